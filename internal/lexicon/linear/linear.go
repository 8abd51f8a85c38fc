// Package linear holds a linear model: features, named by hashes, that speak for and against labels with small whole numbers. Sums of whole
// numbers are the same on every processor, and so are the decisions.
//
// A model is a byte string that is used as it stands, without being unpacked: reading one costs nothing. A feature that the model has never
// seen is taken for another once in some ten thousand times, which costs nothing measurable.
package linear

import (
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
	offsets string // three bytes for each bucket and one more at the end
	entries string // fingerprint (two bytes), count, then label and weight for each
}

const magic = "ssl1"

// Add adds the weights of a feature to the labels' scores. scores must be as long as Labels.
func (m *Model) Add(feature uint64, scores []int32) {
	bucket := int(feature>>(64-m.bits)) * 3
	o := m.offsets[bucket : bucket+6]
	at, end := int(o[0])|int(o[1])<<8|int(o[2])<<16, int(o[3])|int(o[4])<<8|int(o[5])<<16
	low, high := byte(feature), byte(feature>>8)
	for at < end {
		n := int(m.entries[at+2])
		if m.entries[at] == low && m.entries[at+1] == high {
			w := m.entries[at+3 : at+3+2*n]
			for i := 0; i+1 < len(w); i += 2 {
				scores[w[i]] += int32(int8(w[i+1]))
			}
			return
		}
		at += 3 + 2*n
	}
}

// Read makes a model of its bytes, which it keeps.
func Read(data string) (*Model, error) {
	bad := errors.New("linear: not a model, or cut short")
	if !strings.HasPrefix(data, magic) {
		return nil, bad
	}
	rest := data[len(magic):]
	part := func() (string, bool) {
		if len(rest) < 4 {
			return "", false
		}
		n := int(binary.LittleEndian.Uint32([]byte(rest[:4])))
		if n > len(rest)-4 {
			return "", false
		}
		p := rest[4 : 4+n]
		rest = rest[4+n:]
		return p, true
	}
	var parts [4]string
	for i := range parts {
		var ok bool
		if parts[i], ok = part(); !ok {
			return nil, bad
		}
	}
	m := &Model{Labels: strings.Split(parts[0], "\n"), Words: map[string]uint8{}, offsets: parts[2], entries: parts[3]}
	for len(m.offsets) > 3<<m.bits+3 {
		m.bits++
	}
	if len(m.offsets) != 3<<m.bits+3 || m.bits == 0 {
		return nil, bad
	}
	for _, line := range strings.Split(parts[1], "\n") {
		if len(line) > 1 {
			m.Words[line[1:]] = line[0] - '0'
		}
	}
	return m, nil
}

// Write gives the bytes of a model. Weights have the length of labels. A word's label must be below 80.
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
	var entries, offsets []byte
	next := 0
	mark := func(bucket int) {
		for ; next <= bucket; next++ {
			offsets = append(offsets, byte(len(entries)), byte(len(entries)>>8), byte(len(entries)>>16))
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
		if entry[2] > 0 {
			entries = append(entries, entry...)
		}
	}
	mark(1 << bits)
	var lines []string
	for w, label := range words {
		lines = append(lines, string(rune('0'+label))+w)
	}
	sort.Strings(lines)
	out := []byte(magic)
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
