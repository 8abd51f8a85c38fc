package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// shareUnit is the unit of parts of a whole: a third is 1/3 share.
const shareUnit = "share"

var parts = map[string]float64{"half": 1. / 2, "third": 1. / 3, "thirds": 1. / 3, "quarter": 1. / 4, "quarters": 1. / 4, "fourth": 1. / 4, "fourths": 1. / 4, "fifth": 1. / 5,
	"fifths": 1. / 5, "sixth": 1. / 6, "sixths": 1. / 6, "eighth": 1. / 8, "tenth": 1. / 10, "tenths": 1. / 10}

// share reads "a third of voters", "two-thirds of the city", "half the votes", "one in five people".
func (f *finder) share(s *language.Sentence, i int) (news.Quantity, int) {
	value, next := f.fraction(s, i)
	if next == i {
		return f.oneIn(s, i)
	}
	at := next
	if f.low(s, at) == "of" {
		at++
	} else if !(f.low(s, i) == "half" && determiner[f.low(s, at)]) {
		return news.Quantity{}, i
	}
	if w := f.low(s, at); determiner[w] || w == "a" || w == "an" {
		at++
	}
	noun := f.counted(s, at, false)
	if noun.first >= noun.next || unitOf(f.low(s, noun.head)) != "" { // "a quarter of a mile", "half the year"
		return news.Quantity{}, next
	}
	q := news.Quantity{Value: value, High: value, Unit: shareUnit, Span: f.span(i, next)}
	q.Modifier = f.modifier(s, i, next)
	f.count(&q, noun)
	return q, next
}

// fraction reads "half", "a third", "one-third", "three quarters".
func (f *finder) fraction(s *language.Sentence, i int) (value float64, next int) {
	w := f.low(s, i)
	if w == "half" {
		switch before := f.low(s, i-1); {
		case f.tag(s, i-1) == "JJ", before == "first", before == "second", before == "the", before == "last", before == "this", before == "other", before == "each":
			return 0, i // "the second half of the match"
		}
		return 0.5, i + 1
	}
	if number, part, ok := strings.Cut(w, "-"); ok { // "two-thirds"
		n, known := numbers.Cardinal(number)
		if known && parts[part] > 0 && n*parts[part] < 1 {
			return n * parts[part], i + 1
		}
		return 0, i
	}
	n, known := numbers.Cardinal(w)
	if w == "a" {
		n, known = 1, true
	}
	at := i + 1
	if f.low(s, at) == "-" {
		at++
	}
	if part := parts[f.low(s, at)]; known && part > 0 && n >= 1 && n*part < 1 && f.low(s, at+1) == "of" {
		return n * part, at + 1
	}
	return 0, i
}

// oneIn reads "one in five people", "1 in 10,000".
func (f *finder) oneIn(s *language.Sentence, i int) (news.Quantity, int) {
	switch f.low(s, i+1) {
	case "in":
	case "out":
		if f.low(s, i+2) != "of" {
			return news.Quantity{}, i
		}
		i++
	default:
		return news.Quantity{}, i
	}
	first := i
	if f.low(s, i) == "out" {
		first--
	}
	part, _, ok := numbers.Read(f.t, first, first+1)
	if !ok || part.Ordinal || part.Rest != "" || part.Value < 1 || part.Value > 9 {
		return news.Quantity{}, first
	}
	whole, next, ok := numbers.Read(f.t, i+2, s.Last)
	if !ok || whole.Ordinal || whole.Rest != "" || whole.Value <= part.Value || unitOf(f.low(s, next)) != "" || whole.Figures == 4 && part.Words {
		return news.Quantity{}, first // "one in 2016", "two in three days"
	}
	if part.Value != 1 && part.Words != whole.Words {
		return news.Quantity{}, first
	}
	q := news.Quantity{Value: part.Value / whole.Value, High: part.Value / whole.Value, Unit: shareUnit, Span: f.span(first, next)}
	q.Modifier = f.modifier(s, first, next)
	if f.low(s, next) == "chance" {
		return q, next
	}
	if noun := f.counted(s, next, true); noun.first < noun.next {
		f.count(&q, noun)
	} else if part.Value != 1 {
		return news.Quantity{}, first
	}
	return q, next
}

// half reads "half an hour", "half a mile", "an hour and a half".
func (f *finder) half(s *language.Sentence, i int) (news.Quantity, int) {
	w := f.low(s, i)
	if w != "half" && w != "a" && w != "an" {
		return news.Quantity{}, i
	}
	q := news.Quantity{Value: 0.5, High: 0.5}
	end := i
	if w == "half" {
		if a := f.low(s, i+1); a != "a" && a != "an" {
			return q, i
		}
		q.Unit, end = f.unitAfter(s, i+2, false)
	} else if q.Unit, end = f.unitAfter(s, i+1, false); f.low(s, end) == "and" && f.low(s, end+1) == "a" && f.low(s, end+2) == "half" {
		q.Value, q.High, end = 1.5, 1.5, end+3
	} else {
		return q, i
	}
	if q.Unit == "" {
		return q, i
	}
	q.Span = f.span(i, end)
	q.Modifier = f.modifier(s, i, end)
	return q, end
}
