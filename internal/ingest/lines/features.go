package lines

import (
	"math/bits"

	"secondsource/internal/ingest/blocks"
)

// A page is the lines of a capture as the model sees them.
type page struct {
	shapes []shape
	gaps   []int
	usual  int   // the commonest gap between lines
	prose  []int // words of running text before line i
	code   []bool
	count  []uint8 // how often the line stands in the capture
	later  []echo  // the line that says the same further down
	before []echo  // … further up
	blind  bool    // words and capitals are not looked at: for training to do without them
}

// An echo is a line that shares words with another.
type echo struct {
	far   int // lines between them; 0: there is none
	share int // of the line's runs of three words, in tenths
	exact bool
}

const reach = 400 // lines: how far an echo is looked for

func read(payload string, bs []blocks.Block) *page {
	n := len(bs)
	p := &page{shapes: make([]shape, n), gaps: make([]int, n), prose: make([]int, n+1), code: make([]bool, n),
		count: make([]uint8, n), later: make([]echo, n), before: make([]echo, n)}
	var gaps [8]int
	seen := make(map[uint32]uint8, n)
	tokens := make([]uint32, 0, 16*n)
	for i := range bs {
		s := &p.shapes[i]
		text := bs[i].Text(payload)
		s.tokens = tokens[len(tokens):len(tokens):cap(tokens)]
		look(text, s)
		if len(tokens)+len(s.tokens) <= cap(tokens) {
			tokens = tokens[:len(tokens)+len(s.tokens)]
		}
		p.gaps[i] = bs[i].Gap
		if i > 0 {
			gaps[min(bs[i].Gap, 7)]++
		}
		p.code[i] = blocks.Code(text)
		p.prose[i+1] = p.prose[i]
		if !p.code[i] {
			p.prose[i+1] += s.prose()
		}
		if c := seen[s.whole]; c < 255 {
			seen[s.whole] = c + 1
		}
	}
	for g, c := range gaps {
		if c > gaps[p.usual] {
			p.usual = g
		}
	}
	for i := range p.shapes {
		p.count[i] = seen[p.shapes[i].whole]
	}
	p.echoes()
	return p
}

// echoes finds, for each line of a headline's length, the line within reach that shares most of its runs of three words.
func (p *page) echoes() {
	n := len(p.shapes)
	last := map[uint32]int32{}
	wholes := map[uint32]int32{}
	grams := func(s *shape, do func(uint32)) {
		if s.words < 3 || s.words > 40 {
			return
		}
		for k := 0; k+2 < len(s.tokens) && k < 24; k++ {
			do(mix(mix(s.tokens[k], s.tokens[k+1]), s.tokens[k+2]))
		}
	}
	find := func(i int, to []echo) {
		s := &p.shapes[i]
		if j, ok := wholes[s.whole]; ok && s.words > 0 && distance(i, int(j)) <= reach {
			to[i] = echo{distance(i, int(j)), 10, true}
		} else {
			var where [6]int32
			var times [6]int
			total := 0
			grams(s, func(g uint32) {
				total++
				if j, ok := last[g]; ok && distance(i, int(j)) <= reach {
					for k := range where {
						if times[k] == 0 || where[k] == j {
							where[k] = j
							times[k]++
							break
						}
					}
				}
			})
			best := 0
			for k := range where {
				if times[k] > times[best] {
					best = k
				}
			}
			if times[best] > 0 {
				to[i] = echo{distance(i, int(where[best])), times[best] * 10 / total, false}
			}
		}
		wholes[s.whole] = int32(i)
		grams(s, func(g uint32) { last[g] = int32(i) })
	}
	for i := n - 1; i >= 0; i-- {
		find(i, p.later)
	}
	clear(last)
	clear(wholes)
	for i := 0; i < n; i++ {
		find(i, p.before)
	}
}

func distance(i, j int) int {
	if i < j {
		return j - i
	}
	return i - j
}

// bin puts a count into one of few classes: 0, 1, 2, 3, 4, 6, 8, 12, 16 …
func bin(n int) uint32 {
	if n < 4 {
		return uint32(max(n, 0))
	}
	b := bits.Len(uint(n))
	return uint32(2*b + n>>(b-2)&1)
}

func share(part, whole int) uint32 {
	if whole == 0 {
		return 99
	}
	return uint32(part * 8 / whole)
}

// words is what each line adds to the running text of an article, in words; lines that are no sentences add little.
func (p *page) words() []int32 {
	out := make([]int32, len(p.shapes))
	for i := range out {
		s := &p.shapes[i]
		switch s.class {
		case 'L', 'M':
			out[i] = int32(min(s.words, 200))
		case 'l', 'T':
			out[i] = int32(min(s.words/4, 10))
		}
	}
	return out
}

// features gives the features of line i to do, as hashes. Each is a template's number with its values.
func (p *page) features(i int, do func(uint32)) {
	p.form(i, do)
	p.wording(i, do)
}

