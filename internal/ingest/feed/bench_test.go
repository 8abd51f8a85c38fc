package feed

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkEntries reads a feed of 200 entries with their whole content; MB/s are of the feed.
func BenchmarkEntries(b *testing.B) {
	var s strings.Builder
	s.WriteString(`<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Arven Courier</title>`)
	for i := range 200 {
		fmt.Fprintf(&s, "<item><title>Ferry %d</title><link>https://arven.example/%d</link><content:encoded><![CDATA[", i, i)
		for range 6 {
			s.WriteString("<p>" + long[:600] + "</p>\n")
		}
		s.WriteString("]]></content:encoded></item>")
	}
	raw := []byte(s.String() + "</channel></rss>")
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		f, _ := Read(raw)
		for i := range f.Entries {
			if f.Entries[i].Capture(f) == nil {
				b.Fatal(i)
			}
		}
		b.ReportMetric(float64(len(f.Entries)), "entries/op")
	}
}
