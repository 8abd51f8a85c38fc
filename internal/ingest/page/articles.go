package page

import (
	"golang.org/x/net/html/atom"

	"secondsource/internal/ingest/blocks"
)

// articles gives the blocks of each article of the page. A page holds several where several <article> elements, none inside another, have
// a heading and more than two paragraphs of prose each; else all of its main text is one.
func (m *measurer) articles() [][]blocks.Block {
	prose := 0
	for i := range m.parts {
		if m.parts[i].label == blocks.Paragraph {
			prose++
		}
	}
	if prose == 0 && !m.anyMain() {
		return nil
	}
	var out [][]blocks.Block
	if owners := m.severalArticles(); len(owners) > 1 {
		for _, e := range owners {
			var bs []blocks.Block
			head := false
			for i := range m.parts {
				if !m.under(m.parts[i].in, e) {
					continue
				}
				b := m.block(i)
				if !head && (heading(m.elements[m.parts[i].container].tag)) && !m.elements[m.parts[i].in].hidden {
					b.Label, head = blocks.Headline, true
				} else if b.Label == blocks.Headline {
					b.Label = blocks.Furniture
				}
				bs = append(bs, b)
			}
			out = append(out, bs)
		}
		return out
	}
	var bs []blocks.Block
	if m.head >= 0 {
		bs = append(bs, m.block(m.head))
	} else if b, ok := m.titleBlock(); ok {
		bs = append(bs, b)
	}
	for i := range m.parts {
		if i != m.head {
			bs = append(bs, m.block(i))
		}
	}
	return [][]blocks.Block{bs}
}

func (m *measurer) anyMain() bool {
	for i := range m.parts {
		if m.parts[i].score > 0 {
			return true
		}
	}
	return false
}

// severalArticles gives the <article> elements that are articles of their own.
func (m *measurer) severalArticles() []int32 {
	type tally struct{ paragraphs, words, headings int }
	tallies := map[int32]*tally{}
	for e := range m.elements {
		if m.elements[e].tag == atom.Article && !m.elements[e].hidden {
			tallies[int32(e)] = &tally{}
		}
	}
	if len(tallies) < 2 {
		return nil
	}
	for i := range m.parts {
		p := &m.parts[i]
		e := m.articleOf(p.in)
		if e < 0 {
			continue
		}
		t := tallies[e]
		if t == nil {
			continue
		}
		if heading(m.elements[p.container].tag) && p.words >= 3 {
			t.headings++
		}
		if p.label == blocks.Paragraph && p.prose {
			t.paragraphs++
			t.words += p.words
		}
	}
	var out []int32
	for e := range m.elements {
		if t := tallies[int32(e)]; t != nil && t.headings > 0 && t.paragraphs > 2 && t.words >= 80 {
			out = append(out, int32(e))
		}
	}
	for _, e := range out { // one article inside another: a box in it, not an article beside it
		for up := m.elements[e].parent; up >= 0; up = m.elements[up].parent {
			if t := tallies[up]; t != nil && t.paragraphs > 2 {
				return nil
			}
		}
	}
	return out
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

func (m *measurer) under(e, above int32) bool {
	for ; e >= above; e = m.elements[e].parent {
		if e == above {
			return true
		}
	}
	return false
}
