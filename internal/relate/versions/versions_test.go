package versions

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// A page is a capture of the tests: one article of a headline and paragraphs.
type page struct {
	url, captured, updated, outlet, published string
	genre                                     news.Genre
	text                                      string // the headline, then paragraphs, divided by line ends
	again                                     []string
}

func (p page) read(t interface{ Fatal(...any) }) *news.Findings {
	c := &news.Capture{URL: p.url, Captured: p.captured, Payload: p.text, Media: news.MediaDocument, Seen: p.again}
	c.SHA256 = news.Digest(c.Payload)
	c.ID = news.CaptureID(c.SHA256, c.URL)
	b := news.NewBuilder(c)
	var lines []news.Span
	at := 0
	for i, l := range strings.Split(p.text, "\n") {
		if i > 0 {
			b.Insert("\n\n")
		}
		lines = append(lines, b.Keep(news.Range{Start: at, End: at + len(l)}))
		at += len(l) + 1
	}
	a := b.Article()
	for i, s := range lines {
		if i == 0 {
			a.Headline = s
		} else if !s.Empty() {
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: s, Kind: news.Body})
		}
	}
	a.About = news.About{Address: p.url, Outlet: news.Outlet{Name: p.outlet}, Genre: p.genre,
		Updated: news.Published{Value: p.updated, Basis: "explicit"}, Published: news.Published{Value: p.published, Basis: "metadata"}}
	return findings(a)
}

func findings(a *news.Article) *news.Findings {
	f := &news.Findings{Article: a}
	for _, s := range language.Read(a).Sentences {
		f.Sentences = append(f.Sentences, s.Span)
	}
	for _, tok := range tokensOf(a.Text(), news.Span{End: len(a.Text())}) {
		if slices.Contains([]string{"two", "three", "five", "2", "5"}, tok.key) {
			f.Quantities = append(f.Quantities, news.Quantity{Span: tok.Span, Whole: -1})
		}
	}
	return f
}

// show writes an edit in one line: "altered text: of [two|five] dead number".
func show(e news.Edit) string {
	out := fmt.Sprintf("%s %s: ", e.Kind, e.Part)
	switch e.Kind {
	case news.EditAdded:
		return out + e.To.Text()
	case news.EditAltered:
		for i, p := range e.Words {
			if i > 0 {
				out += " "
			}
			out += "[" + e.From.Article().Slice(p.From) + "|" + e.To.Article().Slice(p.To) + "]"
		}
		return strings.TrimSpace(out + " " + strings.Join(e.Touches, " "))
	}
	return out + e.From.Text()
}

func TestEdits(t *testing.T) {
	for _, test := range []struct {
		name     string
		from, to string
		want     []string
	}{
		{"nothing", "Ferry aground\nTwo people died.", "Ferry aground\nTwo people died.", nil},
		{"marks of another kind", "Ferry aground\n“We look,” he said – then left.", "Ferry aground\n\"We look,\" he said — then left.", nil},
		{"a number", "Ferry aground\nAt least 2 people died off Merrow Point, the coastguard said.", "Ferry aground\nAt least 5 people died off Merrow Point, the coastguard said.",
			[]string{"altered text: [2|5] number"}},
		{"a headline", "Ferry aground, two dead\nThe Lady Isaura struck a sandbank.", "Ferry sinks, five dead\nThe Lady Isaura struck a sandbank.",
			[]string{"altered headline: [aground, two|sinks, five] number"}},
		{"another headline", "Ferry aground off Merrow Point\nThe Lady Isaura struck a sandbank.", "Board denies that a light had failed\nThe Lady Isaura struck a sandbank.",
			[]string{"altered headline: [Ferry aground off Merrow Point|Board denies that a light had failed]"}},
		{"added and dropped", "Ferry aground\nThe Lady Isaura struck a sandbank in fog. Nobody knew how many were on board.\nThe board denied everything.",
			"Ferry aground\nThe Lady Isaura struck a sandbank in fog. Divers came from Lessing before dark.\nThe board denied everything.",
			[]string{"dropped text: Nobody knew how many were on board.", "added text: Divers came from Lessing before dark."}},
		{"moved", "Ferry aground\nThe Lady Isaura struck a sandbank.\nThe board denied everything.\nDivers came from Lessing.",
			"Ferry aground\nDivers came from Lessing.\nThe Lady Isaura struck a sandbank.\nThe board denied everything.",
			[]string{"moved text: Divers came from Lessing."}},
		{"a hedge", "Ferry aground\nThe light on Merrow Point had reportedly failed on Sunday.", "Ferry aground\nThe light on Merrow Point had failed on Sunday.",
			[]string{"altered text: [reportedly|] strengthened"}},
		{"a hedge that comes", "Ferry aground\nThe light on Merrow Point failed on Sunday.", "Ferry aground\nThe light on Merrow Point may have failed on Sunday.",
			[]string{"altered text: [|may have] weakened"}},
		{"capitals", "Ferry aground\nThe harbour board denied everything on sunday.", "Ferry aground\nThe Harbour Board denied everything on Sunday!",
			[]string{"altered text: [harbour board|Harbour Board] [sunday.|Sunday!] form"}},
		{"all of it", "Ferry aground\nThe Lady Isaura struck a sandbank.", "Parliament adjourns\nDeputies went home before noon.",
			[]string{"altered headline: [Ferry aground|Parliament adjourns]", "dropped text: The Lady Isaura struck a sandbank.", "added text: Deputies went home before noon."}},
	} {
		from, to := page{text: test.from}.read(t), page{text: test.to}.read(t)
		var got []string
		for _, e := range edits(from, to) {
			got = append(got, show(e))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.want)
		}
	}
}

