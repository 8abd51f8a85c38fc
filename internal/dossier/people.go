package dossier

import (
	"slices"
	"strings"

	"secondsource/internal/news"
)

// Limits of the section of people: how many of them, and how many spellings, ways of one office and names kept apart each.
const (
	mostPeople    = 60
	mostSpellings = 12
	mostWays      = 8
	mostApart     = 5
)

// people lists the persons and organizations of the story: how each is spelt, who calls them what, and which like names are not theirs.
func (w *writer) people() Section {
	s := Section{ID: "people", Title: "People, offices, spellings, who calls whom what",
		Hint: "As the articles have it: nobody is said to hold an office but by those who give it. Dates are those of the texts that do."}
	offices := map[int][]*news.Office{}
	for i := range w.a.Offices {
		o := &w.a.Offices[i]
		if w.given(o) {
			offices[o.Holder] = append(offices[o.Holder], o)
		}
	}
	people, plain := w.toTell(offices)
	apart := w.keptApart(slices.Concat(people, plain))
	for _, n := range people[:min(len(people), mostPeople)] {
		s.Lines = append(s.Lines, w.who(n), w.spelt("Spelt ", n))
		s.Lines = append(s.Lines, w.calls(offices[n])...)
		if l, ok := w.notToBeTaken(apart[n]); ok {
			s.Lines = append(s.Lines, l)
		}
	}
	if n := len(people) - mostPeople; n > 0 {
		s.Lines = append(s.Lines, w.line().textf("and %d more, named less often.", n).Line)
	}
	if len(plain) > 0 {
		s.Lines = append(s.Lines, Line{Group: true, Parts: w.line().text("Spelt in one way, and given no office").Parts}, w.spelt("", plain[:min(len(plain), mostPeople)]...))
	}
	return s
}

// names gives the mentions by name of an entity in the story.
func (w *writer) names(entity int) (out []news.Ref) {
	for _, m := range w.a.Entities[entity].Mentions {
		if w.inStory[m.Article] && w.a.Findings[m.Article].Mentions[m.Index].Form == news.Name {
			out = append(out, m)
		}
	}
	return out
}

// toTell gives the persons and organizations that the story names more than once, or gives an office, the most often named first. Plain are
// those that are spelt in one way and given no office.
func (w *writer) toTell(offices map[int][]*news.Office) (people, plain []int) {
	often := map[int]int{}
	for n, e := range w.a.Entities {
		if e.Kind != news.Person && e.Kind != news.Organization {
			continue
		}
		names := w.names(n)
		often[n] = len(names)
		switch {
		case len(names) == 0 || len(names) == 1 && len(offices[n]) == 0:
		case len(offices[n]) == 0 && !slices.ContainsFunc(names, func(m news.Ref) bool { return w.mention(m).Text() != w.mention(names[0]).Text() }):
			plain = append(plain, n)
		default:
			people = append(people, n)
		}
	}
	for _, list := range [][]int{people, plain} {
		slices.SortStableFunc(list, func(a, b int) int { return often[b] - often[a] })
	}
	return people, plain
}

// who is the heading of one person: "Tomas Reyl (person): named 12 times in 4 articles, first seen 2031-05-01, last 2031-05-03".
func (w *writer) who(entity int) Line {
	e := w.a.Entities[entity]
	refs := w.names(entity)
	in := map[int]bool{}
	var days days
	for _, m := range refs {
		in[m.Article] = true
		if p := w.article(m.Article).About.Published; exact(p.Value) && p.Basis != "inferred" {
			days.add(p.Value[:10])
		}
	}
	l := w.line().value(e.Name).textf(" (%s): named %s in %s", e.Kind, count(len(refs), "time"), count(len(in), "article"))
	days.write(l)
	if i := slices.IndexFunc(w.a.Judgements, func(j news.Ruling) bool { return j.ID == e.NamedBy }); i >= 0 {
		l.text("; so named by ").value(printable(w.a.Judgements[i].Author))
	}
	l.Group = true
	return l.Line
}

// days is the first and the last of some days; "" for none.
type days struct{ from, to string }

func (d *days) add(day string) {
	if day != "" && (d.from == "" || day < d.from) {
		d.from = day
	}
	d.to = max(d.to, day)
}

func (d *days) write(l *line) {
	switch {
	case d.from == "":
	case d.from == d.to:
		l.text(", seen ").value(d.from)
	default:
		l.text(", first seen ").value(d.from).text(", last ").value(d.to)
	}
}

// mention is the words of a mention.
func (w *writer) mention(m news.Ref) news.Excerpt {
	return w.excerpt(m.Article, w.a.Findings[m.Article].Mentions[m.Index].Span)
}

