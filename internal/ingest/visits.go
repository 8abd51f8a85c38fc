package ingest

import (
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"strconv"
	"strings"

	"secondsource/internal/ingest/warc"
)

// visits remembers where the pages of an archive stand, so that those that were met again can be read again.
type visits struct {
	whole    io.ReaderAt // the archive's bytes; nil where they cannot be read again
	at       map[uint64]place
	repeated int64 // bytes of pages given again

	lost  int    // revisits whose page is not known
	first string // where the first of them stands
	url   string // and what it is of
}

// A place is where a record stands: in which member, and how many unpacked bytes behind its beginning.
type place struct{ member, within int64 }

// Limits. Of each page its record's id, its digest and its address with its date are remembered, in some 40 bytes each.
const (
	maxVisits     = 1 << 20
	repeatFree    = 64 << 20
	repeatTimes   = 200 // a revisit is a few hundred bytes: what it gives again grows with the archive, as with all that is unpacked
	unknownMember = -1
)

// page gives the page of a record: of one that holds it, which it remembers, or of a revisit; nil where that is not known.
func (v *visits) page(p *warc.Page) *warc.Page {
	at := placeOf(p.Place)
	if p.Refers == nil {
		v.remember(p, at)
		return p
	}
	if again := v.again(p.Refers, at); again != nil {
		return again.Again(p)
	}
	if v.lost++; v.lost == 1 {
		v.first, v.url = p.Place, p.URL
	}
	return nil
}

func (v *visits) remember(p *warc.Page, at place) {
	if v.whole == nil {
		return
	}
	if v.at == nil {
		v.at = map[uint64]place{}
	}
	for _, key := range keys(p.ID, p.Digest, p.URL, p.Date) {
		if _, known := v.at[key]; !known && len(v.at) < maxVisits {
			v.at[key] = at
		}
	}
}

// again reads the page that a revisit refers to.
func (v *visits) again(to *warc.Refers, now place) *warc.Page {
	for _, key := range keys(to.ID, to.Digest, to.URL, to.Date) {
		at, known := v.at[key]
		if !known || v.repeated > repeatFree+repeatTimes*now.member {
			continue
		}
		p := warc.PageAt(io.NewSectionReader(v.whole, at.member, math.MaxInt64-at.member), at.within)
		if p == nil || !to.Is(p) {
			continue
		}
		v.repeated += int64(len(p.Entity)) + at.within
		return p
	}
	return nil
}

func (v *visits) told() string {
	if v.lost == 1 {
		return fmt.Sprintf("a revisit of %s, whose page is not in this archive", v.url)
	}
	return fmt.Sprintf("a revisit of %s, whose page is not in this archive, and %d more behind it", v.url, v.lost-1)
}

// keys are what a page is known by. Two that happen to share one are told apart when the page is read.
func keys(id, digest, url, date string) []uint64 {
	var out []uint64
	for _, k := range []string{"id " + id, "digest " + digest, "url " + url + " " + date} {
		if strings.HasSuffix(k, " ") {
			continue // it is not told
		}
		h := fnv.New64a()
		io.WriteString(h, k)
		out = append(out, h.Sum64())
	}
	return out
}

// placeOf reads a place as the reader of archives writes it: "120+45" or "120".
func placeOf(s string) place {
	member, within, _ := strings.Cut(s, "+")
	m, err := strconv.ParseInt(member, 10, 64)
	if err != nil {
		return place{unknownMember, 0}
	}
	w, _ := strconv.ParseInt(within, 10, 64) // none is 0
	return place{m, w}
}
