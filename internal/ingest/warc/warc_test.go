package warc

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

	"secondsource/internal/news"
)

// TestPackings: the same pages come out, however the archive is packed.
func TestPackings(t *testing.T) {
	rs := records(5)
	skip := make([]byte, 8+3)
	binary.LittleEndian.PutUint32(skip, skippable+2)
	binary.LittleEndian.PutUint32(skip[4:], 3)
	tests := []struct {
		name, archive string
		place         string // of the second page
	}{
		{"plain", strings.Join(rs, ""), fmt.Sprint(len(rs[0]) + len(rs[1]))},
		{"line feeds only", strings.ReplaceAll(strings.ReplaceAll(strings.Join(rs, ""), "OK\r\n", "OK\n\n"), "\r\n", "\n"), ""},
		{"no blank lines between", strings.ReplaceAll(strings.Join(rs, ""), "\r\n\r\nWARC/", "WARC/"), ""},
		{"gzip", strings.Join(each(t, gz, rs), ""), fmt.Sprint(len(gz(t, rs[0])) + len(gz(t, rs[1])))},
		{"gzip in one", gz(t, strings.Join(rs, "")), fmt.Sprintf("0+%d", len(rs[0])+len(rs[1]))},
		{"zstd", strings.Join(each(t, zs, rs), ""), fmt.Sprint(len(zs(t, rs[0])) + len(zs(t, rs[1])))},
		{"zstd in one", zs(t, strings.Join(rs, "")), fmt.Sprintf("0+%d", len(rs[0])+len(rs[1]))},
		{"zstd with frames to skip", string(skip) + strings.Join(each(t, zs, rs), string(skip)) + string(skip), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.name == "line feeds only" {
				test.archive = ""
				for i := range 5 {
					body := "HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + pageBody(i)
					test.archive += fmt.Sprintf("WARC/1.0\nwarc-type: response\nwarc-target-uri:https://arven.example/%d\ncontent-length: %d\n\n%s\n\n", i, len(body), body)
				}
			}
			r := NewReader(strings.NewReader(test.archive))
			n := 0
			for p, err := range r.Pages() {
				if err != nil {
					t.Fatal(err)
				}
				if p.URL != fmt.Sprintf("https://arven.example/%d", n) || string(p.Entity) != pageBody(n) || !p.HTML {
					t.Errorf("page %d: %s, %q", n, p.URL, p.Entity)
				}
				if n == 1 && test.place != "" && p.Place != test.place {
					t.Errorf("page 1 is at %s, want %s", p.Place, test.place)
				}
				n++
			}
			if n != 5 {
				t.Errorf("%d pages, want 5; left %v", n, r.Left)
			}
		})
	}
}

// TestDictionary: the dictionary in the first frame is used for all records, whether it is packed itself or not.
func TestDictionary(t *testing.T) {
	rs := records(300)
	var samples [][]byte
	for _, r := range rs {
		samples = append(samples, []byte(r))
	}
	dict, err := zstd.BuildDict(zstd.BuildDictOptions{ID: 7, Contents: samples, History: []byte(strings.Join(rs[:20], "")), Offsets: [3]int{1, 4, 8}})
	if err != nil {
		t.Fatal(err)
	}
	with := must(zstd.NewWriter(nil, zstd.WithEncoderDict(dict)))
	var members string
	for _, r := range rs {
		members += string(with.EncodeAll([]byte(r), nil))
	}
	for name, d := range map[string]string{"as it is": string(dict), "packed": zs(t, string(dict))} {
		head := binary.LittleEndian.AppendUint32(nil, dictionary)
		head = binary.LittleEndian.AppendUint32(head, uint32(len(d)))
		pages, damages, _ := read(t, strings.NewReader(string(head)+d+members))
		if len(pages) != 300 || len(damages) != 0 {
			t.Errorf("%s: %d pages, %v", name, len(pages), damages)
		}
	}
	pages, damages, _ := read(t, strings.NewReader(members))
	if len(pages) != 0 || len(damages) == 0 {
		t.Errorf("without its dictionary: %d pages, %v", len(pages), damages)
	}
}

