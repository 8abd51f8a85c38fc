package statements

import (
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon/cues"
	"secondsource/internal/news"
)

// An attribution is a cue with its source, read out of the clause beside a quotation.
type attribution struct {
	cue     run
	source  run
	stance  news.Stance
	use     cues.Use
	inherit bool // the source is the one of the statement before
}

// after reads the attribution that follows a quotation: ", said Mara Quell", "the mayor said". The second result is the end of the run
// read.
func (r *reader) after(q *quotation) (attribution, bool) {
	start, limit := q.last, r.limit(q)
	if start >= limit {
		return attribution{}, false
	}
	s := r.sentence(start)
	stop := min(limit, s.last)
	fresh := s.first == start // the sentence ended inside the marks
	end := r.lower(q.inner.last - 1)
	open := end == "," || end == "?" || end == "!" || end == "—" || end == "–" || end == "--" || end == "-" || end == "..." || end == "…"
	if att, ok := r.signed(start, stop); ok {
		return att, true
	}
	if w := r.lower(start); w == "," || w == "—" || w == "–" || w == "--" || w == "-" {
		start++
		open = true
	}
	if start >= stop {
		return attribution{}, false
	}
	for start+1 < stop && adverbs[r.lower(start)] {
		start++
	}
	if r.lower(start) == "according" && start+1 < stop && r.lower(start+1) == "to" {
		return attribution{cue: run{start, start + 2}, source: r.nounAfter(start+2, stop), stance: news.Asserts, use: cues.Say}, true
	}
	if joins[r.lower(start)] || leads[r.lower(start)] {
		return attribution{}, false
	}
	if c, ok := r.cue(start); ok && c.Finite() && c.Use != cues.Name {
		// "said Mara Quell": the verb first
		source := r.nounAfter(start+1, stop)
		if !source.empty() && (open || c.Use == cues.Say && (q.words > 3 || c.Lemma == "say" && r.capital(start+1))) && !fresh {
			return attribution{cue: run{start, start + 1}, source: source, stance: c.Stance, use: c.Use}, true
		}
		return attribution{}, false
	}
	for v := start + 1; v < stop && v < start+40; v++ {
		if r.quoteOf[v] >= 0 {
			break
		}
		w := r.lower(v)
		if w == ":" || w == ";" {
			break
		}
		c, ok := r.cue(v)
		relayed := ok && c.Form == cues.Gerund && (r.lower(v-1) == "as" || r.lower(v-1) == "heard") // "was quoted as saying"
		if !ok || !c.Finite() && !relayed || c.Use == cues.Name || nounUse(r.lower(v-1)) && !r.verbTag(v) {
			continue
		}
		if relays[r.lower(v)] && v+1 < stop && r.lower(v+1) == "as" {
			continue // "was quoted as saying": the cue ends in "saying"
		}
		if r.lower(v-1) == "," && c.Form == cues.Past && v+1 < stop && asides[r.lower(v+1)] && passives[c.Lemma] {
			continue // "Quell, asked about it, said"
		}
		if !open && !fresh && q.words < 4 {
			return attribution{}, false
		}
		if fresh && !r.bare(v, s.last) {
			return attribution{}, false
		}
		if !open && !fresh && !r.bare(v, s.last) && !(limit < s.last) {
			return attribution{}, false
		}
		cue, head := r.verbGroup(v, start)
		for relayed && head-1 > start && (relays[r.lower(head-1)] || auxiliaries[r.lower(head-1)]) {
			head--
			cue.first = head
		}
		source := run{start, head}
		for source.last > source.first && (r.lower(source.last-1) == "," || adverbs[r.lower(source.last-1)]) {
			source.last--
		}
		if !r.nounLike(source) {
			return attribution{}, false
		}
		source = r.tightened(source)
		return attribution{cue: cue, source: source, stance: r.stance(c, cue), use: c.Use}, true
	}
	return attribution{}, false
}

// signed reads a name after a dash, with nothing else: “We never close.” — Mara Quell
func (r *reader) signed(start, stop int) (attribution, bool) {
	switch r.lower(start) {
	case "―", "—", "–", "--", "-", "~":
	default:
		return attribution{}, false
	}
	end := start + 1
	for end < stop && end < start+7 && r.quoteOf[end] < 0 && wordy(r.lower(end)) && (r.capital(end) || r.lower(end) == "of" || r.lower(end) == "the") {
		end++
	}
	if end == start+1 || r.wordsIn(run{end, stop}) > 0 && r.lower(end) != "," {
		return attribution{}, false
	}
	return attribution{cue: run{start, start + 1}, source: run{start + 1, end}, stance: news.Asserts, use: cues.Say}, true
}

// limit is the end of the text that may attribute q from behind: the next quotation, or the end of the paragraph.
func (r *reader) limit(q *quotation) int {
	for i := q.last; i < q.block.last; i++ {
		if r.quoteOf[i] >= 0 {
			return i
		}
	}
	return q.block.last
}

