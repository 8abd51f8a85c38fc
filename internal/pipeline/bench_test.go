package pipeline

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"secondsource/internal/document"
	"secondsource/internal/extract/names"
	"secondsource/internal/ingest"
	"secondsource/internal/language"
	"secondsource/internal/news"
)

// coverage invents articles of about so many words: stories that several outlets tell, each in an order of its own, with quotations,
// numbers and dates.
func coverage(articles, words int) []*news.Capture {
	r := rand.New(rand.NewPCG(1, 2))
	of := func(from ...string) string { return from[r.IntN(len(from))] }
	syllables := []string{"mar", "vel", "dor", "kin", "tas", "lo", "ben", "ru", "sha", "gor", "est", "nil"}
	name := func() string {
		s := of(syllables...) + of(syllables...) + of(syllables...)
		return strings.ToUpper(s[:1]) + s[1:]
	}
	var out []*news.Capture
	var told []string
	for i := range articles {
		if i%5 == 0 { // another story
			told = told[:0]
			who, whom, where := name()+" "+name(), name()+" "+name(), name()
			for range words / 8 {
				told = append(told, fmt.Sprintf(of(
					"President %s met Foreign Minister %s in %s on %s to discuss %d %s.",
					"%s told reporters that %s would leave %s on %s with %d %s.",
					"“We have never asked for more,” %s said of %s in %s on %s, after %d %s had been counted.",
					"According to %s, who spoke for %s, the council of %s decided on %s to buy %d %s.",
				), who, whom, where, of("Monday", "3 March 2031", "Friday evening"), 2+r.IntN(900), of("ships", "engineers", "tonnes of grain", "million florins")))
				if r.IntN(3) == 0 {
					whom = name() + " " + name()
				}
			}
		}
		var b strings.Builder
		for n, k := range r.Perm(len(told)) {
			if b.WriteString(told[k]); n%3 == 2 {
				b.WriteString("\n\n")
			} else {
				b.WriteByte(' ')
			}
			if strings.Count(b.String(), " ") >= words {
				break
			}
		}
		c := &news.Capture{Path: fmt.Sprint(i), Payload: b.String(), Charset: "utf-8", Media: news.MediaDocument}
		c.SHA256 = news.Digest(c.Payload)
		c.RawSHA256, c.ID = c.SHA256, news.CaptureID(c.SHA256, "")
		out = append(out, c)
	}
	return Canonical(out)
}

func rate(b *testing.B, articles int) {
	b.ReportMetric(float64(articles*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkAnalyze is everything from payloads to JSON, on all processors.
func BenchmarkAnalyze(b *testing.B) {
	captures := coverage(100, 500)
	for b.Loop() {
		a := Relate(captures, Findings(captures, func() {}))
		if err := json.NewEncoder(io.Discard).Encode(document.Encode(a, document.Program{})); err != nil {
			b.Fatal(err)
		}
	}
	rate(b, len(captures))
}

// BenchmarkFindings is what is read out of each article, by one processor.
func BenchmarkFindings(b *testing.B) {
	captures := coverage(50, 500)
	for b.Loop() {
		for _, c := range captures {
			Capture(c)
		}
	}
	rate(b, len(captures))
}

// BenchmarkNames is sentences, tags and names, by one processor.
func BenchmarkNames(b *testing.B) {
	var articles []*news.Article
	words := 0
	for _, c := range coverage(50, 500) {
		for _, a := range ingest.Articles(c) {
			articles = append(articles, a)
			words += len(strings.Fields(a.Text()))
		}
	}
	for b.Loop() {
		for _, a := range articles {
			names.Find(a, language.Read(a))
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkRelate is articles against one another.
func BenchmarkRelate(b *testing.B) {
	captures := coverage(100, 500)
	findings := Findings(captures, func() {})
	for b.Loop() {
		Relate(captures, findings)
	}
	rate(b, len(captures))
}
