package times

import (
	"fmt"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// that reads what goes back to a day or year told before: "that night", "that same day", "that year", "in June of that year", "that month".
func (f *finder) that(s *language.Sentence, i int) (news.Time, int) {
	if f.low(s, i) != "that" || f.t.Tokens[i].Tag != "DT" {
		return news.Time{}, i
	}
	at := i + 1
	if f.low(s, at) == "same" || f.low(s, at) == "very" {
		at++
	}
	switch w := f.low(s, at); {
	case w == "day" || partsOfDay[w]:
		e := news.Time{Kind: date}
		if f.hasLast {
			e.Value, e.Basis = f.last.String(), fromText
		}
		return e, at + 1
	case w == "year":
		e := news.Time{Kind: period}
		if y, ok := f.lastYear(); ok {
			e.Value, e.Basis = fmt.Sprintf("%04d", y), fromText
		}
		return e, at + 1
	case w == "month":
		e := news.Time{Kind: period}
		if f.hasLast {
			year, month, _ := f.last.Civil()
			e.Value, e.Basis = monthOf(year, month), fromText
		}
		return e, at + 1
	}
	return news.Time{}, i
}

// lastYear is the year told last in the paragraph.
func (f *finder) lastYear() (int, bool) {
	if f.told > 0 {
		return f.told, true
	}
	if f.hasLast {
		year, _, _ := f.last.Civil()
		return year, true
	}
	return 0, false
}

// ofThatYear reads "of that year" or "that same year" behind a date, or "that" before a month: the year told last.
func (f *finder) ofThatYear(s *language.Sentence, i, next int) (year, end int, ok bool) {
	year, ok = f.lastYear()
	if !ok {
		return 0, next, false
	}
	end = next
	if f.low(s, end) == "of" {
		end++
	}
	if f.low(s, end) == "that" {
		if end++; f.low(s, end) == "same" {
			end++
		}
		if f.low(s, end) == "year" {
			return year, end + 1, true
		}
	}
	return year, next, f.low(s, i-1) == "that" && f.t.Tokens[i-1].Tag == "DT"
}

// anniversary reads "the tenth anniversary of the October 7, 2023, attack": the same day, so many years later.
func (f *finder) anniversary(s *language.Sentence, i int) (news.Time, int) {
	n, at, ok := numbers.Read(f.t, i, s.Last)
	if !ok || !n.Ordinal || n.Value < 1 || n.Value > 3000 {
		return news.Time{}, i
	}
	years := int(n.Value)
	if w := f.low(s, at); w == "wedding" || w == "year" {
		at++
	}
	if f.low(s, at) != "anniversary" || f.low(s, at+1) != "of" {
		return news.Time{}, i
	}
	for k := at + 2; k < min(at+10, s.Last); k++ {
		d, start, _, ok := calendar.Find(f.text[:s.End], f.t.Tokens[k].Start)
		if !ok {
			break
		}
		if day, exact := d.Exact(); exact && start == f.t.Tokens[k].Start {
			year, month, d := day.Civil()
			if !calendar.Valid(year+years, month, d) {
				break
			}
			return news.Time{Kind: date, Value: calendar.On(year+years, month, d).String(), Basis: fromText}, at + 1
		}
	}
	return news.Time{}, i
}
