package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asProgram makes the test's own binary the program, for tests that need a process: signals, pipes, full disks.
const asProgram = "SECONDSOURCE_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// program is a process of the program that a minute's silence ends.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	c := exec.CommandContext(ctx, os.Args[0], args...)
	c.Env = append(os.Environ(), asProgram+"=1")
	return c
}

// documents writes JSON Lines of n invented articles.
func documents(t *testing.T, folder string, n int) string {
	t.Helper()
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, `{"id": "%d", "title": "Ferry talks, day %d", "text": "%s"}`+"\n", i, i, strings.Repeat(fmt.Sprintf("Tomas Reyl said on day %d that the quay of Arven would open again. ", i), 20))
	}
	return write(t, folder, "documents.jsonl", b.Bytes())
}

// TestOutputClosedEarly: a reader that has seen enough ends the program without a word, and a full disk with one.
func TestOutputClosedEarly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("pipes end otherwise here")
	}
	for _, args := range [][]string{{"brief"}, {"brief", "--format", "html"}, {"brief", "--format", "json"}, {"extract"}, {"analyze"}, {"brief", "--list"}, {"names"}, {"names", "why", "Osric Halden"}, {"names", "--format", "json"}} {
		c := program(t, append(args, "../../examples/harbour")...)
		var errs bytes.Buffer
		c.Stderr = &errs
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		c.Stdout = w
		r.Close()
		err = c.Run()
		w.Close()
		if errs.Len() > 0 || err == nil {
			t.Errorf("%v: %v, stderr %.300q", args, err, errs.String())
		}
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			continue // only Linux has it
		}
		c = program(t, append(args, "../../examples/harbour")...)
		c.Stdout, c.Stderr = full, &errs
		err = c.Run()
		full.Close()
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != exitNothing || !strings.Contains(errs.String(), "no space left") || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%v, disk full: %v, stderr %q", args, err, errs.String())
		}
	}
}

