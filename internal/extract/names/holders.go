package names

import (
	"iter"
	"slices"
	"strings"

	"secondsource/internal/lexicon"
)

// holders takes apart what belongs to two: the country that an office is of and the holder who is named right behind it ("President of Marn |
// Ada Vane"). The parting is where a name ends or begins that stands elsewhere by itself, or before the one given name.
func (d *draft) holders() {
	whole := map[string]int{} // 1 + its kind
	for _, s := range d.spans {
		whole[d.text(s.First, s.Last)] = 1 + s.Kind
	}
	for k := range d.spans {
		s := d.spans[k]
		if s.Kind != person && s.Kind != organization || s.Last-s.First < 3 || !d.officeOf(s.First) {
			continue
		}
		for at := s.First + 1; at+2 <= s.Last; at++ {
			front := whole[d.text(s.First, at)]
			if whole[d.text(at, s.Last)] > 0 || front > 0 || d.given(at) && !d.given(at-1) && at+2 == s.Last && !bodies[d.Words[at+1].Lower] {
				kind := s.Kind
				if front > 0 {
					kind = front - 1
				}
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

// realms makes places of the single words that the model took for persons, where an office is of them ("the president of Marn") or the article has
// their adjective before a noun ("Marni soldiers"), wherever they stand in the article, unless it has them as it has persons: behind a title,
// before a verb of saying, behind another name.
func (d *draft) realms() {
	realm := map[string]bool{}
	for i := range len(d.Words) - 1 {
		if d.tokens[i].capital && !d.tokens[i+1].capital && strings.HasPrefix(d.Words[i+1].Tag, "N") {
			for of := range stems(d.Words[i].Text) {
				realm[of] = true
			}
		}
	}
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
	d.adjectives()
}

// adjectives drops single words that the model took for persons, and that are the adjective of a place of the article: "Marni" where it has Marn.
func (d *draft) adjectives() {
	places := map[string]bool{}
	for _, s := range d.spans {
		if s.Kind == place && s.Last-s.First == 1 {
			places[d.Words[s.First].Text] = true
		}
	}
	d.spans = slices.DeleteFunc(d.spans, func(s Span) bool {
		if s.Kind == person && s.Last-s.First == 1 && d.tokens[s.First].known&(afterTitle|beforeSaid|longer) == 0 {
			for of := range stems(d.Words[s.First].Text) {
				if places[of] {
					return true
				}
			}
		}
		return false
	})
}

// stems gives the names of countries and regions that a word may be the adjective of.
func stems(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, end := range [...]string{"i", "n", "an", "ian", "ese"} {
			if of, ok := strings.CutSuffix(word, end); ok && len(of) > 3 && !yield(of) {
				return
			}
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
