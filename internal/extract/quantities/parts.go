package quantities

import (
	"sort"
	"strings"

	"secondsource/internal/language"
)

// A part is found by the words that tie two numbers of one sentence or of two that follow each other: "24 killed, including eight children",
// "23 of the 28", "three of them", "the remaining four", "16 adults and eight children" behind "24 people: ". A whole is never less than any of its
// parts, nor than all of them together where they stand in one list.

// parts tells of each quantity which one it is a part of.
func (f *finder) parts() {
	for i := range f.found {
		f.found[i].Whole = -1
	}
	p := parting{f, make([]place, len(f.found))}
	for i, q := range f.found {
		first := sort.Search(len(f.t.Tokens), func(k int) bool { return f.t.Tokens[k].End > q.Start })
		last := first + sort.Search(len(f.t.Tokens)-first, func(k int) bool { return f.t.Tokens[first+k].Start >= q.End })
		p.at[i] = place{first: first, last: last, sentence: f.t.Tokens[first].Sentence}
	}
	for i := range f.found {
		if f.found[i].Whole < 0 {
			p.link(i)
		}
	}
}

// A place is where a quantity stands, in tokens.
type place struct{ first, last, sentence int }

type parting struct {
	*finder
	at []place
}

func (p parting) link(i int) {
	s := &p.t.Sentences[p.at[i].sentence]
	before, next := p.lead(s, p.at[i].first), p.at[i].last
	switch w := p.low(s, before); {
	case w == "including" || w == "counting":
		p.partOf(i, p.nearest(i, 0))
	case w == "them" && p.low(s, before-1) == "among", p.low(s, before) == "were" && p.low(s, before-1) == "them" && p.low(s, before-2) == "among":
		p.partOf(i, p.nearest(i, 1))
	case (w == "," || w == "and") && i > 0 && p.listed(s, i-1, before):
		p.partOf(i, p.found[i-1].Whole)
	case w == "remaining" || strings.HasPrefix(strings.ToLower(p.text[p.found[i].Start:p.found[i].End]), "remaining"):
		if n := p.rest(i); n >= 0 {
			p.partOf(i, n)
		} else {
			p.partOf(i, p.nearest(i, 1))
		}
	case w == "other" || strings.HasPrefix(strings.ToLower(p.text[p.found[i].Start:p.found[i].End]), "other"):
		p.partOf(i, p.rest(i))
	}
	if p.found[i].Whole >= 0 {
		return
	}
	switch w := p.low(s, next); {
	case w == "of" && (p.low(s, next+1) == "them" || p.low(s, next+1) == "whom" || p.low(s, next+1) == "those" && !p.noun(s, next+2)):
		p.partOf(i, p.nearest(i, 1))
	case w == "of" && p.bare(i) && i+1 < len(p.at) && p.lead(s, p.at[i+1].first) == next && p.at[i+1].sentence == p.at[i].sentence:
		p.partOf(i, i+1)
	case i+1 < len(p.at) && p.at[i+1].sentence == p.at[i].sentence && p.isAmong(s, next, p.lead(s, p.at[i+1].first)):
		if p.partOf(i, i+1); p.found[i].Whole >= 0 && i > 0 && p.low(s, p.lead(s, p.at[i].first)) == "and" && p.at[i-1].last == p.lead(s, p.at[i].first) {
			p.partOf(i-1, i+1) // "three men and two boys were among the 84"
		}
	default:
		p.sum(s, i)
	}
}

// How many quantities before and behind a whole are looked at for its other parts, and how many before a part for its whole.
const (
	reach    = 8
	farthest = 24
)

// bare reports whether a number has no noun right behind it, so that "of" leads to what it is of: "23 of the 28", not "one study of 500 patients".
func (p parting) bare(i int) bool {
	for k := p.at[i].first; k < p.at[i].last; k++ {
		if strings.HasPrefix(p.t.Tokens[k].Tag, "NN") && !p.t.Tokens[k].Quoted {
			return false
		}
	}
	return true
}

// isAmong reports whether the words from token from to the one at are "among", "were among": not "live among".
func (p parting) isAmong(s *language.Sentence, from, at int) bool {
	if p.low(s, at) != "among" || at < from {
		return false
	}
	switch p.low(s, at-1) {
	case "is", "are", "was", "were", "be", "been":
		return at-from <= 3
	}
	return at == from
}

// lead is the token before the words that only say how exact a number is: "including at least two".
func (p parting) lead(s *language.Sentence, first int) int {
	k := first - 1
	for k >= s.First {
		switch p.low(s, k) {
		case "at", "least", "about", "some", "nearly", "almost", "around", "more", "than", "over", "roughly", "approximately", "up", "to", "the", "its", "their", "his", "her", "those", "these", "all", "another", "'s":
			k--
			continue
		}
		break
	}
	return k
}

