package main

import (
	"bufio"
	"encoding/binary"
	"log"
	"os"
)

// export writes what the network sees of articles, in little endian, for each article: its set, the number of words, then for each word its
// hash, label, whether it is scored, its rows (count first), its slots (relative to the article, -1 for none) and the rows of its place.
func export(path string, examples []*example) {
	f, err := os.Create(path)
	if err != nil {
		log.Fatal(err)
	}
	w := bufio.NewWriter(f)
	put := func(values ...any) {
		for _, x := range values {
			if err := binary.Write(w, binary.LittleEndian, x); err != nil {
				log.Fatal(err)
			}
		}
	}
	for _, e := range examples {
		put(uint32(e.set), uint32(len(e.labels)))
		for i, label := range e.labels {
			in := e.view.Inputs(i)
			scored := uint8(0)
			if in.Scored {
				scored = 1
			}
			put(in.Word, label, scored, uint16(len(in.Rows)), in.Rows)
			for _, s := range in.Slots {
				put(int32(s))
			}
			put(uint8(in.Place[0]), uint8(in.Place[1]))
		}
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}
