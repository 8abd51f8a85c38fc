package page

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

var update = flag.Bool("update", false, "write the golden files anew")

var labelNames = map[blocks.Label]string{blocks.Unlabelled: "unlabelled", blocks.Headline: "headline", blocks.Standfirst: "standfirst",
	blocks.Paragraph: "paragraph", blocks.Subhead: "subhead", blocks.ListItem: "list item", blocks.Quote: "quote", blocks.Row: "row", blocks.Caption: "caption",
	blocks.Credit: "credit", blocks.Byline: "byline", blocks.Dateline: "dateline", blocks.Teaser: "teaser", blocks.Furniture: "furniture"}

// TestGolden reads the pages of testdata and compares what was read with the file beside each: what the page tells, then the blocks of
// each article.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages in testdata")
	}
	for _, name := range files {
		payload, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c := &news.Capture{Payload: string(payload)}
		p := Read(c)
		checkPieces(t, c.Payload, p.Blocks)
		var b strings.Builder
		tell := func(told []news.Told) {
			for _, x := range told {
				fmt.Fprintf(&b, "%s (%s): %s\n", x.Field, x.Where, x.Value)
				if x.Place.Len() == 0 {
					t.Errorf("%s: %s has no place", name, x.Value)
				}
			}
		}
		tell(p.Told)
		for _, a := range p.Articles {
			b.WriteString("\n-- article --\n")
			if len(p.Articles) > 1 {
				tell(a.Told)
			}
			for i := range a.Blocks {
				fmt.Fprintf(&b, "%s: %s\n", labelNames[a.Blocks[i].Label], a.Blocks[i].Text(c.Payload))
			}
		}
		golden := strings.TrimSuffix(name, ".html") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) == 0 {
		b.Fatal("no pages in testdata")
	}
	var all []*news.Capture
	bytes := 0
	for _, name := range files {
		payload, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, &news.Capture{Payload: string(payload)})
		bytes += len(payload)
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		for _, c := range all {
			Read(c)
		}
	}
	b.ReportMetric(float64(b.N*len(all))/b.Elapsed().Seconds(), "pages/s")
}
