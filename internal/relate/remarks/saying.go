package remarks

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// A saying is what one statement says in one sentence: the unit that is compared. Of a quotation of three sentences each may be
// another outlet's only one.
type saying struct {
	ref      news.Ref
	spans    []news.Span // of the statement's content, within the sentence
	sentence int
	speaker  int // index of the entity; -1 where it cannot be told
	kind     news.StatementKind
	stance   news.Stance
	occasion occasion
	tokens   []token         // all words said, in their order
	content  map[uint64]word // the words that carry meaning, those of the cue among them, by stem
	order    []uint64        // the content words that others have too, rarest first, of equal ones those with the smaller hash
	weight   int             // of all content words
	numbers  map[uint64]bool
	deeds    map[uint64]bool // verbs that are the deed they name: "congratulated"
	names    map[uint64]bool // words with a capital
	not      bool
	you      bool // somebody is spoken to
}

// empty is x with room for words of its own.
func (x saying) empty() saying {
	x.content, x.numbers, x.deeds, x.names = map[uint64]word{}, map[uint64]bool{}, map[uint64]bool{}, map[uint64]bool{}
	return x
}

// A token is a word as it stands in the text.
type token struct {
	span   news.Span
	hash   uint64 // of its lower case
	weight int    // how rare it is in news, in thousandths; 0 where it carries no meaning
}

// A word is one that carries meaning.
type word struct {
	weight  int // thousandths; by how rare it is in news and among the sayings at hand
	cluster int // of words used alike; -1 where none is known, and for names and numbers
}

// rarest gives the n content words of the greatest weight.
func (s *saying) rarest(n int) []uint64 { return s.order[:min(n, len(s.order))] }

// read gives everything that is said, sentence by sentence, where it is enough to be compared.
func read(fs []*news.Findings, entities []news.Entity, occasions []occasion) []saying {
	speaker := map[news.Ref]int{}
	for e := range entities {
		for _, m := range entities[e].Mentions {
			speaker[m] = e
		}
	}
	var out []saying
	for a, f := range fs {
		beside := cuesOf(f, a, speaker)
		for i, s := range f.Statements {
			x := saying{ref: news.Ref{Article: a, Index: i}, speaker: -1, kind: s.Kind, stance: s.Stance, occasion: occasions[a]}
			if e, ok := speaker[news.Ref{Article: a, Index: s.Source.Mention}]; ok && s.Source.Mention >= 0 {
				x.speaker = e
			}
			cues := append([]news.Span{s.Cue}, beside[breath{sentenceOf(f, s), x.speaker}]...)
			out = append(out, bySentence(f, s, x, cues)...)
		}
	}
	weigh(out)
	return out
}

// bySentence cuts a statement at the ends of sentences. What leads up to it or ends it belongs to the sentence that the cue stands in.
func bySentence(f *news.Findings, s news.Statement, x saying, cues []news.Span) []saying {
	var out []saying
	for _, c := range s.Content {
		for i := at(f, c.Start); i < len(f.Sentences) && f.Sentences[i].Start < c.End; i++ {
			part := news.Span{Start: max(c.Start, f.Sentences[i].Start), End: min(c.End, f.Sentences[i].End)}
			if part.Len() <= 0 {
				continue
			}
			if n := len(out); n > 0 && out[n-1].sentence == i {
				out[n-1].spans = append(out[n-1].spans, part)
				continue
			}
			y := x.empty()
			y.sentence, y.spans = i, []news.Span{part}
			out = append(out, y)
		}
	}
	enough := out[:0]
	for _, y := range out {
		for _, p := range y.spans {
			y.add(f.Article, p, true)
		}
		for _, cue := range cues {
			if !cue.Empty() && (at(f, cue.Start) == y.sentence || len(out) == 1) {
				y.add(f.Article, cue, false)
			}
		}
		if len(y.content) >= 2 {
			enough = append(enough, y)
		}
	}
	return enough
}

// A breath is a sentence and the entity that says several things in it: "Vane praised the crew for what she called their patience".
type breath struct{ sentence, speaker int }

// mostCues is how many cues of one breath are looked at.
const mostCues = 8

// cuesOf gives the cues of each breath of article a: what one of them names, the other statements are part of.
func cuesOf(f *news.Findings, a int, speaker map[news.Ref]int) map[breath][]news.Span {
	out := map[breath][]news.Span{}
	for _, s := range f.Statements {
		if e, ok := speaker[news.Ref{Article: a, Index: s.Source.Mention}]; ok {
			b := breath{sentenceOf(f, s), e}
			if len(out[b]) < mostCues {
				out[b] = append(out[b], s.Cue)
			}
		}
	}
	return out
}

// sentenceOf is the index of the sentence that a statement's cue, or else its content, begins in.
func sentenceOf(f *news.Findings, s news.Statement) int {
	if !s.Cue.Empty() {
		return at(f, s.Cue.Start)
	}
	return at(f, s.Span().Start)
}

// at is the index of the first sentence that ends behind a byte.
func at(f *news.Findings, byte int) int {
	return sort.Search(len(f.Sentences), func(i int) bool { return f.Sentences[i].End > byte })
}

// add takes in the words of a span; words of a cue count only for their meaning.
func (x *saying) add(a *news.Article, span news.Span, said bool) {
	text := a.Slice(span)
	for from := 0; from < len(text); {
		r, size := utf8.DecodeRuneInString(text[from:])
		if !inWord(r) {
			from += size
			continue
		}
		to := from + size
		for to < len(text) {
			if r, size = utf8.DecodeRuneInString(text[to:]); !inWord(r) {
				break
			}
			to += size
		}
		x.word(text[from:to], news.Span{Start: span.Start + from, End: span.Start + to}, said)
		from = to
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' }

// word takes in one word.
func (x *saying) word(text string, span news.Span, said bool) {
	first, _ := utf8.DecodeRuneInString(text)
	w := strings.Trim(strings.ReplaceAll(strings.ToLower(text), "’", "'"), "'")
	if strings.HasSuffix(w, "n't") || negations[w] {
		x.not = x.not || said
		if strings.HasSuffix(w, "n't") {
			w = "not"
		}
	}
	w = strings.TrimSuffix(w, "'s")
	if w == "" {
		return
	}
	h := hash(w)
	x.you = x.you || w == "you" || w == "your"
	rare := 0
	if !empty[w] {
		rare = int(1000 * frequency.Weight(frequency.Stem(w), 0, 0))
	}
	if said {
		x.tokens = append(x.tokens, token{span, h, rare})
		if n, ok := number(w); ok {
			x.numbers[n] = true
		}
	}
	if empty[w] || len(w) < 2 || !said && plainCues[w] {
		return
	}
	s := hash(stem(w))
	if performed[s] {
		x.deeds[s] = true
	}
	if said && !unicode.IsLower(first) {
		x.names[s] = true
	}
	if _, seen := x.content[s]; !seen {
		x.content[s] = word{weight: rare, cluster: clusterOf(w, unicode.IsLower(first))}
	}
}
