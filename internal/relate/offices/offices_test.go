package offices

import (
	"fmt"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// offered builds an analysis of articles, each of a day and with sentences "office|name" or "name||office behind it".
func offered(t *testing.T, articles ...[]string) *news.Analysis {
	t.Helper()
	a := &news.Analysis{}
	holders := map[string]int{}
	for i, lines := range articles {
		var text strings.Builder
		f := &news.Findings{}
		for _, line := range lines[1:] {
			role, name, _ := strings.Cut(line, "|")
			m := news.Mention{Kind: news.Person, Form: news.Name, Same: -1}
			if after, ok := strings.CutPrefix(name, "|"); ok {
				role, name = after, role
				m.Span = news.Span{Start: text.Len(), End: text.Len() + len(name)}
				m.Role = news.Span{Start: m.End + 2, End: m.End + 2 + len(role)}
				text.WriteString(name + ", " + role + ", spoke. ")
			} else {
				m.Role = news.Span{Start: text.Len(), End: text.Len() + len(role)}
				m.Span = news.Span{Start: m.Role.End + 1, End: m.Role.End + 1 + len(name)}
				text.WriteString(role + " " + name + " spoke. ")
			}
			if role == "" {
				m.Role = news.Span{}
			}
			f.Mentions = append(f.Mentions, m)
			n, ok := holders[name]
			if !ok {
				n = len(a.Entities)
				holders[name] = n
				a.Entities = append(a.Entities, news.Entity{Kind: news.Person, Name: name})
			}
			a.Entities[n].Mentions = append(a.Entities[n].Mentions, news.Ref{Article: i, Index: len(f.Mentions) - 1})
		}
		b := news.NewBuilder(&news.Capture{ID: fmt.Sprint("c", i), Payload: text.String()})
		b.Keep(news.Range{End: text.Len()})
		f.Article = b.Article()
		f.Article.About.Published = news.Published{Value: lines[0], Basis: "explicit"}
		f.Article.About.Outlet.Name = fmt.Sprint("Outlet ", i+1)
		a.Findings = append(a.Findings, f)
	}
	a.Index()
	return a
}

// shown writes an office as "qualifier post [country, body] ×times by outlets, from to".
func shown(a *news.Analysis, o news.Office) string {
	s := a.Entities[o.Holder].Name + ": " + strings.TrimSpace(o.Qualifier+" "+o.Title.Text())
	for _, x := range []news.Excerpt{o.Country, o.Body} {
		if !x.IsZero() {
			s += ", " + x.Text()
		}
	}
	return s + fmt.Sprintf(" ×%d by %s, %s to %s", len(o.Given), strings.ReplaceAll(strings.Join(o.Outlets, "+"), "Outlet ", ""), o.From, o.To)
}

func TestFind(t *testing.T) {
	for _, test := range []struct {
		name     string
		articles [][]string
		want     []string
	}{
		{"one office by three names", [][]string{
			{"2031-05-01", "French Foreign Minister|Vane", "Foreign Minister|Vane"},
			{"2031-05-03", "Vane||France's top diplomat"},
			{"", "minister of foreign affairs|Vane"},
		}, []string{"Vane: Foreign Minister, French ×4 by 1+2+3, 2031-05-01 to 2031-05-03"}},
		{"held in two ways", [][]string{
			{"2031-05-01", "interim Velmari President|Reyl"},
			{"2031-05-02", "Velmar's President|Reyl", "President|Reyl"},
		}, []string{
			"Reyl: interim President, Velmari ×1 by 1, 2031-05-01 to 2031-05-01",
			"Reyl: President, Velmar ×2 by 2, 2031-05-02 to 2031-05-02",
		}},
		{"then tells no day", [][]string{{"2031-05-01", "then-President|Reyl"}}, []string{"Reyl: then President ×1 by 1,  to "}},
		{"a short name that two offices may have", [][]string{
			{"2031-05-01", "French President|Reyl", "Reyl||president of the Arven Chess Club", "President|Reyl"},
		}, []string{
			"Reyl: President, French ×1 by 1, 2031-05-01 to 2031-05-01",
			"Reyl: president, Arven Chess Club ×1 by 1, 2031-05-01 to 2031-05-01",
		}},
		{"two offices at once", [][]string{
			{"2031-05-01", "Reyl||chairman and chief executive of Arven Lines"},
		}, []string{
			"Reyl: chairman, Arven Lines ×1 by 1, 2031-05-01 to 2031-05-01",
			"Reyl: chief executive, Arven Lines ×1 by 1, 2031-05-01 to 2031-05-01",
		}},
		{"an acronym", [][]string{
			{"2031-05-01", "US ambassador to the UN|Reyl"},
			{"2031-05-02", "US Ambassador to the United Nations|Reyl"},
		}, []string{"Reyl: ambassador, US, UN ×2 by 1+2, 2031-05-01 to 2031-05-02"}},
		{"what they are to one another", [][]string{{"2031-05-01", "husband|Reyl", "singer|Oku"}}, nil},
	} {
		a := offered(t, test.articles...)
		var have []string
		for _, o := range Find(a) {
			have = append(have, shown(a, o))
		}
		if got, want := strings.Join(have, "\n     "), strings.Join(test.want, "\n     "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, want)
		}
	}
}

