package statements

import (
	"strings"

	"secondsource/internal/lexicon/cues"
	"secondsource/internal/news"
)

// clauses adds what is told with "according to", or by a clause before ", said the mayor", and was overlooked by the model. (Rules for "X said that …" beside the model were tried:
// they found six more in 84 articles, half of them wrong.)
func (r *reader) clauses() {
	r.index()
	for i := 0; i+1 < len(r.text.Tokens); i++ {
		if r.cueOf[i] >= 0 || r.quoteOf[i] >= 0 {
			continue
		}
		f, ok := finding{}, false
		switch {
		case r.lower(i) == "according" && r.lower(i+1) == "to":
			f, ok = r.accordingTo(i)
		case i > 0 && r.lower(i-1) == "," && r.cueOf[i+1] < 0:
			if f, ok = r.inverted(i); !ok {
				f, ok = r.closing(i)
			}
		default:
			if f, ok = r.closing(i); !ok {
				f, ok = r.leading(i)
			}
		}
		if ok {
			f.kind = r.kindOf(f.content)
			r.resolve(&f)
			r.found = append(r.found, f)
		}
	}
}

// inverted reads a clause that its verb of saying and its source follow: "The bridge will open in May, said the mayor."
func (r *reader) inverted(i int) (finding, bool) {
	c, ok := r.cue(i)
	if !ok || c.Use != cues.Say || c.Lemma == "tell" || c.Form != cues.Past && c.Form != cues.Third || !r.finite(i) {
		return finding{}, false
	}
	s := r.sentence(i)
	if !r.capital(i+1) && !determiners[r.lower(i+1)] {
		return finding{}, false
	}
	content := run{s.first, i - 1}
	verb := false
	for k := content.first; k < content.last; k++ {
		if r.quoteOf[k] >= 0 {
			return finding{}, false
		}
		verb = verb || r.finite(k)
	}
	source := r.nounAfter(i+1, s.last)
	if !verb || source.empty() || r.wordsIn(content) < 3 || r.finite(source.last-1) || source.last < s.last && r.finite(source.last) {
		return finding{}, false // "Orle, who was there, said the mayor had left"
	}
	return finding{cue: run{i, i + 1}, source: source, content: []run{content}, stance: c.Stance, reason: "clause, cue after"}, true
}

// closing reads a clause that a source and its verb of saying follow, at the end of the sentence: "The boats turned north, the pilot told a
// reporter."
func (r *reader) closing(v int) (finding, bool) {
	c, ok := r.cue(v)
	s := r.sentence(v)
	if !ok || c.Use != cues.Say || c.Form != cues.Past && c.Form != cues.Third || !r.finite(v) || s.last-v > 12 || v-s.first > longest || !r.bare(v, s.last) {
		return finding{}, false
	}
	group, head := r.verbGroup(v, s.first)
	source := r.nounBefore(head, s.first)
	for i := source.first; i < source.last; i++ { // "turned north, the pilot, Orle, told": no noun before the first comma
		if r.lower(i) == "," {
			if i > source.first && !strings.HasPrefix(r.text.Tokens[i-1].Tag, "N") {
				source.first = i + 1
				continue
			}
			break
		}
	}
	if source.empty() || source.first < s.first+4 || r.lower(source.first-1) != "," || source.last > head {
		return finding{}, false
	}
	content := run{s.first, r.trimEnd(s.first, source.first-1)}
	if r.quotedIn(run{content.first, source.last}) {
		return finding{}, false
	}
	if !r.finiteIn(content) || r.wordsIn(content) < 3 || joins[r.lower(content.first)] {
		return finding{}, false // "When the boats left, the pilot said so"
	}
	return finding{cue: group, source: source, content: []run{content}, stance: r.stance(c, group), reason: "clause, source and cue after"}, true
}

// leading reads a clause that "that" leads into, behind a subject and its verb of saying: "The palace had indicated ahead of the talks that the
// issue would be raised."
func (r *reader) leading(v int) (finding, bool) {
	c, ok := r.cue(v)
	s := r.sentence(v)
	if !ok || c.Use != cues.Say || c.Form == cues.Base || c.Form == cues.Gerund || !r.verbTag(v) || v-s.first > longest {
		return finding{}, false
	}
	that := v + 1
	for ; that < min(s.last, v+10) && r.lower(that) != "that"; that++ {
		if tag := r.text.Tokens[that].Tag; strings.HasPrefix(tag, "V") || tag == "MD" || tag == "WP" || tag == "WDT" || r.quoteOf[that] >= 0 {
			return finding{}, false
		}
	}
	if that+2 >= s.last || r.lower(that) != "that" || r.finite(that+1) || r.text.Tokens[that].Tag != "IN" && r.text.Tokens[that+1].Tag != "DT" {
		return finding{}, false
	}
	group, head := r.verbGroup(v, s.first)
	if r.passive(group, c) || !r.finiteIn(group) {
		return finding{}, false
	}
	source := r.nounBefore(head, s.first)
	content := run{that, r.phraseEnd(that, s.last)}
	if source.empty() || source.last != head || !r.finiteIn(content) || r.wordsIn(content) < 4 {
		return finding{}, false
	}
	if r.quotedIn(run{source.first, content.last}) {
		return finding{}, false
	}
	return finding{cue: group, source: source, content: []run{content}, stance: r.stance(c, group), reason: "clause behind that"}, true
}

func (r *reader) accordingTo(i int) (finding, bool) {
	s := r.sentence(i)
	stop := s.last
	if r.wordsIn(run{s.first, i}) == 0 { // what follows the comma is the content
		for stop = i + 2; stop < s.last && r.lower(stop) != ","; stop++ {
		}
	}
	source := r.nounAfter(i+2, stop)
	if source.empty() {
		return finding{}, false
	}
	f := finding{cue: run{i, i + 2}, source: source, stance: news.Asserts, reason: "according to"}
	content := run{s.first, r.trimEnd(s.first, i)}
	if r.wordsIn(content) < 3 {
		start := source.last
		for start < s.last && !wordy(r.lower(start)) && r.quoteOf[start] < 0 {
			start++
		}
		content = run{start, r.trimEnd(start, s.last)}
	}
	f.content = []run{content}
	return f, r.wordsIn(content) > 2
}

// quotedIn reports whether a quotation stands in a run.
func (r *reader) quotedIn(x run) bool {
	for i := x.first; i < x.last; i++ {
		if r.quoteOf[i] >= 0 {
			return true
		}
	}
	return false
}
