package lines

import "secondsource/internal/ingest/blocks"

// Which of the lines before a body is its headline. Rules give each line points; decision trees, which know the points and more, choose.

// A candidate is a line that could be the headline.
type candidate struct {
	line   int
	points int // by the rules
	copied int // the line above that says the same, and more or less in the same words; -1: there is none
}

// earlier is how many lines before the opening a headline may stand.
const earlier = 3

// candidates are the lines before the body, back to the opening or a little before, that are fit for a headline. Points have those that say
// what another line there says (a page's title and its headline are one thing), stand near the body and have a headline's shape.
func (r *run) candidates(first int) []candidate {
	var out []candidate
	for h := max(r.low, r.from-earlier); h <= first && h < r.to; h++ {
		s := &r.page.shapes[h]
		if r.page.code[h] || s.words < 2 || s.words > 45 || s.rule || s.url || h == first && s.class == 'L' {
			continue
		}
		text := r.text(h)
		if blocks.IsDate(text) || blocks.IsByline(text) {
			continue
		}
		c := candidate{line: h, copied: -1}
		if e := r.page.before[h]; e.far > 0 && h-e.far >= r.low && s.words >= 3 && e.share >= 4 {
			c.points, c.copied = 3*e.share+10, h-e.far
			if r.page.shapes[c.copied].suffix || c.copied == r.from {
				c.points += 20
			}
		}
		if h == r.from {
			c.points += 26
		} else if a := r.alike(r.from, h); a >= 5 {
			c.points += 3 * a
		}
		c.points -= min(first-h, 60) / 3
		if s.words < 4 {
			c.points -= 8
		}
		switch s.class {
		case 'L':
			c.points -= 25
		case 'M':
			c.points -= 10
		}
		if r.page.count[h] > 3 {
			c.points -= 6
		}
		if s.suffix {
			c.points -= 4
		}
		if credit, _ := blocks.CreditAt(text); credit >= 0 {
			c.points -= 25
		}
		out = append(out, c)
	}
	return out
}

// headline finds the headline among the candidates; of equal lines it takes the first, and the article then begins there. It gives -1
// where no line is fit.
func (r *run) headline(first int) int {
	all := r.candidates(first)
	best := -1
	if len(r.titles) > 0 {
		top := leastTitle
		r.titleFacts(all, first, func(k int, f []int16) {
			if v := r.titles.Score(f); v > top {
				best, top = k, v
			}
		})
	} else {
		top := leastPoints
		for k, c := range all {
			if c.points > top {
				best, top = k, c.points
			}
		}
	}
	if best < 0 {
		return -1
	}
	line, copied := all[best].line, all[best].copied
	for copied >= 0 && r.page.shapes[copied].whole == r.page.shapes[line].whole {
		line = copied
		if e := r.page.before[line]; e.exact && e.far > 0 && line-e.far >= r.low {
			copied = line - e.far
			continue
		}
		break
	}
	if copied >= 0 {
		r.from = min(r.from, copied)
	}
	r.from = min(r.from, line)
	if cut := SuffixAt(r.text(line)); line == r.from && cut > 8 && len(r.bs[line].Pieces) == 1 {
		piece := &r.bs[line].Pieces[0].Range
		piece.End = min(piece.End, piece.Start+cut)
	}
	return line
}

const (
	leastTitle  = int32(-2500) // thousandths of a logit: where the best candidate has less, there is no headline
	leastPoints = 3
)

// titleFactCount is how many facts there are of a candidate. The trees must be grown anew when they change.
const titleFactCount = 60

