package translit

import "strings"

// sounds of a word, one byte each: vowels a e i o u, E for "ai", "ei" and the like, W for "au", "aw"; consonants as they are written, with S for "sh", C for "ch",
// H for "kh", T for "ts". What spellings do not agree on is left out: doubled letters, the final h, the h of "gh", "th", "dh".
type sounds struct {
	s     []byte
	abjad bool // from a script without vowels: Y, W and A may be any vowel that they can carry
}

// maxSounds bounds a word's sounds: what is longer is no word.
const maxSounds = 24

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// pairs of letters that are one sound.
var digraphs = map[string]byte{"sh": 'S', "ch": 'C', "kh": 'H', "gh": 'g', "dh": 'd', "th": 't', "ph": 'f', "zh": 'z', "ts": 'T', "tz": 'T', "dj": 'j', "ck": 'k',
	"ee": 'i', "oo": 'u', "ou": 'u', "ow": 'W', "au": 'W', "aw": 'W', "ai": 'E', "ay": 'E', "ei": 'E', "ey": 'E'}

// hear reads the sounds of a word in Latin letters as [Latin] writes it; false where it holds others.
func hear(word string) (sounds, bool) {
	out := sounds{s: make([]byte, 0, maxSounds)}
	put := func(c byte) {
		if n := len(out.s); n < maxSounds && (n == 0 || out.s[n-1] != c) {
			out.s = append(out.s, c)
		}
	}
	if len(word) > 0 && 'A' <= word[0] && word[0] <= 'Z' {
		out.abjad = true
		low := make([]byte, len(word))
		for i := range len(word) {
			if word[i] < 'A' || word[i] > 'Z' {
				return out, false
			}
			low[i] = word[i] + 'a' - 'A'
		}
		word = string(low)
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		var next, after byte
		if i+1 < len(word) {
			next = word[i+1]
		}
		if i+2 < len(word) {
			after = word[i+2]
		}
		if c < 'a' || c > 'z' {
			return out, false
		}
		if c == 's' && next == 'c' && after == 'h' || c == 't' && next == 'c' && after == 'h' {
			put(map[byte]byte{'s': 'S', 't': 'C'}[c])
			i += 2
			continue
		}
		d, two := digraphs[string([]byte{c, next})]
		if two && next != 0 && !out.abjad && (vowel(c) && (next == 'y' || next == 'w' || next == 'i') || c == 'o' && next == 'u') && vowel(after) && after != next {
			two = d == 'u' // "Maya", "Rawan": the second begins a syllable; "Wouah" is rare
		}
		switch {
		case two && next != 0 && (!out.abjad || !vowel(c)):
			put(d)
			i++
		case c == 'i' && next == 'e' && after == 0, c == 'i' && next == 'y' && after == 0:
			put('i')
			i++
		case c == 'y' && i > 0 && !vowel(next) && !out.abjad:
			put('i')
		case c == 'w':
			put('v')
		case c == 'c' && (next == 'e' || next == 'i' || next == 'y'):
			put('s')
		case c == 'c':
			put('k')
		case c == 'x' && i > 0:
			put('k')
			put('s')
		case c == 'h' && i > 0 && next == 0 && !out.abjad:
		default:
			put(c)
		}
	}
	return out, len(out.s) > 0
}

// Costs of what spellings differ in.
const (
	near   = 1 // a vowel for its neighbour
	moved  = 2 // a vowel more, a consonant for its neighbour
	beyond = 4 // more than any two spellings differ in
	never  = 100
)

// Apart tells how far two words that Latin wrote are apart as spellings of one name: 0 where only letters differ that sound alike, up to 3; false where they are
// no spellings of one name, or too short to tell.
func Apart(a, b string) (cost int, ok bool) {
	if a == b {
		return 0, true
	}
	if len(a) < 3 || len(b) < 3 || len(a) > 2*maxSounds || len(b) > 2*maxSounds {
		return 0, false
	}
	x, okX := hear(a)
	y, okY := hear(b)
	if !okX || !okY {
		return 0, false
	}
	if y.abjad {
		x, y = y, x
	}
	cost = distance(x, y)
	return cost, cost <= limit(x, y)
}

// limit is how much spellings of one name may differ.
func limit(x, y sounds) int {
	n := max(len(x.s), len(y.s))
	switch {
	case x.abjad && consonants(x.s) < 2:
		return -1
	case x.abjad != y.abjad:
		return moved
	case n > 7:
		return moved + near
	case n > 3:
		return moved
	case n > 2:
		return 0
	}
	return -1
}

