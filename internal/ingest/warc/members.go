package warc

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"github.com/klauspost/compress/flate"
)

// members reads one packed member after another.
func (r *Reader) members(yield func(*Page, error) bool) {
	for {
		r.in.mark()
		head, err := r.in.Peek(magicBytes)
		if len(head) == 0 && err == io.EOF {
			return
		}
		start := r.in.offset()
		r.seams = append(r.seams[:0], seam{0, start})
		if err == nil || err == io.EOF {
			err = r.member(yield)
		}
		start = r.seams[len(r.seams)-1].member // the record may have gone on there
		if err == nil && r.in.offset() == start {
			err = faultf("broken %s: cut off", r.how.name())
		}
		if err == nil {
			continue
		}
		if err == errStop || !yield(nil, Damage{strconv.FormatInt(start, 10), err.Error()}) || !r.nextMember(start+1) {
			return
		}
	}
}

// member reads the records of the member that begins here.
func (r *Reader) member(yield func(*Page, error) bool) error {
	content, err := r.content()
	if err != nil {
		return err
	}
	r.inside = false
	r.record.reset(&spliced{r, content, 0})
	if err := r.records(yield); err != nil && err != errStop {
		return r.broken(err)
	} else {
		return err
	}
}

// content opens the member that begins here.
func (r *Reader) content() (io.Reader, error) {
	if r.ahead != nil {
		if b, length, ok := r.ahead.member(r.in.offset()); ok {
			_, err := r.in.skip(length)
			return bytes.NewReader(b), err
		}
	}
	if head, _ := r.in.Peek(magicBytes); !r.how.begins(head) {
		return nil, faultf("bytes that are not %s", r.how.name())
	}
	start := r.in.offset()
	content, err := r.how.open(r.in.Reader)
	if err != nil {
		return nil, r.broken(err)
	}
	return &bounded{r: content, in: r.in, start: start}, nil
}

// broken says what is wrong with a member. In which words the library says that the packed bytes are corrupt depends on what it has unpacked
// before, so it is said here.
func (r *Reader) broken(err error) error {
	var corrupt flate.CorruptInputError
	var internal flate.InternalError
	if errors.As(err, &corrupt) || errors.As(err, &internal) {
		return faultf("broken %s: corrupt", r.how.name())
	}
	return faultf("broken %s: %v", r.how.name(), err)
}

// spliced gives the content of a member, and that of the next ones where a record goes on in them: some writers begin a new member within
// a record.
type spliced struct {
	r       *Reader
	content io.Reader
	n       int64
}

// A seam is where the content of a member begins.
type seam struct {
	content int64 // the offset in what was unpacked, from the first of the members on
	member  int64 // the offset of the member
}

func (s *spliced) Read(p []byte) (int, error) {
	for {
		n, err := s.content.Read(p)
		s.n += int64(n)
		if err != io.EOF || n > 0 {
			if err == io.EOF {
				err = nil // it comes again
			}
			return n, err
		}
		if !s.r.inside || !s.r.goesOn() {
			return 0, io.EOF
		}
		at := seam{s.n, s.r.in.offset()}
		s.r.in.mark()
		content, err := s.r.content()
		s.r.seams = append(s.r.seams, at)
		if err != nil {
			return 0, err
		}
		s.content = content
	}
}

// goesOn reports whether a member begins here that does not begin with a record.
func (r *Reader) goesOn() bool {
	head, _ := r.in.Peek(trialBytes)
	return !r.arc && r.how.begins(head) && !r.how.holds(head, false) && len(r.seams) < mostSeams
}

// mostSeams is in how many members a record may stand.
const mostSeams = 1000

// nextMember goes to the next place from an offset on where a member begins that holds a record.
func (r *Reader) nextMember(from int64) bool {
	r.in.back(from)
	r.in.skip(from - r.in.offset()) // nothing was read of what is broken
	for {
		head, err := r.in.Peek(magicBytes)
		if err != nil {
			return false
		}
		if r.how.begins(head) {
			if head, _ = r.in.Peek(trialBytes); r.how.holds(head, r.arc) {
				return true
			}
		}
		r.in.Discard(1)
	}
}

// Bombs: what unpacks to more than expand times its size, once it is over free bytes, is no archive of pages.
const (
	expand = 200
	free   = 64 << 20
)

// bounded refuses what unpacks to far more than it is.
type bounded struct {
	r     io.Reader
	in    *window
	start int64
	n     int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	b.n += int64(n)
	if b.n > free && b.n > expand*(b.in.offset()-b.start+1) {
		return 0, faultf("unpacks to more than %d times its size", expand)
	}
	return n, err
}
