package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Read reads the date that begins at byte at of s, the longest it can, and gives where it ends. It reads weekdays and months standing
// alone too ("Wednesday", "October"), but no bare year and no bare day.
func Read(s string, at int) (Date, int, bool) { return read(s, at, NoOrder) }

func read(s string, at int, order Order) (Date, int, bool) {
	if at < 0 || at >= len(s) {
		return Date{}, at, false
	}
	c := cursor{s, at, order}
	var d Date
	if w, ok := c.weekday(); ok {
		d.Weekday = w
		end := c.at
		c.period()
		c.blanks()
		c.char(',')
		c.blanks()
		c.word("the", "den", "der", "le", "el")
		c.blanks()
		if !c.date(&d) {
			return d, end, true
		}
	} else if !c.date(&d) {
		return Date{}, at, false
	}
	if d.Day > 0 && d.Year > 0 && d.Clock == "" {
		c.time(&d)
	}
	return d, c.at, true
}

// Find gives the first date of s, at or after at, that holds at least a month with a day or a year, and begins with a figure or a capital.
func Find(s string, at int) (d Date, start, end int, ok bool) { return FindIn(s, at, NoOrder) }

// FindIn is [Find] for a text that writes day and month in a known order.
func FindIn(s string, at int, order Order) (d Date, start, end int, ok bool) {
	for i := at; i < len(s); {
		if c := s[i]; c >= 'a' && c <= 'z' { // by far the most
			for i++; i < len(s) && s[i] >= 'a' && s[i] <= 'z'; i++ {
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if digit(r) >= 0 || unicode.IsLetter(r) {
			if d, end, ok := read(s, i, order); ok && d.Month > 0 && (d.Day > 0 || d.Year > 0) {
				return d, i, end, true
			}
			digits := digit(r) >= 0
			for i < len(s) { // on to the end of the word or number
				r, n := utf8.DecodeRuneInString(s[i:])
				if digits && digit(r) < 0 || !digits && !unicode.IsLetter(r) && !unicode.IsMark(r) {
					break
				}
				i += n
			}
			continue
		}
		i += size
	}
	return Date{}, len(s), len(s), false
}

// date reads from a number or a month; on failure the cursor stands where it stood.
func (c *cursor) date(d *Date) bool {
	start := *c
	n, digits := c.number()
	switch {
	case digits == 8:
		y, m, day := n/10000, n/100%100, n%100
		if y >= 1990 && y < 2100 && Valid(y, m, day) {
			d.Year, d.Month, d.Day = y, m, day
			return true
		}
	case digits == 4:
		if c.isoRest(d, n) {
			return true
		}
	case (digits == 1 || digits == 2) && c.peek() == ':' && d.Clock == "":
		c.at = start.at
		clock, ok := c.clock() // "11:58, 23 Apr 2024"
		if ok {
			c.blanks()
			c.char(',')
			c.blanks()
			c.word("on")
			c.blanks()
			d.Clock = clock
			if c.date(d) && d.Day > 0 && d.Year > 0 {
				return true
			}
			*d = Date{Weekday: d.Weekday}
		}
	case digits == 1 || digits == 2:
		if c.figures(d, n, digits) || c.dayMonth(d, n) {
			return true
		}
	case digits == 0:
		if m, ok := c.month(); ok && c.afterMonth(d, m) {
			return true
		}
	}
	*c = start
	return false
}

// isoRest reads what follows a year: -01-28, /01/28, ". 1. 28", ". január 28", 年1月28日, 년 1월 28일.
func (c *cursor) isoRest(d *Date, year int) bool {
	for _, marks := range [][3]string{{"年", "月", "日"}, {"년", "월", "일"}} {
		if strings.HasPrefix(c.s[c.at:], marks[0]) {
			return c.marked(d, year, marks)
		}
	}
	mark := c.peek()
	if mark != '-' && mark != '/' && mark != '.' {
		return false
	}
	c.at++
	if mark == '.' {
		c.blanks()
		if m, ok := c.named(nil, otherMonths); ok {
			c.blanks()
			day, k := c.number()
			return k > 0 && k <= 2 && d.set(year, m, day)
		}
	}
	m, k := c.number()
	if k == 0 || k > 2 || c.peek() != mark {
		return false
	}
	c.at++
	if mark == '.' {
		c.blanks()
	}
	day, k := c.number()
	if k == 0 || k > 2 {
		return false
	}
	if year < 1500 && mark == '/' {
		return d.setPersian(year, m, day)
	}
	return d.set(year, m, day)
}

// marked reads what follows a year where signs stand behind year, month and day.
func (c *cursor) marked(d *Date, year int, marks [3]string) bool {
	c.at += len(marks[0])
	c.blanks()
	m, k := c.number()
	if k == 0 || k > 2 || !strings.HasPrefix(c.s[c.at:], marks[1]) {
		return false
	}
	c.at += len(marks[1])
	c.blanks()
	day, k := c.number()
	if k == 0 || !strings.HasPrefix(c.s[c.at:], marks[2]) {
		return false
	}
	c.at += len(marks[2])
	return d.set(year, m, day)
}

// set puts a day into d; false where there is no such day.
func (d *Date) set(year, month, day int) bool {
	if !Valid(year, month, day) {
		return false
	}
	d.Year, d.Month, d.Day = year, month, day
	return true
}

// figures reads 28.01.2026 and, where the order can be told, 28/01/2026 and 01/28/2026. With full stops the day comes first.
func (c *cursor) figures(d *Date, first, digits int) bool {
	start := c.at
	mark := c.peek()
	if mark != '.' && mark != '/' && mark != '-' {
		return false
	}
	c.at++
	if mark == '.' {
		c.blanks()
	}
	second, k := c.number()
	if k == 0 || k > 2 || c.peek() != mark {
		c.at = start
		return false
	}
	c.at++
	if mark == '.' {
		c.blanks()
	}
	year, k := c.number()
	if k == 2 && mark == '.' && digits == 2 && c.at-start == len(".03.26") {
		year, k = 2000+year, 4
	}
	day, month := first, second
	switch {
	case mark == '.' || first == second:
	case first > 12 && second <= 12:
	case second > 12 && first <= 12:
		day, month = second, first
	case c.order == DayFirst:
		d.Assumed = true
	case c.order == MonthFirst:
		day, month, d.Assumed = second, first, true
	default:
		k = 0 // the order cannot be told
	}
	if k != 4 || !Valid(year, month, day) {
		c.at, d.Assumed = start, false
		return false
	}
	d.Year, d.Month, d.Day = year, month, day
	return true
}

// dayMonth reads what follows the day: "28 January 2026", "28th of January", "28. Januar 2026", "28 de enero de 2026".
func (c *cursor) dayMonth(d *Date, day int) bool {
	start := c.at
	if !c.word("st", "nd", "rd", "th", "er") {
		c.period()
	}
	c.blanks()
	c.char('-')
	c.blanks()
	c.word("of", "de", "ה")
	c.blanks()
	if w, ok := c.weekday(); ok { // "28 Wednesday Jan 2026"
		d.Weekday = w
		c.blanks()
	}
	name := *c
	m, ok := c.month()
	short := false
	if !ok {
		*c = name
		if c.persian(d, day) {
			return true
		}
		*c = name
		m, ok = c.named(nil, shortMonths)
		short = ok
	}
	if !ok || day < 1 || day > 31 {
		c.at = start
		return false
	}
	d.Day, d.Month = day, m
	end := c.at
	c.period()
	c.blanks()
	if !c.char(',') {
		c.char('-')
	}
	c.blanks()
	c.word("de", "del")
	c.blanks()
	if y, ok := c.year(); ok {
		d.Year = y
	} else {
		c.at = end
	}
	if short && d.Year == 0 {
		c.at, d.Day, d.Month = start, 0, 0
		return false
	}
	if !Valid(max(d.Year, 4*(1-min(d.Year, 1))), m, day) {
		c.at, d.Day, d.Month, d.Year = start, 0, 0, 0
		return false
	}
	return true
}

// afterMonth reads what follows the month: "28, 2026", "28th 2026", "28", "2026", or nothing.
func (c *cursor) afterMonth(d *Date, m int) bool {
	d.Month = m
	end := c.at
	c.period()
	c.blanks()
	c.char(',')
	c.blanks()
	c.word("of", "de")
	c.blanks()
	if y, ok := c.year(); ok {
		d.Year = y
		return true
	}
	day, digits := c.number()
	if digits == 0 || digits > 2 || day < 1 || day > 31 || c.peek() == ':' || c.peek() == '%' || decimal(c.s[c.at:]) {
		c.at = end
		return true
	}
	if !c.word("st", "nd", "rd", "th") {
		if r, _ := utf8.DecodeRuneInString(c.s[c.at:]); unicode.IsLetter(r) {
			c.at = end
			return true
		}
	}
	d.Day = day
	end = c.at
	c.blanks()
	c.char(',')
	c.blanks()
	if y, ok := c.year(); ok {
		d.Year = y
	} else if !c.timeYear(d) {
		c.at = end
	}
	if d.Year > 0 && !Valid(d.Year, m, day) || d.Year == 0 && !Valid(4, m, day) {
		d.Day, d.Year = 0, 0
		return false
	}
	return true
}

// timeYear reads a time and the year after it, as in "Jan 28 17:40:08 2026".
func (c *cursor) timeYear(d *Date) bool {
	clock, ok := c.clock()
	if !ok {
		return false
	}
	offset := c.offset()
	c.blanks()
	y, ok := c.year()
	if ok {
		d.Year, d.Clock, d.Offset = y, clock, offset
	}
	return ok
}

// decimal: the number goes on as "5,000" or "1.5".
func decimal(rest string) bool {
	return len(rest) >= 2 && (rest[0] == '.' || rest[0] == ',') && rest[1] >= '0' && rest[1] <= '9'
}
