// Package frequency tells how common a word is in news: in how many of a few thousand articles it stands. Five articles cannot tell by
// themselves which of the words that they share are rare; this table can.
//
// It holds stems and counts only, no text; see SOURCE.md. English alone has a useful table. A word that is not in the table is taken to
// be as rare as the rarest in it, which is right for names and wrong for other languages: there, the collection's own counts, which
// callers blend in through [Weights], must do.
package frequency

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed counts.txt
var counts string

type table struct {
	articles int
	in       map[string]int32
}

var load = sync.OnceValue(func() table {
	first, rest, _ := strings.Cut(counts, "\n")
	n, _ := strconv.Atoi(first)
	t := table{n, make(map[string]int32, strings.Count(rest, " "))}
	for line := range strings.Lines(rest) {
		// One line a count: the count, then the stems that have it.
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		c, _ := strconv.Atoi(words[0])
		for _, w := range words[1:] {
			t.in[w] = int32(c)
		}
	}
	return t
})

// Articles is the number of articles that the table was counted on.
func Articles() int { return load().articles }

// In is the number of them that the stem stands in; 0 where it is not in the table, which leaves out what stood in fewer than three.
func In(stem string) int { return int(load().in[stem]) }

// Weight is the inverse document frequency of a stem in the table blended with a collection at hand, in which it stands in `in` of `of`
// articles: high for rare words, 0 for one that is everywhere. Give 0, 0 for the table alone.
//
// The collection's count is damped: a thousand articles about one matter must not make its names common words, while what stands
// everywhere in a collection of another language still comes out as common.
func Weight(stem string, in, of int) float64 {
	t := load()
	return math.Log(float64(t.articles+of+2) / (float64(t.in[stem]) + math.Pow(float64(in), damping) + 1))
}

const damping = 0.7
