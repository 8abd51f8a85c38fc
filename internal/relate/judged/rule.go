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

// said is a kind of judgement on an entity.
type said struct {
	kind   news.JudgementKind
	entity int
}

// Rule gives the entities of an analysis the names and kinds that persons gave them, and writes down what came of each judgement. The analysis must be indexed.
func (h *Heard) Rule(a *news.Analysis) {
	last := map[said]int{}
	for i, r := range h.rules {
		x := news.Ruling{Judgement: r.Judgement, Entities: r.entities(a)}
		for _, n := range x.Entities {
			last[said{r.Kind, n}] = i
		}
		a.Judgements = append(a.Judgements, x)
	}
	for i, r := range h.rules {
		x := &a.Judgements[i]
		switch r.Kind {
		case news.Renames, news.Sorts:
			h.describe(a, i, last)
		case news.Merges:
			found := 0
			for _, side := range r.sides {
				found += len(side)
			}
			switch {
			case found < 2:
				x.Why = r.missing
			case len(x.Entities) != 1:
				x.Why = against(a, i, news.Splits, last, notJoined)
			default:
				x.Applied, x.Why = true, r.missing
			}
		case news.Splits:
			switch {
			case len(r.sides[0]) == 0 || len(r.sides[1]) == 0 && r.missing != "":
				x.Why = r.missing
			case len(r.sides[1]) == 0 || !r.parted(a):
				x.Why = against(a, i, news.Merges, last, oneName)
			default:
				x.Applied, x.Why = true, r.missing
			}
		}
	}
}

// entities gives the entities of the mentions, each once. A mention that is no name and stands for none has none.
func (r *rule) entities(a *news.Analysis) (out []int) {
	seen := map[int]bool{-1: true}
	for _, side := range r.sides {
		for _, ref := range side {
			if n := a.EntityOf(ref); !seen[n] {
				seen[n] = true
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

// describe gives an entity its name or kind, unless a later judgement does.
func (h *Heard) describe(a *news.Analysis, i int, last map[said]int) {
	x := &a.Judgements[i]
	if len(x.Entities) == 0 {
		if x.Why = h.rules[i].missing; x.Why == "" {
			x.Why = "“" + x.Anchors[0].Text + "”: " + noName
		}
		return
	}
	n := x.Entities[0]
	if k := last[said{x.Kind, n}]; k > i {
		x.Why = outranked + a.Judgements[k].ID
		return
	}
	if e := &a.Entities[n]; x.Kind == news.Renames {
		e.Name, e.NamedBy = x.Text, x.ID
	} else {
		e.Kind, e.SortedBy = news.Kind(x.Text), x.ID
	}
	x.Applied = true
}

// against gives the last later judgement of the opposite kind on the entities of judgement i, as the reason why that is not applied; else the reason given.
func against(a *news.Analysis, i int, opposite news.JudgementKind, last map[said]int, reason string) string {
	later := i
	for _, n := range a.Judgements[i].Entities {
		if k, ok := last[said{opposite, n}]; ok {
			later = max(later, k)
		}
	}
	if later == i {
		return reason
	}
	return outranked + a.Judgements[later].ID
}
