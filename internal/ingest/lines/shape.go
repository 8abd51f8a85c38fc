package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A shape is what can be told of one line by itself. Long lines are told by their first bytes and their end: no line costs more than
// [looked].
type shape struct {
	words     int // two signs of a script without blanks count as one word
	stops     int // function words
	upper     int // words that begin with a capital
	allUpper  int // words of two letters or more in capitals only
	you       int // words that speak to the reader
	me        int // … of the writer
	said      int // … that tell of saying
	asks      int // … that ask the reader to do something on the site
	quotes    int // quotation marks
	digits    int // bytes
	commas    int
	inner     int      // ends of sentences before the line's own
	first     byte     // how it begins: one of the begins… letters
	last      byte     // how it ends: one of the ends… letters
	whole     uint32   // the words in lower case, digits alike
	head      uint32   // the first four words
	tokens    []uint32 // the words, at most maxTokens
	cased     bool     // letters of a script that has capitals
	url, rule bool
	mark      bool // © and the like
	suffix    bool // "… | Outlet", "… - Outlet"
	class     byte
}

const (
	looked    = 2048 // bytes of a line that are looked at from its start
	maxTokens = 48
)

// look reads the shape of a line.
func look(text string, s *shape) {
	full := len(text)
	if full > looked {
		cut := looked
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		tail := text[max(cut, full-64):]
		s.last = ending(tail)
		text = text[:cut]
	} else {
		s.last = ending(text)
	}
	s.first = beginning(text)
	s.url = strings.HasPrefix(text, "http") && strings.Contains(text, "://") && !strings.Contains(text, " ")
	s.rule = ruled(text)
	s.mark = strings.Contains(text, "©") || strings.Contains(text, "®") || strings.Contains(text, "™")
	s.whole = offset
	var word uint32 = offset
	inWord, wide := 0, 0
	capital, small := false, false
	flush := func() {
		if inWord == 0 {
			return
		}
		s.words++
		if len(s.tokens) < maxTokens {
			s.tokens = append(s.tokens, word)
		}
		s.whole = mix(s.whole, word)
		if s.words == 4 {
			s.head = s.whole
		}
		if capital {
			s.upper++
			if !small && inWord > 1 {
				s.allUpper++
			}
		}
		if functionWords[word] {
			s.stops++
		}
		switch voices[word] {
		case voiceYou:
			s.you++
		case voiceMe:
			s.me++
		case voiceSaid:
			s.said++
		case voiceAsks:
			s.asks++
		}
		word, inWord, capital, small = offset, 0, false, false
	}
	previous := ' '
	for i, r := range text {
		switch {
		case r >= '0' && r <= '9':
			s.digits++
			word = mix(word, '0')
			inWord++
		case r == '\'' || r == '’':
			if inWord == 0 {
				continue
			}
		case r < utf8.RuneSelf && (r|0x20 >= 'a' && r|0x20 <= 'z') || r >= utf8.RuneSelf && unicode.In(r, unicode.L, unicode.M):
			if wideRune(r) {
				wide++
				flush()
				if wide%2 == 0 {
					s.words++
				}
				s.whole = mix(s.whole, uint32(r))
				continue
			}
			if unicode.IsUpper(r) {
				if inWord == 0 {
					capital = true
				} else if !capital {
					small = true
				}
				s.cased = true
			} else if unicode.IsLower(r) {
				small, s.cased = true, true
			}
			word = mix(word, uint32(unicode.ToLower(r)))
			inWord++
		default:
			flush()
			if r == '"' || r == '“' || r == '”' || r == '«' || r == '»' || r == '„' {
				s.quotes++
			}
			if r == ',' || r == '،' || r == '、' || r == '\uff0c' {
				s.commas++
			}
			if (r == ' ' && (previous == '.' || previous == '?' || previous == '!') || r == '。' || r == '؟' || r == '।' || r == '۔') && i+1 < full {
				s.inner++
			}
		}
		previous = r
	}
	flush()
	if full > looked {
		s.words += (full - looked) / 6
	}
	if s.words < 4 {
		s.head = s.whole
	}
	s.suffix = suffixed(text)
	s.class = s.classify()
}

// classify is the coarse kind of a line, for its neighbours.
func (s *shape) classify() byte {
	ended := s.last == endsStop || s.last == endsQuote || s.last == endsAsk
	switch {
	case s.rule:
		return 'R'
	case s.url:
		return 'U'
	case s.mark && s.words < 40:
		return 'C'
	case s.words >= 16 && ended:
		return 'L'
	case s.words >= 7 && ended:
		return 'M'
	case s.words >= 16:
		return 'l'
	case s.words >= 6:
		return 'T'
	case s.words >= 3:
		return 't'
	case s.words == 0:
		return 'x'
	default:
		return 's'
	}
}

