package statements

import (
	"strings"

	"secondsource/internal/lexicon/cues"
	"secondsource/internal/news"
)

// hedges reads what the text passes on without a speaker: beside "reportedly" or "allegedly", behind "is said to", "are believed to", "it is
// thought that". The content is the phrase that the hedge covers and no more: in "they withdrew, reportedly at the city's request" it is the
// request; the withdrawal is told without it. A hedge within a quotation is the speaker's own, and one within a noun phrase ("the alleged
// swap", "an allegedly stolen car") describes a noun: both are left.
func (r *reader) hedges() {
	r.index()
	for i := range r.text.Tokens {
		if r.quoteOf[i] >= 0 {
			continue
		}
		var f finding
		switch {
		case hearsay[r.lower(i)] != "":
			f = r.adverb(i)
		case rumours[r.lower(i)] != "":
			f = r.passiveHedge(i)
		}
		if !f.cue.empty() {
			r.hedged(f, i)
		}
	}
}

// hedged puts a hedge among the statements: into the cue of a verb of saying beside it, in place of what the model read with the same cue, or
// as a statement of its own.
func (r *reader) hedged(f finding, i int) {
	for at := max(0, i-1); at <= min(i+1, len(r.cueOf)-1); at++ {
		if r.cueOf[at] < 0 {
			continue
		}
		g := &r.found[r.cueOf[at]]
		if r.sentence(g.cue.first) != r.sentence(i) {
			continue
		}
		if hearsay[r.lower(i)] != "" && r.says(g.cue) { // "reportedly said": his saying is what is reported
			g.cue = run{min(g.cue.first, f.cue.first), max(g.cue.last, f.cue.last)}
			g.stance = news.Hedges
			return
		}
		if !g.cue.holds(i) {
			continue
		}
		if len(f.content) > 0 {
			f.kind = r.kindOf(f.content)
			*g = f
		}
		g.basis, g.settled, g.stance = f.basis, true, news.Hedges
		return
	}
	if len(f.content) == 0 {
		return
	}
	first, last := f.content[0].first, f.content[len(f.content)-1].last
	for _, begin := range []int{first, first - 1} { // "reports claimed that they are allegedly leaving": one word passed on, and hedged once more
		if k, ok := r.oneContent[run{begin, last}]; ok {
			r.found[k].stance = news.Hedges
			return
		}
	}
	f.kind = r.kindOf(f.content)
	r.found = append(r.found, f)
}

// index notes which finding each token is in the cue of, where a source stands right before its cue, and which findings have one run of content.
func (r *reader) index() {
	r.cueOf, r.sourceOf, r.oneContent = make([]int32, len(r.text.Tokens)), map[int]bool{}, map[run]int{}
	for i := range r.cueOf {
		r.cueOf[i] = -1
	}
	for k := len(r.found) - 1; k >= 0; k-- { // the first of several counts
		f := r.found[k]
		if len(f.content) == 0 || f.cue.empty() {
			continue
		}
		for i := f.cue.first; i < f.cue.last; i++ {
			r.cueOf[i] = int32(k)
		}
		if !f.source.empty() && f.source.last == f.cue.first {
			r.sourceOf[f.source.first] = true
		}
		if len(f.content) == 1 {
			r.oneContent[f.content[0]] = k
		}
	}
}

// says reports whether a cue has a verb of saying or thinking in it, and not only one for a deed that the hedge stands beside.
func (r *reader) says(cue run) bool {
	for i := cue.first; i < cue.last; i++ {
		agrees := r.text.Lemma(i) == "agree" && i+1 < len(r.text.Tokens) && r.lower(i+1) == "to" // to do something
		if _, ok := cues.Of(r.lower(i)); ok && r.verbTag(i) && !agrees {
			return true
		}
	}
	return false
}

// anyWord reports whether a run holds a word.
func (r *reader) anyWord(x run) bool {
	for i := x.first; i < x.last; i++ {
		if wordy(r.lower(i)) {
			return true
		}
	}
	return false
}

// verbIn reports whether a run has a verb that is no auxiliary.
func (r *reader) verbIn(x run) bool {
	for i := x.first; i < x.last; i++ {
		if !auxiliaries[r.lower(i)] && r.verbTag(i) {
			return true
		}
	}
	return false
}

// hearsay are adverbs that pass on what others say, with the sort of source that stands behind them; rumours are participles that do so in
// the passive.
var (
	hearsay = map[string]news.Basis{"reportedly": news.ByReport, "allegedly": news.ByUnnamed, "purportedly": news.ByUnnamed, "rumoredly": news.ByReport}
	rumours = map[string]news.Basis{
		"reported": news.ByReport, "rumoured": news.ByReport, "rumored": news.ByReport,
		"said": news.ByUnnamed, "believed": news.ByUnnamed, "thought": news.ByUnnamed, "understood": news.ByUnnamed, "alleged": news.ByUnnamed,
		"feared": news.ByUnnamed, "suspected": news.ByUnnamed, "presumed": news.ByUnnamed, "claimed": news.ByUnnamed, "estimated": news.ByUnnamed,
	}
)

