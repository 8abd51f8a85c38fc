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
		switch after := f.low(s, next+1); {
		case f.low(s, next) == "of" && f.low(s, next+2) == "year" && (after == "last" || after == "this" || after == "next"):
			if f.known {
				year, _, _ := f.now.Civil()
				e.Value, e.Basis = monthOf(year+shifts[after], d.Month), f.basis
			}
			return e, next + 3
		case f.low(s, next) == "of" || f.low(s, next) == "that":
			e.Basis = "" // "January of that year"
		default:
			e.Value, e.Basis = f.month(s, i, d.Month)
		}
	default:
		return news.Time{}, i
	}
	return e, next
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

// shifts are the years, months and weeks that a word moves from the day of the news.
var shifts = map[string]int{"last": -1, "next": 1}

// monthAlone tells the month from the name and the verb: "in May", "last March", "May's vote" are months, "May said" is not.
func (f *finder) monthAlone(s *language.Sentence, i, next int) bool {
	word := f.t.Word(i)
	if len(word) <= 3 && word != "May" && f.low(s, next) != "." {
		return false
	}
	switch f.low(s, i-1) {
	case "in", "since", "last", "this", "next", "until", "till", "by", "early", "late", "mid", "of", "during", "from", "through", "between", "after", "before", "to", "and", "for", "every":
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
	if next < s.Last && f.t.Tokens[next].Tag != "" && f.t.Tokens[next].Tag[0] == 'N' {
		return "", "" // "the October 7 attacks": known by its day, of any year
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
	case side == unsure && day != f.now:
		return "", ""
	}
	if day < f.now-300 || day > f.now+300 {
		return "", ""
	}
	return day.String(), f.basis
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
	switch f.side(s, i) {
	case past:
		if month > now {
			year--
		}
	case future:
		if month < now {
			year++
		}
	default:
		return "", ""
	}
	return monthOf(year, month), f.basis
}

func monthOf(year, month int) string { return fmt.Sprintf("%04d-%02d", year, month) }

// since reads "since December", "since last year", "since 2014": from the beginning of what is named to the day of the news.
func (f *finder) since(s *language.Sentence, i int) (news.Time, int) {
	if f.low(s, i) != "since" || i+1 >= s.Last {
		return news.Time{}, i
	}
	at := i + 1
	if w := f.low(s, at); (w == "the" || w == "late" || w == "early" || w == "mid") && at+1 < s.Last {
		at++
	}
	e, next := f.since1(s, at)
	if next <= at {
		return news.Time{}, i
	}
	out := news.Time{Kind: period, Basis: e.Basis}
	if strings.Contains(e.Value, "/") && next < s.Last && f.t.Tokens[next].Tag != "" && strings.Contains("JN", f.t.Tokens[next].Tag[:1]) {
		return news.Time{Kind: period}, next // "since the 1950-53 war": since it ended
	}
	if p, ok := calendar.Parse(e.Value); ok && !p.OpenFirst {
		to := ""
		from, _, interval := strings.Cut(e.Value, "/")
		if interval {
			from = p.First.String()
		}
		if f.known && p.First <= f.now {
			to, out.Basis = f.now.String(), f.basis
		}
		out.Value = from + "/" + to
	}
	return out, next
}

func (f *finder) since1(s *language.Sentence, at int) (news.Time, int) {
	for _, read := range []func(*language.Sentence, int) (news.Time, int){f.writtenPast, f.year, f.weekdayPast, f.relative} {
		if e, next := read(s, at); next > at && e.Kind != duration {
			return e, next
		}
	}
	return news.Time{}, at
}

// writtenPast reads a month after "since": it has begun, whatever the verb is.
func (f *finder) writtenPast(s *language.Sentence, i int) (news.Time, int) {
	e, next := f.written(s, i)
	if next > i && f.known && e.Kind == period && e.Basis != fromText {
		if d, _, ok := calendar.Read(f.text[:s.End], f.t.Tokens[i].Start); ok && d.Month > 0 && d.Year == 0 {
			year, now, _ := f.now.Civil()
			if d.Month > now {
				year--
			}
			e.Value, e.Basis = monthOf(year, d.Month), f.basis
		}
	}
	return e, next
}

// year reads "2024" where a year is meant, with "early", "late" or "mid" before it, and "2014-2017", "the 1990s".
func (f *finder) year(s *language.Sentence, i int) (news.Time, int) {
	w := f.low(s, i)
	if w == "" || w[0] > '9' && w[0] != 'l' && w[0] != 'e' && w[0] != 'm' { // by far the most
		return news.Time{}, i
	}
	if half := w == "late" || w == "early" || w == "mid"; half {
		at := i + 1
		if f.low(s, at) == "-" || f.low(s, at) == "in" {
			at++
		}
		if y, ok := yearOf(f.low(s, at)); ok {
			return news.Time{Value: partOfYear(y, w), Kind: period, Basis: fromText}, at + 1
		}
		return news.Time{}, i
	}
	if len(w) == 8 && w[:4] == "mid-" {
		if y, ok := yearOf(w[4:]); ok {
			return news.Time{Value: partOfYear(y, "mid"), Kind: period, Basis: fromText}, i + 1
		}
	}
	if len(w) == 5 && w[4] == 's' {
		if y, ok := yearOf(w[:4]); ok && y%10 == 0 {
			return news.Time{Value: fmt.Sprintf("%d/%d", y, y+9), Kind: period, Basis: fromText}, i + 1
		}
	}
	if len(w) == 7 && w[4] == '-' {
		if from, ok := yearOf(w[:4]); ok {
			if to, ok := yearOf(w[:2] + w[5:]); ok && from < to {
				return news.Time{Value: fmt.Sprintf("%d/%d", from, to), Kind: period, Basis: fromText}, i + 1
			}
		}
	}
	if len(w) == 9 && (w[4] == '-') {
		from, ok := yearOf(w[:4])
		to, ok2 := yearOf(w[5:])
		if ok && ok2 && from < to && to-from < 100 {
			return news.Time{Value: w[:4] + "/" + w[5:], Kind: period, Basis: fromText}, i + 1
		}
	}
	if y, ok := yearOf(w); ok && f.meansYear(s, i) {
		return news.Time{Value: fmt.Sprint(y), Kind: period, Basis: fromText}, i + 1
	}
	return news.Time{}, i
}

func partOfYear(y int, part string) string {
	switch part {
	case "early":
		return fmt.Sprintf("%d-01/%d-03", y, y)
	case "late":
		return fmt.Sprintf("%d-10/%d-12", y, y)
	}
	return fmt.Sprintf("%d-05/%d-08", y, y)
}

func yearOf(w string) (int, bool) {
	if len(w) != 4 || w[0] != '1' && w[0] != '2' {
		return 0, false
	}
	y := 0
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, false
		}
		y = y*10 + int(c-'0')
	}
	return y, y >= 1700 && y < 2100
}

