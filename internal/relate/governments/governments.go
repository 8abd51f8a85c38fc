// Package governments answers: which names of places stand for the government that sits there? "Moscow rejected the offer", "talks between Kyiv and Washington",
// "the Kremlin said": the place is read as its government where it speaks, does what only somebody can will, owns a policy, or has ties with others. Tel
// Aviv and Jerusalem stand for one government in others' usage.
//
// A mention stays one of the place: what it stands for is told beside it, with the words it was told from.
//
// Left out: nominals ("the capital"), cities that are no seat. Known weaknesses: verbs are read by their forms in a list, without grammar; a team that plays
// under its country's name and "beats" or "signs" is a government only where the verb is one of will.
package governments

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/countries"
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/news"
)

// Find gives the governments that places of the articles stand for, by the code of the country, each with its mentions in the order of fs.
func Find(fs []*news.Findings) []news.Government {
	of := map[string]*news.Government{}
	for i, f := range fs {
		speaks := map[int]bool{}
		for _, s := range f.Statements {
			speaks[s.Source.Mention] = true
		}
		for j, m := range f.Mentions {
			if m.Form != news.Name || m.Kind == news.Person || m.Kind == news.Group {
				continue
			}
			name := f.Article.Slice(m.Span)
			seat, ok := countries.SeatNamed(name)
			if !ok || len(name) < 4 && name != strings.ToUpper(name) { // "Us" is none
				continue
			}
			why := reading(f, j, seat, speaks[j])
			if why == "" {
				continue
			}
			g := of[seat.Code]
			if g == nil {
				c, _ := countries.OfCode(seat.Code)
				g = &news.Government{Country: seat.Code, Name: c.Name}
				of[seat.Code] = g
			}
			g.Readings = append(g.Readings, news.Reading{Mention: news.Ref{Article: i, Index: j}, Why: why})
		}
	}
	out := make([]news.Government, 0, len(of))
	for _, g := range of {
		out = append(out, *g)
	}
	slices.SortFunc(out, func(a, b news.Government) int { return cmp.Compare(a.Country, b.Country) })
	return out
}

const reach = 96 // bytes on each side of a name that are read

// reading tells by what mention j is read as a government; "" where it is a place.
func reading(f *news.Findings, j int, seat countries.Seat, speaks bool) string {
	text, m := f.Article.Text(), f.Mentions[j]
	before := words(text[max(0, m.Start-reach):m.Start])
	after := words(text[m.End:min(len(text), m.End+reach)])
	last := at(before, len(before)-1)
	if last == "the" {
		last = at(before, len(before)-2)
	}
	switch {
	case speaks && (!inside[last] || at(before, len(before)-2) == "according"):
		return "speaks"
	case (last == "between" || last == "and" || partners[last] && ends(after)) && relation(before):
		return "has ties"
	case at(after, 0) == "'s" || at(after, 0) == "’s":
		if n := owned(after[1:]); n != "" {
			return "its " + n
		}
		return ""
	case inside[last]:
		return ""
	case tied(after):
		return "has ties"
	case addressed[last] && ends(after):
		return "is addressed"
	case last == "by" && strings.HasSuffix(at(before, len(before)-2), "ed") && ends(after):
		return "has done it"
	case seat.Only:
		return "a government’s seat"
	}
	if v := wills(after); v != "" {
		return v
	}
	return ""
}

// wills gives the verb of will or of saying that follows, behind auxiliaries and adverbs; "" where none does.
func wills(after []string) string {
	for i := 0; i < len(after) && i < 4; i++ {
		w := after[i]
		switch {
		case auxiliary[w], strings.HasSuffix(w, "ly") && len(w) > 4:
			continue
		case willing[w]:
			return w
		}
		if c, ok := cues.Of(w); ok && c.Use == cues.Say && (c.Finite() || i > 0) {
			return w
		}
		return ""
	}
	return ""
}

// owned gives the noun of a government's own that follows a possessive within three words; "" where none does.
func owned(after []string) string {
	for i := 0; i < len(after) && i < 4; i++ {
		if own[after[i]] {
			return after[i]
		}
		if strings.Trim(after[i], "abcdefghijklmnopqrstuvwxyz-") != "" || inside[after[i]] {
			return ""
		}
	}
	return ""
}

// relation reports whether the words before a name tell of ties between states: "talks between Kyiv and", "relations with".
func relation(before []string) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-6; i-- {
		switch {
		case ties[before[i]]:
			return true
		case before[i] == "." || before[i] == ",":
			return false
		}
	}
	return false
}

// ends reports whether a noun phrase ends before these words: "with Norland over", not "with Norland officials".
func ends(after []string) bool {
	first := at(after, 0)
	return first == "" || first == "'s" || follows[first] || strings.ContainsAny(first[:1], ".,;:!?)”\"-–—")
}

// tied reports whether a name is part of "Norland ties", "Norland-Westmark relations".
func tied(after []string) bool {
	first := strings.TrimLeft(at(after, 0), "-–")
	return mutual[first] || first != at(after, 0) && (mutual[at(after, 1)] || at(after, 1) == "talks")
}

func at(words []string, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i]
}

// words splits text at white space and marks, in lower case; marks stand by themselves, a possessive as "'s".
func words(text string) []string {
	var out []string
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		if rest, ok := strings.CutPrefix(w, "’s"); ok {
			w = "'s" + rest
		}
		if rest, ok := strings.CutPrefix(w, "'s"); ok {
			out = append(out, "'s")
			w = rest
		}
		start := strings.TrimLeft(w, "“”\"‘’'(")
		core := strings.TrimRight(start, ".,;:!?”“\"’')")
		if core != "" {
			out = append(out, core)
		}
		if len(core) < len(start) {
			out = append(out, start[len(core):len(core)+1])
		}
	}
	return out
}
