package times

import (
	"slices"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// seasons are the first months of the seasons of the north.
var seasons = map[string]int{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

// southern are the words that make a season one of the south, or leave open which it is.
var southern = map[string]bool{
	"australia": true, "australian": true, "zealand": true, "argentina": true, "argentine": true, "chile": true, "chilean": true, "uruguay": true, "brazil": true,
	"brazilian": true, "peru": true, "bolivia": true, "paraguay": true, "zimbabwe": true, "botswana": true, "namibia": true, "antarctica": true, "antarctic": true,
	"johannesburg": true, "pretoria": true, "sydney": true, "melbourne": true, "auckland": true, "wellington": true, "southern": true,
}

// season reads "this summer", "last winter", "summer 2024", "the autumn of 2024".
func (f *finder) season(s *language.Sentence, i int) (news.Time, int) {
	how, at := f.low(s, i), i
	if _, ok := seasons[how]; ok {
		how = ""
	} else if how != "this" && how != "last" && how != "next" {
		return news.Time{}, i
	} else {
		at++
	}
	start, ok := seasons[f.low(s, at)]
	if !ok {
		return news.Time{}, i
	}
	next := at + 1
	if after := f.low(s, next); f.low(s, at) == "fall" && (after == "in" || after == "of") && how != "" && next+1 < s.Last && !f.begins(next+1) {
		return news.Time{}, i // "this fall in prices"
	}
	e := news.Time{Kind: period, Basis: f.basis}
	if how != "" {
		if f.known && !f.south() {
			e.Value = f.seasonBy(how, start, f.side(s, at))
		}
		return e, next
	}
	if f.low(s, next) == "of" {
		next++
	}
	y, ok := yearOf(f.low(s, next))
	if !ok {
		return news.Time{}, i
	}
	if e.Basis = fromText; start != 12 && !f.south() { // the winter of a year may be either of two
		e.Value = seasonOf(y, start)
	}
	return e, next + 1
}

// seasonOf is the season that begins in a month of a year.
func seasonOf(year, month int) string {
	end := calendar.Month(year, month+2)
	y, m, _ := end.First.Civil()
	return monthOf(year, month) + "/" + monthOf(y, m)
}

// seasonBy is the season that "this", "last" and "next" mean. Where the word may mean either of two, the value holds both;
// where the verb speaks against it, there is none.
func (f *finder) seasonBy(how string, start int, side side) string {
	year, month, _ := f.now.Civil()
	if start == 12 && month < 3 { // the winter that it is began last year
		year--
		month += 12
	}
	over := month > start+2
	switch how {
	case "this":
		if start == 12 && month < 9 || over && side == future || month < start && side == past {
			return ""
		}
		return seasonOf(year, start)
	case "last":
		if over {
			return monthOf(year-1, start) + "/" + seasonOf(year, start)[8:]
		}
		return seasonOf(year-1, start)
	}
	if month < start {
		return monthOf(year, start) + "/" + seasonOf(year+1, start)[8:]
	}
	return seasonOf(year+1, start)
}

// south reports whether the article tells of the southern half of the world, whose seasons are others.
func (f *finder) south() bool {
	if f.hemisphere == 0 {
		f.hemisphere = 'n'
		if slices.ContainsFunc(f.t.Tokens, func(w language.Token) bool { return southern[w.Lower] }) {
			f.hemisphere = 's'
		}
	}
	return f.hemisphere == 's'
}

// ordinals of quarters and halves.
var nth = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

// quarter reads "the second quarter of 2024", "Q3 2024", "the first half of this year". Years that do not begin in January are called fiscal.
func (f *finder) quarter(s *language.Sentence, i int) (news.Time, int) {
	w, at := f.low(s, i), i+1
	n, length := nth[w], 3
	switch {
	case len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4':
		n = int(w[1] - '0')
	case n > 0 && f.low(s, at) == "quarter":
		at++
	case n > 0 && n < 3 && f.low(s, at) == "half":
		length = 6
		at++
	default:
		return news.Time{}, i
	}
	if w := f.low(s, at); w == "of" || w == "in" {
		at++
	}
	e := news.Time{Kind: period, Basis: fromText}
	year, ok := yearOf(f.low(s, at))
	if !ok {
		how := f.low(s, at)
		if how != "this" && how != "last" && how != "next" || f.low(s, at+1) != "year" {
			return news.Time{}, i
		}
		if at++; !f.known {
			return news.Time{Kind: period}, at + 1
		}
		year, _, _ = f.now.Civil()
		year += shifts[how]
		e.Basis = f.basis
	}
	e.Value = monthOf(year, (n-1)*length+1) + "/" + monthOf(year, n*length)
	return e, at + 1
}

// partOf reads "the end of 2024", "the beginning of this year", "the middle of next month", "the end of March".
func (f *finder) partOf(s *language.Sentence, i int) (news.Time, int) {
	part := map[string]string{"end": "late", "close": "late", "beginning": "early", "start": "early", "middle": "mid"}[f.low(s, i)]
	if part == "" || f.low(s, i+1) != "of" {
		return news.Time{}, i
	}
	if y, ok := yearOf(f.low(s, i+2)); ok {
		return news.Time{Kind: period, Value: partOfYear(y, part), Basis: fromText}, i + 3
	}
	how := f.low(s, i+2)
	if unit := f.low(s, i+3); unit == "year" && (how == "this" || how == "last" || how == "next" || how == "the" && f.side(s, i) == future) {
		e := news.Time{Kind: period, Basis: f.basis}
		if f.known {
			year, _, _ := f.now.Civil()
			e.Value = partOfYear(year+shifts[how], part)
		}
		return e, i + 4
	}
	if f.begins(min(i+2, s.Last-1)) {
		if e, next := f.written(s, i+2); next > i+2 && e.Kind == period {
			return e, next
		}
	}
	return news.Time{}, i
}
