package entities

import (
	"slices"
	"strings"

	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// joinShort joins an acronym, a bare surname or given name, or the one word of an organization's name, to what it stands for in the article.
// Where several can be meant and none stands out, it stays alone.
func (r *reader) joinShort(i int) {
	c := r.callings[i]
	if j := r.inBrackets(i); j >= 0 && explains(&c.name, &r.callings[j].name, c.kind, r.callings[j].kind) {
		if c.capitals != "" {
			r.join(i, j, 950, "stands in brackets after the full name")
		} else if r.callings[j].to == j {
			r.join(j, i, 950, "stands before the full name in brackets")
		}
		if c.to != i {
			return
		}
	}
	if c.capitals != "" {
		if j, ok := r.initials[c.capitals]; ok && r.join(i, j, 900, "an acronym of the full name in the article") {
			return
		}
	}
	if len(c.words) != 1 {
		return
	}
	w := c.words[0]
	if c.kind != news.Person {
		best, score, why := -1, 0, ""
		for _, j := range r.words[w] {
			if d := r.callings[j]; d.kind != news.Person {
				if s, reason := r.partOf(i, j); s > score {
					best, score, why = r.root(j), s, reason
				}
			}
		}
		if best >= 0 && r.join(i, best, score, why) {
			return
		}
	}
	if c.here == news.Person || c.person && c.capitals == "" || len(c.said) > 0 {
		if j := r.bearer(i); j >= 0 && r.join(i, j, 900, "a short form of the name in the article") {
			return
		}
	}
	for _, j := range r.keys[c.key] {
		if d := r.callings[j]; j != i && !givennames.Clash(c.gender, d.gender) && r.join(i, j, 900, "the same name") {
			return
		}
	}
}

// explains reports whether of two names, one in brackets after the other, one is an acronym that may stand for the other: its letters stand in it in order, or both
// are organizations, whose acronyms are often of another language. A place with an agency behind it is neither.
func explains(a, b *name, kindA, kindB news.Kind) bool {
	if a.capitals == "" {
		a, b = b, a
	}
	if a.capitals == "" || len(b.words) < 2 {
		return false
	}
	text, at := strings.Join(b.words, ""), 0
	for i := range len(a.capitals) {
		k := strings.IndexByte(text[at:], a.capitals[i])
		if k < 0 || i == 0 && k > 0 {
			return kindA == news.Organization && kindB == news.Organization
		}
		at += k + 1
	}
	return true
}

// inBrackets finds the calling whose name a mention of calling i follows in brackets: "Northern Relief Fund (NRF)"; -1 where none.
func (r *reader) inBrackets(i int) int {
	text := r.f.Article.Text()
	for _, m := range r.callings[i].mentions {
		if m == 0 || r.of[m-1] < 0 || r.of[m-1] == i {
			continue
		}
		before, here := r.f.Mentions[m-1].Span, r.f.Mentions[m].Span
		if here.Start <= before.End || here.Start-before.End > 8 || here.End >= len(text) || text[here.End] != ')' {
			continue
		}
		if gap := strings.TrimSpace(text[before.End:here.Start]); gap == "(" || gap == "(the" || gap == "(or" {
			return r.of[m-1]
		}
	}
	return -1
}

// bearer finds the one person of the article that a single word stands for: by a word after the given name, else by the given name, else by another spelling.
// Of several the one that is meant without more is the one named first and no less often than the others, as far as a title's gender allows.
func (r *reader) bearer(i int) int {
	c := r.callings[i]
	w := c.words[0]
	var found []int // roots
	add := func(j int) {
		d := r.callings[j]
		if d.kind != news.Person && len(c.said) == 0 || givennames.Clash(c.gender, d.gender) || c.order != "" && c.order != d.order {
			return
		}
		if j = r.root(j); j != i && !slices.Contains(found, j) {
			found = append(found, j)
		}
	}
	for _, j := range r.words[w] {
		if slices.Contains(r.callings[j].words[1:], w) {
			add(j)
		}
	}
	if len(found) == 0 && c.kind == news.Person && c.here == news.Person {
		for _, j := range r.words[w] {
			if r.callings[j].mentions[0] < c.mentions[0] { // nobody is called by the given name before the full one stands
				add(j)
			}
		}
	}
	if len(found) == 0 && c.kind == news.Person {
		for _, j := range r.sounds[sound(w)] {
			if alike(w, r.callings[j].last()) {
				add(j)
			}
		}
	}
	if len(found) < 2 {
		for _, j := range found {
			return j
		}
		return -1
	}
	count := func(root int) (n, first int) {
		first = -1
		for _, j := range r.words[w] {
			if d := r.callings[j]; r.root(j) == root {
				n += len(d.mentions)
				if first < 0 || d.mentions[0] < first {
					first = d.mentions[0]
				}
			}
		}
		return n, first
	}
	slices.SortFunc(found, func(a, b int) int {
		_, fa := count(a)
		_, fb := count(b)
		return fa - fb
	})
	top, _ := count(found[0])
	for _, j := range found {
		if n, _ := count(j); c.said[j] > 0 && len(c.said) == 1 && (j == found[0] || n > top) {
			return j
		}
	}
	for _, j := range found[1:] {
		if n, _ := count(j); n > top || n == top && len(found) > 2 {
			return -1
		}
	}
	return found[0]
}
