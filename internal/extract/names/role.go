package names

import (
	"secondsource/internal/lexicon"
	"secondsource/internal/news"
)

// role gives the words beside a person's name that tell an office: before it ("Marnian Foreign Minister Ada Vane"), before it and a comma
// ("the Marnian president, Ada Vane,"), or after it between commas ("Ada Vane, head of the harbour office,"). Articles ("the", "a") and
// honorifics are left out.
func (v *View) role(name Span) news.Span {
	s := v.Sentences[v.Words[name.First].Sentence]
	if r := v.roleBefore(s, name.First); !r.Empty() {
		return r
	}
	return v.roleAfter(s, name.Last)
}

func (v *View) roleBefore(s Sentence, first int) news.Span {
	last := first - 1
	for last >= s.First && lexicon.Honorific(v.Words[last].Lower) {
		last--
	}
	apposed := false
	if last > s.First && v.Words[last].Text == "," {
		apposed = true
		last--
	}
	if last < s.First {
		return news.Span{}
	}
	head := last
	if !lexicon.Office(v.Words[head].Lower) {
		// "envoy to Marn Ada Vane": a place or body after the office
		for head > s.First && head > last-6 && v.tokens[head].capital {
			head--
		}
		if apposed && head == last && v.Words[head].Tag == "NN" && head-1 > s.First && article(v.Words[head-1].Lower) {
			head -= 2 // "the head of the group, Ada Vane,"
		}
		if l := v.Words[head].Lower; head == last || l != "of" && l != "to" && l != "for" && l != "in" && l != "at" || head == s.First {
			return news.Span{}
		}
		head--
		if !lexicon.Office(v.Words[head].Lower) {
			return news.Span{}
		}
	}
	start := head
	for start > s.First && head-start < 8 && v.describes(start-1) {
		start--
	}
	for start < head && (v.Words[start].Tag == "POS" || v.Words[start].Tag == "CC") {
		start++
	}
	if apposed {
		// Only "the Marnian president, Ada Vane": a list of several ("the president, Ada Vane, ...") looks the same and is as right.
		if !v.owned(start, head) && (start == s.First || !article(v.Words[start-1].Lower) && v.Words[start].Tag != "PRP$") {
			return news.Span{}
		}
	}
	return news.Span{Start: v.Words[start].Start, End: v.Words[last].End}
}

// owned reports whether the words before an office tell whose it is: "Omar Haddad's sister".
func (v *View) owned(start, head int) bool { return head-1 > start && v.Words[head-1].Tag == "POS" }

// describes reports whether a word may stand before an office in its name: "Marnian", "deputy foreign", "the harbour office's".
func (v *View) describes(i int) bool {
	w := v.Words[i]
	switch w.Tag {
	case "NN", "NNS", "JJ", "NNP", "NNPS", "POS", "VBN", "HYPH":
		return !when[w.Lower] && !lexicon.Honorific(w.Lower)
	}
	return false
}

var when = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
	today yesterday tomorrow week month year years time ago`)

func article(lower string) bool { return lower == "the" || lower == "a" || lower == "an" }

func (v *View) roleAfter(s Sentence, next int) news.Span {
	if next+1 >= s.Last || v.Words[next].Text != "," {
		return news.Span{}
	}
	i := next + 1
	if digits(v.Words[i].Text) && i+1 < s.Last && v.Words[i+1].Text == "," { // the age
		i += 2
	}
	if i < s.Last && article(v.Words[i].Lower) {
		i++
	}
	first, office := i, -1
	for ; i < s.Last && i < first+18; i++ {
		w := v.Words[i]
		if w.Tag == "," || w.Tag == "." || w.Tag == ":" || w.Tag == "``" || w.Tag == "''" || w.Tag == "-LRB-" || w.Tag == "WP" || w.Tag == "WDT" || w.Tag == "CC" && office < 0 {
			break
		}
		if w.Tag == "VBD" || w.Tag == "VBZ" || w.Tag == "MD" || w.Tag == "VBP" {
			return news.Span{} // a clause, no apposition
		}
		if office >= 0 && i == office+1 && w.Tag == "NNP" {
			return news.Span{} // "Ada Vane, his wife Laura": another person's
		}
		if office < 0 && lexicon.Office(w.Lower) {
			office = i
		}
		if office < 0 && (w.Tag == "IN" || w.Tag == "TO" || w.Tag == "VBG" || i > first+5) {
			return news.Span{}
		}
	}
	if office < 0 || i == first || i < s.Last && i >= first+18 {
		return news.Span{}
	}
	return news.Span{Start: v.Words[first].Start, End: v.Words[i-1].End}
}
