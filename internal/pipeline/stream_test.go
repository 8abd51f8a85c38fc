package pipeline

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"secondsource/internal/news"
)

// writeLines writes JSON Lines of invented documents n to m, one of which is broken and one of which comes twice.
func writeLines(t *testing.T, path string, n, m int) {
	t.Helper()
	var b strings.Builder
	for i := n; i < m; i++ {
		fmt.Fprintf(&b, `{"id": "%d", "text": "The ferry %d left the harbour of Arven at noon. %s"}`+"\n", i, i, strings.Repeat("Nobody said why. ", i%7))
	}
	b.WriteString(`{"broken` + "\n" + `{"id": "again", "text": "It came twice."}` + "\n")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestStream: captures come in the order in which they stand, each once, whatever the order of paths, the number of processors and what is
// done first.
func TestStream(t *testing.T) {
	folder := t.TempDir()
	a, b := filepath.Join(folder, "a"), filepath.Join(folder, "b")
	writeLines(t, a, 0, 200)
	writeLines(t, b, 150, 400)
	var want []string
	for i := range 200 {
		want = append(want, fmt.Sprint("a#", i+1))
	}
	want = append(want, "a: line 201", "a#202")
	for i := 50; i < 250; i++ { // the first fifty stand in the other file
		want = append(want, fmt.Sprint("b#", i+1))
	}
	want = append(want, "b: line 251")
	for _, procs := range []int{1, 2, 5} {
		for _, paths := range [][]string{{a, b}, {b, a}, {folder}} {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
			var have []string
			for r := range Stream(paths, nil, func(c *news.Capture) int {
				if len(c.Payload)%7 == 0 {
					time.Sleep(time.Millisecond) // others overtake it
				}
				return len(c.Payload)
			}) {
				name := fmt.Sprint(r.Skip.Path, ": ", r.Skip.Place)
				if r.Capture != nil {
					if name = r.Capture.Path; r.Made != len(r.Capture.Payload) {
						t.Errorf("%s has the result of another", name)
					}
				}
				have = append(have, strings.TrimPrefix(name, folder+"/"))
			}
			if !slices.Equal(have, want) {
				t.Fatalf("%d processors, %v: %q\nwant %q", procs, paths, have, want)
			}
		}
	}
}

// TestStreamStops: who has seen enough gets no more, and no goroutine is left behind.
func TestStreamStops(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	writeLines(t, path, 0, 2000)
	before := runtime.NumGoroutine()
	for stop := range 40 {
		n := 0
		for range Stream([]string{path}, nil, func(c *news.Capture) string { return c.ID }) {
			if n++; n > stop {
				break
			}
		}
		if n != stop+1 {
			t.Fatalf("%d readings, want %d", n, stop+1)
		}
	}
	for tries := 0; runtime.NumGoroutine() > before; tries++ { // who reads ends at the next capture
		if tries == 1000 {
			t.Fatalf("%d goroutines before, %d after", before, runtime.NumGoroutine())
		}
		time.Sleep(10 * time.Millisecond)
	}
	// Not even an input that gives nothing more holds it up.
	in, out := io.Pipe()
	defer out.Close()
	go io.WriteString(out, strings.Repeat(`{"text": "The ferry left."}`+"\n", 1)+strings.Repeat(" ", 1<<16))
	for range Stream([]string{"-"}, in, func(c *news.Capture) string { return c.ID }) {
		break
	}
}

// TestStreamAhead: no more is read ahead than stated.
func TestStreamAhead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	var b strings.Builder
	large := strings.Repeat("a long line of words. ", (aheadBytes/3)/22)
	for i := range 7 {
		fmt.Fprintf(&b, `{"text": "%d %s"}`+"\n", i, large)
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	read := make(chan int, 7)
	for r := range Stream([]string{path}, nil, func(c *news.Capture) int { read <- len(c.Payload); return 0 }) {
		time.Sleep(5 * time.Millisecond)
		ahead := 0
		for len(read) > 0 {
			ahead += <-read
		}
		if ahead > aheadBytes+len(r.Capture.Payload) {
			t.Fatalf("%d bytes read ahead", ahead)
		}
	}
}
