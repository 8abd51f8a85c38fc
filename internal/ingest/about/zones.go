package about

import "secondsource/internal/news"

// A zone is where in a page something stands, seen from the article.
type zone uint8

const (
	elsewhere     zone = iota
	overHeadline       // before the headline
	underHeadline      // from the headline to the body
	inBody             // in the body
	underBody          // after the body
)

// A layout is where in its page an article stands. Articles of scrapes and documents have none: their lines are in their text.
type layout struct {
	known             bool
	head, first, last news.Range // headline, first and last paragraph
	second            int        // the first byte of the second paragraph; 0 where there is none
}

func (r *reader) layout() (l layout) {
	if r.a.Capture.Media != news.MediaHTML || len(r.body) == 0 {
		return l
	}
	var ok, ok2 bool
	l.first, ok = r.place(r.body[0])
	l.last, ok2 = r.place(r.body[len(r.body)-1])
	if !ok || !ok2 {
		return l
	}
	l.known = true
	if len(r.body) > 1 {
		second, _ := r.place(r.body[1])
		l.second = second.Start
	}
	if l.head, ok = r.place(r.a.Headline); !ok || l.head.End > l.first.Start {
		l.head = news.Range{Start: max(0, l.first.Start-rightAbove), End: max(0, l.first.Start-rightAbove)}
	}
	return l
}

// zone tells where a byte of the payload stands, and how far it is from the headline or the body.
func (l *layout) zone(at int) (zone, int) {
	switch {
	case at < l.head.Start:
		return overHeadline, l.head.Start - at
	case at < l.first.Start:
		return underHeadline, min(at-l.head.Start, l.first.Start-at)
	case at < l.last.End:
		return inBody, 0
	}
	return underBody, at - l.last.End
}

// underStandfirst reports whether a byte of the payload stands between the first two paragraphs: the first may be what stands above the date.
func (l *layout) underStandfirst(at int) bool { return l.first.End <= at && at < l.second }

// place is the range of the payload that a span of the text came from.
func (r *reader) place(s news.Span) (news.Range, bool) {
	if s.Empty() {
		return news.Range{}, false
	}
	ranges := r.a.Ranges(s)
	if len(ranges) == 0 {
		return news.Range{}, false
	}
	return news.Range{Start: ranges[0].Start, End: ranges[len(ranges)-1].End}, true
}
