package quantities

import (
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// listable are nouns whose plural with "of" and a list means as many as the list has: "the presidents of Ostland and Velmar". Of other nouns the
// list tells what they are about ("talks of trade and water").
var listable = map[string]bool{"president": true, "minister": true, "leader": true, "ambassador": true, "mayor": true, "governor": true, "king": true, "chief": true,
	"town": true, "city": true, "village": true, "province": true, "district": true, "island": true, "republic": true, "parliament": true, "embassy": true, "army": true}

// mostListed bounds a list.
const mostListed = 20

// list counts what an enumeration gives: "the ministers of defence, justice and finance" are three. The span is the noun with its list.
func (f *finder) list(s *language.Sentence, i int) (news.Quantity, int) {
	if f.tag(s, i) != "NNS" || f.low(s, i+1) != "of" || !listable[f.base(i)] {
		return news.Quantity{}, i
	}
	if k := i - 1; k >= s.First && (f.tag(s, k) == "CD" || f.low(s, k) == "several" || f.low(s, k) == "some" || f.low(s, k) == "many") {
		return news.Quantity{}, i // counted in words, and not as many as the list has
	}
	items, last := f.items(s, i+2)
	if items < 2 {
		return news.Quantity{}, i
	}
	q := news.Quantity{Value: float64(items), High: float64(items), Modifier: exact, Span: f.span(i, last), Of: f.span(i, i+1), Noun: f.base(i)}
	return q, last
}

// items counts those of the list that begins at token i, "A, B and C" or "A, B, and C", and gives the token behind it; fewer than two are none.
func (f *finder) items(s *language.Sentence, i int) (n, next int) {
	for n < mostListed {
		end := f.item(s, i)
		if end == i {
			return 0, i
		}
		n++
		at := end
		if f.low(s, at) == "," {
			at++
		}
		if f.low(s, at) != "and" {
			if at == end {
				return 0, i // neither comma nor "and"
			}
			i = at
			continue
		}
		last := f.item(s, at+1)
		if last == at+1 || f.low(s, last) == "and" || f.low(s, last) == "," && n == 1 {
			return 0, i
		}
		return n + 1, last
	}
	return 0, i
}

// item is the token behind an item of a list: one name, or one noun with an adjective, at token i; i where there is none.
func (f *finder) item(s *language.Sentence, i int) int {
	at := i
	named := f.low(s, at) == "the" // "the Republic", but not "the country"
	if named {
		at++
	}
	first := at
	for at < s.Last && at < first+3 && (strings.HasPrefix(f.tag(s, at), "NNP") || f.tag(s, at) == "NN" && at == first && !named) {
		at++
	}
	if at == first {
		return i
	}
	return at
}
