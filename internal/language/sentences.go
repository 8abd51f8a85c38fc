package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon"
)

// ends reports whether a sentence ends after tokens[i], and how many of the tokens after it still belong to it (closing quotation marks and
// brackets). first is the first token of the sentence.
func ends(s string, tokens []Token, first, i int) (bool, int) {
	mark := terminal(s, tokens[i])
	if first > 0 && s[tokens[i].Start] == ')' && s[tokens[first].Start] == '(' && !upperAt(s, tokens[first+1].Start) && upperAt(s, tokens[i+1].Start) {
		return true, 0 // (photo by the desk) The mayor
	}
	if mark == noMark {
		return false, 0
	}
	next := i + 1
	for next < len(tokens) && (closes(s, tokens, next) || terminal(s, tokens[next]) == fullMark && gap(s, tokens, next) == "") {
		next++
	}
	for r := reference(s, tokens, next); r > 0; r = reference(s, tokens, next) {
		next += r
	}
	if mark == stopMark && note(s, tokens, next) {
		next++
	}
	taken := next - i - 1
	if next == len(tokens) {
		return true, taken
	}
	between := gap(s, tokens, next)
	word := s[tokens[next].Start:tokens[next].End]
	if mark == foreignMark {
		return true, taken
	}
	start := next // the first word of what follows, past opening marks
	for start < len(tokens) && opens(s[tokens[start].Start:tokens[start].End]) {
		start++
	}
	if start == len(tokens) {
		return false, 0
	}
	if start > next || word == "—" {
		word = s[tokens[start].Start:tokens[start].End]
	}
	r, _ := utf8.DecodeRuneInString(word)
	if mark == stopMark && between != "" && unicode.IsLower(r) && start == next+1 && s[tokens[next].Start] == '(' && i > first {
		return true, taken // It rained. (photo by the desk)
	}
	if between == "" && start == next {
		// "ended.The next": the blank is missing
		return mark == stopMark && unicode.IsUpper(r) && i > first && unicode.IsLower(lastRune(s[:tokens[i].Start])) && len(word) > 1, taken
	}
	if unicode.IsLower(r) || strings.ContainsAny(word, ",;:)]—–-&") && len(word) <= 3 {
		return false, 0
	}
	if mark == abbreviationMark && start > next && dash(s[tokens[next].Start:tokens[next].End]) {
		return false, 0 // MARN, N.H. - At a
	}
	if mark == abbreviationMark {
		return taken > 0 && !unicode.IsDigit(r) && startsSentence(tokens[start].Lower) || afterAbbreviation(s, tokens, first, i, start, r), taken
	}
	if mark == stopMark && i == first+1 && number(s[tokens[first].Start:tokens[first].End]) {
		return false, 0 // "1. The first point"
	}
	if mark != stopMark && taken > 0 && start == next && saidNext(tokens, start) {
		return false, 0 // "Why?" Mara Quell asked.
	}
	return true, taken
}

type markSort uint8

const (
	noMark markSort = iota
	stopMark
	fullMark         // ! ? and dots
	foreignMark      // marks of scripts without capitals
	abbreviationMark // a word with its full stop
)

func terminal(s string, t Token) markSort {
	word := s[t.Start:t.End]
	switch word[0] {
	case '.':
		if len(word) == 1 {
			return stopMark
		}
		if strings.Trim(word, ".") == "" {
			return fullMark
		}
		return noMark
	case '!', '?':
		return fullMark
	}
	if word[len(word)-1] == '.' {
		return abbreviationMark
	}
	if word[0] < utf8.RuneSelf {
		return noMark
	}
	switch r, _ := utf8.DecodeRuneInString(word); r {
	case '…', '‼', '⁇', '⁈', '⁉':
		return fullMark
	case '。', '！', '？', '｡', '؟', '۔', '।', '॥', '։', '።', '፧', '၊', '။', '។', '៕', '᠃':
		return foreignMark
	}
	return noMark
}

