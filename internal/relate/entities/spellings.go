package entities

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// A pair is two groups with how well they fit.
type pair struct {
	a, b  *group
	score int
	why   []string
}

// joinSpellings joins groups whose full names are spellings of one another, best pairs first. Of names that fit but don't tell, those are joined then that are seen
// beside the same others.
func (w *world) joinSpellings() {
	w.takeCompany()
	near := w.nearPairs()
	var pairs []pair
	for _, p := range near {
		if p, ok := w.spelling(p.a, p.b, false); ok {
			pairs = append(pairs, p)
		}
	}
	w.joinPairs(pairs)
	w.takeCompany()
	pairs = pairs[:0]
	seen := map[[2]int]bool{}
	for _, p := range near {
		a, b := p.a.root(), p.b.root()
		if a.number > b.number {
			a, b = b, a
		}
		if id := [2]int{a.number, b.number}; a != b && !seen[id] {
			seen[id] = true
			if p, ok := w.spelling(a, b, true); ok {
				pairs = append(pairs, p)
			}
		}
	}
	w.joinPairs(pairs)
}

// nearPairs finds the pairs of persons' full names that sound so much alike that they must be looked at.
func (w *world) nearPairs() []pair {
	var pairs []pair
	blocks, initialed, spelled := map[string][]*group{}, map[string][]*group{}, map[string][]*group{}
	var found []*group
	for _, g := range w.roots() {
		if g.votes.most() != news.Person && g.votes[0] == 0 {
			continue
		}
		found = found[:0]
		for _, f := range g.full {
			keys, initials := spellingKeys(f.words)
			for _, key := range keys {
				found = append(found, blocks[key]...)
				put(blocks, key, g)
			}
			// A name with an initial is held against all that begin so, the others only against those with an initial.
			for _, key := range initials {
				found = append(found, initialed[key]...)
				if len(f.words[0]) == 1 {
					found = append(found, spelled[key]...)
					put(initialed, key, g)
				} else {
					put(spelled, key, g)
				}
			}
		}
		slices.SortFunc(found, func(a, b *group) int { return a.number - b.number })
		for i, b := range found {
			if b != g && (i == 0 || found[i-1] != b) {
				if p := (pair{a: b, b: g}); w.worth(p) {
					pairs = append(pairs, p)
				}
			}
		}
	}
	return pairs
}

// put keeps a group under a key, unless the key has as many as it may have.
func put(blocks map[string][]*group, key string, g *group) {
	if block := blocks[key]; len(block) < maxAlike && (len(block) == 0 || block[len(block)-1] != g) {
		blocks[key] = append(block, g)
	}
}

// worth reports whether a pair's full names may be one person's by words alone.
func (w *world) worth(p pair) bool {
	for _, x := range p.a.full {
		for _, y := range p.b.full {
			if v, score, _ := samePerson(x, y); v == news.Different || score >= fair {
				return true
			}
		}
	}
	return false
}

// joinPairs joins the pairs, best first, but for those where one side fits two that are two people.
func (w *world) joinPairs(pairs []pair) {
	sortPairs(pairs)
	for i, p := range pairs {
		if w.tied(pairs, i) {
			w.near(p.a, p.b, news.CannotTell, p.score, "fits another as well")
		} else {
			w.join(p.a, p.b, p.score, p.why...)
		}
	}
}

func sortPairs(pairs []pair) {
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), x.a.number-y.a.number, x.b.number-y.b.number)
	})
}

// spellingKeys are the keys under which spellings of a full name meet: the sounds of each later word with those of the given name, whose short forms count as the
// full ones, too; and the sounds of all words as one. Apart stand those by which names with an initial meet: the first letter with the sounds of each later word.
func spellingKeys(words []string) (keys, initials []string) {
	words = words[:min(len(words), maxWords)]
	firsts := []string{words[0]}
	if len(words) > 2 {
		firsts = append(firsts, words[1:len(words)-1]...) // a title or town was taken for a given name
	}
	firsts = append(firsts, strings.Fields(nicknames[words[0]])...)
	sounds := make([]string, len(words))
	for i, word := range words {
		sounds[i] = sound(word)
	}
	add := func(list []string, key string) []string {
		if slices.Contains(list, key) {
			return list
		}
		return append(list, key)
	}
	keys = append(keys, "="+sound(strings.Join(crownless(words), "")))
	for i, f := range firsts {
		var first string
		if i < len(words) {
			first = sounds[i]
		}
		if i >= max(1, len(words)-1) {
			first = sound(f) // a short form
		}
		for k, word := range words[1:] {
			if len(word) < 2 {
				continue
			}
			if len(f) > 1 {
				keys = add(keys, first+" "+sounds[k+1])
			}
			initials = add(initials, f[:1]+" "+sounds[k+1])
		}
	}
	if !givennames.Known(words[0]) {
		keys = add(keys, sounds[len(words)-1]+" "+sounds[0]) // the family name first
	}
	return keys, initials
}

// spelling scores two groups by their full names: company counts for them where the names alone can't tell.
func (w *world) spelling(a, b *group, company bool) (pair, bool) {
	p := pair{a: a, b: b}
	v := news.Verdict(news.CannotTell)
	for _, x := range a.full {
		for _, y := range b.full {
			switch now, score, why := samePerson(x, y); {
			case now == news.Different && !a.forced && !b.forced:
				w.near(a, b, now, sure, why)
				return p, false
			case score > p.score:
				v, p.score, p.why = now, score, []string{why}
			}
		}
	}
	if p.score < fair {
		return p, false
	}
	if conflict := a.traits.conflict(&b.traits); (conflict != "" || a.rivals(b)) && w.shared(a, b) < enough {
		if !a.rivals(b) { // else decided already
			w.near(a, b, news.CannotTell, fair, append(p.why, "not seen in the same company", conflict)...)
		}
		return p, false
	}
	if v != news.Same && p.why[0] == endOfLonger && once(a, b) {
		v = news.Same
		p.score += 20
		p.why = append(p.why, "seen so only once")
	}
	if v != news.Same && company && w.shared(a, b) >= enough {
		v = news.Same
		p.score += 50
		p.why = append(p.why, "in the same company")
	}
	if v != news.Same && company {
		w.near(a, b, v, p.score, append(p.why, "not seen in the same company")...)
	}
	return p, v == news.Same
}

// once reports whether one of the two is seen in one article, the other in several: words of a headline that stand before a name are not seen again.
func once(a, b *group) bool {
	few, many := len(a.referents), len(b.referents)
	return min(few, many) == 1 && max(few, many) > 2
}

// tied reports whether one side of pair i fits two groups about equally well that are two people: then nobody can tell.
func (w *world) tied(pairs []pair, i int) bool {
	p := pairs[i]
	for j := max(0, i-maxCandidates); j < len(pairs) && j < i+maxCandidates; j++ {
		q := pairs[j]
		if j == i || q.score < p.score-50 {
			continue
		}
		var x, y *group
		switch {
		case q.a == p.a:
			x, y = p.b, q.b
		case q.a == p.b:
			x, y = p.a, q.b
		case q.b == p.a:
			x, y = p.b, q.a
		case q.b == p.b:
			x, y = p.a, q.a
		default:
			continue
		}
		if (!w.compatible(x, y) || x.rivals(y)) && w.shared(x, p.other(x)) <= w.shared(y, p.other(x))+enough {
			return true
		}
	}
	return false
}

func (p pair) other(g *group) *group {
	if p.a == g {
		return p.b
	}
	return p.a
}
