// Package relations answers which words of a text tell of a saying, a belief or a wish, and which words are its source and its content. It
// does so by two linear models: the first finds the cues of a paragraph, the second, asked once for every cue, labels the words around it as
// source and content. So several relations may share a source, and a content may be interrupted.
//
// Both were learned from political news in English (see internal/lexicon/statements); elsewhere, and in headlines, they are weaker.
package relations

import (
	"sync"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
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

type models struct{ cue, span *Decoder }

var load = sync.OnceValue(func() models {
	c, err := linear.Read(model.Cues)
	if err != nil {
		panic(err) // the models are embedded
	}
	s, err := linear.Read(model.Spans)
	if err != nil {
		panic(err)
	}
	return models{NewDecoder(c, CueAllowed), NewDecoder(s, SpanAllowed)}
})

// Find gives the relations of a text in the order of their cues.
func Find(t *language.Text) []Relation { return With(load().cue, load().span, t) }

// With finds relations with given models.
func With(cue, span *Decoder, t *language.Text) []Relation {
	words := Look(t)
	var out []Relation
	var buffer Buffer
	cues := Cues(cue, words, &buffer)
	around := NewAround(words, cues)
	for _, c := range cues {
		if r, ok := around.relation(span, c, &buffer); ok {
			out = append(out, r)
		}
	}
	return out
}

// Cues gives the cues of a text.
func Cues(d *Decoder, words *Words, b *Buffer) []Run {
	var out []Run
	for _, block := range words.Blocks {
		d.begin(b, block.Last-block.First)
		for i := block.First; i < block.Last; i++ {
			b.features = CueFeatures(b.features[:0], words, i)
			d.score(b, i-block.First, b.features)
		}
		pieces(d.best(b), func(_ int, x Run) {
			out = append(out, Run{block.First + x.First, block.First + x.Last})
		})
	}
	return out
}

func (a *Around) relation(d *Decoder, cue Run, b *Buffer) (Relation, bool) {
	window := a.Window(cue)
	a.Turn(cue, window)
	d.begin(b, window.Last-window.First)
	for i := window.First; i < window.Last; i++ {
		b.features = a.Features(b.features[:0], i)
		d.score(b, i-window.First, b.features)
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
