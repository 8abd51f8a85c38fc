package governments

import (
	"fmt"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// read marks every [name] of a text as a place and gives the findings.
func read(t testing.TB, marked string) *news.Findings {
	t.Helper()
	var text strings.Builder
	var ms []news.Mention
	for marked != "" {
		before, rest, ok := strings.Cut(marked, "[")
		text.WriteString(before)
		if !ok {
			break
		}
		name, after, _ := strings.Cut(rest, "]")
		ms = append(ms, news.Mention{Span: news.Span{Start: text.Len(), End: text.Len() + len(name)}, Kind: news.Place, Form: news.Name, Same: -1})
		text.WriteString(name)
		marked = after
	}
	c := &news.Capture{ID: "c", SHA256: news.Digest(text.String()), Payload: text.String()}
	b := news.NewBuilder(c)
	b.Keep(news.Range{Start: 0, End: len(c.Payload)})
	return &news.Findings{Article: b.Article(), Mentions: ms}
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"[Oslo] rejected the offer, and [Lima] has repeatedly warned that it would leave.":    "NO rejected, PE warned",
		"Officials in [Oslo] said so. The minister left [Oslo] for [Lima].":                   "",
		"[Oslo]'s demand was clear; [Oslo]’s streets were empty.":                             "NO its demand",
		"Talks between [Oslo] and [Lima] began. Relations with [Lima] are good.":              "NO has ties, PE has ties, PE has ties",
		"He flew from [Oslo] to [Lima] and rested between [Oslo] and the sea.":                "",
		"[Tel Aviv] refused. [Jerusalem] insisted on it. [Israel] agreed.":                    "IL refused, IL insisted, IL agreed",
		"The [Kremlin] was silent. They met at the [Kremlin].":                                "RU a government’s seat",
		"[Norway]-[Peru] ties are old. [Norway] officials rested, and [Us] magazine said so.": "NO has ties, PE has ties",
		"They thanked [Norway] for it. It was hosted by [Norway] comedians.":                  "NO is addressed",
		"[Oslet] rejected it.": "",
		"":                     "",
	} {
		var got []string
		f := read(t, text)
		for _, g := range Find([]*news.Findings{f}) {
			for _, r := range g.Readings {
				got = append(got, fmt.Sprintf("%s %s", g.Country, r.Why))
			}
		}
		if g := strings.Join(got, ", "); g != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, g, want)
		}
	}
}

func TestWhoSpeaksIsAGovernment(t *testing.T) {
	f := read(t, "“No,” according to [Oslo], and in [Lima] nobody spoke.")
	f.Statements = []news.Statement{{Source: news.Source{Span: f.Mentions[0].Span, Mention: 0}}}
	got := Find([]*news.Findings{f})
	if len(got) != 1 || got[0].Country != "NO" || got[0].Name != "Norway" || got[0].Readings[0].Why != "speaks" {
		t.Errorf("got %v", got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"[Oslo] said", "the [Kremlin]’s", "between [Oslo] and [Lima]", "[Oslo]\xff's", "[]", "’s[Lima]’s ’s", "[US]-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if g := read(t, s); g.Article.Text() == strings.NewReplacer("[", "", "]", "").Replace(s) {
			Find([]*news.Findings{g})
		}
	})
}
