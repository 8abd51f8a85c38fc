// Package quantities answers how many: the numbers of an article with their units, how exact they are given, and what they count.
//
// A quantity is a number with a unit ("4 percent", "$250 million", "three months"), with the noun it counts ("13 delegations", "second
// visit"), or, in figures, with a verb that gives it ("killed 24"). Numbers that name something are none: dates, times of day, parts of
// names ("Flight 370", "First Deputy Minister"), scores, lists. The span holds the number with its unit or noun; words such as "about"
// stand outside it and give the modifier.
//
// Known weaknesses: English only; vague amounts ("several", "dozens", "half") are left out; what a percentage is of is read only from
// the words right beside it.
package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// The modifiers.
const (
	exact = "exact"
	about = "about"
	over  = "over"
	under = "under"
	upTo  = "up-to"
)

// Find gives the quantities of a in the order of its text.
func Find(a *news.Article, t *language.Text) []news.Quantity {
	f := &finder{a: a, t: t, text: a.Text()}
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for k := s.First; k < s.Last; {
			q, next := f.quantity(s, k)
			if next <= k {
				k++
				continue
			}
			if q.Span != (news.Span{}) {
				f.found = append(f.found, q)
			}
			k = next
		}
	}
	return f.found
}

type finder struct {
	a     *news.Article
	t     *language.Text
	text  string
	found []news.Quantity
}

func (f *finder) low(s *language.Sentence, i int) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return f.t.Tokens[i].Lower
}

func (f *finder) tag(s *language.Sentence, i int) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return f.t.Tokens[i].Tag
}

// span is the tokens' place, without the full stop that figures with a unit may end with ("3.5bn.").
func (f *finder) span(first, next int) news.Span {
	s := news.Span{Start: f.t.Tokens[first].Start, End: f.t.Tokens[next-1].End}
	if c := f.text[f.t.Tokens[next-1].Start]; c >= '0' && c <= '9' && f.text[s.End-1] == '.' {
		s.End--
	}
	return s
}

// quantity reads the quantity that begins at token i. next is the token to go on with, i where none begins; a number that is no quantity
// is passed over with an empty span.
func (f *finder) quantity(s *language.Sentence, i int) (q news.Quantity, next int) {
	if next := f.date(s, i); next > i {
		return q, next
	}
	if q, next := f.hyphenated(s, i); next > i {
		return q, next
	}
	at := i
	money, at := f.currencyBefore(s, at)
	n, next, ok := numbers.Read(f.t, at, s.Last)
	if !ok || n.Ordinal && at > i {
		return q, i
	}
	if n.Ordinal {
		return f.ordinal(s, i, next, n)
	}
	high := n.Value
	low := n.Value
	if n.Rest != "" { // "3-5" and "420km" are one word
		rest, upper, isRange := cutRange(n.Rest)
		switch {
		case isRange && upper <= low:
			return q, next // a score
		case isRange:
			high, n.Rest = upper, rest
			if by := scale(f.low(s, next)); by > 0 {
				low, high, next = low*by, high*by, next+1
			}
		case n.Rest == "+":
			n.Rest = ""
		default:
			if unitOf(n.Rest) == "" {
				return q, next // "4x4", "10:45", "84-79"
			}
		}
	} else if f.low(s, next) == "½" {
		low, high, next = low+0.5, low+0.5, next+1
	} else if upper, after, ok := f.upperEnd(s, next, money); ok && upper.Value > low {
		if high = upper.Value; low < 1000 && high >= 1000 && after-next > 2 {
			low *= max(1, scale(f.low(s, after-1))) // "10 to 12 million"
		}
		next = after
	}
	q = news.Quantity{Value: low, High: high}
	var unit string
	end := next
	if n.Rest != "" {
		unit = unitOf(n.Rest)
	} else {
		unit, end = f.unitAfter(s, next, money != "")
	}
	if money != "" {
		unit, end = money, next
	} else if unit == "lb" && low >= 1e5 {
		unit = "GBP" // nobody weighs so much in pounds
	}
	switch {
	case unit != "":
		q.Unit = unit
		q.Span = f.span(i, end)
		q.Of = f.of(s, i, end, unit)
	case f.names(s, i, next, n):
		return news.Quantity{}, next
	default:
		noun, after := f.counted(s, next)
		switch {
		case emergency(f.low(s, i)):
			return news.Quantity{}, next
		case after > next && !(n.Words && low == 1 && f.idle(s, i, next)):
			q.Of, q.Span, end = noun, f.span(i, after), after
		case n.Figures > 0 && f.given(s, i, next):
			q.Span = f.span(i, next)
		default:
			return news.Quantity{}, next
		}
	}
	q.Modifier = f.modifier(s, i, end)
	return q, end
}

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
	case len(l) == 4 && (l[0] == '1' && l[1] >= '5' || l[0] == '2' && l[1] == '0') && strings.Trim(l, "0123456789") == "" && f.tag(s, i+1) != "NNS" && after != "%" && after != "percent" && unitOf(after) == "":
		return i + 1 // a year
	case len(l) == 5 && l[4] == 's', len(l) == 9 && l[4] == '-':
		return i + 1
	case strings.Contains(l, ":") || after == "a.m." || after == "p.m." || after == "am" || after == "pm" || after == "o'clock" || after == "gmt":
		return i + 1
	case strings.HasSuffix(l, "am") || strings.HasSuffix(l, "pm"):
		return i + 1
	}
	return i
}

