package entities

import (
	"slices"
	"strings"

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
	body     bool        // it stands with a word that only a body's name ends with
	person   bool        // at least half of all votes say so, or there are too few to tell
	said     map[int]int // callings that the extractor takes this one to repeat, with how often
	told     int         // the set of those of its mentions that something was told of; of a root, of all that was joined to it
	to       int         // the calling it was joined to; itself where none
}

// An article's reader finds the callings of one article and joins those that name one bearer.
type reader struct {
	f        *news.Findings
	index    int
	word     *word
	joined   []news.Decision
	callings []*calling
	of       []int            // by mention: its calling, or -1
	words    map[string][]int // callings of two words or more, by each of their words; no more than maxCandidates each
	sounds   map[string][]int // persons of two words or more, by the skeleton of their last
	initials map[string]int   // the first calling of these initials that is no person's
	keys     map[string][]int // by key: several where titles tell men from women
}

// callings reads the names of an article. Votes go into all, the votes of every article by key.
func (s surfaces) callings(index int, f *news.Findings, all map[string]*kinds, told *word) *reader {
	r := &reader{f: f, index: index, word: told, of: make([]int, len(f.Mentions))}
	byKey := map[string]int{}
	for i, m := range f.Mentions {
		r.of[i] = -1
		if m.Form != news.Name {
			continue
		}
		m.Kind = ofBody(f.Article.Slice(m.Span), m.Kind)
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
		set := r.word.of(news.Ref{Article: index, Index: i})
		for ok && r.word.apart(r.callings[c].told, set) {
			id += "\x00" // told to be another of the same name
			c, ok = byKey[id]
		}
		if !ok {
			c = len(r.callings)
			byKey[id] = c
			r.callings = append(r.callings, &calling{name: *n, told: none, to: c})
			r.callings[c].gender = max(told, n.gender)
			if all[n.key] == nil {
				all[n.key] = new(kinds)
			}
		}
		r.of[i] = c
		call := r.callings[c]
		call.mentions = append(call.mentions, i)
		call.told = r.word.unite(call.told, set)
		call.shown = append(call.shown, n.clean)
		call.votes.add(m.Kind, 1)
		call.body = call.body || ofBody(f.Article.Slice(m.Span), news.Person) != news.Person
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
	for _, c := range r.callings {
		for kind, n := range c.votes.shared() {
			all[c.key][kind] += n
		}
	}
	return r
}

// mostVotes is how many votes an article has for the kind of a name: one that names somebody a hundred times knows it no better than others.
const mostVotes = 5

// shared gives the votes of an article, cut down to mostVotes.
func (k kinds) shared() kinds {
	if total := k.total(); total > mostVotes {
		for i, n := range k {
			k[i] = (2*mostVotes*n + total) / (2 * total)
		}
	}
	return k
}

// ofBody gives the kind of a name, which is an organization's where its last word is one that no person bears, whatever it was taken for: "Vantra Group".
func ofBody(surface string, kind news.Kind) news.Kind {
	i := strings.LastIndexByte(surface, ' ')
	if last := fold(strings.TrimSuffix(surface[i+1:], "’s")); kind == news.Person && i > 0 && (incorporated[last] || namedAfter[last]) {
		return news.Organization
	}
	return kind
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
