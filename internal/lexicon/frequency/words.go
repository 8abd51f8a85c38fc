package frequency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/news"
)

// A Word is a run of letters or digits of a text, with the stem under which it is counted.
type Word struct {
	news.Span
	Stem string
}

// Words reads the words of text between the bytes of s, in order. Marks, white space and the possessive 's are left out; a hyphen ends a
// word, so that "al-Sharaa" and "al Sharaa" are the same two; a point or comma between digits does not. Where a script sets no space
// between words, every character is one.
func Words(text string, s news.Span) []Word {
	out := make([]Word, 0, s.Len()/6+1)
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(text[i:s.End])
		if !inWord(r) {
			i += size
			continue
		}
		start := i
		i += size
		if unspaced(r) {
			out = append(out, Word{news.Span{Start: start, End: i}, text[start:i]})
			continue
		}
		for i < s.End {
			r, size = utf8.DecodeRuneInString(text[i:s.End])
			if inWord(r) && !unspaced(r) {
				i += size
				continue
			}
			next, nextSize := utf8.DecodeRuneInString(text[i+size : s.End])
			if (r == '.' || r == ',') && digit(text[i-1]) && next < utf8.RuneSelf && digit(byte(next)) || apostrophe(r) && unicode.IsLetter(next) {
				i += size + nextSize
				continue
			}
			break
		}
		out = append(out, Word{news.Span{Start: start, End: i}, Stem(text[start:i])})
	}
	return out
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}
func apostrophe(r rune) bool { return r == '\'' || r == '’' }
func digit(b byte) bool      { return '0' <= b && b <= '9' }

// unspaced tells the scripts that are written without spaces between words.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// Stem brings the forms of an English word together under one key: lower case, without possessive, plural and the commonest endings
// ("restoring", "restored" and "restoration" are "restor"). It is a key for counting and comparing, not a word to show. Numbers lose
// the commas between their digits.
func Stem(word string) string {
	w := strings.ToLower(word)
	if digit(w[0]) {
		return strings.ReplaceAll(w, ",", "")
	}
	if i := strings.IndexAny(w, "'’"); i > 0 {
		if n := len(w) - i; n <= 4 { // 's, 'll, n't and the like; names such as O'Neill keep both parts
			w = w[:i]
		} else {
			w = unmarked.Replace(w)
		}
	}
	for _, e := range endings {
		if len(w) >= len(e.tail)+e.keep && strings.HasSuffix(w, e.tail) {
			w = w[:len(w)-len(e.tail)] + e.put
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == 'e' || n > 4 && w[n-1] == 'y' {
		w = w[:n-1]
	} else if n > 4 && w[n-1] == w[n-2] && strings.IndexByte("bdgmnprt", w[n-1]) >= 0 {
		w = w[:n-1]
	}
	return w
}

// endings are tried in order, longest first; keep is how many letters must be left.
var endings = []struct {
	tail string
	keep int
	put  string
}{
	{"isations", 4, "is"}, {"izations", 4, "iz"}, {"isation", 4, "is"}, {"ization", 4, "iz"},
	{"ations", 4, ""}, {"ments", 4, ""}, {"ation", 4, ""}, {"ingly", 4, ""}, {"ively", 4, ""}, {"ities", 4, ""}, {"iness", 4, ""},
	{"ment", 4, ""}, {"ions", 4, ""}, {"ness", 4, ""}, {"edly", 4, ""}, {"ally", 4, ""}, {"ings", 4, ""},
	{"ing", 3, ""}, {"ion", 4, ""}, {"ity", 4, ""}, {"ies", 3, ""}, {"ied", 3, ""}, {"ive", 4, ""}, {"ers", 4, ""},
	{"news", 0, "news"}, {"ss", 2, "ss"}, {"us", 2, "us"}, {"is", 2, "is"},
	{"ed", 3, ""}, {"es", 3, ""}, {"ly", 4, ""}, {"er", 4, ""}, {"al", 5, ""},
	{"s", 3, ""},
}

var unmarked = strings.NewReplacer("'", "", "’", "")
