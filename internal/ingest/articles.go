package ingest

import (
	"slices"
	"strings"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/ingest/clean"
	"secondsource/internal/ingest/page"
	"secondsource/internal/news"
)

// Articles reads the articles out of a capture, in their order there.
func Articles(c *news.Capture) []*news.Article {
	if c.Media == news.MediaHTML {
		return pageArticles(c)
	}
	var bs []blocks.Block
	at := 0
	for line := range strings.SplitAfterSeq(c.Payload, "\n") {
		end := at + len(strings.TrimRight(line, "\r\n \t"))
		if end > at {
			label := blocks.Paragraph
			if len(bs) == 0 {
				label = blocks.Headline
			}
			bs = append(bs, blocks.Block{Label: label, Pieces: []blocks.Piece{{Range: news.Range{Start: at, End: end}}}})
		}
		at += len(line)
	}
	if a := clean.Article(c, bs); a != nil {
		return []*news.Article{a}
	}
	return nil
}

// pageArticles reads an HTML page. What the page tells of itself joins what came with the capture, after it.
func pageArticles(c *news.Capture) []*news.Article {
	p := page.Read(c)
	for _, t := range p.Told {
		if !slices.Contains(c.Told, t) {
			c.Told = append(c.Told, t)
		}
	}
	var out []*news.Article
	for _, bs := range p.Articles {
		if a := clean.Article(c, bs); a != nil {
			if id, ok := c.First(news.FieldID); ok {
				a.About.External = id.Value
			}
			out = append(out, a)
		}
	}
	return out
}
