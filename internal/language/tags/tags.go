// Package tags gives the words of a sentence their parts of speech (Penn treebank), from left to right, by a linear model over hashed
// features: the word and its neighbours, their letters, capitals and clusters of use, and the tags before. Marks, and words that nearly
// always have one part of speech, are looked up.
//
// It reads one sentence at a time and never goes back on a decision. Known weakness: headlines, where capitals tell less about names.
package tags

import (
	"sync"

	"secondsource/internal/lexicon/linear"
	model "secondsource/internal/lexicon/tags"
)

// A Word is a token as the tagger sees it.
type Word struct {
	Text, Lower string
}

var load = sync.OnceValue(func() *linear.Model {
	m, err := linear.Read(model.Model)
	if err != nil {
		panic(err) // the model is embedded
	}
	return m
})

// A Tagger keeps the memory that tagging needs. It is not for use by several goroutines at once.
type Tagger struct {
	model  *linear.Model
	labels map[string]uint8 // by tag
	words  []seen
	scores []int32
	buffer []uint64
}

// New gives a tagger with the embedded model.
func New() *Tagger { return With(load()) }

// With gives a tagger with a model.
func With(m *linear.Model) *Tagger {
	t := &Tagger{model: m, labels: make(map[string]uint8, len(m.Labels)), scores: make([]int32, len(m.Labels))}
	for i, l := range m.Labels {
		t.labels[l] = uint8(i)
	}
	return t
}

// Tag gives the tags of a sentence, one for each word.
func (t *Tagger) Tag(words []Word, give func(i int, tag string)) {
	t.words = Look(t.words[:0], words)
	before, before2 := NoLabel, NoLabel
	for i, w := range words {
		label, ok := uint8(0), false
		if mark := Mark(w.Text); mark != "" {
			label, ok = t.labels[mark]
		}
		if !ok {
			label, ok = t.model.Words[w.Text]
		}
		if !ok {
			clear(t.scores)
			t.buffer = Features(t.buffer[:0], t.words, i)
			t.buffer = History(t.buffer, t.words, i, before, before2)
			t.model.Add(t.buffer, t.scores)
			best := 0
			for k, s := range t.scores {
				if s > t.scores[best] {
					best = k
				}
			}
			label = uint8(best)
		}
		give(i, t.model.Labels[label])
		before2, before = before, uint64(label)
	}
}

// Mark gives the tag of a punctuation mark, "" for what is none or has several uses.
func Mark(word string) string {
	if word == "" || letter(word[0]) {
		return ""
	}
	switch word {
	case ",", "،", "、":
		return ","
	case ".", "!", "?", "。", "！", "？", "؟", "।":
		return "."
	case ":", ";", "...", "…", "--", "—", "–", "-", "؛":
		return ":"
	case "(", "[", "{":
		return "-LRB-"
	case ")", "]", "}":
		return "-RRB-"
	case "“", "``", "„", "«":
		return "``"
	case "”", "''", "»":
		return "''"
	}
	return ""
}
