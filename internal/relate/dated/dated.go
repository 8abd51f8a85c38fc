// Package dated answers: on which day is an article news that tells no day itself?
//
// An article that lost its date on the way (a scraped page, a text in a file) still reports an event, and others tell when that was. Where they
// agree, and all of them were published within days of it, "yesterday" and "last month" of the undated article count from that day. Nothing is said
// of the day on which it was published.
package dated

import (
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// nearest and latest bound the days from an event on which other articles that report it were published: what is written about for longer has
// no one day.
const (
	nearest = -1
	latest  = 3
)

// Find gives the day of the event that it reports to every article of the analysis, by index, that has no day of publication and reports one
// whose day others tell. Events must be known.
func Find(a *news.Analysis) map[int]calendar.Day {
	out := map[int]calendar.Day{}
	for i := range a.Events {
		e := &a.Events[i]
		p, ok := calendar.Parse(e.Date)
		if !ok || !p.Single() || !newsOf(a, e, p.First) {
			continue
		}
		for _, n := range e.Articles {
			if may(a.Findings[n].Article.About.Published.Value, p.First) {
				out[n] = p.First
			}
		}
	}
	return out
}

// newsOf reports whether some article of the event was published when it was news, and none at another time.
func newsOf(a *news.Analysis, e *news.Event, day calendar.Day) bool {
	some := false
	for _, n := range e.Articles {
		p, ok := calendar.Parse(a.Findings[n].Article.About.Published.Value)
		if !ok || !p.Single() {
			continue
		}
		if after := p.First - day; after < nearest || after > latest {
			return false
		}
		some = true
	}
	return some
}

// may reports whether an article of this date of publication, which is no day, may have been published on the day or after it.
func may(published string, day calendar.Day) bool {
	p, ok := calendar.Parse(published)
	return published == "" || ok && !p.Single() && (p.OpenFirst || p.First <= day+latest) && (p.OpenLast || p.Last >= day)
}
