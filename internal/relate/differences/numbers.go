package differences

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// numbers compares the quantities of passages that make one claim: same unit, same thing counted, another value.
func (r reader) numbers() []news.Difference {
	var out []news.Difference
	seen := map[string]bool{}
	for _, c := range r.a.Claims {
		if c.Story != r.story {
			continue
		}
		var counts []counted
		for _, e := range c.Evidence {
			counts = append(counts, r.counted(e)...)
		}
		for _, group := range alike(counts) {
			if d, ok := r.number(group); ok && !seen[d.ID] {
				seen[d.ID] = true
				out = append(out, d)
			}
		}
	}
	return out
}

// counted is a quantity with the evidence it stands in and the stems of what it counts.
type counted struct {
	q       news.Quantity
	e       news.Evidence
	of      []string
	day     string
	article int
}

func (r reader) counted(e news.Evidence) (out []counted) {
	f := r.a.Findings[e.Article]
	for _, q := range f.Quantities {
		if !e.Span.Contains(q.Span) || q.Of.Empty() && q.Unit == "" {
			continue
		}
		c := counted{q: q, e: e, article: e.Article, day: f.Article.About.Published.Value}
		if !q.Of.Empty() {
			for _, w := range frequency.Words(f.Article.Text(), q.Of) {
				c.of = append(c.of, w.Stem)
			}
		}
		out = append(out, c)
	}
	return out
}

// alike groups quantities of one unit that count one thing: what they count ends in the same word.
func alike(counts []counted) [][]counted {
	var keys []string
	groups := map[string][]counted{}
	for _, c := range counts {
		key := c.q.Unit + "|"
		if n := len(c.of); n > 0 {
			key += c.of[n-1]
		}
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], c)
	}
	var out [][]counted
	for _, k := range keys {
		out = append(out, groups[k])
	}
	return out
}

// number makes the difference of a group whose values are not all one. An article that gives several values counts different things with
// one word, so nothing can be told from it.
func (r reader) number(group []counted) (news.Difference, bool) {
	values := map[float64][]counted{}
	of := map[int]float64{}
	var order []float64
	for _, c := range group {
		if v, again := of[c.article]; again && v != c.q.Value {
			return news.Difference{}, false
		}
		of[c.article] = c.q.Value
		if values[c.q.Value] == nil {
			order = append(order, c.q.Value)
		}
		values[c.q.Value] = append(values[c.q.Value], c)
	}
	if len(order) < 2 {
		return news.Difference{}, false
	}
	slices.Sort(order)
	var sides []news.Side
	var shown []string
	for _, v := range order {
		side := news.Side{Value: amount(v, values[v][0].q.Unit)}
		for _, c := range values[v] {
			side.Evidence = append(side.Evidence, c.e)
		}
		sides = append(sides, side)
		shown = append(shown, side.Value)
	}
	relation := relate(values[order[0]][0], values[order[len(order)-1]][0])
	return r.make("number", relation, fmt.Sprintf("%s", strings.Join(shown, " and ")), sides)
}

// relate tells how two values of one thing stand to each other: rounded, or overtaken, or not to be had together.
func relate(low, high counted) string {
	loose := low.q.Modifier != "exact" && low.q.Modifier != "" || high.q.Modifier != "exact" && high.q.Modifier != ""
	switch {
	case loose && high.q.Value-low.q.Value <= 0.34*high.q.Value:
		return "precision"
	case low.day != "" && high.day != "" && low.day < high.day && !strings.Contains(low.day+high.day, "/"):
		return "update"
	}
	return "conflict"
}

func amount(v float64, unit string) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if unit != "" {
		return s + " " + unit
	}
	return s
}
