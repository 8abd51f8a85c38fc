package tags

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon/clusters"
	"secondsource/internal/lexicon/linear"
)

// NoLabel stands for the label of a word before the first.
const NoLabel = uint64(255)

// seen is what features look at, worked out once a word.
type seen struct {
	lower                                       uint64
	suffix1, suffix2, suffix3, suffix4, suffix5 uint64
	prefix1, prefix2, prefix3, prefix4          uint64
	shape                                       uint64 // with the style of the sentence, see styled
	clusterFinest, clusterFine                  uint64
	clusterCoarse, clusterCoarsest              uint64
}

// Look works out what features look at.
func Look(out []seen, words []Word) []seen {
	style := styleOf(words)
	for i, w := range words {
		lower := w.Lower
		n := len(lower)
		s := seen{
			lower:   linear.Hash(fold(lower)),
			suffix1: linear.Hash(lower[max(0, n-1):]),
			suffix2: linear.Hash(lower[max(0, n-2):]),
			suffix3: linear.Hash(lower[max(0, n-3):]),
			suffix4: linear.Hash(lower[max(0, n-4):]),
			suffix5: linear.Hash(lower[max(0, n-5):]),
			prefix1: linear.Hash(lower[:min(1, n)]),
			prefix2: linear.Hash(lower[:min(2, n)]),
			prefix3: linear.Hash(lower[:min(3, n)]),
			prefix4: linear.Hash(lower[:min(4, n)]),
			shape:   styled(shape(w.Text), style) << 1,
		}
		if i == 0 {
			s.shape |= 1
		}
		s.cluster(lower)
		out = append(out, s)
	}
	return out
}

// cluster finds the word's clusters; for a word with hyphens that has none, those of its last part, told from the part by itself.
func (s *seen) cluster(lower string) {
	c, ok := clusters.OfHash(s.lower)
	known := uint64(1)
	if !ok {
		if i := strings.LastIndexByte(lower, '-'); i > 0 {
			c, ok = clusters.Of(lower[i+1:])
			known = 2
		}
	}
	if ok {
		s.clusterFinest, s.clusterFine = uint64(c.Finest)<<2|known, uint64(c.Fine)<<2|known
		s.clusterCoarse, s.clusterCoarsest = uint64(c.Coarse)<<2|known, uint64(c.Coarsest)<<2|known
	}
}

// fold makes one word of all numbers of a length.
func fold(lower string) string {
	if lower == "" || !digit(lower[0]) {
		return lower
	}
	for i := 0; i < len(lower); i++ {
		if c := lower[i]; !digit(c) && c != ',' && c != '.' && c != ':' {
			return lower
		}
	}
	return "0000000000"[:min(len(lower), 10)]
}

// The bits of a word's shape.
const (
	initialCapital = 1 << iota
	hasLower
	hasDigit
	hasHyphen
	hasStop
	hasOther
	allCapitals
	severalCapitals
	shapeBits = iota
)

// shape tells capitals, figures and marks of a word.
func shape(word string) uint64 {
	var s uint64
	n, upper := 0, 0
	for i, r := range word {
		n++
		switch {
		case isUpper(r):
			upper++
			if i == 0 {
				s |= initialCapital
			}
		case isLower(r):
			s |= hasLower
		case r < utf8.RuneSelf && digit(byte(r)) || r >= utf8.RuneSelf && unicode.IsDigit(r):
			s |= hasDigit
		case r == '-':
			s |= hasHyphen
		case r == '.':
			s |= hasStop
		default:
			s |= hasOther
		}
	}
	if upper == n && n > 1 {
		s |= allCapitals
	}
	if upper > 1 {
		s |= severalCapitals
	}
	return s
}

func isUpper(r rune) bool { return 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r) }

func isLower(r rune) bool { return 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r) }

func digit(c byte) bool { return '0' <= c && c <= '9' }

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// A style is how a sentence sets capitals. A capital tells a name where other words have none, and nothing in a headline.
type style uint64

