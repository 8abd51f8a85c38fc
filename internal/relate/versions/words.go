package versions

import (
	"slices"
	"strings"

	"secondsource/internal/language/numbers"
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// words gives the words of a sentence that was altered that are not the other version's, side by side.
func words(from, to news.Excerpt) []news.Pair {
	if strings.Compare(from.Text(), to.Text()) > 0 { // see edits
		pairs := words(to, from)
		for i, p := range pairs {
			pairs[i] = news.Pair{From: p.To, To: p.From}
		}
		return pairs
	}
	a, b := tokensOf(from.Article().Text(), from.Span()), tokensOf(to.Article().Text(), to.Span())
	ids := numbering{}
	keys := func(tokens []token) (out []int32) {
		for _, t := range tokens {
			out = append(out, ids.of(t.key))
		}
		return out
	}
	same := join(a, b, align(keys(a), keys(b)))
	var out []news.Pair
	i, j := 0, 0
	for _, p := range append(same, [2]int{len(a), len(b)}) {
		if i < p[0] || j < p[1] {
			out = append(out, news.Pair{From: cover(a[i:p[0]]), To: cover(b[j:p[1]])})
		}
		i, j = p[0]+1, p[1]+1
	}
	return out
}

// join takes out words that stand alone between two changes and tell nothing: a comma or "of" that both happen to have there.
func join(a, b []token, same [][2]int) [][2]int {
	var out [][2]int
	for first := 0; first < len(same); {
		last := first
		for last+1 < len(same) && same[last+1][0] == same[last][0]+1 && same[last+1][1] == same[last][1]+1 {
			last++
		}
		begins := same[first][0] == 0 || same[first][1] == 0
		ends := same[last][0] == len(a)-1 || same[last][1] == len(b)-1
		if begins || ends || last-first > 1 || slices.ContainsFunc(same[first:last+1], func(p [2]int) bool { return tells(a[p[0]]) }) {
			out = append(out, same[first:last+1]...)
		}
		first = last + 1
	}
	return out
}

// common is the weight below which a word is one of the few hundred that every text has.
const common = 2000

func tells(t token) bool {
	return t.word && weight(frequency.Stem(strings.ToLower(t.key))) >= common
}

func cover(tokens []token) news.Span {
	if len(tokens) == 0 {
		return news.Span{}
	}
	return tokens[0].Cover(tokens[len(tokens)-1].Span)
}

// touches tells what the changed words of a sentence are, where that is plain from what was found in both versions.
func touches(from, to *marks, e news.Edit) []string {
	a, b := side{from, nil}, side{to, nil}
	for _, p := range e.Words {
		a.changed, b.changed = append(a.changed, p.From), append(b.changed, p.To)
	}
	if strings.EqualFold(a.letters(), b.letters()) {
		return []string{news.TouchesForm}
	}
	hedgedA, hedgedB := a.hedges(), b.hedges()
	var out []string
	for _, x := range []struct {
		what string
		is   bool
	}{
		{news.TouchesNumber, a.any(from.number) || b.any(to.number)},
		{news.TouchesName, a.any(from.names.has) || b.any(to.names.has)},
		{news.TouchesQuotation, a.any(from.quotes) || b.any(to.quotes)},
		{news.TouchesFirmer, hedgedA && !hedgedB},
		{news.TouchesHedged, hedgedB && !hedgedA},
		{news.TouchesAttribution, a.any(from.attribution) && !to.said.has(e.To.Span()) && !to.sources.has(e.To.Span())},
	} {
		if x.is {
			out = append(out, x.what)
		}
	}
	return out
}

// A side is one version of a sentence that was altered, with the words that are not the other's.
type side struct {
	*marks
	changed []news.Span
}

// any reports whether one of the changed stretches of words is such.
func (s side) any(is func(news.Span) bool) bool {
	return slices.ContainsFunc(s.changed, func(x news.Span) bool { return !x.Empty() && is(x) })
}

// letters gives the words that were changed without marks and white space.
func (s side) letters() string {
	var b strings.Builder
	for _, x := range s.changed {
		for _, t := range tokensOf(s.text, x) {
			if t.word {
				b.WriteString(t.key)
			}
		}
	}
	return b.String()
}

func (s side) hedges() bool {
	return s.any(func(x news.Span) bool {
		return slices.ContainsFunc(tokensOf(s.text, x), func(t token) bool { return cues.Hedges(strings.ToLower(t.key)) })
	})
}

// marks is where an article has numbers, names, and words that somebody is said to have said.
type marks struct {
	text                                          string
	numbers, names, quoted, said, sources, cueing spans
}

func marksOf(f *news.Findings) *marks {
	m := &marks{text: f.Article.Text()}
	for _, q := range f.Quantities {
		m.numbers = append(m.numbers, q.Span)
	}
	for _, x := range f.Mentions {
		if x.Form == news.Name {
			m.names = append(m.names, x.Span)
		}
	}
	for _, s := range f.Statements {
		m.said = append(m.said, s.Content...)
		if s.Kind == news.Direct {
			m.quoted = append(m.quoted, s.Content...)
		}
		m.sources, m.cueing = append(m.sources, s.Source.Span), append(m.cueing, s.Cue)
	}
	for _, list := range []*spans{&m.numbers, &m.names, &m.quoted, &m.said, &m.sources, &m.cueing} {
		list.join()
	}
	return m
}

func (m *marks) number(x news.Span) bool {
	if strings.ContainsAny(m.text[x.Start:x.End], "0123456789") || m.numbers.has(x) {
		return true
	}
	return slices.ContainsFunc(tokensOf(m.text, x), func(t token) bool {
		n, ok := numbers.Cardinal(strings.ToLower(t.key))
		return ok && n != 1 // "one" is mostly no number
	})
}

// quotes reports whether one of the words, not only a mark beside them, stands in a quotation.
func (m *marks) quotes(x news.Span) bool {
	return m.quoted.has(x) && slices.ContainsFunc(tokensOf(m.text, x), func(t token) bool { return t.word && m.quoted.has(t.Span) })
}

// attribution reports whether the words tell that somebody says something, and who.
func (m *marks) attribution(x news.Span) bool { return m.cueing.has(x) && m.sources.has(x) }

// spans in the order of the text, none overlapping.
type spans []news.Span

func (s *spans) join() {
	slices.SortFunc(*s, news.Span.Compare)
	joined := (*s)[:0]
	for _, x := range *s {
		switch n := len(joined); {
		case x.Empty():
		case n > 0 && x.Start < joined[n-1].End:
			joined[n-1] = joined[n-1].Cover(x)
		default:
			joined = append(joined, x)
		}
	}
	*s = joined
}

// has reports whether one of them has a byte of x.
func (s spans) has(x news.Span) bool {
	i, _ := slices.BinarySearchFunc(s, x, func(y, x news.Span) int {
		if y.End <= x.Start {
			return -1
		}
		return 1
	})
	return i < len(s) && s[i].Overlaps(x)
}
