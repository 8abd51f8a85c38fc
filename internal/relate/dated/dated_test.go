package dated

import (
	"testing"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

func TestFind(t *testing.T) {
	for _, row := range []struct {
		why       string
		date      string
		published []string
		want      []bool // of the articles, whether the event's day is theirs
	}{
		{"the others tell the day", "2031-03-04", []string{"", "2031-03-04", "2031-03-05"}, []bool{true, false, false}},
		{"within bounds of its own", "2031-03-04", []string{"2031-03-04/", "/2031-04-01", "2031-03", "2031-03-05T10:00"}, []bool{true, true, true, false}},
		{"outside of its own bounds", "2031-03-04", []string{"2031-04-04/", "/2031-03-01", "2031-03-05"}, []bool{false, false, false}},
		{"nobody was published on a day", "2031-03-04", []string{"", ""}, []bool{false, false}},
		{"written about for weeks", "2031-03-04", []string{"", "2031-03-05", "2031-03-25"}, []bool{false, false, false}},
		{"no one day", "2031-03", []string{"", "2031-03-05"}, []bool{false, false}},
		{"no date", "", []string{"", "2031-03-05"}, []bool{false, false}},
	} {
		a := &news.Analysis{Events: []news.Event{{Date: row.date}}}
		for i, p := range row.published {
			x := &news.Article{}
			x.About.Published.Value = p
			a.Findings = append(a.Findings, &news.Findings{Article: x})
			a.Events[0].Articles = append(a.Events[0].Articles, i)
		}
		found := Find(a)
		for i, want := range row.want {
			if day, ok := found[i]; ok != want || ok && day != calendar.On(2031, 3, 4) {
				t.Errorf("%s: article %d: got %v %v, want %v", row.why, i, day, ok, want)
			}
		}
	}
}
