package ingest

import (
	"fmt"
	"io"
	"os"

	"secondsource/internal/ingest/feed"
	"secondsource/internal/ingest/open"
	"secondsource/internal/ingest/warc"
	"secondsource/internal/news"
)

// archive yields the pages of a web archive. A page's path is the file's with the place of its record. A page that was met again is read
// again, where whole gives the bytes of the archive at any offset. It reports whether more is wanted.
func archive(path string, in io.Reader, whole io.ReaderAt, packing []string, yield func(*news.Capture, error) bool) bool {
	r := warc.NewReader(in)
	met := visits{whole: whole}
	found := false
	for p, err := range r.Pages() {
		found = true
		if damage, bad := err.(warc.Damage); bad {
			if !yield(nil, Skip{Path: path, Place: "byte " + damage.Place, Reason: damage.Reason}) {
				return false
			}
			continue
		}
		if p = met.page(p); p == nil {
			continue
		}
		c := p.Capture()
		c.Path, c.Encoding = path+"#"+c.Path, append(packing[:len(packing):len(packing)], c.Encoding...)
		if !yield(c, nil) {
			return false
		}
	}
	if met.lost > 0 && !yield(nil, Skip{Path: path, Place: "byte " + met.first, Reason: met.told()}) {
		return false
	}
	if left := r.Summary(); !found && left != "" {
		return yield(nil, Skip{Path: path, Reason: "a web archive without a page, only " + left})
	} else if !found {
		return yield(nil, Skip{Path: path, Reason: "a web archive without a record"})
	}
	return true
}

// wacz yields the pages of the web archives in a WACZ file. It has to be a file: the directory of a ZIP archive stands at its end.
func wacz(path string, in io.Reader, content *open.Peeker, packing []string, yield func(*news.Capture, error) bool) {
	f, ok := in.(*os.File)
	if !ok || len(packing) > 0 {
		yield(nil, Skip{Path: path, Reason: "is a ZIP archive packed or streamed, which is not read: its directory stands at its end"})
		return
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		yield(nil, Skip{Path: path, Reason: "is a ZIP archive in a stream, which is not read: its directory stands at its end"})
		return
	}
	var parts []warc.Part
	if err == nil {
		parts, err = warc.Parts(f, info.Size())
	}
	switch {
	case err != nil:
		yield(nil, Skip{Path: path, Reason: "broken " + string(open.ZIP) + ": " + plainError(err)})
		return
	case len(parts) == 0:
		yield(nil, Skip{Path: path, Reason: "is " + string(open.ZIP) + " that holds no web archive"})
		return
	}
	for _, p := range parts {
		part, err := p.Open()
		if err != nil {
			if !yield(nil, Skip{Path: path, Place: p.Name, Reason: plainError(err)}) {
				return
			}
			continue
		}
		more := archive(path+"/"+p.Name, part, p.At(f), []string{"zip"}, yield)
		part.Close()
		if !more {
			return
		}
	}
}

// entries yields the entries of a feed. An entry's path is the file's with its number.
func entries(path string, in io.Reader, packing []string, yield func(*news.Capture, error) bool) {
	raw, err := io.ReadAll(io.LimitReader(in, open.MaxPayload+1))
	if err == nil && len(raw) > open.MaxPayload {
		err = fmt.Errorf("more than %d MiB after unpacking: too large for a feed", open.MaxPayload>>20)
	}
	if err != nil {
		yield(nil, Skip{Path: path, Reason: plainError(err)})
		return
	}
	f, broken := feed.Read(raw)
	for _, d := range broken {
		if !yield(nil, Skip{Path: path, Place: d.Place, Reason: d.Reason}) {
			return
		}
	}
	if len(f.Entries) == 0 && len(broken) == 0 {
		yield(nil, Skip{Path: path, Reason: "a feed without an entry"})
	}
	for i := range f.Entries {
		e := &f.Entries[i]
		c := e.Capture(f)
		if c == nil {
			if !yield(nil, Skip{Path: path, Place: fmt.Sprintf("entry %d", e.Place), Reason: "empty"}) {
				return
			}
			continue
		}
		c.Path, c.Encoding = fmt.Sprintf("%s#%d", path, e.Place), packing
		if !yield(c, nil) {
			return
		}
	}
}
