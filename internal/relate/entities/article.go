package entities

import (
	"slices"
	"strings"

	"secondsource/internal/lexicon/countries"
	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// kinds counts how often something was taken for each kind.
type kinds [5]int

var order = [5]news.Kind{news.Person, news.Organization, news.Place, news.Facility, news.Group}

func (k *kinds) add(kind news.Kind, n int) {
	if i := slices.Index(order[:], kind); i >= 0 {
		k[i] += n
	}
}

// most is the kind with most votes; of equals the one that comes first in order.
func (k *kinds) most() news.Kind {
	best := 0
	for i, n := range k {
		if n > k[best] {
			best = i
		}
	}
	return order[best]
}

func (k *kinds) total() (n int) {
	for _, v := range k {
		n += v
	}
	return n
}

// A calling is one key that an article uses, with all the mentions that use it. Within one article a key means one bearer.
type calling struct {
	name
	mentions []int    // indexes into the article's mentions, in order
	shown    []string // clean, by mention
	votes    kinds
	here     news.Kind   // what most votes of this article say
	kind     news.Kind   // what the votes of this article, counted twice, and of all articles say
	person   bool        // at least half of all votes say so, or there are too few to tell
	said     map[int]int // callings that the extractor takes this one to repeat, with how often
	to       int         // the calling it was joined to; itself where none
	why      string
}

// A referent is one bearer of names in one article.
type referent struct {
	article  int        // index into fs
	place    int        // of the article in canonical order
	callings []*calling // the fullest first
	kind     news.Kind
	mentions []int
	why      []string
}

func (r *referent) best() *name { return &r.callings[0].name }

// An article's reader finds the callings of one article and joins those that name one bearer.
type reader struct {
	f        *news.Findings
	index    int
	callings []*calling
	of       []int            // by mention: its calling, or -1
	words    map[string][]int // callings of two words or more, by each of their words; no more than maxCandidates each
	sounds   map[string][]int // persons of two words or more, by the skeleton of their last
	initials map[string]int   // the first calling of these initials that is no person's
	keys     map[string][]int // by key: several where titles tell men from women
}

// callings reads the names of an article. Votes go into all, the votes of every article by key.
func (s *surfaces) callings(index int, f *news.Findings, all map[string]*kinds) *reader {
	r := &reader{f: f, index: index, of: make([]int, len(f.Mentions))}
	byKey := map[string]int{}
	for i, m := range f.Mentions {
		r.of[i] = -1
		if m.Form != news.Name {
			continue
		}
		n := s.read(f.Article.Slice(m.Span), m.Kind)
		if n.key == "" {
			n.key = "\x00" + n.clean
		}
		told := givennames.Unknown
		if n.single() && m.Kind == news.Person {
			if told = n.gender; told == givennames.Unknown {
				told = titleGender(r.title(i))
			}
		}
		id := n.key + string(rune(told)) // "Mr Oku" and "Mrs Oku" are two
		c, ok := byKey[id]
		if !ok {
			c = len(r.callings)
			byKey[id] = c
			r.callings = append(r.callings, &calling{name: *n, to: c})
			r.callings[c].gender = max(told, n.gender)
			if all[n.key] == nil {
				all[n.key] = new(kinds)
			}
		}
		r.of[i] = c
		call := r.callings[c]
		call.mentions = append(call.mentions, i)
		call.shown = append(call.shown, n.clean)
		call.votes.add(m.Kind, 1)
		all[n.key].add(m.Kind, 1)
		if call.gender == givennames.Unknown {
			call.gender = n.gender
		}
		if m.Same >= 0 && m.Same < i && r.of[m.Same] >= 0 && r.of[m.Same] != c {
			if call.said == nil {
				call.said = map[int]int{}
			}
			call.said[r.of[m.Same]]++
		}
	}
	return r
}

// title gives the role of a mention, else the word before it: "Mrs" may stand in neither the name nor the role.
func (r *reader) title(i int) string {
	m, text := r.f.Mentions[i], r.f.Article.Text()
	if !m.Role.Empty() {
		return r.f.Article.Slice(m.Role)
	}
	before := strings.TrimRight(text[:m.Start], ". ")
	return before[strings.LastIndexAny(before, " \n\u00a0")+1:]
}

func titleGender(role string) givennames.Gender {
	for w := range strings.FieldsSeq(role) {
		switch w = fold(strings.TrimSuffix(w, ".")); {
		case male[w]:
			return givennames.Male
		case female[w]:
			return givennames.Female
		}
	}
	return givennames.Unknown
}

// referents joins the article's callings: spellings and middle names first, then acronyms, short forms, and bare names last, when all that they can
// stand for is known.
func (r *reader) referents(all map[string]*kinds) []*referent {
	r.words, r.sounds, r.initials, r.keys = map[string][]int{}, map[string][]int{}, map[string]int{}, map[string][]int{}
	for i, c := range r.callings {
		c.settle(all[c.key])
		r.keys[c.key] = append(r.keys[c.key], i)
		if len(c.words) < 2 {
			continue
		}
		for _, w := range c.words {
			offer(r.words, w, i)
		}
		if c.kind == news.Person {
			offer(r.sounds, skeleton(c.last()), i)
		} else if _, ok := r.initials[c.initials]; !ok {
			r.initials[c.initials] = i
		}
	}
	byLength := make([]int, len(r.callings))
	for i := range byLength {
		byLength[i] = i
	}
	slices.SortStableFunc(byLength, func(a, b int) int { return len(r.callings[b].words) - len(r.callings[a].words) })
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
		both[i] += c.votes[i]
	}
	c.here, c.kind = c.votes.most(), both.most()
	c.person = 2*all[0] >= all.total() || all.total() <= 2
}

