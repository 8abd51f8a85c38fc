package blocks

import (
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/news"
)

// Whatever a line holds: places that are found lie in it and on the edges of characters, and what is asked twice is answered alike.
func FuzzKinds(f *testing.F) {
	for _, s := range []string{"By Mara Vell and Jon Tarn, Political Editor", "Updated 14 January 2031, 8:40 am", "The mayor opens the bridge. (Handout / AFP)",
		"Photo: Rolf Tarn", "© 2031", ".box .title{ padding: 2px; } .more { color: red; }", "function show() { var a = 1; }", "Share on Facebook", "Fotografía: EPA/Ümit Şen", "|/ / AP"} {
		f.Add(s, 0)
		f.Add(s, 2)
	}
	f.Fuzz(func(t *testing.T, line string, credit int) {
		line = strings.ToValidUTF8(line, "\ufffd")
		_, _, _, _ = IsByline(line), IsName(line), IsDate(line), IsAgency(line)
		_, _ = IsFurniture(line), Code(line)
		within := func(start, end int) {
			if start == -1 {
				return
			}
			if start < 0 || end < start || end > len(line) || !utf8.ValidString(line[:start]) || !utf8.ValidString(line[start:end]) {
				t.Fatalf("%d to %d of %q", start, end, line)
			}
		}
		within(CreditAt(line))
		if tail := CodeTail(line); tail >= 0 {
			within(min(tail, len(line)), len(line))
		}
		cut := len(line) / 2
		for cut > 0 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		b := Block{Pieces: []Piece{{Range: news.Range{End: cut}}, {Char: ' '}, {Range: news.Range{Start: cut, End: len(line)}}}, Credit: credit}
		whole := b.Text(line)
		start, end := b.CreditAt(line)
		if start != -1 && (start < 0 || end <= start && credit > 0 || end > len(whole) || !utf8.ValidString(whole[start:end])) {
			t.Fatalf("credit %d to %d of %q", start, end, whole)
		}
	})
}
