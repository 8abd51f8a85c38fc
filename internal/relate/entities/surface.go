package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon/cities"
	"secondsource/internal/lexicon/countries"
	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// A name is a surface form, read: what it calls its bearer by, without what only stands beside it.
type name struct {
	clean    string            // the words as they stand, without title, possessive, credit or age
	words    []string          // folded; particles, articles and company forms left out
	key      string            // the words, joined: two names with equal keys are one name
	country  bool              // a country by one of its names
	capitals string            // the folded word where it is written as an acronym: "sdf"
	initials string            // the first letters of the words: what an acronym of it would be
	order    string            // of a person: "jr", "iii"
	gender   givennames.Gender // as a title or the given name tells
}

// read reads a surface form. Titles and posts are taken off where kind is person only: "President Hotel" keeps its own.
func read(surface string, kind news.Kind) name {
	raw := strings.Fields(cut(surface, kind))
	var n name
	var order string
	for len(raw) > 1 && (lead[strings.ToLower(raw[0])] || utf8.RuneCountInString(raw[0]) == 1 && !unicode.IsLetter([]rune(raw[0])[0])) {
		raw = raw[1:]
	}
	for i, w := range raw {
		raw[i] = trim(w, i == len(raw)-1)
	}
	if kind == news.Person {
		for len(raw) > 2 && credits[fold(raw[0])] {
			raw = raw[1:]
		}
		if last := len(raw) - 1; last > 0 {
			if n.order = numbered(raw[last]); n.order != "" {
				order, raw = " "+raw[last], raw[:last]
			}
		}
		raw = n.untitle(raw)
	}
	for len(raw) > 1 && kind == news.Organization && heads[fold(raw[len(raw)-1])] {
		raw = raw[:len(raw)-1]
	}
	for len(raw) > 1 && (degrees[fold(raw[len(raw)-1])] || kind == news.Person && len(raw) > 2 && len(raw[len(raw)-1]) == 2 && raw[len(raw)-1][1] == '.') {
		raw = raw[:len(raw)-1]
	}
	n.clean = strings.Join(raw, " ") + order
	if c, ok := countryNamed(n.clean); ok {
		n.words, n.key, n.country = []string{fold(c.Name)}, "="+c.Code, true
		return n
	}
	if len(raw) == 1 && kind != news.Person {
		if c, ok := countries.OfDemonym(raw[0]); ok {
			n.words, n.key = []string{fold(raw[0])}, "~"+c.Code // "Syrian" and "Syrians"
			return n
		}
	}
	if a, ok := press.AgencyNamed(n.clean); ok && kind == news.Organization && (!a.Common || n.clean != a.Short) {
		n.words, n.key = []string{fold(a.Short)}, "%"+a.Short // "AP" and "Associated Press"
		return n
	}
	raw = unowned(raw)
	if kind != news.Person {
		raw = ofCountry(turn(raw))
	}
	if len(raw) == 2 && kind == news.Place && seas[fold(raw[0])] && seas[fold(raw[1])] {
		raw = raw[:1] // "the Mediterranean"
	}
	if len(raw) == 1 {
		n.capitals = acronym(raw[0])
	}
	if kind != news.Person && len(raw) > 0 {
		if long := everywhere[acronym(raw[0])]; long != "" {
			raw, n.capitals = append(strings.Fields(long), raw[1:]...), ""
		}
	}
	n.split(raw, kind)
	if n.order != "" {
		n.key += " " + n.order
	}
	if n.gender == givennames.Unknown && kind == news.Person && len(n.words) > 1 {
		n.gender = givennames.Of(n.words[0])
	}
	return n
}

// countryNamed finds a country, by a name of two letters only in capitals: "US", not "us".
func countryNamed(s string) (countries.Country, bool) {
	if len(s) < 2 || len(s) == 2 && !isCapitals(s) {
		return countries.Country{}, false
	}
	s = strings.ReplaceAll(s, "’", "'")
	c, ok := countries.Named(s)
	if !ok && strings.Contains(s, ".") && isCapitals(s) {
		c, ok = countries.Named(strings.ReplaceAll(s, ".", ""))
	}
	return c, ok
}

// unowned takes the possessive off the words inside a name: "Russia's Navy" and "Russia Navy" are one.
func unowned(raw []string) []string {
	out := make([]string, len(raw))
	for i, w := range raw {
		out[i] = unpossessed(w)
	}
	return out
}

func unpossessed(w string) string {
	for _, s := range []string{"'s", "’s", "'S", "’S"} {
		if len(w) > len(s)+1 && strings.HasSuffix(w, s) {
			return w[:len(w)-len(s)]
		}
	}
	return w
}

