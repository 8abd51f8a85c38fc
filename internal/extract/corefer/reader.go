package corefer

import (
	"strings"

	"secondsource/internal/language"
	model "secondsource/internal/lexicon/corefer"
	"secondsource/internal/news"
)

// A reader goes through one article.
type reader struct {
	text    *language.Text
	names   []news.Mention
	of      []int // by name: index into whos
	whos    []who
	weights *model.Model
	decide  func(*Case) int // asked instead of the weights

	next    int   // the first name not read yet
	named   []int // those named, and
	unnamed []int // those without a name that are in mind, the one spoken of last at the end
	holders []int // those that hold an office
	found   []news.Mention

	now       int // running sentences read so far
	told      int // those of them that are not only quoted
	paragraph int
	apart     bool   // this sentence is none of the running text
	fresh     bool   // no pronoun of this paragraph has been read
	apposed   int    // where an apposition ends, which is no mention by itself
	first     int    // the first subject of this sentence, -1 for none
	before    int    // and of the sentence before
	clause    int    // the last subject of this sentence
	speaker   int    // who spoke last
	referred  [3]int // whom the last "he", "she", "it" stood for
	fits      []int
	buffer    []int16
}

// maxPhrase bounds how many words of a noun phrase stand before its noun or name.
const maxPhrase = 12

// nobody is the index of no who.
const nobody = -1

func read(t *language.Text, names []news.Mention, weights *model.Model, decide func(*Case) int) []news.Mention {
	r := &reader{
		text: t, names: names, of: make([]int, len(names)), weights: weights, decide: decide,
		paragraph: -1, first: nobody, before: nobody, clause: nobody, speaker: nobody, referred: [3]int{nobody, nobody, nobody},
	}
	r.acquaint()
	for s := range t.Sentences {
		r.sentence(t.Sentences[s])
	}
	return r.found
}

// begin makes ready for a sentence.
func (r *reader) begin(s language.Sentence) {
	r.apart = s.Part != language.InBody || r.text.Article.Paragraphs[s.Paragraph].Kind == news.Standfirst
	r.apposed = 0
	if r.apart {
		return
	}
	r.now++
	if r.reports(s) {
		r.told++
	}
	if r.paragraph != s.Paragraph {
		r.paragraph, r.fresh = s.Paragraph, true
	}
	r.before, r.first, r.clause = r.first, nobody, nobody
	r.forget()
}

// reports reports whether a sentence has words of the reporter, outside quotation marks.
func (r *reader) reports(s language.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if t := &r.text.Tokens[i]; !t.Quoted && t.Tag != "" && t.Tag[0] >= 'A' && t.Tag[0] <= 'Z' {
			return true
		}
	}
	return false
}

// sentence reads one sentence, noun phrase by noun phrase.
func (r *reader) sentence(s language.Sentence) {
	r.begin(s)
	tokens := r.text.Tokens
	start := -1 // where the noun phrase that is being read begins
	for i := s.First; i < s.Last; {
		if m, end := r.nameAt(i, s); m >= 0 {
			if start < 0 {
				start = i
			}
			r.name(m, max(start, i-maxPhrase), i, end, s)
			r.next = m + 1
			i = end
			if i < s.Last && isOwner(tokens[i].Lower) {
				i++
			} else if i >= s.Last || !isNoun(tokens[i].Tag) {
				start = -1
			}
			continue
		}
		t := &tokens[i]
		if r.apart {
			i++
			continue
		}
		if p, ok := pronouns[t.Lower]; ok {
			r.pronoun(i, p, s)
			start = -1
			if p.word == owner || t.Lower == "her" {
				start = i
			}
			i++
			continue
		}
		switch {
		case t.Lower == "they":
			r.clause = nobody
			start = -1
			i++
		case isNoun(t.Tag):
			end := i + 1
			for end < s.Last && isNoun(tokens[end].Tag) && tokens[end].Quoted == t.Quoted {
				if m, _ := r.nameAt(end, s); m >= 0 {
					break
				}
				end++
			}
			if start < 0 {
				start = i
			}
			if m, _ := r.nameAt(end, s); m >= 0 {
				i = end // the title of a name
				continue
			}
			r.noun(max(start, i-maxPhrase), i, end, s)
			if i = end; i < s.Last && isOwner(tokens[i].Lower) {
				i++
			} else {
				start = -1
			}
		case t.Tag == "DT" || t.Tag == "PDT" || t.Tag == "PRP$":
			start = i
			i++
		case isModifier(t.Tag):
			if start < 0 {
				start = i
			}
			i++
		case t.Tag == "RB" && start >= 0:
			i++
		default:
			start = -1
			i++
		}
	}
}

// nameAt gives the name that token i begins or stands in, and the token behind it; -1 where there is none.
func (r *reader) nameAt(i int, s language.Sentence) (m, end int) {
	if i >= s.Last {
		return -1, 0
	}
	t := &r.text.Tokens[i]
	for r.next < len(r.names) && r.names[r.next].End <= t.Start {
		r.next++
	}
	m = r.next
	if m == len(r.names) || r.names[m].Start >= t.End {
		return -1, 0
	}
	for end = i + 1; end < s.Last && r.text.Tokens[end].Start < r.names[m].End; end++ {
	}
	return m, end
}

// name reads the name m at tokens [first, end), whose noun phrase begins at start.
func (r *reader) name(m, start, first, end int, s language.Sentence) {
	w := r.of[m]
	who := &r.whos[w]
	r.roles(w, m, first, end, s)
	r.describe(w, start, first, end, s)
	who.last = m
	behind := end
	if !r.apart && who.person {
		behind = r.pair(m, end, s)
	}
	r.meet(w, mention{start: start, first: first, last: end, end: behind, form: byName}, s)
}

