// Command tags trains the model that gives words their parts of speech.
//
//	tags -out FILE -dev FILE[,FILE] TRAIN...
//
// The data are JSON Lines of sentences, {"t": [[form, lemma, xpos, ...], ...]}, gzipped or not. Words cut at hyphens are joined first, as the
// program's own tokens are, and marks have the tags that the tagger gives them.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"sort"
	"strings"
	"time"

	"secondsource/internal/language/tags"
	"secondsource/internal/lexicon/linear"
)

func main() {
	var l learning
	out := flag.String("out", "", "file for the model")
	dev := flag.String("dev", "", "held-out data, comma separated")
	titles := flag.Int("titles", 5, "every so many sentences one is read once more with capitals as in a headline; 0: none")
	upper := flag.Int("upper", 10, "every so many sentences one is read once more in capitals; 0: none")
	flag.IntVar(&l.rounds, "rounds", 10, "times the data are gone over")
	flag.IntVar(&l.seeds, "seeds", 3, "times the model is learned anew; all are averaged")
	flag.IntVar(&l.least, "least", 3, "features seen less often are left out")
	flag.Float64Var(&l.drop, "drop", .3, "share of features hidden while learning")
	flag.Float64Var(&l.step, "step", .6, "weight that is one in the model")
	flag.Float64Var(&l.floor, "floor", .9, "features with no weight of this size are left out")
	show := flag.String("show", "", "print the mistakes of this kind, as in NN>JJ, or all")
	flag.Parse()

	var train []sentence
	for _, p := range flag.Args() {
		train = append(train, read(p)...)
	}
	words := alwaysOne(train)
	n := len(train)
	for k := 0; *titles > 0 && k < n; k += *titles {
		train = append(train, titled(train[k]))
	}
	for k := 1; *upper > 0 && k < n; k += *upper {
		train = append(train, capitals(train[k]))
	}
	l.labels = labelsOf(train)
	log.Printf("%d sentences, %d labels, %d words looked up", len(train), len(l.labels), len(words))
	data := l.model(train, words)
	m, err := linear.Read(data)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d bytes", len(data))
	for _, p := range strings.Split(*dev, ",") {
		if p == "" {
			continue
		}
		held := read(p)
		score(p, held, m, *show)
		score(p+" as headlines", each(held, titled), m, "")
		score(p+" in capitals", each(held, capitals), m, "")
	}
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
}

// score prints how many tokens are tagged right: of all as the data have them, and leaving out marks, which treebanks tag by conventions of
// their own.
func score(path string, sentences []sentence, m *linear.Model, show string) {
	t := tags.With(m)
	right, all, marks, marksRight, confused := 0, 0, 0, 0, map[string]int{}
	begin := time.Now()
	for _, s := range sentences {
		t.Tag(s.words, func(i int, tag string) {
			all++
			mark := tags.Mark(s.words[i].Text) != ""
			if mark {
				marks++
			}
			if tag == s.given[i] {
				right++
				if mark {
					marksRight++
				}
				return
			}
			kind := s.given[i] + ">" + tag
			confused[kind]++
			if show == "all" || show == kind {
				fmt.Println(shown(s, i, kind))
			}
		})
	}
	took := time.Since(begin)
	kinds := make([]string, 0, len(confused))
	for k := range confused {
		kinds = append(kinds, k)
	}
	sort.Slice(kinds, func(i, j int) bool {
		a, b := kinds[i], kinds[j]
		return confused[a] > confused[b] || confused[a] == confused[b] && a < b
	})
	fmt.Printf("%s accuracy %.4f of %d tokens, without marks %.4f, %.0f tokens/s;", path, float64(right)/float64(all), all,
		float64(right-marksRight)/float64(all-marks), float64(all)/took.Seconds())
	for _, k := range kinds[:min(8, len(kinds))] {
		fmt.Printf(" %s %d", k, confused[k])
	}
	fmt.Println()
}

// shown is word i among its neighbours.
func shown(s sentence, i int, kind string) string {
	var out []string
	for k := max(0, i-6); k < min(len(s.words), i+6); k++ {
		w := s.words[k].Text
		if k == i {
			w = "[" + w + " " + kind + "]"
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

func labelsOf(train []sentence) []string {
	n := map[string]int{}
	for _, s := range train {
		for _, g := range s.gold {
			n[g]++
		}
	}
	var out []string
	for g, c := range n {
		if c > 2 {
			out = append(out, g)
		}
	}
	sort.Strings(out)
	return out
}

// alwaysOne gives the words that have one tag nearly always.
func alwaysOne(train []sentence) map[string]string {
	n := map[string]map[string]int{}
	for _, s := range train {
		for i, w := range s.words {
			if n[w.Text] == nil {
				n[w.Text] = map[string]int{}
			}
			n[w.Text][s.gold[i]]++
		}
	}
	out := map[string]string{}
	for w, c := range n {
		all, best := 0, ""
		for g, k := range c {
			all += k
			if best == "" || k > c[best] || k == c[best] && g < best {
				best = g
			}
		}
		if all >= 20 && float64(c[best]) >= .99*float64(all) {
			out[w] = best
		}
	}
	return out
}
