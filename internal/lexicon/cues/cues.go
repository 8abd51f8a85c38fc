// Package cues answers which words tell of a saying, and what the speaker does with what is said.
//
// The verbs stand in verbs.txt with stance and use; their forms are made by rule where the list gives none.
package cues

import (
	_ "embed"
	"strings"

	"secondsource/internal/news"
)

//go:embed verbs.txt
var verbs string

// Use tells where a verb may stand as a cue.
type Use string

// The uses of a cue.
const (
	Say  Use = "say"  // tells of speech: before or after a quotation, or before a clause
	Near Use = "near" // tells of speech only beside a quotation
	Name Use = "name" // leads into what something is called
)

// Form is the form of a verb.
type Form uint8

// The forms. Past stands for the participle too where both are one word.
const (
	Base Form = iota
	Third
	Past
	Participle
	Gerund
)

// A Cue is one form of a verb.
type Cue struct {
	Lemma  string
	Stance news.Stance
	Use    Use
	Form   Form
}

// Finite reports whether the form can have a subject of its own.
func (c Cue) Finite() bool { return c.Form <= Past }

var byForm = read(verbs)

// Of gives the cue that a word in lower case is a form of.
func Of(lower string) (Cue, bool) {
	c, ok := byForm[lower]
	return c, ok
}

func read(list string) map[string]Cue {
	out := make(map[string]Cue, 1024)
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		if len(f) < 3 || f[0] == "#" || strings.HasPrefix(line, "#") {
			continue
		}
		forms := [5]string{f[0], third(f[0]), past(f[0]), past(f[0]), gerund(f[0])}
		for i, given := range f[3:] {
			if given != "-" && i+1 < len(forms) {
				forms[i+1] = given
			}
		}
		for i := len(forms) - 1; i >= 0; i-- { // the past last, so that it wins over an equal participle
			c := Cue{Lemma: f[0], Stance: news.Stance(f[1]), Use: Use(f[2]), Form: Form(i)}
			if old, ok := out[forms[i]]; ok && old.Lemma != f[0] {
				continue // the earlier line wins
			}
			out[forms[i]] = c
		}
	}
	return out
}

func third(verb string) string {
	switch {
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "o"):
		return verb + "es"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ies"
	}
	return verb + "s"
}

func past(verb string) string {
	switch {
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ied"
	}
	return verb + "ed"
}

func gerund(verb string) string {
	if strings.HasSuffix(verb, "e") && !strings.HasSuffix(verb, "ee") {
		return verb[:len(verb)-1] + "ing"
	}
	return verb + "ing"
}

func consonantY(verb string) bool {
	n := len(verb)
	return n > 1 && verb[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(verb[n-2]))
}
