package main

import (
	"math"
	"math/rand"

	"secondsource/internal/extract/corefer"
	model "secondsource/internal/lexicon/corefer"
)

// An instance is a case with what is right in it.
type instance struct {
	features [][]int16 // of nobody, then of each candidate
	right    []bool
	named    []bool
}

// instances reads documents with the right answers told. Where the gold of a document tells none, it is gone on from the answer of m.
func instances(docs []*document, m *model.Model) (out [model.Classes][]instance) {
	for _, d := range docs {
		corefer.Teach(d.text, d.names, func(c *corefer.Case) int {
			chain := d.chainAt(c.Span, true)
			x := instance{features: [][]int16{c.Null}, right: make([]bool, 1+len(c.Candidates)), named: make([]bool, 1+len(c.Candidates))}
			first := -1
			for i, k := range c.Candidates {
				x.features = append(x.features, k.Features)
				x.named[1+i] = k.Named
				if chain >= 0 && d.most(k) == chain {
					x.right[1+i] = true
					if first < 0 {
						first = i
					}
				}
			}
			if d.partial && first < 0 {
				if m == nil {
					return -1
				}
				return answer(c, m)
			}
			x.right[0] = first < 0
			if len(c.Candidates) > 0 && (!d.partial || c.Class == model.Persons) { // what stands for nothing is not in a gold that is not whole
				out[c.Class] = append(out[c.Class], x)
			}
			return first
		})
	}
	return out
}

// answer is what weights make of a case.
func answer(c *corefer.Case, m *model.Model) int {
	sum := func(features []int16) (n int32) {
		for _, f := range features {
			n += m.Weights[c.Class][f]
		}
		return n
	}
	if len(c.Candidates) == 0 {
		return -1
	}
	next, best, who := sum(c.Null), int32(math.MinInt32), -1
	for i, k := range c.Candidates {
		if n := sum(k.Features); n > best {
			next, best, who = max(next, best), n, i
		} else {
			next = max(next, n)
		}
	}
	if best-next < m.Margin[c.Class] {
		return -1
	}
	return who
}

// most is the chain that most mentions of a candidate belong to.
func (d *document) most(k corefer.Candidate) int {
	count := map[int]int{}
	best := -1
	for _, s := range k.Said {
		c := d.chainAt(s, false)
		if c < 0 {
			c = d.chainAt(s, true)
		}
		if c < 0 {
			continue
		}
		if count[c]++; best < 0 || count[c] > count[best] {
			best = c
		}
	}
	return best
}

// learn gives the weights of a class: those under which what is right is likeliest (softmax over nobody and the candidates), by steps along the
// gradient whose size falls as in AdaGrad, drawn towards zero.
func learn(all []instance, size, rounds int, decay float64, random *rand.Rand) []float64 {
	w, g := make([]float64, size), make([]float64, size)
	score := func(f []int16) (n float64) {
		for _, i := range f {
			n += w[i]
		}
		return n
	}
	order := random.Perm(len(all))
	p := make([]float64, 0, 64)
	grad := make([]float64, size)
	for range rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			x := all[k]
			p = p[:0]
			top := math.Inf(-1)
			for _, f := range x.features {
				p = append(p, score(f))
				top = max(top, p[len(p)-1])
			}
			sum, good := 0.0, 0.0
			for i := range p {
				p[i] = math.Exp(p[i] - top)
				sum += p[i]
				if x.right[i] {
					good += p[i]
				}
			}
			for i, f := range x.features {
				d := p[i] / sum
				if x.right[i] {
					d -= p[i] / good
				}
				for _, j := range f {
					grad[j] += d
				}
			}
			for _, f := range x.features {
				for _, j := range f {
					if d := grad[j]; d != 0 {
						d += decay * w[j]
						g[j] += d * d
						w[j] -= 0.1 * d / (math.Sqrt(g[j]) + 1e-6)
						grad[j] = 0
					}
				}
			}
		}
	}
	return w
}

// told counts the answers to instances, each with all before it told.
func told(all [model.Classes][]instance, m *model.Model) (t tally) {
	for c := range all {
		for _, x := range all[c] {
			wanted := false
			next, best, who := int32(math.MinInt32), int32(math.MinInt32), -1
			for i, features := range x.features {
				n := int32(0)
				for _, f := range features {
					n += m.Weights[c][f]
				}
				wanted = wanted || x.right[i] && x.named[i]
				if n > best {
					next, best, who = best, n, i
				} else {
					next = max(next, n)
				}
			}
			if wanted {
				t[c].gold++
			}
			if x.named[who] && best-next >= m.Margin[c] {
				t[c].given++
				if x.right[who] {
					t[c].right++
				}
			}
		}
	}
	return t
}
