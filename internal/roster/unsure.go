package roster

import (
	"cmp"
	"slices"

	"secondsource/internal/news"
)

// A Doubt is two entities of which nobody can tell whether they are one: what a person's word is wanted for.
type Doubt struct {
	Score int      `json:"score"` // how well the two fit, in thousandths
	Why   []string `json:"why"`
	A     Other    `json:"a"`
	B     Other    `json:"b"`
	AtA   Place    `json:"a_mention"` // one where each stands
	AtB   Place    `json:"b_mention"`
}

// Unsure lists the pairs of entities of which the program cannot tell whether they are one, the likeliest first, each once.
func (r *Roster) Unsure() []Doubt {
	out := []Doubt{}
	at := map[[2]int]int{}
	for _, d := range r.a.Decisions {
		a, b := r.a.EntityOf(d.A), r.a.EntityOf(d.B)
		if d.Verdict != news.CannotTell || a < 0 || b < 0 || a == b {
			continue
		}
		if a > b {
			a, b, d.A, d.B = b, a, d.B, d.A
		}
		x := Doubt{d.Score, append([]string{}, d.Why...), r.other(a), r.other(b), r.place(d.A), r.place(d.B)}
		if i, ok := at[[2]int{a, b}]; !ok {
			at[[2]int{a, b}] = len(out)
			out = append(out, x)
		} else if x.Score > out[i].Score {
			out[i] = x
		}
	}
	slices.SortStableFunc(out, func(a, b Doubt) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

func (r *Roster) other(n int) Other { return Other{r.a.Entities[n].ID, r.a.Entities[n].Name} }
