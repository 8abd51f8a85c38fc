// Package page holds the model that tells a page's main text from its menus, teasers and notices: boosted decision trees over small
// integers, with integer leaves, so that every processor gives the same answer. See MODEL.md for what it was trained on and how well it does.
package page

import (
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"sync"
)

//go:embed blocks.model
var blocksModel []byte

// A node is a test of one feature, or a leaf where Left is 0: then Value is what it adds.
type node struct {
	feature, threshold, left, right int16
	value                           int32
}

var trees = sync.OnceValue(func() [][]node {
	return decode(blocksModel)
})

// decode reads trees: their number, then for each the number of its nodes and the nodes, little endian.
func decode(b []byte) [][]node {
	u16 := func() int16 {
		v := int16(binary.LittleEndian.Uint16(b))
		b = b[2:]
		return v
	}
	if len(b) < 2 {
		return nil
	}
	out := make([][]node, u16())
	for i := range out {
		out[i] = make([]node, u16())
		for j := range out[i] {
			n := &out[i][j]
			n.feature, n.threshold, n.left, n.right = u16(), u16(), u16(), u16()
			n.value = int32(binary.LittleEndian.Uint32(b))
			b = b[4:]
		}
	}
	return out
}

// Score is the sum of the trees' leaves for a block with these features: above 0 it belongs to the main text.
func Score(features []int16) int32 {
	var sum int32
	for _, t := range trees() {
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

// Digest names the model: the same digest decides alike.
func Digest() [32]byte { return sha256.Sum256(blocksModel) }
