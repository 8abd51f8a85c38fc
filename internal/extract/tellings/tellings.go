// Package tellings answers which clauses of an article tell that something happened, or is expected to: its word, who and where stands beside
// it, when, and whether it is told as a fact.
//
// A clause is told by its verb, or by a noun for a deed that has something of its own beside it ("after Monday's withdrawal"). Words for deeds
// come from package deeds; another verb counts where the clause tells its day. Reports of speech are none: that somebody said something is a
// statement.
//
// Known weaknesses: a clause is cut by marks and joining words alone; "it" and "they" bring nobody in unless a mention stands for them.
package tellings

import (
	"sort"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/lexicon/deeds"
	"secondsource/internal/news"
)

// perSentence is how many tellings of one sentence are kept, at most.
const perSentence = 6

// Find gives what an article tells that happened, in the order of the text, from its paragraphs; headline and captions are left out. mentions
// and times are in the order of the text.
func Find(t *language.Text, mentions []news.Mention, times []news.Time) []news.Telling {
	r := reader{t, mentions, times}
	var out []news.Telling
	for n := range t.Sentences {
		if s := t.Sentences[n]; s.Part == language.InBody {
			found := 0
			for _, c := range r.clauses(s) {
				for _, h := range r.heads(c) {
					if found++; found <= perSentence {
						out = append(out, r.telling(c, h))
					}
				}
			}
		}
	}
	return out
}

type reader struct {
	text     *language.Text
	mentions []news.Mention
	times    []news.Time
}

func (r reader) lower(i int) string { return r.text.Tokens[i].Lower }

func (r reader) tag(i int) string { return r.text.Tokens[i].Tag }

// A head is the word for what happened.
type head struct {
	first, last int // tokens
	deed        string
	noun        bool
}

// heads gives the main verb of a clause where it tells of a deed, and the nouns for deeds that have something of their own.
func (r reader) heads(c clause) []head {
	var out []head
	timed := r.timeIn(c) >= 0
	for i := c.first; i < c.last; i++ {
		if r.text.Tokens[i].Quoted || r.timed(i) {
			continue // what somebody said is a statement; "two days before the visit" is a time
		}
		switch tag := r.tag(i); {
		case tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "VB" || tag == "VBN" || tag == "VBG":
			next := ""
			if i+1 < c.last {
				next = r.lower(i + 1)
			}
			lemma := r.text.Lemma(i)
			deed, two := deeds.OfVerb(lemma, next)
			if lemma == "close" && next == "to" {
				deed = ""
			}
			if deed == "" && timed && r.told(i, c) && !idle[lemma] {
				deed = lemma
			}
			if deed == "" || said(r.lower(i)) || tag == "VBN" && i > c.first && r.attributive(i, c) || tag == "VBG" && !r.going(i, c) {
				continue
			}
			h := head{first: i, last: i + 1, deed: deed}
			if two {
				h.last++
			}
			out = append(out, h)
		case strings.HasPrefix(tag, "NN"):
			if deed := deeds.OfNoun(r.text.Lemma(i)); deed != "" && !r.modifies(i, c) && r.own(i, c) {
				out = append(out, head{i, i + 1, deed, true})
			}
		}
	}
	return out
}

// said reports whether a word is a verb of saying: that somebody spoke is a statement.
func said(lower string) bool {
	c, ok := cues.Of(lower)
	return ok && c.Use == cues.Say
}

// going reports whether a gerund has its verb or a preposition before it: "began pulling out", "after leaving".
func (r reader) going(i int, c clause) bool {
	if i == c.first {
		return c.lead != ""
	}
	tag := r.tag(i - 1)
	for n := i - 1; n >= c.first && n >= i-3; n-- {
		if l := r.lower(n); l == "was" || l == "were" {
			return false // "was then fighting": what went on, not what happened
		}
	}
	return strings.HasPrefix(tag, "V") || tag == "IN" || tag == "RB" || tag == "TO"
}

