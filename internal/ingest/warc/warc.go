// Package warc reads web archives: WARC 1.0 and 1.1 and the WET files made of them, plain, packed with gzip or zstd (one member a record,
// or all in one), and WACZ. It answers which pages an archive holds.
//
// It is a stream: memory does not grow with the archive. A page is a response with status 200, a resource or a conversion, of HTML or plain
// text; transfer and content codings are taken off it. Everything else is counted in [Reader.Left]. A record that is damaged is reported
// as a [Damage] with its place, and reading goes on at the next one: the next member of a packed archive, the next line that begins a
// record in a plain one. No part of a damaged record is given.
//
// Left out: revisits (the page stands where it was first met), continued segments, ARC (the format before WARC), indexes.
//
// Known weaknesses: in a plain archive, a record of many megabytes that claims to be longer than it is takes with it what it claims, but
// for the last 4 MiB; in an archive packed as one member, what follows a broken byte of the packing is lost; a damaged record of a plain
// archive that holds another archive unpacked is followed by the records of that.
package warc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Reader reads one archive.
type Reader struct {
	Left map[string]int // how many records were left out, by what they are: "request", "status 404", "image/png"

	in     *window // the archive as it is packed
	record *window // the archive unpacked
	how    packing // nil where it is not packed
	page   Page    // this and those below are used again for each record
	head   []byte
	http   []byte
	block  bytes.Buffer
}

// NewReader makes a reader of an archive.
func NewReader(r io.Reader) *Reader {
	return &Reader{Left: map[string]int{}, in: newWindow(r)}
}

// Damage says where an archive is broken, and how.
type Damage struct {
	Place  string // the byte at which the record or member begins; "120+45" for byte 45 of what is packed at 120
	Reason string
}

func (d Damage) Error() string { return "byte " + d.Place + ": " + d.Reason }

// fault is what is wrong with one record or member; the others can be read.
type fault string

func (f fault) Error() string { return string(f) }

func faultf(format string, a ...any) error { return fault(fmt.Sprintf(format, a...)) }

// errStop ends reading because nobody wants more.
var errStop = errors.New("stop")

// Pages yields the pages of the archive in its order. A page is good until the next is asked for. Errors are of type [Damage]; reading goes on
// after them.
func (r *Reader) Pages() iter.Seq2[*Page, error] {
	return func(yield func(*Page, error) bool) {
		head, err := r.in.Peek(magicBytes)
		if err != nil && err != io.EOF {
			yield(nil, Damage{"0", err.Error()})
			return
		}
		if r.how = packingOf(head); r.how == nil {
			r.record = r.in
			if err := r.records("", yield); err != nil && err != errStop {
				yield(nil, Damage{r.place(""), err.Error()})
			}
			return
		}
		r.record = newWindow(bytes.NewReader(nil))
		r.members(yield)
	}
}

// members reads one packed member after another.
func (r *Reader) members(yield func(*Page, error) bool) {
	for {
		r.in.mark()
		head, err := r.in.Peek(magicBytes)
		if len(head) == 0 && err == io.EOF {
			return
		}
		start := r.in.offset()
		member := strconv.FormatInt(start, 10)
		if err == nil || err == io.EOF {
			err = r.member(member, head, yield)
		}
		if err == nil && r.in.offset() == start {
			err = faultf("broken %s: cut off", r.how.name())
		}
		if err == nil {
			continue
		}
		if err == errStop || !yield(nil, Damage{member, err.Error()}) || !r.nextMember(start+1) {
			return
		}
	}
}

func (r *Reader) member(place string, head []byte, yield func(*Page, error) bool) error {
	if !r.how.begins(head) {
		return faultf("bytes that are not %s", r.how.name())
	}
	content, err := r.how.open(r.in.Reader)
	if err != nil {
		return faultf("broken %s: %v", r.how.name(), err)
	}
	r.record.reset(&bounded{r: content, in: r.in, start: r.in.offset()})
	if err := r.records(place, yield); err != nil && err != errStop {
		return faultf("broken %s: %v", r.how.name(), err)
	} else {
		return err
	}
}

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
			if head, _ = r.in.Peek(trialBytes); r.how.holds(head) {
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

// leave counts a record that is left out.
func (r *Reader) leave(what string) {
	if _, known := r.Left[what]; !known && len(r.Left) >= maxLeft {
		what = "of other kinds"
	}
	r.Left[what]++
}

// maxLeft is how many kinds of records are told apart in [Reader.Left].
const maxLeft = 40

// Summary tells what was left out, for an archive without a page: "3 request, 1 status 404".
func (r *Reader) Summary() string {
	var parts []string
	for _, what := range slices.Sorted(maps.Keys(r.Left)) {
		parts = append(parts, fmt.Sprintf("%d %s", r.Left[what], what))
	}
	return strings.Join(parts, ", ")
}
