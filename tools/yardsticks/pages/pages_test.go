package pages

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const lines = `{"id": "p1", "url": "https://lessing.example/a", "html": "<p>Ferry back in Port Arven</p>", "body": "left alone"}
{"id": 7, "html": "<p>Zweite Seite</p>"}
`

func TestRead(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(lines))
	z.Close()
	for name, content := range map[string][]byte{"pages.jsonl": []byte(lines), "pages.jsonl.gz": packed.Bytes()} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		var got []string
		for p, err := range Read(path) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, p.ExternalID()+" "+p.URL+" "+p.HTML)
		}
		want := []string{"p1 https://lessing.example/a <p>Ferry back in Port Arven</p>", "7  <p>Zweite Seite</p>"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestReadNamesThePlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pages.jsonl")
	if err := os.WriteFile(path, []byte(lines+`{"id": `), 0o600); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, err := range Read(path) {
		if n++; n < 3 {
			continue
		}
		if err == nil || !strings.Contains(err.Error(), "pages.jsonl: page 3: ") {
			t.Errorf("error %v names no place", err)
		}
	}
	if n != 3 {
		t.Errorf("%d steps, want two pages and an error", n)
	}
}
