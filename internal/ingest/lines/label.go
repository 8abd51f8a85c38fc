// Package lines labels the lines of a scrape: which of them are an article's headline, body, captions and bylines, which are furniture, and
// where one article ends and the next begins.
//
// A linear model over the sequence of lines ([Model]) tells the parts of each page: opening, before, body, between, after. It looks at the
// shape of a line, at its neighbours, at how often it is repeated and at its commonest words. Rules then name what is in the parts: the
// headline among the lines before the body, captions, bylines, repetitions.
//
// It leaves out: tables, the order of columns, and anything that needs the page's markup. Weak where a teaser is as long as a paragraph, at
// comments written in full sentences, and at articles that consist of lists of names.
package lines

import (
	"strings"

	"secondsource/internal/ingest/blocks"
	weights "secondsource/internal/lexicon/lines"
)

var model = func() *Model {
	m, err := NewModel(weights.Weights)
	if err != nil {
		panic(err) // the embedded weights are part of the program
	}
	return m
}()

// Label labels the blocks of a scrape in place and marks those with which an article begins.
func Label(payload string, bs []blocks.Block) { model.Label(payload, bs) }

// Label labels with this model.
func (m *Model) Label(payload string, bs []blocks.Block) {
	p := read(payload, bs)
	parts := m.decode(p)
	for i := range bs {
		bs[i].Label, bs[i].Opens = blocks.Furniture, false
	}
	for o := 0; o < len(bs); {
		if parts[o] != Opening {
			o++
			continue
		}
		end := o + 1
		for end < len(bs) && parts[end] != Opening {
			end++
		}
		(&run{payload: payload, page: p, parts: parts, bs: bs, from: o, to: end}).label()
		o = end
	}
}

// A run is the lines of one page, from its opening to the next.
type run struct {
	payload  string
	page     *page
	parts    []Part
	bs       []blocks.Block
	from, to int
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
	if s := &r.page.shapes[r.from]; s.class == 'L' || s.class == 'M' && s.words >= 12 && (first < 0 || !r.repeated(r.from, first)) {
		// no headline: the article begins with its text
		r.parts[r.from], first = Body, r.from
		last = max(last, first)
	}
	if first < 0 {
		return
	}
	r.bs[r.from].Opens = true
	headline := -1
	if r.parts[r.from] == Opening {
		headline = r.headline(first)
	}
	told := map[uint32]bool{}
	if headline >= 0 {
		r.bs[headline].Label = blocks.Headline
		told[r.page.shapes[headline].whole] = true
		told[r.page.shapes[r.from].whole] = true
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

// headline finds the headline: the opening where it says nothing of the outlet, else the line before the body that says the same. Where
// none does, the opening is cut where the outlet's name begins.
func (r *run) headline(first int) int {
	opening := r.text(r.from)
	cut := SuffixAt(opening)
	if r.repeated(r.from, first+1) {
		return r.from
	}
	best, top := -1, 0
	for j := r.from + 1; j <= first && j < r.to; j++ {
		s := &r.page.shapes[j]
		if s.words < 2 || s.words > 40 || s.suffix && cut == len(opening) {
			continue
		}
		if v := r.alike(r.from, j); v >= 5 && v >= top {
			best, top = j, v
		}
	}
	if best >= 0 {
		return best
	}
	if cut < len(opening) && len(r.bs[r.from].Pieces) == 1 {
		r.bs[r.from].Pieces[0].Range.End = r.bs[r.from].Pieces[0].Range.Start + cut
	}
	return r.from
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
