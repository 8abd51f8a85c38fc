package times

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// A holiday is a day that has a name, and when it is in a year.
type holiday struct {
	name []string // its words
	in   func(year int) calendar.Period
}

// holidays are those that the words alone tell; a day that countries keep on different days is none ("Independence Day"). Longer names come
// before those that they begin with.
var holidays = []holiday{
	{strings.Fields("christmas eve"), fixed(12, 24)}, {strings.Fields("christmas day"), fixed(12, 25)}, {strings.Fields("boxing day"), fixed(12, 26)},
	{strings.Fields("new year 's eve"), fixed(12, 31)}, {strings.Fields("new year 's day"), fixed(1, 1)}, {strings.Fields("valentine 's day"), fixed(2, 14)},
	{strings.Fields("st. patrick 's day"), fixed(3, 17)}, {strings.Fields("may day"), fixed(5, 1)}, {strings.Fields("bastille day"), fixed(7, 14)}, {strings.Fields("halloween"), fixed(10, 31)},
	{strings.Fields("veterans day"), fixed(11, 11)}, {strings.Fields("armistice day"), fixed(11, 11)}, {strings.Fields("fourth of july"), fixed(7, 4)}, {strings.Fields("july fourth"), fixed(7, 4)},
	{strings.Fields("ash wednesday"), fromEaster(-46)}, {strings.Fields("palm sunday"), fromEaster(-7)}, {strings.Fields("maundy thursday"), fromEaster(-3)}, {strings.Fields("good friday"), fromEaster(-2)},
	{strings.Fields("easter sunday"), fromEaster(0)}, {strings.Fields("easter monday"), fromEaster(1)}, {strings.Fields("whit monday"), fromEaster(50)},
	{strings.Fields("martin luther king day"), nthWeekday(1, 1, 3)}, {strings.Fields("martin luther king jr. day"), nthWeekday(1, 1, 3)}, {strings.Fields("presidents day"), nthWeekday(2, 1, 3)},
	{strings.Fields("memorial day"), lastWeekday(5, 1)}, {strings.Fields("labor day"), nthWeekday(9, 1, 1)}, {strings.Fields("columbus day"), nthWeekday(10, 1, 2)},
	{strings.Fields("thanksgiving day"), nthWeekday(11, 4, 4)}, {strings.Fields("thanksgiving"), nthWeekday(11, 4, 4)},
	{strings.Fields("eid al-fitr"), islamic(10, 1, 1)}, {strings.Fields("eid al fitr"), islamic(10, 1, 1)}, {strings.Fields("eid al-adha"), islamic(12, 10, 1)}, {strings.Fields("eid al adha"), islamic(12, 10, 1)},
	{strings.Fields("ramadan"), islamic(9, 1, 30)},
}

// byFirst finds holidays by their first word.
var byFirst = func() map[string][]holiday {
	m := map[string][]holiday{}
	for _, h := range holidays {
		m[h.name[0]] = append(m[h.name[0]], h)
	}
	return m
}()

// holiday reads days that have a name: "Christmas Day", "Good Friday", "9/11".
func (f *finder) holiday(s *language.Sentence, i int) (news.Time, int) {
	if f.low(s, i) == "9/11" {
		return news.Time{Kind: date, Value: "2001-09-11", Basis: fromText}, i + 1
	}
	for _, h := range byFirst[f.low(s, i)] {
		next := i
		for _, w := range h.name {
			if got := f.low(s, next); got != w && !(w == "'s" && got == "’s") {
				next = -1
				break
			}
			next++
		}
		if next < 0 || !f.begins(i) {
			continue
		}
		if len(h.name) == 1 && next < s.Last && strings.HasPrefix(f.t.Tokens[next].Tag, "N") {
			return news.Time{}, i // "Halloween costumes"
		}
		e := news.Time{Kind: date}
		if y, ok := yearOf(f.low(s, next)); ok {
			e.Value, e.Basis = value(h.in(y)), fromText
			next++
		} else {
			e.Value, e.Basis = f.yearly(s, i, h.in)
		}
		if p, ok := calendar.Parse(e.Value); ok && !p.Single() {
			e.Kind = period
		}
		return e, next
	}
	return news.Time{}, i
}

func value(p calendar.Period) string {
	if p.Single() {
		return p.First.String()
	}
	return p.First.String() + "/" + p.Last.String()
}

// mostDays is how many days from the news a holiday without a year may lie, fewDays how many where no verb tells on which side.
const (
	mostDays = 300
	fewDays  = 120
)

// yearly tells which of the years a holiday is of: that of the year told before, else the last one or the next, as the verb has it, else the
// nearest.
func (f *finder) yearly(s *language.Sentence, i int, in func(year int) calendar.Period) (string, string) {
	if f.told > 0 {
		return value(in(f.told)), fromText
	}
	if !f.known {
		return "", ""
	}
	side, latest := f.side(s, i), max(f.now, f.published)
	year, _, _ := f.now.Civil()
	best, most := calendar.Period{}, calendar.Day(mostDays)
	if side == unsure || side == present {
		most = fewDays
	}
	for _, y := range []int{year, year - 1, year + 1} {
		p := in(y)
		if side == past && p.First > latest || side == future && p.Last < f.now {
			continue
		}
		if far := max(p.First-f.now, f.now-p.Last, 0); far < most || far == most && best == (calendar.Period{}) {
			best, most = p, far
		}
	}
	if best == (calendar.Period{}) {
		return "", ""
	}
	return value(best), f.basis
}

func fixed(month, day int) func(int) calendar.Period {
	return func(year int) calendar.Period { return one(calendar.On(year, month, day)) }
}

func one(d calendar.Day) calendar.Period { return calendar.Period{First: d, Last: d} }

// nthWeekday is the nth of a weekday (Sunday 0) in a month; lastWeekday the last one.
func nthWeekday(month, weekday, n int) func(int) calendar.Period {
	return func(year int) calendar.Period {
		first := calendar.On(year, month, 1)
		return one(first + calendar.Day((weekday-int(first.Weekday())+7)%7+7*(n-1)))
	}
}

func lastWeekday(month, weekday int) func(int) calendar.Period {
	return func(year int) calendar.Period {
		last := calendar.Month(year, month).Last
		return one(last - calendar.Day((int(last.Weekday())-weekday+7)%7))
	}
}

// fromEaster counts from Easter Sunday of the western churches, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
func fromEaster(days int) func(int) calendar.Period {
	return func(year int) calendar.Period {
		a, b, c := year%19, year/100, year%100
		h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
		l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
		m := (a + 11*h + 22*l) / 451
		n := h + l - 7*m + 114
		return one(calendar.On(year, n/31, n%31+1) + calendar.Day(days))
	}
}

// islamic is a month or day by the tabular Islamic calendar (civil epoch), a day to each side: it begins where the moon is seen. length is its
// days. Of a year with two the first counts.
func islamic(month, day, length int) func(int) calendar.Period {
	return func(year int) calendar.Period {
		for y := (year-622)*33/32 - 1; ; y++ {
			first := calendar.Day((11*y+3)/30+354*y+30*month-(month-1)/2+day) + islamicEpoch
			if civil, _, _ := first.Civil(); civil >= year {
				return calendar.Period{First: first - 1, Last: first + calendar.Day(length)}
			}
		}
	}
}

// islamicEpoch brings the days counted by [islamic] to those of package calendar, which count from 1970: Julian days less 385, and those of 1970.
const islamicEpoch = 1948440 - 385 - 2440588
