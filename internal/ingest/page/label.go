package page

import (
	"strings"

	"golang.org/x/net/html/atom"

	"secondsource/internal/ingest/blocks"
	model "secondsource/internal/lexicon/page"
)

// decide scores every part: above zero it belongs to the main text.
func (m *measurer) decide(trained model.Model) {
	if m.head < 0 {
		m.findHeadline()
	}
	any := false
	for i, score := range m.scores(trained) {
		p := &m.parts[i]
		p.score = score
		if m.elements[p.in].hidden || i == m.head {
			p.score = -1
		}
		any = any || p.score > 0
	}
	m.onlyOnce()
	if any {
		m.wholeTables()
		return
	}
	for i := range m.parts { // a page unlike all others: the prose of the container that holds most of it
		p := &m.parts[i]
		if m.total > 0 && p.prose && m.up[p.container] < 2 || m.total == 0 && m.column(p) && p.score > hopeless {
			p.score = 1
		}
	}
}

// columnChars is how many characters make a column of text where neither words nor the ends of sentences can be told.
const columnChars = 200

// column reports whether a part is a column of text by its mere length: there are scripts without blanks and full stops, and pages in a
// character set that was taken for another.
func (m *measurer) column(p *part) bool {
	return p.chars >= columnChars && p.linked*3 < p.chars && p.odd*20 < p.chars && !m.elements[p.in].hidden
}

// findHeadline picks the part that is the headline: what metadata call the title, or the first heading before the prose.
func (m *measurer) findHeadline() {
	best := 0
	for i := range m.parts {
		p := &m.parts[i]
		if p.words > 60 || p.words == 0 {
			continue
		}
		e := &m.elements[p.container]
		score := 0
		switch t := e.tag; {
		case t == atom.H1:
			score = 5
		case t == atom.H2:
			score = 2
		case heading(t):
			score = 1
		case (e.own|m.elements[p.in].own)&mTitle != 0 && (e.near|e.own)&mHeader == 0:
			score = 1
		}
		p.title = m.titleLike(p)
		if p.title > 0 && i <= m.places().first && p.bold == p.chars {
			score++ // old pages set their headline in bold
		}
		switch p.title {
		case 2:
			score += 6
		case 1:
			score += 3
		}
		if score < 2 || m.elements[p.in].hidden {
			continue
		}
		all := e.own | e.near | e.far
		if all&(mNav|mFooter|mAside|mSide|mRelated|mComment) != 0 {
			score -= 3
		}
		if p.linked*2 > p.chars {
			score -= 2
		}
		if m.places().before[i]*10 > int(m.total)*9 && m.total > 0 {
			score -= 3
		}
		if score > best {
			best, m.head = score, i
		}
	}
	if best < 4 {
		m.head = -1
	}
}

// titleLike compares a part with the titles that metadata give: 2 the same, 1 one of them begins with it or holds all of it.
func (m *measurer) titleLike(p *part) int {
	longest := 0
	for _, t := range m.titles {
		longest = max(longest, len(t))
	}
	if longest == 0 || len(p.text) > 2*longest+100 {
		return 0
	}
	f := fold(p.text)
	like := 0
	for _, t := range m.titles {
		switch {
		case f == t:
			return 2
		case p.words >= 3 && (strings.HasPrefix(t, f+" ") || strings.HasSuffix(t, " "+f)) || len(t) > 15 && strings.HasPrefix(f, t+" "):
			like = 1
		}
	}
	return like
}

