package givennames

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed variants.txt
var variants string

var spelled = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(variants) {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
})

// Spelled gives the one spelling that stands for all of a given name, in lower case without diacritics: "mohamed" and "muhammed" are both "muhammad". A name without
// variants is its own.
func Spelled(name string) string {
	if s, ok := spelled()[name]; ok {
		return s
	}
	return name
}
