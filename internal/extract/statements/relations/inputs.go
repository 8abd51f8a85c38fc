package relations

import (
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/lexicon/network"
)

// The rows of the networks' tables of small vectors: what is known of a word, each part a row, all added up.
const (
	wordRows   = 4096             // words, by hash
	suffixRows = wordRows + 512   // their last three letters, by hash
	lexRows    = suffixRows + 128 // what the lexicon knows of the word as a cue, by hash
	tagRows    = lexRows + 64     // tags, by hash
	shapeRows  = tagRows + 4      // shapes
	quoteRows  = shapeRows + 108  // quotation marks on it, behind and ahead
	partRows   = quoteRows + 4    // the part of the article it stands in
	edgeRow    = partRows         // beyond the ends
	InputRows  = edgeRow + 1
)

// lettered adds the rows that follow from a word's letters alone.
func (x *Words) lettered(out []uint16, i int) []uint16 {
	out = append(out, uint16(linear.Mix(1, x.w[i])%wordRows), uint16(wordRows+linear.Mix(2, x.suffix[i])%512))
	if x.cue[i] != 0 {
		out = append(out, uint16(suffixRows+linear.Mix(3, x.cue[i])%128))
	}
	return out
}

// standing adds the rows of what else is known of word i.
func (x *Words) standing(out []uint16, i int) []uint16 {
	b := x.Blocks[x.block[i]]
	back, ahead := 0, 0
	for k := 1; k <= 5; k++ {
		if back == 0 && at(x.quote, b, i-k) == 2 {
			back = k
		}
		if ahead == 0 && at(x.quote, b, i+k) == 2 {
			ahead = k
		}
	}
	s := x.Text.Sentences[x.Text.Tokens[i].Sentence]
	return append(out, uint16(lexRows+linear.Mix(4, x.tag[i])%64), uint16(tagRows+x.shape[i]), uint16(shapeRows+(int(x.quote[i])*6+back)*6+ahead), uint16(quoteRows+int(s.Part)&3))
}

// CueSlots is the number of words that the network of cues looks at, SpanSlots that of the network of spans: first those that the word tells,
// then those that the cue tells.
const (
	CueSlots  = 9
	wordSlots = 9
	SpanSlots = wordSlots + 6
)

// A slot of a word that is not there.
const none = -1

// cueSlots gives the words that the network of cues looks at for word i.
func (x *Words) cueSlots(out []int, i int) []int {
	part := int(x.part[i])
	s := x.Text.Sentences[x.Text.Tokens[i].Sentence]
	return x.inBlock(append(out, i, i-1, i+1, i-2, i+2, i-3, i+3, part, s.First), i)
}

// wordSlots gives the words that the network of spans looks at for word i, whatever the cue.
func (x *Words) wordSlots(out []int, i int) []int {
	next, last := i+1, min(x.Blocks[x.block[i]].Last, i+longestPart)
	for next < last && x.part[next] == x.part[i] {
		next++
	}
	if next == i+longestPart {
		next = none
	}
	return x.inBlock(append(out, i, i-1, i+1, i-2, i+2, i-3, i+3, int(x.part[i]), next), i)
}

// longestPart bounds how far the next part of a sentence is looked for, in words.
const longestPart = 200

// cueOwnSlots gives the words that the network of spans looks at for a cue, whatever the word.
func (a *Around) cueOwnSlots(out []int) []int {
	c, t := a.cue, a.x.Text
	return a.x.inBlock(append(out, a.headAt, c.First-1, c.Last, c.First-2, c.Last+1, t.Sentences[t.Tokens[c.First].Sentence].First), c.First)
}

// inBlock takes out of slots those that are not of the paragraph of word i.
func (x *Words) inBlock(slots []int, i int) []int {
	b := x.Blocks[x.block[i]]
	for k, at := range slots {
		if at < b.First || at >= b.Last {
			slots[k] = none
		}
	}
	return slots
}

// CuePlaces is the number of rows of places of the network of cues, CuePlacesEach how many of them a word has.
const (
	CuePlaces     = 7 + 5 + 5
	CuePlacesEach = 3
)

// cuePlace gives the rows of the place of word i in its sentence.
func (x *Words) cuePlace(out []int, i int) []int {
	s := x.Text.Sentences[x.Text.Tokens[i].Sentence]
	return append(out, min(i-s.First, 6), 7+min(s.Last-1-i, 4), 12+min(i-int(x.part[i]), 4))
}

// SpanPlaces is the number of rows of places of the network of spans, SpanPlacesEach how many of them a word has.
const (
	SpanPlaces     = 48 + 36 + 48 + 36 + 48 + 16 + 27 + 16
	SpanPlacesEach = 8
)

