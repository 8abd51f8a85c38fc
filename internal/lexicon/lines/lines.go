// Package lines holds what tells the lines of a scrape apart: the weights of a first look and the trees of the others. See SOURCE.md.
package lines

import _ "embed"

// Weights is the model over the sequence of lines, as package ingest/lines reads it.
//
//go:embed weights.bin
var Weights []byte

// Second decides again about the lines of an article, as package lexicon/trees reads it.
//
//go:embed second.bin
var Second []byte

// Titles chooses the headline among the lines before a body, as package lexicon/trees reads it.
//
//go:embed titles.bin
var Titles []byte
