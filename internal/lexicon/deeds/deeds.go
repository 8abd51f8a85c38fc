// Package deeds knows which words tell that something happened, and which of them may tell of the same: "withdrew", "pulled out of" and
// "the withdrawal".
package deeds

import (
	_ "embed"
	"strings"
)

//go:embed deeds.txt
var list string

type entry struct{ verbs, nouns map[string]string }

var known = read(list)

// OfVerb gives the deed that a verb tells of, by its base form and, for verbs of two words, the word behind it ("pull", "out"); "" where
// the verb is not in the list. two tells that the second word is part of it.
func OfVerb(lemma, next string) (deed string, two bool) {
	if d, ok := known.verbs[lemma+"_"+next]; ok {
		return d, true
	}
	return known.verbs[lemma], false
}

// OfNoun gives the deed that a noun tells of, by its base form; "" where it tells of none.
func OfNoun(lemma string) string { return known.nouns[lemma] }

func read(list string) entry {
	e := entry{map[string]string{}, map[string]string{}}
	for line := range strings.Lines(list) {
		line, _, _ = strings.Cut(line, "#")
		verbs, nouns, _ := strings.Cut(line, "|")
		deed := ""
		for _, v := range strings.Fields(verbs) {
			if deed == "" {
				deed = v
			}
			add(e.verbs, v, deed)
		}
		for _, n := range strings.Fields(nouns) {
			add(e.nouns, n, deed)
		}
	}
	return e
}

func add(to map[string]string, word, deed string) {
	if deed == "" {
		return
	}
	if _, ok := to[word]; !ok {
		to[word] = deed
	}
}
