package entities

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/countries"
	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// A bearer is a group that a short name may stand for.
type bearer struct {
	group  *group
	called int  // articles that call it so themselves
	weak   bool // by its given name, or by a spelling
}

// needs is how much company a name must share with a bearer to be joined: more where it is only a given name or a spelling.
func (b bearer) needs() int {
	if b.weak && b.group.votes.most() == news.Person {
		return 3 * enough
	}
	return enough
}

// In how many articles the only bearer of a short name must be called by it to be meant in an article that shares no company.
const (
	wellKnown  = 5 // by a bare surname
	spelledOut = 2 // by an acronym
)

// joinShortNames joins organizations and places to the fuller name that articles call by theirs: "Northwind" where one article has
// "Northwind Motors (Northwind)", acronyms to what they stand for.
func (w *world) joinShortNames() {
	w.takeCompany()
	index := map[string][]bearer{}
	places := map[string]bool{}
	for _, g := range w.roots() {
		if g.votes.most() == news.Place {
			places[g.best().key] = true
		}
	}
	for _, g := range w.roots() {
		if g.votes.most() == news.Person || g.best().country {
			continue
		}
		own := map[string]bool{}
		offer := func(key string, weak bool) {
			if b := index[key]; key != "" && key != g.best().key && !own[key] && len(b) < maxCandidates {
				own[key] = true
				index[key] = append(b, bearer{g, g.called[key], weak})
			}
		}
		for _, key := range sorted(g.called) {
			offer(key, false)
		}
		if len(g.full) == 0 {
			continue
		}
		for _, r := range g.referents[:1] {
			b := r.best()
			if len(b.words) > 1 {
				if len(b.words) > 2 {
					offer(b.initials, true)
				}
				if n := len(b.words); droppable(b.words[n-1:]) && g.votes.most() != news.Place {
					offer(strings.Join(b.words[:n-1], " "), true)
				}
				if last := b.words[len(b.words)-1]; strings.HasSuffix(last, "s") && len(last) > 4 && !common[last] {
					offer(last, true) // a team
				}
				if g.votes.most() == news.Organization {
					if b.headed() {
						offer(b.words[0], true)
					}
					for i := range b.words[1:] {
						_, people := countries.OfDemonym(b.words[0])
						if people && i == 0 || places[strings.Join(b.words[:i+1], " ")] {
							offer(strings.Join(b.words[i+1:], " "), true)
						}
					}
				}
			}
		}
	}
	for _, g := range w.roots() {
		b := g.best()
		if g.votes.most() == news.Person || b.country || len(index[b.key]) == 0 || b.generic() {
			continue
		}
		known := 1
		if b.capitals != "" {
			known = spelledOut
		}
		if to, ok := w.choose(g, index[b.key], known); ok && to.votes.most() != news.Person && kin(g.votes.most(), to.votes.most()) {
			w.join(g, to, 900, "a short form of the other name")
		}
	}
	// Acronyms that stand for nothing known are one by themselves.
	first := map[string]*group{}
	for _, g := range w.roots() {
		if b := g.best(); b.capitals != "" && !b.country {
			if f := first[b.key]; f != nil {
				w.join(f, g, 850, "the same acronym")
			} else {
				first[b.key] = g
			}
		}
	}
}

// kin reports whether a short name of one kind may stand for a name of the other: places are not called by the organizations in them.
func kin(a, b news.Kind) bool { return (a == news.Place) == (b == news.Place) }

