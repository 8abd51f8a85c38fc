package main

import (
	"log"

	"secondsource/internal/extract/names"
	"secondsource/tools/train/examples"
)

// mostRows is the most rows of a word that the network learns from.
const mostRows = 28

// export writes what the network sees of articles.
func export(path string, articles []*example) {
	w, err := examples.Create(path, examples.Shape{Labels: names.Labels, Slots: names.Slots, Rows: names.InputRows, MostRows: mostRows, Places: names.PlaceRows, Each: 2})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range articles {
		words, items := make([]examples.Word, len(e.labels)), make([]examples.Item, len(e.labels))
		for i, label := range e.labels {
			in := e.view.Inputs(i)
			words[i] = examples.Word{Hash: in.Word, Rows: in.Rows}
			items[i] = examples.Item{Slots: in.Slots[:], Places: in.Place[:], Label: label, Scored: in.Scored}
		}
		w.Article(int(e.set), words, items)
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
}
