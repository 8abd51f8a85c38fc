// Package lemmas gives words their base forms: "say" for "said", "city" for "cities".
//
// The rules look at the end of a word, and at whole words for exceptions; the longest end known decides. They were learned from treebanks.
// Known weakness: "'s" is always "be" where it is a verb, also where it stands for "has".
package lemmas

import (
	"strconv"
	"strings"
	"sync"

	"secondsource/internal/lexicon/lemmas"
)

type key struct{ class, end string }

type edit struct {
	cut int
	add string
}

type table struct {
	edits   map[key]edit
	longest int // the longest end of a rule in bytes, but for whole words
}

var load = sync.OnceValue(func() table {
	t := table{edits: map[key]edit{}}
	for line := range strings.Lines(lemmas.Rules) {
		f := strings.Fields(line)
		cut, err := strconv.Atoi(f[2])
		if err != nil {
			panic(err) // the rules are embedded
		}
		if f[3] == "-" {
			f[3] = ""
		}
		t.edits[key{f[0], f[1]}] = edit{cut, f[3]}
		if f[1][0] != '^' {
			t.longest = max(t.longest, len(f[1]))
		}
	}
	return t
})

// Of gives the base form of a word in lower case, from the word in lower case (with ' for ’) and its part of speech (Penn treebank).
func Of(lower, tag string) string {
	t, class := load(), Class(tag)
	if e, ok := t.edits[key{class, "^" + lower}]; ok {
		return e.of(lower)
	}
	for n := min(len(lower), t.longest); n > 0; n-- {
		if e, ok := t.edits[key{class, lower[len(lower)-n:]}]; ok {
			return e.of(lower)
		}
	}
	return lower
}

func (e edit) of(word string) string {
	if e.cut > len(word) || e.cut == len(word) && e.add == "" {
		return word
	}
	return word[:len(word)-e.cut] + e.add
}

// Class gives the class of parts of speech whose words are changed alike.
func Class(tag string) string {
	switch tag {
	case "VBN":
		return "VBD"
	case "VBP", "MD":
		return "VB"
	case "RBR":
		return "JJR"
	case "RBS":
		return "JJS"
	case "NNPS":
		return "NNS"
	case "VB", "VBD", "VBG", "VBZ", "NNS", "JJR", "JJS", "NN", "PRP", "PRP$", "DT", "RB":
		return tag
	}
	return "-"
}
