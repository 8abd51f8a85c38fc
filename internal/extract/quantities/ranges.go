package quantities

import (
	"math"
	"strconv"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// ends reads the lower and the upper end of a number, which are one where it is no range, and takes what is written together with it apart.
func (f *finder) ends(s *language.Sentence, number, next int, n *numbers.Number, money string) (low, high float64, after int, ok bool) {
	low, high = n.Value, n.Value
	if n.Rest != "" { // "3-5" and "420km" are one word
		rest, upper, isRange := cutRange(n.Rest)
		switch {
		case isRange && (upper <= low || low >= 1500 && upper < 2100):
			return low, high, next, false // a score, years
		case isRange:
			high, n.Rest = upper, rest
			if low < 1000 && high >= 1000 && low*1000 < high {
				low *= 1000 // "5-6,000"
			}
			if by := scale(f.low(s, next)); by > 0 {
				low, high, next = numbers.Scaled(low, by), numbers.Scaled(high, by), next+1
			}
		case n.Rest == "+" || money != "" && strings.HasPrefix(n.Rest, "-a-"): // "£73-a-week"
			n.Rest = ""
		case unitOf(n.Rest) == "" || n.Rest == "g" && f.text[f.t.Tokens[next-1].End-1] == 'G': // a "5G" net
			return low, high, next, false // "4x4", "10:45", "84-79"
		}
		return low, high, next, !math.IsInf(high, 0)
	}
	upper, end, ranges := f.upperEnd(s, number, next, money)
	if !ranges || upper.Value <= low {
		return low, high, next, true
	}
	if upper.Figures == 4 && n.Figures == 4 && low >= 1500 && upper.Value < 2100 && !strings.Contains(f.low(s, number), ",") {
		return low, high, end, false // years
	}
	high = upper.Value
	if by := scale(f.low(s, end-1)); by > 0 && low < 1000 && high >= 1000 {
		low = numbers.Scaled(low, by) // "10 to 12 million"
	}
	return low, high, end, low <= high
}

// cutRange reads the upper end of a range written in one word: "-5" after "3".
func cutRange(rest string) (after string, high float64, ok bool) {
	trimmed := strings.TrimPrefix(strings.TrimPrefix(rest, "–"), "-")
	end := 0
	for end < len(trimmed) && (trimmed[end] >= '0' && trimmed[end] <= '9' || trimmed[end] == '.' || trimmed[end] == ',') {
		end++
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(trimmed[:end], ",", ""), 64)
	if err != nil || len(trimmed) == len(rest) || math.IsInf(v, 0) || trimmed[end:] != "" && unitOf(trimmed[end:]) == "" {
		return rest, 0, false
	}
	return trimmed[end:], v, true
}

// upperEnd reads the upper end of "10 to 12", "10–12", "between 10 and 12", "two or three" and, in money, "$10 to $12".
func (f *finder) upperEnd(s *language.Sentence, number, i int, money string) (n numbers.Number, next int, ok bool) {
	join := f.low(s, i)
	before := f.low(s, number-1)
	if money != "" && (before == "$" || currencies[before] != "") {
		before = f.low(s, number-2)
	}
	switch join {
	case "–", "-":
	case "to":
		if before == "from" && !f.aging(s, number-2) {
			return n, i, false // a change, not a range
		}
	case "and":
		if before != "between" && !(before == "of" && f.low(s, number-2) == "ages") {
			return n, i, false
		}
	case "or":
	default:
		return n, i, false
	}
	at := i + 1
	if code, after := f.currencyBefore(s, at); money != "" && code == money {
		at = after
	}
	n, next, ok = numbers.Read(f.t, at, s.Last)
	if join == "or" {
		low, _, _ := numbers.Read(f.t, number, i)
		ok = ok && n.Words && low.Words && n.Value == low.Value+1
	}
	return n, next, ok && !n.Ordinal && n.Rest == ""
}

// upperShare reads the upper end of a range of percent that has the sign twice: "6% to 8%", "between 6% and 8%".
func (f *finder) upperShare(s *language.Sentence, i, end int, q news.Quantity) (high float64, next int) {
	if q.Unit != "percent" || q.High > q.Value {
		return 0, end
	}
	switch join := f.low(s, end); {
	case join == "and" && f.low(s, i-1) == "between":
	case (join == "to" || join == "–" || join == "-") && f.low(s, i-1) != "from" && !strings.HasPrefix(f.tag(s, i-1), "VB"):
	default:
		return 0, end
	}
	n, after, ok := numbers.Read(f.t, end+1, s.Last)
	if !ok || n.Ordinal || n.Rest != "" || n.Value <= q.Value {
		return 0, end
	}
	if unit, next := f.unitAfter(s, after, false); unit == q.Unit {
		return n.Value, next
	}
	return 0, end
}

// scale is what a word multiplies the number before it with; 0 where it is no such word.
func scale(word string) float64 {
	switch word {
	case "hundred":
		return 100
	case "thousand":
		return 1e3
	case "million", "mn":
		return 1e6
	case "billion", "bn":
		return 1e9
	case "trillion":
		return 1e12
	case "lakh":
		return 1e5
	case "crore":
		return 1e7
	}
	return 0
}
