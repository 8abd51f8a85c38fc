package lineage

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// related makes n articles of 500 words: copies of a few reports with every twentieth word changed, as a story of many reprints has them.
func related(n, reports int) []*news.Findings {
	r := rand.New(rand.NewSource(7))
	words := make([]string, 3000)
	for i := range words {
		for range 3 + r.Intn(6) {
			words[i] += string(rune('a' + r.Intn(26)))
		}
	}
	bases := make([][]string, reports)
	for i := range bases {
		for range 500 {
			bases[i] = append(bases[i], words[int(float64(len(words))*r.Float64()*r.Float64())])
		}
	}
	var out []*news.Findings
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "Headline number %d\n", i)
		for j, w := range bases[i%reports] {
			if r.Intn(20) == 0 {
				w = words[r.Intn(len(words))]
			}
			b.WriteString(w)
			switch {
			case j%60 == 59:
				b.WriteString(".\n")
			case j%20 == 19:
				b.WriteString(". ")
			default:
				b.WriteByte(' ')
			}
		}
		out = append(out, article(strings.TrimSpace(b.String()), fmt.Sprint(i), "", "", ""))
	}
	return out
}

func BenchmarkStoryOf1000(b *testing.B) {
	for _, reports := range []int{1, 20, 1000} {
		fs := related(1000, reports)
		b.Run(fmt.Sprintf("%d reports", reports), func(b *testing.B) {
			for b.Loop() {
				Find(fs)
			}
			b.ReportMetric(float64(len(fs))*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
