package corefer

import (
	"slices"
	"sort"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/countries"
	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// A role is an office as words: "Russian Deputy Defense Minister" is minister with =RU, deputy and defense.
type role struct {
	head string
	with []string // sorted; countries as "=" and code
}

// roles reads the offices that stand beside a name, and gives the token behind an apposition that tells one.
func (r *reader) roles(p, m, first, end int, sentence language.Sentence) (apposed int) {
	who := r.persons[p]
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
			apposed = end + 1 + len(words)
		}
	}
	from := first
	for from > sentence.First && from > first-6 && noun(r.text.Tokens[from-1].Tag) {
		from--
	}
	var words []string
	for _, t := range r.text.Tokens[from:first] {
		words = append(words, t.Lower)
	}
	add(words)
	return apposed
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

// noun reads a person without a name: what begins at token i, a determiner or an owner, with the words from token from. It is resolved where it is definite
// and an office that one person of the article holds; else somebody else is met. It gives the token behind it, or i where there is none.
func (r *reader) noun(i, from int, sentence language.Sentence, subject *bool) int {
	tokens := r.text.Tokens
	word := tokens[i].Lower
	head, end := -1, from
	for ; end < sentence.Last && end < from+6 && !tokens[end].Quoted; end++ {
		tag := tokens[end].Tag
		if !strings.HasPrefix(tag, "NN") && !strings.HasPrefix(tag, "JJ") && tag != "VBN" && tag != "VBG" && tag != "POS" && tag != "RB" {
			break
		}
		if posts[tokens[end].Lower] || people[tokens[end].Lower] {
			head = end
		} else if head >= 0 {
			break // "the president house" is none
		}
	}
	if head < 0 || end < sentence.Last && strings.HasPrefix(tokens[end].Tag, "NN") || r.named(tokens[head].End) {
		return i // "the president Ines Brandt", "the police chief office"
	}
	end = head + 1
	stop := end
	if end+1 < sentence.Last && tokens[end].Lower == "of" {
		for stop = end + 1; stop < sentence.Last && stop < end+5 && (noun(tokens[stop].Tag) || tokens[stop].Lower == "of"); stop++ {
		}
	}
	var words []string
	for _, t := range tokens[i:stop] {
		words = append(words, t.Lower)
	}
	p := -1
	if x, ok := office(words); ok && definite(word) {
		for _, k := range r.holders {
			who := r.persons[k]
			if who.last < 0 || !slices.ContainsFunc(who.roles, x.stands) {
				continue
			}
			if p >= 0 {
				p = -2
				break
			}
			p = k
		}
	}
	if p >= 0 {
		r.found = append(r.found, news.Mention{
			Span: news.Span{Start: tokens[i].Start, End: tokens[end-1].End}, Kind: news.Person, Form: news.Nominal, Same: r.persons[p].last,
		})
	} else {
		p = r.stranger(tokens[head].Lower, definite(word))
	}
	r.meet(p, i, end, sentence, subject, false)
	return end
}

func definite(word string) bool {
	return word != "a" && word != "an" && word != "another" && word != "one"
}

// named reports whether a name begins right behind byte at.
func (r *reader) named(at int) bool {
	i := sort.Search(len(r.names), func(i int) bool { return r.names[i].Start >= at })
	return i < len(r.names) && r.names[i].Start <= at+1
}

// stranger is a person without a name; "the spokesman" is the spokesman of before.
func (r *reader) stranger(head string, known bool) int {
	if known {
		for _, k := range r.present {
			p := r.persons[k]
			if p.last < 0 && len(p.words) == 0 && len(p.roles) == 1 && p.roles[0].head == "\x00"+head {
				return k
			}
		}
	}
	p := &person{last: -1, roles: []role{{head: "\x00" + head}}}
	switch {
	case male[head]:
		p.gender = givennames.Male
	case female[head]:
		p.gender = givennames.Female
	}
	r.persons = append(r.persons, p)
	return len(r.persons) - 1
}
