// Package namenet holds the weights of the network that finds names; see SOURCE.md.
package namenet

import _ "embed"

// Model is the network, in the form of package network.
//
//go:embed names.net
var Model string
