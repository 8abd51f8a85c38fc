package page

import "slices"

// manyTriples is how many runs of three words a part needs before it can be an echo: sentences are said again for good reason, columns of
// text are not.
const manyTriples = 60

// onlyOnce drops kept parts that say what others say too: a page shows its text for two widths of the screen, or holds it once more in one
// piece for machines. A long part goes where nearly all of it stands in other parts, the longest first; a short one only where the same
// words came before.
func (m *measurer) onlyOnce() {
	texts, triples := map[string]bool{}, make(map[uint32]int32, m.total)
	for i := range m.parts {
		p := &m.parts[i]
		if p.score <= 0 {
			continue
		}
		if p.words >= 10 {
			if texts[p.text] {
				p.score = -1
				continue
			}
			texts[p.text] = true
		}
		eachTriple(p.text, func(h uint32) { triples[h]++ })
	}
	var long []*part
	for i := range m.parts {
		if p := &m.parts[i]; p.score > 0 && p.words >= manyTriples {
			long = append(long, p)
		}
	}
	slices.SortStableFunc(long, func(a, b *part) int { return b.words - a.words })
	for _, p := range long {
		n, found := 0, 0
		eachTriple(p.text, func(h uint32) {
			n++
			if triples[h] > 1 {
				found++
			}
		})
		if n >= manyTriples && found*10 >= n*9 {
			p.score = -1
			eachTriple(p.text, func(h uint32) { triples[h]-- })
		}
	}
}
