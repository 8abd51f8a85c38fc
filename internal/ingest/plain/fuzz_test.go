package plain

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// Whatever the payload: the blocks stand in its order, none overlaps another or cuts a character, and what is in no block shows nothing.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"One\n\nTwo\n\n\nThree", " \u00a0One \u00a0\r\n\u00a0\n\tTwo\u200b\n", "The bridge opened. .box .title{ padding: 2px; } .more { color: red; }\nNext",
		"एक दो\n一二。三四\nواحد", "{{ x }}\x00\n\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, payload string) {
		payload = strings.ToValidUTF8(payload, "\ufffd")
		at := 0
		bs := Read(&news.Capture{Payload: payload})
		for _, b := range bs {
			if len(b.Pieces) != 1 || b.Pieces[0].Char != 0 {
				t.Fatalf("pieces %v", b.Pieces)
			}
			r := b.Pieces[0].Range
			if r.Start < at || r.End <= r.Start || r.End > len(payload) || !utf8.ValidString(payload[r.Start:r.End]) {
				t.Fatalf("block at %v after %d of %d", r, at, len(payload))
			}
			if strings.ContainsRune(payload[r.Start:r.End], '\n') {
				t.Fatalf("a line break in %q", payload[r.Start:r.End])
			}
			blank(t, payload[at:r.Start])
			at = r.End
		}
		if len(bs) < blocks.Most {
			blank(t, payload[at:])
		}
	})
}

func blank(t *testing.T, s string) {
	t.Helper()
	if i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsPunct(r) }); i >= 0 {
		t.Fatalf("%q is in no block", s)
	}
}
