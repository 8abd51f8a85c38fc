package about

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/language/calendar"
	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// caption adds to a caption the credit of its picture and the picture's day.
func (r *reader) caption(c news.Caption) news.Caption {
	s := r.a.Slice(c.Span)
	if start, end := pictureCredit(s); end > start {
		c.Credit = news.Span{Start: c.Start + start, End: c.Start + end}
	}
	if d, _, _, ok := exactDate(s, 0); ok {
		c.Date = d.String()
	}
	return c
}

// exactDate finds the first date of s, at or after at, that gives a day, a month and a year.
func exactDate(s string, at int) (d calendar.Day, start, end int, ok bool) {
	for {
		date, start, end, ok := calendar.Find(s, at)
		if !ok {
			return 0, 0, 0, false
		}
		if d, ok := date.Exact(); ok {
			return d, start, end, true
		}
		at = end
	}
}

// pictureCredit gives the place in a caption of who is credited for the picture: "(DPA)", "[Ann Lee/Reuters]", "… . / AP",
// "Photo: Ann Lee". The words are without the brackets.
func pictureCredit(s string) (start, end int) {
	end = len(strings.TrimRight(s, " \u00a0\t."))
	if end == 0 {
		return 0, 0
	}
	if last := s[end-1]; last == ')' || last == ']' {
		if open := strings.LastIndexAny(s[:end-1], "(["); open > 0 {
			inside := s[open+1 : end-1]
			sentence := strings.HasSuffix(strings.TrimRight(s[:open], " \u00a0"), ".")
			if isPictureCredit(inside) || sentence && len(inside) <= 60 && capitalised(inside) && !notCredit(inside) {
				return trimmed(s, open+1, end-1)
			}
		}
		return 0, 0
	}
	lower := asciiLower(s)
	for _, label := range []string{"photo credit:", "picture credit:", "image credit:", "photograph:", "photo by:", "photo by ", "photo:", "photos:", "credit:", "image:", "picture:", "copyright ", "©", "file photo/", "foto:"} {
		if i := strings.LastIndex(lower, label); i >= 0 && end-i-len(label) <= 80 && end > i+len(label) && (i == 0 || !unicode.IsLetter(rune(s[i-1]))) {
			return trimmed(s, i+len(label), end)
		}
	}
	// After the last sentence: ". / AP", ". AP Photo/Ann Lee", " Ann Lee/AFP via Getty Images", " | Reuters".
	for _, mark := range []string{" / ", " | ", ". ", "— ", "– ", "” ", "\" "} {
		if i := strings.LastIndex(s[:end], mark); i > 0 && end-i <= 80 && isPictureCredit(s[i+len(mark):end]) {
			return trimmed(s, i+len(mark), end)
		}
	}
	return 0, 0
}

// isPictureCredit reports whether words alone can be a credit: they hold an agency's name or say what they are.
func isPictureCredit(s string) bool {
	if len(s) > 80 || s == "" {
		return false
	}
	for _, word := range []string{"Getty", "Photo", "PHOTO", "photo", "Handout", "handout", " via ", "Courtesy", "courtesy", "Shutterstock", "Alamy", "Press Office", "Pool", "Screengrab", "Images"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	for _, part := range strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune("/,|-–—", c) }) {
		if _, ok := press.AgencyNamed(strings.TrimSpace(part)); ok {
			return true
		}
	}
	return false
}

// notCredit: what else stands in brackets at the end of a caption.
func notCredit(s string) bool {
	switch asciiLower(s) {
	case "file", "archive", "left", "right", "l", "r", "c", "video", "illustrative", "center", "centre", "top", "bottom":
		return true
	}
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(c)
}

func trimmed(s string, start, end int) (int, int) {
	for start < end && strings.ContainsRune(" \u00a0:/|", firstRune(s[start:end])) {
		_, n := utf8.DecodeRuneInString(s[start:])
		start += n
	}
	return start, start + len(strings.TrimRight(s[start:end], " \u00a0"))
}

func firstRune(s string) rune { c, _ := utf8.DecodeRuneInString(s); return c }

// asciiLower lowers A to Z and leaves every byte where it was, so that offsets hold.
func asciiLower(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= 'A' && c <= 'Z' {
			return c + 'a' - 'A'
		}
		return c
	}, s)
}
