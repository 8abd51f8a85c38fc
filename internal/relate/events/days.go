package events

import (
	"strconv"
	"strings"
	"time"

	"secondsource/internal/news"
)

// days is the span of days in which articles were published, as far as is known: counted from 1 January 1970. It is open on a side
// that is not known.
type days struct {
	known    int     // articles whose day is known
	mean     float64 // of them
	from, to int     // not before, not after; see unbounded
}

const unbounded = 1 << 30

func noDays() days { return days{from: -unbounded, to: unbounded} }

// daysOf reads an EDTF value.
func daysOf(v string) days {
	d := noDays()
	first, last, interval := strings.Cut(v, "/")
	if !interval {
		last = first
	}
	if n, ok := day(first, false); ok {
		d.from = n
	}
	if n, ok := day(last, true); ok {
		d.to = n
	}
	if d.from > d.to {
		return noDays()
	}
	if d.from > -unbounded && d.to < unbounded && d.to-d.from <= 31 {
		d.known, d.mean = 1, float64(d.from+d.to)/2
	}
	return d
}

// day is the first or last day of a date, month or year.
func day(v string, last bool) (int, bool) {
	v = strings.Trim(v, "~?%")
	if len(v) > 10 {
		v = v[:10]
	}
	parts := strings.Split(v, "-")
	n := [3]int{0, 1, 1}
	if len(parts) > 3 {
		return 0, false
	}
	for i, p := range parts {
		x, err := strconv.Atoi(p)
		if err != nil || x < 1 {
			return 0, false
		}
		n[i] = x
	}
	if n[0] > 9999 || n[1] > 12 || n[2] > 31 {
		return 0, false
	}
	t := time.Date(n[0], time.Month(n[1]), n[2], 0, 0, 0, 0, time.UTC)
	if last {
		switch len(parts) {
		case 1:
			t = t.AddDate(1, 0, -1)
		case 2:
			t = t.AddDate(0, 1, -1)
		}
	}
	return int(t.Unix() / 86400), true
}

// with joins the days of two groups: the mean of the known, and the bounds that hold for both where they agree.
func (d days) with(e days) days {
	out := days{known: d.known + e.known, from: max(d.from, e.from), to: min(d.to, e.to)}
	if out.from > out.to {
		out.from, out.to = min(d.from, e.from), max(d.to, e.to)
	}
	if out.known > 0 {
		out.mean = (d.mean*float64(d.known) + e.mean*float64(e.known)) / float64(out.known)
	}
	return out
}

// apart is how many days lie between two groups as far as is known; 0 where it is not.
func (d days) apart(e days) float64 {
	dFrom, dTo := d.window()
	eFrom, eTo := e.window()
	return max(0, dFrom-eTo, eFrom-dTo)
}

func (d days) window() (from, to float64) {
	if d.known > 0 {
		return d.mean, d.mean
	}
	return float64(d.from), float64(d.to)
}

// publication gives the days of all articles. An article without a date was published no later than the newest of its page, as far as
// the page's others tell: it stood there when they did.
func publication(fs []*news.Findings) []days {
	out := make([]days, len(fs))
	newest := map[string]int{} // by capture
	for i, f := range fs {
		out[i] = daysOf(f.Article.About.Published.Value)
		if out[i].known > 0 {
			c := f.Article.Capture.ID
			if n, ok := newest[c]; !ok || out[i].to > n {
				newest[c] = out[i].to
			}
		}
	}
	for i, f := range fs {
		if n, ok := newest[f.Article.Capture.ID]; ok && out[i].known == 0 && out[i].from < n+1 {
			out[i].to = min(out[i].to, n+1)
		}
	}
	return out
}
