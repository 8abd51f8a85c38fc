// Package trees answers what a sum of boosted decision trees says about small whole numbers. Leaves are whole numbers too, so that every
// processor gives the same answer. Package tools/train/boost grows the trees and writes them.
package trees

import "encoding/binary"

// A Forest is trees whose leaves are added up.
type Forest [][]node

// A node is a test of one feature, or a leaf where left is 0: then value is what it adds.
type node struct {
	feature, threshold, left, right int16
	value                           int32
}

// Decode reads trees: their number, then for each the number of its nodes and the nodes, little endian. Data that is cut off gives none.
func Decode(b []byte) Forest {
	short := false
	u16 := func() int16 {
		if len(b) < 2 {
			short = true
			return 0
		}
		v := int16(binary.LittleEndian.Uint16(b))
		b = b[2:]
		return v
	}
	out := make(Forest, max(u16(), 0))
	for i := range out {
		out[i] = make([]node, max(u16(), 0))
		for j := range out[i] {
			n := &out[i][j]
			n.feature, n.threshold, n.left, n.right = u16(), u16(), u16(), u16()
			n.value = int32(uint32(uint16(u16())) | uint32(uint16(u16()))<<16)
		}
		if short || len(out[i]) == 0 {
			return nil
		}
	}
	return out
}

// Score is the sum of the leaves for these features.
func (f Forest) Score(features []int16) int32 {
	var sum int32
	for _, t := range f {
		n := &t[0]
		for n.left != 0 {
			if features[n.feature] <= n.threshold {
				n = &t[n.left]
			} else {
				n = &t[n.right]
			}
		}
		sum += n.value
	}
	return sum
}

// Sound reports whether every walk ends: children stand after their parents and within their tree, and no test needs more features than
// there are.
func (f Forest) Sound(features int) bool {
	for _, t := range f {
		for j, n := range t {
			if n.left != 0 && (int(n.left) <= j || int(n.right) <= j || int(n.left) >= len(t) || int(n.right) >= len(t) || n.feature < 0 ||
				int(n.feature) >= features) {
				return false
			}
		}
	}
	return true
}
