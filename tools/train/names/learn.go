package main

import (
	"fmt"
	"log"
	"math/rand"

	"secondsource/internal/extract/names"
	"secondsource/internal/lexicon/linear"
	"secondsource/tools/train/perceptron"
)

// An example is one article with the label of each of its words.
type example struct {
	view   *names.View
	labels []uint8
	gold   []name
	set    uint64       // 0 for the first file
	votes  *names.Votes // of a first reading by a model that did not see the article; nil before there is one
}

// features are those of the program, and those that name the file.
func (e *example) features(out []uint64, i int) []uint64 {
	out = e.view.Features(out, i)
	if e.set == 0 {
		return out
	}
	tok := e.view.Words[i]
	return append(out,
		linear.Mix(200, e.set),
		linear.Mix(linear.Mix(201, e.set), linear.Hash(tok.Tag)),
		linear.Mix(linear.Mix(202, e.set), linear.Hash(tok.Lower)),
		linear.Mix(linear.Mix(203, e.set), linear.Hash(tok.Lower[max(0, len(tok.Lower)-3):])),
	)
}

// A lesson is how a model is learned.
type lesson struct {
	rounds, models int
	least          int32
	drop           float32
	step           float64
	keep           int8
}

// A run is a row of words that may hold names, with the features of each as rows of the learner: those of the first reading, and those that
// the second has besides.
type run struct {
	labels        []uint8
	first, second [][]int32
}

// firstReadings gives each example the votes of a model that was learned from the other parts.
func (l lesson) firstReadings(train []*example, folds int) {
	if folds < 2 {
		return
	}
	votes := make([]*names.Votes, len(train))
	for k := range folds {
		var others []*example
		for i, e := range train {
			if i%folds != k {
				others = append(others, e)
			}
		}
		once := l
		once.models = 1
		_, m := once.learn(others)
		for i, e := range train {
			if i%folds == k {
				votes[i] = e.view.Count(e.view.First(m))
			}
		}
	}
	for i, e := range train {
		e.votes = votes[i]
	}
}

// learn gives a model as bytes and ready to use.
func (l lesson) learn(train []*example) ([]byte, *linear.Model) {
	seen := map[uint64]int32{}
	var buffer []uint64
	for _, e := range train {
		for first, last := range e.view.Runs {
			for i := first; i < last; i++ {
				buffer = e.features(buffer[:0], i)
				if e.votes != nil {
					buffer = e.view.Voted(buffer, e.votes, i)
				}
				for _, f := range buffer {
					seen[f]++
				}
			}
		}
	}
	for a := range names.Labels {
		seen[names.Step(a)] = l.least
	}
	learner := perceptron.New(names.Labels, seen, l.least)
	log.Printf("%d features of %d", learner.Features(), len(seen))
	clear(seen)
	rows := func(features []uint64) (out []int32) {
		for _, f := range features {
			if r := learner.Row(f); r >= 0 {
				out = append(out, r)
			}
		}
		return out
	}
	var runs []run
	for _, e := range train {
		for first, last := range e.view.Runs {
			r := run{labels: e.labels[first:last]}
			for i := first; i < last; i++ {
				r.first = append(r.first, rows(e.features(buffer[:0], i)))
				if e.votes != nil {
					r.second = append(r.second, rows(e.view.Voted(buffer[:0], e.votes, i)))
				}
			}
			runs = append(runs, r)
		}
	}
	t := teacher{lesson: l, learner: learner, random: rand.New(rand.NewSource(1))}
	for a := range t.steps {
		t.steps[a] = learner.Row(names.Step(a))
	}
	for round := range l.rounds * l.models {
		if round%l.rounds == 0 {
			learner.Restart()
		}
		t.random.Shuffle(len(runs), func(i, j int) { runs[i], runs[j] = runs[j], runs[i] })
		wrong := 0
		for _, r := range runs {
			if !t.teach(r) {
				wrong++
			}
		}
		if round == l.rounds*l.models-1 {
			log.Printf("round %d: %d of %d runs wrong", round+1, wrong, len(runs))
		}
	}
	labels := make([]string, names.Labels)
	for i := range labels {
		labels[i] = fmt.Sprint(i)
	}
	weights := learner.Averaged()
	for a := range names.Labels {
		// While learning, a share of the features of words is left out, and none of those of steps: in the model steps weigh more. Like for
		// like would be twice as much at drop .5, but that misses more names.
		for k := range weights[names.Step(a)] {
			weights[names.Step(a)][k] *= (1 + float64(l.drop)/2) / names.StepUnit
		}
	}
	packed := perceptron.Pack(weights, l.step, l.keep)
	data := linear.Write(labels, nil, packed)
	m, err := linear.Read(data)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d features kept", len(packed))
	return data, m
}

// A teacher shows runs to a learner.
type teacher struct {
	lesson
	learner *perceptron.Learner
	random  *rand.Rand
	steps   [names.Labels]int32
	scores  []float32
	rows    [][]int32
	guess   []uint8
}

// teach shows a run, as the first or the second reading sees it, with some features left out, and tells whether it was read right.
func (t *teacher) teach(r run) bool {
	n := len(r.labels)
	t.scores = append(t.scores[:0], make([]float32, n*names.Labels)...)
	t.guess = append(t.guess[:0], make([]uint8, n)...)
	for len(t.rows) < n {
		t.rows = append(t.rows, nil)
	}
	again := r.second != nil && t.random.Intn(2) == 0
	for i := range n {
		kept := t.rows[i][:0]
		for _, x := range r.first[i] {
			if t.random.Float32() >= t.drop {
				kept = append(kept, x)
			}
		}
		if again {
			for _, x := range r.second[i] {
				if t.random.Float32() >= t.drop {
					kept = append(kept, x)
				}
			}
		}
		for _, x := range kept {
			t.learner.Add(x, t.scores[i*names.Labels:][:names.Labels])
		}
		t.rows[i] = kept
	}
	var steps [names.Labels][names.Labels]float32
	for a, x := range t.steps {
		t.learner.Add(x, steps[a][:])
	}
	names.Best(t.scores, &steps, t.guess)
	defer t.learner.Tick()
	if string(r.labels) == string(t.guess) {
		return true
	}
	for i, gold := range r.labels {
		if guess := t.guess[i]; gold != guess {
			for _, x := range t.rows[i] {
				t.learner.Change(x, int(gold), 1)
				t.learner.Change(x, int(guess), -1)
			}
		}
	}
	at := func(labels []uint8, i int) int {
		if i < 0 || i >= n {
			return names.Outside
		}
		return int(labels[i])
	}
	for i := range n + 1 {
		a, b, c, d := at(r.labels, i-1), at(r.labels, i), at(t.guess, i-1), at(t.guess, i)
		if a != c || b != d {
			t.learner.Change(t.steps[a], b, 1)
			t.learner.Change(t.steps[c], d, -1)
		}
	}
	return false
}
