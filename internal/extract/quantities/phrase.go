package quantities

import (
	"strings"

	"secondsource/internal/language"
)

// A phrase is what is counted: the tokens first to next, of which head tells the kind. first is not before next where there is none.
type phrase struct{ first, next, head int }

// wide is how many tokens a counted noun and what describes it may have.
const wide = 8

// counted reads the noun that follows a number, with the adjectives before it: "significant challenges", "Russian delegation". A number of
// several wants a plural: of "five New York public schools" the city is not the head.
func (f *finder) counted(s *language.Sentence, i int, several bool) phrase {
	at := i
	switch f.low(s, at) {
	case "more", "other", "additional", "further", "extra", "remaining":
		at++
	case "of": // "four of its missiles"
		if determiner[f.low(s, at+1)] {
			at += 2
		}
	}
	if f.tag(s, at) == "``" { // "twenty “felony charges”"
		at++
	}
	first, last := at, -1
	for stop := min(s.Last, at+wide); at < stop && (at == s.First || !f.broken(at)); at++ {
		switch tag := f.tag(s, at); tag {
		case "NN", "NNP":
			if weekday[f.low(s, at)] && last >= 0 {
				return ended(first, last) // "one person Monday"
			}
			last = at
		case "NNS", "NNPS":
			last = at
			next := f.tag(s, at+1)
			if tag == "NNS" && strings.HasPrefix(next, "NNP") && s.Part == language.InBody {
				return phrase{first, last + 1, last} // "640 points Tuesday"
			}
			if several && next == "NN" && !f.pluralSoon(s, at+1) { // "four boats sank", taken for a noun
				return phrase{first, last + 1, last}
			}
			if !f.noun(s, at+1) && next != "POS" && !(tag == "NNPS" && next == "JJ" && f.pluralSoon(s, at+2)) {
				return phrase{first, last + 1, last}
			}
		case "POS": // "three of the rocket's engines"
			if last < 0 || !f.nounSoon(s, at+1) {
				return phrase{} // an owner is not what is counted
			}
			first, last = at+1, -1
		case "JJ", "JJR", "JJS", "VBN", "VBG":
			if last >= 0 && !(several && f.pluralSoon(s, at+1)) || last < 0 && tag[0] == 'V' && !f.nounSoon(s, at+1) {
				return ended(first, last)
			}
		case "CD": // "three Falcon 9 rockets"
			if last < 0 || !f.capital(s, last) || !f.pluralSoon(s, at+1) {
				return ended(first, last)
			}
		case "CC", ",":
			if last >= 0 && tag == "CC" && several && f.tag(s, last) == "NN" && f.pluralSoon(s, at+1) {
				continue // "20 transport and fishing companies"
			}
			if last >= 0 || at == first || tag == "," && f.tag(s, at-1) != "JJ" || !f.nounSoon(s, at+1) {
				return ended(first, last)
			}
		case "``", "''":
			if at == first || last >= 0 && !(tag == "''" && f.noun(s, at+1)) {
				return ended(first, last)
			}
		default:
			return ended(first, last)
		}
	}
	return ended(first, last)
}

// broken reports whether a line ends before token i: a gallery's "1 of 12" and the words below it are no phrase.
func (f *finder) broken(i int) bool {
	return strings.IndexByte(f.text[f.t.Tokens[i-1].End:f.t.Tokens[i].Start], '\n') >= 0
}

func ended(first, last int) phrase {
	if last < 0 {
		return phrase{}
	}
	return phrase{first, last + 1, last}
}

func mark(tag string) bool { return tag == "``" || tag == "''" }

var weekday = set("monday tuesday wednesday thursday friday saturday sunday")

var determiner = map[string]bool{"the": true, "its": true, "his": true, "her": true, "their": true, "these": true, "those": true, "our": true, "my": true, "your": true, "all": true}

// pluralSoon reports whether a plural follows from token i on, behind nothing but a few words that describe it.
func (f *finder) pluralSoon(s *language.Sentence, i int) bool {
	for stop := min(s.Last, i+4); i < stop; i++ {
		switch f.tag(s, i) {
		case "NNS", "NNPS":
			return true
		case "NN", "NNP", "JJ", "VBG":
		default:
			return false
		}
	}
	return false
}

// nounSoon is pluralSoon for any noun.
func (f *finder) nounSoon(s *language.Sentence, i int) bool {
	for stop := min(s.Last, i+5); i < stop; i++ {
		switch f.tag(s, i) {
		case "NN", "NNS", "NNP", "NNPS":
			return true
		case "JJ", "JJR", "JJS", "VBN", "VBG", "CC", ",", "``", "''":
		default:
			return false
		}
	}
	return false
}