// TestCodings: what the server packed is unpacked, and what only claims to be packed is taken as it is.
func TestCodings(t *testing.T) {
	body := pageBody(7)
	var br, zl, fl bytes.Buffer
	for _, w := range []io.WriteCloser{brotli.NewWriter(&br), zlib.NewWriter(&zl), must(flate.NewWriter(&fl, 6))} {
		if _, err := w.Write([]byte(body)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	chunks := fmt.Sprintf("1f;name=value\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", body[:31], len(body)-31, body[31:])
	packed := gz(t, body)
	tests := []struct {
		name, header, body string
		packing            string
	}{
		{"none", "", body, ""},
		{"gzip", "Content-Encoding: gzip\n", packed, "gzip"},
		{"x-gzip", "Content-Encoding: X-GZIP\n", packed, "gzip"},
		{"gzip that is none", "Content-Encoding: gzip\n", body, ""},
		{"deflate", "Content-Encoding: deflate\n", zl.String(), "deflate"},
		{"deflate without its header", "Content-Encoding: deflate\n", fl.String(), "deflate"},
		{"br", "Content-Encoding: br\n", br.String(), "br"},
		{"br that is none", "Content-Encoding: br\n", body, ""},
		{"zstd", "Content-Encoding: zstd\n", zs(t, body), "zstd"},
		{"two", "Content-Encoding: gzip, br\n", brotlied(t, packed), "br gzip"},
		{"unknown", "Content-Encoding: none\n", body, ""},
		{"chunked", "Transfer-Encoding: chunked\n", chunks, "chunked"},
		{"chunked without its end", "Transfer-Encoding: chunked\n", strings.TrimSuffix(chunks, "0\r\n\r\n"), "chunked"},
		{"chunked that is none", "Transfer-Encoding: chunked\n", body, ""},
		{"chunked gzip", "Transfer-Encoding: chunked\nContent-Encoding: gzip\n", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(packed), packed), "chunked gzip"},
		{"field on two lines", "Content-Encoding:\n gzip\n", packed, "gzip"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			n := 0
			for p, err := range NewReader(strings.NewReader(answer(1, html+test.header, test.body))).Pages() {
				if err != nil {
					t.Fatal(err)
				}
				n++
				if string(p.Entity) != body || strings.Join(p.Packing, " ") != test.packing {
					t.Errorf("packing %q, want %q; %q", p.Packing, test.packing, p.Entity)
				}
				if raw := p.Capture().RawSHA256; test.packing == "" && raw != news.Digest(body) || !strings.Contains(test.packing, "chunked") && raw != news.Digest(test.body) {
					t.Error("the digest is not that of the bytes as stored")
				}
			}
			if n != 1 {
				t.Errorf("%d pages", n)
			}
		})
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func brotlied(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestLeftOut: what is no page is counted by what it is.
func TestLeftOut(t *testing.T) {
	web := "WARC-Target-URI: https://arven.example/x\nContent-Type: application/http\n"
	tests := []struct{ record, left string }{
		{record("response", web, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnone"), "status 404"},
		{record("response", web, "HTTP/1.1 301 Moved\r\n"), "status 301"},
		{record("response", web, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"), "image/png"},
		{record("response", web, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\x89PNG\r\n\x1a\n\x00\x00"), "page that is an image"},
		{record("response", web, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), "empty page"},
		{record("response", web, "nonsense"), "response without an HTTP header"},
		{record("response", "Content-Type: text/dns\n", "arven.example. 1 IN A 192.0.2.1"), "text/dns"},
		{record("revisit", web, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"), "revisit of image/png"},
		{record("request", web, "GET / HTTP/1.1\r\n\r\n"), "request"},
		{record("response", web+"WARC-Segment-Number: 1\n", "HTTP/1.1 200 OK\r\n\r\nhalf"), "segment"},
		{record("resource", "WARC-Target-URI: metadata://wget/log\nContent-Type: text/plain\n", "log"), "resource"},
		{record("conversion", "Content-Type: application/pdf\n", "%PDF"), "conversion"},
		{record("", "", "x"), "record without a type"},
	}
	for _, test := range tests {
		pages, damages, r := read(t, strings.NewReader(test.record+answer(1, html, pageBody(1))))
		if len(pages) != 1 || len(damages) != 0 || r.Summary() != "1 "+test.left {
			t.Errorf("want 1 %s, have %s; pages %v; damages %v", test.left, r.Summary(), pages, damages)
		}
	}
}

// TestCapture: what the record tells comes with the capture.
func TestCapture(t *testing.T) {
	archive := answer(3, "Content-Type: text/html; charset=\"windows-1251\"\n", "<html><body><p>\xcf\xee\xf0\xf2</p></body></html>") +
		record("conversion", "WARC-Target-URI: <https://arven.example/a b>\nWARC-Date: 2031-04\nWARC-Truncated: length\nContent-Type: text/plain\n", "Port Arven\nTwo lines.") +
		record("resource", "WARC-Date: yesterday\nContent-Type: text/html\n", "<html><p>one</p></html>")
	var got []*news.Capture
	for p, err := range NewReader(strings.NewReader(strings.Join([]string{gz(t, archive)}, ""))).Pages() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, p.Capture())
	}
	if len(got) != 3 {
		t.Fatalf("%d captures", len(got))
	}
	a, b, c := got[0], got[1], got[2]
	if told, ok := a.First(news.FieldRecord); a.Charset != "windows-1251" || !strings.Contains(a.Payload, "Порт") || a.Captured != "2031-04-05T06:07:03Z" || a.URL != "https://arven.example/3" || !ok || told.Value != "<urn:uuid:00000003>" && told.Value != "urn:uuid:00000003" || a.Media != news.MediaHTML || !slices.Equal(a.Encoding, []string{"gzip"}) {
		t.Errorf("%+v", a)
	}
	if b.Media != news.MediaText || b.URL != "https://arven.example/a%20b" || b.Captured != "2031-04" || len(b.Warnings) != 1 || b.ID != news.CaptureID(b.SHA256, b.URL) {
		t.Errorf("%+v", b)
	}
	if c.Captured != "" || len(c.Warnings) != 1 || c.Media != news.MediaHTML {
		t.Errorf("%+v", c)
	}
}

// TestDamage breaks one record of an archive in many ways: it is named with its place, and all the others are read.
func TestDamage(t *testing.T) {
	const n, victim = 9, 4 // records()[victim] is page 3
	plain := records(n)
	broken := func(rs []string, how func(string) string) (string, string) {
		out := slices.Clone(rs)
		out[victim] = how(out[victim])
		return strings.Join(out, ""), fmt.Sprint(len(strings.Join(out[:victim], "")))
	}
	length := func(to string) func(string) string {
		return func(s string) string {
			i := strings.Index(s, "Content-Length: ")
			j := i + strings.Index(s[i:], "\r\n")
			return s[:i] + "Content-Length: " + to + s[j:]
		}
	}
	flip := func(at float64) func(string) string {
		return func(s string) string {
			b := []byte(s)
			b[int(at*float64(len(b)-1))] ^= 0x55
			return string(b)
		}
	}
	gone := func(from, to float64) func(string) string {
		return func(s string) string { return s[:int(from*float64(len(s)))] + s[int(to*float64(len(s))):] }
	}
	junk := func(s string) string { return strings.Repeat("\x1f\x8b\x08\x00junk(\xb5/\xfd", 999) }
	tests := []struct {
		name    string
		records []string
		how     func(string) string
		reason  string
	}{
		{"length too long", plain, length("400"), "no record follows"},
		{"length beyond the end", plain, length("40000000"), "cut off"},
		{"length beyond all measure", plain, length("9000000000000000000"), "cut off"},
		{"length too short", plain, length("20"), "length"},
		{"length ends in the page", plain, length("120"), "no record follows"},
		{"negative length", plain, length("-1"), `its length is "-1"`},
		{"no number", plain, length("many"), `its length is "many"`},
		{"no length", plain, func(s string) string { return strings.Replace(s, "Content-Length", "Content-Breadth", 1) }, `its length is ""`},
		{"header without end", plain, func(s string) string { return s[:40] + strings.Repeat("x", 70<<10) + "\r\n" + s[40:] }, "its header is longer than 64 KiB"},
		{"HTTP header without end", plain, func(s string) string {
			return answer(3, strings.Repeat("X: "+strings.Repeat("y", 1000)+"\r\n", 70), "")
		}, "its header is longer than 64 KiB"},
		{"cut", plain, gone(0.7, 1), ""},
		{"head gone", plain, gone(0, 0.3), "no record"},
		{"broken chunk", plain, func(string) string { return answer(3, html+"Transfer-Encoding: chunked\n", "4\r\nabcd\r\nzz\r\n") }, "the chunk at byte 9 of its body is broken"},
		{"chunk that lies", plain, func(string) string { return answer(3, html+"Transfer-Encoding: chunked\n", "fffffff\r\nabcd\r\n") }, "is cut off"},
		{"cut gzip in the answer", plain, func(string) string {
			return answer(3, html+"Content-Encoding: gzip\n", gz(t, strings.Repeat(pageBody(3), 9))[:60])
		}, "content packed as gzip: unexpected EOF"},
		{"bomb in the answer", plain, func(string) string {
			return answer(3, html+"Content-Encoding: gzip\n", gz(t, strings.Repeat(" ", 65<<20)))
		}, "more than 64 MiB after unpacking"},
	}
	for pack, name := range map[string]func(testing.TB, string) string{"gzip": gz, "zstd": zs} {
		members := each(t, name, plain)
		for _, at := range []float64{0, 0.3, 0.6, 0.9, 1} {
			tests = append(tests, struct {
				name    string
				records []string
				how     func(string) string
				reason  string
			}{fmt.Sprintf("%s with a bit turned at %.1f", pack, at), members, flip(at), ""})
		}
		for how, f := range map[string]func(string) string{"cut": gone(0.5, 1), "a hole": gone(0.4, 0.6), "head gone": gone(0, 0.4), "junk": junk,
			"a bomb": func(string) string { return name(t, strings.Repeat("\x00", 80<<20)) }} {
			tests = append(tests, struct {
				name    string
				records []string
				how     func(string) string
				reason  string
			}{pack + " " + how, members, f, ""})
		}
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			archive, place := broken(test.records, test.how)
			pages, damages, _ := read(t, strings.NewReader(archive))
			want := []string{"0", "1", "2", "4", "5", "6", "7", "8"}
			if strings.Contains(test.name, "turned at") && len(damages) == 0 {
				want = slices.Insert(want, 3, "3") // a bit that nobody reads
			} else if len(damages) == 0 || damages[0].Place != place || !strings.Contains(damages[0].Reason, test.reason) {
				t.Errorf("damages %v, want one at %s: %s", damages, place, test.reason)
			}
			if !slices.Equal(pages, want) || len(damages) > 2 {
				t.Errorf("pages %v, damages %v", pages, damages)
			}
		})
	}
}

// TestCutAnywhere: archives that end anywhere end with what was whole.
func TestCutAnywhere(t *testing.T) {
	for form, members := range [][]string{records(3), each(t, gz, records(3)), each(t, zs, records(3))} {
		all := strings.Join(members, "")
		for end := range all {
			whole := 0
			for i := 2; i <= len(members); i++ {
				need := len(strings.Join(members[:i], ""))
				if form == 0 {
					need -= len("\r\n\r\n")
				}
				if end >= need {
					whole = i - 1
				}
			}
			if pages, _, _ := read(t, strings.NewReader(all[:end])); len(pages) != whole {
				t.Fatalf("cut at %d of %d: %d pages, want %d", end, len(all), len(pages), whole)
			}
		}
	}
}

// again gives a text over and over.
type again struct {
	text string
	at   int
	left int
}

func (a *again) Read(p []byte) (int, error) {
	if a.left == 0 && a.at == 0 {
		return 0, io.EOF
	}
	n := copy(p, a.text[a.at:])
	if a.at += n; a.at == len(a.text) {
		a.at = 0
		a.left--
	}
	return n, nil
}

// TestConstantMemory: the heap does not grow with the archive, also where records claim to be longer than they are.
func TestConstantMemory(t *testing.T) {
	page := answer(1, html, strings.Repeat(pageBody(1), 300))
	lies := strings.Replace(answer(2, html, pageBody(2)), "Content-Length: ", "Content-Length: 1000", 1)
	large := record("response", "Content-Type: application/http\n", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"+strings.Repeat("\x00\x01\x02", 3<<20))
	for name, one := range map[string]string{"plain": page + lies + large, "gzip": gz(t, page) + gz(t, lies) + gz(t, large)} {
		in := &again{text: one, left: 1 + (48<<20)/len(page+lies+large)}
		if name == "gzip" {
			in.left = 6
		}
		var before, now runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		n := 0
		var most uint64
		for _, err := range NewReader(in).Pages() {
			if err == nil {
				n++
			}
			runtime.GC()
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
		if n < 4 || most > before.HeapAlloc+24<<20 {
			t.Errorf("%s: %d pages, %d KiB of heap", name, n, (most-before.HeapAlloc)>>10)
		}
	}
}

// TestARC: the format before WARC is read, plain and packed, and what is broken in it takes nothing with it.
func TestARC(t *testing.T) {
	record := func(url, content, block string) string {
		return fmt.Sprintf("%s 192.0.2.1 20060304050607 %s %d\n%s\n", url, content, len(block), block)
	}
	answer := func(n int) string {
		return record(fmt.Sprintf("https://arven.example/%d", n), "text/html", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"+pageBody(n))
	}
	rs := []string{record("filedesc://a.arc", "text/plain", "1 0 Nobody\nURL IP-address Archive-date Content-type Archive-length\n"), record("dns:arven.example", "text/dns", "192.0.2.1"), answer(0), answer(1),
		record("https://arven.example/x", "text/html", "HTTP/1.1 404 Not Found\r\n\r\n"), answer(2), answer(3)}
	second := strings.Replace(answer(4), "20060304050607 text/html", "20060304050607 text/html 200 XYZ - 77 a.arc", 1)
	broken := slices.Clone(rs)
	broken[3] = strings.Replace(broken[3], " text/html ", " text/html 9", 1) // longer than it is
	for name, test := range map[string]struct {
		archive string
		pages   string
		damages int
	}{
		"plain":          {strings.Join(rs, "") + second, "[0 1 2 3 4]", 0},
		"gzip":           {strings.Join(each(t, gz, rs), "") + gz(t, second), "[0 1 2 3 4]", 0},
		"gzip in one":    {gz(t, strings.Join(rs, "")+second), "[0 1 2 3 4]", 0},
		"broken":         {strings.Join(broken, ""), "[0 2 3]", 1},
		"broken, packed": {strings.Join(each(t, gz, broken), ""), "[0 2 3]", 1},
		"cut":            {strings.Join(rs, "")[:len(strings.Join(rs, ""))-9], "[0 1 2]", 1},
		"junk":           {strings.Join(each(t, gz, rs[:3]), "") + "junk" + strings.Join(each(t, gz, rs[3:]), ""), "[0 1 2 3]", 1},
	} {
		pages, damages, r := read(t, strings.NewReader(test.archive))
		if fmt.Sprint(pages) != test.pages || len(damages) != test.damages {
			t.Errorf("%s: pages %v, want %s; %v; left %s", name, pages, test.pages, damages, r.Summary())
		}
	}
	for p := range NewReader(strings.NewReader(strings.Join(rs, ""))).Pages() {
		if c := p.Capture(); c.Captured != "2006-03-04T05:06:07Z" || c.URL != "https://arven.example/0" || c.Payload != pageBody(0) {
			t.Errorf("%+v", c)
		}
		break
	}
}

// TestRecordInMembers: a record that stands in several members is read, and so is what follows it, with its place.
func TestRecordInMembers(t *testing.T) {
	one, two := answer(1, html, strings.Repeat(pageBody(1), 99)), answer(2, html, pageBody(2))
	head, body, _ := strings.Cut(one, "<!doctype")
	parts := each(t, gz, []string{head, "<!doctype" + body[:500], body[500 : len(body)-4], "\r\n\r\n" + two, records(4)[4]})
	for workers := range 3 {
		var places []string
		for p, err := range newReader(strings.NewReader(strings.Join(parts, "")), 100, workers).Pages() {
			if err != nil {
				t.Fatal(err)
			}
			places = append(places, p.URL[len("https://arven.example/"):]+" at "+p.Place)
		}
		at := len(strings.Join(parts[:3], ""))
		want := fmt.Sprintf("[1 at 0 2 at %d+4 3 at %d]", at, at+len(parts[3]))
		if fmt.Sprint(places) != want {
			t.Errorf("%d workers: %v, want %s", workers, places, want)
		}
	}
	// What is only cut off is not put together with the record after it.
	pages, damages, _ := read(t, strings.NewReader(gz(t, one[:2000])+gz(t, two)))
	if fmt.Sprint(pages) != "[2]" || len(damages) != 1 || damages[0].Place != "0" || !strings.Contains(damages[0].Reason, "cut off") {
		t.Errorf("%v, %v", pages, damages)
	}
}
