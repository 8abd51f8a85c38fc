package participants_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/relate/participants"
)

// relate reads articles, each a text of paragraphs parted by empty lines, the first its headline.
func relate(texts ...string) *news.Analysis {
	var captures []*news.Capture
	for _, text := range texts {
		c := &news.Capture{Path: "a.txt", Media: news.MediaDocument, Payload: text, Charset: "utf-8", SHA256: news.Digest(text)}
		c.ID = news.CaptureID(c.SHA256, "")
		captures = append(captures, c)
	}
	captures = pipeline.Canonical(captures)
	return pipeline.Relate(captures, pipeline.Findings(captures, func() {}))
}

// told writes who took part as "basis: name (role), ...", but for those who only spoke.
func told(a *news.Analysis) string {
	var out []string
	for _, e := range a.Events {
		for _, p := range e.Participants {
			s := p.Basis + " " + a.Entities[p.Entity].Name
			if p.Role != "" {
				s += " (" + p.Role + ")"
			}
			if p.Basis != "spoke" {
				out = append(out, s)
			}
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The French delegation included Foreign Minister Laura Vendome and Finance Minister Paul Renard.", "listed Laura Vendome (delegation), listed Paul Renard (delegation)"},
		{"Also present were Governor Omar Haddad, Mayor Laura Vendome and the banker Paul Renard.", "listed Laura Vendome, listed Omar Haddad, listed Paul Renard"},
		{"Governor Omar Haddad and Mayor Laura Vendome also took part in the talks.", "listed Laura Vendome, listed Omar Haddad"},
		{"Foreign Minister Laura Vendome and Finance Minister Paul Renard accompanied the president.", "listed Laura Vendome (delegation), listed Paul Renard (delegation)"},
		{"Accompanying Omar Haddad in Lisbon were Foreign Minister Laura Vendome and Finance Minister Paul Renard.", "listed Laura Vendome (delegation), listed Omar Haddad, listed Paul Renard (delegation)"},
		{"The ceremony was attended by Governor Omar Haddad. Mayor Laura Vendome did not attend the ceremony.", "listed Omar Haddad"},
		{"Mayor Laura Vendome will attend the ceremony.", ""},
		{"Laura Vendome attended a school of music in Lisbon.", ""},
		{"The song was accompanied by a chorus that Laura Vendome wrote.", ""},
		{"French President Laura Vendome received her Polish counterpart Pawel Nowak in Lisbon.", "mentioned Laura Vendome (host), mentioned Pawel Nowak (visitor)"},
		{"Polish President Pawel Nowak was welcomed by Laura Vendome, the French president.", "mentioned Laura Vendome (host), mentioned Pawel Nowak (visitor)"},
		{"Talks between Laura Vendome and Pawel Nowak began in Lisbon.", "mentioned Laura Vendome, mentioned Pawel Nowak"},
		{"Laura Vendome had met Pawel Nowak in Lisbon.", ""},
		{"Laura Vendome met Pawel Nowak in Lisbon last year.", ""},
		{"Laura Vendome gave the hosts the lead before Pawel Nowak scored.", ""},
		{"The minister met with a delegation from the World Bank in Lisbon.", "mentioned World Bank (delegation)"},
	} {
		if got := told(relate("Harbour talks open in Lisbon\n\n" + test.text)); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// TestOneBasis: who is listed is not mentioned besides; each article that lists him is told.
func TestOneBasis(t *testing.T) {
	text := "Harbour talks open in Lisbon\n\nFrench President Laura Vendome received Polish President Pawel Nowak in Lisbon on Monday to speak about the harbour.\n\n"
	a := relate(text+"The Polish delegation included Finance Minister Olga Wrona and President Pawel Nowak.", text+"Also present were Finance Minister Olga Wrona and President Pawel Nowak, the harbour office said on Monday.")
	if got, want := told(a), "listed Olga Wrona (delegation), listed Pawel Nowak (visitor), mentioned Laura Vendome (host)"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	for _, p := range a.Events[0].Participants {
		if len(p.Others) != 1 {
			t.Errorf("%s: %d other articles", a.Entities[p.Entity].Name, len(p.Others))
		}
	}
}

// TestSpoke: who spoke before the event did not speak at it.
func TestSpoke(t *testing.T) {
	for text, want := range map[string]string{
		"“The harbour is open,” Omar Haddad said at the end of the talks.":                                                                 "Omar Haddad",
		"Harbour chief Omar Haddad said ahead of the talks that “the harbour will be open to all.” “We have nothing to add,” Haddad said.": "",
		"“It was quiet before the talks, and now the harbour is open,” Omar Haddad said. “It will stay open,” he said.":                    "Omar Haddad",
	} {
		var got []string
		for _, e := range relate("Harbour talks open in Lisbon\n\n" + text).Events {
			for _, p := range e.Participants {
				if p.Basis == "spoke" {
					got = append(got, "Omar Haddad")
				}
			}
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}

func TestPictures(t *testing.T) {
	page := func(caption string) *news.Analysis {
		c := &news.Capture{Path: "a.html", Media: news.MediaHTML, Charset: "utf-8", Payload: "<html><body><article><h1>Harbour talks open in Lisbon</h1><p>The talks about the harbour opened in Lisbon on Monday, and nobody knows how long they will go on, the harbour office said.</p><figure><img src=\"a.jpg\"><figcaption>" +
			caption + "</figcaption></figure><p>The office is in an old house at the end of the quay, where ships have been counted for three hundred years by men and women with pencils.</p></article></body></html>"}
		c.SHA256 = news.Digest(c.Payload)
		c.ID = news.CaptureID(c.SHA256, "")
		captures := []*news.Capture{c}
		return pipeline.Relate(captures, pipeline.Findings(captures, func() {}))
	}
	for caption, want := range map[string]string{
		"French President Laura Vendome greets Pawel Nowak in Lisbon on Monday. (Omar Haddad/NWA)": "photographed Laura Vendome, photographed Pawel Nowak",
		"Supporters of Laura Vendome wave flags in Lisbon on Monday.":                              "",
		"A man holds a portrait of Laura Vendome in Lisbon on Monday.":                             "",
		"Laura Vendome in Lisbon, file photo":                                                      "",
	} {
		a := page(caption)
		if len(a.Findings[0].Article.Captions) != 1 {
			t.Fatalf("%s: %d captions", caption, len(a.Findings[0].Article.Captions))
		}
		if got := told(a); got != want {
			t.Errorf("%s\n got %s\nwant %s", caption, got, want)
		}
	}
}

// FuzzFind: whatever the text, every passage lies within it and every entity is one.
func FuzzFind(f *testing.F) {
	f.Add("The French delegation included Foreign Minister Laura Vendome, who met Pawel Nowak, head of the delegation from the World Bank, and Omar Haddad.")
	f.Add("Accompanying Laura Vendome's (“Nowak”) were talks between Omar Haddad, President Pawel Nowak received, attended by, met")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.TrimSpace(text) == "" {
			return
		}
		a := relate("Talks in Lisbon\n\n" + text)
		for _, e := range a.Events {
			for _, p := range e.Participants {
				if p.Entity < 0 || p.Entity >= len(a.Entities) || p.Excerpt.IsZero() || p.Excerpt.Span().Empty() {
					t.Fatalf("%+v", p)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	a := relate("Harbour talks open in Lisbon\n\n" + strings.Repeat("French President Laura Vendome spoke for an hour about the old harbour, and nobody at the side of the quay could hear a word of it. The office is in an old house at the end of the quay, where ships have been counted for three hundred years. ", 40))
	words := len(strings.Fields(a.Findings[0].Article.Text()))
	for b.Loop() {
		participants.Find(a, &a.Events[0])
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
