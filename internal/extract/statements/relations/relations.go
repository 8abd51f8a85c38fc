// Package relations answers which words of a text tell of a saying, a belief or a wish, and which words are its source and its content. It
// does so in two steps: the first finds the cues of a paragraph, the second, taken once for every cue, labels the words around it as source and
// content. So several relations may share a source, and a content may be interrupted. In each step a linear model and a small neural network
// score the labels of each word, and the best row of labels by the sum of both is taken.
//
// All were learned from political news in English (see internal/lexicon/statements); elsewhere, and in headlines, they are weaker.
package relations

import (
	"sync"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/lexicon/network"
	model "secondsource/internal/lexicon/statements"
)

// A Run is a half-open range of tokens of the text.
type Run struct{ First, Last int }

// A Relation is one cue with what belongs to it. Source may be empty, Content never is.
type Relation struct {
	Cue     Run
	Source  Run
	Content []Run
}

// Labels of the first model: outside, and the places in a cue.
var CueLabels = []string{"O", "B", "I", "E", "S"}

// Labels of the second: outside, and the places in a source and in a content.
var SpanLabels = []string{"O", "SB", "SI", "SE", "SS", "CB", "CI", "CE", "CS"}

// Models find cues, and sources and contents; the networks may be nil.
type Models struct {
	Cue, Span       *Decoder
	CueNet, SpanNet *network.Model
}

var load = sync.OnceValue(func() Models {
	linears, nets := [2]*linear.Model{}, [2]*network.Model{}
	for i, data := range [][]byte{model.Cues, model.Spans} {
		m, err := linear.Read(data)
		if err != nil {
			panic(err) // the models are embedded
		}
		linears[i] = m
	}
	for i, data := range []string{model.CueNet, model.SpanNet} {
		m, err := network.Read(data)
		if err != nil {
			panic(err)
		}
		nets[i] = m
	}
	return Models{NewDecoder(linears[0], CueAllowed), NewDecoder(linears[1], SpanAllowed), nets[0], nets[1]}
})

// Find gives the relations of a text in the order of their cues.
func Find(t *language.Text) []Relation { return With(load(), t) }

// With finds relations with given models.
func With(m Models, t *language.Text) []Relation {
	words := Look(t)
	var out []Relation
	var buffer Buffer
	cues := m.Cues(words, &buffer)
	around := NewAround(words, cues)
	var seen *spanSeer
	if m.SpanNet != nil {
		seen = newSpanSeer(m.SpanNet, words)
	}
	for _, c := range cues {
		if r, ok := around.relation(m.Span, seen, c, &buffer); ok {
			out = append(out, r)
		}
	}
	return out
}

// Cues gives the cues of a text.
func (m Models) Cues(words *Words, b *Buffer) []Run {
	var out []Run
	var seen *seer
	if m.CueNet != nil {
		seen = newSeer(m.CueNet, words)
	}
	for _, block := range words.Blocks {
		m.Cue.begin(b, block.Last-block.First)
		for i := block.First; i < block.Last; i++ {
			b.features = CueFeatures(b.features[:0], words, i)
			m.Cue.score(b, i-block.First, b.features)
			if row := b.row(i - block.First); seen != nil {
				if unsure(row, cueSure) {
					seen.cue(row, i)
				}
				row[0] -= cueBonus
			}
		}
		pieces(m.Cue.best(b), func(_ int, x Run) {
			out = append(out, Run{block.First + x.First, block.First + x.Last})
		})
	}
	return out
}

func (a *Around) relation(d *Decoder, seen *spanSeer, cue Run, b *Buffer) (Relation, bool) {
	window := a.Window(cue)
	a.Turn(cue, window)
	if seen != nil {
		seen.turn(a)
	}
	d.begin(b, window.Last-window.First)
	for i := window.First; i < window.Last; i++ {
		b.features = a.Features(b.features[:0], i)
		d.score(b, i-window.First, b.features)
		if row := b.row(i - window.First); seen != nil && unsure(row, spanSure) {
			seen.span(row, a, i)
		}
	}
	r := Relation{Cue: cue}
	near := 1 << 30
	pieces(d.best(b), func(kind int, x Run) {
		x.First, x.Last = x.First+window.First, x.Last+window.First
		if kind == 1 {
			r.Content = append(r.Content, x)
			return
		}
		if distance := max(cue.First-x.Last, x.First-cue.Last); distance < near {
			near, r.Source = distance, x
		}
	})
	return r, len(r.Content) > 0
}

// unsure reports whether the first label leads by less than sure.
func unsure(row []int32, sure int32) bool {
	best := row[1]
	for _, x := range row[2:] {
		best = max(best, x)
	}
	return row[0]-best < sure && best-row[0] < sure
}

// pieces gives the runs that labels mark, with their kind: 0 for the first four labels after "outside", 1 for the next.
func pieces(labels []uint8, give func(kind int, x Run)) {
	for i := 0; i < len(labels); i++ {
		l := int(labels[i])
		if l == 0 {
			continue
		}
		first := i
		for l%4 != 3 && l%4 != 0 && i+1 < len(labels) { // until the end, or a piece of one word
			i++
			l = int(labels[i])
		}
		give((l-1)/4, Run{first, i + 1})
	}
}
