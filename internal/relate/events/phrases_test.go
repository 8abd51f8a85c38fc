package events

import (
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// told makes the findings of an article of one sentence a line, with times ("words=value") and names of places.
func told(text, published string, times, places []string) *news.Findings {
	b := news.NewBuilder(&news.Capture{ID: "c", Payload: text})
	b.Keep(news.Range{Start: 0, End: len(text)})
	a := b.Article()
	a.Paragraphs = []news.Paragraph{{Span: news.Span{Start: 0, End: len(text)}, Kind: news.Body}}
	a.About.Published.Value = published
	f := &news.Findings{Article: a}
	at := 0
	for line := range strings.Lines(text) {
		f.Sentences = append(f.Sentences, news.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))})
		at += len(line)
	}
	from := 0
	find := func(words string) news.Span {
		i := from + strings.Index(text[from:], words)
		from = i + len(words)
		return news.Span{Start: i, End: from}
	}
	for _, t := range times {
		words, value, _ := strings.Cut(t, "=")
		f.Times = append(f.Times, news.Time{Span: find(words), Value: value, Kind: "date"})
	}
	from = 0
	for _, p := range places {
		f.Mentions = append(f.Mentions, news.Mention{Span: find(p), Kind: news.Place, Form: news.Name, Same: -1})
	}
	return f
}

func TestPhrases(t *testing.T) {
	for _, row := range []struct {
		why, text     string
		times, places []string
		when, where   string
		date          string
	}{
		{"what stands on top",
			"A ferry sank off Arven on Monday.\nThe yard in Calder built it in 2019.", []string{"Monday=2031-03-03", "2019=2019"}, []string{"Arven", "Calder"}, "Monday, 2019", "Arven, Calder", "2031-03-03"},
		{"what is told again",
			"The yard in Calder built ferries.\nOne sank off Arven.\nArven mourns.\nArven prays.", nil, []string{"Calder", "Arven", "Arven", "Arven"}, "", "Arven, Calder", ""},
		{"a day before a bound, each once, now never",
			"Ferries recently sank.\nNow one did on Monday, Monday morning.", []string{"recently=/2031-03-04", "Now=2031-03-04", "Monday=2031-03-03", "Monday morning=2031-03-03"}, nil, "Monday, recently", "", "2031-03-03"},
		{"a day further down that was news",
			"Ferries are old.\nThey are slow.\nThey are red.\nOne sank on Monday.", []string{"Monday=2031-03-03"}, nil, "Monday", "", "2031-03-03"},
		{"a day further down that was not",
			"Ferries are old.\nThey are slow.\nThey are red.\nOne sank on May 3.", []string{"May 3=2030-05-03"}, nil, "May 3", "", ""},
	} {
		f := told(row.text, "2031-03-04", row.times, row.places)
		words := func(spans []news.Span) string {
			var out []string
			for _, s := range spans {
				out = append(out, f.Article.Slice(s))
			}
			return strings.Join(out, ", ")
		}
		if when, where := words(whenOf(f)), words(whereOf(f)); when != row.when || where != row.where {
			t.Errorf("%s: got %q, %q, want %q, %q", row.why, when, where, row.when, row.where)
		}
		if date := dateOf(f, openingOf(f)); date != row.date {
			t.Errorf("%s: dated %q, want %q", row.why, date, row.date)
		}
		if n := len(slices.Concat(whenOf(f), whereOf(f))); n > 2*mostPhrases {
			t.Errorf("%s: %d phrases", row.why, n)
		}
	}
}