// joinFull joins a name of several words to a longer one, or one of equal length that stands earlier.
func (r *reader) joinFull(i int) {
	c := r.callings[i]
	seen := map[int]bool{i: true}
	best, score, why := -1, 0.0, ""
	for _, w := range c.words {
		for _, j := range r.words[w] {
			d := r.callings[j]
			if seen[j] || r.root(j) == i || d.country || len(d.words) < len(c.words) || len(d.words) == len(c.words) && j > i {
				continue
			}
			seen[j] = true
			var s float64
			var reason string
			if c.kind == news.Person || d.kind == news.Person {
				if c.kind != d.kind && c.kind != news.Organization && d.kind != news.Organization && !slices.Equal(c.words, d.words) {
					continue
				}
				_, s, reason = samePerson(c.words, d.words)
			} else {
				s, reason = r.partOf(i, j)
			}
			if s > score {
				best, score, why = j, s, reason
			}
		}
	}
	if score >= .7 {
		c.to, c.why = r.root(best), why
	}
}

// partOf tells whether calling i is a short form of the longer calling j, neither of them a person's.
func (r *reader) partOf(i, j int) (float64, string) {
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
	if strings.Contains(d.clean, " and ") {
		return 0, "" // two names
	}
	if _, people := countries.OfDemonym(c.words[0]); !begins && !ends || c.country || n == 1 && people || c.kind == news.Group || d.kind == news.Group {
		return 0, ""
	}
	switch {
	case c.kind == news.Place && d.kind == news.Place:
		if n := rest[0]; len(rest) == 1 && (n == "mount" || n == "lake" || n == "river") {
			return .9, "a fuller form in the article"
		}
		return 0, ""
	case c.kind == news.Place || d.kind == news.Place:
		return 0, ""
	case begins && c.capitals == "" && droppable(rest):
		return .9, "a fuller form in the article"
	case begins && after && len(rest) == 1 && c.kind == d.kind:
		return .75, "a fuller form earlier in the article"
	case ends && (after || c.generic()) && (!c.generic() || institutions[c.last()]):
		return .8, "a fuller form in the article"
	}
	return 0, ""
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

// joinShort joins an acronym, a bare surname or given name, or the one word of an organization's name, to what it stands for in the article.
// Where several can be meant and none stands out, it stays alone.
func (r *reader) joinShort(i int) {
	c := r.callings[i]
	if j := r.inBrackets(i); j >= 0 && explains(&c.name, &r.callings[j].name, c.kind, r.callings[j].kind) {
		if c.capitals != "" {
			c.to, c.why = r.root(j), "stands in brackets after the full name"
		} else if d := r.callings[j]; d.to == j {
			d.to, d.why = i, "stands before the full name in brackets"
		}
		if c.to != i {
			return
		}
	}
	if c.capitals != "" {
		if j, ok := r.initials[c.capitals]; ok && r.root(j) != i {
			c.to, c.why = r.root(j), "an acronym of the full name in the article"
			return
		}
	}
	if len(c.words) != 1 {
		return
	}
	w := c.words[0]
	if c.kind != news.Person {
		best, score, why := -1, 0.0, ""
		for _, j := range r.words[w] {
			if d := r.callings[j]; d.kind != news.Person {
				if s, reason := r.partOf(i, j); s > score {
					best, score, why = r.root(j), s, reason
				}
			}
		}
		if best >= 0 && best != i {
			c.to, c.why = best, why
			return
		}
	}
	if c.here == news.Person || c.person && c.capitals == "" || len(c.said) > 0 {
		if j := r.bearer(i); j >= 0 {
			c.to, c.why = j, "a short form of the name in the article"
			return
		}
	}
	for _, j := range r.keys[c.key] {
		if d := r.callings[j]; j != i && r.root(j) != i && !givennames.Clash(c.gender, d.gender) {
			c.to = r.root(j)
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
		if d.kind != news.Person && len(c.said) == 0 || givennames.Clash(c.gender, d.gender) {
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
			add(j)
		}
	}
	if len(found) == 0 && c.kind == news.Person {
		for _, j := range r.sounds[skeleton(w)] {
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
	for j := range found {
		if c.said[found[j]] > 0 && len(c.said) == 1 {
			return found[j]
		}
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
	for _, j := range found[1:] {
		if n, _ := count(j); n > top || n == top && len(found) > 2 {
			return -1
		}
	}
	return found[0]
}

func (r *reader) root(i int) int {
	for r.callings[i].to != i {
		i = r.callings[i].to
	}
	return i
}

// gather makes referents of joined callings, in the order of their first mention, and gives them the pronouns and nominals that repeat their mentions.
func (r *reader) gather() []*referent {
	at := make(map[int]*referent, len(r.callings))
	var out []*referent
	of := make([]*referent, len(r.f.Mentions))
	for i, c := range r.callings {
		ref := at[r.root(i)]
		if ref == nil {
			ref = &referent{article: r.index}
			at[r.root(i)] = ref
			out = append(out, ref)
		}
		ref.callings = append(ref.callings, c)
		if c.why != "" {
			ref.why = append(ref.why, "“"+c.clean+"”: "+c.why)
		}
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
			if d := len(b.words) - len(a.words); d != 0 {
				return d
			}
			return len(b.clean) - len(a.clean)
		})
	}
	return out
}
