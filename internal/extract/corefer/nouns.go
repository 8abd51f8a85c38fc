package corefer

import (
	"slices"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/countries"
	"secondsource/internal/news"
)

// A nominal is a noun phrase without a name: tokens [start, end), whose nouns begin at first.
type nominal struct {
	start, first, end int
	head              string
	definite          bool
}

// noun reads a noun phrase without a name. Those of several are passed over: no pronoun that is tied stands for several.
func (r *reader) noun(start, first, end int, s language.Sentence) {
	head := &r.text.Tokens[end-1]
	n := nominal{start: start, first: first, end: end, head: head.Lower, definite: r.definite(start, end)}
	if head.Tag == "NNS" || head.Tag == "NNPS" {
		r.several(n, s)
		return
	}
	if end-1 < r.apposed || r.tells(start, end, s) {
		return
	}
	person := people[n.head] || posts[n.head]
	w := nobody
	if n.definite && !r.followed(end, s) {
		switch {
		case person:
			w = r.person(n, s)
		case sortsOf[n.head] != 0:
			w = r.body(n, s)
		}
	}
	m := mention{start: start, first: end - 1, last: end, end: end, form: byNominal}
	if w == nobody {
		w = r.stranger(n.head, n.definite, person)
		m.form = byNothing
	}
	r.meet(w, m, s)
}

// several makes a noun of several the subject, where it is.
func (r *reader) several(n nominal, s language.Sentence) {
	if !r.text.Tokens[n.first].Quoted && r.function(mention{start: n.start, first: n.first, last: n.end, end: n.end}, s) == subject {
		r.clause = nobody
	}
}

// definite reports whether a noun phrase is of somebody known: "the minister", "Norland's president".
func (r *reader) definite(start, end int) bool {
	switch r.text.Tokens[start].Lower {
	case "the", "this", "that":
		return true
	}
	return r.owned(nominal{start: start, end: end})
}

// followed reports whether a name follows right behind, or behind a comma: "the group Vantra", "his brother, Tom".
func (r *reader) followed(end int, s language.Sentence) bool {
	if end < s.Last && r.text.Tokens[end].Lower == "," {
		end++
	}
	m, _ := r.nameAt(end, s)
	return m >= 0
}

// owned reports whether a noun phrase tells an owner: "Oku's brother".
func (r *reader) owned(n nominal) bool {
	for i := n.start; i < n.end; i++ {
		if isOwner(r.text.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// tells reports whether the noun phrase of tokens [start, end) tells what somebody is, and is no mention by itself: "she is a doctor", "as the host".
func (r *reader) tells(start, end int, s language.Sentence) bool {
	tokens := r.text.Tokens
	i := start - 1
	for i >= s.First && tokens[i].Tag == "RB" {
		i--
	}
	if i < s.First || !being[tokens[i].Lower] && !becoming[tokens[i].Lower] {
		return false
	}
	if r.clause != nobody && !tokens[i].Quoted {
		r.call(r.clause, end-1, true)
	}
	return true
}

// person finds whom a nominal of a person stands for: the holder of an office, or whom the article has called so.
func (r *reader) person(n nominal, s language.Sentence) int {
	tokens := r.text.Tokens
	if tokens[n.first].Quoted {
		return nobody
	}
	stop := n.end
	if n.end+1 < s.Last && tokens[n.end].Lower == "of" {
		for stop = n.end + 1; stop < s.Last && stop < n.end+5 && (inTitle(tokens[stop].Tag) || tokens[stop].Lower == "of"); stop++ {
		}
	}
	var words []string
	for _, t := range tokens[n.start:stop] {
		words = append(words, t.Lower)
	}
	w := nobody
	if x, ok := office(words); ok {
		w = r.holder(x)
	} else if n.end == n.start+2 && !r.owned(n) {
		w = r.calledSo(n.head)
	}
	if w >= 0 && r.whos[w].last >= 0 {
		r.tie(n, w)
	}
	return w
}

// calledSo gives the one person in mind whom the article has called by a noun: "Oku, a lawyer, … the lawyer".
func (r *reader) calledSo(noun string) int {
	found := nobody
	for _, list := range [][]int{r.named, r.unnamed} {
		for _, w := range list {
			if who := &r.whos[w]; !who.person || !slices.Contains(who.called, noun) {
				continue
			}
			if found != nobody {
				return nobody
			}
			found = w
		}
	}
	return found
}

// describe reads what a name is called by the words beside it: "the shipping company Vantra", "Vantra, a company", "Oku is a doctor".
func (r *reader) describe(w, start, first, end int, s language.Sentence) {
	tokens := r.text.Tokens
	for i := max(start, s.First); i < first; i++ {
		r.call(w, i, i+1 == first || !isNoun(tokens[i+1].Tag))
	}
	i := end
	if i >= s.Last {
		return
	}
	switch t := &tokens[i]; {
	case t.Lower == ",":
		i++
		if i+1 < s.Last && tokens[i].Tag == "CD" && tokens[i+1].Lower == "," { // her age
			i += 2
		}
	case t.Lower == "is" || t.Lower == "was":
		i++
	default:
		return
	}
	if i >= s.Last || tokens[i].Quoted {
		return
	}
	switch tokens[i].Lower {
	case "a", "an", "the", "one", "his", "her", "its", "their":
	default:
		return
	}
	last := i
	for k := i + 1; k < s.Last && k < i+8; k++ {
		if t := &tokens[k]; isNoun(t.Tag) {
			last = k
		} else if !isModifier(t.Tag) && t.Tag != "RB" && !isOwner(t.Lower) && t.Lower != "-" {
			break
		}
	}
	for k := i + 1; k <= last; k++ {
		r.call(w, k, k == last)
	}
	if last > i {
		r.apposed = max(r.apposed, last+1)
	}
}

// call notes that w is called by the word at token i, the noun of its phrase or a word before it.
func (r *reader) call(w, i int, head bool) {
	who, word := &r.whos[w], r.text.Tokens[i].Lower
	if c, ok := countries.OfDemonym(word); ok && !who.person && who.kind != news.Place {
		who.country = c.Code
	}
	if !head || len(who.called) == 8 || !isNoun(r.text.Tokens[i].Tag) {
		return
	}
	if who.person {
		if !people[word] && !posts[word] && genderOfNoun(word) == 0 {
			return
		}
		if g := genderOfNoun(word); g != 0 && who.gender == 0 {
			who.gender = g
		}
	} else if sortsOf[word] == 0 {
		return
	} else if sortsOf[word] != anyBody {
		who.sorts |= sortsOf[word]
	}
	who.called = append(who.called, word)
}
