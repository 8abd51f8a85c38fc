package ingest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// visit is a record of a page, or of one that was met again: fields as "Name: value" lines.
func visit(kind, url, fields, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: https://arven.example/%s\r\nContent-Type: application/http\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, url, strings.ReplaceAll(fields, "\n", "\r\n"), len(block), block)
}

func stored(t *testing.T, name, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(f, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestRevisits: a page that was met again is given again under the address and date at which it was, and what it refers to that is not
// there is named.
func TestRevisits(t *testing.T) {
	const body = "<html><body><h1>The ferry left</h1></body></html>"
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
	page := func(n int) string {
		return visit("response", fmt.Sprint(n), fmt.Sprintf("WARC-Record-ID: <urn:%d>\nWARC-Date: 2031-04-05T06:07:0%dZ\nWARC-Payload-Digest: sha1:D%d\n", n, n, n), answer)
	}
	again := func(fields string) string {
		return visit("revisit", "other", "WARC-Record-ID: <urn:again>\nWARC-Date: 2032-01-01T00:00:00Z\n"+fields, "HTTP/1.1 304 Not Modified\r\n\r\n")
	}
	tests := []struct{ name, fields, lost string }{
		{"by digest", "WARC-Payload-Digest: sha1:D2\n", ""},
		{"by record", "WARC-Refers-To: <urn:2>\n", ""},
		{"by address and date", "WARC-Refers-To-Target-URI: https://arven.example/2\nWARC-Refers-To-Date: 2031-04-05T06:07:02Z\n", ""},
		{"by address and another date", "WARC-Refers-To-Target-URI: https://arven.example/2\nWARC-Refers-To-Date: 2030-04-05T06:07:02Z\n", "a revisit of https://arven.example/other, whose page is not in this archive"},
		{"of what is not there", "WARC-Payload-Digest: sha1:D9\nWARC-Refers-To: <urn:9>\n", "whose page is not in this archive"},
		{"of nothing", "", "whose page is not in this archive"},
	}
	for _, test := range tests {
		records := []string{page(1), page(2), page(3), again(test.fields), page(4)}
		var members string
		for _, r := range records {
			members += packed(t, r)
		}
		for form, content := range map[string]string{"plain": strings.Join(records, ""), "members": members, "one member": packed(t, strings.Join(records, "")), "wacz": stored(t, "archive/a.warc.gz", members)} {
			path := filepath.Join(t.TempDir(), "a")
			if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
			var found *news.Capture
			n, skips := 0, ""
			for c, err := range Captures(path, nil) {
				switch {
				case err != nil:
					skips += err.Error() + "\n"
				case c.URL == "https://arven.example/other":
					found = c
				default:
					n++
				}
			}
			if n != 4 || (found == nil) != (test.lost != "") || !strings.Contains(skips, test.lost) || (skips == "") != (test.lost == "") {
				t.Errorf("%s, %s: %d other pages, %v, skips %q", test.name, form, n, found, skips)
				continue
			}
			if found == nil {
				continue
			}
			record, _ := found.First(news.FieldRecord)
			if found.Payload != body || found.Captured != "2032-01-01T00:00:00Z" || record.Value != "urn:again" || found.ID != news.CaptureID(news.Digest(body), found.URL) {
				t.Errorf("%s, %s: %+v", test.name, form, found)
			}
		}
	}
	// From a stream nothing can be read again.
	n, skips := 0, ""
	for _, err := range Captures("-", io.MultiReader(strings.NewReader(page(1)+again("WARC-Refers-To: <urn:1>\n")+again("WARC-Refers-To: <urn:1>\n")))) {
		if err != nil {
			skips += err.Error()
		} else {
			n++
		}
	}
	if n != 1 || !strings.Contains(skips, "and 1 more behind it") {
		t.Errorf("from a stream: %d pages, %q", n, skips)
	}
}
