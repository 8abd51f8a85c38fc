package statements

import "secondsource/internal/lexicon/cues"

// nounBefore gives the noun phrase that ends right before token end: "Mara Quell, the mayor of Ost," or "he".
func (r *reader) nounBefore(end, from int) run {
	last := end
	apposed := false
	for last > from && r.lower(last-1) == "," {
		last--
		apposed = true
	}
	last = r.dropTime(last, from)
	if last <= from || r.quoteOf[last-1] >= 0 {
		return run{}
	}
	if w := r.lower(last - 1); pronouns[w] || w == "who" || w == "which" {
		return run{last - 1, last}
	}
	first := r.phraseStart(last, from)
	if apposed {
		// the noun stands before the comma that the apposition begins with
		comma := -1
		for i := last - 1; i > from && i > last-45; i-- {
			if r.quoteOf[i] >= 0 || r.lower(i) == ";" || r.lower(i) == ":" {
				break
			}
			if r.lower(i) == "," {
				comma = i
				if i > from && !r.apposition(i+1) && !r.apposition(i-1) {
					continue
				}
				break
			}
		}
		if comma > from {
			if pronouns[r.lower(comma-1)] {
				return run{comma - 1, comma}
			}
			if begin := r.phraseStart(comma, from); begin < comma {
				return r.tightened(run{begin, last})
			}
		}
	}
	if first >= last {
		return run{}
	}
	return r.tightened(run{first, last})
}

// dropTime takes a time off the end of a noun phrase: "the mayor last week", "the mayor on Monday".
func (r *reader) dropTime(last, from int) int {
	if last-2 > from && units[r.lower(last-1)] && (r.lower(last-2) == "last" || r.lower(last-2) == "this") || last-2 > from && weekdays[r.lower(last-1)] && leads[r.lower(last-2)] {
		return last - 2
	}
	if last-1 > from && weekdays[r.lower(last-1)] {
		return last - 1
	}
	return last
}

// apposition reports whether an apposition can begin at token i.
func (r *reader) apposition(i int) bool {
	w := r.lower(i)
	return determiners[w] || w == "who" || w == "whose" || w == "which" || w != "" && w[0] >= '0' && w[0] <= '9'
}

// phraseStart goes back from token last to where its noun phrase begins.
func (r *reader) phraseStart(last, from int) int {
	i := last
	for i > from {
		k := i - 1
		w := r.lower(k)
		if r.quoteOf[k] >= 0 || stops[w] || w == "that" || joins[w] && w != "and" {
			break
		}
		if w == "and" && !(i < last && (r.capital(i) && k > from && r.capital(k-1) || determiners[r.lower(i)])) {
			break
		}
		if c, ok := cues.Of(w); ok && c.Finite() && c.Form != cues.Base && i < last && r.text.Tokens[k].Tag == "" && !nounUse(r.before1(k, from)) {
			break
		}
		if tag := r.text.Tokens[k].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			break
		}
		if be[w] || auxiliaries[w] {
			break
		}
		i = k
	}
	return i
}

func (r *reader) before1(k, from int) string {
	if k <= from {
		return ""
	}
	return r.lower(k - 1)
}

// tightened drops what does not belong to the noun at the start of its phrase: adverbs, "On Tuesday".
func (r *reader) tightened(x run) run {
	for x.first < x.last && (adverbs[r.lower(x.first)] || r.lower(x.first) == "," || r.lower(x.first) == "and" || r.lower(x.first) == "—") {
		x.first++
	}
	if x.first < x.last && prepositions[r.lower(x.first)] && r.lower(x.first) != "of" {
		// "In Ost the mayor said": from the last determiner or mention on
		for i := x.last - 1; i > x.first; i-- {
			if m := r.mentionEnding(i); m >= 0 {
				if at := r.tokenAt(r.mentions[m].Start); at > x.first {
					if det := r.roleStart(at, x.first+1); det > x.first {
						x.first = det
					}
					return x
				}
			}
			if determiners[r.lower(i)] || pronouns[r.lower(i)] {
				x.first = i
				return x
			}
		}
		for i := x.last - 1; i > x.first; i-- {
			if !r.capital(i) {
				if i+1 < x.last {
					x.first = i + 1
				}
				return x
			}
		}
	}
	return x
}

