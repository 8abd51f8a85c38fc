package page

// announced gathers what the page's metadata say that the article is about: its titles and the page's description.
func (m *measurer) announced() {
	m.topic, m.said = map[uint32]bool{}, map[uint32]bool{}
	for _, t := range m.titles {
		eachWord(t, func(h uint32, n int) {
			if n >= longWord {
				m.topic[h] = true
			}
		})
	}
	for _, s := range m.told.summaries {
		eachTriple(s, func(h uint32) { m.said[h] = true })
	}
}

// longWord is how many bytes a word must have to tell what a text is about.
const longWord = 4

// compare counts what a part shares with what the page announces.
func (m *measurer) compare(p *part) {
	if len(m.topic) > 0 {
		eachWord(p.text, func(h uint32, n int) {
			if n >= longWord && m.topic[h] {
				p.topic++
			}
		})
	}
	p.said = -1
	if len(m.said) > 0 {
		n, found := 0, 0
		eachTriple(p.text, func(h uint32) {
			n++
			if m.said[h] {
				found++
			}
		})
		if n > 0 {
			p.said = 100 * found / n
		}
	}
}

// eachWord hashes (FNV-1a) every word of text, with its length in bytes; ASCII letters are folded.
func eachWord(text string, do func(hash uint32, n int)) {
	const basis, prime = 2166136261, 16777619
	h, n := uint32(basis), 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c >= 0x80, alphanumeric(c):
		default:
			if n > 0 {
				do(h, n)
				h, n = basis, 0
			}
			continue
		}
		h, n = (h^uint32(c))*prime, n+1
	}
	if n > 0 {
		do(h, n)
	}
}

// eachTriple hashes every run of three words of text.
func eachTriple(text string, do func(hash uint32)) {
	var last [3]uint32
	words := 0
	eachWord(text, func(h uint32, _ int) {
		last[0], last[1], last[2] = last[1], last[2], h
		if words++; words >= 3 {
			do((last[0]*31+last[1])*31 + last[2])
		}
	})
}
