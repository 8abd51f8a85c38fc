package countries

import "testing"

func TestSeatNamed(t *testing.T) {
	for place, want := range map[string]string{"Moscow": "RU", "Kremlin": "RU!", "the White House": "US!", "Tel Aviv": "IL", "Jerusalem": "IL", "Kiev": "UA", "Brussels": "EU", "Amsterdam": "", "The Hague": "NL",
		"Russia": "RU", "Oslo": "NO", "Oslet": "", "": ""} {
		s, ok := SeatNamed(place)
		got := s.Code
		if s.Only {
			got += "!"
		}
		if got != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", place, got, want)
		}
	}
	for _, s := range seats() {
		if _, ok := OfCode(s.Code); !ok {
			t.Errorf("no country %s", s.Code)
		}
	}
}
