package page

import (
	"strings"

	"golang.org/x/net/html/atom"

	"secondsource/internal/ingest/blocks"
)

// longestCell is how many words a cell may have and still be one of a row: longer ones are text that a table lays out.
const longestCell = 12

// join adds part i as block b to the blocks before it. The cells of a row are one block, and so are a caption and the credit that stands
// in an element of its own.
func (m *measurer) join(bs []blocks.Block, b blocks.Block, i int) []blocks.Block {
	if i == 0 || len(bs) == 0 {
		return append(bs, b)
	}
	last, before := &bs[len(bs)-1], &m.parts[i-1]
	p := &m.parts[i]
	switch {
	case before.label == p.label && p.score > 0 && before.score > 0 && m.sameRow(before, p):
		last.Label = blocks.Row
		last.Pieces = joined(last.Pieces, '\t', b.Pieces)
	case before.label == blocks.Caption && p.label == blocks.Caption && last.Label == blocks.Caption && m.isCredit(p) && m.sameFigure(before, p):
		last.Credit = len(last.Pieces) + 1
		last.Pieces = joined(last.Pieces, ' ', b.Pieces)
	default:
		return append(bs, b)
	}
	last.Links += b.Links
	return bs
}

func joined(a []blocks.Piece, between rune, b []blocks.Piece) []blocks.Piece {
	out := make([]blocks.Piece, 0, len(a)+1+len(b))
	out = append(out, a...)
	out = append(out, blocks.Piece{Char: between})
	return append(out, b...)
}

// sameRow reports whether two parts are neighbouring cells of one row, both short.
func (m *measurer) sameRow(a, b *part) bool {
	if a.words > longestCell || b.words > longestCell {
		return false
	}
	ca, cb := m.cellOf(a.container), m.cellOf(b.container)
	return ca >= 0 && cb >= 0 && ca != cb && m.elements[ca].parent == m.elements[cb].parent
}

// cellOf gives the cell of a table that e is or stands right inside; -1 where none.
func (m *measurer) cellOf(e int32) int32 {
	for range 4 {
		if t := m.elements[e].tag; t == atom.Td || t == atom.Th {
			return e
		}
		if e = m.elements[e].parent; e < 0 {
			break
		}
	}
	return -1
}

// isCredit reports whether a part names who made a picture and says nothing else.
func (m *measurer) isCredit(p *part) bool {
	if p.words > 10 {
		return false
	}
	if creditClass(m.elements[p.in].class) || creditClass(m.elements[p.container].class) {
		return true
	}
	start, end := blocks.CreditAt(p.text)
	return start >= 0 && (end-start)*2 > len(p.text)
}

// sameFigure reports whether two parts stand in one figure, or side by side.
func (m *measurer) sameFigure(a, b *part) bool {
	return m.elements[a.container].parent == m.elements[b.container].parent || m.figureOf(a.in) >= 0 && m.figureOf(a.in) == m.figureOf(b.in)
}

// figureOf gives the innermost <figure> that e is or stands in; -1 where none.
func (m *measurer) figureOf(e int32) int32 {
	for ; e >= 0; e = m.elements[e].parent {
		if m.elements[e].tag == atom.Figure {
			return e
		}
	}
	return -1
}

// creditClass reports whether a class or id is named after the credit of a picture.
func creditClass(class string) bool {
	class = strings.ToLower(class)
	for _, w := range []string{"credit", "copyright", "photographer"} {
		if strings.Contains(class, w) {
			return true
		}
	}
	return false
}