// outOf reads what a part is of where the whole has a number too: the hostages of "of 28 hostages", "of the four boats", "out of 28 boats".
func (f *finder) outOf(s *language.Sentence, i int) phrase {
	if f.low(s, i) == "out" {
		i++
	}
	if f.low(s, i) != "of" {
		return phrase{}
	}
	if i++; determiner[f.low(s, i)] {
		i++
	}
	switch f.low(s, i) {
	case "last", "first", "past", "next", "top", "remaining", "other":
		i++
	}
	for k := 0; k < 3 && f.tag(s, i) != "CD"; k++ {
		if before[f.low(s, i)] == "" && f.low(s, i) != "more" && f.low(s, i) != "than" && f.low(s, i) != "at" && f.low(s, i) != "least" {
			return phrase{}
		}
		i++
	}
	if f.tag(s, i) != "CD" {
		return phrase{}
	}
	for f.tag(s, i) == "CD" {
		i++
	}
	if unitOf(f.low(s, i)) != "" {
		return phrase{}
	}
	return f.counted(s, i, true)
}

// shared reads the unit or noun that a number has in common with the next one: "18 and 25 patients", "5 or 10 percent".
func (f *finder) shared(s *language.Sentence, i int) (unit string, noun phrase) {
	switch f.low(s, i) {
	case "and", "or", "versus":
	default:
		return "", phrase{}
	}
	if f.tag(s, i+1) != "CD" || f.tag(s, i+2) == "CD" {
		return "", phrase{}
	}
	if unit, _ := f.unitAfter(s, i+2, false); unit != "" {
		return unit, phrase{}
	}
	if !f.pluralSoon(s, i+2) {
		return "", phrase{}
	}
	return "", f.counted(s, i+2, true)
}

// of is what a number with a unit is of: "4% of voters", "4 percent growth", "economic growth exceeding 4%", "trade grew by 4 percent",
// "$12 million in damages", "a $3 million bridge".
func (f *finder) of(s *language.Sentence, i, end int, unit string, money bool) phrase {
	if f.low(s, end) == "of" {
		at := end + 1
		if w := f.low(s, at); determiner[w] || w == "a" || w == "an" {
			at++
		}
		return f.counted(s, at, true)
	}
	percent := unit == "percent" || unit == "percentage point"
	switch tag := f.tag(s, end); {
	case percent && changed[f.low(s, end)]:
	case percent && (f.noun(s, end) || tag == "JJ"):
		return f.counted(s, end, false)
	case money && tag == "NN" && f.low(s, end) != "today" && f.low(s, end) != "tomorrow":
		return f.counted(s, end, false)
	case money && f.low(s, end) == "in":
		if n := f.counted(s, end+1, false); n.first < n.next && f.tag(s, n.first) != "NNP" && f.tag(s, n.head) != "NNP" && !phrasesWithIn[f.low(s, end+1)] {
			return n
		}
	}
	if !percent {
		return phrase{}
	}
	return f.subject(s, i)
}

// changed are words behind a percentage that tell which way it went.
var changed = set("up down more less higher lower off above below")

// phrasesWithIn are nouns that "in" makes an adverb with.
var phrasesWithIn = map[string]bool{"total": true, "all": true, "return": true, "exchange": true, "addition": true, "advance": true, "fact": true, "part": true,
	"place": true, "order": true, "response": true, "recent": true, "coming": true, "early": true, "late": true, "last": true, "next": true, "today": true}

// subject is the noun before the verb that gives the number: back over "by", "some", the verb, and past nouns that hang on a preposition.
func (f *finder) subject(s *language.Sentence, i int) phrase {
	verb := -1
	for k := i - 1; k >= s.First && k >= i-6; k-- {
		if strings.HasPrefix(f.tag(s, k), "VB") {
			verb = k
			break
		}
		if tag := f.tag(s, k); f.noun(s, k) || tag == "," || tag == "CC" || tag == "CD" || tag == "JJ" {
			return phrase{} // "a rise of 4%": read where "of" follows
		}
	}
	if verb < 0 {
		return phrase{}
	}
	if f.tag(s, verb-1) == "," {
		return phrase{} // an apposition stands between
	}
	if f.tag(s, verb) == "VBG" && f.noun(s, verb-1) { // "growth exceeding 4%"
		return phrase{f.describedFrom(s, verb-1), verb, verb - 1}
	}
	for k := verb - 1; k >= s.First && k >= verb-40; k-- {
		if !f.noun(s, k) {
			continue
		}
		head := k
		k = f.describedFrom(s, k)
		before := k - 1
		if tag := f.tag(s, before); tag == "DT" || tag == "PRP$" {
			before--
		}
		if tag := f.tag(s, before); tag == "IN" || tag == "TO" || tag == "VBG" {
			k = before
			continue
		}
		if unitOf(f.low(s, head)) != "" {
			return phrase{} // "six months after …"
		}
		return phrase{k, head + 1, head}
	}
	return phrase{}
}

// describedFrom is the first token of a noun with the nouns and adjectives before it.
func (f *finder) describedFrom(s *language.Sentence, i int) int {
	for stop := i - wide; i > s.First && i > stop && (f.noun(s, i-1) || f.tag(s, i-1) == "JJ"); {
		i--
	}
	return i
}
