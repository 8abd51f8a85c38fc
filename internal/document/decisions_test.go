package document

import (
	"fmt"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// TestDecisionsAreBounded: of a great many decisions on one entity the document holds the first of each two spellings, and all that a person decided.
func TestDecisionsAreBounded(t *testing.T) {
	var text strings.Builder
	a := &news.Analysis{}
	f := &news.Findings{}
	for i := range 200 {
		name := fmt.Sprintf("Oku%d", i/2) // each twice
		f.Mentions = append(f.Mentions, news.Mention{Span: news.Span{Start: text.Len(), End: text.Len() + len(name)}, Form: news.Name, Same: -1})
		text.WriteString(name + " ")
	}
	c := &news.Capture{ID: "c", Payload: text.String()}
	b := news.NewBuilder(c)
	b.Keep(news.Range{Start: 0, End: len(c.Payload)})
	f.Article = b.Article()
	a.Findings = []*news.Findings{f}
	e := news.Entity{ID: "e"}
	for i := range 199 {
		e.Mentions = append(e.Mentions, news.Ref{Index: i})
		if i > 0 {
			a.Decisions = append(a.Decisions, news.Decision{A: news.Ref{Index: i - 1}, B: news.Ref{Index: i}, Verdict: news.Same, Score: 900, Why: []string{"another spelling"}})
		}
		a.Decisions = append(a.Decisions, news.Decision{A: news.Ref{Index: i}, B: news.Ref{Index: 199}, Verdict: news.CannotTell, Score: 500, Why: []string{"fits another as well"}})
	}
	for range 50 {
		a.Decisions = append(a.Decisions, news.Decision{A: news.Ref{Index: 0}, B: news.Ref{Index: 199}, Verdict: news.Different, Score: 1000, Why: []string{"told so"}, By: "editor"})
	}
	a.Entities = []news.Entity{e}
	a.Index()
	counts := map[string]int{}
	for _, d := range Encode(a, Program{}).Decisions {
		counts[d.Verdict]++
		if d.Verdict == "same" && f.Article.Text()[d.A.Start:d.A.End] == f.Article.Text()[d.B.Start:d.B.End] {
			t.Error("equal words are told")
		}
		if (d.By != nil) != (d.Verdict == "different") {
			t.Errorf("by %v: %s", d.By, d.Verdict)
		}
	}
	if counts["same"] != maxDecisions || counts["cannot-tell"] != maxDecisions || counts["different"] != 50 {
		t.Errorf("got %v", counts)
	}
}
