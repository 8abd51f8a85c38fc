package names

import (
	"slices"

	"secondsource/internal/lexicon/countries"
)

// A draft is a reading that rules put right, one after the other.
type draft struct {
	*View
	spans []Span // in the order of the text, none overlapping
	in    []int  // for each word 1 + the index of its name, 0 for none
}

// complete adds and widens names that the model misses because the data it learned from hardly show them.
func (v *View) complete(spans []Span) []Span {
	spans = slices.DeleteFunc(spans, func(s Span) bool { return s.Kind == people && !v.people(s) })
	d := &draft{v, spans, make([]int, len(v.Words))}
	for _, rule := range [...]func(*draft){(*draft).holders, (*draft).realms, (*draft).lists, (*draft).credits, (*draft).initials, (*draft).headed, (*draft).units, (*draft).regions} {
		d.sort()
		rule(d)
	}
	d.sort()
	return d.spans
}

// sort puts the names in the order of the text. Of two that overlap the one that begins first stays, of those the longer.
func (d *draft) sort() {
	slices.SortStableFunc(d.spans, func(a, b Span) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	out := d.spans[:0]
	end := 0
	for _, s := range d.spans {
		if s.First >= end && s.Last > s.First {
			out = append(out, s)
			end = s.Last
		}
	}
	d.spans = out
	clear(d.in)
	for k, s := range d.spans {
		for i := s.First; i < s.Last; i++ {
			d.in[i] = k + 1
		}
	}
}

// add puts a name in place of all that it overlaps.
func (d *draft) add(first, last, kind int) {
	for i := first; i < last; i++ {
		if k := d.in[i]; k > 0 {
			d.spans[k-1].Last = d.spans[k-1].First
		}
		d.in[i] = 0
	}
	d.spans = append(d.spans, Span{first, last, kind})
	for i := first; i < last; i++ {
		d.in[i] = len(d.spans)
	}
}

// free reports whether word i, in no name yet, is written as a name is.
func (d *draft) free(i int) bool {
	if d.in[i] > 0 || !d.tokens[i].capital || d.Words[i].Tag != "NNP" && d.Words[i].Tag != "NNPS" {
		return false
	}
	_, nation := countries.OfDemonym(d.Words[i].Text)
	return !nation
}

// kind is the kind of the name that word i is in, -1 where it is in none.
func (d *draft) kind(i int) int {
	if d.in[i] == 0 {
		return -1
	}
	return d.spans[d.in[i]-1].Kind
}

// given reports whether word i is a given name somewhere.
func (d *draft) given(i int) bool {
	return d.tokens[i].listed&(1<<isGiven) != 0 || d.tokens[i].elsewhere
}

// The gazetteer's labels that rules ask for.
const (
	isCity       = 1
	isCountry    = 2
	isGiven      = 4
	isSurname    = 5
	isWorldGiven = 6
)

const (
	person       = 0
	organization = 1
	place        = 2
	facility     = 3
	people       = 4
)
