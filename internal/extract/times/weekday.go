package times

import (
	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

var weekdays = map[string]int{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6}

// weekdaysOften are weekdays on which something comes back.
var weekdaysOften = map[string]bool{"sundays": true, "mondays": true, "tuesdays": true, "wednesdays": true, "thursdays": true, "fridays": true, "saturdays": true}

// partsOfDay are told after a day: "Monday night".
var partsOfDay = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true}

// weekday reads "Wednesday", "last Friday", "Monday night", "every Sunday", "Fridays".
func (f *finder) weekday(s *language.Sentence, i int) (news.Time, int) {
	at, how := i, ""
	switch w := f.low(s, i); w {
	case "last", "next", "this", "every", "each":
		how = w
		at++
		if next := f.low(s, at); w == "this" && (next == "past" || next == "coming") {
			how = next
			at++
		}
	}
	if weekdaysOften[f.low(s, at)] && f.begins(at) {
		return news.Time{Kind: recurrence}, at + 1
	}
	w, ok := weekdays[f.low(s, at)]
	if !ok || !f.begins(at) || f.isName(s, at) {
		return news.Time{}, i
	}
	next := at + 1
	if partsOfDay[f.low(s, next)] {
		next++
	}
	e := news.Time{Kind: date, Basis: f.basis}
	if shift, end := f.ofUnit(s, next, "week"); end > next && how == "" {
		if f.known {
			monday := f.now - calendar.Day((int(f.now.Weekday())+6)%7) + calendar.Day(7*shift)
			e.Value = (monday + calendar.Day((w+6)%7)).String()
		}
		return e, end
	}
	switch {
	case how == "every" || how == "each":
		e.Kind = recurrence
	case !f.known:
	case how == "past":
		e.Value = f.dayNamed(w, "", past)
	case how == "coming":
		e.Value = f.dayNamed(w, "", future)
	default:
		when := f.side(s, at)
		if (when == unsure || when == present) && f.happened(s, next) {
			when = past
		}
		e.Value = f.dayNamed(w, how, when)
	}
	return e, next
}

// outcomes are nouns for what one names by its day once it is past: "Tuesday's ruling".
var outcomes = map[string]bool{
	"announcement": true, "ruling": true, "decision": true, "incident": true, "attack": true, "explosion": true, "crash": true, "shooting": true, "statement": true,
	"report": true, "launch": true, "test": true, "rise": true, "cut": true, "win": true, "victory": true, "defeat": true, "loss": true, "result": true, "results": true,
	"killing": true, "killings": true, "bombing": true, "earthquake": true, "quake": true, "fire": true, "blast": true, "verdict": true, "arrest": true,
}

// happened reports whether a day is followed by its outcome.
func (f *finder) happened(s *language.Sentence, i int) bool {
	if f.low(s, i) != "'s" {
		return false
	}
	for k := i + 1; k < min(s.Last, i+4); k++ {
		if outcomes[f.t.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// isName reports whether a weekday is part of a name: of a newspaper ("Sunday Times") or of one day of the past or of every year ("Black Friday").
func (f *finder) isName(s *language.Sentence, i int) bool {
	switch f.low(s, i-1) {
	case "black", "good", "super", "bloody", "palm", "ash", "easter", "holy", "maundy", "cyber", "giving", "shrove", "casual", "freaky":
		return f.begins(i - 1)
	}
	switch f.low(s, i+1) {
	case "times", "telegraph", "mirror", "express", "mail", "mercury", "herald", "post", "sun", "tribune", "independent", "school", "mass":
		return f.begins(i + 1)
	}
	return false
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
// the evening of another zone, or it is six days old. So is the day before told as to come. "Next Friday" is the one to come or the one after.
func (f *finder) dayNamed(w int, how string, side side) string {
	from := f.now
	if f.published > f.now {
		from = f.published
	}
	back := calendar.Day((int(from.Weekday()) - w + 7) % 7)
	switch {
	case how == "next":
		coming := from + 7 - back
		return coming.String() + "/" + (coming + 7).String()
	case how == "last":
		switch back {
		case 0:
			back = 7
		case 6: // of this week or of the last
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
