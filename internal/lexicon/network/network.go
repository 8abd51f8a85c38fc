// Package network holds a small neural network that labels words by what stands around them: each word becomes a short vector of whole
// numbers, those of a word's neighbours go through one hidden layer, and that gives a score for each label.
//
// All numbers are whole: weights of one byte, activations from 0 to 127, sums of 32 bits, brought to scale by a multiplication and a shift.
// Sums cannot overflow (a model that could is not read), so every processor decides alike.
//
// The vector of a word is a sum: one of the cluster of words it is used like ([clusters]), what sets it apart in its cluster (a product
// code: for each part of the vector one of 256 pieces; small models do without), and rows for its letters and whatever else the caller knows
// of it.
package network

import (
	"encoding/binary"
	"errors"

	"secondsource/internal/lexicon/clusters"
)

// A Model is a network that is ready to use. It may be used by several at once.
type Model struct {
	Size    int // the length of a word's vector
	Slots   int // the words that are looked at together
	Labels  int
	parts   int // product codes of a word; without any, words of one cluster have one vector
	unknown []int8
	bias    []int16
	centres []int8 // a vector for each cluster
	pieces  []int8 // for each part 256 pieces of vectors
	codes   []byte // for each word of the clusters its parts
	rows    []int8
	hidden  layer
	places  []int64 // what each place adds to the sums of the hidden layer, packed
	out     layer
	inner   int32 // the factor that brings sums of a word's vector to 0..127, in 1/65536
	middle  int32 // the same for sums of the hidden layer
	last    int32 // the same for scores, which count hundredths of a natural logarithm
}

const magic = "net1"

// Read makes a model of its bytes: "net1"; as numbers of four bytes the length of a word's vector, slots, hidden sums, labels, product codes
// of a word, rows, places and words, then the factors of activations and of scores; as bytes the vector of an unknown word, those of the
// clusters, the pieces of each part, the rows; in four bytes each what every word's vector begins with, and what each place adds to each
// hidden sum; of each of the two layers the sums it begins with, in four bytes, and a row of bytes for each input; and the product codes
// of each word. Numbers are little-endian.
func Read(data string) (*Model, error) {
	bad := errors.New("network: not a model, or cut short")
	if len(data) < len(magic)+8*4 || data[:4] != magic {
		return nil, bad
	}
	r := reader{data: data[4:]}
	m := &Model{Size: r.size(256), Slots: r.size(64)}
	hidden := r.size(1024)
	m.Labels, m.parts = r.size(256), r.size(64)
	rows, places, words := r.size(1<<16), r.size(1<<12), r.size(1<<22)
	if m.Size*m.Slots*hidden*m.Labels == 0 || m.parts > 0 && (m.Size%m.parts != 0 || words != clusters.Entries()) {
		return nil, bad
	}
	m.inner, m.middle, m.last = r.long(), r.long(), r.long()
	m.unknown, m.centres = r.bytes(m.Size), r.bytes(clusters.Finest*m.Size)
	if m.parts > 0 {
		m.pieces = r.bytes(256 * m.Size)
	}
	m.rows = r.bytes(rows * m.Size)
	m.bias = make([]int16, m.Size)
	for i := range m.bias {
		m.bias[i] = int16(r.long())
	}
	added := r.longs(places * hidden)
	m.hidden = r.layer(m.Slots*m.Size, hidden)
	m.out = r.layer(hidden, m.Labels)
	m.codes = []byte(r.take(words * m.parts))
	if r.bad || len(r.data) > 0 || !m.hidden.bounded(1<<30) || !m.out.bounded(1<<30) || m.inner < 0 || m.middle < 0 || m.last < 0 {
		return nil, bad
	}
	for _, p := range added {
		if p < -1<<26 || p > 1<<26 {
			return nil, bad
		}
	}
	m.places = make([]int64, places*m.hidden.wide)
	for i := range places {
		m.hidden.pack(m.places[i*m.hidden.wide:][:m.hidden.wide], added[i*hidden:][:hidden])
	}
	return m, nil
}

// A reader takes numbers off the front of data, little-endian; bad is set when there are none left.
type reader struct {
	data string
	bad  bool
}

func (r *reader) take(n int) string {
	if r.bad || n > len(r.data) {
		r.bad = true
		return ""
	}
	out := r.data[:n]
	r.data = r.data[n:]
	return out
}

func (r *reader) long() int32 {
	b := r.take(4)
	if r.bad {
		return 0
	}
	return int32(binary.LittleEndian.Uint32([]byte(b)))
}

// size is a number from 0 to most.
func (r *reader) size(most int) int {
	n := int(r.long())
	if n < 0 || n > most {
		r.bad = true
		return 0
	}
	return n
}

func (r *reader) longs(n int) []int32 {
	b := []byte(r.take(4 * n))
	out := make([]int32, len(b)/4)
	for i := range out {
		out[i] = int32(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}

func (r *reader) bytes(n int) []int8 {
	b := r.take(n)
	out := make([]int8, len(b))
	for i := range out {
		out[i] = int8(b[i])
	}
	return out
}

func (r *reader) layer(in, out int) layer {
	bias, weights := r.longs(out), r.bytes(in*out)
	if r.bad {
		return layer{}
	}
	return newLayer(bias, weights)
}
