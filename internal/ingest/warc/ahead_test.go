package warc

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// told is all that a reader tells of an archive.
func told(archive []byte, block, workers int) string {
	var out strings.Builder
	r := newReader(bytes.NewReader(archive), block, workers)
	for p, err := range r.Pages() {
		if err != nil {
			fmt.Fprintln(&out, err)
			continue
		}
		fmt.Fprintln(&out, p.Place, p.ID, p.URL, p.Date, p.Packing, len(p.Raw), string(p.Entity))
	}
	return out.String() + r.Summary()
}

// damaged is an archive packed with gzip as no two are: members of one record, of many and of parts of one, and what breaks archives.
func damaged(t *rapid.T) []byte {
	var members []string
	rs := records(rapid.IntRange(1, 12).Draw(t, "pages"))
	for len(rs) > 0 {
		n := rapid.SampledFrom([]int{1, 1, 1, 2, 5}).Draw(t, "records of a member")
		n = min(n, len(rs))
		content := strings.Join(rs[:n], "")
		rs = rs[n:]
		switch rapid.IntRange(0, 9).Draw(t, "form") {
		case 0: // another archive within the answer, as it is
			content = answer(900, "Content-Type: application/gzip\n", gz(t0, content)) + content
		case 1:
			content = answer(901, html, strings.Repeat("harbour ", 3000)) + content
		case 2:
			cut := rapid.IntRange(1, len(content)-1).Draw(t, "cut")
			members = append(members, gz(t0, content[:cut]))
			content = content[cut:]
		}
		members = append(members, gz(t0, content))
	}
	archive := []byte(strings.Join(members, ""))
	for range rapid.IntRange(0, 3).Draw(t, "damages") {
		at := rapid.IntRange(0, len(archive)-1).Draw(t, "at")
		switch rapid.IntRange(0, 3).Draw(t, "damage") {
		case 0:
			archive[at] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		case 1:
			to := min(len(archive), at+rapid.IntRange(1, 300).Draw(t, "gone"))
			archive = append(archive[:at:at], archive[to:]...)
		case 2:
			archive = append(archive[:at:at], append([]byte(rapid.SampledFrom([]string{"\x1f\x8b\x08\x00", "junk", "WARC/1.0\r\n", gz(t0, "no record")}).Draw(t, "junk")), archive[at:]...)...)
		case 3:
			archive = archive[:at]
		}
		if len(archive) == 0 {
			return []byte("\x1f\x8b\x08\x00")
		}
	}
	return archive
}

// t0 is for packing, which does not fail.
var t0 testing.TB = &testing.B{}

// TestAhead: an archive reads the same however many workers unpack it beforehand, and however small the blocks, be it whole or damaged.
func TestAhead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		archive := damaged(t)
		want := told(archive, blockBytes, 0)
		block := rapid.SampledFrom([]int{40, 300, 1000, 5000}).Draw(t, "block")
		workers := rapid.IntRange(1, 5).Draw(t, "workers")
		if have := told(archive, block, workers); have != want {
			t.Fatalf("with %d workers and blocks of %d bytes\n%.2000s\nwith none\n%.2000s", workers, block, have, want)
		}
	})
}

// TestAheadIsUsed: nearly all members of a whole archive come from the workers, and none is left behind.
func TestAheadIsUsed(t *testing.T) {
	var archive bytes.Buffer
	for range 40 {
		archive.WriteString(strings.Join(each(t, gz, records(100)), ""))
	}
	before := runtime.NumGoroutine()
	a := newAhead(bytes.NewReader(archive.Bytes()), 100_000, 3)
	w := newWindow(a)
	given, all := 0, 0
	for all < 4040 {
		all++
		if _, length, ok := a.member(w.offset()); ok {
			given++
			if n, err := w.skip(length); n != length {
				t.Fatal(n, err)
			}
			continue
		}
		how := gzipped{}
		content := must(how.open(w.Reader))
		if n, err := new(bytes.Buffer).ReadFrom(content); err != nil {
			t.Fatal(n, err)
		}
	}
	if w.offset() != int64(archive.Len()) || given < 4000 {
		t.Errorf("%d of 4040 members were unpacked ahead; %d of %d bytes", given, w.offset(), archive.Len())
	}
	a.close()
	after := runtime.NumGoroutine()
	for try := 0; after > before && try < 500; try++ { // one that has done its work may not have ended yet
		time.Sleep(10 * time.Millisecond)
		after = runtime.NumGoroutine()
	}
	if after > before {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

// TestAheadMemory: what is unpacked ahead is bounded as stated, also where it unpacks to much more than it is.
func TestAheadMemory(t *testing.T) {
	dense := gz(t, answer(1, html, strings.Repeat(" ", 3<<20)+pageBody(1)))
	noise := make([]byte, 200_000)
	for i := range noise {
		noise[i] = byte(i*i>>3 ^ i*7919>>2)
	}
	thin := gz(t, answer(2, html, pageBody(2)+string(noise)))
	for _, workers := range []int{1, 4} {
		var before, now runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		n := 0
		var most uint64
		for _, err := range newReader(&again{text: strings.Repeat(dense, 20) + strings.Repeat(thin, 20), left: 3}, blockBytes/4, workers).Pages() {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n%20 == 0 {
				runtime.GC()
				runtime.ReadMemStats(&now)
				most = max(most, now.HeapAlloc)
			}
		}
		bound := uint64(workers+4)*(blockUnpack+2*blockBytes/4) + 16<<20 // and one page
		if n != 60 || most > before.HeapAlloc+bound {
			t.Errorf("%d workers: %d pages, %d MiB of heap, bound %d MiB", workers, n, (most-before.HeapAlloc)>>20, bound>>20)
		}
	}
}

// FuzzAhead: whatever stands in an archive packed with gzip, and wherever blocks end, it reads the same as without reading ahead; and what
// stands before damage is read.
func FuzzAhead(f *testing.F) {
	rs := records(3)
	members := each(f, gz, rs)
	f.Add([]byte(strings.Join(members, "")), uint16(100), uint8(2))
	f.Add([]byte(strings.Join(members, "")[:400]), uint16(64), uint8(1))
	f.Add([]byte(members[0]+"\x1f\x8b\x08\x00"+members[1]+"junk"+members[2]), uint16(50), uint8(3))
	f.Add([]byte(gz(f, rs[1][:300])+gz(f, rs[1][300:]+rs[2])), uint16(30), uint8(2))
	f.Add([]byte(gz(f, members[0])+gz(f, rs[1])), uint16(1000), uint8(4))
	before := gz(f, answer(77, html, pageBody(77)))
	f.Fuzz(func(t *testing.T, archive []byte, block uint16, workers uint8) {
		archive = append([]byte(before), archive...)
		want := told(archive, blockBytes, 0)
		if have := told(archive, max(32, int(block)), 1+int(workers%5)); have != want {
			t.Fatalf("with blocks of %d bytes and %d workers\n%.2000s\nwithout\n%.2000s", block, workers, have, want)
		}
		if !strings.Contains(want, "https://arven.example/77") {
			t.Fatalf("the page before is lost: %.2000s", want)
		}
	})
}
