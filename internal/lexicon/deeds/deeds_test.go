package deeds

import (
	"strings"
	"testing"
)

func TestDeeds(t *testing.T) {
	for _, c := range []struct{ lemma, next, want string }{
		{"withdraw", "from", "withdraw"}, {"pull", "out", "withdraw"}, {"pull", "up", ""}, {"flee", "", "flee"}, {"be", "", ""},
	} {
		if got, _ := OfVerb(c.lemma, c.next); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.lemma, c.next, got, c.want)
		}
	}
	if OfNoun("withdrawal") != "withdraw" || OfNoun("table") != "" {
		t.Error("nouns")
	}
}

// TestOnce: a word stands on one line only, else which deed it tells of would hang on the order of lines.
func TestOnce(t *testing.T) {
	verbs, nouns := map[string]bool{}, map[string]bool{}
	lines := 0
	for line := range strings.Lines(list) {
		line, _, _ = strings.Cut(line, "#")
		v, n, _ := strings.Cut(line, "|")
		for _, w := range strings.Fields(v) {
			lines++
			if verbs[w] {
				t.Errorf("verb %s stands twice", w)
			}
			verbs[w] = true
		}
		for _, w := range strings.Fields(n) {
			if nouns[w] {
				t.Errorf("noun %s stands twice", w)
			}
			nouns[w] = true
		}
	}
	if lines < 100 {
		t.Errorf("%d verbs: the list was not read", lines)
	}
}
