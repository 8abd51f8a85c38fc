package names

import (
	"slices"
	"sync"
	"testing"

	"secondsource/internal/language"
)

const harbour = "Laura Vendome of the Port Arven Harbour Service met Omar Haddad in Lisbon. “Ferries sail on Monday,” Vendome said.\n\nThe Kurds left Marn."

func TestInputs(t *testing.T) {
	v := Look(language.Read(articleOf(harbour)), load().Lists)
	for i := range v.Words {
		in := v.Inputs(i)
		for _, r := range in.Rows {
			if r >= InputRows {
				t.Errorf("%s: row %d of %d", v.Words[i].Text, r, InputRows)
			}
		}
		for _, p := range in.Place {
			if p < 0 || p >= PlaceRows {
				t.Errorf("%s: place %d of %d", v.Words[i].Text, p, PlaceRows)
			}
		}
		s := v.Sentences[v.Words[i].Sentence]
		for _, k := range in.Slots {
			if k >= 0 && (k < s.First || k >= s.Last) {
				t.Errorf("%s: slot %d is not in its sentence %d to %d", v.Words[i].Text, k, s.First, s.Last)
			}
		}
	}
}

func TestNetworkFits(t *testing.T) {
	if m := load().Network; m.Slots != Slots || m.Labels != Labels {
		t.Errorf("the network has %d slots and %d labels, want %d and %d", m.Slots, m.Labels, Slots, Labels)
	}
}

// The network scores only what may be part of a name, and alike whoever else uses it.
func TestNetworkAgain(t *testing.T) {
	v := Look(language.Read(articleOf(harbour)), load().Lists)
	want := v.network(load().Network, 16)
	for i := range v.Words {
		row := want[i*Labels:][:Labels]
		if scored := slices.ContainsFunc(row, func(s int32) bool { return s != 0 }); scored != v.tokens[i].scored {
			t.Errorf("%s: scored %v, want %v", v.Words[i].Text, scored, v.tokens[i].scored)
		}
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := v.network(load().Network, 16); !slices.Equal(got, want) {
				t.Error("other scores for the same text")
			}
		})
	}
	wait.Wait()
}

// The network alone knows a person from a place.
func TestNetworkAlone(t *testing.T) {
	v := Look(language.Read(articleOf(harbour)), load().Lists)
	scores := v.network(load().Network, 16)
	var steps [Labels][Labels]int32
	found := map[string]int{}
	for first, last := range v.Runs {
		labels := make([]uint8, last-first)
		Best(scores[first*Labels:last*Labels], &steps, labels)
		for _, s := range Spans(labels) {
			found[v.Words[first+s.First].Text] = s.Kind
		}
	}
	for word, kind := range map[string]int{"Omar": person, "Lisbon": place} {
		if got, ok := found[word]; !ok || got != kind {
			t.Errorf("%s: got %d %v, want %d", word, got, ok, kind)
		}
	}
}