// servant words are the first half of a given name.
var servant = set("abd abdel abdul abdal abdol")

// linking words join words of organizations' names, not of persons'.
var linking = set("of the and for")

// lead is what a mention may begin with that is no part of a name.
var lead = set("the a an in at of on from near to by with and")

// cut drops what follows a name: "(SDF)", ", 61", ", California", "of Jackson" after a full name; and what stands before a person's: "Brandt Air chief, Ines Brandt".
func cut(s string, kind news.Kind) string {
	if before, after, ok := strings.Cut(s, ","); ok && kind == news.Person && posts[fold(before[strings.LastIndexByte(before, ' ')+1:])] {
		s = strings.TrimSpace(after)
	}
	if before, _, ok := strings.Cut(s, " of "); ok && kind == news.Person && strings.Contains(before, " ") && !reigning[fold(before[:strings.IndexByte(before, ' ')])] && !posts[fold(before[strings.LastIndexByte(before, ' ')+1:])] {
		s = before
	}
	for i, r := range s {
		if r == '(' && strings.Contains(s[i:], ") ") {
			continue // "Luis (Lucho) Pardo"
		}
		if i > 1 && (r == '(' || r == ',' || r == '|' || r == '/' || r == '[' || r == '\n') {
			return s[:i]
		}
	}
	return s
}

// trim takes marks off a word's edges, and the possessive off the last one.
func trim(w string, last bool) string {
	w = strings.TrimFunc(w, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.' && r != '&' && r != '\'' && r != '’'
	})
	w = strings.Trim(w, "'’")
	if last {
		w = unpossessed(w)
	}
	if strings.HasSuffix(w, ".") && strings.Count(w, ".") == 1 && utf8.RuneCountInString(w) > 2 {
		w = w[:len(w)-1]
	}
	return w
}

// untitle drops titles and posts before a person's name and keeps what they tell.
func (n *name) untitle(raw []string) []string {
	from := 0
	for i := 0; i < len(raw)-1; i++ {
		w := strings.Trim(fold(raw[i]), ".")
		if !courtesy[w] && !posts[w] && !reigning[w] || i > 0 && from == 0 && givennames.Known(fold(raw[0])) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(raw[i+1]); unicode.IsLower(next) && (!particles[fold(raw[i+1])] || linking[fold(raw[i+1])]) {
			continue
		}
		switch {
		case male[w]:
			n.gender = givennames.Male
		case female[w]:
			n.gender = givennames.Female
		}
		if reigning[w] && i+2 == len(raw) {
			return raw[i:]
		}
		from = i + 1
	}
	return raw[from:]
}

// turn brings names of ministries and bases into one order: "Ministry of Defence" → "Defence Ministry", "base in Tarsa" → "Tarsa base", and drops
// the place after a full name: "Grand Hall in Tarsa" → "Grand Hall".
func turn(raw []string) []string {
	for i := 1; i < len(raw)-1; i++ {
		head := strings.ToLower(raw[i-1])
		switch strings.ToLower(raw[i]) {
		case "in", "at":
			if r, _ := utf8.DecodeRuneInString(raw[i-1]); unicode.IsLower(r) {
				return append(append([]string(nil), raw[i+1:]...), raw[:i]...)
			}
			return raw[:i]
		case "of":
			if i <= 2 && (head == "ministry" || head == "department") {
				rest := raw[i+1:]
				if strings.EqualFold(rest[0], "the") && len(rest) > 1 {
					rest = rest[1:]
				}
				if strings.EqualFold(rest[0], "foreign") && len(rest) > 1 && strings.EqualFold(rest[1], "affairs") {
					rest = rest[:1]
				}
				turned := append([]string(nil), raw[:i-1]...)
				return append(append(turned, rest...), raw[i-1])
			}
		}
	}
	return raw
}

// ofCountry writes the country before a common name in one way: "Russian Navy", "Russia's Navy" and "Russia Navy". Before a name of its own a country's possessive is
// dropped: "Singapore's Changi Airport".
func ofCountry(raw []string) []string {
	for n := min(3, len(raw)-1); n > 0; n-- {
		c, ok := countryNamed(strings.Join(raw[:n], " "))
		if !ok && n == 1 {
			c, ok = countries.OfDemonym(raw[0])
		}
		if !ok {
			continue
		}
		rest := name{}
		rest.split(raw[n:], news.Organization)
		if rest.generic() {
			return append(strings.Fields(c.Name), raw[n:]...)
		}
	}
	return raw
}

