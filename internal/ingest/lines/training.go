package lines

import (
	"encoding/binary"

	"secondsource/internal/ingest/blocks"
)

// What tools/train/lines needs to see of the model.

// Parts is the number of parts.
const Parts = int(parts)

// Allowed reports whether a line of the part to may follow one of the part from.
func Allowed(from, to Part) bool { return allowed[from][to] }

// Features gives the features of all lines. With blind, what words say and how they are written is left out, as in a script that the
// model has not seen.
func Features(payload string, bs []blocks.Block, blind bool) [][]uint32 {
	p := read(payload, bs)
	p.blind = blind
	out := make([][]uint32, len(bs))
	for i := range out {
		p.features(i, func(f uint32) {
			if f == 0 {
				f = 1
			}
			out[i] = append(out[i], f)
		})
	}
	return out
}

// Parts of the lines of a capture by this model.
func (m *Model) Parts(payload string, bs []blocks.Block) []Part { return m.decode(read(payload, bs)) }

// Encode writes a model: the weights of the steps from part to part, the number of features, then each feature with its weights.
func Encode(steps [Parts][Parts]int32, keys []uint32, weights [][Parts]int16) []byte {
	var out []byte
	for _, row := range steps {
		for _, w := range row {
			out = binary.LittleEndian.AppendUint32(out, uint32(w))
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
