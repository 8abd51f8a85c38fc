// Ours reads articles out of pages as secondsource does: blocks, the main text, and what an article tells of itself. Names, statements
// and the rest of the analysis, which extractors do not have, are left out.
package main

import (
	"strings"

	"secondsource/internal/ingest"
	"secondsource/internal/ingest/about"
	"secondsource/internal/news"
	"secondsource/tools/yardsticks/answers"
	"secondsource/tools/yardsticks/command"
	"secondsource/tools/yardsticks/pages"
)

func main() {
	command.Main(command.Reader{Name: "secondsource", Read: read})
}

// read does with a page what `secondsource extract` does with a document of JSON Lines, up to the articles; the longest of them is the
// answer, as it is for the scorers.
func read(p pages.Page) (answers.Found, error) {
	c := &news.Capture{Payload: p.HTML, Media: news.MediaHTML, URL: p.URL, Charset: "utf-8", SHA256: news.Digest(p.HTML)}
	c.ID = news.CaptureID(c.SHA256, c.URL)
	if p.URL != "" {
		c.Told = []news.Told{{Field: news.FieldURL, Value: p.URL, Where: "document"}}
	}
	var longest *news.Article
	for _, a := range ingest.Articles(c) {
		a.About, a.Captions = about.Read(a)
		if longest == nil || len(a.Text()) > len(longest.Text()) {
			longest = a
		}
	}
	if longest == nil {
		return answers.Found{}, nil
	}
	var text strings.Builder
	for _, par := range longest.Paragraphs {
		text.WriteString(longest.Slice(par.Span))
		text.WriteByte('\n')
	}
	return answers.Found{Title: longest.Slice(longest.Headline), Byline: longest.About.Byline.Text, Published: longest.About.Published.Value, Text: text.String()}, nil
}
