package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon"
	"secondsource/internal/news"
)

// Words gives the tokens of a text by itself, spans counted from its start. Sentence, Tag and Quoted are not set.
func Words(text string) []Token { return appendWords(nil, text, news.Span{Start: 0, End: len(text)}) }

// appendWords adds the tokens of text[in.Start:in.End], spans counted from the start of text.
//
// Words are cut as the Penn treebank does: clitics, quotation marks, brackets and dashes stand apart; initials, abbreviations, numbers with
// separators and hyphenated words are whole. Scripts without blanks give one token a character.
func appendWords(tokens []Token, text string, in news.Span) []Token {
	s := text[:in.End]
	for at := in.Start; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			at += size
			continue
		}
		end := at + size
		switch {
		case address(s, at, in.Start) > at:
			end = address(s, at, in.Start)
		case solid(r) || (r == '@' || r == '#') && end < len(s) && wordAt(s, end):
			if whole(r) {
				break
			}
			end = wordEnd(s, at+size)
			tokens = appendClitics(tokens, s, at, end)
			at = end
			continue
		case (r == '\'' || r == '’') && (cliticAt(s, at, in.Start) > 0 || yearAt(s, end)):
			end += cliticAt(s, at, in.Start)
			if end == at+size {
				end = wordEnd(s, end)
			}
		case r == '.' || r == '-' || r == '!' || r == '?' || r == '*' || r == '_' || r == '=' || r == '·':
			for end < len(s) && s[end] == s[at] {
				end++
			}
			if r == '-' && end == at+1 && end < len(s) && digit(s[end]) && spaceBefore(s, at, in.Start) {
				end = wordEnd(s, end)
			}
			if r == '.' && end == at+1 && end < len(s) && digit(s[end]) && spaceBefore(s, at, in.Start) {
				end = wordEnd(s, end)
			}
		case (r == '\'' || r == '`') && end < len(s) && s[end] == s[at]:
			end++
		}
		tokens = append(tokens, token(s, at, end))
		at = end
	}
	return tokens
}

func token(s string, start, end int) Token {
	return Token{Span: news.Span{Start: start, End: end}, Lower: lower(s[start:end])}
}

// lower is the word in lower case with a straight apostrophe; the word itself where nothing changes.
func lower(word string) string {
	if strings.Contains(word, "’") {
		word = strings.ReplaceAll(word, "’", "'")
	}
	return strings.ToLower(word)
}

// solid reports whether r belongs inside words and numbers.
func solid(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\u200d' || r == '\u200c' || r == '\u00ad'
}

// whole reports whether r is a token by itself: a character of a script that sets no blanks between words.
func whole(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) &&
		!unicode.IsMark(r)
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

func wordAt(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return solid(r)
}

func upperAt(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return unicode.IsUpper(r)
}

func spaceBefore(s string, at, from int) bool {
	if at <= from {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s[from:at])
	return !solid(r)
}

// yearAt reports whether a year written with two digits begins at s[at:], as in '90s.
func yearAt(s string, at int) bool {
	return at+1 < len(s) && digit(s[at]) && digit(s[at+1]) && (at+2 == len(s) || !digit(s[at+2]))
}

// wordEnd is the end of the word that goes on at s[at:].
func wordEnd(s string, at int) int {
	start := at
	for start > 0 && s[start-1] > ' ' { // the start of the run, to tell abbreviations
		r, size := utf8.DecodeLastRuneInString(s[:start])
		if !solid(r) && r != '.' && r != '\'' && r != '-' && r != '@' && r != '#' {
			break
		}
		start -= size
	}
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		next := at + size
		if solid(r) {
			if whole(r) {
				return at
			}
			at = next
			continue
		}
		joins := next < len(s) && wordAt(s, next) && at > 0
		last := byte(0)
		if at > 0 {
			last = s[at-1]
		}
		switch r {
		case '-', '\u2010', '\u2011', '_':
			if !joins {
				return at
			}
		case '\'', '’':
			if !joins {
				return at
			}
		case '&':
			// AT&T, Q&A; but not a blunt "this&that"
			if !joins || !upperAt(s, next) {
				return at
			}
		case ',':
			if !joins || !digit(last) || !digit(s[next]) {
				return at
			}
		case ':':
			if !joins || !digit(last) || !digit(s[next]) {
				return at
			}
		case '.':
			if joins && digit(last) && digit(s[next]) {
				break
			}
			if joins && letters(s, start, at) <= 2 && dotted(s, next) {
				break // inside an abbreviation: u.s, p.m, ph.d
			}
			if abbreviated(s, start, at, next) {
				return next
			}
			return at
		case '/':
			// 24/7, 9/11; words on both sides of a stroke stand apart
			if !joins || !digit(last) || !digit(s[next]) {
				return at
			}
		default:
			return at
		}
		at = next
	}
	return at
}

// letters is the number of letters right before s[end:], back to the last mark.
func letters(s string, start, end int) int {
	n := 0
	for end > start {
		r, size := utf8.DecodeLastRuneInString(s[start:end])
		if !unicode.IsLetter(r) {
			break
		}
		n++
		end -= size
	}
	return n
}

