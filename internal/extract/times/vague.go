package times

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

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
		if f.begins(i) && (i > s.First || f.begins(min(i+1, s.Last-1))) { // a name: "the Daily Herald"
			return news.Time{}, i
		}
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
