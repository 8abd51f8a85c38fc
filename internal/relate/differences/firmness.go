package differences

import (
	"slices"

	"secondsource/internal/news"
)

// firmness shows what a text has made firm that the text it follows only expects or hedges.
func (r reader) firmness() []news.Difference {
	var out []news.Difference
	story := &r.a.Stories[r.story]
	for _, l := range r.a.Lineage {
		if !slices.Contains(story.Articles, l.From) || !slices.Contains(story.Articles, l.To) {
			continue
		}
		for _, d := range l.Drift {
			if d.Kind != "strengthened" || d.From.Empty() || d.To.Empty() || !r.paragraph(l.From, d.From) || !r.paragraph(l.To, d.To) {
				continue
			}
			sides := []news.Side{
				{Value: r.a.Findings[l.From].Article.Slice(d.From), Evidence: []news.Evidence{evidence(l.From, d.From)}},
				{Value: r.a.Findings[l.To].Article.Slice(d.To), Evidence: []news.Evidence{evidence(l.To, d.To)}},
			}
			if x, ok := r.make("status", "certainty", "firm on one side, expected or hedged on the other", sides); ok {
				out = append(out, x)
			}
		}
	}
	return out
}

// paragraph reports whether a span is of the body: headlines and captions are short for other reasons.
func (r reader) paragraph(article int, s news.Span) bool {
	return slices.ContainsFunc(r.a.Findings[article].Article.Paragraphs, func(p news.Paragraph) bool { return p.Kind == news.Body && p.Contains(s) })
}
