package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// ordinal reads "second visit", "first Russian delegation", "first visited": the how-manieth of what. As parts of names, titles and addresses
// ordinals count nothing.
func (f *finder) ordinal(s *language.Sentence, i, next int, n numbers.Number) (news.Quantity, int) {
	q := news.Quantity{Value: n.Value, High: n.Value, Modifier: exact}
	if f.adverb(s, i, next) {
		q.Span = f.span(i, next+1)
		f.count(&q, phrase{next, next + 1, next})
		return q, next + 1
	}
	word := f.t.Word(i)
	if f.t.Tokens[i].Tag == "RB" && n.Words && f.tag(s, next) != "NN" && f.tag(s, next) != "JJ" {
		return news.Quantity{}, next // "he first said"
	}
	if word[0] >= 'A' && word[0] <= 'Z' && (i > s.First || f.capital(s, next)) && s.Part != language.InHeadline && s.Part != language.InSubhead {
		return news.Quantity{}, next
	}
	noun := f.counted(s, next, false)
	if w := f.low(s, next); noun.first >= noun.next || w == "of" || w == "few" || w == "several" || f.tag(s, next) == "CD" {
		return news.Quantity{}, next
	}
	if notCounted[f.base(noun.head)] || notCounted[f.low(s, next)] || f.capital(s, noun.head) && s.Part == language.InBody || f.capital(s, next) && streets[f.low(s, next)] {
		return news.Quantity{}, next
	}
	q.Span = f.span(i, noun.next)
	if f.low(s, noun.head) == "time" && noun.head == next && f.low(s, i-1) == "the" && f.low(s, i-2) == "for" {
		if verb := f.verbBefore(s, i-2); verb >= 0 { // "visited Lorn for the second time": a second visit
			noun.first, noun.next, noun.head = verb, verb+1, verb
		}
	}
	f.count(&q, noun)
	return q, f.after(q.Span, next)
}

// after is the token that follows a span that ends at or behind token i.
func (f *finder) after(span news.Span, i int) int {
	for i < len(f.t.Tokens) && f.t.Tokens[i].Start < span.End {
		i++
	}
	return i
}

// adverb reports whether "first" stands before the verb whose first time it tells: "first visited", "was first elected".
func (f *finder) adverb(s *language.Sentence, i, next int) bool {
	if f.low(s, i) != "first" || f.tag(s, i) != "RB" && f.tag(s, i) != "JJ" {
		return false
	}
	if tag := f.tag(s, next); tag != "VBD" && tag != "VBN" || f.nounSoon(s, next+1) && tag == "VBN" && f.low(s, i-1) == "the" {
		return false
	}
	switch f.low(s, i-1) {
	case "at", ",", "", "the", "a", "his", "her", "its", "their":
		return false
	}
	return !saying[f.low(s, next)]
}

// saying are verbs that "first" sets in order before other things said.
var saying = map[string]bool{"said": true, "told": true, "asked": true, "reported": true, "announced": true, "heard": true, "learned": true, "noticed": true, "thought": true, "came": true, "had": true, "was": true, "were": true, "been": true}

// verbBefore is the nearest verb before token i that is no auxiliary, -1 where there is none in the clause.
func (f *finder) verbBefore(s *language.Sentence, i int) int {
	for k := i - 1; k >= s.First && k >= i-25; k-- {
		switch f.tag(s, k) {
		case "VBD", "VBN", "VBZ", "VBP", "VB", "VBG":
			switch f.base(k) {
			case "be", "have", "do", "get":
				continue
			}
			return k
		case ":", "``", "''":
			return -1
		}
	}
	return -1
}

// notCounted are nouns with which an ordinal is a fixed phrase.
var notCounted = set(`lady place hand thing half party glance aid responder responders rate sight class name world person century grade chance floor
	congress amendment district precinct quarter gear nature minister deputy secretary lieutenant language baseman base-man degree instance mate officer`)

// streets are words behind a number that make an address or the name of a body of it.
var streets = set(`street st st. road rd rd. avenue ave ave. boulevard blvd blvd. lane drive square place court terrace highway parkway congress amendment
	district army corps fleet division brigade regiment battalion infantry airborne armored wing squadron circuit ward precinct arrondissement republic`)

func allCapitals(w string) bool {
	return len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

func (f *finder) capital(s *language.Sentence, i int) bool {
	if i < s.First || i >= s.Last {
		return false
	}
	c := f.text[f.t.Tokens[i].Start]
	return c >= 'A' && c <= 'Z'
}
