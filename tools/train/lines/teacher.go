package main

import (
	"strings"

	"secondsource/internal/ingest/clean"
	reader "secondsource/internal/ingest/page"
	"secondsource/internal/news"
)

// taught is the headline and the body of a page that has none made by hand, as the program's own reader of HTML pages sees it: it has the page's markup to
// go by, which a scrape lacks, and is right more often for it. "" where it sees no article or several.
func taught(html string) (title, body string) {
	c := &news.Capture{Payload: html}
	p := reader.Read(c)
	if len(p.Articles) != 1 {
		return "", ""
	}
	a := clean.Article(c, p.Articles[0].Blocks)
	if a == nil {
		return "", ""
	}
	var out []string
	for _, p := range a.Paragraphs {
		out = append(out, a.Slice(p.Span))
	}
	return a.Slice(a.Headline), strings.Join(out, "\n")
}

// covers reports whether the lines that were judged body hold the body, or nearly: else the page is a bad example.
func covers(l []string, a article) bool {
	have := 0
	for _, i := range a.BodyLines {
		have += len(tokens(l[i]))
	}
	want := len(tokens(a.Body))
	return want >= 60 && have*100 >= want*85 && have*100 <= want*115
}
