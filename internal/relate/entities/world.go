package entities

import (
	"slices"
	"strings"

	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// maxCandidates bounds how many groups one key may offer for a name. The first in canonical order are kept.
const maxCandidates = 48

const (
	maxAlike = 16 // full names that sound alike in given name and surname, by key
	maxFull  = 16 // full names of a group that are kept to compare others with
	maxWords = 6  // words of a name that it is found by
)

// A world is all referents on their way to entities.
type world struct {
	groups    []*group
	articles  [][]*group // by place in canonical order: its referents
	places    []int      // by index into fs: the place in canonical order
	company   company
	namesakes [][]*group // groups of one name that cannot well be one
	word      *word
	ledger    ledger
}

// A group is referents known to be one. Groups are joined by sending one into another; only those that were sent nowhere are entities.
type group struct {
	number    int // in order of the first mention
	referents []*referent
	into      *group
	keys      []string       // of the one-word names it was made with: what bare names of other articles may meet
	full      []full         // its full names, without repeats, no more than maxFull
	called    map[string]int // in how many articles each key is used for it
	votes     kinds
	traits    traits
	rival     string // the name, where it is one of several that cannot well be one
	told      int    // the set of what was told of its mentions, or none
	forced    bool   // a person joined it: its full names are those of one bearer, however they differ
}

// add makes a group of one referent.
func (w *world) add(r *referent) {
	g := &group{number: len(w.groups), referents: []*referent{r}, called: map[string]int{}, told: r.told, traits: r.traits}
	for _, c := range r.callings {
		g.called[c.key] = 1
		if c.single() {
			g.keys = append(g.keys, c.key)
		}
	}
	if f := r.best().full(); len(f.words) > 1 || f.order != "" {
		f.at = r.shown()
		g.full = []full{f}
	}
	g.votes.add(r.kind, min(len(r.mentions), mostVotes))
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

// join sends the later group into the earlier, unless their full names are known to be two people's or they were told to be two.
func (w *world) join(a, b *group, score int, why ...string) bool {
	x, y := a.root(), b.root()
	if x == y {
		return true
	}
	if !w.compatible(x, y) {
		return false
	}
	w.ledger.add(w.decision(a, b, news.Same, score, why))
	w.merge(x, y)
	return true
}

// joinTold joins what was told to be one, whatever else is known.
func (w *world) joinTold() {
	first := map[int]*group{}
	for _, g := range w.groups {
		if g.told == none {
			continue
		}
		set := w.word.root(g.told)
		if f := first[set]; f == nil {
			first[set] = g
		} else {
			w.merge(f.root(), g)
			g.root().forced = true
		}
	}
	w.ledger.decisions = append(w.ledger.decisions, w.word.decisions...)
}

func (w *world) merge(a, b *group) {
	if a.number > b.number {
		a, b = b, a
	}
	b.into = a
	a.referents = append(a.referents, b.referents...)
	for _, f := range b.full {
		if len(a.full) < maxFull && !slices.ContainsFunc(a.full, f.equal) {
			a.full = append(a.full, f)
		}
	}
	for k, n := range b.called {
		a.called[k] += n
	}
	for i, n := range b.votes {
		a.votes[i] += n
	}
	a.traits.add(&b.traits)
	a.told, a.forced = w.word.unite(a.told, b.told), a.forced || b.forced
	b.called, b.referents = nil, b.referents[:1]
	delete(w.company.kept, a)
}

// compatible reports whether no full name of a is another person's than one of b, and nobody told them to be two. Of names that a person joined it is enough
// that one fits.
func (w *world) compatible(a, b *group) bool {
	if w.word.apart(a.told, b.told) {
		return false
	}
	if a.votes.most() != news.Person || b.votes.most() != news.Person {
		return true
	}
	if (len(a.full) == 0 || len(b.full) == 0) && givennames.Clash(a.best().gender, b.best().gender) {
		return false // "Mr Oku" and "Mrs Oku"
	}
	return !differing(a, b)
}

// differing reports whether full names of the two groups are two people's.
func differing(a, b *group) bool {
	found, fits := false, false
	for _, x := range a.full {
		for _, y := range b.full {
			v, _, _ := samePerson(x, y)
			found, fits = found || v == news.Different, fits || v != news.Different
		}
	}
	return found && !(fits && (a.forced || b.forced))
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
			if p := persons[key]; p != nil && strings.Contains(key, " ") && w.join(p, g, 900, "called so in its article") {
				break
			}
		}
	}
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
