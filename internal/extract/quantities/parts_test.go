package quantities

import (
	"slices"
	"testing"

	"secondsource/internal/language"
)

// TestParts ties parts to their wholes, written "part < whole".
func TestParts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The blast killed 24 people, including eight children, doctors said.", []string{"eight children < 24 people"}},
		{"The blast killed at least 24 people, including at least two nurses and six guards, doctors said.", []string{"two nurses < 24 people", "six guards < 24 people"}},
		{"The blast killed 24 people, including two nurses, and six guards were hurt.", []string{"two nurses < 24 people"}},
		{"Rescuers found 23 of the 28 miners on Monday.", []string{"23 < 28 miners"}},
		{"They launched three ships on Monday. Two of them sank.", []string{"Two < three ships"}},
		{"The case involves 25 clerks, five of whom were fined.", []string{"five < 25 clerks"}},
		{"Three nurses and two guards were among the 40 people on board.", []string{"Three nurses < 40 people", "two guards < 40 people"}},
		{"Three of the nine boats came back on Monday. The other six are still at sea.", []string{"Three < nine boats", "six < nine boats"}},
		{"Four of the ten villages have water. The remaining six wait for it.", []string{"Four < ten villages", "six < ten villages"}},
		{"There were 24 people on board: 16 adults and eight children.", []string{"16 adults < 24 people", "eight children < 24 people"}},
		{"There were 24 people on board: 16 adults and five children.", nil},
		{"The bank lent $90 million last year, including $30 million to farms.", []string{"$30 million < $90 million"}},
		{"The blast killed eight people and wounded 24 others.", nil},
		{"They walked 40 miles, including 12 miles of sand.", nil},
		{"Some 4,000 settlers live among 30,000 herders.", nil},
		{"One study of 500 patients found nothing.", nil},
		{"The town of 340,000 people, including a five-day fair, is poor.", nil},
	} {
		a := article(c.text)
		found := Find(a, language.Read(a))
		var got []string
		for _, q := range found {
			if q.Whole >= 0 {
				got = append(got, a.Slice(q.Span)+" < "+a.Slice(found[q.Whole].Span))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