// label names what each part is.
func (m *measurer) label() {
	first, last := -1, -1
	for i := range m.parts {
		if m.parts[i].score > 0 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	type line struct {
		article int32
		text    string
	}
	captions, lines := map[string]bool{}, map[line]bool{}
	prose := false
	for i := range m.parts {
		p := &m.parts[i]
		e := &m.elements[p.in]
		own, above := e.own|m.elements[p.container].own, e.near|e.far
		tag := m.elements[p.container].tag
		inside := first >= 0 && i <= last && (i >= first || m.head >= 0 && i > m.head)
		around := inside || first >= 0 && i > last && i < last+4 || m.head >= 0 && i < m.head && i > m.head-4
		beside := around || first >= 0 && i < first && i > first-4 || first >= 0 && i > last && i < last+6
		switch {
		case i == m.head:
			p.label = blocks.Headline
		case p.score > 0:
			switch {
			case heading(tag):
				p.label = blocks.Subhead
			case !prose && own&mDek != 0 && own&mBody == 0 && p.words <= 60:
				p.label = blocks.Standfirst
			case p.bold*10 >= p.chars*9 && p.words <= 14 && !p.finished && p.words > 0:
				p.label = blocks.Subhead
			case tag == atom.Li:
				p.label = blocks.ListItem
			case tag == atom.Blockquote || (above|own)&mQuote != 0:
				p.label = blocks.Quote
			default:
				p.label = blocks.Paragraph
				prose = true
			}
		case e.hidden:
			p.label = blocks.Furniture
		case around && p.words >= 3 && p.words <= 120 && p.rights < 2 && (own&mCaption != 0 || e.near&(mCaption|mFigure) != 0 && own&mMedia == 0) && p.linked*2 < p.chars+1:
			p.label = blocks.Furniture
			if !captions[p.text] {
				captions[p.text] = true
				p.label = blocks.Caption
			}
		case beside && p.words <= 25 && p.words > 0 && (own|e.near)&mByline != 0 && byline(p.text):
			p.label = blocks.Byline
		case (beside || m.head >= 0 && i >= m.head-4 && i < m.head) && p.words <= 20 && dateLike(p.text) &&
			(tag == atom.Time || e.tag == atom.Time || (own|e.near)&(mDate|mInfo|mByline) != 0 || m.head >= 0 && i >= m.head-2 && i <= m.head+4) &&
			(own|above)&(mRelated|mComment|mFooter|mNav|mAside) == 0:
			p.label = blocks.Dateline
		case inside && p.words <= 12 && byline(p.text) && p.capitals*2 > p.words:
			p.label = blocks.Byline
		case (heading(tag) || (own|above)&(mCard|mRelated) != 0) && p.words >= 4:
			p.label = blocks.Teaser
		default:
			p.label = blocks.Furniture
		}
		if p.label == blocks.Byline || p.label == blocks.Dateline {
			l := line{m.articleOf(p.in), p.text}
			if lines[l] {
				p.label = blocks.Furniture
			}
			lines[l] = true
		}
	}
}

// dateLike reports whether s has a year of our time and a number of one or two digits beside it.
func dateLike(s string) bool {
	year, day := false, false
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] >= '0' && s[j] <= '9' {
			j++
		}
		switch j - i {
		case 0:
			j++
		case 1, 2:
			day = true
		case 4:
			year = year || s[i:j] >= "1990" && s[i:j] < "2100"
		}
		i = j
	}
	return year && day
}

func byline(s string) bool {
	return len(s) > 3 && strings.EqualFold(s[:3], "by ")
}

// block makes part i a block.
func (m *measurer) block(i int) blocks.Block {
	p := &m.parts[i]
	e := &m.elements[p.container]
	b := blocks.Block{Pieces: p.pieces, Label: p.label, Tag: e.tag.String(), Links: p.linked, Depth: int(e.depth), Credit: p.credit, Class: e.class}
	if e.parent >= 0 && m.elements[e.parent].class != "" {
		b.Class += " " + m.elements[e.parent].class
	}
	b.Class = strings.ToLower(b.Class)
	return b
}

// all gives every part as a block.
func (m *measurer) all() []blocks.Block {
	out := make([]blocks.Block, len(m.parts))
	for i := range m.parts {
		out[i] = m.block(i)
	}
	return out
}
