package times

import (
	"strings"

	"secondsource/internal/language"
)

// A side tells on which side of the day of the news something lies.
type side uint8

const (
	unsure side = iota
	past
	future
	present // the verb is in the present or has an auxiliary: neither side, but hardly long past
)

// ahead are the words after which a bare verb or a date tells of something to come.
var ahead = map[string]bool{
	"will": true, "'ll": true, "shall": true, "scheduled": true, "expected": true, "set": true, "due": true, "plans": true, "planned": true,
	"plan": true, "planning": true, "slated": true, "poised": true, "wo": true, "upcoming": true, "intends": true, "hopes": true, "aims": true, "vowed": true,
	"going": true, "likely": true,
}

// reach is how many words away the verb of an expression may stand.
const reach = 100

// side reads the verb that goes with the expression at token i: the nearest before it in the clause, else the first after it.
func (f *finder) side(s *language.Sentence, i int) side {
	for k := i - 1; k >= max(s.First, i-reach); k-- {
		if v, done := f.verb(s, k); done {
			if v == future && f.t.Tokens[k].Tag == "VBD" && i-k <= 2 {
				return past // "vowed on Tuesday to stay"
			}
			return v
		}
	}
	for k := i + 1; k < min(s.Last, i+reach); k++ {
		if v, done := f.verb(s, k); done {
			return v
		}
	}
	return unsure
}

// ahead reports whether the word at k tells of something to come. Likely voters do not, nor does who set a record.
func (f *finder) ahead(s *language.Sentence, k int) bool {
	w := f.t.Tokens[k].Lower
	if next := f.low(s, k+1); w == "likely" && next != "to" || w == "set" && next != "to" && next != "for" {
		return false
	}
	return ahead[w]
}

// verb tells what the word at k says of time, and whether it decides.
func (f *finder) verb(s *language.Sentence, k int) (side, bool) {
	w := &f.t.Tokens[k]
	if f.ahead(s, k) {
		return future, true
	}
	switch w.Tag {
	case "VBD":
		return past, true
	case "VBN":
		if k > s.First && k+1 < s.Last && f.t.Tokens[k-1].Tag == "DT" && strings.HasPrefix(f.t.Tokens[k+1].Tag, "N") {
			return unsure, false // "a contested convention"
		}
		for j := k - 1; j >= s.First && j >= k-3; j-- {
			switch l := f.t.Tokens[j].Lower; {
			case f.ahead(s, j) || l == "be" || l == "to":
				return f.verb(s, j)
			case l == "has" || l == "have" || l == "had" || l == "was" || l == "were" || l == "been" || l == "'ve":
				return past, true
			case l == "is" || l == "are":
				return unsure, true
			}
		}
		return past, true // "the man killed on Sunday"
	case "VBG":
		if before := f.low(s, k-1); before == "after" || before == "despite" { // "after winning in April"
			return past, true
		}
	case "MD", "VBZ", "VBP":
		return present, true
	case "TO":
		if s.Part == language.InHeadline && k+1 < s.Last && f.t.Tokens[k+1].Tag == "VB" {
			return future, true
		}
	}
	return unsure, false
}