// sentence reports whether a line reads like one, of four words or more.
func (s *shape) sentence() bool {
	return s.words >= 4 && (s.last == endsStop || s.last == endsQuote || s.last == endsAsk)
}

// reads reports whether a line reads like a sentence, of seven words or more.
func (s *shape) reads() bool { return s.class == 'L' || s.class == 'M' }

// prose is the number of words a line gives to the running text around it.
func (s *shape) prose() int {
	switch s.class {
	case 'L', 'M':
		return min(s.words, 60)
	}
	return 0
}

// The ways a line begins and ends.
const (
	beginsUpper, beginsLower, beginsDigit, beginsQuote, beginsBracket, beginsBullet, beginsOther             = 'A', 'a', '0', '"', '(', '*', 'o'
	endsStop, endsAsk, endsQuote, endsColon, endsComma, endsEllipsis, endsBracket, endsDigit, endsOther byte = '.', '?', '"', ':', ',', '~', ')', '0', 'o'
)

func beginning(text string) byte {
	r, _ := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsUpper(r):
		return beginsUpper
	case unicode.IsLower(r):
		return beginsLower
	case unicode.IsDigit(r):
		return beginsDigit
	case strings.ContainsRune("\"“”‘’'«»„「『", r):
		return beginsQuote
	case r == '(' || r == '[':
		return beginsBracket
	case strings.ContainsRune("•·*-–—▪►>|+×✕", r):
		return beginsBullet
	}
	return beginsOther
}

func ending(text string) byte {
	r, n := utf8.DecodeLastRuneInString(text)
	switch {
	case r == '.' && strings.HasSuffix(text, "..") || r == '…' || strings.HasSuffix(text, "[...]"):
		return endsEllipsis
	case r == '.' || r == '。' || r == '।' || r == '۔' || r == '።' || r == '\uff0e':
		return endsStop
	case strings.ContainsRune("?!？！؟", r):
		return endsAsk
	case strings.ContainsRune("\"”’»'」』", r):
		// a full stop inside or a clause that ends with the quotation: both end a sentence
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:len(text)-n], "\"'”’»」』"))
		if strings.ContainsRune(".,?!。？！…", before) {
			return endsQuote
		}
		return endsOther
	case r == ':' || r == '：':
		return endsColon
	case r == ',' || r == ';' || r == '،':
		return endsComma
	case r == ')' || r == ']' || r == '）':
		if n < len(text) && text[len(text)-n-1] == '.' {
			return endsStop
		}
		return endsBracket
	case unicode.IsDigit(r):
		return endsDigit
	}
	return endsOther
}

func ruled(text string) bool {
	if len(text) < 3 || len(text) > 400 {
		return false
	}
	for _, r := range text {
		if !strings.ContainsRune("-–—_=*~#•· ", r) {
			return false
		}
	}
	return true
}

// suffixed reports whether the line ends like a page title: a bar or dash between blanks, and few words of a name after it.
func suffixed(text string) bool {
	return SuffixAt(text) < len(text)
}

// SuffixAt gives where the name of the site begins, with its dash or bar, at the end of a page title; len(text) where it has none.
func SuffixAt(text string) int {
	if len(text) > 300 {
		return len(text)
	}
	best := -1
	for _, sep := range []string{" | ", " - ", " – ", " — ", " -- ", " :: ", " » ", " · ", " / "} {
		if i := strings.LastIndex(text, sep); i > best {
			best = i
		}
	}
	if best <= 0 {
		return len(text)
	}
	tail := strings.Fields(text[best:])
	if len(tail) < 2 || len(tail) > 7 || endsSentence(text) {
		return len(text)
	}
	if r, _ := utf8.DecodeRuneInString(tail[1]); unicode.IsLower(r) && !strings.Contains(tail[1], ".") {
		return len(text)
	}
	return best
}

func endsSentence(text string) bool { e := ending(text); return e == endsStop || e == endsQuote }

func wideRune(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x0e00 && r < 0x0f00 || r >= 0x1780 && r < 0x1800
}

// Hashes of words and features: FNV-1a over numbers.
const offset uint32 = 2166136261

func mix(h, v uint32) uint32 {
	h = (h ^ v&0xffff) * 16777619
	h = (h ^ v>>16) * 16777619
	return h ^ h>>15
}

func hashWord(w string) uint32 {
	h := offset
	for _, r := range w {
		h = mix(h, uint32(r))
	}
	return h
}
