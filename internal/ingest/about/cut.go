package about

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/news"
)

// behindWall are the words with which pages ask a reader to pay or register for the rest.
var behindWall = []string{"to continue reading", "to keep reading", "subscribe to read", "subscribe now to read", "subscribe to continue", "this article is for subscribers", "this story is for subscribers",
	"this content is for subscribers", "for subscribers only", "available to subscribers", "exclusive to subscribers", "subscriber-only", "already a subscriber?", "already subscribed?", "register to read",
	"sign in to read", "log in to read", "sign up to read", "unlock this article", "unlock this story", "unlock the full", "to read the full story", "to read the full article", "to read the rest of this"}

// belowText is how far behind the last paragraph, in bytes of the payload, a page's words about the rest stand.
const belowText = 2500

// summarised is a text of at most so many bytes that ends in the mark of words left out.
const summarised = 700

var moreChars = regexp.MustCompile(`\[\+[0-9]+ chars\]$`)

// cut tells whether the capture holds only a part of the article, and how that is known. The reason is "paywall", "teaser" (a summary that
// leads to the article) or "truncated"; "" where nothing tells.
func (r *reader) cut() (reason string, m news.Mark) {
	if t, ok := r.a.Capture.First(news.FieldSummary); ok {
		return "teaser", news.Mark{Basis: "metadata", Words: t.Value, Place: t.Place}
	}
	for _, t := range r.a.Capture.Told {
		if t.Field != news.FieldAccess {
			continue
		}
		switch strings.ToLower(t.Value) {
		case "false", "locked", "premium", "paid", "subscriber", "subscribers":
			return "paywall", news.Mark{Basis: "metadata", Words: t.Value, Place: t.Place}
		}
	}
	if len(r.body) == 0 {
		return "", news.Mark{}
	}
	last := r.body[len(r.body)-1]
	s := r.a.Slice(last)
	if m, ok := r.wall(last); ok {
		return "paywall", m
	}
	end := func(n int) news.Mark { return r.mark("text", news.Span{Start: last.End - n, End: last.End}) }
	if at := moreChars.FindStringIndex(s); at != nil {
		return "truncated", end(at[1] - at[0])
	}
	low := asciiLower(s)
	for _, more := range []string{"read more", "continue reading", "read more »", "continue reading »", "read more…", "read more...", "continue reading →", "read more →", "read the full story", "read full article"} {
		if before, found := strings.CutSuffix(low, more); found && (strings.HasSuffix(strings.TrimSpace(before), "…") || strings.HasSuffix(strings.TrimSpace(before), "...") || strings.TrimSpace(before) == "") {
			return "teaser", end(len(more))
		}
	}
	for _, left := range []string{"[…]", "[...]", "(…)", "(...)", "…", "..."} {
		if strings.HasSuffix(s, left) && (left[0] == '[' || left[0] == '(' || len(r.text) <= summarised) {
			return "truncated", end(len(left))
		}
	}
	if c, n := utf8.DecodeLastRuneInString(s); r.a.Capture.Media == news.MediaDocument && len(s) > 120 && last.End == len(strings.TrimRightFunc(r.text, unicode.IsSpace)) &&
		len(r.body) > 1 && (unicode.IsLower(c) || c == ',') {
		return "truncated", end(n)
	}
	return "", news.Mark{}
}

// wall finds the words that ask to pay for the rest: in the last paragraph or furniture behind it, else right below it in the payload.
func (r *reader) wall(last news.Span) (news.Mark, bool) {
	behind := append([]news.Span{}, r.a.Furniture...)
	for _, s := range append(behind, last) {
		if s.Start < last.Start || s.Len() > 300 {
			continue
		}
		if at, n := wallAt(r.a.Slice(s)); n > 0 {
			return r.mark("text", news.Span{Start: s.Start + at, End: s.Start + at + n}), true
		}
	}
	place, ok := r.place(last)
	if !ok || r.a.Capture.Media == news.MediaDocument {
		return news.Mark{}, false
	}
	payload := r.a.Capture.Payload
	below := payload[place.End:min(len(payload), place.End+belowText)]
	if at, n := wallAt(below); n > 0 {
		start := place.End + at
		return news.Mark{Basis: "text", Words: payload[start : start+n], Place: news.Range{Start: start, End: start + n}}, true
	}
	return news.Mark{}, false
}

func wallAt(s string) (at, n int) {
	low := asciiLower(s)
	at = -1
	for _, words := range behindWall {
		if i := strings.Index(low, words); i >= 0 && (at < 0 || i < at) {
			at, n = i, len(words)
		}
	}
	return at, n
}
