package about

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// agencies are those that the text is credited to, surest first: in the dateline, by a line at the end, in the byline. Where none is
// credited, the feed that the address names counts, else an agency that people in the text spoke to ("told AFP") is given, with the basis "text": the report speaks as that agency's.
func (r *reader) agencies(address string, d news.Dateline, by news.Named) []news.Agency {
	var out []news.Agency
	add := func(name, basis string, s news.Span) {
		for _, a := range out {
			if a.Name == name {
				return
			}
		}
		out = append(out, news.Agency{Name: name, Basis: basis, Span: s})
	}
	if d.Agency != "" {
		add(d.Agency, "dateline", d.Span)
	}
	for _, line := range r.lines {
		if found, only := creditOnly(r.a.Slice(line)); only {
			for _, f := range found {
				add(f.name, "credit", shift(f.Span, line.Start))
			}
		}
	}
	// "Agency writers … contributed to this report" and the copyright line stand outside the body.
	for _, outside := range [][]news.Span{r.a.Lines, r.a.Furniture} {
		for _, line := range outside {
			if s := r.a.Slice(line); line.Start > len(r.a.Text())/2 && len(s) <= maxLine {
				for _, f := range closingCredit(s) {
					add(f.name, "credit", shift(f.Span, line.Start))
				}
			}
		}
	}
	for _, p := range r.closing() {
		for _, f := range closingCredit(r.a.Slice(p)) {
			add(f.name, "credit", shift(f.Span, p.Start))
		}
	}
	for _, f := range inByline(by.Text) {
		s := news.Span{}
		if !by.Span.Empty() {
			s = shift(f.Span, by.Span.Start)
		}
		add(f.name, "byline", s)
	}
	if len(out) == 0 {
		if name := inAddress(address); name != "" {
			add(name, "credit", news.Span{})
		}
	}
	if len(out) == 0 && by.Text == "" {
		if f, ok := r.spokenTo(); ok {
			add(f.name, "text", f.Span)
		}
	}
	return out
}

// inAddress is the agency whose feed an address names: "/wires/afp/…".
func inAddress(address string) string {
	parts := strings.Split(path(address), "/")
	for i := 0; i+2 < len(parts); i++ {
		if feed := parts[i]; feed == "wires" || feed == "wire" || feed == "agency" || feed == "agencies" {
			for _, name := range []string{parts[i+1], strings.ToUpper(parts[i+1])} {
				if a, ok := press.AgencyNamed(name); ok {
					return a.Short
				}
			}
		}
	}
	return ""
}

type credited struct {
	name string
	news.Span
}

func shift(s news.Span, by int) news.Span { return news.Span{Start: s.Start + by, End: s.End + by} }

// closing gives the last paragraphs of the body, last first.
func (r *reader) closing() []news.Span {
	var out []news.Span
	for i := len(r.body) - 1; i >= 0 && len(out) < 3; i-- {
		out = append(out, r.body[i])
	}
	return out
}

// between are the words that may stand between agencies in a credit.
var between = map[string]bool{
	"and": true, "with": true, "from": true, "via": true, "by": true, "source": true, "sources": true, "agencies": true, "agency": true,
	"copyright": true, "inputs": true, "input": true, "credit": true, "wire": true, "wires": true, "news": true, "reports": true, "report": true,
	"all": true, "rights": true, "reserved": true, "reporting": true, "the": true, "c": true, "published": true, "updated": true, "date": true,
	"at": true, "gmt": true, "utc": true, "am": true, "pm": true,
}

// creditOnly gives the agencies of a line, and whether the line holds nothing else than a credit: agencies, dates, "Source:", "with".
func creditOnly(s string) (found []credited, only bool) {
	if len(s) > maxLine {
		return nil, false
	}
	for i := 0; i < len(s); {
		end := wordEnd(s, i)
		if end == i {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		if f, ok := agencyAt(s, i, true); ok {
			found = append(found, f)
			i = f.End
			continue
		}
		if w := strings.ToLower(s[i:end]); !between[w] && !hasDigit(w) {
			_, at, stop, ok := exactDate(s, i)
			if !ok || at != i {
				return nil, false
			}
			end = stop
		}
		i = end
	}
	return found, len(found) > 0
}

// wordEnd is the end of the letters and digits that begin at i; i where none do.
func wordEnd(s string, i int) int {
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			break
		}
		i += n
	}
	return i
}

// wordStart reports whether a word begins at i.
func wordStart(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return utf8.RuneStart(s[i]) && wordEnd(s, i) > i && !unicode.IsLetter(before) && !unicode.IsDigit(before)
}

