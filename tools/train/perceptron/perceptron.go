// Package perceptron trains averaged perceptrons over hashed features, and packs what they learned into whole numbers.
package perceptron

import (
	"math"
	"sort"
)

// A Learner holds the weights while they are learned.
type Learner struct {
	labels int
	row    map[uint64]int32
	weight []float32 // rows of labels
	sum    []float32 // weight × the time it stood, up to stamp
	stamp  []int32
	now    int32
}

// New gives a learner that knows the features of seen that occur at least least times.
func New(labels int, seen map[uint64]int32, least int32) *Learner {
	l := &Learner{labels: labels, row: map[uint64]int32{}}
	keys := make([]uint64, 0, len(seen))
	for f, n := range seen {
		if n >= least {
			keys = append(keys, f)
		}
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	for i, f := range keys {
		l.row[f] = int32(i)
	}
	n := len(keys) * labels
	l.weight, l.sum, l.stamp = make([]float32, n), make([]float32, n), make([]int32, n)
	return l
}

// Features is the number of features known.
func (l *Learner) Features() int { return len(l.row) }

// Row gives the row of a feature, -1 where it is not known.
func (l *Learner) Row(feature uint64) int32 {
	if r, ok := l.row[feature]; ok {
		return r
	}
	return -1
}

// Add adds the weights of a row to scores.
func (l *Learner) Add(row int32, scores []float32) {
	if row < 0 {
		return
	}
	w := l.weight[int(row)*l.labels:][:len(scores)]
	for i, x := range w {
		scores[i] += x
	}
}

// Restart begins a new model on the same data. What all models learned is averaged in the end.
func (l *Learner) Restart() {
	for i, w := range l.weight {
		l.sum[i] += float32(l.now-l.stamp[i]) * w
		l.stamp[i] = l.now
		l.weight[i] = 0
	}
}

// Forget sets all weights back to nothing.
func (l *Learner) Forget() {
	clear(l.weight)
	clear(l.sum)
	clear(l.stamp)
	l.now = 0
}

// Tick tells that one more example was seen.
func (l *Learner) Tick() { l.now++ }

// Change adds by to a weight.
func (l *Learner) Change(row int32, label int, by float32) {
	if row < 0 {
		return
	}
	i := int(row)*l.labels + label
	l.sum[i] += float32(l.now-l.stamp[i]) * l.weight[i]
	l.stamp[i] = l.now
	l.weight[i] += by
}

// Packed gives the averaged weights as whole numbers, step to one; those that round to less than least are left out.
func (l *Learner) Packed(step float64, least int8) map[uint64][]int8 {
	return Pack(l.Averaged(), step, least)
}

// Averaged gives the averaged weights.
func (l *Learner) Averaged() map[uint64][]float64 {
	out := make(map[uint64][]float64, len(l.row))
	for f, r := range l.row {
		row := make([]float64, l.labels)
		for k := range row {
			i := int(r)*l.labels + k
			sum := float64(l.sum[i]) + float64(l.now-l.stamp[i])*float64(l.weight[i])
			row[k] = sum / float64(max(l.now, 1))
		}
		out[f] = row
	}
	return out
}

// Pack gives weights as whole numbers, step to one; those that round to less than least are left out.
func Pack(weights map[uint64][]float64, step float64, least int8) map[uint64][]int8 {
	out := map[uint64][]int8{}
	for f, weight := range weights {
		row := make([]int8, len(weight))
		any := false
		for k, x := range weight {
			w := math.Round(x / step)
			if math.Abs(w) >= float64(least) {
				row[k] = int8(max(-127, min(127, w)))
				any = true
			}
		}
		if any {
			out[f] = row
		}
	}
	return out
}
