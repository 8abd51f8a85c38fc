package page

import (
	"strings"

	"golang.org/x/net/html/atom"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// An entry is an element that holds one of several articles of a page: a report of a round-up, a post of a live page, an article that was
// loaded below the one asked for.
type entry struct {
	element int32
	place   news.Range
	post    bool // of a live page: short, with a time of its own
}

// entryKey is what elements have in common that hold articles side by side: they are made by one template.
type entryKey struct {
	tag   atom.Atom
	depth int32
	class string // its first class word
	above string // the first class word of its parent
}

// holding is what an element holds that may be an article's.
type holding struct {
	paragraphs, words int  // of prose; words those of sentences too
	sentences         int  // blocks that end as sentences do, and are no prose for being short
	agreeing          int  // paragraphs that JSON-LD gives as part of one body
	leads             int  // headings that lead elsewhere
	heading           bool // a heading stands before its first paragraph
	linked            bool // and leads to an address, or is the page's first heading
	timed, signed     bool // a time, a byline of its own stand before its first paragraph
	times             int  // times anywhere in it
}

// How much an element must hold to be an article by itself: teasers have a sentence or two.
const (
	entryParagraphs = 3
	entryWords      = 80
	fewestPosts     = 3
)

// entries finds the articles of a page that holds several, in its order; none where the page is one article. Sections of one article have
// headings too: what makes an article is a time or a byline of its own, or being an <article> in no other or with a heading that leads to it. On a page
// that calls itself live, a few words with a time of their own are one.
func (m *measurer) entries() []entry {
	groups, order := m.alike()
	if len(order) == 0 {
		return nil
	}
	pageLive := m.live()
	anyLive := pageLive
	for _, key := range order {
		anyLive = anyLive || m.liveGroup(groups[key])
	}
	holdings := m.holdings(groups, anyLive)
	var best []entry
	telling, most := m.telling(), 0
	for _, key := range order {
		live := pageLive || m.liveGroup(groups[key])
		least := telling / 2 // at least half of what the page tells must be theirs
		if live {
			least = telling / 3
		}
		var out []entry
		words, agreeing, paragraphs := 0, 0, 0
		for _, e := range groups[key] {
			h := holdings[e]
			full := h.paragraphs >= entryParagraphs && h.words >= entryWords && h.heading && m.ownArticle(e, h)
			post := live && h.paragraphs+h.sentences > 0 && h.times == 1
			if !full && !post || h.leads > 2 && h.leads*2 > h.paragraphs { // a column of teasers
				continue
			}
			out = append(out, entry{e, m.elements[e].place, live})
			words, agreeing, paragraphs = words+h.words, agreeing+h.agreeing, paragraphs+h.paragraphs
		}
		switch {
		case len(out) < 2, live && len(out) < fewestPosts:
		case !live && len(m.told.body) == 1 && agreeing*2 > paragraphs: // the page calls them all one body
		case words > max(most, least):
			best, most = out, words
		}
	}
	return best
}

// telling counts the words of prose and short sentences outside of what surrounds articles.
func (m *measurer) telling() int {
	n := 0
	for i := range m.parts {
		p := &m.parts[i]
		if e := &m.elements[p.in]; (p.prose || p.sentence()) && (e.own|e.near|e.far)&beside == 0 {
			n += min(p.words, 100)
		}
	}
	return n
}

// sentence reports whether a part that is no prose may be a sentence of a short article.
func (p *part) sentence() bool { return p.finished && p.words >= 6 && p.linked*2 < p.chars }

// beside marks what stands beside articles and is no part of them.
const beside = mComment | mNav | mFooter | mAside | mForm | mLetter | mNotice

// ownArticle reports whether an element that holds a whole article's worth under a heading stands for an article.
func (m *measurer) ownArticle(e int32, h *holding) bool {
	return h.timed || h.signed || m.elements[e].tag == atom.Article && (h.linked || m.articleOf(m.elements[e].parent) < 0)
}

// alike gives the groups of elements that one template made, of more than one, and their keys in the order of the page.
// Elements among readers' comments and other pages' teasers are in none.
func (m *measurer) alike() (map[entryKey][]int32, []entryKey) {
	groups := map[entryKey][]int32{}
	var order []entryKey
	for i := 1; i < len(m.elements); i++ {
		e := &m.elements[i]
		if e.hidden || kinds[e.tag] != block && e.tag != 0 || (e.own|e.near|e.far)&beside != 0 {
			continue
		}
		switch e.tag {
		case atom.P, atom.Body, atom.Html, atom.Blockquote, atom.Td, atom.Tr, atom.H1, atom.H2, atom.H3, atom.H4:
			continue
		}
		key := entryKey{e.tag, e.depth, template(e.class), template(m.elements[e.parent].class)}
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], int32(i))
	}
	kept := order[:0]
	for _, key := range order {
		if len(groups[key]) > 1 {
			kept = append(kept, key)
		} else {
			delete(groups, key)
		}
	}
	return groups, kept
}

