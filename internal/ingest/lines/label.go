// Package lines labels the lines of a scrape: which of them are an article's headline, body, captions and bylines, which are furniture, and
// where one article ends and the next begins.
//
// A linear model over the sequence of lines ([Model]) tells the parts of each page: opening, before, body, between, after. It looks at the
// shape of a line, at its neighbours, at how often it is repeated and at its commonest words. A second look, with
// decision trees, goes over the lines of each article again: it knows what the article is about, to whom its lines speak and where the body
// is dense. Rules name what is in the parts: the standfirst, captions, bylines, repetitions; of the lines before
// the body, trees choose the headline.
//
// It leaves out: tables, the order of columns, and anything that needs the page's markup. Weak where a teaser is as long as a paragraph, at
// comments written in full sentences, and at articles that consist of lists of names.
package lines

import (
	"strings"
	"sync"

	"secondsource/internal/ingest/blocks"
	weights "secondsource/internal/lexicon/lines"
	"secondsource/internal/lexicon/trees"
)

var model = sync.OnceValue(func() *Model {
	m, err := NewModel(weights.Weights)
	if err != nil {
		panic(err) // the embedded weights are part of the program
	}
	m.Review(trees.Decode(weights.Second))
	m.Headlines(trees.Decode(weights.Titles))
	return m
})

// Label labels the blocks of a scrape in place and marks those with which an article begins.
func Label(payload string, bs []blocks.Block) { model().Label(payload, bs) }

// Label labels with this model.
func (m *Model) Label(payload string, bs []blocks.Block) {
	p := read(payload, bs)
	parts, sure, plain := m.first(p, payload, bs)
	if !plain {
		m.review(p, payload, bs, parts, sure)
		p.endings(payload, bs, parts)
	}
	p.name(payload, bs, parts, m.titles)
}

// name labels the blocks by their parts.
func (p *page) name(payload string, bs []blocks.Block, parts []Part, titles trees.Forest) {
	for i := range bs {
		bs[i].Label, bs[i].Opens = blocks.Furniture, false
	}
	low := 0 // the first line after the last body
	each(parts, func(from, to int) {
		(&run{payload: payload, page: p, parts: parts, bs: bs, low: low, from: from, to: to, titles: titles}).label()
		for i := from; i < to; i++ {
			if parts[i] == Body {
				low = i + 1
			}
		}
	})
}

// first is the first look: the parts by the sequence model. plain says that it saw no article and the rule for plain text made one.
func (m *Model) first(p *page, payload string, bs []blocks.Block) (parts []Part, sure margins, plain bool) {
	parts, sure = m.decode(p)
	p.endings(payload, bs, parts)
	plain = p.plainText(parts)
	p.strays(parts)
	return parts, sure, plain
}

// endings gives back to the body what the model cut off its end: where only one to three paragraphs, and nothing that is none, stand
// between the last line of a body and the next article or the end of the capture, they belong to the body.
func (p *page) endings(payload string, bs []blocks.Block, parts []Part) {
	for i := 1; i < len(parts); i++ {
		if parts[i] != After || parts[i-1] != Body {
			continue
		}
		end := i
		for end < len(parts) && parts[end] == After && end-i < 4 {
			if !p.shapes[end].sentence() || p.code[end] || p.gaps[end] > max(p.gaps[i-1], p.usual) || blocks.IsFurniture(bs[end].Text(payload)) {
				break
			}
			end++
		}
		if end-i < 4 && (end == len(parts) || parts[end] == Opening) {
			for ; i < end; i++ {
				parts[i] = Body
			}
		}
	}
}

