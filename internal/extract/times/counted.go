package times

import (
	"fmt"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// units of counted time with their ISO letters; those below a day take a T.
var units = map[string]string{
	"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "month": "M", "year": "Y", "decade": "Y", "century": "Y",
}

// counted reads "two days ago", "in four months", "over the past year", "for three weeks", "a year later".
func (f *finder) counted(s *language.Sentence, i int) (news.Time, int) {
	at := i
	lead := f.low(s, at)
	switch lead {
	case "in", "over", "during", "within", "for", "after":
		at++
	default:
		lead = ""
	}
	window := ""
	the := f.low(s, at) == "the"
	if the {
		at++
	}
	switch w := f.low(s, at); w {
	case "past", "last", "previous", "next", "coming":
		window = w
		at++
	}
	if (window != "") != (the || window != "" && lead != "") {
		return news.Time{}, i // "last three seconds" may be a verb
	}
	if window != "" && partsOfDay[f.low(s, at)] { // "after last night"
		return news.Time{}, i
	}
	bound, at := f.bound(s, at)
	rough := bound != ""
	n, unit, next := f.amount(s, at)
	if next <= at {
		if window == "past" || window == "last" && lead != "" && the { // "over the past year"
			if _, known := units[f.low(s, at)]; known {
				n, unit, next = 1, f.low(s, at), at+1
			}
		}
		if next <= at {
			return news.Time{}, i
		}
	}
	if word := f.low(s, at); (word == "a" || word == "an") && (unit == "second" || lead == "" && !rough && f.low(s, next) != "ago" && f.low(s, next) != "later" && f.low(s, next) != "earlier" && f.low(s, next) != "after" && f.low(s, next) != "before") {
		return news.Time{}, i // "a second one", "twice a week"
	}
	e := news.Time{Kind: duration, Value: iso(n, unit)}
	switch after := f.low(s, next); {
	case window == "past" || window == "last" || window == "previous":
		e.Kind, e.Basis, e.Value = period, f.basis, ""
		if f.known && !rough && (after != "of" || window != "last") { // "the last week of the campaign" is that of the campaign
			if from, ok := f.back(n, unit); ok {
				e.Value = precise(from.First, unit) + "/" + precise(f.now, unit)
			}
		}
		return e, next
	case window != "":
		e.Kind, e.Basis, e.Value = period, f.basis, ""
		if to, ok := f.back(-n, unit); ok && f.known && !rough && f.side(s, i) != past {
			e.Value = f.now.String() + "/" + precise(to.First, unit)
		}
		return e, next
	case after == "ago":
		e.Kind, e.Basis, e.Value = date, f.basis, ""
		if unit != "day" {
			e.Kind = period
		}
		if f.known {
			e.Value = f.ago(n, unit, bound)
		}
		return e, next + 1
	case after == "later" || after == "earlier" || after == "before" || after == "after" || after == "prior":
		e.Kind, e.Value = date, ""
		if days := map[string]int{"day": 1, "week": 7}[unit]; days > 0 && !rough && n == float64(int(n)) && n < 60 {
			if e, next := f.beside(s, next, int(n)*days); e.Value != "" {
				return e, next
			}
		}
		if (after == "later" || after == "earlier") && f.hasLast && unit == "day" && !rough {
			d := calendar.Day(n)
			if after == "earlier" {
				d = -d
			}
			e.Value, e.Basis = (f.last + d).String(), fromText
		}
		return e, next + 1
	case lead == "after" || lead == "during" && window == "":
		return news.Time{}, i
	case lead == "" && i > s.First && f.low(s, i-1) == "-":
		return news.Time{}, i
	}
	if f.low(s, next) == "old" {
		return news.Time{}, i // an age
	}
	return e, next
}

// amount reads a number and a unit: "two days", "a year", "four-month", "15-year".
func (f *finder) amount(s *language.Sentence, i int) (n float64, unit string, next int) {
	w := f.low(s, i)
	if number, name, ok := strings.Cut(w, "-"); ok && units[strings.TrimSuffix(name, "s")] != "" {
		words := language.Words(number)
		if v, end, ok := numbers.Read(&language.Text{Tokens: words}, 0, len(words)); ok && end == len(words) && !v.Ordinal && v.Rest == "" {
			return v.Value, strings.TrimSuffix(name, "s"), i + 1
		}
		return 0, "", i
	}
	at := i
	if w == "a" || w == "an" || w == "one" {
		n, at = 1, i+1
	}
	if v, end, ok := numbers.Read(f.t, i, s.Last); ok && !v.Ordinal && v.Rest == "" {
		n, at = v.Value, end
	}
	if at == i {
		return 0, "", i
	}
	unit = strings.TrimSuffix(f.low(s, at), "s")
	if unit == "centurie" {
		unit = "century"
	}
	if units[unit] == "" || n > 1e6 {
		return 0, "", i
	}
	return n, unit, at + 1
}

// bound reads the words before a number that make it round: "more", "less" or "about"; "" where there are none.
func (f *finder) bound(s *language.Sentence, i int) (bound string, next int) {
	for range 6 {
		switch f.low(s, i) {
		case "more", "over", "least":
			bound = "more"
		case "less", "under", "nearly", "almost":
			bound = "less"
		case "about", "around", "some", "roughly":
			bound = "about"
		case "just", "only", "than", "at":
		default:
			return bound, i
		}
		i++
	}
	return bound, i
}

// iso is the duration in ISO 8601: P3D, P4M, P0DT2H (the contract wants a date part).
func iso(n float64, unit string) string {
	switch unit {
	case "decade":
		n *= 10
	case "century":
		n *= 100
	}
	number := fmt.Sprintf("%g", n)
	if strings.ContainsAny(number, "e") {
		return ""
	}
	letter := units[unit]
	if letter[0] == 'T' {
		return "P0DT" + number + letter[1:]
	}
	return "P" + number + letter
}

// back gives the day, month or year that lies n units before the day of the news.
func (f *finder) back(n float64, unit string) (calendar.Period, bool) {
	k := int(n)
	if float64(k) != n || k < -1000 || k > 1000 {
		return calendar.Period{}, false
	}
	year, month, day := f.now.Civil()
	var d calendar.Day
	switch unit {
	case "day", "night":
		d = f.now - calendar.Day(k)
	case "week":
		d = f.now - calendar.Day(7*k)
	case "month":
		d = calendar.On(year, month-k, min(day, 28))
	case "year":
		d = calendar.On(year-k, month, min(day, 28))
	case "decade":
		d = calendar.On(year-10*k, month, min(day, 28))
	default:
		return calendar.Period{}, false
	}
	return calendar.Period{First: d, Last: d}, true
}

// precise writes one end of a span of some units: of months and years it is a month, of decades a year.
func precise(d calendar.Day, unit string) string {
	switch y, m, _ := d.Civil(); unit {
	case "month", "year":
		return monthOf(y, m)
	case "decade":
		return fmt.Sprintf("%04d", y)
	}
	return d.String()
}

// ago is as exact as one speaks: days to the day, weeks to the week, months to the month, years to the year. What is rounder is a bound:
// "more than two years ago", "an hour ago", "about ten years ago".
func (f *finder) ago(n float64, unit, bound string) string {
	p, ok := f.back(n, unit)
	switch {
	case !ok || bound == "about" || unit == "decade":
		return "/" + f.now.String()
	case bound == "more":
		return "/" + p.First.String()
	case bound == "less":
		return p.First.String() + "/" + f.now.String()
	}
	switch year, month, _ := p.First.Civil(); unit {
	case "week":
		return (p.First - 3).String() + "/" + (p.First + 3).String()
	case "month":
		return monthOf(year, month)
	case "year":
		return fmt.Sprint(year)
	}
	return p.First.String()
}
