package main

import (
	"math"

	"secondsource/internal/ingest/lines"
)

// openingCost is what an opening in the wrong place costs: a false article, or two run together.
const openingCost = 20

// A learner is an averaged structured perceptron over dense features.
type learner struct {
	w, sum [][lines.Parts]float32
	when   []int32
	steps  [lines.Parts][lines.Parts]float32
	stepsS [lines.Parts][lines.Parts]float64
	time   int32
}

func newLearner(n int) *learner {
	return &learner{w: make([][lines.Parts]float32, n), sum: make([][lines.Parts]float32, n), when: make([]int32, n)}
}

// learn looks at one capture and gives the cost of its parts by the present weights.
func (l *learner) learn(features [][]int32, gold []lines.Part, costs []float32) float64 {
	l.time++
	got := l.best(features, gold, costs)
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
			if got[i] != gold[i] {
				norm += 2 * float64(len(features[i]))
			}
		}
		rate := float32(math.Min(1, 60/math.Sqrt(norm+1)))
		_ = rate
		for i := range gold {
			if got[i] == gold[i] {
				continue
			}
			for _, f := range features[i] {
				l.flush(f)
				l.w[f][gold[i]] += rate
				l.w[f][got[i]] -= rate
			}
		}
		for i := 1; i < len(gold); i++ {
			l.steps[gold[i-1]][gold[i]] += rate
			l.steps[got[i-1]][got[i]] -= rate
		}
	}
	for i := range l.steps {
		for j := range l.steps[i] {
			l.stepsS[i][j] += float64(l.steps[i][j])
		}
	}
	return wrong
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
func (l *learner) best(features [][]int32, gold []lines.Part, costs []float32) []lines.Part {
	n := len(features)
	from := make([][lines.Parts]lines.Part, n)
	const never = float32(-1e12)
	var best [lines.Parts]float32
	for i := 0; i < n; i++ {
		var score [lines.Parts]float32
		for _, f := range features[i] {
			w := &l.w[f]
			for k := range score {
				score[k] += w[k]
			}
		}
		for k := range score {
			if lines.Part(k) != gold[i] {
				score[k] += costs[i]
				if lines.Part(k) == lines.Opening {
					score[k] += openingCost
				}
			}
		}
		var next [lines.Parts]float32
		for to := lines.Part(0); int(to) < lines.Parts; to++ {
			if i == 0 {
				next[to] = never
				if to == lines.Opening || to == lines.After {
					next[to] = score[to]
				}
				continue
			}
			top, arg := 2*never, to
			for prev := lines.Part(0); int(prev) < lines.Parts; prev++ {
				if lines.Allowed(prev, to) {
					if v := best[prev] + l.steps[prev][to]; v > top {
						top, arg = v, prev
					}
				}
			}
			next[to], from[i][to] = top+score[to], arg
		}
		best = next
	}
	last := lines.Part(0)
	for q := range best {
		if lines.Part(q) != lines.Between && best[q] > best[last] {
			last = lines.Part(q)
		}
	}
	out := make([]lines.Part, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = last
		last = from[i][last]
	}
	return out
}

// encode rounds the averaged weights to whole numbers.
func (l *learner) encode(keys []uint32) []byte {
	for f := range l.w {
		l.flush(int32(f))
	}
	const scale = 100
	whole := func(v float64) float64 { return math.Max(-32000, math.Min(32000, math.Round(v/float64(l.time)*scale))) }
	var ks []uint32
	var ws [][lines.Parts]int16
	for f, k := range keys {
		var w [lines.Parts]int16
		some := false
		for j := range w {
			w[j] = int16(whole(float64(l.sum[f][j])))
			some = some || w[j] != 0
		}
		if some {
			ks, ws = append(ks, k), append(ws, w)
		}
	}
	var steps [lines.Parts][lines.Parts]int32
	for i := range steps {
		for j := range steps[i] {
			steps[i][j] = int32(whole(l.stepsS[i][j]))
		}
	}
	return lines.Encode(steps, ks, ws)
}
