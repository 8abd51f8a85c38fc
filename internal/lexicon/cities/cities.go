// Package cities knows cities that English news gives under several names: "Kyiv" and "Kiev", "Mumbai" and "Bombay". See SOURCE.md.
package cities

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed cities.txt
var list string

var names = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(list) {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
})

// Named gives the one name that stands for all of a city, in lower case without diacritics; a word that is none is its own.
func Named(word string) string {
	if n, ok := names()[word]; ok {
		return n
	}
	return word
}
