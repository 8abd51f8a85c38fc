package differences

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
	"secondsource/internal/relate/offices"
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
		q := news.Quantity{Whole: -1, Span: news.Span{Start: text.Len(), End: text.Len() + len(parts[0])}, Modifier: parts[1], Unit: parts[2]}
		low, high, _ := strings.Cut(parts[0], "-")
		fmt.Sscan(low, &q.Value)
		fmt.Sscan(high, &q.High)
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
		{"inside a range", day, []string{"The flood swept away <40-60|exact||houses> in Lessing.", "The flood swept away <50|exact||houses> in Lessing."}, ""},
		{"outside a range", day, []string{"The flood swept away <40-50|exact||houses> in Lessing.", "The flood swept away <60|exact||houses> in Lessing."}, "conflict 40 to 50 and 60"},
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

// offered builds an analysis of one event whose articles begin with an office and a name, "interim President|Reyl|spoke.", each a person's.
func offered(days []string, articles ...string) *news.Analysis {
	var texts []string
	for _, x := range articles {
		texts = append(texts, strings.ReplaceAll(x, "|", " "))
	}
	a := build(days, texts...)
	holders := map[string]int{}
	for i, x := range articles {
		role, rest, _ := strings.Cut(x, "|")
		name, _, _ := strings.Cut(rest, "|")
		f := a.Findings[i]
		f.Mentions = []news.Mention{{Span: news.Span{Start: len(role) + 1, End: len(role) + 1 + len(name)}, Kind: news.Person, Form: news.Name, Role: news.Span{End: len(role)}, Same: -1}}
		n, ok := holders[name]
		if !ok {
			n = len(a.Entities)
			holders[name] = n
			a.Entities = append(a.Entities, news.Entity{ID: "e" + name, Kind: news.Person, Name: name})
		}
		a.Entities[n].Mentions = append(a.Entities[n].Mentions, news.Ref{Article: i})
	}
	a.Index()
	a.Offices = offices.Find(a)
	return a
}

