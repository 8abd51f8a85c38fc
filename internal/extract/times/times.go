// Package times answers when: it finds the time expressions of an article and the days they stand for.
//
// What is written in full stands for itself. "Wednesday", "last month", "in October" and "two days ago" are counted from the day of the
// news: the day of publication, or the day before it that the lead names; where publication is unknown, the full date with a weekday that
// the article tells its news with. Which side of that day an expression lies on is read from the verb it goes with. Where the verb does
// not say, where the hour of publication may make the day another one, or where the expression counts from something else ("two days
// before the visit"), the value is empty: a wrong date is worse than none.
//
// Only English is read beyond dates in full. Seasons, holidays and "during the meeting" are left out.
package times

import (
	"slices"

	"secondsource/internal/language"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// The kinds and bases of times.
const (
	date       = "date"
	period     = "period"
	duration   = "duration"
	recurrence = "recurrence"

	fromText      = "text"
	fromPublished = "published"
	fromDateline  = "dateline"
	fromEvent     = "event"
)

// Find gives the time expressions of a in the order of its text. a.About must be known.
func Find(a *news.Article, t *language.Text) []news.Time {
	f := &finder{a: a, t: t, text: a.Text()}
	f.dates()
	f.anchor()
	return f.find()
}

// FindFrom is [Find] for an article whose news, as others tell, is of a day. What the article itself tells of its day comes first.
func FindFrom(a *news.Article, t *language.Text, day calendar.Day) []news.Time {
	f := &finder{a: a, t: t, text: a.Text()}
	f.dates()
	if f.anchor(); !f.known {
		f.known, f.now, f.basis = true, day, fromEvent
	}
	return f.find()
}

func (f *finder) find() []news.Time {
	for _, line := range []news.Published{f.a.About.Published, f.a.About.Updated} {
		if line.Basis == "explicit" && !line.Span.Empty() && !f.reads(line.Span) {
			f.found = append(f.found, news.Time{Span: line.Span, Value: line.Value, Kind: date, Basis: fromText})
		}
	}
	for i := range f.t.Sentences {
		f.sentence(i)
	}
	slices.SortFunc(f.found, func(a, b news.Time) int { return a.Span.Compare(b.Span) })
	return f.found
}

// A finder reads one article.
type finder struct {
	a    *news.Article
	t    *language.Text
	text string

	// The day of the news and, where it is known, the day of publication.
	known     bool
	now       calendar.Day
	published calendar.Day // 0 where unknown
	basis     string

	full []calendar.Date // the dates that the text gives in full

	last    calendar.Day // the last day told in the paragraph, for "the next day"
	hasLast bool
	found   []news.Time
}

// reads reports whether the span lies in a sentence, so that it will be found there.
func (f *finder) reads(s news.Span) bool {
	for i := range f.t.Sentences {
		if f.t.Sentences[i].Overlaps(s) {
			return true
		}
	}
	return false
}

// dates reads the dates that are given in full.
func (f *finder) dates() {
	for i := range f.t.Sentences {
		s := &f.t.Sentences[i]
		for at := s.Start; ; {
			d, _, end, ok := calendar.Find(f.text[:s.End], at)
			if !ok {
				break
			}
			if _, exact := d.Exact(); exact {
				f.full = append(f.full, d)
			}
			at = end
		}
	}
}

// anchor finds the day that the article's relative expressions count from.
func (f *finder) anchor() {
	if p, ok := calendar.Parse(f.a.About.Published.Value); ok && p.Single() {
		f.known, f.now, f.published, f.basis = true, p.First, p.First, fromPublished
		if day, ok := f.leadDay(); ok {
			f.now = day
		}
		return
	}
	if d, _, ok := calendar.Read(f.a.About.Dateline.Date, 0); ok {
		if day, ok := d.Exact(); ok {
			f.known, f.now, f.basis = true, day, fromDateline
			return
		}
	}
	for i := range f.t.Sentences {
		s := &f.t.Sentences[i]
		if s.Part == language.InBody && s.Paragraph > 4 || s.Part == language.InCaption {
			continue
		}
		for at := s.Start; ; {
			d, start, end, ok := calendar.Find(f.text[:s.End], at)
			if !ok {
				break
			}
			day, exact := d.Exact()
			if exact && d.Weekday > 0 && d.Weekday%7 == int(day.Weekday()) && f.side(s, f.tokenAt(s, start)) == past {
				f.known, f.now, f.basis = true, day, fromText
				return
			}
			at = end
		}
	}
}

// leadDay is the day before publication that the first paragraphs tell their news of.
func (f *finder) leadDay() (calendar.Day, bool) {
	for i := range f.t.Sentences {
		s := &f.t.Sentences[i]
		if s.Part != language.InBody || s.Paragraph > 1 {
			continue
		}
		for k := s.First; k < s.Last; k++ {
			w, ok := weekdays[f.t.Tokens[k].Lower]
			if !ok || f.side(s, k) != past {
				continue
			}
			if back := (int(f.published.Weekday()) - w + 7) % 7; back <= 2 {
				return f.published - calendar.Day(back), true
			}
			return 0, false
		}
	}
	return 0, false
}

// tokenAt is the first token of the sentence that begins at or after a byte of the text.
func (f *finder) tokenAt(s *language.Sentence, at int) int {
	for k := s.First; k < s.Last; k++ {
		if f.t.Tokens[k].Start >= at {
			return k
		}
	}
	return s.Last
}

// sentence reads one sentence from left to right; what is read is not read again.
func (f *finder) sentence(index int) {
	s := &f.t.Sentences[index]
	if index == 0 || f.t.Sentences[index-1].Part != s.Part || f.t.Sentences[index-1].Paragraph != s.Paragraph {
		f.hasLast = false
	}
	for i := s.First; i < s.Last; {
		e, next := f.expression(s, i)
		if next <= i {
			i++
			continue
		}
		e.Span = news.Span{Start: f.t.Tokens[i].Start, End: f.t.Tokens[next-1].End}
		if e.Value == "" || e.Kind == duration || e.Kind == recurrence {
			e.Basis = ""
		}
		if p, ok := calendar.Parse(e.Value); ok && p.Single() {
			f.last, f.hasLast = p.First, true
		}
		f.found = append(f.found, e)
		i = next
	}
}

// expression reads the expression that begins at token i; next is the token after it, i where none begins.
func (f *finder) expression(s *language.Sentence, i int) (news.Time, int) {
	e, next := f.since(s, i)
	if next == i {
		e, next = f.written(s, i)
	}
	if next == i {
		e, next = f.year(s, i)
	}
	if next == i {
		e, next = f.weekday(s, i)
	}
	if next == i {
		e, next = f.relative(s, i)
	}
	if next == i {
		e, next = f.counted(s, i)
	}
	if next == i {
		e, next = f.vague(s, i)
	}
	if next == i {
		e, next = f.named(s, i)
	}
	return e, next
}

// low is the word of token i in lower case; "" outside the sentence.
func (f *finder) low(s *language.Sentence, i int) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return f.t.Tokens[i].Lower
}
