package main

import (
	"log"
	"strings"

	"secondsource/internal/language/tags"
	"secondsource/tools/train/treebank"
)

type sentence struct {
	words []tags.Word
	given []string // the tags of the data
	gold  []string // the same, with marks as the tagger gives them
}

func read(path string) []sentence {
	bank, err := treebank.Read(path)
	if err != nil {
		log.Fatal(err)
	}
	out := make([]sentence, len(bank))
	for i, words := range bank {
		s := &out[i]
		for _, w := range words {
			s.words = append(s.words, tags.Word{Text: w.Form, Lower: strings.ToLower(w.Form)})
			s.given = append(s.given, w.Tag)
			tag := w.Tag
			if mark := tags.Mark(w.Form); mark != "" {
				tag = mark
			}
			s.gold = append(s.gold, tag)
		}
	}
	return out
}

func each(sentences []sentence, change func(sentence) sentence) []sentence {
	var out []sentence
	for _, s := range sentences {
		out = append(out, change(s))
	}
	return out
}

// titled gives every word of more than three letters a capital.
func titled(s sentence) sentence {
	return changed(s, func(word string) string {
		if len(word) > 3 && word[0] >= 'a' && word[0] <= 'z' {
			return strings.ToUpper(word[:1]) + word[1:]
		}
		return word
	})
}

// capitals writes all letters as capitals.
func capitals(s sentence) sentence { return changed(s, strings.ToUpper) }

func changed(s sentence, change func(string) string) sentence {
	out := sentence{given: s.given, gold: s.gold}
	for _, w := range s.words {
		w.Text = change(w.Text)
		out.words = append(out.words, w)
	}
	return out
}
