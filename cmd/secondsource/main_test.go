package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/charmap"
)

// call runs the program in this process.
func call(t *testing.T, stdin string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(args, strings.NewReader(stdin), &o, &e)
	return code, o.String(), e.String()
}

// report is a page's text as a scrape has it.
const report = `Ferry talks end without a date

The harbour minister of Arven, Tomas Reyl, met the ferry workers' union on Monday for the third time in a month.

"We have spoken about everything but money," Mr Reyl told reporters after the meeting in Port Arven.

The union said its members would stay away from the quays until the company answers its letter of last week.

About 4,000 passengers were waiting on the islands on Monday evening, according to the company.
`

func write(t *testing.T, folder, name string, content []byte) string {
	t.Helper()
	p := filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return p
}

func zipped(t *testing.T, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zstandard(t *testing.T, content []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(content, nil)
}

func utf16le(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

const page = `<!doctype html><html><head><meta charset=%q><title>%s</title></head><body><nav><a href=/>Home</a></nav><article><h1>%s</h1>%s</article></body></html>`

// arabic is invented: a harbour minister meets the union.
const arabicTitle, arabicBody = "وزير الموانئ يلتقي نقابة عمال العبارات", "<p>التقى وزير الموانئ في أرفن توماس ريل يوم الاثنين ممثلي نقابة عمال العبارات للمرة الثالثة خلال شهر واحد.</p><p>وقال الوزير للصحفيين بعد الاجتماع إنهم تحدثوا عن كل شيء ما عدا المال، وإن موعد الاجتماع المقبل لم يحدد بعد.</p><p>وقالت النقابة إن أعضاءها سيبقون بعيدا عن الأرصفة حتى ترد الشركة على رسالتها.</p>"

// TestKindsOfContent reads one article out of every kind of content; names say nothing.
func TestKindsOfContent(t *testing.T) {
	html := fmt.Sprintf(page, "utf-8", "Ferry talks end without a date", "Ferry talks end without a date", "<p>"+strings.ReplaceAll(strings.TrimSpace(strings.SplitN(report, "\n\n", 2)[1]), "\n\n", "</p><p>")+"</p>")
	arabic, err := charmap.Windows1256.NewEncoder().String(fmt.Sprintf(page, "windows-1256", arabicTitle, arabicTitle, arabicBody))
	if err != nil {
		t.Fatal(err)
	}
	line, err := json.Marshal(map[string]string{"id": "7", "title": "Ferry talks end without a date", "text": strings.SplitN(report, "\n\n", 2)[1]})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		content []byte
		want    string // in the article's text
	}{
		{"text", []byte(report), "third time in a month"},
		{"text with mark", []byte("\xef\xbb\xbf" + report), "third time in a month"},
		{"text gzip", zipped(t, []byte(report)), "third time in a month"},
		{"text zstd", zstandard(t, []byte(report)), "third time in a month"},
		{"text gzip in zstd", zstandard(t, zipped(t, []byte(report))), "third time in a month"},
		{"text utf-16 with mark", append([]byte{0xff, 0xfe}, utf16le(report)...), "third time in a month"},
		{"text utf-16 without mark", utf16le(report), "third time in a month"},
		{"text windows-1252", []byte(strings.Replace(report, "\"We", "\x93We", 1)), "about everything but money"},
		{"html", []byte(html), "third time in a month"},
		{"html gzip", zipped(t, []byte(html)), "third time in a month"},
		{"html windows-1256", []byte(arabic), "خلال شهر واحد"},
		{"json lines", append(line, '\n'), "third time in a month"},
		{"json lines gzip", zipped(t, line), "third time in a month"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := write(t, t.TempDir(), "capture.bin", test.content)
			code, out, errs := call(t, "", "extract", p)
			if code != exitRead || strings.Count(out, "\n") != 1 || !strings.Contains(out, test.want) {
				t.Errorf("exit %d, want one article with %q; got %q; stderr %q", code, test.want, out, errs)
			}
		})
	}
	code, out, errs := call(t, report, "extract", "-")
	if code != exitRead || !strings.Contains(out, "third time in a month") {
		t.Errorf("standard input: exit %d, %q, stderr %q", code, out, errs)
	}
}

