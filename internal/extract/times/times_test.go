package times

import (
	"slices"
	"strings"
	"testing"
	"time"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// article makes an article of one paragraph a line.
func article(text, published string) *news.Article {
	b := news.NewBuilder(&news.Capture{ID: "c", Payload: text})
	var paragraphs []news.Paragraph
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if b.Len() > 0 {
			b.Insert("\n\n")
		}
		end := at + len(strings.TrimRight(line, "\n"))
		paragraphs = append(paragraphs, news.Paragraph{Span: b.Keep(news.Range{Start: at, End: end}), Kind: news.Body})
		at += len(line)
	}
	a := b.Article()
	a.Paragraphs = paragraphs
	a.About.Published.Value = published
	return a
}

// unmark takes the expectations out of "[Wednesday=2026-01-28]".
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
	for _, x := range Find(a, language.Read(a)) {
		out = append(out, a.Slice(x.Span)+"="+x.Value)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, row := range []struct{ published, text string }{
		// 2026-01-28 is a Wednesday
		{"2026-01-28", "The mayor left on [Wednesday=2026-01-28] after talks on [Monday=2026-01-26]."},
		{"2026-01-29T00:30", "The mayor left on [Wednesday=2026-01-28], and [recently=/2026-01-28] returned."},
		{"2026-01-28", "The mayor will leave on [Friday=2026-01-30]."},
		{"2026-01-28", "The bridge was closed on [Monday=2026-01-26].\nIt rained.\nIt was built on a [Thursday=]."}, // six days ago, or tomorrow in another zone
		{"2026-01-28", "The mayor said [last week=2026-01-18/2026-01-25] that he would leave [next month=2026-02]."},
		{"2026-01-28", "He visited in [October=2025-10] and [December 2024=2024-12]."},
		{"2026-01-28", "The council will vote in [March=2026-03], the mayor said."},
		{"2026-01-28", "The mayor may leave. March was a minister."},
		{"2026-01-28", "They exchanged 13 letters [since December=2025-12/2026-01-28] and worked on it [since last year=2025/2026-01-28]."},
		{"2026-01-28", "He came [two days ago=2026-01-26], she [three months ago=2025-10], they [a decade ago=/2026-01-28]."},
		{"2026-01-28", "Prices rose [over the past year=2025-01/2026-01]. He stayed [for three weeks=P3W]."},
		{"2026-01-28", "The party was founded in [1944=1944], banned in [late 2024=2024-10/2024-12] and sold 2000 cars."},
		{"2026-01-28", "It fell in the [1990s=1990/1999] and again [earlier this month=2026-01-01/2026-01-28]."},
		{"2026-01-28", "The bridge fell on [January 5=2026-01-05] and the tower on [Dec. 30=2025-12-30]."},
		{"2026-01-28", "The bridge fell on [Aug. 1, 2014=2014-08-01], after the [Aug. 1=2014-08-01] vote."},
		{"2026-01-28", "The [October 7=] attacks shook the town."},
		{"2026-01-28", "He came on [Jan. 5, 2026=2026-01-05] and left [the next day=2026-01-06] and wrote [two days later=2026-01-08]."},
		{"2026-01-28", "The soldiers left [two days before=] the visit."},
		{"2026-01-28", "The four-year-old lives in a 15-year-old house."},
		{"2026-01-28", "He saw a second one a few times a week; they last [about three seconds=P0DT3S]."},
		{"2026-01-28", "It began in late [January=] of [that year=] and took [nearly a year=P1Y]. It ended that [October=]."},
		{"2026-01-28", "It will land on Mars in late [March of next year=2027-03], not on [Tuesday=]."},
		{"2026-01-28", "He said [ahead of the meeting=/2026-01-28] that it will rain [ahead of the vote=]."},
		{"2026-01-28", "He meets her [every Monday=] and prays [daily=]."},
		{"2026-01-28", "“We begin [today=/2026-01-28],” he said. “We end [tomorrow=].”"},
		{"2026-01-28", "They met on [Wednesday=2026-01-28]. “We begin [today=2026-01-28],” he said."},
		{"2025-11-28", "The hall was booked for [January=] and [October=2025-10]."},
		{"2026-01-29", "They met on [Wednesday=2026-01-28]. “We begin [today=],” he said."},
		// the evening before, further west
		{"2026-01-28", "The bridge fell early on [Thursday=2026-01-29]. Nobody had crossed it on [Tuesday night=2026-01-27] or [yesterday=]."},
		// spans
		{"2026-01-28", "They met [from 3 to 5 March 2025=2025-03-03/2025-03-05] and [Jan. 7-14=2026-01-07/2026-01-14]."},
		{"2026-01-28", "He ruled [from 1999 to 2003=1999/2003] and [between July 2014 and August 2015=2014-07/2015-08]."},
		{"2026-01-28", "The fair ran [December 27 to January 5, 2026=2025-12-27/2026-01-05], the war from [2014-17=2014/2017]."},
		{"2026-01-28", "The vote was moved from [March 3, 2026=2026-03-03] to [March 10, 2026=2026-03-10]."},
		{"2026-01-28", "The fair will run [February 7–14=2026-02-07/2026-02-14]."},
		// parts of years
		{"2026-01-28", "Sales fell in the [second quarter of 2024=2024-04/2024-06] and [Q3 2025=2025-07/2025-09]."},
		{"2026-01-28", "It will open in the [first half of this year=2026-01/2026-06] or at the [end of 2027=2027-10/2027-12]."},
		{"2026-01-28", "He left in the [summer of 2024=2024-06/2024-08] and came back [last autumn=2025-09/2025-11]."},
		{"2026-10-28", "He left [last winter=2025-12/2026-02] and will return [next spring=2027-03/2027-05], not [this summer=]."},
		{"2026-01-28", "The harvest in Australia was poor [last summer=]."},
		// bounds
		{"2026-01-28", "He left [a few weeks ago=/2026-01-28], [more than two years ago=/2024-01-28] or [less than two months ago=2025-11-28/2026-01-28]."},
		{"2026-01-28", "They will meet [in the coming weeks=2026-01-28/] or [in the next two weeks=2026-01-28/2026-02-11]."},
		{"2026-01-28", "She had called [in recent months=/2026-01-28] and [months ago=/2026-01-28]. She will sing [next Friday=2026-01-30/2026-02-06]."},
		// occasions
		{"2026-01-28", "The mayor opened his visit on [Wednesday=2026-01-28].\nIt rained.\nIt snowed.\n[During the visit=2026-01-28] he spoke. The guards left [two days before the visit=2026-01-26]."},
		{"2026-01-28", "The mayor spoke on [Wednesday=2026-01-28] [ahead of the visit=/2026-01-28].\nThe guards left [two days before=] the visit."},
		{"2026-01-28", "The mayor was met as [during previous visits=/2026-01-28]. He said that [the next day=2026-01-29] would be long."},
		// what the verb tells
		{"2026-01-28", "The mayor vowed on [Monday=2026-01-26] to stay until [Friday=2026-01-30]."},
		{"2026-01-28", "The mayor asked 400 likely voters on [Monday=2026-01-26] about the [November=] election."},
		{"2026-01-28", "He was asked by Arven Today about [today=2026-01-28]."},
		{"2026-01-28", "The [June 1=] law falls if she wins in [May=2026-05] or [October=], her [January 5=2026-01-05] letter says; votes open on [February 7=2026-02-07]."},
		{"2026-01-28", "He set a record on [June 12 last year=2025-06-12], spoke in [October=2025-10] of a flood, in the Daily Herald."},
		{"2026-01-28", "He retires after winning in [May=2025-05]. The [July=] ruling stands."},
		{"2026-01-28", "She left in [2009=2009]. In [October=] she returned, and this past [November=2025-11] she left again."},
		{"2026-01-28", "He left on [Tuesday last week=2026-01-20], [Monday of this week=2026-01-26] or [last Wednesday=2026-01-21]."},
		{"2026-01-28", "She ran in [last year=2025]'s vote and has led [over the past two decades=2006/2026]."},
		{"2026-01-28", "[Monday=2026-01-26]'s court ruling means that [Friday=]'s vote is void."},
		{"2026-01-28", "He spoke [in the last week=] of the race about this fall in prices. That would mean a contested race in [May=2026-05]; she won it, come [June=2026-06]."},
		// names of days, and days that come back
		{"2026-01-28", "She wrote in the Sunday Times about Black Friday and works on [Mondays=]."},
		{"2026-01-28", "He came home on [Christmas Eve=2025-12-24] and left over [the weekend=2026-01-24/2026-01-25] after the [2012=2012] election."},
		// what was told before
		{"2026-01-28", "The bridge fell on [May 5, 2024=2024-05-05], and [that night=2024-05-05] it rained. Later [that year=2024] he left."},
		{"2026-01-28", "They met in [2019=2019]. In [June of that year=2019-06] they parted. That [October=2019-10] it rained."},
		{"2026-01-28", "He left [that evening=], and she said that night falls early."},
		{"2026-01-28", "They marked the [second anniversary=2026-08-01] of the [August 1, 2024=2024-08-01], fire."},
		// holidays that move
		{"2026-01-28", "He spoke on [Good Friday=2025-04-18] and at [Thanksgiving=2025-11-27], not about Thanksgiving dinners."},
		{"2026-03-28", "The shop will open on [Easter Monday=2026-04-06] and closed on [Memorial Day 2024=2024-05-27]."},
		{"2026-03-28", "The fast of [Ramadan=2026-02-17/2026-03-20] ended; they met on [Eid al-Adha=2025-06-06/2025-06-08] and [Labor Day=2025-09-01]."},
		// without a day of publication the text's own full date with a weekday is the anchor
		{"", "They met on [Wednesday, January 28, 2026=2026-01-28], and [last month=2025-12] they did not."},
		{"2026-01-28/", "They met on [Wednesday, January 28, 2026=2026-01-28], after [October=2025-10] was lost."},
		{"", "They met on [Wednesday=] and in [October=]."},
		{"", "They will meet on [Wednesday, January 28, 2026=2026-01-28], not [last month=]."},
	} {
		text, want := unmark(t, row.text)
		if got := found(article(text, row.published)); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestFindFrom(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"The mayor left on Wednesday and wrote last month.", "2026-01-28 event, 2025-12 event"},
		{"They met on Wednesday, January 14, 2026, and wrote last month.", "2026-01-14 text, 2025-12 text"}, // what it tells itself comes first
	} {
		a := article(row.text, "")
		var got []string
		for _, x := range FindFrom(a, language.Read(a), calendar.On(2026, 1, 28)) {
			got = append(got, x.Value+" "+x.Basis)
		}
		if strings.Join(got, ", ") != row.want {
			t.Errorf("%q: got %q, want %q", row.text, got, row.want)
		}
	}
}

