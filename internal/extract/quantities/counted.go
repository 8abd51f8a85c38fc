package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// counted reads the noun that follows a number, with the adjectives before it: "significant challenges", "Russian delegation".
func (f *finder) counted(s *language.Sentence, i int) (news.Span, int) {
	at := i
	switch f.low(s, at) {
	case "more", "other", "additional":
		at++
	case "of": // "four of its missiles", "23 of 28 hostages"
		switch w := f.low(s, at+1); {
		case w == "the" || w == "its" || w == "his" || w == "her" || w == "their" || w == "these" || w == "those" || w == "our":
			at += 2
			if f.tag(s, at) == "CD" {
				at++
			}
		case f.tag(s, at+1) == "CD":
			at += 2
		}
	}
	first, last := at, -1
	for ; at < s.Last && at-first < 5; at++ {
		switch tag := f.tag(s, at); {
		case tag == "NN" || tag == "NNS" || tag == "NNP" || tag == "NNPS":
			last = at
			if tag == "NNS" && f.tag(s, at+1) != "NNS" && f.tag(s, at+1) != "NN" {
				at = s.Last
			}
		case (tag == "JJ" || tag == "JJR" || tag == "JJS" || tag == "VBN" || tag == "VBG" || tag == "POS" && last >= 0) && last < 0 || tag == "CC" && last < 0 && at > first || tag == "," && last < 0 && at > first && f.tag(s, at-1) == "JJ":
		case tag == "JJ" || tag == "VBN" || tag == "VBG":
			at = s.Last // an adjective after the noun belongs to something else
		default:
			at = s.Last
		}
	}
	if last < 0 {
		return news.Span{}, i
	}
	return f.span(first, last+1), last + 1
}

// of is what a number with a unit is of: "4% of voters", "4 percent growth", "economic growth exceeding 4%", "trade grew by 4 percent".
func (f *finder) of(s *language.Sentence, i, end int, unit string) news.Span {
	if f.low(s, end) == "of" {
		at := end + 1
		if w := f.low(s, at); w == "the" || w == "all" || w == "its" || w == "their" || w == "a" || w == "an" {
			at++
		}
		noun, _ := f.counted(s, at)
		return noun
	}
	if unit != "percent" && unit != "percentage point" {
		return news.Span{}
	}
	if tag := f.tag(s, end); strings.HasPrefix(tag, "NN") || tag == "JJ" {
		noun, _ := f.counted(s, end)
		return noun
	}
	return f.subject(s, i)
}

// subject is the noun before the verb that gives the number: back over "by", "some", the verb, and past nouns that hang on a preposition.
func (f *finder) subject(s *language.Sentence, i int) news.Span {
	verb := -1
	for k := i - 1; k >= s.First && k >= i-6; k-- {
		tag := f.tag(s, k)
		if strings.HasPrefix(tag, "VB") {
			verb = k
			break
		}
		if strings.HasPrefix(tag, "NN") {
			return news.Span{} // "a rise of 4%": read where "of" follows
		}
	}
	if verb < 0 {
		return news.Span{}
	}
	if f.tag(s, verb) == "VBG" && strings.HasPrefix(f.tag(s, verb-1), "NN") { // "growth exceeding 4%"
		first := verb - 1
		for first > s.First && (strings.HasPrefix(f.tag(s, first-1), "NN") || f.tag(s, first-1) == "JJ") {
			first--
		}
		return f.span(first, verb)
	}
	for k := verb - 1; k >= s.First; k-- {
		if !strings.HasPrefix(f.tag(s, k), "NN") {
			continue
		}
		last := k
		for k > s.First && (strings.HasPrefix(f.tag(s, k-1), "NN") || f.tag(s, k-1) == "JJ") {
			k--
		}
		first := k
		before := k - 1
		if tag := f.tag(s, before); tag == "DT" || tag == "PRP$" {
			before--
		}
		if tag := f.tag(s, before); tag == "IN" || tag == "TO" || tag == "POS" {
			k = before
			continue
		}
		return f.span(first, last+1)
	}
	return news.Span{}
}
