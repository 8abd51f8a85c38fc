package calendar

import "testing"

func TestRead(t *testing.T) {
	for _, row := range []struct{ text, edtf, rest string }{
		// as in headers and metadata
		{"2026-01-28", "2026-01-28", ""},
		{"2026-01-28T00:30:05.123+03:00 x", "2026-01-28T00:30:05+03:00", " x"},
		{"2026-01-28 17:40:08 UTC", "2026-01-28T17:40:08Z", ""},
		{"2026/1/28", "2026-01-28", ""},
		{"20260128", "2026-01-28", ""},
		{"Wed, 28 Jan 2026 17:40:08 GMT", "2026-01-28T17:40:08Z", ""},
		{"2026年1月28日", "2026-01-28", ""},
		// as newsrooms write
		{"Jan 29, 2026 12:30 am", "2026-01-29T00:30", ""},
		{"Jan. 29, 2026, 2.30pm ET", "2026-01-29T14:30", " ET"},
		{"Wednesday, Jan. 28, 2026.", "2026-01-28", "."},
		{"Wednesday, January 28", "", ""},
		{"28 January 2026 at 14:05 GMT+3", "2026-01-28T14:05+03:00", ""},
		{"28th of January, 2026", "2026-01-28", ""},
		{"October 2025 was", "2025-10", " was"},
		{"Feb 28 20247:00 AM EST", "2024-02-28T07:00", " EST"},
		{"May 5,000 people", "", " 5,000 people"},
		{"28. Januar 2026, 10:15 Uhr", "2026-01-28T10:15", " Uhr"},
		{"28.01.2026", "2026-01-28", ""},
		{"28.01.26 x", "2026-01-28", " x"},
		{"28 de enero de 2026", "2026-01-28", ""},
		{"28 января 2026", "2026-01-28", ""},
		{"11:58, 23 APR 2024", "2024-04-23T11:58", ""},
		{"30/04/2024 - 16:38", "2024-04-30T16:38", ""},
		{"Jan 28 17:40:08 2026", "2026-01-28T17:40:08", ""},
		{"28 ago 2026, 17:40", "2026-08-28T17:40", ""},
		{"28 January 2026, 14:05 CET", "2026-01-28T14:05+01:00", ""},
		{"28 January 2026, 2:05 pm AEDT", "2026-01-28T14:05+11:00", ""},
		{"28 January 2026 14:05 IST", "2026-01-28T14:05", " IST"}, // India, Ireland, Israel
		{"28 January 2026 14:05 CETI", "2026-01-28T14:05", " CETI"},
		{"28 Wednesday Jan 2026", "2026-01-28", ""},
		{"28 Jan ’26", "2026-01-28", ""},
		{"28 Jan '2026", "", " '2026"},
		{"28 gusht 2026", "2026-08-28", ""},
		{"28. ledna 2026", "2026-01-28", ""},
		{"2026. január 28. x", "2026-01-28", ". x"},
		{"2026. 1. 28. 오후 3:05", "2026-01-28", ". 오후 3:05"},
		{"2026년 1월 28일 오후 3:05", "2026-01-28T15:05", ""},
		{"2026年1月28日 下午12:05", "2026-01-28T12:05", ""},
		{"28 जनवरी 2026", "2026-01-28", ""},
		{"28 tháng 1, 2026", "2026-01-28", ""},
		{"28 มกราคม 2569", "2026-01-28", ""},
		{"٢٨ يناير ٢٠٢٦", "2026-01-28", ""},
		{"۸ بهمن ۱۴۰۴", "2026-01-28", ""},
		{"1404/11/08", "2026-01-28", ""},
	} {
		d, end, ok := Read(row.text, 0)
		if !ok || d.EDTF() != row.edtf || row.text[end:] != row.rest {
			t.Errorf("%q: got %+v %q, rest %q, read %v", row.text, d, d.EDTF(), row.text[end:], ok)
		}
	}
	for _, text := range []string{"03/04/2026", "2026-13-01", "march of the", "may 5", "31 February 2026", "1234", "", "3.5", "28", "06. 04. 11", "3 out of 4", "10 ago", "31 بهمن ۱۵۹۹"} {
		if d, _, ok := Read(text, 0); ok {
			t.Errorf("%q was read as %+v", text, d)
		}
	}
}

