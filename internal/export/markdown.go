// Package export shows a dossier: as Markdown for a terminal and for editors, as one HTML file for a browser, a phone and paper. It adds no
// words but headings and those that name the place of a note.
package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/dossier"
)

// Markdown writes the dossier with its notes as footnotes: lines that begin "[^n]:", each with the exact words, the article, the file, the
// line and the bytes.
func Markdown(to io.Writer, d *dossier.Dossier) error {
	m := markdown{bufio.NewWriter(to)}
	m.printf("# ")
	m.parts(d.Title.Parts, false)
	m.printf("\n")
	for _, s := range d.First {
		m.section(s)
	}
	if len(d.Folded) > 0 {
		m.printf("\n---\n")
	}
	for _, s := range d.Folded {
		m.section(s)
	}
	m.notes(d)
	return m.Flush()
}

type markdown struct{ *bufio.Writer }

// printf writes; an error is kept by the writer and given by Flush.
func (m markdown) printf(format string, args ...any) { fmt.Fprintf(m.Writer, format, args...) }

func (m markdown) section(s dossier.Section) {
	m.printf("\n## %s\n\n", escape(s.Title))
	if s.Hint != "" {
		m.printf("*%s*\n\n", escape(s.Hint))
	}
	if s.Table != nil {
		m.table(s.Table)
		return
	}
	for i, l := range s.Lines {
		switch {
		case l.Group && i > 0:
			m.printf("\n**")
		case l.Group:
			m.printf("**")
		case l.Level > 0:
			m.printf("  - ")
		default:
			m.printf("- ")
		}
		m.parts(l.Parts, true)
		if l.Group {
			m.printf("**\n")
		}
		m.printf("\n")
	}
}

func (m markdown) table(t *dossier.Table) {
	m.printf("| %s |\n|%s\n", strings.Join(t.Head, " | "), strings.Repeat(" --- |", len(t.Head)))
	for _, row := range t.Rows {
		for _, cell := range row {
			m.printf("| ")
			m.parts(cell.Parts, true)
			m.printf(" ")
		}
		m.printf("|\n")
	}
}

func (m markdown) parts(parts []dossier.Part, marks bool) {
	for _, p := range parts {
		switch {
		case p.Kind == dossier.Origins:
			m.printf("%s", circled(p.Text))
		case p.Kind == dossier.Slice && marks:
			words := escape(quoted(marked(p)))
			if len(p.Marks) > 0 {
				words = boldly.Replace(words)
			}
			m.printf("%s", words)
		default:
			m.printf("%s", escape(p.Text))
		}
		if p.Note > 0 {
			m.printf("[^%d]", p.Note)
		}
	}
}

// marksBegin and marksEnd stand around the words of a part that are marked until the part is escaped: no text may have these characters.
const marksBegin, marksEnd = "\uFDD0", "\uFDD1"

var boldly = strings.NewReplacer(marksBegin, "**", marksEnd, "**")

// marked gives the words of a part with its marks.
func marked(p dossier.Part) string {
	if len(p.Marks) == 0 {
		return p.Text
	}
	var b strings.Builder
	at := 0
	add := func(s string) {
		b.WriteString(strings.NewReplacer(marksBegin, "\uFFFD", marksEnd, "\uFFFD").Replace(s))
	}
	for _, x := range p.Marks {
		if x.Start < at || x.End > len(p.Text) || x.End <= x.Start {
			continue
		}
		add(p.Text[at:x.Start])
		b.WriteString(marksBegin)
		add(p.Text[x.Start:x.End])
		b.WriteString(marksEnd)
		at = x.End
	}
	add(p.Text[at:])
	return b.String()
}

func (m markdown) notes(d *dossier.Dossier) {
	captures := capturesOf(d)
	m.printf("\n## Notes\n\n")
	for _, n := range d.Notes {
		m.printf("[^%d]: %s — %s\n", n.Number, escape(quoted(n.Text)), escape(place(n, captures[n.Capture])))
	}
}

// place tells where a note's words stand.
func place(n dossier.Note, c dossier.Capture) string {
	if len(n.Ranges) == 0 {
		return fmt.Sprintf("%s, told with %s, not in its text", n.Label, c.Path)
	}
	first, last := n.Ranges[0], n.Ranges[len(n.Ranges)-1]
	return fmt.Sprintf("%s, %s, line %d, bytes %d to %d, sha256 %.12s", n.Label, c.Path, n.Line, first.Start, last.End, c.SHA256)
}

// quoted puts quotation marks around words of an article, but where they have their own.
func quoted(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case first == '“' && !strings.ContainsAny(s, "”\""):
		return s + "”" // the beginning of a quotation that goes on
	case first == '"' && strings.Count(s, "\"") == 1:
		return s + "\""
	case strings.ContainsRune("“\"«„'‘", first):
		return s
	case last == '”' && strings.Count(s, "”") > strings.Count(s, "“"), last == '"' && strings.Count(s, "\"")%2 == 1, last == '»' && strings.Count(s, "»") > strings.Count(s, "«"):
		return "“" + s // the end of a quotation that began before
	}
	return "“" + s + "”"
}

// circled shows a number of origins so that it is no number of the text: ③, or ②–③.
func circled(s string) string {
	var out []string
	for _, n := range strings.Split(s, " to ") {
		var v int
		if _, err := fmt.Sscan(n, &v); err != nil || v > 20 {
			out = append(out, "("+n+")")
		} else if v == 0 {
			out = append(out, "⓪")
		} else {
			out = append(out, string(rune('①'+v-1)))
		}
	}
	return strings.Join(out, "–")
}

// escape keeps words from being read as Markdown, as HTML or as orders to a terminal, and leaves them readable as they stand: only what
// would be read so is escaped. It gives one line.
func escape(s string) string {
	var b strings.Builder
	before := ' '
	runes := []rune(strings.ToValidUTF8(s, "\uFFFD"))
	for i, r := range runes {
		after := ' '
		if i+1 < len(runes) {
			after = runes[i+1]
		}
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			r = ' '
		case unicode.IsControl(r):
			r = '\uFFFD'
		case r == '<' && !unicode.IsSpace(after) && !unicode.IsDigit(after):
			b.WriteString("&lt")
			r = ';'
		case r == '&' && (after == '#' || unicode.IsLetter(after)):
			b.WriteString("&amp")
			r = ';'
		case r == '_' && word(before) && word(after):
		case strings.ContainsRune("\\`*_[]|", r), r == '~' && (before == '~' || after == '~'), r == '#' && i == len(runes)-1:
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

func word(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
