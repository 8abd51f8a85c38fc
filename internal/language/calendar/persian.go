package calendar

// persianEpoch is the day before the first of Farvardin of the year 1: 622-03-21 (Gregorian) less one.
var persianEpoch = On(622, 3, 21) - 1

// OnPersian gives the day of a date of the solar calendar of Iran, by its cycle of 33 years with eight leap years, which agrees with the
// calendar in use from 1925 to 2088 at least.
func OnPersian(year, month, day int) Day {
	days := 365 * (year - 1)
	days += (8*year + 21) / 33 // leap days of the years before
	days += 31*min(month-1, 6) + 30*max(0, month-7)
	return persianEpoch + Day(days+day)
}

// persian reads what follows the day in the calendar of Iran: "تیر ۱۳۹۹".
func (c *cursor) persian(d *Date, day int) bool {
	m, ok := c.named(nil, persianMonths)
	if !ok {
		return false
	}
	c.blanks()
	c.char(',')
	c.blanks()
	y, ok := c.year()
	return ok && d.setPersian(y, m, day)
}

// setPersian puts a date of the calendar of Iran, of our time, into d.
func (d *Date) setPersian(year, month, day int) bool {
	if year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31 {
		return false
	}
	d.Year, d.Month, d.Day = OnPersian(year, month, day).Civil()
	return true
}
