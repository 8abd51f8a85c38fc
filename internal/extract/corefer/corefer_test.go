package corefer

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// marked builds an article of paragraphs from a text in which [[Ines Brandt]] is a person's name, [[o:Vantra]] another name, and ((he=Ines Brandt)) words
// that should be found to stand for the name before "=" that is nearest; ((he=)) should be left out. It gives the names and what is expected.
func marked(t testing.TB, s string) (*news.Article, []news.Mention, map[news.Span]string) {
	t.Helper()
	var text strings.Builder
	var names []news.Mention
	want := map[news.Span]string{}
	for s != "" {
		i := strings.IndexAny(s, "[(")
		if i < 0 || i+1 >= len(s) || s[i+1] != s[i] {
			if i < 0 {
				i = len(s) - 1
			}
			text.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		text.WriteString(s[:i])
		closing := map[byte]string{'[': "]]", '(': "))"}[s[i]]
		inner, rest, ok := strings.Cut(s[i+2:], closing)
		if !ok {
			t.Fatalf("mark is not closed: %q", s)
		}
		span := news.Span{Start: text.Len()}
		if s[i] == '[' {
			m := news.Mention{Kind: news.Person, Form: news.Name, Same: -1}
			role, name, ok := strings.Cut(inner, "|")
			if ok {
				m.Role = news.Span{Start: text.Len(), End: text.Len() + len(role)}
				text.WriteString(role + " ")
				span.Start, inner = text.Len(), name
			}
			if after, ok := strings.CutPrefix(inner, "o:"); ok {
				m.Kind, inner = news.Organization, after
			}
			text.WriteString(inner)
			span.End = text.Len()
			m.Span = span
			names = append(names, m)
		} else {
			word, name, _ := strings.Cut(inner, "=")
			text.WriteString(word)
			span.End = text.Len()
			want[span] = name
		}
		s = rest
	}
	c := &news.Capture{ID: "c", Payload: text.String()}
	b := news.NewBuilder(c)
	b.Keep(news.Range{Start: 0, End: len(c.Payload)})
	a := b.Article()
	at := 0
	for _, p := range strings.Split(a.Text(), "\n\n") {
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + len(p)}, Kind: news.Body})
		at += len(p) + 2
	}
	return a, names, want
}

func TestFind(t *testing.T) {
	for _, s := range []string{
		"[[Tom Oku]] arrived on Monday. ((He=Tom Oku)) said the bridge was safe.",
		"[[Ines Brandt]] met [[Tom Oku]] in Oslet. ((She=Ines Brandt)) thanked him.\n\n“We agreed,” ((he=Tom Oku)) said.",
		"[[Ines Brandt]] said ((she=Ines Brandt)) would stay. “He lied,” [[Brandt]] told reporters.",
		"[[Vasil Putrov]] told [[Maher Sharo]] that the port would open. ((He=Vasil Putrov)) also promised wheat.",
		// a person without a name comes between
		"[[Tom Oku]] arrived. A spokesman said ((he=)) would speak later.",
		"[[Tom Oku]] arrived. Hours later a man was detained at the gate after ((he=)) shouted.",
		// two that are equally present
		"[[Tom Oku]] and [[Karl Brandt]] arrived. ((He=)) spoke.",
		// nobody of that gender
		"[[Tom Oku]] arrived. ((She=)) spoke.",
		"It rained. ((He=)) spoke.",
		"[[Tom Oku]] gave ((his=Tom Oku)) word.",
		"[[Norland President|Ines Brandt]] met [[Westmark Prime Minister|Tom Oku]].\n\n((The Norland president=Ines Brandt)) spoke first. ((The prime minister=Tom Oku)) agreed.\n\nThe president of the chamber of commerce did not come.",
		"[[Syrian President|Mahmed Sharo]] met [[Russian President|Vasil Putrov]]. ((The Syrian president=Mahmed Sharo)) left early, and ((the Russian leader=Vasil Putrov)) stayed.",
		"[[Vice President|Ines Brandt]] arrived. The president did not.",
		"[[former President|Ines Brandt]] arrived. The president did not.",
		"[[Ines Brandt]], the harbor commissioner, arrived. ((The commissioner=Ines Brandt)) said ((she=Ines Brandt)) was tired.",
		"[[Norland interim President|Ines Brandt]] met [[Westmark President|Tom Oku]]. ((The interim leader=Ines Brandt)) left.",
		"[[Turkish President|Ines Brandt]] met [[Syrian President|Tom Oku]]. Later [[o:Turkey]] said nothing, but ((Syria's president=Tom Oku)) spoke.",
		"[[President of Costa Rica|Ines Brandt]] came. [[o:Costa Rica]]'s minister spoke.",
		// the name comes behind
		"[[Tom Oku]] arrived. For ((his=)) part, [[Karl Brandt]] stayed away.",
		"[[Tom Oku]] arrived. After ((he=)) left, [[Karl Brandt]] spoke.",
		"[[Tom Oku]] arrived. After ((he=Tom Oku)) left, the hall was empty.",
		"[[Senator|Ines Brandt]] and [[Senator|Tom Oku]] met. The senator left.",
		"[[o:Vantra]] rose. ((He=)) fell.",
	} {
		a, names, want := marked(t, s)
		got := map[news.Span]string{}
		all := Find(a, language.Read(a), names)
		for _, m := range all {
			if m.Form != news.Name {
				got[m.Span] = a.Slice(all[m.Same].Span)
			}
		}
		for span, name := range want {
			if g := got[span]; g != name && !(g != "" && name != "" && strings.HasSuffix(name, g)) {
				t.Errorf("%q: %q stands for %q, want %q", a.Text(), a.Slice(span), g, name)
			}
			delete(got, span)
		}
		for span, name := range got {
			t.Errorf("%q: %q stands for %q, want nobody", a.Text(), a.Slice(span), name)
		}
	}
}

