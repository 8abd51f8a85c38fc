package about

import (
	"strings"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

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
