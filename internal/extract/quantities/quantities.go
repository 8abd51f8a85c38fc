// Package quantities answers how many: the numbers of an article with their units, how exact they are given, and what they count.
//
// A quantity is a number with a unit ("4 percent", "$250 million", "three months"), with the noun it counts ("13 delegations", "second
// visit", "15-member"), an age ("Lee, 54,"), a share ("a third of voters", "one in five"), a number of somebody told of before ("the
// other two", "three of them"), or, in figures, what a verb gives ("killed 24"). Vague amounts ("dozens of", "several") have the least
// value that the word can mean, and say so. Numbers that name something are none: dates, times of day, parts of names ("Flight 370",
// "First Deputy Minister"), addresses, numbers to dial, scores, lists. The span holds the number with its unit or noun; words such as
// "about" stand outside it and give the modifier. Where the words tie two numbers together, one is known as a part of the other (parts.go). "The ministers of defence, justice and finance" are
// three: the list counts (listed.go).
//
// Known weaknesses: English only; "a few", "many", "both" and "twice" are left out; what a percentage is of is read only from the words
// right beside it; "pounds" are weights unless words beside tell of money.
package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/lemmas"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// The modifiers.
const (
	exact = "exact"
	about = "about"
	over  = "over"
	under = "under"
	upTo  = "up-to"
)

// Find gives the quantities of a in the order of its text.
func Find(a *news.Article, t *language.Text) []news.Quantity {
	f := &finder{a: a, t: t, text: a.Text()}
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for k := s.First; k < s.Last; {
			q, next := f.quantity(s, k)
			if next <= k {
				k++
				continue
			}
			if q.Span != (news.Span{}) {
				f.found = append(f.found, q)
			}
			k = next
		}
	}
	f.parts()
	return f.found
}

type finder struct {
	a     *news.Article
	t     *language.Text
	text  string
	found []news.Quantity
}

func (f *finder) low(s *language.Sentence, i int) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return f.t.Tokens[i].Lower
}

func (f *finder) tag(s *language.Sentence, i int) string {
	if i < s.First || i >= s.Last {
		return ""
	}
	return f.t.Tokens[i].Tag
}

func (f *finder) noun(s *language.Sentence, i int) bool { return strings.HasPrefix(f.tag(s, i), "NN") }