// hyphenated reads "12-minute", "17-year-old", "30-kilometer", "80m-deep" as they stand before a noun.
func (f *finder) hyphenated(s *language.Sentence, i int) (news.Quantity, int) {
	w := f.t.Tokens[i].Lower
	number, rest, ok := strings.Cut(w, "-")
	if !ok || rest == "" || rest[0] >= '0' && rest[0] <= '9' {
		return news.Quantity{}, i
	}
	words := language.Words(number)
	n, end, ok := numbers.Read(&language.Text{Tokens: words}, 0, len(words))
	if !ok || end != len(words) || n.Ordinal || n.Value == 0 {
		return news.Quantity{}, i
	}
	name, _, _ := strings.Cut(rest, "-")
	unit := unitOf(name)
	if n.Rest != "" {
		unit = unitOf(n.Rest)
	}
	if unit == "" || hyphenOnly[name] {
		return news.Quantity{}, i
	}
	q := news.Quantity{Value: n.Value, High: n.Value, Unit: unit, Span: f.span(i, i+1), Modifier: f.modifier(s, i, i+1)}
	q.Of, _ = f.counted(s, i+1)
	return q, i + 1
}

// ordinal reads "second visit", "first Russian delegation": the how-manieth of what. As parts of names and titles ordinals count nothing.
func (f *finder) ordinal(s *language.Sentence, i, next int, n numbers.Number) (news.Quantity, int) {
	word := f.t.Word(i)
	if f.t.Tokens[i].Tag == "RB" && n.Words && f.tag(s, next) != "NN" && f.tag(s, next) != "JJ" {
		return news.Quantity{}, next // "he first said"
	}
	if word[0] >= 'A' && word[0] <= 'Z' && (i > s.First || f.capital(s, next)) && s.Part != language.InHeadline && s.Part != language.InSubhead {
		return news.Quantity{}, next
	}
	noun, after := f.counted(s, next)
	if w := f.low(s, next); after == next || w == "of" || w == "few" || w == "several" {
		return news.Quantity{}, next
	}
	if head := f.t.Tokens[after-1].Lower; notCounted[head] || f.capital(s, after-1) && s.Part == language.InBody {
		return news.Quantity{}, next
	}
	return news.Quantity{Span: f.span(i, after), Value: n.Value, High: n.Value, Modifier: exact, Of: noun}, after
}

// notCounted are nouns with which an ordinal is a fixed phrase.
var notCounted = map[string]bool{
	"lady": true, "place": true, "hand": true, "thing": true, "half": true, "party": true, "glance": true, "aid": true, "responder": true,
	"responders": true, "rate": true, "sight": true, "class": true, "name": true, "world": true, "person": true, "century": true, "grade": true, "chance": true,
}

func allCapitals(w string) bool {
	return len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

func (f *finder) capital(s *language.Sentence, i int) bool {
	if i < s.First || i >= s.Last {
		return false
	}
	c := f.text[f.t.Tokens[i].Start]
	return c >= 'A' && c <= 'Z'
}

// names reports whether the number is part of a name or a reference: "Flight 370", "Resolution 2254", "No. 10", "Ann Lee, 47,".
func (f *finder) names(s *language.Sentence, i, next int, n numbers.Number) bool {
	before := f.low(s, i-1)
	switch before {
	case "no.", "number", "page", "chapter", "article", "part", "section", "phase", "step", "channel", "route", "room", "level", "grade", "day", "week", "round", "gate", "line", "group", "type", "figure", "season", "episode", "volume", "vol.", "version", "#", "-", ":", "/", ".":
		return f.tag(s, next) != "NNS"
	}
	if n.Words { // "Formula One star"
		return f.capital(s, i) && f.capital(s, i-1) && s.Part == language.InBody
	}
	if before == "," && f.low(s, next) == "," {
		return true // an age in apposition
	}
	if s.Part != language.InHeadline && i > s.First && f.capital(s, i-1) && (f.capital(s, next) && i-1 > s.First || allCapitals(f.t.Word(i-1))) {
		return true
	}
	if i > s.First && f.capital(s, i-1) && (f.tag(s, i-1) == "NNP" || f.tag(s, i-1) == "NNPS") && (s.Part == language.InBody || s.Part == language.InCaption) {
		return f.tag(s, next) != "NNS"
	}
	return f.capital(s, next) && f.tag(s, next) == "NNP" && s.Part == language.InBody && f.tag(s, next+1) != "NNS" && f.tag(s, next+2) != "NNS"
}

// emergency numbers are dialled, not counted.
func emergency(w string) bool { return w == "911" || w == "999" || w == "112" }

// idle reports a "one" that counts nothing: "one of them", "no one", "one another", "the one who".
func (f *finder) idle(s *language.Sentence, i, next int) bool {
	switch f.low(s, i-1) {
	case "the", "no", "this", "that", "any", "which", "another", "every", "each", "some", "new", "only":
		return true
	}
	switch f.low(s, next) {
	case "of", "day", "thing", "way", "another", "point", "side", "hand":
		return true
	}
	return false
}

// given reports whether a bare number in figures is a quantity by what gives it: "killing 24", "has risen to 69,176", "more than 300".
func (f *finder) given(s *language.Sentence, i, next int) bool {
	if f.modifier(s, i, next) != exact {
		return true
	}
	before := f.tag(s, i-1)
	switch f.low(s, i-1) {
	case "to", "by":
		before = f.tag(s, i-2)
	case "is", "was", "are", "were", "be", "turned", "aged":
		return false
	}
	for _, harm := range []string{"kill", "injur", "wound", "arrest"} {
		if strings.HasPrefix(f.low(s, i-1), harm) {
			return true
		}
	}
	return strings.HasPrefix(before, "VB") && f.t.Tokens[i].Len() > 1
}
