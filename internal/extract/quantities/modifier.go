package quantities

import "secondsource/internal/language"

// before are the words right before a number that say how exact it is; of two words the first is looked up with the second.
var before = map[string]string{
	"about": about, "around": about, "some": about, "nearly": about, "almost": about, "roughly": about, "approximately": about, "circa": about,
	"estimated": about, "approx": about, "approx.": about, "~": about, "close to": about, "region of": about,
	"over": over, "exceeding": over, "above": over, "surpassing": over, "exceeded": over, "exceeds": over, "topped": over, "than": "",
	"more than": over, "greater than": over, "higher than": over, "at least": over, "fewer than": under, "less than": under, "lower than": under,
	"excess of": over, "upwards of": over, "minimum of": over, "maximum of": upTo,
	"under": under, "below": under, "beneath": under, "just over": over, "just under": under, "well over": over,
	"up to": upTo, "most": "", "at most": upTo, "as many as": upTo, "as much as": upTo, "no more than": upTo, "not more than": upTo, "maximum": upTo,
	"no fewer than": over, "no less than": over, "not less than": over, "minimum": over, "within": upTo,
}

// modifier says how exact the number between token i and token end is given.
func (f *finder) modifier(s *language.Sentence, i, end int) string {
	at := i - 1
	if w := f.low(s, at-1); f.low(s, at) == "the" && (before[w] == over && len(w) > 5) { // "exceeded the 4,000 mark", not "talked about the 80 people"
		return over
	}
	for at >= s.First && (f.low(s, at) == "a" || f.low(s, at) == "an" || f.low(s, at) == "(" || f.low(s, at) == "record" || mark(f.tag(s, at))) {
		at--
	}
	one, two := f.low(s, at), f.low(s, at-1)
	if m := before[f.low(s, at-2)+" "+two+" "+one]; m != "" {
		return m
	}
	if m := before[two+" "+one]; m != "" {
		return m
	}
	if m := before[one]; m != "" {
		return m
	}
	switch f.low(s, end) {
	case "or", "and":
		switch f.low(s, end+1) {
		case "more", "older", "above", "over":
			if f.tag(s, end+2) != "CD" { // "three and over 20 others"
				return over
			}
		case "so":
			return about
		case "less", "fewer", "younger", "under":
			return upTo
		}
	case "-plus", "plus":
		return over
	}
	return exact
}