func TestParse(t *testing.T) {
	for _, row := range []struct{ value, first, last string }{
		{"2026", "2026-01-01", "2026-12-31"},
		{"2026-02", "2026-02-01", "2026-02-28"},
		{"2026-01-28T00:30", "2026-01-28", "2026-01-28"},
		{"2025-10/2025-11", "2025-10-01", "2025-11-30"},
		{"/2026-02-07", "", "2026-02-07"},
		{"2026-01-28/", "2026-01-28", ""},
	} {
		p, ok := Parse(row.value)
		first, last := p.First.String(), p.Last.String()
		if p.OpenFirst {
			first = ""
		}
		if p.OpenLast {
			last = ""
		}
		if !ok || first != row.first || last != row.last {
			t.Errorf("%s: got %s to %s, %v", row.value, first, last, ok)
		}
	}
	for _, value := range []string{"", "/", "2026-1-2", "2026-13", "2026-02-30", "yesterday", "2026-02/2026-01"} {
		if _, ok := Parse(value); ok {
			t.Errorf("%q was parsed", value)
		}
	}
}

func TestDaysAreCountedBothWays(t *testing.T) {
	for d := On(1899, 12, 30); d < On(2101, 1, 1); d += 13 {
		y, m, day := d.Civil()
		if On(y, m, day) != d || !Valid(y, m, day) {
			t.Fatalf("%d: %d-%d-%d", d, y, m, day)
		}
	}
	if w := On(2026, 1, 28).Weekday(); w.String() != "Wednesday" {
		t.Error(w)
	}
}

// In figures that leave the order open, the caller's order counts, and the date says so.
func TestFindIn(t *testing.T) {
	for _, row := range []struct {
		text  string
		order Order
		want  string
	}{
		{"on 03/04/2026", NoOrder, ""},
		{"on 03/04/2026", DayFirst, "2026-04-03 assumed"},
		{"on 03/04/2026", MonthFirst, "2026-03-04 assumed"},
		{"on 13/04/2026", MonthFirst, "2026-04-13"},
		{"on 04/13/2026", DayFirst, "2026-04-13"},
		{"on 04/04/2026", DayFirst, "2026-04-04"},
		{"on 03.04.2026", MonthFirst, "2026-04-03"},
	} {
		d, _, _, _ := FindIn(row.text, 0, row.order)
		got := d.EDTF()
		if d.Assumed {
			got += " assumed"
		}
		if got != row.want {
			t.Errorf("%q, %d: got %q, want %q", row.text, row.order, got, row.want)
		}
	}
}

// The first days of years of the calendar of Iran, as its almanacs give them.
func TestOnPersian(t *testing.T) {
	for year, want := range map[int]string{1320: "1941-03-21", 1350: "1971-03-21", 1375: "1996-03-20", 1396: "2017-03-21", 1399: "2020-03-20", 1400: "2021-03-21", 1404: "2025-03-21", 1405: "2026-03-21"} {
		if got := OnPersian(year, 1, 1).String(); got != want {
			t.Errorf("%d: got %s, want %s", year, got, want)
		}
		if got := OnPersian(year, 12, 29) + 1; got != OnPersian(year+1, 1, 1) && got != OnPersian(year+1, 1, 1)-1 {
			t.Errorf("%d ends on %s", year, got)
		}
	}
}

// Whatever the bytes, what is read is a day that exists, and its EDTF can be parsed.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"Wed, 28 Jan 2026 17:40:08 GMT", "2026년 1월 28일 오후 3:05", "۸ بهمن ۱۴۰۴", "28 มกราคม 2569, 5 p.m. AEDT", "11:58, 23 APR 2024", "1404/11/08", "03/04/2026"} {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, s string, order uint8) {
		for at := 0; at < len(s); {
			d, start, end, ok := FindIn(s, at, Order(order%3))
			if !ok {
				return
			}
			if start < at || end <= start || end > len(s) {
				t.Fatalf("%q: [%d,%d) from %d", s, start, end, at)
			}
			if d.Year > 0 && d.Day > 0 {
				if p, ok := Parse(d.EDTF()); !ok || !p.Single() {
					t.Fatalf("%q: %+v is %q", s, d, d.EDTF())
				}
			}
			at = end
		}
	})
}
