package main

import (
	"log"
	"math"
	"math/rand"

	"secondsource/internal/language/tags"
	"secondsource/internal/lexicon/linear"
	"secondsource/tools/train/perceptron"
)

// learning is how an averaged perceptron is learned: greedily, from left to right, with its own tags as history. Hidden features make the
// others learn too, and several models begun anew average out what the order of the sentences did.
type learning struct {
	labels               []string
	rounds, seeds, least int
	drop, step, floor    float64
}

// example is a word to learn from.
type example struct {
	own             []int32 // rows of the features that don't depend on the tags before
	gold            int     // -1: a tag too rare to learn
	known           int     // -1 where nothing is looked up
	history         []int32 // rows of the others, as last worked out
	before, before2 uint64  // for these tags before
}

// model learns from train and gives the bytes of the model. words are looked up.
func (l learning) model(train []sentence, words map[string]string) []byte {
	index := map[string]int{}
	for i, label := range l.labels {
		index[label] = i
	}
	dictionary := map[string]uint8{}
	for w, label := range words {
		dictionary[w] = uint8(index[label])
	}
	examples := make([][]example, len(train))
	for k, s := range train {
		examples[k] = make([]example, len(s.words))
		for i, w := range s.words {
			x := example{gold: -1, known: -1, before: math.MaxUint64}
			if label, ok := index[s.gold[i]]; ok {
				x.gold = label
			}
			if label, ok := index[tags.Mark(w.Text)]; ok {
				x.known = label
			} else if label, ok := dictionary[w.Text]; ok {
				x.known = int(label)
			}
			examples[k][i] = x
		}
	}
	learner := perceptron.New(len(l.labels), count(train, examples), int32(l.least))
	var buffer []uint64
	for k, s := range train {
		look := tags.Look(nil, s.words)
		for i := range examples[k] {
			if x := &examples[k][i]; x.known < 0 {
				buffer = tags.Features(buffer[:0], look, i)
				x.own = rows(nil, learner, buffer)
			}
		}
	}
	log.Printf("%d features", learner.Features())
	l.learn(learner, train, examples)
	weights := learner.Averaged()
	for f, row := range weights {
		most := 0.
		for _, w := range row {
			most = max(most, math.Abs(w))
		}
		if most < l.floor {
			delete(weights, f)
		}
	}
	packed := perceptron.Pack(weights, l.step, 1)
	log.Printf("%d features kept", len(packed))
	return linear.Write(l.labels, dictionary, packed)
}

// count counts the features of the words that are not looked up, the tags before being those of the data.
func count(train []sentence, examples [][]example) map[uint64]int32 {
	seen := map[uint64]int32{}
	var buffer []uint64
	for k, s := range train {
		look := tags.Look(nil, s.words)
		before, before2 := tags.NoLabel, tags.NoLabel
		for i, x := range examples[k] {
			if x.known < 0 {
				buffer = tags.Features(buffer[:0], look, i)
				buffer = tags.History(buffer, look, i, before, before2)
				for _, f := range buffer {
					seen[f]++
				}
			}
			before2, before = before, uint64(max(x.gold, 0))
		}
	}
	return seen
}

func rows(out []int32, l *perceptron.Learner, features []uint64) []int32 {
	for _, f := range features {
		if r := l.Row(f); r >= 0 {
			out = append(out, r)
		}
	}
	return out
}

func (l learning) learn(learner *perceptron.Learner, train []sentence, examples [][]example) {
	random := rand.New(rand.NewSource(1))
	order := random.Perm(len(train))
	limit := uint32(l.drop * math.MaxUint32)
	scores := make([]float32, len(l.labels))
	var buffer []uint64
	var kept []int32
	for round := range l.rounds * l.seeds {
		if round > 0 && round%l.rounds == 0 {
			learner.Restart()
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, all := 0, 0
		for _, k := range order {
			look := tags.Look(nil, train[k].words)
			before, before2 := tags.NoLabel, tags.NoLabel
			for i := range examples[k] {
				x := &examples[k][i]
				guess := x.known
				if guess < 0 {
					if x.before != before || x.before2 != before2 {
						buffer = tags.History(buffer[:0], look, i, before, before2)
						x.history, x.before, x.before2 = rows(x.history[:0], learner, buffer), before, before2
					}
					kept = kept[:0]
					for _, part := range [][]int32{x.own, x.history} {
						for _, r := range part {
							if random.Uint32() >= limit {
								kept = append(kept, r)
							}
						}
					}
					clear(scores)
					for _, r := range kept {
						learner.Add(r, scores)
					}
					guess = best(scores)
					all++
					if x.gold >= 0 && guess != x.gold {
						wrong++
						for _, r := range kept {
							learner.Change(r, x.gold, 1)
							learner.Change(r, guess, -1)
						}
					}
					learner.Tick()
				}
				before2, before = before, uint64(guess)
			}
		}
		log.Printf("round %d: %.4f wrong", round+1, float64(wrong)/float64(all))
	}
}

func best(scores []float32) int {
	best := 0
	for i, x := range scores {
		if x > scores[best] {
			best = i
		}
	}
	return best
}
