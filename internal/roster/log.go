package roster

import (
	"slices"

	"secondsource/internal/news"
)

// A Logged is a judgement of a history.
type Logged struct {
	Judgement
	Sides    [][]string `json:"sides"`            // the words of its anchors, each once
	Undoes   string     `json:"undoes,omitempty"` // the id of the judgement that it takes back
	UndoneBy string     `json:"undone_by,omitempty"`
}

// Log gives all judgements in canonical order with what came of each. An undo counts as applied unless it was undone.
func (r *Roster) Log(all []news.Judgement) []Logged {
	_, undone := news.InForce(all)
	came := map[string]news.Ruling{}
	for _, j := range r.a.Judgements {
		came[j.ID] = j
	}
	all = slices.Clone(all)
	slices.SortFunc(all, news.CompareJudgements)
	all = slices.CompactFunc(all, func(a, b news.Judgement) bool { return a.ID == b.ID })
	out := []Logged{}
	for _, j := range all {
		x := Logged{Sides: [][]string{}, Undoes: j.Undoes, UndoneBy: undone[j.ID]}
		ruling, ok := came[j.ID]
		if !ok {
			ruling = news.Ruling{Judgement: j, Applied: j.Kind == news.Undoes && x.UndoneBy == ""}
		}
		x.Judgement = encode(ruling)
		for _, a := range j.Anchors {
			if a.Side == len(x.Sides) {
				x.Sides = append(x.Sides, nil)
			}
			if !slices.Contains(x.Sides[a.Side], a.Text) {
				x.Sides[a.Side] = append(x.Sides[a.Side], a.Text)
			}
		}
		out = append(out, x)
	}
	return out
}
