package clean

import (
	"strings"
	"testing"

	"secondsource/internal/news"
)

func document(text, title string) *news.Capture {
	c := &news.Capture{Payload: text, Media: news.MediaDocument}
	if title != "" {
		c.Told = []news.Told{{Field: news.FieldTitle, Value: title, Where: "document"}}
	}
	return c
}

func TestDocument(t *testing.T) {
	const body = "The ferry between Orvale and Lutz will run again, the company said."
	for _, c := range []struct{ name, text, title, headline, paragraphs, furniture, lines string }{
		{"a title that the text has not", body, "Ferry runs again", "Ferry runs again", body, "", ""},
		{"a title that the text begins with", "Ferry runs again\n\n" + body, "Ferry runs again", "Ferry runs again", body, "", ""},
		{"other quotation marks", "‘Ferry’ runs\n" + body, "'Ferry' runs", "‘Ferry’ runs", body, "", ""},
		{"the title as a sentence", "Ferry runs again.\n\n" + body, "Ferry runs again", "Ferry runs again.", body, "", ""},
		{"a word that only begins like the title", "Ferry runs against Lutz, as ever.", "Ferry runs again", "Ferry runs again", "Ferry runs against Lutz, as ever.", "", ""},
		{"the title and the text on one line", "Ferry runs again " + body, "Ferry runs again", "Ferry runs again", body, "", ""},
		{"the title over two lines", "Ferry runs\nagain\n" + body, "Ferry runs again", "Ferry runs\nagain", body, "", ""},
		{"no title", body, "", "", body, "", ""},
		{"furniture", body + "\nAdvertisement Continue reading the main story\n" + body, "T", "T", body + "|" + body, "Advertisement Continue reading the main story", ""},
		{"links at the end", body + "\nRead more:\nTen walks along the river\nThe harbour in pictures", "T", "T", body, "Read more:|Ten walks along the river|The harbour in pictures", ""},
		{"lines of the agency's service", "BC-XX--Lutz-Ferry,2nd Ld-Writethru\nFerry runs again\n(Adds mayor's reply)\n" + body + "\n(120 words)", "", "Ferry runs again", body, "", "BC-XX--Lutz-Ferry,2nd Ld-Writethru|(Adds mayor's reply)|(120 words)"},
		{"byline and credit", "By Mara Vell\n" + body + "\n" + body + "\n" + body + "\nReuters", "T", "T", body + "|" + body + "|" + body, "", "By Mara Vell|Reuters"},
	} {
		a := Document(document(c.text, c.title))
		var ps, fs, ls []string
		for _, p := range a.Paragraphs {
			ps = append(ps, a.Slice(p.Span))
		}
		for _, s := range a.Furniture {
			fs = append(fs, a.Slice(s))
		}
		for _, s := range a.Lines {
			ls = append(ls, a.Slice(s))
		}
		for _, x := range [][3]string{{"headline", a.Slice(a.Headline), c.headline}, {"paragraphs", strings.Join(ps, "|"), c.paragraphs},
			{"furniture", strings.Join(fs, "|"), c.furniture}, {"lines", strings.Join(ls, "|"), c.lines}} {
			if x[1] != x[2] {
				t.Errorf("%s: %s %q, want %q", c.name, x[0], x[1], x[2])
			}
		}
		if !strings.HasSuffix(a.Text(), c.text) {
			t.Errorf("%s: the text is not whole: %q", c.name, a.Text())
		}
	}
	if a := Document(document(" \n\u00a0", "Title")); a != nil {
		t.Errorf("an article out of nothing: %q", a.Text())
	}
}
