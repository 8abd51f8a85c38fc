package tellings

import "strings"

// The statuses of what is told.
const (
	happened = "happened"
	expected = "expected"
	denied   = "denied"
	unclear  = "unclear"
)

// status tells whether what a clause tells of is told as a fact, by the verbs that govern its word.
func (r reader) status(c clause, h head) string {
	from := max(c.first, h.first-10)
	out := happened
	for i := h.first - 1; i >= from; i-- {
		switch w := r.lower(i); {
		case w == "reportedly" || w == "allegedly" || w == "purportedly" || w == "alleged" || w == "reported" || w == "suspected":
			return unclear
		case w == "not" || w == "n't" || w == "never" || w == "without" || w == "no" && h.noun:
			if out == happened {
				return denied
			}
			return unclear
		case w == "may" || w == "might" || w == "could":
			return unclear
		case w == "will" || w == "'ll" || w == "shall" || w == "would" || w == "should" || w == "wo":
			out = expected
		case ahead[r.text.Lemma(i)] && (strings.HasPrefix(r.tag(i), "V") || h.noun):
			out = expected
		case denies[r.text.Lemma(i)] && strings.HasPrefix(r.tag(i), "V"):
			return denied
		case w == "to" && r.tag(h.first) == "VB" && i >= h.first-2:
			out = expected
		case w == "," || w == "and" && !h.noun:
			i = from
		}
	}
	for i := h.first; i < h.last+3 && i < c.last; i++ {
		if w := r.lower(i); w == "reportedly" || w == "allegedly" {
			return unclear
		}
	}
	if c.lead == "if" || c.lead == "unless" {
		return unclear
	}
	return out
}

// before reports whether the words tell that it lies before what is reported.
func (r reader) before(c clause, h head) bool {
	if after[c.lead] || c.lead == "once" {
		return true
	}
	for i := max(c.first, h.first-6); i < h.first; i++ {
		switch w := r.lower(i); {
		case w == "had" || w == "has" || w == "have" || w == "'ve":
			if !h.noun && (r.tag(h.first) == "VBN" || r.tag(h.first) == "VBG") || h.noun {
				return true
			}
		case recent[w] && i >= h.first-4:
			return true
		case after[w]:
			return true
		case w == "recently" || w == "previously" || w == "already" || w == "originally":
			return true
		}
	}
	for i := h.last; i < c.last && i < h.last+8; i++ {
		if w := r.lower(i); w == "recently" || w == "earlier" || w == "previously" || w == "ago" {
			return true
		}
	}
	return false
}

var (
	ahead  = set("expect plan schedule due set hope want ask request seek threaten vow promise pledge urge order intend aim agree demand propose invite upcoming planned possible potential next future proposed likely poised prepare")
	denies = set("deny reject dismiss refute rule")
)
