// Package answers writes what an extractor found in the form of `secondsource extract`, so that the same scorers judge it. Extractors that
// keep no map to the page's bytes give none.
package answers

import (
	"strings"
	"time"
)

// Found is what an extractor read out of one page. Empty fields were not found.
type Found struct {
	Title     string
	Byline    string
	Published string // EDTF
	Text      string // the main text, one paragraph a line
}

// Span is a half-open range of bytes of an article's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Published is the time of publication.
type Published struct {
	Value string `json:"value"`
}

// Article is one line of the answer. Its text is the headline, where there is one, and the paragraphs, one a line.
type Article struct {
	ID         string     `json:"id"`
	ExternalID string     `json:"external_id"`
	Text       string     `json:"text"`
	Headline   *Span      `json:"headline"`
	Paragraphs []Span     `json:"paragraphs"`
	Byline     *string    `json:"byline"`
	Published  *Published `json:"published"`
}

// New gives the article of the page with that id.
func New(id string, f Found) Article {
	a := Article{ID: id, ExternalID: id, Paragraphs: []Span{}}
	var text strings.Builder
	line := func(s string) (Span, bool) {
		if s = strings.TrimSpace(strings.ToValidUTF8(s, "\ufffd")); s == "" {
			return Span{}, false
		}
		if text.Len() > 0 {
			text.WriteByte('\n')
		}
		start := text.Len()
		text.WriteString(s)
		return Span{start, text.Len()}, true
	}
	if span, ok := line(strings.Join(strings.Fields(f.Title), " ")); ok {
		a.Headline = &span
	}
	for l := range strings.Lines(f.Text) {
		if span, ok := line(l); ok {
			a.Paragraphs = append(a.Paragraphs, span)
		}
	}
	a.Text = text.String()
	if b := strings.TrimSpace(strings.ToValidUTF8(f.Byline, "\ufffd")); b != "" {
		a.Byline = &b
	}
	if f.Published != "" {
		a.Published = &Published{f.Published}
	}
	return a
}

// Day gives a time's calendar day in its own zone; "" for the zero time.
func Day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
