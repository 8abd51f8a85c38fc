package page

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// A writer gathers the pieces of one block: white space is held back until a word follows, so that none stands at the edges.
type writer struct {
	payload string
	pieces  []blocks.Piece
	gap     bool       // white space is due before the next word
	space   news.Range // the white space that is due; empty where an element's edge (<br>) parts the words
	chars   int        // characters written, white space not counted
}

// text adds payload[i:end]. In preformatted text an empty line calls broken.
func (w *writer) text(i, end int, broken func()) {
	p := w.payload
	for i < end {
		switch n, kind := unit(p[i:end]); kind {
		case plain:
			w.keep(i, i+n)
			i += n
		case blank:
			if broken != nil && emptyLine(p[i:i+n]) {
				broken()
			} else {
				w.blank(news.Range{Start: i, End: i + n})
			}
			i += n
		case unseen:
			i += n
		case mark:
			r, n := reference(p[i:end])
			switch {
			case n == 0:
				w.keep(i, i+1)
				n = 1
			case unicode.IsSpace(r):
				w.blank(news.Range{Start: i, End: i + n})
			case invisible(r):
			default:
				w.due()
				w.pieces = append(w.pieces, blocks.Piece{Range: news.Range{Start: i, End: i + n}, Char: r})
				w.chars++
			}
			i += n
		}
	}
}

func (w *writer) keep(i, end int) {
	w.due()
	w.chars += utf8.RuneCountInString(w.payload[i:end])
	if n := len(w.pieces); n > 0 && w.pieces[n-1].Char == 0 && w.pieces[n-1].Range.End == i {
		w.pieces[n-1].Range.End = end
		return
	}
	w.pieces = append(w.pieces, blocks.Piece{Range: news.Range{Start: i, End: end}})
}

// blank notes white space. Of several runs with nothing but tags between them the first stands for all.
func (w *writer) blank(r news.Range) {
	if len(w.pieces) > 0 && (!w.gap || w.space.Len() == 0) {
		w.gap, w.space = true, r
	}
}

// due writes the white space held back.
func (w *writer) due() {
	if !w.gap {
		return
	}
	r := w.space
	w.gap, w.space = false, news.Range{}
	last := &w.pieces[len(w.pieces)-1]
	if r.Len() == 1 && w.payload[r.Start] == ' ' && last.Char == 0 && last.Range.End == r.Start {
		last.Range.End++
		return
	}
	w.pieces = append(w.pieces, blocks.Piece{Range: r, Char: ' '})
}

type unitKind uint8

const (
	plain  unitKind = iota // bytes that stand for themselves
	blank                  // a run of white space
	unseen                 // a character that is not part of the words: soft hyphen, byte order mark, NUL
	mark                   // an ampersand
)

// unit gives the length and kind of what s, which is not empty, begins with.
func unit(s string) (int, unitKind) {
	for i := 0; i < len(s); {
		c := s[i]
		n, kind := 1, plain
		switch {
		case c == '&':
			kind = mark
		case c == ' ' || c >= '\t' && c <= '\r':
			kind = blank
		case c == 0:
			kind = unseen
		case c >= utf8.RuneSelf:
			var r rune
			r, n = utf8.DecodeRuneInString(s[i:])
			if invisible(r) {
				kind = unseen
			} else if unicode.IsSpace(r) {
				kind = blank
			}
		}
		if kind == plain {
			i += n
			continue
		}
		if i > 0 {
			return i, plain
		}
		if kind == blank {
			return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)), blank
		}
		return n, kind
	}
	return len(s), plain
}

// invisible reports whether r is left out of the words: it only says where a line may break, or nothing at all.
func invisible(r rune) bool { return r == 0 || r == '\u00ad' || r == '\ufeff' }

func emptyLine(space string) bool { return strings.Count(space, "\n") > 1 }

// longestReference is the length of the longest named reference, "&CounterClockwiseContourIntegral;".
const longestReference = 33

// reference decodes the character reference that s begins with, and gives its length; 0 where it is none, stands for several characters
// or for none that a text can hold.
func reference(s string) (rune, int) {
	n := 1
	if n < len(s) && s[n] == '#' {
		n++
		if n < len(s) && s[n]|0x20 == 'x' {
			n++
		}
	}
	for n < len(s) && n < longestReference && alphanumeric(s[n]) {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	if n < 3 {
		return 0, 0
	}
	out := html.UnescapeString(s[:n])
	if out == s[:n] {
		return 0, 0 // no such reference
	}
	r, size := utf8.DecodeRuneInString(out)
	rest := out[size:] // letters after a reference without semicolon: "&copy2026"
	if !strings.HasSuffix(s[:n], rest) {
		return 0, 0 // two characters for one reference
	}
	if r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r) || noncharacter(r) {
		return 0, 0
	}
	return r, n - len(rest)
}

func alphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func noncharacter(r rune) bool { return r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe }

// plainText gives payload[i:end] with its references decoded and white space made single blanks, as a reader would see it.
func plainText(payload string, r news.Range) string {
	w := writer{payload: payload}
	w.text(r.Start, r.End, nil)
	return (&blocks.Block{Pieces: w.pieces}).Text(payload)
}
