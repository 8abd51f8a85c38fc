// Package jsonl reads JSON Lines of documents, one a line, as the contract gives them. A broken line is reported with its number and the
// rest is read.
package jsonl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"secondsource/internal/ingest/open"
	"secondsource/internal/news"
)

// Document is one line. Exactly one of Text, HTML and Path is given.
type Document struct {
	Line      int `json:"-"`
	ID        scalar
	URL       string
	Outlet    string
	Title     string
	Byline    byline
	Published string
	Captured  string
	Language  string
	Text      *string
	HTML      *string
	Path      *string

	RawSHA256 string `json:"-"` // of the line's bytes
}

// scalar is a string, or a number as it was written.
type scalar string

func (s *scalar) UnmarshalJSON(b []byte) error {
	var text string
	if json.Unmarshal(b, &text) == nil {
		*s = scalar(text)
		return nil
	}
	if b[0] == '{' || b[0] == '[' {
		return errors.New("id is neither text nor number")
	}
	if string(b) != "null" {
		*s = scalar(b)
	}
	return nil
}

// byline is a text, or a list of names.
type byline string

func (s *byline) UnmarshalJSON(b []byte) error {
	var names []string
	if json.Unmarshal(b, &names) == nil {
		*s = byline(strings.Join(names, ", "))
		return nil
	}
	var text *string
	if err := json.Unmarshal(b, &text); err != nil {
		return errors.New("byline is neither text nor a list of texts")
	}
	if text != nil {
		*s = byline(*text)
	}
	return nil
}

// Documents yields the documents of r in order. An error that names a line is followed by the next lines; any other error is the last.
func Documents(r io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			line, err := readLine(in, open.MaxPayload)
			if len(bytes.TrimSpace(line)) > 0 && (err == nil || err == io.EOF) {
				d, bad := parse(line, n)
				if !yield(d, bad) {
					return
				}
			}
			switch {
			case err == io.EOF:
				return
			case errors.Is(err, errLong):
				if !yield(Document{Line: n}, fmt.Errorf("line %d: %w", n, err)) {
					return
				}
			case err != nil:
				yield(Document{}, fmt.Errorf("line %d: %w", n, err))
				return
			}
		}
	}
}

var errLong = fmt.Errorf("longer than %d MiB", open.MaxPayload>>20)

// readLine reads one line without its end. A line above the limit is read to its end and dropped.
func readLine(in *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > limit {
			line, long = nil, true
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			return nil, errLong
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}

func parse(line []byte, n int) (Document, error) {
	d := Document{}
	line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(line) {
		return Document{Line: n}, fmt.Errorf("line %d: not UTF-8", n)
	}
	if err := json.Unmarshal(line, &d); err != nil {
		return Document{Line: n}, fmt.Errorf("line %d: %s", n, jsonFault(err))
	}
	d.Line, d.RawSHA256 = n, news.Digest(string(line))
	given := 0
	for _, s := range []*string{d.Text, d.HTML, d.Path} {
		if s != nil {
			given++
		}
	}
	if given != 1 {
		return d, fmt.Errorf("line %d: needs exactly one of text, html and path, has %d", n, given)
	}
	return d, nil
}

func jsonFault(err error) string {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Sprintf("broken JSON at byte %d: %v", syntax.Offset, err)
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

// Capture makes the capture of a document with text or html.
func (d Document) Capture() *news.Capture {
	c := &news.Capture{RawSHA256: d.RawSHA256, Charset: "utf-8"}
	if d.Text != nil {
		c.Payload, c.Media = strings.ToValidUTF8(*d.Text, "\ufffd"), news.MediaDocument
	} else {
		c.Payload, c.Media = strings.ToValidUTF8(*d.HTML, "\ufffd"), news.MediaHTML
	}
	d.Describe(c)
	return c
}

// Describe adds what the document tells to its capture, and derives the capture's digest and id.
func (d Document) Describe(c *news.Capture) {
	c.URL, c.Captured = strings.TrimSpace(d.URL), strings.TrimSpace(d.Captured)
	for _, t := range []news.Told{
		{Field: news.FieldID, Value: string(d.ID)}, {Field: news.FieldURL, Value: d.URL}, {Field: news.FieldOutlet, Value: d.Outlet},
		{Field: news.FieldTitle, Value: d.Title}, {Field: news.FieldByline, Value: string(d.Byline)}, {Field: news.FieldPublished, Value: d.Published},
		{Field: news.FieldCaptured, Value: d.Captured}, {Field: news.FieldLanguage, Value: d.Language},
	} {
		if t.Value = strings.TrimSpace(t.Value); t.Value != "" {
			t.Where = "document"
			c.Told = append(c.Told, t)
		}
	}
	c.SHA256 = news.Digest(c.Payload)
	c.ID = news.CaptureID(c.SHA256, c.URL)
}
