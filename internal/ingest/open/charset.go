package open

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// Decode turns the bytes of a text or page into valid UTF-8, and says from which charset and what was odd about it.
//
// transport is the charset that came with the bytes (by HTTP), "" where none did.
//
// The order of evidence: a byte order mark; the pattern of UTF-16 and UTF-32, and the escapes of ISO-2022-JP; being valid UTF-8, which nothing
// else is by chance; what the transport declares; for a page, what it declares itself (WHATWG "encoding sniffing"); nearly valid UTF-8, where
// broken bytes become U+FFFD; last a guess by the letters of languages. The guess also overrules what is declared where the bytes clearly are
// no text in that charset and clearly are one in another. A byte order mark is not part of the payload.
func Decode(raw []byte, page bool, transport string) (payload, name string, warnings []string) {
	if e, name, mark := wide(raw); e != nil {
		return decode(raw[mark:], e, name)
	}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if escaped(raw) {
		e, name := charset.Lookup("iso-2022-jp")
		return decode(raw, e, name)
	}
	if utf8.Valid(raw) {
		if twice(raw) {
			warnings = append(warnings, "reads as if it was encoded in UTF-8 twice")
		}
		return string(raw), "utf-8", warnings
	}
	broken, multi := utf8Health(raw)
	e, name := lookup(transport)
	if e == nil && page {
		e, name = declared(raw)
	}
	if e != nil && name != "utf-8" {
		if multi < 20*broken {
			if other, is := overruled(raw, name); other != nil {
				warnings = append(warnings, fmt.Sprintf("declares charset %s but is %s", name, is))
				e, name = other, is
			}
			text, name, w := decode(raw, e, name)
			return text, name, append(warnings, w...)
		}
		warnings = append(warnings, fmt.Sprintf("declares charset %s but is UTF-8", name))
	}
	if multi >= 4*broken {
		fixed := strings.ToValidUTF8(string(raw), "\ufffd")
		return fixed, "utf-8", append(warnings, fmt.Sprintf("%d bytes that are not UTF-8 were replaced", broken))
	}
	said := "not declared"
	if name == "utf-8" {
		said = "is not utf-8 as declared"
	}
	if e, name, _ = guess(raw); e == nil {
		e, name = charset.Lookup("windows-1252")
	}
	text, name, w := decode(raw, e, name)
	return text, name, append(warnings, append(w, fmt.Sprintf("charset %s, taken for %s", said, name))...)
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

// lookup gives the charset that a label stands for; nil where it stands for none in which these bytes can be: UTF-16 was told already, and
// what browsers refuse to decode would leave nothing of the text.
func lookup(label string) (encoding.Encoding, string) {
	e, name := charset.Lookup(label)
	if name == "replacement" || strings.HasPrefix(name, "utf-16") || name == "x-user-defined" {
		return nil, ""
	}
	return e, name
}

// declared gives the charset that a page declares in its first 8 KiB: in its XML declaration, or else in an element for it.
func declared(raw []byte) (encoding.Encoding, string) {
	low := bytes.ToLower(raw[:min(len(raw), headBytes)])
	if start := bytes.TrimLeft(low, " \t\r\n"); bytes.HasPrefix(start, []byte("<?xml")) {
		head, _, _ := bytes.Cut(start, []byte(">"))
		if _, value, found := bytes.Cut(head, []byte("encoding")); found {
			if e, name := lookup(labelOf(value)); e != nil {
				return e, name
			}
		}
	}
	for at := 0; ; {
		i := bytes.Index(low[at:], []byte("charset"))
		if i < 0 {
			return nil, ""
		}
		at += i
		tag := bytes.LastIndexByte(low[:at], '<')
		at += len("charset")
		if tag < 0 || !bytes.HasPrefix(low[tag:], []byte("<meta")) {
			continue // scripts and links have one too
		}
		if e, name := lookup(labelOf(low[at:])); e != nil {
			return e, name
		}
	}
}

// labelOf gives the label of a charset behind its name: = "label".
func labelOf(value []byte) string {
	value, found := bytes.CutPrefix(bytes.TrimLeft(value, " \t\r\n"), []byte("="))
	if !found {
		return ""
	}
	value = bytes.TrimLeft(value, "\"' \t\r\n")
	if end := bytes.IndexAny(value, "\"'> ;/?\r\n"); end >= 0 {
		return string(value[:end])
	}
	return ""
}