// strays takes from an article what stands far from the rest of it and is little: a teaser in the head, a notice in the foot.
func (p *page) strays(parts []Part) {
	for from := 0; from < len(parts); {
		to := from + 1
		for to < len(parts) && parts[to] != Opening {
			to++
		}
		var groups [][2]int // runs of body lines with fewer than far others between
		all := 0
		for i := from; i < to; i++ {
			if parts[i] != Body {
				continue
			}
			all += p.shapes[i].words
			if n := len(groups); n > 0 && i-groups[n-1][1] <= far {
				groups[n-1][1] = i
			} else {
				groups = append(groups, [2]int{i, i})
			}
		}
		drop := func(g [2]int, as Part) bool {
			words := 0
			for i := g[0]; i <= g[1]; i++ {
				if parts[i] == Body {
					words += p.shapes[i].words
				}
			}
			if words*strayShare > all {
				return false
			}
			for i := g[0]; i <= g[1]; i++ {
				parts[i] = as
			}
			return true
		}
		for len(groups) > 1 && drop(groups[len(groups)-1], After) {
			last := groups[len(groups)-2][1]
			for i := last + 1; i < to; i++ {
				parts[i] = After
			}
			groups = groups[:len(groups)-1]
		}
		for len(groups) > 1 && drop(groups[0], Before) {
			for i := groups[0][1]; i < groups[1][0]; i++ {
				parts[i] = Before
			}
			groups = groups[1:]
		}
		from = to
	}
}

const (
	far        = 8 // lines
	strayShare = 8 // a group with less than this part of an article's words is a stray
)

// plainText makes one article of a capture in which the model sees none, where most of its words stand in paragraphs.
func (p *page) plainText(parts []Part) bool {
	first, all := -1, 0
	for i := range parts {
		if parts[i] == Body {
			return false
		}
		all += p.shapes[i].words
		if p.shapes[i].prose() > 0 && first < 0 && !p.code[i] {
			first = i
		}
	}
	if first < 0 || p.prose[len(parts)] < 20 || p.prose[len(parts)]*10 < all*7 {
		return false
	}
	open := first
	if first > 0 && (p.shapes[first-1].class == 'T' || first == 1 && p.shapes[0].class == 't') {
		open--
	}
	for i := range parts {
		switch {
		case i < open:
			parts[i] = After
		case i == open:
			parts[i] = Opening
		case p.shapes[i].sentence() && !p.code[i]:
			parts[i] = Body
		default:
			parts[i] = Between
		}
	}
	return true
}

// A run is the lines of one page, from its opening to the next.
type run struct {
	payload  string
	page     *page
	parts    []Part
	bs       []blocks.Block
	low      int // the first line after the body before: the opening may be any line from there on
	from, to int
	titles   trees.Forest // choose the headline; none: the rules do
}

func (r *run) text(i int) string { return r.bs[i].Text(r.payload) }

