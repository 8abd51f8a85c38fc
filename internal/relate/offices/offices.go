// Package offices answers: who holds which office, as whom gave it, when?
//
// The words beside a name ("Marn's former energy minister") are taken apart into post, body or country, and how it is held. Names of one
// post are made one ("top diplomat", "minister of foreign affairs"), and what one article says short another may say in full: "the
// president" and "the Marnian president" are one office of one person, unless articles give that person two that it may be.
//
// It settles nothing: an office is what articles give, with the articles that give it and the days on which they did. Left out: what people
// are to one another or do for a living, and what an article says of an office away from the name ("she was sworn in as minister").
package offices

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"secondsource/internal/lexicon/posts"
	"secondsource/internal/news"
)

// Find gives the offices of all persons, by the holder's place among the entities, then in the order in which they are given. The analysis
// needs its findings, entities (indexed) and events.
func Find(a *news.Analysis) []news.Office {
	days := days(a)
	var out []news.Office
	for n := range a.Entities {
		if a.Entities[n].Kind != news.Person {
			continue
		}
		for _, r := range records(a, n, days) {
			out = append(out, r.office(a, n))
		}
	}
	return out
}

// days gives each article the day on which it gives what it gives: that of its publication or, where it tells none, of the one event that it
// reports; "" for neither.
func days(a *news.Analysis) []string {
	out := make([]string, len(a.Findings))
	for _, e := range a.Events {
		for _, i := range e.Articles {
			if day(e.Date) {
				out[i] = e.Date
			}
		}
	}
	for i, f := range a.Findings {
		if p := f.Article.About.Published; p.Basis != "inferred" && len(p.Value) >= 10 && day(p.Value[:10]) {
			out[i] = p.Value[:10]
		}
	}
	return out
}

