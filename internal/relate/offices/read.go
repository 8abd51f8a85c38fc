package offices

import (
	"slices"
	"strings"

	"secondsource/internal/lexicon/countries"
	"secondsource/internal/lexicon/posts"
	"secondsource/internal/news"
)

// A reading is one office as the words beside a name give it.
type reading struct {
	whole     news.Span // all the words that give it
	post      string    // one for all names of the post: "foreign minister"
	title     news.Span // its words: "minister of foreign affairs"
	qualifier string    // how it is held, a word of [posts]
	country   string    // a code; "" where none is told that the list of countries holds
	nation    news.Span // the words for it
	body      string    // in lower case, a country that no list holds too; "to …" for what an envoy is sent to
	of        news.Span // the words for it
}

// read takes the words of a role apart into the offices that they give: "Deputy Prime Minister and energy minister of Marn" gives two. None
// of what people are to one another or do for a living is an office.
func read(text string, role news.Span) []reading {
	var out []reading
	pieces := cut(split(text, role))
	for i, words := range pieces {
		r, ok := office(text, words)
		if !ok {
			continue
		}
		if i > 0 && len(out) > 0 && !words[0].mark { // what is said of the first of several is said of all
			before := out[len(out)-1]
			if r.qualifier == "" && posts.Past(before.qualifier) {
				r.qualifier = before.qualifier
			}
			if r.country == "" {
				r.country, r.nation = before.country, before.nation
			}
		}
		out = append(out, r)
	}
	for i := len(out) - 2; i >= 0; i-- { // "chairman and chief executive of Arven Lines"
		if x := out[i+1]; out[i].country == "" && out[i].body == "" && x.of.Start > x.title.End {
			out[i].country, out[i].nation, out[i].body, out[i].of = x.country, x.nation, x.body, x.of
		}
	}
	return out
}

// office reads the words of one office.
func office(text string, words []word) (r reading, ok bool) {
	for len(words) > 0 && articles[words[0].lower] {
		words = words[1:]
	}
	head := headOf(words)
	if head < 0 {
		return r, false
	}
	if !last(words, head) {
		return r, false // "chief scientist"
	}
	post, _ := posts.Head(words[head].lower)
	first := head
	if head > 0 && posts.Pair(words[head-1].lower, words[head].lower) {
		first--
		post = words[first].lower + " " + post
	}
	if words[head].lower == "chief" && head+2 < len(words) && words[head+1].lower == "of" && words[head+2].lower == "staff" {
		head += 2
		post = "chief-of-staff"
	}
	r.title = words[first].Cover(words[head].Span)
	r.whole = words[0].Cover(words[len(words)-1].Span)
	departmental := posts.Departmental(post)
	var of []string // what the post is for
	var body []word
	for i := 0; i < first; i++ {
		w := words[i]
		if q, qualifies := qualifier(words[:first], &i); qualifies {
			r.qualifier = strings.TrimPrefix(r.qualifier+" "+q, " ")
			continue
		}
		if n, code := country(words[i:first], post); n > 0 && (!named(body) || adjective(words[i:i+n])) && !(corporate[post] && i+n < first) {
			body = nil // "the long-serving Marnian coach", "(Reuters) Marnian coach"
			r.country, r.nation = code, words[i].Cover(words[i+n-1].Span)
			i += n - 1
			continue
		}
		switch {
		case w.mark || posts.Portfolio(w.lower) == "" || determiners[w.lower]:
			if len(body) > 0 {
				body = append(body, w)
			}
		case ordinals[w.lower]: // a first deputy minister is a deputy minister
			if post == "minister" && i == first-1 {
				post, r.title = "first minister", w.Cover(r.title)
			}
		case posts.Degree(w.lower) && !w.owns && (len(body) == 0 || i == first-1), w.lower == "chief" && (departmental || i == first-1):
			of = append(of, w.lower)
			r.title = r.title.Cover(w.Span)
		case departmental && !w.owns && (posts.Portfolios(w.lower) || !w.capital || i > 0 && len(of) > 0):
			of = append(of, posts.Portfolio(w.lower))
			r.title = r.title.Cover(w.Span)
		default:
			body = append(body, w)
		}
	}
	for i := head + 1; i < len(words) && !before[words[i].lower]; i++ { // "president-elect"
		if q, qualifies := qualifier(words, &i); qualifies && q != "" {
			r.qualifier = q
		}
	}
	r.setBody(text, body, "")
	r.complement(text, words, head, post, &of, body)
	r.name(post, of)
	r.qualifier = strongest(r.qualifier)
	if post == "deputy" && r.country == "" && r.body == "" {
		return r, false // "her deputy"
	}
	return r, true
}

// named reports whether one of the words has a capital.
func named(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.capital })
}

