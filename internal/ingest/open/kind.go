package open

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// Kind is the kind of a content, told by its first bytes.
type Kind string

// The kinds of content. Those from OPML on are recognised so that they can be named; they are not read.
const (
	Empty  Kind = "empty"
	Text   Kind = "plain text"
	HTML   Kind = "HTML"
	Lines  Kind = "JSON Lines"
	WARC   Kind = "a WARC web archive"
	ZIP    Kind = "a ZIP archive (WACZ, EPUB, office document)"
	Feed   Kind = "a feed"
	ARC    Kind = "an ARC web archive, the format before WARC"
	OPML   Kind = "an OPML list of feeds"
	PDF    Kind = "a PDF document"
	Image  Kind = "an image"
	Binary Kind = "binary data"
)

var magics = []struct {
	kind  Kind
	bytes string
}{
	{PDF, "%PDF-"}, {ZIP, "PK\x03\x04"}, {WARC, "WARC/1."}, {WARC, "\x5d\x2a\x4d\x18"} /* packed with a dictionary */, {ARC, "filedesc://"}, {Image, "\x89PNG"}, {Image, "\xff\xd8\xff"}, {Image, "GIF8"}, {Image, "RIFF"},
	{Binary, "\x7fELF"}, {Binary, "SQLite format 3\x00"}, {Binary, "BZh9"}, {Binary, "\xfd7zXZ"},
}

// KindOf tells the kind of a content from its first bytes.
func KindOf(head []byte) Kind {
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.bytes)) {
			return m.kind
		}
	}
	if e, _, mark := wide(head); e != nil {
		head = head[mark:]
		head, _ = e.NewDecoder().Bytes(head[:len(head)&^3])
	}
	body := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case len(body) == 0:
		return Empty
	case noText(head):
		return Binary
	case body[0] == '{' && (jsonLine(body) || jsonFeed(body)):
		if jsonFeed(body) {
			return Feed
		}
		return Lines
	case body[0] == '<':
		return markup(body)
	case tags(body) >= 3:
		return HTML
	}
	return Text
}

// jsonFeed reports whether a JSON object tells that it is a feed: what it holds may stand on one line or on many.
func jsonFeed(body []byte) bool {
	for _, key := range []string{`"feed_url":`, `"home_page_url":`} {
		if bytes.Contains(body, []byte(key)) {
			return true
		}
	}
	for _, version := range []string{"jsonfeed.org/version", `jsonfeed.org\/version`} { // not only where a text is about it
		if i := bytes.Index(body, []byte(version)); i >= 0 && bytes.Contains(body[max(0, i-40):i], []byte(`"version"`)) {
			return true
		}
	}
	return false
}

// jsonLine reports whether the first line is a JSON object, or so long that its end is not in the head.
func jsonLine(body []byte) bool {
	line, _, whole := bytes.Cut(body, []byte("\n"))
	line = bytes.TrimSpace(line)
	if json.Valid(line) {
		return true
	}
	key := bytes.TrimLeft(line[1:], " \t\r")
	return len(key) > 0 && key[0] == '"' && (!whole || bytes.HasSuffix(line, []byte("}"))) && bytes.Contains(line, []byte(`":`))
}

func markup(body []byte) Kind {
	low := bytes.ToLower(body)
	switch name := root(low); {
	case name == "rss" || name == "feed" || name == "rdf:rdf" || strings.HasSuffix(name, ":feed") || strings.HasSuffix(name, ":rss"):
		return Feed
	case name == "opml":
		return OPML
	}
	if bytes.HasPrefix(low, []byte("<!doctype")) || bytes.HasPrefix(low, []byte("<!--")) || tags(body) >= 1 {
		return HTML
	}
	return Text
}

// root gives the name of the first element, behind declarations and comments; "" where it is not in the head.
func root(low []byte) string {
	for {
		end := ">"
		switch low = bytes.TrimLeft(low, " \t\r\n\x00"); {
		case bytes.HasPrefix(low, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(low, []byte("<?")):
		case bytes.HasPrefix(low, []byte("<!")):
			if i := bytes.IndexAny(low, "[>"); i >= 0 && low[i] == '[' { // it declares something itself
				if i = bytes.IndexByte(low, ']'); i < 0 {
					return ""
				}
				low = low[i:]
			}
		case bytes.HasPrefix(low, []byte("<")):
			name := low[1:]
			if i := bytes.IndexAny(name, " \t\r\n/>"); i >= 0 {
				name = name[:i]
			}
			return string(name[:min(len(name), 20)])
		default:
			return ""
		}
		_, rest, found := bytes.Cut(low, []byte(end))
		if !found {
			return ""
		}
		low = rest
	}
}

// tags counts the different HTML elements that are opened in the head.
func tags(body []byte) int {
	low, n := bytes.ToLower(body), 0
	for _, name := range []string{"html", "head", "meta", "title", "body", "div", "p", "script", "link", "article", "h1", "span", "table", "section"} {
		for at := 0; ; {
			i := bytes.Index(low[at:], []byte("<"+name))
			if i < 0 {
				break
			}
			at += i + 1 + len(name)
			if at < len(low) && (low[at] == '>' || low[at] == ' ' || low[at] == '\n' || low[at] == '\t' || low[at] == '/') {
				n++
				break
			}
		}
	}
	return n
}

// noText reports whether the bytes are no text: control characters that no charset in use on pages has.
func noText(head []byte) bool {
	limit := len(head) / 50
	if utf8.Valid(head) {
		limit = len(head) / 10
	}
	return controls(head) > limit
}
