package statements

import (
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/news"
)

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