// joinBareNames joins bare surnames and names like "Foreign Ministry".
func (w *world) joinBareNames() {
	w.takeCompany()
	index := map[string][]bearer{}
	offer := func(key string, b bearer) {
		if list := index[key]; key != "" && len(list) < maxCandidates && (len(list) == 0 || list[len(list)-1].group != b.group) {
			index[key] = append(list, b)
		}
	}
	for _, g := range w.roots() {
		if len(g.full) == 0 {
			continue
		}
		if g.votes.most() != news.Person {
			for _, f := range g.full {
				for i := range f.words[1:] {
					if key := strings.Join(f.words[i+1:], " "); allCommon(f.words[i+1:]) && institutions[f.last()] {
						offer(key, bearer{g, g.called[key], false})
					}
				}
			}
			continue
		}
		for _, f := range g.full {
			for i, word := range unled(f.words) {
				offer(word, bearer{g, g.called[word], i == 0 && !f.familyFirst()})
			}
			if last := f.last(); len(last) > 3 {
				offer("~"+sound(last), bearer{g, 0, true})
			}
		}
	}
	var alone []*group
	firm := map[string]*group{}
	for _, g := range w.roots() {
		if g.firm() {
			firm[g.best().key] = g
		}
	}
	for _, g := range w.roots() {
		if g.firm() || g.best().capitals != "" && g.votes.most() != news.Person {
			continue
		}
		key := g.best().key
		list := index[key]
		if len(list) == 0 && g.votes.most() == news.Person {
			list = slices.DeleteFunc(slices.Clone(index["~"+sound(key)]), func(b bearer) bool {
				return !slices.ContainsFunc(b.group.full, func(f full) bool { return alike(f.last(), key) })
			})
		}
		if to, ok := w.choose(g, list, wellKnown); ok {
			w.join(g, to, 880, "a short form of the other name", "in the same company")
		} else if f := firm[key]; f != nil && len(list) == 0 && g.best().gender == givennames.Unknown {
			w.join(f, g, 850, "the same name") // nobody bears it as a surname: a kind taken wrongly
		} else {
			alone = append(alone, g)
		}
	}
	w.takeCompany()
	w.joinAlone(alone)
}

// choose picks the bearer that group g, a short name, stands for: the only one, or the one that articles call so far more often than any other.
// Bearers that don't share company are out, but for an only one that is called so in as many articles as known says.
func (w *world) choose(g *group, list []bearer, known int) (*group, bool) {
	var left []bearer
	for _, b := range list {
		b.group = b.group.root()
		if b.group == g.root() || slices.ContainsFunc(left, func(x bearer) bool { return x.group == b.group }) {
			continue
		}
		if w.compatible(g, b.group) {
			left = append(left, b)
		}
	}
	if strong := slices.DeleteFunc(slices.Clone(left), func(b bearer) bool { return b.weak }); len(strong) > 0 {
		left = strong
	}
	if !(len(left) == 1 && !left[0].weak && left[0].called >= known) {
		fitting := slices.Clone(left)
		left = slices.DeleteFunc(left, func(b bearer) bool { return w.shared(g, b.group) < b.needs() })
		if len(left) == 0 && len(fitting) > 0 && !fitting[0].weak {
			w.near(g, fitting[0].group, news.CannotTell, 400, "a short form of the other name", "not seen in the same company")
		}
	}
	switch len(left) {
	case 0:
		return nil, false
	case 1:
		return left[0].group, true
	}
	slices.SortStableFunc(left, func(a, b bearer) int {
		return cmp.Or(b.called-a.called, len(b.group.referents)-len(a.group.referents), a.group.number-b.group.number)
	})
	a, b := left[0], left[1]
	if family := slices.DeleteFunc(slices.Clone(left), func(b bearer) bool { return !b.weak || !w.amongKin(g, b.group) }); len(family) == 1 && !slices.ContainsFunc(left, func(b bearer) bool { return !b.weak }) {
		return family[0].group, true
	}
	if a.called > 0 && a.called >= 2*b.called || a.called == 0 && len(a.group.referents) >= 3*len(b.group.referents) {
		return a.group, true
	}
	for _, b := range left[:2] {
		w.near(g, b.group, news.CannotTell, 500, "fits another as well")
	}
	return nil, false
}

// amongKin reports whether every article that has the given name g names somebody with the surname of bearer b: "Ada and Omar Vane and their
// son Boris" are Vanes, whoever else is called Boris.
func (w *world) amongKin(g, b *group) bool {
	last := func(g *group) string {
		if g.votes.most() != news.Person || len(g.full) == 0 {
			return ""
		}
		return g.full[0].last()
	}
	surname := last(b)
	for _, r := range g.referents {
		if surname == "" || !slices.ContainsFunc(w.articles[r.place], func(x *group) bool { return last(x.root()) == surname }) {
			return false
		}
	}
	return true
}

// joinAlone joins bare names that stand for nobody known, where the same name keeps the same company.
func (w *world) joinAlone(alone []*group) {
	known := map[string][]*group{}
next:
	for _, g := range alone {
		key := g.best().key
		for _, f := range known[key] {
			if w.shared(f, g) >= enough {
				w.join(f, g, 850, "the same name", "in the same company")
				continue next
			}
		}
		if len(known[key]) < maxCandidates {
			known[key] = append(known[key], g)
		}
	}
}

func sorted(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
