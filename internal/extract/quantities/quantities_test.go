package quantities

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

func article(text string) *news.Article {
	b := news.NewBuilder(&news.Capture{ID: "c", Payload: text})
	span := b.Keep(news.Range{End: len(text)})
	a := b.Article()
	a.Paragraphs = []news.Paragraph{{Span: span, Kind: news.Body}}
	return a
}

// unmark takes the expectations out of "[4 percent=4 percent about]".
func unmark(t *testing.T, marked string) (text string, want []string) {
	t.Helper()
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(marked, "[")
		out.WriteString(before)
		if !ok {
			return out.String(), want
		}
		inside, after, ok := strings.Cut(rest, "]")
		words, _, ok2 := strings.Cut(inside, "=")
		if !ok || !ok2 {
			t.Fatalf("broken marks in %q", marked)
		}
		out.WriteString(words)
		want = append(want, inside)
		marked = after
	}
}

func found(a *news.Article) (out []string) {
	for _, q := range Find(a, language.Read(a)) {
		s := a.Slice(q.Span) + "=" + fmt.Sprint(q.Value)
		if q.High != q.Value {
			s += ".." + fmt.Sprint(q.High)
		}
		if q.Unit != "" {
			s += " " + q.Unit
		}
		if q.Modifier != exact {
			s += " " + q.Modifier
		}
		if !q.Of.Empty() {
			s += " {" + a.Slice(q.Of) + "}"
		}
		out = append(out, s)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, marked := range []string{
		"They exchanged [13 delegations=13 {delegations}] in [four months=4 month].",
		"It was his [second visit=2 {visit}] in less than [four months=4 month under].",
		"The [first Ostravan delegation=1 {Ostravan delegation}] visited the town.",
		"Trade grew by some [4 percent=4 percent about {Trade}] this year.",
		"He pointed to economic growth exceeding [4%=4 percent over {economic growth}].",
		"The bank approved [$250 million=2.5e+08 USD] and about [€3.5bn=3.5e+09 EUR about].",
		"They spent [$30,000 to $50,000=30000..50000 USD] in the first few days on Formula One cars.",
		"The fence is [10 to 12 feet=10..12 foot] high and [3-5 km=3..5 km] long.",
		"At least [24 people=24 over {people}], including [eight children=8 {children}], were killed.",
		"The toll has risen to [69,176=69176].",
		"They built a [12-mile=12 mile {road}] road and a [17-year-old=17 year {school}] school.",
		"They gave back [23=23 {boats}] of [28 boats=28 {boats}].",
		"He left on January 28, 2026, at 10:45 p.m., and came in 2024.",
		"The First Deputy Minister read Resolution 2254 on Flight 370 and called 911.",
		"Ann Lee, [47=47 year {Ann Lee}], said one of the men fled.",
		"The score was 84-79 in the 1990s.",

		// ranges and modifiers
		"Between [20 and 30 boats=20..30 {boats}] and [five to seven barges=5..7 {barges}] sank.",
		"Prices rose by [5 to 10 per cent=5..10 percent {Prices}].",
		"They waited [two or three hours=2..3 hour] for as many as [40 trucks=40 up-to {trucks}].",
		"It has upwards of [300 berths=300 over {berths}], and no fewer than [12 cranes=12 over {cranes}].",
		"He held [30=30 over] or more.",
		"She talked about the [80 boats=80 {boats}] that exceeded the [4,000 mark=4000 over {mark}].",
		"Sales were [50 percent=50 percent {Sales}] up; third parties said 6 + 3 + 1.",
		"The fleet had just under [80 boats=80 under {boats}].",

		"It has [100+ boats=100 over {boats}] and took [3+ years=3 year over].",
		"They cost between [6% and 8%=6..8 percent {loan}] of the loan; costs rose from [6%=6 percent {costs}] to [8%=8 percent].",
		"Fees of [4.1 million dollars=4.1e+06 USD] were paid.",

		"A town of [350,000=350000] has [11 Ardle Cup career wins=11 {Ardle Cup career wins}].",
		"The mill recalled [two million pounds=2e+06 lb {flour}] of flour from children age [2-5=2..5 year].",

		// what is counted
		"The index gained [64 points=64 {points}] Tuesday.",
		"The port lost [18=18 {cranes}] and [25 cranes=25 {cranes}].",
		"It has [five New Ardle public schools=5 {New Ardle public schools}].",
		"The mayor faces [twenty “felony charges=20 {felony charges}]”.",
		"They opened [three of the harbour's gates=3 {gates}].",
		"The storm left [24=24] killed, including [eight children=8 {children}].",
		"[Four boats=4 {boats}] were lost; the other [two=2] came home and [three=3] of them burned.",

		"It studied [20 transport and fishing companies=20 {transport and fishing companies}] with [3 000 people=3000 {people}] for [N$2 000=2000 NAD].",

		// words
		"It cost [two and a half million dollars=2.5e+06 USD] and [half a dozen sheds=6 {sheds}].",
		"They sailed for [half an hour=0.5 hour], then for [an hour and a half=1.5 hour].",
		"[Dozens of boats=24 over {boats}] and [tens of thousands of crates=20000 over {crates}] burned in [several fires=3 over {fires}].",
		"[A third=0.3333333333333333 share {voters}] of voters and [two-thirds=0.6666666666666666 share {town}] of the town left.",
		"About [one in five=0.2 share about {boats}] boats is old.",
		"The second half of the match began.",

		// money and measures
		"They paid [US dollars 6000=6000 USD] of a [£73-a-week=73 GBP {rent}] rent for about [5-6,000 boats=5000..6000 about {boats}].",
		"The state gave [Rs 500 crore=5e+09 INR], [N3 million=3e+06 NGN], [C$4.5bn=4.5e+09 CAD], [€2 million=2e+06 EUR] and [$5-6 million=5e+06..6e+06 USD].",
		"He was fined [30,000 pounds=30000 GBP] for a net that weighs [900 pounds=900 lb].",
		"They paid [$12 million=1.2e+07 USD {damages}] in damages and [4,000 Egyptian pounds=4000 EGP].",
		"The well is [40m=40 m] deep and the town has [1.5m people=1.5e+06 {people}].",
		"It was [30 degrees Celsius=30 °C] at 43 degrees north.",
		"Rates rose by [0.25 percentage points=0.25 percentage point {Rates}].",
		"The field has [12 square miles=12 square mile].",

		// ages
		"The singer died at the age of [92=92 year]; her son turned [18=18 year].",
		"It is for children aged [5 to 10=5..10 year].",
		"The [six-year-old=6 year] was found.",

		"Her daughters Honor, [nine=9 year {Honor}], and Joan, [six=6 year {Joan}], are children between the ages of [5 and 14=5..14 year].",

		// hyphens
		"They came from the [third-largest town=3 {town}].",
		"The [15-member=15 {member}] council met for a [four-day=4 day {session}] session.",
		"Some [second- and third-tier=2..3 tier {figures}] figures left.",
		"A [200-strong=200] crowd cheered.",

		// order
		"She visited Lorn for the [second time=2 {visited}].",
		"Reyl [first visited=1 {visited}] Lorn in May and then first said no.",
		"He lives on 53rd Street near the 7th Fleet and the ninth floor.",

		// numbers of other things
		"Call +44 20 7946 0958 or 020 7946 0958.",
		"Lap 29 drivers saw Category 4 winds in Room 12 at 14 Harbour Road.",
		"After the 2016 elections and in the 2018 Games they won 2-1, a 1-2 defeat followed.",
		"Article 5 and section 12 apply; see page 24.",
		"One day he left.",
		"The Kestrel 11 crews met.",
		"A 5G net, a 10K run and Formula 1 cars; they launched Kestrel 9 rockets and won 6–4, 6–2.",
		"In Lorn [24 boats=24 {boats}] burned.",
		"He crossed the Two Gates Bridge and saw the film 13 Hours.",
	} {
		text, want := unmark(t, marked)
		if got := found(article(text)); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// TestWithin: what is counted may hold another quantity.
func TestWithin(t *testing.T) {
	got := found(article("They saw two 17-year-old boys."))
	want := []string{"two 17-year-old boys=2 {17-year-old boys}", "17-year-old=17 year {boys}"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("second- and third-tier 12- and 13-year-olds, N3 million, one in five, a third of voters, tens of thousands of crates, 80m-deep, Lee, 54,")
	f.Add("between 99999999999 billion trillion trillion and 3 million million million and a half, half a dozen, two or three, 1 of 12\nPhotos")
	f.Add("About $3-5 million of 10 to 12 second-hand 5½ boats, 1.2.3 and 99999999999999999999 of 4%")
	f.Fuzz(func(t *testing.T, text string) {
		if text = strings.ToValidUTF8(text, "?"); strings.TrimSpace(text) == "" {
			return
		}
		a := article(text)
		l := language.Read(a)
		for _, q := range Find(a, l) {
			inside := slices.ContainsFunc(l.Sentences, func(s language.Sentence) bool {
				return s.Contains(q.Span) && (q.Of.Empty() || s.Contains(q.Of))
			})
			if q.Empty() || !inside || !(q.Value <= q.High) || math.IsInf(q.High, 0) || math.IsNaN(q.Value) {
				t.Fatalf("%+v in %q", q, text)
			}
		}
	})
}

// TestLong: odd text takes time in proportion to its length.
func TestLong(t *testing.T) {
	for _, piece := range []string{"one ", "111 ", "1 to ", "of 1 ", "first ", "a half of ", "hundreds of ", "several ", "12- and ", "one in ", "2 and ", "million ", "boats' ", "aged ", "$ ", "1,", "“ten ", "more than "} {
		a := article(strings.Repeat(piece, 100000/len(piece)))
		l := language.Read(a)
		start := time.Now()
		Find(a, l)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q: %v", piece, d)
		}
	}
}

func BenchmarkArticles(b *testing.B) {
	a := article(strings.Repeat("The council approved $250 million for 13 bridges after trade grew by some 4 percent in four months, its second rise. ", 25))
	t := language.Read(a)
	b.ReportAllocs()
	for b.Loop() {
		Find(a, t)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
