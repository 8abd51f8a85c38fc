// Package corefer holds the weights by which pronouns are tied to names; SOURCE.md tells what they were made of.
//
// The file is text: a line for each class and block of features, "class block w w w …", in the order of the block's features. A line that is
// missing stands for zeros.
package corefer

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// A Class is a sort of words to be tied, with weights of its own.
type Class uint8

// The classes.
const (
	Persons Class = iota // he, she, his, her, him, himself …
	Things               // it, its, itself
	Classes
)

var classNames = [Classes]string{"persons", "things"}

// String names the class as the file does.
func (c Class) String() string { return classNames[c] }

// A Block is a group of features of which one at most holds, by name, with their number.
type Block struct {
	Name string
	Size int
}

// Blocks are the groups of features in the order of their numbers. What they mean is told in extract/corefer.
var Blocks = []Block{
	{"place", 40}, {"form", 12}, {"gender", 4}, {"count", 5}, {"recency", 10}, {"only", 2}, {"topic", 4}, {"chain", 5}, {"subjects", 4},
	{"speaker", 6}, {"quoted", 8}, {"paragraph", 6}, {"word-place", 50}, {"word-subject", 10}, {"apart", 3}, {"paired", 2}, {"kind", 8},
	{"tokens", 4},
	{"null-word", 12}, {"null-quoted", 2}, {"null-near", 8}, {"null-next", 8}, {"null-before", 6}, {"null-empty", 3},
}

// Offsets gives the number of the first feature of each block, and of all.
func Offsets() (at map[string]int16, all int) {
	at = map[string]int16{}
	for _, b := range Blocks {
		at[b.Name] = int16(all)
		all += b.Size
	}
	return at, all
}

// A Model is the weights of each class, by number of feature, and how far ahead of the next the best must be.
type Model struct {
	Weights [Classes][]int32
	Margin  [Classes]int32
}

//go:embed weights.txt
var file string

// Weights are the embedded ones.
var Weights = sync.OnceValue(func() *Model {
	m, err := Read(file)
	if err != nil {
		panic(err) // the file is embedded
	}
	return m
})

// Read reads a file of weights.
func Read(file string) (*Model, error) {
	at, all := Offsets()
	m := &Model{}
	for c := range m.Weights {
		m.Weights[c] = make([]int32, all)
	}
	for line := range strings.Lines(file) {
		f := strings.Fields(line)
		if len(f) < 3 {
			continue
		}
		class := Class(0)
		for class < Classes && classNames[class] != f[0] {
			class++
		}
		first, ok := at[f[1]]
		if class == Classes || !ok && f[1] != "margin" {
			return nil, fmt.Errorf("corefer: no such weights: %s %s", f[0], f[1])
		}
		for i, w := range f[2:] {
			n, err := strconv.Atoi(w)
			if err != nil || int(first)+i >= all {
				return nil, fmt.Errorf("corefer: %s %s: bad weight %q", f[0], f[1], w)
			}
			if f[1] == "margin" {
				m.Margin[class] = int32(n)
			} else {
				m.Weights[class][int(first)+i] = int32(n)
			}
		}
	}
	return m, nil
}

// String writes the weights as a file.
func (m *Model) String() string {
	var s strings.Builder
	at, _ := Offsets()
	for c, name := range classNames {
		fmt.Fprintf(&s, "%s margin %d\n", name, m.Margin[c])
		for _, b := range Blocks {
			row := m.Weights[c][at[b.Name]:][:b.Size]
			zero := true
			for _, w := range row {
				zero = zero && w == 0
			}
			if zero {
				continue
			}
			fmt.Fprintf(&s, "%s %s", name, b.Name)
			for _, w := range row {
				fmt.Fprintf(&s, " %d", w)
			}
			s.WriteByte('\n')
		}
	}
	return s.String()
}
