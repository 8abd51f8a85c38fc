package quantities

import (
	"strings"

	"secondsource/internal/language"
)

// unitWords by unit. The names of the contract: percent, currencies by their codes, measures by their signs, times by their English name.
var unitWords = words(map[string]string{
	"percent": "% percent pct per-cent", "percentage point": "percentage-point percentage-points",
	"USD": "dollar dollars", "EUR": "euro euros", "RUB": "ruble rubles rouble roubles", "TRY": "lira liras", "INR": "rupee rupees", "JPY": "yen",
	"CNY": "yuan renminbi", "ZAR": "rand", "THB": "baht", "MYR": "ringgit", "IDR": "rupiah", "PLN": "zloty zlotys", "HUF": "forint forints", "BDT": "taka",
	"GHS": "cedi cedis", "ETB": "birr", "peso": "peso pesos", "dinar": "dinar dinars", "dirham": "dirham dirhams", "riyal": "riyal riyals", "shilling": "shilling shillings",
	"krona": "krona kronor", "krone": "krone kroner", "kwacha": "kwacha", "bitcoin": "bitcoin bitcoins", "cent": "cent cents", "penny": "pence", "ILS": "shekel shekels", "UAH": "hryvnia hryvnias", "NGN": "naira", "CHF": "franc francs", "BRL": "real reais",
	"km": "km kilometer kilometers kilometre kilometres kms", "m": "m meter meters metre metres", "cm": "cm centimeter centimeters centimetre centimetres",
	"mm": "mm millimeter millimeters millimetre millimetres", "mile": "mile miles mi", "foot": "foot feet ft", "basis point": "basis-point", "tier": "tier", "inch": "inch inches", "yard": "yard yards",
	"kg": "kg kilogram kilograms kilo kilos", "g": "gram grams", "t": "ton tons tonne tonnes", "lb": "lb lbs pound pounds", "hectare": "hectare hectares", "acre": "acre acres",
	"barrel": "barrel barrels", "l": "liter liters litre litres", "degree": "degree degrees °", "mph": "mph", "km/h": "kph km/h kmh", "MW": "mw megawatt megawatts",
	"GW": "gw gigawatt gigawatts", "kW": "kw kilowatt kilowatts", "kWh": "kwh", "MWh": "mwh", "TWh": "twh", "watt": "watt watts", "volt": "volt volts", "knot": "knots", "decibel": "decibel decibels",
	"calorie": "calorie calories", "carat": "carat carats", "light-year": "light-year light-years", "bpd": "bpd", "gallon": "gallon gallons", "ounce": "ounce ounces oz",
	"kiloton": "kiloton kilotons", "megaton": "megaton megatons", "GB": "gb gigabyte gigabytes", "MB": "mb megabyte megabytes", "TB": "tb terabyte terabytes",
	"second": "seconds", "minute": "minute minutes mins", "hour": "hour hours hrs", "day": "day days", "night": "night nights", "week": "week weeks",
	"fortnight": "fortnight fortnights", "month": "month months", "year": "year years yrs", "decade": "decade decades", "century": "century centuries",
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
	case w == "basis" && strings.HasPrefix(f.low(s, i+1), "point"):
		return "basis point", i + 2
	case w == "nautical" && strings.HasPrefix(f.low(s, i+1), "mile"):
		return "nautical mile", i + 2
	case w == "light" && strings.HasPrefix(f.low(s, i+1), "year"):
		return "light-year", i + 2
	case powers[w] != "":
		if u := unitOf(f.low(s, i+1)); u != "" {
			return powers[w] + " " + u, i + 2
		}
	case w == "degrees" || w == "°" || w == "degree":
		return f.degrees(s, i)
	case w == "m" || w == "real" || w == "second":
		return "", i // "3 m" is rare, "2 real problems" is not
	}
	if code, next := f.currencyAfter(s, i); code != "" {
		return code, next
	}
	if u := unitOf(w); u != "" && w != "tier" && w != "cent" {
		return u, i + 1
	}
	return "", i
}

var powers = map[string]string{"square": "square", "sq": "square", "cubic": "cubic"}

// degrees reads the scale of a temperature: "degrees Celsius", "°F".
func (f *finder) degrees(s *language.Sentence, i int) (unit string, next int) {
	switch f.low(s, i+1) {
	case "celsius", "c", "centigrade":
		return "°C", i + 2
	case "fahrenheit", "f":
		return "°F", i + 2
	}
	return "degree", i + 1
}

// times are units of time, which have a capital only in names.
var times = set("second minute hour day night week month year decade century")

// latitude are words after degrees that make a place of them.
var latitude = map[string]bool{"north": true, "south": true, "east": true, "west": true, "n": true, "s": true, "e": true, "w": true, "latitude": true, "longitude": true}

// measured are what a measure in meters says: "40m deep", "80m-high".
var measured = set("deep high long wide tall thick away apart above below underground underwater offshore uphill downstream upstream")

// meters reports whether the "m" of a number means meters, by what stands beside: "40m deep", "a depth of 40m", "a 100m race".
func (f *finder) meters(s *language.Sentence, i, next int) bool {
	if measured[f.low(s, next)] || f.tag(s, next) == "NN" && f.tag(s, next+1) != "NNS" {
		return true
	}
	for k := i - 1; k >= s.First && k >= i-4; k-- {
		switch f.low(s, k) {
		case "depth", "height", "length", "distance", "altitude", "width", "radius":
			return true
		}
	}
	return false
}
