package plain

import (
	"strings"
	"testing"

	"secondsource/internal/news"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, payload, want string }{
		{"lines with the blank ones before them", "One\n\nTwo\n\n\nThree", "0 One|1 Two|2 Three"},
		{"white space and no-break spaces off the ends", " \u00a0One \u00a0\r\n\u00a0\n\tTwo\u200b\n", "0 One|1 Two"},
		{"nothing", "\n \u00a0\n", ""},
		{"a style sheet glued to a line", "The bridge opened. .box .title{ padding: 2px; } .more { color: red; }\nNext", "0 The bridge opened.|0 .box .title{ padding: 2px; } .more { color: red; }|0 Next"},
		{"a script glued to a line", "Tickets cost two florins. function show() { var a = document.get('x'); a.open(); }", "0 Tickets cost two florins.|0 function show() { var a = document.get('x'); a.open(); }"},
		{"a template's variable", "{{ widget.title }}", "0 {{ widget.title }}"},
		{"braces in running text", "The set {a, b} is closed; the proof is short.", "0 The set {a, b} is closed; the proof is short."},
	} {
		capture := &news.Capture{Payload: c.payload}
		var got []string
		for _, b := range Read(capture) {
			got = append(got, string(rune('0'+b.Gap))+" "+b.Text(c.payload))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	c := &news.Capture{Payload: strings.Repeat("The council of Orvale met on Monday to speak of the harbour, and of its debts.\n\n", 1000)}
	b.SetBytes(int64(len(c.Payload)))
	for b.Loop() {
		Read(c)
	}
}
