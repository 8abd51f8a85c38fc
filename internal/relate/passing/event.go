package passing

import (
	"slices"
	"sort"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// event writes down what the tellings of a group make together.
func (r *reader) event(g *group) news.Event {
	first := g.members[0]
	e := news.Event{ID: id(r.a.Findings[first.article].Article, first), Passing: true, Articles: g.articles(), Status: status(g)}
	e.Date, e.Basis = r.date(g)
	title := r.best(g)
	e.Title = r.sentence(title)
	if p := r.place(g); p >= 0 {
		e.Place = r.a.Entities[p].Name
	}
	taken := map[int]int{}
	for _, t := range g.members { // in the order of articles and text
		x := r.a.Findings[t.article].Article.Excerpt(t.Span)
		if n := len(e.Evidence); taken[t.article] < r.room[t.article] && (n == 0 || e.Evidence[n-1] != x) {
			e.Evidence = append(e.Evidence, x)
			taken[t.article]++
		}
	}
	e.Participants = r.participants(g)
	return e
}

// sentence is the one that a telling stands in.
func (r *reader) sentence(t *telling) news.Excerpt {
	f := r.a.Findings[t.article]
	n := sort.Search(len(f.Sentences), func(n int) bool { return f.Sentences[n].End > t.Start })
	if n == len(f.Sentences) {
		return f.Article.Excerpt(t.Span)
	}
	return f.Article.Excerpt(f.Sentences[n])
}

// status is what the tellings of an event say of it together: a plan that came true has happened; what one denies and another tells is
// unclear.
func status(g *group) string {
	told := map[string]bool{}
	for _, t := range g.members {
		told[t.Status] = true
	}
	switch {
	case told["happened"] && told["denied"]:
		return "unclear"
	case told["happened"]:
		return "happened"
	case told["expected"] && !told["denied"]:
		return "expected"
	case told["denied"] && !told["expected"]:
		return "denied"
	}
	return "unclear"
}

// date is the narrowest time that a telling gives, and from what: the text, or that it was told as past in a text of a day.
func (r *reader) date(g *group) (value, basis string) {
	best := calendar.Day(1 << 30)
	for _, t := range g.members {
		if t.dated {
			if n := t.period.Last - t.period.First; n < best {
				time := r.a.Findings[t.article].Times[t.Time]
				best, value, basis = n, time.Value, time.Basis
			}
		}
	}
	if value != "" {
		return value, basis
	}
	happened := status(g) == "happened"
	for _, t := range g.members {
		if day, ok := r.day(t.article); ok && happened && (t.Before || t.Status == "happened") {
			if v := "/" + day.String(); value == "" || v < value {
				value, basis = v, "published"
			}
		}
		if t.bounded && !happened && value == "" {
			value, basis = r.a.Findings[t.article].Times[t.Time].Value, "text"
		}
	}
	return value, basis
}

// best is the telling that says most of an event: one that stands by itself, with a time, with most names; of equal ones the first.
func (r *reader) best(g *group) *telling {
	score := func(t *telling) int {
		n := min(len(t.entities), 4)
		if t.dated {
			n += 4
		}
		if t.stands {
			n += 2
		}
		if t.Status == "happened" {
			n++
		}
		return n
	}
	return slices.MaxFunc(g.members, func(x, y *telling) int { return score(x) - score(y) })
}

// place is the entity that most tellings give as the place, of equal ones the first told; -1 where none does.
func (r *reader) place(g *group) int {
	best, most := -1, 0
	count := map[int]int{}
	for _, t := range g.members {
		for _, m := range t.Mentions {
			if m != t.Place {
				continue
			}
			if e := r.a.EntityOf(news.Ref{Article: t.article, Index: m}); e >= 0 {
				if count[e]++; count[e] > most {
					best, most = e, count[e]
				}
			}
		}
	}
	return best
}

// participants are the persons, bodies and governments that stand in the phrases, with the first that names each.
func (r *reader) participants(g *group) []news.Participant {
	var out []news.Participant
	for _, t := range g.members {
		for _, m := range t.Mentions {
			x := r.a.Findings[t.article].Mentions[m]
			e := r.a.EntityOf(news.Ref{Article: t.article, Index: m})
			if e < 0 || x.Kind != news.Person && x.Kind != news.Organization && !r.governs[news.Ref{Article: t.article, Index: m}] || slices.ContainsFunc(out, func(p news.Participant) bool { return p.Entity == e }) {
				continue
			}
			out = append(out, news.Participant{Entity: e, Basis: "mentioned", Excerpt: r.a.Findings[t.article].Article.Excerpt(t.Span)})
		}
	}
	if len(g.members) == 0 || g.members[0].say < 0 {
		return out
	}
	all := slices.Clone(out)
	return slices.DeleteFunc(out, func(p news.Participant) bool { // of an occasion: who spoke, not also the body he spoke for
		return slices.ContainsFunc(all, func(q news.Participant) bool { return r.speaksFor(q.Entity, p.Entity) })
	})
}
