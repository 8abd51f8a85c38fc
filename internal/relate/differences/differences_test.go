package differences

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// build makes an analysis of one event and story. In each article's text "<7 percent|about|trade>" marks a quantity with value, unit ("" for
// none) and modifier, and what it counts; the marks are not part of the text.
func build(days []string, articles ...string) *news.Analysis {
	a := &news.Analysis{}
	s, v := news.Story{Events: []int{0}}, news.Event{}
	for i, marked := range articles {
		f := read(i, marked)
		f.Article.About.Published.Value = days[i]
		a.Findings = append(a.Findings, f)
		s.Articles, v.Articles = append(s.Articles, i), append(v.Articles, i)
	}
	a.Stories, a.Events = []news.Story{s}, []news.Event{v}
	a.Index()
	return a
}

func read(i int, marked string) *news.Findings {
	var text strings.Builder
	var quantities []news.Quantity
	for rest := marked; ; {
		before, after, found := strings.Cut(rest, "<")
		text.WriteString(before)
		if !found {
			break
		}
		mark, tail, _ := strings.Cut(after, ">")
		parts := strings.Split(mark, "|")
		q := news.Quantity{Span: news.Span{Start: text.Len(), End: text.Len() + len(parts[0])}, Modifier: parts[1], Unit: parts[2]}
		fmt.Sscan(parts[0], &q.Value)
		text.WriteString(parts[0])
		if of := parts[3]; of != "" {
			text.WriteString(" ")
			q.Of = news.Span{Start: text.Len(), End: text.Len() + len(of)}
			text.WriteString(of)
		}
		quantities, rest = append(quantities, q), tail
	}
	c := &news.Capture{ID: fmt.Sprint("c", i), Media: news.MediaDocument, Payload: text.String()}
	b := news.NewBuilder(c)
	all := b.Keep(news.Range{Start: 0, End: text.Len()})
	f := &news.Findings{Article: b.Article(), Sentences: []news.Span{all}, Quantities: quantities}
	f.Article.Paragraphs = []news.Paragraph{{Span: all, Kind: news.Body}}
	return f
}

func TestNumbers(t *testing.T) {
	day := []string{"2031-05-01", "2031-05-01"}
	tests := []struct {
		name     string
		days     []string
		articles []string
		want     string
	}{
		{"another number", day, []string{"The flood swept away <40|exact||houses> in Lessing.", "The flood swept away <60|exact||houses> in Lessing."}, "conflict 40 and 60"},
		{"the same", day, []string{"The flood swept away <40|exact||houses> in Lessing.", "The flood swept away <40|exact||houses> in Lessing."}, ""},
		{"rounded", day, []string{"The flood swept away about <40|about||houses> in Lessing.", "The flood swept away <43|exact||houses> in Lessing."}, "precision 40 and 43"},
		{"later", []string{"2031-05-01", "2031-05-02"}, []string{"The flood swept away <40|exact||houses> in Lessing.", "The flood swept away <60|exact||houses> in Lessing."}, "update 40 and 60"},
		{"another thing", day, []string{"The flood swept away <40|exact||houses> in Lessing.", "The flood swept away <60|exact||boats> in Lessing."}, ""},
		{"another matter", day, []string{"The flood swept away <40|exact||houses> in Lessing.", "The mayor owns <60|exact||houses> on the coast."}, ""},
		{"part and whole", day, []string{"The flood swept away <40|exact||> of the <90|exact||houses> in Lessing.", "The flood swept away <60|exact||houses> in Lessing."}, ""},
	}
	for _, test := range tests {
		var got []string
		for _, d := range Find(build(test.days, test.articles...), 0) {
			got = append(got, d.Relation+" "+d.Summary)
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s: %q, want %q", test.name, s, test.want)
		}
	}
}

// statement adds a direct statement of the whole text of an article.
func statement(f *news.Findings) {
	f.Statements = []news.Statement{{Kind: news.Direct, Content: f.Sentences, Within: -1, Source: news.Source{Mention: -1}}}
}

func TestRenderings(t *testing.T) {
	a := build([]string{"", "", ""},
		"“We have never wavered in our wish for a free harbour and open quays.”",
		"“Our wish for a free harbour with open quays has always been the same.”",
		"“We have never wavered in our wish for a free harbour”")
	for i, f := range a.Findings {
		statement(f)
		if i == 0 {
			a.Remarks = []news.Remark{{Speaker: -1}}
		}
		a.Remarks[0].Statements = append(a.Remarks[0].Statements, news.Ref{Article: i})
	}
	got := Find(a, 0)
	if len(got) != 1 || got[0].Relation != "translation" || len(got[0].Sides) != 2 {
		t.Fatalf("%+v", got)
	}
	if n := len(got[0].Sides[0].Evidence); n != 2 {
		t.Errorf("a shortened quotation is no other wording, but the first side has %d passages", n)
	}
}

func TestOffices(t *testing.T) {
	a := build([]string{"", ""}, "Interim President Reyl spoke.", "President Reyl spoke.")
	e := news.Entity{ID: "e1", Kind: news.Person, Name: "Reyl"}
	for i, f := range a.Findings {
		at := strings.Index(f.Article.Text(), "Reyl")
		m := news.Mention{Span: news.Span{Start: at, End: at + 4}, Kind: news.Person, Form: news.Name, Role: news.Span{Start: 0, End: at - 1}, Same: -1}
		f.Mentions = []news.Mention{m}
		e.Mentions = append(e.Mentions, news.Ref{Article: i})
		e.Roles = append(e.Roles, news.Role{Text: f.Article.Slice(m.Role), Mentions: []news.Ref{{Article: i}}})
	}
	a.Entities = []news.Entity{e}
	a.Index()
	got := Find(a, 0)
	if len(got) != 1 || got[0].Relation != "label" {
		t.Fatalf("%+v", got)
	}
	a.Events = []news.Event{{Articles: []int{0}}, {Articles: []int{1}}}
	a.Stories[0].Events = []int{0, 1}
	if got := Find(a, 0); len(got) != 0 {
		t.Errorf("between two events an office may change, but there is %+v", got)
	}
}

// TestSidesShareNothing: the two sides of a difference never rest on one passage.
func TestSidesShareNothing(t *testing.T) {
	a := build([]string{"", ""}, "One text.", "Another text.")
	s := news.Span{Start: 0, End: 8}
	r := reader{a, 0}
	if _, ok := r.make("number", "conflict", "", []news.Side{{Evidence: []news.Evidence{evidence(0, s)}}, {Evidence: []news.Evidence{evidence(0, s), evidence(1, s)}}}); ok {
		t.Error("made a difference of one passage with itself")
	}
	if _, ok := r.make("number", "conflict", "", []news.Side{{Evidence: []news.Evidence{evidence(0, s)}}, {}}); ok {
		t.Error("made a difference of one side")
	}
	d, ok := r.make("number", "conflict", "", []news.Side{{Evidence: []news.Evidence{evidence(0, s)}}, {Evidence: []news.Evidence{evidence(1, s)}}})
	if !ok || slices.ContainsFunc(d.Sides, func(s news.Side) bool { return len(s.Evidence) == 0 }) {
		t.Errorf("%v %+v", ok, d)
	}
}
