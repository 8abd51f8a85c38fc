package dossier

import (
	"slices"

	"secondsource/internal/news"
)

// judgements lists what persons said of those whom the story's articles name: the dossier is written as they say.
func (w *writer) judgements() Section {
	s := Section{ID: "judgements", Title: "Judged by persons", Hint: "What somebody said of the names outranks the program, and can be undone."}
	for _, j := range w.a.Judgements {
		if !slices.ContainsFunc(j.Entities, w.tellsOf) {
			continue
		}
		l := w.line().value(printable(j.Author)).text(", ").value(printable(j.Time)).text(": ")
		switch j.Kind {
		case news.Merges:
			for side := range j.Anchors[len(j.Anchors)-1].Side + 1 {
				if side > 0 {
					l.text(" is ")
				}
				l.value(words(j.Anchors, side))
			}
		case news.Splits:
			other := words(j.Anchors, 1)
			if len(j.Entities) > 1 {
				other = printable(w.a.Entities[j.Entities[1]].Name)
			}
			l.value(words(j.Anchors, 0)).text(" in ").text(count(len(payloads(j.Anchors, 0)), "capture")).text(" is another than ").value(other)
		case news.Renames:
			l.value(words(j.Anchors, 0)).text(" is to be shown as ").value(printable(j.Text))
		case news.Sorts:
			l.value(words(j.Anchors, 0)).text(" is of the kind ").value(j.Text)
		}
		if !j.Applied {
			l.text("; not applied: " + printable(j.Why))
		}
		s.Lines = append(s.Lines, l.Line)
		if j.Note != "" {
			note := w.line().text("note: ").value(printable(j.Note)).Line
			note.Level = 1
			s.Lines = append(s.Lines, note)
		}
	}
	return s
}

// tellsOf reports whether an article of the story names an entity.
func (w *writer) tellsOf(entity int) bool {
	return slices.ContainsFunc(w.a.Entities[entity].Mentions, func(m news.Ref) bool { return w.inStory[m.Article] })
}

// words gives those of the first anchor of a side.
func words(anchors []news.Anchor, side int) string {
	i := slices.IndexFunc(anchors, func(a news.Anchor) bool { return a.Side == side })
	return "“" + printable(anchors[i].Text) + "”"
}

// payloads gives the digests of a side's anchors, each once.
func payloads(anchors []news.Anchor, side int) []string {
	var out []string
	for _, a := range anchors {
		if a.Side == side {
			out = append(out, a.SHA256)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
