package lineage

import (
	"math"
	"sort"
)

// A comparison is what two readings have in common, in figures. a and b stand in the collection's order; which of them came first is
// decided later.
type comparison struct {
	a, b             *reading
	sharedA, sharedB float64 // share of the running words that lie in shared runs, of each
	runs             int     // shared runs of running text
	stretches        int     // separate shared stretches that these make
	longest          int     // words of the longest shared stretch of running text

	inA, inB []bool  // the words that lie in shared runs
	answers  []int32 // for every word of a that a shared run begins at, the word of b it begins at, plus one

	matches            []match // by the sentence of b
	alignedA, alignedB []bool  // the sentences that have a counterpart
	closeA, closeB     []bool  // those that have a close one
	coverA             float64 // share of the sentences of each that have a counterpart
	coverB             float64
	bestA              []float64 // the best score of every sentence of a, matched or not
	bestB              []float64
	matched            int // pairs of sentences that are each other's best counterpart, headlines aside
	ordered            int // as many of them as stand in the same order in both articles

	quotesSame int   // words of the longest quotation that both give word for word
	quoteAt    int   // its first word in a
	quoteOf    quote // the quotation of a that holds it
}

// A match is a sentence of b and the sentence of a that it answers to.
type match struct {
	a, b  int
	score float64 // share of the weight of the shorter sentence's content that both have, 0 to 1
}

// sharedRuns fills in what exact runs show.
func (c *comparison) sharedRuns() {
	c.inA, c.inB = make([]bool, len(c.a.words)), make([]bool, len(c.b.words))
	c.answers = make([]int32, len(c.a.words))
	x, y := c.a.runs, c.b.runs
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].hash < y[j].hash:
			i++
		case x[i].hash > y[j].hash:
			j++
		default:
			h := x[i].hash
			c.answers[x[i].at] = y[j].at + 1
			for ; i < len(x) && x[i].hash == h; i++ {
				mark(c.inA, x[i].at)
			}
			for ; j < len(y) && y[j].hash == h; j++ {
				mark(c.inB, y[j].at)
			}
			c.runs++
		}
	}
	c.sharedA, c.sharedB = share(c.inA, c.a.running), share(c.inB, c.b.running)
	for i := 0; i < len(c.answers); i++ {
		if c.answers[i] == 0 {
			continue
		}
		first := i
		for i+1 < len(c.answers) && c.answers[i+1] == c.answers[i]+1 {
			i++
		}
		c.stretches++
		c.longest = max(c.longest, i-first+runLength)
	}
}

func mark(in []bool, at int32) {
	for i := at; i < at+runLength; i++ {
		in[i] = true
	}
}