const (
	fewWords style = iota // too short to tell
	noCapitals
	someCapitals
	mostCapitals
	everyCapital // Each Long Word Begins With One
	onlyCapitals // EACH LETTER IS ONE
)

// styleOf tells the style of a sentence by its words of four letters and more after the first.
func styleOf(words []Word) style {
	long, initial, whole := 0, 0, 0
	for i, w := range words {
		if i == 0 || len(w.Text) < 4 || !letter(w.Text[0]) {
			continue
		}
		long++
		if w.Text[0] <= 'Z' {
			initial++
			if c := w.Text[1]; 'A' <= c && c <= 'Z' {
				whole++
			}
		}
	}
	switch {
	case long < 2:
		return fewWords
	case initial == 0:
		return noCapitals
	case whole == long:
		return onlyCapitals
	case initial == long:
		return everyCapital
	case initial*4 >= long*3:
		return mostCapitals
	}
	return someCapitals
}

// styled adds the sentence's style to the shape of a word with a capital, and to all words where there is none.
func styled(shape uint64, s style) uint64 {
	if shape&initialCapital != 0 || s == noCapitals {
		return shape | uint64(s)<<shapeBits
	}
	return shape
}

var none = seen{
	lower: 1, suffix1: 1, suffix2: 1, suffix3: 1, suffix4: 1, suffix5: 1,
	clusterFinest: 3, clusterFine: 3, clusterCoarse: 3, clusterCoarsest: 3,
}

func at(words []seen, i int) *seen {
	if i < 0 || i >= len(words) {
		return &none
	}
	return &words[i]
}

// Features adds the features of word i that don't depend on the tags before it.
func Features(out []uint64, words []seen, i int) []uint64 {
	w, p1, p2, n1, n2 := at(words, i), at(words, i-1), at(words, i-2), at(words, i+1), at(words, i+2)
	mix := linear.Mix
	return append(out,
		mix(1, 0),
		mix(2, w.lower),
		mix(3, p1.lower),
		mix(4, n1.lower),
		mix(5, p2.lower),
		mix(6, n2.lower),
		mix(7, w.suffix1),
		mix(8, w.suffix2),
		mix(9, w.suffix3),
		mix(10, w.suffix4),
		mix(11, w.suffix5),
		mix(12, w.prefix1),
		mix(13, w.prefix2),
		mix(14, w.prefix3),
		mix(15, w.prefix4),
		mix(16, w.shape),
		mix(17, p1.suffix3),
		mix(18, n1.suffix3),
		mix(mix(19, p1.lower), w.lower),
		mix(mix(20, w.lower), n1.lower),
		mix(mix(21, w.shape), w.suffix3),
		mix(mix(22, w.shape), n1.shape),
		mix(mix(23, w.shape), p1.shape),
		mix(mix(24, w.shape), w.lower),
		mix(mix(25, w.suffix2), n1.suffix2),
		mix(mix(26, w.suffix2), p1.suffix2),
		mix(40, w.clusterCoarsest),
		mix(41, w.clusterCoarse),
		mix(42, w.clusterFine),
		mix(43, w.clusterFinest),
		mix(44, p1.clusterFine),
		mix(45, n1.clusterFine),
		mix(46, p1.clusterFinest),
		mix(47, n1.clusterFinest),
	)
}

// History adds the features of word i that look at the tags before it.
func History(out []uint64, words []seen, i int, before, before2 uint64) []uint64 {
	w, n1 := at(words, i), at(words, i+1)
	mix := linear.Mix
	return append(out,
		mix(30, before),
		mix(31, before<<8|before2),
		mix(mix(32, before), w.lower),
		mix(mix(33, before), n1.lower),
		mix(mix(34, before), w.suffix3),
		mix(mix(35, before<<8|before2), w.shape),
		mix(mix(36, before), n1.suffix2),
	)
}
