// Package ingest turns files and streams into captures, and captures into articles. The kind of a content is told by its bytes, never by
// its name alone.
package ingest

import (
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"secondsource/internal/ingest/jsonl"
	"secondsource/internal/ingest/open"
	"secondsource/internal/news"
)

// Captures yields what a file holds, in its order: one capture, or one for each document of JSON Lines. stdin is read for the path "-".
// Errors are Skips; after one that names a place in the file, the rest follows.
func Captures(path string, stdin io.Reader) iter.Seq2[*news.Capture, error] {
	return func(yield func(*news.Capture, error) bool) {
		in := stdin
		if path != "-" {
			f, err := os.Open(path)
			if err != nil {
				yield(nil, Skip{Path: path, Reason: plainError(err)})
				return
			}
			defer f.Close()
			in = f
		}
		read(path, in, yield)
	}
}

func read(path string, in io.Reader, yield func(*news.Capture, error) bool) {
	content, packing, kind, err := sniff(in)
	switch {
	case err != nil:
		yield(nil, Skip{Path: path, Reason: plainError(err)})
	case kind == open.Lines:
		documents(path, content, packing, yield)
	case kind == open.WARC, kind == open.ARC:
		whole, _ := in.(io.ReaderAt)
		if len(packing) > 0 {
			whole = nil
		}
		archive(path, content, whole, packing, yield)
	case kind == open.Feed:
		entries(path, content, packing, yield)
	case kind == open.ZIP:
		wacz(path, in, content, packing, yield)
	case kind == open.Text, kind == open.HTML:
		c, err := open.Whole(content, kind, packing)
		if err != nil {
			yield(nil, Skip{Path: path, Reason: plainError(err)})
			return
		}
		c.Path = path
		yield(c, nil)
	case kind == open.Empty:
		yield(nil, Skip{Path: path, Reason: "empty"})
	default:
		yield(nil, Skip{Path: path, Reason: "is " + string(kind) + ", which is not read"})
	}
}

func sniff(in io.Reader) (*open.Peeker, []string, open.Kind, error) {
	content, packing, err := open.Unpack(open.NewPeeker(in))
	if err != nil {
		return nil, nil, "", err
	}
	head, err := content.Head()
	if err != nil {
		return nil, nil, "", err
	}
	if kind := open.KindOf(content.Within()); kind == open.WARC || kind == open.ARC {
		return content, packing, kind, nil
	}
	return content, packing, open.KindOf(head), nil
}

// documents yields the documents of JSON Lines. A document's path is the file's with the number of its line.
func documents(path string, in io.Reader, packing []string, yield func(*news.Capture, error) bool) {
	for d, err := range jsonl.Documents(in) {
		var c *news.Capture
		if err == nil && d.Path != nil {
			c, err = beside(path, d)
		} else if err == nil {
			c = d.Capture()
		}
		if err != nil {
			place, reason, ok := strings.Cut(err.Error(), ": ")
			if !ok {
				place, reason = "", err.Error()
			}
			if !yield(nil, Skip{Path: path, Place: place, Reason: reason}) {
				return
			}
			continue
		}
		if strings.TrimSpace(c.Payload) == "" {
			if !yield(nil, Skip{Path: path, Place: "line " + strconv.Itoa(d.Line), Reason: "empty"}) {
				return
			}
			continue
		}
		if d.Path == nil {
			c.Path, c.Encoding = path+"#"+strconv.Itoa(d.Line), packing
		}
		if !yield(c, nil) {
			return
		}
	}
}

// beside reads the file that a document names: one in the folder of the JSON Lines file or below it, and nothing outside.
func beside(path string, d jsonl.Document) (*news.Capture, error) {
	line := "line " + strconv.Itoa(d.Line)
	if path == "-" || !filepath.IsLocal(*d.Path) {
		return nil, fmt.Errorf("%s: path %q is not beside the file", line, *d.Path)
	}
	root, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return nil, fmt.Errorf("%s: %s", line, plainError(err))
	}
	defer root.Close()
	f, err := root.Open(*d.Path)
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %s", line, *d.Path, plainError(err))
	}
	defer f.Close()
	content, packing, kind, err := sniff(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %s", line, *d.Path, plainError(err))
	}
	if kind != open.Text && kind != open.HTML {
		return nil, fmt.Errorf("%s: %s is %s, which is not read", line, *d.Path, kind)
	}
	c, err := open.Whole(content, kind, packing)
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", line, *d.Path, err)
	}
	d.Describe(c)
	c.Path = filepath.Join(filepath.Dir(path), *d.Path)
	return c, nil
}
