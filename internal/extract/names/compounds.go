package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon/linear"
	"secondsource/internal/news"
)

// pair gives the place at which two countries, unions of countries or cities joined by a hyphen are cut; 0 where there are none, or where
// both together are one ("Guinea-Bissau").
func pair(lower string, lists *linear.Model) int {
	i := strings.IndexByte(lower, '-')
	if i < 2 || strings.IndexByte(lower[i+1:], '-') >= 0 || !power(lower[:i], lists) || !power(lower[i+1:], lists) || power(lower, lists) {
		return 0
	}
	return i
}

// power reports whether a word is a country, a union of countries, or a large city whose name nobody bears.
func power(lower string, lists *linear.Model) bool {
	if lower == "eu" || lower == "un" || lower == "nato" {
		return true
	}
	var scores [16]int32
	lists.Add([]uint64{ListKey(linear.Hash(lower))}, scores[:])
	return scores[isCountry] > 0 || scores[isCity] > 0 && scores[isGiven] == 0 && scores[isSurname] == 0
}

func (w Word) part(from, to int) Word {
	p := Word{news.Span{Start: w.Start + from, End: w.Start + to}, w.Text[from:to], w.Lower[from:to], "JJ", w.Sentence}
	if _, capital := shape(p.Text); capital {
		p.Tag = "NNP"
	}
	return p
}

var tails = set(`based led style language born speaking majority made wide built related era origin owned like type run held bound friendly area
	only specific trained wing dominated focused themed plus free loving watcher watchers`)
var fronts = set(`pro anti ex non post pre mid inter cross all then ultra`)

// compound gives the place at which a hyphenated word is cut so that a name in it stands alone: "Marn|-based", "pro-|Marn"; 0 where it is whole.
func compound(word string) int {
	last := strings.LastIndexByte(word, '-')
	if last <= 0 || last+1 == len(word) {
		return 0
	}
	if tail := word[last+1:]; tails[tail] || len(tail) > 4 && tail[len(tail)-2:] == "ed" {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
			return last
		}
	}
	if first := strings.IndexByte(word, '-'); fronts[word[:first]] {
		if r, _ := utf8.DecodeRuneInString(word[first+1:]); unicode.IsUpper(r) {
			return first + 1
		}
	}
	return 0
}
