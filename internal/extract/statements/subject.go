package statements

import (
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/news"
)

// subject finds who does the saying of the verb at v.
func (r *reader) subject(v int, c cues.Cue, from int) (attribution, bool) {
	att := attribution{cue: run{v, v + 1}, stance: c.Stance, use: c.Use}
	if c.Form == cues.Gerund || v > from && r.lower(v-1) == "to" {
		if v > from && r.lower(v-1) == "as" && c.Form == cues.Gerund {
			return r.quotedAs(v, att, from)
		}
		if v > from && r.lower(v-1) == "by" {
			v--
		}
		att.source, att.inherit = r.mainSubject(from, v)
		return att, true
	}
	cue, head := r.verbGroup(v, from)
	att.cue, att.stance = cue, r.stance(c, cue)
	if r.passive(cue, c) {
		for i := v + 1; i < min(v+30, r.sentence(v).last); i++ {
			if r.lower(i) == "by" && r.quoteOf[i] < 0 {
				att.source = r.nounAfter(i+1, r.sentence(v).last)
				break
			}
		}
		return att, true
	}
	if head <= from {
		if c.Form == cues.Past || c.Form == cues.Participle {
			att.source, att.inherit = r.mainSubject(from, from)
			return att, !att.source.empty() || att.inherit
		}
		return att, false
	}
	switch w := r.lower(head - 1); {
	case w == "and" || w == "but" || w == "then" || w == "or":
		att.source, att.inherit = r.mainSubject(from, head-1)
		return att, true
	}
	att.source = r.nounBefore(head, from)
	if att.source.empty() {
		att.source, att.inherit = r.mainSubject(from, head)
	}
	return att, true
}

// quotedAs reads "was quoted as saying" and "quoted the mayor as saying"; v is "saying".
func (r *reader) quotedAs(v int, att attribution, from int) (attribution, bool) {
	for i := v - 2; i >= from; i-- {
		if w := r.lower(i); w == "quoted" || w == "cited" || w == "quotes" || w == "quoting" {
			att.cue = run{i, v + 1}
			if i+1 < v-1 && !prepositions[r.lower(i+1)] {
				att.source = run{i + 1, v - 1}
				return att, true
			}
			_, head := r.verbGroup(i, from)
			att.source = r.nounBefore(head, from)
			return att, true
		}
	}
	att.source, att.inherit = r.mainSubject(from, v)
	return att, true
}

// mainSubject gives the subject of the clause that leads up to token v: the source of a cue before it in the sentence, or the first
// noun of the sentence.
func (r *reader) mainSubject(from, v int) (run, bool) {
	for i := len(r.found) - 1; i >= 0; i-- {
		f := r.found[i]
		if f.cue.first < from || f.cue.first >= v {
			continue
		}
		return f.source, f.source.empty()
	}
	for i := from; i < v; i++ { // a verb of saying that led into no quotation
		if r.quoteOf[i] >= 0 {
			continue
		}
		c, ok := r.cue(i)
		if !ok || !c.Finite() || c.Form == cues.Base || i == from || nounUse(r.lower(i-1)) {
			continue
		}
		_, head := r.verbGroup(i, from)
		if source := r.nounBefore(head, from); !source.empty() {
			return source, false
		}
	}
	if source := r.firstNoun(from, v); !source.empty() {
		return source, false
	}
	return run{}, true
}

// verbGroup gives the verb with its auxiliaries and adverbs, and the token that it begins with.
func (r *reader) verbGroup(v, from int) (run, int) {
	head := v
	for head > from {
		w := r.lower(head - 1)
		if !auxiliaries[w] && !adverbs[w] && !(len(w) > 4 && w[len(w)-2:] == "ly" && w != "family" && w != "july" && w != "italy" && w != "assembly") {
			break
		}
		if r.quoteOf[head-1] >= 0 {
			break
		}
		head--
	}
	return run{head, v + 1}, head
}

func (r *reader) passive(cue run, c cues.Cue) bool {
	if c.Form != cues.Past && c.Form != cues.Participle {
		return false
	}
	for i := cue.first; i < cue.last-1; i++ {
		if be[r.lower(i)] {
			return true
		}
	}
	return false
}

func (r *reader) stance(c cues.Cue, cue run) news.Stance {
	for i := cue.first; i < cue.last-1; i++ {
		if w := r.lower(i); w == "not" || w == "n't" || w == "never" {
			switch c.Stance {
			case news.Confirms, news.Promises:
				return news.Declines
			case news.Denies:
				return news.Asserts
			case news.Asserts:
				return news.Declines
			}
		}
	}
	return c.Stance
}