// meansYear tells a year from a number of things by the words around it.
func (f *finder) meansYear(s *language.Sentence, i int) bool {
	before, after := f.low(s, i-1), f.low(s, i+1)
	counts := i+1 < s.Last && f.t.Tokens[i+1].Tag == "NNS"
	switch before {
	case "in", "since", "until", "till", "during", "throughout", "early", "late", "mid", "year", "(", "summer", "winter", "spring", "autumn", "fall":
		return !counts && after != "%" && after != "percent"
	case "by", "from", "of", "after", "before", "through", "for":
		return !counts && (i+1 >= s.Last || after == "," || after == "." || after == "to" || after == "and" || after == "until" || after == ")" || before == "of" || before == "from")
	case "and", "to", "-", "–":
		if _, ok := yearOf(f.low(s, i-2)); ok {
			return true
		}
	case "the", "'s", "’s", "a", "his", "her", "their", "its":
		return yearly[after] || yearly[strings.TrimSuffix(after, "s")]
	}
	return false
}

// yearly are nouns for what is named by its year: "the 2012 election".
var yearly = map[string]bool{
	"election": true, "presidential": true, "campaign": true, "attack": true, "war": true, "world": true, "olympics": true, "olympic": true, "summer": true, "winter": true,
	"season": true, "budget": true, "coup": true, "earthquake": true, "tsunami": true, "crisis": true, "agreement": true, "treaty": true, "deal": true, "summit": true,
	"invasion": true, "revolution": true, "uprising": true, "referendum": true, "vote": true, "massacre": true, "bombing": true, "shooting": true, "report": true,
	"census": true, "race": true, "final": true, "tournament": true, "film": true, "book": true, "law": true, "accord": true, "constitution": true, "ceasefire": true,
	"midterm": true, "primary": true, "general": true, "republican": true, "democratic": true, "financial": true, "fiscal": true, "hurricane": true, "study": true,
}
