package corefer

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"secondsource/internal/extract/names"
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
	return article(c), names, want
}

// article makes an article of the paragraphs of a capture. One that begins with "> " is a standfirst.
func article(c *news.Capture) *news.Article {
	b := news.NewBuilder(c)
	b.Keep(news.Range{Start: 0, End: len(c.Payload)})
	a := b.Article()
	at := 0
	for _, p := range strings.Split(a.Text(), "\n\n") {
		x := news.Paragraph{Span: news.Span{Start: at, End: at + len(p)}, Kind: news.Body}
		if strings.HasPrefix(p, "> ") {
			x.Start, x.Kind = at+2, news.Standfirst
		}
		a.Paragraphs = append(a.Paragraphs, x)
		at += len(p) + 2
	}
	return a
}

func TestFind(t *testing.T) {
	for _, s := range []string{
		"[[Tom Oku]] arrived on Monday. ((He=Tom Oku)) said the bridge was safe.",
		"[[Ines Brandt]] met [[Tom Oku]] in Oslet. ((She=Ines Brandt)) thanked ((him=Tom Oku)).\n\n“We agreed,” ((he=Tom Oku)) said.",
		"[[Ines Brandt]] said ((she=Ines Brandt)) would stay. “He lied,” [[Brandt]] told reporters.",
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
		// objects, owners, reflexives
		"[[Ines Brandt]] resigned on Monday. Voters had sent ((her=Ines Brandt)) to the council twice.",
		"[[Tom Oku]] met [[Ines Brandt]]. ((She=Ines Brandt)) gave ((him=Tom Oku)) ((her=Ines Brandt)) word.",
		"[[Ines Brandt]] blamed ((herself=Ines Brandt)).",
		// whose pronoun it is behind a quotation: who spoke last, however long the quotation
		"[[Tom Oku]] met [[Karl Brandt]] on Monday. [[Oku]] said that the bridge was safe. “We looked at it. We looked twice. It will stand,” ((he=Oku)) said.",
		"[[Karl Brandt]], 51, who lives in a hamlet by the sea, on the coast, said the noise woke ((him=Karl Brandt)). “It was loud,” ((he=Karl Brandt)) said.",
		// who is named in a standfirst is not thought of where the text has introduced somebody
		"[[Ines Brandt]] opens the bridge.\n\n[[Ines Brandt]] came on Monday. [[Tom Oku]] spoke first.\n\n((She=Ines Brandt)) left early.",
		"> [[Tom Oku]] opens the bridge.\n\n[[Karl Brandt]] came on Monday and spoke for an hour. ((He=Karl Brandt)) left early.",
		"> [[Tom Oku]] opens the bridge.\n\nIt rained on Monday. The hall was full when ((he=)) spoke.",
		// a kin's word tells of the gender; an unnamed person takes part
		"[[Robin Oku]], a grandmother of two, arrived on Monday. ((She=Robin Oku)) spoke.",
		// bodies and places, by their noun
		"[[o:Harbor Ministry]] officials met [[o:Vantra Group]] on Monday. ((The ministry=Harbor Ministry)) said the port would open.",
		"The shipping company [[o:Vantra]] sold two ships on Monday. ((The company=Vantra)) said ((it=Vantra)) had no choice.",
		"[[o:Harbor Ministry]] spoke. Another ministry did not. The airport was closed.",
		// a noun that the article has called a person by
		"[[Ines Brandt]], a lawyer from Oslet, spoke first. ((The lawyer=Ines Brandt)) was tired.",
		"[[Ines Brandt]], a lawyer, met [[Tom Oku]], a lawyer. The lawyer was tired.",
		"[[Tom Oku]]'s brother left. His brother, [[Karl Oku]], stayed.",
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
	// Work for a text is in proportion to its length, whoever is in it and however it is built.
	for name, piece := range map[string]string{
		"people":    "A man met [[Tom Oku%d]], the harbor commissioner. He said that the commissioner was tired.\n\n",
		"pronouns":  "for his he it ",
		"owners":    "the port's minister's ",
		"in a row":  "[[Tom Oku%d]] ",
		"commas":    "[[Tom Oku%d]], the port, ",
		"adverbs":   "he quickly ",
		"modifiers": "old [[o:Vantra%d]] ",
	} {
		var s strings.Builder
		for i := 0; s.Len() < 1<<19; i++ {
			if strings.Contains(piece, "%d") {
				fmt.Fprintf(&s, piece, i)
			} else {
				s.WriteString(piece)
			}
		}
		a, names, _ := marked(t, strings.TrimSpace(s.String()))
		text := language.Read(a)
		done := time.Now()
		Find(a, text, names)
		if took := time.Since(done); took > 5*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
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

func FuzzFind(f *testing.F) {
	f.Add("Ines Brandt, 51, met Tom Oku. “He lied,” she said. The Harbor Ministry left; it said its minister’s son, Karl, hurt himself.\n\n> For his part, Oku\n\nthe ministry's")
	f.Add("his her it he. (he, the minister, “she said he” 's 's the company the")
	f.Fuzz(func(t *testing.T, s string) {
		a := article(&news.Capture{ID: "c", Payload: strings.ToValidUTF8(s, "?")})
		text := language.Read(a)
		given := names.Find(a, text)
		for i, m := range Find(a, text, given) {
			if m.Start < 0 || m.End > len(a.Text()) || m.Empty() {
				t.Errorf("span %v of %d bytes", m.Span, len(a.Text()))
			}
			if m.Same >= i || m.Same < -1 {
				t.Errorf("mention %d repeats %d", i, m.Same)
			}
			if m.Form != news.Name && m.Same < 0 {
				t.Errorf("mention %d, a %s, stands for nothing", i, m.Form)
			}
		}
	})
}
