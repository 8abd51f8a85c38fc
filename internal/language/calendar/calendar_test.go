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
	} {
		d, end, ok := Read(row.text, 0)
		if !ok || d.EDTF() != row.edtf || row.text[end:] != row.rest {
			t.Errorf("%q: got %+v %q, rest %q, read %v", row.text, d, d.EDTF(), row.text[end:], ok)
		}
	}
	for _, text := range []string{"03/04/2026", "2026-13-01", "march of the", "may 5", "31 February 2026", "1234", "", "3.5", "28", "06. 04. 11"} {
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
