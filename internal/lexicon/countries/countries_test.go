package countries

import (
	"strings"
	"testing"
)

func TestLookups(t *testing.T) {
	for _, c := range []struct {
		find func(string) (Country, bool)
		name string
		want string
	}{
		{Named, "Turkey", "TR"}, {Named, "Türkiye", "TR"}, {Named, "U.S.", "US"}, {Named, "uk", "GB"}, {Named, "Syrian Arab Republic", "SY"},
		{Named, "Moscow", ""}, {Named, "", ""},
		{OfDemonym, "Syrian", "SY"}, {OfDemonym, "Emirati", "AE"}, {OfDemonym, "Britons", "GB"}, {OfDemonym, "Congolese", ""}, {OfDemonym, "s", ""},
		{OfCapital, "Moscow", "RU"}, {OfCapital, "Syria", ""},
	} {
		if got, ok := c.find(c.name); got.Code != c.want || ok != (c.want != "") {
			t.Errorf("%q: %q, %v; want %q", c.name, got.Code, ok, c.want)
		}
	}
}

func TestListIsWhole(t *testing.T) {
	n := 0
	for line := range strings.Lines(list) {
		if n++; len(strings.Split(strings.TrimRight(line, "\n"), "\t")) != 5 {
			t.Errorf("line %d has not five columns", n)
		}
	}
	if n < 240 {
		t.Errorf("%d countries", n)
	}
}