// told reports whether a verb tells of something done: it is in the past, or a participle with a form of "be" or "have" before it.
func (r reader) told(i int, c clause) bool {
	if r.tag(i) == "VBD" {
		return true
	}
	for n := i - 1; r.tag(i) == "VBN" && n >= c.first && n >= i-3; n-- {
		if l := r.text.Lemma(n); l == "be" || l == "have" {
			return true
		}
	}
	return false
}

// attributive reports whether a participle stands before a noun: "the destroyed bridge".
func (r reader) attributive(i int, c clause) bool {
	return i+1 < c.last && strings.HasPrefix(r.tag(i+1), "NN") && (r.tag(i-1) == "DT" || r.tag(i-1) == "PRP$" || r.tag(i-1) == "JJ")
}

// modifies reports whether a noun stands before another: "attack helicopters", "the test site".
func (r reader) modifies(i int, c clause) bool {
	return i+1 < c.last && strings.HasPrefix(r.tag(i+1), "NN") && !r.timed(i+1)
}

// own reports whether a noun has something of its own that makes it one deed and not the thing as such: a time, a word such as "recent", an
// owner, or "after" before it.
func (r reader) own(i int, c clause) bool {
	many := r.tag(i) == "NNS" // "attacks on the coast" are no one event, "recent attacks on the coast" may be
	if many && !r.named(i, c) {
		return false
	}
	for n := i - 1; n >= c.first && n >= i-5; n-- {
		w, tag := r.lower(n), r.tag(n)
		if recent[w] || counted[w] || after[w] || r.timed(n) {
			return true
		}
		if tag == "IN" || tag == "," || tag == "CC" || strings.HasPrefix(tag, "V") {
			break
		}
	}
	// "the withdrawal from …", "an offensive by …", "the advancement of … in …", "the attack on Monday"
	return i+1 < c.last && (of[r.lower(i+1)] && !many || r.timed(i+1))
}

// reach is how many words before a noun belong to it.
const reach = 5

// named reports whether a mention stands in the phrase of a noun.
func (r reader) named(i int, c clause) bool {
	span := r.span(max(c.first, i-reach), c.last)
	m := sort.Search(len(r.mentions), func(m int) bool { return r.mentions[m].Start >= span.Start })
	return m < len(r.mentions) && r.mentions[m].Start < span.End
}

// timed reports whether a token is part of a time.
func (r reader) timed(i int) bool {
	s := r.text.Tokens[i].Span
	n := sort.Search(len(r.times), func(n int) bool { return r.times[n].End > s.Start })
	return n < len(r.times) && r.times[n].Start < s.End
}

// timeIn is the index of the first date or period that begins within a clause; -1 where there is none.
func (r reader) timeIn(c clause) int {
	span := r.span(c.first, c.last)
	for n := sort.Search(len(r.times), func(n int) bool { return r.times[n].Start >= span.Start }); n < len(r.times) && r.times[n].Start < span.End; n++ {
		if t := r.times[n]; (t.Kind == "date" || t.Kind == "period") && t.Value != "" {
			return n
		}
	}
	return -1
}

// timeOf is timeIn, and for a clause about a noun that a time ends the time of that: "an offensive in May 2024 that ousted the president".
func (r reader) timeOf(c clause) int {
	if n := r.timeIn(c); n >= 0 || c.lead != "that" && c.lead != "which" || c.first < 2 {
		return n
	}
	before := c.first - 1
	if r.lower(before) == "," {
		before--
	}
	end := r.text.Tokens[before].End
	n := sort.Search(len(r.times), func(n int) bool { return r.times[n].End >= end })
	if n < len(r.times) && r.times[n].End == end && (r.times[n].Kind == "date" || r.times[n].Kind == "period") && r.times[n].Value != "" {
		return n
	}
	return -1
}

func (r reader) span(first, last int) news.Span {
	return news.Span{Start: r.text.Tokens[first].Start, End: r.text.Tokens[last-1].End}
}

