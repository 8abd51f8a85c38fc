// Package treebank reads sentences of Universal Dependencies in the words that the program itself would cut.
package treebank

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// A Word is a word with its base form and its part of speech (Penn treebank).
type Word struct{ Form, Lemma, Tag string }

// Read gives the sentences of a file of JSON Lines, {"t": [[form, lemma, xpos, ...], ...]}, gzipped or not.
func Read(path string) ([][]Word, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	var out [][]Word
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var x struct{ T [][]any }
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			return nil, fmt.Errorf("%s: sentence %d: %w", path, len(out)+1, err)
		}
		var words []Word
		for _, row := range x.T {
			form, _ := row[0].(string)
			lemma, _ := row[1].(string)
			tag, _ := row[2].(string)
			words = append(words, Word{strings.ReplaceAll(form, "’", "'"), strings.ReplaceAll(lemma, "’", "'"), tag})
		}
		out = append(out, joined(words))
	}
	return out, lines.Err()
}

// joined makes one word of what stands on both sides of a hyphen.
func joined(words []Word) []Word {
	var out []Word
	for i := 0; i < len(words); i++ {
		w := words[i]
		for i+2 < len(words) && words[i+1].Tag == "HYPH" {
			last := words[i+2]
			switch {
			case last.Tag == "VBN" || last.Tag == "VBG" || last.Tag == "VBD":
				w.Tag, w.Lemma = "JJ", w.Form+"-"+last.Form
			case last.Tag == "NN" && w.Tag == "CD":
				w.Tag, w.Lemma = "JJ", w.Form+"-"+last.Lemma
			default:
				w.Tag, w.Lemma = last.Tag, w.Form+"-"+last.Lemma
			}
			w.Form += "-" + last.Form
			i += 2
		}
		out = append(out, w)
	}
	return out
}
