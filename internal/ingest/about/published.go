package about

import (
	"strconv"
	"strings"
	"unicode"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// published gives when the article was published and last changed: as metadata says, else as a line around the body says or the date that the body opens with, else as the
// address says, else as a page shows it beside the article, else what can be inferred from the text.
func (r *reader) published(address string, dateline news.Dateline, captions []news.Caption) (published, updated news.Published) {
	for _, t := range r.a.Capture.Told {
		if t.Field != news.FieldPublished && t.Field != news.FieldModified {
			continue
		}
		value, ok := toldDate(t.Value)
		if !ok || !r.credible(value) {
			continue
		}
		p := news.Published{Value: value, Basis: "metadata", Evidence: t.Where + ": " + t.Value, Place: t.Place}
		if t.Field == news.FieldPublished && published.Value == "" {
			published = p
		}
		if t.Field == news.FieldModified && updated.Value == "" {
			updated = p
		}
	}
	first, last := r.explicit()
	if published.Value == "" {
		published = first
	}
	if updated.Value == "" {
		updated = last
	}
	if _, exact := calendar.Parse(dateline.Date); exact && dateline.Place == "" && published.Value == "" && r.credible(dateline.Date) {
		published = news.Published{Value: dateline.Date, Basis: "explicit", Evidence: r.a.Slice(dateline.Span), Span: dateline.Span}
	}
	told := r.fromAddress(address)
	if published.Value == "" && len(told.Value) == len("2026-01-28") {
		published = told
	}
	if published.Value == "" {
		published = r.visible()
	}
	if published.Value == "" {
		published = told
	}
	if published.Value == "" {
		published = r.inferred(captions)
	}
	if changed, ok := calendar.Parse(updated.Value); ok && changed.Single() {
		day := changed.Last.String()
		switch bound, bounded := strings.CutSuffix(published.Value, "/"); {
		case published.Value == "":
			published = updated
			published.Value = "/" + day
		case bounded && bound == day:
			published.Value = day
		case bounded && bound < day:
			published.Value = bound + "/" + day
		}
	}
	return published, updated
}

// credible refuses what no news page is dated: the epoch that stands for "unknown", and days after the capture.
func (r *reader) credible(value string) bool {
	p, ok := calendar.Parse(value)
	if !ok || p.First < calendar.On(1985, 1, 1) || p.First > calendar.On(2100, 1, 1) {
		return false
	}
	captured, ok := toldDate(r.a.Capture.Captured)
	if !ok {
		return true
	}
	c, ok := calendar.Parse(captured)
	return !ok || p.First <= c.Last+1 // a day for zones east of the capture
}

// toldDate reads a date of metadata into EDTF.
func toldDate(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 80 {
		return "", false
	}
	if seconds, err := strconv.ParseInt(s, 10, 64); err == nil && len(s) != 8 {
		switch {
		case len(s) == 4:
			return s, seconds > 1985 && seconds < 2100
		case len(s) == 13:
			seconds /= 1000
		case len(s) == 14: // 20260128103000
			if d, end, ok := calendar.Read(s[:8], 0); ok && end == 8 {
				return d.EDTF(), true
			}
			return "", false
		case len(s) < 9 || len(s) > 10:
			return "", false
		}
		return calendar.Day(seconds / 86400).String(), true
	}
	if p, ok := calendar.Parse(s); ok && !p.Single() {
		return s, true
	}
	d, start, _, ok := calendar.Find(s, 0)
	if !ok || start > 20 {
		return "", false
	}
	return d.EDTF(), d.Year > 0
}

// explicit reads the lines around the body: "Published Jan 29, 2026 12:30 am", "Updated: …", or a date alone.
func (r *reader) explicit() (published, updated news.Published) {
	for _, line := range r.lines {
		s := r.a.Slice(line)
		for at := 0; at < len(s); {
			d, start, end, ok := calendar.Find(s, at)
			if !ok {
				break
			}
			before := s[at:start]
			at = end
			if _, exact := d.Exact(); !exact || !r.credible(d.EDTF()) {
				continue
			}
			span := news.Span{Start: line.Start + start, End: line.Start + end}
			p := news.Published{Value: d.EDTF(), Basis: "explicit", Evidence: r.a.Slice(span), Span: span}
			switch {
			case saysChanged(before):
				if updated.Value == "" {
					updated = p
				}
			case published.Value == "":
				published = p
			}
		}
	}
	return published, updated
}

func saysChanged(cue string) bool {
	cue = strings.ToLower(cue)
	for _, w := range []string{"updat", "modif", "edited", "revised", "changed", "aktualisiert", "actualis", "actualiz", "mis à jour", "mise à jour", "обнов", "aggiornat", "atualizad", "güncelle"} {
		if strings.Contains(cue, w) {
			return true
		}
	}
	return false
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
		if !between[strings.ToLower(w)] && !saysChanged(w) && w != "Posted" && w != "on" && len(w) > 3 {
			letters += len(w)
		}
	}
	return letters <= 12 && !strings.HasSuffix(s, ".")
}

// fromAddress reads a day, or a month, out of an address: /2026/01/28/, /2026-01-28-, /20260128/, /28-01-2026-, /2026/01/.
func (r *reader) fromAddress(address string) news.Published {
	p := path(address)
	for part := range strings.SplitSeq(p, "/") {
		if d, end, ok := calendar.Read(part, 0); ok && (end == len(part) || part[end] == '-') && d.Clock == "" {
			if _, exact := d.Exact(); exact && r.credible(d.EDTF()) {
				return news.Published{Value: d.EDTF(), Basis: "metadata", Evidence: "address: " + part[:end]}
			}
		}
	}
	for i := 0; i+6 < len(p); i++ {
		if i > 0 && isDigit(p[i-1]) || !isDigit(p[i]) {
			continue
		}
		year, ok := digits(p, i, 4)
		if !ok || year < 1995 || year > 2099 {
			continue
		}
		j, mark := i+4, p[i+4]
		if mark == '/' || mark == '-' || mark == '_' {
			j++
		} else if !isDigit(mark) {
			continue
		}
		month, ok := digits(p, j, 2)
		if !ok || month < 1 || month > 12 {
			continue
		}
		j += 2
		if j < len(p) && p[j] == mark && !isDigit(mark) {
			j++
		} else if !isDigit(mark) {
			continue
		}
		value := calendar.Date{Year: year, Month: month}
		end := j
		if day, ok := digits(p, j, 2); ok && (j+2 == len(p) || !isDigit(p[j+2])) && calendar.Valid(year, month, day) {
			value.Day, end = day, j+2
		} else if mark != '/' {
			continue
		}
		if r.credible(value.EDTF()) {
			return news.Published{Value: value.EDTF(), Basis: "metadata", Evidence: "address: " + strings.Trim(p[i:end], "/-_")}
		}
	}
	return news.Published{}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func digits(s string, at, n int) (int, bool) {
	if at+n > len(s) {
		return 0, false
	}
	v := 0
	for _, c := range []byte(s[at : at+n]) {
		if !isDigit(c) {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, true
}
