// Package linear holds a linear model: features, named by hashes, that speak for and against labels with small whole numbers. Sums of whole
// numbers are the same on every processor, and so are the decisions.
//
// A model is a byte string that is used as it stands, without being unpacked: reading one costs nothing. A feature that the model has never
// seen is taken for another once in some ten thousand times, which costs nothing measurable.
package linear

import (
	"bytes"
	"encoding/binary"
	"errors"
	"sort"
	"strings"
)

// A Model gives the weights of features.
type Model struct {
	Labels  []string
	Words   map[string]uint8 // words that are always given one label, by index
	bits    uint
	offsets []byte // for each bucket and one more at the end, in three bytes: where its rows begin
	entries []byte // the rows, and padding
	stride  int    // the bytes of a row where all have as many, see [Write]; 0 where each has its own
}

// The ways that rows are written in.
const (
	sparse = "ssl1" // fingerprint (two bytes), count, then label and weight for each
	dense  = "ssl2" // fingerprint (two bytes), then a weight for each label, 128 added to it; offsets count rows
)

// denseLabels is the most labels of a dense model.
const denseLabels = 16

// batch is the number of features looked up together.
const batch = 64

// Add adds the weights of features to the labels' scores. scores must be as long as Labels.
//
// Models are larger than the processor's own memory, and waiting for them is most of the work. So all features of a batch are looked up
// before the first is used, and they wait together.
func (m *Model) Add(features []uint64, scores []int32) {
	for len(features) > batch {
		m.add(features[:batch], scores[:len(m.Labels)])
		features = features[batch:]
	}
	m.add(features, scores[:len(m.Labels)])
}

func (m *Model) add(features []uint64, scores []int32) {
	var places, heads [batch]uint64
	for i, f := range features {
		places[i&(batch-1)] = word(m.offsets, int(f>>(64-m.bits))*3)
	}
	if m.stride > 0 {
		m.addDense(features, scores, &places, &heads)
		return
	}
	for i := range features {
		heads[i&(batch-1)] = word(m.entries, int(places[i&(batch-1)]&0xffffff))
	}
	for i, f := range features {
		place, head := places[i&(batch-1)], heads[i&(batch-1)]
		at, end := int(place&0xffffff), int(place>>24&0xffffff)
		for at < end {
			n := int(byte(head >> 16))
			if uint16(head) == uint16(f) {
				w := m.entries[at+3 : at+3+2*n]
				for k := 0; k+1 < len(w); k += 2 {
					scores[w[k]] += int32(int8(w[k+1]))
				}
				break
			}
			at += 3 + 2*n
			head = word(m.entries, at)
		}
	}
}

// addDense adds the weights of eight labels at a time: those of even and of odd places are sums of sixteen bits, side by side in a word.
func (m *Model) addDense(features []uint64, scores []int32, places, heads *[batch]uint64) {
	const lanes = 0x00ff00ff00ff00ff
	for i := range features {
		heads[i&(batch-1)] = word(m.entries, int(places[i&(batch-1)]&0xffffff)*m.stride)
	}
	var even, odd, even2, odd2 uint64
	found := int32(0)
	wide := len(scores) > 8
	for i, f := range features {
		place, head := places[i&(batch-1)], heads[i&(batch-1)]
		row, end := int(place&0xffffff), int(place>>24&0xffffff)
		for row < end {
			if uint16(head) == uint16(f) {
				at := row * m.stride
				w := word(m.entries, at+2)
				even, odd = even+w&lanes, odd+w>>8&lanes
				if wide {
					w = word(m.entries, at+10)
					even2, odd2 = even2+w&lanes, odd2+w>>8&lanes
				}
				found++
				break
			}
			row++
			head = word(m.entries, row*m.stride)
		}
	}
	for k := range scores {
		sums := even
		switch k&1 | k>>3<<1 {
		case 1:
			sums = odd
		case 2:
			sums = even2
		case 3:
			sums = odd2
		}
		scores[k] += int32(uint16(sums>>(k>>1&3*16))) - 128*found
	}
}

// word gives eight bytes as a number.
func word(b []byte, at int) uint64 { return binary.LittleEndian.Uint64(b[at:]) }

// padding follows the rows, so that a word can be read where the last one ends, and behind it.
const padding = 16

