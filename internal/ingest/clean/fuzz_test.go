package clean

import (
	"strings"
	"testing"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// Whatever a document's text: all of it is in the article, unchanged and in one piece; parts do not overlap; reading the text again as
// a document gives the same text.
func FuzzDocument(f *testing.F) {
	for _, x := range [][2]string{{"A headline of it\n\nThe council met. It did not vote.\n", ""}, {"The council met.", "A title"}, {"A title: it is long\nText.", "A  title:\nit is long"},
		{"By Mara Vell\n14 January 2031\nText. (DPA)\nRead more:\nAnother one", "T"}, {"\u00a0\n \x00\ufeff", "“T”"}, {"「一二」\n三四。", "一二"}} {
		f.Add(x[0], x[1])
	}
	f.Fuzz(func(t *testing.T, text, title string) {
		text, title = strings.ToValidUTF8(text, "\ufffd"), strings.ToValidUTF8(title, "\ufffd")
		c := &news.Capture{Payload: text, Media: news.MediaDocument}
		if title != "" {
			c.Told = []news.Told{{Field: news.FieldTitle, Value: title, Where: "document"}}
		}
		a := Document(c)
		if a == nil {
			if strings.TrimSpace(text) != "" {
				t.Fatal("no article")
			}
			return
		}
		if !strings.HasSuffix(a.Text(), text) {
			t.Fatalf("%q is not all of %q", a.Text(), text)
		}
		parts(t, a)
		again := Document(&news.Capture{Payload: a.Text(), Media: news.MediaDocument, Told: c.Told})
		if again == nil || again.Text() != a.Text() && a.Headline.Empty() {
			t.Fatalf("%q became %q", a.Text(), again.Text())
		}
	})
}

// Whatever the labels of blocks: what is kept stands in the article's text, headline first and the rest in the order of the blocks, as its
// words are, and teasers and furniture do not.
func FuzzArticle(f *testing.F) {
	f.Add("One two. Three\nfour", []byte{1, 3, 12, 7, 3})
	f.Add("वाक्य। 二三。", []byte{3, 3, 2, 13, 0})
	f.Fuzz(func(t *testing.T, payload string, labels []byte) {
		payload = strings.ToValidUTF8(payload, "\ufffd")
		words := strings.Fields(payload)
		var bs []blocks.Block
		var want []string
		at, headline := 0, false
		for i, l := range labels {
			if i >= len(words) {
				break
			}
			start := at + strings.Index(payload[at:], words[i])
			at = start + len(words[i])
			b := blocks.Block{Pieces: []blocks.Piece{{Range: news.Range{Start: start, End: at}}}, Label: blocks.Label(l % byte(blocks.Furniture+1))}
			bs = append(bs, b)
			switch {
			case b.Label == blocks.Headline && !headline:
				want, headline = append([]string{words[i]}, want...), true
			case kept(b.Label):
				want = append(want, words[i])
			}
		}
		a := Article(&news.Capture{Payload: payload}, bs)
		if a == nil {
			return
		}
		if got := a.Text(); got != strings.Join(want, "\n\n") {
			t.Fatalf("%q, want %q", got, want)
		}
		parts(t, a)
	})
}

// parts holds that the parts of an article lie in its text and share no byte, and that its runs are what the payload has.
func parts(t *testing.T, a *news.Article) {
	t.Helper()
	var spans []news.Span
	add := func(s news.Span) {
		if s.Empty() {
			return
		}
		if s.Start < 0 || s.End > len(a.Text()) {
			t.Fatalf("%v of %d bytes", s, len(a.Text()))
		}
		for _, o := range spans {
			if s.Overlaps(o) {
				t.Fatalf("%v and %v overlap in %q", s, o, a.Text())
			}
		}
		spans = append(spans, s)
	}
	add(a.Headline)
	for _, p := range a.Paragraphs {
		add(p.Span)
	}
	for _, c := range a.Captions {
		add(c.Span)
		if !c.Credit.Empty() && !c.Contains(c.Credit) {
			t.Fatalf("credit %v is not in its caption %v", c.Credit, c.Span)
		}
	}
	for _, s := range append(append([]news.Span{}, a.Lines...), a.Furniture...) {
		add(s)
	}
	for _, r := range a.Runs() {
		if a.Slice(r.Text) != a.Capture.Payload[r.Payload.Start:r.Payload.End] {
			t.Fatalf("run %v is not its range", r)
		}
	}
}
