// Package countries knows countries by their English names, other names, demonyms and capitals. See SOURCE.md.
package countries

import (
	_ "embed"
	"strings"
	"sync"
)

// A Country is a country or territory.
type Country struct {
	Code    string // ISO 3166-1 alpha-2
	Name    string
	Capital string
}

//go:embed countries.txt
var list string

type index struct{ names, demonyms, capitals map[string]Country }

var known = sync.OnceValue(func() index {
	x := index{map[string]Country{}, map[string]Country{}, map[string]Country{}}
	for line := range strings.Lines(list) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) != 5 {
			continue
		}
		c := Country{f[0], f[1], f[4]}
		x.names[strings.ToLower(c.Name)] = c
		for _, n := range strings.Split(f[2], "|") {
			x.names[strings.ToLower(n)] = c
		}
		for _, n := range strings.Split(f[3], "|") {
			// Two countries may share a demonym (Congolese, Dominican): then it names neither.
			if n = strings.ToLower(n); x.demonyms[n].Code != "" {
				x.demonyms[n] = Country{}
			} else {
				x.demonyms[n] = c
			}
		}
		x.capitals[strings.ToLower(c.Capital)] = c
	}
	for _, m := range []map[string]Country{x.names, x.demonyms, x.capitals} {
		delete(m, "")
	}
	return x
})

// Named finds the country that a name stands for, whatever its case: "UK", "Britain" and "United Kingdom" are one. A leading "the" is
// not part of the name.
func Named(name string) (Country, bool) {
	c, ok := known().names[strings.ToLower(name)]
	return c, ok
}

// OfDemonym finds the country of an adjective or people: "Syrian", "French". A plural s is passed over.
func OfDemonym(word string) (Country, bool) {
	word = strings.ToLower(word)
	c := known().demonyms[word]
	if c.Code == "" {
		c = known().demonyms[strings.TrimSuffix(word, "s")]
	}
	return c, c.Code != ""
}

// OfCapital finds the country whose capital a city is.
func OfCapital(city string) (Country, bool) {
	c, ok := known().capitals[strings.ToLower(city)]
	return c, ok
}
