package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold writes a word in lower-case Latin letters and digits without diacritics: "Türkiye" and "Turkiye", "Зеленский" and "Zelenskiy" meet. Letters
// of scripts it can't write stay as they are; marks are dropped.
func fold(word string) string {
	if plain(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range word {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
		case 'A' <= r && r <= 'Z':
			b.WriteRune(r + 'a' - 'A')
		case r < utf8.RuneSelf:
		default:
			r = unicode.ToLower(r)
			if s, ok := latin[r]; ok {
				b.WriteString(s)
			} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

func plain(word string) bool {
	for i := range len(word) {
		if c := word[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// latin writes single letters of other alphabets: Latin with diacritics, Cyrillic, Greek, Arabic consonants.
var latin = func() map[rune]string {
	m := map[rune]string{}
	for plain, letters := range map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđḍ", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģǧ", "h": "ĥħḥ", "i": "ìíîïĩīĭįıǐịỉ", "j": "ĵ",
		"k": "ķḳ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏőǒọỏốồổỗộơớờởỡợ", "r": "ŕŗř", "s": "śŝşšșṣ", "t": "ţťŧțṭ", "u": "ùúûüũūŭůűųǔụủưứừửữự",
		"w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
	} {
		for _, r := range letters {
			m[r] = plain
		}
	}
	for r, s := range map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d"} {
		m[r] = s
	}
	pairs := func(letters, in string) {
		each := strings.Fields(in)
		for i, r := range []rune(letters) {
			if each[i] == "-" {
				each[i] = ""
			}
			m[r] = each[i]
		}
	}
	pairs("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ",
		"a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u j lj nj c d dz")
	pairs("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s")
	pairs("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآءئؤ", "a b t th j h kh d dh r z s sh s d t z - gh f q k l m n h w y a a a i a - y w")
	return m
}()

// skeleton is what spellings of one name in several transliterations have in common: its consonants in classes, with a mark for a vowel at
// the start. "Ahmed" and "Ahmad", "Tartus" and "Tartous", "Zelensky" and "Zelenskyy" have the same. The word is folded already.
func skeleton(word string) string {
	var b [24]byte
	n := 0
	put := func(c byte) {
		if n < len(b) && (n == 0 || b[n-1] != c) {
			b[n] = c
			n++
		}
	}
	for i := 0; i < len(word); i++ {
		c, next := word[i], byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		switch {
		case c >= utf8.RuneSelf:
			return word
		case strings.IndexByte("aeiou", c) >= 0:
			if i == 0 {
				put('a')
			}
		case c == 'y' || c == 'w' && i > 0 && next == 0:
			if i == 0 {
				put('j')
			}
		case c == 's' && next == 'h', c == 's' && next == 'c' && strings.HasPrefix(word[i:], "sch"):
			put('S')
			i++
			if next == 'c' {
				i++
			}
		case c == 'c' && next == 'h', c == 'k' && next == 'h':
			put('H')
			i++
		case c == 'g' && next == 'h', c == 'd' && next == 'h', c == 't' && next == 'h':
			put(c)
			i++
		case c == 'p' && next == 'h':
			put('f')
			i++
		case c == 'z' && next == 'h':
			put('z')
			i++
		case c == 'd' && next == 'j':
			put('j')
			i++
		case c == 'c' && (next == 'e' || next == 'i'):
			put('s')
		case c == 'c' || c == 'q':
			put('k')
		case c == 'x':
			put('k')
			put('s')
		case c == 'w':
			put('v')
		case c == 'h' && i > 0 && next == 0:
		default:
			put(c)
		}
	}
	return string(b[:n])
}

// alike reports whether two folded words may be spellings of one name: the same consonants and vowels not far apart.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 4 || len(b) < 4 || skeleton(a) != skeleton(b) || len(skeleton(a)) < 2 {
		return false
	}
	a, b = even(a), even(b)
	return distance(a, b) <= max(len(a), len(b))/3
}

// even writes the long vowels and doubled letters of transliterations short: "youssef" as "yusef".
func even(word string) string {
	b := make([]byte, 0, len(word))
	for i := range len(word) {
		c, n := word[i], len(b)
		switch {
		case n > 0 && c == 'u' && b[n-1] == 'o', n > 0 && c == 'o' && b[n-1] == 'o':
			b[n-1] = 'u'
		case n > 0 && c == 'e' && b[n-1] == 'e', n > 0 && c == 'i' && b[n-1] == 'e':
			b[n-1] = 'i'
		case n > 0 && c == b[n-1]:
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// distance counts the letters to put in, drop or change to make b of a. Words longer than 40 bytes are far from everything else.
func distance(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 40
	}
	var row [41]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, before+1)
		}
	}
	return row[len(b)]
}
