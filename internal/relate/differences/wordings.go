package differences

import (
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
		wordings := r.wordings(remark)
		used := make([]bool, len(wordings))
		for i := range wordings {
			if used[i] {
				continue
			}
			sides := []news.Side{wordings[i].side}
			for j := i + 1; j < len(wordings); j++ {
				if !used[j] && sameMatter(wordings[i].words, wordings[j].words) {
					used[j] = true
					sides = append(sides, wordings[j].side)
				}
			}
			if d, ok := r.make("wording", "translation", fmt.Sprintf("one remark in %d wordings", len(sides)), sides); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

func (r reader) wordings(remark news.Remark) (out []wording) {
	for _, s := range remark.Statements {
		f := r.a.Findings[s.Article]
		x := f.Statements[s.Index]
		if x.Kind != news.Direct || !slices.Contains(r.a.Stories[r.story].Articles, s.Article) {
			continue
		}
		for _, c := range x.Content {
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

// sameMatter reports whether two wordings share enough rare words to be of one sentence.
func sameMatter(a, b []string) bool {
	weigh := func(words []string) (map[string]float64, float64) {
		m, sum := map[string]float64{}, 0.0
		for _, w := range words {
			s := frequency.Stem(w)
			if v := frequency.Weight(s, 0, 0) - 1; v > 0 && m[s] == 0 {
				m[s] = v
			}
		}
		for _, w := range sortedKeys(m) {
			sum += m[w]
		}
		return m, sum
	}
	x, sx := weigh(a)
	y, sy := weigh(b)
	shared := 0.0
	for _, w := range sortedKeys(x) {
		if y[w] > 0 {
			shared += x[w]
		}
	}
	return shared >= 0.45*min(sx, sy) && shared >= 4
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
