package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// An element is a node of the page's tree. Parents stand before their children.
type element struct {
	tag    atom.Atom
	parent int32
	depth  int32
	class  string // the class attribute, then the id
	id     string
	place  news.Range // from its start tag to its end, both included
	own    marks
	near   marks // of its parent and the one above
	far    marks // of all above those, body and html left out
	hidden bool  // it or one above it is not shown
}

// A run is a block as the scan finds it.
type run struct {
	pieces []blocks.Piece
	in     int32 // the innermost element it begins in
	chars  int   // all its characters, white space not counted
	linked int   // those inside links
	bold   int   // those in bold
	after  int   // pictures since the run before
	credit int   // the piece with which an element begins that is named after a credit; 0: none
}

type scanner struct {
	payload  string
	elements []element
	runs     []run
	told     telling

	stack  []int32             // open elements
	count  map[atom.Atom]int32 // how many of each are open
	beyond int                 // open elements that were not pushed because of maxDepth
	link   bool
	strong int

	w       writer
	in      int32
	linked  int
	bold    int
	picture int
	credit  int
	drop    atom.Atom // the element whose content is being left out; 0: none
	dropped int       // how deep in elements of that name

	unscripted bool // read what <noscript> holds
	unread     int  // bytes at the end
	withheld   int  // bytes in <noscript> that were not read
}

// scan reads the payload into elements and runs. Where unscripted, what <noscript> holds is read as part of the page.
func scan(payload string, unscripted bool) *scanner {
	return scanWithin(payload, news.Range{End: len(payload)}, unscripted)
}

// scanWithin reads a part of the payload as if it were all of it. Places are those in the payload.
func scanWithin(payload string, within news.Range, unscripted bool) *scanner {
	s := &scanner{unscripted: unscripted, payload: payload, count: map[atom.Atom]int32{}, w: writer{payload: payload}}
	s.told.payload = payload
	s.elements = append(s.elements, element{parent: -1, place: within})
	s.stack = append(s.stack, 0)
	s.tokens(within)
	s.flush()
	s.pop(1, within.End)
	return s
}

// tokens reads a range of the payload.
func (s *scanner) tokens(within news.Range) {
	z := html.NewTokenizer(strings.NewReader(s.payload[within.Start:within.End]))
	at := within.Start
	for {
		t := z.Next()
		r := news.Range{Start: at, End: at + len(z.Raw())}
		at = r.End
		if len(s.runs) >= blocks.Most || len(s.elements) >= maxNodes {
			s.unread = len(s.payload) - r.Start
			return
		}
		switch t {
		case html.ErrorToken:
			return
		case html.TextToken:
			s.words(r)
		case html.StartTagToken, html.SelfClosingTagToken:
			s.start(r, t == html.SelfClosingTagToken)
		case html.EndTagToken:
			s.end(r)
		}
	}
}

func (s *scanner) words(r news.Range) {
	if s.drop == atom.Noscript && s.unscripted {
		s.unscripted = false // what it holds in its turn is left out
		s.drop = 0
		s.tokens(r)
		s.drop, s.dropped, s.unscripted = atom.Noscript, 1, true
		return
	}
	if s.drop != 0 {
		if s.drop == atom.Noscript {
			s.withheld += r.Len()
		}
		s.told.content(s.drop, r)
		return
	}
	before := s.w.chars
	if before == 0 {
		s.in = s.top()
	}
	var broken func()
	if s.count[atom.Pre] > 0 {
		broken = func() { s.flush(); s.in, before = s.top(), 0 }
	}
	s.w.text(r.Start, r.End, broken)
	added := s.w.chars - before
	if s.link {
		s.linked += added
	}
	if s.strong > 0 {
		s.bold += added
	}
	s.told.words(r)
}

// flush ends the block.
func (s *scanner) flush() {
	if s.w.chars > 0 {
		s.runs = append(s.runs, run{s.w.pieces, s.in, s.w.chars, s.linked, s.bold, s.picture, s.credit})
		s.picture = 0
		s.w.pieces = nil
	}
	s.w.chars, s.w.gap, s.linked, s.bold, s.credit = 0, false, 0, 0, 0
}

func (s *scanner) top() int32 { return s.stack[len(s.stack)-1] }

func (s *scanner) start(r news.Range, closed bool) {
	name := tagName(s.payload[r.Start:r.End])
	tag := atom.Lookup([]byte(name))
	k := kinds[tag]
	if s.drop != 0 {
		if tag == s.drop && !closed {
			s.dropped++
		}
		if k != block || s.drop != atom.Svg && s.drop != atom.Math {
			return
		}
		s.drop = 0 // a drawing that was never closed ends where a block begins
	}
	if tag == 0 && strings.IndexByte(name, '-') > 0 {
		k = block
	}
	switch k {
	case void:
		if tag == atom.Img {
			s.picture++
		}
		s.told.start(tag, r)
		return
	case breaking:
		if tag == atom.Hr || s.w.gap && s.w.space.Len() == 0 {
			s.flush() // a line, or the second <br> in a row
		} else if len(s.w.pieces) > 0 {
			s.w.gap, s.w.space = true, news.Range{}
		}
		return
	case dropped:
		s.told.start(tag, r)
		if closed && (tag == atom.Svg || tag == atom.Math) {
			return
		}
		s.drop, s.dropped = tag, 1
		return
	case format:
		s.told.at = s.top()
		s.told.start(tag, r)
		switch tag {
		case atom.A:
			s.link = true
		case atom.B, atom.Strong:
			s.strong++
		}
		return
	}
	if k == block {
		s.flush()
		if ends, within := closes(tag); ends != nil {
			s.close(r.Start, ends, within)
		} else if tag != 0 && s.count[atom.P] > 0 {
			s.close(r.Start, []atom.Atom{atom.P}, []atom.Atom{atom.Td, atom.Th, atom.Table, atom.Article, atom.Section, atom.Div})
		}
	}
	if len(s.stack) >= maxDepth {
		s.beyond++
		return
	}
	s.push(tag, r)
}

