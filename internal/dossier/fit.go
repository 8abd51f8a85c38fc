package dossier

import (
	"fmt"
	"slices"

	"secondsource/internal/news"
)

// FirstPage is the most lines that the first page has, headings of sections not counted.
const FirstPage = 40

// keptLines is how far a section is shortened for the sake of others; keptFirst names those that matter most, which are not shortened as
// long as another can be.
const keptLines = 2

var keptFirst = []string{"brief", "not-as-fact", "corroborated", "differences"}

// fit shortens the longest sections, line by line, until the first page has at most [FirstPage] lines, and says where the rest stands.
func fit(sections []Section) []Section {
	for size(sections) > FirstPage {
		cut := longestOf(sections, keptFirst)
		if cut < 0 {
			cut = longestOf(sections, nil)
		}
		if cut < 0 {
			break
		}
		s := &sections[cut]
		last := len(s.Lines) - 1
		if !s.Lines[last].Group {
			s.more++
		}
		s.Lines = s.Lines[:last:last]
	}
	for i := range sections {
		s := &sections[i]
		for last := len(s.Lines) - 1; last >= 0 && s.Lines[last].Group; last-- {
			s.Lines = s.Lines[:last:last]
		}
		if s.more > 0 {
			text := fmt.Sprintf("and %d more", s.more)
			if s.in != "" {
				text += ", below under “" + s.in + "”"
			}
			s.Lines = append(s.Lines, Line{Parts: []Part{{Kind: Template, Text: text + "."}}})
		}
	}
	return sections
}

// longestOf gives the longest section that can be shortened, but for some; of equal the last; -1 where there is none.
func longestOf(sections []Section, but []string) int {
	best := -1
	for i, s := range sections {
		if len(s.Lines) > keptLines && !slices.Contains(but, s.ID) && (best < 0 || height(s) >= height(sections[best])) {
			best = i
		}
	}
	return best
}

// height is the number of lines that a section takes up.
func height(s Section) int {
	if s.more > 0 {
		return len(s.Lines) + 1
	}
	return len(s.Lines)
}

func size(sections []Section) (n int) {
	for _, s := range sections {
		n += height(s)
	}
	return n
}

// renumber gives the notes of a dossier numbers in the order in which a reader meets them, and drops those that no line shows any more. No
// two lines share their parts.
func renumber(d *Dossier, notes []Note) []Note {
	used := []Note{}
	number := make([]int, len(notes)+1)
	each(d, func(parts []Part) {
		for i := range parts {
			n := parts[i].Note
			if n == 0 {
				continue
			}
			if number[n] == 0 {
				note := notes[n-1]
				note.Number = len(used) + 1
				used = append(used, note)
				number[n] = note.Number
			}
			parts[i].Note = number[n]
		}
	})
	return used
}

// each goes through the parts of a dossier in the order of reading.
func each(d *Dossier, do func([]Part)) {
	do(d.Title.Parts)
	for _, list := range [][]Section{d.First, d.Folded} {
		for _, s := range list {
			for _, l := range s.Lines {
				do(l.Parts)
			}
			if s.Table == nil {
				continue
			}
			for _, row := range s.Table.Rows {
				for _, l := range row {
					do(l.Parts)
				}
			}
		}
	}
}

// noNulls gives every list of the dossier that is always there a value, so that its JSON has no null.
func noNulls(d *Dossier) {
	set := func(l *Line) {
		if l.Parts == nil {
			l.Parts = []Part{}
		}
	}
	set(&d.Title)
	for _, list := range [][]Section{d.First, d.Folded} {
		for _, s := range list {
			for i := range s.Lines {
				set(&s.Lines[i])
			}
			if s.Table == nil {
				continue
			}
			for _, row := range s.Table.Rows {
				for i := range row {
					set(&row[i])
				}
			}
		}
	}
	for i := range d.Notes {
		if d.Notes[i].Ranges == nil {
			d.Notes[i].Ranges = []news.Range{}
		}
	}
}
