package times

import (
	"fmt"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// relative reads today, yesterday, "last month", "earlier this year", "the next day".
func (f *finder) relative(s *language.Sentence, i int) (news.Time, int) {
	e := news.Time{Kind: date, Basis: f.basis}
	day := func(d calendar.Day) string {
		if f.known {
			return d.String()
		}
		return ""
	}
	switch w := f.low(s, i); w {
	case "today", "tonight", "yesterday", "tomorrow":
		next := i + 1
		if partsOfDay[f.low(s, next)] {
			next++
		}
		if f.published > 0 && (f.published < f.now || f.t.Tokens[i].Quoted && f.published > f.now) {
			return e, next // said on one of the two days, and we do not know on which
		}
		from := max(f.now, f.published)
		switch w {
		case "yesterday":
			from--
		case "tomorrow":
			from++
		}
		e.Value = day(from)
		return e, next
	case "now", "currently":
		if w == "now" && f.low(s, i-1) == "from" {
			return e, i
		}
		e.Value = day(f.now)
		return e, i + 1
	case "earlier", "later", "last", "next", "this", "early", "late":
		if e, next := f.unit(s, i); next > i {
			return e, next
		}
		if w == "earlier" && i > s.First && f.t.Tokens[i-1].Tag == "VBD" && f.low(s, i+1) != "than" { // "said earlier that"
			e.Kind = period
			if f.known {
				e.Value = "/" + f.now.String()
			}
			return e, i + 1
		}
		return e, i
	case "the":
		if !f.hasLast || i+2 >= s.Last || f.low(s, i+2) != "day" || f.found == nil {
			break
		}
		switch f.low(s, i+1) {
		case "next", "following":
			e.Value, e.Basis = (f.last + 1).String(), fromText
			return e, i + 3
		case "previous":
			e.Value, e.Basis = (f.last - 1).String(), fromText
			return e, i + 3
		case "same":
			e.Value, e.Basis = f.last.String(), fromText
			return e, i + 3
		}
	}
	if f.low(s, i) == "the" && f.low(s, i+2) == "day" {
		switch f.low(s, i+1) {
		case "next", "following":
			e := news.Time{Kind: date}
			if f.known && f.reported(s, i) { // "he said the next day would be hard": next to the day on which he said it
				e.Value, e.Basis = (f.now + 1).String(), f.basis
			}
			return e, i + 3
		case "previous", "same":
			return news.Time{Kind: date}, i + 3
		}
	}
	if f.low(s, i) == "the" && f.low(s, i+1) == "weekend" {
		switch f.low(s, i-1) {
		case "over", "at", "during", "on":
			e := news.Time{Kind: period, Basis: f.basis}
			if f.known && f.side(s, i) == past {
				saturday := f.now - calendar.Day((int(f.now.Weekday())+1)%7)
				e.Value = saturday.String() + "/" + (saturday + 1).String()
			}
			return e, i + 2
		}
	}
	return news.Time{}, i
}

// reported reports whether what is told of at token i was to come for somebody who said so: "noted that the next day would".
func (f *finder) reported(s *language.Sentence, i int) bool {
	if w := f.low(s, i+3); w != "would" || f.side(s, i) != past {
		return false
	}
	switch f.low(s, i-1) {
	case "that", "said", "noted", "added", "announced":
		return true
	}
	return false
}

// unit reads "last week", "earlier this month", "late last year", "next year", "this morning".
func (f *finder) unit(s *language.Sentence, i int) (news.Time, int) {
	part, at := "", i
	switch w := f.low(s, at); w {
	case "earlier", "later", "early", "late":
		part = w
		at++
		if f.low(s, at) == "in" {
			at++
		}
	}
	how := f.low(s, at)
	if how != "last" && how != "next" && how != "this" {
		return news.Time{}, i
	}
	e := news.Time{Kind: period, Basis: f.basis}
	next := at + 2
	switch f.low(s, at+1) {
	case "week", "weekend", "month", "year":
	case "morning", "afternoon", "evening", "night":
		if how == "next" || part != "" {
			return news.Time{}, i
		}
		e.Kind = date
		if f.known && f.published <= f.now {
			if how == "this" {
				e.Value = f.now.String()
			} else {
				e.Value = (f.now - 1).String()
			}
		}
		return e, next
	default:
		return news.Time{}, i
	}
	if f.known {
		e.Value = f.period(how, f.low(s, at+1), part)
	}
	return e, next
}

// period gives the week, month or year before, of, or after the day of the news, or the part of it that is told.
func (f *finder) period(how, unit, part string) string {
	shift := shifts[how]
	year, month, _ := f.now.Civil()
	var p calendar.Period
	value := ""
	switch unit {
	case "year":
		p = calendar.Period{First: calendar.On(year+shift, 1, 1), Last: calendar.On(year+shift, 12, 31)}
		value = fmt.Sprint(year + shift)
		if part == "late" || part == "early" {
			return partOfYear(year+shift, part)
		}
	case "month":
		p = calendar.Month(year, month+shift)
		y, m, _ := p.First.Civil()
		value = monthOf(y, m)
	case "week":
		monday := f.now - calendar.Day((int(f.now.Weekday())+6)%7) + calendar.Day(7*shift)
		// Where the week begins on Sunday, the Sunday before belongs to it too.
		p = calendar.Period{First: monday - 1, Last: monday + 6}
	case "weekend":
		saturday := f.now + calendar.Day((6-int(f.now.Weekday())+7)%7)
		if how != "last" || f.now.Weekday() == 0 || f.now.Weekday() == 6 {
			return "" // this weekend or the next: too close to tell
		}
		p = calendar.Period{First: saturday - 7, Last: saturday - 6}
	}
	switch part {
	case "earlier":
		if shift == 0 && p.First <= f.now {
			return p.First.String() + "/" + f.now.String()
		}
	case "later":
		if shift == 0 && p.Last >= f.now {
			return f.now.String() + "/" + p.Last.String()
		}
	}
	if value != "" {
		return value
	}
	return p.First.String() + "/" + p.Last.String()
}

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
		if window == "past" || window == "last" && lead != "" { // "over the past year"
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
		if f.known && !rough {
			if from, ok := f.back(n, unit); ok {
				e.Value = from.First.String() + "/" + f.now.String()
			}
		}
		return e, next
	case window != "":
		e.Kind, e.Basis, e.Value = period, f.basis, ""
		if to, ok := f.back(-n, unit); ok && f.known && !rough && f.side(s, i) != past {
			e.Value = f.now.String() + "/" + to.First.String()
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
	for ; ; i++ {
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
	}
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
	default:
		return calendar.Period{}, false
	}
	return calendar.Period{First: d, Last: d}, true
}

// ago is as exact as one speaks: days to the day, weeks to the week, months to the month, years to the year. What is rounder is a bound:
// "more than two years ago", "an hour ago", "about ten years ago".
func (f *finder) ago(n float64, unit, bound string) string {
	p, ok := f.back(n, unit)
	switch {
	case !ok || bound == "about":
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

// few reads what counts without a number: "months ago", "a few weeks ago", "the past few days", "the coming weeks". It gives a bound.
func (f *finder) few(s *language.Sentence, i int) (news.Time, int) {
	at, window := i, ""
	if w := f.low(s, at); w == "in" || w == "over" || w == "during" || w == "within" || w == "for" {
		at++
	}
	if f.low(s, at) == "the" {
		switch w := f.low(s, at+1); w {
		case "past", "last", "coming", "next":
			window = w
			at += 2
		}
	}
	if window == "" {
		at = i
	}
	quantified := false
	switch f.low(s, at) {
	case "a":
		switch f.low(s, at+1) {
		case "few":
			quantified, at = true, at+2
		case "couple":
			quantified, at = true, at+2
			if f.low(s, at) == "of" {
				at++
			}
		}
	case "few", "several", "many", "some":
		quantified, at = true, at+1
	case "couple":
		if window != "" && f.low(s, at+1) == "of" {
			quantified, at = true, at+2
		}
	}
	unit, plural := strings.CutSuffix(f.low(s, at), "s")
	next := at + 1
	e := news.Time{Kind: period, Basis: f.basis}
	switch {
	case window == "" && f.low(s, i) == "long" && f.low(s, i+1) == "ago":
		next = i + 2
	case !plural || units[unit] == "":
		return news.Time{}, i
	case window == "" && f.low(s, next) == "ago":
		next++
	case window == "coming":
		if f.known && units[unit][0] != 'T' {
			e.Value = f.now.String() + "/"
		}
		return e, next
	case window == "next" && quantified:
		if f.known && units[unit][0] != 'T' && f.side(s, i) != past {
			e.Value = f.now.String() + "/"
		}
		return e, next
	case (window == "past" || window == "last") && quantified:
	default:
		return news.Time{}, i
	}
	if f.known {
		e.Value = "/" + f.now.String()
	}
	return e, next
}

// vague reads "recently", "previously": before the day of the news. And "in recent years", "for years", "every day": a time, but no date.
func (f *finder) vague(s *language.Sentence, i int) (news.Time, int) {
	w := f.low(s, i)
	switch w {
	case "recently", "recent":
		next := i + 1
		if w == "recent" {
			if unit := strings.TrimSuffix(f.low(s, i+1), "s"); units[unit] != "" {
				next++ // "recent months"
			}
		}
		e := news.Time{Kind: period, Basis: f.basis}
		if f.known {
			e.Value = "/" + f.now.String()
		}
		return e, next
	case "ahead": // "he said ahead of the meeting": before the day of the news, as what is told as past is
		if f.low(s, i+1) == "of" && (f.low(s, i+2) == "the" || f.low(s, i+2) == "their" || f.low(s, i+2) == "his" || f.low(s, i+2) == "her") && i+3 < s.Last && f.t.Tokens[i+3].Tag == "NN" {
			e := news.Time{Kind: period, Basis: f.basis}
			if f.known && f.side(s, i) == past {
				e.Value = "/" + f.now.String()
			}
			return e, i + 4
		}
	case "every", "each":
		if units[f.low(s, i+1)] != "" {
			return news.Time{Kind: recurrence}, i + 2
		}
	case "daily", "weekly", "monthly", "annually", "yearly":
		return news.Time{Kind: recurrence}, i + 1
	case "for", "in", "over", "during":
		at := i + 1
		if f.low(s, at) == "recent" {
			if e, next := f.vague(s, at); next > at+1 {
				return e, next
			}
			return news.Time{}, i
		}
		if w == "over" || w == "during" {
			return news.Time{}, i
		}
		if f.low(s, at) == "many" || f.low(s, at) == "several" {
			at++
		}
		if unit := f.low(s, at); strings.HasSuffix(unit, "s") && units[strings.TrimSuffix(unit, "s")] != "" {
			return news.Time{Kind: period}, at + 1
		}
	}
	return news.Time{}, i
}

// named reads periods that have a name.
func (f *finder) named(s *language.Sentence, i int) (news.Time, int) {
	w := f.low(s, i)
	if w == "world" && f.low(s, i+1) == "war" {
		switch f.low(s, i+2) {
		case "i", "one":
			return news.Time{Value: "1914/1918", Kind: period, Basis: fromText}, i + 3
		case "ii", "two":
			return news.Time{Value: "1939/1945", Kind: period, Basis: fromText}, i + 3
		}
	}
	return news.Time{}, i
}
