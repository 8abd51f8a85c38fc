package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/document"
)

// must calls the program and gives what it wrote.
func must(t *testing.T, args ...string) string {
	t.Helper()
	code, out, errs := call(t, "", args...)
	if code != exitRead {
		t.Fatalf("%v: exit %d, %s", args, code, errs)
	}
	return out
}

// said calls a command that judges, by Ines at a time, and gives the judgement's id.
func said(t *testing.T, db, at string, args ...string) string {
	t.Helper()
	out := must(t, append(append([]string{"names"}, args...), "--store", db, "--author", "Ines", "--time", "2031-03-05T10:00:"+at+"Z")...)
	id, _, ok := strings.Cut(out, "\t")
	if !ok || len(id) != 17 {
		t.Fatalf("%v: %q", args, out)
	}
	return id
}

// entity gives the one entity of a document that has a form of a name.
func entity(t *testing.T, analysis, form string) document.Entity {
	t.Helper()
	var d document.Document
	if err := json.Unmarshal([]byte(analysis), &d); err != nil {
		t.Fatal(err)
	}
	var found []document.Entity
	for _, e := range d.Entities {
		if slices.ContainsFunc(e.Names, func(c document.Count) bool { return c.Text == form }) {
			found = append(found, e)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d entities are called %q", len(found), form)
	}
	return found[0]
}

// Two persons of the example whom nobody would take for one.
const (
	falk   = "Joren Falk"
	saffar = "Leila Saffar"
)

// newsroom is a store of the example with three judgements: two persons are one, one capture's is another, one is to be shown by another name.
func newsroom(t *testing.T) (db string) {
	t.Helper()
	db = filepath.Join(t.TempDir(), "desk.db")
	must(t, "read", "--store", db, "../../examples/harbour")
	said(t, db, "01", "merge", falk, saffar, "--note", "for a test")
	said(t, db, "02", "split", "Osric Halden", "03-calder-bay-times.txt")
	said(t, db, "03", "rename", "Anders Kolm", "A. Kolm, of the shipyards")
	return db
}

// TestJudgementsSurvive: what persons judged is done after the captures were read again, after others came, in another store, and without any; undone, nothing of
// it is left.
func TestJudgementsSurvive(t *testing.T) {
	folder := t.TempDir()
	db := filepath.Join(folder, "desk.db")
	must(t, "read", "--store", db, "../../examples/harbour")
	before := must(t, "analyze", "--store", db)
	if one, other := entity(t, before, falk), entity(t, before, saffar); one.ID == other.ID {
		t.Fatal("the two are one already")
	}
	merge := said(t, db, "01", "merge", falk, saffar, "--note", "for a test")
	merged := must(t, "analyze", "--store", db)
	if one, other := entity(t, merged, falk), entity(t, merged, saffar); one.ID != other.ID {
		t.Error("two that were merged are two")
	}
	must(t, "read", "--store", db, "../../examples/harbour")
	if must(t, "analyze", "--store", db) != merged {
		t.Error("read again, the store gives another document")
	}

	split := said(t, db, "02", "split", "Osric Halden", "03-calder-bay-times.txt")
	rename := said(t, db, "03", "rename", "Anders Kolm", "A. Kolm, of the shipyards")
	judged := must(t, "analyze", "--store", db)
	var d document.Document
	if err := json.Unmarshal([]byte(judged), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Judgements) != 3 {
		t.Errorf("%d judgements in the document", len(d.Judgements))
	}
	for _, j := range d.Judgements {
		if !j.Applied || j.Why != nil || len(j.Entities) == 0 || j.Author != "Ines" {
			t.Errorf("%+v", j)
		}
	}
	if e := entity(t, judged, "Anders Kolm"); e.Name != "A. Kolm, of the shipyards" || e.NameBy == nil || e.NameBy.Judgement != rename || e.NameBy.Author != "Ines" {
		t.Errorf("%s, named by %+v", e.Name, e.NameBy)
	}

	exported := must(t, "names", "export", "--store", db)
	lines := strings.SplitAfter(exported, "\n")
	slices.Reverse(lines)
	file := write(t, folder, "judgements.jsonl", []byte(strings.Join(lines, "")))
	if must(t, "analyze", "../../examples/harbour", "--judgements", file) != judged {
		t.Error("paths and a file of judgements give another document than the store")
	}
	other := filepath.Join(folder, "other.db")
	must(t, "names", "import", "--store", other, file) // before there is anything to apply them to
	must(t, "read", "--store", other, "../../examples/harbour")
	must(t, "names", "import", "--store", other, file)
	if must(t, "analyze", "--store", other) != judged || must(t, "names", "export", "--store", other) != exported {
		t.Error("another store that imported the judgements gives another document")
	}
	brief := must(t, "brief", "--store", other)
	if brief != must(t, "brief", "../../examples/harbour", "--judgements", file) {
		t.Error("and another dossier")
	}
	for _, line := range []string{"2031-03-05T10:00:01Z: “" + falk + "” is “" + saffar + "”", "note: for a test", "is to be shown as A. Kolm, of the shipyards", "; so named by Ines"} {
		if !strings.Contains(brief, line) {
			t.Errorf("the dossier lacks %q", line)
		}
	}
	must(t, "read", "--store", other, "../../examples/crossing")
	more := must(t, "analyze", "--store", other)
	if one, two := entity(t, more, falk), entity(t, more, saffar); one.ID != two.ID || entity(t, more, "Anders Kolm").Name != "A. Kolm, of the shipyards" {
		t.Error("with other captures added, the judgements are not applied")
	}

	said(t, db, "04", "undo", rename)
	said(t, db, "05", "undo", split)
	if must(t, "analyze", "--store", db) != merged {
		t.Error("with two of three undone, the document is not the one that the first gave")
	}
	undo := said(t, db, "06", "undo", merge)
	if must(t, "analyze", "--store", db) != before {
		t.Error("with all undone, the document is not what it was")
	}
	said(t, db, "07", "undo", undo)
	if must(t, "analyze", "--store", db) != merged {
		t.Error("with the undo undone, the document is not what it was")
	}
	if log := must(t, "names", "log", "--store", db); strings.Count(log, "\n") != 7 || strings.Count(log, "\tundone by ") != 3 || !strings.Contains(log, "“"+falk+"” = “"+saffar+"”\tapplied\tfor a test") {
		t.Errorf("log: %s", log)
	}
}

// TestJudgementsWithoutCaptures: what cannot be applied is told, with the reason.
func TestJudgementsWithoutCaptures(t *testing.T) {
	file := write(t, t.TempDir(), "judgements.jsonl", []byte(must(t, "names", "export", "--store", newsroom(t))))
	var d document.Document
	if err := json.Unmarshal([]byte(must(t, "analyze", "../../examples/crossing", "--judgements", file)), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Judgements) != 3 {
		t.Errorf("%d judgements", len(d.Judgements))
	}
	for _, j := range d.Judgements {
		if j.Applied || j.Why == nil || !strings.Contains(*j.Why, "its capture is not among those read") {
			t.Errorf("%s: applied %v, why %v", j.Kind, j.Applied, j.Why)
		}
	}
	if log := must(t, "names", "log", "../../examples/crossing", "--judgements", file); strings.Count(log, "\tnot applied: ") != 3 {
		t.Errorf("log: %s", log)
	}
}

// TestNames: the list, its filters, and what explains an entry.
func TestNames(t *testing.T) {
	db := newsroom(t)
	list := must(t, "names", "--store", db, "--kind", "person")
	for line := range strings.Lines(list) {
		if columns := strings.Split(line, "\t"); len(columns) != 8 || columns[1] != "person" {
			t.Errorf("%q", line)
		}
	}
	said(t, db, "09", "kind", "Port Arven", "facility")
	if why := must(t, "names", "why", "--store", db, "port arven"); !strings.HasPrefix(why, "Port Arven (facility, e") || !strings.Contains(why, "said to be of this kind by Ines") {
		t.Errorf("names why: %s", why)
	}
	if e := entity(t, must(t, "analyze", "--store", db), "Port Arven"); e.Kind != "facility" || e.KindBy == nil || e.KindBy.Author != "Ines" {
		t.Errorf("%s is a %s by %+v", e.Name, e.Kind, e.KindBy)
	}
	if found := must(t, "names", "--store", db, "--find", "shipyards kolm"); strings.Count(found, "\n") != 1 || !strings.Contains(found, "Anders Kolm ×") {
		t.Errorf("%q", found)
	}
	var entries []struct{ ID, Name string }
	if err := json.Unmarshal([]byte(must(t, "names", "--store", db, "--format", "json")), &entries); err != nil || len(entries) < 10 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	why := must(t, "names", "why", "--store", db, saffar)
	for _, want := range []string{
		"“" + falk + "” = “" + saffar + "”", "by Ines, 2031-03-05T10:00:01Z", "Ines: merge (for a test)", "examples/harbour/03-calder-bay-times.txt:", "score .", "Foreign Minister (Qasiri): ",
	} {
		if !strings.Contains(why, want) {
			t.Errorf("names why lacks %q:\n%s", want, why)
		}
	}
	if why := must(t, "names", "why", "--store", db, "Anders Kolm"); !strings.HasPrefix(why, "A. Kolm, of the shipyards (person, e") || !strings.Contains(why, "named so by Ines, 2031-03-05T10:00:03Z") {
		t.Errorf("names why: %s", why)
	}
	if must(t, "names", "--why", saffar, "--store", db) != why {
		t.Error("names --why is not names why")
	}
	if out := must(t, "names", "why", falk, "../../examples/harbour"); strings.Contains(out, "Saffar") {
		t.Error("judgements of a store count for paths")
	}
}

// TestNamesUnsure: what the program cannot tell is listed until a person tells.
func TestNamesUnsure(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "1.txt", []byte("Ines Brandt of Norway\n\nInes Brandt, the foreign minister of Norway, spoke in Oslo on Monday about the price of fish, the ministry said.\n"))
	write(t, folder, "2.txt", []byte("Ines Brandt of Chile\n\nInes Brandt, the foreign minister of Chile, spoke in Santiago on Tuesday about the price of copper, the ministry said.\n"))
	db := filepath.Join(t.TempDir(), "desk.db")
	must(t, "read", "--store", db, folder)
	doubts := must(t, "names", "unsure", "--store", db)
	columns := strings.Split(doubts, "\t")
	if strings.Count(doubts, "\n") != 1 || len(columns) != 8 || columns[2] != "Ines Brandt" || columns[4] != "Ines Brandt" {
		t.Fatalf("%q", doubts)
	}
	if code, _, errs := call(t, "", "names", "why", "--store", db, "ines brandt"); code != exitNothing || !strings.Contains(errs, columns[1]+"  Ines Brandt (person, in 1 article)") || !strings.Contains(errs, columns[3]) {
		t.Errorf("exit %d, %s", code, errs)
	}
	apart := said(t, db, "01", "apart", columns[1], columns[3])
	if out := must(t, "names", "unsure", "--store", db); out != "" {
		t.Errorf("told apart: %q", out)
	}
	said(t, db, "02", "undo", apart)
	if out := must(t, "names", "unsure", "--store", db); out != doubts {
		t.Errorf("undone: %q", out)
	}
	said(t, db, "03", "merge", columns[1], columns[3])
	if out := must(t, "names", "unsure", "--store", db, "--format", "json"); out != "[]\n" {
		t.Errorf("told to be one: %q", out)
	}
}

