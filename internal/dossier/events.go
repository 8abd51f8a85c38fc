package dossier

import (
	"cmp"
	"slices"
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
		v := w.a.Events[e]
		l := w.line().value(cmp.Or(v.Date, "undated"))
		if v.Place != "" {
			l.text(", ").value(v.Place)
		}
		if v.Status != "" && v.Status != "happened" {
			l.text(" (" + v.Status + ")")
		}
		l.text(": ").slice(w.headline(v.Title, v.Articles)).textf(" %s.", count(len(v.Articles), "article"))
		s.Lines = append(s.Lines, l.Line)
	}
	return s
}

// timeline lists the dated expressions of the story's articles in their order: what each article says happened when.
func (w *writer) timeline() Section {
	s := Section{ID: "timeline", Title: "Timeline", Hint: "Dates that the articles tell or that follow from them, each with the sentence that gives it."}
	type entry struct {
		value string
		at    news.Excerpt
		art   int
	}
	var all []entry
	for _, i := range w.story.Articles {
		f := w.a.Findings[i]
		for _, t := range f.Times {
			if t.Kind == "date" && t.Value != "" && !strings.HasPrefix(t.Value, "/") && f.Article.Body(t.Span) {
				all = append(all, entry{t.Value, w.excerpt(i, w.sentence(i, t.Span)), i})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.value, b.value), a.art-b.art, a.at.Span().Compare(b.at.Span()))
	})
	all = slices.CompactFunc(all, func(a, b entry) bool { return a.value == b.value && a.at == b.at })
	last := ""
	for _, e := range all {
		if e.value != last {
			s.Lines = append(s.Lines, Line{Group: true, Parts: w.line().value(e.value).Parts})
			last = e.value
		}
		s.Lines = append(s.Lines, w.line().value(w.labels[e.art]).text(": ").slice(e.at).Line)
	}
	return s
}
