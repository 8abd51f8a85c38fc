package names

import (
	"unicode/utf8"

	"secondsource/internal/lexicon"
)

// part takes apart what belongs to two names: a body and the person who stands after it ("head of the Harbour Administration Ada Vane"), a
// town and the seat of government after a comma.
func (d *draft) part() {
	for k := range d.spans {
		s := d.spans[k]
		if d.Words[s.Last-1].Lower == "kremlin" && s.Last-s.First > 2 && d.Words[s.Last-2].Text == "," {
			d.spans[k].Last -= 2
			d.spans = append(d.spans, Span{s.Last - 1, s.Last, organization})
			continue
		}
		if n := s.Last - s.First; s.Kind == organization && n >= 3 && d.officeOf(s.First) && d.given(s.Last-2) && !d.given(s.Last-3) && d.Words[s.Last-1].Tag == "NNP" && !bodies[d.Words[s.Last-1].Lower] {
			d.spans[k].Last -= 2
			d.spans = append(d.spans, Span{s.Last - 2, s.Last, person})
		}
	}
}

// officeOf reports whether "head of (the)" or the like stands before word i.
func (d *draft) officeOf(i int) bool {
	first := d.Sentences[d.Words[i].Sentence].First
	if i--; i > first && d.Words[i].Lower == "the" {
		i--
	}
	return i > first && d.Words[i].Lower == "of" && lexicon.Office(d.Words[i-1].Lower)
}

// initials widens a surname to the given name and the initial before it: "Ada R. | Vane".
func (d *draft) initials() {
	for k := range d.spans {
		s := &d.spans[k]
		first := d.Sentences[d.Words[s.First].Sentence].First
		if s.Kind == person && s.First-2 >= first && initial(d.Words[s.First-1].Text) && d.in[s.First-1] == 0 && d.free(s.First-2) && !titled(d.Words[s.First-2].Lower) {
			s.First -= 2
		}
	}
}

func initial(word string) bool {
	return len(word) >= 2 && word[len(word)-1] == '.' && utf8.RuneCountInString(word) == 2
}

var tellers = set(`says said reports reported told writes wrote adds added explains explained`)

// persons adds who is named beside another person ("Ada and | Omar", "Ada | and Omar Vane"), and whose two or three words a verb of saying
// follows.
func (d *draft) persons() {
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if d.tokens[i].titled || !d.free(i) {
				continue
			}
			if i+2 < s.Last && d.Words[i+1].Lower == "and" && d.kind(i+2) == person && !d.single(i+2) && d.given(i) && d.given(i+2) {
				d.add(i, i+1, person)
				continue
			}
			if i == s.First || d.in[i-1] > 0 {
				continue
			}
			last := i + 1
			for last < s.Last && d.free(last) {
				last++
			}
			n := last - i
			switch {
			case n == 1 && d.Words[i-1].Lower == "and" && i-2 >= s.First && d.kind(i-2) == person && d.single(i-2) && (d.given(i) || d.listed(s.First, i-2)) && (last == s.Last || !d.tokens[last].capital && d.Words[last].Tag[0] != 'N'),
				n > 1 && n < 4 && last < s.Last && tellers[d.Words[last].Lower] && (d.Words[i-1].Tag == "POS" || d.given(i)) && !d.plural(last-1):
				d.add(i, last, person)
			}
			i = last
		}
	}
}

// listed reports whether another person stands before word i and a comma: "Omar, | Ada".
func (d *draft) listed(first, i int) bool {
	return i-2 >= first && d.Words[i-1].Text == "," && d.kind(i-2) == person
}

// single reports whether the name at word i has one word.
func (d *draft) single(i int) bool {
	s := d.spans[d.in[i]-1]
	return s.Last-s.First == 1
}

func (d *draft) plural(i int) bool { return d.Words[i].Tag == "NNPS" }