// TestNamesRefuse: what is wrong is told, and nothing is kept.
func TestNamesRefuse(t *testing.T) {
	db := newsroom(t)
	t.Setenv(authorVariable, "")
	before := must(t, "names", "export", "--store", db)
	first, _, _ := strings.Cut(strings.TrimPrefix(before, `{"id":"`), `"`)
	in := func(args ...string) []string { return append(args, "--store", db, "--author", "Rosa") }
	for _, c := range []struct {
		args   []string
		code   int
		stderr string
	}{
		{[]string{"merge", "--store", db, "Osric Halden", "Idris Haddun"}, exitUsage, "whose judgement"},
		{[]string{"merge", "--author", "Rosa", "Osric Halden", "Idris Haddun"}, exitUsage, "needs --store"},
		{in("merge", "Osric Halden"), exitUsage, "two NAMEs"},
		{in("merge", "Idris Haddun", "Haddun"), exitNothing, "is one already"},
		{in("merge", "Idris Haddun", "Nobody Atall"), exitNothing, `nobody and nothing is called "Nobody Atall"`},
		{in("merge", "Idris Haddun", "Osric Halden"), exitNothing, "name one by its id"}, // two since the split
		{in("merge", "Idris Haddun", saffar, "--time", "yesterday"), exitUsage, "RFC 3339"},
		{in("split", "Idris Haddun"), exitUsage, "a MENTION"},
		{in("split", "Idris Haddun", "99.txt:7"), exitNothing, "no form of the name"},
		{in("rename", "Idris Haddun", " "), exitUsage, "has a text"},
		{in("rename", "Idris Haddun"), exitUsage, "a TEXT"},
		{in("rename", "Idris Haddun", "two\x1b[31m"), exitUsage, "not one line of plain text"},
		{in("rename", "Anders Kolm", "K.", "--time", "2031-03-05T09:00:00Z"), exitNothing, "a later judgement says otherwise"},
		{in("kind", "Idris Haddun", "ship"), exitUsage, "is no kind"},
		{in("apart", "Idris Haddun", "Haddun"), exitNothing, "names split says"},
		{in("apart", "Idris Haddun"), exitUsage, "two NAMEs"},
		{in("undo", "j0123456789abcdef"), exitNothing, "no judgement"},
		{in("undo"), exitUsage, "JUDGEMENT"},
		{[]string{"export"}, exitUsage, "needs --store"},
		{[]string{"import", "--store", db, "missing.jsonl"}, exitNothing, "missing.jsonl"},
		{[]string{"import", "missing.jsonl"}, exitUsage, "needs --store"},
		{[]string{"log", "--store", db, "--format", "html"}, exitUsage, "unknown format"},
		{[]string{"--store", db, "--kind", "ship"}, exitUsage, "there are person, organization, place, facility and group"},
		{[]string{"why", "--store", db}, exitUsage, "needs NAME"},
		{[]string{"why", "Idris Haddun"}, exitUsage, "needs a PATH or --store"},
		{[]string{"-", "--judgements", "-"}, exitUsage, "standard input"},
		{nil, exitUsage, "needs a PATH or --store"},
	} {
		code, out, errs := call(t, "", append([]string{"names"}, c.args...)...)
		if code != c.code || out != "" || !strings.Contains(errs, c.stderr) {
			t.Errorf("%q: exit %d, %q, %q; want %d, %q", c.args, code, out, errs, c.code, c.stderr)
		}
	}
	if after := must(t, "names", "export", "--store", db); after != before {
		t.Errorf("something was kept:\n%s", after)
	}
	t.Setenv(authorVariable, "the night desk")
	must(t, "names", "undo", "--store", db, first)
	if code, _, errs := call(t, "", "names", "undo", "--store", db, first); code != exitNothing || !strings.Contains(errs, "is undone already") {
		t.Errorf("undone twice: exit %d, %s", code, errs)
	}
	if after := must(t, "names", "export", "--store", db); !strings.Contains(after, `"author":"the night desk"`) {
		t.Error("the author is not that of the environment")
	}
}

