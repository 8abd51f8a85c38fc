package document

import (
	"encoding/json"
	"testing"

	"secondsource/internal/news"
	"secondsource/internal/relate/offices"
)

// TestOffices: every span of an office slices to the words for it, and what no article tells is null.
func TestOffices(t *testing.T) {
	const text = "Velmar’s former energy minister Ada Vane spoke."
	c := &news.Capture{ID: "c", Payload: text}
	b := news.NewBuilder(c)
	b.Keep(news.Range{End: len(text)})
	f := &news.Findings{Article: b.Article()}
	f.Article.About.Published = news.Published{Value: "2031-05-01", Basis: "explicit"}
	at := len("Velmar’s former energy minister")
	f.Mentions = []news.Mention{{Span: news.Span{Start: at + 1, End: at + 9}, Kind: news.Person, Form: news.Name, Role: news.Span{End: at}, Same: -1}}
	a := &news.Analysis{Captures: []*news.Capture{c}, Findings: []*news.Findings{f}, Entities: []news.Entity{{ID: "e1", Kind: news.Person, Name: "Ada Vane", Mentions: []news.Ref{{}}}}}
	a.Index()
	a.Offices = offices.Find(a)
	list := Encode(a, Program{}).Offices
	if len(list) != 1 {
		t.Fatalf("%+v", list)
	}
	o := list[0]
	slice := func(x *At) string { return text[x.Start:x.End] }
	if slice(o.Title) != "energy minister" || slice(o.Body) != "Velmar" || slice(&o.Given[0]) != "Velmar’s former energy minister" {
		t.Errorf("title %q, body %q, given %q", slice(o.Title), slice(o.Body), slice(&o.Given[0]))
	}
	if o.Holder != "e1" || o.Post != "energy minister" || *o.Qualifier != "former" || *o.From != "2031-05-01" || *o.To != "2031-05-01" {
		t.Errorf("%+v", o)
	}
	got, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(got, &fields); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"country", "country_code"} {
		if v, ok := fields[name]; !ok || v != nil {
			t.Errorf("%s is %v", name, v)
		}
	}
	if v, ok := fields["outlets"].([]any); !ok || len(v) != 0 {
		t.Errorf("outlets are %v", fields["outlets"])
	}
}
