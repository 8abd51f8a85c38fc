package statements

import (
	"secondsource/internal/language"
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/news"
)

// direct attributes the quotations in the order of the text.
func (r *reader) direct() {
	for i := range r.quotes {
		q := &r.quotes[i]
		if q.found >= 0 {
			continue
		}
		if q.from >= 0 && r.quotes[q.from].found >= 0 {
			r.goOn(i)
			continue
		}
		r.attribute(i)
	}
}

// goOn joins a quotation to the one that was left open at the end of the paragraph before.
func (r *reader) goOn(i int) {
	q := &r.quotes[i]
	f := &r.found[r.quotes[q.from].found]
	f.content = append(f.content, q.run)
	q.found = r.quotes[q.from].found
	if att, ok := r.after(q); ok && f.cue.empty() {
		f.cue, f.source, f.stance = att.cue, att.source, att.stance
		r.resolve(f)
	}
}

func (r *reader) attribute(i int) {
	q := &r.quotes[i]
	sentence := r.sentence(q.first)
	opens := q.first == sentence.first
	headline := r.text.Sentences[r.text.Tokens[q.first].Sentence].Part == language.InHeadline

	after, isAfter := r.after(q)
	before, adjacent, isBefore := r.before(q)
	p := r.previous(i)

	if isBefore && p != nil && p.found >= 0 && before.cue.first >= p.last {
		// "A," X said, "B": one cue for both
		f := r.found[p.found]
		if f.cue == before.cue && f.kind == news.Direct {
			if !isAfter || after.cue == before.cue {
				r.extend(p.found, i)
				return
			}
		}
	}
	if isAfter && !(isBefore && adjacent && r.lower(q.inner.last-1) != ",") {
		r.addAfter(i, after, sentence)
		return
	}
	if isBefore && (adjacent || before.use != cues.Near) {
		r.addBefore(i, before, adjacent)
		return
	}
	if p != nil && p.found >= 0 && r.resumes(p, q, opens) {
		r.extend(p.found, i)
		return
	}
	if r.trailing(i, sentence) {
		return
	}
	if headline {
		return
	}
	whole := opens && r.closesSentence(q) && (q.words > 3 || q.words > 1 && terminal(r.lower(q.inner.last-1)))
	if whole {
		r.unled(i, p)
		return
	}
	if q.words >= 5 || terminal(r.lower(q.inner.last-1)) && q.words > 2 {
		r.fragment(i, p, sentence)
	}
}

// previous is the quotation before i in the same paragraph.
func (r *reader) previous(i int) *quotation {
	if i > 0 && r.quotes[i-1].block == r.quotes[i].block {
		return &r.quotes[i-1]
	}
	return nil
}

func (r *reader) add(f finding, quotes ...int) {
	r.resolve(&f)
	for _, i := range quotes {
		r.quotes[i].found = len(r.found)
	}
	r.found = append(r.found, f)
}

// extend adds a quotation to a statement that a cue interrupts.
func (r *reader) extend(found, i int) {
	f := &r.found[found]
	f.content = append(f.content, r.quotes[i].run)
	r.quotes[i].found = found
}

// addAfter adds a quotation whose cue follows. Words of the sentence before the marks belong to the content: The talks were "dead", she said.
func (r *reader) addAfter(i int, att attribution, sentence run) {
	q := &r.quotes[i]
	f := finding{kind: news.Direct, cue: att.cue, source: att.source, content: []run{q.run}, stance: att.stance, reason: "quotation, cue after"}
	quotes := []int{i}
	start := q.first
	for k := q.first - 1; k >= sentence.first; k-- {
		if n := r.quoteOf[k]; n >= 0 {
			if r.quotes[n].found >= 0 {
				break
			}
			quotes = append(quotes, int(n))
		} else if terminal(r.lower(k)) {
			break
		}
		start = k
	}
	for start < q.first && (!wordy(r.lower(start)) && r.quoteOf[start] < 0) {
		start++
	}
	if r.wordsIn(run{start, q.first}) > 0 {
		if r.titled(q) && leads[r.lower(start)] {
			return // In "Bridges of Ost," she said …
		}
		f.kind, f.content = news.Mixed, []run{{start, q.last}}
		f.reason = "quoted words, cue after"
	} else {
		quotes = quotes[:1]
	}
	r.add(f, quotes...)
}

