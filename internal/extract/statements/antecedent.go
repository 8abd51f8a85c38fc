package statements

import "secondsource/internal/news"

// antecedent tells whom the pronoun at token i stands for: what the mentions know, else who spoke last, else the last person named before.
func (r *reader) antecedent(i int) (int, news.Basis) {
	if m := r.mentionStarting(i); m >= 0 && r.mentions[m].Form == news.Pronoun {
		if same := r.root(m); same != m {
			return same, news.ByName
		}
	}
	word := r.lower(i)
	block := r.text.Sentences[r.text.Tokens[i].Sentence]
	// a speaker of this or the last paragraphs whom no other pronoun fits, somebody named first
	unnamed := -1
	for k := len(r.found) - 1; k >= 0 && k > len(r.found)-8; k-- {
		f := r.found[k]
		if f.source.empty() || f.source.first >= i {
			continue
		}
		if s := r.text.Sentences[r.text.Tokens[f.source.first].Sentence]; block.Paragraph-s.Paragraph > 3 || s.Part != block.Part {
			break
		}
		if !r.fits(f, word) || r.told(k) {
			continue
		}
		if word == "it" && !r.near(f, i) {
			return -1, news.ByUnnamed // "it" may be anything told since
		}
		if f.mention < 0 || r.mentions[f.mention].Form != news.Name {
			unnamed = max(unnamed, k)
			continue
		}
		// somebody else named since, as the subject of a sentence, comes first
		from := f.source.last
		for _, c := range f.content {
			from = max(from, c.last)
		}
		if m := r.subjectBetween(from, i); word != "it" && m >= 0 && r.root(m) != r.root(f.mention) {
			return r.root(m), news.ByName
		}
		return f.mention, f.basis
	}
	if unnamed >= 0 && r.subjectBetween(r.found[unnamed].source.last, i) < 0 {
		return r.found[unnamed].mention, r.found[unnamed].basis
	}
	if word != "he" && word != "she" {
		return -1, news.ByUnnamed
	}
	from := max(0, i-120)
	if m := r.subjectBetween(from, i); m >= 0 {
		return r.root(m), news.ByName
	}
	for m := r.mentionFrom(r.text.Tokens[i].Start) - 1; m >= 0 && r.mentions[m].Start > r.text.Tokens[from].Start; m-- {
		if r.mentions[m].Kind == news.Person && r.mentions[m].Form == news.Name && r.quoteOf[r.tokenAt(r.mentions[m].Start)] < 0 {
			return r.root(m), news.ByName
		}
	}
	return -1, news.ByUnnamed
}

// near reports whether f stands in the sentence of token i or the one before.
func (r *reader) near(f finding, i int) bool {
	return r.text.Tokens[i].Sentence-r.text.Tokens[f.source.first].Sentence <= 1
}

// told reports whether somebody else tells of a saying: "Quell said Orle would ask", and who speaks then is Quell.
func (r *reader) told(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		for _, c := range r.found[j].content {
			if c.holds(r.found[k].cue.first) && c.holds(r.found[k].source.first) {
				return true
			}
		}
	}
	return false
}

// fits reports whether a pronoun can stand for the source of f, as far as the pronouns tell that stood for it before.
func (r *reader) fits(f finding, word string) bool {
	if f.source.last-f.source.first == 1 {
		w := r.lower(f.source.first)
		if personal[w] || w == "it" {
			return w == word
		}
	}
	if f.mention >= 0 && f.mention < len(r.mentions) {
		kind := r.mentions[r.root(f.mention)].Kind
		if word == "it" {
			return kind == news.Organization || kind == news.Place
		}
		if word == "they" && r.mentions[f.mention].Form == news.Name && f.basis == news.ByName {
			return kind == news.Group // a couple, officials, a whole ministry: which, the words do not tell
		}
		if word == "he" || word == "she" {
			if kind != news.Person && f.basis == news.ByName {
				return false
			}
			return !r.otherwise(r.root(f.mention), word)
		}
	}
	return true
}

// otherwise reports whether a person was called by the other pronoun.
func (r *reader) otherwise(person int, word string) bool {
	for _, f := range r.found {
		if f.mention >= 0 && r.root(f.mention) == person && f.source.last-f.source.first == 1 {
			if w := r.lower(f.source.first); (w == "he" || w == "she") && w != word {
				return true
			}
		}
	}
	return false
}

// subjectBetween is the last person named at the head of a sentence between two tokens, outside quotations.
func (r *reader) subjectBetween(from, to int) int {
	if from >= to {
		return -1
	}
	for s := r.text.Tokens[to].Sentence; s >= 0 && r.text.Sentences[s].Last > from; s-- {
		sentence := r.text.Sentences[s]
		for i := max(sentence.First, from); i < min(sentence.Last, to, sentence.First+12); i++ {
			if r.quoteOf[i] >= 0 {
				continue
			}
			if m := r.mentionStarting(i); m >= 0 && r.mentions[m].Kind == news.Person && r.mentions[m].Form == news.Name {
				return m
			}
		}
	}
	return -1
}
