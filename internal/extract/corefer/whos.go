package corefer

import (
	"slices"

	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// A who is somebody or something that the article speaks of.
type who struct {
	kind    news.Kind // of its names; empty where it has none
	person  bool
	gender  givennames.Gender
	words   []string // of its fullest name, in lower case
	called  []string // nouns that it was called by
	sorts   sorts    // what sort of body or place it is, as far as known
	country string   // its own code, or that of the country it is told to be of
	last    int      // the nearest name so far; -1 before the first
	count   int      // how often the running text has spoken of it
	apart   bool     // only spoken of outside the running text
	paired  int      // the sentence in which it was last named as one of two: "Brandt and Oku"
	at      place    // where it was last spoken of
	roles   []role
	said    []news.Span // only for teaching
}

// A place is where somebody is spoken of.
type place struct {
	sentence, told, paragraph, token int
	function                         function
	form                             form
	quoted                           bool
}

// A function is a grammatical function.
type function uint8

const (
	subject function = iota
	object
	oblique // behind a preposition
	owner
	other
)

// maxNear bounds how many with a name, and how many without, are in mind.
const maxNear = 24

// maxNamesakes bounds how many persons of one name, or in office, are kept in mind.
const maxNamesakes = 64

// How many sentences those are in mind for that have no name, and those that have.
const (
	nounFades = 3
	nameFades = 24
)

// remember puts w at the end of those in mind.
func (r *reader) remember(w int) {
	list := &r.unnamed
	if r.whos[w].kind != "" {
		list = &r.named
	}
	l := *list
	if at := slices.Index(l, w); at >= 0 {
		copy(l[at:], l[at+1:])
		l[len(l)-1] = w
		return
	}
	if len(l) == maxNear {
		copy(l, l[1:])
		l[len(l)-1] = w
		return
	}
	*list = append(l, w)
}

// forget drops those that have not been spoken of for long.
func (r *reader) forget() {
	faded := func(list []int, after int) []int {
		n := 0
		for n < len(list) && r.now-r.whos[list[n]].at.sentence > after {
			n++
		}
		return list[:copy(list, list[n:])]
	}
	r.unnamed, r.named = faded(r.unnamed, nounFades), faded(r.named, nameFades)
}

// stranger gives who is meant by a noun without a name; "the spokesman" is the spokesman of before.
func (r *reader) stranger(head string, known, person bool) int {
	if known {
		for i := len(r.unnamed) - 1; i >= 0; i-- {
			if w := &r.whos[r.unnamed[i]]; w.called[0] == head {
				return r.unnamed[i]
			}
		}
	}
	w := who{last: -1, called: []string{head}, person: person, sorts: sortsOf[head], paired: -1}
	if person {
		w.gender = genderOfNoun(head)
	}
	r.whos = append(r.whos, w)
	return len(r.whos) - 1
}

func genderOfNoun(noun string) givennames.Gender {
	switch {
	case male[noun]:
		return givennames.Male
	case female[noun]:
		return givennames.Female
	}
	return givennames.Unknown
}

// acquaint tells which names are of one: those that the names say repeat one another, and of persons the words of a fuller name.
func (r *reader) acquaint() {
	byWord := map[string][]int{}
	byText := map[string]int{}
	for i, m := range r.names {
		text := r.text.Article.Slice(m.Span)
		w := nobody
		if m.Same >= 0 && m.Same < i && (r.names[m.Same].Kind == news.Person) == (m.Kind == news.Person) {
			w = r.of[m.Same]
		}
		if m.Kind == news.Person {
			r.of[i] = r.acquaintPerson(m, w, words(text), byWord)
			continue
		}
		at, again := byText[text]
		if again && w == nobody {
			w = at
		}
		if w == nobody {
			w = len(r.whos)
			r.whos = append(r.whos, who{kind: m.Kind, last: -1, paired: -1})
		}
		r.of[i], byText[text] = w, w
		if own := r.whos[w].words; !again {
			if all := fields(bare.Replace(text), false); len(all) > len(own) {
				r.whos[w].words = all
				s, code := known(all, text, m.Kind)
				r.whos[w].sorts |= s
				if code != "" {
					r.whos[w].country = code
				}
			}
		}
	}
}

// acquaintPerson gives the person w, or whom the words of a name tell, and learns from them.
func (r *reader) acquaintPerson(m news.Mention, w int, own []string, byWord map[string][]int) int {
	if w == nobody && len(own) > 0 {
		w = r.acquainted(own, byWord)
	}
	if w == nobody {
		w = len(r.whos)
		r.whos = append(r.whos, who{kind: m.Kind, person: true, last: -1, paired: -1})
	}
	who := &r.whos[w]
	if len(own) > len(who.words) {
		who.words = own
	}
	if g := r.genderOf(m, own); g == givennames.Male || g == givennames.Female || g == givennames.Either && who.gender == givennames.Unknown {
		who.gender = g
	}
	for _, word := range own {
		if len(byWord[word]) < maxNamesakes && !slices.Contains(byWord[word], w) {
			byWord[word] = append(byWord[word], w)
		}
	}
	return w
}

// acquainted finds the person whom words name again; -1 where none is meant.
func (r *reader) acquainted(words []string, byWord map[string][]int) int {
	last := words[len(words)-1]
	for _, p := range byWord[last] {
		known := r.whos[p].words
		if len(words) == 1 || len(known) == 1 || known[0] == words[0] && known[len(known)-1] == last {
			return p // of several the one named first
		}
	}
	return nobody
}

// genderOf is what title, role or given name tell.
func (r *reader) genderOf(m news.Mention, words []string) givennames.Gender {
	text := r.text.Article.Text()
	from := max(0, m.Start-16)
	for from > 0 && from < m.Start && text[from]&0xC0 == 0x80 {
		from++
	}
	for _, w := range append(fields(text[from:m.Start], true), fields(r.text.Article.Slice(m.Role), false)...) {
		if g := genderOfNoun(w); g != givennames.Unknown {
			return g
		}
	}
	if len(words) < 2 {
		return givennames.Unknown
	}
	return givennames.Of(words[0])
}