// TestImport: bad lines are named and skipped, good ones kept.
func TestImport(t *testing.T) {
	exported := must(t, "names", "export", "--store", newsroom(t))
	lines := strings.SplitAfter(exported, "\n")
	folder := t.TempDir()
	db := filepath.Join(folder, "new.db")
	file := write(t, folder, "judgements.jsonl", []byte(lines[0]+"{broken\n"+lines[1]+strings.Replace(lines[2], "shipyards", "other shipyards", 1)+lines[2]))
	code, out, errs := call(t, "", "names", "import", "--store", db, file)
	if code != exitSkipped || out != "" || !strings.Contains(errs, "3 judgements read, 3 new") || !strings.Contains(errs, "judgements.jsonl: line 2: no judgement") || !strings.Contains(errs, "line 4: id") {
		t.Errorf("exit %d, %q", code, errs)
	}
	if must(t, "names", "export", "--store", db) != exported {
		t.Error("what was imported is not what was exported")
	}
	if code, _, errs := call(t, exported, "names", "import", "--store", db, "-"); code != exitRead || !strings.Contains(errs, "3 judgements read, 0 new") {
		t.Errorf("again, from standard input: exit %d, %q", code, errs)
	}
	none := filepath.Join(folder, "none.db")
	if code, _, errs := call(t, "nothing\n", "names", "import", "--store", none, "-"); code != exitNothing || !strings.Contains(errs, "no judgement in -") {
		t.Errorf("nothing to import: exit %d, %q", code, errs)
	}
	if _, err := os.Stat(none); err == nil {
		t.Error("a store was made for nothing")
	}
	if code, _, errs := call(t, "", "analyze", "../../examples/crossing", "--judgements", file); code != exitSkipped || !strings.Contains(errs, "line 2") {
		t.Errorf("analyze with a file of judgements that has bad lines: exit %d, %q", code, errs)
	}
}
