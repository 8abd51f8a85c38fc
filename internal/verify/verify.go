// Package verify re-reads evidence against the bytes it came from. It trusts nothing but the payload: not the article's text, not the map
// that was built with it.
package verify

import (
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/dossier"
	"secondsource/internal/news"
)

// Capture checks that the payload is the one that its digest and id were made of.
func Capture(c *news.Capture) error {
	if !utf8.ValidString(c.Payload) {
		return fmt.Errorf("capture %s: payload is not UTF-8", c.ID)
	}
	if got := news.Digest(c.Payload); got != c.SHA256 {
		return fmt.Errorf("capture %s: digest of the payload is %s, not %s", c.ID, got, c.SHA256)
	}
	if got := news.CaptureID(c.SHA256, c.URL); got != c.ID {
		return fmt.Errorf("capture %s: id should be %s", c.ID, got)
	}
	return nil
}

// Article checks that each run of the text is what the payload has there: the same bytes, or, in a page, one character for a character
// reference or a run of white space; and that runs come in the order of the text and overlap in neither.
func Article(a *news.Article) error {
	at := 0
	for _, r := range a.Runs() {
		if r.Text.Start < at || r.Text.Len() <= 0 || r.Text.End > len(a.Text()) || r.Payload.Start < 0 || r.Payload.Len() <= 0 || r.Payload.End > len(a.Capture.Payload) {
			return fmt.Errorf("article %s: run %v is out of order or place", a.ID, r)
		}
		at = r.Text.End
		text, payload := a.Slice(r.Text), a.Capture.Payload[r.Payload.Start:r.Payload.End]
		if text != payload && !(a.Capture.Media == news.MediaHTML && stands(text, payload)) {
			return fmt.Errorf("article %s: %q at %d is not the payload's %q at %d", a.ID, text, r.Text.Start, payload, r.Payload.Start)
		}
	}
	return nil
}

// stands reports whether one character may stand for these bytes of a page.
func stands(text, payload string) bool {
	r, n := utf8.DecodeRuneInString(text)
	if n != len(text) {
		return false
	}
	if strings.HasPrefix(payload, "&") {
		meant := html.UnescapeString(payload)
		m, size := utf8.DecodeRuneInString(meant)
		return size == len(meant) && (m == r || unicode.IsSpace(m) && unicode.IsSpace(r))
	}
	return unicode.IsSpace(r) && strings.TrimSpace(payload) == ""
}

// Note checks that a note's words are its article's, that they lie within one article, and that its ranges hold them in the payload.
func Note(n dossier.Note) error {
	a := n.Excerpt.Article()
	if a == nil || a.ID != n.Article || a.Capture.ID != n.Capture {
		return fmt.Errorf("note %d: names article %s of capture %s, but is of another", n.Number, n.Article, n.Capture)
	}
	if n.Start < 0 || n.End > len(a.Text()) || n.Start >= n.End || a.Text()[n.Start:n.End] != n.Text {
		return fmt.Errorf("note %d: %q does not stand at %d to %d of article %s", n.Number, n.Text, n.Start, n.End, n.Article)
	}
	if err := Article(a); err != nil {
		return fmt.Errorf("note %d: %w", n.Number, err)
	}
	var held strings.Builder
	for _, r := range n.Ranges {
		held.WriteString(a.Capture.Payload[r.Start:r.End])
	}
	if a.Capture.Media != news.MediaHTML && len(n.Ranges) > 0 {
		// Text that was put between blocks has no place in the payload; all else must be there, in this order.
		rest := held.String()
		for _, word := range strings.Fields(n.Text) {
			i := strings.Index(rest, word)
			if i < 0 {
				return fmt.Errorf("note %d: %q is not in the bytes it names", n.Number, word)
			}
			rest = rest[i+len(word):]
		}
	}
	return nil
}

// Dossier checks every note, and that every slice of every line is the text of its note.
func Dossier(d *dossier.Dossier) error {
	for _, n := range d.Notes {
		if err := Note(n); err != nil {
			return err
		}
	}
	check := func(l dossier.Line) error {
		for _, p := range l.Parts {
			if p.Note < 0 || p.Note > len(d.Notes) || p.Kind == dossier.Slice && (p.Note == 0 || d.Notes[p.Note-1].Text != p.Text) {
				return fmt.Errorf("line %q: its words are not those of note %d", p.Text, p.Note)
			}
		}
		return nil
	}
	if err := check(d.Title); err != nil {
		return err
	}
	for _, s := range append(append([]dossier.Section{}, d.First...), d.Folded...) {
		for _, l := range s.Lines {
			if err := check(l); err != nil {
				return fmt.Errorf("%s: %w", s.ID, err)
			}
		}
		if s.Table == nil {
			continue
		}
		for _, row := range s.Table.Rows {
			for _, l := range row {
				if err := check(l); err != nil {
					return fmt.Errorf("%s: %w", s.ID, err)
				}
			}
		}
	}
	return nil
}
