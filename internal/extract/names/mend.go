package names

import (
	"secondsource/internal/lexicon"
	"secondsource/internal/lexicon/countries"
	"secondsource/internal/news"
)

// mend puts right what the data that the model learned from don't show: titles are left out of names, bases and airports have the place that
// they are named after, and seats of government stand for the government.
func (v *View) mend(spans []Span) []Span {
	var out []Span
	for _, s := range v.wellKnown(spans) {
		switch Kinds[s.Kind] {
		case news.Person:
			for s.Last-s.First > 1 && titled(v.Words[s.First].Lower) || s.Last-s.First > 3 && lexicon.Office(v.Words[s.First].Lower) {
				s.First++
			}
		case news.Place:
			if n := v.site(s.Last); n > 0 {
				s.Last += n
				s.Kind = facility
			}
		}
		if s.Last == s.First+1 && seats[v.Words[s.First].Lower] || s.Last == s.First+2 && seats[v.Words[s.First].Lower+" "+v.Words[s.First+1].Lower] {
			if s.Kind = organization; v.located(s.First) {
				s.Kind = facility
			}
		}
		out = append(out, s)
	}
	return v.complete(v.bases(out))
}

// bases adds the bases and airports whose names the model took for no names at all.
func (v *View) bases(spans []Span) []Span {
	var out []Span
	end := 0
	add := func(from, to int) {
		for i := from + 1; i < to; i++ {
			n := v.site(i)
			if n == 0 || !v.tokens[i-1].capital || v.tokens[i-1].titled || !v.ofPlace(i-1) || i+n > to {
				continue
			}
			first := i - 1
			for first-1 >= from && v.tokens[first-1].capital && v.Words[first-1].Tag == "NNP" && v.Words[first-1].Sentence == v.Words[i].Sentence {
				first--
			}
			if v.Words[first].Sentence == v.Words[i].Sentence && first > v.Sentences[v.Words[i].Sentence].First {
				out = append(out, Span{first, i + n, facility})
				i += n
			}
		}
	}
	for _, s := range spans {
		add(end, s.First)
		out = append(out, s)
		end = s.Last
	}
	add(end, len(v.Words))
	return out
}

// ofPlace reports whether a word may be the name of a place before "air base": a name, or what was taken for an adjective and is none of a
// nation.
func (v *View) ofPlace(i int) bool {
	if v.Words[i].Tag == "JJ" {
		_, nation := countries.OfDemonym(v.Words[i].Text)
		return !nation
	}
	return v.Words[i].Tag == "NNP"
}

// titled reports whether a word at the start of a person's name is no part of it. Titles of nobility and faith often are.
func titled(lower string) bool {
	switch lower {
	case "king", "queen", "prince", "princess", "pope", "sheikh", "sheik", "emir", "emperor", "sultan", "imam", "ayatollah", "saint", "st.", "lord", "lady", "sir", "dean", "judge", "major", "marshal", "bishop", "pastor", "star":
		return false
	case "mallam", "alhaji", "rabbi", "pandit":
		return true
	}
	return lexicon.Office(lower) || lexicon.Honorific(lower)
}

// site is the number of words from i that make a place the name of a base or an airport: "air base", "airport".
func (v *View) site(i int) int {
	s := v.Sentences[v.Words[max(0, i-1)].Sentence]
	if i >= s.Last {
		return 0
	}
	if sites[v.Words[i].Lower] {
		return 1
	}
	if i+1 < s.Last && sites[v.Words[i].Lower+" "+v.Words[i+1].Lower] {
		return 2
	}
	return 0
}

var sites = func() map[string]bool {
	out := set(`airport airfield airbase`)
	for _, kind := range []string{"air", "naval", "military"} {
		for _, site := range []string{"base", "facility", "outpost", "airport", "airfield", "station"} {
			out[kind+" "+site] = true
		}
	}
	out["international airport"] = true
	return out
}()

// seats are buildings that stand for who works in them.
var seats = map[string]bool{"kremlin": true, "white house": true, "pentagon": true, "downing street": true, "élysée": true, "elysee": true, "blue house": true,
	"capitol hill": true, "state house": true, "kantei": true}

// located reports whether a preposition of place stands before word i, past "the" and adjectives.
func (v *View) located(i int) bool {
	first := v.Sentences[v.Words[i].Sentence].First
	for i--; i >= first && (v.Words[i].Lower == "the" || v.Words[i].Tag == "JJ"); i-- {
	}
	return i >= first && (nearPlace[v.Words[i].Lower] || v.Words[i].Lower == "inside")
}