// agencyAt reads the agency that s names at i, the longest name first. Short names that mean other things too count only where common.
func agencyAt(s string, i int, common bool) (credited, bool) {
	var ends [5]int
	n := 0
	for j := i; j < len(s) && j-i < 60 && n < len(ends); n++ {
		j = wordEnd(s, j)
		if j+1 < len(s) && s[j] == '-' {
			j = wordEnd(s, j+1)
		}
		ends[n] = j
		if j >= len(s) || s[j] != ' ' {
			n++
			break
		}
		j++
	}
	for k := n - 1; k >= 0; k-- {
		name := s[i:ends[k]]
		if a, ok := press.AgencyNamed(name); ok && (common || !a.Common) && (unicode.IsUpper(firstRune(name)) || a.Short == name) {
			return credited{a.Short, news.Span{Start: i, End: ends[k]}}, true
		}
	}
	return credited{}, false
}

// closingCredit reads the credit of one of the last paragraphs: one that is nothing else, one that says so, or one at the very end of
// the last sentence.
func closingCredit(p string) []credited {
	if found, only := creditOnly(p); only {
		return found
	}
	lower := asciiLower(p)
	if len(p) <= 400 {
		for _, opening := range []string{"(with inputs from", "with inputs from", "(with agency inputs", "source:", "copyright", "©", "(c)", "(source:", "published from a syndicated feed"} {
			i := strings.Index(lower, opening)
			if i > 0 && opening != "published from a syndicated feed" || i < 0 {
				continue
			}
			for j := i + len(opening); j < len(p) && j < i+len(opening)+60; j++ {
				if wordStart(p, j) {
					if f, ok := agencyAt(p, j, true); ok {
						return []credited{f}
					}
				}
			}
		}
		if strings.Contains(lower, "contributed to this") {
			for j := range len(p) {
				if wordStart(p, j) {
					if f, ok := agencyAt(p, j, false); ok && ownWriter(lower[f.End:]) {
						return []credited{f}
					}
				}
			}
		}
	}
	return tailCredit(p)
}

func ownWriter(after string) bool {
	for _, w := range []string{" writer", " journalist", " reporter", " correspondent"} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return false
}

// tailCredit reads "… on Monday. (AFP)", "… on Monday. — AFP" and "… on Monday. AFP/Reuters".
func tailCredit(p string) []credited {
	end := len(strings.TrimRight(p, " \u00a0)]."))
	for _, mark := range []string{". ", ".” ", ".\" ", ".(", ".— ", "! ", "? "} {
		if i := strings.LastIndex(p[:end], mark); i > 0 && end-i <= 60 {
			start := i + len(mark)
			if found, only := creditOnly(p[start:]); only {
				for j := range found {
					found[j].Span = shift(found[j].Span, start)
				}
				return found
			}
		}
	}
	return nil
}

// inByline gives the agencies among the names of a byline.
func inByline(s string) (out []credited) {
	for i := 0; i < len(s); i++ {
		if wordStart(s, i) {
			if f, ok := agencyAt(s, i, alone(s, i)); ok {
				out = append(out, f)
				i = f.End - 1
			}
		}
	}
	return out
}

// alone reports whether the word at i stands alone between marks, as agencies do: "Ann Lee, PA".
func alone(s string, i int) bool {
	before := strings.TrimRight(s[:i], " ")
	after := strings.TrimLeft(s[wordEnd(s, i):], " ")
	return (before == "" || strings.HasSuffix(before, ",") || strings.HasSuffix(before, "/") || strings.HasSuffix(before, "|") || strings.HasSuffix(before, "(")) &&
		(after == "" || strings.ContainsRune(",/|)", firstRune(after)))
}

// spokenTo finds the one agency that people in the text spoke to, or whose own reporter saw something. An agency that is introduced
// ("told the news agency AFP", "AFP reported") is another's report passed on and none is given; nor where two were spoken to.
func (r *reader) spokenTo() (credited, bool) {
	var first credited
	for _, p := range r.body {
		s := r.a.Slice(p)
		for i := 0; i < len(s); i++ {
			if s[i] < 'A' || s[i] > 'Z' || !wordStart(s, i) {
				continue
			}
			f, ok := agencyAt(s, i, false)
			if !ok {
				continue
			}
			switch before, after := s[:f.Start], s[f.End:]; {
			case isPrefixAny(after, " news agency", "'s news agency", " agency", " reported", " reports", " said", ", citing", " quoted", " cited"):
				return credited{}, false
			case isSuffixAny(before, "according to ", "reported by ", "citing ", "quoted by ", "cited by ", "agency ", "according to the "):
				return credited{}, false
			case isSuffixAny(before, "told ", "told the ", "tells ", "speaking to ", "spoke to ", "confirmed to ", "interview with ") || isPrefixAny(after, " photographer", " correspondent", " journalist", " reporter", " team"):
				if first.name != "" && first.name != f.name {
					return credited{}, false
				}
				if first.name == "" {
					first = credited{f.name, shift(f.Span, p.Start)}
				}
			}
			i = f.End - 1
		}
	}
	return first, first.name != ""
}

func isPrefixAny(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func isSuffixAny(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