// texts draws two versions of one text.
func texts(t *rapid.T) (from, to *news.Findings) {
	sentence := func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"Tomas Reyl said", "The harbour board denied", "Divers found", "It was clear", "“We look,” he said", "Ферри"}).Draw(t, "who") + " " +
			rapid.SampledFrom([]string{"that 4 ships had left", "nothing", "a light on Merrow Point", "that the light may have failed", "two men and 5 cars"}).Draw(t, "what") + " " +
			rapid.SampledFrom([]string{"on Monday.", "before dark.", "!", "", "again?"}).Draw(t, "when")
	}
	paragraphs := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.Custom(sentence), 1, 3).Draw(t, "sentences"), " ")
	}), 1, 8)
	a := paragraphs.Draw(t, "from")
	b := slices.Clone(a)
	for range rapid.IntRange(0, 4).Draw(t, "edits") {
		i := rapid.IntRange(0, len(b)-1).Draw(t, "at")
		switch rapid.IntRange(0, 3).Draw(t, "edit") {
		case 0:
			b[i] = sentence(t)
		case 1:
			b = slices.Insert(b, i, sentence(t))
		case 2:
			b[i] = strings.ReplaceAll(b[i], "4", "7")
		default:
			b[i], b[0] = b[0], b[i]
		}
	}
	return page{text: strings.Join(a, "\n")}.read(t), page{text: strings.Join(b, "\n")}.read(t)
}

// TestEditsLead: what is in no edit is the same on both sides and in the same order, so the edits lead from one version to the other; every
// side is a whole unit; changed words lie in their sentence, and all else of it is the same; and the way back is the same way.
func TestEditsLead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := texts(t)
		all := edits(from, to)
		rest := func(f *news.Findings, part func(news.Edit) news.Excerpt) (out []string) {
			edited := map[news.Span]bool{}
			for _, e := range all {
				if x := part(e); !x.IsZero() {
					if edited[x.Span()] {
						t.Fatalf("%q is edited twice", x.Text())
					}
					edited[x.Span()] = true
				}
			}
			n := 0
			for _, u := range unitsOf(f) {
				if edited[u.Span] {
					n++
				} else {
					out = append(out, string(u.part)+u.key)
				}
			}
			if n != len(edited) {
				t.Fatalf("%d of %d edited spans are units", n, len(edited))
			}
			return out
		}
		if a, b := rest(from, func(e news.Edit) news.Excerpt { return e.From }), rest(to, func(e news.Edit) news.Excerpt { return e.To }); !slices.Equal(a, b) {
			t.Fatalf("beside the edits there is\n%q and\n%q", a, b)
		}
		for _, e := range all {
			if e.Kind != news.EditAltered {
				continue
			}
			kept := func(x news.Excerpt, part func(news.Pair) news.Span) (out []string) {
				for _, tok := range tokensOf(x.Article().Text(), x.Span()) {
					if !slices.ContainsFunc(e.Words, func(p news.Pair) bool { return part(p).Contains(tok.Span) }) {
						out = append(out, tok.key)
					}
				}
				for _, p := range e.Words {
					if s := part(p); !s.Empty() && !x.Span().Contains(s) {
						t.Fatalf("changed words at %v lie outside %v", s, x.Span())
					}
				}
				return out
			}
			if a, b := kept(e.From, func(p news.Pair) news.Span { return p.From }), kept(e.To, func(p news.Pair) news.Span { return p.To }); !slices.Equal(a, b) || len(e.Words) == 0 {
				t.Fatalf("%q and %q: beside changed words there is %q and %q", e.From.Text(), e.To.Text(), a, b)
			}
		}
		var there, back []string
		for _, e := range all {
			there = append(there, fmt.Sprint(e.Part, e.From.Text(), e.From.Span(), e.To.Text(), e.To.Span(), e.Words))
		}
		for _, e := range edits(to, from) {
			var words []news.Pair
			for _, p := range e.Words {
				words = append(words, news.Pair{From: p.To, To: p.From})
			}
			back = append(back, fmt.Sprint(e.Part, e.To.Text(), e.To.Span(), e.From.Text(), e.From.Span(), words))
		}
		slices.Sort(there)
		slices.Sort(back)
		if !slices.Equal(there, back) {
			t.Fatalf("there:\n%s\nback:\n%s", strings.Join(there, "\n"), strings.Join(back, "\n"))
		}
		if len(edits(from, from)) > 0 {
			t.Fatal("a text differs from itself")
		}
	})
}
