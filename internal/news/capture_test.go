package news

import (
	"slices"
	"testing"
)

// TestSeenAgain: whichever retrieval is met first, all times are kept once, the earliest first, and what is lost is said.
func TestSeenAgain(t *testing.T) {
	of := func(title string, times ...string) *Capture {
		return &Capture{Captured: times[0], Seen: times[1:], Told: []Told{{Field: FieldTitle, Value: title, Where: "document"}}}
	}
	for _, test := range []struct {
		name         string
		first, again *Capture
		want         []string
		warnings     int
	}{
		{"another time", of("Ferry", "2031-03-03T09:00:00Z"), of("Ferry", "2031-03-03T12:00:00Z"), []string{"2031-03-03T09:00:00Z", "2031-03-03T12:00:00Z"}, 0},
		{"an earlier time", of("Ferry", "2031-03-03T12:00:00Z", "2031-03-04T12:00:00Z"), of("Ferry", "2031-03-03T09:00:00Z"), []string{"2031-03-03T09:00:00Z", "2031-03-03T12:00:00Z", "2031-03-04T12:00:00Z"}, 0},
		{"the same time", of("Ferry", "2031-03-03"), of("Ferry", "2031-03-03"), []string{"2031-03-03"}, 0},
		{"a time after none", of("Ferry", ""), of("Ferry", "2031-03-03"), []string{"2031-03-03"}, 0},
		{"no time", of("Ferry", ""), of("Ferry", ""), []string{""}, 0},
		{"another title", of("Ferry", "2031-03-03"), of("Ferries", "2031-03-04"), []string{"2031-03-03", "2031-03-04"}, 1},
		{"no title", of("Ferry", "2031-03-03"), of("", "2031-03-04"), []string{"2031-03-03", "2031-03-04"}, 0},
	} {
		test.first.SeenAgain(test.again)
		if got := append([]string{test.first.Captured}, test.first.Seen...); !slices.Equal(got, test.want) || len(test.first.Warnings) != test.warnings {
			t.Errorf("%s: %q, want %q; warnings %q", test.name, got, test.want, test.first.Warnings)
		}
	}
}
