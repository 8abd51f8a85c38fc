package events

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// mostPhrases is how many phrases an event gives for when and for where.
const mostPhrases = 3

// A phrase is words that may tell when or where, with what speaks for them.
type phrase struct {
	span   news.Span
	key    string // of equal meaning as others with this key
	weight int
}

// What speaks for a phrase: how near the top its sentence is, and how often the article comes back to what it tells.
const (
	onTop      = 100
	perLine    = 8  // less for each sentence further down
	again      = 12 // for each time it is told again
	mostAgain  = 5
	aDay       = 40  // a time that is a day tells more than a month or a year
	aBound     = -60 // "recently"
	ofDateline = 60
)

// whenOf gives the phrases that tell when what the article reports took place, best first.
func whenOf(f *news.Findings) []news.Span {
	var all []phrase
	for _, t := range f.Times {
		if t.Kind != "date" && t.Kind != "period" || !f.Article.Body(t.Span) || isNow(f, t) {
			continue
		}
		p := phrase{span: t.Span, key: cmp.Or(t.Value, strings.ToLower(f.Article.Slice(t.Span))), weight: onTop - perLine*depthOf(f, t.Span)}
		day := len(t.Value) >= len("2031-03-04") && !strings.Contains(t.Value, "/")
		switch {
		case day || t.Value == "" && t.Kind == "date":
			p.weight += aDay
		case strings.HasPrefix(t.Value, "/") || strings.HasSuffix(t.Value, "/"):
			p.weight += aBound
		}
		if day {
			p.key = t.Value[:len("2031-03-04")]
		}
		all = append(all, p)
	}
	return best(all)
}

// whereOf gives the phrases that tell where, best first.
func whereOf(f *news.Findings) []news.Span {
	var all []phrase
	for _, m := range f.Mentions {
		if m.Kind != news.Place && m.Kind != news.Facility || m.Form != news.Name || !f.Article.Body(m.Span) {
			continue
		}
		p := phrase{span: m.Span, key: strings.ToLower(f.Article.Slice(m.Span)), weight: onTop - perLine*depthOf(f, m.Span)}
		if d := f.Article.About.Dateline.Span; d.Overlaps(m.Span) {
			p.weight += ofDateline
		}
		all = append(all, p)
	}
	return best(all)
}

// depthOf counts the sentences before the one that a span lies in, the headline not counted.
func depthOf(f *news.Findings, s news.Span) int {
	n, _ := slices.BinarySearchFunc(f.Sentences, s, func(t news.Span, s news.Span) int {
		if t.End <= s.Start {
			return -1
		}
		return 1
	})
	if h := f.Article.Headline; !h.Empty() && n > 0 {
		n--
	}
	return min(n, onTop/perLine)
}

// best gives one span for each meaning, the one with most weight, best first.
func best(all []phrase) (out []news.Span) {
	times := map[string]int{}
	for _, p := range all {
		times[p.key]++
	}
	for i := range all {
		all[i].weight += again * min(times[all[i].key]-1, mostAgain)
	}
	slices.SortStableFunc(all, func(a, b phrase) int { return b.weight - a.weight })
	seen := map[string]bool{}
	for _, p := range all {
		if !seen[p.key] && len(out) < mostPhrases {
			seen[p.key] = true
			out = append(out, p.span)
		}
	}
	return out
}
