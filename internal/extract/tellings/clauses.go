package tellings

import (
	"strings"

	"secondsource/internal/language"
)

// A clause is a run of tokens of one sentence, and the joining word that leads into it.
type clause struct {
	first, last int
	lead        string
}

// clauses cuts a sentence where marks and joining words part it, but never within a time.
func (r reader) clauses(s language.Sentence) []clause {
	var out []clause
	open := clause{first: s.First, last: s.First}
	for i := s.First; i < s.Last; i++ {
		if i > open.first && !(r.timed(i) && r.timed(i-1)) && r.begins(i, s) {
			open.last = i
			out = append(out, open)
			open = clause{first: i}
		}
		if i == open.first && (joins[r.lower(i)] || r.tag(i) == "WDT" || r.tag(i) == "WP") {
			open.lead = r.lower(i)
		}
	}
	open.last = s.Last
	return append(out, open)
}

// begins reports whether a clause begins at token i.
func (r reader) begins(i int, s language.Sentence) bool {
	tag, w := r.tag(i), r.lower(i)
	switch {
	case r.lower(i-1) == ";" || r.lower(i-1) == ":" || r.lower(i-1) == "—" || r.lower(i-1) == "–":
		return true
	case r.lower(i-1) == ",":
		return tag == "WDT" || tag == "WP" || tag == "WRB" || tag == "VBG" || tag == "CC" || joins[w] || tag == "PRP" || r.verbAhead(i, s, 6)
	case w == "that" || w == "who" || w == "which" || w == "where" || w == "when":
		return r.verbAhead(i+1, s, 14)
	case joins[w] && tag != "NN":
		return r.verbAhead(i+1, s, 8)
	case w == "and" || w == "but":
		return i+1 < s.Last && (finite(r.tag(i+1)) || r.verbAhead(i+1, s, 4))
	}
	return false
}

// verbAhead reports whether a finite verb stands within n tokens, before any mark.
func (r reader) verbAhead(i int, s language.Sentence, n int) bool {
	for ; i < s.Last && n > 0; i, n = i+1, n-1 {
		if finite(r.tag(i)) {
			return true
		}
		if r.tag(i) == "," || r.tag(i) == "." || r.tag(i) == ":" {
			return false
		}
	}
	return false
}

func finite(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

var (
	joins   = set("after before while when as because since until although though if once whereas unless following amid")
	after   = set("after following since amid")
	recent  = set("recent latest last previous earlier past former yesterday")
	counted = set("first second third 's") // one of several, or somebody's
	of      = set("of by from in on against")
	where   = set("in at from near outside inside on off over to into across around throughout")
	// verbs that tell of no deed of their own
	idle = set("be have do get go come take make seem appear become remain stay keep include involve mean need want know think believe feel hope expect plan continue " +
		"begin start end help try use give show see look hear find let like love live work stand belong contain cost exist lack own possess resemble depend consist " +
		"can may might will would should must could say tell ask call describe add note happen occur follow lead cause turn put set run hold bring")
)
