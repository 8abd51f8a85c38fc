package corefer

import (
	"strings"

	"secondsource/internal/language"
	model "secondsource/internal/lexicon/corefer"
	"secondsource/internal/news"
)

// Where the features of each block begin.
var block, _ = model.Offsets()

var (
	inPlace, inForm, inGender, inCount = block["place"], block["form"], block["gender"], block["count"]
	inRecency, inOnly, inTopic         = block["recency"], block["only"], block["topic"]
	inChain, inSubjects, inSpeaker     = block["chain"], block["subjects"], block["speaker"]
	inQuoted, inParagraph              = block["quoted"], block["paragraph"]
	inWordPlace, inWordSubject         = block["word-place"], block["word-subject"]
	inApart, inPaired, inKind          = block["apart"], block["paired"], block["kind"]
	inTokens                           = block["tokens"]
	inNullWord, inNullQuoted           = block["null-word"], block["null-quoted"]
	inNullNear, inNullNext             = block["null-near"], block["null-next"]
	inNullBefore, inNullEmpty          = block["null-before"], block["null-empty"]
)

func flag(b bool) int16 {
	if b {
		return 1
	}
	return 0
}

// step gives how many of the bounds n reaches.
func step(n int, bounds ...int) int16 {
	for i, b := range bounds {
		if n < b {
			return int16(i)
		}
	}
	return int16(len(bounds))
}

// features are those of w as whom a pronoun stands for; rank is its place among those that fit, the one spoken of last first.
func (r *reader) features(a asked, w, rank int, out []int16) []int16 {
	who := &r.whos[w]
	back := r.now - who.at.sentence
	same := flag(back == 0)
	if !r.text.Tokens[a.token].Quoted && !who.at.quoted && back > 0 {
		back = max(1, r.told-who.at.told) // a quotation of many sentences doesn't put its speaker far away
	}
	f := int16(who.at.function)
	unnamed := flag(who.last < 0)
	quoted := r.text.Tokens[a.token].Quoted
	out = append(out,
		inPlace+step(back, 1, 2, 3, 4, 6, 10)*5+f,
		inForm+int16(who.at.form)*3+step(back, 1, 2),
		inCount+step(who.count, 2, 3, 5, 9),
		inRecency+step(rank, 1, 2, 3, 4)*2+same,
		inQuoted+4*flag(quoted)+2*flag(who.at.quoted)+flag(w == r.speaker),
		inParagraph+step(r.paragraph-who.at.paragraph, 1, 2)*2+flag(r.fresh),
		inKind+kindOf(who),
	)
	if len(r.fits) == 1 {
		out = append(out, inOnly+unnamed)
	}
	if w == a.best {
		out = append(out, inTopic)
	}
	if w == a.earliest {
		out = append(out, inTopic+1)
	}
	if w == r.first {
		out = append(out, inSubjects)
	}
	if w == r.before {
		out = append(out, inSubjects+2)
	}
	if who.apart {
		out = append(out, inApart+1+flag(!a.others))
	} else {
		out = append(out, inApart)
	}
	if who.paired == who.at.sentence {
		out = append(out, inPaired)
	}
	if back == 0 {
		out = append(out, inTokens+step(a.token-who.at.token, 5, 12, 25))
	}
	word := int16(a.function) // an object is "oblique" behind a preposition
	if a.pronoun.self {
		word = 4
	}
	if a.class == model.Persons {
		out = append(out, inGender+flag(who.gender != a.pronoun.gender)*2+unnamed)
	}
	switch x := r.referred[slotOf(a.pronoun)]; {
	case x == w:
		out = append(out, inChain+1+step(back, 1, 2))
	case x == nobody:
		out = append(out, inChain)
	default:
		out = append(out, inChain+4)
	}
	if a.ahead != nobody {
		out = append(out, inPlace+35+flag(w == a.ahead))
	}
	return append(out,
		inSpeaker+2*a.says+flag(w == r.speaker),
		inWordPlace+word*10+f*2+same,
		inWordSubject+word*2+flag(w == r.clause),
	)
}

func kindOf(who *who) int16 {
	switch who.kind {
	case news.Person:
		return 0
	case news.Organization:
		return 1
	case news.Place:
		return 2 + flag(who.sorts&country != 0)
	case news.Facility:
		return 4
	case news.Group:
		return 5
	}
	return 6 + flag(who.person)
}

// nullFeatures are those of its standing for nobody in mind.
func (r *reader) nullFeatures(a asked, s language.Sentence, out []int16) []int16 {
	tokens := r.text.Tokens
	named := 0
	for _, w := range r.fits {
		if r.whos[w].last >= 0 {
			named++
		}
	}
	out = append(out, inNullWord+a.pronoun.number, inNullQuoted+flag(tokens[a.token].Quoted), inNullNear+step(named, 1, 2, 3)*2+flag(a.strange))
	next := a.token + 1
	before := int16(0)
	if a.token > s.First {
		switch t := &tokens[a.token-1]; {
		case strings.HasPrefix(t.Tag, "VB"):
			before = 1
		case t.Tag == "IN":
			before = 2
		case t.Tag == "CC" || t.Lower == ",":
			before = 3
		case t.Tag == "TO":
			before = 4
		default:
			before = 5
		}
	}
	out = append(out, inNullBefore+before)
	if next >= s.Last {
		return out
	}
	behind := int16(7)
	switch t := &tokens[next]; {
	case being[t.Lower]:
		behind = 0
	case t.Tag == "MD":
		behind = 1
	case t.Lower == "has" || t.Lower == "had" || t.Lower == "have":
		behind = 2
	case said[t.Lower]:
		behind = 3
	case strings.HasPrefix(t.Tag, "VB"):
		behind = 4
	case t.Tag == "IN" || t.Tag == "." || t.Tag == ",":
		behind = 5
	case isNoun(t.Tag) || isModifier(t.Tag):
		behind = 6
	}
	out = append(out, inNullNext+behind)
	if a.pronoun.class == model.Things && a.function == subject {
		out = append(out, inNullEmpty+r.empty(next, s))
	}
	return out
}

// empty tells whether "it" before token i looks as if it stood for nothing: 0 for "it is clear that", 1 for "it is clear", 2 else.
func (r *reader) empty(i int, s language.Sentence) int16 {
	tokens := r.text.Tokens
	for i < s.Last && (tokens[i].Tag == "MD" || tokens[i].Tag == "RB") {
		i++
	}
	if i >= s.Last || !being[tokens[i].Lower] && !seeming[tokens[i].Lower] {
		return 2
	}
	for k := i + 1; k < s.Last && k < i+6; k++ {
		if w := tokens[k].Lower; w == "that" || w == "to" || w == "who" || w == "when" {
			return 0
		}
	}
	if i+1 < s.Last && isModifier(tokens[i+1].Tag) {
		return 1
	}
	return 2
}
