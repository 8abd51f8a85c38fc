package passing

import (
	"strings"
	"unicode"

	"secondsource/internal/language/calendar"
)

// The bounds within which two tellings of one deed are of one event, in thousandths. Set by reading what came of them in news of 69 events.
const (
	enough   = 300 // share of the lighter one's features
	sameDay  = 200 // the share that is enough where both are of one day or month
	mostDays = 31  // that a period may last to tell one time
	lately   = 120 // days: how far back something lies that is told as past without a word for when
	before   = 500 // and with one that puts it before what is reported
)

// alike tells whether two tellings of one deed are of one event, as a score above 0.
func (r *reader) alike(a, b *telling) int {
	if r.contradict(a, b) {
		return 0
	}
	shared, entity := 0, false
	for f, w := range a.features {
		if v, ok := b.features[f]; ok {
			shared += min(w, v)
		}
	}
	for e := range a.entities {
		entity = entity || b.entities[e] || b.context[e]
	}
	for e := range a.context {
		entity = entity || b.entities[e]
	}
	low := min(a.weight, b.weight)
	if low == 0 {
		return 0
	}
	share := shared * 1000 / low
	when := a.dated && b.dated && a.period.Last-a.period.First < mostDays && b.period.Last-b.period.First < mostDays
	switch {
	case when && share >= sameDay:
		return 1000 + share
	case entity && share >= enough:
		return share
	}
	return 0
}

// contradict reports whether two tellings cannot be of one event: their times do not meet, they tell of different places or persons, or one is
// of what its article reports and the other of what lay before it.
func (r *reader) contradict(a, b *telling) bool {
	if a.own && b.stands || b.own && a.stands || disjoint(a.persons, b.persons) || disjoint(a.counts, b.counts) {
		return true
	}
	if a.timed() && b.timed() && !meet(a.period, b.period) {
		return true
	}
	return r.elsewhere(a, b)
}

// elsewhere reports whether two tellings are of places that have no word in common.
func (r *reader) elsewhere(a, b *telling) bool {
	if len(a.places) == 0 || len(b.places) == 0 {
		return false
	}
	for p := range a.places {
		for q := range b.places {
			if p == q || oneWord(r.a.Entities[p].Name, r.a.Entities[q].Name) {
				return false
			}
		}
	}
	return true
}

// oneWord reports whether two names of places share a word: the town and its airport.
func oneWord(a, b string) bool {
	for _, w := range strings.Fields(a) {
		if len(w) > 3 && unicode.IsUpper([]rune(w)[0]) && strings.Contains(" "+b+" ", " "+w+" ") {
			return true
		}
	}
	return false
}

// disjoint reports whether both have something and nothing of it in common.
func disjoint(a, b map[int]bool) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for x := range a {
		if b[x] {
			return false
		}
	}
	return true
}

func meet(a, b calendar.Period) bool {
	return (a.OpenLast || b.OpenFirst || a.Last >= b.First) && (b.OpenLast || a.OpenFirst || b.Last >= a.First)
}