// titleFacts gives the facts of each candidate, whole numbers.
func (r *run) titleFacts(all []candidate, first int, do func(k int, f []int16)) {
	topic := map[uint32]int{} // content words of the body's first lines, with how many lines have them
	body, lines := 0, 0
	for i := first; i < r.to && lines < 12; i++ {
		if r.parts[i] != Body {
			continue
		}
		lines++
		s := &r.page.shapes[i]
		body += s.words
		for j, t := range s.tokens {
			if !functionWords[t] && !seenBefore(s.tokens[:j], t) {
				topic[t]++
			}
		}
	}
	type told struct{ alike, about, topic int }
	each := make([]told, len(all))
	var most told
	bestPoints := -1000
	for k, c := range all {
		s := &r.page.shapes[c.line]
		t := &each[k]
		if c.line != r.from {
			t.alike = r.alike(r.from, c.line)
		}
		of := 0
		for j, w := range s.tokens {
			if functionWords[w] || seenBefore(s.tokens[:j], w) {
				continue
			}
			of++
			n := topic[w]
			if c.line >= first && n > 0 {
				n--
			}
			if n > 0 {
				t.topic++
			}
		}
		t.about = 100 * t.topic / max(1, of)
		if c.line != r.from {
			most.alike = max(most.alike, t.alike)
		}
		most.topic = max(most.topic, t.topic)
		most.about = max(most.about, t.about*min(of, 4))
		bestPoints = max(bestPoints, c.points)
	}
	f := make([]int16, 0, titleFactCount)
	put := func(v int) { f = append(f, clip(int32(v))) }
	long := 0 // candidates of a headline's length between the present one and the body
	for _, c := range all {
		long += one(r.page.shapes[c.line].words >= 6)
	}
	for k, c := range all {
		f = f[:0]
		h, t := c.line, each[k]
		s := &r.page.shapes[h]
		put(c.points)
		put(bestPoints - c.points)
		put(t.alike)
		put(most.alike - t.alike)
		put(t.topic)
		put(most.topic - t.topic)
		put(t.about)
		put(h - r.from)
		put(first - h)
		put(first - r.from)
		put(100 * s.upper / max(1, s.words))
		put(100 * s.allUpper / max(1, s.words))
		put(100 * s.stops / max(1, s.words))
		put(s.inner)
		put(s.digits)
		put(s.commas)
		put(s.asks)
		put(int(b2u(s.suffix)))
		put(int(b2u(s.cased)))
		put(int(r.page.count[h]))
		put(int(b2u(c.copied >= 0)))
		put(int(b2u(c.copied == r.from)))
		put(int(r.page.shapes[r.from].words))
		put(int(b2u(r.page.shapes[r.from].suffix)))
		for _, e := range []echo{r.page.before[h], r.page.later[h]} {
			put(e.far)
			put(e.share)
			put(int(b2u(e.exact)))
		}
		for d := -2; d <= 3; d++ {
			j := h + d
			if j < r.low || j >= r.to {
				for range 4 {
					put(-1)
				}
				continue
			}
			q := &r.page.shapes[j]
			put(q.words)
			put(int(classRank[q.class]))
			put(int(r.page.count[j]))
			put(r.page.gaps[j] - r.page.usual)
		}
		put(int(firstRank[s.first]))
		put(int(lastRank[s.last]))
		// what follows a headline: who wrote it, and when
		byline, date := 20, 20
		for j := h + 1; j <= h+8 && j < r.to; j++ {
			if r.page.shapes[j].words > 20 {
				continue
			}
			text := r.text(j)
			if byline == 20 && (blocks.IsByline(text) || blocks.IsName(text)) {
				byline = j - h
			}
			if date == 20 && blocks.IsDate(text) {
				date = j - h
			}
		}
		put(byline)
		put(date)
		if s.words >= 6 {
			long--
		}
		put(long)
		put(len(all) - k)
		do(k, f)
	}
}

// alike is the share of words that two lines have in common, in tenths; words of a page title that the headline has not count for less.
func (r *run) alike(title, line int) int {
	t, l := r.page.shapes[title].tokens, r.page.shapes[line].tokens
	if len(t) == 0 || len(l) == 0 {
		return 0
	}
	in := map[uint32]int{}
	for _, w := range t {
		in[w]++
	}
	both := 0
	for _, w := range l {
		if in[w] > 0 {
			in[w]--
			both++
		}
	}
	if both < 3 && both < len(l) {
		return 0
	}
	if both == len(l) && both*2 < len(t) {
		return both * 10 / len(t) // a part of the title: a section's name, say
	}
	return 20 * both / (len(t) + len(l))
}
