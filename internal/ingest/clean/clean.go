// Package clean makes an article out of its labelled blocks: headline first, then what belongs to it in reading order, each between blank
// lines, every word with its place in the payload.
package clean

import (
	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// Article writes the blocks of one article: the headline, then the others in the order given, leaving out teasers, furniture and
// unlabelled blocks. Of several headlines the first is the headline, the others are left out as repetitions of it. It returns nil where
// nothing is left.
func Article(c *news.Capture, bs []blocks.Block) *news.Article {
	w := news.NewBuilder(c)
	var headline news.Span
	var paragraphs []news.Paragraph
	var captions []news.Caption
	var lines []news.Span
	for i := range bs {
		if bs[i].Label == blocks.Headline {
			headline = bs[i].Write(w)
			break
		}
	}
	for i := range bs {
		b := &bs[i]
		if !kept(b.Label) {
			continue
		}
		if w.Len() > 0 {
			w.Insert("\n\n")
		}
		span := b.Write(w)
		switch b.Label {
		case blocks.Caption:
			caption := news.Caption{Span: span}
			if start, end := b.CreditAt(c.Payload); start >= 0 {
				caption.Credit = news.Span{Start: span.Start + start, End: span.Start + end}
			}
			captions = append(captions, caption)
		case blocks.Byline, blocks.Dateline, blocks.Credit:
			lines = append(lines, span)
		default:
			if span.Len() < 400 {
				if _, service := blocks.ServiceLine(b.Text(c.Payload)); service {
					lines = append(lines, span) // to the agency's clients, not to readers
					continue
				}
			}
			paragraphs = append(paragraphs, news.Paragraph{Span: span, Kind: kinds[b.Label]})
		}
	}
	if headline.Empty() && len(paragraphs) == 0 {
		return nil
	}
	a := w.Article()
	a.Headline, a.Paragraphs, a.Captions, a.Lines = headline, paragraphs, captions, lines
	return a
}

var kinds = map[blocks.Label]news.ParagraphKind{
	blocks.Standfirst: news.Standfirst,
	blocks.Paragraph:  news.Body,
	blocks.Subhead:    news.Subhead,
	blocks.ListItem:   news.ListItem,
	blocks.Quote:      news.Blockquote,
	blocks.Row:        news.TableRow,
}

func kept(l blocks.Label) bool {
	return l != blocks.Unlabelled && l != blocks.Headline && l != blocks.Teaser && l != blocks.Furniture
}