func consonants(s []byte) (n int) {
	for _, c := range s {
		if c != 'a' && c != 'y' && c != 'v' {
			n++
		}
	}
	return n
}

// distance sums the costs of the cheapest way from one to the other. Of two, the one from a script without vowels is x.
func distance(x, y sounds) int {
	var row [maxSounds + 1]int
	spare := func(j int) int {
		switch c := y.s[j]; {
		case !x.abjad || y.abjad:
		case vowel(c) || c == 'h' && j == len(y.s)-1:
			return 0 // not written
		case c == 'E' || c == 'W':
			return never // always written
		}
		return without(y, j)
	}
	for j := range y.s {
		row[j+1] = row[j] + spare(j)
	}
	for i := range x.s {
		before, gone := row[0], without(x, i)
		row[0] += gone
		for j := range y.s {
			cost := before + instead(x, i, y, j)
			before = row[j+1]
			row[j+1] = min(cost, row[j+1]+gone, row[j]+spare(j))
		}
	}
	return row[len(y.s)]
}

// without is the cost of leaving out a sound.
func without(w sounds, i int) int {
	edge := i == 0 || i == len(w.s)-1
	switch c := w.s[i]; {
	case w.abjad && (c == 'a' || c == 'h' && edge && i > 0):
		return 0
	case w.abjad:
		return never
	case (c == 'E' || c == 'W' || vowel(c)) && edge:
		return beyond
	case c == 'E' || c == 'W' || vowel(c), (c == 'h' || c == 'y') && i > 0:
		return moved
	}
	return never
}

// swap is the cost of writing one sound for another: nothing or little for those that transliterations exchange.
var swap = func() (t [128][128]int8) {
	for i := range t {
		for j := range t[i] {
			if i != j {
				t[i][j] = never
			}
		}
	}
	for cost, pairs := range map[int8]string{
		0:     "qk",
		near:  "ae ei ou Ea Ee Ei Wo Wu Wa",
		moved: "qg Hh CS jg jy sz Ss Tz Ts gh",
	} {
		for p := range strings.FieldsSeq(pairs) {
			t[p[0]][p[1]], t[p[1]][p[0]] = cost, cost
		}
	}
	return t
}()

// carries tells which sounds a letter of a script without vowels may stand for, beside its own.
var carries = func() (t [128][128]bool) {
	for letter, sounds := range map[byte]string{'y': "iEe", 'v': "uoWf", 'a': "eEiouW", 'b': "p", 'S': "s", 'h': "H", 'f': "v", 'j': "g"} {
		for i := range len(sounds) {
			t[letter][sounds[i]] = true
		}
	}
	return t
}()

func instead(x sounds, i int, y sounds, j int) int {
	a, b := x.s[i], y.s[j]
	switch {
	case a == b, x.abjad != y.abjad && carries[a][b]: // x is the one
		return 0
	case (a == 'a' || a == 'e') && (b == 'a' || b == 'e') && (i == len(x.s)-1 || j == len(y.s)-1):
		return beyond // "Diana" and "Diane"
	}
	return int(swap[a][b])
}

// Key is what all spellings of a word have in common, coarser than Apart: its consonants in classes by the place where they are spoken, with a mark for a vowel at the
// start; the word itself where it has other letters.
func Key(word string) string {
	w, ok := hear(word)
	if !ok {
		return word
	}
	var b [8]byte
	n := 0
	for i, c := range w.s {
		k := class[c]
		switch {
		case k == 0 && i == 0:
			k = 'A'
		case i > 0 && (c == 'h' || c == 'H' || c == 'y' || c == 'v' || c == 'f'):
			k = 0 // may be left out, or be a vowel
		}
		if k != 0 && n < len(b) && (n == 0 || b[n-1] != k) {
			b[n] = k
			n++
		}
	}
	return string(b[:n])
}

var class = func() (t [256]byte) {
	for k, letters := range map[byte]string{'B': "bpfv", 'K': "kqgHjyh", 'S': "szSCTx", 'D': "dt", 'L': "l", 'M': "m", 'N': "n", 'R': "r"} {
		for i := range len(letters) {
			t[letters[i]] = k
		}
	}
	return t
}()
