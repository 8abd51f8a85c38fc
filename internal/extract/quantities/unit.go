package quantities

import (
	"math"
	"strconv"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/numbers"
)

// currencies by the sign or code that stands before a number.
var currencies = map[string]string{
	"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW", "₪": "ILS", "₦": "NGN", "₴": "UAH",
	"usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "rs": "INR", "rs.": "INR", "inr": "INR", "aed": "AED", "sar": "SAR", "hk$": "HKD", "a$": "AUD",
	"c$": "CAD", "nz$": "NZD", "s$": "SGD", "r$": "BRL",
}

// dollars by the letters that stand apart before the sign.
var dollars = map[string]string{"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "r": "BRL", "nt": "TWD"}

// unitWords by unit. The names of the contract: percent, currencies by their codes, measures by their signs, times by their English name.
var unitWords = words(map[string]string{
	"percent": "% percent pct per-cent", "percentage point": "percentage-point percentage-points",
	"USD": "dollar dollars", "EUR": "euro euros", "RUB": "ruble rubles rouble roubles", "TRY": "lira liras", "INR": "rupee rupees", "JPY": "yen",
	"CNY": "yuan", "ILS": "shekel shekels", "UAH": "hryvnia hryvnias", "NGN": "naira", "CHF": "franc francs", "BRL": "real reais",
	"km": "km kilometer kilometers kilometre kilometres kms", "m": "m meter meters metre metres", "cm": "cm centimeter centimeters centimetre centimetres",
	"mm": "mm millimeter millimeters millimetre millimetres", "mile": "mile miles mi", "foot": "foot feet ft", "inch": "inch inches", "yard": "yard yards",
	"kg": "kg kilogram kilograms kilo kilos", "g": "gram grams", "t": "ton tons tonne tonnes", "lb": "lb lbs pound pounds", "hectare": "hectare hectares", "acre": "acre acres",
	"barrel": "barrel barrels", "l": "liter liters litre litres", "degree": "degree degrees °", "mph": "mph", "km/h": "kph km/h kmh", "MW": "mw megawatt megawatts",
	"GW": "gw gigawatt gigawatts", "kW": "kw kilowatt kilowatts", "light-year": "light-year light-years", "bpd": "bpd",
	"second": "seconds", "minute": "minute minutes mins", "hour": "hour hours hrs", "day": "day days", "night": "night nights", "week": "week weeks",
	"month": "month months", "year": "year years yrs", "decade": "decade decades", "century": "century centuries",
})

// hyphenOnly are words that are units elsewhere, but after a number and a hyphen mean something else.
var hyphenOnly = map[string]bool{"m": true, "real": true}

func words(lists map[string]string) map[string]string {
	out := map[string]string{}
	for unit, list := range lists {
		for _, w := range strings.Fields(list) {
			out[w] = unit
		}
	}
	return out
}

func unitOf(word string) string {
	if word == "second" { // "12-second"; alone it is an ordinal
		return "second"
	}
	return unitWords[word]
}

// currencyBefore reads "$", "US$", "€", "Rs" before a number; at is the number's token.
func (f *finder) currencyBefore(s *language.Sentence, i int) (code string, at int) {
	w := f.low(s, i)
	if w == "" {
		return "", i
	}
	if code, ok := currencies[w]; ok && i+1 < s.Last {
		return code, i + 1
	}
	if code, ok := dollars[w]; ok && f.low(s, i+1) == "$" && f.t.Tokens[i].End == f.t.Tokens[i+1].Start {
		return code, i + 2
	}
	return "", i
}

// unitAfter reads the unit that follows a number; next is the token after it.
func (f *finder) unitAfter(s *language.Sentence, i int, money bool) (unit string, next int) {
	if money {
		return "", i
	}
	w := f.low(s, i)
	switch {
	case w == "per" && f.low(s, i+1) == "cent":
		return "percent", i + 2
	case w == "percentage" && strings.HasPrefix(f.low(s, i+1), "point"):
		return "percentage point", i + 2
	case (w == "us" || w == "u.s." || w == "american" || w == "australian" || w == "canadian") && strings.HasPrefix(f.low(s, i+1), "dollar"):
		switch w[0] {
		case 'c':
			return "CAD", i + 2
		case 'u':
			return "USD", i + 2
		}
		if w == "american" {
			return "USD", i + 2
		}
		return "AUD", i + 2
	case w == "light" && strings.HasPrefix(f.low(s, i+1), "year"):
		return "light-year", i + 2
	case w == "square" || w == "cubic":
		if u := unitOf(f.low(s, i+1)); u != "" {
			return w + " " + u, i + 2
		}
	case w == "m" || w == "real" || w == "second":
		return "", i // "3 m" is rare, "2 real problems" is not
	}
	if u := unitOf(w); u != "" {
		return u, i + 1
	}
	return "", i
}

// cutRange reads the upper end of a range written in one word: "-5" after "3".
func cutRange(rest string) (after string, high float64, ok bool) {
	rest = strings.TrimPrefix(rest, "–")
	trimmed := strings.TrimPrefix(rest, "-")
	end := 0
	for end < len(trimmed) && (trimmed[end] >= '0' && trimmed[end] <= '9' || trimmed[end] == '.') {
		end++
	}
	v, err := strconv.ParseFloat(trimmed[:end], 64)
	if err != nil || len(trimmed) == len(rest) || math.IsInf(v, 0) || trimmed[end:] != "" && unitOf(trimmed[end:]) == "" {
		return rest, 0, false
	}
	return trimmed[end:], v, true
}

// upperEnd reads the upper end of "10 to 12", "10–12" and, in money, "$10 to $12".
func (f *finder) upperEnd(s *language.Sentence, i int, money string) (numbers.Number, int, bool) {
	switch f.low(s, i) {
	case "to", "–", "-":
	case "and":
		if f.low(s, i-2) != "between" {
			return numbers.Number{}, i, false
		}
	default:
		return numbers.Number{}, i, false
	}
	if f.low(s, i) == "to" && f.low(s, i-2) == "from" {
		return numbers.Number{}, i, false // a change, not a range
	}
	at := i + 1
	if code, after := f.currencyBefore(s, at); money != "" && code == money {
		at = after
	}
	n, next, ok := numbers.Read(f.t, at, s.Last)
	return n, next, ok && !n.Ordinal && n.Rest == ""
}

// scale is what a word multiplies the number before it with; 0 where it is no such word.
func scale(word string) float64 {
	switch word {
	case "thousand":
		return 1e3
	case "million":
		return 1e6
	case "billion":
		return 1e9
	case "trillion":
		return 1e12
	}
	return 0
}
