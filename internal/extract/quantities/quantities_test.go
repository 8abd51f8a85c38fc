package quantities

import (
	"fmt"
	"strings"
	"testing"

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
		"They gave back [23 of 28 boats=23 {boats}].",
		"He left on January 28, 2026, at 10:45 p.m., and came in 2024.",
		"The First Deputy Minister read Resolution 2254 on Flight 370 and called 911.",
		"Ann Lee, 47, said one of the men fled.",
		"The score was 84-79 in the 1990s.",
	} {
		text, want := unmark(t, marked)
		if got := found(article(text)); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("About $3-5 million of 10 to 12 second-hand 5½ boats, 1.2.3 and 99999999999999999999 of 4%")
	f.Fuzz(func(t *testing.T, text string) {
		if text = strings.ToValidUTF8(text, "?"); strings.TrimSpace(text) == "" {
			return
		}
		a := article(text)
		for _, q := range Find(a, language.Read(a)) {
			if q.Empty() || q.End > len(a.Text()) || q.Of.End > len(a.Text()) || q.Value > q.High {
				t.Fatalf("%+v in %q", q, text)
			}
		}
	})
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
