package feed

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// An xmlReader walks over the elements of a feed. Elements are told by their names and, where they have a prefix, by what it stands for.
type xmlReader struct {
	feed     *Feed
	text     string
	spaces   map[string]string // what prefixes stand for; they are not scoped, feeds declare them once
	stack    []element
	entry    *Entry // nil outside entries
	in       int    // the depth of the entry's element
	authors  []string
	guid     string
	linkRank int
	spare    Entry // what other vocabularies tell of the entry, for what it does not tell itself
}

// An element is one that is open.
type element struct {
	name  string // local, lower case
	space string // as core tells
	base  string // what addresses within it are relative to, as xml:base says
	attr  []xml.Attr
	start int64 // of its content in the text
	words []byte
	mixed bool // it holds elements
}

func (f *Feed) readXML(text string) (broken []Damage) {
	text = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return ' '
		}
		return meant(r)
	}, text)
	x := &xmlReader{feed: f, text: text, spaces: map[string]string{}}
	for from := 0; from < len(text); {
		at, err := x.walk(from)
		if err == nil {
			if x.entry != nil || len(x.stack) > 0 {
				broken = append(broken, damage(int64(len(text)), "the feed is cut off"))
			}
			break
		}
		broken = append(broken, damage(int64(at), "broken XML: %s", reason(err)))
		next := nextEntry(text, max(at, from+1))
		if next < 0 || len(broken) >= maxBroken {
			break
		}
		x.entry, x.stack, from = nil, nil, next
	}
	return broken
}

// meant gives for a control character the one that its number has in windows-1252: nobody means the former.
func meant(r rune) rune {
	if r >= 0x80 && r < 0xa0 {
		return charmap.Windows1252.DecodeByte(byte(r))
	}
	return r
}

// maxBroken is how often reading begins again behind what is broken.
const maxBroken = 1000

// nextEntry finds the next element that begins an entry; -1 where there is none.
func nextEntry(text string, from int) int {
	for at := from; at < len(text); {
		i := strings.IndexByte(text[at:], '<')
		if i < 0 {
			return -1
		}
		at += i
		for _, name := range []string{"<item>", "<item ", "<entry>", "<entry ", "<atom:entry>"} {
			if strings.HasPrefix(text[at:], name) {
				return at
			}
		}
		at++
	}
	return -1
}

var errDeep = fmt.Errorf("elements nested more than %d deep", maxDepth)

func reason(err error) string {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Msg // its line is one of the part that was read last
	}
	return err.Error()
}

// walk reads from a byte on and says where it stopped.
func (x *xmlReader) walk(from int) (int, error) {
	d := xml.NewDecoder(strings.NewReader(x.text[from:]))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 already
	for {
		before := int64(from) + d.InputOffset()
		t, err := d.RawToken()
		if err == io.EOF {
			return len(x.text), nil
		}
		if err != nil {
			return int(before), err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if len(x.stack) >= maxDepth {
				return int(before), errDeep
			}
			x.open(t, int64(from)+d.InputOffset())
		case xml.EndElement:
			x.close(x.name(t.Name), before)
		case xml.CharData:
			if n := len(x.stack); n > 0 {
				if bytes.IndexByte(t, 0xc2) >= 0 { // &#146;
					t = bytes.Map(meant, t)
				}
				x.stack[n-1].words = append(x.stack[n-1].words, t...)
			}
		}
		if len(x.feed.Entries) >= maxEntries {
			return len(x.text), nil
		}
	}
}

// The sorts of names that matter.
const (
	core    = "" // RSS and Atom themselves
	content = "content"
	dublin  = "dc"
	burner  = "feedburner"
	itunes  = "itunes"
	media   = "media"
	other   = "other"
)

