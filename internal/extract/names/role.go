package names

import (
	"slices"

	"secondsource/internal/lexicon"
	"secondsource/internal/lexicon/countries"
	"secondsource/internal/lexicon/posts"
	"secondsource/internal/news"
)

// roles gives the words beside a person's name that tell an office: before it ("Marnian Foreign Minister Ada Vane"), before it and a comma
// ("the Marnian president, Ada Vane,"), or after it between commas ("Ada Vane, head of the harbour office,"). Also is what stands after a
// name that has one before it: "Admiral Ada Vane, commander of the fleet,". Articles ("the", "a") and honorifics are left out.
func (v *View) roles(name Span) (role, also news.Span) {
	s := v.Sentences[v.Words[name.First].Sentence]
	role, apposed := v.roleBefore(s, name)
	if apposed {
		return role, news.Span{}
	}
	after := v.roleAfter(s, name.Last)
	if role.Empty() {
		return after, news.Span{}
	}
	return role, after
}

// roleBefore also reports whether a comma parts the role from the name.
func (v *View) roleBefore(s Sentence, name Span) (role news.Span, apposed bool) {
	last := name.First - 1
	for last >= s.First && (lexicon.Honorific(v.Words[last].Lower) || v.tokens[last].capital && styles[v.Words[last].Lower]) {
		last--
	}
	if last > s.First && v.Words[last].Text == "," {
		apposed = true
		last = v.beforeBracket(s, last-1)
	}
	if last < s.First {
		return news.Span{}, false
	}
	head := v.head(s, last, apposed)
	if head < 0 {
		return news.Span{}, false
	}
	start := v.begin(s, head)
	if apposed && !v.apposes(s, start, head, name.Last) {
		return news.Span{}, false
	}
	return news.Span{Start: v.Words[start].Start, End: v.Words[last].End}, apposed
}

// head is the office that the words up to last tell, -1 for none: last itself, or one that a body or place stands behind: "envoy to Marn",
// "the head of the group,", "Secretary-General of the Presidency".
func (v *View) head(s Sentence, last int, apposed bool) int {
	if v.office(last) {
		return last
	}
	if !v.tokens[last].capital && !(apposed && v.Words[last].Tag == "NN") {
		return -1
	}
	for i := last; i > s.First && i > last-12; i-- {
		w := v.Words[i]
		switch {
		case complements[w.Lower] && v.office(i-1):
			return i - 1
		case v.tokens[i].capital, complements[w.Lower], article(w.Lower), w.Lower == "and", w.Text == "&", w.Tag == "POS", w.Tag == "HYPH":
		case apposed && (w.Tag == "NN" || w.Tag == "NNS" || w.Tag == "JJ"):
		case apposed && w.Text == "," && portfolios[v.Words[i-1].Lower] && portfolios[v.Words[i+1].Lower]: // "Minister of Education, Science and Technology"
		default:
			return -1
		}
	}
	return -1
}

var complements = set(`of to for in at`)

// begin goes back from an office over what tells more of it.
func (v *View) begin(s Sentence, head int) int {
	start := head
	for start > s.First && head-start < 9 {
		switch b := start - 1; {
		case v.describes(b):
			start = b
		case b > s.First && (v.Words[b].Lower == "and" || v.Words[b].Text == "&") && portfolios[v.Words[b-1].Lower]: // "Labour and Housing Minister"
			start = b - 1
		default:
			goto found
		}
	}
found:
	if posts.Rank(v.Words[head].Lower) && start-2 >= s.First && v.Words[start-1].Lower == "of" {
		if post, ok := posts.Head(v.Words[start-2].Lower); ok && posts.Departmental(post) { // "Minister of Defence General Ada Vane"
			return v.begin(s, start-2)
		}
	}
	for start < head && (v.Words[start].Tag == "POS" || v.Words[start].Tag == "CC") {
		start++
	}
	return start
}

