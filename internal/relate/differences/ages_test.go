package differences

import (
	"strconv"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// born builds an analysis of one event whose articles begin with a name and an age, "Ann Vane|54| spoke.", each a person's.
func born(days []string, articles ...string) *news.Analysis {
	var texts, names []string
	var values []float64
	for _, x := range articles {
		parts := strings.Split(x, "|")
		v, _ := strconv.ParseFloat(parts[1], 64)
		names, values = append(names, parts[0]), append(values, v)
		texts = append(texts, parts[0]+", "+parts[1]+","+parts[2])
	}
	a := build(days, texts...)
	holders := map[string]int{}
	for i, name := range names {
		f := a.Findings[i]
		who := news.Span{End: len(name)}
		f.Mentions = []news.Mention{{Span: who, Kind: news.Person, Form: news.Name, Same: -1}}
		start := len(name) + 2
		f.Quantities = []news.Quantity{{Whole: -1, Span: news.Span{Start: start, End: start + 2}, Value: values[i], High: values[i], Unit: "year", Modifier: "exact", Of: who}}
		n, ok := holders[name]
		if !ok {
			n = len(a.Entities)
			holders[name] = n
			a.Entities = append(a.Entities, news.Entity{ID: "e" + name, Kind: news.Person, Name: name})
		}
		a.Entities[n].Mentions = append(a.Entities[n].Mentions, news.Ref{Article: i})
	}
	a.Index()
	return a
}

func TestAges(t *testing.T) {
	same, later := []string{"2031-05-01", "2031-05-01"}, []string{"2031-05-01", "2031-05-09"}
	for _, test := range []struct {
		name     string
		days     []string
		articles []string
		want     string
	}{
		{"two ages", same, []string{"Ann Vane|54| a pilot, was hurt.", "Ann Vane|56| was hurt."}, "conflict 54 and 56 years old"},
		{"one age", same, []string{"Ann Vane|54| a pilot, was hurt.", "Ann Vane|54| was hurt."}, ""},
		{"a birthday may lie between", later, []string{"Ann Vane|54| was hurt.", "Ann Vane|55| was hurt."}, ""},
		{"a year on one day", same, []string{"Ann Vane|54| was hurt.", "Ann Vane|55| was hurt."}, "conflict 54 and 55 years old"},
		{"two persons", same, []string{"Ann Vane|54| was hurt.", "Bo Marl|56| was hurt."}, ""},
	} {
		var got []string
		for _, d := range Find(born(test.days, test.articles...), 0) {
			got = append(got, d.Relation+" "+d.Summary)
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s: %q, want %q", test.name, s, test.want)
		}
	}
}
