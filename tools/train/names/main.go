// Command names trains the model that finds names.
//
//	names -lists GAZETTEER -out FILE -dev FILE[,FILE] TRAIN...
//	names -make-lists FILE -cities JSON -countries JSON -states JSON -given FILE[,FILE] -surnames FILE
//
// The data are JSON Lines in the formats of worldwide-ner, wnut17 and uner-ewt, GUM's entities, and MEANTIME, told apart by their fields. The
// conventions of the first file are what the model learns; where others differ, features that name their file, and that the program never
// sees, take up the difference.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"secondsource/internal/extract/names"
	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/lexicon/network"
)

func main() {
	out := flag.String("out", "", "file for the model")
	listsFile := flag.String("lists", "", "the gazetteer")
	dev := flag.String("dev", "", "held-out data, comma separated")
	rounds := flag.Int("rounds", 8, "times the data are gone over")
	least := flag.Int("least", 2, "features seen less often are left out")
	step := flag.Float64("step", 0.1, "weight that is one in the model")
	only := flag.String("score", "", "a model that is only scored on the held-out data")
	drop := flag.Float64("drop", 0.3, "share of features left out at random while learning")
	folds := flag.Int("folds", 4, "parts of the data that are read by a model that did not see them, for the second reading")
	models := flag.Int("models", 1, "models that are averaged")
	show := flag.Int("show", 0, "mistakes to print for each file held out")
	keep := flag.Int("keep", 1, "weights below this, in steps, are left out")
	inputs := flag.String("export", "", "file for what the network sees of the articles: nothing is learned")
	netFile := flag.String("network", "", "the network whose scores are added when names are found in the held-out data; none by default")
	var lists gazetteer
	lists.flags()
	flag.Parse()
	if lists.out != "" {
		lists.make()
		return
	}
	known := model(*listsFile)
	if *only != "" {
		for _, p := range strings.Split(*dev, ",") {
			score(p, names.Models{Names: model(*only), Lists: known, Network: net(*netFile)}, *show)
		}
		return
	}
	var train []*example
	for i, p := range flag.Args() {
		for _, d := range read(p) {
			train = append(train, prepare(d, known, uint64(i)))
		}
		log.Printf("%s read, %d articles", p, len(train))
	}
	log.Printf("%d names, %d cross tokens, %d hold words that are not looked at", total, crossing, unseen)
	if *inputs != "" {
		export(*inputs, train)
		return
	}
	l := lesson{rounds: *rounds, models: *models, least: int32(*least), drop: float32(*drop), step: *step, keep: int8(*keep)}
	l.firstReadings(train, *folds)
	data, m := l.learn(train)
	log.Printf("%d bytes", len(data))
	for _, p := range strings.Split(*dev, ",") {
		if p == "" {
			continue
		}
		score(p, names.Models{Names: m, Lists: known, Network: net(*netFile)}, *show)
	}
	if *out != "" {
		if err := os.WriteFile(*out, data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

func model(path string) *linear.Model {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	m, err := linear.Read(data)
	if err != nil {
		log.Fatal(err)
	}
	return m
}

// net reads a network; nil where none is named.
func net(path string) *network.Model {
	if path == "" {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	m, err := network.Read(string(data))
	if err != nil {
		log.Fatal(err)
	}
	return m
}

var total, crossing, unseen int

func prepare(d document, lists *linear.Model, set uint64) *example {
	t := language.Read(d.article)
	v := names.Look(t, lists)
	e := &example{view: v, labels: make([]uint8, len(v.Words)), gold: d.gold, set: set}
	scored := make([]bool, len(v.Words))
	for first, last := range e.view.Runs {
		for i := first; i < last; i++ {
			scored[i] = true
		}
	}
	starts, ends := map[int]int{}, map[int]int{}
	for i, tok := range v.Words {
		starts[tok.Start], ends[tok.End] = i, i
	}
	for _, n := range d.gold {
		total++
		a, ok := starts[n.Start]
		b, ok2 := ends[n.End]
		if !ok || !ok2 || b < a {
			crossing++
			continue
		}
		free := true
		for i := a; i <= b; i++ {
			free = free && scored[i] && e.labels[i] == names.Outside
		}
		if !free || v.Words[a].Sentence != v.Words[b].Sentence {
			unseen++
			continue
		}
		if a == b {
			e.labels[a] = uint8(names.Label(n.kind, names.Single))
			continue
		}
		for i := a; i <= b; i++ {
			e.labels[i] = uint8(names.Label(n.kind, names.Inner))
		}
		e.labels[a], e.labels[b] = uint8(names.Label(n.kind, names.Begin)), uint8(names.Label(n.kind, names.End))
	}
	return e
}

// score prints exact F1 of persons, organizations and places with facilities.
func score(path string, m names.Models, show int) {
	var right, found, wanted [5]int
	tokens := 0
	var took time.Duration
	for _, d := range read(path) {
		begin := time.Now()
		t := language.Read(d.article)
		got := names.FindWith(t, m)
		took += time.Since(begin)
		tokens += len(t.Tokens)
		gold := map[name]bool{}
		for _, n := range d.gold {
			if n.kind == 3 {
				n.kind = 2
			}
			if !gold[n] {
				gold[n] = true
				wanted[n.kind]++
			}
		}
		for _, g := range got {
			n := name{g.Span, 0}
			for k, kind := range names.Kinds {
				if kind == g.Kind {
					n.kind = k
				}
			}
			if n.kind == 3 {
				n.kind = 2
			}
			found[n.kind]++
			if gold[n] {
				right[n.kind]++
				delete(gold, n)
			} else {
				mistake(&show, d, "+", n)
			}
		}
		for _, n := range d.gold {
			if n.kind == 3 {
				n.kind = 2
			}
			if gold[n] {
				mistake(&show, d, "-", n)
			}
		}
	}
	f1 := func(r, f, w int) float64 { return 2 * float64(r) / float64(max(1, f+w)) }
	fmt.Printf("%s PER %.3f ORG %.3f LOC %.3f micro P %.3f R %.3f F1 %.3f; peoples %.3f; %.0f tokens/s\n", path, f1(right[0], found[0], wanted[0]), f1(right[1], found[1], wanted[1]),
		f1(right[2], found[2], wanted[2]), float64(right[0]+right[1]+right[2])/float64(found[0]+found[1]+found[2]), float64(right[0]+right[1]+right[2])/float64(wanted[0]+wanted[1]+wanted[2]),
		f1(right[0]+right[1]+right[2], found[0]+found[1]+found[2], wanted[0]+wanted[1]+wanted[2]), f1(right[4], found[4], wanted[4]), float64(tokens)/took.Seconds())
}

// mistake prints a name with what stands around it.
func mistake(left *int, d document, sign string, n name) {
	if *left <= 0 || n.kind == 4 {
		return
	}
	*left--
	text := d.article.Text()
	fmt.Printf("  %s %d %.3s %-30q %q\n", sign, n.Start, names.Kinds[n.kind], text[n.Start:n.End], strings.ToValidUTF8(text[max(0, n.Start-40):min(len(text), n.End+30)], ""))
}
