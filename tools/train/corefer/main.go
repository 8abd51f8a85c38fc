// Corefer learns by which weights pronouns are tied to names, from texts with gold chains in the format of gum, and writes them.
//
//	corefer [-out FILE] [-folds 5] [-held FILE,FILE] [-margins 1.0,…] TRAIN…
//
// With -folds it first tells, for a row of margins, how well weights do that were learned from the other folds. With -held it tells the same of texts
// that are not learned from.
package main

import (
	"flag"
	"fmt"
	"log"
	"maps"
	"math"
	"math/rand"
	"os"
	"slices"
	"strconv"
	"strings"

	"secondsource/internal/extract/corefer"
	"secondsource/internal/language"
	model "secondsource/internal/lexicon/corefer"
	"secondsource/internal/news"
)

// orders is in how many orders the data are learned from; the weights are averaged.
const orders = 8

// unit is how many whole numbers make 1 of the learned weights.
const unit = 100

func main() {
	out := flag.String("out", "", "file to write")
	folds := flag.Int("folds", 0, "folds to tell figures by")
	held := flag.String("held", "", "files to tell figures of, with commas")
	rounds := flag.Int("rounds", 6, "rounds through the data")
	decay := flag.Float64("decay", 0.005, "pull of weights towards zero")
	margins := flag.String("margins", "1,1.2", "how far ahead the best must be, by class: persons, things")
	show := flag.String("show", "", "print the mistakes of this class, in folds, at margin 0.7")
	flag.Parse()
	log.SetFlags(0)
	var docs []*document
	for _, path := range flag.Args() {
		docs = append(docs, load(path)...)
	}
	if *folds > 0 {
		for _, margin := range []float64{0.3, 0.7, 1, 1.2, 1.5, 2} {
			var t, all tally
			for fold := range *folds {
				var train, test []*document
				for i, d := range docs {
					if i%*folds == fold {
						test = append(test, d)
					} else {
						train = append(train, d)
					}
				}
				m := weights(train, *rounds, *decay)
				for c := range m.Margin {
					m.Margin[c] = int32(margin * unit)
				}
				for c, x := range told(instances(test, m), m) {
					all[c].right, all[c].given, all[c].gold = all[c].right+x.right, all[c].given+x.given, all[c].gold+x.gold
				}
				for _, d := range test {
					t.add(d, m)
					if *show != "" && margin == 0.7 {
						d.show(m, *show)
					}
				}
			}
			all.show(fmt.Sprintf("all before told, margin %.1f", margin))
			t.show(fmt.Sprintf("folds, margin %.1f", margin))
		}
	}
	m := weights(docs, *rounds, *decay)
	for c, x := range strings.Split(*margins, ",") {
		n, err := strconv.ParseFloat(x, 64)
		if err != nil || c >= int(model.Classes) {
			log.Fatalf("bad margins %q", *margins)
		}
		m.Margin[c] = int32(math.Round(n * unit))
	}
	if *held != "" {
		for _, path := range strings.Split(*held, ",") {
			var t tally
			for _, d := range load(path) {
				t.add(d, m)
			}
			t.show(path)
		}
	}
	if *out != "" {
		if err := os.WriteFile(*out, []byte(m.String()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// weights learns from documents: first from those with all of their gold, then from all.
func weights(docs []*document, rounds int, decay float64) *model.Model {
	var whole []*document
	for _, d := range docs {
		if !d.partial {
			whole = append(whole, d)
		}
	}
	m := fit(instances(whole, nil), rounds, decay)
	if len(whole) < len(docs) {
		m = fit(instances(docs, m), rounds, decay)
	}
	return m
}

func fit(all [model.Classes][]instance, rounds int, decay float64) *model.Model {
	_, size := model.Offsets()
	m := &model.Model{}
	for c := range all {
		m.Weights[c] = make([]int32, size)
		sum := make([]float64, size)
		for seed := range orders {
			for i, w := range learn(all[c], size, rounds, decay, rand.New(rand.NewSource(int64(seed+1)))) {
				sum[i] += w
			}
		}
		for i, w := range sum {
			m.Weights[c][i] = int32(math.Round(w * unit / orders))
		}
		m.Margin[c] = unit / 2
	}
	return m
}

// A tally counts answers by class.
type tally [bodies + 1]struct{ right, given, gold int }

func (t *tally) add(d *document, m *model.Model) {
	right := map[news.Span]bool{}
	for _, x := range corefer.With(d.text, d.names, m) {
		class := classOf(d.text.Article.Slice(x.Span), x)
		t[class].given++
		if c := d.chainAt(x.Span, x.Form == news.Pronoun); c >= 0 && c == d.chain[x.Same] {
			t[class].right++
			right[x.Span] = true
		} else if d.partial && !(c >= 0 && d.named[c]) {
			t[class].given--
		}
	}
	for _, g := range d.mentions {
		if !d.named[g.chain] || !g.pronoun || language.MaxText < g.End {
			continue
		}
		if class, ok := pronouns[strings.ToLower(d.text.Article.Slice(g.Span))]; ok {
			t[class].gold++
		}
	}
}

// What rules tie, counted beside the classes.
const (
	persons = model.Classes + iota
	bodies
)

var titles = [...]string{"persons", "things", "nominals of persons", "of bodies"}

func (t *tally) show(title string) {
	fmt.Println(title)
	for c, x := range t {
		if x.given+x.gold > 0 {
			fmt.Printf("  %-19s P %.3f R %.3f (right %d, given %d, gold %d)\n", titles[c], float64(x.right)/float64(max(1, x.given)), float64(x.right)/float64(max(1, x.gold)), x.right, x.given, x.gold)
		}
	}
}

func classOf(word string, m news.Mention) model.Class {
	switch {
	case m.Form == news.Pronoun:
		return pronouns[strings.ToLower(word)]
	case m.Kind == news.Person:
		return persons
	}
	return bodies
}

// pronouns by word.
var pronouns = func() map[string]model.Class {
	out := map[string]model.Class{}
	for c, words := range map[model.Class]string{
		model.Persons: "he she his her him hers himself herself",
		model.Things:  "it its itself",
	} {
		for _, w := range strings.Fields(words) {
			out[w] = c
		}
	}
	return out
}()

// show prints the mistakes of a class.
func (d *document) show(m *model.Model, class string) {
	found := map[news.Span]int{}
	for _, x := range corefer.With(d.text, d.names, m) {
		if titles[classOf(d.text.Article.Slice(x.Span), x)] == class {
			found[x.Span] = x.Same
		}
	}
	a := d.text.Article
	print := func(title string, s news.Span, name int) {
		from := max(0, s.Start-350)
		text := a.Text()[from:s.Start] + "[[" + a.Slice(s) + "]]" + a.Text()[s.End:min(len(a.Text()), s.End+60)]
		who := ""
		if name >= 0 {
			who = a.Slice(d.names[name].Span)
		}
		right := ""
		for _, g := range d.mentions {
			if g.chain >= 0 && (g.chain == d.chainAt(s, class == "persons" || class == "things")) && (g.named || right == "") {
				right = a.Slice(g.Span)
			}
		}
		fmt.Printf("%s\n  %s\n  -> %s; gold %.80s\n", title, strings.Join(strings.Fields(text), " "), who, right)
	}
	for _, s := range slices.SortedFunc(maps.Keys(found), news.Span.Compare) {
		if c := d.chainAt(s, class == "persons" || class == "things"); c < 0 || c != d.chain[found[s]] {
			print("wrong", s, found[s])
		}
	}
	for _, g := range d.mentions {
		word := a.Slice(g.Span)
		if c, ok := pronouns[strings.ToLower(word)]; ok && g.pronoun && d.named[g.chain] && titles[c] == class {
			if _, ok := found[g.Span]; !ok {
				print("missed", g.Span, -1)
			}
		}
	}
}
