package about

import (
	"strings"

	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// order tells which of day and month the outlet writes first: as other dates of the page or text show, else as its country does, told by the address,
// else by the language it declares.
func (r *reader) order(address string) calendar.Order {
	if o := r.shownOrder(); o != calendar.NoOrder {
		return o
	}
	h := host(address)
	switch country := h[strings.LastIndexByte(h, '.')+1:]; {
	case country == "us" || country == "ph":
		return calendar.MonthFirst
	case country == "ca":
		return calendar.NoOrder
	case slashCountries[country]:
		return calendar.DayFirst
	}
	for _, t := range r.a.Capture.Told {
		if t.Field != news.FieldLanguage {
			continue
		}
		language, region, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(t.Value, "_", "-")), "-")
		switch {
		case len(language) != 2 || region == "ca":
		case region == "us" || region == "ph":
			return calendar.MonthFirst
		case slashCountries[region], slashLanguages[language]:
			return calendar.DayFirst
		}
		return calendar.NoOrder
	}
	return calendar.NoOrder
}

// Countries, by the ending of addresses, and languages whose own way to write dates is 28/01/2026. Where dates have full stops or hyphens,
// figures between slashes come from software, and their order cannot be told.
var (
	slashCountries = wordSet(`fr es it pt br uk gb au nz ie in pk bd lk my sg id th vn gr be lu ar mx cl pe uy py ve ec bo cr ng ke gh tz ug ae sa eg ma dz tn lb jo kw
		qa bh om hk cat`)
	slashLanguages = wordSet("fr es it pt ca gl el ar id ms th vi")
)

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// shownOrder tells the order by dates in figures with a number above twelve; none where both orders are in use, or neither.
func (r *reader) shownOrder() calendar.Order {
	found := calendar.NoOrder
	see := func(s string) bool {
		for at := 0; at+8 < len(s); at++ {
			if at > 0 && isDigit(s[at-1]) || !isDigit(s[at]) {
				continue
			}
			first, i := number(s, at)
			if i == at || i-at > 2 || i >= len(s) || s[i] != '/' {
				continue
			}
			second, j := number(s, i+1)
			if j == i+1 || j-i > 3 || j >= len(s) || s[j] != '/' {
				continue
			}
			if _, k := number(s, j+1); k != j+5 {
				continue
			}
			o := calendar.NoOrder
			switch {
			case first > 12 && first <= 31 && second <= 12:
				o = calendar.DayFirst
			case second > 12 && second <= 31 && first <= 12:
				o = calendar.MonthFirst
			default:
				continue
			}
			if found != calendar.NoOrder && o != found {
				return false
			}
			found = o
		}
		return true
	}
	for _, t := range r.shownLines {
		if !see(t.Value) {
			return calendar.NoOrder
		}
	}
	for _, line := range r.lines {
		if !see(r.a.Slice(line)) {
			return calendar.NoOrder
		}
	}
	return found
}

// number reads the figures at a byte of s, and where they end.
func number(s string, at int) (value, end int) {
	for end = at; end < len(s) && end-at < 6 && isDigit(s[end]); end++ {
		value = value*10 + int(s[end]-'0')
	}
	return value, end
}
