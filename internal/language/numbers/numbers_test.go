package numbers

import (
	"testing"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

func read(text string) *language.Text {
	b := news.NewBuilder(&news.Capture{Payload: text})
	span := b.Keep(news.Range{End: len(text)})
	a := b.Article()
	a.Paragraphs = []news.Paragraph{{Span: span, Kind: news.Body}}
	return language.Read(a)
}

func TestRead(t *testing.T) {
	for _, row := range []struct {
		text    string
		value   float64
		tokens  int
		ordinal bool
		rest    string
	}{
		{"2,225 people", 2225, 1, false, ""},
		{"4.1 million people", 4100000, 2, false, ""},
		{"1.5 million people", 1.5e6, 2, false, ""},
		{"69bn dollars", 69e9, 1, false, ""},
		{"420km east", 420, 1, false, "km"},
		{"21st visit", 21, 1, true, ""},
		{"second visit", 2, 1, true, ""},
		{"twenty-first visit", 21, 1, true, ""},
		{"thirty-two people", 32, 1, false, ""},
		{"two hundred and fifty people", 250, 4, false, ""},
		{"two thousand five hundred people", 2500, 4, false, ""},
		{"half a million people", 5e5, 3, false, ""},
		{"a dozen people", 12, 2, false, ""},
		{"two dozen people", 24, 2, false, ""},
		{"a hundred people", 100, 2, false, ""},
		{"three and a half", 3.5, 4, false, ""},
		{"two and a half million people", 2.5e6, 5, false, ""},
		{"two million and a half", 2.5e6, 5, false, ""},
		{"2 and a half million", 2.5e6, 5, false, ""},
		{"a million and a half people", 1.5e6, 5, false, ""},
		{"a hundred thousand people", 1e5, 3, false, ""},
		{"one and three quarters", 1.75, 4, false, ""},
		{"ten and a half of the others", 10, 1, false, ""},
		{"half a dozen people", 6, 3, false, ""},
		{"5½ years", 5.5, 2, false, ""},
		{"2 500 people", 2500, 2, false, ""},
		{"1 000 000 people", 1e6, 3, false, ""},
		{"2 lakh crore rupees", 2e12, 3, false, ""},
		{"one two", 1, 1, false, ""},
	} {
		text := read(row.text)
		n, next, ok := Read(text, 0, len(text.Tokens))
		if !ok || n.Value != row.value || next != row.tokens || n.Ordinal != row.ordinal || n.Rest != row.rest {
			t.Errorf("%q: %+v, %d tokens, %v", row.text, n, next, ok)
		}
	}
	for _, s := range []string{"people", "a bridge", "half the bridge", "1.2.3", "hundred"} {
		text := read(s)
		if n, _, ok := Read(text, 0, len(text.Tokens)); ok {
			t.Errorf("%q was read as %+v", s, n)
		}
	}
}