// split folds the words, leaving out what spellings of one name differ in.
func (n *name) split(raw []string, kind news.Kind) {
	words := make([]string, 0, len(raw)+1)
	var initials []byte
	for _, w := range raw {
		w = strings.ReplaceAll(w, ".", dot(w))
		if kind == news.Person {
			w = syllables(w)
		}
		for part := range strings.FieldsFuncSeq(w, func(r rune) bool { return r == '-' || r == '‑' || r == '–' || r == ' ' }) {
			f := fold(part)
			if f == "" {
				continue
			}
			if one := strings.TrimSuffix(f, "s"); kind != news.Person && one != f && (common[one] || trade[one]) {
				f = one
			}
			if s, ok := respelled[f]; ok && kind != news.Person {
				if before, after, two := strings.Cut(s, " "); two {
					words, s = append(words, before), after
				}
				f = s
			}
			if (f == "o" || f == "mc" || f == "mac" || servant[f]) && len(raw) > 1 {
				words = append(words, f+"\x00") // joined to the next word below
				continue
			}
			if len(words) > 0 && strings.HasSuffix(words[len(words)-1], "\x00") {
				if f == "al" || f == "el" {
					continue // "Abd al-Rahman" is "Abdulrahman"
				}
				words[len(words)-1] = words[len(words)-1][:len(words[len(words)-1])-1] + f
				continue
			}
			if kind != news.Person {
				f = cities.Named(f)
			}
			words = append(words, f)
		}
	}
	for len(words) > 1 && kind != news.Person && corporate[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	kept := words[:0:0]
	for i, w := range words {
		w = strings.TrimSuffix(w, "\x00")
		if particles[w] && i < len(words)-1 && (i > 0 || w != "ben" || strings.Contains(raw[0], "-")) {
			continue
		}
		kept = append(kept, w)
	}
	for _, w := range kept {
		initials = append(initials, w[0])
	}
	if len(kept) == 1 && n.capitals != "" {
		kept[0] = n.capitals // without the plural s
	}
	n.words, n.key, n.initials = kept, strings.Join(kept, " "), string(initials)
}

// syllables writes the second name of "Jong-un" as one word.
func syllables(w string) string {
	first, second, ok := strings.Cut(w, "-")
	if r, _ := utf8.DecodeRuneInString(second); !ok || !unicode.IsLower(r) || strings.Contains(second, "-") || particles[fold(first)] || servant[fold(first)] {
		return w
	}
	return first + second
}

// dot is what a full stop inside a word becomes: nothing in "U.S.", a space in "J.Smith".
func dot(w string) string {
	for part := range strings.SplitSeq(w, ".") {
		if utf8.RuneCountInString(part) > 1 {
			return " "
		}
	}
	return ""
}

// acronym gives the folded letters of a word written as one: "SDF", "U.N.", "GMs"; "" of any other.
func acronym(w string) string {
	w = strings.ReplaceAll(w, ".", "")
	w = strings.TrimSuffix(w, "s")
	if n := utf8.RuneCountInString(w); n < 2 || n > 7 || !isCapitals(w) {
		return ""
	}
	return fold(w)
}

func isCapitals(w string) bool {
	for _, r := range w {
		if !unicode.IsUpper(r) && r != '.' && r != '&' && r != '-' && !unicode.IsDigit(r) {
			return false
		}
	}
	return w != ""
}

// full is the name as it is compared with others.
func (n *name) full() full { return full{words: n.words, order: n.order} }

// numbered gives what tells one of a family or a throne from others of the name: "Jr.", "II"; "" of any other word.
func numbered(w string) string {
	switch f := fold(w); f {
	case "jr", "junior":
		return "jr"
	case "sr", "senior":
		return "sr"
	default:
		if len(w) > 1 && len(w) < 6 && strings.Trim(w, "IVX") == "" {
			return f
		}
	}
	return ""
}

// single reports whether the name is one word only.
func (n *name) single() bool { return len(n.words) == 1 && !n.country && n.order == "" }

// last is the last word; "" where there is none.
func (n *name) last() string {
	if len(n.words) == 0 {
		return ""
	}
	return n.words[len(n.words)-1]
}

// headed reports whether a name begins with what its bearer is: "Academy of Sciences".
func (n *name) headed() bool {
	_, rest, ok := strings.Cut(n.clean, " ")
	return ok && strings.HasPrefix(rest, "of ")
}

// generic reports whether all words are common ones: "Foreign Ministry" is as many as there are countries.
func (n *name) generic() bool {
	for _, w := range n.words {
		if !common[w] {
			return false
		}
	}
	return len(n.words) > 0 && !n.country
}
