package page

import (
	"strings"
	"testing"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// joinAll reads a page's parts, gives them labels by hand, and joins them.
func joinAll(payload string, label func(text string) blocks.Label) []blocks.Block {
	m := open(payload, "")
	var bs []blocks.Block
	for i := range m.parts {
		m.parts[i].label, m.parts[i].score = label(m.parts[i].text), 1
		bs = m.join(bs, m.block(i), i)
	}
	return bs
}

func TestRows(t *testing.T) {
	const page = `<table><tr><th>Port</th><th>Single</th></tr><tr><td>Quellin</td><td>12.40</td></tr>` +
		`<tr><td>The keeper of the light says that it can be climbed on Sundays in all weathers but fog.</td><td>Merrow</td></tr></table><p>After it</p>`
	bs := joinAll(page, func(string) blocks.Label { return blocks.Paragraph })
	want := []string{"Port\tSingle", "Quellin\t12.40", "The keeper of the light says that it can be climbed on Sundays in all weathers but fog.", "Merrow", "After it"}
	if len(bs) != len(want) {
		t.Fatalf("%d blocks, want %d", len(bs), len(want))
	}
	for i, w := range want {
		if got := bs[i].Text(page); got != w || (bs[i].Label == blocks.Row) != (i < 2) {
			t.Errorf("%q (label %d), want %q", got, bs[i].Label, w)
		}
	}
}

func TestCaptionCredits(t *testing.T) {
	for _, x := range []struct{ name, page, text, credit string }{
		{"words", `<figure><figcaption>Waves at the pier. Photo: Rolf Tarn</figcaption></figure>`, "Waves at the pier. Photo: Rolf Tarn", "Rolf Tarn"},
		{"inline", `<figure><figcaption>Waves at the pier<span class="caption-credit">Rolf Tarn/NWA</span></figcaption></figure>`, "Waves at the pierRolf Tarn/NWA", "Rolf Tarn/NWA"},
		{"inline with a word", `<figure><figcaption>Waves at the pier. <cite class=credit>Credit...Rolf Tarn/NWA</cite></figcaption></figure>`, "Waves at the pier. Credit...Rolf Tarn/NWA", "Rolf Tarn/NWA"},
		{"below", `<figure><figcaption>Waves at the pier</figcaption><div class="photo-credit">(Rolf Tarn)</div></figure>`, "Waves at the pier (Rolf Tarn)", "Rolf Tarn"},
		{"none", `<figure><figcaption>Waves at the pier</figcaption></figure>`, "Waves at the pier", ""},
	} {
		bs := joinAll(x.page, func(string) blocks.Label { return blocks.Caption })
		if len(bs) != 1 {
			t.Fatalf("%s: %d blocks", x.name, len(bs))
		}
		if got := bs[0].Text(x.page); got != x.text {
			t.Errorf("%s: %q, want %q", x.name, got, x.text)
		}
		credit := ""
		if start, end := bs[0].CreditAt(x.page); start >= 0 {
			credit = bs[0].Text(x.page)[start:end]
		}
		if credit != x.credit {
			t.Errorf("%s: credit %q, want %q", x.name, credit, x.credit)
		}
	}
}

// A page of many equal elements is read at the pace of others, whatever they look like.
func TestManyEntries(t *testing.T) {
	payload := `<html><body><main><h1>Storm Ulla live</h1>`
	for range 3000 {
		payload += `<div class="live-post"><time>10:05</time><h3>One more notice</h3><p>The harbour master has closed the harbour to all vessels.</p></div>`
	}
	p := Read(&news.Capture{Payload: payload})
	if len(p.Articles) < 3000 {
		t.Errorf("%d articles of 3000 posts", len(p.Articles))
	}
}

// A table goes with most of its words; a calendar, which has hardly any, goes out.
func TestWholeTables(t *testing.T) {
	rows := func(row string, n int) string { return "<table>" + strings.Repeat("<tr>"+row+"</tr>", n) + "</table>" }
	for _, x := range []struct {
		name, page string
		kept       func(text string) bool // by the model
		want       int
	}{
		{"the figures follow the words", rows("<td>Quellin crossing</td><td>12</td>", 4), func(s string) bool { return s != "12" }, 8},
		{"the words follow what was left out", rows("<td>Home</td><td>News of the islands</td><td>Sea</td>", 3), func(s string) bool { return s == "Home" }, 0},
		{"a calendar", rows("<td>1</td><td>2</td><td>3</td><td>4</td><td>5</td>", 5), func(string) bool { return true }, 0},
		{"too small to tell", rows("<td>One</td><td>Two</td>", 1), func(s string) bool { return s == "One" }, 1},
	} {
		m := open(x.page, "")
		for i := range m.parts {
			m.parts[i].score = -1
			if x.kept(m.parts[i].text) {
				m.parts[i].score = 1
			}
		}
		m.wholeTables()
		got := 0
		for i := range m.parts {
			if m.parts[i].score > 0 {
				got++
			}
		}
		if got != x.want {
			t.Errorf("%s: %d cells, want %d", x.name, got, x.want)
		}
	}
}
