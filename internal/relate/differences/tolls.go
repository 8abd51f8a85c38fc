package differences

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// leadSentences is how many sentences of an article's body may give the toll of its own event; further down stand other accidents.
const leadSentences = 6

type toll struct {
	name  string
	stems []string
}

// tolls are what reports of accidents and attacks count, with the stems beside the number that tell it.
var tolls = []toll{
	{"dead", []string{"kill", "dead", "die", "died", "dying", "perish"}},
	{"hurt", []string{"injur", "wound", "hurt"}},
	{"missing", []string{"miss", "unaccounted"}},
}

// grownTolls compares the tolls of one event, which grow: each article's first, in its lead, of people in general and not of some among them.
func (r reader) grownTolls() []news.Difference {
	var out []news.Difference
	for _, event := range r.a.Stories[r.story].Events {
		for _, t := range tolls {
			var found []counted
			for _, i := range r.a.Events[event].Articles {
				if c, ok := r.toll(i, t.stems); ok {
					found = append(found, c)
				}
			}
			if d, ok := r.number(found); ok {
				d.Summary = d.Summary + " " + t.name
				d.Relation = grown(found)
				out = append(out, d)
			}
		}
	}
	return out
}

// toll gives the first toll of a kind that an article's lead gives.
func (r reader) toll(article int, stems []string) (counted, bool) {
	f := r.a.Findings[article]
	text := f.Article.Text()
	n := 0
	for _, s := range f.Sentences {
		if !r.paragraph(article, s) || s.Len() > longestSentence {
			continue
		}
		if n++; n > leadSentences {
			break
		}
		words := frequency.Words(text, s)
		for _, q := range f.Quantities {
			if !s.Contains(q.Span) || q.Unit != "" || q.Vague || q.Whole >= 0 || q.High != 0 && q.High != q.Value || !general(f.Article, q.Of) || part(f.Article, q) {
				continue
			}
			if tells(text, words, q, stems) {
				return counted{q: q, article: article, sentence: s, day: f.Article.About.Published.Value}, true
			}
		}
	}
	return counted{}, false
}

// tells reports whether a word of a toll stands beside a number, with nothing between that parts them.
func tells(text string, words []frequency.Word, q news.Quantity, stems []string) bool {
	counts := q.Span
	if !q.Of.Empty() {
		counts = counts.Cover(q.Of)
	}
	return slices.ContainsFunc(words, func(w frequency.Word) bool {
		if !slices.Contains(stems, w.Stem) || wordsBetween(words, w.Span, counts) > 2 {
			return false
		}
		gap := between(text, w.Span, counts)
		return !strings.ContainsAny(gap, ",;.") && !strings.Contains(gap, " and ")
	})
}

// isToll reports whether a number is a toll of any kind.
func isToll(text string, words []frequency.Word, q news.Quantity) bool {
	return slices.ContainsFunc(tolls, func(t toll) bool { return tells(text, words, q, t.stems) })
}

// general reports whether what is counted is people in general.
func general(a *news.Article, of news.Span) bool {
	if of.Empty() {
		return true
	}
	switch strings.ToLower(a.Slice(of)) {
	case "people", "persons", "lives":
		return true
	}
	return false
}

func between(text string, a, b news.Span) string {
	if a.Start > b.Start {
		a, b = b, a
	}
	return text[min(a.End, b.Start):b.Start]
}

// grown tells a toll that later texts raise from one that they don't agree on.
func grown(found []counted) string {
	if slices.ContainsFunc(found, func(c counted) bool { return !exactDay(c.day) }) {
		return "tension"
	}
	byTime := slices.Clone(found)
	slices.SortStableFunc(byTime, func(a, b counted) int { return strings.Compare(a.day, b.day) })
	first, last := byTime[0].q.Value, byTime[len(byTime)-1].q.Value
	least := slices.MinFunc(found, func(a, b counted) int { return cmp.Compare(a.q.Value, b.q.Value) }).q.Value
	most := slices.MaxFunc(found, func(a, b counted) int { return cmp.Compare(a.q.Value, b.q.Value) }).q.Value
	if first == least && last == most {
		return "update"
	}
	return "tension"
}
