package corefer

import (
	"secondsource/internal/language"
	model "secondsource/internal/lexicon/corefer"
	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// A pronoun is one that may stand for a name.
type pronoun struct {
	number int16 // of its word
	class  model.Class
	gender givennames.Gender
	word   function // the function that its word alone tells; other for none
	self   bool
}

var pronouns = map[string]pronoun{
	"he": {0, model.Persons, givennames.Male, subject, false}, "she": {1, model.Persons, givennames.Female, subject, false},
	"his": {2, model.Persons, givennames.Male, owner, false}, "her": {3, model.Persons, givennames.Female, other, false},
	"him": {4, model.Persons, givennames.Male, object, false}, "hers": {5, model.Persons, givennames.Female, owner, false},
	"himself": {6, model.Persons, givennames.Male, object, true}, "herself": {7, model.Persons, givennames.Female, object, true},
	"it": {8, model.Things, 0, other, false}, "its": {9, model.Things, 0, owner, false}, "itself": {10, model.Things, 0, object, true},
}

// asked is what is to be tied.
type asked struct {
	class    model.Class
	token    int
	pronoun  pronoun
	function function
	says     int16 // 1: it is the subject of a verb of saying; 2: right behind a quotation
	ahead    int   // somebody named behind, in a sentence that begins with a preposition: "For his part, Oku said"
	best     int   // of those that fit: the one spoken of most,
	earliest int   // and first
	others   bool  // somebody of the running text fits
	strange  bool  // somebody without a name fits
}

// pronoun ties the pronoun at token i to whom it stands for, where that can be told.
func (r *reader) pronoun(i int, p pronoun, s language.Sentence) {
	a := asked{class: p.class, token: i, pronoun: p, function: p.word, ahead: nobody}
	tokens := r.text.Tokens
	if p.word == other {
		switch {
		case tokens[i].Lower == "her":
			a.function = object
			if i+1 < s.Last && (isNoun(tokens[i+1].Tag) || isModifier(tokens[i+1].Tag) && tokens[i+1].Tag != "VBN") {
				a.function = owner
			}
		default:
			a.function = object
			if r.verbSoon(i+1, s) {
				a.function = subject
			}
		}
	}
	if a.function == object && i > s.First && (tokens[i-1].Tag == "IN" || tokens[i-1].Tag == "TO") {
		a.function = oblique
	}
	if a.function == subject && r.saying(i, i+1, s) {
		if a.says = 1; i > s.First && (tokens[i-1].Quoted || language.IsQuote(r.text.Word(i-1))) {
			a.says = 2
		}
	}
	if p.class == model.Persons {
		a.ahead = r.ahead(i, s)
		if a.ahead != nobody && r.whos[a.ahead].count == 0 && !givennames.Clash(r.whos[a.ahead].gender, p.gender) {
			return // it may be of somebody new
		}
	}
	if w := r.weigh(a, s); w != nobody {
		who := &r.whos[w]
		if who.person && who.gender == givennames.Unknown {
			who.gender = p.gender
		}
		if who.last >= 0 {
			r.found = append(r.found, news.Mention{Span: tokens[i].Span, Kind: who.kind, Form: news.Pronoun, Same: who.last})
		}
		r.referred[slotOf(p)] = w
		r.meetPronoun(w, i, a)
	} else if a.function == subject && !tokens[i].Quoted && p.class == model.Persons {
		r.clause = nobody
	}
	r.fresh = r.fresh && tokens[i].Quoted
}

// slotOf is where it is kept whom such a pronoun stood for last: he, she, it.
func slotOf(p pronoun) int {
	if p.class == model.Persons {
		return int(p.gender - givennames.Male)
	}
	return 2
}

// meetPronoun makes w be in mind, by a pronoun of it.
func (r *reader) meetPronoun(w, i int, a asked) {
	who := &r.whos[w]
	t := &r.text.Tokens[i]
	if r.decide != nil {
		who.said = append(who.said, t.Span)
	}
	if who.apart {
		who.apart, who.count = false, 0
	}
	who.count++
	who.at = place{sentence: r.now, told: r.told, paragraph: r.paragraph, token: i, function: a.function, form: byPronoun, quoted: t.Quoted}
	r.remember(w)
	if a.function == subject && !t.Quoted {
		if r.first == nobody {
			r.first = w
		}
		r.clause = w
		if a.says > 0 {
			r.speaker = w
		}
	}
}

// ahead is the person named as the subject behind the phrase or clause that opens a sentence, where the pronoun at token i stands in that:
// "For his part, Tom Oku said".
func (r *reader) ahead(i int, s language.Sentence) int {
	tokens := r.text.Tokens
	if first := tokens[s.First].Tag; first != "IN" && first != "VBG" && first != "TO" && first != "WRB" || i-s.First > maxApposed || r.first != nobody {
		return nobody
	}
	comma := i + 1
	for comma < s.Last && comma < i+maxApposed && tokens[comma].Lower != "," {
		comma++
	}
	if comma+1 >= s.Last || tokens[comma].Lower != "," {
		return nobody
	}
	for k := s.First + 1; k < i; k++ {
		if tokens[k].Lower == "," {
			return nobody
		}
	}
	for m := r.next; m < len(r.names) && r.names[m].End <= s.End; m++ {
		if r.names[m].Start <= tokens[comma].Start {
			continue
		}
		if w := r.of[m]; r.whos[w].person && r.names[m].Start <= tokens[min(comma+4, s.Last-1)].Start {
			return w
		}
		return nobody
	}
	return nobody
}

// weigh finds for whom a pronoun stands, where the best is far enough ahead of the next and of nobody.
func (r *reader) weigh(a asked, s language.Sentence) int {
	r.survey(&a)
	if r.decide != nil {
		return r.taught(a, s)
	}
	weights := r.weights.Weights[a.class]
	r.buffer = r.nullFeatures(a, s, r.buffer[:0])
	next, best, who := int32(-1<<30), sum(weights, r.buffer), nobody
	for rank, w := range r.fits {
		r.buffer = r.features(a, w, rank, r.buffer[:0])
		n := sum(weights, r.buffer)
		if n > best {
			next = max(next, best)
			best, who = n, w
		} else {
			next = max(next, n)
		}
	}
	if best-next < r.weights.Margin[a.class] {
		return nobody
	}
	return who
}

func sum(weights []int32, features []int16) (n int32) {
	for _, f := range features {
		n += weights[f]
	}
	return n
}

// taught asks what is right.
func (r *reader) taught(a asked, s language.Sentence) int {
	c := Case{Span: r.text.Tokens[a.token].Span, Class: a.class, Null: r.nullFeatures(a, s, nil)}
	for rank, w := range r.fits {
		c.Candidates = append(c.Candidates, Candidate{r.features(a, w, rank, nil), r.whos[w].last >= 0, r.whos[w].said})
	}
	if i := r.decide(&c); i >= 0 {
		return r.fits[i]
	}
	return nobody
}

// survey gathers those that what is asked may stand for, the one spoken of last first.
func (r *reader) survey(a *asked) {
	r.fits = r.fits[:0]
	n, u := len(r.named)-1, len(r.unnamed)-1
	for n >= 0 || u >= 0 {
		w := 0
		if u < 0 || n >= 0 && r.later(r.named[n], r.unnamed[u]) {
			w, n = r.named[n], n-1
		} else {
			w, u = r.unnamed[u], u-1
		}
		if a.may(&r.whos[w]) {
			r.fits = append(r.fits, w)
			a.others = a.others || !r.whos[w].apart && r.whos[w].last >= 0
		}
	}
	a.best, a.earliest = nobody, nobody
	for _, w := range r.fits {
		who := &r.whos[w]
		if who.last < 0 {
			a.strange = true
			continue
		}
		if a.best == nobody || who.count > r.whos[a.best].count {
			a.best = w
		}
		if a.earliest == nobody || w < a.earliest {
			a.earliest = w
		}
	}
}

// later reports whether a was spoken of after b.
func (r *reader) later(a, b int) bool { return r.whos[a].at.token >= r.whos[b].at.token }

// may reports whether gender and kind allow it.
func (a *asked) may(who *who) bool {
	if a.class == model.Persons {
		return who.person && !givennames.Clash(who.gender, a.pronoun.gender)
	}
	return !who.person && who.kind != news.Group
}