// spelt lists the spellings of names, with how often and in which articles, the most frequent first.
func (w *writer) spelt(begin string, entities ...int) Line {
	type spelling struct {
		first news.Excerpt
		n     int
		in    []string
	}
	var all []*spelling
	at := map[string]*spelling{}
	var refs []news.Ref
	for _, n := range entities {
		refs = append(refs, w.names(n)...)
	}
	for _, m := range refs {
		x := w.mention(m)
		v := at[x.Text()]
		if v == nil {
			v = &spelling{first: x}
			at[x.Text()] = v
			all = append(all, v)
		}
		v.n++
		if label := w.labels[m.Article]; len(v.in) == 0 || v.in[len(v.in)-1] != label {
			v.in = append(v.in, label)
		}
	}
	slices.SortStableFunc(all, func(a, b *spelling) int { return b.n - a.n })
	l := w.line().text(begin)
	most := max(mostSpellings, len(entities))
	for i, v := range all[:min(len(all), most)] {
		if i > 0 {
			l.text(", ")
		}
		l.slice(v.first).textf(" ×%d (", v.n).some(v.in, mostNames).text(")")
	}
	if n := len(all) - most; n > 0 {
		l.textf(" and %d more", n)
	}
	return l.Line
}

// given reports whether an article of the story gives an office.
func (w *writer) given(o *news.Office) bool {
	return slices.ContainsFunc(o.Given, func(g news.Giving) bool { return w.inStory[g.Mention.Article] })
}

// calls writes, for each post, who calls its holder what: "“interim President” by AP (2 articles), seen 2026-01-28; “President” by AA".
func (w *writer) calls(offices []*news.Office) (lines []Line) {
	done := map[string]bool{}
	for _, o := range offices {
		if done[o.Post] {
			continue
		}
		done[o.Post] = true
		var ways []*news.Office
		for _, x := range offices {
			if x.Post == o.Post {
				ways = append(ways, x)
			}
		}
		l := w.line().text("Called ")
		for i, x := range ways[:min(len(ways), mostWays)] {
			if i > 0 {
				l.text("; ")
			}
			w.way(l, x)
		}
		lines = append(lines, l.Line)
	}
	return lines
}

// way writes the words for one office, other words for it, the origins that give it, and the days.
func (w *writer) way(l *line, o *news.Office) {
	var words []string
	var origins []string
	articles := map[string][]int{}
	var days days
	for _, g := range o.Given {
		i := g.Mention.Article
		if !w.inStory[i] {
			continue
		}
		if o.Qualifier != "then" { // whenever that was
			days.add(g.Date)
		}
		x := w.excerpt(i, g.Span)
		if said := strings.ToLower(x.Text()); !slices.Contains(words, said) && len(words) < mostNames {
			if len(words) > 0 {
				l.text(", ")
			}
			l.slice(x)
			words = append(words, said)
		}
		name := w.originNamed(i)
		if articles[name] == nil {
			origins = append(origins, name)
		}
		if !slices.Contains(articles[name], i) {
			articles[name] = append(articles[name], i)
		}
	}
	if o.Qualifier == "then" && !slices.ContainsFunc(words, func(s string) bool { return strings.Contains(s, "then") }) {
		l.text(" of the past")
	}
	l.text(" by ")
	for i, name := range origins[:min(len(origins), mostNames)] {
		if i > 0 {
			l.text(", ")
		}
		l.value(name)
		if n := len(articles[name]); n > 1 {
			l.textf(" (%d articles)", n)
		}
	}
	if n := len(origins) - mostNames; n > 0 {
		l.textf(" and %d more", n)
	}
	days.write(l)
}

// keptApart gives, for each of some persons and organizations, the others whose names came near and were not joined, and persons of the same
// last name.
func (w *writer) keptApart(of []int) map[int][]int {
	out := map[int][]int{}
	add := func(a, b int) {
		if a != b && !slices.Contains(out[a], b) && len(out[a]) < mostApart {
			out[a] = append(out[a], b)
		}
	}
	for _, d := range w.a.Decisions {
		if a, b := w.a.EntityOf(d.A), w.a.EntityOf(d.B); d.Verdict != news.Same && a >= 0 && b >= 0 {
			add(a, b)
			add(b, a)
		}
	}
	families := map[string][]int{}
	for _, n := range of {
		if e := w.a.Entities[n]; e.Kind == news.Person && strings.Contains(e.Name, " ") {
			last := strings.ToLower(e.Name[strings.LastIndexAny(e.Name, " -")+1:])
			families[last] = append(families[last], n)
		}
	}
	for _, n := range of {
		if e := w.a.Entities[n]; e.Kind == news.Person {
			for _, m := range families[strings.ToLower(e.Name[strings.LastIndexAny(e.Name, " -")+1:])] {
				add(n, m)
			}
		}
	}
	return out
}

// notToBeTaken names those of like names that are kept apart and stand in the story too.
func (w *writer) notToBeTaken(others []int) (Line, bool) {
	l := w.line().text("Kept apart from ")
	n := 0
	for _, o := range others {
		refs := w.names(o)
		if len(refs) == 0 {
			continue
		}
		if n++; n > 1 {
			l.text(", ")
		}
		l.value(w.a.Entities[o].Name).mark(w.mention(refs[0]))
	}
	return l.Line, n > 0
}
