package versions

import "slices"

// align gives the places of two sequences that answer to each other, in order: pairs of equal elements that rise on both sides. It is a
// longest common subsequence where the sequences are short. Longer ones are parted at the elements that stand once in both (the longest
// rise of those; J. Bram Cohen's patience diff), and the stretches between are aligned in the same way. The work is bounded: it grows with
// the length times its logarithm, whatever the elements are.
func align(a, b []int32) [][2]int {
	var out [][2]int
	stretch{a, b, 0, 0}.align(&out, 0)
	return out
}

const (
	shortStretch = 1 << 12 // the product of two lengths that is aligned at its best
	deepest      = 12      // how often stretches are parted again
)

// A stretch is a part of both sequences that begins at the places given.
type stretch struct {
	a, b     []int32
	atA, atB int
}

func (s stretch) align(out *[][2]int, depth int) {
	for len(s.a) > 0 && len(s.b) > 0 && s.a[0] == s.b[0] {
		*out = append(*out, [2]int{s.atA, s.atB})
		s = stretch{s.a[1:], s.b[1:], s.atA + 1, s.atB + 1}
	}
	same := 0
	for same < len(s.a) && same < len(s.b) && s.a[len(s.a)-1-same] == s.b[len(s.b)-1-same] {
		same++
	}
	end := stretch{s.a[len(s.a)-same:], s.b[len(s.b)-same:], s.atA + len(s.a) - same, s.atB + len(s.b) - same}
	s.a, s.b = s.a[:len(s.a)-same], s.b[:len(s.b)-same]
	switch {
	case len(s.a) == 0 || len(s.b) == 0:
	case len(s.a)*len(s.b) <= shortStretch:
		s.shortest(out)
	case depth < deepest:
		s.parted(out, depth)
	}
	for i := range end.a {
		*out = append(*out, [2]int{end.atA + i, end.atB + i})
	}
}

// shortest aligns two short stretches at their best.
func (s stretch) shortest(out *[][2]int) {
	n, m := len(s.a), len(s.b)
	best := make([]int16, (n+1)*(m+1))
	at := func(i, j int) *int16 { return &best[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if s.a[i] == s.b[j] {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case s.a[i] == s.b[j]:
			*out = append(*out, [2]int{s.atA + i, s.atB + j})
			i++
			j++
		case *at(i+1, j) >= *at(i, j+1):
			i++
		default:
			j++
		}
	}
}

// parted aligns two long stretches at the elements that stand once in both, then what lies between them.
func (s stretch) parted(out *[][2]int, depth int) {
	type places struct{ inA, inB, a, b int32 }
	count := make(map[int32]*places, len(s.a))
	for i, x := range s.a {
		p := count[x]
		if p == nil {
			p = &places{}
			count[x] = p
		}
		p.inA++
		p.a = int32(i)
	}
	for j, x := range s.b {
		if p := count[x]; p != nil {
			p.inB++
			p.b = int32(j)
		}
	}
	var once [][2]int // in the order of a
	for i, x := range s.a {
		if p := count[x]; p.inA == 1 && p.inB == 1 {
			once = append(once, [2]int{i, int(p.b)})
		}
	}
	anchors := longestRise(once)
	if len(anchors) == 0 {
		return
	}
	i, j := 0, 0
	for _, x := range append(anchors, [2]int{len(s.a), len(s.b)}) {
		stretch{s.a[i:x[0]], s.b[j:x[1]], s.atA + i, s.atB + j}.align(out, depth+1)
		if x[0] < len(s.a) {
			*out = append(*out, [2]int{s.atA + x[0], s.atB + x[1]})
		}
		i, j = x[0]+1, x[1]+1
	}
}

// longestRise gives the longest part of the pairs, which rise on the left, that rises on the right too.
func longestRise(pairs [][2]int) [][2]int {
	var tails []int // the index of the pair that a rise of each length ends with
	before := make([]int, len(pairs))
	for i, p := range pairs {
		n, _ := slices.BinarySearchFunc(tails, p[1], func(t, right int) int { return pairs[t][1] - right })
		if before[i] = -1; n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	var out [][2]int
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = before[i] {
			out = append(out, pairs[i])
		}
	}
	slices.Reverse(out)
	return out
}