// dotted reports whether one or two letters and then no more of the word stand at s[at:], as in the rest of "p.m" or "Ph.D".
func dotted(s string, at int) bool {
	n := 0
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsLetter(r) {
			return n > 0 && n <= 2 && (r == '.' || !unicode.IsDigit(r))
		}
		n++
		at += size
	}
	return n > 0 && n <= 2
}

// abbreviated reports whether the full stop at s[dot:next] belongs to the word s[start:dot].
func abbreviated(s string, start, dot, next int) bool {
	if next < len(s) && wordAt(s, next) && !upperAt(s, next) {
		return false
	}
	word := s[start:dot]
	if i := strings.LastIndexByte(word, '-'); i >= 0 {
		word = word[i+1:]
	}
	word = strings.TrimLeft(word, "'@#")
	if word == "" {
		return false
	}
	if strings.IndexByte(word, '.') > 0 {
		return lexicon.AbbreviationOf(strings.ToLower(word)) != lexicon.NoAbbreviation || letters(s, start, dot) <= 2 && letters(s, start, dot) > 0
	}
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) {
		return true // an initial
	}
	if len(word) > 7 {
		return false
	}
	switch lexicon.AbbreviationOf(strings.ToLower(word)) {
	case lexicon.NoAbbreviation:
		return false
	case lexicon.BeforeNumber:
		rest := strings.TrimLeft(s[next:], " \u00a0")
		return rest != "" && digit(rest[0])
	}
	if ambiguous[strings.ToLower(word)] {
		return upperAt(word, 0) && followed(s[next:])
	}
	return true
}

// Words that are no abbreviation unless they are written with a capital and something follows them.
var ambiguous = map[string]bool{
	"sat": true, "sun": true, "mar": true, "jun": true, "jul": true, "mass": true, "miss": true, "ill": true, "ore": true, "wash": true, "ind": true, "pa": true,
	"la": true, "co": true, "mo": true, "md": true, "va": true, "ga": true, "del": true, "fed": true, "mon": true, "fri": true, "gen": true, "sec": true, "rep": true,
	"rev": true, "hon": true, "min": true, "ex": true, "art": true, "fig": true, "para": true, "est": true, "max": true, "ed": true, "ft": true, "sen": true, "cap": true,
	"colo": true, "conn": true, "minn": true, "miss ": true, "tex": true, "ark": true, "ala": true, "cos": true, "bros": true, "prof": true, "pres": true, "trans": true, "vol": true,
	"v": true, "br": true, "fr": true, "spc": true, "pp": true, "tel": true, "supt": true, "insp": true, "det": true, "mons": true, "eg": true, "ie": true, "sa": true,
}

func followed(rest string) bool { return strings.TrimSpace(rest) != "" }

// address is the end of a web or mail address at s[at:], or at.
func address(s string, at, from int) int {
	if !spaceBefore(s, at, from) || at >= len(s) || !solid(rune(s[at])) {
		return at
	}
	end, known := at, strings.HasPrefix(s[at:], "www.") || strings.HasPrefix(s[at:], "http")
	for end < len(s) && s[end] > ' ' && s[end] < utf8.RuneSelf && s[end] != '"' && s[end] != '<' && s[end] != '>' && s[end] != ')' && s[end] != '(' && s[end] != ',' {
		if s[end] == '@' && end > at || strings.HasPrefix(s[end:], "://") {
			known = true
		}
		if !known && end-at > 40 {
			return at
		}
		end++
	}
	if !known {
		return at
	}
	for end > at && strings.IndexByte(".,;:!?'", s[end-1]) >= 0 {
		end--
	}
	run := s[at:end]
	if strings.Contains(run, "://") || strings.HasPrefix(run, "www.") || strings.IndexByte(run, '@') > 0 && strings.LastIndexByte(run, '.') > strings.IndexByte(run, '@') {
		return end
	}
	return at
}

// cliticAt is the length of the clitic's letters after the apostrophe at s[at:], or 0.
func cliticAt(s string, at, from int) int {
	if at == from {
		return 0
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	if before, _ := utf8.DecodeLastRuneInString(s[from:at]); unicode.IsSpace(before) || before == '(' {
		return 0
	}
	return clitic(s[at+size:])
}

// clitic is the length of the letters of a clitic that s begins with, if the word ends there.
func clitic(s string) int {
	for _, c := range [...]string{"s", "re", "ve", "ll", "d", "m"} {
		if len(s) >= len(c) && strings.EqualFold(s[:len(c)], c) && (len(s) == len(c) || !wordAt(s, len(c))) {
			return len(c)
		}
	}
	return 0
}

// appendClitics adds the word s[start:end], cut before its clitic.
func appendClitics(tokens []Token, s string, start, end int) []Token {
	cut := end
	for i := end - 1; i > start && i >= end-5; i-- {
		if s[i] != '\'' && !strings.HasPrefix(s[i:], "’") {
			continue
		}
		size := 1
		if s[i] != '\'' {
			size = len("’")
		}
		rest := s[i+size : end]
		switch {
		case strings.EqualFold(rest, "t") && i > start+1 && (s[i-1] == 'n' || s[i-1] == 'N'):
			cut = i - 1
		case clitic(rest) == len(rest) && rest != "":
			cut = i
		}
		break
	}
	tokens = append(tokens, token(s, start, cut))
	if cut < end {
		tokens = append(tokens, token(s, cut, end))
	}
	return tokens
}
