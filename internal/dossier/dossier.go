// Package dossier writes the account of one story from what is known of it: a first page that a reader takes in within minutes, and
// folded parts that hold all of it. Every line is made of fixed templates over counts, names and slices of articles; the program writes no
// sentence of its own about the world. Every slice has a note that leads to the bytes of a capture.
package dossier

import "secondsource/internal/news"

// Schema is the version of the dossier's JSON. The JSON has the fields of the types below, by the names that their tags give; a field that
// may be left out says so. Fields may be added to a version, none is renamed or taken away. No list is ever null.
const Schema = 1

// A Dossier is the account of one story.
type Dossier struct {
	Schema   int       `json:"schema"`
	Story    string    `json:"story"`
	Title    Line      `json:"title"`
	First    []Section `json:"first"`  // the first page, in reading order
	Folded   []Section `json:"folded"` // everything else
	Notes    []Note    `json:"notes"`
	Captures []Capture `json:"captures"`
}

// A Section is one part of the account. It has lines or a table.
type Section struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Hint  string `json:"hint,omitempty"` // how to read it
	Lines []Line `json:"lines,omitempty"`
	Table *Table `json:"table,omitempty"`

	more int    // lines left out on the first page
	in   string // the title of the folded section that has them; "" where none has
}

// A Table has one heading for each column.
type Table struct {
	Head []string `json:"head"`
	Rows [][]Line `json:"rows"`
}

// A Line is one line of the account.
type Line struct {
	Group bool   `json:"group,omitempty"` // a heading over the lines that follow
	Level int    `json:"level,omitempty"` // 1: belongs to the line before
	Parts []Part `json:"parts"`
}

// A Part is a run of a line: what it is decides how it is shown.
type Part struct {
	Kind PartKind `json:"kind"`
	Text string   `json:"text"`
	Note int      `json:"note,omitempty"` // the number of the note that shows where it stands; 0 for none

	Marks []Mark `json:"marks,omitempty"` // of a slice: the words to look at, in order
}

// A Mark is a range of bytes of a part's text.
type Mark struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// PartKind tells what a part is.
type PartKind string

// The kinds of part.
const (
	Template PartKind = "template" // fixed words of the program
	Value    PartKind = "value"    // a count, date, name or label
	Slice    PartKind = "slice"    // words of an article, unchanged
	Origins  PartKind = "origins"  // the number of origins that report a line
)

// A Note ties a slice to the bytes it came from.
type Note struct {
	Number  int          `json:"number"`
	Article string       `json:"article"`
	Label   string       `json:"label"` // the article's short name in this dossier
	Start   int          `json:"start"` // bytes of the article's text
	End     int          `json:"end"`
	Text    string       `json:"text"`
	Capture string       `json:"capture"`
	Line    int          `json:"line"`   // of the payload, from 1; 0 where the words have no place in it
	Ranges  []news.Range `json:"ranges"` // bytes of the payload
	Excerpt news.Excerpt `json:"-"`
}

// A Capture is a source file with its digest, for the notes.
type Capture struct {
	ID     string `json:"id"`
	Path   string `json:"path"`
	URL    string `json:"url,omitempty"`
	SHA256 string `json:"sha256"`
}
