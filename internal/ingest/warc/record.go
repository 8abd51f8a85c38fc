package warc

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"secondsource/internal/ingest/open"
)

// version is what a record begins with.
const version = "WARC/1."

// records reads the records of a member, or of an archive that is not packed, and reports those that are damaged. An error is one of the
// stream, after which there is no more of it.
func (r *Reader) records(yield func(*Page, error) bool) error {
	w := r.record
	for {
		if _, err := skipBlank(w); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		w.mark()
		at := w.offset()
		place := r.place()
		p, err := r.next()
		var broken fault
		switch {
		case err == nil && p == nil:
			continue
		case err == nil:
			p.Place = place
			if !yield(p, nil) {
				return errStop
			}
			continue
		case !errors.As(err, &broken):
			return err
		case !yield(nil, Damage{place, err.Error()}):
			return errStop
		}
		w.back(at + 1)
		next := nextRecord
		if r.arc {
			next = nextLine
		}
		if err := next(w); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// place names where the record that comes next begins.
func (r *Reader) place() string {
	at := r.record.offset()
	if r.how == nil {
		return strconv.FormatInt(at, 10)
	}
	i := len(r.seams) - 1
	for i > 0 && r.seams[i].content > at {
		i--
	}
	member := strconv.FormatInt(r.seams[i].member, 10)
	if at -= r.seams[i].content; at == 0 {
		return member
	}
	return member + "+" + strconv.FormatInt(at, 10)
}

// skipBlank reads over ends of lines and counts them.
func skipBlank(w *window) (lines int, err error) {
	for {
		b, err := w.ReadByte()
		switch {
		case err != nil:
			return lines, err
		case b == '\n':
			lines++
		case b != '\r':
			return lines, w.UnreadByte()
		}
	}
}

// nextRecord goes to the next place where a record may begin: "WARC/1.", a digit and the end of the line. It may stand within a line where
// the record before was cut.
func nextRecord(w *window) error {
	const longest = len(version) + len("0\r\n")
	for {
		if _, err := w.Peek(longest); err != nil {
			return err
		}
		b, _ := w.Peek(w.Buffered())
		for at := 0; at <= len(b)-longest; {
			i := bytes.Index(b[at:], []byte(version))
			if i < 0 || at+i > len(b)-longest {
				break
			}
			at += i + len(version)
			if end := b[at+1:]; b[at] >= '0' && b[at] <= '9' && (end[0] == '\n' || end[0] == '\r' && end[1] == '\n') {
				_, err := w.Discard(at - len(version))
				return err
			}
		}
		w.Discard(len(b) - longest + 1)
	}
}

// next reads the record that begins here. It gives nil for one that is left out. A fault leaves the stream within the record.
func (r *Reader) next() (*Page, error) {
	w := r.record
	if !r.begun {
		head, _ := w.Peek(len(fileDescription))
		r.begun, r.arc = true, string(head) == fileDescription
	}
	if r.arc {
		return r.nextARC()
	}
	if head, err := w.Peek(len(version)); string(head) != version {
		if err != nil && err != io.EOF {
			return nil, err
		}
		return nil, fault("no record begins here")
	}
	r.inside = true
	defer func() { r.inside = false }()
	h, _, err := readHeader(w.Reader, r.head, maxHeader+1)
	if err == io.EOF {
		err = fault("cut off in its header")
	}
	if err != nil {
		return nil, err
	}
	r.head = h
	length, err := strconv.ParseInt(h.get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, faultf("its length is %q", clip(h.get("Content-Length")))
	}
	left, err := r.contentOf(h, length)
	if err == nil {
		r.inside = false
		err = r.ends()
	}
	if err != nil {
		return nil, err
	}
	if left != "" {
		r.leave(left)
		return nil, nil
	}
	p := &r.page
	p.ID, p.URL, p.Date, p.Cut = address(h.get("WARC-Record-ID")), address(h.get("WARC-Target-URI")), h.get("WARC-Date"), h.get("WARC-Truncated")
	p.Digest = h.get("WARC-Payload-Digest")
	return p, nil
}

// contentOf reads the block of a record into r.page, or reads over it and tells what it is that is left out.
func (r *Reader) contentOf(h header, length int64) (left string, err error) {
	kind := strings.ToLower(h.get("WARC-Type"))
	content, charset := mediaType(h.get("Content-Type"))
	_, page := pageTypes[content]
	uri := address(h.get("WARC-Target-URI"))
	switch {
	case h.get("WARC-Segment-Number") != "":
		left = "segment"
	case kind == "response" && (content == "application/http" || content == ""):
		return r.response(length)
	case kind == "response":
		left = clip(content)
	case (kind == "resource" || kind == "conversion") && page && !strings.HasPrefix(uri, "metadata:"):
		if err := r.body(length); err != nil {
			return "", err
		}
		return r.fill(content, charset, "", false)
	case kind == "revisit":
		return r.revisit(h, length)
	case kind == "":
		left = "record without a type"
	default:
		left = clip(kind)
	}
	return left, r.over(length, length)
}

// revisit reads the block of a record that says that something was met again as it was: of the answer there is at most the header.
func (r *Reader) revisit(h header, length int64) (left string, err error) {
	answer, n, err := readHeader(r.record.Reader, r.http, length)
	switch {
	case n > length || err == io.EOF && n < length:
		return "", faultf("cut off: %d of %d bytes are there", min(n, length), length)
	case err != nil && err != io.EOF:
		return "", err
	}
	r.http = answer
	if err := r.over(length-n, length); err != nil {
		return "", err
	}
	content, _ := mediaType(answer.get("Content-Type"))
	if _, page := pageTypes[content]; !page && content != "" {
		return "revisit of " + clip(content), nil
	}
	r.page = Page{Refers: &Refers{address(h.get("WARC-Refers-To")), address(h.get("WARC-Refers-To-Target-URI")), h.get("WARC-Refers-To-Date"), h.get("WARC-Payload-Digest")}}
	return "", nil
}

// over reads over the rest of a block.
func (r *Reader) over(rest, length int64) error {
	n, err := r.record.skip(rest)
	if err == io.EOF {
		return faultf("cut off: %d of %d bytes are there", length-rest+n, length)
	}
	return err
}

// body reads the rest of a block into r.block.
func (r *Reader) body(length int64) error {
	if length > open.MaxPayload {
		if err := r.over(length, length); err != nil {
			return err
		}
		return faultf("more than %d MiB: too large for one page", open.MaxPayload>>20)
	}
	r.block.Reset()
	n, err := io.CopyN(&r.block, r.record, length)
	if err == io.EOF {
		return faultf("cut off: %d of %d bytes are there", n, length)
	}
	return err
}

// ends checks that the record ends where its length says: with a blank line, or another record follows, or nothing. In a packed archive
// this also reads the sum over the member.
func (r *Reader) ends() error {
	w := r.record
	ended, err := skipBlank(w)
	if err == io.EOF {
		return nil
	} else if err != nil {
		return err
	}
	head, err := w.Peek(len(version))
	switch {
	case ended >= 2 || string(head) == version:
		return nil
	case err != nil && err != io.EOF:
		return err
	}
	return fault("its length is wrong: no record follows it")
}

// clip bounds what is shown of a value.
func clip(s string) string { return strings.ToValidUTF8(s[:min(len(s), 40)], "\ufffd") }

// address takes angle brackets off, which some writers put around an address, and writes blanks as an address may have them.
func address(s string) string {
	if strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">") {
		s = s[1 : len(s)-1]
	}
	return strings.ReplaceAll(strings.TrimSpace(strings.ToValidUTF8(s, "\ufffd")), " ", "%20")
}
