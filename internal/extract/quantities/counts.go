package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// counts reads what a number without a unit counts, and gives the token after the quantity. The span stays empty where it is none.
func (f *finder) counts(s *language.Sentence, q *news.Quantity, i, next int, n numbers.Number) int {
	one := n.Words && q.Value == 1
	if emergency(f.low(s, i)) {
		return next
	}
	if whole := f.outOf(s, next); whole.first < whole.next && !one { // "23 of 28 hostages", "two of the four boats": the whole is a number by itself
		f.count(q, whole)
		q.Span = f.span(i, next)
		return next
	}
	plural := q.Value != 1
	if noun := f.counted(s, next, plural); noun.first < noun.next {
		if n.Figures > 0 && f.unfit(s, q, next, noun) || one && f.idle(s, i, next) {
			return next
		}
		f.count(q, noun)
		q.Span = f.span(i, noun.next)
		return noun.next
	}
	if unit, noun := f.shared(s, next); unit != "" || noun.first < noun.next { // "18 and 25 patients", "5 and 10 percent"
		q.Unit = unit
		f.count(q, noun)
		q.Span = f.span(i, next)
		return next
	}
	if n.Figures > 0 && f.given(s, i, next) || !one && (harmed[f.low(s, next)] || f.anaphoric(s, i, next)) {
		q.Span = f.span(i, next)
	}
	return next
}

// unfit reports whether a noun does not go with a number in figures: "a 1-2 defeat", "a 10K run", "Formula 1 cars".
func (f *finder) unfit(s *language.Sentence, q *news.Quantity, next int, noun phrase) bool {
	singular := f.tag(s, noun.head) == "NN"
	return singular && (q.High > q.Value || strings.HasSuffix(f.low(s, next-1), "k")) || q.Value == 1 && f.tag(s, noun.head) == "NNS"
}

// given reports whether a bare number in figures is a quantity by what gives it: "killing 24", "has risen to 69,176", "more than 300".
func (f *finder) given(s *language.Sentence, i, next int) bool {
	if f.figure(s, next) {
		return false
	}
	if f.modifier(s, i, next) != exact || strings.Contains(f.low(s, i), ",") {
		return true // "a town of 350,000"
	}
	before := f.tag(s, i-1)
	switch f.low(s, i-1) {
	case "to", "by":
		before = f.tag(s, i-2)
	case "is", "was", "are", "were", "be", "been", "'s", "turned", "aged", "wearing":
		return false
	}
	for _, harm := range []string{"kill", "injur", "wound", "arrest"} {
		if strings.HasPrefix(f.low(s, i-1), harm) {
			return true
		}
	}
	return strings.HasPrefix(before, "VB") && f.t.Tokens[i].Len() > 1
}

// harmed are words after a number of people that need no noun: "24 killed".
var harmed = map[string]bool{"killed": true, "dead": true, "injured": true, "wounded": true, "hurt": true, "missing": true, "arrested": true, "detained": true}

// anaphoric reports whether a number is of somebody told of before: "three of them", "the other two", "the remaining four", "all seven".
func (f *finder) anaphoric(s *language.Sentence, i, next int) bool {
	if f.low(s, next) == "of" {
		switch f.low(s, next+1) {
		case "them", "whom", "which", "those":
			return true
		}
	}
	switch f.low(s, i-1) {
	case "other", "remaining", "all":
		return !f.noun(s, next) && f.tag(s, next) != "CD" && f.tag(s, next) != "JJ"
	}
	return false
}

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

// someDay reports whether "one day" is no span of time: "one day he left", but "in one day", "one day after".
func (f *finder) someDay(s *language.Sentence, i, end int) bool {
	switch f.low(s, end) {
	case "after", "before", "later", "earlier", "ahead", "ago", "of", "only":
		return false
	}
	switch f.tag(s, i-1) {
	case "IN", "TO", "RB", "RBR", "VBD", "VBZ", "VBP", "VB", "JJR":
		return f.low(s, i-1) == "that" || f.low(s, i-1) == "if"
	}
	return true
}
