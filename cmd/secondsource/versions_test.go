package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondsource/internal/document"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares what was printed with a file of testdata.
func golden(t *testing.T, file, got string) {
	t.Helper()
	p := filepath.Join("testdata", file)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(p)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("%s: line %d is\n%s\nwant\n%s", file, i+1, a[i], b[i])
			}
		}
		t.Fatalf("%s: %d lines, want %d", file, len(a), len(b))
	}
}

const exampleVersions = "../../examples/versions"

// TestVersionsSession is a whole session on the example: the list, one address, and the dossier's section.
func TestVersionsSession(t *testing.T) {
	var session strings.Builder
	for _, args := range [][]string{
		{"versions", exampleVersions},
		{"versions", exampleVersions, "https://invergazette.example/news/merrow-light"},
		{"brief", exampleVersions},
	} {
		code, out, errs := call(t, "", args...)
		if code != exitRead || errs != "" {
			t.Fatalf("%v: exit %d, %s", args, code, errs)
		}
		if args[0] == "brief" {
			_, out, _ = strings.Cut(out, "## Versions and corrections\n")
			out, _, _ = strings.Cut(out, "\n## ")
		}
		session.WriteString("$ secondsource " + strings.Join(args, " ") + "\n" + out + "\n")
	}
	golden(t, "versions.txt", session.String())
}

// TestVersionsAddress: where the address stands among the arguments, and how it is written, does not matter.
func TestVersionsAddress(t *testing.T) {
	db := filepath.Join(t.TempDir(), "desk.db")
	if code, _, errs := call(t, "", "read", "--store", db, exampleVersions); code != exitRead {
		t.Fatal(errs)
	}
	_, want, _ := call(t, "", "versions", exampleVersions, "https://invergazette.example/news/merrow-light")
	for _, args := range [][]string{
		{"https://invergazette.example/news/merrow-light", exampleVersions},
		{"HTTP://m.invergazette.example:80/news/merrow-light/?fbclid=7#top", exampleVersions},
		{"--store", db, "invergazette.example/news/merrow-light"},
		{exampleVersions, "www.invergazette.example/news/merrow-light"},
		{"--store", db, "https://invergazette.example/news/merrow-light", exampleVersions},
	} {
		if code, out, errs := call(t, "", append([]string{"versions"}, args...)...); code != exitRead || out != want {
			t.Errorf("%v: exit %d, %s\n%s", args, code, errs, out)
		}
	}
	if code, out, errs := call(t, "", "versions", "../../examples/crossing"); code != exitRead || out != "" || !strings.Contains(errs, "no article was captured in more than one version") {
		t.Errorf("nothing changed: exit %d, %q, %q", code, out, errs)
	}
	if code, _, errs := call(t, "", "versions", exampleVersions, "missing.html"); code != exitSkipped || !strings.Contains(errs, "skipped missing.html") {
		t.Errorf("a file that is not there: exit %d, %s", code, errs)
	}
	for _, test := range []struct {
		args   []string
		code   int
		stderr string
	}{
		{[]string{exampleVersions, "https://invergazette.example/tides"}, exitNothing, "no article was captured at https://invergazette.example/tides"},
		{[]string{exampleVersions, "https://dunmoorpost.example/merrow-lamp"}, exitNothing, "only one version was captured"},
		{[]string{exampleVersions, "nowhere", "https://invergazette.example/tides"}, exitNothing, "no article was captured at https://invergazette.example/tides"},
		{[]string{exampleVersions, "https://a.example/1", "https://b.example/2"}, exitUsage, "two addresses"},
		{[]string{exampleVersions, "https://"}, exitUsage, "no address"},
		{[]string{"https://a.example/1"}, exitUsage, "needs a PATH or --store"},
		{[]string{exampleVersions, "--format", "pdf"}, exitUsage, "unknown format"},
		{[]string{exampleVersions, "invergazette.example/tides"}, exitNothing, "no article was captured at invergazette.example/tides"},
		{nil, exitUsage, "needs a PATH or --store"},
	} {
		code, out, errs := call(t, "", append([]string{"versions"}, test.args...)...)
		if code != test.code || out != "" || !strings.Contains(errs, test.stderr) {
			t.Errorf("%v: exit %d, %q, want %d, %q", test.args, code, errs, test.code, test.stderr)
		}
	}
}

// TestReadAgain: a folder that is read twice changes nothing, and the time of a second retrieval of the same bytes is kept.
func TestReadAgain(t *testing.T) {
	folder := t.TempDir()
	db := filepath.Join(folder, "desk.db")
	line := func(captured, text string) []byte {
		b, err := json.Marshal(map[string]string{"url": "https://a.example/1", "captured": captured, "title": "Ferry talks end without a date", "text": text})
		if err != nil {
			t.Fatal(err)
		}
		return append(b, '\n')
	}
	was, is := "The ferry workers of Arven met the minister for the third time.", "The ferry workers of Arven met the minister for the fourth time."
	first := write(t, folder, "1.jsonl", append(line("2031-03-03T09:00:00Z", was), line("2031-03-03T12:00:00Z", is)...))
	second := write(t, folder, "2.jsonl", line("2031-03-03T15:00:00Z", was))
	for i, read := range []struct{ path, stderr string }{{first, "2 captures read, 2 new"}, {first, "2 captures read, 0 new"}, {second, "1 capture read, 0 new"}, {second, "1 capture read, 0 new"}} {
		if code, _, errs := call(t, "", "read", "--store", db, read.path); code != exitRead || !strings.Contains(errs, read.stderr) {
			t.Fatalf("read %d: exit %d, %s", i, code, errs)
		}
	}
	_, out, errs := call(t, "", "versions", "--store", db)
	if want := "a.example/1\t3\t2031-03-03T09:00:00Z\t2031-03-03T15:00:00Z\t2\t2\n"; out != want {
		t.Errorf("%q, want %q; stderr %s", out, want, errs)
	}
	if _, direct, _ := call(t, "", "versions", first, second); direct != out {
		t.Errorf("from paths: %q", direct)
	}
}

