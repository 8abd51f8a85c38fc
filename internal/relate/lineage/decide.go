package lineage

import (
	"math"

	"secondsource/internal/news"
)

// The thresholds, from pairs of real articles about one event: 481 independent pairs share at most .11 of running text in more than
// a handful of runs; edited agency copy shares .2 and more.
const (
	copyShare     = 0.80 // of both
	editedShare   = 0.22 // of the one that shares more
	editedRuns    = 8    // at least, or a short text is all of it
	halfShare     = 0.50 // below it, an edited copy must show in
	editedPlaces  = 5    // separate stretches; fewer are a passage
	passageWords  = 14   // in a row, outside quotations
	creditedShare = 0.04 // with the agency of the other credited
	rewordShare   = 0.05
	rewordRuns    = 5
	rewordCover   = 0.60 // of the two articles' sentences, in the mean
	rewordLeast   = 0.45 // of each
	rewordMatches = 8    // counterparts, to speak of cover
	rewordOrder   = 0.70
	orderMatches  = 6 // of each other's best, to speak of order
	speechWords   = 8
	relatedWeight = 0.20 // of the content of the article with less, to compare at all
)

// decide tells what one of two articles took from the other, if anything. thirds are other articles that may give the same speech.
func (c *collection) decide(a, b *reading, thirds []*reading) (news.Lineage, bool) {
	common, _ := c.shared(a.content, b.content)
	if common < relatedWeight*min(c.weightOf(a.content), c.weightOf(b.content)) {
		return news.Lineage{}, false
	}
	d := directionOf(a, b)
	if d.back {
		a, b = b, a
	}
	x := c.compare(a, b)
	l := news.Lineage{From: a.index, To: b.index, Direction: "unknown", Share: thousandth(x.sharedB), ShareBack: thousandth(x.sharedA)}
	if d.shown {
		l.Direction = "shown"
	}
	most, least := max(x.sharedA, x.sharedB), min(x.sharedA, x.sharedB)
	enough := x.runs >= editedRuns || most > 0.95
	otherwise := x.renderedOtherwise(c, thirds)
	covered := (x.coverA+x.coverB)/2 >= rewordCover && min(x.coverA, x.coverB) >= rewordLeast && len(x.matches) >= rewordMatches
	signs := 0
	for _, sign := range []bool{
		covered,
		x.matched >= orderMatches && float64(x.ordered) >= rewordOrder*float64(x.matched),
		most >= rewordShare && x.runs >= rewordRuns,
		otherwise != nil,
	} {
		if sign {
			signs++
		}
	}
	switch {
	case least >= copyShare && enough:
		l.Kind = news.Copy
	case most >= editedShare && enough && (most >= halfShare || x.stretches >= editedPlaces):
		l.Kind = news.Edited
	case covered && signs >= 3:
		l.Kind = news.Paraphrase
		l.Share, l.ShareBack = thousandth(accounted(x.b, x.alignedB, x.inB)), thousandth(accounted(x.a, x.alignedA, x.inA))
	case x.longest >= passageWords, most >= creditedShare && x.runs >= editedRuns && creditsOther(a, b):
		l.Kind = news.Passage
	case covered && signs >= 2, otherwise != nil:
		l.Kind = news.CannotTell
	case x.quotesSame >= speechWords:
		l.Kind = news.SharedSpeech
	default:
		return news.Lineage{}, false
	}
	if l.Kind == news.Edited {
		l.Share, l.ShareBack = thousandth(accounted(x.b, x.closeB, x.inB)), thousandth(accounted(x.a, x.closeA, x.inA))
	}
	l.Why = x.why(l.Kind, d, otherwise)
	l.Pairs = x.pairs(l.Kind)
	if l.Kind == news.Copy || l.Kind == news.Edited || l.Kind == news.Paraphrase {
		l.Drift = x.drift()
	}
	return l, true
}

func thousandth(v float64) float64 { return math.Round(v*1000) / 1000 }

func (c *collection) compare(a, b *reading) *comparison {
	x := &comparison{a: a, b: b}
	x.sharedRuns()
	x.align(c)
	x.sharedQuotes()
	return x
}

// accounted is the share of an article's running words that lie in shared runs or stand in the sentences marked.
func accounted(r *reading, marked, in []bool) float64 {
	words := 0
	for i, s := range r.sentences {
		for j := s.first; j < s.last; j++ {
			if !r.words[j].quoted && (marked[i] || in[j]) {
				words++
			}
		}
	}
	return float64(words) / float64(max(1, r.running))
}

// pairs gives the passages that answer to each other, each in one sentence.
func (c *comparison) pairs(kind news.LineageKind) []news.Pair {
	var out []news.Pair
	for _, m := range c.matches {
		s, t := c.a.sentences[m.a], c.b.sentences[m.b]
		if kind == news.SharedSpeech && (s.quoted == 0 || t.quoted == 0) {
			continue
		}
		out = append(out, news.Pair{From: s.Span, To: t.Span})
	}
	return out
}

// renderedOtherwise gives a third article that renders otherwise the speech that a and b give word for word alike; nil where none does.
// Its quotation must hold most of what theirs holds, and still share no more than half of the words in a row and three quarters of them in
// order: the same words cut elsewhere are the same rendering.
func (c *comparison) renderedOtherwise(col *collection, thirds []*reading) *reading {
	if c.quotesSame < 12 {
		return nil
	}
	same := c.a.words[c.quoteAt : c.quoteAt+c.quotesSame]
	whole := c.a.words[c.quoteOf.first:c.quoteOf.last]
	content := col.contentOf(same)
	weight := col.weightOf(content)
	for _, t := range thirds {
		for _, q := range t.quotes {
			w, n := col.shared(content, q.content)
			if n < 3 || w < 0.5*weight {
				continue
			}
			theirs := t.words[q.first:q.last]
			run, _ := longestCommon(same, theirs)
			if run*2 <= len(same) && inOrder(whole, theirs)*4 <= 3*min(len(whole), len(theirs)) {
				return t
			}
		}
	}
	return nil
}
