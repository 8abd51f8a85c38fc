// Package examples writes what a network sees of articles, for tools/train/network.
package examples

import (
	"bufio"
	"encoding/binary"
	"os"
)

// A Shape tells how large the tables of a network are, and how much of them an example has.
type Shape struct {
	Labels, Slots  int
	Rows, MostRows int // of the table of small vectors; the last one stands for what is beyond the ends. A word has MostRows at most
	Places, Each   int // of the table of places, and how many an item has
}

// A Word is a word with its hash in lower case and its rows.
type Word struct {
	Hash uint64
	Rows []uint16
}

// An Item is a word to be labelled: the words it is seen with, by their places in the article (-1 for none), its rows of places, and the label.
type Item struct {
	Slots, Places []int
	Label         uint8
	Scored        bool // learned from
}

// A Writer writes articles to a file: "ex1\n" and the shape as six numbers, then for each article its set and the numbers of words and items, the
// words (hash, then MostRows rows, those that are not there one above the last), and the items (slots, places, label, scored). Numbers are little
// endian: hashes of eight bytes, rows and places of two, labels of one, all others of four.
type Writer struct {
	shape Shape
	file  *os.File
	out   *bufio.Writer
	err   error
}

// Create begins a file.
func Create(path string, s Shape) (*Writer, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	w := &Writer{shape: s, file: f, out: bufio.NewWriterSize(f, 1<<20)}
	w.write([]byte("ex1\n"))
	for _, n := range []int{s.Labels, s.Slots, s.Rows, s.MostRows, s.Places, s.Each} {
		w.write(binary.LittleEndian.AppendUint32(nil, uint32(n)))
	}
	return w, nil
}

// Article writes one article. set tells collections apart.
func (w *Writer) Article(set int, words []Word, items []Item) {
	le := binary.LittleEndian
	b := le.AppendUint32(nil, uint32(set))
	b = le.AppendUint32(b, uint32(len(words)))
	b = le.AppendUint32(b, uint32(len(items)))
	for _, x := range words {
		b = le.AppendUint64(b, x.Hash)
		for k := range w.shape.MostRows {
			row := uint16(w.shape.Rows)
			if k < len(x.Rows) {
				row = x.Rows[k]
			}
			b = le.AppendUint16(b, row)
		}
	}
	for _, x := range items {
		for _, s := range x.Slots {
			b = le.AppendUint32(b, uint32(int32(s)))
		}
		for _, p := range x.Places {
			b = le.AppendUint16(b, uint16(p))
		}
		scored := byte(0)
		if x.Scored {
			scored = 1
		}
		b = append(b, x.Label, scored)
	}
	w.write(b)
}

func (w *Writer) write(b []byte) {
	if w.err == nil {
		_, w.err = w.out.Write(b)
	}
}

// Close ends the file and tells what went wrong, if anything did.
func (w *Writer) Close() error {
	if w.err == nil {
		w.err = w.out.Flush()
	}
	if err := w.file.Close(); w.err == nil {
		w.err = err
	}
	return w.err
}
