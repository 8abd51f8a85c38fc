package versions

import (
	"slices"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// A naming tells which words of a note name what was changed between two versions.
type naming struct {
	numbers, words map[string]bool // of the notes, in lower case
	from, to       map[string]bool // the words of both versions, notes aside
}

func namingOf(from, to *news.Findings, notes []note) *naming {
	if len(notes) == 0 {
		return nil
	}
	n := &naming{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	a, m := to.Article, marksOf(to)
	for _, x := range notes {
		for _, t := range tokensOf(a.Text(), x.Span) {
			switch {
			case t.word && m.number(t.Span) && tellsNumber(t):
				n.numbers[strings.ToLower(t.key)] = true
			case t.word && tells(t):
				n.words[strings.ToLower(t.key)] = true
			}
		}
	}
	for _, u := range unitsOf(from) {
		for _, t := range tokensOf(from.Article.Text(), u.Span) {
			n.from[strings.ToLower(t.key)] = true
		}
	}
	for _, u := range unitsOf(to) {
		if slices.ContainsFunc(notes, func(x note) bool { return x.Contains(u.Span) }) {
			continue
		}
		for _, t := range tokensOf(a.Text(), u.Span) {
			n.to[strings.ToLower(t.key)] = true
		}
	}
	return n
}

// in reports whether the notes name what an edit changed: a number of either side, or a telling word that only one of the versions has.
func (n *naming) in(e news.Edit) bool {
	if n == nil {
		return false
	}
	has := func(x news.Excerpt, s news.Span, other map[string]bool) bool {
		return !s.Empty() && slices.ContainsFunc(tokensOf(x.Article().Text(), s), func(t token) bool {
			k := strings.ToLower(t.key)
			return n.numbers[k] || n.words[k] && !other[k]
		})
	}
	return slices.ContainsFunc(e.Words, func(p news.Pair) bool { return has(e.From, p.From, n.to) || has(e.To, p.To, n.from) })
}

// tellsNumber reports whether a word of a number is more than one of the commonest words ("at least").
func tellsNumber(t token) bool {
	return strings.ContainsAny(t.key, "0123456789") || weight(frequency.Stem(strings.ToLower(t.key))) >= common/2
}
