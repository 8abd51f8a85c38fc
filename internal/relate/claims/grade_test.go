package claims

import (
	"strings"
	"testing"

	"secondsource/internal/news"
)

// spoken gives article i of an analysis a statement: whose words from the text it is, who is meant, and to whom it was said.
func spoken(a *news.Analysis, i int, source string, kind news.Kind, basis news.Basis, to string) *news.Statement {
	f := a.Findings[i]
	of := func(words string) news.Span {
		at := strings.Index(f.Article.Text(), words)
		if words == "" || at < 0 {
			return news.Span{}
		}
		return news.Span{Start: at, End: at + len(words)}
	}
	s := news.Statement{Kind: news.Indirect, Source: news.Source{Span: of(source), Mention: -1, Basis: basis}, Stance: news.Asserts, Within: -1, Content: []news.Span{f.Sentences[0]}, To: news.Listener{Span: of(to), Mention: -1}}
	if kind != "" {
		s.Source.Mention = len(f.Mentions)
		f.Mentions = append(f.Mentions, news.Mention{Span: of(source), Kind: kind, Form: news.Name, Same: -1})
	}
	if to != "" {
		s.To.Mention = len(f.Mentions)
		f.Mentions = append(f.Mentions, news.Mention{Span: of(to), Kind: news.Organization, Form: news.Name, Same: -1})
	}
	f.Statements = append(f.Statements, s)
	return &f.Statements[len(f.Statements)-1]
}

func TestGrade(t *testing.T) {
	for _, c := range []struct {
		text, source string
		kind         news.Kind
		basis        news.Basis
		want         string
	}{
		{"Ada Vane said the lamp failed.", "Ada Vane", news.Person, news.ByName, "on-record"},
		{"Ada Vane said in a statement the lamp failed.", "Ada Vane", news.Person, news.ByDocument, "on-record"},
		{"The Arven Lamp Board said the lamp failed.", "Arven Lamp Board", news.Organization, news.ByName, "institution"},
		{"Authorities said the lamp failed.", "Authorities", "", news.ByUnnamed, "institution"},
		{"Officials said the lamp failed.", "Officials", "", news.ByUnnamed, "several-unnamed"},
		{"An official said the lamp failed.", "An official", "", news.ByUnnamed, "one-unnamed"},
		{"Analysts said the lamp failed.", "Analysts", "", news.ByUnnamed, "expert"},
		{"Witnesses said the lamp failed.", "Witnesses", "", news.ByUnnamed, "witness"},
		{"Witness Ada Vane said the lamp failed.", "Witness Ada Vane", news.Person, news.ByName, "witness"},
		{"A letter said the lamp failed.", "A letter", "", news.ByDocument, "document"},
		{"The Arven Gazette said the lamp failed.", "Arven Gazette", news.Organization, news.ByName, "reports"},
		{"Media outlets said the lamp failed.", "Media outlets", "", news.ByUnnamed, "reports"},
	} {
		a := story(c.text)
		spoken(a, 0, c.source, c.kind, c.basis, "")
		r := &reader{a: a}
		if got := r.grade(unit{article: 0, statement: 0, status: said}); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
	if got := (&reader{}).grade(unit{statement: -1, status: happened}); got != "own-voice" {
		t.Errorf("own voice: %s", got)
	}
}

// TestToldToANewsroom: what somebody told one newsroom is one origin's, whoever passes it on; the newsroom's own report counts.
func TestToldToANewsroom(t *testing.T) {
	words := "Ada Vane told the Arven Gazette that the lamp of the northern dock had failed on Friday."
	for _, c := range []struct {
		to      string
		outlets []string
		origins int
		asserts int
	}{
		{"Arven Gazette", []string{"", "", ""}, 1, 0},
		{"Arven Gazette", []string{"", "Arven Gazette", ""}, 1, 1},
		{"", []string{"", "", ""}, 3, -1},
	} {
		a := story(words, words, words)
		for i := range a.Findings {
			spoken(a, i, "Ada Vane", news.Person, news.ByName, c.to)
			a.Findings[i].Article.About.Outlet.Name = c.outlets[i]
		}
		a.Entities = []news.Entity{{ID: "e", Name: "Ada Vane", Kind: news.Person, Mentions: []news.Ref{{Article: 0}, {Article: 1}, {Article: 2}}}}
		a.Index()
		claims := Find(a, 0)
		if len(claims) != 1 || claims[0].Origins != c.origins {
			t.Fatalf("to %q: %s", c.to, show(a, claims))
		}
		for _, e := range claims[0].Evidence {
			if want := c.asserts < 0 || e.Article == c.asserts; want != (e.Role == "asserts") {
				t.Errorf("to %q, of %q: article %d %s", c.to, c.outlets, e.Article, e.Role)
			}
		}
	}
}

// TestNotSaid: that somebody did not say something asserts nothing of it.
func TestNotSaid(t *testing.T) {
	words := "Ada Vane did not say that the lamp of the northern dock had failed on Friday."
	a := story(words, words)
	for i := range a.Findings {
		spoken(a, i, "Ada Vane", news.Person, news.ByName, "").Negated = true
	}
	a.Entities = []news.Entity{{ID: "e", Name: "Ada Vane", Kind: news.Person, Mentions: []news.Ref{{Article: 0}, {Article: 1}}}}
	a.Index()
	for _, c := range Find(a, 0) {
		if c.Origins != 0 {
			t.Errorf("%s", show(a, []news.Claim{c}))
		}
		for _, e := range c.Evidence {
			if e.Role == "asserts" {
				t.Errorf("%+v", e)
			}
		}
	}
}

func TestPremise(t *testing.T) {
	for text, want := range map[string]bool{
		"On media reports that the lamp had failed, he said":     true,
		"On unconfirmed reports of a fault, he said nothing":     true,
		"Asked whether the lamp had failed, she smiled":          true,
		"On Monday reports said that the lamp had failed":        false,
		"The lamp failed on media reports of a storm that never": false,
	} {
		if premise(text) != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}

// TestRefused: what is told within a denial or a no-comment is nobody's claim.
func TestRefused(t *testing.T) {
	f := &news.Findings{Statements: []news.Statement{
		{Stance: news.Declines, Within: -1},
		{Stance: news.Asserts, Within: 0},
		{Stance: news.Asserts, Within: 1},
		{Stance: news.Asserts, Within: -1},
	}}
	for n, want := range []bool{false, true, true, false} {
		if refused(f, n) != want {
			t.Errorf("statement %d: %v", n, !want)
		}
	}
}
