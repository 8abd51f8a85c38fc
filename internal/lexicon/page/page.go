// Package page holds the model that tells a page's main text from its menus, teasers and notices: boosted decision trees over small
// integers, with integer leaves, so that every processor gives the same answer. See MODEL.md for what it was trained on and how well it does.
package page

import (
	"crypto/sha256"
	_ "embed"
	"slices"
	"sync"

	"secondsource/internal/lexicon/trees"
)

//go:embed blocks.model
var blocksModel []byte

//go:embed again.model
var againModel []byte

// A Model scores blocks, each by itself and then once more with the scores of those around it: above 0 a block belongs to the main text.
type Model struct {
	First, Second trees.Forest
}

var trained = sync.OnceValue(func() Model {
	return Model{trees.Decode(blocksModel), trees.Decode(againModel)}
})

// Trained is the program's own model.
func Trained() Model { return trained() }

// Digest names the model: the same digest decides alike.
func Digest() [32]byte { return sha256.Sum256(slices.Concat(blocksModel, againModel)) }
