package offices

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon/posts"
	"secondsource/internal/news"
)

// A word of a role: "Russia's" is "russia" and owns what follows.
type word struct {
	news.Span
	lower   string
	capital bool
	owns    bool
	mark    bool // a comma or slash
}

// split takes a role apart. "Ex-president", "president-elect" and "secretary-general" are two words each.
func split(text string, at news.Span) (out []word) {
	role := text[at.Start:at.End]
	for i := 0; i < len(role); {
		r, size := utf8.DecodeRuneInString(role[i:])
		switch {
		case inWord(r):
			end := i
			for end < len(role) {
				r, n := utf8.DecodeRuneInString(role[end:])
				if !inWord(r) {
					break
				}
				end += n
			}
			out = append(out, parts(role[i:end], at.Start+i)...)
			i = end
		case r == ',' || r == '/' || r == ';' || r == '&':
			out = append(out, word{Span: news.Span{Start: at.Start + i, End: at.Start + i + size}, lower: role[i : i+size], mark: r != '&'})
			i += size
		default:
			i += size
		}
	}
	return out
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’' || r == '.' || r == '-'
}

// parts gives a word, or the two that a hyphen joins where one of them tells of a post.
func parts(text string, at int) []word {
	lower := strings.ToLower(text)
	if i := strings.IndexByte(text, '-'); i > 0 && i+1 < len(text) && len(lower) == len(text) {
		_, whole := posts.Head(lower)
		_, head := posts.Head(lower[:i])
		if !whole && (head || lower[:i] == posts.Then || lower[:i] == "ex" || posts.Degree(lower[:i])) {
			return append([]word{one(text[:i], at)}, parts(text[i+1:], at+i+1)...)
		}
	}
	return []word{one(text, at)}
}

func one(text string, at int) word {
	w := word{Span: news.Span{Start: at, End: at + len(text)}, lower: strings.ToLower(text)}
	first, _ := utf8.DecodeRuneInString(text)
	w.capital = unicode.IsUpper(first)
	for _, s := range []string{"'s", "’s"} {
		if rest, ok := strings.CutSuffix(w.lower, s); ok && rest != "" {
			w.lower, w.owns = rest, true
			w.End -= len(s)
		}
	}
	for _, s := range []string{"s'", "s’"} {
		if strings.HasSuffix(w.lower, s) {
			w.lower, w.owns = w.lower[:len(w.lower)-len(s)+1], true
			w.End -= len(s) - 1
		}
	}
	return w
}
