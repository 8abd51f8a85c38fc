package main

import (
	"fmt"
	"io"
	"strings"

	"secondsource/internal/ingest"
	"secondsource/internal/news"
)

// oddities gathers what was odd about captures. What is odd about many records of one file is told once, with their number.
type oddities struct {
	captures int // all, also those about which nothing was odd
	notes    []note
	at       map[[2]string]int // file and warning: where in notes
	more     int               // beyond maxNotes
}

type note struct {
	path, file, warning string // path: of the first capture
	count               int
}

// maxNotes is how many notes are kept; what is odd beyond them is counted.
const maxNotes = 10_000

func (o *oddities) add(c *news.Capture) {
	o.captures++
	file, _, _ := strings.Cut(c.Path, "#")
	for _, w := range c.Warnings {
		i, known := o.at[[2]string{file, w}]
		switch {
		case known:
			o.notes[i].count++
		case len(o.notes) == maxNotes:
			o.more++
		default:
			if o.at == nil {
				o.at = map[[2]string]int{}
			}
			o.at[[2]string{file, w}] = len(o.notes)
			o.notes = append(o.notes, note{c.Path, file, w, 1})
		}
	}
}

func (o *oddities) write(to io.Writer) {
	for _, n := range o.notes {
		if n.count == 1 {
			fmt.Fprintf(to, "note %s: %s\n", ingest.Shown(n.path), n.warning)
		} else {
			fmt.Fprintf(to, "note %s: %s (%d captures)\n", ingest.Shown(n.file), n.warning, n.count)
		}
	}
	if o.more > 0 {
		fmt.Fprintf(to, "note %d more of other kinds\n", o.more)
	}
}
