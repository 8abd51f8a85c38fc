// Package statements holds the models that find cues, sources and contents; SOURCE.md tells what they were made of.
package statements

import _ "embed"

// Cues finds the words that tell of a saying. It is read by package linear.
//
//go:embed cues.model
var Cues []byte

// Spans labels source and content of a cue. It is read by package linear.
//
//go:embed spans.model
var Spans []byte
