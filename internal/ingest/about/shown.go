package about

import (
	"strings"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// A written is a date in a line of words.
type written struct {
	date       calendar.Date
	start, end int
	kind       dateKind
	words      company
}

// writtenIn gives the days that are written in a line. Where the order of day and month is not known, the day is read first.
func writtenIn(s string, order calendar.Order) (out []written) {
	order = max(order, calendar.DayFirst)
	past := 0
	for at := 0; at < len(s); {
		d, start, end, ok := calendar.FindIn(s, at, order)
		if !ok {
			break
		}
		before := s[past:start]
		at = end
		if _, exact := d.Exact(); !exact {
			continue
		}
		out = append(out, written{d, start, end, dateKindOf(before, s[end:]), companyOf(s[:start], s[end:])})
		past = end
	}
	return out
}

// unclear reports whether it cannot be told which day a date is.
func (r *reader) unclear(w written) bool { return w.date.Assumed && r.dayOrder == calendar.NoOrder }

// ownLines reads the lines around the body in the article's own text.
func (r *reader) ownLines(out []candidate) []candidate {
	for _, line := range r.lines {
		for _, w := range writtenIn(r.a.Slice(line), r.dayOrder) {
			span := news.Span{Start: line.Start + w.start, End: line.Start + w.end}
			c := candidate{changed: w.kind == ofChange, source: sourceBeside, away: span.Start,
				Published: news.Published{Value: w.date.EDTF(), Basis: "explicit", Evidence: r.a.Slice(span), Span: span}}
			if len(r.body) > 0 && span.Start > r.body[0].Start {
				c.source = sourceAfter
			}
			switch {
			case w.kind == ofCopyright:
				r.refuse(c.Published, news.ReasonCopyright)
				continue
			case r.unclear(w):
				c.Value = c.Evidence
				r.refuse(c.Published, news.ReasonUnclear)
				continue
			}
			out = r.add(out, c)
		}
	}
	return out
}

// shown reads the lines that a page shows near the article.
func (r *reader) shown(out []candidate) []candidate {
	own := map[int]news.Span{}
	for _, line := range r.lines {
		if place, ok := r.place(line); ok {
			own[place.Start] = line
		}
	}
	for _, t := range r.shownLines {
		span, labelled := own[t.Place.Start]
		situation := strings.TrimPrefix(t.Where, "line")
		zone, away := r.page.zone(t.Place.Start)
		for _, w := range writtenIn(t.Value, r.dayOrder) {
			c := candidate{changed: w.kind == ofChange, away: away}
			c.Published = news.Published{Value: w.date.EDTF(), Basis: "explicit", Evidence: t.Value[w.start:w.end], Place: r.within(t.Place, t.Value[w.start:w.end])}
			if labelled {
				if i := strings.Index(r.a.Slice(span), c.Evidence); i >= 0 {
					c.Span = news.Span{Start: span.Start + i, End: span.Start + i + len(c.Evidence)}
				}
			}
			named := w.kind == ofPublication || w.kind == ofFirst || w.kind == ofChange
			marked := named || situation == " in date"
			aside := situation == " in teasers" || situation == " in navigation"
			reason := news.Reason("")
			switch {
			case w.kind == ofCopyright:
				reason = news.ReasonCopyright
			case situation == " in comments" && !labelled:
				reason = news.ReasonComment
			case w.kind == ofFirst && !aside && (zone != underBody || away <= wellBelow) && (zone != overHeadline || away <= rightAbove):
				c.source, c.away = sourceBeside, 0
			case w.kind == ofPublication && !aside && ofItself(t.Value[:w.start], r.a.Slice(r.a.Headline)):
				c.source = sourceAfter
			case situation == " in quotation" && !labelled:
				reason = news.ReasonInText
			case r.page.head.Start <= t.Place.Start && t.Place.End <= r.page.head.End, w.words == sentence:
				reason = news.ReasonInText
			case r.unclear(w):
				c.Value, reason = c.Evidence, news.ReasonUnclear
			case w.kind == ofState:
				c.source = sourceClass
			case zone == underHeadline && marked, zone == overHeadline && marked && (away <= rightAbove || labelled && away <= wellAbove),
				zone == inBody && labelled && w.kind == ofPublication:
				c.source = sourceBeside
			case zone == underBody && w.kind == ofChange && (!aside || away <= wellBelow), zone == underBody && w.kind == ofPublication && away <= wellBelow:
				c.source = sourceAfter
			case w.words > byItself:
				reason = news.ReasonInText
			case zone == underHeadline && (away <= fromEnds || labelled), zone == overHeadline && labelled && away <= wellAbove:
				c.source = sourceNear
			case zone == overHeadline && away <= rightAbove:
				c.source, c.bare = sourceNear, true
			case zone == overHeadline && away <= wellAbove && !aside:
				c.source, c.bare = sourceNearby, true
			case zone == inBody && (labelled || w.words == bareDate && r.page.underStandfirst(t.Place.Start)):
				c.source = sourceNearby
			case zone == underBody && away <= rightBelow:
				c.source, c.bare = sourceAfter, !marked
			default:
				reason = news.ReasonNeighbour
			}
			if reason != "" {
				r.refuse(c.Published, reason)
				continue
			}
			out = r.add(out, c)
		}
	}
	return out
}

// within gives the place of words in a range of the payload; the whole range where references or tags stand between them.
func (r *reader) within(place news.Range, words string) news.Range {
	if i := strings.Index(r.a.Capture.Payload[place.Start:place.End], words); i >= 0 {
		return news.Range{Start: place.Start + i, End: place.Start + i + len(words)}
	}
	return place
}
