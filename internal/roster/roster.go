// Package roster answers: which persons, organizations and places do the captures name, how does somebody name one of them, and why is it one? It makes
// the anchors of what persons judge. It is what the command names and other surfaces show; it decides nothing.
package roster

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// An Entry is an entity in a list. It is JSON by the names that its tags give; no list is null.
type Entry struct {
	ID       string      `json:"id"`
	Kind     news.Kind   `json:"kind"`
	SortedBy string      `json:"kind_by,omitempty"` // author and time, where a person said so
	Name     string      `json:"name"`
	NamedBy  string      `json:"name_by,omitempty"` // likewise
	Names    []Form      `json:"names"`
	Mentions int         `json:"mentions"` // names, without the words that stand for one
	Articles int         `json:"articles"`
	Offices  []Office    `json:"offices"`
	First    string      `json:"first"` // the first and last day of which an article that names it was published; "" where none is dated
	Last     string      `json:"last"`
	index    int         // into the analysis
	judged   []Judgement // what persons said of it
}

// A Form is a form of a name with how often it was seen.
type Form struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
}

// An Office is one that articles give somebody, in the words of one of them.
type Office struct {
	Qualifier string   `json:"qualifier,omitempty"` // former, interim, …
	Title     string   `json:"title"`
	Body      string   `json:"body,omitempty"`    // the body or place that it is an office of
	Country   string   `json:"country,omitempty"` // where that does not tell it
	Outlets   []string `json:"outlets"`           // that give it; of articles whose outlet is told
	Articles  int      `json:"articles"`
	From      string   `json:"from"` // the first and last day; "" where no article that gives it is dated
	To        string   `json:"to"`
}

// A Roster is the entities of an analysis, ready to be listed and searched. The analysis must be indexed.
type Roster struct {
	a       *news.Analysis
	entries []Entry
	lines   news.Lines // by capture: where its lines begin
}

// New makes the roster of an analysis.
func New(a *news.Analysis) *Roster {
	r := &Roster{a: a, lines: news.Lines{}}
	by := map[string]string{}
	for _, j := range a.Judgements {
		by[j.ID] = j.Author + ", " + j.Time
	}
	held := map[int][]Office{}
	for i := range a.Offices {
		held[a.Offices[i].Holder] = append(held[a.Offices[i].Holder], office(&a.Offices[i]))
	}
	for n := range a.Entities {
		e := r.entry(n)
		e.Offices = append(e.Offices, held[n]...)
		e.NamedBy, e.SortedBy = by[a.Entities[n].NamedBy], by[a.Entities[n].SortedBy]
		r.entries = append(r.entries, e)
	}
	for _, j := range a.Judgements {
		for _, n := range j.Entities {
			r.entries[n].judged = append(r.entries[n].judged, encode(j))
		}
	}
	return r
}

func (r *Roster) entry(n int) Entry {
	e := &r.a.Entities[n]
	out := Entry{ID: e.ID, Kind: e.Kind, Name: e.Name, Names: []Form{}, Offices: []Office{}, index: n}
	for _, c := range e.Names {
		out.Names = append(out.Names, Form(c))
	}
	last := -1
	for _, m := range e.Mentions {
		f := r.a.Findings[m.Article]
		if f.Mentions[m.Index].Form == news.Name {
			out.Mentions++
		}
		if m.Article == last {
			continue
		}
		last = m.Article
		out.Articles++
		if day := day(f.Article.About.Published); day != "" {
			if out.First == "" || day < out.First {
				out.First = day
			}
			out.Last = max(out.Last, day)
		}
	}
	return out
}

func office(o *news.Office) Office {
	in := map[int]bool{}
	for _, g := range o.Given {
		in[g.Mention.Article] = true
	}
	out := Office{o.Qualifier, o.Title.Text(), o.Body.Text(), o.Country.Text(), append([]string{}, o.Outlets...), len(in), o.From, o.To}
	if out.Country == out.Body {
		out.Country = ""
	}
	return out
}

// String is the office on a line: "former president (Qasira)".
func (o Office) String() string {
	out := o.Title
	if o.Qualifier != "" {
		out = o.Qualifier + " " + out
	}
	switch {
	case o.Body != "" && o.Country != "":
		out += " (" + o.Body + ", " + o.Country + ")"
	case o.Body+o.Country != "":
		out += " (" + o.Body + o.Country + ")"
	}
	return out
}

// day is the day of publication where it is known to the day and not inferred.
func day(p news.Published) string {
	if p.Basis == "inferred" || len(p.Value) < 10 || strings.ContainsAny(p.Value, "/~?%X") {
		return ""
	}
	return p.Value[:10]
}

// List gives the entities one of whose names holds all the words, of a kind ("" for any): those of most articles first.
func (r *Roster) List(words string, kind news.Kind) []Entry {
	out := []Entry{}
	want := strings.Fields(fold(words))
	for _, e := range r.entries {
		if (kind == "" || e.Kind == kind) && e.holds(want) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b Entry) int { return cmp.Or(b.Articles-a.Articles, b.Mentions-a.Mentions) })
	return out
}

// holds reports whether all words stand in one of the entity's names.
func (e *Entry) holds(words []string) bool {
	for _, name := range append([]Form{{Text: e.Name}}, e.Names...) {
		text := fold(name.Text)
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			return true
		}
	}
	return false
}

// fold makes names that differ in capitals, white space or the form of an apostrophe equal.
func fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.Join(strings.Fields(s), " ")), "’", "'")
}

// Of gives the entities that a judgement speaks of, in the order of its sides.
func (r *Roster) Of(j news.Ruling) []Entry {
	out := []Entry{}
	for _, n := range j.Entities {
		out = append(out, r.entries[n])
	}
	return out
}