// closes reports whether tokens[i] is a closing mark that belongs to what stands before it.
func closes(s string, tokens []Token, i int) bool {
	switch word := s[tokens[i].Start:tokens[i].End]; word {
	case "’", ")", "]", "」", "』", "）":
		return gap(s, tokens, i) == ""
	case "”", "''", "»":
		return gap(s, tokens, i) == "" || i+1 == len(tokens) || gap(s, tokens, i+1) != ""
	case `"`, "'", "“":
		return gap(s, tokens, i) == "" && (i+1 == len(tokens) || gap(s, tokens, i+1) != "" || !wordAt(s, tokens[i+1].Start))
	}
	return false
}

func opens(word string) bool {
	switch word {
	case `"`, "“", "‘", "'", "„", "«", "``", "(", "[", "-", "–", "—", "•", "「", "『", "（", "»", "”", "¿", "¡":
		return true
	}
	return false
}

// reference is the number of tokens of a note's number in square brackets at tokens[i]; 0 where there is none.
func reference(s string, tokens []Token, i int) int {
	if i+2 < len(tokens) && s[tokens[i].Start] == '[' && s[tokens[i+2].Start] == ']' && number(s[tokens[i+1].Start:tokens[i+1].End]) {
		return 3
	}
	return 0
}

// note reports whether tokens[i] is the number of a note: small, and before a word that begins a sentence and isn't counted.
func note(s string, tokens []Token, i int) bool {
	if i+1 >= len(tokens) || tokens[i].End-tokens[i].Start > 3 || !number(s[tokens[i].Start:tokens[i].End]) || !upperAt(s, tokens[i+1].Start) {
		return false
	}
	next := tokens[i+1].Lower
	return startsSentence(next) && !counted[next] && gap(s, tokens, i+1) != ""
}

// Words that a number at the beginning of a sentence may stand before, in text that gives each word a capital.
var counted = set(`of or and to more most all other others such officials police years days people such so then that`)

func dash(word string) bool { return word == "-" || word == "–" || word == "—" || word == "--" }

// gap is the white space before tokens[i].
func gap(s string, tokens []Token, i int) string { return s[tokens[i-1].End:tokens[i].Start] }

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func number(word string) bool { return strings.Trim(word, "0123456789") == "" }

// afterAbbreviation reports whether a sentence ends with the abbreviation tokens[i], when tokens[next], which begins with r, follows.
func afterAbbreviation(s string, tokens []Token, first, i, next int, r rune) bool {
	word := s[tokens[i].Start : tokens[i].End-1]
	sort := lexicon.AbbreviationOf(strings.ToLower(word))
	if sort == lexicon.BeforeName || sort == lexicon.BeforeNumber || unicode.IsDigit(r) {
		return false
	}
	if !startsSentence(tokens[next].Lower) && !adverb(s, tokens, next) {
		return false
	}
	if utf8.RuneCountInString(word) == 1 {
		// An initial stands before a surname; a letter that ends a sentence has a small word before it ("vitamin C.").
		return i > first && unicode.IsLower(rune(s[tokens[i-1].Start])) && tokens[i-1].End < tokens[i].Start
	}
	return true
}

// adverb reports whether tokens[i] is an adverb with a comma, as sentences begin with: Initially,
func adverb(s string, tokens []Token, i int) bool {
	return strings.HasSuffix(tokens[i].Lower, "ly") && i+1 < len(tokens) && s[tokens[i+1].Start] == ','
}

// startsSentence reports whether a word, in lower case, is one that sentences begin with far more often than names do.
func startsSentence(lower string) bool { return starters[lower] }

var starters = set(`the a an in on at by for from with of to as if when while after before since during until although though because but and or so yet
	he she it they we i you his her its their our my your this that these those there here who what where why how which
	however meanwhile moreover also earlier later now then still even once both many most some several few more all no not one two another other others each
	such according asked speaking under over between among against despite about instead only just last next nearly almost officials police
	mr mr. mrs mrs. ms ms.`)

func set(words string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

var saying = set(`said says asked asks wrote told added replied exclaimed shouted wondered demanded cried tweeted joked queried quipped continued responded yelled`)

// saidNext reports whether somebody is said to have spoken in the words from tokens[at]: up to three of a name, then a verb of saying, or
// the verb and then a name.
func saidNext(tokens []Token, at int) bool {
	for i := at; i < len(tokens) && i < at+4; i++ {
		if saying[tokens[i].Lower] {
			return true
		}
	}
	return false
}