// bare reports whether nothing but a short adverbial stands between the verb v and the end: "he said on Tuesday.".
func (r *reader) bare(v, end int) bool {
	v++
	if v < end && (r.lower(v) == "that" || r.lower(v) == ":") {
		return false
	}
	n := 0
	for ; v < end && wordy(r.lower(v)); v++ {
		n++
	}
	if v < end-1 && r.lower(v) == "," {
		return n <= 6
	}
	return n == 0 || n <= 8 && r.adverbial(end-1-n)
}

// adverbial reports whether token i leads into time, place or manner, or is the listener of a told thing.
func (r *reader) adverbial(i int) bool {
	if i < 0 || i >= len(r.text.Tokens) {
		return true
	}
	w := r.lower(i)
	return prepositions[w] || weekdays[w] || adverbs[w] || w == "reporters" || w == "journalists" || w == "last" || w == "this" || r.lower(i-1) == "told"
}

// before reads the attribution that leads up to a quotation. direct tells that nothing of the reporter's words stands between cue and
// quotation.
func (r *reader) before(q *quotation) (att attribution, direct, ok bool) {
	s := r.sentence(q.first)
	start := max(s.first, q.block.first)
	for i := q.first - 1; i >= start; i-- {
		if r.quoteOf[i] >= 0 {
			start = i + 1
			break
		}
	}
	end := q.first
	if start >= end {
		return attribution{}, false, false
	}
	mark := ""
	switch w := r.lower(end - 1); w {
	case ",", ":", "—", "–", "--", "-":
		mark = w
		end--
	}
	for v := end - 1; v >= start; v-- {
		if r.lower(v) == ";" {
			break
		}
		if r.lower(v) == "to" && v > start && r.lower(v-1) == "according" {
			source := r.nounAfter(v+1, end)
			return attribution{cue: run{v - 1, v + 1}, source: source, stance: news.Asserts, use: cues.Say}, false, true
		}
		c, found := r.cue(v)
		if !found || v > start && nounUse(r.lower(v-1)) && c.Form != cues.Gerund && !r.verbTag(v) {
			continue
		}
		if c.Form == cues.Base && v > start && r.lower(v-1) != "to" && !r.verbTag(v) && !pluralSubject(r.lower(v-1)) && !auxiliaries[r.lower(v-1)] {
			continue
		}
		gap := run{v + 1, end}
		adjacent := gap.empty() || mark == ":" || mark == "," && r.listener(gap) || r.lower(end-1) == "that" && r.listener(run{gap.first, gap.last - 1})
		if !adjacent && c.Lemma == "tell" && r.listener(gap) {
			adjacent = true
		}
		if !adjacent && c.Use == cues.Near {
			continue
		}
		if c.Use == cues.Name && (mark != "" || gap.last-gap.first > 12) {
			continue
		}
		att, good := r.subject(v, c, s.first)
		if !good || c.Use == cues.Name && att.source.empty() && !att.inherit {
			continue
		}
		return att, adjacent && c.Use != cues.Name, true
	}
	if mark == ":" {
		// "The mayor put it in one sentence:" and no verb of ours
		source := r.firstNoun(s.first, end)
		return attribution{cue: run{end, end + 1}, source: source, stance: news.Asserts, use: cues.Say}, true, true
	}
	return attribution{}, false, false
}

// listener reports whether a run after a verb of saying holds no clause of its own: "reporters on Tuesday".
func (r *reader) listener(x run) bool {
	if x.last-x.first > 14 {
		return false
	}
	for i := x.first; i < x.last; i++ {
		w := r.lower(i)
		if w == "that" || w == "was" || w == "were" || w == "is" || w == "are" || w == "will" || w == "would" || w == "had" || w == "has" || w == "have" {
			return false
		}
	}
	return true
}

// cue gives the verb of saying at token i. "His remarks" and "her newly released" are no verbs of somebody's.
func (r *reader) cue(i int) (cues.Cue, bool) {
	if r.text.Tokens[i].Quoted || r.quoteOf[i] >= 0 {
		return cues.Cue{}, false
	}
	c, ok := cues.Of(r.lower(i))
	if !ok {
		return c, false
	}
	switch tag := r.text.Tokens[i].Tag; {
	case (tag == "NNS" || tag == "NN") && (c.Form == cues.Third || c.Form == cues.Base) && c.Lemma != "say":
		return cues.Cue{}, false
	case tag == "VBN" && c.Use == cues.Near && (i == 0 || !auxiliaries[r.lower(i-1)] && !be[r.lower(i-1)]):
		return cues.Cue{}, false
	}
	return c, true
}

// verbTag reports whether the tagger read token i as a verb.
func (r *reader) verbTag(i int) bool {
	tag := r.text.Tokens[i].Tag
	return len(tag) > 1 && tag[0] == 'V'
}

func (r *reader) capital(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.text.Word(i))
	return unicode.IsUpper(c)
}
