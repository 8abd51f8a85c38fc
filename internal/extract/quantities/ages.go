package quantities

import (
	"secondsource/internal/language"
	"secondsource/internal/language/numbers"
)

// oldest is the highest number that stands for an age by its place alone.
const oldest = 115

// age reports whether a number from token i to next is an age that its place tells: "aged 54", "at the age of 17", "turned 18", "Ann Lee, 54,".
func (f *finder) age(s *language.Sentence, i, next int, n numbers.Number) bool {
	if n.Value > oldest || n.Value != float64(int(n.Value)) || n.Rest != "" {
		return false
	}
	if f.aging(s, i-1) {
		return !f.noun(s, next)
	}
	switch f.low(s, i-1) {
	case "turned", "turns", "turning":
		return n.Value > 0 && !f.noun(s, next) && f.tag(s, next) != "JJ"
	case ",":
		return n.Figures <= 3 && n.Value > 0 && f.apposed(s, i, next) && (n.Figures > 0 || n.Value <= 20 && f.tag(s, i-2) == "NNP" && f.low(s, next) == ",")
	}
	return false
}

// aging reports whether the words up to token i tell that an age follows: "aged", "aged between", "ages", "the age of".
func (f *finder) aging(s *language.Sentence, i int) bool {
	switch f.low(s, i) {
	case "between", "from", "about", "around", "just", "only", "over", "under":
		i--
	}
	switch f.low(s, i) {
	case "aged", "ages":
		return true
	case "age":
		return f.figure(s, i+1) || f.tag(s, i-1) != "DT" && !f.noun(s, i-1)
	case "of":
		return f.low(s, i-1) == "age" || f.low(s, i-1) == "ages"
	}
	return false
}

// apposed reports whether a number between commas stands behind somebody: "Ann Lee, 54," and "the actor, 54, said", not "12, 47, 53".
func (f *finder) apposed(s *language.Sentence, i, next int) bool {
	name := f.tag(s, i-2) == "NNP"
	switch f.low(s, next) {
	case ",":
		return (name || f.tag(s, i-2) == "NN" && s.Part == language.InBody) && f.tag(s, next+1) != "CD"
	case ".", ";", "":
		return name && f.tag(s, i-3) == "NNP" && s.Part == language.InBody
	}
	return false
}

// aged is whose age it is, where the name stands before a comma.
func (f *finder) aged(s *language.Sentence, i int) phrase {
	if f.low(s, i-1) != "," {
		return phrase{}
	}
	first := i - 2
	for first > s.First && f.tag(s, first) == "NNP" && f.tag(s, first-1) == "NNP" && first > i-8 {
		first--
	}
	return phrase{first, i - 1, i - 2}
}
