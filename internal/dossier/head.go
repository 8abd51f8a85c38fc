package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// mostNamed is how many origins one line names.
const mostNamed = 12

// asOf tells how much was read, and the newest text among it.
func (w *writer) asOf() Section {
	s := Section{ID: "as-of", Title: "As of"}
	newest := -1
	for _, i := range w.story.Articles {
		p := w.article(i).About.Published
		if exact(p.Value) && (newest < 0 || p.Value > w.article(newest).About.Published.Value) {
			newest = i
		}
	}
	l := w.line()
	if newest >= 0 {
		l.value(w.article(newest).About.Published.Value).text(", the newest dated text (").value(w.labels[newest]).text("). ")
	} else {
		l.text("No text of the story tells its date. ")
	}
	captures := map[string]bool{}
	for _, f := range slices.Concat(w.a.Findings, w.a.Earlier) {
		captures[f.Article.Capture.ID] = true
	}
	l.textf("Read: %s, %s; %d on this story, %d set aside", count(len(captures), "capture"), count(len(w.a.Findings)+len(w.a.Earlier), "article"), len(w.story.Articles), len(w.a.Findings)-len(w.story.Articles))
	if n := len(w.a.Earlier); n > 0 {
		l.textf(", %d earlier or withdrawn", n)
	}
	l.text(".")
	s.Lines = append(append(s.Lines, l.Line), w.changed()...)
	if cut, ok := w.cut(); ok {
		s.Lines = append(s.Lines, cut)
	}
	return s
}

// cut names the articles of which only a part was captured. That a page calls itself paid is not enough: its text may be whole.
func (w *writer) cut() (Line, bool) {
	l := w.line()
	n := 0
	for _, i := range w.story.Articles {
		c := w.article(i).About.Cut
		if c.Reason == "" || c.Mark.Basis == "metadata" && c.Reason == "paywall" {
			continue
		}
		if n++; n == 1 {
			l.text("Only a part was captured of ")
		} else {
			l.text(", ")
		}
		l.value(w.labels[i]).text(" (" + c.Reason + ")")
	}
	l.text(".")
	return l.Line, n > 0
}

// origins names the origins of each event, then gives their number.
func (w *writer) origins() Section {
	s := Section{ID: "origins", Title: "Origins", Hint: "An origin is a newsroom or agency with all that follows its text.", in: "Sources"}
	main := w.mainEvents()
	s.more = len(w.story.Events) - len(main)
	for _, e := range main {
		event := &w.a.Events[e]
		l := w.line()
		if len(w.story.Events) > 1 {
			l.value(cmp.Or(event.Date, "undated")).text(": ")
		}
		reports := map[int]bool{}
		for _, i := range event.Articles {
			reports[i] = true
		}
		names, articles := 0, 0
		for _, o := range w.story.Origins {
			mine := slices.DeleteFunc(slices.Clone(o.Articles), func(i int) bool { return !reports[i] })
			if len(mine) == 0 {
				continue
			}
			names++
			articles += len(mine)
			if names > mostNamed {
				continue
			}
			if names > 1 {
				l.text("; ")
			}
			w.members(l, &o, mine)
		}
		if names > mostNamed {
			l.textf("; and %d more", names-mostNamed)
		}
		l.text(". ").textf("%s in %s.", count(names, "origin"), count(articles, "article"))
		s.Lines = append(s.Lines, l.Line)
	}
	return s
}

// members writes "AP (003; probably 002)".
func (w *writer) members(l *line, o *news.Origin, articles []int) {
	name := w.nameOf(o)
	l.value(name)
	var sure, probable []string
	for _, i := range articles {
		if name == outletOf+w.labels[i] {
			continue // named by this article
		}
		if slices.Contains(o.Probable, i) {
			probable = append(probable, w.labels[i])
		} else {
			sure = append(sure, w.labels[i])
		}
	}
	if len(sure)+len(probable) == 0 {
		return
	}
	l.text(" (").some(sure, mostNames)
	if len(probable) > 0 {
		if len(sure) > 0 {
			l.text("; ")
		}
		l.text("probably ").some(probable, mostNames)
	}
	l.text(")")
}

