package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadme: the session that README shows is one that happens.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	const command = "$ go run ./cmd/secondsource brief examples/crossing\n"
	_, session, found := strings.Cut(string(text), command)
	session, _, closed := strings.Cut(session, "```")
	if !found || !closed {
		t.Fatal("README.md has no session of brief examples/crossing")
	}
	t.Chdir("../..")
	code, out, errs := call(t, "", "brief", "examples/crossing")
	if code != exitRead {
		t.Fatalf("exit %d: %s", code, errs)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(session), "\n") {
		if line != "…" && !strings.Contains(out, line+"\n") {
			t.Errorf("README shows a line that is not printed: %.100s", line)
		}
	}
}
