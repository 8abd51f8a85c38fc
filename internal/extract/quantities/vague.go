package quantities

import (
	"secondsource/internal/language"
	"secondsource/internal/news"
)

// plurals are the least that words for many mean: two of what they name.
var plurals = map[string]float64{"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2e6, "billions": 2e9, "trillions": 2e12}

// vague reads "several challenges", "several hundred people", "a couple of hours", "dozens of tests", "tens of thousands". The value is the
// least that the words can mean.
func (f *finder) vague(s *language.Sentence, i int) (news.Quantity, int) {
	w := f.low(s, i)
	switch {
	case w == "several":
		return f.several(s, i, i+1, 3, over)
	case w == "couple" && f.low(s, i+1) == "of" && f.low(s, i-1) == "a":
		return f.several(s, i, i+2, 2, about)
	case w == "tens" && f.low(s, i+1) == "of" && plurals[f.low(s, i+2)] >= 2000:
		return f.many(s, i, i+3, 10*plurals[f.low(s, i+2)])
	case w == "hundreds" && f.low(s, i+1) == "of" && plurals[f.low(s, i+2)] >= 2000:
		return f.many(s, i, i+3, 100*plurals[f.low(s, i+2)])
	case w == "scores" && f.low(s, i+1) != "of":
	case plurals[w] > 0:
		return f.many(s, i, i+1, plurals[w])
	}
	return news.Quantity{}, i
}

// several reads on from "several": a scale, a unit, a noun; without them it is no number.
func (f *finder) several(s *language.Sentence, i, next int, value float64, modifier string) (news.Quantity, int) {
	if by := scale(f.low(s, next)); by > 0 {
		value, next = value*by, next+1
	} else if w := f.low(s, next); w == "dozen" {
		value, next = value*12, next+1
	}
	q := news.Quantity{Value: value, High: value, Modifier: modifier, Vague: true}
	if unit, end := f.unitAfter(s, next, false); unit != "" {
		q.Unit, q.Span = unit, f.span(i, end)
		return q, end
	}
	noun := f.counted(s, next, true)
	if noun.first >= noun.next || f.tag(s, noun.head) != "NNS" && f.tag(s, noun.head) != "NNPS" {
		return news.Quantity{}, next
	}
	f.count(&q, noun)
	q.Span = f.span(i, noun.next)
	return q, noun.next
}

// many reads on from "dozens": "of" and a noun or a unit, or nothing where a verb or a preposition stands before ("killing dozens").
func (f *finder) many(s *language.Sentence, i, next int, value float64) (news.Quantity, int) {
	switch f.low(s, i-1) {
	case "the", "his", "her", "its", "their", "of", "by":
		if f.low(s, next) != "of" {
			return news.Quantity{}, next // "the billions", "by the dozens"
		}
	}
	q := news.Quantity{Value: value, High: value, Modifier: over, Vague: true}
	at := next
	if w := f.low(s, at); w == "more" || w == "of" {
		at++
		if f.low(s, at) == "of" {
			at++
		}
	}
	if at > next {
		if unit, end := f.unitAfter(s, at, false); unit != "" {
			q.Unit, q.Span = unit, f.span(i, end)
			return q, end
		}
		if determiner[f.low(s, at)] {
			at++
		}
		if noun := f.counted(s, at, true); noun.first < noun.next {
			f.count(&q, noun)
			q.Span = f.span(i, noun.next)
			return q, noun.next
		}
	}
	q.Span = f.span(i, next)
	return q, next
}
