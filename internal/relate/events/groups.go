package events

import (
	"cmp"
	"container/heap"
	"slices"
)

// The index is bounded: a word that stands in too many articles proposes none, and each article is compared with a bounded number.
const (
	termsIndexed = 40
	postingLimit = 400
	neighbours   = 40
	likeness     = 0.06 // below this two articles are not neighbours at all
)

// A group is articles taken together. Its vector is the sum of theirs, so that the mean likeness of all pairs of articles of two groups is
// one product.
type group struct {
	articles []int
	sum      vector
	days     days
	counts   counts
	chance   float64      // the sum of what its articles are alike by chance
	near     map[int]bool // indexes of groups that may be joined with it
	gone     bool
}

// neighbourhood gives for every article the others that share its weightiest words, nearest first.
func neighbourhood(vs []vector) [][]int {
	postings := map[int32][]int32{}
	keys := make([][]int32, len(vs))
	for i, v := range vs {
		top := slices.Clone(v)
		slices.SortFunc(top, func(a, b term) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id)) })
		for _, t := range top[:min(len(top), termsIndexed)] {
			keys[i] = append(keys[i], t.id)
			if p := postings[t.id]; len(p) <= postingLimit {
				postings[t.id] = append(p, int32(i))
			}
		}
	}
	out := make([][]int, len(vs))
	common := make([]int32, len(vs))
	own := spread(make([]float64, 0, 1<<14))
	var touched []int32
	for i := range vs {
		touched = touched[:0]
		own = own.with(vs[i])
		for _, k := range keys[i] {
			p := postings[k]
			if len(p) > postingLimit {
				// Too common to search by. Articles early and late in order still meet through it.
				p = append(slices.Clone(p[:neighbours/2]), p[len(p)-neighbours/2:]...)
			}
			for _, j := range p {
				if int(j) == i {
					continue
				}
				if common[j] == 0 {
					touched = append(touched, j)
				}
				common[j]++
			}
		}
		slices.SortFunc(touched, func(a, b int32) int { return cmp.Or(cmp.Compare(common[b], common[a]), cmp.Compare(a, b)) })
		type near struct {
			j    int
			like float64
		}
		var best []near
		for n, j := range touched {
			if n < 6*neighbours {
				if like := own.dot(vs[j]); like >= likeness {
					best = append(best, near{int(j), like})
				}
			}
			common[j] = 0
		}
		slices.SortFunc(best, func(a, b near) int { return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.j, b.j)) })
		for _, b := range best[:min(len(best), neighbours)] {
			out[i] = append(out[i], b.j)
		}
		own.without(vs[i])
	}
	return out
}

// join joins the two groups that are most alike, again and again, until none are as alike as enough. Equal likeness goes by the order of
// the groups, so the outcome does not depend on anything else.
func join(groups []*group, alike func(a, b *group) float64, enough float64) []*group {
	q := &queue{}
	offer := func(i, j int) {
		if i > j {
			i, j = j, i
		}
		if s := alike(groups[i], groups[j]); s >= enough {
			heap.Push(q, pair{s, i, j})
		}
	}
	for i, g := range groups {
		for _, j := range ordered(g.near) {
			if j > i {
				offer(i, j)
			}
		}
	}
	for q.Len() > 0 { // an offer of a group that is gone is passed over
		p := heap.Pop(q).(pair)
		a, b := groups[p.i], groups[p.j]
		if a.gone || b.gone {
			continue
		}
		n := len(groups)
		g := &group{
			articles: merged(a.articles, b.articles), sum: a.sum.plus(b.sum), days: a.days.with(b.days), counts: a.counts.with(b.counts),
			chance: a.chance + b.chance, near: map[int]bool{},
		}
		a.gone, b.gone = true, true
		groups = append(groups, g)
		for _, old := range []*group{a, b} {
			for k := range old.near {
				delete(groups[k].near, p.i)
				delete(groups[k].near, p.j)
				if !groups[k].gone {
					g.near[k] = true
					groups[k].near[n] = true
				}
			}
		}
		for _, k := range ordered(g.near) {
			offer(k, n)
		}
	}
	return left(groups)
}

// left gives the groups that are not gone in the order of their first articles, with their neighbours by that order.
func left(groups []*group) []*group {
	var at []int
	for i, g := range groups {
		if !g.gone {
			at = append(at, i)
		}
	}
	slices.SortFunc(at, func(i, j int) int { return cmp.Compare(groups[i].articles[0], groups[j].articles[0]) })
	place := map[int]int{}
	for n, i := range at {
		place[i] = n
	}
	out := make([]*group, len(at))
	for n, i := range at {
		near := map[int]bool{}
		for k := range groups[i].near {
			near[place[k]] = true
		}
		groups[i].near = near
		out[n] = groups[i]
	}
	return out
}

// mean is the mean likeness of the articles of two groups, less what short texts are alike by chance.
func mean(a, b *group) float64 {
	m, n := float64(len(a.articles)), float64(len(b.articles))
	return a.sum.dot(b.sum)/(m*n) - (a.chance/m+b.chance/n)/2
}

func merged(a, b []int) []int {
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return out
}

func ordered(m map[int]bool) []int {
	out := make([]int, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

type pair struct {
	alike float64
	i, j  int
}

type queue []pair

func (q queue) Len() int { return len(q) }
func (q queue) Less(a, b int) bool {
	if q[a].alike != q[b].alike {
		return q[a].alike > q[b].alike
	}
	if q[a].i != q[b].i {
		return q[a].i < q[b].i
	}
	return q[a].j < q[b].j
}
func (q queue) Swap(a, b int) { q[a], q[b] = q[b], q[a] }
func (q *queue) Push(x any)   { *q = append(*q, x.(pair)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}
