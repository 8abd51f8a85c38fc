package about

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/language/calendar"
	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// dateline is the place, date and agency that the body opens with: "MOSCOW (AP) — ", "PARIS, Jan 28 (Reuters) - ", "(AFP) - ".
func (r *reader) dateline() news.Dateline {
	for i, p := range r.body {
		if i == 3 {
			break
		}
		if d, ok := dateline(r.a.Slice(p)); ok {
			d.Span.Start += p.Start
			d.Span.End += p.Start
			return d
		}
	}
	return news.Dateline{}
}

// maxDateline is the length in bytes within which a dateline ends.
const maxDateline = 110

func dateline(p string) (news.Dateline, bool) {
	head, after := cutDateline(p)
	if head == "" {
		return news.Dateline{}, false
	}
	d := news.Dateline{Span: news.Span{Start: 0, End: len(head)}}
	rest := head
	if open, close := bracketed(rest); close > open {
		name := strings.TrimSpace(rest[open+1 : close])
		if a, ok := press.AgencyNamed(name); ok {
			d.Agency = a.Short
		} else if name = strings.TrimSpace(name); open > 0 && len(name) <= 40 && capitalised(name) && !hasDigit(name) {
			d.Agency = name
		} else {
			return news.Dateline{}, false
		}
		rest = rest[:open]
	}
	rest = strings.TrimRight(rest, " \u00a0,")
	if date, start, end, ok := dateAtEnd(rest); ok {
		d.Date = date.EDTF()
		rest = strings.TrimRight(rest[:start]+rest[end:], " \u00a0,.")
	}
	if rest == "" {
		_, exact := calendar.Parse(d.Date)
		return d, (d.Agency != "" || exact && len(d.Date) >= len("2026-01-28")) && after
	}
	if !isPlace(rest, d.Agency != "") {
		return news.Dateline{}, false
	}
	d.Place = rest
	return d, true
}

// cutDateline gives the words before the dash (or after a bracketed agency at the very beginning), and whether a dash or bracket ends them.
func cutDateline(p string) (head string, ok bool) {
	limit := min(len(p), maxDateline)
	for limit > 0 && limit < len(p) && !utf8.RuneStart(p[limit]) {
		limit--
	}
	window := p[:limit]
	at, length := -1, 0
	for _, mark := range []string{"—", " – ", ") - ", " - ", "--", ")–", ") – ", "/. ", "/ "} {
		if i := strings.Index(window, mark); i > 0 && (at < 0 || i < at) {
			at, length = i, len(mark)
			if mark[0] == ')' || mark[0] == '/' {
				at, length = i+1, len(mark)-1
			}
		}
	}
	if at < 0 {
		return "", false
	}
	next := strings.TrimLeft(p[at+length:], " \u00a0-–—\"“'‘.")
	if c := firstRune(next); !unicode.IsUpper(c) && !unicode.IsDigit(c) && (c < 0x250 || c == utf8.RuneError) && c != '$' {
		return "", false
	}
	return strings.TrimRight(window[:at], " \u00a0"), true
}

// bracketed finds "(…)" or "/…/" in a dateline.
func bracketed(s string) (open, close int) {
	if open = strings.IndexByte(s, '('); open >= 0 {
		if n := strings.IndexByte(s[open:], ')'); n > 0 {
			return open, open + n
		}
	}
	if open = strings.IndexByte(s, '/'); open >= 0 {
		if n := strings.IndexByte(s[open+1:], '/'); n > 0 {
			return open, open + 1 + n
		}
	}
	return 0, 0
}

// dateAtEnd finds a date that ends s: "PARIS, Jan. 28".
func dateAtEnd(s string) (d calendar.Date, start, end int, ok bool) {
	for at := 0; at < len(s); {
		d, start, end, ok = calendar.Find(s, at)
		if !ok {
			return d, 0, 0, false
		}
		if end >= len(s)-1 {
			return d, start, end, true
		}
		at = end
	}
	return d, 0, 0, false
}

// labels open a paragraph like a place does.
var labels = map[string]bool{
	"BREAKING": true, "UPDATE": true, "UPDATED": true, "WATCH": true, "LIVE": true, "NEW": true, "EXCLUSIVE": true, "OPINION": true,
	"ANALYSIS": true, "CORRECTION": true, "NOTE": true, "EDITOR'S NOTE": true, "BREAKING NEWS": true, "READ": true, "MORE": true, "READ MORE": true,
	"RELATED": true, "VIDEO": true, "PHOTOS": true, "PHOTO": true, "SPOILER": true, "WARNING": true, "FACT": true, "Q": true, "A": true, "TV": true,
}

// isPlace reports whether s can be the place of a dateline: the first name in capitals, or, where an agency stands beside it, with
// capitals at the beginning of its words.
func isPlace(s string, agency bool) bool {
	first, _, _ := strings.Cut(s, ",")
	if len(s) > 60 || labels[strings.ToUpper(first)] || hasDigit(s) || !agency && len([]rune(first)) < 3 || !capitalised(s) {
		return false
	}
	for _, c := range s {
		if !unicode.IsLetter(c) && !strings.ContainsRune(" \u00a0,.'’-/&", c) && !unicode.IsMark(c) {
			return false
		}
	}
	if agency {
		return len(strings.Fields(s)) <= 6
	}
	for _, c := range first {
		if unicode.IsLower(c) {
			return false
		}
	}
	return unicode.IsUpper(firstRune(first))
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
