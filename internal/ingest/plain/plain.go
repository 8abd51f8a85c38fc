// Package plain reads a scrape, the text of a rendered page, as blocks: one for each line that shows something.
//
// A line is what stands between line breaks, without the white space at its ends (no-break spaces and marks without width too). Blank
// lines are no blocks but are counted in the Gap of the next one. A style sheet or a script that hangs on the end of a line of words is
// a block of its own, so that the words can be kept without it. Nothing is judged here; see package lines for that.
package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// Read gives the lines of c's payload as blocks, in order, and not many more than [blocks.Most] of them.
func Read(c *news.Capture) []blocks.Block {
	payload := c.Payload
	n := min(strings.Count(payload, "\n")+1, 2*blocks.Most)
	out := make([]blocks.Block, 0, n/2+1)
	pieces := make([]blocks.Piece, 0, n/2+1) // one array for all: a scrape has many short lines
	add := func(start, end, gap int) {
		pieces = append(pieces, blocks.Piece{Range: news.Range{Start: start, End: end}})
		out = append(out, blocks.Block{Pieces: pieces[len(pieces)-1 : len(pieces) : len(pieces)], Gap: gap})
	}
	gap := 0
	for at := 0; at < len(payload) && len(out) < blocks.Most; {
		end := len(payload)
		next := end
		if i := strings.IndexByte(payload[at:], '\n'); i >= 0 {
			end, next = at+i, at+i+1
		}
		start, stop := trim(payload, at, end)
		at = next
		if start == stop {
			gap++
			continue
		}
		if tail := start + blocks.CodeTail(payload[start:stop]); tail > start && tail < stop {
			_, words := trim(payload, start, tail)
			add(start, words, gap)
			add(tail, stop, 0)
		} else {
			add(start, stop, gap)
		}
		gap = 0
	}
	return out
}

// trim takes what shows nothing off both ends of payload[start:end].
func trim(payload string, start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(payload[start:end])
		if shows(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(payload[start:end])
		if shows(r) {
			break
		}
		end -= n
	}
	return start, end
}

// shows reports whether r leaves a mark on a page: no white space, no control, no mark without width.
func shows(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.IsControl(r) && r != '\u200b' && r != '\u2060' && r != '\ufeff' && r != '\u200e' && r != '\u200f' && r != '\u200c'
}
