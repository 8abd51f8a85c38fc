package about

import (
	"slices"
	"strings"
	"unicode"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// A source is the kind of place that a date stands in, the most trusted first. The order is that of how often dates from there were the
// day of publication on pages whose day is known.
type source uint8

const (
	sourceMetadata source = iota // what came with the capture, meta elements, JSON-LD: in the order they were told
	sourceBeside                 // between headline and body, or right above, marked as a date of publication by an element, a class or a word
	sourceAddress                // a day in the address
	sourceNear                   // between headline and body, or right above, by itself
	sourceOpening                // the body opens with it
	sourceScript                 // a script calls it the time of publication
	sourceAfter                  // right below the body, marked or by itself
	sourceClass                  // a class calls it a change, the words do not
	sourceNearby                 // in the body but marked, or further above
	sourcePage                   // metadata of a page that holds several articles
)

// A candidate is a date that may be that of publication or of a change.
type candidate struct {
	news.Published
	day     calendar.Day // the first, of a month or a year
	exact   bool         // it is a day
	changed bool         // it is of a change
	source  source
	away    int  // bytes from the headline or the body, whichever is nearer
	bare    bool // nothing marks it: where several days stand bare in one place, it is a list, and none is taken
}

// Limits in bytes of a page: how far from the article a date is still its own.
const (
	rightAbove = 1500
	wellAbove  = 4000
	rightBelow = 1500
	wellBelow  = 6000
	fromEnds   = 6000 // between headline and body, from one of them, for a date that nothing marks
)

// candidates gives all days that may be that of publication, the most trusted first.
func (r *reader) candidates(address string, dateline news.Dateline) []candidate {
	var out []candidate
	r.dayOrder = r.order(address)
	for _, t := range r.a.Capture.Told {
		if t.Field != news.FieldPublished && t.Field != news.FieldModified {
			continue
		}
		c := candidate{changed: t.Field == news.FieldModified}
		c.Published = news.Published{Value: t.Value, Basis: "metadata", Evidence: t.Where + ": " + t.Value, Place: t.Place}
		value, ok := toldDate(t.Value, r.dayOrder)
		if !ok {
			if _, unclear := toldDate(t.Value, calendar.DayFirst); unclear {
				r.refuse(c.Published, news.ReasonUnclear)
			}
			continue
		}
		c.Value = value
		switch {
		case strings.HasPrefix(t.Where, "time"):
			ok = r.element(&c, t)
		case strings.HasPrefix(t.Where, "script"):
			c.source = sourceScript
		case strings.HasPrefix(t.Where, news.OfPage):
			c.source = sourcePage
		case strings.HasPrefix(t.Where, news.OfOther):
			r.refuse(c.Published, news.ReasonNeighbour)
			ok = false
		}
		if ok {
			out = r.add(out, c)
		}
	}
	if told := r.fromAddress(address); len(told.Value) == len("2026-01-28") {
		out = r.add(out, candidate{Published: told, source: sourceAddress})
	}
	if r.page.known {
		out = r.shown(out)
	} else {
		out = r.ownLines(out)
	}
	if c, ok := r.opening(dateline); ok {
		out = r.add(out, c)
	}
	out = r.withoutLists(out)
	slices.SortStableFunc(out, func(a, b candidate) int {
		if a.source != b.source {
			return int(a.source) - int(b.source)
		}
		return a.away - b.away
	})
	return out
}

// opening is the day that the body opens with: "27.1.2026 - The council", in a dateline, or before the first sentence. A dateline with a place
// tells when the report was sent, from which the day of publication is inferred.
func (r *reader) opening(dateline news.Dateline) (c candidate, ok bool) {
	c.source = sourceOpening
	if p, exact := calendar.Parse(dateline.Date); exact && p.Single() {
		c.Published = news.Published{Value: dateline.Date, Basis: "explicit", Evidence: r.a.Slice(dateline.Span), Span: dateline.Span}
		if dateline.Place != "" {
			c.Basis = "inferred"
		}
		return c, true
	}
	if len(r.body) == 0 || dateline != (news.Dateline{}) {
		return c, false
	}
	s := r.a.Slice(r.body[0])
	d, start, end, ok := calendar.FindIn(s[:min(len(s), maxLine)], 0, r.dayOrder)
	if _, exact := d.Exact(); !ok || !exact || start > 0 || !isDigit(s[0]) {
		return c, false
	}
	switch next := firstRune(strings.TrimLeft(s[end:], " \u00a0")); {
	case unicode.IsUpper(next), strings.ContainsRune("„“\"«»–—|:", next):
	default:
		return c, false
	}
	c.Span = news.Span{Start: r.body[0].Start, End: r.body[0].Start + end}
	c.Value, c.Basis, c.Evidence = d.EDTF(), "explicit", s[:end]
	return c, true
}

// add keeps a candidate whose value can be that of a page.
func (r *reader) add(out []candidate, c candidate) []candidate {
	if reason := r.incredible(c.Value); reason != "" {
		r.refuse(c.Published, reason)
		return out
	}
	p, _ := calendar.Parse(c.Value)
	c.day, c.exact = p.First, p.Single()
	return append(out, c)
}

// withoutLists leaves out bare dates of which several days stand in one place: they are those of other articles.
func (r *reader) withoutLists(all []candidate) []candidate {
	var days [sourcePage + 1]calendar.Day
	var list [sourcePage + 1]bool
	for _, c := range all {
		if c.bare {
			list[c.source] = list[c.source] || days[c.source] != 0 && days[c.source] != c.day
			days[c.source] = c.day
		}
	}
	return slices.DeleteFunc(all, func(c candidate) bool {
		if !c.bare || !list[c.source] {
			return false
		}
		r.refuse(c.Published, news.ReasonNeighbour)
		return true
	})
}

// element places a time that an element of the page tells; false where it is another article's.
func (r *reader) element(c *candidate, t news.Told) bool {
	situation := strings.TrimPrefix(t.Where, "time")
	classed := strings.HasPrefix(situation, " of change")
	if c.changed = dateKindOf(t.Value, "") == ofChange || r.says(t.Place.Start) == ofChange; !c.changed && classed {
		c.source = sourceClass
	}
	if !r.page.known {
		return true
	}
	zone, away := r.page.zone(t.Place.Start)
	c.away = away
	aside := strings.HasSuffix(situation, "teasers") || strings.HasSuffix(situation, "navigation")
	switch {
	case strings.HasSuffix(situation, "comments"):
		r.refuse(c.Published, news.ReasonComment)
		return false
	case strings.HasSuffix(situation, "quotation"):
		r.refuse(c.Published, news.ReasonInText)
		return false
	case zone == underHeadline, zone == overHeadline && away <= rightAbove:
		c.source = max(c.source, sourceBeside)
	case zone == underBody && aside && away <= rightBelow, zone == inBody && !aside:
		c.source, c.bare = max(c.source, sourceNearby), true
	case zone == underBody && !aside && (away <= rightBelow || away <= wellBelow && strings.HasSuffix(situation, "footer")):
		c.source = max(c.source, sourceAfter)
	default:
		r.refuse(c.Published, news.ReasonNeighbour)
		return false
	}
	return true
}

// says tells what the words before a byte of the payload, in the same line, say of the date there.
func (r *reader) says(at int) dateKind {
	for _, t := range r.shownLines {
		if t.Place.Start < at && at < t.Place.End {
			before := r.a.Capture.Payload[t.Place.Start:at]
			if i := strings.LastIndexByte(before, '<'); i >= 0 {
				before = before[:i]
			}
			return dateKindOf(before, "")
		}
	}
	return anyDate
}
