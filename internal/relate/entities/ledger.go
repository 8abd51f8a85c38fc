package entities

import (
	"cmp"
	"slices"

	"secondsource/internal/news"
)

// maxNear bounds for each name how many decisions other than Same are kept, the first of them.
const maxNear = 4

// A ledger holds what was decided.
type ledger struct {
	decisions []news.Decision
	near      map[news.Ref]int // how many other than Same a mention has
}

func (l *ledger) add(d news.Decision) { l.decisions = append(l.decisions, d) }

// near keeps that two groups came near and were not joined.
func (w *world) near(a, b *group, v news.Verdict, score int, why ...string) {
	d := w.decision(a, b, v, score, why)
	if w.ledger.near == nil {
		w.ledger.near = map[news.Ref]int{}
	}
	if w.ledger.near[d.A] < maxNear && w.ledger.near[d.B] < maxNear {
		w.ledger.near[d.A]++
		w.ledger.near[d.B]++
		w.ledger.add(d)
	}
}

// decision writes down what was decided of two groups, at the fullest name of the first article of each.
func (w *world) decision(a, b *group, v news.Verdict, score int, why []string) news.Decision {
	x, y := a.referents[0].shown(), b.referents[0].shown()
	if w.compare(x, y) > 0 {
		x, y = y, x
	}
	return news.Decision{A: x, B: y, Verdict: v, Score: score, Why: why}
}

// shown is the first mention of a referent's fullest name.
func (r *referent) shown() news.Ref {
	return news.Ref{Article: r.article, Index: r.callings[0].mentions[0]}
}

func (w *world) compare(x, y news.Ref) int {
	return cmp.Or(w.places[x.Article]-w.places[y.Article], x.Index-y.Index)
}

// decisions gives all that was decided, in canonical order. Two names that came near and were joined later on other evidence are the same and nothing else.
func (w *world) decisions(fs []*news.Findings) []news.Decision {
	of := make([][]*group, len(fs))
	for i, f := range fs {
		of[i] = make([]*group, len(f.Mentions))
	}
	for _, g := range w.groups {
		for _, r := range g.referents {
			for _, m := range r.mentions {
				of[r.article][m] = g.root()
			}
		}
	}
	all := slices.DeleteFunc(w.ledger.decisions, func(d news.Decision) bool {
		return d.By == "" && d.Verdict != news.Same && of[d.A.Article][d.A.Index] == of[d.B.Article][d.B.Index]
	})
	slices.SortStableFunc(all, func(x, y news.Decision) int {
		return cmp.Or(w.compare(x.A, y.A), w.compare(x.B, y.B), -cmp.Compare(x.By, y.By))
	})
	return slices.CompactFunc(all, func(x, y news.Decision) bool {
		return y.By == "" && y.Verdict != news.Same && x.A == y.A && x.B == y.B
	})
}
