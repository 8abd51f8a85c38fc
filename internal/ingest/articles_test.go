package ingest

import (
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/news"
)

// Whatever the bytes, every span of an article lies on the edges of characters, its runs equal their ranges of the payload, and its parts
// do not overlap.
func FuzzArticles(f *testing.F) {
	f.Add("Headline of it\n\nThe council of Orvale voted on Tuesday against a plan to build a new harbour, officials said.\n", false)
	f.Add("A title | The Courier\nMenu\nA title\n\u00a0\nA line. .a{ color: red; }\n{{ x }}\nTT\n", true)
	f.Fuzz(func(t *testing.T, payload string, document bool) {
		payload = strings.ToValidUTF8(payload, "\ufffd")
		c := &news.Capture{Payload: payload, Media: news.MediaText}
		if document {
			c.Media = news.MediaDocument
			c.Told = []news.Told{{Field: news.FieldTitle, Value: "A title", Where: "document"}}
		}
		for _, a := range Articles(c) {
			checkArticle(t, a)
		}
	})
}

// Whatever the bytes of a page, the same holds, but that one character may stand for a character reference or for white space; articles
// have ids of their own, and reading the page again gives the same.
func FuzzPageArticles(f *testing.F) {
	pages, err := filepath.Glob("page/testdata/*.html")
	if err != nil || len(pages) == 0 {
		f.Fatal("no pages in page/testdata")
	}
	for _, name := range pages {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add("<h1>A&nbsp;B</h1><p>One &amp; two.<table><tr><td>x<td>y</table><figure><figcaption>C<span class=credit>D")
	f.Fuzz(func(t *testing.T, payload string) {
		payload = strings.ToValidUTF8(payload, "\ufffd")
		read := func() []*news.Article { return Articles(&news.Capture{Payload: payload, Media: news.MediaHTML}) }
		ids := map[string]bool{}
		again := read()
		for i, a := range read() {
			checkArticle(t, a)
			if ids[a.ID] {
				t.Fatalf("two articles %s", a.ID)
			}
			ids[a.ID] = true
			if again[i].ID != a.ID || again[i].Text() != a.Text() {
				t.Fatalf("read twice: %q and %q", a.Text(), again[i].Text())
			}
		}
	})
}

// stands reports whether a run's words are what the payload has in its range.
func stands(a *news.Article, r news.Run) bool {
	text, bytes := a.Slice(r.Text), a.Capture.Payload[r.Payload.Start:r.Payload.End]
	if text == bytes {
		return true
	}
	if a.Capture.Media != news.MediaHTML || utf8.RuneCountInString(text) != 1 {
		return false
	}
	shown := html.UnescapeString(bytes)
	return shown == text || text == " " && strings.TrimSpace(shown) == ""
}

func checkArticle(t *testing.T, a *news.Article) {
	t.Helper()
	text := a.Text()
	if !utf8.ValidString(text) {
		t.Fatalf("not UTF-8: %q", text)
	}
	for _, r := range a.Runs() {
		if !stands(a, r) {
			t.Fatalf("run %v is %q, not its range %q", r, a.Slice(r.Text), a.Capture.Payload[r.Payload.Start:r.Payload.End])
		}
	}
	var spans []news.Span
	if !a.Headline.Empty() {
		spans = append(spans, a.Headline)
	}
	for _, p := range a.Paragraphs {
		spans = append(spans, p.Span)
	}
	for _, c := range a.Captions {
		spans = append(spans, c.Span)
		if !c.Credit.Empty() && !c.Contains(c.Credit) {
			t.Fatalf("credit %v outside its caption %v", c.Credit, c.Span)
		}
	}
	spans = append(append(spans, a.Lines...), a.Furniture...)
	for i, s := range spans {
		if s.Start < 0 || s.End > len(text) || s.Empty() || !utf8.ValidString(text[s.Start:s.End]) {
			t.Fatalf("span %v of %d bytes", s, len(text))
		}
		for _, u := range spans[:i] {
			if s.Overlaps(u) {
				t.Fatalf("spans %v and %v overlap in %q", s, u, text)
			}
		}
	}
}

func TestNoArticles(t *testing.T) {
	for _, payload := range []string{"", "\n\n", " \u00a0\n", "Home\nNews\nSport\n"} {
		if as := Articles(&news.Capture{Payload: payload, Media: news.MediaText}); len(as) != 0 {
			t.Errorf("%q: %d articles", payload, len(as))
		}
	}
}
