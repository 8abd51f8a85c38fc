package remarks

import (
	"time"

	"secondsource/internal/news"
)

// An occasion is what is known of when an article's sayings were said.
type occasion struct {
	event int    // the one that the article reports; -1 where none is known
	day   int    // of publication, else of that event, counted from long ago; 0 where neither is known
	date  string // that day, EDTF; "" where it is not known
}

// occasionsOf tells the occasion of every article.
func occasionsOf(fs []*news.Findings, events []news.Event) []occasion {
	out := make([]occasion, len(fs))
	of := make([]int, len(fs)) // the event of every article, counted from 1
	for n, e := range events {
		for _, i := range e.Articles {
			if of[i] == 0 {
				of[i] = n + 1
			}
		}
	}
	for i, f := range fs {
		published := f.Article.About.Published.Value
		out[i] = occasion{event: -1, day: dayOf(published)}
		if out[i].day != 0 {
			out[i].date = published[:10]
		}
		n := of[i] - 1
		if n < 0 {
			continue
		}
		out[i].event = n
		if out[i].day == 0 {
			if out[i].day = dayOf(events[n].Date); out[i].day != 0 {
				out[i].date = events[n].Date[:10]
			}
		}
	}
	return out
}

// daysApart is how far apart articles that report one saying are published, at most.
const daysApart = 10

// apart reports whether two articles cannot tell of one occasion: they were published far from each other, or report different events and
// nothing tells that these were in the same days.
func (o occasion) apart(p occasion) bool {
	if o.day != 0 && p.day != 0 {
		return o.day-p.day > daysApart || p.day-o.day > daysApart
	}
	return o.event >= 0 && p.event >= 0 && o.event != p.event
}

// dayOf gives the day of an EDTF date that tells one, counted from long ago; 0 otherwise.
func dayOf(edtf string) int {
	if len(edtf) < 10 {
		return 0
	}
	t, err := time.Parse("2006-01-02", edtf[:10])
	if err != nil {
		return 0
	}
	return int(t.Unix()/86400) + 1<<20
}
