package differences

import (
	"slices"
	"strings"

	"secondsource/internal/news"
)

// qualifiers make another office of one: an interim president is not, to those who write so, a president.
var qualifiers = []string{"interim", "acting", "former", "deputy", "vice", "caretaker", "transitional", "self-proclaimed", "de facto", "ex", "first"}

// offices compares what office articles of one story give a person: the same office with another qualifier, by different origins.
func (r reader) offices() []news.Difference {
	var out []news.Difference
	for _, event := range r.a.Stories[r.story].Events {
		out = append(out, r.officesAt(r.a.Events[event].Articles)...)
	}
	return out
}

// officesAt compares the offices that articles of one event give: between two events an office may change.
func (r reader) officesAt(articles []int) []news.Difference {
	var out []news.Difference
	for _, e := range r.a.Entities {
		if e.Kind != news.Person {
			continue
		}
		type given struct {
			office, qualifier string
			evidence          []news.Evidence
		}
		var all []given
		for _, role := range e.Roles {
			for _, m := range role.Mentions {
				f := r.a.Findings[m.Article]
				x := f.Mentions[m.Index]
				if x.Role.Empty() || !slices.Contains(articles, m.Article) || caption(f.Article, x.Span) {
					continue
				}
				office, qualifier := split(f.Article.Slice(x.Role))
				if office == "" {
					continue
				}
				ev := evidence(m.Article, x.Role.Cover(x.Span))
				i := slices.IndexFunc(all, func(g given) bool { return g.office == office && g.qualifier == qualifier })
				if i < 0 {
					all = append(all, given{office: office, qualifier: qualifier})
					i = len(all) - 1
				}
				if !slices.ContainsFunc(all[i].evidence, func(x news.Evidence) bool { return x.Article == m.Article }) {
					all[i].evidence = append(all[i].evidence, ev)
				}
			}
		}
		for i := range all {
			var sides []news.Side
			for j := range all {
				if all[j].office == all[i].office {
					if j < i {
						sides = nil
						break
					}
					sides = append(sides, news.Side{Value: strings.TrimSpace(all[j].qualifier + " " + all[j].office), Evidence: all[j].evidence})
				}
			}
			if len(sides) < 2 {
				continue
			}
			if d, ok := r.make("designation", "label", "the office of one person", sides); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// split takes an office apart: its last word in lower case, and what qualifies it.
func split(role string) (office, qualifier string) {
	words := strings.Fields(strings.ToLower(strings.Trim(role, " ,.")))
	if len(words) == 0 || len(words) > 6 {
		return "", ""
	}
	office = words[len(words)-1]
	for _, w := range words[:len(words)-1] {
		if slices.Contains(qualifiers, w) {
			qualifier = strings.TrimSpace(qualifier + " " + w)
		}
	}
	return office, qualifier
}

func caption(a *news.Article, s news.Span) bool {
	return slices.ContainsFunc(a.Captions, func(c news.Caption) bool { return c.Contains(s) })
}
