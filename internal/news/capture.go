package news

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// A Capture is one retrieval of a page, record, feed entry or document.
type Capture struct {
	ID        string   // derived from the payload's digest and the address; see [CaptureID]
	Path      string   // the file it was read from, as named by the user; "-" for standard input; "file#7" for line 7 of a JSON Lines file
	URL       string   // the address it was retrieved from; "" where unknown
	Payload   string   // the bytes after unpacking and decoding, always valid UTF-8
	SHA256    string   // of the payload, hexadecimal
	RawSHA256 string   // of the bytes as they came
	Encoding  []string // how the bytes were packed, outermost first: "gzip", "zstd"
	Charset   string   // what the payload was decoded from, lower case: "utf-8", "windows-1256"
	Media     Media    // the kind of content
	Captured  string   // when it was retrieved, EDTF; "" where unknown
	Seen      []string // when the same payload was retrieved from the same address again, EDTF, in order
	Told      []Told   // what came with the capture about its article, in the order given
	Warnings  []string // what was odd about it, for the user: "2 bytes that are no UTF-8 were replaced"
}

// Warn adds what was odd about c, once.
func (c *Capture) Warn(warning string) {
	if !slices.Contains(c.Warnings, warning) {
		c.Warnings = append(c.Warnings, warning)
	}
}

// SeenAgain adds the times of another retrieval of the same payload from the same address. What came with it and is not what came with c
// is not kept, but c is marked so that this is told.
func (c *Capture) SeenAgain(other *Capture) {
	times := append([]string{c.Captured, other.Captured}, c.Seen...)
	times = append(times, other.Seen...)
	slices.Sort(times)
	times = slices.DeleteFunc(slices.Compact(times), func(t string) bool { return t == "" })
	c.Seen = nil
	if len(times) > 0 {
		c.Captured, c.Seen = times[0], slices.Clip(times[1:])
	}
	if len(c.Seen) == 0 {
		c.Seen = nil
	}
	for _, f := range []Field{FieldTitle, FieldByline, FieldOutlet, FieldPublished, FieldModified} {
		was, _ := c.First(f, "document")
		is, _ := other.First(f, "document")
		if was.Value != is.Value && was.Value != "" && is.Value != "" {
			c.Warn("the same text came again with another " + string(f) + ", which is not kept")
		}
	}
}

// Media is the kind of a payload's content.
type Media string

// The kinds of payload that articles are read out of.
const (
	MediaText     Media = "text/plain"     // a scrape: lines of a rendered page
	MediaHTML     Media = "text/html"      // a page
	MediaDocument Media = "text/x-article" // the text of exactly one article, given as such (JSON Lines "text")
)

// Told is one thing said about an article outside its text: by the document it came in, or by a page's metadata.
type Told struct {
	Field Field
	Value string // as given, white space trimmed
	Where string // who says so: "document", "og:title", "json-ld", "title", "time", …
	Place Range  // where the value stands in the payload; empty where it is not in it
}

// What stands before the source of a date that a page with several articles tells: it is of the page as a whole, or of another of them.
const (
	OfPage  = "page "
	OfOther = "other article "
)

// A Field names what a [Told] tells.
type Field string

// The fields of [Told].
const (
	FieldID        Field = "id" // the id a JSON Lines document came with
	FieldURL       Field = "url"
	FieldOutlet    Field = "outlet"
	FieldTitle     Field = "title"
	FieldByline    Field = "byline"
	FieldPublished Field = "published"
	FieldModified  Field = "modified"
	FieldLine      Field = "line" // a line of the page that shows a date, with where it stands: whose date it is, is not told
	FieldCaptured  Field = "captured"
	FieldLanguage  Field = "language"
	FieldRecord    Field = "record"  // the id of the web archive's record that holds the capture
	FieldSection   Field = "section" // the section or kind of article: article:section, an @type of JSON-LD
	FieldAccess    Field = "access"  // for whom the text is: isAccessibleForFree, article:content_tier
	FieldSummary   Field = "summary" // the payload is not the article but what a feed says of it; the value says what told so
)

// First gives the value that the first of the sources named in where tells of a field, or the first of all where none is named.
func (c *Capture) First(f Field, where ...string) (Told, bool) {
	for _, w := range where {
		for _, t := range c.Told {
			if t.Field == f && t.Where == w && t.Value != "" {
				return t, true
			}
		}
	}
	if len(where) == 0 {
		for _, t := range c.Told {
			if t.Field == f && t.Value != "" {
				return t, true
			}
		}
	}
	return Told{}, false
}

// Digest is the hexadecimal SHA-256 of s.
func Digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// CaptureID derives a capture's id from what does not change when the file moves: the digest of its payload and its address. The same
// bytes at two addresses are two captures; the same bytes in two files without an address are one.
func CaptureID(payloadSHA256, url string) string { return "c" + ID(payloadSHA256, url) }

// ID derives an opaque id of 16 hexadecimal digits from its parts.
func ID(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
