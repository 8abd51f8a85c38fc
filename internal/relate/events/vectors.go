package events

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"unicode/utf8"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

const (
	termsKept     = 150 // of an article, the weightiest
	headlineTimes = 2.0 // a word of the headline counts as so many
	leadTimes     = 1.5 // and one of the first words of the body
	leadWords     = 80
	wordsRead     = 700 // of the body; what comes later is background
	commonWeight  = 1.2 // words more common than one article in about three tell nothing
)

// A term is a word with its weight.
type term struct {
	id     int32
	weight float64
}

// A vector is terms sorted by id. An article's has length one.
type vector []term

// vocabulary gives ids to stems.
type vocabulary struct {
	ids   map[string]int32
	stems []string
	in    []int32
}

func (v *vocabulary) id(stem string) int32 {
	id, ok := v.ids[stem]
	if !ok {
		id = int32(len(v.stems))
		v.ids[stem] = id
		v.stems = append(v.stems, stem)
		v.in = append(v.in, 0)
	}
	return id
}

// vectorsOf gives the weighted words of every article: how often it has them, more for headline and opening, times how rare they are.
func vectorsOf(fs []*news.Findings) []vector {
	v := &vocabulary{ids: map[string]int32{}}
	out := make([]vector, len(fs))
	for i, f := range fs {
		counts := map[int32]float64{}
		if h := f.Article.Headline; !h.Empty() {
			for _, w := range frequency.Words(f.Article.Text(), h) {
				counts[v.id(w.Stem)] += headlineTimes
			}
		}
		read := 0
		for _, p := range f.Article.Paragraphs {
			if read >= wordsRead {
				break
			}
			if aside(f.Article, p.Span) {
				continue
			}
			for _, w := range frequency.Words(f.Article.Text(), opening(f.Article.Text(), p.Span)) {
				if read++; read <= leadWords {
					counts[v.id(w.Stem)] += leadTimes
				} else if read <= wordsRead {
					counts[v.id(w.Stem)]++
				}
			}
		}
		for id, n := range counts {
			v.in[id]++
			out[i] = append(out[i], term{id, 1 + math.Log(n)})
		}
	}
	weights := make([]float64, len(v.stems))
	for id, stem := range v.stems {
		weights[id] = frequency.Weight(stem, int(v.in[id]), len(fs))
	}
	for i := range out {
		out[i] = v.weigh(out[i], weights)
	}
	return out
}

// opening cuts a paragraph off where it has given more words than are read.
func opening(text string, p news.Span) news.Span {
	if p.Len() > wordsRead*100 {
		for p.End = p.Start + wordsRead*100; !utf8.RuneStart(text[p.End]); {
			p.End--
		}
	}
	return p
}

func (v *vocabulary) weigh(x vector, weights []float64) vector {
	kept := x[:0]
	for _, t := range x {
		if w := weights[t.id]; w >= commonWeight {
			kept = append(kept, term{t.id, t.weight * w})
		}
	}
	slices.SortFunc(kept, func(a, b term) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(v.stems[a.id], v.stems[b.id]))
	})
	kept = slices.Clone(kept[:min(len(kept), termsKept)])
	length := 0.0
	for _, t := range kept {
		length += t.weight * t.weight
	}
	length = math.Sqrt(length)
	for i := range kept {
		kept[i].weight /= length
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].id < kept[j].id })
	return kept
}

// chance is how alike a text of so few words is to another of its kind without a common event.
func chance(x vector) float64 { return shortness / float64(len(x)+5) }

func (x vector) dot(y vector) (sum float64) {
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].id < y[j].id:
			i++
		case x[i].id > y[j].id:
			j++
		default:
			sum += x[i].weight * y[j].weight
			i++
			j++
		}
	}
	return sum
}

// A spread is a vector with a place for every id, for one that is multiplied with many.
type spread []float64

// with puts a vector into an empty spread, and without takes it out again.
func (s spread) with(x vector) spread {
	if n := len(x); n > 0 && int(x[n-1].id) >= len(s) {
		s = append(s, make(spread, int(x[n-1].id)+1-len(s))...)
	}
	for _, t := range x {
		s[t.id] = t.weight
	}
	return s
}

func (s spread) without(x vector) {
	for _, t := range x {
		s[t.id] = 0
	}
}

// dot is the same sum as that of two vectors, to the last bit: what is added beside is zeros.
func (s spread) dot(y vector) (sum float64) {
	for _, t := range y {
		if int(t.id) >= len(s) {
			break
		}
		sum += s[t.id] * t.weight
	}
	return sum
}

func (x vector) plus(y vector) vector {
	out := make(vector, 0, len(x)+len(y))
	for i, j := 0, 0; i < len(x) || j < len(y); {
		switch {
		case j == len(y) || i < len(x) && x[i].id < y[j].id:
			out = append(out, x[i])
			i++
		case i == len(x) || x[i].id > y[j].id:
			out = append(out, y[j])
			j++
		default:
			out = append(out, term{x[i].id, x[i].weight + y[j].weight})
			i++
			j++
		}
	}
	return out
}

// aside reports whether a paragraph is a line about the article or furniture.
func aside(a *news.Article, s news.Span) bool {
	for _, list := range [][]news.Span{a.Furniture, a.Lines} {
		for _, x := range list {
			if x.Contains(s) {
				return true
			}
		}
	}
	return false
}
