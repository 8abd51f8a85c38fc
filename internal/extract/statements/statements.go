// Package statements answers who is said to have said what in an article: source, cue and content, in quotation marks or in the
// reporter's words.
//
// Quotations are read first. Each run of quoted tokens is attributed by the clause it stands in: a source and a verb of saying right after
// its closing mark or before its opening one, else by what came before it (the sentence that leads up to it, the quotation it goes on
// from). A run in marks without any of these is a title, a nickname or a distanced word, and no statement.
//
// Paragraphs that begin with a speaker's name and a colon are a transcript's lines, where two or more speak.
//
// Beside the quotations, a model (package relations) finds what is told in the reporter's words, in part quoted or not at all. Where rule and
// model read the same statement, the rule's content stands for a quotation and the model's for a clause; a source that the two read
// differently is the model's.
//
// Known weaknesses: single quotation marks are read only where an article has no double ones; who "he" is depends on the mentions
// given, else on who spoke last.
package statements

import (
	"slices"
	"sort"

	"secondsource/internal/extract/statements/relations"
	"secondsource/internal/language"
	"secondsource/internal/news"
)

// Find gives the statements of an article in the order of their content. t is the article read, mentions are in the order of the text.
func Find(a *news.Article, t *language.Text, mentions []news.Mention) []news.Statement {
	if len(t.Tokens) == 0 {
		return nil
	}
	r := &reader{text: t, article: a, mentions: mentions}
	r.collect()
	r.transcript()
	r.direct()
	r.reported(relations.Find(t))
	r.clauses()
	r.nominal()
	r.hedges()
	r.speakers()
	return r.finish()
}

// A reader holds one article while its statements are read.
type reader struct {
	article  *news.Article
	text     *language.Text
	mentions []news.Mention
	quotes   []quotation
	quoteOf  []int32 // the quotation that a token stands in, its marks included; -1 for none
	found    []finding

	// Where the findings stand, see [reader.index].
	cueOf      []int32      // of each token the finding whose cue holds it; -1 for none
	sourceOf   map[int]bool // tokens where a source begins that a cue follows
	oneContent map[run]int  // findings by their content, where that is one run
}

// A finding is a statement in tokens.
type finding struct {
	kind    news.StatementKind
	cue     run
	source  run
	content []run
	stance  news.Stance
	reason  string
	mention int // index of the mention that speaks; -1 where it cannot be told
	basis   news.Basis
	settled bool // the form of the text tells who speaks, and nothing else needs to
}

// A run is a half-open range of tokens; the empty run is none.
type run struct{ first, last int }

func (x run) empty() bool { return x.last <= x.first }

func (x run) holds(i int) bool { return x.first <= i && i < x.last }

func (r *reader) span(x run) news.Span {
	if x.empty() {
		return news.Span{}
	}
	return news.Span{Start: r.text.Tokens[x.first].Start, End: r.text.Tokens[x.last-1].End}
}

func (r *reader) lower(i int) string { return r.text.Tokens[i].Lower }

// sentence gives the tokens of the sentence that token i stands in.
func (r *reader) sentence(i int) run {
	s := r.text.Sentences[r.text.Tokens[i].Sentence]
	return run{s.First, s.Last}
}

// speakers tells, in the order of the text, whose word each statement is: who "he" is depends on who spoke before.
func (r *reader) speakers() {
	sort.SliceStable(r.found, func(i, j int) bool { return r.found[i].start() < r.found[j].start() })
	all := r.found
	for i := range all {
		r.found = all[:i]
		if !all[i].settled {
			r.resolve(&all[i])
		}
	}
	r.found = all
}

// start is the first token of the statement's content, or of its cue where that comes first.
func (f finding) start() int {
	first := 1 << 30
	if !f.cue.empty() {
		first = f.cue.first
	}
	for _, c := range f.content {
		first = min(first, c.first)
	}
	return first
}

func (r *reader) finish() []news.Statement {
	out := make([]news.Statement, 0, len(r.found))
	for _, f := range r.found {
		f.source = r.closed(f)
		s := news.Statement{
			Kind: f.kind, Cue: r.span(f.cue), Stance: f.stance, Within: -1, Reason: f.reason, To: news.Listener{Mention: -1}, Negated: r.negated(f),
			Source: news.Source{Span: r.span(f.source), Mention: f.mention, Basis: f.basis},
		}
		for _, c := range r.led(f, without(without(f.content, f.cue), f.source)) {
			if r.wordsIn(c) > 0 {
				s.Content = append(s.Content, r.span(c))
			}
		}
		if len(s.Content) > 0 {
			out = append(out, s)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span().Compare(out[j].Span()) < 0 })
	nest(out)
	return out
}

// closed gives the source with the comma that closes its apposition before the cue: "Mara Quell, the mayor, | said". The model learned it so.
func (r *reader) closed(f finding) run {
	x := f.source
	if x.empty() || x.last >= f.cue.first || r.lower(x.last) != "," || f.cue.first-x.last > 3 {
		return x
	}
	for i := x.first; i < x.last; i++ {
		if r.lower(i) == "," || r.lower(i) == "who" {
			return run{x.first, x.last + 1}
		}
	}
	return x
}

// without takes the run x out of runs.
func without(runs []run, x run) []run {
	if x.empty() {
		return runs
	}
	var out []run
	for _, c := range runs {
		if x.last <= c.first || c.last <= x.first {
			out = append(out, c)
			continue
		}
		out = append(out, run{c.first, x.first}, run{x.last, c.last})
	}
	return out
}

// nest tells of each statement, in order, which is the smallest that holds all of its content. Only those that have begun and not ended can.
func nest(out []news.Statement) {
	var open []int
	for i := range out {
		at := out[i].Span()
		open = slices.DeleteFunc(open, func(j int) bool { return out[j].Span().End <= at.Start })
		around := open[:len(open):len(open)]
		for j := i + 1; j < len(out) && out[j].Span().Start == at.Start; j++ {
			around = append(around, j)
		}
		best := -1
		for _, j := range around {
			if holds(out[j], out[i]) && !holds(out[i], out[j]) && (best < 0 || holds(out[best], out[j])) {
				best = j
			}
		}
		out[i].Within = best
		open = append(open, i)
	}
}

func holds(outer, inner news.Statement) bool {
	if len(inner.Content) == 0 {
		return false
	}
	for _, c := range inner.Content {
		in := false
		for _, o := range outer.Content {
			in = in || o.Contains(c)
		}
		if !in {
			return false
		}
	}
	return true
}
