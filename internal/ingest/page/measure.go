package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"secondsource/internal/ingest/blocks"
)

// A part is a run with what was measured of it.
type part struct {
	*run
	text      string
	group     *group
	container int32 // the innermost block-level element it stands in
	words     int
	ends      int // marks that end a sentence
	commas    int
	digits    int
	capitals  int  // words that begin with a capital
	upper     int  // words of several letters that are capitals throughout
	opening   int  // how many of the first three words ask the reader to do something on the site
	colon     int  // words before the first colon; -1: none
	you       int  // words that speak to the reader
	odd       int  // signs of addresses, code and data
	calls     int  // words that ask the reader to do something on the site
	rights    int  // words of legal lines
	times     int  // words and figures of dates and times
	credits   int  // words of picture credits
	topic     int  // words that the titles have too
	said      int  // per cent of its word triples that the page's description has; -1 where there is none to compare
	finished  bool // it ends as a sentence does
	repeated  bool // the same words stood on the page before
	agrees    int  // per cent of its word triples that JSON-LD gives as the article's body; -1 where the page gives none
	prose     bool
	title     int // 2: it is what metadata give as the title, 1: a part of that
	score     int32
	label     blocks.Label
}

// A measurer holds what is known of the page while its parts are judged.
type measurer struct {
	*scanner
	parts   []part
	best    int32   // the element that holds the most prose close to it
	prose   []int32 // words of prose in each element and below
	near    []int32 // words of prose close to each element
	total   int32   // words of prose in the page
	up      []int16 // steps from each element up to the path from the root to best
	meet    []int16 // depth of the element where it meets that path
	layout  *layout
	groups  map[likeness]*group
	titles  []string        // what metadata give as title, folded, also less the outlet's name
	given   int             // how many of them stand as they were given
	topic   map[uint32]bool // the words of the titles, hashed
	said    map[uint32]bool // runs of three words of the page's description
	address string          // of the page; "" where unknown
	head    int             // the part that is the headline; -1: none

	postTriples map[string]int // runs of three words of the posts that JSON-LD lists
}

// A likeness is what parts that stand alike in the page have in common: the element, its class, the class of its parent.
type likeness struct {
	tag          atom.Atom
	class, above string
}

// A group is parts that stand alike in the page.
type group struct{ parts, words, chars, linked, finished, topic int }

// A use is what words are used for besides telling a story: one bit each.
type use uint8

const (
	calling   use = 1 << iota // asking the reader to do something on the site
	rights                    // legal lines
	timing                    // dates and times
	crediting                 // picture credits
)

// uses tells what a word in small letters is used for.
var uses = map[string]use{}

