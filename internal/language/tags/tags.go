// Package tags gives the words of a sentence their parts of speech (Penn treebank), from left to right, by a linear model over hashed
// features. Words that nearly always have one part of speech are looked up.
//
// It reads one sentence at a time and never goes back on a decision. Known weakness: headlines in capitals, where every word looks like a
// name.
package tags

import (
	"sync"
	"unicode"

	"secondsource/internal/lexicon/linear"
	model "secondsource/internal/lexicon/tags"
)

// A Word is a token as the tagger sees it.
type Word struct {
	Text, Lower string
}

var load = sync.OnceValue(func() *linear.Model {
	m, err := linear.Read(model.Model)
	if err != nil {
		panic(err) // the model is embedded
	}
	return m
})

// A Tagger keeps the memory that tagging needs. It is not for use by several goroutines at once.
type Tagger struct {
	model  *linear.Model
	words  []seen
	scores []int32
	buffer []uint64
}

// New gives a tagger with the embedded model.
func New() *Tagger { return With(load()) }

// With gives a tagger with a model.
func With(m *linear.Model) *Tagger { return &Tagger{model: m, scores: make([]int32, len(m.Labels))} }

// Tag gives the tags of a sentence, one for each word.
func (t *Tagger) Tag(words []Word, give func(i int, tag string)) {
	t.words = Look(t.words[:0], words)
	before, before2 := NoLabel, NoLabel
	for i, w := range words {
		label, ok := mark(w.Text, t.model)
		if !ok {
			label, ok = t.model.Words[w.Text]
		}
		if !ok {
			clear(t.scores)
			t.buffer = Features(t.buffer[:0], t.words, i)
			t.buffer = History(t.buffer, t.words, i, before, before2)
			t.model.Add(t.buffer, t.scores)
			best := 0
			for k, s := range t.scores {
				if s > t.scores[best] {
					best = k
				}
			}
			label = uint8(best)
		}
		give(i, t.model.Labels[label])
		before2, before = before, uint64(label)
	}
}

// NoLabel stands for the label of a word before the first.
const NoLabel = uint64(255)

// seen is what features look at, worked out once a word.
type seen struct {
	lower                              uint64
	suffix1, suffix2, suffix3, suffix4 uint64
	prefix1, prefix3                   uint64
	shape                              uint64
}

// Look works out what features look at.
func Look(out []seen, words []Word) []seen {
	for _, w := range words {
		var s seen
		lower := w.Lower
		s.lower = linear.Hash(fold(lower))
		n := len(lower)
		s.suffix1 = linear.Hash(lower[max(0, n-1):])
		s.suffix2 = linear.Hash(lower[max(0, n-2):])
		s.suffix3 = linear.Hash(lower[max(0, n-3):])
		s.suffix4 = linear.Hash(lower[max(0, n-4):])
		s.prefix1 = linear.Hash(lower[:min(1, n)])
		s.prefix3 = linear.Hash(lower[:min(3, n)])
		s.shape = shape(w.Text)
		out = append(out, s)
	}
	return out
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

// shape tells capitals, figures and marks of a word.
func shape(word string) uint64 {
	var s uint64
	n, upper := 0, 0
	for i, r := range word {
		n++
		switch {
		case unicode.IsUpper(r):
			upper++
			if i == 0 {
				s |= 1
			}
		case unicode.IsLower(r):
			s |= 2
		case unicode.IsDigit(r):
			s |= 4
		case r == '-':
			s |= 8
		case r == '.':
			s |= 16
		default:
			s |= 32
		}
	}
	if upper == n && n > 1 {
		s |= 64
	}
	if upper > 1 {
		s |= 128
	}
	return s
}

var none = seen{lower: 1, suffix1: 1, suffix2: 1, suffix3: 1, suffix4: 1}

func at(words []seen, i int) *seen {
	if i < 0 || i >= len(words) {
		return &none
	}
	return &words[i]
}

// Features adds the features of word i that don't depend on the tags before it.
func Features(out []uint64, words []seen, i int) []uint64 {
	w, p1, p2, n1, n2 := at(words, i), at(words, i-1), at(words, i-2), at(words, i+1), at(words, i+2)
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	return append(out,
		linear.Mix(1, 0),
		linear.Mix(2, w.lower),
		linear.Mix(3, p1.lower),
		linear.Mix(4, n1.lower),
		linear.Mix(5, p2.lower),
		linear.Mix(6, n2.lower),
		linear.Mix(7, w.suffix1),
		linear.Mix(8, w.suffix2),
		linear.Mix(9, w.suffix3),
		linear.Mix(10, w.suffix4),
		linear.Mix(11, w.prefix1),
		linear.Mix(12, w.prefix3),
		linear.Mix(13, w.shape<<1|first),
		linear.Mix(14, p1.suffix3),
		linear.Mix(15, n1.suffix3),
		linear.Mix(linear.Mix(16, p1.lower), w.lower),
		linear.Mix(linear.Mix(17, w.lower), n1.lower),
		linear.Mix(linear.Mix(18, w.shape<<1|first), w.suffix3),
		linear.Mix(linear.Mix(19, w.shape<<1|first), n1.shape),
		linear.Mix(linear.Mix(20, w.shape<<1|first), p1.shape),
		linear.Mix(linear.Mix(21, w.lower), w.shape<<1|first),
	)
}

// History adds the features of word i that look at the tags before it.
func History(out []uint64, words []seen, i int, before, before2 uint64) []uint64 {
	w, n1 := at(words, i), at(words, i+1)
	return append(out,
		linear.Mix(30, before),
		linear.Mix(31, before<<8|before2),
		linear.Mix(linear.Mix(32, before), w.lower),
		linear.Mix(linear.Mix(33, before), n1.lower),
		linear.Mix(linear.Mix(34, before), w.suffix3),
		linear.Mix(linear.Mix(35, before<<8|before2), w.shape),
		linear.Mix(linear.Mix(36, before), n1.suffix2),
	)
}

// mark gives the tag of a punctuation mark.
func mark(word string, m *linear.Model) (uint8, bool) {
	tag, ok := "", true
	switch word {
	case ",", "،", "、":
		tag = ","
	case ".", "!", "?", "。", "！", "？", "؟", "।":
		tag = "."
	case ":", ";", "...", "…", "--", "—", "–", "-", "؛":
		tag = ":"
	case "(", "[", "{":
		tag = "-LRB-"
	case ")", "]", "}":
		tag = "-RRB-"
	case "“", "``", "„", "«":
		tag = "``"
	case "”", "''", "»":
		tag = "''"
	default:
		ok = false
	}
	if !ok {
		return 0, false
	}
	for i, l := range m.Labels {
		if l == tag {
			return uint8(i), true
		}
	}
	return 0, false
}
