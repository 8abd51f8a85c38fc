package names

import "secondsource/internal/lexicon/press"

// credits adds who took a picture and for whom: "(Ada Vane / AFP)", "Ada Vane/Pool Photo via AP".
func (d *draft) credits() {
	for _, s := range d.Sentences {
		for i := s.First; i+1 < s.Last; i++ {
			if d.Words[i].Text != "/" || !d.tokens[i+1].capital && d.Words[i+1].Lower != "dpa" {
				continue
			}
			agency := 0
			for last := min(i+5, s.Last); last > i+1 && agency == 0; last-- {
				if _, ok := press.AgencyNamed(d.text(i+1, last)); ok {
					agency = last
				}
			}
			if agency == 0 && !pools[d.Words[i+1].Lower] {
				continue
			}
			if agency > 0 && (d.in[i+1] == 0 || d.kind(i+1) == person || agency < s.Last && d.in[agency] == d.in[i+1] && d.given(agency)) {
				d.add(i+1, agency, organization)
			}
			first := i
			for first > s.First && i-first < 3 && d.plainName(first-1) {
				first--
			}
			if i-first >= 2 && !agencies[d.Words[i-1].Lower] && d.organizationAt(first) == 0 {
				d.add(first, i, person)
			}
		}
	}
}

// agencies are last words of agencies' and archives' names.
var agencies = set(`images photo photos pictures press news agency media service handout archive archives`)

var pools = set(`pool getty epa shutterstock bloomberg zuma nurphoto`)

// plainName reports whether word i may be part of the name of somebody who is credited: it has a capital and small letters, or is an initial.
func (d *draft) plainName(i int) bool {
	w := d.Words[i]
	if !d.tokens[i].capital || len(w.Text) < 2 {
		return false
	}
	return initial(w.Text) || w.Text[len(w.Text)-1] >= 'a'
}

// text is the text of words [first, last), with blanks where there are any.
func (d *draft) text(first, last int) string {
	var out []byte
	for i := first; i < last; i++ {
		if i > first && d.Words[i].Start > d.Words[i-1].End {
			out = append(out, ' ')
		}
		out = append(out, d.Words[i].Text...)
	}
	return string(out)
}