func share(in []bool, of int) float64 {
	n := 0
	for _, v := range in {
		if v {
			n++
		}
	}
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// matchScore and matchWords are what two sentences must have in common to be counterparts; what has less than newScore with every
// sentence of the other article is in that article's words alone. The content of a very short sentence is counted as minWeight.
const (
	matchScore = 0.28
	matchWords = 3
	newScore   = 0.24
	runScore   = 0.06 // for each shared run
	minWeight  = 10

	nearlyAsWell = 0.85
	closeScore   = 0.6 // the same sentence, edited
	mostlyQuoted = 0.7
)

// align pairs the sentences of a and b that share most: each with its best counterpart in the other article and with others that do nearly
// as well. Order is measured on those that are each other's best. Sentences that are quotations on both sides are public speech and are paired, but
// show neither cover nor order.
func (c *comparison) align(col *collection) {
	n, m := len(c.a.sentences), len(c.b.sentences)
	c.bestA, c.bestB = make([]float64, n), make([]float64, m)
	fitA, fitB := make([]float64, n), make([]float64, m) // the best of those that are enough alike to be counterparts
	var fit []match
	common, weightsA, weightsB := c.common(col)
	for j := range c.b.sentences {
		for i := range c.a.sentences {
			both := common[j*n+i]
			score := both.weight / min(max(weightsA[i], minWeight), max(weightsB[j], minWeight))
			words := int(both.words)
			if both.runs > 0 {
				score, words = min(1, score+runScore*float64(min(both.runs, 5))), words+1
			}
			c.bestA[i], c.bestB[j] = max(c.bestA[i], score), max(c.bestB[j], score)
			if words >= matchWords && score >= matchScore {
				fitA[i], fitB[j] = max(fitA[i], score), max(fitB[j], score)
				fit = append(fit, match{i, j, score})
			}
		}
	}
	coveredA, coveredB := make([]bool, n), make([]bool, m)
	c.alignedA, c.alignedB = make([]bool, n), make([]bool, m)
	c.closeA, c.closeB = make([]bool, n), make([]bool, m)
	var order []int
	for _, x := range fit {
		if x.score < fitA[x.a] && x.score < nearlyAsWell*fitB[x.b] {
			continue
		}
		c.matches = append(c.matches, x)
		c.alignedA[x.a], c.alignedB[x.b] = true, true
		if x.score >= closeScore {
			c.closeA[x.a], c.closeB[x.b] = true, true
		}
		s, t := &c.a.sentences[x.a], &c.b.sentences[x.b]
		if s.quoted >= mostlyQuoted && t.quoted >= mostlyQuoted {
			continue
		}
		coveredA[x.a], coveredB[x.b] = true, true
		if x.score == fitA[x.a] && x.score == fitB[x.b] && !s.headline && !t.headline {
			order = append(order, x.a)
		}
	}
	c.coverA, c.coverB = part(coveredA), part(coveredB)
	c.matched, c.ordered = len(order), longestRise(order)
}

// An overlap is what two sentences have in common.
type overlap struct {
	weight float64
	words  int32 // that carry content
	runs   int32
}

// common gives for every sentence of b and every one of a (at j*len(a)+i) what they have in common, and the weights of the sentences of
// both. A word weighs the less the more sentences of the two articles have it: a name that stands in every other sentence shows no counterpart.
func (c *comparison) common(col *collection) (both []overlap, a, b []float64) {
	n := len(c.a.sentences)
	both = make([]overlap, n*len(c.b.sentences))
	a, b = make([]float64, n), make([]float64, len(c.b.sentences))
	all := math.Log(float64(len(a) + len(b) + 1))
	for x, y := c.a.places, c.b.places; len(x) > 0 || len(y) > 0; {
		var id int32
		if len(y) == 0 || len(x) > 0 && x[0].id < y[0].id {
			id = x[0].id
		} else {
			id = y[0].id
		}
		inA, inB := leading(x, id), leading(y, id)
		others := float64(max(1, inA+inB-1)) // besides the sentence at hand
		weight := col.weights[id] * (1 - math.Log(others)/all)
		for _, p := range x[:inA] {
			a[p.sentence] += weight
			for _, q := range y[:inB] {
				o := &both[int(q.sentence)*n+int(p.sentence)]
				o.weight += weight
				o.words++
			}
		}
		for _, q := range y[:inB] {
			b[q.sentence] += weight
		}
		x, y = x[inA:], y[inB:]
	}
	for i, answer := range c.answers {
		if answer > 0 {
			both[int(c.b.words[answer-1].sentence)*n+int(c.a.words[i].sentence)].runs++
		}
	}
	return both, a, b
}

// leading is how many places at the front are of the word.
func leading(places []place, id int32) int {
	n := 0
	for n < len(places) && places[n].id == id {
		n++
	}
	return n
}

func part(in []bool) float64 {
	n := 0
	for _, v := range in {
		if v {
			n++
		}
	}
	return float64(n) / float64(max(1, len(in)))
}

// longestRise is the length of the longest subsequence that never falls.
func longestRise(v []int) int {
	var tails []int
	for _, x := range v {
		i := sort.Search(len(tails), func(i int) bool { return tails[i] > x })
		if i == len(tails) {
			tails = append(tails, x)
		} else {
			tails[i] = x
		}
	}
	return len(tails)
}

// sharedQuotes finds the longest stretch of quoted words that both give word for word.
func (c *comparison) sharedQuotes() {
	for _, p := range c.a.quotes {
		for _, q := range c.b.quotes {
			n, at := longestCommon(c.a.words[p.first:p.last], c.b.words[q.first:q.last])
			if n > c.quotesSame {
				c.quotesSame, c.quoteAt, c.quoteOf = n, p.first+at, p
			}
		}
	}
}

// longestCommon is the length of the longest run of words that both have, and where it begins in a.
func longestCommon(a, b []word) (length, at int) {
	row := make([]int, len(b)+1)
	for i := range a {
		before := 0
		for j := range b {
			here := row[j+1]
			if a[i].id == b[j].id {
				row[j+1] = before + 1
				if row[j+1] > length {
					length, at = row[j+1], i+1-row[j+1]
				}
			} else {
				row[j+1] = 0
			}
			before = here
		}
	}
	return length, at
}

// inOrder is the number of words that both have in the same order, at most.
func inOrder(a, b []word) int {
	row := make([]int, len(b)+1)
	for i := range a {
		before := 0
		for j := range b {
			here := row[j+1]
			if a[i].id == b[j].id {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = here
		}
	}
	return row[len(b)]
}
