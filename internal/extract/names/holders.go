package names

import "secondsource/internal/lexicon"

// holders takes apart what belongs to two: the country that an office is of and the holder who is named right behind it ("President of Marn |
// Ada Vane"). The parting is where a name ends or begins that stands elsewhere by itself, or before the one given name.
func (d *draft) holders() {
	whole := map[string]bool{}
	for _, s := range d.spans {
		whole[d.text(s.First, s.Last)] = true
	}
	for k := range d.spans {
		s := d.spans[k]
		if s.Kind != person && s.Kind != organization || s.Last-s.First < 3 || !d.officeOf(s.First) {
			continue
		}
		for at := s.First + 1; at+2 <= s.Last; at++ {
			if whole[d.text(at, s.Last)] || whole[d.text(s.First, at)] || d.given(at) && !d.given(at-1) && at+2 == s.Last && !bodies[d.Words[at+1].Lower] {
				kind := s.Kind
				if kind == person {
					kind = place
				}
				d.spans[k] = Span{s.First, at, kind}
				d.spans = append(d.spans, Span{at, s.Last, person})
				break
			}
		}
	}
}

// realms makes places of the single words that an office is of and that the model took for persons ("the president of Marn"), wherever they
// stand in the article, unless it has them as it has persons: behind a title, before a verb of saying, behind another name.
func (d *draft) realms() {
	realm := map[string]bool{}
	for _, s := range d.spans {
		if s.Last-s.First == 1 && d.officeOf(s.First) {
			realm[d.Words[s.First].Text] = true
		}
	}
	for k := range d.spans {
		s := &d.spans[k]
		if s.Kind == person && s.Last-s.First == 1 && realm[d.Words[s.First].Text] && d.tokens[s.First].known&(afterTitle|beforeSaid|longer) == 0 && !d.given(s.First) {
			s.Kind = place
		}
	}
}

// officeOf reports whether "president of (the)" or the like stands before word i.
func (d *draft) officeOf(i int) bool {
	first := d.Sentences[d.Words[i].Sentence].First
	if i--; i > first && d.Words[i].Lower == "the" {
		i--
	}
	return i > first && d.Words[i].Lower == "of" && lexicon.Office(d.Words[i-1].Lower)
}
