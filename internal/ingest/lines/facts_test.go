package lines

import (
	"os"
	"strings"
	"testing"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/lexicon/trees"
	"secondsource/internal/news"
)

// The trees of each look ask for nothing that its facts do not tell, and there are as many facts as is said.
func TestFacts(t *testing.T) {
	data, err := os.ReadFile("testdata/whole-page.txt")
	if err != nil {
		t.Fatal(err)
	}
	payload := string(data)
	bs := plain.Read(&news.Capture{Payload: payload})
	m := model()
	for _, look := range []struct {
		name   string
		forest trees.Forest
		count  int
		facts  func(do func(f []int16))
	}{
		{"second", m.trees, FactCount, func(do func([]int16)) { m.Second(payload, bs, func(_ int, f Facts) { do(f) }) }},
		{"titles", m.titles, titleFactCount, func(do func([]int16)) {
			Titles(payload, bs, m.Parts(payload, bs), func(_, _ int, f []int16) { do(f) })
		}},
	} {
		if len(look.forest) == 0 || !look.forest.Sound(look.count) {
			t.Errorf("%s: no trees, or they ask for facts that there are not", look.name)
		}
		seen := 0
		look.facts(func(f []int16) {
			if seen++; len(f) != look.count {
				t.Fatalf("%s: %d facts, want %d", look.name, len(f), look.count)
			}
		})
		if seen == 0 {
			t.Errorf("%s: nothing was looked at", look.name)
		}
	}
}

// A capture in which every line could begin an article is read in time that grows with its length.
func TestManyOpenings(t *testing.T) {
	payload := strings.Repeat("Ferry to Lutz will run again | The Orvale Courier\nFerry to Lutz will run again\nThe ferry will leave twice a day, the company said.\n", 20_000)
	bs := plain.Read(&news.Capture{Payload: payload})
	Label(payload, bs)
	for i := range bs {
		if bs[i].Label == blocks.Unlabelled {
			t.Fatalf("line %d has no label", i)
		}
	}
}
