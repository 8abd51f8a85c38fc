// Package differences finds where articles of a story, telling of one thing, do not tell it alike: other numbers, another rendering of one
// remark, the same words of two speakers, another office for one person, somebody there and not there, a thing made firm that is hedged elsewhere. It shows both sides'
// words and how they stand to each other; it never says which is right.
//
// It looks only at passages that have been set side by side already: claims, remarks, entities, offices, participants, lineage. A difference
// that no such comparison leads to is not found. Where it cannot tell what a number counts, it is silent.
package differences

import (
	"slices"
	"strconv"
	"strings"

	"secondsource/internal/news"
)

// Find gives the differences of one story, in the order of their kinds, then of their first evidence. The analysis is only read, so stories
// can be looked at side by side.
func Find(a *news.Analysis, story int) []news.Difference {
	r := reader{a, story}
	return slices.Concat(r.grownTolls(), r.numbers(), r.ages(), r.renderings(), r.voices(), r.offices(), r.presence(), r.firmness())
}

type reader struct {
	a     *news.Analysis
	story int
}

// make builds a difference of sides that share no evidence; ok is false where fewer than two sides are left, or all of one article.
func (r reader) make(kind, relation, summary string, sides []news.Side) (d news.Difference, ok bool) {
	sides = slices.DeleteFunc(sides, func(s news.Side) bool { return len(s.Evidence) == 0 })
	articles := map[int]bool{}
	for i, s := range sides {
		for _, e := range s.Evidence {
			articles[e.Article] = true
			for _, t := range sides[i+1:] {
				if slices.ContainsFunc(t.Evidence, func(x news.Evidence) bool { return x.Article == e.Article && x.Span.Overlaps(e.Span) }) {
					return d, false
				}
			}
		}
	}
	if len(sides) < 2 || len(articles) < 2 {
		return d, false
	}
	first := sides[0].Evidence[0]
	id := "d" + news.ID(r.a.Findings[first.Article].Article.ID, strconv.Itoa(first.Span.Start), kind)
	return news.Difference{ID: id, Story: r.story, Kind: kind, Relation: relation, Summary: summary, Sides: sides}, true
}

func evidence(article int, s news.Span) news.Evidence {
	return news.Evidence{Article: article, Span: s, Statement: -1}
}

// plain is a text's words in lower case without marks, for comparing.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(straight.Replace(s)), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127 && r != '“' && r != '”' && r != '—' && r != '–' && r != '‘')
	}), " ")
}

var straight = strings.NewReplacer("’", "'", "'", "")
