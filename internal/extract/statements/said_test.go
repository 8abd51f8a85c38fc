package statements

import (
	"strings"
	"testing"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

func TestOccasions(t *testing.T) {
	for _, c := range []struct{ name, text, to, venue, when string }{
		{"told a newsroom", `“The bridge is safe,” [Mara Quell] told the {Ostland Herald}.`, "the Ostland Herald (Ostland Herald)", "", ""},
		{"told people", `[Quell] told reporters on <Tuesday> that the bridge was safe.`, "reporters (-)", "", "Tuesday"},
		{"a weekday behind them", `[Quell] told reporters <Tuesday> that the bridge was safe.`, "reporters (-)", "", "Tuesday"},
		{"said to", `“The bridge is safe,” [Quell] said to the council.`, "the council (-)", "", ""},
		{"in an interview", `“The bridge is safe,” [Quell] said in an interview with {Orlen TV}.`, "Orlen TV (Orlen TV)", "in an interview with Orlen TV", ""},
		{"asked by", `Asked by a reporter, [Quell] said that the bridge was safe.`, "a reporter (-)", "", ""},
		{"at a briefing", `[Quell] said at a press briefing in Arven that the bridge was safe.`, "", "at a press briefing in Arven", ""},
		{"speaking first", `Speaking at a press briefing in Arven, [Mara Quell] said that the bridge was safe.`, "", "at a press briefing in Arven", ""},
		{"told a briefing", `“The bridge is safe,” [Quell] told a press briefing.`, "", "a press briefing", ""},
		{"ahead of", `[Quell] said ahead of the meeting that the bridge was safe.`, "", "ahead of the meeting", ""},
		{"time first", `On <Monday>, [Quell] said that the bridge was safe.`, "", "", "Monday"},
		{"earlier", `[Quell] said earlier that the bridge was safe.`, "", "", "earlier"},
		{"on a platform", `“The bridge is safe,” [Quell] wrote on Twitter.`, "", "on Twitter", ""},
		{"of the content", `[Quell] said the bridge had been closed at a meeting on <Monday>.`, "", "", ""},
		{"of another clause", `[Quell], who spoke to the council on <Monday>, said that the bridge was safe.`, "", "", ""},
		{"of a phrase", `The victims of <Monday>'s fire told the council that the bridge was safe.`, "the council (-)", "", ""},
		{"a bound", `The council has said since <Monday> that the bridge was safe.`, "", "", ""},
		{"no occasion", `[Quell] said the bridge was safe.`, "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, rest, timed := strings.Cut(c.text, "<")
			var times []news.Time
			text := c.text
			if timed {
				word, after, _ := strings.Cut(rest, ">")
				text = before + word + after
				start := len(strings.NewReplacer("[", "", "]", "", "{", "", "}", "").Replace(before))
				times = append(times, news.Time{Span: news.Span{Start: start, End: start + len(word)}, Kind: "date", Value: "2031-05-06"})
			}
			a, mentions := article(text)
			l := language.Read(a)
			found := Find(a, l, mentions)
			if len(found) != 1 {
				t.Fatalf("%d statements: %q", len(found), told(a, mentions, found))
			}
			Occasions(l, mentions, times, found)
			s := found[0]
			to := ""
			if !s.To.Span.Empty() {
				to = a.Slice(s.To.Span) + " (-)"
				if s.To.Mention >= 0 {
					to = a.Slice(s.To.Span) + " (" + a.Slice(mentions[s.To.Mention].Span) + ")"
				}
			}
			if venue, when := a.Slice(s.Said.Venue), a.Slice(s.Said.When); to != c.to || venue != c.venue || when != c.when {
				t.Errorf("to %q at %q when %q, want %q, %q, %q", to, venue, when, c.to, c.venue, c.when)
			}
			if timed && c.when != "" && s.Said.Date != "2031-05-06" {
				t.Errorf("date %q", s.Said.Date)
			}
		})
	}
}

func TestNegated(t *testing.T) {
	for text, want := range map[string]bool{
		`[Quell] said that the bridge was safe.`:                       false,
		`[Quell] did not say that the bridge was safe.`:                true,
		`[Quell] never said that the bridge was safe.`:                 true,
		`[Quell] said that the bridge was not safe.`:                   false,
		`[Quell] would not, and said that the bridge was safe.`:        false,
		`“The bridge is not safe,” [Quell] said.`:                      false,
		`It was not the first time. [Quell] said the bridge was safe.`: false,
	} {
		a, mentions := article(text)
		found := Find(a, language.Read(a), mentions)
		if len(found) != 1 {
			t.Errorf("%q: %d statements", text, len(found))
			continue
		}
		if found[0].Negated != want {
			t.Errorf("%q: negated %v", text, found[0].Negated)
		}
	}
}
