// Package feed reads news feeds: RSS from 0.9 to 2.0 and as RDF, Atom, JSON Feed. It answers which entries a feed holds, and whether an
// entry is an article or only tells of one.
//
// An entry with its whole content becomes a document of one article: its text with what the feed tells of it (title, address, byline,
// times, outlet). An entry with a summary only becomes a document too, told as [news.FieldSummary]: it is shown, linked and counted among
// the articles, but supports no claim, because the article that it sums up may say more, or be in the set already. The outlet of an article
// is the feed's title; that of a summary too where its address is on the feed's own site, else its address tells whose it is.
//
// XML is read without insisting: names that are not closed, unknown entities and undeclared prefixes are taken as they are met; entities
// are never expanded. Where the XML cannot be read on, the entry there is reported and reading goes on at the next one.
//
// Left out: enclosures, comments, categories, OPML and CDF. Known weaknesses: the markup of an entry is turned into lines of text, so the
// map to the source leads to these lines; a summary that is long and ends in a full stop is taken for the article.
package feed

import (
	"bytes"
	"fmt"

	"secondsource/internal/ingest/open"
)

// A Feed is what a feed holds.
type Feed struct {
	Title    string
	URL      string // of the site that it is the feed of
	Language string
	Charset  string
	Warnings []string
	Entries  []Entry
}

// An Entry is one entry, with values as given.
type Entry struct {
	Place     int // the number of the entry in the feed, from 1
	ID        string
	URL       string
	Title     string
	Byline    string
	Published string
	Modified  string
	Language  string
	Content   Text // the article, as the feed says
	Summary   Text // what the feed says of the article, or the article
}

// A Text is a part of an entry: plain text, or HTML.
type Text struct {
	HTML bool
	Body string
}

// Damage says where a feed is broken, and how.
type Damage struct {
	Place  string // "byte 1200"
	Reason string
}

func (d Damage) Error() string { return d.Place + ": " + d.Reason }

func damage(at int64, format string, a ...any) Damage {
	return Damage{fmt.Sprintf("byte %d", at), fmt.Sprintf(format, a...)}
}

// Limits.
const (
	maxEntries = 100_000
	maxDepth   = 100     // elements nested deeper are no feed
	maxField   = 1 << 14 // bytes of a title, byline, address or time; what is longer is none
)

// Read reads a feed to its end. Places of damage are bytes of the feed after decoding to UTF-8.
func Read(raw []byte) (*Feed, []Damage) {
	text, charset, warnings := open.Decode(raw, true, "")
	f := &Feed{Charset: charset, Warnings: warnings}
	var broken []Damage
	if body := bytes.TrimLeft([]byte(text[:min(len(text), 512)]), " \t\r\n\ufeff"); len(body) > 0 && body[0] == '{' {
		broken = f.readJSON(text)
	} else {
		broken = f.readXML(text)
	}
	for i := range f.Entries {
		f.Entries[i].Place = i + 1
	}
	return f, broken
}
