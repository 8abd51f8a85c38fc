package dossier

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// A moment is a time that an article tells, with the sentence that tells it.
type moment struct {
	news.Time
	article  int
	sentence news.Excerpt
}

// timeline sets what the story's articles tell of a day or a time with two ends in the order of these: what each of them says was when.
func (w *writer) timeline() Section {
	s := Section{ID: "timeline", Title: "Timeline", Hint: "Times that the articles tell or that follow from them, each with the sentence that gives it. What a time was counted from is said where it is not written out."}
	s.Lines = w.moments(func(t news.Time) string {
		if bounded(t) {
			return ""
		}
		return t.Value
	})
	return s
}

// bounds lists what is told of a time with one end only: "recently", "since".
func (w *writer) bounds() Section {
	s := Section{ID: "bounds", Title: "Before or after a day", Hint: "What is told to have been before a day or from a day on, and nearer not."}
	s.Lines = w.moments(func(t news.Time) string {
		switch {
		case strings.HasPrefix(t.Value, "/"):
			return "not after " + t.Value[1:]
		case strings.HasSuffix(t.Value, "/"):
			return "not before " + strings.TrimSuffix(t.Value, "/")
		}
		return ""
	})
	return s
}

// undated lists what is told of a time that cannot be told.
func (w *writer) undated() Section {
	s := Section{ID: "undated", Title: "Undated", Hint: "Times that cannot be told from the article: no day to count from, or more than one that may be meant."}
	for _, l := range w.moments(func(t news.Time) string {
		if t.Value == "" {
			return "undated"
		}
		return ""
	}) {
		if !l.Group {
			s.Lines = append(s.Lines, l)
		}
	}
	return s
}

func bounded(t news.Time) bool {
	return strings.HasPrefix(t.Value, "/") || strings.HasSuffix(t.Value, "/")
}

// moments lists the times of the story's running text that have a heading, in the order of these.
func (w *writer) moments(heading func(news.Time) string) (out []Line) {
	type entry struct {
		moment
		heading string
	}
	var all []entry
	for _, i := range w.story.Articles {
		f := w.a.Findings[i]
		for _, t := range f.Times {
			if t.Kind != "date" && t.Kind != "period" || !f.Article.Body(t.Span) || writing(f.Article.Slice(t.Span)) {
				continue
			}
			if h := heading(t); h != "" {
				all = append(all, entry{moment{t, i, w.excerpt(i, w.sentence(i, t.Span))}, h})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.heading, b.heading), a.article-b.article, a.Span.Compare(b.Span))
	})
	last := ""
	for i := 0; i < len(all); {
		e := all[i]
		if e.heading != last {
			out = append(out, Line{Group: true, Parts: w.line().value(e.heading).Parts})
			last = e.heading
		}
		spans := []news.Span{}
		from := e.Basis
		for ; i < len(all) && all[i].heading == e.heading && all[i].sentence == e.sentence; i++ {
			spans = append(spans, all[i].Span)
			from = cmp.Or(from, all[i].Basis)
		}
		out = append(out, w.line().value(w.labels[e.article]).text(": ").marked(e.sentence, spans).text(countedFrom[from]).Line)
	}
	return out
}

// writing reports whether an expression tells only that something is so as the article is written.
func writing(words string) bool {
	return strings.EqualFold(words, "now") || strings.EqualFold(words, "currently")
}

// countedFrom says what a time was counted from; nothing where it is written out.
var countedFrom = map[string]string{
	"published": " (counted from the day of publication)",
	"dateline":  " (counted from the date line)",
	"event":     " (counted from the day that other articles give the event)",
}

// reports lists when the story's articles were published, apart from what they tell.
func (w *writer) reports() Section {
	s := Section{ID: "reports", Title: "When it was reported", Hint: "The articles by the time of publication that they tell."}
	order := slices.Clone(w.story.Articles)
	published := func(i int) string { return cmp.Or(w.article(i).About.Published.Value, "~") } // undated last
	slices.SortStableFunc(order, func(i, j int) int { return strings.Compare(published(i), published(j)) })
	for _, i := range order {
		p := w.article(i).About.Published
		l := w.line().value(cmp.Or(p.Value, "undated"))
		if p.Value != "" {
			l.text(" (" + p.Basis + ")")
		}
		l.text(", ").value(w.labels[i])
		if h := w.article(i).Headline; !h.Empty() {
			l.text(": ").slice(w.excerpt(i, h))
		}
		s.Lines = append(s.Lines, l.Line)
	}
	return s
}

// Timeline gives what the articles of one story tell of times: its events, what was when, what is only bounded or cannot be told, and, apart from
// these, when it was reported.
func Timeline(a *news.Analysis, story int) *Dossier {
	w := newWriter(a)
	w.story, w.index = &a.Stories[story], story
	w.prepare()
	d := &Dossier{Schema: Schema, Story: w.story.ID, Title: w.line().slice(w.headline(w.story.Title, w.story.Articles)).Line, Folded: []Section{}}
	d.First = present(w.allEvents(), w.toldBesides(), w.timeline(), w.bounds(), w.undated(), w.reports())
	w.finish(d)
	return d
}
