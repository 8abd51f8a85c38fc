package lines

import "secondsource/internal/ingest/blocks"

// The second look goes over the lines of one article after the sequence model has told its parts. It knows what the first could not: the
// headline's and the body's words, where the body begins and ends, how sure the first was of the lines around.

// How far before and after the body, in lines, a line is looked at again. A menu may stand between the first paragraphs and the rest.
const (
	reviewedBefore = 150
	reviewed       = 50
)

// doubt is how sure the second look must be of a line, in thousandths of a logit: a teaser that is kept harms more than a short line that
// is lost.
const doubt = 300

// review decides again which lines of the articles are body. An article that is left with none is none.
func (m *Model) review(p *page, payload string, bs []blocks.Block, parts []Part, sure margins) {
	if len(m.trees) == 0 {
		return
	}
	body := make([]bool, len(parts))
	m.second(p, payload, bs, parts, sure, func(i int, f Facts) { body[i] = m.trees.Score(f) > doubt })
	each(parts, func(from, to int) {
		first, last := -1, -1
		for i := from + 1; i < to; i++ {
			if body[i] {
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		for i := from; i < to; i++ {
			switch {
			case first < 0:
				parts[i] = After
			case i == from:
			case i < first:
				parts[i] = Before
			case i > last:
				parts[i] = After
			case body[i]:
				parts[i] = Body
			default:
				parts[i] = Between
			}
		}
	})
}

// each gives the lines of each article, from its opening to the next.
func each(parts []Part, do func(from, to int)) {
	for from := 0; from < len(parts); {
		to := from + 1
		for to < len(parts) && parts[to] != Opening {
			to++
		}
		if parts[from] == Opening {
			do(from, to)
		}
		from = to
	}
}

// second gives the facts of all lines of articles.
func (m *Model) second(p *page, payload string, bs []blocks.Block, parts []Part, sure margins, do func(i int, f Facts)) {
	each(parts, func(from, to int) { p.facts(payload, bs, parts, sure, from, to, do) })
}
