package lines

import (
	"encoding/binary"
	"errors"
)

// A Part is what a line is of the capture it stands in.
type Part uint8

// The parts, in the order of a page.
const (
	Opening Part = iota // the line that an article's page begins with: its title, else its headline, else its first paragraph
	Before              // what stands between it and the body: menus, the headline again, byline, date, caption
	Body                // headlines within the text, standfirst, paragraphs, list items
	Between             // what stands between two lines of the body and is no part of it: captions, advertisements, teasers
	After               // what follows the body
	parts
)

// allowed tells which part may follow which.
var allowed = [parts][parts]bool{
	Opening: {Before: true, Body: true},
	Before:  {Before: true, Body: true},
	Body:    {Opening: true, Body: true, Between: true, After: true},
	Between: {Body: true, Between: true},
	After:   {Opening: true, After: true},
}

// A Model weighs the features of lines. Weights are whole numbers, so that every processor gives the same answer.
type Model struct {
	keys    []uint32 // open addressing, 0: free
	weights [][parts]int16
	mask    uint32
	steps   [parts][parts]int32
}

// weight gives the weights of a feature, nil where it has none.
func (m *Model) weight(feature uint32) *[parts]int16 {
	if feature == 0 {
		feature = 1
	}
	for at := feature & m.mask; m.keys[at] != 0; at = (at + 1) & m.mask {
		if m.keys[at] == feature {
			return &m.weights[at]
		}
	}
	return nil
}

// NewModel reads a model as [Encode] writes it.
func NewModel(data []byte) (*Model, error) {
	const entry = 4 + 2*int(parts)
	head := 4 * int(parts) * int(parts)
	if len(data) < head+4 {
		return nil, errors.New("lines: the model is too short")
	}
	m := &Model{}
	for i := range m.steps {
		for j := range m.steps[i] {
			m.steps[i][j] = int32(binary.LittleEndian.Uint32(data))
			data = data[4:]
		}
	}
	n := int(binary.LittleEndian.Uint32(data))
	data = data[4:]
	if len(data) != n*entry {
		return nil, errors.New("lines: the model has not the length it says")
	}
	size := 16
	for size < 2*n {
		size *= 2
	}
	m.mask = uint32(size - 1)
	m.keys, m.weights = make([]uint32, size), make([][parts]int16, size)
	for ; len(data) > 0; data = data[entry:] {
		key := binary.LittleEndian.Uint32(data)
		at := key & m.mask
		for m.keys[at] != 0 {
			at = (at + 1) & m.mask
		}
		m.keys[at] = key
		for k := range m.weights[at] {
			m.weights[at][k] = int16(binary.LittleEndian.Uint16(data[4+2*k:]))
		}
	}
	return m, nil
}

// decode gives the best sequence of parts.
func (m *Model) decode(p *page) []Part {
	n := len(p.shapes)
	if n == 0 {
		return nil
	}
	const never = -1 << 40
	from := make([][parts]Part, n)
	var best [parts]int64
	for i := 0; i < n; i++ {
		score := m.score(p, i)
		var next [parts]int64
		for to := Part(0); to < parts; to++ {
			if i == 0 {
				next[to] = never
				if to == Opening || to == After {
					next[to] = score[to]
				}
				continue
			}
			top, arg := int64(never), to
			for prev := Part(0); prev < parts; prev++ {
				if allowed[prev][to] && best[prev] > never/2 {
					if v := best[prev] + int64(m.steps[prev][to]); v > top {
						top, arg = v, prev
					}
				}
			}
			next[to], from[i][to] = top+score[to], arg
		}
		best = next
	}
	last := Opening
	for q := Part(0); q < parts; q++ {
		if q != Between && best[q] > best[last] {
			last = q
		}
	}
	out := make([]Part, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = last
		last = from[i][last]
	}
	return out
}

// score weighs the parts for line i by its features alone.
func (m *Model) score(p *page, i int) (out [parts]int64) {
	p.features(i, func(f uint32) {
		if w := m.weight(f); w != nil {
			for k := range out {
				out[k] += int64(w[k])
			}
		}
	})
	if p.code[i] {
		out[Opening] -= 1 << 20
		out[Body] -= 1 << 20
	}
	return out
}
