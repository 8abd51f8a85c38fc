package page

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"secondsource/internal/news"
)

// outletNames are the names a page's outlet goes by, and the parts of its host name, pressed: letters and digits alone, lower case, without
// accents.
type outletNames struct {
	names, hosts []string
}

// maxNames and maxTitles bound how many names and titles of one page's metadata are looked at.
const maxNames, maxTitles = 16, 24

// names gathers what the page calls its outlet, and the host of its address.
func (m *measurer) names() outletNames {
	var out outletNames
	for i := range m.told.all {
		if len(out.names)+len(out.hosts) > maxNames {
			break
		}
		switch c := &m.told.all[i]; c.Field {
		case news.FieldOutlet:
			if p := pressed(c.Value); len(p) > 1 && len(c.Value) < 80 {
				out.names = append(out.names, p)
			}
		case news.FieldURL:
			out.hosts = append(out.hosts, hostWords(c.Value)...)
		}
	}
	out.hosts = append(out.hosts, hostWords(m.address)...)
	return out
}

// hostWords gives the parts of an address's host that may name an outlet.
func hostWords(address string) (out []string) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return nil
	}
	parts := strings.Split(strings.ToLower(u.Hostname()), ".")
	for i, p := range parts {
		if i+1 == len(parts) || i+2 == len(parts) && i > 0 && strings.Contains(" co com org net gov edu ac or ne go gob gov ", " "+p+" ") {
			break // "com", "co.uk"
		}
		if p = pressed(p); len(p) > 1 && p != "www" {
			out = append(out, p)
		}
	}
	return out
}

// pressed is s without anything but letters and digits, lower case, without accents.
func pressed(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !(unicode.IsMark(r) && r > 0x36f) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}

// are reports whether s is one of the names that the page gives its outlet, or a part of its host name.
func (o outletNames) are(s string) bool {
	p := strings.TrimPrefix(pressed(s), "the")
	for _, list := range [][]string{o.names, o.hosts} {
		for _, n := range list {
			if p != "" && p == strings.TrimPrefix(n, "the") {
				return true
			}
		}
	}
	return false
}

// has reports whether s is a name of the outlet: one of those the page gives, or a few words that make up a part of its host name, hold
// it, or whose initials are it.
func (o outletNames) has(s string) bool {
	if o.are(s) {
		return true
	}
	p := pressed(s)
	if len(p) < 2 {
		return false
	}
	bare := strings.TrimPrefix(p, "the")
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	if len(words) > 6 {
		return false
	}
	initials := ""
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		initials += pressed(string(r))
	}
	for _, h := range o.hosts {
		switch {
		case len(h) > 2 && initials == h,
			len(h) > 4 && len(words) <= 5 && strings.Contains(p, h), len(p) > 5 && len(bare) > 4 && strings.Contains(h, bare):
			return true
		}
		for _, w := range words {
			if len(words) <= 3 && len(h) > 1 && pressed(w) == h {
				return true
			}
		}
	}
	for _, n := range o.names {
		if len(words) <= 5 && len(n) > 4 && (strings.HasPrefix(p, n) || strings.HasSuffix(p, n)) {
			return true
		}
	}
	return false
}

// parting are the marks that stand between a title and the names of section and outlet.
var parting = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " › ", " · ", " • ", " / ", " ǀ ", " * ", " // ", " : ", " < ", " ~ ", "| ", " |", " -- ", ": "}

// A mark is one that parts a title, at its place.
type titleMark struct {
	start, end int
	sign       string
}

// maxMarks bounds how many marks of one title are looked at.
const maxMarks = 16

