// Package blocks holds what a page or a scrape is made of before it becomes articles: runs of words with their place in the payload, and
// a label that says what each is for. Readers (plain, page) make blocks, labels are given once, and both splitting and cleaning use them.
package blocks

import (
	"strings"

	"secondsource/internal/news"
)

// Most is how many blocks of one capture are read, so that memory stays in bounds whatever comes. A page rarely shows two thousand.
const Most = 100_000

// A Block is one visible unit of a page: a line of a scrape, a paragraph, headline or list item of a page.
type Block struct {
	Pieces []Piece
	Label  Label
	Opens  bool   // an article begins with this block
	Tag    string // the HTML element it came from ("p", "h1", "li", "figcaption"); "" in a scrape
	Links  int    // characters of it that are inside links
	Gap    int    // blank lines before it (scrapes)
	Depth  int    // nesting of the element (pages)
	Credit int    // of a caption: the pieces from this one on name who made the picture; 0 where the markup does not tell them apart
	Class  string // class and id words of the element and its nearest parents, lower case, blanks between (pages)
}

// A Piece is a part of a block: bytes of the payload as they stand, or one character that stands for a character reference or a run of
// white space there. A Piece with Char and an empty Range is text that has no place (a blank between two joined elements).
type Piece struct {
	Range news.Range
	Char  rune // 0: the payload's own bytes
}

// Label says what a block is for.
type Label uint8

// The labels.
const (
	Unlabelled Label = iota
	Headline
	Standfirst
	Paragraph
	Subhead
	ListItem
	Quote
	Row // of a table, its cells parted by tabs
	Caption
	Credit    // an agency line at the end of the text ("AA")
	Byline    // who wrote it
	Dateline  // a line with place or date of publication
	Teaser    // another article's headline, date or opening
	Furniture // menus, notices, forms, scripts, repetitions
)

// Text is the block's words as they will stand in an article.
func (b *Block) Text(payload string) string {
	if len(b.Pieces) == 1 && b.Pieces[0].Char == 0 {
		return payload[b.Pieces[0].Range.Start:b.Pieces[0].Range.End]
	}
	var s strings.Builder
	for _, p := range b.Pieces {
		if p.Char != 0 {
			s.WriteRune(p.Char)
		} else {
			s.WriteString(payload[p.Range.Start:p.Range.End])
		}
	}
	return s.String()
}

// Start is the block's first byte in the payload.
func (b *Block) Start() int {
	for _, p := range b.Pieces {
		if p.Range.Len() > 0 {
			return p.Range.Start
		}
	}
	return 0
}

// Write adds the block's pieces to an article and gives their place in its text.
func (b *Block) Write(to *news.Builder) news.Span {
	at := to.Len()
	for _, p := range b.Pieces {
		switch {
		case p.Char == 0:
			to.Keep(p.Range)
		case p.Range.Len() > 0:
			to.Stand(p.Char, p.Range)
		default:
			to.Insert(string(p.Char))
		}
	}
	return news.Span{Start: at, End: to.Len()}
}
