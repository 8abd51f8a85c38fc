// Package translit answers: how is a name of another script or spelling written in plain Latin letters, and may two words be spellings of one name?
//
// Latin writes a word of Latin letters with diacritics, Cyrillic, Greek, Arabic, Hebrew, Armenian, Georgian, Hangul or kana in the letters a to z, by the
// systems that English news follows most closely (tables.go names each). Arabic and Hebrew write few vowels: their words come out in CAPITALS, consonants with
// A, Y and W where a vowel may stand, so that whoever compares knows. Letters of other scripts stay as they are.
//
// Apart compares two words so written by their sounds: how many vowels and near consonants they differ in, or that no spelling of one name is the other's.
// Key is what all spellings of a name share, to find them by.
//
// Left out: Chinese characters (their reading is a dictionary), the scripts of India and South-East Asia. Known weaknesses: Cyrillic is read as Russian but for words
// with letters that only Ukrainian, Belarusian, Serbian or Macedonian have; Arabic names of several words without vowels may fit more than one name.
package translit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Latin writes a word in lower-case letters a to z and digits; in capitals where it comes from a script that leaves out vowels. Marks and punctuation are dropped.
func Latin(word string) string {
	if plain(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	letters := []rune(strings.Map(lower, word))
	for i := 0; i < len(letters); {
		r := letters[i]
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
			i++
		case r < utf8.RuneSelf:
			i++
		default:
			n, s := write(letters, i)
			b.WriteString(s)
			i += n
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

// lower drops the dot that the capital İ leaves on its small letter.
func lower(r rune) rune {
	if r == 'İ' || r == 'ı' {
		return 'i'
	}
	return unicode.ToLower(r)
}

// write gives the Latin letters of what stands at letters[i] and how many letters it is.
func write(letters []rune, i int) (n int, s string) {
	r := letters[i]
	switch {
	case 'ء' <= r && r <= 'ۿ':
		return 1, arabicAt(letters, i)
	case 'א' <= r && r <= 'ת':
		return 1, hebrewAt(letters, i)
	case '가' <= r && r <= '힣':
		return 1, hangul(letters, i)
	case 'Ͱ' <= r && r <= 'Ͽ' || 'ἀ' <= r && r <= '῿':
		return greekAt(letters, i)
	case 'Ѐ' <= r && r <= 'ӿ':
		return 1, cyrillicAt(letters, i)
	case 'ぁ' <= r && r <= 'ヿ':
		return kanaAt(letters, i)
	}
	if s, ok := single[r]; ok {
		return 1, s
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 1, string(r)
	}
	return 1, "" // marks
}

// cyrillicAt reads a letter as the language of the word has it.
func cyrillicAt(letters []rune, i int) string {
	r := letters[i]
	for _, x := range letters {
		if t := tells[x]; t != nil {
			if s, ok := t[r]; ok {
				return s
			}
			return russian[r]
		}
	}
	if r == 'е' && i == 0 {
		return "ye"
	}
	if s, ok := russian[r]; ok {
		return s
	}
	return string(r)
}

func greekAt(letters []rune, i int) (int, string) {
	r := bare(letters[i])
	if i+1 < len(letters) {
		pair := string([]rune{r, bare(letters[i+1])})
		if s, ok := greekPairs[pair]; ok && letters[i+1] != 'ϊ' && letters[i+1] != 'ϋ' {
			if i == 0 {
				if first, ok := greekFirst[pair]; ok {
					s = first
				}
			}
			return 2, s
		}
	}
	if s, ok := greek[r]; ok {
		return 1, s
	}
	return 1, ""
}

// bare takes the accent off a Greek vowel.
func bare(r rune) rune {
	for plain, accented := range greekAccents {
		if strings.ContainsRune(accented, r) {
			return plain
		}
	}
	return r
}

// arabicAt reads a letter of Arabic or Persian. The article at the start of a longer word is dropped.
func arabicAt(letters []rune, i int) string {
	if len(letters) > 4 && letters[0] == 'ا' && letters[1] == 'ل' && i < 2 {
		return ""
	}
	return arabic[letters[i]] // marks have none
}

// hebrewAt reads a letter of Hebrew, of which three are softened inside or at the end of a word.
func hebrewAt(letters []rune, i int) string {
	switch r := letters[i]; {
	case r == 'ב' && i > 0:
		return "V"
	case r == 'פ' && i == len(letters)-1:
		return "F"
	default:
		return hebrew[r]
	}
}

// hangul spells a syllable by the Revised Romanization, as it stands by itself.
func hangul(letters []rune, i int) string {
	s := int(letters[i] - '가')
	first, vowel, last := s/588, s%588/28, s%28
	return hangulFirst[first] + hangulVowel[vowel] + hangulLast[last]
}

// kanaAt reads one or two kana: the small ones belong to the one before.
func kanaAt(letters []rune, i int) (int, string) {
	hira := func(r rune) rune {
		if 'ァ' <= r && r <= 'ヶ' {
			return r - 'ァ' + 'ぁ'
		}
		return r
	}
	r := hira(letters[i])
	if i+1 < len(letters) {
		if s, ok := kanaPairs[string([]rune{r, hira(letters[i+1])})]; ok {
			return 2, s
		}
	}
	if r == 'っ' && i+1 < len(letters) {
		_, next := kanaAt(letters, i+1)
		return 1, next[:min(1, len(next))]
	}
	return 1, kana[r]
}
