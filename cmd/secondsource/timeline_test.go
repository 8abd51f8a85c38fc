package main

import (
	"encoding/json"
	"strings"
	"testing"

	"secondsource/internal/dossier"
)

// TestTimeline: what is written out, what is counted from a day, what is only bounded, what has no date, and the report itself stand apart, each with
// the bytes it comes from.
func TestTimeline(t *testing.T) {
	line := `{"id": "ferry", "published": "2031-03-04", "title": "Ferry talks end", "text": "The harbour minister of Arven, Tomas Reyl, met the union on Monday. The strike began on February 3, 2031. Boats were repaired recently. The pier had been closed that October, two days before a storm."}` + "\n"
	p := write(t, t.TempDir(), "ferry.jsonl", []byte(line))
	code, out, errs := call(t, "", "timeline", p)
	if code != exitRead {
		t.Fatalf("exit %d, stderr %q", code, errs)
	}
	at := 0
	for _, want := range []string{"## Events of the story", "## Timeline", "**2031-02-03**", "**2031-03-03**", "(counted from the day of publication)", "## Before or after a day", "not after 2031-03-03", "## Undated", "## When it was reported", "2031-03-04 (metadata)", "[^1]:"} {
		i := strings.Index(out[at:], want)
		if i < 0 {
			t.Fatalf("no %q after byte %d of\n%s", want, at, out)
		}
		at += i
	}
	code, out, errs = call(t, "", "timeline", "--format", "json", p)
	var d dossier.Dossier
	if err := json.Unmarshal([]byte(out), &d); code != exitRead || err != nil {
		t.Fatalf("exit %d, %v, stderr %q", code, err, errs)
	}
	for _, n := range d.Notes {
		if n.Article == "" || n.Text == "" || len(n.Ranges) == 0 && n.Line > 0 {
			t.Errorf("note %d leads nowhere: %+v", n.Number, n)
		}
	}
	for _, args := range [][]string{{"timeline", "--format", "text", p}, {"timeline"}} {
		if code, _, _ := call(t, "", args...); code != exitUsage {
			t.Errorf("%q: exit %d, want %d", args, code, exitUsage)
		}
	}
	if code, _, errs := call(t, "", "timeline", "--story", "s0", p); code != exitNothing || !strings.Contains(errs, "s0") {
		t.Errorf("unknown story: exit %d, stderr %q", code, errs)
	}
}