// TestBadInput reads a good capture beside a bad one: the bad one is named with place and reason, the good one is still read.
func TestBadInput(t *testing.T) {
	lines := ""
	for i := range 10 {
		if i == 6 {
			lines += `{"id": "6", "text": "broken` + "\n"
			continue
		}
		lines += fmt.Sprintf(`{"id": "%d", "text": "The harbour of Arven was closed on day %d. Nobody said why."}`+"\n", i, i)
	}
	deep := "<html><body><article><h1>Deep</h1>" + strings.Repeat("<div>", 1_000_000) + "<p>" + strings.Split(report, "\n\n")[1] + "</p></body></html>"
	tests := []struct {
		name     string
		content  []byte
		code     int
		stderr   string
		articles int // beside the good one's
	}{
		{"empty", nil, exitSkipped, "bad: empty", 0},
		{"blank", []byte(" \n\t\n"), exitSkipped, "bad: empty", 0},
		{"zeros", make([]byte, 5000), exitSkipped, "bad: ", 0},
		{"random", randomBytes(50_000), exitSkipped, "bad: is binary data, which is not read", 0},
		{"pdf", []byte("%PDF-1.7\n%âãÏÓ"), exitSkipped, "bad: is a PDF document", 0},
		{"warc", []byte("WARC/1.0\r\nWARC-Type: warcinfo\r\n"), exitSkipped, "bad: byte 0: cut off in its header", 0},
		{"feed", []byte(`<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>`), exitSkipped, "bad: a feed without an entry", 0},
		{"opml", []byte(`<?xml version="1.0"?><opml version="1.0"><body></body></opml>`), exitSkipped, "bad: is an OPML list of feeds, which is not read", 0},
		{"arc", []byte("filedesc://a.arc 192.0.2.1 20310405060708 text/plain 20\n1 0 Somebody\n"), exitSkipped, "bad: byte 0: cut off: 13 of 20 bytes are there", 0},
		{"zip", []byte("PK\x03\x04 and nothing more"), exitSkipped, "bad: broken a ZIP archive", 0},
		{"broken line", []byte(lines), exitSkipped, "bad: line 7: broken JSON", 9},
		{"two of text and html", []byte(`{"text": "a", "html": "b"}`), exitSkipped, "bad: line 1: needs exactly one of text, html and path, has 2", 0},
		{"path outside", []byte(`{"path": "../../etc/passwd"}`), exitSkipped, "bad: line 1: path \"../../etc/passwd\" is not beside the file", 0},
		{"path of nothing", []byte(`{"path": "gone.txt"}`), exitSkipped, "bad: line 1: gone.txt: no such file", 0},
		{"cut gzip", zipped(t, []byte(strings.Repeat(report, 50)))[:200], exitSkipped, "bad: ", 0},
		{"gzip bomb", zipped(t, make([]byte, 300<<20)), exitSkipped, "bad: ", 0},
		{"text bomb", zipped(t, []byte(strings.Repeat("word ", 20<<20))), exitSkipped, "bad: more than 64 MiB after unpacking", 0},
		{"one line of 100 MB", []byte(strings.Repeat("a long line ", 100_000_000/12)), exitSkipped, "bad: more than 64 MiB", 0},
		{"invalid utf-8", []byte(strings.Replace(report, "Tomas", "Tom\xffas — “", 1)), exitRead, "note ", 1},
		{"a million tags", []byte(deep), exitRead, "", 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			write(t, folder, "bad", test.content)
			write(t, folder, "good.txt", []byte("The pilot boat\n\nThe pilot boat of Lessing left the harbour of Arven at noon on Tuesday, its owner said.\n\nNobody has seen it since, and the coast guard has begun a search of the outer islands.\n\nThe search was to go on through the night, a spokesman for the coast guard said."))
			code, out, errs := call(t, "", "extract", folder)
			if code != test.code || !strings.Contains(errs, test.stderr) || !strings.Contains(out, "pilot boat of Lessing") || strings.Count(out, "\n") != 1+test.articles {
				t.Errorf("exit %d (want %d), %d articles (want %d), stderr %.300q (want %q)", code, test.code, strings.Count(out, "\n"), 1+test.articles, errs, test.stderr)
			}
		})
	}
}

