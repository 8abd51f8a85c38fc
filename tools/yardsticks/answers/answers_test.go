package answers

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestNew(t *testing.T) {
	byline, at := "Ines Kolb", &Published{"2026-02-18"}
	for name, c := range map[string]struct {
		found Found
		want  Article
	}{
		"all": {
			Found{Title: " Ferry \n back ", Byline: " Ines Kolb ", Published: "2026-02-18", Text: "\nÜber one.\n\n  Two.\r\n"},
			Article{ID: "p", ExternalID: "p", Text: "Ferry back\nÜber one.\nTwo.", Headline: &Span{0, 10}, Paragraphs: []Span{{11, 21}, {22, 26}}, Byline: &byline, Published: at},
		},
		"a date only":  {Found{Published: "2026-02-18"}, Article{ID: "p", ExternalID: "p", Paragraphs: []Span{}, Published: at}},
		"no headline":  {Found{Text: "One."}, Article{ID: "p", ExternalID: "p", Text: "One.", Paragraphs: []Span{{0, 4}}}},
		"broken UTF-8": {Found{Text: "a\xff"}, Article{ID: "p", ExternalID: "p", Text: "a\ufffd", Paragraphs: []Span{{0, 4}}}},
		"nothing":      {Found{}, Article{ID: "p", ExternalID: "p", Paragraphs: []Span{}}},
	} {
		if diff := cmp.Diff(c.want, New("p", c.found)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestDay(t *testing.T) {
	late := time.Date(2026, 2, 18, 23, 30, 0, 0, time.FixedZone("", -5*3600))
	if got := Day(late); got != "2026-02-18" {
		t.Errorf("Day in its own zone is %q", got)
	}
	if got := Day(time.Time{}); got != "" {
		t.Errorf("Day of the zero time is %q", got)
	}
}
