// Package boost grows boosted decision trees over small integers, on the logistic loss. Package internal/lexicon/trees reads what it
// writes.
package boost

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"sort"
)

// Settings of the boosting.
type Settings struct {
	Trees, Leaves, Bins int
	Rate, Lambda, Least float64 // learning rate, weight of the prior, least weight (hessian) of a leaf
	Columns, Rows       float64 // share of features tried per tree, of pages used per tree
	Seed                uint64
}

// A Table is the rows to learn from, column by column.
type Table struct {
	columns [][]uint8 // bin of each row
	edges   [][]int16 // of each column: bin b holds values <= edges[b]
	target  []float64 // 1 main text, 0 not
	weight  []float64
	page    []int
}

func NewTable(features [][]int16, target, weight []float64, page []int, bins int) *Table {
	t := &Table{target: target, weight: weight, page: page}
	n := len(features)
	for f := range features[0] {
		values := make([]int16, n)
		for i := range features {
			values[i] = features[i][f]
		}
		sorted := append([]int16(nil), values...)
		sort.Slice(sorted, func(i, j int) bool { return sorted[i] < sorted[j] })
		var distinct []int16
		for i, v := range sorted {
			if i == 0 || v != sorted[i-1] {
				distinct = append(distinct, v)
			}
		}
		edges := distinct
		if len(distinct) > bins {
			edges = nil
			for b := 1; b <= bins; b++ { // half by rank of the rows, half by rank of the distinct values
				edges = append(edges, sorted[min(n-1, b*n/bins)])
			}
			for b := 1; b <= bins/2; b++ {
				edges = append(edges, distinct[min(len(distinct)-1, b*len(distinct)/(bins/2))])
			}
			sort.Slice(edges, func(i, j int) bool { return edges[i] < edges[j] })
			u := edges[:0]
			for i, v := range edges {
				if i == 0 || v != u[len(u)-1] {
					u = append(u, v)
				}
			}
			edges = u
		}
		col := make([]uint8, n)
		for i, v := range values {
			col[i] = uint8(min(sort.Search(len(edges), func(j int) bool { return edges[j] >= v }), len(edges)-1))
		}
		t.columns, t.edges = append(t.columns, col), append(t.edges, edges)
	}
	return t
}

type Node struct {
	feature     int
	threshold   int16
	left, right int
	value       float64
}

type leaf struct {
	Node    int
	rows    []int32
	g, h    float64
	gain    float64
	feature int
	bin     int
}

// Boost grows trees one after another on the rows for which use is true.
func Boost(t *Table, use []bool, s Settings) [][]Node {
	rng := rand.New(rand.NewPCG(s.Seed, 1))
	n := len(t.target)
	score, g, h := make([]float64, n), make([]float64, n), make([]float64, n)
	var out [][]Node
	pages := 0
	for _, p := range t.page {
		pages = max(pages, p+1)
	}
	for round := 0; round < s.Trees; round++ {
		in := make([]bool, pages)
		for p := range in {
			in[p] = rng.Float64() < s.Rows
		}
		var rows []int32
		for i := range n {
			if use[i] && in[t.page[i]] {
				p := 1 / (1 + math.Exp(-score[i]))
				g[i], h[i] = t.weight[i]*(p-t.target[i]), t.weight[i]*max(p*(1-p), 1e-6)
				rows = append(rows, int32(i))
			}
		}
		var columns []int
		for f := range t.columns {
			if len(t.edges[f]) > 1 && rng.Float64() < s.Columns {
				columns = append(columns, f)
			}
		}
		tree := grow(t, rows, g, h, columns, s)
		out = append(out, tree)
		for i := range n {
			score[i] += Predict(tree, t, i)
		}
	}
	return out
}

func Predict(tree []Node, t *Table, i int) float64 {
	n := &tree[0]
	for n.left != 0 {
		if t.edges[n.feature][t.columns[n.feature][i]] <= n.threshold {
			n = &tree[n.left]
		} else {
			n = &tree[n.right]
		}
	}
	return n.value
}

func grow(t *Table, rows []int32, g, h []float64, columns []int, s Settings) []Node {
	tree := []Node{{}}
	open := []*leaf{split(t, &leaf{rows: rows}, g, h, columns, s)}
	for len(open) < s.Leaves {
		best := 0
		for i, l := range open {
			if l.gain > open[best].gain {
				best = i
			}
		}
		l := open[best]
		if l.gain <= 0 {
			break
		}
		var a, b []int32
		for _, r := range l.rows {
			if int(t.columns[l.feature][r]) <= l.bin {
				a = append(a, r)
			} else {
				b = append(b, r)
			}
		}
		tree[l.Node] = Node{feature: l.feature, threshold: t.edges[l.feature][l.bin], left: len(tree), right: len(tree) + 1}
		tree = append(tree, Node{}, Node{})
		open[best] = split(t, &leaf{Node: len(tree) - 2, rows: a}, g, h, columns, s)
		open = append(open, split(t, &leaf{Node: len(tree) - 1, rows: b}, g, h, columns, s))
	}
	for _, l := range open {
		tree[l.Node].value = -l.g / (l.h + s.Lambda) * s.Rate
	}
	return tree
}

// split finds the best test for a leaf.
func split(t *Table, l *leaf, g, h []float64, columns []int, s Settings) *leaf {
	for _, r := range l.rows {
		l.g += g[r]
		l.h += h[r]
	}
	if l.h < 2*s.Least {
		return l
	}
	base := l.g * l.g / (l.h + s.Lambda)
	var hg, hh [256]float64
	for _, f := range columns {
		k := len(t.edges[f])
		for b := range k {
			hg[b], hh[b] = 0, 0
		}
		col := t.columns[f]
		for _, r := range l.rows {
			b := col[r]
			hg[b] += g[r]
			hh[b] += h[r]
		}
		var lg, lh float64
		for b := 0; b < k-1; b++ {
			lg += hg[b]
			lh += hh[b]
			if lh < s.Least || l.h-lh < s.Least {
				continue
			}
			rg, rh := l.g-lg, l.h-lh
			if gain := lg*lg/(lh+s.Lambda) + rg*rg/(rh+s.Lambda) - base; gain > l.gain+1e-9 {
				l.gain, l.feature, l.bin = gain, f, b
			}
		}
	}
	return l
}

// Encode writes the trees as internal/lexicon/trees reads them: leaves as integers, in thousandths.
func Encode(trees [][]Node) []byte {
	var b []byte
	u16 := func(v int) { b = binary.LittleEndian.AppendUint16(b, uint16(v)) }
	u16(len(trees))
	for _, tree := range trees {
		u16(len(tree))
		for _, n := range tree {
			u16(n.feature)
			u16(int(n.threshold))
			u16(n.left)
			u16(n.right)
			b = binary.LittleEndian.AppendUint32(b, uint32(int32(math.Round(n.value*1000))))
		}
	}
	return b
}
