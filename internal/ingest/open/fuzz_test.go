package open

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"secondsource/internal/news"
)

// FuzzDecode: whatever the bytes and whatever is declared, the payload is UTF-8, the same each time, and UTF-8 stays what it is.
func FuzzDecode(f *testing.F) {
	for language, names := range charsets {
		for _, name := range names {
			raw, _ := encoded(f, reports[language], name)
			f.Add(raw, name, true)
		}
	}
	for _, e := range wides {
		raw, err := e.NewEncoder().Bytes([]byte("<html><p>Паром ушёл. 渡轮</p>"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, "", true)
	}
	f.Add([]byte("<meta charset=x-user-defined>\x80\xff"), "utf-7", true)
	f.Add([]byte("\x1b$B%\"\x1b(B \xff"), "iso-2022-jp", false)
	f.Fuzz(func(t *testing.T, raw []byte, transport string, page bool) {
		given := slices.Clone(raw)
		payload, name, warnings := Decode(raw, page, transport)
		again, name2, warnings2 := Decode(raw, page, transport)
		if payload != again || name != name2 || !slices.Equal(warnings, warnings2) || !bytes.Equal(given, raw) {
			t.Fatal("decoded twice, it is not the same")
		}
		if !utf8.ValidString(payload) || name == "" || len(payload) > 4*len(raw) {
			t.Fatalf("%q from %s", payload, name)
		}
		for _, w := range warnings {
			if !utf8.ValidString(w) {
				t.Fatalf("%q", w)
			}
		}
		if e, _, _ := wide(raw); utf8.Valid(raw) && e == nil && !escaped(raw) && payload != strings.TrimPrefix(string(raw), "\ufeff") {
			t.Fatalf("UTF-8 was changed: %q", payload)
		}
		if strings.Contains(payload, "\ufffd") && !bytes.Contains(raw, []byte("\ufffd")) && len(warnings) == 0 {
			t.Fatalf("nobody is told of what was replaced: %q", payload)
		}
	})
}

// FuzzWhole: whatever the bytes, they are unpacked within the limits or refused, and the capture's digests are those of its bytes.
func FuzzWhole(f *testing.F) {
	f.Add([]byte("The ferry left."), 0)
	f.Add([]byte("<html><p>The ferry left."), 3)
	f.Add([]byte("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"), 1)
	f.Add([]byte("\x28\xb5\x2f\xfd\x04\x00"), 2)
	f.Fuzz(func(t *testing.T, content []byte, packings int) {
		packed, all := content, []string(nil)
		for i := range (packings & 7) % (MaxPacking + 2) {
			var b bytes.Buffer
			name := "gzip"
			var w io.WriteCloser = gzip.NewWriter(&b)
			if packings>>(3+i)&1 == 1 {
				var err error
				if w, err = zstd.NewWriter(&b); err != nil {
					t.Fatal(err)
				}
				name = "zstd"
			}
			if _, err := w.Write(packed); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			packed, all = b.Bytes(), append([]string{name}, all...)
		}
		r, packing, err := Unpack(NewPeeker(bytes.NewReader(packed)))
		if err != nil {
			return // what was packed here is packed in order: only its content may not be
		}
		if len(packing) > MaxPacking {
			t.Fatalf("unpacked %d times", len(packing))
		}
		if n := len(all); len(packing) >= n && !slices.Equal(packing[:n], all) {
			t.Fatalf("packed as %v, unpacked as %v", all, packing)
		}
		head, err := r.Head()
		if err != nil {
			return
		}
		kind := KindOf(head)
		c, err := Whole(r, kind, packing)
		if err != nil {
			return
		}
		if len(packing) == len(all) && c.RawSHA256 != news.Digest(string(content)) {
			t.Fatal("other bytes came out than went in")
		}
		if c.SHA256 != news.Digest(c.Payload) || c.ID != news.CaptureID(c.SHA256, "") || !utf8.ValidString(c.Payload) || (c.Media == news.MediaHTML) != (kind == HTML) {
			t.Fatalf("%+v", c)
		}
	})
}