func (r *run) label() {
	first, last := -1, -1
	for i := r.from; i < r.to; i++ {
		if r.parts[i] == Body {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if s := &r.page.shapes[r.from]; s.class == 'L' || s.class == 'M' && s.words >= 12 && s.last != endsAsk && (first < 0 || !r.repeated(r.from, first)) {
		// no headline: the article begins with its text
		r.parts[r.from], first = Body, r.from
		last = max(last, first)
	}
	if first < 0 {
		return
	}
	headline := -1
	if r.parts[r.from] == Opening {
		headline = r.headline(first)
	} else if h := r.title(); h >= 0 {
		headline, r.from = h, h
	}
	r.bs[r.from].Opens = true
	told := map[uint32]bool{}
	if headline >= 0 {
		r.bs[headline].Label = blocks.Headline
		told[r.page.shapes[headline].whole] = true
	}
	for i := r.from; i < r.to; i++ {
		s := &r.page.shapes[i]
		if i == headline || r.page.code[i] {
			continue
		}
		if s.words >= 5 && told[s.whole] {
			continue // said already
		}
		l := r.kind(i, first, last, headline)
		r.bs[i].Label = l
		if l != blocks.Furniture {
			told[s.whole] = true
		}
	}
	// a date or a section with a date straight before the headline belongs to it
	if i := r.from - 1; i >= 0 && headline >= 0 && r.parts[i] != Body && r.bs[i].Label == blocks.Furniture && r.bs[r.from].Gap <= r.page.usual &&
		blocks.IsDate(r.text(i)) {
		r.bs[i].Label, r.bs[i].Opens = blocks.Dateline, true
		r.bs[r.from].Opens = false
	}
}

// kind names line i, which is not the headline and no repetition.
func (r *run) kind(i, first, last, headline int) blocks.Label {
	text := r.text(i)
	s := &r.page.shapes[i]
	credit, _ := blocks.CreditAt(text)
	switch r.parts[i] {
	case Body:
		switch {
		case blocks.IsFurniture(text):
			return blocks.Furniture
		case blocks.IsByline(text) && s.words < 14:
			return blocks.Byline
		case s.words <= 12 && blocks.IsDate(text):
			return blocks.Dateline
		case i == last && s.words <= 4 && blocks.IsAgency(text):
			return blocks.Credit
		case credit >= 0 && s.inner <= 2:
			return blocks.Caption
		case s.first == beginsBullet && !strings.HasPrefix(text, "-") && !strings.HasPrefix(text, "–") && !strings.HasPrefix(text, "—"):
			return blocks.ListItem
		case i < last && s.words <= 12 && s.last != endsStop && s.last != endsQuote && s.first != beginsQuote && s.last != endsComma && r.proseAfter(i, last):
			if i == first {
				return blocks.Standfirst
			}
			return blocks.Subhead
		}
		return blocks.Paragraph
	case Before:
		if headline >= 0 && i < headline && headline-i > 3 || first-i > 25 {
			return blocks.Furniture
		}
		switch {
		case blocks.IsByline(text):
			return blocks.Byline
		case blocks.IsDate(text):
			return blocks.Dateline
		case i > headline && s.words >= 5 && (credit >= 0 || s.words >= 8 && r.page.later[i].exact && r.page.later[i].far <= 12):
			return blocks.Caption
		case i > headline && first-i <= 8 && blocks.IsName(text) && r.byDate(i):
			return blocks.Byline
		case headline >= 0 && i > headline && i-headline <= 2 && first-i <= standfirstReach && s.sentence() && s.words >= 8 && s.inner <= 2 &&
			s.first != beginsLower && r.page.count[i] == 1 && !blocks.IsFurniture(text):
			return blocks.Standfirst
		}
	case Between:
		if s.words >= 5 && credit >= 0 {
			return blocks.Caption
		}
	case After:
		if i <= last+2 && s.words <= 5 && blocks.IsAgency(text) {
			return blocks.Credit
		}
	}
	return blocks.Furniture
}

// standfirstReach is how many lines before the body a standfirst may stand: date, byline and caption come between.
const standfirstReach = 8

// title finds the headline of an article that the model let begin with its first paragraph: the line straight before it, where that is
// the capture's first or stands twice there, as a page's title and its headline do. -1: there is none.
func (r *run) title() int {
	h := r.from - 1
	if h < r.low {
		return -1
	}
	s := &r.page.shapes[h]
	if s.words < 3 || s.words > 30 || s.sentence() || s.rule || s.url || r.page.code[h] || blocks.IsDate(r.text(h)) || blocks.IsByline(r.text(h)) {
		return -1
	}
	if e := r.page.before[h]; e.exact && e.far <= 4 && h-e.far >= r.low {
		return h - e.far
	}
	if h == 0 {
		return h
	}
	return -1
}

// byDate reports whether a date stands next to line i.
func (r *run) byDate(i int) bool {
	for j := max(r.from, i-2); j <= min(r.to-1, i+2); j++ {
		if j != i && blocks.IsDate(r.text(j)) {
			return true
		}
	}
	return false
}

// proseAfter reports whether the next line of the body after i is running text.
func (r *run) proseAfter(i, last int) bool {
	for j := i + 1; j <= last; j++ {
		if r.parts[j] == Body {
			return r.page.shapes[j].prose() > 0
		}
	}
	return false
}

// repeated reports whether line i stands again before line to.
func (r *run) repeated(i, to int) bool {
	for j := i + 1; j < to; j++ {
		if r.page.shapes[j].whole == r.page.shapes[i].whole {
			return true
		}
	}
	return false
}