// form gives the features that tell the shape of line i, of its neighbours, and where it stands.
func (p *page) form(i int, do func(uint32)) {
	s := &p.shapes[i]
	n := uint32(0)
	put := func(values ...uint32) {
		n++
		h := mix(offset, n)
		for _, v := range values {
			h = mix(h, v)
		}
		do(h)
	}
	class := uint32(s.class)
	words := bin(s.words)
	stops, capitals := share(s.stops, min(s.words, maxTokens)), share(s.upper, s.words)
	if p.blind || !s.cased {
		stops, capitals = 99, 99
	}
	gap := uint32(9)
	if i > 0 {
		gap = uint32(min(max(p.gaps[i]-p.usual+2, 0), 6))
	}
	after := uint32(9)
	if i+1 < len(p.shapes) {
		after = uint32(min(max(p.gaps[i+1]-p.usual+2, 0), 6))
	}
	at := func(d int) uint32 {
		if j := i + d; j < 0 {
			return '^'
		} else if j >= len(p.shapes) {
			return '$'
		} else if p.code[j] {
			return '{'
		} else {
			return uint32(p.shapes[j].class)
		}
	}
	window := func(from, to int) uint32 {
		from, to = max(0, min(i+from, len(p.shapes))), max(0, min(i+to, len(p.shapes)))
		return bin((p.prose[to] - p.prose[from]) / 8)
	}
	first := uint32(s.first)
	if p.blind || !s.cased {
		first = 'x'
		if s.first == beginsQuote || s.first == beginsDigit || s.first == beginsBracket || s.first == beginsBullet {
			first = uint32(s.first)
		}
	}
	last := uint32(s.last)

	put()
	put(class)
	put(words)
	put(words, last)
	put(first, last)
	put(first, class)
	put(stops, class)
	put(capitals, class)
	put(stops, capitals, min(words, 12))
	put(share(s.allUpper, s.words), class)
	put(bin(s.commas), class)
	put(bin(s.inner), last)
	put(share(s.digits, s.words*5+1))
	put(gap)
	put(gap, after)
	put(gap, class)
	put(uint32(p.gaps[i]), class)
	put(bin(int(p.count[i])), class)
	put(at(-1), class)
	put(at(1), class)
	put(at(-2), at(-1), class)
	put(class, at(1), at(2))
	put(at(-1), class, at(1))
	put(at(-2), at(-1), class, at(1), at(2))
	put(at(1), at(2), at(3))
	put(at(-3), at(-2), at(-1))
	put(window(-3, 0), window(1, 4), class)
	put(window(-10, 0), class)
	put(window(1, 11), class)
	put(window(-10, 0), window(1, 11))
	put(window(-40, 0))
	put(window(1, 41), class)
	put(window(0, 6), window(-6, 0), words)
	l, b := &p.later[i], &p.before[i]
	put(bin(l.far), uint32(l.share/3), class)
	put(bin(b.far), uint32(b.share/3), class)
	put(b2u(l.exact), uint32(l.share/4), b2u(b.far > 0), b2u(s.suffix), class)
	put(b2u(s.suffix), class, gap)
	put(uint32(l.share/3), uint32(b.share/3), class, at(1))
	put(b2u(s.mark), b2u(s.url), b2u(s.rule), b2u(p.code[i]))
	put(b2u(i > 0 && p.shapes[i-1].rule), b2u(i > 0 && p.shapes[i-1].url), b2u(i > 0 && p.shapes[i-1].mark))
	put(at(-1), class, uint32(l.share/4), b2u(s.suffix))
	put(bin(min(i, 40)), class)
	// how much running text comes before the next line that is echoed further down, i.e. where the next page might begin, is left to decoding
}

// wording gives the features that are words of line i or of short lines beside it.
func (p *page) wording(i int, do func(uint32)) {
	if p.blind {
		return
	}
	s := &p.shapes[i]
	n, class := uint32(60), uint32(s.class)
	put := func(values ...uint32) {
		n++
		h := mix(offset, n)
		for _, v := range values {
			h = mix(h, v)
		}
		do(h)
	}
	long := b2u(s.words > 12)
	put(s.whole)
	put(s.head, long)
	if i > 0 {
		if q := &p.shapes[i-1]; q.words <= 4 {
			n = 62
			put(q.whole, class)
		}
	}
	if i+1 < len(p.shapes) {
		if q := &p.shapes[i+1]; q.words <= 4 {
			n = 63
			put(q.whole, class)
		}
	}
	if i > 1 {
		if q := &p.shapes[i-2]; q.words <= 4 {
			n = 64
			put(q.whole, class)
		}
	}
	for k, t := range s.tokens {
		n = 65
		put(t, long)
		if k > 0 {
			n = 66
			put(s.tokens[k-1], t)
		}
		if k == 0 {
			n = 67
			put(t, class)
		}
		if k == len(s.tokens)-1 {
			n = 68
			put(t, class)
		}
	}
}

func b2u(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