// TestInterrupted: a read that is interrupted half-way leaves the store as it was, and readable.
func TestInterrupted(t *testing.T) {
	if testing.Short() || runtime.GOOS == "windows" {
		t.Skip("interrupts a process that writes for seconds")
	}
	folder := t.TempDir()
	db := filepath.Join(folder, "desk.db")
	if code, _, errs := call(t, "", "read", "--store", db, "../../examples/crossing"); code != exitRead {
		t.Fatal(errs)
	}
	_, before, _ := call(t, "", "analyze", "--store", db)
	c := program(t, "read", "--store", db, documents(t, folder, 30_000))
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	journal := false
	for range 3000 { // until it writes
		if _, err := os.Stat(db + "-journal"); err == nil {
			journal = true
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(100 * time.Millisecond)
	if err := c.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); err == nil || !journal {
		t.Fatalf("it was not interrupted while it wrote: %v, journal seen: %v", err, journal)
	}
	if code, after, errs := call(t, "", "analyze", "--store", db); code != exitRead || after != before {
		t.Errorf("the store is not what it was: exit %d, %s", code, errs)
	}
}

// TestTwoReaders: two processes that read into one store at once both do their work.
func TestTwoReaders(t *testing.T) {
	db := filepath.Join(t.TempDir(), "desk.db")
	var both []*exec.Cmd
	for _, from := range []string{"../../examples/harbour", "../../examples/crossing"} {
		c := program(t, "read", "--store", db, from)
		c.Stderr = &bytes.Buffer{}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		both = append(both, c)
	}
	for _, c := range both {
		if err := c.Wait(); err != nil {
			t.Errorf("%v: %v", err, c.Stderr)
		}
	}
	_, stored, _ := call(t, "", "analyze", "--store", db)
	if _, direct, _ := call(t, "", "analyze", "../../examples/harbour", "../../examples/crossing"); stored != direct {
		t.Error("the store does not hold what both have read")
	}
}

// TestOddFiles: names and kinds of file that a folder may hold.
func TestOddFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("such names are not allowed here")
	}
	folder := t.TempDir()
	names := []string{"a b.txt", "quo'te\"d.txt", "new\nline.txt", "-dash.txt", "#7.txt", "глава.txt", strings.Repeat("deep/", 100) + "x.txt"}
	if runtime.GOOS == "linux" {
		names = append(names, "bad\xff.txt", "red\x1b[31m.txt")
	}
	for i, n := range names {
		write(t, folder, n, []byte(report+fmt.Sprintf("\nThis was edition %d.\n", i)))
	}
	for link, to := range map[string]string{"loop": ".", "gone": "nowhere", "again.txt": "a b.txt"} {
		if err := os.Symlink(to, filepath.Join(folder, link)); err != nil {
			t.Fatal(err)
		}
	}
	pipe := filepath.Join(folder, "pi\npe")
	if err := exec.Command("mkfifo", pipe).Run(); err != nil {
		t.Skip("no named pipes here")
	}
	code, out, errs := call(t, "", "extract", folder, folder+"/.", filepath.Join(folder, "a b.txt"))
	if code != exitSkipped || strings.Count(out, "\n") != len(names) {
		t.Errorf("exit %d, %d articles, want %d; stderr %q", code, strings.Count(out, "\n"), len(names), errs)
	}
	if strings.Count(errs, "\n") != 3 || !strings.Contains(errs, `pi\npe": not a regular file`) || strings.ContainsRune(errs, '\x1b') {
		t.Errorf("want three inputs skipped, each once and on one line; stderr %q", errs)
	}
	for _, format := range []string{"markdown", "html", "json"} {
		_, out, _ = call(t, "", "brief", "--format", format, folder)
		if out != strings.ToValidUTF8(out, "?") || format != "html" && strings.ContainsRune(out, '\x1b') {
			t.Errorf("%s: invalid UTF-8 or orders to a terminal", format)
		}
	}
	// A pipe that is named is read, as in brief <(fetch …).
	go func() {
		if f, err := os.OpenFile(pipe, os.O_WRONLY, 0); err == nil {
			io.WriteString(f, report)
			f.Close()
		}
	}()
	if code, out, errs := call(t, "", "extract", pipe); code != exitRead || strings.Count(out, "\n") != 1 {
		t.Errorf("a named pipe: exit %d, %q", code, errs)
	}
	if code, _, errs := call(t, "", "extract", os.DevNull); code != exitNothing || !strings.Contains(errs, "empty") {
		t.Errorf("%s: exit %d, %q", os.DevNull, code, errs)
	}
}

// TestOddStores: what is no store is named, and nothing of it is changed.
func TestOddStores(t *testing.T) {
	folder := t.TempDir()
	page := write(t, folder, "page.txt", []byte(report))
	tests := []struct{ store, stderr string }{
		{folder, "it is a folder"},
		{page, "not a store of this program"},
		{filepath.Join(folder, "none", "desk.db"), "there is no folder"},
	}
	for _, test := range tests {
		if code, _, errs := call(t, "", "read", "--store", test.store, page); code != exitNothing || !strings.Contains(errs, test.stderr) {
			t.Errorf("%s: exit %d, %q, want %q", test.store, code, errs, test.stderr)
		}
	}
	if content, err := os.ReadFile(page); err != nil || string(content) != report {
		t.Error("the page was changed")
	}
	odd := filepath.Join(folder, "we ird?#%.db")
	if code, _, errs := call(t, "", "read", "--store", odd, page); code != exitRead {
		t.Errorf("exit %d, %q", code, errs)
	}
	if _, err := os.Stat(odd); err != nil {
		t.Errorf("the store has another name: %v", err)
	}
}

// TestNoProgressInPipes: stderr holds lines for people and logs, no line that is written over.
func TestNoProgressInPipes(t *testing.T) {
	c := program(t, "brief", "../../examples/harbour")
	errs, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(errs); lines.Scan(); {
		if strings.ContainsAny(lines.Text(), "\r\x1b") || !strings.HasPrefix(lines.Text(), "note ") {
			t.Errorf("stderr has %q", lines.Text())
		}
	}
	if err := c.Wait(); err != nil {
		t.Error(err)
	}
}
