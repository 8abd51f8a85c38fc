// Package judged answers: what did persons say of the entities, and what came of it?
//
// It works before and after relate/entities. Before, [Hear] finds each judgement's mentions again among the findings and makes of them pairs that
// are told to be one or two. After, [Heard.Rule] gives the names and kinds that persons chose, and tells of each judgement whether the entities are as it says,
// and if not why.
//
// A mention is found by the bytes of the payload that the judgement was anchored to, whatever borders a model gives it now. Where the article was
// captured again with other bytes, or a model no longer takes these words for a name, a mention of the same words in the same article does:
// within an article a name means one bearer.
package judged

import (
	"slices"

	"secondsource/internal/news"
)

// Told is one thing that a person said of two mentions.
type Told struct {
	A, B news.Ref
	Same bool
	By   string // the author and the time
}

// Heard is what persons said, in terms of the findings.
type Heard struct {
	Told  []Told // in the order of the judgements: of two that contradict each other the later counts
	rules []rule
}

// A rule is a judgement with the mentions it speaks of.
type rule struct {
	news.Judgement
	sides   [][]news.Ref // but for a split no more than one mention a side; those not found are left out
	missing string       // why the first of the sides or mentions that was not found was not
}

// Hear finds what the judgements speak of among the findings of an analysis whose versions are known. Judgements that were undone are left out.
func Hear(all []news.Judgement, a *news.Analysis) *Heard {
	h := &Heard{}
	counting, _ := news.InForce(all)
	if len(counting) == 0 {
		return h
	}
	f := newFinder(a)
	for _, j := range counting {
		if j.Check() != nil {
			continue // no store takes it
		}
		r := rule{Judgement: j}
		for len(j.Anchors) > 0 {
			n := 1
			for n < len(j.Anchors) && j.Anchors[n].Side == j.Anchors[0].Side {
				n++
			}
			r.sides = append(r.sides, r.side(f, j.Anchors[:n]))
			j.Anchors = j.Anchors[n:]
		}
		h.rules = append(h.rules, r)
		h.tell(&r)
	}
	return h
}

// side finds the mentions of one side: all of a split, else the first that is there.
func (r *rule) side(f *finder, anchors []news.Anchor) []news.Ref {
	var out []news.Ref
	seen := map[news.Ref]bool{}
	missing := ""
	for _, x := range anchors {
		ref, why := f.find(x)
		switch {
		case why != "" && missing == "":
			missing = "“" + x.Text + "”: " + why
		case why == "" && !seen[ref]:
			seen[ref] = true
			out = append(out, ref)
		}
		if r.Kind != news.Splits && len(out) > 0 {
			return out // the others stand for the same
		}
	}
	if r.missing == "" {
		r.missing = missing
	}
	return out
}

// tell makes pairs of what a judgement says.
func (h *Heard) tell(r *rule) {
	by := r.Author + ", " + r.Time
	switch r.Kind {
	case news.Merges:
		var first *news.Ref
		for _, side := range r.sides {
			for _, ref := range side {
				if first == nil {
					first = &ref
				} else {
					h.Told = append(h.Told, Told{*first, ref, true, by})
				}
			}
		}
	case news.Splits:
		if len(r.sides[0]) == 0 {
			return
		}
		off := map[news.Ref]bool{}
		for _, ref := range r.sides[0] {
			off[ref] = true
		}
		// Borders may have moved so that a mention is now on both sides.
		r.sides[1] = slices.DeleteFunc(r.sides[1], func(ref news.Ref) bool { return off[ref] })
		first := r.sides[0][0]
		for _, ref := range r.sides[0][1:] {
			h.Told = append(h.Told, Told{first, ref, true, by})
		}
		for _, ref := range r.sides[1] {
			h.Told = append(h.Told, Told{first, ref, false, by})
		}
	}
}