// Read makes a model of its bytes, which it keeps.
func Read(data []byte) (*Model, error) {
	bad := errors.New("linear: not a model, or cut short")
	if !bytes.HasPrefix(data, []byte(sparse)) && !bytes.HasPrefix(data, []byte(dense)) {
		return nil, bad
	}
	var parts [4][]byte
	rest := data[len(sparse):]
	for i := range parts {
		if len(rest) < 4 {
			return nil, bad
		}
		n := int(binary.LittleEndian.Uint32(rest))
		if rest = rest[4:]; n > len(rest) {
			return nil, bad
		}
		parts[i], rest = rest[:n], rest[n:]
	}
	m := &Model{Labels: strings.Split(string(parts[0]), "\n"), Words: map[string]uint8{}, offsets: parts[2], entries: parts[3]}
	for len(m.offsets) > 3<<m.bits+3 {
		m.bits++
	}
	if len(m.offsets) != 3<<m.bits+3 || m.bits == 0 {
		return nil, bad
	}
	m.offsets = m.offsets[:len(m.offsets)+4] // a word is read of the last three bytes, too
	if bytes.HasPrefix(data, []byte(dense)) {
		m.stride = 2 + len(m.Labels)
		if len(m.Labels) > denseLabels {
			return nil, bad
		}
	}
	if end := int(word(m.offsets, 3<<m.bits-1)>>8&0xffffff) * max(m.stride, 1); len(m.entries) < end {
		return nil, bad
	} else if len(m.entries) < end+padding {
		m.entries = append(bytes.Clone(m.entries), make([]byte, padding)...)
	}
	for _, line := range strings.Split(string(parts[1]), "\n") {
		if len(line) > 1 {
			m.Words[line[1:]] = line[0] - '0'
		}
	}
	return m, nil
}

// Write gives the bytes of a model. Weights have the length of labels. A word's label must be below 80. Models of few labels, most of which
// have a weight, are written dense: adding is faster then.
func Write(labels []string, words map[string]uint8, weights map[uint64][]int8) []byte {
	bits := uint(8)
	for 1<<bits < len(weights) && bits < 20 {
		bits++
	}
	keys := make([]uint64, 0, len(weights))
	for k := range weights {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	way := sparse
	if len(labels) <= denseLabels {
		size := 0
		for _, k := range keys {
			size += 3
			for _, w := range weights[k] {
				if w != 0 {
					size += 2
				}
			}
		}
		if (2+len(labels))*len(keys)*4 <= size*5 {
			way = dense
		}
	}
	var entries, offsets []byte
	next := 0
	mark := func(bucket int) {
		for ; next <= bucket; next++ {
			n := len(entries)
			if way == dense {
				n /= 2 + len(labels)
			}
			offsets = append(offsets, byte(n), byte(n>>8), byte(n>>16))
		}
	}
	for _, k := range keys {
		mark(int(k >> (64 - bits)))
		entry := []byte{byte(k), byte(k >> 8), 0}
		for label, w := range weights[k] {
			if w != 0 {
				entry = append(entry, byte(label), byte(w))
				entry[2]++
			}
		}
		if entry[2] == 0 {
			continue
		}
		if way == dense {
			entry = entry[:2]
			for _, w := range weights[k] {
				entry = append(entry, byte(w)+128)
			}
		}
		entries = append(entries, entry...)
	}
	mark(1 << bits)
	entries = append(entries, make([]byte, padding)...)
	var lines []string
	for w, label := range words {
		lines = append(lines, string(rune('0'+label))+w)
	}
	sort.Strings(lines)
	out := []byte(way)
	for _, p := range [][]byte{[]byte(strings.Join(labels, "\n")), []byte(strings.Join(lines, "\n")), offsets, entries} {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(p)))
		out = append(out, p...)
	}
	return out
}

// Hash gives the hash of a string, to be mixed into features.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h ^ h>>29
}

// Mix joins hashes and numbers to one feature. Order counts.
func Mix(a, b uint64) uint64 {
	h := (a+0x9e3779b97f4a7c15)*0xbf58476d1ce4e5b9 ^ b
	h ^= h >> 30
	h *= 0x94d049bb133111eb
	h ^= h >> 27
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>31
}
