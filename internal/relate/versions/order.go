package versions

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// A visit is one retrieval of an address: a capture, the articles that it gave, and its times.
type visit struct {
	capture  *news.Capture
	articles []*news.Findings // in the order of the capture
	times    [3]instant       // by the orders of the same index
}

var orders = [3]news.Order{news.ByCapture, news.ByUpdate, news.ByPublished}

// An instant is a time as far as it is known: a value in EDTF and the seconds that it may mean, half open. The zero instant is unknown.
type instant struct {
	value      string
	start, end int64
}

func (i instant) known() bool { return i.value != "" }

// before reports whether i is over when j begins.
func (i instant) before(j instant) bool { return i.known() && j.known() && i.end <= j.start }

// instantOf reads a time. One without a zone is taken to be of UTC: times of one address are mostly of one zone. What is open on a side
// ("not after") is no time to order by.
func instantOf(value string) instant {
	if value = strings.TrimSpace(value); value == "" || len(value) > 64 {
		return instant{}
	}
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05"} {
		if t, err := time.Parse(form, value); err == nil {
			return instant{value, t.Unix(), t.Unix() + 1}
		}
	}
	for _, form := range []string{"2006-01-02T15:04Z07:00", "2006-01-02T15:04", "2006-01-02 15:04"} {
		if t, err := time.Parse(form, value); err == nil {
			return instant{value, t.Unix(), t.Unix() + 60}
		}
	}
	if p, ok := calendar.Parse(value); ok && !p.OpenFirst && !p.OpenLast {
		return instant{value, int64(p.First) * 86400, (int64(p.Last) + 1) * 86400}
	}
	if strings.HasPrefix(value, "/") || strings.HasSuffix(value, "/") {
		return instant{}
	}
	if d, start, _, ok := calendar.Find(value, 0); ok && start < 8 && d.EDTF() != value {
		i := instantOf(d.EDTF())
		if i.known() {
			i.value = value
		}
		return i
	}
	return instant{}
}

// visits gives every retrieval of the captures that the articles are of.
func visits(articles []*news.Findings) []*visit {
	var out []*visit
	for _, f := range articles {
		c := f.Article.Capture
		if n := len(out); n == 0 || out[n-1].capture.ID != c.ID {
			out = append(out, &visit{capture: c, times: [3]instant{instantOf(cmp.Or(c.Captured, playedAt(c.URL)))}})
		}
		v := out[len(out)-1]
		v.articles = append(v.articles, f)
		for i, t := range []string{f.Article.About.Updated.Value, f.Article.About.Published.Value} {
			if x := instantOf(t); x.known() && x.start >= v.times[i+1].start {
				v.times[i+1] = x
			}
		}
	}
	for _, v := range slices.Clone(out) {
		for _, seen := range v.capture.Seen {
			again := *v
			again.times[0] = instantOf(seen)
			out = append(out, &again)
		}
	}
	return out
}

// ordered puts visits in the order of the first kind of time that all of them have; where two have the same, the next kind tells. Without
// any they stay in canonical order.
func ordered(all []*visit) news.Order {
	by := news.NoOrder
	for k := range orders {
		if !slices.ContainsFunc(all, func(v *visit) bool { return !v.times[k].known() }) {
			by = orders[k]
			break
		}
	}
	if by == news.NoOrder {
		return by
	}
	first := slices.Index(orders[:], by)
	slices.SortStableFunc(all, func(a, b *visit) int {
		for k := first; k < len(orders); k++ {
			if c := cmp.Compare(a.times[k].start, b.times[k].start); c != 0 {
				return c
			}
		}
		return news.CompareArticles(a.articles[0].Article, b.articles[0].Article)
	})
	return by
}

// knownOrder reports whether a was there before b.
func knownOrder(a, b *visit, by news.Order) bool {
	if by == news.NoOrder {
		return false
	}
	for k := slices.Index(orders[:], by); k < len(orders); k++ {
		if a.times[k].before(b.times[k]) {
			return true
		}
		if b.times[k].before(a.times[k]) {
			return false
		}
	}
	return false
}
