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

// resumes reports whether q goes on with the statement of p: nothing stands between them but p's attribution.
func (r *reader) resumes(p, q *quotation, opens bool) bool {
	f := r.found[p.found]
	if f.kind != news.Direct {
		return false
	}
	between := run{p.last, q.first}
	if r.wordsIn(between) == 0 {
		return true
	}
	if !between.holds(f.cue.first) || !opens {
		return false
	}
	// one sentence of attribution and no more
	n := 0
	for i := p.last; i < q.first; i++ {
		if terminal(r.lower(i)) {
			n++
		}
	}
	return n <= 1
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

// closesSentence reports whether nothing but marks follows q in its sentence.
func (r *reader) closesSentence(q *quotation) bool {
	if q.last >= q.block.last || r.text.Tokens[q.last].Sentence != r.text.Tokens[q.last-1].Sentence {
		return true
	}
	return r.wordsIn(run{q.last, r.sentence(q.last).last}) == 0
}

// unled adds a quotation that is a sentence of its own, without a cue: whoever was speaking, or was led up to, goes on.
func (r *reader) unled(i int, p *quotation) {
	q := &r.quotes[i]
	f := finding{kind: news.Direct, content: []run{q.run}, stance: news.Asserts, reason: "quotation, cue in what came before"}
	if p == nil {
		if lead, ok := r.leadUp(q.block.first); ok && !r.spoken(lead.cue) {
			f.cue, f.source, f.stance = lead.cue, lead.source, lead.stance
			r.add(f, i)
			return
		}
	}
	if k := r.runningSpeaker(q.first); k >= 0 {
		g := r.found[k]
		f.source = g.source
		f.reason = "quotation, speaker of the one before"
		r.quotes[i].found = len(r.found)
		f.mention, f.basis = g.mention, g.basis
		r.found = append(r.found, f)
		return
	}
	if lead := r.lastSentence(q.first); !lead.empty() {
		f.source = r.firstNoun(lead.first, lead.last)
	}
	if !f.source.empty() || q.first == q.block.first && q.words > 4 && terminal(r.lower(q.inner.last-1)) {
		r.add(f, i) // a paragraph of its own is speech, even where nobody can be told to speak
	}
}

// leadUp reads the attribution of the sentence that ends the paragraph before, if it opens up to a quotation: "She put it this way:".
func (r *reader) leadUp(at int) (attribution, bool) {
	lead := r.lastSentence(at)
	if lead.empty() || r.quoteOf[lead.last-1] >= 0 {
		return attribution{}, false
	}
	colon := r.lower(lead.last-1) == ":"
	for v := lead.last - 1; v > lead.first; v-- {
		c, ok := r.cue(v)
		if !ok || nounUse(r.lower(v-1)) || c.Use == cues.Name {
			continue
		}
		if !colon && (c.Use != cues.Say || !r.bare(v, lead.last)) {
			continue
		}
		return r.subject(v, c, lead.first)
	}
	if colon {
		if source := r.firstNoun(lead.first, lead.last); !source.empty() {
			return attribution{cue: run{lead.last - 1, lead.last}, source: source, stance: news.Asserts}, true
		}
	}
	return attribution{}, false
}

// spoken reports whether a cue has its quotation already.
func (r *reader) spoken(cue run) bool {
	for i := len(r.found) - 1; i >= 0 && i > len(r.found)-6; i-- {
		if r.found[i].cue.holds(cue.last - 1) {
			return true
		}
	}
	return false
}

// lastSentence is the sentence of the body before token at.
func (r *reader) lastSentence(at int) run {
	here := r.text.Sentences[r.text.Tokens[at].Sentence]
	for s := r.text.Tokens[at].Sentence - 1; s >= 0; s-- {
		if x := r.text.Sentences[s]; x.Part == here.Part {
			return run{x.First, x.Last}
		}
	}
	return run{}
}

// runningSpeaker is the finding whose speaker is still speaking at token i: the last of this paragraph or of the one before; -1 for none.
func (r *reader) runningSpeaker(i int) int {
	here := r.text.Sentences[r.text.Tokens[i].Sentence]
	for k := len(r.found) - 1; k >= 0; k-- {
		f := r.found[k]
		at := f.content[len(f.content)-1].last - 1
		s := r.text.Sentences[r.text.Tokens[at].Sentence]
		if s.Part != here.Part {
			continue
		}
		if here.Paragraph-s.Paragraph > 1 {
			return -1
		}
		if !f.source.empty() {
			return k
		}
	}
	return -1
}

// fragment adds quoted words in a sentence without a cue, where somebody is speaking already in its paragraph.
func (r *reader) fragment(i int, p *quotation, sentence run) {
	q := &r.quotes[i]
	k := r.runningSpeaker(q.first)
	if k < 0 {
		return
	}
	g := r.found[k]
	s := r.text.Sentences[r.text.Tokens[g.content[len(g.content)-1].last-1].Sentence]
	here := r.text.Sentences[r.text.Tokens[q.first].Sentence]
	if s.Paragraph != here.Paragraph && q.words < 8 {
		return
	}
	f := finding{kind: news.Direct, source: g.source, content: []run{q.run}, stance: news.Asserts, reason: "quoted words, speaker of the statement before",
		mention: g.mention, basis: g.basis}
	r.quotes[i].found = len(r.found)
	r.found = append(r.found, f)
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
