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

// CueNet and SpanNet are the networks beside them. They are read by package network.
//
//go:embed cues.net
var CueNet string

//go:embed spans.net
var SpanNet string
