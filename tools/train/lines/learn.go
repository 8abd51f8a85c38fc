package main

import (
	"math"
	"math/rand"

	"secondsource/internal/ingest/lines"
)

// openingCost is what an opening in the wrong place costs: a false article, or two run together.
const openingCost = 20

// A learner is an averaged structured perceptron over dense features.
type learner struct {
	w, sum [][lines.Looks]float32
	when   []int32
	steps  lines.Steps
	stepsS [len(lines.Steps{})][len(lines.Steps{})]float64
	time   int32

	lexical []bool // features about words: each is left out of half of the looks, so that the others learn to do without it
	random  *rand.Rand
	mask    uint32
}

func newLearner(lexical []bool, random *rand.Rand) *learner {
	n := len(lexical)
	return &learner{lexical: lexical, random: random, w: make([][lines.Looks]float32, n), sum: make([][lines.Looks]float32, n), when: make([]int32, n)}
}

// learn looks at one capture and gives the cost of its parts by the present weights.
func (l *learner) learn(features [][]int32, words []int32, gold []lines.Part, costs []float32) float64 {
	l.time++
	l.mask = l.random.Uint32()
	got := l.best(features, words, gold, costs)
	wrong := 0.0
	for i := range gold {
		if got[i] != gold[i] {
			wrong += float64(costs[i])
		}
	}
	if wrong > 0 {
		// passive-aggressive: a capture of a thousand lines must not outweigh the others
		norm := 0.0
		for i := range gold {
			if lines.LookOf(got[i]) != lines.LookOf(gold[i]) {
				norm += 2 * float64(len(features[i]))
			}
		}
		rate := float32(math.Min(1, 60/math.Sqrt(norm+1)))
		for i := range gold {
			if lines.LookOf(got[i]) == lines.LookOf(gold[i]) {
				continue
			}
			for _, f := range features[i] {
				if l.dropped(f) {
					continue
				}
				l.flush(f)
				l.w[f][lines.LookOf(gold[i])] += rate
				l.w[f][lines.LookOf(got[i])] -= rate
			}
		}
		lines.Count(words, gold, rate, &l.steps)
		lines.Count(words, got, -rate, &l.steps)
	}
	for i := range l.steps {
		for j := range l.steps[i] {
			l.stepsS[i][j] += float64(l.steps[i][j])
		}
	}
	return wrong
}

// dropped reports whether a feature is left out of the present look.
func (l *learner) dropped(f int32) bool {
	return l.lexical[f] && ((uint32(f)*2654435761)^l.mask)*2246822519>>31 == 1
}

// flush brings the sum of a feature's weights up to now.
func (l *learner) flush(f int32) {
	if d := l.time - l.when[f]; d > 0 {
		for k := range l.w[f] {
			l.sum[f][k] += float32(d) * l.w[f][k]
		}
		l.when[f] = l.time
	}
}

// best is the sequence with the highest score plus cost.
func (l *learner) best(features [][]int32, words []int32, gold []lines.Part, costs []float32) []lines.Part {
	return lines.Path(words, func(i int, out *[lines.Parts]float32) {
		var sum [lines.Looks]float32
		for _, f := range features[i] {
			if l.dropped(f) {
				continue
			}
			for k, w := range l.w[f] {
				sum[k] += w
			}
		}
		for k := range out {
			out[k] = sum[lines.LookOf(lines.Part(k))]
			if lines.Part(k) != gold[i] {
				out[k] += costs[i]
				if lines.Part(k) == lines.Opening {
					out[k] += openingCost
				}
			}
		}
	}, &l.steps)
}

// kept is the share of looks that a feature took part in.
func (l *learner) kept(f int) float64 {
	if l.lexical[f] {
		return lexicalWeight
	}
	return 1
}

// lexicalWeight scales the weights of words, of which all are there in use and half in training.
const lexicalWeight = .7

// encode rounds the averaged weights to whole numbers.
func (l *learner) encode(keys []uint32) []byte {
	for f := range l.w {
		l.flush(int32(f))
	}
	const scale = 32
	whole := func(v float64) float64 { return math.Round(v / float64(l.time) * scale) }
	short := func(v float64) int16 { return int16(math.Max(math.MinInt16, math.Min(math.MaxInt16, whole(v)))) }
	var ks []uint32
	var ws [][lines.Looks]int16
	for f, k := range keys {
		var w [lines.Looks]int16
		some := false
		for j := range w {
			w[j] = short(float64(l.sum[f][j]) * l.kept(f))
			some = some || w[j] != 0
		}
		if some {
			ks, ws = append(ks, k), append(ws, w)
		}
	}
	var steps lines.Steps
	for i := range steps {
		for j := range steps[i] {
			steps[i][j] = float32(whole(l.stepsS[i][j]))
		}
	}
	return lines.Encode(&steps, ks, ws)
}
