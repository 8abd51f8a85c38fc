package quantities

import (
	"fmt"
	"slices"
	"testing"

	"secondsource/internal/language"
)

// TestList counts what an enumeration gives.
func TestList(t *testing.T) {
	for text, want := range map[string][]string{
		"The presidents of Ostland and Velmar met on Monday.":                       {"presidents of Ostland and Velmar=2 president"},
		"The ministers of defence, justice and finance left the hall.":              {"ministers of defence, justice and finance=3 minister"},
		"Rain fell on the towns of Arven, Marn, and Saltby.":                        {"towns of Arven, Marn, and Saltby=3 town"},
		"Rain fell on the towns of Ostland.":                                        nil,
		"Two ministers of defence and finance left.":                                {"Two ministers=2 minister"},
		"They spoke in talks of trade and water.":                                   nil,
		"Attacks came from the provinces of the country and the coast, he said.":    nil,
		"Several mayors of Arven and Marn came to see the ships, which had turned.": {"Several mayors=3 mayor"},
	} {
		a := article(text)
		var got []string
		for _, q := range Find(a, language.Read(a)) {
			got = append(got, fmt.Sprintf("%s=%v %s", a.Slice(q.Span), q.Value, q.Noun))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
