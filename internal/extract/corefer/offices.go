package corefer

import (
	"slices"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/countries"
)

// A role is an office as words: "Russian Deputy Defense Minister" is minister with =RU, deputy and defense.
type role struct {
	head string
	with []string // sorted; countries as "=" and code
}

// roles reads the offices that stand beside a name, and passes over an apposition that tells one.
func (r *reader) roles(p, m, first, end int, sentence language.Sentence) {
	who := &r.whos[p]
	if !who.person {
		return
	}
	add := func(words []string) bool {
		x, ok := office(words)
		if ok && len(who.roles) < 8 && !slices.ContainsFunc(who.roles, func(y role) bool { return y.head == x.head && slices.Equal(x.with, y.with) }) {
			if len(who.roles) == 0 && len(r.holders) < maxNamesakes {
				r.holders = append(r.holders, p)
			}
			who.roles = append(who.roles, x)
		}
		return ok
	}
	if role := r.names[m].Role; !role.Empty() {
		add(fields(r.text.Article.Slice(role), false))
	}
	// "Brandt, the Norland president," and "Norland President Brandt"
	if end+1 < sentence.Last && r.text.Tokens[end].Lower == "," && !r.text.Tokens[end].Quoted {
		var words []string
		for i := end + 1; i < sentence.Last && i < end+10; i++ {
			if w := r.text.Tokens[i].Lower; w == "," || w == "." || w == "and" || w == "who" || strings.HasPrefix(r.text.Tokens[i].Tag, "VB") {
				break
			} else {
				words = append(words, w)
			}
		}
		if len(words) < 9 && add(words) {
			r.apposed = end + 1 + len(words)
		}
	}
	from := first
	for from > sentence.First && from > first-6 && inTitle(r.text.Tokens[from-1].Tag) {
		from--
	}
	var words []string
	for _, t := range r.text.Tokens[from:first] {
		words = append(words, t.Lower)
	}
	add(words)
}

// office reads the words of a role: the last post before "of" or "for" is its head, what else tells posts apart stands with it.
func office(words []string) (role, bool) {
	x := role{}
	behind := len(words)
	for i, w := range words {
		if w == "to" || w == "at" || w == "in" || w == "with" || w == "on" {
			words, behind = words[:i], min(behind, i)
			break
		}
		if (w == "of" || w == "for") && behind == len(words) {
			behind = i
		}
	}
	for i := behind - 1; i >= 0; i-- {
		if posts[words[i]] {
			x.head = words[i]
			words = append(append([]string(nil), words[:i]...), words[behind:]...)
			break
		}
	}
	if x.head == "" {
		return x, false
	}
	if same, ok := posted[x.head]; ok {
		x.head = same
	}
	for i := 0; i < len(words); i++ {
		w := strings.TrimSuffix(words[i], "'s")
		if w == "" || passed[w] || strings.Trim(w, "',.-") == "" {
			continue
		}
		for n := min(3, len(words)-i); n > 0; n-- {
			name := strings.Join(words[i:i+n], " ")
			if n == 1 {
				name = w
			}
			c, ok := countries.Named(name)
			if !ok && n == 1 {
				c, ok = countries.OfDemonym(w)
			}
			if ok {
				w, i = "="+c.Code, i+n-1
				break
			}
		}
		if spelled, ok := respelled[w]; ok {
			w = spelled
		}
		if !slices.Contains(x.with, w) {
			x.with = append(x.with, w)
		}
	}
	slices.Sort(x.with)
	return x, true
}

// stands reports whether nominal x may stand for somebody in office y: all that x says, y says, and y's head is not another office for what
// stands with it ("vice president" is no president).
func (x role) stands(y role) bool {
	if x.head != y.head && !(x.head == "leader" && leaders[y.head]) {
		return false
	}
	for _, w := range x.with {
		if !slices.Contains(y.with, w) && !(w[0] == '=' && !slices.ContainsFunc(y.with, func(v string) bool { return v[0] == '=' })) {
			return false
		}
	}
	for _, w := range y.with {
		if otherOffice[w] && !slices.Contains(x.with, w) && !(x.head == "leader" && w == "prime") {
			return false
		}
	}
	return true
}

// inTitle reports whether a word of this tag may stand in a title before a name.
func inTitle(tag string) bool {
	return isNoun(tag) || len(tag) > 1 && tag[:2] == "JJ" || tag == "DT"
}

// holder gives the one person who holds the office that words tell; nobody where none does, or several.
func (r *reader) holder(x role) int {
	found := nobody
	for _, k := range r.holders {
		who := &r.whos[k]
		if who.last < 0 || !slices.ContainsFunc(who.roles, x.stands) {
			continue
		}
		if found >= 0 {
			return nobody
		}
		found = k
	}
	return found
}
