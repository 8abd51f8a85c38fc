package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// date passes over dates, years and times of day.
func (f *finder) date(s *language.Sentence, i int) int {
	w := &f.t.Tokens[i]
	c := f.text[w.Start]
	if c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
		if d, end, ok := calendar.Read(f.text[:s.End], w.Start); ok && d.Month > 0 && (d.Day > 0 || d.Year > 0) {
			next := i + 1
			for next < s.Last && f.t.Tokens[next].Start < end {
				next++
			}
			return next
		}
	}
	if c < '0' || c > '9' {
		return i
	}
	l := w.Lower
	switch after := f.low(s, i+1); {
	case f.year(s, i):
		return i + 1
	case len(l) == 5 && l[4] == 's', len(l) == 9 && l[4] == '-':
		return i + 1
	case strings.Contains(l, ":") || after == "a.m." || after == "p.m." || after == "am" || after == "pm" || after == "o'clock" || after == "gmt":
		return i + 1
	case strings.HasSuffix(l, "am") || strings.HasSuffix(l, "pm"):
		return i + 1
	}
	return i
}

// year reports whether token i is a year: four figures without a comma that no unit follows, and no plural unless words before it are such as
// stand before years ("the 2016 elections").
func (f *finder) year(s *language.Sentence, i int) bool {
	l := f.t.Tokens[i].Lower
	if len(l) != 4 || !(l[0] == '1' && l[1] >= '5' || l[0] == '2' && l[1] == '0') || strings.Trim(l, "0123456789") != "" {
		return false
	}
	after := f.low(s, i+1)
	if after == "%" || after == "percent" || unitOf(after) != "" || f.low(s, i-1) == "$" {
		return false
	}
	if tag := f.tag(s, i+1); tag != "NNS" && !(tag == "JJ" && f.pluralSoon(s, i+2)) {
		return !f.noun(s, i+1) || f.modifier(s, i, i+1) == exact
	}
	if f.modifier(s, i, i+1) != exact {
		return false
	}
	switch f.tag(s, i-1) {
	case "DT", "IN", "PRP$", "POS", "NNP", ",", "JJ":
		return true
	}
	return false
}

// dialled passes over figures that follow one another, and those that begin with a zero: numbers to dial, to order by, to pay into.
func (f *finder) dialled(s *language.Sentence, i int) (news.Quantity, int) {
	w := f.low(s, i)
	next := i
	if !f.figure(s, i) && w != "+" {
		return news.Quantity{}, i
	}
	if _, after, ok := numbers.Read(f.t, i, s.Last); ok && after > i+1 && !f.figure(s, after) {
		return news.Quantity{}, i // "2 500 people"
	}
	if w == "+" && f.figure(s, i+1) && f.figure(s, i+2) {
		next = i + 1
	}
	for f.figure(s, next) && strings.Trim(f.low(s, next), "0123456789-/") == "" {
		next++
	}
	if next > i+1 && (next > i+2 || !strings.Contains(f.low(s, i+1), "/")) || next == i+1 && len(w) > 1 && w[0] == '0' {
		return news.Quantity{}, next
	}
	return news.Quantity{}, i
}

// always are words before a number that it numbers, whatever follows.
var always = set("no. nos. grade type tier version volume vol. season episode chapter article section resolution directive flight lap highway interstate channel category phase route #")

// numbered are words before a number that it numbers unless a plural follows.
var numbered = set(`page pages articles sections chapters part step room level day week round gate line group figure
	bus pier platform terminal zone unit building block floor apartment suite box item appendix annex table rule act bill amendment protocol verse stage
	class size track lane exit model battalion proposition measure lot camp sector hall court ward - – : / .`)

// names reports whether the number is part of a name or a reference: "Flight 370", "Resolution 2254", "No. 10", "12 Harbour Road".
func (f *finder) names(s *language.Sentence, i, next int, n numbers.Number) bool {
	plural := f.tag(s, next) == "NNS"
	switch before := f.low(s, i-1); {
	case before == "number":
		return !plural
	case always[before]:
		return true
	case numbered[before] && !(n.Words && f.capital(s, i)):
		return !plural
	}
	if n.Words { // "Formula One star", "the Two Gates Bridge"
		return f.capital(s, i) && s.Part == language.InBody && (f.capital(s, i-1) || f.capital(s, next) && i > s.First && wordBefore(f.tag(s, i-1)))
	}
	if f.low(s, i-1) == "," && f.low(s, next) == "," {
		return true
	}
	if f.capital(s, next) && (streets[f.low(s, next+1)] || streets[f.low(s, next+2)]) && f.tag(s, next) == "NNP" {
		return true
	}
	if s.Part != language.InHeadline && i > s.First && f.capital(s, i-1) && (f.capital(s, next) && !plural && i-1 > s.First || allCapitals(f.t.Word(i-1))) {
		return f.tag(s, next) != "NNS" || f.determined(s, i-1)
	}
	if i > s.First && f.capital(s, i-1) && (f.tag(s, i-1) == "NNP" || f.tag(s, i-1) == "NNPS") && (s.Part == language.InBody || s.Part == language.InCaption) {
		return !plural || n.Value < 10 || f.determined(s, i-1) // "Kestrel 9 pads", "the Kestrel 11 pads", not "In Lorn 24 boats"
	}
	return f.capital(s, next) && f.tag(s, next) == "NNP" && s.Part == language.InBody && !f.pluralSoon(s, next+1)
}

// wordBefore reports whether a tag is one of words in the middle of a sentence, not of marks that begin another.
func wordBefore(tag string) bool { return tag != "" && tag[0] >= 'A' && tag[0] <= 'Z' }

// determined reports whether an article stands before the name that ends with token i.
func (f *finder) determined(s *language.Sentence, i int) bool {
	for stop := i - 5; i > stop && f.tag(s, i) == "NNP"; {
		i--
	}
	return f.tag(s, i) == "DT"
}

// emergency numbers are dialled, not counted.
func emergency(w string) bool { return w == "911" || w == "999" || w == "112" }
