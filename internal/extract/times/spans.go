package times

import (
	"fmt"
	"strconv"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// span reads what has two ends: "from 3 to 5 March", "March 3-5, 2026", "between July 2014 and August 2015", "1999 to 2003". Where one end cannot be
// told, the two are left to be read each for itself.
func (f *finder) span(s *language.Sentence, i int) (news.Time, int) {
	lead, at := "", i
	if w := f.low(s, i); w == "from" || w == "between" {
		lead = w
		at++
	}
	if f.low(s, at) == "" || lead == "" && !f.begins(at) || f.low(s, at-1) == "from" && f.moved(s, at-1) {
		return news.Time{}, i
	}
	if e, next := f.days(s, at, lead); next > at {
		return e, next
	}
	from, next := f.end(s, at, lead != "")
	if next == at || !joins(lead, f.low(s, next)) {
		return news.Time{}, i
	}
	to, end := f.end(s, next+1, true)
	if end == next+1 {
		return news.Time{}, i
	}
	if value, ok := f.between(at, from, to); ok {
		return news.Time{Kind: period, Value: value, Basis: to.Basis}, end
	}
	return news.Time{}, i
}

// begins reports whether a token begins with a figure or a capital, as the name of a month or a year does.
func (f *finder) begins(k int) bool {
	c := f.text[f.t.Tokens[k].Start]
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
}

// moved reports whether what goes "from March 3 to March 10" was put off: these are two days, and no span.
func (f *finder) moved(s *language.Sentence, i int) bool {
	for k := i - 1; k >= s.First && k >= i-8; k-- {
		switch f.t.Tokens[k].Lower {
		case "moved", "move", "moving", "postponed", "rescheduled", "delayed", "pushed", "brought", "changed", "shifted", "rose", "fell", "grew", "increased", "dropped", "extended":
			return true
		}
	}
	return false
}

// joins reports whether a word joins the two ends of a span.
func joins(lead, w string) bool {
	switch w {
	case "to", "until", "till", "through", "-", "–":
		return lead != "between"
	case "and":
		return lead == "between"
	}
	return false
}

// end reads one end of a span: a date, a month or a year. A bare year needs another end or a word that tells it from a number of things.
func (f *finder) end(s *language.Sentence, i int, sure bool) (news.Time, int) {
	if i >= s.Last {
		return news.Time{}, i
	}
	if e, next := f.written(s, i); next > i {
		return e, next
	}
	if y, ok := yearOf(f.low(s, i)); ok && (sure || f.meansYear(s, i)) && (i+1 >= s.Last || f.t.Tokens[i+1].Tag != "NNS") {
		return news.Time{Kind: period, Value: fmt.Sprint(y), Basis: fromText}, i + 1
	}
	return news.Time{}, i
}

// between joins two ends. What has no year at the first token has that of the other end, or the one before.
func (f *finder) between(first int, from, to news.Time) (string, bool) {
	last, ok := calendar.Parse(to.Value)
	if !ok || last.OpenFirst || last.OpenLast {
		return "", false
	}
	if d, _, ok := calendar.Read(f.text, f.t.Tokens[first].Start); ok && d.Year == 0 && d.Month > 0 {
		year, month, _ := last.Last.Civil()
		if d.Month > month {
			year--
		}
		if from.Value = monthOf(year, d.Month); d.Day > 0 {
			if !calendar.Valid(year, d.Month, d.Day) {
				return "", false
			}
			from.Value = calendar.On(year, d.Month, d.Day).String()
		}
	}
	a, _, _ := strings.Cut(from.Value, "/")
	b := to.Value[strings.IndexByte(to.Value, '/')+1:]
	p, ok := calendar.Parse(a + "/" + b)
	return a + "/" + b, ok && a != "" && b != "" && p.First < p.Last
}

// days reads days of one month: "March 3-5, 2026", "3 to 5 March".
func (f *finder) days(s *language.Sentence, i int, lead string) (news.Time, int) {
	month, at := f.monthName(s, i), i
	if month > 0 {
		at++
	}
	first, last, next := f.twoDays(s, at, lead)
	if next == at {
		return news.Time{}, i
	}
	if month == 0 {
		if f.low(s, next) == "of" {
			next++
		}
		if month = f.monthName(s, next); month == 0 {
			return news.Time{}, i
		}
		next++
	}
	e := news.Time{Kind: period, Basis: fromText}
	year, told := yearOf(f.low(s, next))
	if told {
		next++
	} else if year, told = yearOf(f.low(s, next+1)); told && f.low(s, next) == "," {
		next += 2
	} else {
		value, basis := f.dayOfYear(s, i, next, calendar.Date{Month: month, Day: last})
		p, ok := calendar.Parse(value)
		if !ok {
			return news.Time{Kind: period}, next
		}
		year, _, _ = p.First.Civil()
		e.Basis = basis
	}
	if !calendar.Valid(year, month, last) {
		return news.Time{}, i
	}
	e.Value = calendar.On(year, month, first).String() + "/" + calendar.On(year, month, last).String()
	return e, next
}

// monthName is the month that a token names; 0 where it names none.
func (f *finder) monthName(s *language.Sentence, i int) int {
	if w := strings.TrimSuffix(f.low(s, i), "."); !calendar.EnglishMonth(w) {
		return 0
	}
	d, _, ok := calendar.Read(f.t.Word(i), 0)
	if !ok {
		return 0
	}
	return d.Month
}

// twoDays reads "3-5", "3 – 5", "3 to 5" and, after "between", "3 and 5".
func (f *finder) twoDays(s *language.Sentence, i int, lead string) (first, last, next int) {
	a, b, joined := strings.Cut(strings.Replace(f.low(s, i), "–", "-", 1), "-")
	next = i + 1
	if !joined {
		if !joins(lead, f.low(s, next)) {
			return 0, 0, i
		}
		b = f.low(s, next+1)
		next += 2
	}
	first, last = dayOf(a), dayOf(b)
	if first == 0 || last <= first {
		return 0, 0, i
	}
	return first, last, next
}

// dayOf is the day of a month that a word tells: "3", "3rd"; 0 where it tells none.
func dayOf(w string) int {
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, ending)
	}
	if n, err := strconv.Atoi(w); err == nil && len(w) <= 2 && n <= 31 && n > 0 {
		return n
	}
	return 0
}
