// Package times answers when: it finds the time expressions of an article and the days they stand for.
//
// What is written in full stands for itself. "Wednesday", "last month", "in October" and "two days ago" are counted from the day of the
// news: the day of publication, or the day beside it that the lead names; where publication is unknown, the full date with a weekday that
// the article tells its news with. Which side of that day an expression lies on is read from the verb it goes with. Where the verb does
// not say, where the hour of publication may make the day another one, or where the expression counts from something else ("two days
// before the visit"), the value is empty: a wrong date is worse than none.
//
// "During the meeting" and "two days before the visit" count from the day of the news where that is what the article reports. What is round ("a few
// weeks ago", "recently", "more than a year ago") is a bound: not after, or not before, a day.
//
// "That night" is the day told last in the paragraph. Holidays that move are reckoned: those after Easter and by weekdays to the day, those of the
// Islamic calendar, which begin where the moon is seen, to three days.
//
// Only English is read beyond dates in full. Left out: times of day, holidays of the Jewish and Chinese calendars, and days told by what else
// happened on them (where that is the end of somebody's rule, package eras finds them across articles).
package times

import (
	"slices"
	"strings"

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
	f.lines()
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
	lead      bool         // the lead names the day of the news
	basis     string

	full []calendar.Date // the dates that the text gives in full

	last    calendar.Day // the last day told in the paragraph, for "the next day"
	hasLast bool
	told    int // the last year written out in this sentence or, in the same paragraph, the one before; 0 where none is
	toldIn  int // the index of the sentence
	found   []news.Time

	// What was looked up once for the whole article.
	news       map[string]bool // which occasions are the news
	hemisphere byte            // whose seasons it tells of: n or s; 0 where nobody asked yet
}

// mostLines is how many lines that are nothing but a date are read of an article.
const mostLines = 20

// lines reads the lines of the article that are nothing but a date, and part of no sentence.
func (f *finder) lines() {
	at, left := 0, mostLines
	for line := range strings.Lines(f.text) {
		start := at + len(line) - len(strings.TrimLeft(line, " \t\u00a0"))
		end := at + len(strings.TrimRight(line, " \t\r\n\u00a0."))
		at += len(line)
		if end-start < len("1 May 2026") || end-start > 50 || left == 0 {
			continue
		}
		s := news.Span{Start: start, End: end}
		d, stop, ok := calendar.Read(f.text[:end], start)
		if _, exact := d.Exact(); !ok || !exact || stop != end {
			continue
		}
		if left--; f.reads(s) || slices.ContainsFunc(f.found, func(t news.Time) bool { return t.Overlaps(s) }) {
			continue
		}
		f.found = append(f.found, news.Time{Span: s, Value: d.EDTF(), Kind: date, Basis: fromText})
	}
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
			f.now, f.lead = day, true
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

// leadDay is the day that the first paragraphs tell their news of: the day of publication or one of the two before it. The day after is that of
// news from further east, published in the evening: nobody calls the news of six days ago by its weekday.
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
			switch back := (int(f.published.Weekday()) - w + 7) % 7; {
			case back <= 2:
				return f.published - calendar.Day(back), true
			case back == 6:
				return f.published + 1, true
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
		f.hasLast, f.told = false, 0
	}
	if index-f.toldIn > 1 {
		f.told = 0
	}
	for i := s.First; i < s.Last; {
		if !f.may(i) {
			i++
			continue
		}
		e, next := f.expression(s, i)
		if next <= i {
			i++
			continue
		}
		e.Span = news.Span{Start: f.t.Tokens[i].Start, End: f.t.Tokens[next-1].End}
		p, ok := calendar.Parse(e.Value)
		if !ok && e.Kind != duration { // before the year 1, after 9999
			e.Value = ""
		}
		if e.Value == "" || e.Kind == duration || e.Kind == recurrence {
			e.Basis = ""
		}
		if ok && e.Basis == fromText {
			f.told, _, _ = p.Last.Civil()
			f.toldIn = index
		}
		if ok && p.Single() {
			f.last, f.hasLast = p.First, true
		}
		f.found = append(f.found, e)
		i = next
	}
}

// may reports whether an expression may begin at token i; by far the most begin none.
func (f *finder) may(i int) bool {
	w := &f.t.Tokens[i]
	if c := f.text[w.Start]; c < 'a' || c > 'z' || w.Tag == "CD" {
		return true
	}
	return starters[w.Lower] || strings.Contains(w.Lower, "-") // "three-day", "mid-2017"
}

// starters are the small words that begin an expression.
var starters = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`since from between late early mid last next this every each first second third fourth end close beginning start middle
		spring summer autumn fall winter today tonight yesterday tomorrow now currently earlier later the during in over within for after a an few several many some
		long couple past previous coming less more about around nearly almost under roughly just only than at least one half recently recent ahead daily weekly monthly
		annually yearly q1 q2 q3 q4 that fifth sixth seventh eighth ninth tenth twentieth thirtieth fortieth fiftieth`) {
		m[w] = true
	}
	for unit := range units {
		m[unit], m[unit+"s"] = true, true
	}
	return m
}()

// expression reads the expression that begins at token i; next is the token after it, i where none begins.
func (f *finder) expression(s *language.Sentence, i int) (news.Time, int) {
	for _, read := range readers {
		if e, next := read(f, s, i); next > i {
			return e, next
		}
	}
	return news.Time{}, i
}

// readers read the forms of expressions; the longer ones come first.
var readers = []func(*finder, *language.Sentence, int) (news.Time, int){
	(*finder).since, (*finder).span, (*finder).written, (*finder).partOf, (*finder).quarter, (*finder).season, (*finder).holiday, (*finder).year,
	(*finder).weekday, (*finder).that, (*finder).anniversary, (*finder).relative, (*finder).during, (*finder).few, (*finder).counted, (*finder).vague, (*finder).named,
}

// low is the word of token i in lower case; "" outside the sentence.
func (f *finder) low(s *language.Sentence, i int) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return f.t.Tokens[i].Lower
}
