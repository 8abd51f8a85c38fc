package names

import (
	"unicode/utf8"

	"secondsource/internal/lexicon"
)

// wellKnown puts the names of well-known organizations in their place: where they were read as another kind, with words of their neighbours,
// or not at all. Inside a longer name of an organization or facility they stay.
func (v *View) wellKnown(spans []Span) []Span {
	k := 0
	for i := 0; i < len(v.Words); {
		for k < len(spans) && spans[k].Last <= i {
			k++
		}
		n := 0
		if b := v.tokens[i].body; b == bodyAlone || b == bodyFirst {
			n = v.organizationAt(i)
		}
		if n == 0 || v.tokens[i].titled && n == 1 {
			i++
			continue
		}
		last := i + n
		// What overlaps the name: up to the first that begins after it.
		keep := false
		for j := k; j < len(spans) && spans[j].First < last; j++ {
			s := spans[j]
			longer := s.First <= i && s.Last >= last && s.Last-s.First > n
			if longer && (s.Kind == organization || s.Kind == facility) || n == 1 && (s.First != i || s.Last != last) {
				keep = true
			}
		}
		if !keep {
			var rest []Span
			placed := false
			place := func() {
				if !placed {
					rest, placed = append(rest, Span{i, last, organization}), true
				}
			}
			for _, s := range spans {
				if s.First >= last {
					place()
					rest = append(rest, s)
					continue
				}
				if s.Last <= i {
					rest = append(rest, s)
					continue
				}
				if s.First < i {
					rest = append(rest, Span{s.First, i, s.Kind})
				}
				place()
				if s.Last > last {
					rest = append(rest, Span{last, s.Last, s.Kind})
				}
			}
			place()
			spans = rest
		}
		i = last
	}
	return spans
}

// organizationAt is the number of words of the longest name of a well-known organization that begins at word i; 0 where none does.
func (v *View) organizationAt(i int) int {
	last := min(i+6, v.Sentences[v.Words[i].Sentence].Last)
	var b [64]byte
	name, found := b[:0], 0
	for j := i; j < last; j++ {
		if j > i && v.Words[j].Start > v.Words[j-1].End {
			name = append(name, ' ')
		}
		for _, r := range v.Words[j].Text {
			if r == '’' {
				r = '\''
			}
			name = utf8.AppendRune(name, r)
		}
		if lexicon.Organization(string(name)) {
			found = j - i + 1
		}
		if j+1 < last && !v.tokens[j+1].scored {
			break
		}
	}
	return found
}
