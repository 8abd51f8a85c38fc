package main

import (
	"testing"

	"secondsource/tools/yardsticks/answers"
	"secondsource/tools/yardsticks/pages"
)

func TestReaders(t *testing.T) {
	for _, c := range []struct {
		html            string
		extensive, fast string
	}{
		{`<meta property="article:modified_time" content="2026-03-02"><meta property="article:published_time" content="2026-02-18T08:40:00+01:00">`, "2026-02-18", "2026-02-18"},
		{`<body><p>The ferry sails again.</p><p>Port Arven, the eighteenth: it was 18 February 2026 when the harbour said so.</p></body>`, "2026-02-18", ""},
		{`<p>The ferry sails again.</p>`, "", ""},
	} {
		for fast, want := range map[bool]string{false: c.extensive, true: c.fast} {
			f, err := reader(fast)(pages.Page{URL: "https://lessing.example/ferry", HTML: c.html})
			if err != nil {
				t.Fatal(err)
			}
			if f != (answers.Found{Published: want}) {
				t.Errorf("fast %v: %q gave %+v, want %q", fast, c.html, f, want)
			}
		}
	}
}
