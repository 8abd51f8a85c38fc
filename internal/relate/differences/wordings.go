package differences

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// A wording is a quoted sentence with everybody who has just these words, or a part of them.
type wording struct {
	words []string // plain
	side  news.Side
}

// renderings compares the wordings of each remark that articles quote directly, sentence by sentence. A shortened quotation is no other
// wording, and two sentences of one article are no two wordings.
func (r reader) renderings() []news.Difference {
	var out []news.Difference
	for _, remark := range r.a.Remarks {
		for _, sides := range renderingsOf(r.wordings(remark)) {
			if d, ok := r.make("wording", "translation", fmt.Sprintf("one remark in %d wordings", len(sides)), sides); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

func (r reader) wordings(remark news.Remark) (out []wording) {
	for n, s := range remark.Statements {
		f := r.a.Findings[s.Article]
		x := f.Statements[s.Index]
		if x.Kind != news.Direct || !slices.Contains(r.a.Stories[r.story].Articles, s.Article) {
			continue
		}
		content := x.Content
		if n < len(remark.Wordings) { // what of it is of this remark
			content = remark.Wordings[n].Spans
		}
		for _, c := range content {
			for _, t := range f.Sentences {
				part := news.Span{Start: max(c.Start, t.Start), End: min(c.End, t.End)}
				if part.Len() <= 0 {
					continue
				}
				words := strings.Fields(plain(f.Article.Slice(part)))
				if len(words) < 6 {
					continue
				}
				i := slices.IndexFunc(out, func(w wording) bool { return cut(w.words, words) || cut(words, w.words) })
				if i < 0 {
					out = append(out, wording{words: words, side: news.Side{Value: f.Article.Slice(part)}})
					i = len(out) - 1
				}
				out[i].side.Evidence = append(out[i].side.Evidence, evidence(s.Article, part))
			}
		}
	}
	return out
}

// cut reports whether the shorter is a piece of the longer.
func cut(longer, shorter []string) bool {
	return strings.Contains(" "+strings.Join(longer, " ")+" ", " "+strings.Join(shorter, " ")+" ")
}

// renderingsOf groups wordings of one sentence, the most alike first. Two sentences of one article are never of one group.
func renderingsOf(wordings []wording) (out [][]news.Side) {
	type pair struct {
		i, j     int
		likeness float64
	}
	var pairs []pair
	for i := range wordings {
		for j := range i {
			if v := likeness(wordings[i].words, wordings[j].words); v >= sameRemark {
				pairs = append(pairs, pair{i, j, v})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.likeness, a.likeness) })
	group := make([][]int, len(wordings))
	at := make([]int, len(wordings))
	for i := range wordings {
		group[i], at[i] = []int{i}, i
	}
	for _, p := range pairs {
		a, b := at[p.i], at[p.j]
		if a == b || slices.ContainsFunc(group[a], func(x int) bool {
			return slices.ContainsFunc(group[b], func(y int) bool { return sameArticle(wordings[x].side, wordings[y].side) })
		}) {
			continue
		}
		for _, x := range group[b] {
			at[x] = a
		}
		group[a], group[b] = append(group[a], group[b]...), nil
	}
	for _, g := range group {
		slices.Sort(g)
		var sides []news.Side
		for _, x := range g {
			sides = append(sides, wordings[x].side)
		}
		if len(sides) > 1 {
			out = append(out, sides)
		}
	}
	return out
}

func sameArticle(a, b news.Side) bool {
	return slices.ContainsFunc(a.Evidence, func(x news.Evidence) bool {
		return slices.ContainsFunc(b.Evidence, func(y news.Evidence) bool { return x.Article == y.Article })
	})
}

// sameRemark is how much of the rarer words of the shorter wording the longer must have.
const sameRemark = 0.45

// likeness gives how much of the weight of the shorter wording's words the other shares; 0 where that is little by itself.
func likeness(a, b []string) float64 {
	x, sx := weigh(a)
	y, sy := weigh(b)
	shared := 0.0
	for _, w := range sortedKeys(x) {
		if y[w] > 0 {
			shared += x[w]
		}
	}
	if shared < 4 {
		return 0
	}
	return shared / min(sx, sy)
}

func weigh(words []string) (weights map[string]float64, sum float64) {
	weights = map[string]float64{}
	for _, w := range words {
		s := frequency.Stem(w)
		if v := frequency.Weight(s, 0, 0) - 1; v > 0 {
			weights[s] = v
		}
	}
	for _, w := range sortedKeys(weights) {
		sum += weights[w]
	}
	return weights, sum
}

// sortedKeys keeps sums of fractions in one order, and so the same to the last bit.
func sortedKeys(m map[string]float64) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
