package language

import (
	"strings"
	"testing"
)

// report is a paragraph as news has them, some eighty words long.
const report = "The mayor of Marn, Tomas Reyl, said on Monday that the port would not close before Jan. 28, when the U.S. Navy's two supply ships are due. " +
	"“We have won nothing yet,” Reyl, 54, told reporters at the old customs house, where dock workers have been on strike since December. " +
	"According to the union, about 2,400 people — four in ten of those employed — stayed away from work; the company put the number at 1,900 and didn't say how it had been counted.\n\n"

func BenchmarkRead(b *testing.B) {
	a := article(strings.TrimSpace(strings.Repeat(report, 12)))
	words := len(strings.Fields(a.Text()))
	b.ReportAllocs()
	for b.Loop() {
		Read(a)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
