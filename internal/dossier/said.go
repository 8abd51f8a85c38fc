package dossier

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// A quote is what one statement says on one remark, or besides all remarks.
type quote struct {
	news.Ref
	remark int         // index into the remarks; -1 for none
	spans  []news.Span // of the content; nil for all of it
	differ []news.Span
}

// An occasion is what one speaker says at one time.
type occasion struct {
	key, name string
	date      string
	quotes    []quote
}

// whoSaidWhat lists every statement of the story by speaker and occasion, remarks with all their wordings side by side.
func (w *writer) whoSaidWhat() Section {
	s := Section{ID: "said", Title: "Who said what", Hint: "By speaker and occasion. Wordings of one remark stand together, with the number of origins that carry it; what a quotation has otherwise than the fullest one is marked, and what a hedge covers."}
	for _, o := range w.occasions() {
		head := w.line().value(o.name)
		if o.date != "" {
			head.text(", ").value(o.date)
		}
		s.Lines = append(s.Lines, Line{Group: true, Parts: head.textf(": %s", count(statements(o.quotes), "statement")).Parts})
		from := len(s.Lines)
		for n := 0; n < len(o.quotes); n++ {
			q := o.quotes[n]
			l := w.line()
			if q.remark >= 0 {
				if r := w.a.Remarks[q.remark]; r.Origins > 1 {
					l.origins(r.Origins, r.Origins).text(" ")
				}
			}
			s.Lines = append(s.Lines, w.wording(l, q).Line)
			for ; q.remark >= 0 && n+1 < len(o.quotes) && o.quotes[n+1].remark == q.remark; n++ {
				next := w.wording(w.line(), o.quotes[n+1]).Line
				next.Level = 1
				s.Lines = append(s.Lines, next)
			}
		}
		s.Lines = append(s.Lines[:from], unique(s.Lines[from:])...)
	}
	return s
}

// occasions gives what was said by speaker, those who said most first and those without a name last, and of each by day.
func (w *writer) occasions() []*occasion {
	total := map[string]int{}
	index := map[[2]string]*occasion{}
	var all []*occasion
	for _, q := range w.quotes() {
		key, name := w.speaker(q.Ref)
		date := ""
		if key != unknown {
			date = w.saidOn(q)
		}
		o := index[[2]string{key, date}]
		if o == nil {
			o = &occasion{key: key, name: name, date: date}
			index[[2]string{key, date}] = o
			all = append(all, o)
		}
		o.quotes = append(o.quotes, q)
		total[key]++
	}
	for _, o := range all {
		o.quotes = together(o.quotes)
	}
	slices.SortStableFunc(all, func(a, b *occasion) int {
		return cmp.Or(boolean(a.key == unknown)-boolean(b.key == unknown), total[b.key]-total[a.key], strings.Compare(a.key, b.key), strings.Compare(dated(a.date), dated(b.date)))
	})
	return all
}

// unknown is the key of speakers that have no name.
const unknown = "~"

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// dated puts what has no day before what has one.
func dated(date string) string { return strings.TrimPrefix(date, "/") }

// together puts the quotes of one remark behind its first.
func together(quotes []quote) []quote {
	first := map[int]int{}
	for i, q := range quotes {
		if _, ok := first[q.remark]; !ok && q.remark >= 0 {
			first[q.remark] = i
		}
	}
	place := func(i int) int {
		if r := quotes[i].remark; r >= 0 {
			return first[r]
		}
		return i
	}
	order := make([]int, len(quotes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return place(i) - place(j) })
	out := make([]quote, len(quotes))
	for n, i := range order {
		out[n] = quotes[i]
	}
	return out
}

// statements counts those that quotes are of.
func statements(quotes []quote) int {
	seen := map[news.Ref]bool{}
	for _, q := range quotes {
		seen[q.Ref] = true
	}
	return len(seen)
}

// speaker is the key and name of who makes a statement.
func (w *writer) speaker(r news.Ref) (key, name string) {
	x := w.a.Findings[r.Article].Statements[r.Index]
	if n := w.entityOf(r.Article, x); n >= 0 {
		return w.a.Entities[n].ID, w.a.Entities[n].Name
	}
	if x.Source.Basis != news.ByUnnamed && x.Source.Basis != news.ByReport && !x.Source.Span.Empty() {
		name = strings.TrimRight(w.article(r.Article).Slice(x.Source.Span), ", ")
		return unknown + strings.ToLower(name), name
	}
	return unknown, "Reports, unnamed sources, or not told"
}

