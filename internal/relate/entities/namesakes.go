package entities

import (
	"cmp"
	"slices"

	"secondsource/internal/news"
)

// maxNamesakes bounds how many bearers of one full name are told apart.
const maxNamesakes = 16

// joinEqual makes one group of all referents whose fullest names are equal and firm, where nothing speaks against it. Names with something against it are left for
// joinNamesakes.
func (w *world) joinEqual() {
	byKey := map[string][]*group{}
	var keys []string
	for _, g := range w.groups {
		if g.into != nil || !g.firm() {
			continue
		}
		key := g.best().key
		if byKey[key] == nil {
			keys = append(keys, key)
		}
		byKey[key] = append(byKey[key], g)
	}
	for _, key := range keys {
		if w.torn(byKey[key]) {
			w.namesakes = append(w.namesakes, byKey[key])
			continue
		}
		for _, g := range byKey[key][1:] {
			w.join(byKey[key][0], g, 950, "the same name")
		}
	}
	// A name in capitals throughout is an acronym, or another's name in a headline.
	for _, g := range w.groups {
		if same := byKey[g.best().key]; g.into == nil && g.best().capitals != "" && len(same) > 0 {
			w.join(same[0], g, 950, "the same name")
		}
	}
}

// torn reports whether some of the groups of one name cannot well be one, or were told to be two.
func (w *world) torn(groups []*group) bool {
	var seen []*traits
	var told []int
	for _, g := range groups {
		if g.told != none {
			if slices.ContainsFunc(told, func(set int) bool { return w.word.apart(set, g.told) }) {
				return true
			}
			if set := w.word.root(g.told); len(told) < maxNamesakes && !slices.Contains(told, set) {
				told = append(told, set)
			}
		}
		if g.traits.empty() {
			continue
		}
		for _, t := range seen {
			if t.conflict(&g.traits) != "" {
				return true
			}
		}
		if len(seen) < maxNamesakes {
			seen = append(seen, &g.traits)
		}
	}
	return false
}

// joinNamesakes sorts the groups of one name: what conflicts is one bearer only where it is seen in the same company; what tells nothing goes to the bearer whose
// company it shares, or to one another by company, or stays alone.
func (w *world) joinNamesakes() {
	w.takeCompany()
	for _, groups := range w.namesakes {
		var bearers []*group
		told := !slices.ContainsFunc(groups, func(g *group) bool { return !g.traits.empty() })
		for _, quiet := range []bool{false, true} {
			if quiet { // where nothing else tells, rather the one of whom a person spoke most
				slices.SortStableFunc(bearers, func(x, y *group) int { return y.root().spoken() - x.root().spoken() })
			}
			for _, g := range groups {
				if g.into != nil || (g.traits.empty() && g.told == none) != quiet {
					continue
				}
				if b := w.bearer(g, bearers, quiet && !told); b != nil {
					w.join(b, g, 950, "the same name")
				} else if len(bearers) < maxNamesakes {
					bearers = append(bearers, g)
				}
			}
		}
		for _, g := range groups {
			g.rival = g.best().key
		}
	}
}

// spoken counts the referents of which a person told something.
func (g *group) spoken() (n int) {
	for _, r := range g.referents {
		if r.told != none {
			n++
		}
	}
	return n
}

// rivals reports whether two groups are of one name and were not found to be one.
func (g *group) rivals(h *group) bool { return g.rival != "" && g.rival == h.rival }

// bearer finds whom of several of one name group g is; nil where nobody can tell. A strict search takes nobody without company.
func (w *world) bearer(g *group, bearers []*group, strict bool) *group {
	type fit struct {
		b        *group
		shared   int
		conflict string
	}
	var fits []fit
	for _, b := range bearers {
		if b = b.root(); w.compatible(b, g) {
			fits = append(fits, fit{b, w.shared(b, g), b.traits.conflict(&g.traits)})
		}
	}
	slices.SortStableFunc(fits, func(x, y fit) int { return cmp.Compare(y.shared, x.shared) })
	for _, f := range fits {
		if f.shared >= enough {
			return f.b
		}
	}
	if !strict {
		for _, f := range fits {
			if f.conflict == "" {
				return f.b
			}
		}
	}
	for _, f := range fits[:min(2, len(fits))] {
		why := []string{"the same name", "not seen in the same company"}
		if f.conflict != "" {
			why = append(why, f.conflict)
		}
		w.near(f.b, g, news.CannotTell, 500, why...)
	}
	return nil
}