// TestOddInput: the work grows with the length of the text, whatever it is made of.
func TestOddInput(t *testing.T) {
	for _, unit := range []string{"during the visit ", "last summer ", "June 7 vote ", "from June 7 to ", "3-5 ", "Friday night ", "1 May 2026\n", "next year of ", "about over some "} {
		a := article("The visit began on Friday.\n"+strings.Repeat(unit, 300_000/len(unit)), "2026-01-28")
		start := time.Now()
		text := language.Read(a)
		read := time.Since(start)
		Find(a, text)
		took := time.Since(start) - read
		t.Logf("%q: %v", unit, took)
		if took > 5*time.Second {
			t.Errorf("%q took %v", unit, took)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("The mayor left on Wednesday, two days ago, since last year, in the mid-1990s.", "2026-01-28")
	f.Add("a century ago for 1000 months in 0 days the past 99999 years", "0001-01-01")
	f.Fuzz(func(t *testing.T, text, published string) {
		if text = strings.ToValidUTF8(text, "?"); strings.TrimSpace(text) == "" {
			return
		}
		a := article(text, published)
		read := language.Read(a)
		for _, x := range slices.Concat(Find(a, read), FindFrom(a, read, calendar.On(2026, 1, 28))) {
			if x.Empty() || x.End > len(a.Text()) {
				t.Fatalf("span %v is not in %q", x.Span, text)
			}
			if _, ok := calendar.Parse(x.Value); x.Kind != duration && x.Value != "" && !ok {
				t.Fatalf("%q: %q is not EDTF", a.Slice(x.Span), x.Value)
			}
		}
	})
}

func BenchmarkArticles(b *testing.B) {
	a := article(strings.Repeat("The council met on Saturday and said that it would not open the bridge, closed since last year, before March 3, 2026.\n", 25)+"End.", "2026-02-08")
	t := language.Read(a)
	b.ReportAllocs()
	for b.Loop() {
		Find(a, t)
	}
	b.ReportMetric(float64(b.N*len(strings.Fields(a.Text())))/b.Elapsed().Seconds(), "words/s")
}
