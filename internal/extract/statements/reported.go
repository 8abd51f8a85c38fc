package statements

import (
	"strings"

	"secondsource/internal/extract/statements/relations"
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/lexicon/deeds"
	"secondsource/internal/news"
)

// reported adds what the model finds beside the quotations attributed by rule: statements in the reporter's words, and those with some
// words quoted.
func (r *reader) reported(found []relations.Relation) {
	read := make([]finding, 0, len(found))
	for _, x := range found {
		f := finding{kind: news.Indirect, cue: run{x.Cue.First, x.Cue.Last}, source: run{x.Source.First, x.Source.Last}, reason: "model"}
		f.stance = r.stanceOf(f.cue)
		for _, c := range x.Content {
			f.content = append(f.content, run{c.First, c.Last})
		}
		r.upright(&f)
		if f.kind = r.kindOf(f.content); len(f.content) > 0 && !r.deed(f) {
			read = append(read, f)
		}
	}
	agreed := make([]bool, len(read))
	for k := range r.found {
		best, most := -1, 0
		for i := range read {
			if n := alike(r.found[k], read[i]); n > most && !agreed[i] {
				best, most = i, n
			}
		}
		if best >= 0 {
			agreed[best] = true
			r.leave(&read[best], k)
			r.agree(k, read[best])
		} else if r.found[k].kind == news.Mixed && r.found[k].source.empty() {
			r.found[k].content = nil // a rule that found no source and that the model does not bear out
		}
	}
	for i, f := range read {
		if !agreed[i] {
			r.leave(&f, -1)
			r.resolve(&f)
			r.found = append(r.found, f)
		}
	}
}

// deed reports whether what the model took for a cue tells that something was done: "police stormed the room", "the president received his
// guest". A verb of saying, quoted words or a clause behind it make it a statement after all.
func (r *reader) deed(f finding) bool {
	if f.kind != news.Indirect || len(f.content) == 0 || r.lower(f.content[0].first) == "that" {
		return false
	}
	if first := f.content[0].first; r.lower(first) == "it" && first+1 < len(r.text.Tokens) && r.lower(first+1) == "quits" {
		return true // "called it quits"
	}
	told := false
	for i := f.cue.first; i < f.cue.last; i++ {
		if c, ok := cues.Of(r.lower(i)); ok && c.Use == cues.Say {
			return false
		}
		if !strings.HasPrefix(r.text.Tokens[i].Tag, "V") {
			continue
		}
		next := ""
		if i+1 < len(r.text.Tokens) {
			next = r.lower(i + 1)
		}
		lemma := r.text.Lemma(i)
		d, _ := deeds.OfVerb(lemma, next)
		told = d != "" && !uttered[d] && !attacks[lemma]
	}
	return told
}

// attacks are verbs for deeds that are mostly done in words: who attacks an opponent seldom lifts a hand.
var attacks = set("attack blast promote release")

// uttered are deeds that are done by saying something.
var uttered = set("accuse charge announce warn apologise brief publish recall vote agree protest negotiate speak sue celebrate award investigate ban ratify reject apologize raise cancel call_off impose")

// leave takes those pieces out of what the model read that are quotations with a cue of their own, in another statement than k.
func (r *reader) leave(f *finding, k int) {
	var left []run
	for _, c := range f.content {
		q := r.quoteOf[c.first]
		if q >= 0 && r.quotes[q].first <= c.first && c.last <= r.quotes[q].last {
			if n := r.quotes[q].found; n >= 0 && n != k && !r.found[n].cue.empty() && !meets(r.found[n].cue, f.cue) {
				continue
			}
		}
		left = append(left, c)
	}
	if len(left) > 0 {
		f.content = left
	}
}

// alike tells how much the contents of two findings have in common, in thousandths; 0 where it is less than half. The same cue counts more
// than any content.
func alike(a, b finding) int {
	shared, all := 0, 0
	for _, c := range a.content {
		all += c.last - c.first
		for _, d := range b.content {
			shared += max(0, min(c.last, d.last)-max(c.first, d.first))
		}
	}
	for _, d := range b.content {
		all += d.last - d.first
	}
	if all == 0 || shared*4 < all {
		return 0
	}
	n := 2000 * shared / all
	if meets(a.cue, b.cue) {
		n += 1000
	}
	return n
}

// agree takes from the model's reading of a statement what the rule's lacks.
func (r *reader) agree(k int, f finding) {
	rule := &r.found[k]
	if rule.kind == news.Direct {
		if !f.source.empty() && (rule.source.empty() || !meets(rule.source, f.source)) {
			r.resolve(&f)
			if rule.source.empty() || f.basis == news.ByName || rule.basis != news.ByName || rule.mention < 0 {
				rule.source, rule.cue, rule.mention, rule.basis = f.source, f.cue, f.mention, f.basis
			}
		}
		return
	}
	f.reason = rule.reason + ", model"
	f.stance = rule.stance
	if f.source.empty() {
		f.source = rule.source
	}
	r.resolve(&f)
	*rule = f
	for k := range r.found { // quotations that stood for themselves and are part of it
		if g := &r.found[k]; g != rule && g.cue.empty() && len(g.content) > 0 && inside(g.content, f.content) {
			g.content = nil
		}
	}
}

// inside reports whether every run of a lies in one of b.
func inside(a, b []run) bool {
	for _, x := range a {
		in := false
		for _, y := range b {
			in = in || y.first <= x.first && x.last <= y.last
		}
		if !in {
			return false
		}
	}
	return true
}

// kindOf tells whether content stands in quotation marks: all, some or none of its words.
func (r *reader) kindOf(content []run) news.StatementKind {
	in, out := 0, 0
	for _, c := range content {
		for i := c.first; i < c.last; i++ {
			if !wordy(r.lower(i)) {
				continue
			}
			if r.text.Tokens[i].Quoted || r.quoteOf[i] >= 0 {
				in++
			} else {
				out++
			}
		}
	}
	switch {
	case out == 0 && in > 0:
		return news.Direct
	case in > 0:
		return news.Mixed
	}
	return news.Indirect
}

func meets(a, b run) bool { return a.first < b.last && b.first < a.last }