func init() {
	for u, words := range map[use]string{
		calling: `subscribe subscriber subscribers newsletter newsletters sign signup login log register advertisement advertising
	share follow facebook twitter whatsapp instagram linkedin telegram pinterest reddit email click here tap download app read more related recommended
	comments comment reply continue watch listen podcast join free account unlock trending popular latest cookies cookie browser javascript loading
	inbox donate support sponsored promoted print copy link open contact skip menu search your you please enter send tip notifications bookmark save`,
		rights: `copyright rights reserved terms privacy policy © republished rewritten redistributed disclaimer trademark llc inc ltd guidelines editor editorial
	standards correction corrections contributed additional reporting licensed license syndicated`,
		timing: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday
	tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm est edt gmt utc ist bst et updated published posted ago hours
	hour minutes min mins minute days day yesterday today first modified`,
		crediting: `photo photos photograph photographer image images picture getty reuters afp ap epa shutterstock istock pixabay unsplash file courtesy credit
	caption via pool alamy screenshot screengrab handout illustration video`,
	} {
		for _, w := range strings.Fields(words) {
			uses[w] |= u
		}
	}
}

// measure reads the words of every run and the shape of the tree around them.
func measure(s *scanner, address string) *measurer {
	m := &measurer{scanner: s, address: address, groups: map[likeness]*group{}, head: -1}
	seen := map[string]bool{}
	body := triples(s.told.body)
	m.readTitles()
	m.announced()
	s.show()
	for i := range s.runs {
		p := part{run: &s.runs[i], agrees: -1, colon: -1}
		b := blocks.Block{Pieces: p.pieces}
		p.text = b.Text(s.payload)
		p.container = m.blockOf(p.in)
		p.read()
		m.compare(&p)
		p.repeated = seen[p.text]
		seen[p.text] = true
		if body != nil {
			p.agrees = agreement(p.text, body)
		}
		p.prose = p.words >= 12 && p.linked*3 < p.chars && p.ends > 0 && !s.elements[p.in].hidden
		g := m.group(&p)
		p.group = g
		m.parts = append(m.parts, p)
		g.parts++
		g.words += p.words
		g.chars += p.chars
		g.linked += p.linked
		g.topic += p.topic
		if p.finished {
			g.finished++
		}
	}
	m.weigh()
	return m
}

// show takes hidden elements for visible where the page hides more prose than it shows: scripts bring such a page to light.
func (s *scanner) show() {
	shown, hidden := 0, 0
	for i := range s.runs {
		switch r := &s.runs[i]; {
		case r.chars < 80 || r.linked*3 > r.chars:
		case s.elements[r.in].hidden:
			hidden += r.chars
		default:
			shown += r.chars
		}
	}
	if hidden > 2*shown {
		for i := range s.elements {
			s.elements[i].hidden = false
			s.elements[i].own &^= mHidden
			s.elements[i].near &^= mHidden
			s.elements[i].far &^= mHidden
		}
	}
}

// blockOf gives the innermost block-level element that e is or stands in.
func (s *scanner) blockOf(e int32) int32 {
	for i := 0; i < 8 && s.elements[e].parent >= 0 && s.elements[e].tag != 0 && kinds[s.elements[e].tag] != block; i++ {
		e = s.elements[e].parent
	}
	return e
}

func (m *measurer) group(p *part) *group {
	e := &m.elements[p.container]
	key := likeness{tag: e.tag, class: e.class}
	if e.parent >= 0 {
		key.above = m.elements[e.parent].class
	}
	g := m.groups[key]
	if g == nil {
		g = &group{}
		m.groups[key] = g
	}
	return g
}

// read counts what the part's text is made of.
func (p *part) read() {
	start, wide := -1, 0
	var low [24]byte
	word := func(w string) {
		p.words++
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) {
			p.capitals++
			if len(w) > 1 && strings.ToUpper(w) == w {
				p.upper++
			}
		}
		if len(w) > len(low) {
			return
		}
		for i := 0; i < len(w); i++ {
			low[i] = w[i]
			if c := w[i]; c >= 'A' && c <= 'Z' {
				low[i] = c | 0x20
			}
		}
		l := low[:len(w)]
		u := uses[string(l)]
		if u&calling != 0 {
			p.calls++
			if p.words <= 3 {
				p.opening++
			}
		}
		switch string(l) {
		case "you", "your", "our", "we", "us":
			p.you++
		}
		if u&rights != 0 {
			p.rights++
		}
		if u&timing != 0 {
			p.times++
		}
		if u&crediting != 0 {
			p.credits++
		}
	}
	for i, r := range p.text {
		letter := r < utf8.RuneSelf && alphanumeric(byte(r)) || r == '’' || r == '\'' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
		if letter {
			if start < 0 {
				start = i
			}
			if r >= '0' && r <= '9' {
				p.digits++
			}
			if r >= 0x2e80 && r < 0xa000 || r >= 0xac00 && r < 0xd7a4 {
				wide++
			}
			continue
		}
		if start >= 0 {
			word(p.text[start:i])
			start = -1
		}
		switch r {
		case '.', '!', '?', '。', '؟', '।', '！', '？':
			if next := i + utf8.RuneLen(r); next >= len(p.text) || !alphanumeric(p.text[next]) {
				p.ends++
			}
		case ',', ';', '،', '、', '，':
			p.commas++
		case ':':
			if p.colon < 0 {
				p.colon = p.words
			}
		case '@', '/', '_', '{', '}', '=', '<', '>', '|', '\\', '#', '»', '→', '›', '•', '·':
			p.odd++
		case '©':
			p.rights += 2
		}
	}
	if start >= 0 {
		word(p.text[start:])
	}
	p.words += wide / 2 // scripts without blanks: two characters make a word
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text, "\"'”’»)] "))
	p.finished = strings.ContainsRune(".!?。؟।！？…", last)
}

// weigh finds where in the tree the prose stands.
func (m *measurer) weigh() {
	n := len(m.elements)
	m.prose, m.near = make([]int32, n), make([]int32, n)
	for i := range m.parts {
		p := &m.parts[i]
		if !p.prose {
			continue
		}
		w := int32(min(p.words, 100))
		m.total += w
		e := p.container
		m.prose[e] += w
		if !heading(m.elements[e].tag) && m.elements[e].parent >= 0 && (m.elements[e].tag == atom.P || m.elements[e].tag == atom.Li || m.elements[e].tag == atom.Blockquote) {
			e = m.elements[e].parent
		}
		for weight := w * 8; weight >= w && e >= 0; weight /= 2 {
			m.near[e] += weight
			e = m.elements[e].parent
		}
	}
	for e := n - 1; e > 0; e-- {
		m.prose[m.elements[e].parent] += m.prose[e]
	}
	for e := range m.near {
		if m.near[e] > m.near[m.best] {
			m.best = int32(e)
		}
	}
	path := make([]bool, n)
	for e := m.best; e >= 0; e = m.elements[e].parent {
		path[e] = true
	}
	m.up, m.meet = make([]int16, n), make([]int16, n)
	for e := range m.elements {
		if path[e] {
			m.meet[e] = int16(m.elements[e].depth)
		} else {
			up := m.elements[e].parent
			m.up[e], m.meet[e] = m.up[up]+1, m.meet[up]
		}
	}
}

// triples gives the runs of three words of texts.
func triples(texts []string) map[string]bool {
	if len(texts) == 0 {
		return nil
	}
	out := map[string]bool{}
	for _, t := range texts {
		words := strings.Fields(fold(t))
		for i := 0; i+3 <= len(words); i++ {
			out[words[i]+" "+words[i+1]+" "+words[i+2]] = true
		}
	}
	return out
}

func agreement(text string, in map[string]bool) int {
	words := strings.Fields(fold(text))
	if len(words) < 3 {
		return -1
	}
	n := 0
	for i := 0; i+3 <= len(words); i++ {
		if in[words[i]+" "+words[i+1]+" "+words[i+2]] {
			n++
		}
	}
	return 100 * n / (len(words) - 2)
}

// fold gives the words of s in lower case with blanks between.
func fold(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		if r == '’' || r == '\'' {
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			blank = b.Len() > 0
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
