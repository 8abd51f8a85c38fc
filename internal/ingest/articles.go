package ingest

import (
	"strings"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/ingest/clean"
	"secondsource/internal/news"
)

// Articles reads the articles out of a capture, in their order there.
func Articles(c *news.Capture) []*news.Article {
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
