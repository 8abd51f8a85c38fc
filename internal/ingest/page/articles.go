package page

import (
	"golang.org/x/net/html/atom"

	"secondsource/internal/ingest/blocks"
	model "secondsource/internal/lexicon/page"
	"secondsource/internal/news"
)

// An Article is the blocks of one article of a page, headline first, and what the page tells of it, best source first within a field.
type Article struct {
	Blocks []blocks.Block
	Told   []news.Told
}

// articles gives the articles of the page: all of its main text as one, or each of its entries, after what stands around them.
func (m *measurer) articles(entries []entry, trained model.Model) []Article {
	var out []Article
	if a, ok := m.article(entries); ok {
		out = append(out, a)
	}
	for _, e := range entries {
		if a, ok := m.readEntry(e, entries, trained); ok {
			out = append(out, a)
		}
	}
	return out
}

// article gives the page's main text outside of the entries as one article; false where there is none.
func (m *measurer) article(entries []entry) (Article, bool) {
	var bs []blocks.Block
	if m.head >= 0 && among(entries, m.parts[m.head].pieces[0].Range.Start) {
		return Article{}, false // what heads the page is an entry's headline
	}
	if b, ok := m.headline(); ok && (m.head >= 0 || len(entries) == 0) {
		bs = append(bs, b)
	}
	main := false
	for i := range m.parts {
		if i == m.head {
			continue
		}
		b := m.block(i)
		if len(entries) > 0 && among(entries, b.Start()) {
			continue
		}
		main = main || m.parts[i].score > 0
		bs = m.join(bs, b, i)
	}
	return Article{bs, m.tell(entries)}, main
}

// among reports whether a byte of the payload lies in one of the entries.
func among(entries []entry, at int) bool {
	for _, e := range entries {
		if e.place.Start <= at && at < e.place.End {
			return true
		}
	}
	return false
}

// readEntry reads an entry as if it were a page; false where it has no words of its own.
func (m *measurer) readEntry(e entry, entries []entry, trained model.Model) (Article, bool) {
	u := measure(scanWithin(m.payload, e.place, m.unscripted), m.address)
	u.head = u.firstHeading()
	u.decide(trained)
	if e.post {
		u.keepPost()
	}
	u.label()
	u.refine()
	u.situate()
	u.authors(false)
	if e.post {
		u.labelTime()
	}
	var bs []blocks.Block
	main := false
	title := 0
	if u.head >= 0 {
		bs = append(bs, u.block(u.head))
		title = m.titleLike(&u.parts[u.head])
	}
	for i := range u.parts {
		if i != u.head {
			bs = u.join(bs, u.block(i), i)
		}
		main = main || u.parts[i].score > 0
	}
	return Article{bs, m.toldOf(u, e, entries, title == 2)}, main
}

// firstHeading gives the first part that is a heading, before any prose; -1 where there is none.
func (m *measurer) firstHeading() int {
	for i := range m.parts {
		p := &m.parts[i]
		switch {
		case m.elements[p.in].hidden:
		case p.prose:
			return -1
		case heading(m.elements[p.container].tag) && p.words > 1 && p.words <= 60:
			return i
		}
	}
	return -1
}

// keepPost takes the sentences of a post for its main text: posts are too short to be told from what surrounds articles by their measure.
func (m *measurer) keepPost() {
	for i := range m.parts {
		p := &m.parts[i]
		c := &m.elements[p.container]
		around := (m.elements[p.in].own | c.own | c.near) & (beside | mCaption | mFigure | mRelated | mShare | mByline | mCard)
		if p.score <= 0 && i != m.head && around == 0 && (p.prose || p.finished && p.words >= 4) && p.linked*2 < p.chars && !heading(c.tag) &&
			!m.elements[p.in].hidden && p.credits*4 < p.words {
			p.score = 1
		}
	}
}

// articleOf gives the innermost <article> that e is or stands in; -1 where none.
func (m *measurer) articleOf(e int32) int32 {
	for ; e >= 0; e = m.elements[e].parent {
		if m.elements[e].tag == atom.Article {
			return e
		}
	}
	return -1
}
