package lineage

import (
	"sort"
	"unicode/utf8"

	"secondsource/internal/news"
)

// sentencesOf gives the sentences of headline and paragraphs. Captions are left out, because they go under a credit of their own, and so
// are lines about the article and furniture. A paragraph without sentences is taken as one.
func sentencesOf(f *news.Findings) []sentence {
	var out []sentence
	if !f.Article.Headline.Empty() {
		out = append(out, sentence{Span: f.Article.Headline, headline: true})
	}
	at := 0
	for _, p := range f.Article.Paragraphs {
		if outside(f.Article, p.Span) {
			continue
		}
		for at < len(f.Sentences) && f.Sentences[at].Start < p.Start {
			at++
		}
		before := len(out)
		for ; at < len(f.Sentences) && f.Sentences[at].End <= p.End; at++ {
			out = append(out, sentence{Span: f.Sentences[at]})
		}
		if len(out) == before {
			out = append(out, sentence{Span: p.Span})
		}
	}
	return out
}

func outside(a *news.Article, s news.Span) bool {
	for _, list := range [][]news.Span{a.Furniture, a.Lines} {
		for _, x := range list {
			if x.Contains(s) {
				return true
			}
		}
	}
	return false
}

func endsPart(a *news.Article, s news.Span) bool {
	if s.End >= a.Headline.End && a.Headline.Contains(s) {
		return true
	}
	i := sort.Search(len(a.Paragraphs), func(i int) bool { return a.Paragraphs[i].End >= s.End })
	return i < len(a.Paragraphs) && a.Paragraphs[i].End == s.End
}

// quotedSpans gives what stands in double quotation marks, in embedded quotations, or in the content of direct statements, in order and
// joined. A mark that no other closes reaches to the end of its paragraph.
func quotedSpans(f *news.Findings) []news.Span {
	var out []news.Span
	text := f.Article.Text()
	for _, p := range f.Article.Paragraphs {
		if p.Kind == news.Blockquote {
			out = append(out, p.Span)
			continue
		}
		open := -1
		for i := p.Start; i < p.End; {
			r, size := utf8.DecodeRuneInString(text[i:p.End])
			switch {
			case r == '“' || r == '„' || r == '«', r == '"' && open < 0:
				if open < 0 {
					open = i
				}
			case r == '”' || r == '»' || r == '"':
				if open >= 0 {
					out = append(out, news.Span{Start: open, End: i + size})
					open = -1
				}
			}
			i += size
		}
		if open >= 0 {
			out = append(out, news.Span{Start: open, End: p.End})
		}
	}
	for _, s := range f.Statements {
		if s.Kind == news.Direct {
			out = append(out, s.Content...)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Compare(out[j]) < 0 })
	joined := out[:0]
	for _, s := range out {
		if n := len(joined); n > 0 && s.Start <= joined[n-1].End {
			joined[n-1] = joined[n-1].Cover(s)
		} else {
			joined = append(joined, s)
		}
	}
	return joined
}

func within(spans []news.Span, s news.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End >= s.End })
	return i < len(spans) && spans[i].Contains(s)
}
