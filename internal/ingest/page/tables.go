package page

import "golang.org/x/net/html/atom"

// A table of data has at least fewestCells cells, of which at most one in five is longer than longestCell words; others lay out a page.
const fewestCells = 4

// farTable is the mean score of a table's words below which it is no part of the text that it stands in.
const farTable = -3000

// wholeTables keeps or leaves out tables of data as wholes: cell by cell, the model would keep the words and leave out the figures. One
// that stands within the main text is part of it.
func (m *measurer) wholeTables() {
	first, last := m.mainBounds()
	for _, t := range m.tables() {
		if len(t.cells) < fewestCells || t.long*5 > len(t.cells) {
			continue
		}
		kept := t.cells[0] > first && t.cells[len(t.cells)-1] < last && t.score > farTable*t.words
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

// mainBounds gives the first and the last part of the main text that is no cell of a table.
func (m *measurer) mainBounds() (first, last int) {
	first, last = len(m.parts), -1
	for i := range m.parts {
		if p := &m.parts[i]; p.score > 0 && m.cellOf(p.container) < 0 {
			first, last = min(first, i), i
		}
	}
	return first, last
}

type table struct {
	cells        []int // its parts that are cells
	long         int   // of more than longestCell words
	words, score int   // of all; score is the sum over words
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
		t.words += max(1, p.words)
		t.score += int(p.score) * max(1, p.words)
	}
	return out
}