// name gives the sort of a name's space and its local part.
func (x *xmlReader) name(n xml.Name) element {
	e := element{name: strings.ToLower(n.Local), space: core}
	if n.Space == "" {
		return e
	}
	prefix := strings.ToLower(n.Space)
	space := strings.ToLower(x.spaces[prefix])
	switch {
	case strings.Contains(space, "rss/1.0/modules/content") || space == "" && prefix == "content":
		e.space = content
	case strings.Contains(space, "purl.org/dc/") || space == "" && (prefix == "dc" || prefix == "dcterms"):
		e.space = dublin
	case strings.Contains(space, "feedburner") || space == "" && prefix == "feedburner":
		e.space = burner
	case strings.Contains(space, "itunes.com/dtds/") || space == "" && prefix == "itunes":
		e.space = itunes
	case strings.Contains(space, "/mrss") || space == "" && prefix == "media":
		e.space = media
	case strings.Contains(space, "/atom") || strings.Contains(space, "/rss") && !strings.Contains(space, "module") || strings.Contains(space, "1999/02/22-rdf"),
		space == "" && (prefix == "atom" || prefix == "rss" || prefix == "rdf"):
	default:
		e.space = other
	}
	return e
}

func (x *xmlReader) open(t xml.StartElement, start int64) {
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" && len(x.spaces) < 100 {
			x.spaces[strings.ToLower(a.Name.Local)] = a.Value
		}
	}
	e := x.name(t.Name)
	e.start = start
	e.attr = append(e.attr, t.Attr...)
	if n := len(x.stack); n > 0 {
		x.stack[n-1].mixed = true
		e.base = x.stack[n-1].base
	}
	for _, a := range t.Attr {
		if a.Name.Space == "xml" && a.Name.Local == "base" && len(a.Value) <= maxField {
			e.base = resolve(e.base, strings.TrimSpace(a.Value))
		}
	}
	x.stack = append(x.stack, e)
	if x.entry == nil && e.space == core && (e.name == "item" || e.name == "entry") {
		x.entry, x.in = &Entry{}, len(x.stack)
		x.authors, x.guid, x.linkRank, x.spare = nil, "", 0, Entry{}
		if about := attr(t.Attr, "about"); len(about) <= maxField {
			x.spare.ID, x.guid = about, about // RSS 1.0
		}
		x.entry.Language = attr(t.Attr, "lang")
	}
	if e.name == "feed" || e.name == "rss" || e.name == "channel" {
		x.feed.Language = first(x.feed.Language, attr(t.Attr, "lang"))
	}
}

