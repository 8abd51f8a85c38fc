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

// TestUndatedArticle: an article that lost its date takes the day of the event that others tell; read by itself it has none.
func TestUndatedArticle(t *testing.T) {
	lines := []string{
		`{"id": "dated", "published": "2031-03-04", "title": "Arven ferry talks end without a deal", "text": "The harbour minister of Arven, Tomas Reyl, met the ferry workers' union in Port Arven on Tuesday, and the talks ended without a deal. The union said ferries to the islands would stay in port."}`,
		`{"id": "later", "published": "2031-03-05", "title": "Ferry union and Arven minister part without a deal", "text": "Talks of the ferry workers' union with the harbour minister of Arven, Tomas Reyl, ended without a deal in Port Arven on Tuesday. Ferries to the islands would stay in port, the union said."}`,
		`{"id": "undated", "title": "No deal in Arven ferry talks", "text": "The ferry workers' union and the harbour minister of Arven, Tomas Reyl, ended talks without a deal in Port Arven. Ferries to the islands will stay in port, the union said. Both sides had met last month."}`,
	}
	basis := func(lines ...string) string {
		t.Helper()
		p := write(t, t.TempDir(), "ferry.jsonl", []byte(strings.Join(lines, "\n")+"\n"))
		code, out, errs := call(t, "", "analyze", p)
		if code != exitRead {
			t.Fatalf("exit %d, stderr %q", code, errs)
		}
		var d struct {
			Articles []struct {
				ID         string `json:"id"`
				Text       string `json:"text"`
				ExternalID string `json:"external_id"`
			} `json:"articles"`
			Times []struct {
				Article    string `json:"article"`
				Start, End int
				Value      *string `json:"value"`
				Basis      string  `json:"basis"`
			} `json:"times"`
		}
		if err := json.Unmarshal([]byte(out), &d); err != nil {
			t.Fatal(err)
		}
		for _, a := range d.Articles {
			for _, x := range d.Times {
				if a.ExternalID == "undated" && x.Article == a.ID && a.Text[x.Start:x.End] == "last month" {
					if x.Value == nil {
						return "none"
					}
					return *x.Value + " " + x.Basis
				}
			}
		}
		t.Fatal("no last month in the undated article")
		return ""
	}
	if got := basis(lines...); got != "2031-02 event" {
		t.Errorf("beside dated ones: %s", got)
	}
	if got := basis(lines[2], lines[1], lines[0]); got != "2031-02 event" {
		t.Errorf("in another order: %s", got)
	}
	if got := basis(lines[2]); got != "none" {
		t.Errorf("by itself: %s", got)
	}
}
