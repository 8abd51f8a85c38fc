// Package calendar answers which days a date stands for: it counts days, reads and writes EDTF, and reads dates as newsrooms write them
// ("Wednesday, Jan. 28, 2026", "28. Januar 2026", "2026-01-28T00:30+03:00").
//
// It resolves nothing: "Wednesday" is read as a weekday, and which Wednesday is meant is for the caller to say. A date in figures whose
// order cannot be told (03/04/2026) is not read unless the caller knows the order. Months and weekdays are known in the languages listed in names.go.
package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Day counts days; the day after d is d+1. Day 0 is 1970-01-01.
type Day int

// On gives the day of a year, a month (1 to 12) and a day of the month. Days beyond the month's end run into the next.
func On(year, month, day int) Day {
	return Day(floorDiv(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix(), 86400))
}

// Civil gives year, month and day of the month.
func (d Day) Civil() (year, month, day int) {
	t := time.Unix(int64(d)*86400, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// Weekday of d.
func (d Day) Weekday() time.Weekday { return time.Weekday(((int(d)+4)%7 + 7) % 7) }

// String is d in EDTF: 2026-01-28.
func (d Day) String() string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// Valid reports whether the month has such a day.
func Valid(year, month, day int) bool {
	return year > 0 && year < 10000 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

func monthLength(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// A Period is the days from First to Last, both included. Either end may be open.
type Period struct {
	First, Last         Day
	OpenFirst, OpenLast bool
}

// Month is the period of a month; months below 1 and above 12 run into the neighbouring years.
func Month(year, month int) Period {
	return Period{First: On(year, month, 1), Last: On(year, month+1, 1) - 1}
}

// Single reports whether p is one day.
func (p Period) Single() bool { return !p.OpenFirst && !p.OpenLast && p.First == p.Last }

// Parse reads EDTF as the program writes it: a year, month or day, a day with a time of day, an interval of these, an open interval.
func Parse(value string) (Period, bool) {
	if from, to, interval := strings.Cut(value, "/"); interval {
		open := func(s string) bool { return s == "" || s == ".." }
		p := Period{OpenFirst: open(from), OpenLast: open(to)}
		if p.OpenFirst && p.OpenLast {
			return p, false
		}
		if !p.OpenFirst {
			q, ok := parsePoint(from)
			if !ok {
				return p, false
			}
			p.First = q.First
		}
		if !p.OpenLast {
			q, ok := parsePoint(to)
			if !ok {
				return p, false
			}
			p.Last = q.Last
		}
		return p, p.OpenFirst || p.OpenLast || p.First <= p.Last
	}
	return parsePoint(value)
}

func parsePoint(s string) (Period, bool) {
	date, _, timed := strings.Cut(strings.TrimRight(s, "?~%"), "T")
	parts := strings.Split(date, "-")
	width := [3]int{4, 2, 2}
	var n [3]int
	if len(parts) > 3 || timed && len(parts) != 3 {
		return Period{}, false
	}
	for i, part := range parts {
		v, err := strconv.Atoi(part)
		if err != nil || len(part) != width[i] || v <= 0 {
			return Period{}, false
		}
		n[i] = v
	}
	switch {
	case len(parts) == 1:
		return Period{First: On(n[0], 1, 1), Last: On(n[0], 12, 31)}, true
	case n[1] > 12:
		return Period{}, false
	case len(parts) == 2:
		return Month(n[0], n[1]), true
	case !Valid(n[0], n[1], n[2]):
		return Period{}, false
	}
	d := On(n[0], n[1], n[2])
	return Period{First: d, Last: d}, true
}

// A Date is a date as it is written: what is not given is zero.
type Date struct {
	Year, Month, Day int
	Weekday          int    // 1 Monday to 7 Sunday
	Clock            string // "00:30", "17:40:08"
	Offset           string // "Z", "+03:00"; only where it is written
	Assumed          bool   // day and month are in the order that the caller asked for, and might be in the other
}

// Order is which of day and month comes first in figures that leave it open: 03/04/2026.
type Order uint8

// The orders. Where none is known, such dates are not read.
const (
	NoOrder Order = iota
	DayFirst
	MonthFirst
)

// Exact gives the day where year, month and day are written.
func (d Date) Exact() (Day, bool) {
	if d.Day == 0 || d.Month == 0 || d.Year == 0 {
		return 0, false
	}
	return On(d.Year, d.Month, d.Day), true
}

// EDTF is the date as exactly as it is written; "" where not even the year is.
func (d Date) EDTF() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	s := fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	if d.Clock != "" {
		s += "T" + d.Clock + d.Offset
	}
	return s
}