func attr(as []xml.Attr, name string) string {
	for _, a := range as {
		if strings.EqualFold(a.Name.Local, name) {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// close ends the nearest open element of this name and all within it. A name that is not open is passed over.
func (x *xmlReader) close(name element, end int64) {
	n := len(x.stack) - 1
	for n >= 0 && (x.stack[n].name != name.name || x.stack[n].space != name.space) {
		n--
	}
	if n < 0 || x.entry != nil && n < x.in-1 && name.name != "channel" && name.name != "feed" && name.name != "rss" {
		return
	}
	for depth := len(x.stack); depth > n; depth-- { // those that were not closed first
		e := &x.stack[depth-1]
		switch {
		case x.entry == nil:
			x.ofFeed(e, depth, end)
		case depth > x.in:
			x.ofEntry(e, depth, end)
		default:
			x.entry.fill(x.spare)
			if len(x.authors) == 0 {
				x.authors = []string{x.spare.Byline}
			}
			x.entry.finish(x.authors, x.guid)
			x.feed.Entries = append(x.feed.Entries, *x.entry)
			x.entry = nil
		}
	}
	x.stack = x.stack[:n]
}

// ofFeed takes what an element outside entries tells.
func (x *xmlReader) ofFeed(e *element, depth int, end int64) {
	if e.space != core || depth < 2 {
		return
	}
	parent := x.stack[depth-2].name
	if parent != "channel" && parent != "feed" {
		return
	}
	value := strings.TrimSpace(string(e.words))
	switch e.name {
	case "title":
		x.feed.Title = first(x.feed.Title, oneLine(x.textOf(e, end)))
	case "link":
		if rel := attr(e.attr, "rel"); rel == "" || rel == "alternate" {
			x.feed.URL = first(x.feed.URL, resolve(e.base, first(value, attr(e.attr, "href"))))
		}
	case "language":
		x.feed.Language = first(x.feed.Language, value)
	}
}

// ofEntry takes what an element of an entry tells.
func (x *xmlReader) ofEntry(e *element, depth int, end int64) {
	n := x.entry
	value := strings.TrimSpace(string(e.words))
	if depth == x.in+2 && e.name == "name" && e.space == core && x.stack[depth-2].name == "author" {
		x.authors = append(x.authors, value)
		return
	}
	if depth != x.in+1 {
		return
	}
	switch e.space + ":" + e.name {
	case core + ":title":
		n.Title = first(n.Title, oneLine(x.textOf(e, end)))
	case core + ":link":
		rank, address := 1, first(value, attr(e.attr, "href"))
		switch attr(e.attr, "rel") {
		case "":
			rank = 2
		case "alternate":
			if rank = 3; strings.Contains(attr(e.attr, "type"), "html") {
				rank = 4
			}
		default:
			rank = 0
		}
		if rank > x.linkRank && address != "" {
			n.URL, x.linkRank = resolve(e.base, address), rank
		}
	case burner + ":origlink":
		n.URL, x.linkRank = value, 9
	case core + ":guid", core + ":id":
		n.ID = first(n.ID, value)
		if attr(e.attr, "isPermaLink") != "false" {
			x.guid = value
		}
	case core + ":pubdate", core + ":published", core + ":issued", core + ":created", dublin + ":date", dublin + ":issued", dublin + ":created":
		n.Published = first(n.Published, value)
	case core + ":updated", core + ":modified", dublin + ":modified":
		n.Modified = first(n.Modified, value)
	case core + ":author":
		if !e.mixed {
			x.authors = append(x.authors, value)
		}
	case dublin + ":creator", dublin + ":author":
		x.authors = append(x.authors, value)
	case dublin + ":language":
		n.Language = first(n.Language, value)
	case dublin + ":title", media + ":title", itunes + ":title":
		x.spare.Title = first(x.spare.Title, oneLine(x.textOf(e, end)))
	case dublin + ":description", media + ":description", itunes + ":summary":
		if t := x.textOf(e, end); len(t.Body) > len(x.spare.Summary.Body) {
			x.spare.Summary = t
		}
	case itunes + ":author":
		x.spare.Byline = first(x.spare.Byline, value)
	case content + ":encoded", core + ":content", core + ":body", core + ":fullitem":
		if t := x.textOf(e, end); len(t.Body) > len(n.Content.Body) {
			n.Content = t
		}
	case core + ":description", core + ":summary":
		if t := x.textOf(e, end); len(t.Body) > len(n.Summary.Body) {
			n.Summary = t
		}
	}
}

// textOf gives the text of an element: its words, or its markup where it holds elements. Words that hold markup are HTML, unless Atom says
// that they are text.
func (x *xmlReader) textOf(e *element, end int64) Text {
	if e.mixed {
		return Text{true, x.text[e.start:end]}
	}
	t := Text{Body: string(e.words)}
	switch kind := attr(e.attr, "type"); {
	case attr(e.attr, "mode") == "base64" || kind != "" && kind != "text" && !strings.HasPrefix(kind, "text/") && !strings.Contains(kind, "html") && !strings.Contains(kind, "xml"):
		// Atom 0.3 says it, Atom 1.0 means it by any type that is no text. What unpacks to no text is none.
		raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(t.Body), ""))
		if err != nil || !utf8.Valid(raw) {
			return Text{}
		}
		t.Body = string(raw)
		t.HTML = markup(t.Body)
	case kind == "text" || kind == "text/plain":
	case strings.Contains(kind, "html"):
		t.HTML = true
	default:
		t.HTML = markup(t.Body)
	}
	return t
}

// markup reports whether a text that may be either is HTML.
func markup(s string) bool {
	for at := 0; ; at++ {
		i := strings.IndexAny(s[at:], "<&")
		if i < 0 || at+i+2 >= len(s) {
			return false
		}
		at += i
		c := s[at+1] | 0x20
		if s[at] == '<' && (c >= 'a' && c <= 'z' || s[at+1] == '/' || s[at+1] == '!') || s[at] == '&' && (c >= 'a' && c <= 'z' || s[at+1] == '#') && strings.Contains(s[at:min(len(s), at+10)], ";") {
			return true
		}
	}
}

func first(a, b string) string {
	if a == "" && len(b) <= maxField {
		return b
	}
	return a
}

// resolve gives an address that may be relative to a base; as it is where either is none.
func resolve(base, address string) string {
	if base == "" || address == "" {
		return first(address, base)
	}
	b, err := url.Parse(base)
	if err != nil {
		return address
	}
	u, err := url.Parse(address)
	if err != nil || u.IsAbs() {
		return address
	}
	return b.ResolveReference(u).String()
}
