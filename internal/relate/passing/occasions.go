package passing

import (
	"slices"
	"strings"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// gatherings are words for occasions at which somebody speaks.
var gatherings = []string{"briefing", "conference", "interview", "speech", "address", "hearing", "rally", "testimony", "debate", "session", "broadcast", "podcast", "parliament", "congress"}

// An occasion is what one speaker says at one time in one article.
type occasion struct {
	speaker int
	venue   string // the word for it; "" where only its time is told
	before  bool   // it was ahead of something
	*group
}

// occasions gives the occasions on which somebody spoke apart from what the articles report: at a briefing, in an interview, ahead of the meeting.
// Of several articles they are one where the speaker is one, their times may be, and they carry a remark in common or name the same sort of
// occasion. What a body said ahead of a thing, and what its spokesman did, are one.
func (r *reader) occasions() []*group {
	remark := map[news.Ref][]int{}
	for n, x := range r.a.Remarks {
		for _, s := range x.Statements {
			remark[s] = append(remark[s], n)
		}
	}
	var all []*occasion
	for _, i := range r.a.Stories[r.story].Articles {
		all = append(all, r.spoken(i)...)
	}
	for j, b := range all {
		for _, a := range all[:j] {
			behalf := a.before && b.before && (r.speaksFor(a.speaker, b.speaker) || r.speaksFor(b.speaker, a.speaker))
			if a.group == b.group || a.speaker != b.speaker && !behalf || r.against(a.group, b.group) || a.members[0].article == b.members[0].article {
				continue
			}
			if behalf || a.venue != "" && a.venue == b.venue || inCommon(a.group, b.group, remark) {
				a.members = append(a.members, b.members...)
				old := b.group
				for _, x := range all {
					if x.group == old {
						x.group = a.group
					}
				}
			}
		}
	}
	var out []*group
	for _, x := range all {
		if !slices.Contains(out, x.group) {
			out = append(out, x.group)
		}
	}
	return out
}

// speaksFor reports whether an office of a person names a body: "palace spokesman".
func (r *reader) speaksFor(person, body int) bool {
	p, b := &r.a.Entities[person], &r.a.Entities[body]
	if p.Kind != news.Person || b.Kind != news.Organization {
		return false
	}
	return slices.ContainsFunc(p.Roles, func(x news.Role) bool {
		return strings.Contains(x.Text, "spokes") && slices.ContainsFunc(b.Names, func(n news.Count) bool { return strings.Contains(" "+x.Text+" ", " "+n.Text+" ") })
	})
}

// inCommon reports whether two groups carry a remark in common.
func inCommon(a, b *group, remark map[news.Ref][]int) bool {
	seen := map[int]bool{}
	for _, t := range a.members {
		for _, n := range remark[news.Ref{Article: t.article, Index: t.say}] {
			seen[n] = true
		}
	}
	return slices.ContainsFunc(b.members, func(t *telling) bool {
		return slices.ContainsFunc(remark[news.Ref{Article: t.article, Index: t.say}], func(n int) bool { return seen[n] })
	})
}

// spoken gives the occasions of one article. What a speaker says after one was named belongs to it until another is.
func (r *reader) spoken(i int) []*occasion {
	f := r.a.Findings[i]
	var out []*occasion
	current := map[int]*occasion{} // by speaker
	for n, s := range f.Statements {
		speaker := r.a.EntityOf(news.Ref{Article: i, Index: s.Source.Mention})
		if speaker < 0 || s.Source.Mention < 0 {
			continue
		}
		venue, apart := r.apart(f, s)
		o := current[speaker]
		switch {
		case apart && (o == nil || o.venue != venue && o.venue != "" && venue != ""):
			words := strings.Fields(strings.ToLower(f.Article.Slice(s.Said.Venue)))
			o = &occasion{speaker, venue, len(words) > 0 && (words[0] == "ahead" || words[0] == "before"), &group{}}
			current[speaker] = o
			out = append(out, o)
		case apart:
			if o.venue == "" {
				o.venue = venue
			}
		case !s.Said.Venue.Empty() || s.Said.Date != "":
			delete(current, speaker)
			continue
		case o == nil:
			continue
		}
		o.members = append(o.members, r.saying(i, n, s, speaker))
	}
	return out
}

// apart reports whether a statement was made on an occasion of its own, and gives the word for it.
func (r *reader) apart(f *news.Findings, s news.Statement) (venue string, apart bool) {
	words := strings.Fields(strings.ToLower(f.Article.Slice(s.Said.Venue)))
	for _, w := range words {
		if slices.Contains(gatherings, w) {
			return w, true
		}
	}
	if len(words) > 0 && (words[0] == "ahead" || words[0] == "before" || words[0] == "after") {
		return "", true
	}
	return "", false
}

// saying is the sentence of a statement as a telling.
func (r *reader) saying(i, n int, s news.Statement, speaker int) *telling {
	f := r.a.Findings[i]
	at := s.Span()
	if !s.Cue.Empty() {
		at = s.Cue
	}
	t := &telling{Telling: news.Telling{Span: at, Head: at, Deed: "say", Mentions: []int{s.Source.Mention}, Place: -1, Time: -1, Status: "happened", Before: true},
		article: i, entities: map[int]bool{speaker: true}, persons: map[int]bool{}, stands: true, say: n}
	for _, x := range f.Sentences {
		if x.Overlaps(at) {
			t.Span = x
			break
		}
	}
	for k, x := range f.Times {
		if x.Overlaps(s.Said.When) && x.Value == s.Said.Date && x.Value != "" || t.Time < 0 && s.Span().Contains(x.Span) && s.Kind == news.Direct && strings.HasPrefix(strings.ToLower(f.Article.Slice(x.Span)), "today") {
			if p, ok := calendar.Parse(x.Value); ok {
				t.Time, t.period, t.dated = k, p, !p.OpenFirst && !p.OpenLast
			}
		}
	}
	return t
}
