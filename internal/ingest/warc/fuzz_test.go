package warc

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/ingest/open"
)

// FuzzPages: whatever the bytes, reading ends, pages keep the limits and what is given of a plain archive stands in it.
func FuzzPages(f *testing.F) {
	rs := records(2)
	f.Add([]byte(strings.Join(rs, "")))
	f.Add([]byte(strings.Join(each(f, gz, rs), "")))
	f.Add([]byte(strings.Join(each(f, zs, rs), "")))
	f.Add([]byte(gz(f, strings.Join(rs, ""))))
	f.Add([]byte(answer(1, html+"Transfer-Encoding: chunked\n", "5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n")))
	f.Add([]byte(answer(1, html+"Content-Encoding: gzip\n", gz(f, pageBody(1))) + answer(1, html+"Content-Encoding: br\n", "\x0b\x02\x80hello\x03")))
	f.Add([]byte("\x5d\x2a\x4d\x18\x02\x00\x00\x00ab" + zs(f, rs[1])))
	f.Add([]byte("filedesc://a.arc 0 20060304050607 text/plain 2\n1\n\nhttps://arven.example/ 0 20060304050607 text/html 30\nHTTP/1.1 200 OK\r\n\r\n<html>It\n\nhttp://x y 0 20060304050607 a 9\n"))
	f.Fuzz(func(t *testing.T, archive []byte) {
		first, n := seen(t, archive)
		if again, _ := seen(t, archive); again != first {
			t.Fatalf("%q, then %q", first, again)
		}
		if n > len(archive) {
			t.Fatalf("%d pages and damages in %d bytes", n, len(archive))
		}
	})
}

func seen(t *testing.T, archive []byte) (string, int) {
	var out strings.Builder
	n := 0
	r := NewReader(bytes.NewReader(archive))
	for p, err := range r.Pages() {
		if n++; err != nil {
			fmt.Fprintln(&out, err)
			continue
		}
		if p.Refers != nil {
			fmt.Fprintln(&out, p.Place, p.ID, p.URL, p.Date, *p.Refers)
			continue
		}
		if len(p.Entity) > open.MaxPayload || len(p.Raw) == 0 {
			t.Fatalf("%d bytes", len(p.Entity))
		}
		if len(p.Packing) == 0 && !bytes.Contains(archive, p.Raw) {
			t.Fatalf("%q is not in the archive", p.Raw)
		}
		c := p.Capture()
		for _, s := range append([]string{c.Payload, c.URL, c.Captured, c.Path}, c.Warnings...) {
			if !utf8.ValidString(s) {
				t.Fatalf("%q is not UTF-8", s)
			}
		}
		fmt.Fprintln(&out, c.Path, c.ID, c.URL, c.Captured, c.Encoding, c.RawSHA256)
	}
	return out.String() + r.Summary(), n
}