// figure reports whether token i begins with a digit.
func (f *finder) figure(s *language.Sentence, i int) bool {
	w := f.low(s, i)
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

// span is the tokens' place, without the full stop that figures with a unit may end with ("3.5bn.").
func (f *finder) span(first, next int) news.Span {
	s := news.Span{Start: f.t.Tokens[first].Start, End: f.t.Tokens[next-1].End}
	if c := f.text[f.t.Tokens[next-1].Start]; c >= '0' && c <= '9' && f.text[s.End-1] == '.' {
		s.End--
	}
	return s
}

// base is the base form of token i: "country" of "countries". A name keeps its capital outside headlines, where every noun has one.
func (f *finder) base(i int) string {
	w := &f.t.Tokens[i]
	base := lemmas.Of(w.Lower, w.Tag)
	if part := f.t.Sentences[w.Sentence].Part; strings.HasPrefix(w.Tag, "NNP") && part != language.InHeadline && part != language.InSubhead {
		if c := f.text[w.Start]; c >= 'A' && c <= 'Z' && base != "" && base[0] == c+'a'-'A' {
			base = string(c) + base[1:]
		}
	}
	return base
}

// count tells what q counts.
func (f *finder) count(q *news.Quantity, n phrase) {
	if n.first < n.next {
		q.Of = f.span(n.first, n.next)
		if q.Unit == "" {
			q.Noun = f.base(n.head)
		}
	}
}

// quantity reads the quantity that begins at token i. next is the token to go on with, i where none begins; a number that is no quantity
// is passed over with an empty span.
func (f *finder) quantity(s *language.Sentence, i int) (q news.Quantity, next int) {
	if !f.opens(s, i) {
		return q, i
	}
	if next := f.date(s, i); next > i {
		return q, next
	}
	for _, read := range []func(*language.Sentence, int) (news.Quantity, int){f.dialled, f.hyphenated, f.suspended, f.vague, f.share, f.list, f.glued} {
		if q, next := read(s, i); next > i {
			return q, next
		}
	}
	money, at := f.currencyBefore(s, i)
	n, next, ok := numbers.Read(f.t, at, s.Last)
	if !ok || n.Ordinal && at > i {
		if money != "" {
			return q, at
		}
		return f.half(s, i)
	}
	if n.Ordinal {
		return f.ordinal(s, i, next, n)
	}
	return f.amount(s, i, at, next, n, money)
}

// opens reports whether a quantity may begin with token i, so that most words are passed over quickly.
func (f *finder) opens(s *language.Sentence, i int) bool {
	w := &f.t.Tokens[i]
	switch c := f.text[w.Start]; {
	case c >= '0' && c <= '9', c >= 0x80, c == '$', c == '.' || c == '+':
		return true
	}
	switch w.Tag {
	case "CD", "NNP", "NN", "NNS", "NNPS", "JJ", "JJS", "RB", "DT", "PDT", "$", "LS", "VB", "IN", "SYM", "FW", "UH":
		return true
	}
	return false
}

// amount reads on from a number that is none of order: its range, unit, noun.
func (f *finder) amount(s *language.Sentence, i, number, next int, n numbers.Number, money string) (news.Quantity, int) {
	low, high, next, ok := f.ends(s, number, next, &n, money)
	if !ok {
		return news.Quantity{}, next
	}
	q := news.Quantity{Value: low, High: high}
	plus := f.low(s, next) == "+" && f.t.Tokens[next].Start == f.t.Tokens[next-1].End
	if plus {
		next++ // "100+ boats"
	}
	end := next
	var unit string
	if n.Rest != "" {
		unit = unitOf(n.Rest)
	} else {
		unit, end = f.unitAfter(s, next, money != "")
	}
	switch {
	case money != "":
		unit, end = money, next
	case unit != "" && end > next && s.Part == language.InBody && i > s.First && f.capital(s, next) && times[unit]:
		return news.Quantity{}, end // a film called "13 Hours"
	case unit == "lb":
		unit = f.pounds(s, i, end, low)
	case unit == "degree" && latitude[f.low(s, end)]:
		return news.Quantity{}, end
	case unit == "" && n.Figures > 0 && n.Rest == "" && strings.HasSuffix(f.low(s, next-1), "m"):
		if f.meters(s, number, next) { // "a depth of 40m": no millions
			q.Value, q.High, unit = numbers.Scaled(low, 1e-6), numbers.Scaled(high, 1e-6), "m"
		}
	}
	switch {
	case unit == "day" && n.Words && low == 1 && f.someDay(s, i, end):
		return news.Quantity{}, end
	case unit != "":
		q.Unit = unit
		q.Span = f.span(i, end)
		f.count(&q, f.of(s, i, end, unit, money != ""))
	case f.age(s, i, next, n):
		q.Unit, q.Span = "year", f.span(i, next)
		f.count(&q, f.aged(s, i))
	case f.names(s, i, next, n):
		return news.Quantity{}, next
	default:
		if end = f.counts(s, &q, i, next, n); q.Span.Empty() {
			return news.Quantity{}, next
		}
	}
	if high, after := f.upperShare(s, i, end, q); after > end {
		q.High, q.Span, end = high, f.span(i, after), after
		f.count(&q, f.of(s, i, end, unit, false))
	}
	if q.Modifier = f.modifier(s, i, end); plus {
		q.Modifier = over
	}
	return q, f.within(s, next, end)
}

// within is the first token of what is counted that has a number of its own, "two 17-year-old boys", to go on with; end where none has.
func (f *finder) within(s *language.Sentence, i, end int) int {
	for ; i < end; i++ {
		if w := f.low(s, i); strings.Contains(w, "-") && (f.figure(s, i) || cardinalBefore(w)) {
			return i
		}
	}
	return end
}

func cardinalBefore(w string) bool {
	number, _, _ := strings.Cut(w, "-")
	_, ok := numbers.Cardinal(number)
	return ok
}
