package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/news"
)

// repeats sets Same of each mention that repeats an earlier one of the article: the same name again, a surname or given name after the full
// name (or before it, as headlines do), an acronym after the name it stands for. Of two persons with one surname the nearer before counts.
func repeats(a *news.Article, mentions []news.Mention) {
	names, fullest := make([][]string, len(mentions)), make([]int, len(mentions)) // fullest: by the first mention of each chain
	first := make([]int, len(mentions))
	for i := range mentions {
		names[i] = parts(a.Slice(mentions[i].Span))
		best := -1
		for j := i - 1; j >= 0 && best < 0; j-- {
			if mentions[j].Kind == mentions[i].Kind && equal(names[i], names[j]) {
				best = j
			}
		}
		for j := i - 1; j >= 0 && best < 0; j-- {
			if mentions[i].Kind == news.Person && mentions[j].Kind == news.Person {
				if short(names[i], names[j]) || short(names[fullest[first[j]]], names[i]) {
					best = j
				}
				continue
			}
			if mentions[j].Kind == mentions[i].Kind || j == i-1 && inBrackets(a, mentions[j].Span, mentions[i].Span) {
				if acronym(names[i], names[j]) || acronym(names[j], names[i]) {
					best = j
				}
			}
		}
		mentions[i].Same, first[i], fullest[i] = best, i, i
		if best >= 0 {
			first[i] = first[best]
			if f := &fullest[first[i]]; len(names[i]) > len(names[*f]) {
				*f = i
			}
		}
	}
}

// parts gives the words of a name in lower case, without marks, articles and the "al" of Arabic names.
func parts(name string) []string {
	name = strings.ToLower(strings.NewReplacer(".", "", "’", "'").Replace(name))
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '‑' || r == '–' || r == ',' })
	out := words[:0]
	for _, w := range words {
		if w = strings.TrimSuffix(w, "'s"); w == "al" || w == "el" || w == "the" || w == "as" || w == "ad" || w == "ash" || w == "an" || w == "" {
			continue
		}
		out = append(out, w)
	}
	return out
}

func equal(a, b []string) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// short reports whether a is a shorter form of the person's name b: its last words, its first word, or first and last.
func short(a, b []string) bool {
	if len(a) == 0 || len(a) >= len(b) {
		return false
	}
	if equal(a, b[len(b)-len(a):]) || len(a) == 1 && a[0] == b[0] && utf8.RuneCountInString(a[0]) > 2 {
		return true
	}
	return len(a) == 2 && a[0] == b[0] && a[1] == b[len(b)-1]
}

// acronym reports whether a is one word made of the first letters of b, small words left out or not.
func acronym(a, b []string) bool {
	if len(a) != 1 || len(b) < 2 || len(a[0]) < 2 {
		return false
	}
	all, large := "", ""
	for _, w := range b {
		r, _ := utf8.DecodeRuneInString(w)
		all += string(r)
		if !joins[w] {
			large += string(r)
		}
	}
	return a[0] == all || a[0] == large
}

// inBrackets reports whether only an opening bracket stands between two names.
func inBrackets(a *news.Article, before, after news.Span) bool {
	return strings.TrimSpace(a.Slice(news.Span{Start: before.End, End: after.Start})) == "("
}
