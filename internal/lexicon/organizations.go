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

// Made by hand: companies, agencies, parties, clubs and outlets of world news, some of whose names stand for something else as well, one a
// line.
//
//go:embed companies.txt
var companies string

// Organizations gives the names of well-known organizations, with those that may stand for something else ("Ford", "Delta").
func Organizations() []string {
	var out []string
	for _, list := range [...]string{organizations, companies} {
		for line := range strings.Lines(list) {
			if name := strings.TrimSpace(line); name != "" {
				out = append(out, name)
			}
		}
	}
	return out
}
