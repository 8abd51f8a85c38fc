package document

import (
	"strings"
	"testing"

	"secondsource/internal/news"
)

// TestStatementsAndRemarks: to whom, when and where something was said, and the wordings of a remark, are spans of their articles; what no
// text tells is left out.
func TestStatementsAndRemarks(t *testing.T) {
	const text = "Ada Vane told Orlen TV on Friday: “The lamp failed.”"
	c := &news.Capture{ID: "c", Payload: text}
	b := news.NewBuilder(c)
	b.Keep(news.Range{End: len(text)})
	f := &news.Findings{Article: b.Article()}
	of := func(words string) news.Span {
		at := strings.Index(text, words)
		return news.Span{Start: at, End: at + len(words)}
	}
	f.Mentions = []news.Mention{{Span: of("Ada Vane"), Kind: news.Person, Same: -1}, {Span: of("Orlen TV"), Kind: news.Organization, Same: -1}}
	f.Statements = []news.Statement{{Kind: news.Direct, Source: news.Source{Span: of("Ada Vane"), Basis: news.ByName}, Cue: of("told"), Content: []news.Span{of("“The lamp failed.”")},
		Within: -1, To: news.Listener{Span: of("Orlen TV"), Mention: 1}, Said: news.Occasion{When: of("on Friday"), Date: "2031-05-02"}}}
	plain := f.Statements[0]
	plain.To, plain.Said, plain.Negated = news.Listener{Mention: -1}, news.Occasion{}, true
	f.Statements = append(f.Statements, plain)
	ref := news.Ref{}
	a := &news.Analysis{Captures: []*news.Capture{c}, Findings: []*news.Findings{f}, Entities: []news.Entity{
		{ID: "e1", Name: "Ada Vane", Mentions: []news.Ref{{}}}, {ID: "e2", Name: "Orlen TV", Mentions: []news.Ref{{Index: 1}}}},
		Remarks: []news.Remark{{ID: "r1", Speaker: 0, Statements: []news.Ref{ref}, Wordings: []news.Wording{{Spans: []news.Span{of("The lamp failed.")}, Differs: []news.Span{of("failed")}}}}}}
	a.Index()
	d := Encode(a, Program{})
	slice := func(s *Span) string {
		if s == nil {
			return "-"
		}
		return text[s.Start:s.End]
	}
	s := d.Statements[0]
	if *s.To.Text != "Orlen TV" || slice(s.To.Span) != "Orlen TV" || *s.To.Entity != "e2" || slice(s.Said.When) != "on Friday" || *s.Said.Date != "2031-05-02" || s.Said.Venue != nil || s.Negated {
		t.Errorf("%+v to %+v said %+v", s, s.To, s.Said)
	}
	if s = d.Statements[1]; s.To != nil || s.Said != nil || !s.Negated {
		t.Errorf("%+v", s)
	}
	w := d.Remarks[0].Wordings
	if len(w) != 1 || w[0].Statement != d.Statements[0].ID || slice(&w[0].Spans[0]) != "The lamp failed." || slice(&w[0].Differs[0]) != "failed" {
		t.Errorf("wordings %+v", w)
	}
}
