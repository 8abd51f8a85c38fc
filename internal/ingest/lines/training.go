package lines

import (
	"encoding/binary"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/lexicon/trees"
)

// What tools/train/lines needs to see of the model.

// Parts is the number of parts.
const Parts = int(parts)

// Looks is the number of things that a line can look like.
const Looks = looks

// LookOf tells what lines of a part look like.
func LookOf(p Part) int { return lookOf[p] }

// Steps are the weights of the steps between states while training.
type Steps = steps[float32]

// Path finds the best parts by weights in training: words are as [Features] gives them.
func Path(words []int32, score func(i int, out *[Parts]float32), weights *Steps) []Part {
	return path(words, score, weights)
}

// Count adds v to the weights of the steps that the parts take.
func Count(words []int32, ps []Part, v float32, weights *Steps) {
	seq := sequence(words, ps)
	for i := 1; i < len(seq); i++ {
		weights[seq[i-1]][seq[i]] += v
	}
	if n := len(seq); n > 0 && seq[n-1].part() == Body {
		weights[seq[n-1]][after] += v
	}
}

// Features gives the features of all lines. With blind, what words say and how they are written is left out, as in a script that the
// model has not seen. shapes is how many of a line's features, the first
// ones, are not about its words; words is what each line adds to the running text.
func Features(payload string, bs []blocks.Block, blind bool) (features [][]uint32, shapes []int, words []int32) {
	p := read(payload, bs)
	p.blind = blind
	out := make([][]uint32, len(bs))
	shapes = make([]int, len(bs))
	for i := range out {
		p.blind = true
		p.features(i, func(uint32) { shapes[i]++ })
		p.blind = blind
		p.features(i, func(f uint32) {
			if f == 0 {
				f = 1
			}
			out[i] = append(out[i], f)
		})
	}
	return out, shapes, p.words()
}

// Parts of the lines of a capture by this model.
func (m *Model) Parts(payload string, bs []blocks.Block) []Part {
	parts, _ := m.decode(read(payload, bs))
	return parts
}

// Name labels blocks whose parts are known, with headlines chosen by this model.
func (m *Model) Name(payload string, bs []blocks.Block, ps []Part) {
	read(payload, bs).name(payload, bs, ps, m.titles)
}

// Titles gives the facts of the lines that could be the headline of each article, its parts being known: the article's opening, the line,
// the facts.
func Titles(payload string, bs []blocks.Block, ps []Part, do func(opening, line int, facts []int16)) {
	p := read(payload, bs)
	low := 0
	each(ps, func(from, to int) {
		first := from
		for first < to && ps[first] != Body {
			first++
		}
		if first < to {
			r := &run{payload: payload, page: p, parts: ps, bs: bs, low: low, from: from, to: to}
			all := r.candidates(first)
			r.titleFacts(all, first, func(k int, f []int16) { do(from, all[k].line, f) })
		}
		for i := from; i < to; i++ {
			if ps[i] == Body {
				low = i + 1
			}
		}
	})
}

// Second gives the facts of the lines for the second look of this model.
func (m *Model) Second(payload string, bs []blocks.Block, do func(i int, f Facts)) {
	p := read(payload, bs)
	parts, sure, _ := m.first(p, payload, bs)
	m.second(p, payload, bs, parts, sure, do)
}

// Review gives the model the trees of the second look.
func (m *Model) Review(f trees.Forest) { m.trees = f }

// Headlines gives the model the trees that choose the headline.
func (m *Model) Headlines(f trees.Forest) { m.titles = f }

// Encode writes a model: the weights of the steps, rounded, the number of features, then each feature with its weights.
func Encode(ways *Steps, keys []uint32, weights [][Looks]int16) []byte {
	var out []byte
	for _, row := range ways {
		for _, w := range row {
			out = binary.LittleEndian.AppendUint32(out, uint32(int32(w)))
		}
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(len(keys)))
	for i, k := range keys {
		out = binary.LittleEndian.AppendUint32(out, k)
		for _, w := range weights[i] {
			out = binary.LittleEndian.AppendUint16(out, uint16(w))
		}
	}
	return out
}
