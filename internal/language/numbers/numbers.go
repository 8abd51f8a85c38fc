// Package numbers reads numbers out of tokens: figures ("2,225", "1.5 million", "69bn", "5½", "21st") and English words ("thirty-two",
// "two hundred and fifty", "two and a half million", "half a dozen", "second").
//
// It says what number is written, not what it counts. Figures follow English use: a comma parts thousands, a full stop decimals.
package numbers

import (
	"math"
	"strconv"
	"strings"

	"secondsource/internal/language"
)

// A Number is a number as it is written.
type Number struct {
	Value   float64
	Ordinal bool   // "second", "21st"
	Words   bool   // written in words, at least at its beginning
	Figures int    // digits of its figures, 0 where it is in words
	Rest    string // what is written together with the figures: "km" in "420km", "" mostly
}

// Read reads the number that begins at token i and ends before token last. next is the token after it.
func Read(t *language.Text, i, last int) (n Number, next int, ok bool) {
	if i >= last {
		return n, i, false
	}
	w := t.Tokens[i].Lower
	if w == "" {
		return n, i, false
	}
	if c := w[0]; c >= '0' && c <= '9' || c == '.' && len(w) > 1 && w[1] >= '0' && w[1] <= '9' {
		return figures(t, i, last)
	}
	return words(t, i, last)
}

// scales multiply what stands before them.
var scales = map[string]float64{
	"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9, "tn": 1e12, "lakh": 1e5, "crore": 1e7,
	"m": 1e6, "b": 1e9, "k": 1e3,
}

// short scales count only where they are written together with figures or after a currency.
var short = map[string]bool{"m": true, "b": true, "k": true}

func figures(t *language.Text, i, last int) (n Number, next int, ok bool) {
	w := t.Tokens[i].Lower
	end, digits, points := 0, 0, 0
	for ; end < len(w); end++ {
		c := w[end]
		if c >= '0' && c <= '9' {
			digits++
		} else if c == ',' && end+3 < len(w) && digit(w[end+1]) && digit(w[end+2]) && digit(w[end+3]) && points == 0 {
			continue
		} else if c == '.' && end+1 < len(w) && digit(w[end+1]) {
			points++
		} else {
			break
		}
	}
	if points > 1 {
		return n, i, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(w[:end], ",", ""), 64)
	if err != nil || math.IsInf(v, 0) {
		return n, i, false
	}
	n = Number{Value: v, Figures: digits}
	next = i + 1
	switch rest := strings.TrimSuffix(w[end:], "."); { // "3.5bn." at the end of a sentence
	case rest == "":
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th":
		n.Ordinal = true
		return n, next, points == 0
	case scales[rest] > 0:
		n.Value = Scaled(n.Value, scales[rest])
		return n, next, true
	default:
		n.Rest = rest
		return n, next, true
	}
	if next < last && halves[t.Tokens[next].Lower] > 0 {
		n.Value += halves[t.Tokens[next].Lower] // "5½"
		next++
	}
	unit := 1.0
	if part, after := andPart(t, next, last); part > 0 {
		n.Value, next = n.Value+part, after // "2 and a half million"
	}
	for next < min(last, i+4) && points == 0 && len(w) <= 3 && w[0] != '0' && thousands(t, next) { // "2 500", "1 000 000"
		group, _ := strconv.ParseFloat(t.Tokens[next].Lower, 64)
		n.Value, n.Figures = n.Value*1000+group, n.Figures+3
		next++
	}
	for next < last {
		scale := scales[t.Tokens[next].Lower]
		if scale == 0 || short[t.Tokens[next].Lower] {
			break
		}
		n.Value = Scaled(n.Value, scale)
		unit *= scale
		next++
	}
	if part, after := andPart(t, next, last); part > 0 && unit > 1 {
		n.Value, next = n.Value+part*unit, after // "2 million and a half"
	}
	return n, next, !math.IsInf(n.Value, 0)
}

// thousands reports whether token i is three figures one blank behind the token before it.
func thousands(t *language.Text, i int) bool {
	w := t.Tokens[i].Lower
	return len(w) == 3 && digit(w[0]) && digit(w[1]) && digit(w[2]) && t.Tokens[i].Start == t.Tokens[i-1].End+1
}

// halves are fractions of one sign.
var halves = map[string]float64{"½": 0.5, "¼": 0.25, "¾": 0.75}

