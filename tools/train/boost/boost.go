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

// A sum is one of gradients and hessians.
type sum struct{ g, h float64 }

type leaf struct {
	Node    int
	rows    []int32
	sums    []sum // of each bin of each column
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
	root := &leaf{rows: rows}
	root.count(t, g, h, columns)
	root.split(t, columns, s)
	open := []*leaf{root}
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
		a, b := &leaf{Node: len(tree)}, &leaf{Node: len(tree) + 1}
		for _, r := range l.rows {
			if int(t.columns[l.feature][r]) <= l.bin {
				a.rows = append(a.rows, r)
			} else {
				b.rows = append(b.rows, r)
			}
		}
		if len(a.rows) < len(b.rows) { // the larger one's sums are what the smaller one's leave of their parent's
			a.count(t, g, h, columns)
			b.sums = l.without(a)
		} else {
			b.count(t, g, h, columns)
			a.sums = l.without(b)
		}
		tree[l.Node] = Node{feature: l.feature, threshold: t.edges[l.feature][l.bin], left: a.Node, right: b.Node}
		tree = append(tree, Node{}, Node{})
		a.split(t, columns, s)
		b.split(t, columns, s)
		open[best] = a
		open = append(open, b)
	}
	for _, l := range open {
		tree[l.Node].value = -l.g / (l.h + s.Lambda) * s.Rate
	}
	return tree
}

// count sums gradients and hessians of the leaf's rows for each bin of each column.
func (l *leaf) count(t *Table, g, h []float64, columns []int) {
	size := 0
	for _, f := range columns {
		size += len(t.edges[f])
	}
	own := make([]sum, len(l.rows))
	for i, r := range l.rows {
		own[i] = sum{g[r], h[r]}
	}
	l.sums = make([]sum, size)
	at := 0
	for _, f := range columns {
		in, col := l.sums[at:at+len(t.edges[f])], t.columns[f]
		for i, r := range l.rows {
			x := &in[col[r]]
			x.g += own[i].g
			x.h += own[i].h
		}
		at += len(in)
	}
}

// without takes a child's sums from the leaf's, which are used up.
func (l *leaf) without(child *leaf) []sum {
	for i, x := range child.sums {
		l.sums[i].g -= x.g
		l.sums[i].h -= x.h
	}
	return l.sums
}

// split finds the best test for a leaf.
func (l *leaf) split(t *Table, columns []int, s Settings) {
	if len(columns) == 0 {
		return
	}
	for _, x := range l.sums[:len(t.edges[columns[0]])] { // every column sums to the same
		l.g += x.g
		l.h += x.h
	}
	if l.h < 2*s.Least {
		return
	}
	base := l.g * l.g / (l.h + s.Lambda)
	at := 0
	for _, f := range columns {
		in := l.sums[at : at+len(t.edges[f])]
		at += len(in)
		var lg, lh float64
		for b, x := range in[:len(in)-1] {
			lg += x.g
			lh += x.h
			if lh < s.Least || l.h-lh < s.Least {
				continue
			}
			rg, rh := l.g-lg, l.h-lh
			if gain := lg*lg/(lh+s.Lambda) + rg*rg/(rh+s.Lambda) - base; gain > l.gain+1e-9 {
				l.gain, l.feature, l.bin = gain, f, b
			}
		}
	}
}

// Averaged grows so many forests that differ by their seeds alone and gives them as one whose sum is the mean of theirs: what one forest
// owes to the chance of its rows and columns is smaller in the mean.
func Averaged(t *Table, use []bool, s Settings, forests int) [][]Node {
	var out [][]Node
	for range forests {
		for _, tree := range Boost(t, use, s) {
			for i := range tree {
				tree[i].value /= float64(forests)
			}
			out = append(out, tree)
		}
		s.Seed++
	}
	return out
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
