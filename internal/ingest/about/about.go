// Package about answers what an article tells of itself: outlet, byline, dateline, the agency it is credited to, when it was published,
// its genre and language, and who is credited for its pictures.
//
// It reads what came with the capture first (metadata of the page, fields of the document), then the lines that stand around the body
// (by whom, when, an agency at the end), then the body's first and last words, and for a date the parts of a page
// right beside the article. It tells only what stands there: a date among the teasers is another article's, the date and agency of a
// picture stay with the picture, and what is not told stays empty. A day of publication is inferred only where a caption and the lead
// agree on it; else at most a bound ("not before") is given. Dates that were found and not taken are told with the reason.
//
// Known weaknesses: in texts without markup, bylines without "By" are not seen; names of zones that mean several (EST, IST) are not turned
// into offsets; "3 hours ago" is not read; genre is told only where something marks it; that a page calls itself paid
// (isAccessibleForFree) is told as a cut though its text may be whole.
package about

import (
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// Read gives what a tells of itself, and its captions with credits and dates.
func Read(a *news.Article) (news.About, []news.Caption) {
	r := newReader(a)
	captions := make([]news.Caption, len(a.Captions))
	for i, c := range a.Captions {
		captions[i] = r.caption(c)
	}
	var about news.About
	about.Address = r.told(news.FieldURL)
	if about.Address == "" {
		about.Address = a.Capture.URL
	}
	at := about.Address // where it was found: the canonical address may be another site's
	about.External = r.told(news.FieldID)
	about.Outlet = r.outlet(at)
	about.Byline = r.byline()
	about.Dateline = r.dateline()
	about.Agencies = r.agencies(at, about.Dateline, about.Byline)
	about.Published, about.Updated = r.published(at, about.Dateline, captions)
	about.Refused = r.refusedBeside(about.Published)
	about.Service = r.service()
	about.Genre, about.Marked = r.genre(at, about.Outlet.Name, about.Service)
	about.Language = r.language()
	about.Address, about.Canonical = r.address()
	about.Cut.Reason, about.Cut.Mark = r.cut()
	return about, captions
}

// A reader holds the parts of an article that tell about it.
type reader struct {
	a     *news.Article
	text  string
	lines []news.Span // lines around the body, in the order of the text
	body  []news.Span // paragraphs without subheads and standfirsts

	shownLines []news.Told // the lines with a date that a page shows
	page       layout
	dayOrder   calendar.Order
	refused    []news.Refused
}

func newReader(a *news.Article) *reader {
	r := &reader{a: a, text: a.Text(), lines: a.Lines}
	for _, p := range a.Paragraphs {
		if p.Kind != news.Subhead && p.Kind != news.Standfirst && !p.Empty() {
			r.body = append(r.body, p.Span)
		}
	}
	// A document's own text may hold such lines as paragraphs: at its beginning and end, short, and nothing but a line.
	body := r.body[:0:0]
	for i, p := range r.body {
		if (i < 3 || i >= len(r.body)-3) && p.Len() <= maxLine && r.isLine(a.Slice(p)) {
			r.lines = append(r.lines[:len(r.lines):len(r.lines)], p)
		} else {
			body = append(body, p)
		}
	}
	r.body = body
	for _, t := range a.Capture.Told {
		if t.Field == news.FieldLine {
			r.shownLines = append(r.shownLines, t)
		}
	}
	r.page = r.layout()
	return r
}

// maxLine is the length in bytes beyond which a run of words is no byline, date line or credit.
const maxLine = 160

func (r *reader) isLine(s string) bool {
	if names, _ := byWords(s); names != "" {
		return true
	}
	if credited, only := creditOnly(s); only && len(credited) > 0 {
		return true
	}
	return isDateLine(s)
}

// told gives the first value that came with the capture for a field.
func (r *reader) told(f news.Field) string {
	t, _ := r.a.Capture.First(f)
	return t.Value
}