// office reports whether word i is what an office is called.
func (v *View) office(i int) bool {
	lower := v.Words[i].Lower
	return lexicon.Office(lower) || v.tokens[i].capital && shortened[lower]
}

// portfolios are what ministers of two things are ministers of.
var portfolios = set(`economy economic trade industry finance financial housing construction labour labor employment health education science technology culture sports
	youth tertiary transport tourism agriculture food environment water energy mining mines resources planning development social information communications foreign
	justice home interior commerce women security defence defense forestry fisheries infrastructure works research innovation immigration`)

// apposes reports whether the words before a comma tell who the name behind it is. "After she met the Marnian president, Ada Vane left" looks
// the same: an apposition is closed by a mark, or its sentence begins with it. That "the president, Ada Vane, ..." may also be a list is let pass.
func (v *View) apposes(s Sentence, start, head, next int) bool {
	from := s.First
	if v.Words[from].Lower == "as" { // "As head of the harbour office, Ada Vane leads ..."
		from++
	}
	opens := start == from || start == from+1 && article(v.Words[from].Lower)
	if next < s.Last && !opens {
		switch w := v.Words[next]; w.Tag {
		case ",", ".", ":", "''", "-RRB-", "-LRB-", "HYPH", "WP":
		default:
			return false
		}
	}
	if v.owned(start, head) || start > s.First && (article(v.Words[start-1].Lower) || v.Words[start-1].Tag == "PRP$") || from > s.First && opens {
		return true
	}
	if start == head {
		return false
	}
	_, nation := countries.OfDemonym(v.Words[start].Text)
	return nation || v.tokens[start].capital && start > s.First && v.Words[start].Tag == "NNP" || opens && v.tokens[head].capital
}

// owned reports whether the words before an office tell whose it is: "Omar Haddad's sister", "Marn's former minister".
func (v *View) owned(start, head int) bool {
	for i := start + 1; i < head; i++ {
		if v.Words[i].Tag == "POS" {
			return true
		}
	}
	return false
}

// beforeBracket is the word before a bracket that closes at i, else i: "the head of the Harbour Authority (HA), Ada Vane,".
func (v *View) beforeBracket(s Sentence, i int) int {
	if v.Words[i].Text != ")" {
		return i
	}
	for k := i - 1; k > s.First && k > i-5; k-- {
		if v.Words[k].Text == "(" {
			return k - 1
		}
	}
	return i
}

// describes reports whether a word may stand before an office in its name: "Marnian", "deputy foreign", "the harbour office's".
func (v *View) describes(i int) bool {
	w := v.Words[i]
	if styles[w.Lower] {
		return false
	}
	switch w.Tag {
	case "VBN":
		return held[w.Lower] || v.tokens[i].capital || i > 0 && (article(v.Words[i-1].Lower) || v.Words[i-1].Tag == "RB")
	case "NN", "NNS", "JJ", "NNP", "NNPS", "POS", "HYPH":
		return !when[w.Lower] && !lexicon.Honorific(w.Lower)
	}
	return w.Lower == "first" && v.Words[i+1].Tag[0] == 'N' || w.Lower == "acting" || w.Lower == "then" && v.tokens[i+1].capital
}

