package times

import (
	"fmt"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// year reads "2024" where a year is meant, with "early", "late" or "mid" before it, and "2014-2017", "the 1990s".
func (f *finder) year(s *language.Sentence, i int) (news.Time, int) {
	w := f.low(s, i)
	if w == "" || w[0] > '9' && w[0] != 'l' && w[0] != 'e' && w[0] != 'm' { // by far the most
		return news.Time{}, i
	}
	if half := w == "late" || w == "early" || w == "mid"; half {
		at := i + 1
		if f.low(s, at) == "-" || f.low(s, at) == "in" {
			at++
		}
		if y, ok := yearOf(f.low(s, at)); ok {
			return news.Time{Value: partOfYear(y, w), Kind: period, Basis: fromText}, at + 1
		}
		return news.Time{}, i
	}
	if len(w) == 8 && w[:4] == "mid-" {
		if y, ok := yearOf(w[4:]); ok {
			return news.Time{Value: partOfYear(y, "mid"), Kind: period, Basis: fromText}, i + 1
		}
	}
	if len(w) == 5 && w[4] == 's' {
		if y, ok := yearOf(w[:4]); ok && y%10 == 0 {
			return news.Time{Value: fmt.Sprintf("%d/%d", y, y+9), Kind: period, Basis: fromText}, i + 1
		}
	}
	if len(w) == 7 && w[4] == '-' {
		if from, ok := yearOf(w[:4]); ok {
			if to, ok := yearOf(w[:2] + w[5:]); ok && from < to {
				return news.Time{Value: fmt.Sprintf("%d/%d", from, to), Kind: period, Basis: fromText}, i + 1
			}
		}
	}
	if len(w) == 9 && (w[4] == '-') {
		from, ok := yearOf(w[:4])
		to, ok2 := yearOf(w[5:])
		if ok && ok2 && from < to && to-from < 100 {
			return news.Time{Value: w[:4] + "/" + w[5:], Kind: period, Basis: fromText}, i + 1
		}
	}
	if y, ok := yearOf(w); ok && f.meansYear(s, i) {
		return news.Time{Value: fmt.Sprint(y), Kind: period, Basis: fromText}, i + 1
	}
	return news.Time{}, i
}

func partOfYear(y int, part string) string {
	switch part {
	case "early":
		return fmt.Sprintf("%d-01/%d-03", y, y)
	case "late":
		return fmt.Sprintf("%d-10/%d-12", y, y)
	}
	return fmt.Sprintf("%d-05/%d-08", y, y)
}

func yearOf(w string) (int, bool) {
	if len(w) != 4 || w[0] != '1' && w[0] != '2' {
		return 0, false
	}
	y := 0
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, false
		}
		y = y*10 + int(c-'0')
	}
	return y, y >= 1700 && y < 2100
}

// meansYear tells a year from a number of things by the words around it.
func (f *finder) meansYear(s *language.Sentence, i int) bool {
	before, after := f.low(s, i-1), f.low(s, i+1)
	counts := i+1 < s.Last && f.t.Tokens[i+1].Tag == "NNS"
	switch before {
	case "in", "since", "until", "till", "during", "throughout", "early", "late", "mid", "year", "(", "summer", "winter", "spring", "autumn", "fall":
		return !counts && after != "%" && after != "percent"
	case "by", "from", "of", "after", "before", "through", "for":
		return !counts && (i+1 >= s.Last || after == "," || after == "." || after == "to" || after == "and" || after == "until" || after == ")" || before == "of" || before == "from")
	case "and", "to", "-", "–":
		if _, ok := yearOf(f.low(s, i-2)); ok {
			return true
		}
	case "the", "'s", "a", "his", "her", "their", "its":
		return yearly[after] || yearly[strings.TrimSuffix(after, "s")]
	}
	return false
}

// yearly are nouns for what is named by its year: "the 2012 election".
var yearly = map[string]bool{
	"election": true, "presidential": true, "campaign": true, "attack": true, "war": true, "world": true, "olympics": true, "olympic": true, "summer": true, "winter": true,
	"season": true, "budget": true, "coup": true, "earthquake": true, "tsunami": true, "crisis": true, "agreement": true, "treaty": true, "deal": true, "summit": true,
	"invasion": true, "revolution": true, "uprising": true, "referendum": true, "vote": true, "massacre": true, "bombing": true, "shooting": true, "report": true,
	"census": true, "race": true, "final": true, "tournament": true, "film": true, "book": true, "law": true, "accord": true, "constitution": true, "ceasefire": true,
	"midterm": true, "primary": true, "general": true, "republican": true, "democratic": true, "financial": true, "fiscal": true, "hurricane": true, "study": true,
}
