package statements

import "strings"

// upright mends what the model read awry: a source that it took for a part of the content, one that it took for the other, and one that is
// too far from its cue to be seen.
func (r *reader) upright(f *finding) {
	if f.source.last-f.source.first == 1 && articles[r.lower(f.source.first)] || r.dated(f.source) {
		f.source = run{}
	}
	if f.cue.last-f.cue.first == 1 && f.cue.first > 0 && articles[r.lower(f.cue.first-1)] && !strings.HasPrefix(r.text.Tokens[f.cue.first].Tag, "N") {
		f.content = nil // "the alleged swap": no cue at all
		return
	}
	if f.source.empty() {
		r.partAsSource(f)
	}
	if f.source.empty() {
		f.source = r.distantSource(f)
	}
	r.turn(f)
}

// dated reports whether a run holds nothing but a day: "January 28, 2026,".
func (r *reader) dated(x run) bool {
	for i := x.first; i < x.last; i++ {
		if w := r.lower(i); wordy(w) && !weekdays[w] && (w[0] < '0' || w[0] > '9') {
			return false
		}
	}
	return !x.empty()
}

// partAsSource makes that piece of the content the source which can be nothing else: the noun right before an active cue ("[the experts] have
// praised {the plan}"), or the one that ends a sentence with the cue before it ("{the plan is dead}, noted [the mayor]").
func (r *reader) partAsSource(f *finding) {
	if len(f.content) < 2 || r.seeming(f.cue) || r.passiveGroup(f.cue) {
		return
	}
	last := len(f.content) - 1
	for k, c := range f.content {
		before := c.last == f.cue.first
		for before && c.first < c.last && joins[r.lower(c.first)] && c.last-c.first > 1 {
			c.first++ // "after campaign aides insisted"
		}
		after := k == last && c.first == f.cue.last && f.cue.first > 0 && r.lower(f.cue.first-1) == "," && f.content[0].last < f.cue.first
		if before && r.noun(c) || after && r.noun(c) && (r.capital(c.first) || determiners[r.lower(c.first)]) {
			f.source = c
			f.content = append(f.content[:k:k], f.content[k+1:]...)
			return
		}
	}
}

// noun reports whether a run is a noun with what describes it: no verb, no quotation.
func (r *reader) noun(x run) bool {
	if w := r.lower(x.first); x.last-x.first == 1 && (w == "who" || w == "which") {
		return true
	}
	for i := x.first; i < x.last; i++ {
		if r.finite(i) || r.quoteOf[i] >= 0 {
			return false
		}
	}
	return r.nounLike(x) && !r.dated(x)
}

// finite reports whether token i is a verb that has a subject.
func (r *reader) finite(i int) bool {
	switch r.text.Tokens[i].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// passiveGroup reports whether a cue is a passive, or a participle that describes a noun ("the words cited"): its subject is what is said, and
// nobody's word.
func (r *reader) passiveGroup(cue run) bool {
	being, having, participle := false, false, false
	for i := cue.first; i < cue.last; i++ {
		w := r.lower(i)
		participle = participle || r.text.Tokens[i].Tag == "VBN" && !be[w]
		being = being || be[w]
		having = having || w == "have" || w == "has" || w == "had" || w == "'ve" || w == "having"
	}
	if being || having || !participle || cue.last >= len(r.text.Tokens) {
		return participle && being
	}
	// without an auxiliary it may be a past tense that was read as a participle: not before an adverb or a preposition
	next := r.text.Tokens[cue.last]
	return next.Tag == "RB" || next.Tag == "IN" && next.Lower != "that" || r.lower(cue.last-1) == "as"
}

// seeming reports whether a cue tells how its subject looks to somebody.
func (r *reader) seeming(cue run) bool {
	for i := cue.first; i < cue.last; i++ {
		switch r.lower(i) {
		case "seem", "seems", "seemed", "appear", "appears", "appeared", "look", "looks", "looked", "sound", "sounds", "sounded", "likely", "reportedly", "allegedly":
			return true
		}
	}
	return false
}

// distantSource gives the subject of the clause that a participle hangs on ("the mayor left early, saying …"; "Claiming …, the mayor left"), or
// that a second verb shares with the first ("the mayor thanked them and said …").
func (r *reader) distantSource(f *finding) run {
	s := r.sentence(f.cue.first)
	participle := r.text.Tokens[f.cue.first].Tag == "VBG"
	if f.cue.first == s.first {
		last := f.content[len(f.content)-1].last
		if !participle || last <= f.cue.last || last+1 >= s.last || r.lower(last) != "," {
			return run{}
		}
		for i := last + 1; i < s.last && r.quoteOf[i] < 0; i++ {
			if r.finite(i) {
				if x := (run{last + 1, i}); !x.empty() && r.noun(x) {
					return x
				}
				break
			}
		}
		return run{}
	}
	before := r.lower(f.cue.first - 1)
	shared := (before == "and" || before == "but") && r.finite(f.cue.first) && !r.passiveGroup(f.cue)
	if !shared && !(participle && before == ",") {
		return run{}
	}
	start := -1 // of a noun that a relative clause follows
	for i := s.first + 1; i < f.cue.first-1; i++ {
		if !r.finite(i) || r.quoteOf[i] >= 0 {
			continue
		}
		_, head := r.verbGroup(i, s.first)
		if head > s.first && (r.lower(head-1) == "who" || r.lower(head-1) == "which" || r.lower(head-1) == "that") {
			if x := r.nounBefore(head-1, s.first); start < 0 && !x.empty() {
				start = x.first
			}
			continue
		}
		if start >= 0 {
			return run{start, head}
		}
		return r.subjectPhrase(s.first, head)
	}
	return run{}
}

// subjectPhrase gives the noun that ends before token head of the clause that begins at token first: all of the clause up to there, where it
// is nothing else.
func (r *reader) subjectPhrase(first, head int) run {
	x := run{first, head}
	for x.first < x.last && joins[r.lower(x.first)] {
		x.first++
	}
	plain := !x.empty() && !prepositions[r.lower(x.first)] && !adverbs[r.lower(x.first)] && r.noun(x)
	for i := x.first; i < x.last; i++ {
		plain = plain && !stops[r.lower(i)]
	}
	if plain {
		return x
	}
	if x = r.nounBefore(head, first); !x.empty() && r.noun(x) {
		return x
	}
	return run{}
}

// turn turns round what was read upside down: a clause for the source and, after the cue, a name for the content.
func (r *reader) turn(f *finding) {
	if f.source.empty() || f.source.last > f.cue.first || len(f.content) != 1 || f.content[0].first != f.cue.last || r.lower(f.cue.first-1) != "," {
		return
	}
	for i := f.source.first; i < f.source.last; i++ {
		w := r.lower(i)
		if w == "who" || w == "which" || w == "that" || w == "whose" {
			return
		}
		if !be[w] || r.quoteOf[i] >= 0 {
			continue
		}
		if source := r.nounAfter(f.cue.last, f.content[0].last); !source.empty() {
			content := f.source
			content.last = r.trimEnd(content.first, content.last)
			f.source, f.content = source, []run{content}
		}
		return
	}
}
