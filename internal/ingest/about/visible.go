package about

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// How far around an article, in bytes of a page, a date standing by itself is still the article's.
const (
	aboveHeadline = 1500
	belowHeadline = 6000 // and no further than the first paragraph
	belowBody     = 1500
)

// visible reads a page's date of publication where it stands by itself between headline and body, right above the headline or right below
// the body. Where several days stand in one of these places, it is a list of other articles, and none is taken.
func (r *reader) visible() news.Published {
	if r.a.Capture.Media != news.MediaHTML || len(r.body) == 0 {
		return news.Published{}
	}
	page := r.a.Capture.Payload
	first, ok := r.place(r.body[0])
	last, ok2 := r.place(r.body[len(r.body)-1])
	if !ok || !ok2 {
		return news.Published{}
	}
	head, ok := r.place(r.a.Headline)
	if !ok || head.End > first.Start {
		head = news.Range{Start: max(0, first.Start-aboveHeadline), End: max(0, first.Start-aboveHeadline)}
	}
	for _, zone := range []struct {
		news.Range
		several bool // the first counts where there are several
	}{
		{news.Range{Start: head.End, End: min(first.Start, head.End+belowHeadline)}, true},
		{news.Range{Start: max(0, head.Start-aboveHeadline), End: head.Start}, false},
		{news.Range{Start: last.End, End: min(len(page), last.End+belowBody)}, false},
	} {
		if found := r.datesIn(page, zone.Range); len(found) > 0 && (zone.several || oneDay(found)) {
			return found[0]
		}
	}
	return news.Published{}
}

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

func oneDay(found []news.Published) bool {
	for _, p := range found {
		if p.Value[:10] != found[0].Value[:10] {
			return false
		}
	}
	return true
}

// datesIn gives the days that stand by themselves in a part of a page, those of a change left out.
func (r *reader) datesIn(page string, in news.Range) (out []news.Published) {
	for at := in.Start; at < in.End; {
		open := strings.IndexByte(page[at:in.End], '<')
		end := in.End
		if open >= 0 {
			end = at + open
		}
		if s := page[at:end]; end-at >= 6 && end-at <= maxLine && strings.ContainsAny(s, "0123456789") {
			words := strings.TrimSpace(html.UnescapeString(s))
			if d, start, stop, ok := calendar.Find(words, 0); ok && standsAlone(words[:start], words[stop:]) && !saysChanged(words[:start]) {
				if _, exact := d.Exact(); exact && r.credible(d.EDTF()) {
					out = append(out, news.Published{Value: d.EDTF(), Basis: "explicit", Evidence: words[start:stop], Place: news.Range{Start: at, End: end}})
				}
			}
		}
		if open < 0 {
			break
		}
		at = afterTag(page, end, in.End)
	}
	return out
}

// standsAlone reports whether the words around a date are few and no sentence.
func standsAlone(before, after string) bool {
	letters := 0
	for _, c := range before + after {
		if unicode.IsLetter(c) {
			letters++
		}
	}
	end, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(after))
	return letters <= 40 && end != '.' && end != '?' && !strings.Contains(before, "©") && !strings.Contains(before, "opyright")
}

// afterTag is the byte after the tag, comment, script or style that begins at i.
func afterTag(page string, i, limit int) int {
	rest := page[i:limit]
	for _, skipped := range []struct{ open, close string }{{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}, {"<noscript", "</noscript"}, {"<select", "</select"}} {
		if len(rest) >= len(skipped.open) && strings.EqualFold(rest[:len(skipped.open)], skipped.open) {
			end := strings.Index(rest, skipped.close)
			if end < 0 {
				return limit
			}
			return i + end + len(skipped.close)
		}
	}
	if end := strings.IndexByte(rest, '>'); end >= 0 {
		return i + end + 1
	}
	return limit
}
