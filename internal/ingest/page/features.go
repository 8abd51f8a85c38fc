package page

import (
	"math/bits"

	"golang.org/x/net/html/atom"
)

// Features are what the model knows of a part: small integers, in the order in which they are added. Their names tell what they are;
// nothing looks at them.
type Features []int16

func (m *measurer) allFeatures() []Features {
	out := make([]Features, len(m.parts))
	v := vector{values: make(Features, 0, len(m.parts)*200)}
	for i := range m.parts {
		from := len(v.values)
		m.features(i, &v)
		out[i] = v.values[from:len(v.values):len(v.values)]
	}
	return out
}

type vector struct{ values Features }

func (v *vector) add(_ string, value int) {
	v.values = append(v.values, int16(max(-30000, min(30000, value))))
}

func (v *vector) is(name string, value bool) {
	if value {
		v.add(name, 1)
	} else {
		v.add(name, 0)
	}
}

func share(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return 100 * part / whole
}

func tagClass(t atom.Atom) int {
	switch t {
	case atom.P:
		return 1
	case atom.Li:
		return 2
	case atom.H1:
		return 3
	case atom.H2:
		return 4
	case atom.H3, atom.H4:
		return 5
	case atom.H5, atom.H6:
		return 6
	case atom.Blockquote:
		return 7
	case atom.Td, atom.Th:
		return 8
	case atom.Div:
		return 9
	case atom.Section, atom.Article, atom.Main:
		return 10
	case atom.Figcaption:
		return 11
	case atom.Pre:
		return 12
	case atom.Dt, atom.Dd:
		return 13
	case atom.Figure:
		return 14
	case atom.Header, atom.Footer, atom.Aside, atom.Nav:
		return 15
	}
	return 0
}

var noPart = part{run: &run{}, agrees: -1}

func (m *measurer) at(i int) *part {
	if i < 0 || i >= len(m.parts) {
		return &noPart
	}
	return &m.parts[i]
}

// features measures part i.
func (m *measurer) features(i int, v *vector) {
	p := &m.parts[i]
	e := &m.elements[p.in]
	c := &m.elements[p.container]
	v.add("chars", p.chars)
	v.add("words", p.words)
	v.add("ends", p.ends)
	v.add("commas", p.commas)
	v.add("linked", share(p.linked, p.chars))
	v.add("bold", share(p.bold, p.chars))
	v.add("digits", share(p.digits, p.chars))
	v.add("capitals", share(p.capitals, p.words))
	v.add("upper", share(p.upper, p.words))
	v.add("opening", p.opening)
	v.add("colon", p.colon)
	v.add("you", share(p.you, p.words))
	v.add("odd", p.odd)
	v.add("calls", p.calls)
	v.add("calls share", share(p.calls, p.words))
	v.add("rights", p.rights)
	v.add("times", share(p.times, p.words))
	v.add("credits", p.credits)
	v.is("finished", p.finished)
	v.is("repeated", p.repeated)
	v.add("agrees", p.agrees)
	v.add("topic", p.topic)
	v.add("topic share", share(p.topic, p.words))
	v.add("said", p.said)
	v.add("tag", tagClass(c.tag))
	v.add("depth", int(c.depth))
	v.add("picture before", p.after)
	v.add("title", p.title)

	own, near, far := e.own, e.near, e.far
	if p.container != p.in {
		own |= c.own
		near |= c.near
		far |= c.far
	}
	far |= near
	for bit := 0; bit < markCount; bit++ {
		level := 0
		switch b := marks(1) << bit; {
		case own&b != 0:
			level = 3
		case near&b != 0:
			level = 2
		case far&b != 0:
			level = 1
		}
		v.add("mark", level)
	}
	v.add("marks", bits.OnesCount64(uint64(own)))

	total := int(m.total)
	up := p.container
	for k := 0; k < 5; k++ {
		v.add("prose", share(int(m.prose[up]), total))
		v.add("near", share(int(m.near[up]), int(m.near[m.best])))
		if m.elements[up].parent >= 0 {
			up = m.elements[up].parent
		}
	}
	v.add("up", int(m.up[p.container]))
	v.add("meet", int(m.elements[m.best].depth)-int(m.meet[p.container]))
	g := p.group
	v.add("group parts", g.parts)
	v.add("group words", g.words/max(1, g.parts))
	v.add("group linked", share(g.linked, g.chars))
	v.add("group finished", share(g.finished, g.parts))
	v.add("group topic", share(g.topic, g.words))
	v.add("total", total)

	where := m.places()
	v.add("place", share(where.before[i], total))
	v.add("index", i)
	v.add("from end", len(m.parts)-i)
	v.add("from first", i-where.first)
	v.add("from last", i-where.last)
	v.add("since heading", i-where.heading[i])
	v.add("since headline", i-m.head)
	v.is("has headline", m.head >= 0)
	v.add("since prose", where.since[i])
	v.add("until prose", where.until[i])

	for _, k := range []int{-3, -2, -1, 1, 2, 3} {
		q := m.at(i + k)
		v.add("neighbour words", q.words)
		v.add("neighbour linked", share(q.linked, q.chars))
		if k >= -2 && k <= 2 {
			v.add("neighbour tag", tagClass(m.elements[q.container].tag))
			v.is("neighbour finished", q.finished)
			v.add("neighbour agrees", q.agrees)
			v.add("neighbour calls", share(q.calls, q.words))
			v.is("neighbour same parent", m.elements[q.container].parent == c.parent)
			v.is("neighbour same class", m.elements[q.container].class == c.class && m.elements[q.container].tag == c.tag)
		}
	}
}

// layout is where the parts stand among one another.
type layout struct {
	before      []int // words of prose before each part
	since       []int // parts since prose, itself not counted
	until       []int // parts until prose
	heading     []int // the last h1 at or before each part; -1
	first, last int   // first and last part of prose close to the best element
}

func (m *measurer) places() *layout {
	if m.layout != nil {
		return m.layout
	}
	n := len(m.parts)
	l := &layout{before: make([]int, n), since: make([]int, n), until: make([]int, n), heading: make([]int, n), first: -1}
	words, since, heading := 0, 100, -1
	for i := range m.parts {
		p := &m.parts[i]
		l.before[i], l.since[i] = words, since
		if m.elements[p.container].tag == atom.H1 {
			heading = i
		}
		l.heading[i] = heading
		since = min(since+1, 100)
		if p.prose {
			words += min(p.words, 100)
			since = 0
			if m.up[p.container] < 3 && m.meet[p.container]+2 >= int16(m.elements[m.best].depth) {
				if l.first < 0 {
					l.first = i
				}
				l.last = i
			}
		}
	}
	until := 100
	for i := n - 1; i >= 0; i-- {
		l.until[i] = until
		until = min(until+1, 100)
		if m.parts[i].prose {
			until = 0
		}
	}
	m.layout = l
	return l
}