// pair marks two persons named in a row, "Brandt and Oku", and gives the token behind both, else end.
func (r *reader) pair(m, end int, s language.Sentence) int {
	if end+1 >= s.Last || m+1 >= len(r.names) || r.text.Tokens[end].Lower != "and" {
		return end
	}
	next := r.of[m+1]
	if r.names[m+1].Start > r.text.Tokens[end+1].End || !r.whos[next].person {
		return end
	}
	r.whos[r.of[m]].paired, r.whos[next].paired = r.now, r.now
	for end++; end < s.Last && r.text.Tokens[end].Start < r.names[m+1].End; end++ {
	}
	return end
}

// A mention is a place where somebody or something is spoken of: tokens [start, last), without the words before the name or noun [first, last).
type mention struct {
	start, first, last int
	end                int // where the clause goes on: behind the name, or behind that of another in a row
	form               form
}

type form uint8

const (
	byName form = iota
	byPronoun
	byNominal
	byNothing // unnamed
)

// meet makes somebody be in mind.
func (r *reader) meet(w int, m mention, s language.Sentence) {
	who := &r.whos[w]
	if r.decide != nil {
		who.said = append(who.said, news.Span{Start: r.text.Tokens[m.first].Start, End: r.text.Tokens[max(m.first, m.last-1)].End})
	}
	if r.apart {
		if who.count == 0 && !who.apart {
			who.apart = true
			who.at = place{sentence: r.now, told: r.told, paragraph: r.paragraph, token: m.first, function: other, form: m.form}
			r.remember(w)
		}
		return
	}
	f := r.function(m, s)
	if who.apart {
		who.apart, who.count = false, 0
	}
	who.count++
	who.at = place{sentence: r.now, told: r.told, paragraph: r.paragraph, token: m.first, function: f, form: m.form, quoted: r.text.Tokens[m.first].Quoted}
	r.remember(w)
	if f == subject && !who.at.quoted {
		if r.first == nobody {
			r.first = w
		}
		r.clause = w
		if r.saying(m.start, m.end, s) {
			r.speaker = w
		}
	}
}

// function is the grammatical function of a noun phrase, told by the words around it.
func (r *reader) function(m mention, s language.Sentence) function {
	tokens := r.text.Tokens
	if m.end < s.Last {
		switch t := &tokens[m.end]; {
		case isOwner(t.Lower):
			return owner
		case m.form != byPronoun && isNoun(t.Tag):
			return other
		}
	}
	i := m.start - 1
	for i >= max(s.First, m.start-maxPhrase) && (isNoun(tokens[i].Tag) || isModifier(tokens[i].Tag) && tokens[i].Tag[0] == 'J' || tokens[i].Tag == "DT") {
		i--
	}
	if i < s.First {
		if r.verbSoon(m.end, s) {
			return subject
		}
		return other
	}
	switch t := &tokens[i]; {
	case inverted[t.Lower]:
		return subject
	case t.Tag == "IN":
		if clause[t.Lower] && r.verbSoon(m.end, s) {
			return subject
		}
		return oblique
	case t.Tag == "TO":
		return oblique
	case strings.HasPrefix(t.Tag, "VB"):
		if r.verbSoon(m.end, s) && m.end < s.Last && tokens[m.end].Lower != "," {
			return subject // "said he would"
		}
		return object
	case r.verbSoon(m.end, s):
		return subject
	}
	return other
}

// verbSoon reports whether a verb follows a noun phrase, right away or behind an apposition.
func (r *reader) verbSoon(end int, s language.Sentence) bool {
	i := r.behind(end, s)
	return i < s.Last && (r.finite(i) || r.text.Tokens[i].Lower == "who")
}

// behind gives the token where the clause goes on behind a noun phrase: past adverbs, and past what stands between commas.
func (r *reader) behind(end int, s language.Sentence) int {
	tokens := r.text.Tokens
	past := func(i int) int {
		for i < s.Last && tokens[i].Tag == "RB" {
			i++
		}
		return i
	}
	if end >= s.Last || tokens[end].Lower != "," && tokens[end].Lower != "(" || tokens[end].Quoted {
		return past(end)
	}
	for k := end + 1; k < s.Last && k < end+maxApposed; k++ {
		if w := tokens[k].Lower; w == "," || w == ")" {
			if i := past(k + 1); i < s.Last && r.finite(i) {
				return i
			}
		}
	}
	return end
}

// maxApposed bounds how many words may stand between a subject and its verb.
const maxApposed = 40

// finite reports whether the word at token i is a verb with a subject; "said" is one whatever its tag.
func (r *reader) finite(i int) bool {
	switch r.text.Tokens[i].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "VBN":
		return said[r.text.Tokens[i].Lower]
	}
	return false
}

// saying reports whether the verb of a noun phrase is one of saying, or such a verb stands right before it.
func (r *reader) saying(first, end int, s language.Sentence) bool {
	i := r.behind(end, s)
	return i < s.Last && said[r.text.Tokens[i].Lower] || first > s.First && inverted[r.text.Tokens[first-1].Lower]
}

func isNoun(tag string) bool { return len(tag) > 1 && tag[0] == 'N' && tag[1] == 'N' }

func isModifier(tag string) bool {
	return tag == "CD" || tag == "VBN" || tag == "VBG" || len(tag) > 1 && tag[0] == 'J' && tag[1] == 'J'
}

func isOwner(lower string) bool { return lower == "'s" || lower == "'" }
