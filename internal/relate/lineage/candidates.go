package lineage

import (
	"cmp"
	"slices"
)

// The index is bounded on every side, so that the work for one more article does not grow with the collection.
const (
	sampledRuns   = 4  // of runs, those are indexed whose hash this number divides; of a short article all
	shortArticle  = 80 // runs
	rareWords     = 40 // of an article, indexed
	earliest      = 12 // articles kept of a key's, from its first and
	latest        = 28 // from its last
	proposals     = 16 // for an article
	runPoints     = 12.0
	enoughPoints  = 24.0
	minRarePoints = 3.0
)

// A posting is the articles that a key stands in: the first few and the last few.
type posting struct {
	first []int32
	last  []int32 // a ring
	next  int
}

func (p *posting) add(i int32) {
	switch {
	case len(p.first) < earliest:
		p.first = append(p.first, i)
	case len(p.last) < latest:
		p.last = append(p.last, i)
	default:
		p.last[p.next] = i
		p.next = (p.next + 1) % latest
	}
}

// propose gives for every article the earlier ones to compare it with, in order.
func propose(c *collection) [][]int32 {
	runs, words := map[uint64]*posting{}, map[int32]*posting{}
	points := make([]float64, len(c.reads))
	out := make([][]int32, len(c.reads))
	for i, r := range c.reads {
		var touched []int32
		score := func(p *posting, n float64) {
			if p == nil {
				return
			}
			for _, list := range [][]int32{p.first, p.last} {
				for _, j := range list {
					if points[j] == 0 {
						touched = append(touched, j)
					}
					points[j] += n
				}
			}
		}
		keys := c.runKeys(r)
		rare := c.rarest(r)
		for _, k := range keys {
			score(runs[k], runPoints)
		}
		for _, w := range rare {
			score(words[w], c.weights[w])
		}
		slices.SortFunc(touched, func(a, b int32) int {
			return cmp.Or(cmp.Compare(points[b], points[a]), cmp.Compare(a, b))
		})
		for _, j := range touched {
			if points[j] >= enoughPoints && len(out[i]) < proposals {
				out[i] = append(out[i], j)
			}
			points[j] = 0
		}
		slices.Sort(out[i])
		for _, k := range keys {
			if runs[k] == nil {
				runs[k] = &posting{}
			}
			runs[k].add(int32(i))
		}
		for _, w := range rare {
			if words[w] == nil {
				words[w] = &posting{}
			}
			words[w].add(int32(i))
		}
	}
	return out
}

func (c *collection) runKeys(r *reading) []uint64 {
	var keys []uint64
	for i, run := range r.runs {
		if (len(r.runs) < shortArticle || run.hash%sampledRuns == 0) && (i == 0 || run.hash != r.runs[i-1].hash) {
			keys = append(keys, run.hash)
		}
	}
	return keys
}

// rarest gives the rarest words of an article that others have too.
func (c *collection) rarest(r *reading) []int32 {
	var ids []int32
	for _, id := range r.content {
		if c.in[id] > 1 && c.weights[id] >= minRarePoints {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.weights[b], c.weights[a]), cmp.Compare(c.stems[a], c.stems[b]))
	})
	return ids[:min(len(ids), rareWords)]
}
