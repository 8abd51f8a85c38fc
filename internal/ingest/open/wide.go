package open

import (
	"bytes"
	"encoding/binary"
	"unicode"

	"golang.org/x/text/encoding"
	utf16 "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// The charsets whose characters have two bytes or four.
var (
	utf16le = utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)
	utf16be = utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)
	utf32le = utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	utf32be = utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
)

// wide tells UTF-16 and UTF-32, by a byte order mark, whose length it gives, or by how the bytes are distributed; nil for anything else.
func wide(raw []byte) (e encoding.Encoding, name string, mark int) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe, 0, 0}):
		return utf32le, "utf-32le", 4
	case bytes.HasPrefix(raw, []byte{0, 0, 0xfe, 0xff}):
		return utf32be, "utf-32be", 4
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		return utf16le, "utf-16le", 2
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return utf16be, "utf-16be", 2
	}
	head := raw[:min(len(raw), 2048)&^3]
	plain := 0
	for _, b := range head {
		if b >= ' ' && b < 0x7f {
			plain++
		}
	}
	switch {
	case tagged(head): // a page or feed of single bytes, whatever comes later: of two bytes it would have a zero beside the "<"
		return nil, "", 0
	case len(head) < 16 || controls(head) < len(head)/50 || plain*10 >= len(head)*9:
		return nil, "", 0 // text of single bytes has no control characters, or few
	case all(head, func(c []byte) bool { return readable(rune(binary.LittleEndian.Uint32(c))) }, 4):
		return utf32le, "utf-32le", 0
	case all(head, func(c []byte) bool { return readable(rune(binary.BigEndian.Uint32(c))) }, 4):
		return utf32be, "utf-32be", 0
	}
	// The higher bytes are those of few blocks of characters, the lower ones are of any.
	var seen [2][256]bool
	var kinds [2]int
	for i, b := range head {
		if !seen[i&1][b] {
			seen[i&1][b] = true
			kinds[i&1]++
		}
	}
	if kinds[1] < kinds[0] && units(head, binary.LittleEndian) {
		return utf16le, "utf-16le", 0
	}
	if kinds[0] < kinds[1] && units(head, binary.BigEndian) {
		return utf16be, "utf-16be", 0
	}
	return nil, "", 0
}

// tagged reports whether single bytes begin with a tag or an object.
func tagged(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) < 2 || head[0] != '<' && head[0] != '{' {
		return false
	}
	c := head[1]
	return c == '!' || c == '?' || c == '"' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// units reports whether nearly all pairs of bytes are characters that texts have, some of them blanks or marks.
func units(head []byte, order binary.ByteOrder) bool {
	good, marks, n := 0, 0, len(head)/2
	for i := range n {
		r := rune(order.Uint16(head[2*i:]))
		switch {
		case readable(r):
			good++
		case r >= 0xdc00 && r < 0xe000 && i > 0 && order.Uint16(head[2*i-2:])>>10 == 0xd800>>10:
			good += 2 // both halves of a pair
		}
		if r == ' ' || r == '\n' || r == '.' || r == ',' || r >= 0x3000 && r <= 0x3002 || r == 0xff0c {
			marks++
		}
	}
	return good*100 >= n*98 && marks*100 >= n
}

// all reports whether something holds for nearly all characters of so many bytes.
func all(head []byte, good func([]byte) bool, size int) bool {
	n := 0
	for i := 0; i+size <= len(head); i += size {
		if good(head[i : i+size]) {
			n++
		}
	}
	return n*100 >= len(head)/size*98
}

// readable reports whether texts have such a character.
func readable(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= unicode.MaxRune && r != 0x7f && unicode.IsGraphic(r) || unicode.Is(unicode.Cf, r)
}

// controls counts the control characters that no charset in use on pages has.
func controls(head []byte) int {
	n := 0
	for _, b := range head {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b || b == 0x7f {
			n++
		}
	}
	return n
}

// escaped tells ISO-2022-JP, all whose bytes are ASCII: it escapes to its characters.
func escaped(raw []byte) bool {
	i := bytes.IndexByte(raw, 0x1b)
	if i < 0 {
		return false
	}
	for _, to := range []string{"\x1b$B", "\x1b$@", "\x1b$(D"} {
		if bytes.HasPrefix(raw[i:], []byte(to)) {
			for _, b := range raw {
				if b >= 0x80 {
					return false
				}
			}
			return true
		}
	}
	return false
}
