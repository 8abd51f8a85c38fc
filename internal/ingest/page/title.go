package page

import (
	"strings"
	"unicode"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// headline gives the block of the headline: the heading that the page shows, less what else stands in its element. Where the page shows
// none, or one that shares no word with any title of the metadata (the name of the site, of a column), it is made of the metadata.
func (m *measurer) headline() (blocks.Block, bool) {
	told, ok := m.toldTitle()
	if m.head < 0 {
		return told, ok
	}
	if p := &m.parts[m.head]; ok && p.title == 0 && (m.foreign(p.text) || m.names().are(p.text)) {
		return told, true
	}
	b := m.block(m.head)
	m.withoutKicker(&b)
	return b, true
}

// A title is what one source of the metadata gives, less the names of outlet and section around it.
type title struct {
	pieces []blocks.Piece
	folded string
	words  int
	whole  bool // it does not end in the mark of words left out
}

// toldTitle makes a headline of the metadata: the title that most sources agree on, the best source's where they do not.
func (m *measurer) toldTitle() (blocks.Block, bool) {
	titles := m.toldTitles()
	best, most := -1, 0
	for i := range titles {
		n := 0
		for j := range titles {
			if titles[j].folded == titles[i].folded {
				n += 2
			}
		}
		if titles[i].whole {
			n++
		}
		if n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return blocks.Block{}, false
	}
	return blocks.Block{Pieces: titles[best].pieces, Label: blocks.Headline, Tag: "meta"}, true
}

// toldTitles gives the titles of the metadata, best source first, those that are nothing but the outlet's name left out.
func (m *measurer) toldTitles() []title {
	names := m.names()
	var out []title
	for rank := range 10 {
		for i := range m.told.all {
			c := &m.told.all[i]
			if len(out) == maxTitles {
				return out
			}
			if c.Field != news.FieldTitle || c.rank != rank || strings.IndexByte(m.payload[c.Place.Start:c.Place.End], '\\') >= 0 {
				continue // a string of JSON with escapes is no run of the payload
			}
			w := writer{payload: m.payload}
			w.text(c.Place.Start, c.Place.End, nil)
			b := blocks.Block{Pieces: w.pieces}
			text := b.Text(m.payload)
			start, end := withoutOutlet(text, names, c.Where == "title", m.titles[:m.given])
			if names.are(text[start:end]) {
				continue
			}
			t := title{pieces: cut(m.payload, w.pieces, start, end), folded: fold(text[start:end])}
			t.words = strings.Count(t.folded, " ") + 1
			t.whole = !strings.HasSuffix(text[:end], "…") && !strings.HasSuffix(text[:end], "...")
			if t.folded != "" && len(t.pieces) > 0 {
				out = append(out, t)
			}
		}
	}
	return out
}

// foreign reports whether a heading shares no word with any title of the metadata, while one of them can be a headline. In scripts
// without blanks a character counts as a word.
func (m *measurer) foreign(heading string) bool {
	own := map[string]bool{}
	for _, w := range units(heading) {
		own[w] = true
	}
	possible := false
	for _, t := range m.titles {
		words := units(t)
		for _, w := range words {
			if own[w] {
				return false
			}
		}
		possible = possible || len(words) > 2
	}
	return possible
}

// units gives the words of s folded; of scripts without blanks, each character.
func units(s string) []string {
	var b strings.Builder
	for _, r := range fold(s) {
		if wide(r) {
			b.WriteByte(' ')
			b.WriteRune(r)
			b.WriteByte(' ')
		} else {
			b.WriteRune(r)
		}
	}
	return strings.Fields(b.String())
}

// wide reports whether r belongs to a script that sets no blanks between words.
func wide(r rune) bool { return r >= 0x2e80 && r < 0xac00 || r >= 0xf900 && r < 0xfaff }

// withoutKicker leaves out what stands beside the title in an element of its own inside the heading ("OPINION", "Read aloud"): where two
// titles of the metadata are the same part of the heading, and tags stand in the payload where that part begins and ends.
func (m *measurer) withoutKicker(b *blocks.Block) {
	text := b.Text(m.payload)
	for i, t := range m.titles {
		if strings.Count(t, " ") < 2 || !m.twice(i) {
			continue
		}
		start, end, ok := within(text, t)
		if !ok || start == 0 && end == len(text) {
			continue
		}
		pieces := cut(m.payload, b.Pieces, start, end)
		before, after := cut(m.payload, b.Pieces, 0, start), cut(m.payload, b.Pieces, end, len(text))
		if (len(before) == 0 || m.tagged(before, pieces)) && (len(after) == 0 || m.tagged(pieces, after)) {
			b.Pieces = pieces
			return
		}
	}
}

// twice reports whether another source gives title i too.
func (m *measurer) twice(i int) bool {
	n := 0
	for _, t := range m.titles {
		if t == m.titles[i] {
			n++
		}
	}
	return n > 1
}

// tagged reports whether a tag stands in the payload between two runs of pieces.
func (m *measurer) tagged(left, right []blocks.Piece) bool {
	from, to := -1, -1
	for _, p := range left {
		if p.Range.Len() > 0 && !(p.Char == ' ') {
			from = p.Range.End
		}
	}
	for _, p := range right {
		if p.Range.Len() > 0 && !(p.Char == ' ') {
			to = p.Range.Start
			break
		}
	}
	return from >= 0 && to > from && strings.IndexByte(m.payload[from:to], '<') >= 0
}

// within finds the words of title, folded, as a run of text, and gives its bounds in text with the marks around it that are no blanks.
func within(text, title string) (start, end int, ok bool) {
	words := strings.Fields(title)
	type word struct {
		folded     string
		start, end int
	}
	var own []word
	for i := 0; i < len(text); {
		j := i + len(text[i:]) - len(strings.TrimLeftFunc(text[i:], unicode.IsSpace))
		k := strings.IndexFunc(text[j:], unicode.IsSpace)
		if k < 0 {
			k = len(text)
		} else {
			k += j
		}
		if f := fold(text[j:k]); f != "" {
			own = append(own, word{f, j, k})
		}
		i = max(k, i+1)
	}
	for i := range own {
		rest := words
		for j := i; j < len(own); j++ {
			f := strings.Fields(own[j].folded)
			if len(f) > len(rest) || strings.Join(f, " ") != strings.Join(rest[:len(f)], " ") {
				break
			}
			if rest = rest[len(f):]; len(rest) == 0 {
				return own[i].start, own[j].end, true
			}
		}
	}
	return 0, 0, false
}

// cut gives the pieces of the bytes start to end of the text that pieces make, without blanks at the edges.
func cut(payload string, pieces []blocks.Piece, start, end int) []blocks.Piece {
	var out []blocks.Piece
	at := 0
	for _, p := range pieces {
		n := p.Range.Len()
		if p.Char != 0 {
			n = len(string(p.Char))
		}
		from, to := max(start, at), min(end, at+n)
		if from < to {
			if p.Char == 0 {
				p.Range = news.Range{Start: p.Range.Start + from - at, End: p.Range.Start + to - at}
			}
			out = append(out, p)
		}
		at += n
	}
	space := func(p *blocks.Piece, first bool) bool {
		if p.Char != 0 {
			return unicode.IsSpace(p.Char)
		}
		for p.Range.Len() > 0 {
			if first && payload[p.Range.Start] == ' ' {
				p.Range.Start++
			} else if !first && payload[p.Range.End-1] == ' ' {
				p.Range.End--
			} else {
				return false
			}
		}
		return true
	}
	for len(out) > 0 && space(&out[0], true) {
		out = out[1:]
	}
	for len(out) > 0 && space(&out[len(out)-1], false) {
		out = out[:len(out)-1]
	}
	return out
}

// readTitles notes what the metadata give as title, folded: as it stands, then less the outlet's name. What is left where the outlet's name
// is known helps to see what is the title in the others.
func (m *measurer) readTitles() {
	var told []*candidate
	for i := range m.told.all {
		if c := &m.told.all[i]; c.Field == news.FieldTitle && len(told) < maxTitles {
			told = append(told, c)
			m.titles = append(m.titles, fold(c.Value))
		}
	}
	m.given = len(m.titles)
	names := m.names()
	for _, guess := range []bool{false, true} {
		for _, c := range told {
			if guess && c.Where != "title" {
				continue
			}
			if start, end := withoutOutlet(c.Value, names, guess, m.titles[:m.given]); end-start < len(c.Value) {
				m.titles = append(m.titles, fold(c.Value[start:end]))
			}
		}
		if !guess {
			m.given = len(m.titles)
		}
	}
}