// addBefore adds a quotation whose cue comes first; quoted words within the reporter's own clause make the statement mixed.
func (r *reader) addBefore(i int, att attribution, adjacent bool) {
	q := &r.quotes[i]
	f := finding{kind: news.Direct, cue: att.cue, source: att.source, content: []run{q.run}, stance: att.stance, reason: "quotation, cue before"}
	if att.inherit {
		if k := r.runningSpeaker(q.first); k >= 0 {
			f.source = r.found[k].source
		}
	}
	quotes := []int{i}
	rest := r.clauseEnd(q.last, q.block.last)
	tail := r.wordsIn(run{q.last, rest}) > 0
	if !adjacent || tail && !terminal(r.lower(q.inner.last-1)) {
		start := r.contentStart(att.cue.last, q.first)
		if adjacent {
			start = q.first
		} else if !att.source.empty() && att.source.first >= att.cue.last && att.source.last <= q.first {
			start = att.source.last // "according to the mayor", "said the mayor"
		}
		for start < q.first && (r.lower(start) == "that" || r.lower(start) == "," || r.lower(start) == ":") {
			start++
		}
		if att.use == cues.Name && att.source.first >= q.last {
			start = min(start, q.first)
		}
		end := max(rest, q.last)
		f.kind, f.content, f.reason = news.Mixed, []run{{start, end}}, "quoted words in a reported clause"
		for k := i + 1; k < len(r.quotes) && r.quotes[k].last <= end; k++ {
			quotes = append(quotes, k)
		}
	}
	r.add(f, quotes...)
}

// trailing adds a quotation in a sentence that ends in its attribution: The "deal" was off, the mayor said.
func (r *reader) trailing(i int, sentence run) bool {
	q := &r.quotes[i]
	if q.last >= sentence.last {
		return false
	}
	for c := sentence.last - 2; c > q.last; c-- {
		if r.quoteOf[c] >= 0 {
			return false
		}
	}
	for c := q.last; c < sentence.last-1; c++ {
		if r.lower(c) != "," {
			continue
		}
		att, ok := r.clauseAttribution(c+1, sentence.last)
		if !ok {
			continue
		}
		start := sentence.first
		f := finding{kind: news.Mixed, cue: att.cue, source: att.source, content: []run{{start, c}}, stance: att.stance, reason: "quoted words, cue at the end"}
		quotes := []int{}
		for k := range r.quotes {
			if r.quotes[k].first >= start && r.quotes[k].last <= c && r.quotes[k].found < 0 {
				quotes = append(quotes, k)
			} else if r.quotes[k].first >= start && r.quotes[k].last <= c {
				f.content[0].first = max(f.content[0].first, r.quotes[k].last)
			}
		}
		r.add(f, quotes...)
		return true
	}
	return false
}

// clauseAttribution reads a run that holds nothing but source and cue: "the mayor said on Tuesday.", "according to the mayor.".
func (r *reader) clauseAttribution(first, last int) (attribution, bool) {
	if first+1 >= last || joins[r.lower(first)] {
		return attribution{}, false
	}
	if r.lower(first) == "according" && r.lower(first+1) == "to" {
		source := r.nounAfter(first+2, last)
		return attribution{cue: run{first, first + 2}, source: source, stance: news.Asserts, use: cues.Say}, !source.empty()
	}
	if c, ok := r.cue(first); ok && c.Finite() && c.Use == cues.Say && (c.Form == cues.Past || c.Form == cues.Third) {
		source := r.nounAfter(first+1, last)
		return attribution{cue: run{first, first + 1}, source: source, stance: c.Stance, use: c.Use}, !source.empty()
	}
	for v := first + 1; v < last; v++ {
		c, ok := r.cue(v)
		if !ok || c.Use != cues.Say || (c.Form != cues.Past && c.Form != cues.Third && c.Form != cues.Base) || nounUse(r.lower(v-1)) {
			continue
		}
		if !r.bare(v, last) {
			return attribution{}, false
		}
		cue, head := r.verbGroup(v, first)
		source := run{first, head}
		for source.last > source.first && r.lower(source.last-1) == "," {
			source.last--
		}
		if !r.nounLike(source) {
			return attribution{}, false
		}
		return attribution{cue: cue, source: source, stance: r.stance(c, cue), use: c.Use}, true
	}
	return attribution{}, false
}
