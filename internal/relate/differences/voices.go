package differences

import (
	"slices"

	"secondsource/internal/news"
)

// voices gives the quotations of the same words that the story's articles give to different speakers.
func (r reader) voices() []news.Difference {
	var out []news.Difference
	for _, v := range r.a.Voices {
		var sides []news.Side
		for _, s := range v.Statements {
			if !slices.Contains(r.a.Stories[r.story].Articles, s.Article) {
				continue
			}
			f := r.a.Findings[s.Article]
			x := f.Statements[s.Index]
			n := r.a.EntityOf(news.Ref{Article: s.Article, Index: x.Source.Mention})
			if n < 0 {
				continue
			}
			sides = append(sides, news.Side{Value: r.a.Entities[n].Name, Evidence: []news.Evidence{evidence(s.Article, r.sentenceOf(f, x))}})
		}
		if len(sides) < 2 {
			continue
		}
		if d, ok := r.make("attribution", "voice", "the same words of two speakers", sides); ok {
			out = append(out, d)
		}
	}
	return out
}

// sentenceOf is the sentence that a quotation begins in.
func (r reader) sentenceOf(f *news.Findings, x news.Statement) news.Span {
	for _, s := range f.Sentences {
		if s.Overlaps(x.Content[0]) {
			return s
		}
	}
	return x.Content[0]
}
