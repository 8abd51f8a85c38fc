package dossier

import (
	"cmp"

	"secondsource/internal/news"
)

// sinceLast sets the story's events in their order.
func (w *writer) sinceLast() Section {
	s := Section{ID: "events", Title: "Events of the story", in: "Timeline"}
	if len(w.story.Events) < 2 {
		return s
	}
	main := w.mainEvents()
	s.more = len(w.story.Events) - len(main)
	for _, e := range main {
		s.Lines = append(s.Lines, w.event(&w.a.Events[e]))
	}
	return s
}

// allEvents is sinceLast without a limit, of one event too.
func (w *writer) allEvents() Section {
	s := Section{ID: "events", Title: "Events of the story"}
	for _, e := range w.byDate() {
		s.Lines = append(s.Lines, w.event(&w.a.Events[e]))
	}
	return s
}

// event writes "2031-03-04, Arven (expected): headline 3 articles."
func (w *writer) event(v *news.Event) Line {
	l := w.line().value(cmp.Or(v.Date, "undated"))
	if v.Place != "" {
		l.text(", ").value(v.Place)
	}
	if v.Status != "" && v.Status != "happened" {
		l.text(" (" + v.Status + ")")
	}
	return l.text(": ").slice(w.headline(v.Title, v.Articles)).textf(" %s.", count(len(v.Articles), "article")).Line
}
