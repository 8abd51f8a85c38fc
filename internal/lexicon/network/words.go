package network

import "secondsource/internal/lexicon/clusters"

// A Vector is what the network makes of a word: its inputs that are not zero.
type Vector []active

// Words makes vectors of words. It keeps those parts that words which are written alike have in common; use one for a text.
type Words struct {
	m     *Model
	parts map[uint64]int // where the sum of a word's constant rows stands in sums
	sums  []int16
	store []active
}

// Words begins a text.
func (m *Model) Words() *Words { return &Words{m: m, parts: map[uint64]int{}} }

// Vector gives the vector of a word. Hash is that of the word in lower case, known to [clusters] or not. Key stands for the word and the
// rows of constant, which must be the same for the same key. Rows that do not exist are left out.
func (w *Words) Vector(key, hash uint64, constant func() []uint16, rows []uint16) Vector {
	m, size := w.m, w.m.Size
	at, ok := w.parts[key]
	if !ok {
		at = len(w.sums)
		w.parts[key] = at
		w.sums = append(w.sums, m.bias...)
		sums := w.sums[at:]
		m.word(sums, hash)
		for _, r := range constant() {
			m.row(sums, r)
		}
	}
	var buffer [256]int16
	sums := buffer[:size]
	copy(sums, w.sums[at:at+size])
	for _, r := range rows {
		m.row(sums, r)
	}
	first := len(w.store)
	for k, s := range sums {
		if s > 0 {
			if v := activate(int32(s), m.inner); v > 0 {
				w.store = append(w.store, active{uint16(k), v})
			}
		}
	}
	return w.store[first:len(w.store):len(w.store)]
}

// word adds the vector of a word.
func (m *Model) word(sums []int16, hash uint64) {
	entry, cluster, ok := clusters.Entry(hash)
	if !ok {
		add(sums, m.unknown)
		return
	}
	add(sums, m.centres[int(cluster)*m.Size:][:m.Size])
	if m.parts == 0 {
		return
	}
	n := m.Size / m.parts
	for k, code := range m.codes[entry*m.parts:][:m.parts] {
		add(sums[k*n:][:n], m.pieces[(k*256+int(code))*n:][:n])
	}
}

func (m *Model) row(sums []int16, r uint16) {
	if at := int(r) * m.Size; at < len(m.rows) {
		add(sums, m.rows[at:][:m.Size])
	}
}

func add(sums []int16, row []int8) {
	row = row[:len(sums)]
	for i := range sums {
		sums[i] += int16(row[i])
	}
}

// Score adds the scores of labels for the words of the slots and the rows of the place: hundredths of a natural logarithm, times weight
// sixteenths.
func (m *Model) Score(scores []int32, weight int32, slots []Vector, places []int) {
	var sums [512]int64
	hidden := sums[:m.hidden.wide]
	copy(hidden, m.hidden.bias)
	for k, v := range slots[:m.Slots] {
		m.hidden.add(hidden, k*m.Size, v)
	}
	m.finish(scores, weight, hidden, places)
}

// Sums are what some slots add to the hidden layer. Where words are looked at together with many others, each by itself, those of a word are
// worked out once.
type Sums []int64

// Sums gives the sums of the slots from first on.
func (m *Model) Sums(first int, slots []Vector) Sums {
	s := make(Sums, m.hidden.wide)
	for k, v := range slots[:min(len(slots), m.Slots-first)] {
		m.hidden.add(s, (first+k)*m.Size, v)
	}
	return s
}

// ScoreSums is Score for the slots whose sums two are given; together they must be all slots.
func (m *Model) ScoreSums(scores []int32, weight int32, places []int, one, other Sums) {
	var sums [512]int64
	hidden := sums[:m.hidden.wide]
	for k, x := range m.hidden.bias {
		hidden[k] = x + one[k] + other[k]
	}
	m.finish(scores, weight, hidden, places)
}

// finish adds places to the sums of the hidden layer, and what comes of them to the scores.
func (m *Model) finish(scores []int32, weight int32, hidden []int64, places []int) {
	for _, p := range places {
		if at := p * m.hidden.wide; p >= 0 && at < len(m.places) {
			for k, x := range m.places[at:][:m.hidden.wide] {
				hidden[k] += x
			}
		}
	}
	var buffer [1024]active
	inner := buffer[:0]
	for k := range m.hidden.outs {
		if v := activate(sum(hidden, k), m.middle); v > 0 {
			inner = append(inner, active{uint16(k), v})
		}
	}
	var last [128]int64
	out := last[:m.out.wide]
	copy(out, m.out.bias)
	m.out.add(out, 0, inner)
	for k := range m.Labels {
		scores[k] += int32((int64(sum(out, k))*int64(m.last)>>16*int64(weight) + 8) >> 4)
	}
}
