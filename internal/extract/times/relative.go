package times

import (
	"fmt"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

var weekdays = map[string]int{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6}

// weekday reads "Wednesday", "last Friday", "Monday night".
func (f *finder) weekday(s *language.Sentence, i int) (news.Time, int) {
	at := i
	how := f.low(s, i)
	if how == "last" || how == "next" || how == "this" || how == "every" || how == "each" {
		at++
	} else {
		how = ""
	}
	w, ok := weekdays[f.low(s, at)]
	if !ok || f.t.Word(at)[0] < 'A' || f.t.Word(at)[0] > 'Z' {
		return news.Time{}, i
	}
	next := at + 1
	e := news.Time{Kind: date, Basis: f.basis}
	if how == "every" || how == "each" {
		e.Kind = recurrence
		return e, next
	}
	if f.known {
		e.Value = f.dayNamed(w, how, f.side(s, at))
	}
	return e, next
}

// weekdayPast reads a weekday that is past whatever the verb says.
func (f *finder) weekdayPast(s *language.Sentence, i int) (news.Time, int) {
	w, ok := weekdays[f.low(s, i)]
	if !ok {
		return news.Time{}, i
	}
	e := news.Time{Kind: date, Basis: f.basis}
	if f.known {
		e.Value = f.dayNamed(w, "", past)
	}
	return e, i + 1
}

// dayNamed gives the day that a weekday stands for. The day after publication told as past is none: either the news was published late in
// the evening of another zone, or it is six days old. So is the day before told as to come.
func (f *finder) dayNamed(w int, how string, side side) string {
	from := f.now
	if f.published > f.now {
		from = f.published
	}
	back := calendar.Day((int(from.Weekday()) - w + 7) % 7)
	switch {
	case how == "next":
		return ""
	case how == "last":
		if back == 0 || back == 6 {
			return ""
		}
		return (from - back).String()
	case how == "this":
		if side == past {
			return (from - back).String()
		}
		return (from + (7-back)%7).String()
	case side == past && back == 6:
		return ""
	case side == past:
		return (from - back).String()
	case back == 0:
		return from.String()
	case side == future && back != 1:
		return (from + 7 - back).String()
	}
	return ""
}

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
		if f.t.Tokens[i].Quoted && f.published > f.now {
			return e, i + 1 // said on one of the two days, and we do not know on which
		}
		from := max(f.now, f.published)
		switch w {
		case "yesterday":
			from--
		case "tomorrow":
			from++
		}
		e.Value = day(from)
		return e, i + 1
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
	if f.low(s, i) == "the" && i+2 < s.Last && f.low(s, i+2) == "day" {
		switch f.low(s, i+1) {
		case "next", "following", "previous", "same":
			return news.Time{Kind: date}, i + 3
		}
	}
	return news.Time{}, i
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
	rough := false
	for {
		w := f.low(s, at)
		if w == "less" || w == "more" || w == "about" || w == "around" || w == "nearly" || w == "almost" || w == "some" || w == "under" || w == "roughly" || w == "over" || w == "just" || w == "only" || w == "than" || w == "at" || w == "least" {
			rough = rough || w != "just" && w != "only"
			at++
			continue
		}
		break
	}
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
		e.Kind, e.Value = period, ""
		return e, next
	case after == "ago":
		e.Kind, e.Basis, e.Value = date, f.basis, ""
		if unit != "day" {
			e.Kind = period
		}
		if f.known && !rough {
			e.Value = f.ago(n, unit)
		}
		return e, next + 1
	case after == "later" || after == "earlier" || after == "before" || after == "after" || after == "prior":
		e.Kind, e.Value = date, ""
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
	if float64(k) != n || k < 0 || k > 1000 {
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

// ago is as exact as one speaks: days to the day, weeks to the week, months to the month, years to the year.
func (f *finder) ago(n float64, unit string) string {
	p, ok := f.back(n, unit)
	if !ok {
		return ""
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

// vague reads "recently", "previously": before the day of the news. And "in recent years", "for years", "every day": a time, but no date.
func (f *finder) vague(s *language.Sentence, i int) (news.Time, int) {
	w := f.low(s, i)
	switch w {
	case "recently", "recent":
		next := i + 1
		if w == "recent" {
			if unit := strings.TrimSuffix(f.low(s, i+1), "s"); units[unit] != "" {
				return news.Time{Kind: period}, i + 2
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
	case "for", "in":
		at := i + 1
		if f.low(s, at) == "recent" || f.low(s, at) == "many" || f.low(s, at) == "several" {
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
