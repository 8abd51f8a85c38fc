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

// mostPresent is how many people one line of the first page names.
const mostPresent = 16

// thereInFull is the title of the folded section that has everybody of every event.
const thereInFull = "Who was there, event by event"

// everybodyThere lists all participants of all events.
func (w *writer) everybodyThere() Section {
	return Section{ID: "there-in-full", Title: thereInFull, Hint: "Listed, photographed and spoke are different things; not listed is not absent.", Lines: w.participants(w.byDate(), len(w.a.Entities))}
}

// whoWasThere lists the participants of the main events by how we know. Listed, photographed, spoke and mentioned are different things.
func (w *writer) whoWasThere() Section {
	return Section{ID: "there", Title: "Who was there", Hint: "Not listed is not absent.", in: thereInFull, Lines: w.participants(w.mainEvents(), mostPresent)}
}

// participants writes, for each event, who was listed, photographed, and who spoke: at most so many names a line.
func (w *writer) participants(events []int, most int) (lines []Line) {
	for _, e := range events {
		v := w.a.Events[e]
		if len(v.Participants) == 0 {
			continue
		}
		if len(w.story.Events) > 1 {
			lines = append(lines, Line{Group: true, Parts: w.line().value(cmp.Or(v.Date, "undated")).Parts})
		}
		for _, basis := range []string{"listed", "photographed", "spoke"} {
			l := w.line()
			var seen []int
			for _, p := range v.Participants {
				if p.Basis != basis || slices.Contains(seen, p.Entity) {
					continue
				}
				if len(seen) > 0 && len(seen) < most {
					l.text(", ")
				}
				seen = append(seen, p.Entity)
				if len(seen) <= most {
					l.value(w.a.Entities[p.Entity].Name).mark(p.Excerpt)
				}
			}
			if len(seen) > most {
				l.textf(" and %d more", len(seen)-most)
			}
			if len(seen) > 0 {
				l.Parts = slices.Insert(l.Parts, 0, Part{Kind: Template, Text: strings.ToUpper(basis[:1]) + basis[1:] + ": "})
				lines = append(lines, l.Line)
			}
		}
	}
	return lines
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
