// Package page reads a captured HTML page: which runs of its words are the headline, the paragraphs, the captions of an article and which
// are menus, teasers and notices, and what the page's metadata tells about the article.
//
// It goes over the payload once with a tokenizer and keeps a light tree of elements (parents, class words, no text) and a list of blocks:
// runs of words between the edges of block-level elements. Every word is tied to the bytes it came from: bytes as they stand, one
// character for a character reference, one blank for a run of white space. Each block is measured (words, links, punctuation, the element
// and its class words, its neighbours, the container it stands in), a learned model in whole numbers says whether it belongs to the main
// text, looks again at what is not plainly furniture once it knows how the blocks around were judged, and plain rules name what each is.
//
// It leaves out: scripts are not run, so that a page which is only filled by scripts has no text here (its JSON-LD is read for
// metadata only); frames are not followed; style sheets are not read, only inline "display:none".
//
// Known weaknesses: where the page's heading and its metadata give two titles, the heading is taken, whichever the outlet itself would call
// its title; pages whose comments look like paragraphs of the article; image captions in plain divs without a telling class.
package page

import (
	"secondsource/internal/ingest/blocks"
	model "secondsource/internal/lexicon/page"
	"secondsource/internal/news"
)

// Limits that keep time and memory linear in the payload.
const (
	maxNodes = 500_000 // elements of one page; what comes after is not read
	maxDepth = 512     // elements nested deeper are read as if they stood at this depth, as browsers do
	maxTold  = 1 << 16 // bytes of one metadata value; longer ones are not metadata
	maxJSON  = 4 << 20 // bytes of one JSON-LD script
)

// A Page is what was read.
type Page struct {
	Blocks   []blocks.Block // all of the page's words, labelled, in the order of the page
	Articles []Article      // usually one, none where the page holds no prose
	Unread   int            // bytes at the end that were not read, because the page has more blocks or elements than any page should
	Told     []news.Told    // what the page tells of itself, best source first within a field
}

// open measures a page. One that shows no prose may keep it for readers without scripts.
func open(payload, address string) *measurer {
	m := measure(scan(payload, false), address)
	if m.total < 50 && m.withheld > 1000 {
		if other := measure(scan(payload, true), address); other.total > m.total {
			return other
		}
	}
	return m
}

// Read reads the HTML payload of c.
func Read(c *news.Capture) *Page { return ReadWith(c, model.Trained()) }

// ReadWith reads the HTML payload of c with another model than the program's own: what is about to become it is tried so.
func ReadWith(c *news.Capture, trained model.Model) *Page {
	m := open(c.Payload, c.URL)
	m.decide(trained)
	m.label()
	m.refine()
	m.situate()
	entries := m.entries()
	m.authors(len(entries) > 0)
	return &Page{Blocks: m.all(), Articles: m.articles(entries, trained), Unread: m.unread, Told: m.tell(nil)}
}