// template gives the first class word without the digits that number an element: "post" of "post-1552865 wide".
func template(class string) string {
	class = strings.TrimLeft(class, " \t\r\n")
	if i := strings.IndexAny(class, " \t\r\n0123456789"); i >= 0 {
		class = class[:i]
	}
	return class
}

// holdings tells what each element of the groups holds. On a live page a few words with a time in them are a time, whatever the element.
func (m *measurer) holdings(groups map[entryKey][]int32, live bool) map[int32]*holding {
	out := map[int32]*holding{}
	for _, es := range groups {
		for _, e := range es {
			out[e] = &holding{}
		}
	}
	heads := 0
	for i := range m.parts {
		p := &m.parts[i]
		if m.elements[p.in].hidden {
			continue
		}
		c := &m.elements[p.container]
		marked := m.elements[p.in].own | c.own
		head := heading(c.tag) && p.words >= 2
		first := false
		if head && c.tag == atom.H1 {
			heads++
			first = true
		}
		timed := p.words <= 20 && (marked&mDate != 0 || m.inTime(p.in) || live && p.words <= 12 && !p.finished) && timeLike(p.text)
		signed := byline(p.text) && p.words <= 20 || marked&mByline != 0 && p.words > 1 && p.words <= 20
		for e := p.in; e > 0; e = m.elements[e].parent {
			h := out[e]
			if h == nil {
				continue
			}
			if timed {
				h.times++
			}
			if p.prose {
				h.paragraphs++
				h.words += min(p.words, 100)
				if p.agrees >= 60 {
					h.agreeing++
				}
				continue
			}
			if p.sentence() && !head && !timed && !signed {
				h.sentences++
				h.words += p.words
				continue
			}
			if head && p.linked*2 > p.chars {
				h.leads++
			}
			if h.paragraphs+h.sentences > 0 {
				continue
			}
			h.heading = h.heading || head
			h.linked = h.linked || head && (p.linked*2 > p.chars || first)
			h.timed = h.timed || timed
			h.signed = h.signed || signed
		}
	}
	return out
}

// inTime reports whether an element is a <time> or stands right inside one.
func (m *measurer) inTime(e int32) bool {
	for range 3 {
		if m.elements[e].tag == atom.Time {
			return true
		}
		if e = m.elements[e].parent; e < 0 {
			break
		}
	}
	return false
}

// timeLike reports whether s holds a day or a time of day.
func timeLike(s string) bool {
	if dateLike(s) {
		return true
	}
	if _, _, _, ok := calendar.Find(s, 0); ok {
		return true
	}
	for i := 1; i+2 < len(s); i++ { // 10:42, 7.05am
		if (s[i] == ':' || s[i] == '.') && digit(s[i-1]) && digit(s[i+1]) && digit(s[i+2]) && (i+3 == len(s) || !digit(s[i+3])) {
			return true
		}
	}
	return strings.Contains(s, " ago") // "21 minutes ago"
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// live reports whether the page says of itself that it is reported as things happen: by JSON-LD, or by its title.
func (m *measurer) live() bool {
	if m.told.live {
		return true
	}
	for _, t := range m.titles {
		for _, cue := range []string{"live updates", "live blog", "liveblog", "as it happened", "minute by minute", "liveticker", "live ticker", "en direct"} {
			if strings.Contains(t, cue) {
				return true
			}
		}
		if strings.HasPrefix(t, "live ") || strings.HasSuffix(t, " live") {
			return true
		}
	}
	return false
}

// liveGroup reports whether elements, or what they stand in, are named after a live page.
func (m *measurer) liveGroup(es []int32) bool {
	e := &m.elements[es[0]]
	return liveClass(e.class) || liveClass(m.elements[e.parent].class)
}

// liveClass reports whether a class or id names a live page.
func liveClass(class string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(class), func(r rune) bool { return r == ' ' || r == '-' || r == '_' || r == '\t' || r == '\n' }) {
		switch w {
		case "liveblog", "live", "ticker", "liveticker", "livepost", "liveupdates":
			return true
		}
	}
	return false
}
