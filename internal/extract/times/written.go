package times

import (
	"fmt"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// written reads what the calendar reads: full dates, a month with its year, a month with a day, a month alone.
func (f *finder) written(s *language.Sentence, i int) (news.Time, int) {
	w := &f.t.Tokens[i]
	c := f.text[w.Start]
	if !(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80) {
		return news.Time{}, i
	}
	d, end, ok := calendar.Read(f.text[:s.End], w.Start)
	if !ok || d.Month == 0 {
		return news.Time{}, i
	}
	next := i + 1
	for next < s.Last && f.t.Tokens[next].End <= end {
		next++
	}
	if f.t.Tokens[next-1].End > end || f.t.Tokens[next-1].End < end && f.t.Tokens[next-1].End < end-1 {
		return news.Time{}, i
	}
	if d.Year == 0 && !f.english(i, next) {
		return news.Time{}, i
	}
	e := news.Time{Kind: date, Basis: fromText}
	if shift, end := f.ofUnit(s, next, "year"); end > next && d.Year == 0 { // "June 12 last year", "March of next year"
		if d.Day == 0 {
			e.Kind = period
		}
		if year, _, _ := f.now.Civil(); f.known {
			d.Year = year + shift
			e.Value, e.Basis = d.EDTF(), f.basis
		}
		return e, end
	}
	if year, end, ok := f.ofThatYear(s, i, next); ok && d.Year == 0 { // "June of that year", "that October"
		if d.Day == 0 {
			e.Kind = period
		}
		if d.Year = year; d.Day == 0 || calendar.Valid(year, d.Month, d.Day) {
			e.Value = d.EDTF()
		}
		return e, end
	}
	switch {
	case d.Year > 0:
		e.Value = d.EDTF()
		if d.Day == 0 {
			e.Kind = period
		}
	case d.Day > 0:
		e.Value, e.Basis = f.dayOfYear(s, i, next, d)
	case d.Weekday == 0 && f.monthAlone(s, i, next):
		e.Kind = period
		switch {
		case f.low(s, next) == "of" && otherYear[f.low(s, next+1)] || f.low(s, next) == "that" || f.low(s, i-1) == "that":
			e.Basis = "" // "January of that year", "that January"
		case scheduled[f.low(s, next)] && f.low(s, i-1) != "last" && f.low(s, i-1) != "next":
			e.Basis = "" // "the November election": to come or past, whatever the verb is
		default:
			e.Value, e.Basis = f.month(s, i, d.Month)
		}
	default:
		return news.Time{}, i
	}
	if p, ok := calendar.Parse(e.Value); ok && f.told > 0 && e.Basis != fromText && e.Basis != "" {
		before := f.low(s, i-1)
		if year, _, _ := p.First.Civil(); year > f.told+1 && f.side(s, i) == past && before != "past" && before != "last" && before != "this" {
			e.Value = "" // "She left in 2009. In March she returned.": of that time, or of the news
		}
	}
	return e, next
}

// ofUnit reads "last year" or "of next week" after a date: how far from that of the news it lies.
func (f *finder) ofUnit(s *language.Sentence, i int, unit string) (shift, next int) {
	at := i
	if f.low(s, at) == "of" {
		at++
	}
	how := f.low(s, at)
	if f.low(s, at+1) != unit || how != "last" && how != "this" && how != "next" {
		return 0, i
	}
	return shifts[how], at + 2
}

// english reports whether a word between two tokens is an English name of a month.
func (f *finder) english(first, next int) bool {
	for k := first; k < next; k++ {
		if calendar.EnglishMonth(strings.TrimSuffix(f.t.Tokens[k].Lower, ".")) {
			return true
		}
	}
	return false
}

// otherYear are the words after "of" that tell of a year other than that of the news: "January of that year".
var otherYear = map[string]bool{"that": true, "the": true, "his": true, "her": true, "their": true, "each": true, "every": true, "which": true}

// scheduled are what one knows of long before it takes place.
var scheduled = map[string]bool{
	"election": true, "elections": true, "vote": true, "ballot": true, "referendum": true, "midterms": true, "midterm": true, "primary": true, "primaries": true, "general": true,
	"contest": true, "convention": true, "summit": true, "deadline": true,
}

// shifts are the years, months and weeks that a word moves from the day of the news.
var shifts = map[string]int{"last": -1, "next": 1}

// monthAlone tells the month from the name and the verb: "in May", "last March", "May's vote" are months, "May said" is not.
func (f *finder) monthAlone(s *language.Sentence, i, next int) bool {
	word := f.t.Word(i)
	if len(word) <= 3 && word != "May" && f.low(s, next) != "." {
		return false
	}
	switch f.low(s, i-1) {
	case "in", "since", "last", "this", "next", "until", "till", "by", "early", "late", "mid", "of", "during", "from", "through", "between", "after", "before", "to", "and", "for", "every", "come":
		return true
	}
	return word != "May" && word != "March" && word != "August" && word != "April" && word != "June" && f.low(s, next) != "said"
}

// dayOfYear gives the year to "January 28".
func (f *finder) dayOfYear(s *language.Sentence, i, next int, d calendar.Date) (value, basis string) {
	if year, ok := f.yearTold(d); ok {
		return calendar.On(year, d.Month, d.Day).String(), fromText
	}
	if !f.known {
		return "", ""
	}
	if knownByDay[strings.TrimSuffix(f.low(s, next), "s")] {
		return "", "" // "the October 7 attacks": of any year
	}
	year, _, _ := f.now.Civil()
	if !calendar.Valid(year, d.Month, d.Day) {
		return "", ""
	}
	day := calendar.On(year, d.Month, d.Day)
	side := f.side(s, i)
	latest := max(f.now, f.published)
	if d.Weekday > 0 { // the weekday tells the year
		for _, y := range []int{year, year - 1, year + 1} {
			if day := calendar.On(y, d.Month, d.Day); int(day.Weekday()) == d.Weekday%7 && (y == year || (y < year) == (side == past) && side != unsure) {
				return day.String(), f.basis
			}
		}
		return "", ""
	}
	switch {
	case side == past && day > latest:
		day = calendar.On(year-1, d.Month, d.Day)
	case side == future && day < f.now:
		day = calendar.On(year+1, d.Month, d.Day)
	}
	most := calendar.Day(300)
	if named := next < s.Last && strings.HasPrefix(f.t.Tokens[next].Tag, "N"); named || side == unsure || side == present { // "the June 7 vote": the nearest
		most = 120
		for _, y := range []int{year - 1, year, year + 1} {
			if x := calendar.On(y, d.Month, d.Day); max(x-f.now, f.now-x) < max(day-f.now, f.now-day) {
				day = x
			}
		}
	}
	if day < f.now-most || day > f.now+most {
		return "", ""
	}
	return day.String(), f.basis
}

// knownByDay are what is known by its day and needs no year.
var knownByDay = map[string]bool{
	"attack": true, "massacre": true, "uprising": true, "revolution": true, "war": true, "movement": true, "bombing": true, "riot": true, "insurrection": true,
	"coup": true, "earthquake": true, "quake": true, "tsunami": true, "protest": true, "agreement": true, "commission": true, "memorial": true, "raid": true,
}

// yearTold is the year that the article gives the same day of the same month elsewhere in full; false where it gives several.
func (f *finder) yearTold(d calendar.Date) (year int, ok bool) {
	for _, other := range f.full {
		if other.Month == d.Month && other.Day == d.Day {
			if ok && other.Year != year {
				return 0, false
			}
			year, ok = other.Year, true
		}
	}
	return year, ok
}

// month gives the year to "October".
func (f *finder) month(s *language.Sentence, i, month int) (value, basis string) {
	if !f.known {
		return "", ""
	}
	year, now, _ := f.now.Civil()
	this := year
	switch f.low(s, i-1) {
	case "last":
		if month >= now {
			year--
		}
		return monthOf(year, month), f.basis
	case "next":
		if month <= now {
			year++
		}
		return monthOf(year, month), f.basis
	case "every":
		return "", ""
	}
	when := f.side(s, i)
	if f.low(s, i-1) == "come" { // "come November"
		when = future
	}
	switch when {
	case past:
		if month > now {
			year--
		}
	case future:
		if month < now {
			year++
		}
	case present: // "if she wins in May"; further off it may be one long past, told as if it were now
		if month < now {
			year++
		}
		if 12*(year-this)+month-now > soon || i+1 < s.Last && (strings.HasPrefix(f.t.Tokens[i+1].Tag, "N") || f.t.Tokens[i+1].Tag == "VBG") {
			return "", ""
		}
	default:
		return "", ""
	}
	if away := 12*year + month; away < 12*this+now-farthest || away > 12*this+now+farthest {
		return "", "" // "ads reserved for January", told in November
	}
	return monthOf(year, month), f.basis
}

// farthest is how many months away a month may lie that is named without its year; soon is how many where the verb only is no past.
const (
	farthest = 9
	soon     = 5
)

func monthOf(year, month int) string { return fmt.Sprintf("%04d-%02d", year, month) }
