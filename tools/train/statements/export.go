package main

import (
	"log"
	"path/filepath"
	"slices"

	"secondsource/internal/extract/statements/relations"
	"secondsource/tools/train/examples"
)

// export writes cues.examples and spans.examples: what the two networks see.
func export(folder string, docs []document, predicted [][]relations.Run) {
	cues := create(folder, "cues.examples", examples.Shape{Labels: len(relations.CueLabels), Slots: relations.CueSlots, Places: relations.CuePlaces, Each: relations.CuePlacesEach})
	spans := create(folder, "spans.examples", examples.Shape{Labels: len(relations.SpanLabels), Slots: relations.SpanSlots, Places: relations.SpanPlaces, Each: relations.SpanPlacesEach})
	for n, d := range docs {
		var words []examples.Word
		var items []examples.Item
		for i, label := range d.cueLabels() {
			words = append(words, examples.Word{Hash: d.words.Hash(i), Rows: d.words.Rows(i)})
			slots, places := d.words.CueInput(i)
			items = append(items, examples.Item{Slots: slots, Places: places, Label: label, Scored: true})
		}
		cues.Article(0, words, items)
		items = nil
		d.eachCue(predicted[n], func(around *relations.Around, window relations.Run, labels []uint8) {
			told := slices.ContainsFunc(labels, func(l uint8) bool { return l != 0 }) // whether a cue is one, the first step has decided
			for k, label := range labels {
				slots, places := around.SpanInput(window.First + k)
				items = append(items, examples.Item{Slots: slots, Places: places, Label: label, Scored: told})
			}
		})
		spans.Article(0, words, items)
	}
	for _, w := range []*examples.Writer{cues, spans} {
		if err := w.Close(); err != nil {
			log.Fatal(err)
		}
	}
}

func create(folder, name string, s examples.Shape) *examples.Writer {
	s.Rows, s.MostRows = relations.InputRows, relations.MostRows
	w, err := examples.Create(filepath.Join(folder, name), s)
	if err != nil {
		log.Fatal(err)
	}
	return w
}
