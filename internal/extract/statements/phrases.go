package statements

// clauseStart goes back from token i to where its clause begins: behind a mark that parts clauses, a conjunction or a finite verb's clause.
func (r *reader) clauseStart(i, first int) int {
	for k := i - 1; k > first; k-- {
		switch w := r.lower(k - 1); {
		case w == ";" || w == ":" || w == "—" || w == "–" || w == "--" || w == "(":
			return k
		case r.quoteOf[k-1] >= 0:
			return k
		case w == "," && (r.lower(k) == "and" || r.lower(k) == "but" || r.lower(k) == "while" || r.lower(k) == "although" || r.lower(k) == "so"):
			return k + 1
		case clauseLeads[w] && k < i-1:
			return k
		}
	}
	return first
}

var clauseLeads = set("that because although though while whereas whether if after before when where until unless since as")

// longest is how many tokens a phrase that a hedge or a noun covers has at most, and how far before it its subject is looked for.
const longest = 120

// phraseEnd is where the clause that goes on at token from ends: before a mark that parts clauses, a clause that comments on it or is beside it,
// or the source and cue of another statement.
func (r *reader) phraseEnd(from, last int) int {
	last = min(last, from+longest)
	for i := from; i < last; i++ {
		w := r.lower(i)
		switch {
		case w == "(":
			for k := i + 1; k < last; k++ { // what stands in brackets belongs to what they follow
				if r.lower(k) == ")" {
					i = k
					break
				}
			}
		case w == ";" || w == ":" || w == ")" || w == "—" || w == "–" || w == "--" || w == "]":
			return r.trimEnd(from, i)
		case w == "," && i+1 < last && !r.inMention(i) && (r.partsClause(i+1, last) || r.cueStarts(i+1)):
			return r.trimEnd(from, i)
		case (w == "and" || w == "but") && i > from && r.cueSoon(i+1, last):
			return r.trimEnd(from, i)
		}
	}
	return r.trimEnd(from, last)
}

// partsClause reports whether another clause than the one before it follows a comma at token i.
func (r *reader) partsClause(i, last int) bool {
	w := r.lower(i)
	if parting[w] || relatives[w] || r.text.Tokens[i].Tag == "VBG" && w != "including" {
		return true
	}
	for k := i; k < min(i+9, last) && r.lower(k) != ","; k++ {
		if r.finite(k) {
			return true
		}
		if relatives[r.lower(k)] {
			return false
		}
	}
	return false
}

var parting = set("whom where when although though but while whereas according after before because if as yet so days hours weeks months")

// cueStarts reports whether the cue of another statement begins at token i, or its source with the cue behind it: ", officials said".
func (r *reader) cueStarts(i int) bool {
	return r.sourceOf[i] || i < len(r.cueOf) && r.cueOf[i] >= 0 && (i == 0 || r.cueOf[i-1] != r.cueOf[i])
}

// asideEnd is where a phrase ends that has no subject of its own, or only a relative pronoun: behind a comma or dash at the next comma.
func (r *reader) asideEnd(from, last int, before string) int {
	end := r.phraseEnd(from, last)
	if before != "," && before != "—" && before != "–" {
		return end
	}
	for i := from; i < end; i++ {
		if r.lower(i) == "," && !r.inMention(i) {
			return r.trimEnd(from, i)
		}
	}
	return end
}
