package warc

import (
	"time"

	"secondsource/internal/ingest/open"
	"secondsource/internal/news"
)

// A Page is a record that holds a page, or, where Refers is set, one that says that a page was met again as it was. Its bytes are good until
// the next is read.
type Page struct {
	Place   string   // where the record begins: see [Damage]
	ID      string   // of the record
	URL     string   // what was asked for; "" where the record does not say
	Date    string   // when it was retrieved, as the record says
	Cut     string   // why the crawler kept only its beginning: "length", "time"; "" where it kept all
	HTML    bool     // else plain text
	Charset string   // as the server declared it; "" where it did not
	Packing []string // how it was packed, outermost first: "gzip", "chunked", "br"
	Digest  string   // of the page, as the record says
	Refers  *Refers  // the page is not here, but where this leads
	Raw     []byte   // the bytes as stored, without the chunked coding
	Entity  []byte   // the bytes of the page, without content codings
}

// Refers tells which record holds the page that a revisit met again; what the revisit does not tell is "".
type Refers struct {
	ID, URL, Date string // of the record
	Digest        string // of the page
}

// Is reports whether a page is the one.
func (r *Refers) Is(p *Page) bool {
	return p.Refers == nil && (r.ID != "" && r.ID == p.ID || r.Digest != "" && r.Digest == p.Digest || r.URL != "" && r.URL == p.URL && r.Date == p.Date)
}

// Again is the page that a revisit met again, as the revisit tells of it.
func (p *Page) Again(revisit *Page) *Page {
	again := *p
	again.Place, again.ID, again.URL, again.Date = revisit.Place, revisit.ID, revisit.URL, revisit.Date
	if again.URL == "" {
		again.URL = p.URL
	}
	return &again
}

// Capture decodes the page to a capture. Its path is the place in the archive.
func (p *Page) Capture() *news.Capture {
	c := open.Capture(p.Entity, p.HTML, p.Charset)
	if len(p.Raw) != len(p.Entity) || &p.Raw[0] != &p.Entity[0] {
		c.RawSHA256 = news.Digest(string(p.Raw))
	}
	c.Path, c.URL, c.Encoding = p.Place, p.URL, p.Packing
	c.ID = news.CaptureID(c.SHA256, c.URL)
	if p.ID != "" {
		c.Told = append(c.Told, news.Told{Field: news.FieldRecord, Value: p.ID, Where: "warc"})
	}
	if c.Captured = instant(p.Date); c.Captured == "" && p.Date != "" {
		c.Warnings = append(c.Warnings, "its record has a date that is none: "+clip(p.Date))
	}
	if p.Cut != "" {
		c.Warnings = append(c.Warnings, "the crawler kept only its beginning ("+clip(p.Cut)+")")
	}
	return c
}

// instant gives a date of a record as EDTF, which has no parts of seconds; "" where it is none.
func instant(s string) string {
	for _, form := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(form, s); err == nil && t.Year() > 0 {
			return t.UTC().Format(time.RFC3339)
		}
	}
	for _, form := range []string{"2006-01-02", "2006-01", "2006"} {
		if _, err := time.Parse(form, s); err == nil {
			return s
		}
	}
	return ""
}
