package open

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// twice reports whether UTF-8 reads as if it was taken for windows-1252 and encoded again: nearly all its characters beyond ASCII together are
// the bytes of others. Such a text is only noted: what was meant is not what stands there.
func twice(raw []byte) bool {
	pairs, others := 0, 0
	for i := 0; i < len(raw) && pairs+others < 10_000; {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		if n := within(raw[i:]); n > 0 {
			pairs++
			i += n
			continue
		}
		_, n := utf8.DecodeRune(raw[i:])
		others++
		i += n
	}
	return pairs >= 3 && pairs >= 9*others
}

// within gives the length of the characters at the beginning of a text that together are the bytes of one in UTF-8; 0 where they are not.
func within(raw []byte) int {
	var b []byte
	at := 0
	for len(b) < utf8.UTFMax {
		r, n := utf8.DecodeRune(raw[at:])
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok && r >= 0x80 && r < 0xa0 {
			c, ok = byte(r), true // what windows-1252 leaves out
		}
		if !ok || c < utf8.RuneSelf {
			return 0
		}
		b = append(b, c)
		at += n
		if len(b) > 1 && utf8.FullRune(b) {
			if r, n := utf8.DecodeRune(b); r != utf8.RuneError && n == len(b) {
				return at
			}
			return 0
		}
	}
	return 0
}