// andPart reads "and a half", "and a quarter", "and three quarters" at token i; 0 where none stands there.
func andPart(t *language.Text, i, last int) (part float64, next int) {
	if i+2 >= last || t.Tokens[i].Lower != "and" {
		return 0, i
	}
	switch a, b := t.Tokens[i+1].Lower, t.Tokens[i+2].Lower; {
	case (a == "a" || a == "one") && b == "half":
		part = 0.5
	case (a == "a" || a == "one") && b == "quarter":
		part = 0.25
	case a == "three" && (b == "quarters" || b == "quarter"):
		part = 0.75
	default:
		return 0, i
	}
	if i+3 < last && t.Tokens[i+3].Lower == "of" {
		return 0, i // "ten and a half of the others"
	}
	return part, i + 3
}

// Scaled multiplies a number by a power of ten as people do, by moving its point: 4.1 million is 4100000, which a multiplication may miss.
func Scaled(v, by float64) float64 {
	if moved, err := strconv.ParseFloat(strconv.FormatFloat(v, 'f', -1, 64)+"e"+strconv.Itoa(int(math.Round(math.Log10(by)))), 64); err == nil {
		return moved
	}
	return v * by
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

var cardinals = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}

var ordinals = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "hundredth": 100,
}

// words reads "two hundred and fifty", "two and a half million", "half a million", "a dozen".
func words(t *language.Text, i, last int) (n Number, next int, ok bool) {
	w := t.Tokens[i].Lower
	if v, ok := ordinal(w); ok {
		return Number{Value: v, Ordinal: true, Words: true}, i + 1, true
	}
	n.Words = true
	switch {
	case w == "half" && i+2 < last && (t.Tokens[i+1].Lower == "a" || t.Tokens[i+1].Lower == "of"):
		if scale := scales[t.Tokens[i+2].Lower]; scale >= 1e3 {
			n.Value = scale / 2
			return n, i + 3, true
		}
		if t.Tokens[i+2].Lower == "dozen" {
			n.Value = 6
			return n, i + 3, true
		}
		return n, i, false
	case (w == "a" || w == "an") && i+1 < last:
		second := t.Tokens[i+1].Lower
		switch scale := scales[second]; {
		case scale > 0 && !short[second]:
			n.Value, next = scale, i+2
		case second == "dozen":
			return Number{Value: 12, Words: true}, i + 2, true
		default:
			return n, i, false
		}
		for ; next < last && scales[t.Tokens[next].Lower] >= 1e3 && !short[t.Tokens[next].Lower]; next++ {
			n.Value *= scales[t.Tokens[next].Lower] // "a hundred thousand"
		}
		if part, after := andPart(t, next, last); part > 0 {
			n.Value, next = n.Value*(1+part), after // "a million and a half"
		}
		return n, next, !math.IsInf(n.Value, 0)
	}
	total, part, unit, took := 0.0, 0.0, 1.0, false
	for next = i; next < last; next++ {
		w := t.Tokens[next].Lower
		if v, ok := Cardinal(w); ok {
			if took && (part != 0 && int(part)%100 != 0 || w == "dozen" && part == 0) && w != "dozen" {
				break // "one two": two numbers
			}
			if w == "dozen" && took {
				part *= 12
			} else {
				part += v
			}
			took = true
			continue
		}
		scale := scales[w]
		switch {
		case scale > 0 && !short[w] && took:
			if scale == 100 {
				part *= scale
			} else {
				total, part, unit = total+part*scale, 0, scale
			}
			continue
		case w == "and" && took && next+1 < last && (total > 0 || part >= 100):
			if v, ok := Cardinal(t.Tokens[next+1].Lower); ok && v < 100 && t.Tokens[next-1].Lower != "and" && scales[t.Tokens[next-1].Lower] > 0 {
				continue
			}
		}
		half, after := andPart(t, next, last)
		if !took || half == 0 {
			break
		}
		if part > 0 || total == 0 {
			part += half // "two and a half million"
		} else {
			total += half * unit // "two million and a half"
		}
		next = after - 1
	}
	n.Value = total + part
	return n, next, took && !math.IsInf(n.Value, 0)
}

// Cardinal gives the value of one word in lower case that is a number below a hundred, or two such with a hyphen: "twelve", "forty-one".
func Cardinal(w string) (float64, bool) {
	if v, ok := cardinals[w]; ok {
		return v, true
	}
	tens, ones, ok := strings.Cut(w, "-")
	if !ok {
		return 0, false
	}
	a, b := cardinals[tens], cardinals[ones]
	return a + b, a >= 20 && b >= 1 && b < 10 && a != 12
}

func ordinal(w string) (float64, bool) {
	if v, ok := ordinals[w]; ok {
		return v, true
	}
	tens, ones, ok := strings.Cut(w, "-")
	if !ok {
		return 0, false
	}
	a, b := cardinals[tens], ordinals[ones]
	return a + b, a >= 20 && b >= 1 && b < 10
}
