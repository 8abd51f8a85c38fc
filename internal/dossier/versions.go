package dossier

import (
	"fmt"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// mostEdits is how many edits of one step the dossier of a story shows; [Changes] shows all.
const mostEdits = 10

// versions tells which articles of the story were changed since they were first captured, and which were corrected or withdrawn.
func (w *writer) versions() Section {
	s := Section{ID: "versions", Title: "Versions and corrections", Hint: "The newest version of an article counts, and no other. A change that nothing announces is one without a note or a later time on the captured page."}
	for i := range w.a.Versions {
		v := &w.a.Versions[i]
		n, counts := w.at[v.Current()]
		if len(v.Steps) == 0 || !counts || !w.inStory[n] {
			continue
		}
		s.Lines = append(s.Lines, Line{Group: true, Parts: w.summary(v).Parts})
		for k := range v.Steps {
			s.Lines = append(s.Lines, w.step(v, &v.Steps[k], mostEdits)...)
		}
	}
	s.Lines = append(s.Lines, w.corrections(func(a *news.Article) bool {
		n, counts := w.at[a]
		return !counts || w.inStory[n]
	})...)
	return s
}

// changed tells how many articles of the story were changed, and how often without an announcement; nil where none was.
func (w *writer) changed() []Line {
	articles, edits, silent := 0, 0, 0
	for i := range w.a.Versions {
		v := &w.a.Versions[i]
		if n, counts := w.at[v.Current()]; counts && w.inStory[n] {
			if all, unsaid := v.Edits(); all > 0 {
				articles, edits, silent = articles+1, edits+all, silent+unsaid
			}
		}
	}
	if articles == 0 {
		return nil
	}
	return []Line{w.line().textf("Changed since first captured: %s, %s, %d of them not announced; below under “Versions and corrections”.", count(articles, "article"), count(edits, "edit"), silent).Line}
}

// mostTakenBack is how many lines of the first page tell what was withdrawn or corrected.
const mostTakenBack = 2

// takenBack lists sentences of the story that the newsroom they come from has withdrawn or corrected.
func (w *writer) takenBack() (out []Line) {
	for _, c := range w.a.Corrections {
		for _, x := range c.StillIn {
			if n, counts := w.at[x.Article()]; !counts || !w.inStory[n] || len(out) == mostTakenBack {
				continue
			}
			l := w.line().text(map[news.CorrectionKind]string{news.Corrects: "Corrected", news.Withdraws: "Withdrawn"}[c.Kind]).text(" by ").value(w.label(c.Article)).mark(c.Note)
			out = append(out, l.text(", still in ").value(w.label(x.Article())).text(": ").slice(x).Line)
			break
		}
	}
	return out
}

// summary writes "echo: 3 versions, 2031-03-03 to 2031-03-04; 2 edits, 1 of them not announced".
func (w *writer) summary(v *news.Versions) *line {
	l := w.line().value(w.label(v.Current())).textf(": %s", count(len(v.Articles()), "version"))
	if first, last := v.Retrievals[0].Time, v.Retrievals[len(v.Retrievals)-1].Time; first != "" {
		l.text(", ").value(first).text(" to ").value(last)
	}
	l.text(orders[v.Order])
	if len(v.Steps) == 0 {
		return l
	}
	all, silent := v.Edits()
	return l.textf("; %s, %d of them not announced", count(all, "edit"), silent)
}

// orders says what an order goes by.
var orders = map[news.Order]string{
	news.ByCapture: " by the times of capture", news.ByUpdate: " by the times of change that the pages give", news.ByPublished: " by the times of publication that the pages give",
	news.NoOrder: ", their order not known",
}

// step writes what was announced, then the edits, at most so many.
func (w *writer) step(v *news.Versions, s *news.Step, most int) (out []Line) {
	l := w.line().value(w.label(s.From)).text(" to ").value(w.label(s.To))
	if !s.Ordered {
		l.text(" (which came first is not known)")
	}
	l.text(": ")
	if len(s.Announced) == 0 {
		l.text("nothing announces a change")
	}
	for i, x := range s.Announced {
		if i > 0 {
			l.text("; ")
		}
		switch {
		case x.Kind == news.AnnouncedByTime:
			l.text("the time given moved from ").value(x.From).text(" to ").value(x.To).mark(x.At)
			if x.Basis == "metadata" {
				l.text(", in the page's metadata")
			}
		case x.Kind == news.AnnouncedByHeadline:
			l.text("the headline says so: ").slice(x.At)
		default:
			l.text("a note: ").slice(x.At)
		}
	}
	if s.OtherForm {
		l.text("; the two were captured in different forms and may differ for that alone")
	}
	if s.Cut {
		l.text("; the end of one is missing from the other, which may have been captured in part")
	}
	if len(s.Edits) == 0 {
		l.text("; the words are the same")
	}
	out = append(out, l.text(".").Line)
	for _, e := range s.Edits[:min(len(s.Edits), most)] {
		out = append(out, w.edit(e)...)
	}
	if n := len(s.Edits) - most; n > 0 {
		out = append(out, w.line().textf("and %d more; see secondsource versions ", n).value(v.Address).text(".").Line)
	}
	return out
}

// touched says what the changed words are.
var touched = map[string]string{
	news.TouchesNumber: "a number", news.TouchesName: "a name", news.TouchesQuotation: "a quotation", news.TouchesFirmer: "firmer", news.TouchesHedged: "more hedged",
	news.TouchesAttribution: "whose word it is went", news.TouchesForm: "marks or capitals only",
}

// edit writes what was done to one sentence, and both versions below it with the changed words marked.
func (w *writer) edit(e news.Edit) []Line {
	l := w.line().text(strings.ToUpper(string(e.Part[:1])) + string(e.Part[1:]) + " " + string(e.Kind))
	for i, x := range e.Touches {
		l.text([]string{": ", ", "}[min(i, 1)] + touched[x])
	}
	if e.Named {
		l.text("; the note names it")
	}
	if e.Kind == news.EditMoved {
		return []Line{l.text(": ").slice(e.To).Line}
	}
	out := []Line{l.Line}
	side := func(sign string, x news.Excerpt, part func(news.Pair) news.Span) {
		if x.IsZero() {
			return
		}
		var spans []news.Span
		for _, p := range e.Words {
			spans = append(spans, part(p))
		}
		l := w.line().text(sign).marked(x, spans)
		l.Level = 1
		out = append(out, l.Line)
	}
	side("− ", e.From, func(p news.Pair) news.Span { return p.From })
	side("+ ", e.To, func(p news.Pair) news.Span { return p.To })
	return append(out, w.stillIn(e.StillIn)...)
}

// stillIn says which other articles have the earlier words.
func (w *writer) stillIn(list []news.Excerpt) []Line {
	if len(list) == 0 {
		return nil
	}
	l := w.line().text("the earlier words still stand in: ")
	for i, x := range list {
		if i > 0 {
			l.text(", ")
		}
		l.value(w.label(x.Article())).mark(x)
	}
	l.Level = 1
	return []Line{l.Line}
}

// corrections lists what corrects or withdraws an article that is asked for.
func (w *writer) corrections(asked func(*news.Article) bool) (out []Line) {
	for _, c := range w.a.Corrections {
		if !asked(c.Article) && (c.Of == nil || !asked(c.Of)) {
			continue
		}
		l := w.line().value(w.label(c.Article))
		what := map[news.CorrectionKind][2]string{news.Corrects: {" corrects ", " is a correction"}, news.Withdraws: {" withdraws ", " is withdrawn or withdraws another"}}[c.Kind]
		if c.Of != nil {
			l.text(what[0]).value(w.label(c.Of)).text(" (").text(printable(c.Why)).text("): ").slice(c.Note)
		} else {
			l.text(what[1]).text("; ").text(printable(c.Why)).text(": ").slice(c.Note)
		}
		out = append(out, l.Line)
		for _, x := range []struct {
			sign string
			at   news.Excerpt
		}{{"was: ", c.Wrong}, {"is: ", c.Right}} {
			if !x.at.IsZero() {
				l := w.line().text(x.sign).slice(x.at)
				l.Level = 1
				out = append(out, l.Line)
			}
		}
		out = append(out, w.stillIn(c.StillIn)...)
	}
	if len(out) > 0 {
		out = append([]Line{{Group: true, Parts: w.line().text("Corrections").Parts}}, out...)
	}
	return out
}

// Changes gives everything that was changed of the articles of one address, a section for each of them, and what stood there instead; nil
// where none of the versions is of the address.
func Changes(a *news.Analysis, address string) *Dossier {
	w := newWriter(a)
	d := &Dossier{Schema: Schema, Title: w.line().value(address).Line, Folded: []Section{}}
	var all []*news.Versions
	for i := range a.Versions {
		if a.Versions[i].Address == address {
			all = append(all, &a.Versions[i])
		}
	}
	slices.SortStableFunc(all, func(x, y *news.Versions) int { return strings.Compare(x.Retrievals[0].Time, y.Retrievals[0].Time) })
	of := map[*news.Article]bool{}
	for _, v := range all {
		s := Section{ID: fmt.Sprint("versions-", len(d.First)+1), Title: w.summary(v).plain()}
		for _, r := range v.Retrievals {
			of[r.Article] = true
		}
		s.Lines = append(s.Lines, w.retrievals(v)...)
		for k := range v.Steps {
			lines := w.step(v, &v.Steps[k], len(v.Steps[k].Edits))
			lines[0].Group = len(lines) > 1 // no heading over nothing
			s.Lines = append(s.Lines, lines...)
		}
		d.First = append(d.First, s)
	}
	if len(d.First) == 0 {
		return nil
	}
	if lines := w.corrections(func(a *news.Article) bool { return of[a] }); len(lines) > 0 {
		d.First = append(d.First, Section{ID: "corrections", Title: "Corrections", Lines: lines[1:]})
	}
	w.finish(d)
	return d
}

// retrievals lists when an article was captured, with its headline where it is new, and what stood at its address before.
func (w *writer) retrievals(v *news.Versions) (out []Line) {
	if v.Instead != nil {
		l := w.line().text("Before it stood there, and has nothing of it: ")
		if v.Instead.Why == news.MaybeVersion {
			l = w.line().text("Before it stood there, and it cannot be told whether it is an earlier version: ")
		}
		l.value(w.label(v.Instead.Article))
		if h := v.Instead.Article.Headline; !h.Empty() {
			l.text(", ").slice(v.Instead.Article.Excerpt(h))
		}
		out = append(out, l.text(".").Line)
	}
	again := 0
	for i, r := range v.Retrievals {
		if r.Again {
			again++
			if i+1 < len(v.Retrievals) && v.Retrievals[i+1].Again {
				continue
			}
			l := w.line().textf("seen again unchanged, %s", count(again, "time"))
			if r.Time != "" {
				l.text(", last ").value(r.Time)
			}
			l.Level, again = 1, 0
			out = append(out, l.Line)
			continue
		}
		l := w.line().value(w.label(r.Article))
		if r.Time != "" {
			l.text(", ").value(r.Time)
		}
		l.text(", ").value(printable(r.Article.Capture.Path))
		if h := r.Article.Headline; !h.Empty() {
			l.text(": ").slice(r.Article.Excerpt(h))
		}
		out = append(out, l.Line)
	}
	return out
}

// plain is the words of a line.
func (l *line) plain() string {
	var b strings.Builder
	for _, p := range l.Parts {
		b.WriteString(p.Text)
	}
	return b.String()
}
