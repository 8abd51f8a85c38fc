package about

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// published gives when the article was published and last changed: the most trusted of the dates that metadata, the address and the lines
// around the article give, in the form that is local to the outlet and the most precise; else what can be inferred from the text.
func (r *reader) published(address string, dateline news.Dateline, captions []news.Caption) (published, updated news.Published) {
	all := r.candidates(address, dateline)
	var first, change *candidate
	for i := range all {
		switch c := &all[i]; {
		case c.changed:
			if change == nil {
				change = c
			}
		case first == nil || !first.exact && c.exact:
			first = c
		}
	}
	if change != nil {
		updated = change.Published
	}
	if first != nil {
		published = r.local(first, all)
		for _, c := range all {
			if !c.changed && day(c.Value) != day(published.Value) {
				r.refuse(c.Published, news.ReasonOutranked)
			}
		}
		return published, updated
	}
	if change != nil && change.source == sourceAfter && r.page.known {
		published = updated
		published.Value, published.Basis = day(published.Value), "inferred"
		return published, updated
	}
	if published = r.fromAddress(address); published.Value == "" || !r.credible(published.Value) {
		published = r.inferred(captions)
	}
	if changed, ok := calendar.Parse(updated.Value); ok && changed.Single() {
		last := changed.Last.String()
		switch bound, bounded := strings.CutSuffix(published.Value, "/"); {
		case published.Value == "":
			published = updated
			published.Value = "/" + last
		case bounded && bound == last:
			published.Value = last
		case bounded && bound < last:
			published.Value = bound + "/" + last
		}
	}
	return published, updated
}

// local gives a date as the outlet's readers see it. Metadata often give the time in UTC, which may be another day: then the day that the
// page shows, or its address, is the outlet's. A day without a time takes the time that stands elsewhere with the same day.
func (r *reader) local(c *candidate, all []candidate) news.Published {
	for i := range all {
		if o := &all[i]; o.source > sourceMetadata && o.source <= sourceNear && !o.changed {
			if c.source == sourceMetadata && (sameNight(c, o) || vaguer(c, o)) {
				c = o
			}
			break
		}
	}
	if len(c.Value) == len("2026-01-28") {
		for i := range all {
			if o := &all[i]; !o.changed && o.day == c.day && len(o.Value) > len(c.Value) && o.Value[:len(c.Value)] == c.Value {
				return o.Published
			}
		}
	}
	return c.Published
}

// vaguer reports whether c tells only a day, and o, marked as the publication's, an hour of the day before or after: the day of print, and
// the time online.
func vaguer(c, o *candidate) bool {
	return len(c.Value) == len("2026-01-28") && len(o.Value) > len(c.Value) && o.source == sourceBeside && (o.day == c.day-1 || o.day == c.day+1)
}

// sameNight reports whether the instant in UTC that c tells falls on the day of o where people live (UTC-9 to UTC+13), but not in Greenwich.
func sameNight(c, o *candidate) bool {
	date, clock, _ := strings.Cut(c.Value, "T")
	if !strings.HasSuffix(clock, "Z") || len(date) != len("2026-01-28") || len(clock) < 2 {
		return false
	}
	return o.day == c.day+1 && clock[:2] > "10" || o.day == c.day-1 && clock[:2] < "09"
}

// toldDate reads a date of metadata into EDTF.
func toldDate(s string, order calendar.Order) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 80 {
		return "", false
	}
	if seconds, err := strconv.ParseInt(s, 10, 64); err == nil && len(s) != 8 {
		switch {
		case len(s) == 4:
			return s, seconds > firstYear && seconds < firstUnlikelyYear
		case len(s) == 13:
			seconds /= 1000
		case len(s) == 14: // 20260128103000
			if d, end, ok := calendar.Read(s[:8]+"T"+s[8:10]+":"+s[10:12]+":"+s[12:], 0); ok && end > len("20260128T") {
				return d.EDTF(), true
			}
			return "", false
		case len(s) < 9 || len(s) > 10:
			return "", false
		}
		return time.Unix(seconds, 0).UTC().Format("2006-01-02T15:04:05Z"), true
	}
	if p, ok := calendar.Parse(s); ok && !p.Single() {
		return s, true
	}
	d, start, _, ok := calendar.FindIn(s, 0, order)
	if !ok || start > 20 {
		return "", false
	}
	return d.EDTF(), d.Year > 0
}

// isDateLine reports whether a paragraph of a document's text holds a date and hardly anything else.
func isDateLine(s string) bool {
	d, start, end, ok := calendar.Find(s, 0)
	if !ok || len(s) > 120 {
		return false
	}
	if _, exact := d.Exact(); !exact {
		return false
	}
	letters := 0
	words := strings.FieldsFunc(s[:start]+" "+s[end:], func(c rune) bool { return !unicode.IsLetter(c) })
	for _, w := range words {
		if !between[strings.ToLower(w)] && dateKindOf(w, "") != ofChange && w != "Posted" && w != "on" && len(w) > 3 {
			letters += len(w)
		}
	}
	return letters <= 12 && !strings.HasSuffix(s, ".")
}
