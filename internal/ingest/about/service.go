package about

import (
	"strings"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// service gives what an agency tells its clients in the article: in lines of their own, and in marks before and behind the headline.
func (r *reader) service() []news.Service {
	var out []news.Service
	add := func(s blocks.Service, at int) {
		out = append(out, news.Service{Kind: s.Kind, Value: s.Value, Span: news.Span{Start: at + s.Start, End: at + s.End}})
	}
	headline := r.a.Slice(r.a.Headline)
	for _, s := range blocks.ServiceMarks(headline) {
		add(s, r.a.Headline.Start)
	}
	if s, ok := blocks.ServiceLine(headline); ok && len(out) == 0 {
		add(s, r.a.Headline.Start)
	}
	for _, line := range r.a.Lines {
		if s, ok := blocks.ServiceLine(r.a.Slice(line)); ok {
			add(s, line.Start)
		}
	}
	for i, p := range r.body { // what an outlet says to its readers stays in the text
		if i >= 3 && i < len(r.body)-6 {
			continue
		}
		if s := r.a.Slice(p); len(s) < 600 && correctionNote(s) {
			out = append(out, news.Service{Kind: "correction-note", Span: p})
		}
	}
	return out
}

// correctionNote reports whether a paragraph tells readers what was corrected in the article.
func correctionNote(p string) bool {
	low := asciiLower(strings.TrimLeft(p, "*([_ "))
	for _, opening := range []string{"correction:", "correction -", "correction –", "correction —", "corrections:", "clarification:", "an earlier version of this", "a previous version of this", "this article has been corrected",
		"this story has been corrected", "this article was corrected", "this story was corrected", "this article was amended", "this article has been amended", "this version corrects", "this story corrects",
		"editor's note: an earlier version", "editor’s note: an earlier version", "this article has been updated to correct", "this story has been updated to correct"} {
		if strings.HasPrefix(low, opening) {
			return true
		}
	}
	return false
}
