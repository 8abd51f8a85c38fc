package entities

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/countries"
	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// A referent is one bearer of names in one article.
type referent struct {
	article  int        // index into fs
	place    int        // of the article in canonical order
	callings []*calling // the fullest first
	kind     news.Kind
	mentions []int
	traits   traits
	told     int // the set of what was told of its names, or none
}

func (r *referent) best() *name { return &r.callings[0].name }

// referents joins the article's callings: spellings and middle names first, then acronyms, short forms, and bare names last, when all that they can
// stand for is known.
func (r *reader) referents(all map[string]*kinds) []*referent {
	r.words, r.sounds, r.initials, r.keys = map[string][]int{}, map[string][]int{}, map[string]int{}, map[string][]int{}
	for i, c := range r.callings {
		c.settle(all[c.key])
		if c.kind == news.Person {
			c.unpad(all)
		}
		r.keys[c.key] = append(r.keys[c.key], i)
		if len(c.words) < 2 {
			continue
		}
		words := c.words
		if c.kind == news.Person {
			words = unled(words)
		}
		for _, w := range words {
			offer(r.words, w, i)
		}
		if c.kind == news.Person {
			offer(r.sounds, sound(c.last()), i)
		} else if _, ok := r.initials[c.initials]; !ok {
			r.initials[c.initials] = i
		}
	}
	byLength := make([]int, len(r.callings))
	for i := range byLength {
		byLength[i] = i
	}
	slices.SortStableFunc(byLength, func(a, b int) int { return len(r.callings[b].words) - len(r.callings[a].words) })
	r.joinTold()
	for _, i := range byLength {
		if c := r.callings[i]; len(c.words) > 1 && !c.country {
			r.joinFull(i)
		}
	}
	for _, i := range byLength {
		if c := r.callings[i]; c.to == i && !c.country {
			r.joinShort(i)
		}
	}
	return r.gather()
}

// unpad leaves of a person's name what the articles have by itself more often, where it ends so, or far more often, where it begins so: "Marn Ada
// Vane" and "Ada Vane Vantra" are slips of reading, and neither is she called Marn nor Vantra.
func (c *calling) unpad(all map[string]*kinds) {
	own := all[c.key].total()
	for drop := 1; drop+2 <= len(c.words); drop++ {
		for _, rest := range [...]struct {
			words []string
			least int
		}{{c.words[drop:], own + 1}, {c.words[:len(c.words)-drop], 5 * own}} {
			key := strings.Join(rest.words, " ")
			if k := all[key]; k != nil && k.most() == news.Person && k.total() >= rest.least {
				c.words, c.key = rest.words, key
				return
			}
		}
	}
}

// offer puts i on the list of a key, unless it is full.
func offer(index map[string][]int, key string, i int) {
	if list := index[key]; len(list) < maxCandidates && (len(list) == 0 || list[len(list)-1] != i) {
		index[key] = append(list, i)
	}
}

// settle says what the name is. A model's vote for one mention is a guess; what all articles say of the name weighs more.
func (c *calling) settle(all *kinds) {
	both := *all
	for i := range both {
		both[i] += c.votes.shared()[i]
	}
	c.here, c.kind = c.votes.most(), both.most()
	if c.kind == news.Person && (c.body || len(c.words) > 1 && c.generic()) {
		c.here, c.kind = news.Organization, news.Organization // "Highway Patrol" is nobody's name
	}
	c.person = 2*all[0] >= all.total() || all.total() <= 2
}

// joinFull joins a name of several words to a longer one, or one of equal length that stands earlier.
func (r *reader) joinFull(i int) {
	c := r.callings[i]
	seen := map[int]bool{i: true}
	best, score, why := -1, 0, ""
	for _, w := range c.words {
		for _, j := range r.words[w] {
			d := r.callings[j]
			if seen[j] || r.root(j) == i || d.country || len(d.words) < len(c.words) || len(d.words) == len(c.words) && j > i {
				continue
			}
			seen[j] = true
			var s int
			var reason string
			if c.kind == news.Person || d.kind == news.Person {
				if c.kind != d.kind && c.kind != news.Organization && d.kind != news.Organization && !slices.Equal(c.words, d.words) {
					continue
				}
				_, s, reason = samePerson(c.full(), d.full())
			} else {
				s, reason = r.partOf(i, j)
			}
			if s > score {
				best, score, why = j, s, reason
			}
		}
	}
	if score >= 700 {
		r.join(i, best, score, why)
	}
}

