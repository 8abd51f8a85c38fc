package relations

import "secondsource/internal/lexicon/linear"

// A Decoder finds the best row of labels under a model, whole rows at a time.
type Decoder struct {
	model      *linear.Model
	n          int
	transition []int32 // from*n + to; far below zero where to may not follow
	first      []int32
	last       []bool
}

// never is the score of what may not be.
const never = -1 << 28

// Start stands for the label before the first.
const Start = 255

// TransitionFeature is the feature of the label before.
func TransitionFeature(before int) uint64 { return linear.Mix(0x7a, uint64(before)) }

// Allowed tells which label may follow which; Start stands before the first and after the last.
type Allowed func(before, label int) bool

// CueAllowed is Allowed for CueLabels.
func CueAllowed(before, label int) bool { return placesAllowed(before, label) }

// SpanAllowed is Allowed for SpanLabels: a piece is finished before another begins.
func SpanAllowed(before, label int) bool { return placesAllowed(before, label) }

// placesAllowed knows labels as 0 for outside, then begin, inside, end, single for each kind.
func placesAllowed(before, label int) bool {
	open := before != Start && before != 0 && (before%4 == 1 || before%4 == 2)
	if open {
		return label != Start && label != 0 && (label-1)/4 == (before-1)/4 && (label%4 == 2 || label%4 == 3)
	}
	return label == Start || label == 0 || label%4 == 1 || label%4 == 0
}

// NewDecoder makes a decoder of a model.
func NewDecoder(m *linear.Model, allowed Allowed) *Decoder {
	n := len(m.Labels)
	d := &Decoder{model: m, n: n, transition: make([]int32, n*n), first: make([]int32, n), last: make([]bool, n)}
	for from := range n {
		row := d.transition[from*n:][:n]
		m.Add([]uint64{TransitionFeature(from)}, row)
		for to := range n {
			if !allowed(from, to) {
				row[to] = never
			}
		}
		d.last[from] = allowed(from, Start)
	}
	m.Add([]uint64{TransitionFeature(Start)}, d.first)
	for to := range n {
		if !allowed(Start, to) {
			d.first[to] = never
		}
	}
	return d
}

// A Buffer is memory for decoding, used again and again by one goroutine.
type Buffer struct {
	features []uint64
	scores   []int32
	back     []uint8
	labels   []uint8
	n, size  int
}

func (b *Buffer) row(i int) []int32 { return b.scores[i*b.n:][:b.n] }

func (d *Decoder) begin(b *Buffer, size int) {
	b.n, b.size = d.n, size
	if cap(b.scores) < size*d.n {
		b.scores = make([]int32, size*d.n*2)
		b.back = make([]uint8, size*d.n*2)
	}
	b.scores, b.back = b.scores[:size*d.n], b.back[:size*d.n]
	clear(b.scores)
}

func (d *Decoder) score(b *Buffer, i int, features []uint64) {
	d.model.Add(features, b.row(i))
}

// best gives the labels with the highest sum. Of equal ones the first label wins. The result is valid until the next call.
func (d *Decoder) best(b *Buffer) []uint8 {
	n, size := d.n, b.size
	if cap(b.labels) < size {
		b.labels = make([]uint8, size*2)
	}
	b.labels = b.labels[:size]
	if size == 0 {
		return b.labels
	}
	for k, x := range d.first {
		b.scores[k] += x
	}
	for i := 1; i < size; i++ {
		before, here, back := b.scores[(i-1)*n:][:n], b.scores[i*n:][:n], b.back[i*n:][:n]
		for to := range n {
			top, from := int32(-1<<31), 0
			for k, x := range before {
				if s := x + d.transition[k*n+to]; s > top {
					top, from = s, k
				}
			}
			here[to] = max(here[to]+top, never*2)
			back[to] = uint8(from)
		}
	}
	end := b.scores[(size-1)*n:][:n]
	label := -1
	for k, x := range end {
		if d.last[k] && (label < 0 || x > end[label]) {
			label = k
		}
	}
	for i := size - 1; i >= 0; i-- {
		b.labels[i] = uint8(label)
		label = int(b.back[i*n+label])
	}
	return b.labels
}
