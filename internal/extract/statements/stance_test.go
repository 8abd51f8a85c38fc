package statements

import (
	"strings"
	"testing"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// TestStanceOfCues reads what a source does with what it says from cues of several words; the cue is marked [so].
func TestStanceOfCues(t *testing.T) {
	for _, c := range []struct {
		text string
		want news.Stance
	}{
		{"The council [called for] an end to the strike.", news.Asks},
		{"The mayor [is pushing for] a second bridge.", news.Asks},
		{"She [called] the plan a mistake.", news.Asserts},
		{"The owners [seek] damages from the city.", news.Asks},
		{"The firm [has offered] to pay for the bridge.", news.Promises},
		{"It [appears] that the pilot slept.", news.Hedges},
		{"Police [did not identify] the driver.", news.Declines},
		{"The mayor [has yet to comment on] the report.", news.Declines},
		{"The bulletin [made no mention of] the fire.", news.Declines},
		{"The ministry [has been silent about] the raid.", news.Declines},
		{"The mayor [declined to comment on] the report.", news.Declines},
		{"The ministry [did not deny] the raid.", news.Asserts},
		{"The ministry [denied] the raid.", news.Denies},
	} {
		plain := strings.NewReplacer("[", "", "]", "").Replace(c.text)
		a, _ := article(plain)
		r := &reader{text: language.Read(a), article: a}
		r.collect()
		first, last := strings.Index(c.text, "["), strings.Index(c.text, "]")-1
		cue := run{r.tokenAt(first), r.tokenAt(last-1) + 1}
		if got := r.stanceOf(cue); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}
