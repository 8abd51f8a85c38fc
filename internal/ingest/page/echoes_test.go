package page

import (
	"strings"
	"testing"
)

// keep measures a page and takes every part for main text before repetitions are dropped.
func keep(payload string) *measurer {
	m := open(payload, "")
	for i := range m.parts {
		m.parts[i].score = 1
	}
	m.onlyOnce()
	return m
}

func TestOnlyOnce(t *testing.T) {
	a := prose(4)
	other := "Nobody in the valley had expected the bridge to stand for so long after the flood."
	for _, x := range []struct {
		name, page string
		kept       []bool
	}{
		{"the same words", "<p>" + other + "</p><p>" + a + "</p><p>" + other + "</p>", []bool{true, true, false}},
		{"few words may come again", "<p>Yes.</p><p>" + a + "</p><p>Yes.</p>", []bool{true, true, true}},
		{"all of it once more in one piece", "<p>" + a + other + "</p><p>" + a + "</p><p>" + other + "</p>", []bool{false, true, true}},
		{"and after it", "<p>" + a + "</p><p>" + other + "</p><p>" + a + other + "</p>", []bool{true, true, false}},
		{"one of two that hold each other", "<p>" + a + other + "</p><p>" + other + " " + a + "</p>", []bool{false, true}},
		{"a sentence taken from a paragraph", "<p>" + other + "</p><p>" + a + other + "</p>", []bool{true, true}},
		{"scripts without blanks", "<p>港湾評議会は火曜日、連絡船の運航を再開すると発表した。費用は四百万に上るという。</p><p>橋は流された。評議会は資金があると述べた。住民は歓迎している。</p>", []bool{true, true}},
		{"other texts", "<p>" + a + "</p><p>" + strings.NewReplacer("ferry", "bridge", "council", "guild", "said", "wrote").Replace(a) + "</p>", []bool{true, true}},
	} {
		m := keep(x.page)
		if len(m.parts) != len(x.kept) {
			t.Fatalf("%s: %d parts", x.name, len(m.parts))
		}
		for i, want := range x.kept {
			if got := m.parts[i].score > 0; got != want {
				t.Errorf("%s: part %d kept: %v, want %v", x.name, i, got, want)
			}
		}
	}
}