func TestNamesAreKept(t *testing.T) {
	a, names, _ := marked(t, "[[Tom Oku]] arrived. He met [[Ines Brandt]]. He left. [[Oku]] was tired, he said, and [[Brandt]] too.")
	names[2].Same, names[3].Same = 0, 1
	all := Find(a, language.Read(a), names)
	if !slices.IsSortedFunc(all, func(x, y news.Mention) int { return x.Compare(y.Span) }) {
		t.Error("not in the order of the text")
	}
	var kept []news.Mention
	for i, m := range all {
		if m.Same >= i {
			t.Errorf("mention %d repeats a later one", i)
		}
		if m.Form != news.Name {
			continue
		}
		if m.Same >= 0 { // count it among the names again
			m.Same = slices.IndexFunc(names, func(n news.Mention) bool { return n.Span == all[m.Same].Span })
		}
		kept = append(kept, m)
	}
	if !reflect.DeepEqual(kept, names) {
		t.Errorf("names changed: %v", kept)
	}
	if len(all) == len(names) {
		t.Error("no pronoun found")
	}
}

func TestOffice(t *testing.T) {
	for words, want := range map[string]role{
		"russian president":                    {"president", []string{"=RU"}},
		"president of russia":                  {"president", []string{"=RU"}},
		"the ousted syrian president":          {"president", []string{"=SY", "former"}},
		"first deputy defence minister":        {"minister", []string{"defense", "deputy"}},
		"kremlin spokeswoman":                  {"spokesman", []string{"kremlin"}},
		"a tall man":                           {},
		"":                                     {},
		"united states secretary":              {"secretary", []string{"=US"}},
		"spokesperson for the harbor police's": {"spokesman", []string{"harbor", "police"}},
	} {
		got, ok := office(strings.Fields(words))
		if ok != (want.head != "") || ok && (got.head != want.head || !slices.Equal(got.with, want.with)) {
			t.Errorf("office(%q) = %v, want %v", words, got, want)
		}
	}
}

func TestLongArticlesStayLinear(t *testing.T) {
	// Work for a text is in proportion to its length, whoever is in it: ten thousand people and as many pronouns.
	var s strings.Builder
	for i := range 10000 {
		fmt.Fprintf(&s, "A man met [[Tom Oku%d]], the harbor commissioner. He said that the commissioner was tired.\n\n", i)
	}
	a, names, _ := marked(t, strings.TrimSpace(s.String()))
	text := language.Read(a)
	done := time.Now()
	Find(a, text, names)
	if took := time.Since(done); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func BenchmarkFind(b *testing.B) {
	var s strings.Builder
	for i := range 25 {
		fmt.Fprintf(&s, "[[Tom Oku%d]] met [[Ines Brandt%d]], the harbor commissioner, in Oslet on Monday. He said that the port of the city would open in May, and she thanked the president of the chamber for his word.\n\n", i%5, i%7)
	}
	a, names, _ := marked(b, strings.TrimSpace(s.String()))
	text := language.Read(a)
	for b.Loop() {
		Find(a, text, names)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
