package calendar

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	c.word("at", "um", "à", "alle", "a las", "kl", "klo", "saat", "в", "о", "u", "ساعت")
	c.blanks()
	half := c.half()
	c.blanks()
	clock, ok := c.clock()
	if !ok {
		c.at = start
		return
	}
	if half == "pm" && clock < "12" {
		clock = fmt.Sprintf("%02d%s", int(clock[0]-'0')*10+int(clock[1]-'0')+12, clock[2:])
	}
	d.Clock, d.Offset = clock, c.offset()
}

// half reads the half of the day where it stands before the time: 오후 3:05, 下午3:05.
func (c *cursor) half() string {
	switch {
	case c.prefix("오전", "上午", "午前"):
		return "am"
	case c.prefix("오후", "下午", "午後"):
		return "pm"
	}
	return ""
}

// prefix skips one of the words, whatever follows.
func (c *cursor) prefix(words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(c.s[c.at:], w) {
			c.at += len(w)
			return true
		}
	}
	return false
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
	case c.word("am", "a.m.", "ق.ظ"):
		hour %= 12
	case c.word("pm", "p.m.", "ب.ظ"):
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

// zones gives the offsets of names of zones that mean one thing wherever newsrooms write them. Those that mean several are not in it: EST and
// CST (America, Australia, China, Cuba), IST (India, Ireland, Israel), BST (Britain, Bangladesh), PST, MST, AST, ECT.
var zones = map[string]string{
	"UT": "Z", "UTC": "Z", "GMT": "Z", "Z": "Z", "WEST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00",
	"MSK": "+03:00", "TRT": "+03:00", "SAST": "+02:00", "PKT": "+05:00", "NPT": "+05:45", "WIB": "+07:00", "WITA": "+08:00", "HKT": "+08:00", "SGT": "+08:00", "AWST": "+08:00",
	"JST": "+09:00", "KST": "+09:00", "ACST": "+09:30", "ACDT": "+10:30", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
	"EDT": "-04:00", "MDT": "-06:00", "PDT": "-07:00", "AKDT": "-08:00",
}

// offset reads Z, GMT, UTC, +03:00, +0300, GMT+3, and the names in zones.
func (c *cursor) offset() string {
	start := c.at
	c.blanks()
	if name := c.capitals(); zones[name] != "" && zones[name] != "Z" {
		c.at += len(name)
		return zones[name]
	}
	universal := c.word("z", "ut", "gmt", "utc")
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

// capitals gives the word of capital letters that follows; "" where other letters stand in it.
func (c *cursor) capitals() string {
	end := c.at
	for end < len(c.s) && c.s[end] >= 'A' && c.s[end] <= 'Z' {
		end++
	}
	if r, _ := utf8.DecodeRuneInString(c.s[end:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return ""
	}
	return c.s[c.at:end]
}
