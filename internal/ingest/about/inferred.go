package about

import (
	"strings"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// leadParagraphs is how far into the body a day counts as the news of the article rather than its background.
const leadParagraphs = 4

// inferred gives what dates in the text say of the publication.
//
// Reports call the days of their own week by name and pictures carry full dates. Where the lead says "on Sunday" and the latest picture
// was taken that day or the day before, the report is of that day. Else a full date that the lead or a caption tells as past gives a bound:
// the article is not older.
func (r *reader) inferred(captions []news.Caption) news.Published {
	var picture calendar.Day
	var pictureSpan news.Span
	for _, c := range captions {
		s := r.a.Slice(c.Span)
		if isArchive(s) {
			continue
		}
		for at := 0; ; {
			d, start, end, ok := exactDate(s, at)
			if !ok {
				break
			}
			if d > picture && r.credible(d.String()) && isPast(s, start) {
				picture, pictureSpan = d, news.Span{Start: c.Start + start, End: c.Start + end}
			}
			at = end
		}
	}
	latest, latestSpan := picture, pictureSpan
	for i, p := range r.body {
		if i == leadParagraphs {
			break
		}
		s := r.a.Slice(p)
		for at := 0; ; {
			d, start, end, ok := exactDate(s, at)
			if !ok {
				break
			}
			if d > latest && r.credible(d.String()) && isPast(s, start) {
				latest, latestSpan = d, news.Span{Start: p.Start + start, End: p.Start + end}
			}
			at = end
		}
	}
	if latest == 0 {
		return news.Published{}
	}
	if weekday, span, ok := r.leadWeekday(); ok && latest == picture {
		if ahead := (weekday - int(picture.Weekday()) + 7) % 7; ahead <= 1 {
			day := picture + calendar.Day(ahead)
			evidence := r.a.Slice(span) + "; picture of " + r.a.Slice(pictureSpan)
			return news.Published{Value: day.String(), Basis: "inferred", Evidence: evidence, Span: span}
		}
	}
	return news.Published{Value: latest.String() + "/", Basis: "inferred", Evidence: "not before " + r.a.Slice(latestSpan), Span: latestSpan}
}

// leadWeekday gives the one weekday (0 Sunday to 6 Saturday) that the first paragraphs tell the news of; false where they name none or
// several before agreeing on one.
func (r *reader) leadWeekday() (int, news.Span, bool) {
	for i, p := range r.body {
		if i == 2 {
			break
		}
		s := r.a.Slice(p)
		for at := 0; at < len(s); {
			space := strings.IndexByte(s[at:], ' ')
			if at > 0 || space >= 0 {
				if d, end, ok := calendar.Read(s, at); ok && d.Weekday > 0 && d.Month == 0 && end-at > 5 && !comes(s[:at]) {
					return d.Weekday % 7, news.Span{Start: p.Start + at, End: p.Start + end}, true
				}
			}
			if space < 0 {
				break
			}
			at += space + 1
		}
	}
	return 0, news.Span{}, false
}

// comes reports whether the words before a weekday put it into another week or into the future.
func comes(before string) bool {
	before = strings.ToLower(before)
	return isSuffixAny(before, "next ", "last ", "until ", "by ", "this coming ", "from ", "every ", "since ", "before ", "previous ") || !isPast(before, len(before))
}

// isPast refuses a date whose clause tells of something to come. The clause begins at the last comma, or at a word of saying: "will not
// leave, he said on Sunday".
func isPast(s string, at int) bool {
	clause := strings.ToLower(s[:at])
	for _, mark := range []string{". ", ", ", "; ", " said ", " told ", " announced ", " warned ", " confirmed ", " reported "} {
		if i := strings.LastIndex(clause, mark); i >= 0 {
			clause = clause[i+len(mark)-1:]
		}
	}
	if isSuffixAny(clause, " by ", " until ", " before ", " from ", " for ") {
		return false
	}
	for _, w := range []string{" will ", " would ", "scheduled", " set to ", "expected", " due ", " plan", "deadline", "ahead of", "upcoming", "expire", " to be held", " later this"} {
		if strings.Contains(" "+clause, w) {
			return false
		}
	}
	return true
}

func isArchive(caption string) bool {
	lower := strings.ToLower(caption)
	for _, w := range []string{"file photo", "file picture", "file image", "(file", "archive", "file -", "file –", "[file", "file:"} {
		if strings.Contains(lower, w) {
			return true
		}
	}
	return false
}