// TestDelegation: of which country a minister is may stand at the head of the list that names him.
func TestDelegation(t *testing.T) {
	for text, want := range map[string]string{
		"The Polish delegation included Finance Minister Reyl.":            "Reyl: Finance Minister, Polish",
		"The South Korean side included Trade Minister Reyl.":              "Reyl: Trade Minister, South Korean",
		"Taking part on the Velmari side were Deputy Prime Minister Reyl.": "Reyl: Deputy Prime Minister, Velmari",
		"The Polish delegation met Finance Minister Reyl.":                 "Reyl: Finance Minister",
		"The Polish side was late; French Finance Minister Reyl.":          "Reyl: Finance Minister, French",
		"The Polish delegation included Admiral Reyl.":                     "Reyl: Admiral",
	} {
		end := strings.Index(text, " Reyl")
		a := offered(t, []string{""})
		b := news.NewBuilder(&news.Capture{ID: "d", Payload: text})
		b.Keep(news.Range{End: len(text)})
		role := news.Span{End: end}
		for _, begin := range []string{"included ", "were ", "met ", "; "} {
			if i := strings.LastIndex(text[:end], begin); i >= 0 {
				role.Start = i + len(begin)
			}
		}
		a.Findings = []*news.Findings{{Article: b.Article(), Sentences: []news.Span{{End: len(text)}},
			Mentions: []news.Mention{{Span: news.Span{Start: end + 1, End: end + 5}, Kind: news.Person, Form: news.Name, Role: role, Same: -1}}}}
		a.Entities = []news.Entity{{Kind: news.Person, Name: "Reyl", Mentions: []news.Ref{{}}}}
		a.Index()
		var got string
		for _, o := range Find(a) {
			got, _, _ = strings.Cut(shown(a, o), " ×")
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestLost: who is told to have lost an office held it then.
func TestLost(t *testing.T) {
	for text, want := range map[string]string{
		"The march drove out President Reyl.":            "Reyl: then President",
		"It began with the ousting of President Reyl.":   "Reyl: then President",
		"Oku succeeded Prime Minister Reyl.":             "Reyl: then Prime Minister",
		"The march was led by President Reyl.":           "Reyl: President",
		"The overthrow of the former Mayor Reyl failed.": "Reyl: former Mayor",
	} {
		end := strings.Index(text, " Reyl")
		role := news.Span{Start: strings.LastIndexFunc(text[:strings.LastIndexByte(text[:end], ' ')], func(r rune) bool { return r == ' ' }) + 1, End: end}
		for !strings.HasPrefix(text[role.Start:], "former") && (text[role.Start] < 'A' || text[role.Start] > 'Z') {
			role.Start += strings.IndexByte(text[role.Start:], ' ') + 1
		}
		b := news.NewBuilder(&news.Capture{ID: "d", Payload: text})
		b.Keep(news.Range{End: len(text)})
		a := &news.Analysis{
			Findings: []*news.Findings{{Article: b.Article(), Mentions: []news.Mention{{Span: news.Span{Start: end + 1, End: end + 5}, Kind: news.Person, Form: news.Name, Role: role, Same: -1}}}},
			Entities: []news.Entity{{Kind: news.Person, Name: "Reyl", Mentions: []news.Ref{{}}}},
		}
		a.Index()
		var got string
		for _, o := range Find(a) {
			got, _, _ = strings.Cut(shown(a, o), " ×")
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestEventDay: what an article without a day gives is given on the day of its event.
func TestEventDay(t *testing.T) {
	a := offered(t, []string{"", "President|Reyl"})
	a.Events = []news.Event{{Date: "2031-05-04", Articles: []int{0}}}
	if o := Find(a)[0]; o.From != "2031-05-04" {
		t.Errorf("given on %q", o.From)
	}
	a.Events[0].Date = "2031-05"
	if o := Find(a)[0]; o.From != "" {
		t.Errorf("a month is no day, but given on %q", o.From)
	}
}

// FuzzRead: whatever the words, what is read out of them lies within.
func FuzzRead(f *testing.F) {
	f.Add("former deputy minister of foreign affairs and trade of the Republic of Marn, and ex-president-elect")
	f.Add("chief of staff's ’s, & / -")
	f.Fuzz(func(t *testing.T, role string) {
		text := "x" + role + "y"
		at := news.Span{Start: 1, End: 1 + len(role)}
		for _, r := range read(text, at) {
			for _, s := range []news.Span{r.whole, r.title, r.nation, r.of} {
				if !s.Empty() && !at.Contains(s) {
					t.Fatalf("%q: %v of %+v", role, s, r)
				}
			}
			if r.post == "" || r.title.Empty() {
				t.Fatalf("%q: %+v", role, r)
			}
		}
	})
}
