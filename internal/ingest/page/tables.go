package page

import "golang.org/x/net/html/atom"

// A table of data has at least fewestCells cells, of which at most one in five is longer than longestCell words; others lay out a page.
const fewestCells = 4

// fewWorded: a table of which not one cell in so many has letters enough for a word is a calendar.
const fewWorded = 12

// wholeTables keeps or leaves out tables of data as wholes, as the model does with most of their words: cell by cell, it would keep the words
// and leave out the figures.
func (m *measurer) wholeTables() {
	for _, t := range m.tables() {
		if len(t.cells) < fewestCells || t.long*5 > len(t.cells) {
			continue
		}
		kept := t.kept*2 > t.words && t.worded*fewWorded >= len(t.cells)
		for _, i := range t.cells {
			switch p := &m.parts[i]; {
			case kept && p.score <= 0 && p.words+p.digits > 0 && i != m.head && !m.elements[p.in].hidden:
				p.score = 1
			case !kept && p.score > 0:
				p.score = 0
			}
		}
	}
}

type table struct {
	cells       []int // its parts that are cells
	long        int   // of more than longestCell words
	worded      int   // with three letters and more
	words, kept int   // of all, and of those that the model keeps
}

// tables gives the tables of the page that have cells with words, in its order. A table inside another has its cells for itself.
func (m *measurer) tables() []*table {
	var out []*table
	of := map[int32]*table{}
	for i := range m.parts {
		p := &m.parts[i]
		e := m.cellOf(p.container)
		if e < 0 {
			continue
		}
		for e >= 0 && m.elements[e].tag != atom.Table {
			e = m.elements[e].parent
		}
		t := of[e]
		if t == nil {
			t = &table{}
			of[e] = t
			out = append(out, t)
		}
		t.cells = append(t.cells, i)
		if p.words > longestCell {
			t.long++
		}
		if p.chars-p.digits > 2 {
			t.worded++
		}
		t.words += max(1, p.words)
		if p.score > 0 {
			t.kept += max(1, p.words)
		}
	}
	return out
}
