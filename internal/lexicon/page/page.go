// Package page holds the model that tells a page's main text from its menus, teasers and notices: boosted decision trees over small
// integers, with integer leaves, so that every processor gives the same answer. See MODEL.md for what it was trained on and how well it does.
package page

import (
	"crypto/sha256"
	_ "embed"
	"sync"

	"secondsource/internal/lexicon/trees"
)

//go:embed blocks.model
var blocksModel []byte

var forest = sync.OnceValue(func() trees.Forest { return trees.Decode(blocksModel) })

// Score is the sum of the trees' leaves for a block with these features: above 0 it belongs to the main text.
func Score(features []int16) int32 { return forest().Score(features) }

// Digest names the model: the same digest decides alike.
func Digest() [32]byte { return sha256.Sum256(blocksModel) }