// adjective reports whether words are that of a country: "South Korean".
func adjective(words []word) bool {
	var names []string
	for _, w := range words {
		names = append(names, w.lower)
	}
	_, ok := countries.OfDemonym(strings.Join(names, " "))
	return ok
}

// corporate are the posts of companies, whose names may begin with a country: "Marnian Airlines".
var corporate = map[string]bool{"ceo": true, "cfo": true, "coo": true, "cto": true, "founder": true, "co-founder": true, "owner": true, "executive": true, "chief executive": true}

var (
	small       = map[string]bool{"and": true, "&": true, "of": true, "the": true, "for": true, "a": true}
	articles    = map[string]bool{"the": true, "a": true, "an": true}
	determiners = map[string]bool{"its": true, "his": true, "her": true, "their": true, "our": true, "my": true, "country": true, "nation": true, "kingdom": true, "hon": true, "hon.": true, "hon'ble": true}
	ordinals    = map[string]bool{"first": true, "1st": true, "second": true, "third": true}
)

// complement reads what stands behind the post: "of Foreign Affairs", "of Marn", "to the United Nations", "for the Arven Harbour Authority".
func (r *reading) complement(text string, words []word, head int, post string, of *[]string, body []word) {
	for i := head + 1; i < len(words); i++ {
		if !before[words[i].lower] {
			continue
		}
		prep := words[i].lower
		end := i + 1
		for end < len(words) && !(before[words[end].lower] && (posts.Departmental(post) || prep == "to")) && !words[end].mark {
			end++
		}
		rest := words[i+1 : end]
		for len(rest) > 0 && (rest[0].lower == "the" || determiners[rest[0].lower]) {
			rest = rest[1:]
		}
		if len(rest) == 0 {
			continue
		}
		n, code := country(rest, post)
		switch {
		case n > 0 && n == len(rest) && prep != "to":
			if r.country == "" {
				r.country, r.nation = code, rest[0].Cover(rest[n-1].Span)
			}
		case posts.Departmental(post) && (prep == "of" || prep == "for") && (len(*of) == 0 || posts.Portfolios(rest[0].lower) || (*of)[len(*of)-1] == "state"):
			for _, w := range rest {
				if p := posts.Portfolio(w.lower); p != "" && !w.mark {
					*of = append(*of, p)
				}
			}
			r.title = r.title.Cover(rest[len(rest)-1].Span)
		case prep == "to":
			r.setBody(text, rest, "to ")
		case prep == "of" || prep == "for" || prep == "at" || prep == "in" || prep == "from":
			if r.body == "" || r.of.End <= words[head].Start && !named(body) && named(rest) { // "political leader of the Blue Party"
				r.setBody(text, rest, "")
			}
		}
		i = end - 1
	}
}

// setBody sets the body from its words, but for marks and small words at the end.
func (r *reading) setBody(text string, words []word, prep string) {
	for len(words) > 0 && (words[len(words)-1].mark || small[words[len(words)-1].lower]) {
		words = words[:len(words)-1]
	}
	for named(words) && !words[0].capital { // "the reclusive Arven Lines chief"
		words = words[1:]
	}
	if len(words) > 0 && !words[0].capital && strings.Contains(words[0].lower, "-") { // "the long-ruling president"
		words = words[1:]
	}
	if len(words) == 0 {
		return
	}
	for i, w := range words { // "the observatory and co-author of a book"
		if i > 0 && i+1 < len(words) && w.lower == "and" && words[0].capital && !words[i+1].capital {
			words = words[:i]
			break
		}
	}
	r.of = words[0].Cover(words[len(words)-1].Span)
	r.body = prep + strings.Join(strings.Fields(strings.ToLower(text[r.of.Start:r.of.End])), " ")
}

// name makes one name of the post and what it is for.
func (r *reading) name(post string, of []string) {
	slices.Sort(of)
	of = slices.Compact(of)
	if post == "secretary" && len(of) > 1 {
		of = slices.DeleteFunc(of, func(w string) bool { return w == "state" }) // "secretary of state for health"
	}
	r.post = posts.Same(strings.Join(append(of, post), " "))
}

// qualifier reads what words say from word i of how a post is held; i moves to the last that does.
func qualifier(words []word, i *int) (string, bool) {
	if w := words[*i]; w.lower == "de" && *i+1 < len(words) && words[*i+1].lower == "facto" {
		*i++
		return posts.DeFacto, true
	}
	return posts.Qualifier(words[*i].lower)
}

// strongest is the qualifier that counts of several: who is no more in office is not interim there.
func strongest(qualifiers string) string {
	for _, q := range []string{posts.Former, posts.Late, posts.Then, posts.Acting, posts.Interim, posts.Elect, posts.Designate, posts.Declared, posts.Outgoing, posts.DeFacto} {
		if strings.Contains(qualifiers, q) {
			return q
		}
	}
	return ""
}
