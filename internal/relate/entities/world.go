package entities

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// maxCandidates bounds how many groups one key may offer for a name. The first in canonical order are kept.
const maxCandidates = 48

// A world is all referents on their way to entities.
type world struct {
	groups   []*group
	articles [][]*group // by place in canonical order: its referents
	company  company
}

// A group is referents known to be one. Groups are joined by sending one into another; only those that were sent nowhere are entities.
type group struct {
	number    int // in order of the first mention
	referents []*referent
	into      *group
	keys      []string       // of the one-word names it was made with: what bare names of other articles may meet
	full      [][]string     // the words of its full names of two words or more, without repeats
	called    map[string]int // in how many articles each key is used for it
	votes     kinds
	why       []string
}

func newWorld(articles int) *world {
	return &world{articles: make([][]*group, articles)}
}

// add makes a group of one referent.
func (w *world) add(r *referent) {
	g := &group{number: len(w.groups), referents: []*referent{r}, called: map[string]int{}, why: r.why}
	for _, c := range r.callings {
		g.called[c.key] = 1
		if c.single() {
			g.keys = append(g.keys, c.key)
		}
	}
	if b := r.best(); len(b.words) > 1 {
		g.full = [][]string{b.words}
	}
	g.votes.add(r.kind, len(r.mentions))
	w.groups = append(w.groups, g)
	w.articles[r.place] = append(w.articles[r.place], g)
}

func (g *group) best() *name { return g.referents[0].best() }

// firm reports whether the group's name by itself says who is meant: no bare word for a person, no acronym, no "Foreign Ministry".
func (g *group) firm() bool {
	b := g.best()
	return b.country || !(b.single() && g.votes.most() == news.Person) && b.capitals == "" && !b.generic()
}

func (g *group) root() *group {
	for g.into != nil {
		g = g.into
	}
	return g
}

// join sends the later group into the earlier, unless their full names are known to be two people's.
func (w *world) join(a, b *group, why string) bool {
	a, b = a.root(), b.root()
	if a == b {
		return true
	}
	if !compatible(a, b) {
		return false
	}
	if a.number > b.number {
		a, b = b, a
	}
	b.into = a
	if why != "" {
		a.why = append(a.why, "“"+b.best().clean+"”: "+why)
	}
	a.why = append(a.why, b.why...)
	a.referents = append(a.referents, b.referents...)
	for _, f := range b.full {
		if !slices.ContainsFunc(a.full, func(x []string) bool { return slices.Equal(x, f) }) {
			a.full = append(a.full, f)
		}
	}
	for k, n := range b.called {
		a.called[k] += n
	}
	for i, n := range b.votes {
		a.votes[i] += n
	}
	b.called, b.referents = nil, b.referents[:1]
	delete(w.company.kept, a)
	return true
}

// compatible reports whether no full name of a is another person's than one of b.
func compatible(a, b *group) bool {
	if a.votes.most() != news.Person || b.votes.most() != news.Person {
		return true
	}
	for _, x := range a.full {
		for _, y := range b.full {
			if v, _, _ := samePerson(x, y); v == different {
				return false
			}
		}
	}
	return true
}

// joinEqual makes one group of all referents whose fullest names are equal and firm.
func (w *world) joinEqual() {
	first := map[string]*group{}
	for _, g := range w.groups {
		if !g.firm() {
			continue
		}
		key := g.best().key
		if f := first[key]; f == nil {
			first[key] = g
		} else {
			w.join(f, g, "")
		}
	}
	// A name in capitals throughout is an acronym, or another's name in a headline.
	for _, g := range w.groups {
		if f := first[g.best().key]; g.into == nil && f != nil && g.best().capitals != "" {
			w.join(f, g, "")
		}
	}
}

// joinMistaken joins what was taken for an organization or place, but is called by a person's full name in its article.
func (w *world) joinMistaken() {
	persons := map[string]*group{}
	for _, g := range w.roots() {
		if key := g.best().key; g.votes.most() == news.Person && len(g.full) > 0 && persons[key] == nil {
			persons[key] = g
		}
	}
	for _, g := range w.roots() {
		if g.votes.most() == news.Person || g.best().country {
			continue
		}
		for _, key := range sorted(g.called) {
			if p := persons[key]; p != nil && strings.Contains(key, " ") && w.join(p, g, "called so in its article") {
				break
			}
		}
	}
}

