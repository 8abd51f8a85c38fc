// Package participants tells who took part in an event, and how we know: listed among those present, seen in a picture, heard. Each is
// another thing, and none of them says that somebody else was not there. Persons only.
package participants

import (
	"slices"
	"strings"

	"secondsource/internal/news"
)

// Find gives the participants of an event, ordered by basis, then as the articles name them; each person once for each basis. The analysis
// needs its findings and entities (indexed).
func Find(a *news.Analysis, event *news.Event) []news.Participant {
	var out []news.Participant
	add := func(p news.Participant) {
		if !slices.ContainsFunc(out, func(q news.Participant) bool { return q.Entity == p.Entity && q.Basis == p.Basis }) {
			out = append(out, p)
		}
	}
	for _, basis := range []func(*news.Analysis, int, func(news.Participant)){listed, photographed, spoke} {
		for _, i := range event.Articles {
			basis(a, i, add)
		}
	}
	return out
}

// listed finds those that a sentence lists as present: three persons or more, with a word that says so.
func listed(a *news.Analysis, article int, add func(news.Participant)) {
	f := a.Findings[article]
	for _, s := range f.Sentences {
		names := persons(a, article, s)
		if len(names) < 3 && !(len(names) > 0 && has(f.Article.Slice(s), "also took part", "took part in the talks", "attended the")) {
			continue
		}
		text := f.Article.Slice(s)
		if !has(text, "delegation included", "accompanied", "accompanying", "attended", "took part", "participants included", "were present", "present were", "side included", "delegation was made up", "joined by", "flanked by", "delegation comprised", "attending were", "sat with", "at the table") {
			continue
		}
		for _, m := range names {
			x := f.Mentions[m]
			add(news.Participant{Entity: a.EntityOf(news.Ref{Article: article, Index: m}), Basis: "listed", Excerpt: f.Article.Excerpt(withRole(x))})
		}
	}
}

// photographed finds those that a caption names as seen in the picture.
func photographed(a *news.Analysis, article int, add func(news.Participant)) {
	f := a.Findings[article]
	for _, c := range f.Article.Captions {
		if len(c.Date) >= 10 && f.Article.About.Published.Value != "" && c.Date[:4] != f.Article.About.Published.Value[:4] {
			continue // an older picture
		}
		for _, m := range persons(a, article, c.Span) {
			x := f.Mentions[m]
			if c.Credit.Overlaps(x.Span) {
				continue
			}
			add(news.Participant{Entity: a.EntityOf(news.Ref{Article: article, Index: m}), Basis: "photographed", Excerpt: f.Article.Excerpt(withRole(x))})
		}
	}
}

// spoke finds those whose own words, in quotation marks, an article gives.
func spoke(a *news.Analysis, article int, add func(news.Participant)) {
	f := a.Findings[article]
	for _, s := range f.Statements {
		if s.Kind != news.Direct || s.Source.Mention < 0 || s.Source.Span.Empty() {
			continue
		}
		n := a.EntityOf(news.Ref{Article: article, Index: s.Source.Mention})
		if n >= 0 && a.Entities[n].Kind == news.Person {
			add(news.Participant{Entity: n, Basis: "spoke", Excerpt: f.Article.Excerpt(s.Source.Span)})
		}
	}
}

// persons gives the mentions by name of persons in a span.
func persons(a *news.Analysis, article int, in news.Span) (out []int) {
	f := a.Findings[article]
	for i, m := range f.Mentions {
		if m.Form != news.Name || !in.Contains(m.Span) {
			continue
		}
		if n := a.EntityOf(news.Ref{Article: article, Index: i}); n >= 0 && a.Entities[n].Kind == news.Person {
			out = append(out, i)
		}
	}
	return out
}

// withRole widens a mention to the office given beside it.
func withRole(m news.Mention) news.Span {
	if m.Role.Empty() {
		return m.Span
	}
	return m.Role.Cover(m.Span)
}

func has(text string, any ...string) bool {
	low := strings.ToLower(text)
	return slices.ContainsFunc(any, func(w string) bool { return strings.Contains(low, w) })
}