// saidOn is the day of a saying: as its text has it, as the remark has it, or that of the event which its article reports; "" where none is
// known.
func (w *writer) saidOn(q quote) string {
	if q.remark >= 0 && w.a.Remarks[q.remark].Date != "" {
		if d := w.a.Remarks[q.remark].Date; !strings.HasPrefix(d, "/") {
			return d
		}
	} else if d := w.a.Findings[q.Article].Statements[q.Index].Said.Date; q.remark < 0 && len(d) >= 10 && !strings.Contains(d, "/") {
		return d
	}
	at := q.Article
	if q.remark >= 0 {
		at = w.a.Remarks[q.remark].Statements[0].Article // all wordings of a remark stand together
	}
	for _, n := range w.story.Events {
		if e := &w.a.Events[n]; slices.Contains(e.Articles, at) {
			return e.Date
		}
	}
	return ""
}

// quotes gives what the story's articles say that somebody said, in their order: a statement once for each remark that it is part of, and
// what of it is of none.
func (w *writer) quotes() []quote {
	parts := map[news.Ref][]quote{}
	for n, r := range w.a.Remarks {
		for i, ref := range r.Statements {
			q := quote{Ref: ref, remark: n}
			if i < len(r.Wordings) {
				q.spans, q.differ = r.Wordings[i].Spans, r.Wordings[i].Differs
			}
			parts[ref] = append(parts[ref], q)
		}
	}
	var out []quote
	for _, i := range w.story.Articles {
		for j, x := range w.a.Findings[i].Statements {
			ref := news.Ref{Article: i, Index: j}
			if len(x.Content) == 0 {
				continue
			}
			if len(parts[ref]) == 0 {
				out = append(out, quote{Ref: ref, remark: -1})
				continue
			}
			out = append(out, parts[ref]...)
			if rest := w.rest(i, x, parts[ref]); len(rest) > 0 {
				out = append(out, quote{Ref: ref, remark: -1, spans: rest})
			}
		}
	}
	return out
}

// shortestRest is how long in bytes the rest of a quotation is that is shown by itself.
const shortestRest = 12

// rest gives the sentences of a quotation that are part of no remark.
func (w *writer) rest(i int, x news.Statement, parts []quote) []news.Span {
	if x.Kind != news.Direct {
		return nil
	}
	var out []news.Span
	for _, c := range x.Content {
		for _, s := range w.a.Findings[i].Sentences {
			p := news.Span{Start: max(c.Start, s.Start), End: min(c.End, s.End)}
			if p.Len() < shortestRest || slices.ContainsFunc(parts, func(q quote) bool {
				return q.spans == nil || slices.ContainsFunc(q.spans, func(y news.Span) bool { return y.Overlaps(p) })
			}) {
				continue
			}
			out = append(out, p)
		}
	}
	return out
}

// wording shows the words of a direct statement, and of any other the sentence that it stands in: its content alone is no whole.
func (w *writer) wording(l *line, q quote) *line {
	x := w.a.Findings[q.Article].Statements[q.Index]
	l.value(w.labels[q.Article])
	var how []string
	if x.Kind != news.Direct {
		how = append(how, string(x.Kind))
	}
	if x.Negated {
		how = append(how, "not said")
	}
	if len(how) > 0 {
		l.text(" (" + strings.Join(how, ", ") + ")")
	}
	if x.Stance != news.Asserts && x.Stance != "" {
		l.text(" " + string(x.Stance))
	}
	if !x.To.Span.Empty() {
		l.text(" to ").value(strings.TrimSpace(w.article(q.Article).Slice(x.To.Span)))
	}
	l.text(": ")
	if x.Kind != news.Direct {
		var covered []news.Span
		if x.Stance == news.Hedges { // "they withdrew, reportedly at the city's request": the request alone
			covered = x.Content
		}
		return l.marked(w.excerpt(q.Article, w.sentence(q.Article, x.Span())), covered)
	}
	spans := q.spans
	if spans == nil {
		spans = x.Content
	}
	for i, c := range spans {
		if i > 0 {
			l.text(" … ")
		}
		l.marked(w.excerpt(q.Article, c), q.differ)
	}
	return l
}

// formulas sets what a speaker of the story said on a matter on several occasions in their order, to the letter.
func (w *writer) formulas() Section {
	s := Section{ID: "formulas", Title: "The same matter, said again", Hint: "What one speaker said on a matter on several occasions, in their order."}
	for _, f := range w.a.Formulas {
		var told []int
		for i, r := range f.Statements {
			if w.inStory[r.Article] {
				told = append(told, i)
			}
		}
		if len(told) < 2 {
			continue
		}
		s.Lines = append(s.Lines, Line{Group: true, Parts: w.line().value(w.a.Entities[f.Speaker].Name).Parts})
		for _, i := range told {
			r := f.Statements[i]
			l := w.line().value(cmp.Or(f.Dates[i], "undated")).text(", ")
			s.Lines = append(s.Lines, w.wording(l, quote{Ref: r, remark: -1, spans: f.Wordings[i].Spans}).Line)
		}
	}
	return s
}