// adverb reads what the adverb at token i covers.
func (r *reader) adverb(i int) finding {
	f := finding{cue: run{i, i + 1}, stance: news.Hedges, mention: -1, basis: hearsay[r.lower(i)], settled: true, reason: "hedge"}
	s := r.sentence(i)
	next := i + 1
	for next < s.last && !wordy(r.lower(next)) && r.quoteOf[next] < 0 && r.lower(next) != "(" {
		next++
	}
	s.first = max(s.first, i-longest)
	if !r.anyWord(run{next, min(s.last, next+longest)}) { // "the missile fell into the sea, reportedly"
		start := r.clauseStart(i, s.first)
		if !r.verbIn(run{start, i}) { // "after an hour"
			start = s.first
		}
		return f.covering(run{start, r.trimEnd(start, i)})
	}
	first := !r.anyWord(run{s.first, i})
	if first || next > i+1 && r.clauseStart(i, s.first) >= i-1 { // "Reportedly, the ship turned back"
		return f.covering(run{next, r.phraseEnd(next, s.last)})
	}
	before, tag := r.lower(i-1), r.text.Tokens[i+1].Tag
	verb := r.verbBehind(i, s.last)
	switch {
	case r.inNoun(i):
		return finding{}
	case verb >= 0 && (r.finite(verb) || auxiliaries[before] || tag == "VBN" && before != ","):
		_, head := r.verbGroup(verb, s.first)
		return r.clauseAround(f, run{min(head, i), i}, i+1)
	case be[before]: // "was reportedly on board"
		_, head := r.verbGroup(i-1, s.first)
		return r.clauseAround(f, run{head, i}, i+1)
	case tag == "VBG" && strings.HasPrefix(r.text.Tokens[i-1].Tag, "N"): // "with the mayor reportedly considering it"
		return r.clauseAround(f, run{i, i}, i+1)
	}
	return f.covering(run{next, r.asideEnd(next, s.last, before)}) // "reportedly at the city's request", "for allegedly taking bribes"
}

// clauseAround gives f the clause around its cue: the subject of the verb group that begins with the auxiliaries, these, and what goes on at
// token from.
func (r *reader) clauseAround(f finding, auxiliary run, from int) finding {
	s := r.sentence(from - 1)
	x := r.hedgedSubject(max(s.first, auxiliary.first-longest), auxiliary.first)
	end := r.phraseEnd(from, s.last)
	if x.last-x.first == 1 && relatives[r.lower(x.first)] {
		end = r.asideEnd(from, s.last, ",")
	}
	if x.last == auxiliary.first && !x.empty() {
		return f.covering(run{x.first, auxiliary.last}, run{from, end})
	}
	return f.covering(x, auxiliary, run{from, end})
}

// verbBehind gives the verb that the adverb at token i stands before, past its auxiliaries; -1 where no verb follows.
func (r *reader) verbBehind(i, last int) int {
	for k := i + 1; k < min(i+5, last); k++ {
		w := r.lower(k)
		if tag := r.text.Tokens[k].Tag; strings.HasPrefix(tag, "V") && tag != "VBG" || tag == "MD" || tag == "VBG" && (be[r.lower(i-1)]) {
			return k
		}
		if !adverbs[w] && r.text.Tokens[k].Tag != "RB" {
			return -1
		}
	}
	return -1
}

// inNoun reports whether the adverb at token i describes what stands before a noun: "the allegedly stolen car".
func (r *reader) inNoun(i int) bool {
	w := r.lower(i - 1)
	return articles[w] || r.text.Tokens[i-1].Tag == "PRP$" || r.text.Tokens[i-1].Tag == "POS" || r.text.Tokens[i-1].Tag == "DT" && !be[w]
}

// passiveHedge reads "is said to have left" and "it is thought that they left" around the participle at token i.
func (r *reader) passiveHedge(i int) finding {
	s := r.sentence(i)
	s.first = max(s.first, i-longest)
	next := ""
	if i+1 < s.last {
		next = r.lower(i + 1)
	}
	if next != "to" && next != "that" || i == s.first {
		return finding{}
	}
	group, head := r.verbGroup(i, s.first)
	being := false
	for k := head; k < i; k++ {
		being = being || be[r.lower(k)]
	}
	if !being || head == s.first {
		return finding{}
	}
	f := finding{cue: group, stance: news.Hedges, mention: -1, basis: rumours[r.lower(i)], settled: true, reason: "hedge"}
	if next == "that" {
		if r.lower(head-1) != "it" {
			return finding{}
		}
		f.cue.first--
		return f.covering(run{i + 2, r.phraseEnd(i+2, s.last)})
	}
	if i+2 >= s.last || !strings.HasPrefix(r.text.Tokens[i+2].Tag, "V") && r.text.Tokens[i+2].Tag != "RB" {
		return finding{} // "was reported to the police"
	}
	if r.hedgedSubject(s.first, head).empty() {
		return finding{}
	}
	return r.clauseAround(f, run{head, head}, i+1)
}

// covering gives the finding these runs for content; none where they hold no words.
func (f finding) covering(runs ...run) finding {
	for _, x := range runs {
		if !x.empty() {
			f.content = append(f.content, x)
		}
	}
	return f
}

// hedgedSubject gives the subject of the verb group that begins at token head; past a clause about it: "Orle, who lives there, reportedly left".
func (r *reader) hedgedSubject(first, head int) run {
	if head <= first {
		return run{}
	}
	switch w := r.lower(head - 1); {
	case relatives[w]:
		return run{head - 1, head}
	case w == "and" || w == "but" || w == "or" || w == "then" || w == "(" || w == "—" || w == "–":
		return run{}
	case r.text.Tokens[head-1].Tag == "CD" && head-2 > first && r.lower(head-2) == ",": // "Orle, 41, who"
		return r.hedgedSubject(first, head-2)
	case w == ",":
		for k := head - 2; k > first; k-- {
			if r.lower(k-1) == "," && relatives[r.lower(k)] {
				return r.hedgedSubject(first, k-1)
			}
		}
		if r.text.Tokens[head-2].Tag == "CD" && head-3 > first && r.lower(head-3) == "," { // "Orle, 41, reportedly left"
			return r.hedgedSubject(first, head-3)
		}
	}
	return r.subjectPhrase(r.clauseStart(head, first), head)
}

var relatives = set("who which that what whose")
