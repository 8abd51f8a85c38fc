package statements

import (
	"secondsource/internal/lexicon/cues"
)

// titled reports whether quoted words look like a title: few, and all with capitals but the small ones.
func (r *reader) titled(q *quotation) bool {
	if q.words > 8 {
		return false
	}
	for i := q.inner.first; i < q.inner.last; i++ {
		if w := r.lower(i); len(w) > 3 && wordy(w) && !r.capital(i) {
			return false
		}
	}
	return true
}

// contentStart is where the reported clause begins after a cue: past "reporters on Monday that".
func (r *reader) contentStart(from, to int) int {
	for i := from; i < min(to, from+14); i++ {
		if r.lower(i) == "that" && r.listener(run{from, i}) {
			return i + 1
		}
	}
	return from
}

// clauseEnd is where the reported clause that reaches token from ends: before the full stop, or before a comma that opens into another cue.
func (r *reader) clauseEnd(from, limit int) int {
	if from >= limit {
		return limit
	}
	if from > 0 && r.text.Tokens[from].Sentence != r.text.Tokens[from-1].Sentence {
		return from
	}
	s := r.sentence(from)
	end := min(limit, s.last)
	if c, ok := r.cue(from); ok && c.Form == cues.Gerund && r.lower(from-2) == "," {
		return from
	}
	for i := from; i < end; i++ {
		if i > from && r.quoteOf[i-1] >= 0 && r.quoteOf[i] < 0 && i > 1 && r.lower(i-2) == "," {
			if c, ok := r.cue(i); ok && c.Form == cues.Gerund {
				return i
			}
		}
		if r.quoteOf[i] >= 0 {
			if n := int(r.quoteOf[i]); i == r.quotes[n].first {
				if _, ok := r.after(&r.quotes[n]); ok && i > from {
					return r.trimEnd(from, i)
				}
			}
			continue
		}
		w := r.lower(i)
		if w == ";" || w == ":" {
			return r.trimEnd(from, i)
		}
		if w == "," && i+1 < end {
			if c, ok := r.cue(i + 1); ok && c.Form == cues.Gerund {
				return r.trimEnd(from, i)
			}
			if w := r.lower(i + 1); w == "according" || w == "while" || w == "but" || w == "after" || w == "and" && r.cueSoon(i+2, end) {
				return r.trimEnd(from, i)
			}
		}
		if w == "and" || w == "but" {
			if c, ok := r.cue(min(i+1, end-1)); ok && (c.Form == cues.Past || c.Form == cues.Third) && c.Use != cues.Near {
				return r.trimEnd(from, i)
			}
		}
	}
	return r.trimEnd(from, end)
}

// cueSoon reports whether a subject and a verb of saying stand at token i.
func (r *reader) cueSoon(i, end int) bool {
	for k := i; k < min(i+6, end); k++ {
		if c, ok := r.cue(k); ok && c.Finite() && c.Use == cues.Say && (c.Form == cues.Past || c.Form == cues.Third) {
			return true
		}
	}
	return false
}

func (r *reader) trimEnd(from, end int) int {
	for end > from && r.quoteOf[end-1] < 0 && !wordy(r.lower(end-1)) && r.lower(end-1) != ")" && r.lower(end-1) != "%" {
		end--
	}
	return end
}

// closesSentence reports whether nothing but marks follows q in its sentence.
func (r *reader) closesSentence(q *quotation) bool {
	if q.last >= q.block.last || r.text.Tokens[q.last].Sentence != r.text.Tokens[q.last-1].Sentence {
		return true
	}
	return r.wordsIn(run{q.last, r.sentence(q.last).last}) == 0
}

func (r *reader) wordsIn(x run) int {
	n := 0
	for i := x.first; i < x.last; i++ {
		n += boolInt(wordy(r.lower(i)))
	}
	return n
}

func terminal(w string) bool {
	switch w {
	case ".", "?", "!", "...", "…", "....":
		return true
	}
	return false
}
