package claims

import (
	"slices"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// A unit is the smallest passage that can be evidence: a sentence, or a clause of one that says something by itself.
type unit struct {
	article   int
	span      news.Span
	sentence  news.Span
	statement int // of the article, whose content holds the unit; -1 where none
	speaker   int // the person whose word it is, an index of entities; -1 where it is nobody's or cannot be told
	status    status
	keys      []key
	mass      float64 // sum of the keys' weights
	numbers   []string
	negated   bool
	premise   bool // of a question or of reports that somebody was asked about
}

// A key is what two passages can have in common: a stem, or an entity under all its names.
type key struct {
	name   string
	weight float64
	rank   int32 // of the name among all of the story: to compare two is to compare their names
}

// minimum words of a clause that stands by itself
const clauseWords = 5

// passages gives the spans of the article that can be evidence: its body's sentences, cut into clauses. Headlines repeat the body and
// captions have their own credit, so neither is one.
func passages(f *news.Findings) (out []struct{ span, sentence news.Span }) {
	a := f.Article
	for _, s := range f.Sentences {
		if !inBody(a, s) {
			continue
		}
		for _, c := range clauses(f, s) {
			out = append(out, struct{ span, sentence news.Span }{c, s})
		}
	}
	return out
}

func inBody(a *news.Article, s news.Span) bool {
	i, found := slices.BinarySearchFunc(a.Paragraphs, s, func(p news.Paragraph, s news.Span) int {
		switch {
		case p.End <= s.Start:
			return -1
		case p.Start > s.Start:
			return 1
		}
		return 0
	})
	return found && a.Paragraphs[i].Kind != news.Subhead && a.Paragraphs[i].Contains(s)
}

// clauses cuts a sentence after commas, semicolons and dashes that begin a clause, where both sides are long enough to stand by themselves.
func clauses(f *news.Findings, s news.Span) []news.Span {
	text := f.Article.Slice(s)
	words := frequency.Words(text, news.Span{Start: 0, End: len(text)})
	if len(words) < 2*clauseWords {
		return []news.Span{s}
	}
	var cuts []int // indexes of words that begin a clause
	last := 0
	for i := clauseWords; i+clauseWords <= len(words); i++ {
		between := text[words[i-1].End:words[i].Start]
		if len(cuts) == 0 && i >= clauseWords && strings.HasPrefix(between, ",") && premise(text) {
			cuts = append(cuts, i) // the question ends, the answer begins
			last = i
			continue
		}
		if i-last < clauseWords || !begins(strings.ToLower(text[words[i].Start:words[i].End]), between) {
			continue
		}
		cuts = append(cuts, i)
		last = i
	}
	var out []news.Span
	from := s.Start
	for _, c := range cuts {
		end := s.Start + words[c-1].End
		out = append(out, news.Span{Start: from, End: end})
		from = s.Start + words[c].Start
	}
	return append(out, news.Span{Start: from, End: s.End})
}

// begins reports whether a word after these marks begins a clause that can be told apart.
func begins(word, between string) bool {
	if strings.Contains(between, "; ") || strings.Contains(between, ": ") || strings.ContainsAny(between, "—–") || strings.Contains(between, " - ") {
		return true
	}
	comma := strings.Contains(between, ",")
	switch word {
	case "and", "but", "who", "which", "while", "after", "although", "though", "saying", "adding", "noting", "calling", "including", "killing", "leaving", "as", "when", "where", "because", "despite", "with", "whose", "before", "since", "until":
		return comma
	}
	return false
}

// premise reports whether a passage opens with what somebody was asked: an answer, and a no-comment still less, does not carry it.
func premise(text string) bool {
	low := strings.ToLower(text[:min(len(text), 40)])
	for _, kind := range []string{"media ", "press ", "news ", "recent ", "unconfirmed "} { // "on media reports that"
		low = strings.Replace(low, " "+kind+"reports", " reports", 1)
	}
	for _, w := range []string{"asked about ", "asked whether ", "asked if ", "on reports that ", "on reports of ", "commenting on ", "in response to reports", "responding to reports", "questioned about "} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

// spell reads the passage's keys: entities under their id, other words by stem. Words that are everywhere weigh nothing and are left out.
func (r *reader) spell(u *unit, f *news.Findings) {
	a := f.Article
	i, _ := slices.BinarySearchFunc(f.Mentions, u.span.Start, func(m news.Mention, at int) int { return m.Start - at })
	var covered []news.Span
	add := func(name string, weight float64) {
		if weight > 0 && !slices.ContainsFunc(u.keys, func(k key) bool { return k.name == name }) {
			u.keys = append(u.keys, key{name: name, weight: weight})
			u.mass += weight
		}
	}
	for ; i < len(f.Mentions) && f.Mentions[i].Start < u.span.End; i++ {
		m := f.Mentions[i]
		if n := r.a.EntityOf(news.Ref{Article: u.article, Index: i}); n >= 0 && u.span.Contains(m.Span) {
			if m.Kind != news.Facility { // "the naval base at Marn" tells more than which place is meant
				covered = append(covered, m.Span)
			}
			id := r.a.Entities[n].ID
			add(id, r.entityWeight(id))
		}
	}
	// "coastguard commander Hale said" beside two quotations makes them no more alike.
	for _, x := range f.Statements {
		if x.Kind == news.Direct {
			for _, s := range []news.Span{x.Source.Span, x.Cue} {
				if s.Overlaps(u.span) {
					covered = append(covered, s)
				}
			}
		}
	}
	for _, w := range frequency.Words(a.Text(), u.span) {
		if slices.ContainsFunc(covered, func(s news.Span) bool { return s.Contains(w.Span) }) {
			continue
		}
		if numeric(w.Stem) {
			u.numbers = append(u.numbers, w.Stem)
		}
		switch w.Stem {
		case "not", "no", "never", "deni", "without", "neither", "nor", "n't":
			u.negated = true
		}
		add(w.Stem, r.stemWeight(w.Stem))
	}
	if u.statement >= 0 {
		if m := f.Statements[u.statement].Source.Mention; m >= 0 {
			if n := r.a.EntityOf(news.Ref{Article: u.article, Index: m}); n >= 0 {
				id := r.a.Entities[n].ID
				add(id, r.entityWeight(id))
			}
		}
	}
	slices.SortFunc(u.keys, func(a, b key) int { return strings.Compare(a.name, b.name) })
}

func numeric(s string) bool {
	if s[0] >= '0' && s[0] <= '9' {
		return true
	}
	_, ok := spelled[s]
	return ok
}

var spelled = map[string]struct{}{"two": {}, "three": {}, "four": {}, "fiv": {}, "six": {}, "seven": {}, "eight": {}, "nine": {}, "ten": {}, "eleven": {}, "twelv": {}, "dozen": {}, "second": {}, "third": {}, "first": {}}
