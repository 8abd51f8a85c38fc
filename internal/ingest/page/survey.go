package page

// A verdict is what the first look says of all parts of a group, of an element's children, or below an element: how many parts and words
// there are, how many of them it keeps, how many of the words the titles have too, and the sum of the scores.
type verdict struct{ parts, kept, words, keptWords, topic, sum int32 }

func (v *verdict) add(p *part, score int32) {
	v.parts++
	v.words += int32(p.words)
	v.topic += int32(p.topic)
	v.sum += score
	if score > 0 {
		v.kept++
		v.keptWords += int32(p.words)
	}
}

func (v *verdict) join(b *verdict) {
	v.parts += b.parts
	v.kept += b.kept
	v.words += b.words
	v.keptWords += b.keptWords
	v.topic += b.topic
	v.sum += b.sum
}

// A survey is what the first look's scores show of the page as a whole.
type survey struct {
	scores      []int32
	before      []int     // words kept before each part, and in all
	prev, next  []int     // the nearest parts that are kept
	first, last int       // the first and the last part of several words that is kept; -1 where none is
	within      []verdict // of the parts in each element's children
	below       []verdict // of all parts in each element
	groups      map[*group]*verdict
	text        tally
}

// severalWords is how many words a part needs to be taken for where the text begins or ends.
const severalWords = 8

func (m *measurer) survey(scores []int32) *survey {
	n := len(m.parts)
	s := &survey{scores: scores, before: make([]int, n+1), prev: make([]int, n), next: make([]int, n), first: -1, last: -1,
		within: make([]verdict, len(m.elements)), below: make([]verdict, len(m.elements)), groups: map[*group]*verdict{}, text: tally{}}
	kept := -1
	for i := range m.parts {
		p := &m.parts[i]
		score := scores[i]
		if m.elements[p.in].hidden {
			score = min(score, -1)
		}
		s.before[i+1], s.prev[i] = s.before[i], kept
		if score > 0 {
			s.before[i+1] += p.words
			kept = i
			if p.words >= severalWords {
				if s.first < 0 {
					s.first = i
				}
				s.last = i
			}
			s.text.note(p.text)
		}
		s.below[p.container].add(p, score)
		if up := m.elements[p.container].parent; up >= 0 {
			s.within[up].add(p, score)
		}
		g := s.groups[p.group]
		if g == nil {
			g = &verdict{}
			s.groups[p.group] = g
		}
		g.add(p, score)
	}
	kept = n
	for i := n - 1; i >= 0; i-- {
		s.next[i] = kept
		if scores[i] > 0 {
			kept = i
		}
	}
	for e := len(m.elements) - 1; e > 0; e-- {
		s.below[m.elements[e].parent].join(&s.below[e])
	}
	return s
}

// score is that of part i; beyond the page's ends nothing is text.
func (s *survey) score(i int) int {
	if i < 0 || i >= len(s.scores) {
		return -9999
	}
	return int(s.scores[i])
}

// beside gives how many words the six parts after part i have (before it, where step is -1), and how many of them are kept.
func (m *measurer) beside(s *survey, i, step int) (words, kept int) {
	for k := 1; k <= 6; k++ {
		j := i + k*step
		if j < 0 || j >= len(m.parts) {
			break
		}
		words += m.parts[j].words
		if s.scores[j] > 0 {
			kept += m.parts[j].words
		}
	}
	return words, kept
}

// A tally counts the runs of three words in the text kept so far.
type tally map[uint32]int32

func (t tally) note(text string) {
	eachTriple(text, func(h uint32) { t[h]++ })
}

// echo gives the per cent of a text's word triples that stand elsewhere in the kept text too.
func (t tally) echo(text string, kept bool) int {
	n, found := 0, 0
	least := int32(0)
	if kept {
		least = 1
	}
	eachTriple(text, func(h uint32) {
		n++
		if t[h] > least {
			found++
		}
	})
	if n == 0 {
		return -1
	}
	return 100 * found / n
}
