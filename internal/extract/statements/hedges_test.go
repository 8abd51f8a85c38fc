package statements

import (
	"fmt"
	"strings"
	"testing"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// TestHedges reads what a hedge covers. The content is marked [[so]]; a text without marks has no hedged statement.
func TestHedges(t *testing.T) {
	for _, c := range []struct {
		text, cue string
		basis     news.Basis
	}{
		{"The brigade withdrew from Marn two days before the visit, reportedly [[at the city's request]].", "reportedly", news.ByReport},
		{"The brigade left Marn reportedly [[at the request of the council]].", "reportedly", news.ByReport},
		{"[[The two mayors]] reportedly [[agreed to reopen the ferry line]], which had been closed for a year.", "reportedly", news.ByReport},
		{"[[The council will]] reportedly [[meet on Friday]].", "reportedly", news.ByReport},
		{"[[Several talks about the post]] reportedly [[have been held]].", "reportedly", news.ByReport},
		{"The ship, [[which]] reportedly [[carried 40 people]], sank off Marn.", "reportedly", news.ByReport},
		{"[[The pilot]], who was never named, reportedly [[made a full recovery]].", "reportedly", news.ByReport},
		{"[[The driver was]] reportedly [[on board with three of his children]], but they had left an hour before.", "reportedly", news.ByReport},
		{"Reportedly, [[the ferry turned back after an hour]].", "reportedly", news.ByReport},
		{"[[The ferry turned back after an hour]], reportedly.", "reportedly", news.ByReport},
		{"A clerk was charged on Monday for allegedly [[taking bribes and burning the books]].", "allegedly", news.ByUnnamed},
		{"Two men fled over the roofs, allegedly [[shouting at the guards]], before the police came.", "allegedly", news.ByUnnamed},
		{"With [[the mayor]] reportedly [[considering a third term]], his party met in Marn.", "reportedly", news.ByReport},
		{"[[The envoy]] is said [[to have left the city]].", "is said", news.ByUnnamed},
		{"[[Eighteen people]] are also believed [[to be in the hall]], where the fire broke out.", "are also believed", news.ByUnnamed},
		{"[[The plant]] is rumoured [[to be closing]].", "is rumoured", news.ByReport},
		{"It has been reported that [[the parents left the town]].", "It has been reported", news.ByReport},
		{"The theft was reported to the police.", "", ""},
		{"They found an allegedly stolen car.", "", ""},
		{"The alleged swap was never seen.", "", ""},
		{"“He reportedly left the town,” the mayor said.", "", ""},
	} {
		plain := strings.NewReplacer("[[", "", "]]", "").Replace(c.text)
		a, _ := article(plain)
		var got *news.Statement
		for _, s := range Find(a, language.Read(a), nil) {
			if s.Stance == news.Hedges {
				if got != nil {
					t.Errorf("%s: two hedges", c.text)
				}
				got = &s
			}
		}
		if c.cue == "" {
			if got != nil {
				t.Errorf("%s: a hedge of %s", plain, a.Slice(got.Span()))
			}
			continue
		}
		if got == nil {
			t.Errorf("%s: none", plain)
			continue
		}
		marked, at := "", 0
		for _, x := range got.Content {
			marked += plain[at:x.Start] + "[[" + plain[x.Start:x.End] + "]]"
			at = x.End
		}
		if marked += plain[at:]; marked != c.text {
			t.Errorf("got  %s\nwant %s", marked, c.text)
		}
		if cue := a.Slice(got.Cue); !strings.EqualFold(cue, c.cue) || got.Source.Basis != c.basis || !got.Source.Span.Empty() {
			t.Errorf("%s: cue %q, basis %s, source %q", plain, cue, got.Source.Basis, a.Slice(got.Source.Span))
		}
	}
}

// TestHedgedWord keeps one statement where what somebody said is hedged as a whole.
func TestHedgedWord(t *testing.T) {
	a, mentions := article("Eighteen people are believed to be in the hall, according to the coastguard.")
	found := Find(a, language.Read(a), mentions)
	got := strings.Join(told(a, mentions, found), "; ")
	if want := "indirect: the coastguard (-) | according to | Eighteen people are believed to be in the hall"; got != want || found[0].Stance != news.Hedges {
		t.Errorf("got %s (%s)", got, found[0].Stance)
	}
}

// TestHedgedSaying keeps one statement where a saying itself is what is hedged.
func TestHedgedSaying(t *testing.T) {
	a, mentions := article("[Mara Quell] reportedly said that the bridge would close in May.")
	found := Find(a, language.Read(a), mentions)
	got := strings.Join(told(a, mentions, found), "; ")
	if want := "indirect: Mara Quell (Mara Quell) | reportedly said | that the bridge would close in May"; got != want || found[0].Stance != news.Hedges {
		t.Errorf("got %s (%s)", got, found[0].Stance)
	}
}

// BenchmarkOddInput: the work grows with the length of the text, whatever it is made of; ns/B is the same for both lengths.
func BenchmarkOddInput(b *testing.B) {
	for _, unit := range []string{"reportedly, ", "is said to be ", "amid fears that it was seen by ", "the who, reportedly left ", "reports that claimed "} {
		for _, size := range []int{20_000, 80_000} {
			b.Run(fmt.Sprintf("%q/%d", unit, size), func(b *testing.B) {
				a, _ := article(strings.Repeat(unit, size/len(unit)))
				text := language.Read(a)
				for b.Loop() {
					Find(a, text, nil)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/B")
			})
		}
	}
}