// nearest is the last quantity before i that it may be a part of, in its sentence or in so many before it; -1 where there is none.
func (p parting) nearest(i, sentences int) int {
	for j := i - 1; j >= max(0, i-farthest) && p.at[i].sentence-p.at[j].sentence <= sentences; j-- {
		if p.mayHold(j, i) && p.found[j].Whole < 0 {
			return j
		}
	}
	return -1
}

// mayHold reports whether quantity i may be a part of j: counts or money, of one kind, and less.
func (p parting) mayHold(j, i int) bool {
	whole, part := p.found[j], p.found[i]
	if whole.Unit != part.Unit || part.Unit != "" && part.Unit != "percent" && part.Unit != strings.ToUpper(part.Unit) || p.ordered(j) || p.ordered(i) {
		return false
	}
	return whole.Value > part.Value || whole.Vague || whole.Modifier == over && whole.Value*10 >= part.Value
}

// ordered reports whether a quantity tells a place in an order: "second visit".
func (p parting) ordered(i int) bool {
	w := p.t.Tokens[p.at[i].first].Lower
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if len(w) > 2 && strings.HasSuffix(w, end) && w[0] >= '0' && w[0] <= '9' {
			return true
		}
	}
	return p.t.Tokens[p.at[i].first].Tag == "JJ" && w != "several" && w != "many"
}

// listed reports whether the quantity that a comma or an "and" at token at follows in one list of parts is quantity j: "including two rifles on
// tripods, 19 guns".
func (p parting) listed(s *language.Sentence, j, at int) bool {
	if p.found[j].Whole < 0 || p.found[j].Whole > j || p.at[j].sentence != p.at[j+1].sentence || at < p.at[j].last {
		return false
	}
	for k := p.at[j].last; k < at; k++ {
		switch tag := p.tag(s, k); tag {
		case "VBD", "VBZ", "VBP", "MD", ",", ":", "WP", "WDT":
			return false
		}
	}
	return !p.verb(s, p.at[j+1].last, p.at[j+1].last+1) // "including two boys, and nine were hurt"
}

// rest is the whole of which quantity i is what the parts told of leave: "three of the five were freed; the other two".
func (p parting) rest(i int) int {
	for j := i - 1; j >= max(0, i-farthest) && p.at[i].sentence-p.at[j].sentence <= 2; j-- {
		sum, some := 0.0, false
		for k := max(0, j-reach); k < min(i, j+2*reach); k++ {
			if p.found[k].Whole == j {
				sum, some = sum+p.found[k].Value, true
			}
		}
		if some && p.found[j].Value-sum == p.found[i].Value {
			return j
		}
	}
	return -1
}

// sum ties the numbers of the list behind a whole to it where they are that many together: "24 people: 16 adults and eight children".
func (p parting) sum(s *language.Sentence, i int) {
	if i+1 >= len(p.at) || p.at[i+1].sentence != p.at[i].sentence || !p.opensList(s, p.at[i].last, p.at[i+1].first) {
		return
	}
	end, sum := i+1, 0.0
	for ; end < len(p.at) && p.at[end].sentence == p.at[i].sentence && sum < p.found[i].Value; end++ {
		if !p.mayHold(i, end) || end > i+1 && p.verb(s, p.at[end-1].last, p.at[end].first) {
			return
		}
		sum += p.found[end].Value
	}
	if sum == p.found[i].Value && end > i+2 {
		for k := i + 1; k < end; k++ {
			p.found[k].Whole = i
		}
	}
}

// opensList reports whether a mark that a list may follow stands between two tokens, and no verb.
func (p parting) opensList(s *language.Sentence, from, to int) bool {
	marked := false
	for k := from; k < to; k++ {
		switch p.low(s, k) {
		case ":", "—", "–", "-", "--", "(":
			marked = true
		}
	}
	return marked && !p.verb(s, from, to)
}

// verb reports whether a finite verb is among some tokens.
func (p parting) verb(s *language.Sentence, from, to int) bool {
	for k := from; k < to; k++ {
		switch p.tag(s, k) {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// partOf makes quantity i a part of j where it may be one, and where all parts told in one list are not more than the whole.
func (p parting) partOf(i, j int) {
	if j < 0 || j == i || !p.mayHold(j, i) || p.found[j].Whole == i {
		return
	}
	sum := p.found[i].Value
	for k := max(0, min(i, j)-reach); k < min(len(p.found), max(i, j)+reach); k++ {
		if p.found[k].Whole == j && p.at[k].sentence == p.at[i].sentence {
			sum += p.found[k].Value
		}
	}
	if sum > p.found[j].Value && !p.found[j].Vague && p.found[j].Modifier != over {
		return
	}
	p.found[i].Whole = j
}
