package entities

import (
	"slices"
	"testing"

	"secondsource/internal/news"
)

// TestNamesakesToldApart: where one of several of one full name was told to be another person, the others stay one, whichever comes first; an article of
// which nothing was told goes by the company it keeps, else to the one that most was told of.
func TestNamesakesToldApart(t *testing.T) {
	texts := []string{
		"{p:Ines Brandt=1} met {p:Tom Oku=7} in {l:Oslet=3}.",
		"{p:Ines Brandt=2} of the {o:Tarsa Chess Club=4} beat {p:Rosa Melo=5} in {l:Vantra=6}.",
		"{p:Ines Brandt=1} left {l:Oslet=3}.",
		"{p:Ines Brandt=1} spoke in {l:Karsk=9}.",
		"{p:Ines Brandt=2} lost to {p:Rosa Melo=5} of the {o:Tarsa Chess Club=4}.", // nothing is told of these
		"{p:Ines Brandt=1} wrote to {p:Jo Lind=10}.",
		"{p:Ines Brandt=1} and {p:Tom Oku=7} in {l:Oslet=3}",
	}
	perm := []int{0, 1, 2, 3, 4, 5, 6}
	for range 40 {
		var in []string
		for _, i := range perm {
			in = append(in, texts[i])
		}
		fs, labels := articles(t, in...)
		at := func(text int) news.Ref {
			return find(t, fs[slices.Index(perm, text)], slices.Index(perm, text), "Ines Brandt", 0)
		}
		var told []Told
		for _, rest := range []int{0, 2, 3} {
			told = append(told, Told{A: at(1), B: at(rest), By: "editor"})
		}
		entities, _ := Resolve(fs, told)
		of := map[news.Ref]int{}
		for n, e := range entities {
			for _, m := range e.Mentions {
				of[m] = n
			}
		}
		for i := range texts {
			for k := range texts {
				x, y := at(i), at(k)
				if want := labels[x.Article][x.Index] == labels[y.Article][y.Index]; (of[x] == of[y]) != want {
					t.Fatalf("order %v: %q and %q are one: %v", perm, texts[i], texts[k], !want)
				}
			}
		}
		// The next order.
		perm = append(perm[3:], perm[2], perm[0], perm[1])
	}
}
