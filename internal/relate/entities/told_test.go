package entities

import (
	"math/rand/v2"
	"testing"

	"secondsource/internal/news"
)

// find gives the mention with these words in an article, the nth of them.
func find(t *testing.T, f *news.Findings, article int, text string, nth int) news.Ref {
	t.Helper()
	for i, m := range f.Mentions {
		if f.Article.Slice(m.Span) == text {
			if nth--; nth < 0 {
				return news.Ref{Article: article, Index: i}
			}
		}
	}
	t.Fatalf("no %q in article %d", text, article)
	return news.Ref{}
}

func TestWhatIsToldOutranksNames(t *testing.T) {
	type named struct {
		article int
		text    string
		nth     int
	}
	type pair struct {
		a, b named
		same bool
	}
	for _, c := range []struct {
		about    string
		articles []string
		told     []pair
		same     []pair
	}{
		{"two names that nothing joins", []string{"{p:Ines Brandt=1} spoke.", "{p:Rosa Melo=2} left.", "{p:Rosa Melo=2} and {p:Ines Brandt=1}"},
			[]pair{{named{0, "Ines Brandt", 0}, named{1, "Rosa Melo", 0}, true}},
			[]pair{{named{2, "Ines Brandt", 0}, named{2, "Rosa Melo", 0}, true}, {named{0, "Ines Brandt", 0}, named{2, "Rosa Melo", 0}, true}}},
		{"two names of one article", []string{"{p:Ines Brandt=1} spoke; {p:Rosa Melo=2} left."},
			[]pair{{named{0, "Ines Brandt", 0}, named{0, "Rosa Melo", 0}, true}}, []pair{{named{0, "Ines Brandt", 0}, named{0, "Rosa Melo", 0}, true}}},
		{"two people of one surname whom the names keep apart", []string{"{p:Maler al-Sharo=1}", "{p:Mahmed al-Sharo=2}", "{p:Mahmed al-Sharo=2}", "{p:Maler al-Sharo=1}"},
			[]pair{{named{0, "Maler al-Sharo", 0}, named{1, "Mahmed al-Sharo", 0}, true}},
			[]pair{{named{2, "Mahmed al-Sharo", 0}, named{3, "Maler al-Sharo", 0}, true}}},
		{"one full name, two people", []string{"{p:Ines Brandt=1} in {l:Oslet=9}", "{p:Ines Brandt=2} in {l:Tarsa=8}", "{p:Ines Brandt=1} in {l:Oslet=9}"},
			[]pair{{named{0, "Ines Brandt", 0}, named{1, "Ines Brandt", 0}, false}},
			[]pair{{named{0, "Ines Brandt", 0}, named{1, "Ines Brandt", 0}, false}, {named{0, "Ines Brandt", 0}, named{2, "Ines Brandt", 0}, true}}},
		{"one name twice in one article, two people", []string{"{p:Brandt=1} met {p:Brandt=2}, then {p:Brandt=1} left"},
			[]pair{{named{0, "Brandt", 0}, named{0, "Brandt", 1}, false}},
			[]pair{{named{0, "Brandt", 0}, named{0, "Brandt", 1}, false}, {named{0, "Brandt", 0}, named{0, "Brandt", 2}, true}}},
		{"not through others either", []string{"{p:Ines Brandt=1}", "{p:Ines Maria Brandt=2}", "{p:Ines M. Brandt=3}"},
			[]pair{{named{0, "Ines Brandt", 0}, named{1, "Ines Maria Brandt", 0}, false}},
			[]pair{{named{0, "Ines Brandt", 0}, named{1, "Ines Maria Brandt", 0}, false}}},
		{"of two words the later counts", []string{"{p:Ines Brandt=1}", "{p:Rosa Melo=2}"},
			[]pair{{named{0, "Ines Brandt", 0}, named{1, "Rosa Melo", 0}, true}, {named{0, "Ines Brandt", 0}, named{1, "Rosa Melo", 0}, false}},
			[]pair{{named{0, "Ines Brandt", 0}, named{1, "Rosa Melo", 0}, false}}},
	} {
		fs, _ := articles(t, c.articles...)
		var told []Told
		ref := func(n named) news.Ref { return find(t, fs[n.article], n.article, n.text, n.nth) }
		for _, p := range c.told {
			told = append(told, Told{A: ref(p.a), B: ref(p.b), Same: p.same, By: "editor"})
		}
		entities, decisions := Resolve(fs, told)
		of := map[news.Ref]string{}
		for _, e := range entities {
			for _, m := range e.Mentions {
				of[m] = e.ID
			}
		}
		for _, p := range c.same {
			if got := of[ref(p.a)] == of[ref(p.b)]; got != p.same {
				t.Errorf("%s: %v and %v are one: %v", c.about, p.a, p.b, got)
			}
		}
		by := 0
		for _, d := range decisions {
			if d.By == "editor" {
				by++
			}
		}
		if by == 0 {
			t.Errorf("%s: no decision says whose word it is", c.about)
		}
	}
}

// TestEntitiesAreTheSumOfDecisions: joining what is decided to be the same, and equal words within an article, gives the entities; nothing that was told apart is
// in one of them, whatever is told.
func TestEntitiesAreTheSumOfDecisions(t *testing.T) {
	fs := invented(80, 5)
	rnd := rand.New(rand.NewPCG(3, 4))
	any := func() news.Ref {
		i := rnd.IntN(len(fs))
		return news.Ref{Article: i, Index: rnd.IntN(len(fs[i].Mentions))}
	}
	for round := range 6 {
		var told []Told
		for range round * 20 {
			told = append(told, Told{A: any(), B: any(), Same: rnd.IntN(2) == 0, By: "editor"})
		}
		entities, decisions := Resolve(fs, told)
		of := map[news.Ref]int{}
		into := map[news.Ref]news.Ref{}
		root := func(r news.Ref) news.Ref {
			for into[r] != r {
				r = into[r]
			}
			return r
		}
		for n, e := range entities {
			words := map[string]news.Ref{}
			for _, m := range e.Mentions {
				of[m], into[m] = n, m
				key := fs[m.Article].Article.ID + fs[m.Article].Article.Slice(fs[m.Article].Mentions[m.Index].Span)
				if f, ok := words[key]; ok {
					into[m] = root(f)
				} else {
					words[key] = m
				}
			}
		}
		for _, d := range decisions {
			if same := of[d.A] == of[d.B]; d.Verdict == news.Same != same {
				t.Fatalf("%v: one entity: %v", d, same)
			}
			if d.Verdict == news.Same {
				into[root(d.B)] = root(d.A)
			}
		}
		for n, e := range entities {
			for _, m := range e.Mentions {
				if root(m) != root(e.Mentions[0]) {
					t.Fatalf("round %d: nothing decided joins %v to entity %d", round, m, n)
				}
			}
		}
	}
}
