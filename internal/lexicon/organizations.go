package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// Made by hand: organizations of world news whose names stand for nothing else, one a line.
//
//go:embed organizations.txt
var organizations string

var organizationSet = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool, 300)
	for line := range strings.Lines(organizations) {
		out[strings.TrimSpace(line)] = true
	}
	delete(out, "")
	return out
})

// Organization reports whether a name, as it is written, is a well-known organization's and stands for nothing else.
func Organization(name string) bool { return organizationSet()[name] }
