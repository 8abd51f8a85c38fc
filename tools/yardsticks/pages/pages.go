// Package pages reads the pages of the data sets: JSON Lines with "id", "url" and "html", plain or packed with gzip.
package pages

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
)

// Page is one page of a set, decoded to UTF-8.
type Page struct {
	ID   json.RawMessage `json:"id"` // a string or a number, as the set has it
	URL  string          `json:"url"`
	HTML string          `json:"html"`
}

// ExternalID gives the id as the contract's external_id has it: text.
func (p Page) ExternalID() string {
	var text string
	if json.Unmarshal(p.ID, &text) == nil {
		return text
	}
	return string(p.ID)
}

// Address is nil where the page has none that can be read.
func (p Page) Address() *url.URL {
	u, err := url.ParseRequestURI(p.URL)
	if err != nil {
		return nil
	}
	return u
}

// Read yields the pages of a file in order. An error names the file and the line, and ends it.
func Read(path string) iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(Page{}, err)
			return
		}
		defer f.Close()
		in, err := unpacked(f)
		if err != nil {
			yield(Page{}, fmt.Errorf("%s: %w", path, err))
			return
		}
		lines := json.NewDecoder(in)
		for n := 1; ; n++ {
			var p Page
			err := lines.Decode(&p)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(Page{}, fmt.Errorf("%s: page %d: %w", path, n, err))
				return
			}
			if !yield(p, nil) {
				return
			}
		}
	}
}

func unpacked(f io.Reader) (io.Reader, error) {
	in := bufio.NewReader(f)
	if magic, _ := in.Peek(2); string(magic) != "\x1f\x8b" {
		return in, nil
	}
	return gzip.NewReader(in)
}
