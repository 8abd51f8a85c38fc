package events

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// reports makes n articles of 500 words about a number of events: each event has 60 words of its own.
func reports(n, events int) []*news.Findings {
	r := rand.New(rand.NewSource(7))
	words := make([]string, 8000)
	for i := range words {
		for range 3 + r.Intn(6) {
			words[i] += string(rune('a' + r.Intn(26)))
		}
	}
	var out []*news.Findings
	for i := range n {
		var b strings.Builder
		e := i % events
		fmt.Fprintf(&b, "Headline %d on %s", i, words[(e*60)%len(words)])
		for j := range 500 {
			if j%50 == 0 {
				b.WriteByte('\n')
			}
			if r.Intn(5) == 0 {
				b.WriteString(words[(e*60+r.Intn(60))%len(words)])
			} else {
				b.WriteString(words[int(float64(len(words))*r.Float64()*r.Float64())])
			}
			b.WriteByte(' ')
		}
		out = append(out, article(strings.TrimSpace(b.String()), ""))
	}
	return out
}

func Benchmark1000Articles(b *testing.B) {
	for _, events := range []int{1, 50, 400} {
		fs := reports(1000, events)
		b.Run(fmt.Sprintf("%d events", events), func(b *testing.B) {
			found := 0
			for b.Loop() {
				es, _ := Find(fs)
				found = len(es)
			}
			b.ReportMetric(float64(len(fs))*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
			b.ReportMetric(float64(found), "events")
		})
	}
}
