package entities

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// maxCandidates bounds how many groups one key may offer for a name. The first in canonical order are kept.
const maxCandidates = 48

const (
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

// A pair is two groups with how well they fit.
type pair struct {
	a, b  *group
	score int
	why   []string
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
		for _, f := range g.full {
			for _, key := range spellingKeys(f.words) {
				if b := blocks[key]; len(b) < maxCandidates && (len(b) == 0 || b[len(b)-1] != g) {
					blocks[key] = append(b, g)
				}
			}
		}
	}
	var pairs []pair
	seen := map[[2]int]bool{}
	for key, block := range blocks {
		for i, a := range block {
			for _, b := range block[i+1:] {
				if key[1:2] == "." && !a.initialed() && !b.initialed() {
					continue
				}
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
		if w.tied(pairs, i) {
			w.near(p.a, p.b, news.CannotTell, p.score, "fits another as well")
		} else {
			w.join(p.a, p.b, p.score, p.why...)
		}
	}
}

func sortPairs(pairs []pair) {
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), x.a.number-y.a.number, x.b.number-y.b.number)
	})
}

// initialed reports whether a full name of the group begins with an initial.
func (g *group) initialed() bool {
	return slices.ContainsFunc(g.full, func(f full) bool { return len(f.words[0]) == 1 })
}

// spellingKeys are the keys under which spellings of a full name meet: the sounds of each later word with those of the given name, whose short forms count as the
// full ones, too; and the sounds of all words as one.
func spellingKeys(words []string) []string {
	words = words[:min(len(words), maxWords)]
	firsts := []string{words[0]}
	if len(words) > 2 {
		firsts = append(firsts, words[1:len(words)-1]...) // a title or town was taken for a given name
	}
	firsts = append(firsts, strings.Fields(nicknames[words[0]])...)
	keys := []string{"=" + sound(strings.Join(crownless(words), ""))}
	add := func(key string) {
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, f := range firsts {
		for _, word := range words[1:] {
			if len(word) < 2 {
				continue
			}
			if len(f) > 1 {
				add(sound(f) + " " + sound(word))
			}
			add(" ." + f[:1] + sound(word)) // where one of the two has an initial
		}
	}
	if !givennames.Known(words[0]) {
		add(sound(words[len(words)-1]) + " " + sound(words[0])) // the family name first
	}
	return keys
}

// spelling scores two groups by their full names: company counts for them where the names alone can't tell.
func (w *world) spelling(a, b *group, company bool) (pair, bool) {
	p := pair{a: a, b: b}
	v := news.Verdict(news.CannotTell)
	for _, x := range a.full {
		for _, y := range b.full {
			switch now, score, why := samePerson(x, y); {
			case now == news.Different && !a.forced && !b.forced:
				w.near(a, b, now, sure, why)
				return p, false
			case score > p.score:
				v, p.score, p.why = now, score, []string{why}
			}
		}
	}
	if p.score < fair {
		return p, false
	}
	if conflict := a.traits.conflict(&b.traits); (conflict != "" || a.rivals(b)) && w.shared(a, b) < enough {
		if !a.rivals(b) { // else decided already
			w.near(a, b, news.CannotTell, fair, append(p.why, "not seen in the same company", conflict)...)
		}
		return p, false
	}
	if v != news.Same && p.why[0] == endOfLonger && slip(a, b) {
		v = news.Same
		p.score += 20
		p.why = append(p.why, "seen so only once")
	}
	if v != news.Same && company && w.shared(a, b) >= enough {
		v = news.Same
		p.score += 50
		p.why = append(p.why, "in the same company")
	}
	if v != news.Same && company {
		w.near(a, b, v, p.score, append(p.why, "not seen in the same company")...)
	}
	return p, v == news.Same
}

// slip reports whether one of the two is seen in one article, the other in several: words of a headline that stand before a name are not seen again.
func slip(a, b *group) bool {
	few, many := len(a.referents), len(b.referents)
	return min(few, many) == 1 && max(few, many) > 2
}

// tied reports whether one side of pair i fits two groups about equally well that are two people: then nobody can tell.
func (w *world) tied(pairs []pair, i int) bool {
	p := pairs[i]
	for j := max(0, i-maxCandidates); j < len(pairs) && j < i+maxCandidates; j++ {
		q := pairs[j]
		if j == i || q.score < p.score-50 {
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
		if (!w.compatible(x, y) || x.rivals(y)) && w.shared(x, p.other(x)) <= w.shared(y, p.other(x))+enough {
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
