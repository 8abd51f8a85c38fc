package lines

import (
	"encoding/binary"
	"errors"

	"secondsource/internal/lexicon/trees"
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

// A look is what a line can look like. Lines before the body, between its lines and after it look the same (menus, links, notices), and
// only the steps tell them apart: a foot that looks like a head would else begin an article.
const (
	looksOpening = iota
	looksOutside
	looksBody
	looks
)

var lookOf = [parts]int{Opening: looksOpening, Before: looksOutside, Body: looksBody, Between: looksOutside, After: looksOutside}

// A state is a part together with how much running text the article has had so far: a menu line that looks like a sentence makes no
// article, and an article is not over after a line. The model learns what each step from state to state weighs.
type state uint8

const (
	masses       = 4
	opened state = iota - 1
	before
	after
	body    // with masses
	between = body + masses
	states  = int(between) + masses
)

// part is the part of a state.
func (s state) part() Part {
	switch {
	case s >= between:
		return Between
	case s >= body:
		return Body
	case s == after:
		return After
	case s == before:
		return Before
	}
	return Opening
}

// massClass puts a number of words into one of the masses.
func massClass(words int32) state {
	switch {
	case words < 12:
		return 0
	case words < 45:
		return 1
	case words < 130:
		return 2
	}
	return 3
}

// steps are the weights of the steps from one state to another.
type steps[T number] [states][states]T

type number interface{ ~int64 | ~float32 }

// path finds the best sequence of parts by dynamic programming: words is what each line adds to the running text where it is body, score
// gives the weights of the parts for a line. How much text a state stands for is that of the best way into it.
func path[T number](words []int32, score func(i int, out *[parts]T), weights *steps[T]) []Part {
	n := len(words)
	if n == 0 {
		return nil
	}
	const never = -1 << 40
	from := make([][states]state, n)
	var best [states]T
	var mass [states]int32
	for i := range n {
		var at [parts]T
		score(i, &at)
		var next [states]T
		var nextMass [states]int32
		for s := range next {
			next[s] = never
		}
		reach := func(prev, to state, v T, m int32) {
			if v > next[to] {
				next[to], from[i][to], nextMass[to] = v, prev, m
			}
		}
		if i == 0 {
			next[opened], next[after] = at[Opening], at[After]
			best, mass = next, nextMass
			continue
		}
		for prev := state(0); int(prev) < states; prev++ {
			v := best[prev]
			if v <= never/2 {
				continue
			}
			w := &weights[prev]
			m := mass[prev]
			enter := func() {
				to := body + massClass(m+words[i])
				reach(prev, to, v+w[to]+at[Body], m+words[i])
			}
			switch prev.part() {
			case Opening, Before:
				reach(prev, before, v+w[before]+at[Before], 0)
				enter()
			case Body:
				enter()
				to := prev - body + between
				reach(prev, to, v+w[to]+at[Between], m)
				reach(prev, opened, v+w[opened]+at[Opening], 0)
				reach(prev, after, v+w[after]+at[After], 0)
			case Between:
				enter()
				reach(prev, prev, v+w[prev]+at[Between], m)
			case After:
				reach(prev, after, v+w[after]+at[After], 0)
				reach(prev, opened, v+w[opened]+at[Opening], 0)
			}
		}
		best, mass = next, nextMass
	}
	last := opened
	for s := body; s < between; s++ {
		best[s] += weights[s][after] // the end of the capture ends an article like what follows it
	}
	for s := state(0); int(s) < states; s++ {
		if s.part() != Between && best[s] > best[last] {
			last = s
		}
	}
	out := make([]Part, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = last.part()
		last = from[i][last]
	}
	return out
}

// sequence gives the states of known parts.
func sequence(words []int32, ps []Part) []state {
	out := make([]state, len(ps))
	var m int32
	for i, p := range ps {
		switch p {
		case Opening:
			out[i], m = opened, 0
		case Before:
			out[i] = before
		case After:
			out[i] = after
		case Body:
			m += words[i]
			out[i] = body + massClass(m)
		case Between:
			out[i] = between + massClass(m)
		}
	}
	return out
}

// A Model weighs the features of lines. Weights are whole numbers, so that every processor gives the same answer.
type Model struct {
	keys    []uint32 // open addressing, 0: free
	weights [][looks]int16
	mask    uint32
	steps   steps[int64]
	trees   trees.Forest // of the second look; none: there is none
	titles  trees.Forest // choose the headline; none: the rules do
}

// weight gives the weights of a feature, nil where it has none.
func (m *Model) weight(feature uint32) *[looks]int16 {
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
	const entry = 4 + 2*looks
	head := 4 * states * states
	if len(data) < head+4 {
		return nil, errors.New("lines: the model is too short")
	}
	m := &Model{}
	for i := range m.steps {
		for j := range m.steps[i] {
			m.steps[i][j] = int64(int32(binary.LittleEndian.Uint32(data)))
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
	m.keys, m.weights = make([]uint32, size), make([][looks]int16, size)
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

// decode gives the best sequence of parts, and how much more each line looks like body, and like an opening, than like anything else.
func (m *Model) decode(p *page) ([]Part, margins) {
	n := len(p.shapes)
	sure := margins{body: make([]int32, n), opening: make([]int32, n), wording: make([]int32, n)}
	ps := path(p.words(), func(i int, out *[parts]int64) {
		sure.wording[i] = m.score(p, i, out)
		sure.body[i] = int32(max(-1<<20, out[Body]-out[Between]))
		sure.opening[i] = int32(max(-1<<20, out[Opening]-out[Between]))
	}, &m.steps)
	return ps, sure
}

// margins are by how much the lines look like body, or like an opening, by themselves; wording is what their words add to looking like
// body.
type margins struct{ body, opening, wording []int32 }

// score weighs the parts for line i by its features alone, and gives what its words add to its looking like body.
func (m *Model) score(p *page, i int, out *[parts]int64) int32 {
	var sum [looks]int64
	add := func(f uint32) {
		if w := m.weight(f); w != nil {
			for k := range sum {
				sum[k] += int64(w[k])
			}
		}
	}
	p.form(i, add)
	form := sum
	p.wording(i, add)
	for k := range out {
		out[k] = sum[lookOf[k]]
	}
	if p.code[i] {
		out[Opening] -= 1 << 20
		out[Body] -= 1 << 20
	}
	return int32(sum[looksBody] - form[looksBody] - sum[looksOutside] + form[looksOutside])
}
