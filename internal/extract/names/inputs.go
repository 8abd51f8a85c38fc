package names

import (
	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/lexicon/network"
)

// The rows of the network's table of small vectors: what a word is made of and what is known of it, each part a row, all added up.
const (
	pieceRows = 8192            // pieces of words, by hash
	shapeRows = pieceRows + 128 // shapes, by hash
	tagRows   = shapeRows + 64  // tags, by hash
	listRows  = tagRows + 16    // bits of the gazetteer
	knownRows = listRows + 16   // bits of what the article tells of the word elsewhere
	edgeRow   = knownRows       // beyond a sentence's ends
	InputRows = edgeRow + 1
)

// The rows of the network's table of places, which only the word that is scored has.
const (
	partRows  = 32            // part of the article and place in the sentence
	PlaceRows = partRows + 32 // place in the run of capitals
)

// Slots is the number of words that the network looks at: three to each side, and those at the ends of the run of capitals and beside it.
const Slots = 11

// pieces adds the rows of a word's pieces of letters: its first and last letters, and each three in a row.
func pieces(out []uint16, lower string) []uint16 {
	n := len(lower)
	row := func(sort uint64, piece string) {
		out = append(out, uint16(linear.Mix(sort, linear.Hash(piece))%pieceRows))
	}
	row(1, lower[:min(2, n)])
	row(1, lower[:min(4, n)])
	row(2, lower[max(0, n-2):])
	row(2, lower[max(0, n-4):])
	for i := 0; i+3 <= n && i < 13; i++ {
		row(3, lower[i:i+3])
	}
	return out
}

// traits adds the rows of what is known of word i besides its letters.
func (v *View) traits(out []uint16, i int) []uint16 {
	t := &v.tokens[i]
	out = append(out, uint16(pieceRows+linear.Mix(4, t.shape)%128), uint16(shapeRows+linear.Mix(5, t.tag)%64))
	for k := range 16 {
		if t.listed>>k&1 != 0 {
			out = append(out, uint16(tagRows+k))
		}
		if t.known>>k&1 != 0 {
			out = append(out, uint16(listRows+k))
		}
	}
	return out
}

// slots gives the words that the network looks at for word i, -1 for those beyond the sentence.
func (v *View) slots(i int) (out [Slots]int) {
	t := &v.tokens[i]
	first, last := int(t.runFirst), int(t.runLast)
	out = [Slots]int{i, i - 1, i + 1, i - 2, i + 2, i - 3, i + 3, first, last, first - 1, last + 1}
	s := v.Sentences[v.Words[i].Sentence]
	for k, at := range out {
		if at < s.First || at >= s.Last {
			out[k] = -1
		}
	}
	return out
}

// place gives the rows of the place where word i stands.
func (v *View) place(i int) [2]int {
	t := &v.tokens[i]
	s := v.Sentences[v.Words[i].Sentence]
	part := int(s.Part) & 3 << 3
	if i == s.First {
		part |= 1
	} else if i == s.First+1 && language.IsQuote(v.Words[s.First].Text) {
		part |= 2
	}
	if t.titled {
		part |= 4
	}
	run := min(i-int(t.runFirst), 3)<<2 | min(int(t.runLast)-i, 3)
	if !t.capital {
		run = 16
	}
	return [2]int{part, partRows + run}
}

// An Input is what the network sees of a word, for training.
type Input struct {
	Word   uint64   // the hash of the word in lower case
	Rows   []uint16 // rows of the table of small vectors
	Slots  [Slots]int
	Place  [2]int // rows of the table of places
	Scored bool   // may be part of a name
}

// Inputs gives what the network sees of word i.
func (v *View) Inputs(i int) Input {
	return Input{v.tokens[i].lower, v.traits(pieces(nil, v.Words[i].Lower), i), v.slots(i), v.place(i), v.tokens[i].scored}
}

// network gives the scores of the network for all words that may hold names, rows of Labels, in the scale of the linear model.
func (v *View) network(m *network.Model, weight int32) []int32 {
	scores := make([]int32, len(v.tokens)*Labels)
	if m == nil {
		return scores
	}
	words := m.Words()
	vectors := make([]network.Vector, len(v.tokens)+1)
	edge := &vectors[len(v.tokens)]
	*edge = words.Vector(0, 0, func() []uint16 { return nil }, []uint16{edgeRow})
	var looked [Slots]network.Vector
	var buffer, rows []uint16
	for first, last := range v.Runs {
		for i := first; i < last; i++ {
			for k, at := range v.slots(i) {
				if at < 0 {
					looked[k] = *edge
					continue
				}
				if vectors[at] == nil {
					t := &v.tokens[at]
					rows = v.traits(rows[:0], at)
					vectors[at] = words.Vector(linear.Hash(v.Words[at].Lower), t.lower, func() []uint16 {
						buffer = pieces(buffer[:0], v.Words[at].Lower)
						return buffer
					}, rows)
				}
				looked[k] = vectors[at]
			}
			place := v.place(i)
			m.Score(scores[i*Labels:][:Labels], weight, looked[:], place[:])
		}
	}
	return scores
}
