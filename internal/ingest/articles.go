package ingest

import (
	"fmt"
	"slices"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/ingest/clean"
	"secondsource/internal/ingest/lines"
	"secondsource/internal/ingest/page"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/ingest/split"
	"secondsource/internal/news"
)

// Articles reads the articles out of a capture, in their order there.
func Articles(c *news.Capture) []*news.Article {
	switch c.Media {
	case news.MediaHTML:
		return pageArticles(c)
	case news.MediaDocument:
		if a := clean.Document(c); a != nil {
			return []*news.Article{a}
		}
		return nil
	}
	return scrapeArticles(c)
}

// scrapeArticles reads a scrape: lines of text with everything that stood on the page.
func scrapeArticles(c *news.Capture) []*news.Article {
	bs := plain.Read(c)
	if n := len(bs); n >= blocks.Most {
		pieces := bs[n-1].Pieces
		c.Warn(fmt.Sprintf("%d bytes after the first %d lines were not read", len(c.Payload)-pieces[len(pieces)-1].Range.End, n))
	}
	lines.Label(c.Payload, bs)
	var out []*news.Article
	for _, run := range split.Split(c.Payload, bs) {
		if a := clean.Article(c, run); a != nil {
			out = append(out, a)
		}
	}
	return out
}

// pageArticles reads an HTML page. What the page tells of an article joins what came with the capture, after it.
func pageArticles(c *news.Capture) []*news.Article {
	p := page.Read(c)
	if p.Unread > 0 {
		c.Warn(fmt.Sprintf("%d bytes after the first %d blocks were not read", p.Unread, len(p.Blocks)))
	}
	var out []*news.Article
	for _, x := range p.Articles {
		told := *c // the capture itself stays as it came
		told.Told = slices.Concat(c.Told, x.Told)
		if a := clean.Article(&told, x.Blocks); a != nil {
			out = append(out, a)
		}
	}
	return out
}
