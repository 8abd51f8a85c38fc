package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/news"
)

// A View is an article as the model sees it: what features look at, worked out once a word. A word is a token, or the part of one that may
// be a name by itself: "Marn" in "Marn-based".
type View struct {
	Words     []Word
	Sentences []Sentence
	tokens    []seen
	known     map[string]*known
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
	known                              uint64 // what the article tells of the word elsewhere
	votes                              uint64 // what the first reading made of the word elsewhere
	capital                            bool   // may be part of a name by itself
	scored                             bool   // may be part of a name
	runFirst, runLast                  int32  // the run of capitals it stands in
	titled                             bool   // its sentence is written in capitals, as headlines are
}

// known is what the article tells of a word with a capital, in all the places where it stands.
type known struct{ bits uint64 }

const (
	small      = 1 << iota // also in lower case
	inside                 // with a capital where no sentence begins
	afterTitle             // after Mr. or an office
	beforeSaid             // before a verb of saying
	afterPlace             // after "in", "at", "from", "near"
	longer                 // at the end of a longer run
	leads                  // at the start of a longer run
	afterThe               // after "the"
	possessive             // before 's
	often                  // three times and more
	bracketed              // in brackets, alone
)

// Look prepares an article for the model. Lists is the gazetteer.
func Look(t *language.Text, lists *linear.Model) *View {
	v := &View{Words: make([]Word, 0, len(t.Tokens)+8), Sentences: make([]Sentence, 0, len(t.Sentences)), known: map[string]*known{}}
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
	v.learn()
	return v
}

// pair gives the place at which two countries joined by a hyphen are cut; 0 where there are none.
func pair(lower string, lists *linear.Model) int {
	i := strings.IndexByte(lower, '-')
	if i < 2 || strings.IndexByte(lower[i+1:], '-') >= 0 || !country(lower[:i], lists) || !country(lower[i+1:], lists) {
		return 0
	}
	return i
}

func country(lower string, lists *linear.Model) bool {
	var scores [16]int32
	lists.Add(ListKey(linear.Hash(lower)), scores[:])
	return scores[isCountry] > 0
}

func (w Word) part(from, to int) Word {
	p := Word{news.Span{Start: w.Start + from, End: w.Start + to}, w.Text[from:to], w.Lower[from:to], "JJ", w.Sentence}
	if _, capital := shape(p.Text); capital {
		p.Tag = "NNP"
	}
	return p
}

// isCountry is the gazetteer's label of countries.
const isCountry = 2

var tails = set(`based led style language born speaking majority made wide built related era origin owned like type run held bound friendly area
	only specific trained wing dominated focused themed plus free loving watcher watchers`)
var fronts = set(`pro anti ex non post pre mid inter cross all then ultra`)

// compound gives the place at which a hyphenated word is cut so that a name in it stands alone: "Marn|-based", "pro-|Marn"; 0 where it is whole.
func compound(word string) int {
	last := strings.LastIndexByte(word, '-')
	if last <= 0 || last+1 == len(word) {
		return 0
	}
	if tail := word[last+1:]; tails[tail] || len(tail) > 4 && tail[len(tail)-2:] == "ed" {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
			return last
		}
	}
	if first := strings.IndexByte(word, '-'); fronts[word[:first]] {
		if r, _ := utf8.DecodeRuneInString(word[first+1:]); unicode.IsUpper(r) {
			return first + 1
		}
	}
	return 0
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
	_ = small
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

// list looks up the gazetteer, names of up to three words.
func (v *View) list(lists *linear.Model) {
	scores := make([]int32, len(lists.Labels))
	for i := range v.tokens {
		if !v.tokens[i].capital {
			continue
		}
		key := linear.Hash(v.Words[i].Lower)
		for n := 0; ; n++ {
			clear(scores)
			lists.Add(ListKey(key), scores)
			for k, w := range scores {
				if w == 0 {
					continue
				}
				for j := i; j <= i+n; j++ {
					bit := uint64(1) << k
					if n > 0 {
						bit = uint64(1) << (k + 8)
					}
					v.tokens[j].listed |= bit
				}
			}
			if n == 2 || i+n+1 >= len(v.tokens) || !v.tokens[i+n+1].capital && !joins[v.Words[i+n+1].Lower] {
				break
			}
			key = linear.Mix(key, linear.Hash(v.Words[i+n+1].Lower))
		}
	}
}

// ListKey is the feature that the gazetteer has for a name. The key of a single word is its hash; that of more is mixed word by word.
func ListKey(key uint64) uint64 { return linear.Mix(77, key) }

var said = set(`said says told added asked adds tells warned noted stressed insisted announced explained wrote stated argued claimed tweeted denied confirmed vowed called urged`)
var nearPlace = set(`in at from near outside across`)
var titles = set(`mr. mrs. ms. dr. mr mrs ms dr president minister senator sen. rep. gov. governor king queen prince princess judge justice mayor general gen. colonel col. capt.
	captain sir lord lady sheikh imam pope chancellor spokesman spokeswoman spokesperson secretary chairman director ambassador envoy professor prof. coach officer lawmaker
	analyst ceo lt. maj. sgt. commander premier`)

// learn gathers what the article tells of its words in all places.
func (v *View) learn() {
	tokens := v.Words
	lowered := map[string]bool{}
	count := map[string]int{}
	for i := range tokens {
		if !v.tokens[i].capital {
			if b := tokens[i].Lower; b[0] >= 'a' && b[0] <= 'z' {
				lowered[b] = true
			}
			continue
		}
		word := v.Words[i].Text
		k := v.known[word]
		if k == nil {
			k = &known{}
			v.known[word] = k
		}
		count[word]++
		if count[word] == 3 {
			k.bits |= often
		}
		s := v.Sentences[tokens[i].Sentence]
		t := &v.tokens[i]
		before, after := "", ""
		if int(t.runFirst) > s.First {
			before = tokens[t.runFirst-1].Lower
		}
		if int(t.runLast)+1 < s.Last {
			after = tokens[t.runLast+1].Lower
		}
		if t.titled {
			continue
		}
		if i > s.First && tokens[i-1].Tag != "``" && before != "" {
			k.bits |= inside
		}
		if i > s.First && titles[tokens[i-1].Lower] {
			k.bits |= afterTitle
		}
		if int(t.runLast) == i {
			if said[after] {
				k.bits |= beforeSaid
			}
			if after == "'s" {
				k.bits |= possessive
			}
			if int(t.runFirst) < i {
				k.bits |= longer
			}
			if before == "(" && after == ")" && int(t.runFirst) == i {
				k.bits |= bracketed
			}
		} else {
			k.bits |= leads
		}
		if nearPlace[before] && int(t.runFirst) == i {
			k.bits |= afterPlace
		}
		if before == "the" && int(t.runFirst) == i {
			k.bits |= afterThe
		}
	}
	for i := range tokens {
		if v.tokens[i].capital {
			v.tokens[i].known = v.known[v.Words[i].Text].bits
			if lowered[tokens[i].Lower] {
				v.tokens[i].known |= small
			}
		}
	}
}
