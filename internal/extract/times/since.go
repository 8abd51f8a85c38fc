package times

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

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
