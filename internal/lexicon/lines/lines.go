// Package lines holds what tells the lines of a scrape apart: the weights of a first look and the trees of a second. See SOURCE.md.
package lines

import _ "embed"

// Weights is the model over the sequence of lines, as package ingest/lines reads it.
//
//go:embed weights.bin
var Weights []byte

// Trees decide again about the lines of an article, as package lexicon/trees reads them.
//
//go:embed trees.bin
var Trees []byte
