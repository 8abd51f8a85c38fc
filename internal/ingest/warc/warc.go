// Package warc reads web archives: WARC 1.0 and 1.1 and the WET files made of them, plain, packed with gzip or zstd (one member a record,
// or all in one), WACZ, and ARC, the format before WARC. It answers which pages an archive holds.
//
// It is a stream: memory does not grow with the archive. What is packed with gzip is unpacked beforehand on all processors, within bounds (see
// ahead.go). A page is a response with status 200, a resource or a conversion, of HTML or plain
// text; transfer and content codings are taken off it. Everything else is counted in [Reader.Left]. A record that is damaged is reported
// as a [Damage] with its place, and reading goes on at the next one: the next member of a packed archive, the next line that begins a
// record in a plain one. No part of a damaged record is given.
//
// A revisit says that a page was met again as it was, and which record holds it; [PageAt] reads that one.
//
// Left out: continued segments, indexes.
//
// Known weaknesses: in a plain archive, a record of many megabytes that claims to be longer than it is takes with it what it claims, but
// for the last 4 MiB; in an archive packed as one member, what follows a broken byte of the packing is lost; a damaged record of a plain
// archive that holds another archive unpacked is followed by the records of that.
package warc

import (
	"bufio"
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
	ahead  *ahead  // what is unpacked beforehand of it; nil where nothing is
	record *window // the archive unpacked
	how    packing // nil where it is not packed
	seams  []seam  // where the members stand of which the current record has parts
	inside bool    // the record that is read has not ended
	begun  bool    // a record was read
	arc    bool    // it is in the format before WARC
	page   Page    // this and those below are used again for each record
	head   []byte
	http   []byte
	block  bytes.Buffer
}

// NewReader makes a reader of an archive.
func NewReader(r io.Reader) *Reader { return newReader(r, blockBytes, processors()) }

// newReader makes a reader that unpacks ahead in blocks of a size, with a number of workers; with 0 it does not.
func newReader(r io.Reader, size, workers int) *Reader {
	head := bufio.NewReaderSize(r, 16)
	first, _ := head.Peek(magicBytes)
	n := &Reader{Left: map[string]int{}}
	if (&gzipped{}).begins(first) && workers > 0 {
		n.ahead = newAhead(head, size, workers)
		n.in = newWindow(n.ahead)
	} else {
		n.in = newWindow(head)
	}
	return n
}

// PageAt reads the page of one record: the archive from the member on that holds it, or from the record on where it is not packed, and how
// many unpacked bytes of the member stand before it. It gives nil where there is no such page.
func PageAt(archive io.Reader, within int64) *Page {
	if within > maxWithin {
		return nil
	}
	place := "0"
	if within > 0 {
		place += "+" + strconv.FormatInt(within, 10)
	}
	for p, err := range newReader(archive, 0, 0).Pages() {
		if err == nil && p.Place == place {
			return p
		}
		if place == "0" || err != nil || !strings.HasPrefix(p.Place, "0+") && p.Place != "0" {
			return nil
		}
	}
	return nil
}

// maxWithin is how many bytes of a member are unpacked to get to a record.
const maxWithin = 64 << 20

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
		if r.ahead != nil {
			defer r.ahead.close()
		}
		head, err := r.in.Peek(magicBytes)
		if err != nil && err != io.EOF {
			yield(nil, Damage{"0", err.Error()})
			return
		}
		if r.how = packingOf(head); r.how == nil {
			r.record = r.in
			if err := r.records(yield); err != nil && err != errStop {
				yield(nil, Damage{r.place(), err.Error()})
			}
			return
		}
		r.record = newWindow(bytes.NewReader(nil))
		r.members(yield)
	}
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