// day reports whether a text is a day, as EDTF has it.
func day(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	for i := range len(s) {
		if i != 4 && i != 7 && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// A given is one reading of one mention.
type given struct {
	reading
	at  news.Ref
	day string
}

// A record is readings of one person that give one office, held in one way.
type record struct {
	post, qualifier, country, body string
	given                          []given
}

// maxRecords bounds the offices of one person: who has more is several people or none.
const maxRecords = 64

// records reads what articles give one person.
func records(a *news.Analysis, entity int, days []string) []*record {
	var all, short []given
	for _, m := range a.Entities[entity].Mentions {
		f := a.Findings[m.Article]
		x := f.Mentions[m.Index]
		roles := []news.Span{x.Role, x.Also}
		if x.Form == news.Nominal {
			roles = []news.Span{x.Span}
		}
		for _, role := range roles {
			if role.Empty() {
				continue
			}
			for _, r := range read(f.Article.Text(), role) {
				if r.qualifier == "" && lost(f, role) {
					r.qualifier = posts.Then
				}
				if r.country == "" && r.body == "" && governing(r.post) {
					if words, code := ofDelegation(f, x); code != "" {
						r.country, r.nation = code, words
					} else if !words.Empty() {
						r.body, r.of = strings.ToLower(f.Article.Slice(words)), words
					}
				}
				g := given{r, m, days[m.Article]}
				if x.Form == news.Nominal || r.country == "" && r.body == "" {
					short = append(short, g)
				} else {
					all = append(all, g)
				}
			}
		}
	}
	var out []*record
	for _, g := range all {
		if r := match(out, g); r != nil {
			r.add(g)
		} else if len(out) < maxRecords {
			out = append(out, new(record{post: g.post, qualifier: g.qualifier}).add(g))
		}
	}
	out = meet(out)
	for _, g := range short { // what tells least comes last
		fits := fitting(out, g)
		nominal := a.Findings[g.at.Article].Mentions[g.at.Index].Form == news.Nominal
		switch {
		case len(fits) == 1:
			fits[0].add(g)
		case len(fits) == 0 && !nominal && len(out) < maxRecords:
			out = append(out, new(record{post: g.post, qualifier: g.qualifier}).add(g))
		}
	}
	for _, r := range out {
		slices.SortStableFunc(r.given, order)
	}
	slices.SortStableFunc(out, func(x, y *record) int { return order(x.given[0], y.given[0]) })
	return out
}

// order is that of the articles, which are in canonical order, then of the text.
func order(x, y given) int {
	return cmp.Or(x.at.Article-y.at.Article, x.whole.Compare(y.whole))
}

func (r *record) add(g given) *record {
	r.given = append(r.given, g)
	if r.country == "" {
		r.country = g.country
	}
	if len(g.body) > len(r.body) {
		r.body = g.body
	}
	return r
}

// match finds the record that a reading with country or body belongs to.
func match(all []*record, g given) *record {
	for _, r := range all {
		if r.post == g.post && r.qualifier == g.qualifier && r.country == g.country && (r.body == g.body || r.body != "" && g.body != "" && sameBody(r.body, g.body)) {
			return r
		}
	}
	return nil
}

// meet joins records of which one tells the country and the other the body, where neither may be another's: "Marnian Foreign Ministry
// spokesman" and "Foreign Ministry spokesman".
func meet(all []*record) []*record {
	for i := 0; i < len(all); i++ {
		var into *record
		n := 0
		for j, r := range all {
			if j != i && r.post == all[i].post && r.qualifier == all[i].qualifier && wider(all[i], r) {
				into = r
				n++
			}
		}
		if n == 1 {
			for _, g := range all[i].given {
				into.add(g)
			}
			all = slices.Delete(all, i, i+1)
			i--
		}
	}
	return all
}

// wider reports whether x says less than y, and nothing else.
func wider(x, y *record) bool {
	country := x.country == y.country || x.country == ""
	body := x.body == "" || y.body != "" && sameBody(x.body, y.body)
	return country && body && (x.country != y.country || x.body == "" && y.body != "")
}

// fitting gives the records that a reading without country or body may belong to.
func fitting(all []*record, g given) (out []*record) {
	for _, r := range all {
		if r.post == g.post && r.qualifier == g.qualifier && (g.country == "" || g.country == r.country) && (g.body == "" || sameBody(g.body, r.body)) {
			out = append(out, r)
		}
	}
	return out
}

// office writes a record down.
func (r *record) office(a *news.Analysis, holder int) news.Office {
	first := r.given[0]
	f := a.Findings[first.at.Article]
	o := news.Office{
		ID:   "f" + news.ID(f.Article.ID, strconv.Itoa(first.title.Start), strconv.Itoa(first.title.End)),
		Post: r.post, Holder: holder, Qualifier: r.qualifier, Code: r.country,
		Title: f.Article.Excerpt(first.title),
		Sole:  posts.Sole(r.post),
	}
	for _, g := range r.given {
		article := a.Findings[g.at.Article].Article
		o.Given = append(o.Given, news.Giving{Mention: g.at, Span: g.whole, Date: g.day})
		if o.Body.IsZero() && !g.of.Empty() {
			o.Body = article.Excerpt(g.of)
		}
		if o.Country.IsZero() && !g.nation.Empty() {
			o.Country = article.Excerpt(g.nation)
		}
		if name := article.About.Outlet.Name; name != "" && !slices.Contains(o.Outlets, name) {
			o.Outlets = append(o.Outlets, name)
		}
		if g.day != "" && r.qualifier != posts.Then {
			if o.From == "" || g.day < o.From {
				o.From = g.day
			}
			o.To = max(o.To, g.day)
		}
	}
	switch {
	case r.country != "" && !strings.HasPrefix(r.body, "to "):
		o.Key = r.post + " " + r.country + " " + r.body
	case r.body != "" && !posts.Common(r.body):
		o.Key = r.post + " " + r.country + " ~" + stem(bareBody(r.body))
	}
	return o
}
