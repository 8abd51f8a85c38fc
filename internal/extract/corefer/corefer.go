// Package corefer answers: whom do "he", "she", "his" and "the president" stand for in an article?
//
// It reads the article from start to end and keeps, for each person named, how present the person is to the reader: subjects of sentences and of
// verbs of saying most, persons named in quotations least, and half with each sentence that passes. A pronoun stands for the person most present among
// those whose gender allows it, unless another is nearly as present: then nobody can tell, and it is left out. Persons without a name ("a
// spokesman", "his father") take part, so that their pronouns are not given to somebody else. "The Syrian president" stands for the one person whom
// the article has called so before.
//
// Left out: pronouns inside quotations (they are the speaker's), "they", "it", "him" and "her" as objects, plural nominals, and nominals of organizations.
// Known weaknesses: subjects are told from the order of words; a person first named after the pronoun is never found.
package corefer

import (
	"slices"
	"sort"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// Find gives the mentions of an article in the order of the text: names, with the pronouns and nominals that stand for one of their persons. Same of a
// pronoun or nominal is the nearest earlier name of the person; Same of names is kept, counted in the new list. Names are in the order of the text.
func Find(a *news.Article, t *language.Text, names []news.Mention) []news.Mention {
	r := &reader{text: t, names: names, person: make([]int, len(names))}
	r.acquaint()
	name := 0
	for s := range t.Sentences {
		r.sentence(s, &name)
	}
	return merge(names, r.found)
}

// merge puts found between names, in the order of the text, and counts every Same in the joined list.
func merge(names, found []news.Mention) []news.Mention {
	if len(found) == 0 {
		return names
	}
	out := make([]news.Mention, 0, len(names)+len(found))
	at := make([]int, len(names))
	for len(names) > 0 || len(found) > 0 {
		if len(found) == 0 || len(names) > 0 && names[0].Compare(found[0].Span) <= 0 {
			at[len(at)-len(names)] = len(out)
			out, names = append(out, names[0]), names[1:]
		} else {
			out, found = append(out, found[0]), found[1:]
		}
	}
	for i, m := range out {
		if m.Same >= 0 && m.Same < len(at) {
			out[i].Same = at[m.Same]
		} else {
			out[i].Same = -1
		}
	}
	return out
}

// A person is somebody the article speaks of.
type person struct {
	words   []string // of the fullest name, in lower case; none where the person has no name
	gender  givennames.Gender
	last    int // the nearest name so far; -1 before the first
	present int // how present the person is to the reader
	roles   []role
}

// A reader goes through one article.
type reader struct {
	text    *language.Text
	names   []news.Mention
	person  []int // by name: index into persons, -1 where it names none
	persons []*person
	present []int // those of persons that are present at all: never many, since all fade
	holders []int // those that hold an office
	found   []news.Mention
}

// fade makes everybody half as present.
func (r *reader) fade() {
	left := r.present[:0]
	for _, p := range r.present {
		if r.persons[p].present /= 2; r.persons[p].present > 0 {
			left = append(left, p)
		}
	}
	r.present = left
}

// more makes a person more present.
func (r *reader) more(p, weight int) {
	if r.persons[p].present == 0 && weight > 0 {
		r.present = append(r.present, p)
	}
	r.persons[p].present += weight
}

// maxNamesakes bounds how many persons of one name, or in office, are kept in mind.
const maxNamesakes = 64

// How present a mention makes its person.
const (
	asSubject = 128
	asOther   = 64
	asOwner   = 48 // "Brandt's plan"
	asQuoted  = 16
	clear     = 5 // a pronoun's person is at least clear/4 as present as the next
)

// sentence reads one sentence; name is the first name not read yet.
func (r *reader) sentence(s int, name *int) {
	sentence := r.text.Sentences[s]
	apart := sentence.Part == language.InCaption || sentence.Part == language.InSubhead
	if !apart {
		r.fade()
	}
	apposed := 0     // where an apposition ends, which is no mention by itself
	subject := false // a subject has been read
	for i := sentence.First; i < sentence.Last; i++ {
		tok := r.text.Tokens[i]
		for *name < len(r.names) && r.names[*name].End <= tok.Start {
			*name++
		}
		if *name < len(r.names) && r.names[*name].Start < tok.End {
			m := *name
			end := i + 1
			for end < sentence.Last && r.text.Tokens[end].Start < r.names[m].End {
				end++
			}
			if p := r.person[m]; p >= 0 {
				r.meet(p, i, end, sentence, &subject, apart)
				r.persons[p].last = m
				apposed = r.roles(p, m, i, end, sentence)
			}
			*name++
			if p := r.person[m]; p < 0 && i >= apposed && end+1 < sentence.Last && r.text.Tokens[end].Lower == "'s" && !tok.Quoted && !apart {
				end = max(end, r.noun(i, end+1, sentence, &subject)) // "Norland's president"
			}
			i = end - 1
			continue
		}
		if tok.Quoted || apart {
			continue
		}
		switch tok.Lower {
		case "he", "she":
			if subject || !r.ahead(i, sentence) {
				r.pronoun(i, tok.Lower, true)
			}
			subject = true
		case "his", "her":
			if i+1 < sentence.Last && possesses(r.text.Tokens[i+1].Tag) && (subject || !r.ahead(i, sentence)) {
				r.pronoun(i, tok.Lower, false)
			}
			fallthrough
		default:
			if i < apposed || !determiners[tok.Lower] && !(strings.HasPrefix(tok.Tag, "NNP") && i+1 < sentence.Last && r.text.Tokens[i+1].Lower == "'s") {
				continue
			}
			if end := r.noun(i, i+1, sentence, &subject); end > i {
				i = end - 1
			}
		}
	}
}

// possesses reports whether "his" or "her" before a word of this tag is an owner, not an object.
func possesses(tag string) bool { return len(tag) > 1 && (tag[:2] == "NN" || tag[:2] == "JJ") }

// ahead reports whether the pronoun at token i may stand for somebody named behind it: "For his part, Tom Oku said". The sentence begins with a preposition
// or participle, and a person is named in it later.
func (r *reader) ahead(i int, sentence language.Sentence) bool {
	if first := r.text.Tokens[sentence.First].Tag; first != "IN" && first != "VBG" {
		return false
	}
	from := r.text.Tokens[i].End
	m := sort.Search(len(r.names), func(m int) bool { return r.names[m].Start >= from })
	for ; m < len(r.names) && r.names[m].End <= sentence.End; m++ {
		if r.person[m] >= 0 {
			return true
		}
	}
	return false
}

// meet makes a person present.
func (r *reader) meet(p, first, end int, sentence language.Sentence, subject *bool, apart bool) {
	weight := asOther
	switch {
	case apart:
		weight = 0
	case r.text.Tokens[first].Quoted:
		weight = asQuoted
	case end < sentence.Last && (r.text.Tokens[end].Lower == "'s" || r.text.Tokens[end].Lower == "'"):
		weight = asOwner
	case r.subject(first, end, sentence) && (!*subject || r.saying(first, end, sentence) || first > sentence.First && r.text.Tokens[first-1].Lower == "and"):
		weight, *subject = asSubject, true
	}
	r.more(p, weight)
}

// subject reports whether the noun phrase [first, end) is the subject of its clause, by its place: no preposition or verb before it, or a verb of
// saying ("said Brandt").
func (r *reader) subject(first, end int, sentence language.Sentence) bool {
	i := first - 1
	for i >= sentence.First && noun(r.text.Tokens[i].Tag) { // over the title
		i--
	}
	if i < sentence.First {
		return true
	}
	t := r.text.Tokens[i]
	switch {
	case inverted[t.Lower]:
		return true
	case t.Tag == "IN":
		return clause[t.Lower] && r.verbSoon(end, sentence)
	case t.Tag == "TO" || t.Tag == "POS" || len(t.Tag) > 1 && t.Tag[:2] == "VB":
		return false
	}
	return r.verbSoon(end, sentence) || t.Lower == "," || t.Lower == "-" || t.Lower == "—"
}

// verbSoon reports whether a verb follows a noun phrase, right away or behind an apposition.
func (r *reader) verbSoon(end int, sentence language.Sentence) bool {
	for i := end; i < sentence.Last && i < end+2; i++ {
		switch t := r.text.Tokens[i]; {
		case t.Tag == "MD" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP":
			return true
		case t.Lower == "," || t.Lower == "who" || t.Lower == "(":
			return true
		case t.Tag != "RB":
			return false
		}
	}
	return false
}

// saying reports whether a verb of saying stands right before or behind.
func (r *reader) saying(first, end int, sentence language.Sentence) bool {
	return end < sentence.Last && said[r.text.Tokens[end].Lower] || first > sentence.First && inverted[r.text.Tokens[first-1].Lower]
}

func noun(tag string) bool {
	return len(tag) > 1 && (tag[:2] == "NN" || tag[:2] == "JJ") || tag == "DT"
}

// pronoun finds whom the pronoun at token i stands for.
func (r *reader) pronoun(i int, word string, subject bool) {
	gender := givennames.Male
	if word == "she" || word == "her" {
		gender = givennames.Female
	}
	best, next := -1, 0
	for _, k := range r.present {
		p := r.persons[k]
		n := p.present
		switch {
		case givennames.Clash(p.gender, gender):
			continue
		case p.gender != gender:
			n = n * 3 / 4
		}
		if best < 0 || n > weigh(r.persons[best], gender) {
			if best >= 0 {
				next = max(next, weigh(r.persons[best], gender))
			}
			best = k
		} else {
			next = max(next, n)
		}
	}
	if best < 0 {
		return
	}
	p := r.persons[best]
	if n := weigh(p, gender); n < 8 || 4*n < clear*next {
		return
	}
	if p.gender == givennames.Unknown && next == 0 {
		p.gender = gender
	}
	if subject {
		r.more(best, asSubject)
	} else {
		r.more(best, asOwner)
	}
	if p.last >= 0 {
		r.found = append(r.found, news.Mention{Span: r.text.Tokens[i].Span, Kind: news.Person, Form: news.Pronoun, Same: p.last})
	}
}

func weigh(p *person, g givennames.Gender) int {
	if p.gender != g {
		return p.present * 3 / 4
	}
	return p.present
}

// acquaint tells which names are of one person: those that the names say repeat one another, and words of a fuller name.
func (r *reader) acquaint() {
	byWord := map[string][]int{}
	for i, m := range r.names {
		r.person[i] = -1
		if m.Kind != news.Person || m.Form != news.Name {
			continue
		}
		words := words(r.text.Article.Slice(m.Span))
		if len(words) == 0 {
			continue
		}
		p := -1
		if m.Same >= 0 && m.Same < i {
			p = r.person[m.Same]
		}
		if p < 0 {
			p = r.acquainted(words, byWord)
		}
		if p < 0 {
			p = len(r.persons)
			r.persons = append(r.persons, &person{last: -1})
		}
		r.person[i] = p
		who := r.persons[p]
		if g := r.genderOf(m, words); g == givennames.Male || g == givennames.Female {
			who.gender = g
		}
		if len(words) > len(who.words) {
			who.words = words
		}
		for _, w := range words {
			if len(byWord[w]) < maxNamesakes && !slices.Contains(byWord[w], p) {
				byWord[w] = append(byWord[w], p)
			}
		}
	}
}

// acquainted finds the person whom words name again; -1 where none or several might be meant.
func (r *reader) acquainted(words []string, byWord map[string][]int) int {
	found := -1
	last := words[len(words)-1]
	for _, p := range byWord[last] {
		known := r.persons[p].words
		fits := len(words) == 1 || len(known) == 1 || known[0] == words[0] && known[len(known)-1] == last
		if fits && found < 0 {
			found = p // of several the one named first
		}
	}
	return found
}

// genderOf is what title, role or given name tell.
func (r *reader) genderOf(m news.Mention, words []string) givennames.Gender {
	text := r.text.Article.Text()
	from := max(0, m.Start-16)
	for from > 0 && from < m.Start && text[from]&0xC0 == 0x80 {
		from++
	}
	for _, w := range append(fields(text[from:m.Start], true), fields(r.text.Article.Slice(m.Role), false)...) {
		switch {
		case male[w]:
			return givennames.Male
		case female[w]:
			return givennames.Female
		}
	}
	if len(words) < 2 {
		return givennames.Unknown
	}
	return givennames.Of(words[0])
}
