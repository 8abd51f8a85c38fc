package events

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// describe tells of an event what its articles agree on.
func describe(g *group, fs []*news.Findings, vs []vector) news.Event {
	e := news.Event{
		ID:       "v" + news.ID("event", fs[g.articles[0]].Article.ID),
		Articles: g.articles,
		Status:   "happened",
	}
	middle := fs[centre(g, vs)]
	e.Title = title(middle.Article, middle.Sentences)
	for _, s := range whenOf(middle) {
		e.When = append(e.When, middle.Article.Excerpt(s))
	}
	for _, s := range whereOf(middle) {
		e.Where = append(e.Where, middle.Article.Excerpt(s))
	}
	expected := 0
	dates, places := map[string]int{}, map[string]int{}
	dated, placed := 0, 0
	for _, i := range g.articles {
		f := fs[i]
		opening := openingOf(f)
		if !f.Article.Headline.Empty() {
			e.Evidence = append(e.Evidence, f.Article.Excerpt(f.Article.Headline))
		}
		if len(opening) > 0 {
			e.Evidence = append(e.Evidence, f.Article.Excerpt(opening[0]))
			if ahead(f.Article.Slice(opening[0])) {
				expected++
			}
		}
		if d := dateOf(f, opening); d != "" {
			dates[d]++
			dated++
		}
		if named := placesOf(f, opening); len(named) > 0 {
			for _, p := range named {
				places[p]++
			}
			placed++
		}
	}
	if 2*expected > len(g.articles) {
		e.Status = "expected"
	}
	e.Date = agreed(dates, dated)
	e.Place = agreed(places, placed)
	return e
}

// agreed gives the value that more than half of those who give any give, if there is one such; "" where there is none.
func agreed(votes map[string]int, of int) string {
	best, most, tied := "", 0, false
	for v, n := range votes {
		switch {
		case n > most:
			best, most, tied = v, n, false
		case n == most:
			tied = true
		}
	}
	if tied || 2*most <= of {
		return ""
	}
	return best
}

// centre is the article that is most like all of a group; of equal ones the first.
func centre(g *group, vs []vector) int {
	return slices.MaxFunc(g.articles, func(i, j int) int {
		return cmp.Or(cmp.Compare(vs[i].dot(g.sum), vs[j].dot(g.sum)), cmp.Compare(j, i))
	})
}

// title is the headline, else the first sentence.
func title(a *news.Article, sentences []news.Span) news.Excerpt {
	if !a.Headline.Empty() {
		return a.Excerpt(a.Headline)
	}
	for _, s := range sentences {
		if a.Body(s) {
			return a.Excerpt(s)
		}
	}
	if len(a.Paragraphs) > 0 {
		return a.Excerpt(a.Paragraphs[0].Span)
	}
	return a.Excerpt(news.Span{Start: 0, End: len(a.Text())})
}

// openingSentences is how far the opening of an article reaches.
const openingSentences = 3

// openingOf gives the first sentences of the body: subheads, lists, captions and lines about the article are none.
func openingOf(f *news.Findings) []news.Span {
	var out []news.Span
	at := 0
	for _, p := range f.Article.Paragraphs {
		if p.Kind == news.Subhead || aside(f.Article, p.Span) {
			continue
		}
		for at < len(f.Sentences) && f.Sentences[at].Start < p.Start {
			at++
		}
		for ; at < len(f.Sentences) && f.Sentences[at].End <= p.End; at++ {
			if out = append(out, f.Sentences[at]); len(out) == openingSentences {
				return out
			}
		}
	}
	return out
}

// dateOf is the first day that the opening gives, else the one that tells best when it was, if it was news when the article was published.
func dateOf(f *news.Findings, opening []news.Span) string {
	for _, s := range opening[:min(len(opening), 2)] {
		for _, t := range f.Times {
			if aDayOf(f, t) && s.Contains(t.Span) {
				return t.Value
			}
		}
	}
	when, published := whenOf(f), daysOf(f.Article.About.Published.Value)
	for _, t := range f.Times {
		if len(when) > 0 && t.Span == when[0] && aDayOf(f, t) && published.known > 0 && published.apart(daysOf(t.Value)) <= freshDays {
			return t.Value
		}
	}
	return ""
}

// freshDays is how far from the day of publication the day of an event may lie that the opening does not give.
const freshDays = 3

func aDayOf(f *news.Findings, t news.Time) bool {
	return t.Kind == "date" && len(t.Value) == len("2031-03-04") && !isNow(f, t)
}

// isNow reports whether words tell only that something is so as the article is written.
func isNow(f *news.Findings, t news.Time) bool {
	words := f.Article.Slice(t.Span)
	return strings.EqualFold(words, "now") || strings.EqualFold(words, "currently")
}

// placesOf is the dateline's place, else the places that the first sentence names, each once.
func placesOf(f *news.Findings, opening []news.Span) []string {
	if p := f.Article.About.Dateline.Place; p != "" {
		return []string{capitalised(p)}
	}
	var out []string
	for _, s := range opening[:min(len(opening), 1)] {
		for _, m := range f.Mentions {
			if m.Kind != news.Place || m.Form != news.Name || !s.Contains(m.Span) {
				continue
			}
			if p := f.Article.Slice(m.Span); !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// capitalised writes a dateline's capitals as a name: "PORT AMSEL" is "Port Amsel".
func capitalised(s string) string {
	if s != strings.ToUpper(s) {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		r := []rune(w)
		words[i] = string(r[:1]) + strings.ToLower(string(r[1:]))
	}
	return strings.Join(words, " ")
}

// ahead reports whether a sentence tells of what is to come.
func ahead(s string) bool {
	for _, w := range []string{" will ", " is set to ", " are set to ", " is to ", " are to ", " is expected to ", " are expected to ", " plans to ", " plan to ", " is due to ", " are due to "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
