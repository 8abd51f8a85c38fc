package claims

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// story makes an analysis of one event and story, each article one capture with a paragraph and sentence a line, each its own origin.
func story(articles ...string) *news.Analysis {
	a := &news.Analysis{}
	s := news.Story{ID: "s", Events: []int{0}}
	e := news.Event{ID: "v"}
	for i, text := range articles {
		c := &news.Capture{ID: fmt.Sprint("c", i), Media: news.MediaDocument, Payload: text}
		b := news.NewBuilder(c)
		b.Keep(news.Range{Start: 0, End: len(text)})
		f := &news.Findings{Article: b.Article()}
		at := 0
		for line := range strings.SplitAfterSeq(text, "\n") {
			span := news.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
			f.Article.Paragraphs = append(f.Article.Paragraphs, news.Paragraph{Span: span, Kind: news.Body})
			f.Sentences = append(f.Sentences, span)
			at += len(line)
		}
		a.Findings = append(a.Findings, f)
		s.Articles, e.Articles = append(s.Articles, i), append(e.Articles, i)
		s.Origins = append(s.Origins, news.Origin{ID: fmt.Sprint("o", i), Articles: []int{i}})
	}
	a.Events, a.Stories = []news.Event{e}, []news.Story{s}
	a.Index()
	return a
}

// show writes claims as lines: status, origins, then the articles and first words of the evidence.
func show(a *news.Analysis, claims []news.Claim) string {
	var out []string
	for _, c := range claims {
		s := fmt.Sprintf("%s %d-%d", c.Status, c.Origins, c.OriginsHigh)
		for _, e := range c.Evidence {
			words := strings.Fields(a.Findings[e.Article].Article.Slice(e.Span))
			s += fmt.Sprintf(" | %d %s: %s", e.Article, e.Role, strings.Join(words[:min(3, len(words))], " "))
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

const (
	drained   = "The harbour authority of Lessing drained the northern dock on Friday to free a trapped whale."
	drained2  = "Lessing's northern dock was drained by the harbour authority to free the trapped whale."
	willDrain = "The harbour authority of Lessing will drain the northern dock on Friday to free a trapped whale."
	fishprice = "Herring prices at the auction of Arven fell to their lowest level since the winter."
)

// summaryOf makes the second article what a feed says of one.
func summaryOf(a *news.Analysis) *news.Analysis {
	c := a.Findings[1].Article.Capture
	c.Told = append(c.Told, news.Told{Field: news.FieldSummary, Value: "summary", Where: "feed"})
	return a
}

func TestFind(t *testing.T) {
	tests := []struct {
		name string
		a    *news.Analysis
		want string
	}{
		{"two report one thing", story(drained+"\n"+fishprice, drained2), "happened 2-2 | 0 asserts: The harbour authority | 1 asserts: Lessing's northern dock"},
		{"a feed's summary is no report", summaryOf(story(drained, drained2)), ""},
		{"nothing alike", story(drained, fishprice), ""},
		{"expected is not done", story(willDrain, drained2), ""},
		{"one article alone", story(drained + "\n" + drained2), ""},
		{"no words", story("", "\n\n"), ""},
	}
	for _, test := range tests {
		if got := show(test.a, Find(test.a, 0)); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestCount: who depends on whom decides what the number is.
func TestCount(t *testing.T) {
	tests := []struct {
		name   string
		change func(*news.Analysis)
		want   string
	}{
		{"independent", func(*news.Analysis) {}, "3-3"},
		{"one origin of two", func(a *news.Analysis) {
			a.Stories[0].Origins = []news.Origin{{ID: "o0", Articles: []int{0, 1}}, {ID: "o2", Articles: []int{2}}}
		}, "2-2"},
		{"probably of one", func(a *news.Analysis) {
			a.Stories[0].Origins = []news.Origin{{ID: "o0", Articles: []int{0, 1}, Probable: []int{1}}, {ID: "o2", Articles: []int{2}}}
		}, "2-3"},
		{"cannot be told", func(a *news.Analysis) {
			a.Lineage = []news.Lineage{{From: 0, To: 2, Kind: news.CannotTell}}
		}, "2-3"},
		{"shared speech is no dependence", func(a *news.Analysis) {
			a.Lineage = []news.Lineage{{From: 0, To: 2, Kind: news.SharedSpeech}}
		}, "3-3"},
	}
	for _, test := range tests {
		a := story(drained, drained2, drained)
		test.change(a)
		claims := Find(a, 0)
		if len(claims) != 1 {
			t.Errorf("%s: %d claims", test.name, len(claims))
			continue
		}
		if got := fmt.Sprintf("%d-%d", claims[0].Origins, claims[0].OriginsHigh); got != test.want {
			t.Errorf("%s: %s origins, want %s", test.name, got, test.want)
		}
	}
}

// TestBeyondSource: what a text that follows another says more than it is no evidence of the agency's.
func TestBeyondSource(t *testing.T) {
	a := story(fishprice, drained, drained2)
	a.Stories[0].Origins = []news.Origin{{ID: "o0", Articles: []int{0, 1}}, {ID: "o2", Articles: []int{2}}}
	a.Lineage = []news.Lineage{{From: 0, To: 1, Kind: news.Paraphrase, Direction: "shown"}}
	claims := Find(a, 0)
	if len(claims) != 1 || claims[0].Origins != 1 {
		t.Fatalf("claims %s", show(a, claims))
	}
	i := slices.IndexFunc(claims[0].Evidence, func(e news.Evidence) bool { return e.Article == 1 })
	if e := claims[0].Evidence[i]; e.Role != "beyond-source" || e.Origin != "" {
		t.Errorf("role %q, origin %q", e.Role, e.Origin)
	}
}

// TestOtherEvent: what is told of another event is another claim.
func TestOtherEvent(t *testing.T) {
	a := story(drained, drained2)
	a.Events = []news.Event{{ID: "v0", Articles: []int{0}}, {ID: "v1", Articles: []int{1}}}
	a.Stories[0].Events = []int{0, 1}
	if got := Find(a, 0); len(got) != 0 {
		t.Errorf("claims over two events: %s", show(a, got))
	}
}

func TestClauses(t *testing.T) {
	text := "The minister of ports opened the new dock on Monday, while the union of pilots met in the town hall; nobody from the company was at either place."
	a := story(text)
	var got []string
	for _, c := range clauses(a.Findings[0], a.Findings[0].Sentences[0]) {
		got = append(got, text[c.Start:c.End])
	}
	want := []string{"The minister of ports opened the new dock on Monday", "while the union of pilots met in the town hall", "nobody from the company was at either place."}
	if !slices.Equal(got, want) {
		t.Errorf("clauses %q", got)
	}
}
