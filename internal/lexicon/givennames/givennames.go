// Package givennames tells which gender a given name is usually borne by. It knows English names and some that are common in world
// news; a name it doesn't know, or that both men and women bear, tells nothing. See SOURCE.md.
package givennames

import (
	_ "embed"
	"strings"
	"sync"
)

// Gender is what a given name tells of its bearer.
type Gender uint8

// The genders a name tells.
const (
	Unknown Gender = iota
	Male
	Female
	Either // a known given name that both bear
)

//go:embed english.txt
var english string

//go:embed other.txt
var other string

var names = sync.OnceValue(func() map[string]Gender {
	m := make(map[string]Gender, 9000)
	for _, list := range []string{other, english} {
		for line := range strings.Lines(list) {
			words := strings.Fields(line)
			if len(words) == 0 {
				continue
			}
			g := map[string]Gender{"male": Male, "female": Female, "either": Either}[words[0]]
			for _, w := range words[1:] {
				m[w] = g
			}
		}
	}
	return m
})

// Of gives the gender of a given name in lower case without diacritics: "ahmed" is Male. Unknown where the name isn't known.
func Of(name string) Gender { return names()[name] }

// Known reports whether the word, in lower case without diacritics, is a given name at all.
func Known(name string) bool { return names()[name] != Unknown }

// Clash reports whether no one person is likely to bear both genders: one is Male, the other Female.
func Clash(a, b Gender) bool { return a == Male && b == Female || a == Female && b == Male }