func randomBytes(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

func TestUnreadableFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("everything is readable to root")
	}
	folder := t.TempDir()
	write(t, folder, "locked/page.txt", []byte(report))
	write(t, folder, "open.txt", []byte(report))
	if err := os.Chmod(filepath.Join(folder, "locked"), 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(folder, "locked"), 0o755) })
	code, out, errs := call(t, "", "extract", folder)
	if code != exitSkipped || !strings.Contains(errs, "no permission") || strings.Count(out, "\n") != 1 {
		t.Errorf("exit %d, stderr %q", code, errs)
	}
}

func TestUsage(t *testing.T) {
	tests := []struct {
		args   string
		code   int
		stderr string
	}{
		{"extract", exitUsage, "needs at least one PATH"},
		{"brief", exitUsage, "needs a PATH or --store"},
		{"read a", exitUsage, "needs --store"},
		{"nonsense", exitUsage, "unknown command"},
		{"brief --nonsense", exitUsage, "unknown flag"},
		{"brief --format pdf a", exitUsage, "unknown format"},
		{"extract /nowhere", exitNothing, "skipped /nowhere: no such file or folder"},
		{"brief --store /nowhere/at/all.db", exitNothing, "no store at"},
		{"analyze --store postgres://host/db", exitNothing, "PostgreSQL"},
	}
	for _, test := range tests {
		code, out, errs := call(t, "", strings.Fields(test.args)...)
		if code != test.code || !strings.Contains(errs, test.stderr) || out != "" {
			t.Errorf("%s: exit %d (want %d), stderr %q (want %q), stdout %q", test.args, code, test.code, errs, test.stderr, out)
		}
	}
	for _, args := range []string{"--version", "--help", "brief --help", "read --help"} {
		if code, out, errs := call(t, "", strings.Fields(args)...); code != exitRead || out == "" || errs != "" {
			t.Errorf("%s: exit %d, stdout %q, stderr %q", args, code, out, errs)
		}
	}
}

// TestStore: reading twice changes nothing, and a store gives the same document as the paths do, in whatever order they were read.
func TestStore(t *testing.T) {
	folder := t.TempDir()
	files, err := filepath.Glob("../../examples/harbour/*")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d example captures, %v", len(files), err)
	}
	_, direct, _ := call(t, "", append([]string{"analyze"}, files...)...)
	db := filepath.Join(folder, "desk.db")
	backwards := slices.Clone(files)
	slices.Reverse(backwards)
	for _, f := range append(backwards, files...) {
		if code, _, errs := call(t, "", "read", "--store", db, f); code != exitRead {
			t.Fatalf("read %s: exit %d, %s", f, code, errs)
		}
	}
	code, stored, errs := call(t, "", "analyze", "--store", db)
	if code != exitRead || stored != direct {
		t.Errorf("exit %d, %s; the store's document is not that of the paths", code, errs)
	}
	code, md, _ := call(t, "", "brief", "--store", db)
	if _, other, _ := call(t, "", append([]string{"brief"}, backwards...)...); code != exitRead || md != other {
		t.Error("the store's dossier is not that of the paths")
	}
}

// TestProcessors: the same bytes on one processor and on many, whatever the order of paths.
func TestProcessors(t *testing.T) {
	var first string
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, n := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(n)
		_, out, _ := call(t, "", "brief", "--format", "json", "../../examples/crossing", "../../examples/harbour")
		if first == "" {
			first = out
		}
		if out == "" || out != first {
			t.Errorf("with %d processors the dossier is another", n)
		}
	}
}

func TestUnknownStoryBesideSkippedInput(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "ferry.txt", []byte(report))
	write(t, folder, "odd.bin", []byte("\x00\x01\x02\x03\x04\x05"))
	for _, command := range []string{"brief", "timeline"} {
		code, out, errs := call(t, "", command, "--story", "s0", folder)
		if code != exitNothing || out != "" || !strings.Contains(errs, "no story s0") || !strings.Contains(errs, "odd.bin") {
			t.Errorf("%s: exit %d, stdout %q, stderr %q", command, code, out, errs)
		}
	}
}
