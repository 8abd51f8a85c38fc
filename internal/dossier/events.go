package dossier

import (
	"cmp"
	"strings"

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

// mostTellings is how many sentences stand under an event.
const mostTellings = 6

// toldBesides lists the events that the articles tell in passing, in their order, each with the words of every article that tells it.
func (w *writer) toldBesides() Section {
	s := Section{ID: "besides", Title: "Told besides", Hint: "What the articles tell of earlier, later or elsewhere. A day that none of them writes out says what it was counted from."}
	for _, n := range w.story.Passing {
		v := &w.a.Passing[n]
		head := w.line()
		if last, ok := strings.CutPrefix(v.Date, "/"); ok {
			head.text("not after ").value(last)
		} else {
			head.value(cmp.Or(v.Date, "undated"))
		}
		if v.Place != "" {
			head.text(", ").value(v.Place)
		}
		if v.Status != "" && v.Status != "happened" {
			head.text(" (" + v.Status + ")")
		}
		if o := w.originsOf(v.Articles); o > 1 {
			head.textf(", %s", count(o, "origin"))
		}
		if !strings.HasPrefix(v.Date, "/") {
			head.text(countedFrom[v.Basis])
		}
		s.Lines = append(s.Lines, Line{Group: true, Parts: head.Parts})
		shown, told := map[news.Excerpt]bool{}, map[int]bool{}
		for _, x := range v.Evidence {
			i := w.at[x.Article()]
			sentence := w.excerpt(i, w.sentence(i, x.Span()))
			if shown[sentence] || len(shown) == mostTellings {
				continue
			}
			shown[sentence], told[i] = true, true
			var mark []news.Span
			if 5*x.Span().Len() < 4*sentence.Span().Len() { // a mark on all of it points at nothing
				mark = []news.Span{x.Span()}
			}
			s.Lines = append(s.Lines, w.line().value(w.labels[i]).text(": ").marked(sentence, mark).Line)
		}
		if more := len(v.Articles) - len(told); more > 0 {
			s.Lines = append(s.Lines, w.line().textf("and %s more.", count(more, "article")).Line)
		}
	}
	return s
}

// originsOf is the number of the story's origins that articles belong to.
func (w *writer) originsOf(articles []int) int {
	seen := map[*news.Origin]bool{}
	for _, i := range articles {
		if o := w.origin(i); o != nil {
			seen[o] = true
		}
	}
	return len(seen)
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
