package speed

import (
	"os"
	"path/filepath"
	"testing"

	"secondsource/tools/yardsticks/pages"
)

var kept [][]byte

func TestMeasure(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pages.jsonl")
	if err := os.WriteFile(path, []byte(`{"id": "a", "html": "<p>one</p>"}`+"\n"+`{"id": "b", "html": "<p>three</p>"}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	calls := 0
	r, err := Measure("keeper", func(p pages.Page) {
		calls++
		kept = append(kept, make([]byte, len(p.HTML)<<10))
	}, []string{path}, 2)
	if err != nil {
		t.Fatal(err)
	}
	c := r.Files[0]
	if calls != 6 || c.Pages != 2 || c.Bytes != 22 || len(c.Rounds) != 2 {
		t.Errorf("%d calls, %d pages of %d bytes, %d rounds; want 6, 2, 22, 2", calls, c.Pages, c.Bytes, len(c.Rounds))
	}
	if c.Allocated < 22<<10 || c.MostOfPage < 12<<10 || c.MostOfPage >= c.Allocated {
		t.Errorf("allocated %d, most %d; the reader took 10 KiB and 12 KiB", c.Allocated, c.MostOfPage)
	}
	if r.Peak < r.StartPeak {
		t.Errorf("the peak sank from %d to %d", r.StartPeak, r.Peak)
	}
	if _, err := Measure("keeper", func(pages.Page) {}, []string{path + ".missing"}, 1); err == nil {
		t.Error("a missing file gave no error")
	}
}
