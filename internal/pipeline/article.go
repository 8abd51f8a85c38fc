package pipeline

import (
	"fmt"

	"secondsource/internal/extract/corefer"
	"secondsource/internal/extract/names"
	"secondsource/internal/extract/quantities"
	"secondsource/internal/extract/statements"
	"secondsource/internal/extract/tellings"
	"secondsource/internal/extract/times"
	"secondsource/internal/ingest"
	"secondsource/internal/ingest/about"
	"secondsource/internal/language"
	"secondsource/internal/news"
)

// Capture reads a capture to the end of what can be known from it alone: its articles, and what each of them says.
func Capture(c *news.Capture) []*news.Findings {
	var out []*news.Findings
	for _, a := range ingest.Articles(c) {
		a.About, a.Captions = about.Read(a)
		if n := len(a.Text()) - language.MaxText; n > 0 {
			c.Warn(fmt.Sprintf("an article is longer than any: what it says was not read out of its last %d bytes", n))
		}
		out = append(out, Article(a))
	}
	return out
}

// Article reads one article: its sentences, names, statements, times and quantities.
func Article(a *news.Article) *news.Findings {
	text := language.Read(a)
	f := &news.Findings{Article: a}
	for _, s := range text.Sentences {
		f.Sentences = append(f.Sentences, s.Span)
	}
	f.Mentions = corefer.Find(a, text, names.Find(a, text))
	f.Statements = statements.Find(a, text, f.Mentions)
	f.Times = times.Find(a, text)
	statements.Occasions(text, f.Mentions, f.Times, f.Statements)
	f.Quantities = quantities.Find(a, text)
	f.Tellings = tellings.Find(text, f.Mentions, f.Times)
	return f
}
