package export

import (
	_ "embed"
	"html/template"
	"io"

	"secondsource/internal/dossier"
)

//go:embed dossier.html
var page string

var pageTemplate = template.Must(template.New("dossier").Funcs(template.FuncMap{
	"circled": circled,
	"quoted":  quoted,
}).Parse(page))

// HTML writes the dossier as one file that needs nothing else: no script, no font, no picture. Folded parts open on a click and are all
// open on paper.
func HTML(to io.Writer, d *dossier.Dossier) error {
	captures := map[string]dossier.Capture{}
	for _, c := range d.Captures {
		captures[c.ID] = c
	}
	type note struct {
		dossier.Note
		Place string
	}
	notes := make([]note, 0, len(d.Notes))
	for _, n := range d.Notes {
		notes = append(notes, note{n, place(n, captures[n.Capture])})
	}
	return pageTemplate.Execute(to, map[string]any{"Dossier": d, "Notes": notes})
}
