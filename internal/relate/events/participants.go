package events

import (
	"slices"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// cast knows which entity every mention stands for.
type cast struct {
	entities []news.Entity
	of       map[news.Ref]int
}

func castOf(entities []news.Entity) cast {
	c := cast{entities, map[news.Ref]int{}}
	for i, e := range entities {
		if e.Kind != news.Person {
			continue
		}
		for _, m := range e.Mentions {
			c.of[m] = i
		}
	}
	return c
}

// participants gives the people of an event, article by article: those listed as a delegation or as present, those under a picture, and
// those of whom headline or opening tell; the last have spoken if the article gives a statement of theirs. Each is given once for an article,
// with the firmest basis. Not to be listed is not to be absent.
func (c cast) participants(g *group, fs []*news.Findings) []news.Participant {
	var out []news.Participant
	if len(c.of) == 0 {
		return nil
	}
	for _, i := range g.articles {
		f := fs[i]
		spoke := map[int]bool{}
		for _, s := range f.Statements {
			if e, ok := c.of[news.Ref{Article: i, Index: s.Source.Mention}]; ok && s.Source.Mention >= 0 {
				spoke[e] = true
			}
		}
		lists, told := listing(f), openingOf(f)
		told = append(slices.Clone(told[:min(len(told), 1)]), f.Article.Headline)
		var pictures []news.Span
		for _, p := range f.Article.Captions {
			pictures = append(pictures, p.Span)
		}
		seen := map[int]bool{}
		add := func(spans []news.Span, basis, role string) {
			for m, mention := range f.Mentions {
				e, ok := c.of[news.Ref{Article: i, Index: m}]
				if !ok || seen[e] || mention.Form == news.Pronoun || !slices.ContainsFunc(spans, func(s news.Span) bool { return s.Contains(mention.Span) }) {
					continue
				}
				seen[e] = true
				b := basis
				if b == "mentioned" && spoke[e] {
					b = "spoke"
				}
				out = append(out, news.Participant{Entity: e, Role: role, Basis: b, Excerpt: f.Article.Excerpt(mention.Span)})
			}
		}
		add(lists, "listed", "delegation")
		add(told, "mentioned", "")
		add(pictures, "photographed", "")
	}
	return out
}

// listing gives the sentences that list who took part: a delegation and whom it includes, who accompanied somebody, who took part.
func listing(f *news.Findings) []news.Span {
	var out []news.Span
	for _, s := range f.Sentences {
		if !f.Article.Body(s) {
			continue
		}
		delegation, includes, present, before := false, false, false, ""
		for _, w := range frequency.Words(f.Article.Text(), s) {
			switch w.Stem {
			case "deleg", "delegat", "entourag":
				delegation = true
			case "includ", "compris", "consist", "head", "led":
				includes = true
			case "accompan", "attend":
				present = true
			case "part":
				present = present || before == "took" || before == "take" || before == "tak"
			}
			before = w.Stem
		}
		if delegation && includes || present {
			out = append(out, s)
		}
	}
	return out
}
