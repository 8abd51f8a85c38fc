package warc

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Archives are made here: all that stands in them is invented.

// record writes one record with the fields given as "Name: value" lines.
func record(kind, fields, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, crlf(fields), len(block), block)
}

func crlf(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

// answer is the record of a server's answer to the request for a page with this number.
func answer(n int, header, body string) string {
	return record("response", fmt.Sprintf("WARC-Record-ID: <urn:uuid:%08d>\nWARC-Target-URI: https://arven.example/%d\nWARC-Date: 2031-04-05T06:07:%02d.25Z\nContent-Type: application/http; msgtype=response\n", n, n, n%60),
		"HTTP/1.1 200 OK\r\n"+crlf(header)+"\r\n"+body)
}

const html = "Content-Type: text/html; charset=utf-8\n"

func pageBody(n int) string {
	return fmt.Sprintf("<!doctype html><html><body><h1>Ferry %d</h1><p>The ferry %d left the harbour of Arven at noon.</p></body></html>", n, n)
}

// records are the records of an archive: something that is no page, then n pages.
func records(n int) []string {
	out := []string{record("warcinfo", "Content-Type: application/warc-fields\n", "software: none\r\n")}
	for i := range n {
		out = append(out, answer(i, html, pageBody(i)))
	}
	return out
}

func gz(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zs(t testing.TB, s string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(s), nil))
}

// each packs every record by itself.
func each(t testing.TB, pack func(testing.TB, string) string, records []string) []string {
	var out []string
	for _, r := range records {
		out = append(out, pack(t, r))
	}
	return out
}

// read reads an archive to its end: the addresses of its pages, and what was broken.
func read(t testing.TB, in io.Reader) (pages []string, damages []Damage, r *Reader) {
	t.Helper()
	r = NewReader(in)
	for p, err := range r.Pages() {
		if err != nil {
			damages = append(damages, err.(Damage))
			continue
		}
		pages = append(pages, strings.TrimPrefix(p.URL, "https://arven.example/"))
	}
	return pages, damages, r
}
