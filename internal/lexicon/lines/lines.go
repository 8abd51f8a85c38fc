// Package lines holds the weights that tell the lines of a scrape apart. See SOURCE.md.
package lines

import _ "embed"

// Weights is the model, as package ingest/lines reads it.
//
//go:embed weights.bin
var Weights []byte