// named checks that every span names its article, itself or by an object around it; those of lineage stand under the two of the link.
func named(t *testing.T, document string) {
	t.Helper()
	var walk func(node any, article, where string)
	walk = func(node any, article, where string) {
		switch x := node.(type) {
		case []any:
			for _, y := range x {
				walk(y, article, where)
			}
		case map[string]any:
			if a, ok := x["article"].(string); ok {
				article = a
			}
			if _, ok := x["start"]; ok && article == "" {
				t.Errorf("%s: a span without an article: %v", where, x)
			}
			for k, y := range x {
				if where == "" && (k == "articles" || k == "captures" || k == "lineage") {
					continue
				}
				walk(y, article, where+"/"+k)
			}
		}
	}
	var root any
	if err := json.Unmarshal([]byte(document), &root); err != nil {
		t.Fatal(err)
	}
	walk(root, "", "")
}

// TestVersionsJSON: every span of the document and of the command's JSON slices, and version_of names an article that is there.
func TestVersionsJSON(t *testing.T) {
	for _, args := range [][]string{{"analyze", exampleVersions}, {"versions", exampleVersions, "--format", "json"},
		{"versions", exampleVersions, "--format", "json", "https://invergazette.example/news/merrow-light"}, {"analyze", "../../examples/harbour"}} {
		code, out, errs := call(t, "", args...)
		if code != exitRead {
			t.Fatalf("%v: %s", args, errs)
		}
		var d document.Document
		if err := json.Unmarshal([]byte(out), &d); err != nil {
			t.Fatal(err)
		}
		named(t, out)
		text, captures, earlier := map[string]string{}, map[string]bool{}, 0
		for _, a := range d.Articles {
			text[a.ID] = a.Text
		}
		for _, c := range d.Captures {
			captures[c.ID] = true
		}
		slice := func(x *document.At) string {
			if x == nil {
				return ""
			}
			s, ok := text[x.Article]
			if !ok || x.Start < 0 || x.End > len(s) || x.Start >= x.End {
				t.Fatalf("%v: %+v slices nothing", args, x)
			}
			return s[x.Start:x.End]
		}
		for _, a := range d.Articles {
			if a.VersionOf != nil {
				if earlier++; text[*a.VersionOf] == "" || *a.VersionOf == a.ID {
					t.Errorf("%v: %s is a version of %s", args, a.ID, *a.VersionOf)
				}
			}
			if !captures[a.Capture] {
				t.Errorf("%v: no capture %s", args, a.Capture)
			}
		}
		edits := 0
		for _, v := range d.Versions {
			for _, id := range append(v.Articles, v.Current) {
				if text[id] == "" {
					t.Errorf("%v: no article %s", args, id)
				}
			}
			for _, e := range v.Edits {
				edits++
				from, to := slice(e.From), slice(e.To)
				if from == "" && to == "" {
					t.Errorf("%v: an edit of nothing", args)
				}
				for _, w := range e.Words {
					if w.From != nil && (w.From.Start < e.From.Start || w.From.End > e.From.End) || w.To != nil && (w.To.Start < e.To.Start || w.To.End > e.To.End) {
						t.Errorf("%v: words %v lie outside", args, w)
					}
				}
			}
			for _, s := range v.Steps {
				for _, x := range s.Announced {
					slice(x.At)
				}
			}
		}
		for _, c := range d.Corrections {
			for _, x := range []*document.At{c.Note, c.Wrong, c.Right} {
				slice(x)
			}
			for _, x := range c.StillIn {
				slice(&x)
			}
		}
		if strings.Contains(args[1], "versions") && (earlier != 2 || edits != 8 || len(d.Corrections) == 0) {
			t.Errorf("%v: %d versions of others, %d edits, %d corrections", args, earlier, edits, len(d.Corrections))
		}
	}
}

// TestVersionsSentAnew: what an agency sends anew under another address is found by either address.
func TestVersionsSentAnew(t *testing.T) {
	folder := t.TempDir()
	var lines []byte
	for i, x := range []struct{ title, toll string }{{"Ferry aground off Merrow Point", "Two"}, {"UPDATE 1-Ferry aground off Merrow Point", "Five"}} {
		b, err := json.Marshal(map[string]string{"url": "https://kestrel.example/" + string(rune('1'+i)), "outlet": "Kestrel Wire", "published": "2031-03-03T0" + string(rune('7'+i)) + ":00:00Z", "title": x.title,
			"text": x.toll + " people died when a ferry ran aground on Tuesday, rescuers said.\n\nThe Lady Isaura was on her way from Saltby to Inver Quay."})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(append(lines, b...), '\n')
	}
	file := write(t, folder, "kestrel.jsonl", lines)
	_, one, errs := call(t, "", "versions", file, "https://kestrel.example/1")
	_, two, _ := call(t, "", "versions", file, "https://kestrel.example/2")
	if one == "" || one != two || !strings.Contains(one, "+ “**Five** people died") {
		t.Errorf("by the first address %q, by the second %q; %s", one, two, errs)
	}
}
