package open

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Decode turns the bytes of a text or page into valid UTF-8, and says from which charset and what was odd about it.
//
// transport is the charset that came with the bytes (by HTTP), "" where none did.
//
// The order of evidence: a byte order mark, the pattern of UTF-16; being valid UTF-8, which nothing else is by chance; what the transport
// declares; for a page, what it declares itself (WHATWG "encoding sniffing"); nearly valid UTF-8, where broken bytes become U+FFFD; last a detector over the bytes. A byte order
// mark is not part of the payload.
func Decode(raw []byte, page bool, transport string) (payload, name string, warnings []string) {
	if e, name, mark := byteOrderMark(raw); e != nil {
		return decode(raw[mark:], e, name)
	}
	if bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")) {
		raw = raw[3:]
	}
	if e := utf16Order(raw); e != nil {
		return decode(raw, e, "utf-16")
	}
	if utf8.Valid(raw) {
		return string(raw), "utf-8", nil
	}
	broken, multi := utf8Health(raw)
	e, name := charset.Lookup(transport)
	if e == nil && page {
		e, name = declared(raw)
	}
	if e != nil && name != "utf-8" {
		if multi < 20*broken {
			return decode(raw, e, name)
		}
		warnings = append(warnings, fmt.Sprintf("declares charset %s but is UTF-8", name))
	}
	if multi >= 4*broken {
		fixed := strings.ToValidUTF8(string(raw), "\ufffd")
		return fixed, "utf-8", append(warnings, fmt.Sprintf("%d bytes that are not UTF-8 were replaced", broken))
	}
	sample := raw
	if len(sample) > 1<<18 {
		sample = sample[:1<<18]
	}
	guess := chardet.Detect(sample)
	if e, name := charset.Lookup(guess.Encoding); e != nil && guess.Confidence >= 0.3 && name != "utf-8" {
		text, name, w := decode(raw, e, name)
		return text, name, append(warnings, append(w, fmt.Sprintf("charset not declared, taken for %s", name))...)
	}
	e, name = charset.Lookup("windows-1252")
	text, name, w := decode(raw, e, name)
	return text, name, append(warnings, append(w, "charset not declared, taken for windows-1252")...)
}

func decode(raw []byte, e encoding.Encoding, name string) (string, string, []string) {
	out, err := e.NewDecoder().Bytes(raw)
	var warnings []string
	if err != nil {
		warnings = append(warnings, fmt.Sprintf("decode %s: %v", name, err))
	}
	text := strings.ToValidUTF8(string(out), "\ufffd")
	if n := strings.Count(text, "\ufffd"); n > 0 {
		warnings = append(warnings, fmt.Sprintf("%d characters that are not %s were replaced", n, name))
	}
	return text, name, warnings
}

// byteOrderMark gives the encoding of UTF-16 or UTF-32 with a mark, and the mark's length.
func byteOrderMark(raw []byte) (encoding.Encoding, string, int) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe, 0, 0}):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "utf-32le", 4
	case bytes.HasPrefix(raw, []byte{0, 0, 0xfe, 0xff}):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), "utf-32be", 4
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le", 2
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be", 2
	}
	return nil, "", 0
}

// utf16Order tells UTF-16 without a mark: in text with ASCII blanks and marks, every second byte is often zero.
func utf16Order(raw []byte) encoding.Encoding {
	if e, _, mark := byteOrderMark(raw); e != nil && mark == 2 {
		return e
	}
	head := raw[:min(len(raw), 2048)]
	var zero [2]int
	for i, b := range head {
		if b == 0 {
			zero[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 8:
	case zero[1] > half*4/10 && zero[0] < half/20:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zero[0] > half*4/10 && zero[1] < half/20:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// utf8Health counts the bytes that break UTF-8 and the characters of several bytes that do not.
func utf8Health(raw []byte) (broken, multi int) {
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			multi++
		}
		raw = raw[n:]
	}
	return broken, multi
}

// declared gives the charset that a page declares in its first 8 KiB.
func declared(raw []byte) (encoding.Encoding, string) {
	low := bytes.ToLower(raw[:min(len(raw), headBytes)])
	i := bytes.Index(low, []byte("charset="))
	if i < 0 {
		i = bytes.Index(low, []byte("encoding="))
		if i < 0 {
			return nil, ""
		}
		i++
	}
	value := bytes.TrimLeft(low[i+len("charset="):], "\"' ")
	end := bytes.IndexAny(value, "\"'> ;/?\r\n")
	if end < 0 {
		return nil, ""
	}
	e, name := charset.Lookup(string(value[:end]))
	return e, name
}
