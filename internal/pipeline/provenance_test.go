package pipeline

import (
	"bytes"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"secondsource/internal/dossier"
	"secondsource/internal/export"
	"secondsource/internal/news"
	"secondsource/internal/verify"
)

// walk writes the dossier of every story of the captures and follows every note to the payload's bytes.
func walk(t interface {
	Fatalf(string, ...any)
	Helper()
}, captures []*news.Capture) (notes int) {
	t.Helper()
	for _, c := range captures {
		if err := verify.Capture(c); err != nil {
			t.Fatalf("%v", err)
		}
	}
	a := Relate(captures, Findings(captures, func() {}))
	for _, f := range a.Findings {
		if err := verify.Article(f.Article); err != nil {
			t.Fatalf("%v", err)
		}
	}
	written := []*dossier.Dossier{}
	for s := range a.Stories {
		written = append(written, dossier.Write(a, s))
	}
	for i := range a.Versions {
		if v := &a.Versions[i]; v.Address != "" {
			written = append(written, dossier.Changes(a, v.Address))
		}
	}
	for s, d := range written {
		if err := verify.Dossier(d); err != nil {
			t.Fatalf("dossier %d: %v", s, err)
		}
		var b bytes.Buffer
		if err := export.Markdown(&b, d); err != nil {
			t.Fatalf("%v", err)
		}
		for _, n := range d.Notes {
			if !strings.Contains(b.String(), fmt.Sprintf("\n[^%d]: ", n.Number)) {
				t.Fatalf("note %d is not in the Markdown", n.Number)
			}
		}
		notes += len(d.Notes)
	}
	return notes
}

func TestExamplesLeadToBytes(t *testing.T) {
	captures, skips := Read([]string{"../../examples/harbour", "../../examples/crossing", "../../examples/versions"}, nil)
	if len(skips) > 0 || len(captures) < 10 {
		t.Fatalf("%d captures, skipped %v", len(captures), skips)
	}
	if n := walk(t, captures); n < 100 {
		t.Errorf("only %d notes", n)
	}
}

// Words of generated captures: enough of each to build stories that share names, quotations and numbers.
var (
	people  = []string{"Tomas Reyl", "Ana al-Midhar", "Anna Al Midhar", "Reyl", "Jorun Æskø", "الميدهار", "Ли Вэй"}
	places  = []string{"Port Arven", "Lessing", "Köln-am-See", "Arven"}
	actions = []string{"met", "praised", "will meet", "denied that he met", "was expected to discuss bases with", "thanked"}
	sayings = []string{"We have always stood for the freedom of the harbour", "You know that we always stood for the harbour's freedom", "No comment", "The talks were fruitful & long", "It grew by 4 percent", "It grew by 4.4 per cent"}
	quotes  = [][2]string{{"“", "”"}, {"\"", "\""}, {"“", "\""}, {"«", "»"}, {"„", "“"}}
	odd     = []string{"", "\u00a0", "TT", "ADVERTISEMENT", "Read more", ".a{color:red}", "function x(){ return 1; }", "{{ title }}", "\u200f", "1 < 2 & 3 > 2", "e\u0301", "🙂"}
)

func paragraph(t *rapid.T) string {
	pick := func(name string, from []string) string { return rapid.SampledFrom(from).Draw(t, name) }
	var s []string
	for range rapid.IntRange(1, 3).Draw(t, "sentences") {
		q := rapid.SampledFrom(quotes).Draw(t, "marks")
		switch rapid.IntRange(0, 3).Draw(t, "shape") {
		case 0:
			s = append(s, fmt.Sprintf("%s %s %s in %s on Wednesday, January 28, 2026, officials said.", pick("who", people), pick("did", actions), pick("whom", people), pick("where", places)))
		case 1:
			s = append(s, fmt.Sprintf("%s%s,%s %s said. %s%s.%s", q[0], pick("said", sayings), q[1], pick("who", people), q[0], pick("more", sayings), q[1]))
		case 2:
			s = append(s, fmt.Sprintf("%s told reporters in %s that %d ships had left, %s.", pick("who", people), pick("where", places), rapid.IntRange(0, 5000).Draw(t, "n"), strings.ToLower(pick("said", sayings))))
		default:
			s = append(s, pick("odd", odd))
		}
	}
	return strings.Join(s, " ")
}

func generated(t *rapid.T) []*news.Capture {
	var out []*news.Capture
	for i := range rapid.IntRange(1, 5).Draw(t, "captures") {
		var lines []string
		for range rapid.IntRange(1, 12).Draw(t, "lines") {
			lines = append(lines, paragraph(t))
		}
		c := &news.Capture{Path: fmt.Sprint(i, ".txt"), Charset: "utf-8"}
		switch rapid.IntRange(0, 2).Draw(t, "media") {
		case 0:
			c.Media, c.Payload = news.MediaText, strings.Join(lines, rapid.SampledFrom([]string{"\n", "\n\n", "\r\n"}).Draw(t, "break"))
		case 1:
			c.Media, c.Payload = news.MediaDocument, strings.Join(lines, "\n\n")
			if rapid.Bool().Draw(t, "titled") {
				c.Told = append(c.Told, news.Told{Field: news.FieldTitle, Value: "Talks in Arven", Where: "document"})
			}
		default:
			c.Media = news.MediaHTML
			c.Payload = "<html><body><article><h1>Talks &amp; walks in&nbsp;Arven</h1>\n"
			for _, l := range lines {
				c.Payload += "<p>" + strings.ReplaceAll(html.EscapeString(l), " in ", " <b>in</b>\n   ") + "</p>"
			}
			c.Payload += "</article></body></html>"
		}
		c.SHA256 = news.Digest(c.Payload)
		c.RawSHA256 = c.SHA256
		c.URL = rapid.SampledFrom([]string{"", "", "https://arven.example/1", "http://www.arven.example/1/"}).Draw(t, "address")
		c.Captured = rapid.SampledFrom([]string{"", "2026-01-29T10:00:00Z", "2026-01-29T11:00:00Z"}).Draw(t, "captured")
		c.ID = news.CaptureID(c.SHA256, c.URL)
		out = append(out, c)
	}
	return Canonical(out)
}

func TestGeneratedLeadToBytes(t *testing.T) {
	notes := 0
	rapid.Check(t, func(t *rapid.T) { notes += walk(t, generated(t)) })
	if notes == 0 {
		t.Error("no generated capture gave a note")
	}
}

// TestOrder: the order in which captures come changes no byte of the dossier.
func TestOrder(t *testing.T) {
	captures, _ := Read([]string{"../../examples/harbour", "../../examples/crossing", "../../examples/versions"}, nil)
	show := func(captures []*news.Capture) string {
		var b bytes.Buffer
		a := Relate(captures, Findings(captures, func() {}))
		for s := range a.Stories {
			if err := export.HTML(&b, dossier.Write(a, s)); err != nil {
				t.Fatal(err)
			}
		}
		if err := export.HTML(&b, dossier.Changes(a, "invergazette.example/news/merrow-light")); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := show(captures)
	backwards := slices.Clone(captures)
	slices.Reverse(backwards)
	if show(Canonical(backwards)) != want {
		t.Error("captures in another order give another dossier")
	}
}