// push opens an element.
func (s *scanner) push(tag atom.Atom, r news.Range) {
	e := element{tag: tag, parent: s.top(), own: tagMarks[tag], place: r}
	up := &s.elements[e.parent]
	e.depth, e.hidden = up.depth+1, up.hidden
	attributes(s.payload, r, func(name string, value news.Range) {
		v := s.payload[value.Start:value.End]
		switch name {
		case "class", "id":
			if name == "id" {
				e.id = v
			}
			if len(v) > 512 {
				v = v[:512]
			}
			e.own |= marksOf(v)
			if e.class == "" {
				e.class = v
			} else {
				e.class += " " + v
			}
		case "role":
			e.own |= roleMarks[v]
		case "hidden":
			e.hidden = e.hidden || v != "until-found"
		case "aria-hidden":
			e.hidden = e.hidden || v == "true"
		case "style":
			e.hidden = e.hidden || undisplayed(v)
		case "itemprop":
			if strings.EqualFold(v, "articlebody") {
				e.own |= mBodyProp
			}
		}
	})
	if e.hidden {
		e.own |= mHidden
	}
	if s.credit == 0 && s.w.chars > 0 && e.own&mCaption != 0 && creditClass(e.class) {
		s.credit = len(s.w.pieces)
	}
	if tag == atom.Body || tag == atom.Html {
		e.own = 0
	}
	e.near = up.own
	e.far = up.near | up.far
	if up.parent >= 0 {
		e.near |= s.elements[up.parent].own
	}
	s.told.open(tag, r, int32(len(s.elements)))
	s.stack = append(s.stack, int32(len(s.elements)))
	s.elements = append(s.elements, e)
	s.count[tag]++
}

// undisplayed reports whether an inline style hides the element.
func undisplayed(style string) bool {
	if len(style) > 4096 || !strings.Contains(style, "none") {
		return false
	}
	return strings.Contains(strings.ToLower(strings.ReplaceAll(style, " ", "")), "display:none")
}

func (s *scanner) end(r news.Range) {
	name := tagName(s.payload[r.Start:r.End])
	tag := atom.Lookup([]byte(name))
	if s.drop != 0 {
		if tag == s.drop {
			if s.dropped--; s.dropped == 0 {
				s.told.end(tag)
				s.drop = 0
			}
		}
		return
	}
	switch kinds[tag] {
	case format:
		switch tag {
		case atom.A:
			s.link = false
		case atom.B, atom.Strong:
			s.strong = max(0, s.strong-1)
		}
		s.told.end(tag)
		return
	case block:
		s.flush()
		s.strong = 0
	case inline:
		if tag == 0 && strings.IndexByte(name, '-') > 0 {
			s.flush()
		}
	default:
		return
	}
	if s.beyond > 0 {
		s.beyond--
		return
	}
	s.told.end(tag)
	within := []atom.Atom{atom.Td, atom.Th, atom.Table}
	switch tag {
	case atom.Td, atom.Th, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot, atom.Table, atom.Body, atom.Html:
		within = []atom.Atom{atom.Table}
	}
	if kinds[tag] == inline && tag != 0 {
		s.closeInline(r.End, tag)
		return
	}
	s.close(r.End, []atom.Atom{tag}, within)
}

// close ends, at a byte of the payload, the innermost open element that is one of ends, and all in it, unless one of within stands between.
func (s *scanner) close(at int, ends, within []atom.Atom) {
	open := false
	for _, t := range ends {
		open = open || s.count[t] > 0
	}
	if !open {
		return
	}
	for i := len(s.stack) - 1; i > 0; i-- {
		tag := s.elements[s.stack[i]].tag
		if has(ends, tag) {
			s.pop(i, at)
			return
		}
		if has(within, tag) {
			return
		}
	}
}

// closeInline ends an inline element, unless a block-level one stands open in it.
func (s *scanner) closeInline(at int, tag atom.Atom) {
	for i := len(s.stack) - 1; i > 0; i-- {
		t := s.elements[s.stack[i]].tag
		if t == tag {
			s.pop(i, at)
			return
		}
		if t == 0 || kinds[t] == block {
			return
		}
	}
}

func (s *scanner) pop(to, at int) {
	for _, e := range s.stack[to:] {
		s.elements[e].place.End = at
		s.count[s.elements[e].tag]--
	}
	s.stack = s.stack[:to]
}

func has(list []atom.Atom, t atom.Atom) bool {
	for _, x := range list {
		if x == t {
			return true
		}
	}
	return false
}
