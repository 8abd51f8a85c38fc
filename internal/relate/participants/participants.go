// Package participants tells who took part in an event, and how we know: listed among those present, seen in a picture, heard, or only
// mentioned as one of those who met. Each is another thing, and none of them says that somebody else was not there.
//
// What is meant, expected or told of another time is left out where the sentence says so. Left out too: who takes part without a word of it
// ("the two leaders"). Organizations take part only as what a delegation is of.
package participants

import (
	"regexp"
	"slices"

	"secondsource/internal/news"
)

// Find gives the participants of an event, ordered by basis, then as the articles name them; each once for each basis, with the first passage
// of every article that tells it. Mentioned are those whom no article lists, shows or quotes. The analysis needs its findings and entities
// (indexed).
func Find(a *news.Analysis, event *news.Event) []news.Participant {
	f := finder{a: a, event: event, roles: map[int]string{}, at: map[key]int{}}
	for _, basis := range []func(int){f.listed, f.photographed, f.spoke, f.mentioned} {
		for _, i := range event.Articles {
			basis(i)
		}
	}
	stronger := map[int]bool{}
	for _, p := range f.found {
		stronger[p.Entity] = stronger[p.Entity] || p.Basis != "mentioned"
	}
	f.found = slices.DeleteFunc(f.found, func(p news.Participant) bool { return p.Basis == "mentioned" && stronger[p.Entity] })
	for i := range f.found {
		f.found[i].Role = f.roles[f.found[i].Entity]
	}
	return f.found
}

// A finder gathers the participants of one event.
type finder struct {
	a     *news.Analysis
	event *news.Event
	found []news.Participant
	roles map[int]string // by entity: host, visitor or delegation
	at    map[key]int    // where in found
}

type key struct {
	entity int
	basis  string
}

// add adds what an article tells; of one article only the first passage.
func (f *finder) add(entity int, basis string, x news.Excerpt) {
	k := key{entity, basis}
	n, known := f.at[k]
	if !known {
		f.at[k] = len(f.found)
		f.found = append(f.found, news.Participant{Entity: entity, Basis: basis, Excerpt: x})
		return
	}
	p := &f.found[n]
	same := func(y news.Excerpt) bool { return y.Article() == x.Article() }
	if !same(p.Excerpt) && !slices.ContainsFunc(p.Others, same) {
		p.Others = append(p.Others, x)
	}
}

// as gives a participant a role; the first that is told stays, but who hosts is no visitor for a word about his delegation.
func (f *finder) as(entity int, role string) {
	if old := f.roles[entity]; old == "" || old == "delegation" {
		f.roles[entity] = role
	}
}

// spoke finds those whose own words, in quotation marks, an article gives; but not those of whom it first says that they spoke before the
// event.
func (f *finder) spoke(article int) {
	x := f.a.Findings[article]
	early := map[int]bool{}
	for _, s := range x.Statements {
		if s.Source.Mention < 0 || s.Source.Span.Empty() {
			continue
		}
		n := f.a.EntityOf(news.Ref{Article: article, Index: s.Source.Mention})
		if n < 0 || f.a.Entities[n].Kind != news.Person {
			continue
		}
		if _, known := early[n]; !known {
			early[n] = f.before(article, s)
		}
		if s.Kind == news.Direct && !early[n] {
			f.add(n, "spoke", x.Article.Excerpt(s.Source.Span))
		}
	}
}

// before reports whether the sentence of a statement's source says that it was made before what the article tells of. What is said there
// does not count.
func (f *finder) before(article int, s news.Statement) bool {
	x := f.a.Findings[article]
	i := slices.IndexFunc(x.Sentences, func(t news.Span) bool { return t.Contains(s.Source.Span) })
	if i < 0 {
		return false
	}
	text := x.Article.Slice(x.Sentences[i])
	return slices.ContainsFunc(beforehand.FindAllStringIndex(text, -1), func(at []int) bool {
		m := news.Span{Start: x.Sentences[i].Start + at[0], End: x.Sentences[i].Start + at[1]}
		return !slices.ContainsFunc(s.Content, m.Overlaps)
	})
}

var beforehand = regexp.MustCompile(`(?i)\b(?:ahead of|before|prior to|on the eve of) (?:the |his |her |their |its )?(?:[a-z-]+ ){0,2}(?:meeting|talks|visit|trip|summit|ceremony|negotiations|event|vote)\b|\b(?:said|told [a-z]+|added) earlier\b|\bearlier said\b`)

// A name is a mention of a person in a sentence.
type name struct {
	index  int // into the article's mentions
	entity int
	span   news.Span // with the office before it
	end    int       // with the office behind it
}

// gap is the text between two places of an article's text that begins at byte start; what begins before the other ends has none.
func gap(text string, start, from, to int) string {
	if from >= to {
		return ""
	}
	return text[from-start : to-start]
}

// whole is the name with the offices given beside it.
func (n name) whole() news.Span { return news.Span{Start: n.span.Start, End: max(n.span.End, n.end)} }

// names gives the mentions of persons in a span; those by name only, or pronouns and nominals too. Owners are none of it: "Reyl's envoy".
func (f *finder) names(article int, in news.Span, every bool) (out []name) {
	x := f.a.Findings[article]
	text := x.Article.Text()
	from, _ := slices.BinarySearchFunc(x.Mentions, in.Start, func(m news.Mention, at int) int { return m.Start - at })
	for i := from; i < len(x.Mentions) && x.Mentions[i].Start < in.End; i++ {
		m := x.Mentions[i]
		if m.Form != news.Name && !every || !in.Contains(m.Span) || owner(text, m.End) || m.Form == news.Pronoun && owns[text[m.Start:m.End]] {
			continue
		}
		n := f.a.EntityOf(news.Ref{Article: article, Index: i})
		if n < 0 || f.a.Entities[n].Kind != news.Person {
			continue
		}
		s := name{index: i, entity: n, span: m.Span, end: m.End}
		for _, role := range []news.Span{m.Role, m.Also} {
			switch {
			case role.Empty() || !in.Contains(role):
			case role.Start < m.Start:
				s.span = s.span.Cover(role)
			default:
				s.end = max(s.end, role.End)
			}
		}
		out = append(out, s)
	}
	return out
}
