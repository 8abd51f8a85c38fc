package lines

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/news"
)

var marks = map[string]blocks.Label{"H": blocks.Headline, "P": blocks.Paragraph, "S": blocks.Subhead, "C": blocks.Caption, "B": blocks.Byline,
	"D": blocks.Dateline, "A": blocks.Credit, "T": blocks.Standfirst, ".": blocks.Furniture}

// Each file of testdata is an invented scrape: every line begins with the mark of its label and a blank; "_" is a blank line.
func TestLabel(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no captures in testdata")
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		var want []blocks.Label
		for l := range strings.Lines(string(data)) {
			mark, words, _ := strings.Cut(strings.TrimSuffix(l, "\n"), " ")
			text.WriteString(words + "\n")
			if label, ok := marks[mark]; ok {
				want = append(want, label)
			} else if mark != "_" {
				t.Fatalf("%s: no such mark: %q", path, mark)
			}
		}
		bs := plain.Read(&news.Capture{Payload: text.String()})
		if len(bs) != len(want) {
			t.Fatalf("%s: %d blocks, %d marks", path, len(bs), len(want))
		}
		Label(text.String(), bs)
		opens, headlines := 0, 0
		for i := range bs {
			if bs[i].Opens {
				opens++
			}
			if want[i] == blocks.Headline {
				headlines++
			}
			if bs[i].Label != want[i] {
				t.Errorf("%s: label %d, want %d: %q", path, bs[i].Label, want[i], bs[i].Text(text.String()))
			}
		}
		if !strings.Contains(path, "plain-paragraphs") && opens != headlines {
			t.Errorf("%s: %d openings, want %d", path, opens, headlines)
		}
	}
}

// What cannot be read as a model must not become one.
func TestNewModelRefuses(t *testing.T) {
	for _, data := range [][]byte{nil, make([]byte, 100), make([]byte, 4*states*states+5)} {
		if _, err := NewModel(data); err == nil {
			t.Errorf("NewModel of %d bytes: no error", len(data))
		}
	}
}

func TestSuffixAt(t *testing.T) {
	for title, want := range map[string]string{
		"Ferry runs again | The Orvale Courier":   "Ferry runs again",
		"Ferry runs again - Orvale Courier":       "Ferry runs again",
		"Ferry runs again":                        "Ferry runs again",
		"Ferry runs again – as the mayor said so": "Ferry runs again – as the mayor said so",
	} {
		if got := title[:SuffixAt(title)]; got != want {
			t.Errorf("SuffixAt(%q): %q, want %q", title, got, want)
		}
	}
}

// A line of any length is looked at in bounded time.
func TestLongLine(t *testing.T) {
	payload := strings.Repeat("all work and no play ", 1<<20)
	bs := plain.Read(&news.Capture{Payload: payload})
	Label(payload, bs)
	if len(bs) != 1 {
		t.Fatalf("%d blocks", len(bs))
	}
}

func BenchmarkLabel(b *testing.B) {
	data, err := os.ReadFile("testdata/whole-page.txt")
	if err != nil {
		b.Fatal(err)
	}
	payload := strings.Repeat(string(data), 10)
	b.SetBytes(int64(len(payload)))
	for b.Loop() {
		bs := plain.Read(&news.Capture{Payload: payload})
		Label(payload, bs)
	}
	b.ReportMetric(float64(b.N*10)/b.Elapsed().Seconds(), "pages/s")
}
