// Package names holds the models that find names; SOURCE.md tells what they were made of.
package names

import _ "embed"

// Model tells where names begin and end and what they stand for. It is read by package linear.
//
//go:embed names.model
var Model []byte

// Places is the gazetteer of places, given names and surnames, read by package linear: the hash of a name in lower case has the weight 1
// for what it may be.
//
//go:embed gazetteer.model
var Gazetteer []byte
