// Package tags holds the model that gives words their parts of speech; SOURCE.md tells what it was made of.
package tags

import _ "embed"

// Model is read by package linear.
//
//go:embed tags.model
var Model []byte
