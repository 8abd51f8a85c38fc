// Package passing answers: which events do the articles of a story tell besides the one that they report? What came before ("after the army
// withdrew from the airfield in May"), what is expected, and the occasions on which somebody spoke ("told a press briefing").
//
// A telling counts where its words or its day put it before or after what its article reports; the details of what is reported are no
// events of their own. Two tellings are of one event where they tell of the same deed, share who and where as far as that is rare in the
// story, and neither day nor place speaks against it. A plan and what came of it are one event: it happened if anybody tells that it did.
//
// Bounded: of a deed in a story the first 400 tellings are compared, 60 events of a story are kept, those that most articles tell, and of each
// article two clauses, fewer than the article's own event has.
//
// Known weaknesses: undated tellings of one deed by the same parties (two visits, neither dated) are taken for one; an event that is told in
// words for another deed is not found again.
package passing

import (
	"cmp"
	"slices"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// Bounds of the work on one story and of what is told of it.
const (
	mostCompared = 400
	mostEvents   = 60
)

// Found is what the articles of one story tell of its events.
type Found struct {
	Own    [][]news.Excerpt // the evidence of each of the story's own events
	Events []news.Event     // told in passing, the earliest first
}

// Find reads the articles of a story. Entities, events and remarks must be known; governs has the mentions of places that stand for
// governments.
func Find(a *news.Analysis, story int, governs map[news.Ref]bool) Found {
	r := read(a, story, governs)
	return Found{r.own(), r.events()}
}

func (r *reader) events() []news.Event {
	groups := append(single(r.groups()), r.occasions()...)
	slices.SortStableFunc(groups, func(x, y *group) int { return cmp.Compare(len(y.articles()), len(x.articles())) })
	groups = groups[:min(len(groups), mostEvents)]
	out := make([]news.Event, 0, len(groups))
	for _, g := range groups {
		out = append(out, r.event(g))
	}
	slices.SortStableFunc(out, func(x, y news.Event) int {
		return cmp.Or(cmp.Compare(sortKey(x.Date), sortKey(y.Date)), cmp.Compare(x.Articles[0], y.Articles[0]), x.Evidence[0].Span().Compare(y.Evidence[0].Span()))
	})
	return out
}

// sortKey puts what has a first day by it, and what has only a last one before that.
func sortKey(edtf string) calendar.Day {
	p, ok := calendar.Parse(edtf)
	switch {
	case !ok:
		return 1 << 30
	case p.OpenFirst:
		return p.Last
	}
	return p.First
}

// A telling is one of an article's, with what comparing looks at.
type telling struct {
	news.Telling
	article  int
	features map[uint64]int // what it is told with: entities and words of meaning, with their weights in thousandths
	weight   int            // of all
	entities map[int]bool   // in the clause
	places   map[int]bool   // those of them that tell where
	persons  map[int]bool   // and those that are persons
	counts   map[int]bool   // numbers of things told
	context  map[int]bool   // entities of the sentence beside the clause
	period   calendar.Period
	dated    bool // period has both ends
	bounded  bool // period has one end
	told     bool // period ends with the day on which it was told as past
	own      bool // it is of the day of what its article reports
	stands   bool // it is an event of its own; else it can only join one
	say      int  // index of the statement, for occasions; -1 otherwise
}

func (t *telling) timed() bool { return t.dated || t.bounded || t.told }

// A group is tellings of one event.
type group struct{ members []*telling }

func (g *group) articles() []int {
	var out []int
	for _, m := range g.members {
		if !slices.Contains(out, m.article) {
			out = append(out, m.article)
		}
	}
	slices.Sort(out)
	return out
}

// groups gives the tellings of the story by event, where one of each stands by itself and the event is worth telling: several articles
// tell it, or it has a time of its own.
func (r *reader) groups() []*group {
	byDeed := map[string][]*telling{}
	var deeds []string
	for _, t := range r.tellings {
		if byDeed[t.Deed] == nil {
			deeds = append(deeds, t.Deed)
		}
		byDeed[t.Deed] = append(byDeed[t.Deed], t)
	}
	slices.Sort(deeds)
	var out []*group
	for _, d := range deeds {
		for _, g := range join(byDeed[d][:min(len(byDeed[d]), mostCompared)], r) {
			stands := slices.ContainsFunc(g.members, func(t *telling) bool { return t.stands })
			timed := slices.ContainsFunc(g.members, func(t *telling) bool { return t.stands && (t.dated || t.bounded) && len(t.entities) > 0 })
			if stands && (timed || len(g.articles()) > 1) && !r.ofTheDay(g) {
				out = append(out, g)
			}
		}
	}
	return out
}

// ofTheDay reports whether all that is known of when an event was is the day of what most of its articles report: it is a detail of that.
func (r *reader) ofTheDay(g *group) bool {
	value, _ := r.date(g)
	p, ok := calendar.Parse(value)
	if !ok || !p.Single() {
		return false
	}
	n := 0
	for _, i := range g.articles() {
		if day, ok := r.day(i); ok && day == p.First {
			n++
		}
	}
	return 2*n > len(g.articles())
}

// single leaves out groups all of whose clauses another group has as well: "withdrew after the offensive" by either word. The one with more
// clauses stays, of equal ones the first by the order of deeds.
func single(groups []*group) []*group {
	slices.SortStableFunc(groups, func(a, b *group) int { return len(b.members) - len(a.members) })
	type clause struct {
		article int
		span    news.Span
	}
	seen := map[clause]bool{}
	var out []*group
	for _, g := range groups {
		fresh := false
		for _, t := range g.members {
			fresh = fresh || !seen[clause{t.article, t.Span}]
		}
		if !fresh {
			continue
		}
		out = append(out, g)
		for _, t := range g.members {
			seen[clause{t.article, t.Span}] = true
		}
	}
	return out
}

// join joins the two tellings most alike, again and again; groups are joined where all their pairs may be of one event.
func join(tellings []*telling, r *reader) []*group {
	type pair struct{ i, j, score int }
	var pairs []pair
	for j, b := range tellings {
		for i, a := range tellings[:j] {
			if s := r.alike(a, b); s > 0 {
				pairs = append(pairs, pair{i, j, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.score, x.score) })
	of := make([]*group, len(tellings))
	for i, t := range tellings {
		of[i] = &group{[]*telling{t}}
	}
	at := map[*telling]int{}
	for i, t := range tellings {
		at[t] = i
	}
	for _, p := range pairs {
		a, b := of[p.i], of[p.j]
		if a == b || r.against(a, b) || !r.mostly(a, b) {
			continue
		}
		a.members = append(a.members, b.members...)
		for _, t := range b.members {
			of[at[t]] = a
		}
	}
	var out []*group
	seen := map[*group]bool{}
	for _, g := range of {
		if !seen[g] {
			seen[g] = true
			slices.SortFunc(g.members, func(x, y *telling) int {
				return cmp.Or(cmp.Compare(x.article, y.article), x.Span.Compare(y.Span))
			})
			out = append(out, g)
		}
	}
	return out
}

// looked is how many tellings of a group are compared with those of another, the first ones.
const looked = 12

// mostly reports whether half of the pairs of two groups are alike, lest one event lead to the next.
func (r *reader) mostly(a, b *group) bool {
	x, y := a.members[:min(len(a.members), looked)], b.members[:min(len(b.members), looked)]
	n := 0
	for _, s := range x {
		for _, t := range y {
			if r.alike(s, t) > 0 {
				n++
			}
		}
	}
	return 2*n >= len(x)*len(y)
}

func (r *reader) against(a, b *group) bool {
	return slices.ContainsFunc(a.members, func(x *telling) bool {
		return slices.ContainsFunc(b.members, func(y *telling) bool { return r.contradict(x, y) })
	})
}
