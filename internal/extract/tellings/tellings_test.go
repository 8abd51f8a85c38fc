package tellings

import (
	"strings"
	"testing"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// article makes an article of one paragraph; names in [brackets] become places, in {braces} bodies, <times> become dates of 2 May 2031.
func article(marked string) (*news.Article, []news.Mention, []news.Time) {
	var plain strings.Builder
	var mentions []news.Mention
	var times []news.Time
	for _, c := range marked {
		switch c {
		case '[':
			mentions = append(mentions, news.Mention{Span: news.Span{Start: plain.Len()}, Kind: news.Place, Form: news.Name, Same: -1})
		case '{':
			mentions = append(mentions, news.Mention{Span: news.Span{Start: plain.Len()}, Kind: news.Organization, Form: news.Name, Same: -1})
		case ']', '}':
			mentions[len(mentions)-1].End = plain.Len()
		case '<':
			times = append(times, news.Time{Span: news.Span{Start: plain.Len()}, Value: "2031-05-02", Kind: "date"})
		case '>':
			times[len(times)-1].End = plain.Len()
		default:
			plain.WriteRune(c)
		}
	}
	s := plain.String()
	b := news.NewBuilder(&news.Capture{ID: "c", Payload: s})
	b.Keep(news.Range{End: len(s)})
	a := b.Article()
	a.Paragraphs = []news.Paragraph{{Span: news.Span{End: len(s)}, Kind: news.Body}}
	return a, mentions, times
}

// told writes a telling as "deed status[ before]: mentions @ place, time".
func told(a *news.Article, mentions []news.Mention, times []news.Time, x news.Telling) string {
	out := x.Deed + " " + x.Status
	if x.Before {
		out += " before"
	}
	var names []string
	for _, m := range x.Mentions {
		names = append(names, a.Slice(mentions[m].Span))
	}
	out += ": " + strings.Join(names, "+")
	if x.Place >= 0 {
		out += " @ " + a.Slice(mentions[x.Place].Span)
	}
	if x.Time >= 0 {
		out += ", " + a.Slice(times[x.Time].Span)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The {Ostland army} withdrew from [Zarqun] <on Friday>.", "withdraw happened: Ostland army+Zarqun @ Zarqun, on Friday"},
		{"The {Ostland army} has pulled out of [Zarqun].", "withdraw happened before: Ostland army+Zarqun @ Zarqun"},
		{"The road was empty after the {Ostland army} left [Zarqun] <on Friday>.", "depart happened before: Ostland army+Zarqun, on Friday"},
		{"The mayor praised the recent withdrawal of the {Ostland army} from [Zarqun].", "withdraw happened before: Ostland army+Zarqun @ Zarqun"},
		{"The {Ostland army} will withdraw from [Zarqun] <on Friday>.", "withdraw expected: Ostland army+Zarqun @ Zarqun, on Friday"},
		{"The {Ostland army} is expected to withdraw from [Zarqun].", "withdraw expected: Ostland army+Zarqun @ Zarqun"},
		{"The {Ostland army} did not withdraw from [Zarqun].", "withdraw denied: Ostland army+Zarqun @ Zarqun"},
		{"The {Ostland army} reportedly withdrew from [Zarqun].", "withdraw unclear: Ostland army+Zarqun @ Zarqun"},
		{"The {Ostland army}, which withdrew from [Zarqun] <on Friday>, is small.", "withdraw happened: Ostland army+Zarqun @ Zarqun, on Friday"},
		{"He led an attack <in May 2024> that ousted [Zarqun].", "attack happened: , in May 2024; oust happened: Zarqun, in May 2024"},
		{"The bridge was painted <on Friday>.", "paint happened: , on Friday"},
		{"The bridge was painted.", ""},
		{"“The {Ostland army} withdrew from [Zarqun],” the mayor said.", ""},
		{"Attack helicopters are loud.", ""},
		{"The {Ostland army} was training in [Zarqun].", ""},
		{"Two days before the visit the road was empty.", ""},
	} {
		a, mentions, times := article(c.text)
		var got []string
		for _, x := range Find(language.Read(a), mentions, times) {
			got = append(got, told(a, mentions, times, x))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, strings.Join(got, "; "), c.want)
		}
	}
}

// FuzzFind: of any text the spans lie within one another, in order, and each clause within one sentence.
func FuzzFind(f *testing.F) {
	f.Add("The {Ostland army} withdrew from [Zarqun] <on Friday>, after the attack, and left.")
	f.Add("after <after> after, and and {who} who which")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			t.Skip()
		}
		closing := map[rune]rune{'[': ']', '{': '}', '<': '>'}
		open := rune(0)
		for _, c := range text { // marks that are not nested
			switch c {
			case '[', '{', '<':
				if open != 0 {
					t.Skip()
				}
				open = c
			case ']', '}', '>':
				if closing[open] != c {
					t.Skip()
				}
				open = 0
			}
		}
		if open != 0 {
			t.Skip()
		}
		a, mentions, times := article(text)
		l := language.Read(a)
		last := 0
		for _, x := range Find(l, mentions, times) {
			if !x.Span.Contains(x.Phrase) || !x.Phrase.Contains(x.Head) || x.Start < last {
				t.Fatalf("clause %v, phrase %v, head %v after %d", x.Span, x.Phrase, x.Head, last)
			}
			last = x.Start
			inside := false
			for _, s := range l.Sentences {
				inside = inside || s.Span.Contains(x.Span)
			}
			if !inside {
				t.Fatalf("%v is in no sentence", x.Span)
			}
			if x.Time >= len(times) || x.Place >= len(mentions) {
				t.Fatalf("time %d, place %d", x.Time, x.Place)
			}
		}
	})
}