// mainEvents gives the events that most articles report, in the order of their dates.
func (w *writer) mainEvents() []int {
	out := w.byDate()
	if len(out) <= mostEvents {
		return out
	}
	largest := slices.Clone(out)
	slices.SortStableFunc(largest, func(a, b int) int { return len(w.a.Events[b].Articles) - len(w.a.Events[a].Articles) })
	return slices.DeleteFunc(out, func(e int) bool { return !slices.Contains(largest[:mostEvents], e) })
}

// byDate gives the story's events in the order of their dates, undated ones last.
func (w *writer) byDate() []int {
	out := slices.Clone(w.story.Events)
	slices.SortStableFunc(out, func(a, b int) int {
		x, y := w.a.Events[a].Date, w.a.Events[b].Date
		if (x == "") != (y == "") {
			return strings.Compare(y, x)
		}
		return strings.Compare(x, y)
	})
	return out
}

// speaker is somebody, or nobody named, whose word the story rests on.
type speaker struct {
	name       string
	statements int
	origins    []string
}

// restsOn names those whose word most statements are.
func (w *writer) restsOn() Section {
	s := Section{ID: "rests-on", Title: "Whose word it is", Hint: "Statements counted over all articles of the story; a remark that three newsrooms carry is one word, three reports.", in: "Who said what"}
	named := map[int]*speaker{}
	unnamed := &speaker{name: "unnamed sources"}
	total := 0
	for _, i := range w.story.Articles {
		f := w.a.Findings[i]
		for _, x := range f.Statements {
			total++
			who := unnamed
			if n := w.entityOf(i, x); n >= 0 {
				if named[n] == nil {
					named[n] = &speaker{name: w.a.Entities[n].Name}
				}
				who = named[n]
			} else if !w.unnamed(i, x) {
				continue
			}
			who.add(w.nameOf(w.origin(i)))
		}
	}
	var all []*speaker
	for _, v := range named {
		all = append(all, v)
	}
	slices.SortFunc(all, func(a, b *speaker) int {
		return cmp.Or(b.statements-a.statements, len(b.origins)-len(a.origins), strings.Compare(a.name, b.name))
	})
	if total == 0 {
		return s
	}
	l := w.line()
	for i, v := range all[:min(5, len(all))] {
		if i > 0 {
			l.text("; ")
		}
		l.value(v.name).textf(" (%s: ", count(v.statements, "statement")).some(v.origins, 3).text(")")
	}
	if len(all) > 5 {
		l.textf("; %d others", len(all)-5)
	}
	if len(l.Parts) > 0 {
		s.Lines = append(s.Lines, l.text(".").Line)
	}
	if unnamed.statements > 0 {
		s.Lines = append(s.Lines, w.line().value("Unnamed sources").textf(" (%s: ", count(unnamed.statements, "statement")).some(unnamed.origins, mostNames).text(").").Line)
	}
	return s
}

// unnamed reports whether a statement is the word of people who are not named. A ministry or an army is no such source, even where no
// name stands beside it.
func (w *writer) unnamed(article int, x news.Statement) bool {
	if x.Source.Basis != news.ByUnnamed || x.Source.Span.Empty() {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(w.article(article).Slice(x.Source.Span)), func(r rune) bool { return r < 'a' || r > 'z' })
	return slices.ContainsFunc(words, func(s string) bool { return slices.Contains(unnamedPeople, strings.TrimSuffix(s, "s")) })
}

var unnamedPeople = []string{"source", "official", "diplomat", "observer", "expert", "analyst", "insider", "aide", "adviser", "advisor", "witness", "witnesse", "resident", "spokesperson", "spokesman", "spokeswoman",
	"person", "people", "leak", "estimate", "indication", "sign", "mediator", "negotiator", "minister", "officer", "commander", "activist", "lawyer", "relative", "passenger", "fisherman", "fishermen"}

func (v *speaker) add(origin string) {
	v.statements++
	if !slices.Contains(v.origins, origin) {
		v.origins = append(v.origins, origin)
	}
}

// entityOf gives the entity whose word a statement is, or -1.
func (w *writer) entityOf(article int, x news.Statement) int {
	if x.Source.Mention < 0 {
		return -1
	}
	return w.a.EntityOf(news.Ref{Article: article, Index: x.Source.Mention})
}

// exact reports whether an EDTF value is a day or a time of day, no interval.
func exact(v string) bool { return len(v) >= 10 && !strings.Contains(v, "/") }

// count writes "1 capture", "2 captures".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
