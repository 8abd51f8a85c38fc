package versions

import (
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/news"
)

// FuzzFind: whatever two texts stand at one address, every span slices, no character is cut, and edits of a text against itself are none.
func FuzzFind(f *testing.F) {
	f.Add(morning, fixed)
	f.Add(other, "CORRECTED-"+other+"\n(Corrects the hour)\nThis story has been withdrawn.")
	f.Add("\n\n", "“\n»…\u200b\u00ad 1,5-2")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		from, to := page{url: address, captured: "2031-03-03T09:00:00Z", outlet: "Echo", text: a}.read(t), page{url: address, captured: "2031-03-03T12:00:00Z", outlet: "Echo", text: b}.read(t)
		whole := func(x news.Excerpt) {
			if !x.IsZero() && (x.Span().Start < 0 || x.Span().End > len(x.Article().Text()) || !utf8.ValidString(x.Text())) {
				t.Fatalf("%v cuts a character of %q", x.Span(), x.Article().Text())
			}
		}
		for _, e := range edits(from, to) {
			whole(e.From)
			whole(e.To)
			for _, p := range e.Words {
				whole(from.Article.Excerpt(p.From))
				whole(to.Article.Excerpt(p.To))
			}
		}
		if len(edits(from, from)) > 0 {
			t.Fatalf("%q differs from itself", a)
		}
		r := Find([]*news.Findings{from, to})
		if len(r.Current)+len(r.Earlier) != 2 {
			t.Fatal("an article is lost")
		}
		for _, c := range r.Corrections {
			for _, x := range append([]news.Excerpt{c.Note, c.Wrong, c.Right}, c.StillIn...) {
				whole(x)
			}
		}
		for _, v := range r.Versions {
			for _, s := range v.Steps {
				for _, x := range s.Announced {
					whole(x.At)
				}
			}
		}
	})
}