// roleStart goes back over the words of a role before a name.
func (r *reader) roleStart(at, from int) int {
	for at > from && (r.capital(at-1) || roles[r.lower(at-1)]) {
		at--
	}
	return at
}

// nounAfter gives the noun phrase that begins at token first: "Mara Quell, the mayor of Ost".
func (r *reader) nounAfter(first, stop int) run {
	for first < stop && adverbs[r.lower(first)] {
		first++
	}
	if first >= stop || r.quoteOf[first] >= 0 {
		return run{}
	}
	if pronouns[r.lower(first)] && !possessives[r.lower(first)] {
		return run{first, first + 1}
	}
	apposed := false
	i := first
	for ; i < stop; i++ {
		w := r.lower(i)
		if r.quoteOf[i] >= 0 || stops[w] && w != "," && w != "(" || w == "that" && i > first {
			break
		}
		if w == "," {
			if i+1 < stop && i > first && (r.apposition(i+1) || !apposed && !r.capital(i+1) && !r.clauseWord(i+1)) {
				apposed = true
				continue
			}
			if i+1 < stop && i > first && w == "," && r.lower(i-1) != "," && r.lower(i+1) == "and" {
				break
			}
			break
		}
		if w == "(" {
			if k := i + 1; k+1 < stop && r.lower(k+1) == ")" {
				i = k + 1
				continue
			}
			break
		}
		if i > first && !apposed && (ends[w] || weekdays[w] || joins[w] && w != "and" || adverbs[w] || w == "and" && !r.capital(min(i+1, stop-1))) {
			break
		}
		if i > first && apposed && (weekdays[w] && r.lower(i-1) != "of" || w == "but" || w == "when" || w == "while" || w == "as" && false) {
			break
		}
		if i > first && !apposed {
			if c, ok := cues.Of(w); ok && (c.Form == cues.Gerund || r.verbTag(i)) {
				break
			}
		}
	}
	for i > first && (r.lower(i-1) == "," || prepositions[r.lower(i-1)] || r.lower(i-1) == "in" || r.lower(i-1) == "on" || r.lower(i-1) == "late") {
		i--
	}
	x := run{first, i}
	if !r.nounLike(x) {
		return run{}
	}
	return x
}

// clauseWord reports whether token i begins something that is no apposition.
func (r *reader) clauseWord(i int) bool {
	w := r.lower(i)
	c, ok := cues.Of(w)
	return joins[w] || prepositions[w] || adverbs[w] || pronouns[w] || ok && c.Form == cues.Gerund || len(w) > 5 && w[len(w)-3:] == "ing"
}

// nounLike reports whether a run can name somebody: it has a word and begins like a noun phrase.
func (r *reader) nounLike(x run) bool {
	if x.empty() {
		return false
	}
	w := r.lower(x.first)
	if !wordy(w) || joins[w] || auxiliaries[w] || be[w] || w == "to" || w == "that" || w == "not" {
		return false
	}
	if w == "it" && x.last-x.first > 1 {
		return false
	}
	if tag := r.text.Tokens[x.first].Tag; tag == "VBD" || tag == "VBZ" || tag == "MD" {
		return false
	}
	for i := x.first; i < x.last; i++ {
		if w := r.lower(i); be[w] || w == "will" || w == "would" || w == "could" {
			for k := x.first; k < i; k++ {
				if w := r.lower(k); w == "who" || w == "which" || w == "whose" || w == "that" || w == "," {
					return true
				}
			}
			return false
		}
	}
	return true
}

// firstNoun gives the first noun phrase of a sentence that can speak: a pronoun, or the first person or organization mentioned with its
// role, else the words up to the first verb.
func (r *reader) firstNoun(from, end int) run {
	for i := from; i < end; i++ {
		if r.quoteOf[i] >= 0 {
			continue
		}
		w := r.lower(i)
		if w == "he" || w == "she" || w == "they" {
			return run{i, i + 1}
		}
		if m := r.mentionStarting(i); m >= 0 && speaks(r.mentions[m]) {
			last := r.tokenAt(r.mentions[m].End-1) + 1
			if last < end && (r.lower(last) == "'s" || r.lower(last) == "'") {
				continue
			}
			return run{r.roleStart(i, from), min(last, end)}
		}
	}
	return run{}
}
