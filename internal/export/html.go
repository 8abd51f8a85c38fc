package export

import (
	"bufio"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"secondsource/internal/dossier"
)

//go:embed dossier.html
var page string

var pageTemplate = template.Must(template.New("dossier").Funcs(template.FuncMap{
	"circled": circled,
	"quoted":  quoted,
	"marked": func(p htmlPart) template.HTML {
		return template.HTML(highlighted.Replace(template.HTMLEscapeString(quoted(marked(p.Part))))) // escaped before the marks are set
	},
}).Parse(page))

// HTML writes the dossier as one file that needs nothing else: no script, no font, no picture. Folded parts open on a click and are all
// open on paper. Every note leads back to the lines that it stands behind.
func HTML(to io.Writer, d *dossier.Dossier) error {
	out := bufio.NewWriterSize(to, 1<<16)
	if err := pageTemplate.Execute(out, newHTMLPage(d)); err != nil {
		return err
	}
	return out.Flush()
}

var highlighted = strings.NewReplacer(marksBegin, "<mark>", marksEnd, "</mark>")

// overview names the sections that tell what was read and where it comes from: beside the account where the screen is wide, else before it.
var overview = []string{"as-of", "origins", "rests-on"}

// htmlPage is a dossier as the template shows it: lines under their headings, and every mention of a note with an address of its own.
type htmlPage struct {
	Title             []htmlPart
	Overview, Account []htmlSection
	Folded            []htmlSection
	Notes             []htmlNote

	notes []dossier.Note
	back  map[int][]htmlBack
}

type htmlSection struct {
	ID, Title, Hint string
	Count           int // lines or rows, headings between them not counted
	Head            []string
	Rows            [][][]htmlPart
	Groups          []htmlGroup
}

type htmlGroup struct {
	Title []htmlPart // nil where lines stand under no heading
	Lines []htmlLine
}

type htmlLine struct {
	Level int
	Parts []htmlPart
}

type htmlPart struct {
	dossier.Part
	Bare     bool   // a headline as title needs no quotation marks
	Language string // of a slice; "" for English and where it is not known
	Ref      string // the address of this mention of the note
	Where    string
}

type htmlNote struct {
	dossier.Note
	Place    string
	Language string
	Back     []htmlBack
}

// htmlBack leads from a note to one of its mentions.
type htmlBack struct {
	ID, Name string
	Note     int
}

func newHTMLPage(d *dossier.Dossier) *htmlPage {
	p := &htmlPage{notes: d.Notes, back: map[int][]htmlBack{}}
	p.Title = p.parts(d.Title.Parts)
	for i := range p.Title {
		p.Title[i].Bare = true
	}
	for _, s := range d.First {
		if slices.Contains(overview, s.ID) {
			p.Overview = append(p.Overview, p.section(s))
		} else {
			p.Account = append(p.Account, p.section(s))
		}
	}
	for _, s := range d.Folded {
		p.Folded = append(p.Folded, p.section(s))
	}
	captures := capturesOf(d)
	for _, n := range d.Notes {
		back := p.back[n.Number]
		for i := range back {
			back[i].Name = backName(i, len(back))
		}
		p.Notes = append(p.Notes, htmlNote{n, place(n, captures[n.Capture]), languageOf(n), back})
	}
	return p
}

// backName names the way back to a mention: an arrow for the only one, else letters.
func backName(i, of int) string {
	if of == 1 {
		return "↩"
	}
	name := string(rune('a' + i%26))
	if i >= 26 {
		name = string(rune('a'+i/26%26)) + name
	}
	return name
}

func (p *htmlPage) section(s dossier.Section) htmlSection {
	out := htmlSection{ID: s.ID, Title: s.Title, Hint: s.Hint}
	if s.Table != nil {
		out.Head = s.Table.Head
		for _, row := range s.Table.Rows {
			var cells [][]htmlPart
			for _, c := range row {
				cells = append(cells, p.parts(c.Parts))
			}
			out.Rows = append(out.Rows, cells)
			out.Count++
		}
		return out
	}
	for _, l := range s.Lines {
		switch {
		case l.Group:
			out.Groups = append(out.Groups, htmlGroup{Title: p.parts(l.Parts)})
			continue
		case len(out.Groups) == 0:
			out.Groups = append(out.Groups, htmlGroup{})
		}
		out.Count++
		g := &out.Groups[len(out.Groups)-1]
		g.Lines = append(g.Lines, htmlLine{l.Level, p.parts(l.Parts)})
	}
	return out
}

func (p *htmlPage) parts(parts []dossier.Part) []htmlPart {
	var out []htmlPart
	for _, x := range parts {
		h := htmlPart{Part: x}
		if n := x.Note; n > 0 && n <= len(p.notes) {
			h.Ref = fmt.Sprintf("r%d-%d", n, len(p.back[n])+1)
			p.back[n] = append(p.back[n], htmlBack{ID: h.Ref, Note: n})
			note := p.notes[n-1]
			h.Where = note.Label
			if note.Line > 0 {
				h.Where += fmt.Sprintf(", line %d", note.Line)
			}
			if x.Kind == dossier.Slice {
				h.Language = languageOf(note)
			}
		}
		out = append(out, h)
	}
	return out
}

// languageOf gives the language of a note's words where the page has to tell it: the page itself is in English.
func languageOf(n dossier.Note) string {
	if n.Excerpt.IsZero() {
		return ""
	}
	if l := n.Excerpt.Article().About.Language; !strings.HasPrefix(l, "en") {
		return l
	}
	return ""
}

func capturesOf(d *dossier.Dossier) map[string]dossier.Capture {
	captures := map[string]dossier.Capture{}
	for _, c := range d.Captures {
		captures[c.ID] = c
	}
	return captures
}