// titleMarks finds the marks that part a title, in order. In scripts without blanks they stand between characters.
func titleMarks(s string) (out []titleMark) {
	for i := 0; i < len(s) && len(out) < maxMarks; {
		found := false
		for _, p := range parting {
			if i > 0 && strings.HasPrefix(s[i:], p) {
				sign := strings.TrimSpace(p)
				if p == ": " {
					sign = p // a colon may as well stand inside a title
				}
				out = append(out, titleMark{i, i + len(p), sign})
				i += len(p)
				found = true
				break
			}
		}
		if found {
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if strings.ContainsRune("-_|—–｜", r) && i > 0 {
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i+n:])
			if wide(after) || wide(before) && (after == ' ' || unicode.IsLetter(after)) {
				out = append(out, titleMark{i, i + n, string(r)})
			}
		}
		i += n
	}
	return out
}

// withoutOutlet gives the bounds of a title without the names of outlet and sections around it. What is another title of the metadata
// (folded) is taken for the whole of it; else names of the outlet go, with all that stands beyond them, and short names of sections that
// the same mark parts from the outlet. Where guess holds, a few words behind the last mark go too, though nothing tells what they are.
func withoutOutlet(s string, names outletNames, guess bool, titles []string) (start, end int) {
	marks := titleMarks(s)
	end = len(s)
	if len(marks) == 0 {
		return 0, end
	}
	// what another source gives as the whole title
	for skip := 1; skip <= len(marks); skip++ {
		for i := -1; i < len(marks); i++ { // what stands between mark i and the mark skip places before the end
			j := i + len(marks) + 2 - skip
			if j > len(marks) || j <= i {
				continue
			}
			a, b := 0, len(s)
			if i >= 0 {
				a = marks[i].end
			}
			if j < len(marks) {
				b = marks[j].start
			}
			if a < b && (a > 0 || b < len(s)) && substantial(s[a:b]) && given(fold(s[a:b]), titles) {
				return a, b
			}
		}
	}
	sign := ""
	for i, k := range marks {
		stop := len(s)
		if i+1 < len(marks) {
			stop = marks[i+1].start
		}
		if k.sign != ": " && (names.are(s[k.end:stop]) || substantial(s[:k.start]) && names.has(s[k.end:stop])) {
			end, sign = k.start, k.sign
			marks = marks[:i]
			break
		}
	}
	if len(marks) > 0 && (names.are(s[:marks[0].start]) || marks[0].sign != ": " && names.has(s[:marks[0].start])) && substantial(s[marks[0].end:end]) {
		start, marks = marks[0].end, marks[1:]
	}
	for len(marks) > 0 && sign != "" {
		k := marks[len(marks)-1]
		if k.sign != sign || !sectionLike(s[k.end:end], 3) || k.start <= start || !substantial(s[start:k.start]) {
			break
		}
		end, marks = k.start, marks[:len(marks)-1]
	}
	if guess && sign == "" && start == 0 && len(marks) > 0 {
		k := marks[len(marks)-1]
		if k.sign != ": " && k.sign != "/" && sectionLike(s[k.end:], 6) && substantial(s[:k.start]) {
			end = k.start
			for marks = marks[:len(marks)-1]; len(marks) > 0; marks = marks[:len(marks)-1] {
				l := marks[len(marks)-1]
				if l.sign != k.sign || !sectionLike(s[l.end:end], 3) || !substantial(s[:l.start]) {
					break
				}
				end = l.start
			}
		}
	}
	return start, end
}

func given(folded string, titles []string) bool {
	for _, t := range titles {
		if t == folded {
			return true
		}
	}
	return false
}

// substantial reports whether s has the words that a headline needs: three, or as many characters of a script without blanks as say the
// same.
func substantial(s string) bool {
	n := strings.Count(strings.TrimSpace(s), " ") + 1
	for _, r := range s {
		if wide(r) {
			n++
		}
	}
	return n > 2 && strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// sectionLike reports whether s can be the name of a section or outlet: few words, no sentence, and not small letters at its beginning as
// a title's second half has.
func sectionLike(s string, most int) bool {
	words := len(strings.Fields(s))
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(s))
	return words > 0 && words <= most && !unicode.IsLower(first) && !strings.ContainsAny(s, "?!\"“”")
}
