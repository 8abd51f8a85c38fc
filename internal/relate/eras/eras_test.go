package eras

import (
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// told makes an article of one paragraph that mentions a person wherever his name stands in it, with a telling of his ouster in marks like
// "{Orle was ousted|in May 2024|2024-05}".
func told(text string) *news.Findings {
	clause, rest, marked := strings.Cut(text, "|")
	var f news.Findings
	if marked {
		when, value, _ := strings.Cut(strings.TrimSuffix(rest, "}"), "|")
		text = strings.TrimPrefix(clause, "{") + " " + when + "."
		head := strings.Index(text, "oust")
		f.Times = []news.Time{{Span: news.Span{Start: len(text) - 1 - len(when), End: len(text) - 1}, Value: value, Kind: "date"}}
		f.Tellings = []news.Telling{{Span: news.Span{End: len(text) - 1}, Head: news.Span{Start: head, End: head + 4}, Deed: "oust", Status: "happened", Time: 0}}
	}
	b := news.NewBuilder(&news.Capture{ID: text, Payload: text})
	span := b.Keep(news.Range{End: len(text)})
	f.Article = b.Article()
	f.Article.Paragraphs = []news.Paragraph{{Span: span, Kind: news.Body}}
	f.Sentences = []news.Span{span}
	for _, name := range []string{"Orle", "Quell"} {
		for at := 0; ; {
			n := strings.Index(text[at:], name)
			if n < 0 {
				break
			}
			f.Mentions = append(f.Mentions, news.Mention{Span: news.Span{Start: at + n, End: at + n + len(name)}, Kind: news.Person, Form: news.Name, Same: -1})
			at += n + len(name)
		}
	}
	slices.SortFunc(f.Mentions, func(a, b news.Mention) int { return a.Start - b.Start })
	return &f
}

func analysis(texts ...string) *news.Analysis {
	a := &news.Analysis{Entities: []news.Entity{{Kind: news.Person, Name: "Orle"}, {Kind: news.Person, Name: "Quell"}}}
	story := news.Story{}
	for i, text := range texts {
		f := told(text)
		a.Findings = append(a.Findings, f)
		for m, x := range f.Mentions {
			n := 0
			if f.Article.Slice(x.Span) == "Quell" {
				n = 1
			}
			a.Entities[n].Mentions = append(a.Entities[n].Mentions, news.Ref{Article: i, Index: m})
		}
		story.Articles = append(story.Articles, i)
	}
	a.Stories = []news.Story{story}
	a.Index()
	return a
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ other, text, want string }{
		{"{Orle was ousted|in May 2024|2024-05}", "They spoke of ties during the era of the ousted president, Orle, for an hour.", "the era of the ousted president, Orle=/2024-05"},
		{"{Orle was ousted|in late 2024|2024-10/2024-12}", "The line was built under Orle's rule.", "Orle's rule=/2024-12"},
		{"{Orle was ousted|in May 2024|2024-05}", "The line has been shut since the fall of Orle.", "the fall of Orle=2024-05/"},
		{"{Orle was ousted|in May 2024|2024-05}", "The line was open before Orle's fall.", "Orle's fall=/2024-05"},
		{"{Orle was ousted|in May 2024|2024-05}", "The line was built under Quell's rule.", ""},
		{"{Orle was ousted|in May 2024|2024-05}", "Orle's regime fell.", ""},
		{"{Orle was ousted|in May|/2024-05}", "The line was built under Orle's rule.", ""},
		{"Orle was never ousted.", "The line was built under Orle's rule.", ""},
	} {
		a := analysis(c.other, c.text)
		var got []string
		for _, x := range Find(a)[1] {
			got = append(got, a.Findings[1].Article.Slice(x.Span)+"="+x.Value)
			if x.Basis != "event" || x.Kind != "period" {
				t.Errorf("%s: kind %s, basis %s", c.text, x.Kind, x.Basis)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestUnclear: two articles that put the end on different days tell none.
func TestUnclear(t *testing.T) {
	a := analysis("{Orle was ousted|in May 2024|2024-05}", "{Quell said that Orle was ousted|in June 2025|2025-06}", "The line was built under Orle's rule.")
	if got := Find(a); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
