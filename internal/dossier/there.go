package dossier

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// mostPresent is how many people one line of the first page names.
const mostPresent = 16

// thereInFull is the title of the folded section that has everybody of every event.
const thereInFull = "Who was there, event by event"

// everybodyThere lists all participants of all events.
func (w *writer) everybodyThere() Section {
	return Section{ID: "there-in-full", Title: thereInFull,
		Hint:  "Listed, photographed, spoke and mentioned are different things, each by the origins that tell it; not listed is never absent.",
		Lines: w.participants(w.byDate(), len(w.a.Entities))}
}

// whoWasThere lists the participants of the main events by how we know.
func (w *writer) whoWasThere() Section {
	return Section{ID: "there", Title: "Who was there", Hint: "Not listed is not absent.", in: thereInFull, Lines: w.participants(w.mainEvents(), mostPresent)}
}

// bases are the ways in which we know that somebody took part, in plain words.
var bases = [...]struct{ basis, shown, by string }{
	{"listed", "Listed", " by "}, {"photographed", "Photographed", ", as captions have it in "}, {"spoke", "Spoke, there or elsewhere", ", quoted by "}, {"mentioned", "Only mentioned as taking part", ", by "},
}

// participants writes, for each event and basis, who took part, by the origins that tell it: at most so many names a line.
func (w *writer) participants(events []int, most int) (lines []Line) {
	for _, e := range events {
		v := w.a.Events[e]
		if len(v.Participants) == 0 {
			continue
		}
		if len(w.story.Events) > 1 {
			lines = append(lines, Line{Group: true, Parts: w.line().value(cmp.Or(v.Date, "undated")).Parts})
		}
		for _, b := range bases {
			if l, ok := w.present(v.Participants, b.basis, b.shown, b.by, most); ok {
				lines = append(lines, l)
			}
		}
	}
	return lines
}

// present writes "Listed by AP: Ada Vane (host); by AP, NWA in a delegation: Omar Haddad".
func (w *writer) present(all []news.Participant, basis, shown, told string, most int) (Line, bool) {
	type group struct {
		by         []string
		delegation bool
		who        []news.Participant
	}
	var groups []group
	for _, p := range all {
		if p.Basis != basis {
			continue
		}
		by := w.tellers(p)
		delegation := p.Role == "delegation" && basis == "listed"
		i := slices.IndexFunc(groups, func(g group) bool { return slices.Equal(g.by, by) && g.delegation == delegation })
		if i < 0 {
			i = len(groups)
			groups = append(groups, group{by: by, delegation: delegation})
		}
		if !slices.ContainsFunc(groups[i].who, func(q news.Participant) bool { return q.Entity == p.Entity }) {
			groups[i].who = append(groups[i].who, p)
		}
	}
	l := w.line().text(shown)
	named, total := 0, 0
	for i, g := range groups {
		total += len(g.who)
		if named == most {
			continue
		}
		if i > 0 {
			l.text(";")
			told = strings.TrimPrefix(told, ",")
		}
		l.text(told).some(g.by, mostNames)
		if g.delegation {
			l.text(" in a delegation")
		}
		l.text(": ")
		for k, p := range g.who[:min(len(g.who), most-named)] {
			if k > 0 {
				l.text(", ")
			}
			l.value(w.a.Entities[p.Entity].Name)
			if p.Role != "" && !g.delegation {
				l.text(" (" + p.Role + ")")
			}
			l.mark(p.Excerpt)
			named++
		}
	}
	if total > named {
		l.textf(" and %d more", total-named)
	}
	return l.Line, total > 0
}

// tellers names the origins whose articles tell that somebody took part; of pictures the articles, since a picture may be another's.
func (w *writer) tellers(p news.Participant) (out []string) {
	for _, x := range append([]news.Excerpt{p.Excerpt}, p.Others...) {
		name := w.label(x.Article())
		if p.Basis != "photographed" {
			name = w.originNamed(w.at[x.Article()])
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	slices.SortFunc(out, strings.Compare)
	return out
}

// originNamed names the origin of an article; an article of none by its label.
func (w *writer) originNamed(article int) string {
	return cmp.Or(w.nameOf(w.origin(article)), w.labels[article])
}
