package entities

import (
	"slices"

	"secondsource/internal/news"
)

// Company is what is seen beside a name: the other entities of its articles, as far as they are known by now, and the bare names. It tells whether two names
// of different articles are likely to be about one matter: something rare in common tells much, something that stands in every third
// article little.
type company struct {
	items [][]int                 // by place of the article
	seen  []int                   // by item: in how many articles
	calls map[string]int          // the item of a key
	held  []map[int]bool          // items, as sets, by place; made when first asked for
	kept  map[*group]map[int]bool // what a group's articles hold, a sample of them where there are many; made when first asked for
}

const (
	rare     = 40   // an item seen in at most so many articles tells fully, others less in proportion
	sampleOf = 64   // articles of a group that are looked at
	mostOf   = 1000 // items of an article; only lists of names have more
	enough   = 1000 // thousandths: one rare item in common, or several others
)

// takeCompany takes stock of who is beside whom, with the groups as they are joined so far.
func (w *world) takeCompany() {
	c := company{items: make([][]int, len(w.articles)), seen: make([]int, len(w.groups)), calls: map[string]int{}, kept: map[*group]map[int]bool{}, held: make([]map[int]bool, len(w.articles))}
	add := func(place, item int) {
		if len(c.items[place]) < mostOf {
			c.items[place] = append(c.items[place], item)
			c.seen[item]++
		}
	}
	for place, groups := range w.articles {
		for _, g := range groups {
			if g.firm() {
				add(place, g.root().number)
			}
			for _, key := range g.keys {
				item, ok := c.calls[key]
				if !ok {
					item = len(c.seen)
					c.calls[key] = item
					c.seen = append(c.seen, 0)
				}
				add(place, item)
			}
		}
	}
	w.company = c
}

func (w *world) keep(g *group) map[int]bool {
	kept := w.company.kept[g]
	if kept != nil {
		return kept
	}
	if place := g.referents[0].place; !slices.ContainsFunc(g.referents, func(r *referent) bool { return r.place != place }) {
		return w.holds(place)
	}
	kept = map[int]bool{}
	step := max(1, len(g.referents)/sampleOf)
	for i := 0; i < len(g.referents); i += step {
		for _, item := range w.company.items[g.referents[i].place] {
			kept[item] = true
		}
	}
	w.company.kept[g] = kept
	return kept
}

// holds gives the items of one article, the same set to all who ask.
func (w *world) holds(place int) map[int]bool {
	held := w.company.held[place]
	if held == nil {
		held = make(map[int]bool, len(w.company.items[place]))
		for _, item := range w.company.items[place] {
			held[item] = true
		}
		w.company.held[place] = held
	}
	return held
}

// shared weighs what the articles of two groups have in common beside the two themselves, in thousandths: sums of whole numbers don't
// depend on the order of a map.
func (w *world) shared(a, b *group) int {
	a, b = a.root(), b.root()
	x, y := w.keep(a), w.keep(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	own := map[int]bool{}
	for _, g := range [2]*group{a, b} {
		for key := range g.called {
			if item, ok := w.company.calls[key]; ok {
				own[item] = true
			}
		}
	}
	sum := 0
	for item := range x {
		if y[item] && !own[item] {
			if item < len(w.groups) {
				if g := w.groups[item].root(); g == a || g == b {
					continue
				}
			}
			weight := 1000
			if item < len(w.groups) && w.groups[item].root().votes.most() == news.Place {
				weight = 500 // many matters share a place
			}
			sum += min(weight, weight*rare/max(1, w.company.seen[item]))
		}
	}
	return sum
}
