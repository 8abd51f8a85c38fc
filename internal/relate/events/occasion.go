package events

import (
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// counts is how often a group's articles count their occasion: the second meeting, the third test.
type counts map[int]int

// occasion gives the count that an article's headline or opening sentences begin with, if any: an ordinal close before a word for what can
// be repeated. "For the first time" counts nothing.
func occasion(f *news.Findings) counts {
	look := openingOf(f)
	if h := f.Article.Headline; !h.Empty() {
		look = append([]news.Span{h}, look...)
	}
	for _, s := range look {
		words := frequency.Words(f.Article.Text(), s)
		for i, w := range words {
			n := ordinals[strings.ToLower(f.Article.Slice(w.Span))]
			if n == 0 {
				continue
			}
			for _, x := range words[i+1 : min(len(words), i+5)] {
				word := strings.ToLower(f.Article.Slice(x.Span))
				if repeatable[word] && !(n == 1 && word == "time") {
					return counts{n: 1}
				}
			}
		}
	}
	return nil
}

func (c counts) with(d counts) counts {
	if len(c) == 0 {
		return d
	}
	out := counts{}
	for n, k := range c {
		out[n] += k
	}
	for n, k := range d {
		out[n] += k
	}
	return out
}

// differs reports whether both count, and none of their counts is the same.
func (c counts) differs(d counts) bool {
	if len(c) == 0 || len(d) == 0 {
		return false
	}
	for n := range c {
		if d[n] > 0 {
			return false
		}
	}
	return true
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

var repeatable = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("meeting visit trip summit round talks time encounter session hearing test launch debate match leg vote strike quake earthquake election trial term") {
		m[w] = true
	}
	return m
}()
