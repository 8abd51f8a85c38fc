package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A cursor reads words and numbers from byte at of a text on. What fails leaves it where it stood, or where its reader says.
type cursor struct {
	s     string
	at    int
	order Order
}

// year reads a year of four digits; one of the Buddhist era in use in Thailand is turned into ours.
func (c *cursor) year() (int, bool) {
	start := *c
	c.word("năm")
	c.blanks()
	short := c.prefix("’", "'")
	y, digits := 0, 0
	for digits < 4 && c.at < len(c.s) {
		r, n := utf8.DecodeRuneInString(c.s[c.at:])
		v := digit(r)
		if v < 0 {
			break
		}
		y, digits = y*10+v, digits+1
		c.at += n
	}
	switch {
	case short:
		if next := c.peek(); digits == 2 && (next < '0' || next > '9') {
			return 2000 + y, true
		}
	case digits == 4 && y >= 1000 && y < 2200:
		return y, true
	case digits == 4 && y >= 2443 && y < 2700:
		return y - 543, true
	}
	*c = start
	return 0, false
}

// month reads the name of a month, or what stands for one in Vietnamese: "tháng 4".
func (c *cursor) month() (int, bool) {
	start := c.at
	if c.word("tháng") {
		c.blanks()
		if m, digits := c.number(); digits > 0 && digits < 3 && m >= 1 && m <= 12 {
			return m, true
		}
		c.at = start
		return 0, false
	}
	return c.named(englishMonths, otherMonths)
}

func (c *cursor) weekday() (int, bool) { return c.named(englishDays, otherDays) }

// named reads a word of a list; one of the English list only with a capital.
func (c *cursor) named(english, other map[string]int) (int, bool) {
	end := c.at
	for end < len(c.s) && end-c.at < 40 {
		r, n := utf8.DecodeRuneInString(c.s[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		end += n
	}
	if end-c.at < 3 {
		return 0, false
	}
	word := c.s[c.at:end]
	lower := strings.ToLower(word)
	if first := word[0]; first >= 'A' && first <= 'Z' {
		if i, ok := english[lower]; ok {
			c.at = end
			return i, true
		}
	}
	if i, ok := other[lower]; ok && (len(english) != 12 || english[lower] == 0) {
		c.at = end
		return i, true
	}
	return 0, false
}

// number reads digits of any script, at most nine, and says how many there were.
func (c *cursor) number() (value, digits int) {
	for c.at < len(c.s) && digits < 9 {
		b := c.s[c.at]
		if b >= '0' && b <= '9' {
			value = value*10 + int(b-'0')
			c.at++
			digits++
			continue
		}
		if b < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(c.s[c.at:])
		v := digit(r)
		if v < 0 {
			break
		}
		value = value*10 + v
		c.at += n
		digits++
	}
	return value, digits
}

// digit gives the value of a digit: European, Arabic, Persian, Devanagari, Bengali, Thai or of full width; -1 where r is none.
func digit(r rune) int {
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	if r >= 0x660 {
		for _, zero := range []rune{0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10} {
			if r >= zero && r <= zero+9 {
				return int(r - zero)
			}
		}
	}
	return -1
}

func (c *cursor) peek() byte {
	if c.at < len(c.s) {
		return c.s[c.at]
	}
	return 0
}

func (c *cursor) char(b byte) bool {
	if c.peek() == b {
		c.at++
		return true
	}
	return false
}

func (c *cursor) period() { c.char('.') }

// blanks skips spaces, also those that do not break.
func (c *cursor) blanks() {
	for c.at < len(c.s) {
		switch {
		case c.s[c.at] == ' ' || c.s[c.at] == '\t':
			c.at++
		case strings.HasPrefix(c.s[c.at:], "\u00a0") || strings.HasPrefix(c.s[c.at:], "\u202f"):
			_, n := utf8.DecodeRuneInString(c.s[c.at:])
			c.at += n
		default:
			return
		}
	}
}

// word skips one of the words where it stands whole.
func (c *cursor) word(words ...string) bool {
	for _, w := range words {
		if len(c.s)-c.at >= len(w) && strings.EqualFold(c.s[c.at:c.at+len(w)], w) {
			if r, _ := utf8.DecodeRuneInString(c.s[c.at+len(w):]); !unicode.IsLetter(r) {
				c.at += len(w)
				return true
			}
		}
	}
	return false
}
