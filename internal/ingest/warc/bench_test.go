package warc

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

const pagesOfCrawl = 600

// crawl makes an archive as a crawler does: pages of words with markup, some of them packed by the server, and for each a request and a
// picture. It packs about as well as pages do (three to one), pictures not at all.
func crawl(b *testing.B, pack func(testing.TB, string) string, pictures bool) []byte {
	b.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	words := make([]string, 20_000)
	for i := range words {
		w := make([]byte, 2+r.IntN(9))
		for j := range w {
			w[j] = "etaoinshrdlucmfwypvbgk"[r.IntN(22)]
		}
		words[i] = string(w)
	}
	var out bytes.Buffer
	for i := range pagesOfCrawl {
		var page strings.Builder
		page.WriteString("<!doctype html><html><head><title>page</title></head><body>")
		for range 40 {
			fmt.Fprintf(&page, `<div class="block block--wide"><a href="/section/%s" class="block__link">%s</a><p class="paragraph">`, words[r.IntN(len(words))], words[r.IntN(len(words))])
			for range 60 {
				page.WriteString(words[int(r.ExpFloat64()*400)%len(words)])
				page.WriteByte(' ')
			}
			page.WriteString("</p></div>\n")
		}
		out.WriteString(pack(b, record("request", "Content-Type: application/http\n", "GET / HTTP/1.1\r\nHost: arven.example\r\n\r\n")))
		out.WriteString(pack(b, answer(i, html, page.String()+"</body></html>")))
		if pictures {
			picture := make([]byte, 30_000)
			for j := range picture {
				picture[j] = byte(r.Uint32())
			}
			out.WriteString(pack(b, answer(i, "Content-Type: image/jpeg\n", string(picture))))
		}
	}
	return out.Bytes()
}

// BenchmarkPages reads archives without extraction; MB/s are of the archive's bytes as stored.
func BenchmarkPages(b *testing.B) {
	asItIs := func(_ testing.TB, s string) string { return s }
	for _, bench := range []struct {
		name     string
		pack     func(testing.TB, string) string
		pictures bool
		workers  int
	}{{"plain", asItIs, false, 0}, {"gzip as it is read", gz, false, 0}, {"gzip with one worker", gz, false, 1}, {"gzip with two", gz, false, 2}, {"gzip with two and pictures", gz, true, 2}, {"zstd", zs, false, 0}} {
		archive := crawl(b, bench.pack, bench.pictures)
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(archive)))
			b.ReportAllocs()
			unpacked := 0
			for b.Loop() {
				n := 0
				for p, err := range newReader(bytes.NewReader(archive), blockBytes, bench.workers).Pages() {
					if err != nil {
						b.Fatal(err)
					}
					n++
					unpacked += len(p.Entity)
				}
				if n != pagesOfCrawl {
					b.Fatal(n)
				}
			}
			b.ReportMetric(float64(unpacked)/b.Elapsed().Seconds()/1e6, "page-MB/s")
		})
	}
}
