package verify

import (
	"testing"

	"secondsource/internal/dossier"
	"secondsource/internal/news"
)

// note makes a sound note of a payload's first word.
func note(payload string) dossier.Note {
	c := &news.Capture{Payload: payload, SHA256: news.Digest(payload), Media: news.MediaText}
	c.ID = news.CaptureID(c.SHA256, "")
	b := news.NewBuilder(c)
	s := b.Keep(news.Range{Start: 0, End: len(payload)})
	a := b.Article()
	x := a.Excerpt(news.Span{Start: s.Start, End: 5})
	return dossier.Note{Number: 1, Article: a.ID, Start: 0, End: 5, Text: x.Text(), Capture: c.ID, Ranges: a.Ranges(x.Span()), Excerpt: x}
}

func TestNote(t *testing.T) {
	if err := Note(note("Ferry talks end.")); err != nil {
		t.Errorf("a sound note: %v", err)
	}
	for name, spoil := range map[string]func(*dossier.Note){
		"other words":   func(n *dossier.Note) { n.Text = "Boats" },
		"other place":   func(n *dossier.Note) { n.Start, n.End = 1, 6 },
		"outside":       func(n *dossier.Note) { n.End = 500 },
		"other bytes":   func(n *dossier.Note) { n.Ranges = []news.Range{{Start: 6, End: 11}} },
		"other article": func(n *dossier.Note) { n.Article = "a0" },
		"other capture": func(n *dossier.Note) { n.Capture = "c0" },
		"no excerpt":    func(n *dossier.Note) { n.Excerpt = news.Excerpt{} },
		"payload changed": func(n *dossier.Note) {
			n.Excerpt.Article().Capture.Payload = "Berry talks end."
		},
	} {
		n := note("Ferry talks end.")
		spoil(&n)
		if Note(n) == nil {
			t.Errorf("%s: the note passes", name)
		}
	}
}

func TestCapture(t *testing.T) {
	c := note("Ferry talks end.").Excerpt.Article().Capture
	if err := Capture(c); err != nil {
		t.Errorf("a sound capture: %v", err)
	}
	for name, spoil := range map[string]func(*news.Capture){
		"payload": func(c *news.Capture) { c.Payload += "!" },
		"address": func(c *news.Capture) { c.URL = "https://arven.example/" },
		"bytes":   func(c *news.Capture) { c.Payload = "\xff"; c.SHA256 = news.Digest(c.Payload) },
	} {
		d := *c
		spoil(&d)
		if Capture(&d) == nil {
			t.Errorf("%s changed: the capture passes", name)
		}
	}
}
