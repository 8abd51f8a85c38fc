package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/clusters"
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/news"
)

// A View is an article as the model sees it: what features look at, worked out once a word. A word is a token, or the part of one that may
// be a name by itself: "Marn" in "Marn-based".
type View struct {
	Words     []Word
	Sentences []Sentence
	tokens    []seen
}

// A Word is a token or a part of one.
type Word struct {
	news.Span
	Text, Lower, Tag string
	Sentence         int // index into View.Sentences
}

// A Sentence is the words First to Last.
type Sentence struct {
	First, Last int
	Part        language.Part
}

// seen is one token.
type seen struct {
	lower, exact                       uint64
	prefix2, prefix3, prefix4          uint64
	suffix1, suffix2, suffix3, suffix4 uint64
	shape, tag                         uint64
	listed                             uint64 // what the gazetteer says
	cluster                            cluster
	body                               uint64 // its place in a name that the list of organizations holds
	elsewhere                          bool   // a given name of another country than the United States: for rules only
	known                              uint64 // what the article tells of the word elsewhere
	same                               *known // the places where the word stands; nil where it has no capital
	capital                            bool   // may be part of a name by itself
	scored                             bool   // may be part of a name
	runFirst, runLast                  int32  // the run of capitals it stands in
	titled                             bool   // its sentence is written in capitals, as headlines are
}

// Look prepares an article for the model. Lists is the gazetteer.
func Look(t *language.Text, lists *linear.Model) *View {
	v := &View{Words: make([]Word, 0, len(t.Tokens)+8), Sentences: make([]Sentence, 0, len(t.Sentences))}
	for n, s := range t.Sentences {
		first := len(v.Words)
		for i := s.First; i < s.Last; i++ {
			tok := t.Tokens[i]
			whole := Word{tok.Span, t.Word(i), tok.Lower, tok.Tag, n}
			n := len(whole.Text)
			if n != len(whole.Lower) {
				v.Words = append(v.Words, whole)
			} else if cut := compound(whole.Text); cut > 0 {
				v.Words = append(v.Words, whole.part(0, cut), whole.part(cut, n))
			} else if cut := pair(whole.Lower, lists); cut > 0 {
				v.Words = append(v.Words, whole.part(0, cut), whole.part(cut, cut+1), whole.part(cut+1, n))
			} else {
				v.Words = append(v.Words, whole)
			}
		}
		v.Sentences = append(v.Sentences, Sentence{first, len(v.Words), s.Part})
	}
	v.tokens = make([]seen, len(v.Words))
	for i := range v.Words {
		v.word(i)
	}
	for _, s := range v.Sentences {
		v.sentence(s)
	}
	v.list(lists)
	v.organizations()
	v.learn()
	return v
}

func (v *View) word(i int) {
	word, lower := v.Words[i].Text, v.Words[i].Lower
	s := &v.tokens[i]
	n := len(lower)
	s.lower, s.exact = linear.Hash(fold(lower)), linear.Hash(word)
	s.prefix2, s.prefix3, s.prefix4 = linear.Hash(lower[:min(2, n)]), linear.Hash(lower[:min(3, n)]), linear.Hash(lower[:min(4, n)])
	s.suffix1, s.suffix2, s.suffix3, s.suffix4 = linear.Hash(lower[max(0, n-1):]), linear.Hash(lower[max(0, n-2):]), linear.Hash(lower[max(0, n-3):]), linear.Hash(lower[max(0, n-4):])
	s.shape, s.capital = shape(word)
	s.tag = linear.Hash(v.Words[i].Tag)
	s.cluster = clusterOf(s.lower)
}

// A cluster is where a word is in the groups of words that are used alike, 1 added to each; 0 where the word is not known.
type cluster struct{ finest, fine, coarse, coarsest uint64 }

func clusterOf(hash uint64) cluster {
	c, ok := clusters.OfHash(hash)
	if !ok {
		return cluster{}
	}
	return cluster{uint64(c.Finest) + 1, uint64(c.Fine) + 1, uint64(c.Coarse) + 1, uint64(c.Coarsest) + 1}
}

// fold makes one word of all numbers of a length.
func fold(lower string) string {
	if lower == "" || lower[0] < '0' || lower[0] > '9' {
		return lower
	}
	for i := 0; i < len(lower); i++ {
		if c := lower[i]; (c < '0' || c > '9') && c != ',' && c != '.' && c != ':' {
			return lower
		}
	}
	return "0000000000"[:min(len(lower), 10)]
}

// shape tells capitals, figures and marks of a word, and whether it holds a capital.
func shape(word string) (uint64, bool) {
	var s, last uint64
	var capital, small bool
	n := 0
	for _, r := range word {
		var c uint64
		switch {
		case 'a' <= r && r <= 'z':
			c, small = 1, true
		case 'A' <= r && r <= 'Z':
			c, capital = 2, true
		case '0' <= r && r <= '9':
			c = 3
		case r == '.':
			c = 4
		case r == '-':
			c = 5
		case r < utf8.RuneSelf:
			c = 6
		case unicode.IsUpper(r):
			c, capital = 2, true
		case unicode.IsLower(r):
			c, small = 1, true
		case unicode.IsLetter(r):
			c = 7
		default:
			c = 8
		}
		if c != last && n < 5 {
			s = s<<4 | c
			n++
		}
		last = c
	}
	if utf8.RuneCountInString(word) == 1 {
		s |= 1 << 24
	} else if len(word) <= 4 && capital && !small {
		s |= 1 << 25 // short and in capitals: an acronym
	}
	return s, capital
}

// joins holds the small words that stand inside names.
var joins = set(`of the and for de la le del da dos das do du van von der den al el bin ibn bint ben abu & 's ' . - – / in on at to y e i ul ud-din ad-din
	di des les et sans sur und für zu upon with , os as dan dem ter ten wa al- ud uz ur ould`)

func set(words string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

func (v *View) sentence(s Sentence) {
	tokens := v.tokens[s.First:s.Last]
	capitals, words := 0, 0
	run := -1
	for i := range tokens {
		t := &tokens[i]
		word := v.Words[s.First+i].Text
		if n := len(word); n > 3 {
			words++
			if t.capital {
				capitals++
			}
		}
		if t.capital {
			if run < 0 {
				run = i
			}
		} else if run >= 0 {
			for k := run; k < i; k++ {
				tokens[k].runFirst, tokens[k].runLast = int32(s.First+run), int32(s.First+i-1)
			}
			run = -1
		}
	}
	if run >= 0 {
		for k := run; k < len(tokens); k++ {
			tokens[k].runFirst, tokens[k].runLast = int32(s.First+run), int32(s.Last-1)
		}
	}
	for i := range tokens {
		t := &tokens[i]
		t.titled = words >= 4 && capitals*4 >= words*3
		if t.capital {
			t.scored = true
			continue
		}
		t.runFirst, t.runLast = int32(s.First+i), int32(s.First+i)
		if i > 0 && tokens[i-1].capital && digits(v.Words[s.First+i].Text) {
			t.scored = true
			continue
		}
		if i+1 >= len(tokens) || !v.joins(s.First+i) {
			continue
		}
		t.scored = tokens[i+1].capital || i+2 < len(tokens) && tokens[i+2].capital && v.joins(s.First+i+1)
	}
}

func (v *View) joins(i int) bool {
	lower := v.Words[i].Lower
	return joins[lower] || lower[0] >= '0' && lower[0] <= '9'
}

func digits(word string) bool { return word[0] >= '0' && word[0] <= '9' && len(word) < 4 }
