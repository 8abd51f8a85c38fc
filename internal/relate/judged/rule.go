package judged

import (
	"slices"

	"secondsource/internal/news"
)

// Why a judgement is not applied, beside that its mentions are not found.
const (
	outranked = "a later judgement says otherwise: "
	oneName   = "the program takes them for one name of one article"
	notJoined = "the program could not join them"
)

// Rule names the entities of an analysis as persons did, and writes down what came of each judgement. The analysis must be indexed.
func (h *Heard) Rule(a *news.Analysis) {
	for _, r := range h.rules {
		a.Judgements = append(a.Judgements, news.Ruling{Judgement: r.Judgement, Entities: r.entities(a)})
	}
	for i, r := range h.rules {
		x := &a.Judgements[i]
		switch r.Kind {
		case news.Renames:
			h.rename(a, i)
		case news.Merges:
			found := 0
			for _, side := range r.sides {
				found += len(side)
			}
			switch {
			case found < 2:
				x.Why = r.missing
			case len(x.Entities) != 1:
				x.Why = h.against(a, i, notJoined)
			default:
				x.Applied, x.Why = true, r.missing
			}
		case news.Splits:
			switch {
			case len(r.sides[0]) == 0 || len(r.sides[1]) == 0 && r.missing != "":
				x.Why = r.missing
			case len(r.sides[1]) == 0 || !r.parted(a):
				x.Why = h.against(a, i, oneName)
			default:
				x.Applied, x.Why = true, r.missing
			}
		}
	}
}

// entities gives the entities of the mentions, each once. A mention that is no name and stands for none has none.
func (r *rule) entities(a *news.Analysis) (out []int) {
	for _, side := range r.sides {
		for _, ref := range side {
			if n := a.EntityOf(ref); n >= 0 && !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// parted reports whether the mentions of side 0 are of one entity, and none of side 1 is.
func (r *rule) parted(a *news.Analysis) bool {
	n := a.EntityOf(r.sides[0][0])
	is := func(ref news.Ref) bool { return a.EntityOf(ref) == n }
	return n >= 0 && !slices.ContainsFunc(r.sides[1], is) && !slices.ContainsFunc(r.sides[0], func(ref news.Ref) bool { return !is(ref) })
}

// rename gives an entity its name. Of several names the last in order stays.
func (h *Heard) rename(a *news.Analysis, i int) {
	x := &a.Judgements[i]
	if len(x.Entities) == 0 {
		if x.Why = h.rules[i].missing; x.Why == "" {
			x.Why = "“" + x.Anchors[0].Text + "”: " + noName
		}
		return
	}
	for k := range a.Judgements[:i] {
		if was := &a.Judgements[k]; was.Kind == news.Renames && was.Applied && was.Entities[0] == x.Entities[0] {
			was.Applied, was.Why = false, outranked+x.ID
		}
	}
	e := &a.Entities[x.Entities[0]]
	e.Name, e.NamedBy = x.Text, x.ID
	x.Applied = true
}

// against gives the last later judgement on the same entities that says the opposite, as the reason why judgement i is not applied; else the reason given.
func (h *Heard) against(a *news.Analysis, i int, reason string) string {
	x := &a.Judgements[i]
	for k := len(a.Judgements) - 1; k > i; k-- {
		y := &a.Judgements[k]
		if y.Kind != x.Kind && y.Kind != news.Renames && slices.ContainsFunc(y.Entities, func(n int) bool { return slices.Contains(x.Entities, n) }) {
			return outranked + y.ID
		}
	}
	return reason
}
