package export_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"secondsource/internal/dossier"
	"secondsource/internal/export"
	"secondsource/internal/news"
)

// odd are words as pages have them, and how they stand in Markdown.
var odd = []struct{ name, words, want string }{
	{"plain", "The quay opens", "“The quay opens”"},
	{"a bar", "Quay | Harbour", `“Quay \| Harbour”`},
	{"a link", "[Watch](http://example.org) now", `“\[Watch\](http://example.org) now”`},
	{"a note", "so[^1] said", `“so\[^1\] said”`},
	{"stars", "*Reyl* and **Marsh**", `“\*Reyl\* and \*\*Marsh\*\*”`},
	{"underscores", "_now_ in snake_case", `“\_now\_ in snake_case”`},
	{"backticks", "`rm`", "“\\`rm\\`”"},
	{"a script", "<script>alert(1)</script>", "“&lt;script>alert(1)&lt;/script>”"},
	{"less than", "1 < 2 and <3", "“1 < 2 and <3”"},
	{"references", "AT&T &amp; Co, R & D", "“AT&amp;T &amp;amp; Co, R & D”"},
	{"a number first", "1. Reyl", "“1. Reyl”"},
	{"lines", "one\ntwo\r\nthree\u00a0four", "“one two three four”"},
	{"a terminal's orders", "red \x1b[31m and \a bell", "“red \uFFFD\\[31m and \uFFFD bell”"},
	{"struck out", "~~gone~~ ~5", `“\~\~gone\~\~ ~5”`},
	{"a backslash", `C:\quay`, `“C:\\quay”`},
	{"quoted", "\"No,\" Reyl said.", "\"No,\" Reyl said."},
	{"the end of a quotation", "and that is all.”", "“and that is all.”"},
	{"the beginning of a quotation", "“and that", "“and that”"},
	{"a quotation within", "He said “no”", "“He said “no””"},
	{"Arabic", "ميناء أرفن", "“ميناء أرفن”"},
}

// oddDossier shows words at every place that a dossier has, as slice, value and fixed words.
func oddDossier(words string) *dossier.Dossier {
	c := &news.Capture{ID: "c1", Path: "pages/odd\n[1]|name.txt", Payload: words, Media: news.MediaText}
	b := news.NewBuilder(c)
	b.Keep(news.Range{Start: 0, End: len(words)})
	a := b.Article()
	x := a.Excerpt(news.Span{Start: 0, End: len(words)})
	slice := []dossier.Part{{Kind: dossier.Slice, Text: words, Note: 1}}
	value := []dossier.Part{{Kind: dossier.Value, Text: words}, {Kind: dossier.Template, Text: ": " + words}}
	return &dossier.Dossier{
		Title: dossier.Line{Parts: slice},
		First: []dossier.Section{
			{ID: "lines", Title: "Lines", Hint: "A hint.", Lines: []dossier.Line{{Parts: slice}, {Level: 1, Parts: value}, {Group: true, Parts: value}, {Parts: slice}}},
			{ID: "table", Title: "Table", Table: &dossier.Table{Head: []string{"A", "B"}, Rows: [][]dossier.Line{{{Parts: slice}, {Parts: value}}, {{}, {}}}}},
		},
		Notes:    []dossier.Note{{Number: 1, Article: a.ID, Label: "odd", Text: words, Capture: "c1", Line: 1, Ranges: a.Ranges(x.Span()), Excerpt: x}},
		Captures: []dossier.Capture{{ID: "c1", Path: c.Path}},
	}
}

func TestMarkdown(t *testing.T) {
	for _, test := range odd {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := export.Markdown(&b, oddDossier(test.words)); err != nil {
				t.Fatal(err)
			}
			out := b.String()
			if !strings.Contains(out, "\n- "+test.want+"[^1]\n") || !strings.Contains(out, "\n[^1]: "+test.want+" — odd, pages/odd \\[1\\]\\|name.txt, line 1, bytes 0 to ") {
				t.Errorf("want %s in\n%s", test.want, out)
			}
			if !strings.HasPrefix(out, "# ") || strings.Count(out, "\n# ") > 0 {
				t.Errorf("not one title:\n%s", out)
			}
			for _, row := range strings.Split(out, "\n") {
				if strings.HasPrefix(row, "|") && len(regexp.MustCompile(`(^|[^\\])\|`).FindAllString(row, -1)) != 3 {
					t.Errorf("a row of other than two cells: %s", row)
				}
			}
			if regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f]|<[a-z/!]`).MatchString(out) {
				t.Errorf("control characters or tags:\n%q", out)
			}
		})
	}
}

// TestHTMLWords: words of articles are never read as HTML, and stand in the page unchanged but for white space.
func TestHTMLWords(t *testing.T) {
	for _, test := range odd {
		var b bytes.Buffer
		if err := export.HTML(&b, oddDossier(test.words)); err != nil {
			t.Fatal(err)
		}
		if strings.Count(strings.ToLower(b.String()), "<script") != 0 || strings.Count(b.String(), "<h1>") != 1 {
			t.Errorf("%s:\n%s", test.name, b.String())
		}
	}
}
