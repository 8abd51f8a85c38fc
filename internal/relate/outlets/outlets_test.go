package outlets

import (
	"strings"
	"testing"

	"secondsource/internal/news"
)

// scrape makes a capture of articles with furniture between them.
func scrape(path, furniture string, articles ...string) []*news.Findings {
	c := &news.Capture{ID: path, Path: path, Media: news.MediaText, Payload: strings.Join(articles, "\n"+furniture+"\n") + "\n" + furniture}
	var out []*news.Findings
	for _, text := range articles {
		b := news.NewBuilder(c)
		at := strings.Index(c.Payload, text)
		s := b.Keep(news.Range{Start: at, End: at + len(text)})
		a := b.Article()
		a.Paragraphs = []news.Paragraph{{Span: s, Kind: news.Body}}
		out = append(out, &news.Findings{Article: a})
	}
	return out
}

func TestInfer(t *testing.T) {
	const spoke = "Fishermen speaking to Asharq Al-Awsat said the quay was closed."
	tests := []struct {
		name string
		fs   []*news.Findings
		want []string // outlet and basis
	}{
		{"cited", scrape("a", "", spoke), []string{"Asharq Al-Awsat inferred"}},
		{"two cited", scrape("a", "", spoke+" Others, speaking to CNN, did not."), []string{" "}},
		{"told another", scrape("a", "", "A fisherman told Asharq Al-Awsat that he knew nothing."), []string{" "}},
		{"template", append(scrape("a", "QQ", spoke, "One."), scrape("b", "QQ", "Two.", "Three.")...),
			[]string{"Asharq Al-Awsat inferred", "Asharq Al-Awsat template", "Asharq Al-Awsat template", "Asharq Al-Awsat template"}},
		{"everybody's line", append(scrape("a", "Advertisement", spoke, "One."), scrape("b", "Advertisement", "Two.", "Three.")...),
			[]string{"Asharq Al-Awsat inferred", " ", " ", " "}},
		{"another line", append(scrape("a", "QQ", spoke, "One."), scrape("b", "ZZ", "Two.", "Three.")...),
			[]string{"Asharq Al-Awsat inferred", " ", " ", " "}},
	}
	for _, test := range tests {
		for i, o := range Infer(test.fs) {
			if got := o.Name + " " + o.Basis; got != test.want[i] {
				t.Errorf("%s: article %d: %q, want %q", test.name, i, got, test.want[i])
			}
		}
	}
}
