package about

import (
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// Limits of what is kept of the dates refused: enough to see why a date was not taken.
const (
	mostRefused       = 12
	mostRefusedAlike  = 3 // of one reason
	firstYear         = 1985
	firstUnlikelyYear = 2100
)

// refuse notes a date that is not the publication's.
func (r *reader) refuse(p news.Published, reason news.Reason) {
	alike := 0
	for _, x := range r.refused {
		if x.Reason == reason {
			if x.Value == p.Value {
				return
			}
			alike++
		}
	}
	if alike < mostRefusedAlike && len(r.refused) < mostRefused {
		r.refused = append(r.refused, news.Refused{Value: p.Value, Evidence: p.Evidence, Reason: reason, Span: p.Span, Place: p.Place})
	}
}

// refusedBeside gives the dates refused beside the one that was taken: those that say another day.
func (r *reader) refusedBeside(taken news.Published) (out []news.Refused) {
	for _, x := range r.refused {
		if day(x.Value) != day(taken.Value) {
			out = append(out, x)
		}
	}
	return out
}

// day is the day of an EDTF value without the time.
func day(value string) string { return value[:min(len(value), len("2026-01-28"))] }

// incredible says why no news page can be of a date; "" where it can: the epoch and the like stand for "unknown", and a page is not
// published after its capture.
func (r *reader) incredible(value string) news.Reason {
	p, ok := calendar.Parse(value)
	if !ok {
		return news.ReasonUnclear
	}
	if p.First < calendar.On(firstYear, 1, 1) || p.First > calendar.On(firstUnlikelyYear, 1, 1) {
		return news.ReasonPlaceholder
	}
	if captured, ok := toldDate(r.a.Capture.Captured, calendar.NoOrder); ok {
		if c, ok := calendar.Parse(captured); ok && p.First > c.Last+1 { // a day for zones east of the capture
			return news.ReasonAfterCapture
		}
	}
	return ""
}

func (r *reader) credible(value string) bool { return r.incredible(value) == "" }
