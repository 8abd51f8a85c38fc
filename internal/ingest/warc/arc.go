package warc

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
)

// ARC is what archives were before WARC: a record is a line "address IP-number date media-type length" (in version 2 with more between), the
// bytes as the server sent them, and a line feed. The first record describes the file.
const fileDescription = "filedesc://"

// schemes are what the addresses of records begin with.
var schemes = []string{"http://", "https://", "ftp://", "dns:", fileDescription}

func beginsARC(b []byte) bool {
	for _, s := range schemes {
		if bytes.HasPrefix(b, []byte(s)) {
			return true
		}
	}
	return false
}

// An arcLine is what the line of a record tells.
type arcLine struct {
	url, date, content string
	length             int64
}

// arcLineOf reads the line; ok is false where it is none. An address may hold blanks.
func arcLineOf(line []byte) (a arcLine, ok bool) {
	f := strings.Fields(string(line))
	if len(f) < 5 || !beginsARC(line) {
		return a, false
	}
	for i := 2; i < len(f)-2; i++ {
		if t, err := time.Parse("20060102150405", f[i]); err == nil {
			a.url, a.date, a.content = address(strings.Join(f[:i-1], " ")), t.Format(time.RFC3339), f[i+1]
			a.length, err = strconv.ParseInt(f[len(f)-1], 10, 64)
			return a, err == nil && a.length >= 0
		}
	}
	return a, false
}

// nextARC is [Reader.next] for ARC.
func (r *Reader) nextARC() (*Page, error) {
	line, err := readLine(r.record.Reader, maxHeader)
	if err != nil && (err != io.EOF || len(line) == 0) {
		if errors.Is(err, io.EOF) {
			return nil, fault("cut off in its header")
		}
		return nil, err
	}
	a, ok := arcLineOf(line)
	if !ok {
		return nil, fault("no record begins here")
	}
	left := ""
	switch {
	case strings.HasPrefix(a.url, fileDescription):
		left, err = "file description", r.over(a.length, a.length)
	case !strings.HasPrefix(a.url, "http"):
		left, err = clip(a.content), r.over(a.length, a.length)
	default:
		left, err = r.response(a.length)
	}
	if err == nil {
		err = r.endsARC()
	}
	if err != nil {
		return nil, err
	}
	if left != "" {
		r.leave(left)
		return nil, nil
	}
	p := &r.page
	p.URL, p.Date = a.url, a.date
	return p, nil
}

// endsARC checks that nothing, or another record, follows.
func (r *Reader) endsARC() error {
	if _, err := skipBlank(r.record); err == io.EOF {
		return nil
	} else if err != nil {
		return err
	}
	head, err := r.record.Peek(len(fileDescription))
	if beginsARC(head) {
		return nil
	}
	if err != nil && err != io.EOF {
		return err
	}
	return fault("its length is wrong: no record follows it")
}

// nextLine goes to the next line that may begin a record of ARC.
func nextLine(w *window) error {
	for {
		b, err := w.Peek(w.Size() / 2)
		if len(b) == 0 {
			return err
		}
		end := bytes.IndexByte(b, '\n')
		if end < 0 {
			w.Discard(len(b))
			continue
		}
		w.Discard(end + 1)
		if b, _ = w.Peek(w.Size() / 2); !beginsARC(b) {
			continue
		}
		line, _, ended := bytes.Cut(b, []byte("\n"))
		if _, ok := arcLineOf(line); ok && ended {
			return nil
		}
	}
}
