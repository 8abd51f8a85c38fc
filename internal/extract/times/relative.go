package times

import (
	"fmt"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
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
		if i > s.First && f.begins(i) && f.begins(i-1) { // a name: "USA Today"
			return e, i
		}
		next := i + 1
		if partsOfDay[f.low(s, next)] {
			next++
		}
		if f.published > 0 && (f.published < f.now || f.t.Tokens[i].Quoted && f.published > f.now) {
			return e, next // said on one of the two days, and we do not know on which
		}
		if f.t.Tokens[i].Quoted && f.published > 0 && !f.lead { // said we do not know when
			if w == "today" && f.known {
				e.Value = "/" + f.now.String()
			}
			return e, next
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