// A pair is two groups with how well they fit.
type pair struct {
	a, b  *group
	score float64
	why   string
}

// joinSpellings joins groups whose full names are spellings of one another, best pairs first. With company, names that fit but don't tell are joined too where they
// are seen beside the same others.
func (w *world) joinSpellings(company bool) {
	w.takeCompany()
	blocks := map[string][]*group{}
	for _, g := range w.roots() {
		if g.votes.most() != news.Person && g.votes[0] == 0 {
			continue
		}
		for _, full := range g.full {
			for _, key := range spellingKeys(full) {
				if b := blocks[key]; len(b) < maxCandidates && (len(b) == 0 || b[len(b)-1] != g) {
					blocks[key] = append(b, g)
				}
			}
		}
	}
	var pairs []pair
	seen := map[[2]int]bool{}
	for _, block := range blocks {
		for i, a := range block {
			for _, b := range block[i+1:] {
				if id := [2]int{a.number, b.number}; !seen[id] {
					seen[id] = true
					if p, ok := w.spelling(a, b, company); ok {
						pairs = append(pairs, p)
					}
				}
			}
		}
	}
	sortPairs(pairs)
	for i, p := range pairs {
		if !w.torn(pairs, i) {
			w.join(p.a, p.b, p.why)
		}
	}
}

func sortPairs(pairs []pair) {
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), x.a.number-y.a.number, x.b.number-y.b.number)
	})
}

// spellingKeys are the keys under which spellings of a full name meet: the skeleton of each later word with the first sound of the given name, whose short forms
// count as the full one.
func spellingKeys(words []string) []string {
	firsts := []string{words[0]}
	if len(words) > 2 {
		firsts = append(firsts, words[1:len(words)-1]...) // a title or town was taken for a given name
	}
	firsts = append(firsts, strings.Fields(nicknames[words[0]])...)
	var keys []string
	for _, f := range firsts {
		sound := skeleton(f)
		if sound == "" {
			continue
		}
		for _, word := range words[1:] {
			if len(word) > 1 {
				keys = append(keys, sound[:1]+" "+skeleton(word))
			}
		}
	}
	return keys
}

// spelling scores two groups by their full names: company counts for them where the names alone can't tell.
func (w *world) spelling(a, b *group, company bool) (pair, bool) {
	p := pair{a: a, b: b}
	v := cannotTell
	for _, x := range a.full {
		for _, y := range b.full {
			switch now, score, why := samePerson(x, y); {
			case now == different:
				return p, false
			case score > p.score:
				v, p.score, p.why = now, score, why
			}
		}
	}
	if v != same && company && p.score >= .6 && w.shared(a, b) >= enough {
		v = same
		p.score += .05
		p.why += ", in the same company"
	}
	return p, v == same
}

// torn reports whether one side of pair i fits two groups about equally well that are two people: then nobody can tell.
func (w *world) torn(pairs []pair, i int) bool {
	p := pairs[i]
	for j := max(0, i-maxCandidates); j < len(pairs) && j < i+maxCandidates; j++ {
		q := pairs[j]
		if j == i || q.score < p.score-.05 {
			continue
		}
		var x, y *group
		switch {
		case q.a == p.a:
			x, y = p.b, q.b
		case q.a == p.b:
			x, y = p.a, q.b
		case q.b == p.a:
			x, y = p.b, q.a
		case q.b == p.b:
			x, y = p.a, q.a
		default:
			continue
		}
		if !compatible(x, y) && w.shared(x, p.other(x)) <= w.shared(y, p.other(x))+enough {
			return true
		}
	}
	return false
}

func (p pair) other(g *group) *group {
	if p.a == g {
		return p.b
	}
	return p.a
}

func (w *world) roots() []*group {
	var out []*group
	for _, g := range w.groups {
		if g.into == nil {
			out = append(out, g)
		}
	}
	return out
}
