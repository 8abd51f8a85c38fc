package lineage

import (
	"math"
	"slices"
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
	longestAt        int     // its first word in a

	inA, inB []bool           // the words that lie in shared runs
	touching map[[2]int32]int // shared runs by the sentences of a and b that they begin in

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
	words int     // content words in common
}

// sharedRuns fills in what exact runs show.
func (c *comparison) sharedRuns() {
	c.inA, c.inB = make([]bool, len(c.a.words)), make([]bool, len(c.b.words))
	c.touching = map[[2]int32]int{}
	x, y := c.a.runs, c.b.runs
	type hit struct{ a, b int32 }
	var hits []hit
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].hash < y[j].hash:
			i++
		case x[i].hash > y[j].hash:
			j++
		default:
			h, i0, j0 := x[i].hash, i, j
			for i < len(x) && x[i].hash == h {
				mark(c.inA, x[i].at)
				i++
			}
			for j < len(y) && y[j].hash == h {
				mark(c.inB, y[j].at)
				j++
			}
			c.runs++
			hits = append(hits, hit{x[i0].at, y[j0].at})
			c.touching[[2]int32{c.a.words[x[i0].at].sentence, c.b.words[y[j0].at].sentence}]++
		}
	}
	c.sharedA, c.sharedB = share(c.inA, c.a.running), share(c.inB, c.b.running)
	sort.Slice(hits, func(i, j int) bool { return hits[i].a < hits[j].a })
	for i := 0; i < len(hits); {
		j := i + 1
		for j < len(hits) && hits[j].a == hits[j-1].a+1 && hits[j].b == hits[j-1].b+1 {
			j++
		}
		c.stretches++
		if n := j - i + runLength - 1; n > c.longest {
			c.longest, c.longestAt = n, int(hits[i].a)
		}
		i = j
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
	scores := make([]match, 0, n+m)
	weightsA, weightsB := c.telling(col)
	for j := range c.b.sentences {
		t := &c.b.sentences[j]
		for i := range c.a.sentences {
			s := &c.a.sentences[i]
			weight, words := sharedBy(col.local, s.content, t.content)
			score := weight / min(max(weightsA[i], minWeight), max(weightsB[j], minWeight))
			if runs := c.touching[[2]int32{int32(i), int32(j)}]; runs > 0 {
				score, words = min(1, score+runScore*float64(min(runs, 5))), words+1
			}
			c.bestA[i], c.bestB[j] = max(c.bestA[i], score), max(c.bestB[j], score)
			if words >= matchWords && score >= matchScore {
				fitA[i], fitB[j] = max(fitA[i], score), max(fitB[j], score)
				scores = append(scores, match{i, j, score, words})
			}
		}
	}
	coveredA, coveredB := make([]bool, n), make([]bool, m)
	c.alignedA, c.alignedB = make([]bool, n), make([]bool, m)
	c.closeA, c.closeB = make([]bool, n), make([]bool, m)
	var order []int
	for _, x := range scores {
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

// telling weighs the words of both articles by how much they tell one sentence from another: a name that stands in every other sentence
// shows no counterpart. It gives the weights of the sentences of a and b.
func (c *comparison) telling(col *collection) (a, b []float64) {
	both := sortedSet(append(slices.Clone(c.a.content), c.b.content...))
	for len(col.local) < len(col.weights) {
		col.local = append(col.local, 0)
	}
	for _, id := range both {
		col.local[id] = 0
	}
	for _, r := range []*reading{c.a, c.b} {
		for _, s := range r.sentences {
			for _, id := range s.content {
				col.local[id]++
			}
		}
	}
	all := math.Log(float64(len(c.a.sentences) + len(c.b.sentences) + 1))
	for _, id := range both {
		others := max(1, col.local[id]-1) // besides the sentence at hand
		col.local[id] = col.weights[id] * (1 - math.Log(others)/all)
	}
	sum := func(r *reading) []float64 {
		out := make([]float64, len(r.sentences))
		for i, s := range r.sentences {
			for _, id := range s.content {
				out[i] += col.local[id]
			}
		}
		return out
	}
	return sum(c.a), sum(c.b)
}

// sharedBy is the weight of what two sorted lists of words have in common, and how many words that is.
func sharedBy(weights []float64, a, b []int32) (weight float64, n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			weight += weights[a[i]]
			n++
			i++
			j++
		}
	}
	return weight, n
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