// spanPlace gives the rows of where word i stands beside the cue: side and distance, and what lies between.
func (a *Around) spanPlace(out []int, i int) []int {
	x := a.x
	r := a.relate(i)
	s := x.Text.Sentences[x.Text.Tokens[i].Sentence]
	before := int(between(a.finite, s.First, max(i, s.First), 2))
	side, stops := int(r.side)-1, int(r.stops)
	base := 0
	put := func(rows, row int) {
		out = append(out, base+row)
		base += rows
	}
	put(48, side*16+int(r.far))
	put(36, (side*3+stops)*4+int(r.commas))
	put(48, (side*4+int(r.verbs))*4+int(r.commas))
	put(36, (side*3+stops)*4+int(r.marks))
	put(48, (side*4+int(r.marks))*4+int(a.quoted&3))
	put(16, int(r.other)*4+int(r.others))
	put(27, (side*3+before)*3+int(x.quote[i]))
	put(16, int(a.quoted))
	return out
}

// A seer works out the vectors of a text's words under one network, each once.
type seer struct {
	m       *network.Model
	x       *Words
	words   *network.Words
	vectors []network.Vector
	done    []bool
	edge    network.Vector
	rows    []uint16
	slots   []int
	looked  []network.Vector
	places  []int
}

func newSeer(m *network.Model, x *Words) *seer {
	n := len(x.w)
	s := &seer{m: m, x: x, words: m.Words(), vectors: make([]network.Vector, n), done: make([]bool, n)}
	s.edge = s.words.Vector(0, 0, func() []uint16 { return nil }, []uint16{edgeRow})
	return s
}

// see gives the vectors of slots.
func (s *seer) see(slots []int) []network.Vector {
	s.looked = s.looked[:0]
	for _, at := range slots {
		if at == none {
			s.looked = append(s.looked, s.edge)
			continue
		}
		if !s.done[at] {
			s.done[at] = true
			s.rows = s.x.standing(s.rows[:0], at)
			s.vectors[at] = s.words.Vector(s.x.w[at], s.x.w[at], func() []uint16 { return s.x.lettered(nil, at) }, s.rows)
		}
		s.looked = append(s.looked, s.vectors[at])
	}
	return s.looked
}

// cue adds the network's scores of word i.
func (s *seer) cue(scores []int32, i int) {
	s.slots, s.places = s.x.cueSlots(s.slots[:0], i), s.x.cuePlace(s.places[:0], i)
	s.m.Score(scores, cueWeight, s.see(s.slots), s.places)
}

// A spanSeer adds up for each word and each cue once what their slots give to the network of spans.
type spanSeer struct {
	seer
	of  []network.Sums // of each word; nil where it was not asked for yet
	cue network.Sums
}

func newSpanSeer(m *network.Model, x *Words) *spanSeer {
	return &spanSeer{seer: *newSeer(m, x), of: make([]network.Sums, len(x.w))}
}

// turn turns to the cue that a has been turned to.
func (s *spanSeer) turn(a *Around) {
	s.slots = a.cueOwnSlots(s.slots[:0])
	s.cue = s.m.Sums(wordSlots, s.see(s.slots))
}

// span adds the network's scores of word i beside the cue turned to.
func (s *spanSeer) span(scores []int32, a *Around, i int) {
	if s.of[i] == nil {
		s.slots = s.x.wordSlots(s.slots[:0], i)
		s.of[i] = s.m.Sums(0, s.see(s.slots))
	}
	s.places = a.spanPlace(s.places[:0], i)
	s.m.ScoreSums(scores, spanWeight, s.places, s.of[i], s.cue)
}

// The weights of the networks beside the linear models, in sixteenths; by how much the linear model must be unsure of a word, between none of
// the labels and one of them, for the network to be asked; and what speaks for a cue beforehand: the two together find too few.
const (
	cueWeight  = 2
	spanWeight = 2
	cueSure    = 100
	spanSure   = 130
	cueBonus   = 12
)

// Rows, CueInput and SpanInput are what the networks see, for training: the rows of a word, and the slots (-1 for none) and rows of places of a
// word, by itself and beside the cue turned to.
func (x *Words) Rows(i int) []uint16 { return x.standing(x.lettered(nil, i), i) }

// MostRows is the most rows that a word has.
const MostRows = 7

// CueInput is documented with [Words.Rows].
func (x *Words) CueInput(i int) (slots, places []int) { return x.cueSlots(nil, i), x.cuePlace(nil, i) }

// SpanInput is documented with [Words.Rows].
func (a *Around) SpanInput(i int) (slots, places []int) {
	return append(a.x.wordSlots(nil, i), a.cueOwnSlots(nil)...), a.spanPlace(nil, i)
}

// Hash is the hash of word i in lower case, numbers of a length as one.
func (x *Words) Hash(i int) uint64 { return x.w[i] }
