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
	type chain struct{ fullest []string }
	type named struct {
		kind  news.Kind
		words []string
		last  int // its last mention
	}
	byName := map[string]int{} // into known
	var known []named
	chains := make([]*chain, len(mentions))
	for i := range mentions {
		m := &mentions[i]
		words := parts(a.Slice(m.Span))
		key := string(m.Kind) + " " + strings.Join(words, " ")
		best := -1
		at, again := byName[key]
		if again && len(words) > 0 {
			best = known[at].last
		} else {
			for _, k := range known[max(0, len(known)-most):] {
				if k.last > best && repeatsOther(a, mentions, m, words, i, k.kind, k.words, k.last, chains[k.last].fullest) {
					best = k.last
				}
			}
			at = len(known)
			byName[key] = at
			known = append(known, named{m.Kind, words, i})
		}
		known[at].last = i
		if m.Same = best; best >= 0 {
			chains[i] = chains[best]
			if len(words) > len(chains[i].fullest) {
				chains[i].fullest = words
			}
		} else {
			chains[i] = &chain{words}
		}
	}
}

// most is the number of different names that are looked back on: more than articles have, but documents may be of any length.
const most = 500

// repeatsOther reports whether mention i, another name than k, stands for the same: k's words, its last mention, and the fullest name that
// k is known to stand for.
func repeatsOther(a *news.Article, mentions []news.Mention, m *news.Mention, words []string, i int, kind news.Kind, k []string, last int, fullest []string) bool {
	if m.Kind == news.Person && kind == news.Person {
		return short(words, k) || short(k, words) && short(fullest, words)
	}
	if m.Kind != kind && (last != i-1 || !inBrackets(a, mentions[last].Span, m.Span)) {
		return false
	}
	return acronym(words, k) || acronym(k, words)
}

var marks = strings.NewReplacer(".", "", "’", "'")

// parts gives the words of a name in lower case, without marks, articles and the "al" of Arabic names.
func parts(name string) []string {
	name = strings.ToLower(marks.Replace(name))
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

// equal compares the words of two names.
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
