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