var (
	when = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
	today yesterday tomorrow week month year years time ago`)
	styles = set(`highness excellency majesty holiness eminence honour honor h e h.e. he hh hrh h.h. h.r.h. hm`)
	// held is what is said of somebody in office; another participle before an office belongs to what stands before it.
	held = set(`elected re-elected reelected retired ousted deposed exiled convicted appointed jailed slain disgraced toppled fallen designated imprisoned detained disputed respected
		beleaguered embattled murdered assassinated united federated`)
	// shortened are ranks that are written without a full stop too, with a capital.
	shortened = set(`gen lt col maj capt brig sgt cpl adm cmdr prof sen rep gov insp supt`)
)

func article(lower string) bool { return lower == "the" || lower == "a" || lower == "an" }

func (v *View) roleAfter(s Sentence, next int) news.Span {
	next = v.afterBracket(s, next)
	if next+1 >= s.Last || v.Words[next].Text != "," {
		return news.Span{}
	}
	i := next + 1
	if digits(v.Words[i].Text) && i+1 < s.Last && v.Words[i+1].Text == "," { // the age
		i += 2
	}
	if i < s.Last && (article(v.Words[i].Lower) || v.Words[i].Tag == "PRP$") {
		i++
	}
	first, office, complement := i, -1, -1
	for ; i < s.Last && i < first+18; i++ {
		w := v.Words[i]
		if w.Tag == "VBG" && complement > office && office >= 0 && i+1 < s.Last && (v.Words[i+1].Tag == "IN" || v.Words[i+1].Tag == "DT") {
			break // "head of the harbour office commenting on the plan"
		}
		if w.Tag == "," && office == i-1 && i+1 < s.Last && v.office(i+1) && !v.tokens[i+1].capital {
			continue // "co-founder, chairman and chief executive of Marn Lines"
		}
		if w.Tag == "``" && complement > office && office >= 0 {
			i = complement // what a body is called in quotation marks is not cut in two
			break
		}
		if w.Tag == "," || w.Tag == "." || w.Tag == ":" || w.Tag == "``" || w.Tag == "''" || w.Tag == "-LRB-" || w.Tag == "WP" || w.Tag == "WDT" || w.Tag == "CC" && office < 0 && !portfolios[v.Words[i-1].Lower] {
			break
		}
		if w.Tag == "VBD" || w.Tag == "VBZ" || w.Tag == "MD" || w.Tag == "VBP" {
			return news.Span{} // a clause, no apposition
		}
		if office >= 0 && i == office+1 && w.Tag == "NNP" && !v.office(i) {
			return news.Span{} // "Ada Vane, his wife Laura": another person's
		}
		if v.office(i) && (office < 0 || office == i-1 || v.Words[i-1].Text == "," && office == i-2) {
			office = i
		}
		if complements[w.Lower] && office >= 0 {
			complement = i
		}
		if office < 0 && (w.Tag == "IN" || w.Tag == "TO" || w.Tag == "VBG" && !(i+1 < s.Last && (v.describes(i+1) || v.office(i+1))) || i > first+5) {
			return news.Span{}
		}
	}
	if office < 0 || i == first || i < s.Last && i >= first+18 {
		return news.Span{}
	}
	return news.Span{Start: v.Words[first].Start, End: v.Words[i-1].End}
}

// others takes back offices behind a name that are the next person's: "Ada Vane, Deputy Chief of the Harbour Office Tom Reyl". A person whom
// the office belongs to stays in it: "Ada Vane, spokeswoman for President Tom Reyl".
func (v *View) others(mentions []news.Mention) {
	for i := 1; i < len(mentions); i++ {
		next := mentions[i]
		if next.Kind != news.Person {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-4; k-- {
			for _, role := range []*news.Span{&mentions[k].Role, &mentions[k].Also} {
				if role.Start < mentions[k].End || !role.Contains(next.Span) {
					continue
				}
				first, _ := slices.BinarySearchFunc(v.Words, next.Start, func(w Word, at int) int { return w.Start - at })
				full := first+1 < len(v.Words) && v.Words[first+1].Start < next.End
				if full && first > 0 && v.Words[first-1].Tag[0] == 'N' && !v.office(first-1) {
					*role = news.Span{}
				}
			}
		}
	}
}

// afterBracket is the word behind a bracket that opens at i, else i: "Ada Vane (left), head of the harbour office,".
func (v *View) afterBracket(s Sentence, i int) int {
	if i >= s.Last || v.Words[i].Text != "(" {
		return i
	}
	for k := i + 1; k < s.Last && k < i+5; k++ {
		if v.Words[k].Text == ")" {
			return k + 1
		}
	}
	return i
}