// telling writes down what a clause tells by one of its words.
func (r reader) telling(c clause, h head) news.Telling {
	out := news.Telling{Span: r.span(c.first, c.last), Head: r.span(h.first, h.last), Deed: h.deed, Place: -1, Time: r.timeOf(c), Status: r.status(c, h), Before: r.before(c, h)}
	out.Phrase = out.Span
	if h.noun { // who does what the clause tells is not who withdrew: "Vane praised the withdrawal of the army"
		first := h.first
		for first > max(c.first, h.first-reach) && !strings.HasPrefix(r.tag(first-1), "V") {
			first--
		}
		out.Phrase.Start = r.text.Tokens[first].Start
	} else if m := r.subject(c); m >= 0 {
		out.Mentions = append(out.Mentions, m)
	}
	r.people(&out, h)
	if len(out.Mentions) == 0 && out.Phrase != out.Span { // nobody stands by the noun: whoever the clause names
		out.Phrase = out.Span
		r.people(&out, h)
	}
	return out
}

// people takes in the mentions of the phrase, and which of them tells where.
func (r reader) people(out *news.Telling, h head) {
	for m := sort.Search(len(r.mentions), func(m int) bool { return r.mentions[m].Start >= out.Phrase.Start }); m < len(r.mentions) && r.mentions[m].Start < out.Phrase.End; m++ {
		root := r.root(m)
		if k := r.mentions[m].Kind; (k == news.Place || k == news.Facility) && (r.located(m) || h.deed == "visit" && r.beside(m, h)) && (out.Place < 0 || k == news.Facility && r.mentions[out.Place].Kind == news.Place) {
			out.Place = root
		}
		seen := false
		for _, x := range out.Mentions {
			seen = seen || x == root
		}
		if !seen {
			out.Mentions = append(out.Mentions, root)
		}
	}
}

// subject is the mention that a clause without a subject of its own goes on from: for "who" and "which" the last before it, for a verb the
// first of the sentence; -1 where there is none.
func (r reader) subject(c clause) int {
	sentence := r.text.Sentences[r.text.Tokens[c.first].Sentence]
	start := r.text.Tokens[c.first].Start
	from := sort.Search(len(r.mentions), func(m int) bool { return r.mentions[m].Start >= sentence.Start })
	to := sort.Search(len(r.mentions), func(m int) bool { return r.mentions[m].Start >= start })
	if from == to {
		return -1
	}
	first := c.first
	if r.tag(first) == "CC" && first+1 < c.last {
		first++
	}
	switch tag := r.tag(first); {
	case c.lead == "who" || c.lead == "which" || c.lead == "whose":
		return r.root(to - 1)
	case finite(tag) || tag == "VBG" || tag == "VBN":
		return r.root(from)
	}
	return -1
}

// root follows a mention back to the first that it is known to repeat.
func (r reader) root(m int) int {
	for r.mentions[m].Same >= 0 && r.mentions[m].Same < m {
		m = r.mentions[m].Same
	}
	return m
}

// beside reports whether a mention stands right before or behind a head: "visited Arven", "the Arven visit".
func (r reader) beside(m int, h head) bool {
	i := sort.Search(len(r.text.Tokens), func(i int) bool { return r.text.Tokens[i].End > r.mentions[m].Start })
	return i == h.last || r.text.Tokens[h.first].Start > r.mentions[m].End && r.text.Tokens[h.first].Start-r.mentions[m].End <= 1
}

// located reports whether a mention stands behind a word that tells where, a few words before it.
func (r reader) located(m int) bool {
	i := sort.Search(len(r.text.Tokens), func(i int) bool { return r.text.Tokens[i].End > r.mentions[m].Start })
	end := sort.Search(len(r.text.Tokens), func(i int) bool { return r.text.Tokens[i].Start >= r.mentions[m].End })
	if end < len(r.text.Tokens) && r.lower(end) == "'s" {
		return false
	}
	for n := i - 1; n >= 0 && n >= i-4; n-- {
		switch tag := r.tag(n); {
		case where[r.lower(n)] || r.lower(n) == "of" && n > 0 && r.lower(n-1) == "out":
			return true
		case tag == "DT" || tag == "JJ" || strings.HasPrefix(tag, "NN"):
		default:
			return false
		}
	}
	return false
}
