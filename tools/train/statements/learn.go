package main

import (
	"log"
	"math/rand"
	"slices"

	"secondsource/internal/extract/statements/relations"
	"secondsource/internal/lexicon/linear"
	"secondsource/tools/train/perceptron"
)

// A task is a kind of label to be learned by an averaged structured perceptron.
type task struct {
	labels  []string
	allowed relations.Allowed
	least   int
	light   int8 // features whose weights are all smaller are left out in the end
	step    float64
	seeds   int // models learned in other orders, whose weights are averaged
}

// instances gives rows of words with their features, again and again, since all features together would not fit in memory.
type instances struct {
	each func(give func(features func(i int, out []uint64) []uint64, gold []uint8))
}

func newInstances(each func(give func(features func(i int, out []uint64) []uint64, gold []uint8))) *instances {
	return &instances{each}
}

type row struct {
	rows []int32 // of all words, one after the other
	ends []int32
	gold []uint8
}

func (t task) train(data *instances, rounds int, dropout float64) []byte {
	const bits = 26
	rough := make([]uint8, 1<<bits)
	var buffer []uint64
	data.each(func(features func(int, []uint64) []uint64, gold []uint8) {
		for i := range gold {
			buffer = features(i, buffer[:0])
			for _, f := range buffer {
				if c := &rough[f>>(64-bits)]; *c < 255 {
					*c++
				}
			}
		}
	})
	seen := map[uint64]int32{}
	data.each(func(features func(int, []uint64) []uint64, gold []uint8) {
		for i := range gold {
			buffer = features(i, buffer[:0])
			for _, f := range buffer {
				if int(rough[f>>(64-bits)]) >= t.least {
					seen[f]++
				}
			}
		}
	})
	rough = nil
	for before := range t.labels {
		seen[relations.TransitionFeature(before)] = int32(t.least)
	}
	seen[relations.TransitionFeature(relations.Start)] = int32(t.least)
	l := perceptron.New(len(t.labels), seen, int32(t.least))
	seen = nil
	var all []row
	words := 0
	data.each(func(features func(int, []uint64) []uint64, gold []uint8) {
		r := row{gold: append([]uint8(nil), gold...)}
		for i := range gold {
			buffer = features(i, buffer[:0])
			for _, f := range buffer {
				if k := l.Row(f); k >= 0 {
					r.rows = append(r.rows, k)
				}
			}
			r.ends = append(r.ends, int32(len(r.rows)))
		}
		words += len(gold)
		all = append(all, r)
	})
	log.Printf("%d rows of %d words, %d features", len(all), words, l.Features())
	var sum map[uint64][]float64
	for seed := range t.seeds {
		if seed > 0 {
			l.Forget()
		}
		v := newViterbi(t, l)
		random := rand.New(rand.NewSource(int64(seed + 1)))
		for round := range rounds {
			random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
			wrong := 0
			for k := range all {
				wrong += v.learn(&all[k], dropout, random)
			}
			log.Printf("seed %d, round %d: %d words wrong", seed+1, round+1, wrong)
		}
		weights := l.Averaged()
		if sum == nil {
			sum = weights
			continue
		}
		for f, row := range weights {
			for k, x := range row {
				sum[f][k] += x
			}
		}
	}
	packed := perceptron.Pack(sum, t.step*float64(t.seeds), 1)
	for f, row := range packed {
		if max(slices.Max(row), -slices.Min(row)) < t.light {
			delete(packed, f)
		}
	}
	return linear.Write(t.labels, nil, packed)
}

type viterbi struct {
	task
	l      *perceptron.Learner
	rows   []int32 // of the transition features, the start last
	scores []float32
	back   []uint8
	labels []uint8
	kept   []int32
	ends   []int32
}

func newViterbi(t task, l *perceptron.Learner) *viterbi {
	v := &viterbi{task: t, l: l}
	for before := range t.labels {
		v.rows = append(v.rows, l.Row(relations.TransitionFeature(before)))
	}
	v.rows = append(v.rows, l.Row(relations.TransitionFeature(relations.Start)))
	return v
}

// learn decodes one row and changes the weights where it went wrong.
func (v *viterbi) learn(r *row, dropout float64, random *rand.Rand) int {
	n, size := len(v.task.labels), len(r.gold)
	if size == 0 {
		return 0
	}
	rows, ends := r.rows, r.ends
	if dropout > 0 {
		v.kept, v.ends = v.kept[:0], v.ends[:0]
		at, least := 0, uint32(dropout*(1<<32-1))
		for _, end := range ends {
			for ; at < int(end); at++ {
				if random.Uint32() >= least {
					v.kept = append(v.kept, rows[at])
				}
			}
			v.ends = append(v.ends, int32(len(v.kept)))
		}
		rows, ends = v.kept, v.ends
	}
	if cap(v.scores) < size*n {
		v.scores, v.back = make([]float32, 2*size*n), make([]uint8, 2*size*n)
	}
	scores, back := v.scores[:size*n], v.back[:size*n]
	clear(scores)
	at := 0
	for i, end := range ends {
		here := scores[i*n:][:n]
		for ; at < int(end); at++ {
			v.l.Add(rows[at], here)
		}
	}
	const never = -1e9
	transition := make([]float32, (n+1)*n)
	for before := 0; before <= n; before++ {
		v.l.Add(v.rows[before], transition[before*n:][:n])
		from := before
		if before == n {
			from = relations.Start
		}
		for to := range n {
			if !v.allowed(from, to) {
				transition[before*n+to] = never
			}
		}
	}
	for k := range n {
		scores[k] += transition[n*n+k]
	}
	for i := 1; i < size; i++ {
		before, here := scores[(i-1)*n:][:n], scores[i*n:][:n]
		for to := range n {
			top, from := float32(-1e30), 0
			for k, x := range before {
				if s := x + transition[k*n+to]; s > top {
					top, from = s, k
				}
			}
			here[to] += top
			back[i*n+to] = uint8(from)
		}
	}
	v.labels = append(v.labels[:0], r.gold...)
	best := -1
	for k, x := range scores[(size-1)*n:] {
		if v.allowed(k, relations.Start) && (best < 0 || x > scores[(size-1)*n+best]) {
			best = k
		}
	}
	for i := size - 1; i >= 0; i-- {
		v.labels[i] = uint8(best)
		best = int(back[i*n+best])
	}
	wrong, from := 0, int32(0)
	for i, end := range ends {
		gold, guess := int(r.gold[i]), int(v.labels[i])
		if gold != guess {
			wrong++
			for _, f := range rows[from:end] {
				v.l.Change(f, gold, 1)
				v.l.Change(f, guess, -1)
			}
		}
		goldBefore, guessBefore := n, n
		if i > 0 {
			goldBefore, guessBefore = int(r.gold[i-1]), int(v.labels[i-1])
		}
		if gold != guess || goldBefore != guessBefore {
			v.l.Change(v.rows[goldBefore], gold, 1)
			v.l.Change(v.rows[guessBefore], guess, -1)
		}
		from = end
	}
	v.l.Tick()
	return wrong
}