func TestOffices(t *testing.T) {
	undated, one, two := []string{"", ""}, []string{"2031-05-01", "2031-05-01"}, []string{"2031-05-01", "2031-05-09"}
	for _, test := range []struct {
		name     string
		days     []string
		articles []string
		want     string
	}{
		{"held in two ways", undated, []string{"Interim President|Reyl|spoke.", "President|Reyl|spoke."}, "label: interim President / President"},
		{"one post by two names", one, []string{"Foreign Minister|Reyl|spoke.", "minister of foreign affairs|Reyl|spoke."}, ""},
		{"no more in office later", two, []string{"President|Reyl|spoke.", "former President|Reyl|spoke."}, ""},
		{"called by an office no more held", two, []string{"former President|Reyl|spoke.", "President|Reyl|spoke."}, "label: former President / President"},
		{"in office or not", one, []string{"President|Reyl|spoke.", "former President|Reyl|spoke."}, "label: President / former President"},
		{"over, in two words", one, []string{"late President|Reyl|spoke.", "former President|Reyl|spoke."}, ""},
		{"two posts of one person", one, []string{"Energy Minister|Reyl|spoke.", "Deputy Prime Minister|Reyl|spoke."}, "label: Energy Minister / Deputy Prime Minister"},
		{"one post, two holders", one, []string{"Velmari Energy Minister|Reyl|spoke.", "Velmar's energy minister|Oku|spoke."}, "conflict: Energy Minister: Reyl / energy minister: Oku"},
		{"one post, two holders, no day", undated, []string{"Velmari Energy Minister|Reyl|spoke.", "Velmar's energy minister|Oku|spoke."}, "tension: Energy Minister: Reyl / energy minister: Oku"},
		{"one of them for the time being", one, []string{"Velmari President|Reyl|spoke.", "acting Velmari President|Oku|spoke."}, "tension: President: Reyl / acting President: Oku"},
		{"one after the other", two, []string{"Velmari Energy Minister|Reyl|spoke.", "Velmar's energy minister|Oku|spoke."}, ""},
		{"one of them before", one, []string{"former Velmari President|Reyl|spoke.", "Velmari President|Oku|spoke."}, ""},
		{"of whose country nobody tells", one, []string{"Energy Minister|Reyl|spoke.", "energy minister|Oku|spoke."}, ""},
		{"of two countries", one, []string{"French Energy Minister|Reyl|spoke.", "Polish energy minister|Oku|spoke."}, ""},
		{"of many bodies of the name", one, []string{"Team president|Reyl|spoke.", "team president|Oku|spoke."}, ""},
		{"a post of many", one, []string{"Velmari senator|Reyl|spoke.", "Velmari senator|Oku|spoke."}, ""},
	} {
		var have []string
		for _, d := range Find(offered(test.days, test.articles...), 0) {
			var sides []string
			for _, s := range d.Sides {
				sides = append(sides, s.Value)
			}
			have = append(have, d.Relation+": "+strings.Join(sides, " / "))
		}
		if got := strings.Join(have, "; "); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
	a := offered(undated, "Interim President|Reyl|spoke.", "President|Reyl|spoke.")
	a.Events = []news.Event{{Articles: []int{0}}, {Articles: []int{1}}}
	a.Stories[0].Events = []int{0, 1}
	if got := Find(a, 0); len(got) != 0 {
		t.Errorf("between two events an office may change, but there is %+v", got)
	}
}

func TestPresence(t *testing.T) {
	for _, test := range []struct{ second, want string }{
		{"Minister|Reyl|was not at the table.", "listed / not there: Reyl was not at the table"},
		{"Minister|Reyl|, who was ill, did not attend.", ""},
		{"Minister|Reyl|did not attend the talks.", "listed / not there: Reyl did not attend"},
		{"Minister|Reyl|was absent.", "listed / not there: Reyl was absent"},
		{"Minister|Reyl|was not amused.", ""},
		{"Minister|Oku|was absent.", ""},
	} {
		a := offered([]string{"", ""}, "Minister|Reyl|was there.", test.second)
		m := a.Findings[0].Mentions[0]
		a.Events[0].Participants = []news.Participant{{Entity: 0, Basis: "listed", Excerpt: a.Findings[0].Article.Excerpt(m.Span)}}
		var got string
		for _, d := range Find(a, 0) {
			e := d.Sides[1].Evidence[0]
			got = d.Sides[0].Value + " / " + d.Sides[1].Value + ": " + a.Findings[e.Article].Article.Slice(e.Span)
		}
		if got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.second, got, test.want)
		}
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

func TestVoices(t *testing.T) {
	a := build([]string{"2031-05-01", "2031-05-01"}, "“The lamp had failed,” Quell said.", "“The lamp had failed,” Orle said.")
	for i, f := range a.Findings {
		name := []string{"Quell", "Orle"}[i]
		at := strings.Index(f.Article.Text(), name)
		f.Mentions = []news.Mention{{Span: news.Span{Start: at, End: at + len(name)}, Kind: news.Person, Same: -1}}
		f.Statements = []news.Statement{{Kind: news.Direct, Content: []news.Span{{Start: 0, End: at - 1}}, Within: -1}}
		a.Entities = append(a.Entities, news.Entity{ID: fmt.Sprint("e", i), Name: name, Mentions: []news.Ref{{Article: i}}})
	}
	a.Voices = []news.Voices{{Statements: []news.Ref{{Article: 0}, {Article: 1}}}}
	a.Index()
	d := slices.DeleteFunc(Find(a, 0), func(d news.Difference) bool { return d.Relation != "voice" })
	if len(d) != 1 || d[0].Kind != "attribution" || d[0].Sides[0].Value != "Quell" || d[0].Sides[1].Value != "Orle" {
		t.Fatalf("%+v", d)
	}
	a.Stories[0].Articles = a.Stories[0].Articles[:1]
	if d := (reader{a, 0}).voices(); len(d) != 0 {
		t.Errorf("%+v: of another story", d)
	}
}
