package page

import (
	"strings"

	"secondsource/internal/ingest/blocks"
)

// openingParts is how many parts of the text after the headline may be lines that tell about the article rather than its first words.
const openingParts = 5

// refine mends labels that only the words tell: date lines and bylines that lie-outs put among the paragraphs, captions in paragraphs
// under a picture, lines of forms, headings with nothing below them.
func (m *measurer) refine() {
	m.dropLastHeadings()
	seen := 0
	for i := range m.parts {
		p := &m.parts[i]
		if p.label != blocks.Paragraph {
			continue
		}
		seen++
		text := strings.TrimSpace(p.text)
		time := p.words <= 12 && m.inTime(p.in)
		switch {
		case seen <= openingParts && blocks.IsDate(text), seen <= openingParts && dateBeside(text), seen <= openingParts && time:
			p.label = blocks.Dateline
		case seen <= openingParts && blocks.IsByline(text):
			p.label = blocks.Byline
		case blocks.IsFurniture(text), time:
			p.label = blocks.Furniture
		case seen <= openingParts && p.words <= 45 && credited(text):
			p.label = blocks.Caption
		}
	}
}

// dropLastHeadings takes headings behind the last of the text out of it: nothing of the article stands below them.
func (m *measurer) dropLastHeadings() {
	for i := len(m.parts) - 1; i >= 0; i-- {
		p := &m.parts[i]
		if p.score <= 0 {
			continue
		}
		if p.label != blocks.Subhead {
			return
		}
		p.label, p.score = blocks.Teaser, -1
	}
}

// dateBeside reports whether a short line without a sentence in it ends in a date with its year or a time of day: "Karim Daoud, Lessing · 18
// February 2026, 8:40 am".
func dateBeside(text string) bool {
	if len(text) > 100 || strings.HasSuffix(text, ".") {
		return false
	}
	for _, mark := range []string{" · ", " | ", " — ", " – ", ", "} {
		if i := strings.Index(text, mark); i > 0 && (blocks.IsDate(text[i+len(mark):]) || blocks.IsDate(text[:i])) {
			return true
		}
	}
	return false
}

// credited reports whether a text ends as captions do: with a picture's credit, or with a few words in brackets and no full stop.
func credited(text string) bool {
	if start, end := blocks.CreditAt(text); start >= 0 && end > start {
		return true
	}
	i := strings.LastIndexByte(text, '(')
	return i > 0 && strings.HasSuffix(text, ")") && len(text)-i <= 42 && text[i+1] >= 'A' && text[i+1] <= 'Z'
}
