package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/language/numbers"
	"secondsource/internal/news"
)

// hyphenated reads "12-minute", "17-year-old", "30-kilometer", "80m-deep", "15-member" as they stand before a noun.
func (f *finder) hyphenated(s *language.Sentence, i int) (news.Quantity, int) {
	w := f.t.Tokens[i].Lower
	number, rest, ok := strings.Cut(w, "-")
	if !ok || rest == "" || rest[0] >= '0' && rest[0] <= '9' {
		return news.Quantity{}, i
	}
	words := language.Words(number)
	n, end, ok := numbers.Read(&language.Text{Tokens: words}, 0, len(words))
	if ok && n.Ordinal && strings.HasSuffix(rest, "est") && rest != "west" {
		return f.ranked(s, i, n.Value)
	}
	if !ok || end != len(words) || n.Ordinal || n.Value == 0 {
		return news.Quantity{}, i
	}
	name, last, _ := strings.Cut(rest, "-")
	if by := scale(name); by > 0 && n.Rest == "" { // "30-million-dollar"
		n.Value = numbers.Scaled(n.Value, by)
		name, last, _ = strings.Cut(last, "-")
	}
	unit := unitOf(name)
	value := n.Value
	switch {
	case n.Rest != "":
		unit = unitOf(n.Rest)
	case measured[name] && strings.HasSuffix(number, "m"):
		value, unit = numbers.Scaled(n.Value, 1e-6), "m" // "80m-deep"
	case hyphenOnly[name]:
		unit = ""
	}
	q := news.Quantity{Value: value, High: value, Unit: unit, Span: f.span(i, i+1)}
	q.Modifier = f.modifier(s, i, i+1)
	if name == "strong" && n.Value > 2 { // "a 250-strong crowd"
		return q, i + 1
	}
	if unit == "" {
		if last != "" || n.Value < 2 || !counters[name] {
			return news.Quantity{}, i
		}
		at := q.Start + len(number) + 1 // case does not change the length of a number
		if q.Of = (news.Span{Start: at, End: q.End}); f.text[at-1] != '-' {
			return news.Quantity{}, i
		}
		q.Noun = name
		return q, i + 1
	}
	if tag := f.tag(s, i); tag != "NN" && tag != "NNS" || f.tag(s, i+1) == "JJ" || !strings.HasSuffix(rest, "old") && !strings.HasSuffix(rest, "olds") { // "the six-year-old fell"
		f.count(&q, f.counted(s, i+1, false))
	}
	return q, i + 1
}

// ranked reads "second-largest city".
func (f *finder) ranked(s *language.Sentence, i int, value float64) (news.Quantity, int) {
	noun := f.counted(s, i+1, false)
	if noun.first >= noun.next {
		return news.Quantity{}, i + 1
	}
	q := news.Quantity{Value: value, High: value, Modifier: exact, Span: f.span(i, noun.next)}
	f.count(&q, noun)
	return q, noun.next
}

// counters are nouns that are counted where they stand behind a number and a hyphen: "15-member", "three-bedroom"; not "two-faced".
var counters = set(`member person man woman nation country state party point bedroom room storey story floor seat page stage game match set
	goal run vote judge bed car vehicle truck aircraft ship boat lane door seater passenger player team club candidate episode part volume count
	phase step level tier term time city province unit engine wheel barrel megaton kiloton warhead satellite station book song film`)

// suspended reads numbers that share what stands behind the last one's hyphen, "second- and third-tier", "12- and 13-year-olds", as one range
// where the second is the higher.
func (f *finder) suspended(s *language.Sentence, i int) (news.Quantity, int) {
	if f.low(s, i+1) != "-" || f.t.Tokens[i].End != f.t.Tokens[i+1].Start {
		return news.Quantity{}, i
	}
	switch f.low(s, i+2) {
	case "and", "or", "to":
	default:
		return news.Quantity{}, i
	}
	low, next, ok := numbers.Read(f.t, i, i+1)
	number, rest, cut := strings.Cut(f.low(s, i+3), "-")
	if !ok || next != i+1 || !cut {
		return news.Quantity{}, i
	}
	words := language.Words(number)
	high, end, ok := numbers.Read(&language.Text{Tokens: words}, 0, len(words))
	if !ok || end != len(words) || high.Ordinal != low.Ordinal || high.Value <= low.Value || low.Rest != "" || high.Rest != "" {
		return news.Quantity{}, i
	}
	name, _, _ := strings.Cut(rest, "-")
	unit := unitOf(name)
	switch {
	case unit != "" && !low.Ordinal && !hyphenOnly[name]:
	case counters[name]:
		unit = name
	default:
		return news.Quantity{}, i
	}
	q := news.Quantity{Value: low.Value, High: high.Value, Unit: unit, Span: f.span(i, i+4), Modifier: exact}
	if !low.Ordinal {
		q.Modifier = f.modifier(s, i, i+4)
	}
	if !strings.HasSuffix(rest, "olds") {
		f.count(&q, f.counted(s, i+4, false))
	}
	return q, i + 4
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
