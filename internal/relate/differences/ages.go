package differences

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"secondsource/internal/news"
)

// ages finds persons whose age articles of the story do not give alike. An article that gives one person two ages tells of two times, so
// nothing can be told from it; a year more in a text of a later day may be a birthday between.
func (r reader) ages() []news.Difference {
	type given struct {
		value float64
		in    news.Evidence
		day   string
	}
	told := map[int][]given{} // by entity
	for _, i := range r.a.Stories[r.story].Articles {
		f := r.a.Findings[i]
		for _, q := range f.Quantities {
			m := aged(f, q)
			if m < 0 || !r.paragraph(i, q.Span) {
				continue
			}
			n := r.a.EntityOf(news.Ref{Article: i, Index: m})
			k := slices.IndexFunc(f.Sentences, func(s news.Span) bool { return s.Contains(q.Span) })
			if n >= 0 && k >= 0 && r.a.Entities[n].Kind == news.Person {
				told[n] = append(told[n], given{q.Value, evidence(i, f.Sentences[k]), f.Article.About.Published.Value})
			}
		}
	}
	var out []news.Difference
	for _, n := range slices.Sorted(maps.Keys(told)) {
		all := told[n]
		slices.SortStableFunc(all, func(a, b given) int { return int(a.value) - int(b.value) })
		var sides []news.Side
		var shown []string
		unclear := false
		for _, x := range all {
			value := strconv.FormatFloat(x.value, 'f', -1, 64)
			if len(sides) == 0 || sides[len(sides)-1].Value != value {
				sides, shown = append(sides, news.Side{Value: value}), append(shown, value)
			}
			side := &sides[len(sides)-1]
			side.Evidence = append(side.Evidence, x.in)
			for _, y := range all {
				birthday := y.value == x.value+1 && y.day[:min(10, len(y.day))] != x.day[:min(10, len(x.day))]
				unclear = unclear || y.value != x.value && y.in.Article == x.in.Article || birthday
			}
		}
		if len(sides) < 2 || unclear {
			continue
		}
		if d, ok := r.make("number", "conflict", listed(shown)+" years old", sides); ok {
			out = append(out, d)
		}
	}
	return out
}

// aged is the index of the name whose age a quantity is: "Ann Vane, 54," and "54-year-old Ann Vane"; -1 where it is no age of somebody named.
func aged(f *news.Findings, q news.Quantity) int {
	if q.Unit != "year" || q.Of.Empty() || q.High > q.Value {
		return -1
	}
	text := f.Article.Text()
	behind := q.Of.End <= q.Start && text[q.Of.End:q.Start] == ", "
	if !behind && !strings.HasSuffix(text[q.Start:q.End], "-year-old") {
		return -1
	}
	return slices.IndexFunc(f.Mentions, func(m news.Mention) bool {
		return m.Form == news.Name && m.End == q.Of.End && (behind || m.Start >= q.End)
	})
}
