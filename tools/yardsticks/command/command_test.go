package command

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondsource/tools/yardsticks/answers"
	"secondsource/tools/yardsticks/pages"
	"secondsource/tools/yardsticks/speed"
)

func echo(p pages.Page) (answers.Found, error) {
	switch p.HTML {
	case "fail":
		return answers.Found{}, errors.New("no article")
	case "panic":
		panic("out of range")
	}
	return answers.Found{Text: p.HTML}, nil
}

func file(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pages.jsonl")
	content := `{"id": "a", "html": "fail"}
{"id": "b", "html": "panic"}
{"id": "c", "html": ""}
{"id": "d", "html": "Ferry back"}
`
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestExtract(t *testing.T) {
	var out, warnings bytes.Buffer
	if err := run([]Reader{{"echo", echo}}, []string{"extract", file(t)}, &out, &warnings); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"d","external_id":"d","text":"Ferry back","headline":null,"paragraphs":[{"start":0,"end":10}],"byline":null,"published":null}` + "\n"
	if out.String() != want {
		t.Errorf("got %s want %s", out.String(), want)
	}
	for _, told := range []string{": a: no article\n", ": b: panic: out of range\n"} {
		if !strings.Contains(warnings.String(), told) {
			t.Errorf("warnings %q do not tell %q", warnings.String(), told)
		}
	}
}

func TestSpeed(t *testing.T) {
	var out, warnings bytes.Buffer
	readers := []Reader{{"other", nil}, {"echo", echo}}
	if err := run(readers, []string{"-reader", "echo", "speed", "-rounds", "1", file(t)}, &out, &warnings); err != nil {
		t.Fatal(err)
	}
	var r speed.Report
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	if r.Reader != "echo" || len(r.Files) != 1 || r.Files[0].Pages != 4 || len(r.Files[0].Rounds) != 1 {
		t.Errorf("report %+v", r)
	}
}

func TestCommandLine(t *testing.T) {
	readers := []Reader{{"echo", echo}, {"other", echo}}
	for _, c := range []struct {
		args      []string
		out, fail string
	}{
		{[]string{"list"}, "echo\nother\n", ""},
		{nil, "", "no command"},
		{[]string{"read"}, "", `no command "read"`},
		{[]string{"-reader", "third", "list"}, "", `no reader "third"; give one of echo, other`},
		{[]string{"extract", "missing.jsonl"}, "", "missing.jsonl"},
		{[]string{"speed", "missing.jsonl"}, "", "missing.jsonl"},
	} {
		var out, warnings bytes.Buffer
		err := run(readers, c.args, &out, &warnings)
		if out.String() != c.out || (err == nil) != (c.fail == "") || err != nil && !strings.Contains(err.Error(), c.fail) {
			t.Errorf("%q: %q, %v", c.args, out.String(), err)
		}
	}
}
