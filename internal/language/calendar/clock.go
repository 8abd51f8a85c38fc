package calendar

import "fmt"

// time reads a time of day after a date, with its offset where one is written; without one the cursor stays.
func (c *cursor) time(d *Date) {
	start := c.at
	c.blanks()
	for _, mark := range []byte{'T', ',', '|', '-', '@'} {
		if c.char(mark) {
			break
		}
	}
	c.blanks()
	c.word("at", "um", "à", "alle", "a las")
	c.blanks()
	clock, ok := c.clock()
	if !ok {
		c.at = start
		return
	}
	d.Clock, d.Offset = clock, c.offset()
}

// clock reads 00:30, 17:40:08.123, 12:30 am, 2.30pm, 5 p.m.
func (c *cursor) clock() (string, bool) {
	hour, digits := c.number()
	if digits == 0 || digits > 2 || hour > 24 {
		return "", false
	}
	minute, second, seconds, minutes := 0, 0, false, false
	if mark := c.peek(); mark == ':' || mark == '.' || mark == 'h' {
		back := c.at
		c.at++
		if minute, digits = c.number(); digits == 2 && minute < 60 {
			minutes = true
		} else {
			c.at, minute = back, 0
		}
		if minutes && mark == ':' && c.peek() == ':' {
			back = c.at
			c.at++
			if second, digits = c.number(); digits == 2 && second < 60 {
				seconds = true
				if c.char('.') {
					c.number()
				}
			} else {
				c.at, second = back, 0
			}
		}
	}
	end := c.at
	c.blanks()
	switch {
	case c.word("am", "a.m."):
		hour %= 12
	case c.word("pm", "p.m."):
		hour = hour%12 + 12
	default:
		c.at = end
		if !minutes {
			return "", false
		}
	}
	if hour > 23 {
		return "", false
	}
	if seconds {
		return fmt.Sprintf("%02d:%02d:%02d", hour, minute, second), true
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), true
}

// offset reads Z, GMT, UTC, +03:00, +0300, GMT+3. Names of zones that mean several things (EST, IST) are not read.
func (c *cursor) offset() string {
	start := c.at
	c.blanks()
	universal := c.word("z", "gmt", "utc")
	sign := c.peek()
	if sign != '+' && sign != '-' || c.at != start && !universal && sign == '-' {
		if universal {
			return "Z"
		}
		c.at = start
		return ""
	}
	c.at++
	n, digits := c.number()
	hours, minutes := n, 0
	switch {
	case digits == 4:
		hours, minutes = n/100, n%100
	case (digits == 2 || digits == 1 && universal) && c.char(':'):
		minutes, _ = c.number()
	case digits == 2 || digits == 1 && universal:
	default:
		hours = 99
	}
	if hours > 14 || minutes > 59 {
		c.at = start
		return ""
	}
	if hours == 0 && minutes == 0 {
		return "Z"
	}
	return fmt.Sprintf("%c%02d:%02d", sign, hours, minutes)
}
