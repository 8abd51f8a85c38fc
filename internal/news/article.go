package news

import (
	"sort"
	"strconv"
	"strings"
)

// An Article is one piece of journalism found in a capture. Its text and the map back to the payload are fixed when it is built; see
// [Builder].
type Article struct {
	ID      string
	Capture *Capture

	Headline   Span // empty where it has none
	Paragraphs []Paragraph
	Captions   []Caption
	Lines      []Span // bylines, date lines, agency lines: they tell about the article and are no part of its body
	Furniture  []Span // parts of the text that are no part of the journalism ("Continue reading…"); only in documents given as text
	About      About

	text string
	runs []Run
}

// A Paragraph is a run of the article's body.
type Paragraph struct {
	Span
	Kind ParagraphKind
}

// ParagraphKind tells what a paragraph is.
type ParagraphKind string

// The kinds of paragraph.
const (
	Body       ParagraphKind = "body"
	Standfirst ParagraphKind = "standfirst"
	Subhead    ParagraphKind = "subhead"
	ListItem   ParagraphKind = "list-item"
	Blockquote ParagraphKind = "quote"
	TableRow   ParagraphKind = "table-row" // its cells parted by tabs
)

// A Caption is the text under a picture, with its own credit, which is never the text's.
type Caption struct {
	Span
	Credit Span   // "DPA" in "(DPA)"; empty where none
	Date   string // EDTF; the date of the picture where the caption gives one
}

// A Run ties bytes of the text to bytes of the payload: equal bytes, or one character that stands for a character reference or a run of
// white space of an HTML page.
type Run struct {
	Text    Span
	Payload Range
}

// Text is the article's whole text: headline, blank line, paragraphs and captions between blank lines.
func (a *Article) Text() string { return a.text }

// Slice gives the words of a span. It panics where s is outside the text: spans are made by the program, never by its input.
func (a *Article) Slice(s Span) string { return a.text[s.Start:s.End] }

// Runs gives the map to the payload in the order of the text.
func (a *Article) Runs() []Run { return a.runs }

// Ranges gives the ranges of the payload that s came from, in order, neighbours joined. It is empty where no part of s has a place in the
// payload. A character that stands for several bytes brings all of them.
func (a *Article) Ranges(s Span) []Range {
	var out []Range
	i := sort.Search(len(a.runs), func(i int) bool { return a.runs[i].Text.End > s.Start })
	for ; i < len(a.runs) && a.runs[i].Text.Start < s.End; i++ {
		run := a.runs[i]
		r := run.Payload
		if run.Text.Len() == r.Len() {
			r.Start += max(0, s.Start-run.Text.Start)
			r.End -= max(0, run.Text.End-s.End)
		}
		if n := len(out); n > 0 && out[n-1].End == r.Start {
			out[n-1].End = r.End
		} else {
			out = append(out, r)
		}
	}
	return out
}

// Cover is the smallest span of the text that holds all that came from r: the reverse of [Article.Ranges]. It is empty where nothing did.
func (a *Article) Cover(r Range) Span {
	var out Span
	for _, run := range a.runs {
		if run.Payload.Start >= r.End || run.Payload.End <= r.Start {
			continue
		}
		s := run.Text
		if s.Len() == run.Payload.Len() {
			s.Start += max(0, r.Start-run.Payload.Start)
			s.End -= max(0, run.Payload.End-r.End)
		}
		if out.Empty() {
			out = s
		} else {
			out = out.Cover(s)
		}
	}
	return out
}

// Start is the first byte of the payload that the article uses; 0 where it uses none.
func (a *Article) Start() int {
	start, found := 0, false
	for _, r := range a.runs {
		if !found || r.Payload.Start < start {
			start, found = r.Payload.Start, true
		}
	}
	return start
}

// Body reports whether s lies in the headline, a paragraph or a caption: what takes part in lineage, claims and dossier.
func (a *Article) Body(s Span) bool {
	if !a.Headline.Empty() && a.Headline.Contains(s) {
		return true
	}
	i := sort.Search(len(a.Paragraphs), func(i int) bool { return a.Paragraphs[i].End >= s.End })
	if i < len(a.Paragraphs) && a.Paragraphs[i].Contains(s) {
		return true
	}
	for _, c := range a.Captions {
		if c.Contains(s) {
			return true
		}
	}
	return false
}

// Excerpt gives s of the article as evidence. The zero Excerpt is given where s is empty or not in the text.
func (a *Article) Excerpt(s Span) Excerpt {
	if s.Empty() || s.Start < 0 || s.End > len(a.text) {
		return Excerpt{}
	}
	return Excerpt{a, s}
}

// An Excerpt is a span with its article and words. It is made only by [Article.Excerpt]; the zero Excerpt is none.
type Excerpt struct {
	article *Article
	span    Span
}

// Article is the article that the excerpt is of; nil for the zero Excerpt.
func (e Excerpt) Article() *Article { return e.article }

// Span is the excerpt's place in its article's text.
func (e Excerpt) Span() Span { return e.span }

// Text is the words, nothing changed. The zero Excerpt has none.
func (e Excerpt) Text() string {
	if e.article == nil {
		return ""
	}
	return e.article.text[e.span.Start:e.span.End]
}

// IsZero reports whether e is no excerpt at all.
func (e Excerpt) IsZero() bool { return e.article == nil }

// CompareArticles is the canonical order: by the capture's digest and address, then by position in it.
func CompareArticles(a, b *Article) int {
	if c := strings.Compare(a.Capture.SHA256, b.Capture.SHA256); c != 0 {
		return c
	}
	if c := strings.Compare(a.Capture.ID, b.Capture.ID); c != 0 {
		return c
	}
	if c := a.Start() - b.Start(); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

// ArticleID derives an article's id from its capture and its first byte there.
func ArticleID(captureID string, start int) string { return "a" + ID(captureID, strconv.Itoa(start)) }
