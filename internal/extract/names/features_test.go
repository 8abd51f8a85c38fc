package names

import (
	"testing"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
)

func look(text string) *View { return Look(language.Read(articleOf(text)), load().Lists) }

// TestElsewhere: what stands beside a name in one place is seen from the other places where the name stands, and from there only.
func TestElsewhere(t *testing.T) {
	v := look("The mayor of Qorvash left.\n\nOmar Haddad came late. Qorvash was quiet.")
	want := linear.Mix(linear.Mix(160, linear.Hash("of")), 0) // "of" before the run of capitals
	for i, w := range v.Words {
		if v.tokens[i].same == nil {
			continue
		}
		found := false
		for _, f := range v.elsewhere(nil, i) {
			found = found || f == want
		}
		if expected := w.Text == "Qorvash" && i > 5; found != expected {
			t.Errorf("%s, word %d: %v", w.Text, i, found)
		}
	}
}

// TestElsewhereBounded: a name that stands in very many places costs no more than one that stands in a few.
func TestElsewhereBounded(t *testing.T) {
	text := ""
	for range 500 {
		text += "Then Qorvash came again. "
	}
	v := look(text)
	for i := range v.Words {
		if v.tokens[i].same == nil {
			continue
		}
		if n := len(v.elsewhere(nil, i)); n > 4*mostPlaces {
			t.Fatalf("%d features", n)
		}
	}
}

func TestListedOrganizations(t *testing.T) {
	v := look("The World Health Organization and Lufthansa met World Health writers.")
	want := map[string]uint64{"World": bodyFirst, "Health": bodyLater, "Organization": bodyLater, "Lufthansa": bodyAlone}
	for i, w := range v.Words {
		expected := want[w.Text]
		if i > 6 {
			expected = 0
		}
		if v.tokens[i].body != expected {
			t.Errorf("%s, word %d: %d, want %d", w.Text, i, v.tokens[i].body, expected)
		}
	}
}
