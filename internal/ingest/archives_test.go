package ingest

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondsource/internal/news"
)

func response(n int) string {
	block := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Ferry %d</h1></body></html>", n)
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://arven.example/%d\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", n, len(block), block)
}

func packed(t *testing.T, s string) string {
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

func zipOf(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range files {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestArchives: captures of web archives say where they stand, and what is broken or holds nothing is named.
func TestArchives(t *testing.T) {
	two := packed(t, response(1)) + packed(t, response(2))
	at := len(packed(t, response(1)))
	tests := []struct {
		name, content string
		paths         []string
		skips         string
	}{
		{"plain", response(1) + response(2), []string{"#0", fmt.Sprintf("#%d", len(response(1)))}, ""},
		{"members", two, []string{"#0", fmt.Sprintf("#%d", at)}, ""},
		{"members packed again", packed(t, two), []string{"#0", fmt.Sprintf("#%d", at)}, ""},
		{"one member", packed(t, response(1)+response(2)), []string{"#0", fmt.Sprintf("#0+%d", len(response(1)))}, ""},
		{"damage", packed(t, response(1)) + "junk" + packed(t, response(2)), []string{"#0", fmt.Sprintf("#%d", at+4)}, fmt.Sprintf("byte %d: bytes that are not gzip", at)},
		{"nothing in it", strings.Replace(response(1), "200", "404", 1), nil, "without a page, only 1 status 404"},
		{"signs for a terminal", strings.Replace(response(1), "text/html", "te\x1b]0;x", 1), nil, `only 1 te\x1b]0`},
		{"wacz", zipOf(t, map[string]string{"archive/data.warc.gz": two, "datapackage.json": "{}"}), []string{"/archive/data.warc.gz#0", fmt.Sprintf("/archive/data.warc.gz#%d", at)}, ""},
		{"other zip", zipOf(t, map[string]string{"word/document.xml": "<w/>"}), nil, "that holds no web archive"},
		{"cut zip", zipOf(t, map[string]string{"archive/data.warc.gz": two})[:60], nil, "broken a ZIP archive"},
		{"zip bomb", zipOf(t, map[string]string{"archive/data.warc": strings.Repeat("\x00", 70<<20)}), nil, "archive/data.warc: unpacks to more than 200 times its size"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a")
			if err := os.WriteFile(path, []byte(test.content), 0o644); err != nil {
				t.Fatal(err)
			}
			var paths, skips []string
			for c, err := range Captures(path, nil) {
				if err != nil {
					skips = append(skips, err.Error())
					continue
				}
				paths = append(paths, strings.TrimPrefix(c.Path, path))
				if c.Media != news.MediaHTML || !strings.HasPrefix(c.URL, "https://arven.example/") {
					t.Errorf("%+v", c)
				}
			}
			if fmt.Sprint(paths) != fmt.Sprint(test.paths) || !strings.Contains(strings.Join(skips, "\n"), test.skips) || (test.skips == "") != (len(skips) == 0) {
				t.Errorf("paths %v, want %v; skips %q, want %q", paths, test.paths, skips, test.skips)
			}
		})
	}
}
