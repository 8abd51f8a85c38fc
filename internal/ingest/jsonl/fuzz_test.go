package jsonl

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/news"
)

// FuzzDocuments: whatever the lines, each is a document or is named with its number, what stands before and behind a broken one is read, and
// what comes of it is UTF-8.
func FuzzDocuments(f *testing.F) {
	f.Add(`{"id": 7, "text": "The ferry left.", "byline": ["Lena Moor", "Tom Reyl"]}`)
	f.Add(`{"html": "<p>It left", "url": " https://arven.example/1 ", "published": "2031-04-05"}` + "\n\n" + `{"path": "a.txt"}`)
	f.Add("\xef\xbb\xbf" + `{"text": "\ud800 \u0000"}` + "\r\n" + `{"text": "a", "html": "b"}`)
	f.Add("{\"text\": \"\xff\"}")
	f.Add(`{"text": null, "TEXT": "x", "id": {"a": [1e999]}}` + "\n" + `[]` + "\n" + `"x"`)
	f.Add(strings.Repeat("[", 10_000))
	f.Fuzz(func(t *testing.T, middle string) {
		const whole = `{"id": "whole", "text": "It left."}`
		in := whole + "\n" + middle + "\n" + whole
		var first, last int
		told := map[int]bool{}
		all := ""
		for d, err := range Documents(strings.NewReader(in)) {
			if d.Line < 1 || d.Line > strings.Count(in, "\n")+1 || told[d.Line] {
				t.Fatalf("line %d of %d, %v", d.Line, strings.Count(in, "\n")+1, err)
			}
			told[d.Line] = true
			if err != nil {
				if !strings.HasPrefix(err.Error(), fmt.Sprintf("line %d: ", d.Line)) {
					t.Fatalf("%v has no place", err)
				}
				all += err.Error()
				continue
			}
			if first == 0 {
				first = d.Line
			}
			last = d.Line
			if d.Path != nil {
				continue
			}
			c := d.Capture()
			if !utf8.ValidString(c.Payload) || c.SHA256 != news.Digest(c.Payload) || c.ID != news.CaptureID(c.SHA256, c.URL) {
				t.Fatalf("%+v", c)
			}
			for _, told := range c.Told {
				if !utf8.ValidString(told.Value) || told.Value == "" {
					t.Fatalf("%+v", told)
				}
			}
			all += c.ID
		}
		if first != 1 || last != strings.Count(in, "\n")+1 {
			t.Fatalf("the first and last lines are whole; %d and %d were read", first, last)
		}
		for n, line := range strings.Split(in, "\n") {
			if strings.TrimSpace(line) != "" && !told[n+1] {
				t.Fatalf("line %d, %q, is neither read nor named", n+1, line)
			}
		}
	})
}
