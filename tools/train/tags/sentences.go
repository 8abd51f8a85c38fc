package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"log"
	"os"
	"strings"

	"secondsource/internal/language/tags"
)

type sentence struct {
	words []tags.Word
	given []string // the tags of the data
	gold  []string // the same, with marks as the tagger gives them
}

func read(path string) []sentence {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			log.Fatal(err)
		}
	}
	var out []sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var x struct{ T [][]any }
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			log.Fatal(err)
		}
		out = append(out, joined(x.T))
	}
	return out
}

// joined makes a sentence as the program cuts it: what stands on both sides of a hyphen is one word.
func joined(rows [][]any) sentence {
	var s sentence
	for i := 0; i < len(rows); i++ {
		form, tag := rows[i][0].(string), rows[i][2].(string)
		for i+2 < len(rows) && rows[i+1][2] == "HYPH" {
			last := rows[i+2][2].(string)
			form += "-" + rows[i+2][0].(string)
			switch {
			case last == "VBN" || last == "VBG" || last == "VBD" || last == "NN" && tag == "CD":
				tag = "JJ"
			default:
				tag = last
			}
			i += 2
		}
		form = strings.ReplaceAll(form, "’", "'")
		s.words = append(s.words, tags.Word{Text: form, Lower: strings.ToLower(form)})
		s.given = append(s.given, tag)
		if mark := tags.Mark(form); mark != "" {
			tag = mark
		}
		s.gold = append(s.gold, tag)
	}
	return s
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
