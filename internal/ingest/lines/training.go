package lines

import (
	"encoding/binary"

	"secondsource/internal/ingest/blocks"
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