// partOf tells whether calling i is a short form of the longer calling j, neither of them a person's.
func (r *reader) partOf(i, j int) (int, string) {
	c, d := r.callings[i], r.callings[j]
	n, m := len(c.words), len(d.words)
	if n >= m {
		return 0, ""
	}
	begins, ends := slices.Equal(c.words, d.words[:n]), slices.Equal(c.words, d.words[m-n:])
	rest := d.words[:m-n]
	if begins {
		rest = d.words[n:]
	}
	after := c.mentions[0] > d.mentions[0]
	if strings.Contains(d.clean, " and ") || hyphened(d.clean, c.clean) {
		return 0, "" // two names
	}
	if _, people := countries.OfDemonym(c.words[0]); !begins && !ends || c.country || n == 1 && people || c.kind == news.Group || d.kind == news.Group {
		return 0, ""
	}
	switch {
	case c.kind == news.Place && d.kind == news.Place:
		if n := rest[0]; len(rest) == 1 && (n == "mount" || n == "lake" || n == "river") {
			return 900, "a fuller form in the article"
		}
		return 0, ""
	case c.kind == news.Place || d.kind == news.Place:
		return 0, ""
	case begins && !after && len(c.mentions) >= 3*len(d.mentions):
		return 0, "" // a full form comes first, or is rather used: "Vantra" has "Vantra Stores"
	case begins && c.capitals == "" && droppable(rest):
		return 900, "a fuller form in the article"
	case begins && after && n == 1 && d.headed():
		return 750, "a fuller form earlier in the article" // "the Academy"
	case begins && after && len(rest) == 1 && c.kind == d.kind:
		return 750, "a fuller form earlier in the article"
	case ends && (after || c.generic()) && (!c.generic() || institutions[c.last()]):
		return 800, "a fuller form in the article"
	}
	return 0, ""
}

// hyphened reports whether a name ends with another behind a hyphen: "Vantra-Air Force".
func hyphened(long, short string) bool {
	return len(long) > len(short) && strings.HasSuffix(long, short) && long[len(long)-len(short)-1] == '-'
}

// droppable reports whether an organization may be called without these words at its end.
func droppable(words []string) bool {
	for _, w := range words {
		if !corporate[w] && !trade[w] && !bodies[w] {
			return false
		}
	}
	return true
}

func allCommon(words []string) bool {
	for _, w := range words {
		if !common[w] && !corporate[w] && !trade[w] {
			return false
		}
	}
	return true
}

// joinTold joins what was told to be one.
func (r *reader) joinTold() {
	first := map[int]int{}
	for i, c := range r.callings {
		if c.told == none {
			continue
		}
		set := r.word.root(c.told)
		if j, ok := first[set]; ok {
			c.to = j
		} else {
			first[set] = i
		}
	}
}

// join makes calling i and all that was joined to it one with calling j, unless they were told to be two.
func (r *reader) join(i, j, score int, why string) bool {
	x, y := r.root(i), r.root(j)
	if x == y {
		return false
	}
	c, d := r.callings[x], r.callings[y]
	if r.word.apart(c.told, d.told) {
		return false
	}
	c.to = y
	d.told = r.word.unite(d.told, c.told)
	a, b := r.callings[i].mentions[0], r.callings[j].mentions[0]
	r.joined = append(r.joined, news.Decision{A: news.Ref{Article: r.index, Index: min(a, b)}, B: news.Ref{Article: r.index, Index: max(a, b)},
		Verdict: news.Same, Score: score, Why: []string{why}})
	return true
}

func (r *reader) root(i int) int {
	for r.callings[i].to != i {
		i = r.callings[i].to
	}
	return i
}

// unpad puts a shorter full name before the longest where that only has words more before it that are no given name, and stands no more often: "Notorious Ines Brandt"
// beside "Ines Brandt".
func (r *referent) unpad() {
	long := r.callings[0]
	if r.kind != news.Person || len(long.words) < 3 || givennames.Known(long.words[0]) {
		return
	}
	for i, c := range r.callings[1:] {
		if n := len(c.words); n > 1 && n < len(long.words) && len(c.mentions) >= len(long.mentions) && slices.Equal(c.words, long.words[len(long.words)-n:]) {
			copy(r.callings[1:], r.callings[:i+1])
			r.callings[0] = c
			return
		}
	}
}

// gather makes referents of joined callings, in the order of their first mention, and gives them the pronouns and nominals that repeat their mentions.
func (r *reader) gather() []*referent {
	at := make(map[int]*referent, len(r.callings))
	var out []*referent
	of := make([]*referent, len(r.f.Mentions))
	for i, c := range r.callings {
		ref := at[r.root(i)]
		if ref == nil {
			ref = &referent{article: r.index, told: r.callings[r.root(i)].told}
			at[r.root(i)] = ref
			out = append(out, ref)
		}
		ref.callings = append(ref.callings, c)
		for _, m := range c.mentions {
			of[m] = ref
		}
	}
	for i, m := range r.f.Mentions {
		if of[i] == nil && m.Form != news.Name && m.Same >= 0 && m.Same < i {
			of[i] = of[m.Same]
		}
		if of[i] != nil {
			of[i].mentions = append(of[i].mentions, i)
		}
	}
	for _, ref := range out {
		var votes kinds
		for _, c := range ref.callings {
			votes.add(c.kind, len(c.mentions))
		}
		ref.kind = votes.most()
		slices.SortStableFunc(ref.callings, func(a, b *calling) int {
			return cmp.Or(len(b.words)-len(a.words), len(b.clean)-len(a.clean))
		})
		ref.unpad()
	}
	return out
}
