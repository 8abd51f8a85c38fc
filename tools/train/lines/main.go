// Command lines trains the models of package internal/ingest/lines: which lines of a scrape are an article's body, and where one begins.
//
//	go run ./tools/train/lines [-out internal/lexicon/lines] CAPTURES.jsonl.gz PAGES.jsonl.gz...
//
// The data are captures in the format of the set page-captures, and single HTML pages with a body, or without: then the program's reader of
// HTML pages is the teacher. It always cross-validates on the first file. Pages are put together anew, in many ways, so that the model sees more captures than there are.
//
// The first look is a linear model over a sequence, trained as a structured perceptron with the cost of a wrong line (its words) added to
// the score while training, and averaged. The second look is decision trees over what the first makes of pages that it was not trained on.
// In cross-validation no page of the outlet that is judged was trained on.
package main

import (
	"flag"
	"log"
	"math/rand"
	"os"
	"path/filepath"
	"sort"

	"secondsource/internal/ingest/lines"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/news"
	"secondsource/tools/train/boost"
)

var (
	verbose = flag.Bool("v", false, "list what is wrong")
	known   = flag.Bool("known", false, "cross-validate the choice of headlines and the rules, the parts of the lines being known")
	keep    = flag.String("keep", "", "folder for the first looks of the groups: used where they are there, else written")
)

func main() {
	log.SetFlags(0)
	out := flag.String("out", "", "folder to write the models to; without it, cross-validate only")
	samples := flag.Int("samples", 1000, "captures made of the pages")
	epochs := flag.Int("epochs", 8, "passes over them")
	seed := flag.Int64("seed", 1, "of the random choices")
	flag.Parse()
	say := func(string, ...any) {}
	if *verbose {
		say = log.Printf
	}
	var records []record
	first := 0
	for i, path := range flag.Args() {
		r, err := load(path)
		if err != nil {
			log.Fatal(err)
		}
		records = append(records, r...)
		if i == 0 {
			first = len(r)
		}
	}
	if len(records) == 0 {
		log.Fatal("no data")
	}
	all := pages(records)
	log.Printf("%d captures, %d pages", len(records), len(all))
	if *known {
		knownParts(records[:first], all, *seed, say)
		return
	}
	t := learn(all, *samples, *epochs, *seed)
	t.crossValidate(records[:first], say)
	if *out == "" {
		return
	}
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(*out, name), data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	everything := func(r *reviewed, s boost.Settings) []byte {
		return boost.Encode(r.grow(s, func(int) bool { return true }))
	}
	write("second.bin", everything(t.second, settings))
	write("titles.bin", everything(t.titles, titleSettings))
	write("weights.bin", train(all, *samples, *epochs, *seed))
}

// minOutlets is how many outlets must have a feature.
const minOutlets = 3

// train makes a model of pages.
func train(ps []page, samples, epochs int, seed int64) []byte {
	random := rand.New(rand.NewSource(seed))
	set := sampled(ps, samples, random)
	// features that so many outlets have
	outlets := map[uint32]*[minOutlets]uint32{}
	features, shapes, words := make([][][]uint32, len(set)), make([][]int, len(set)), make([][]int32, len(set))
	for k, s := range set {
		c := &news.Capture{Payload: s.text}
		features[k], shapes[k], words[k] = lines.Features(c.Payload, plain.Read(c), s.blind)
		if len(features[k]) != len(s.parts) {
			log.Printf("sample %d: %d lines, %d parts: left out", k, len(features[k]), len(s.parts))
			features[k] = nil
			continue
		}
		for i, f := range features[k] {
			o := s.outletAt(i)
			for _, x := range f {
				t := outlets[x]
				if t == nil {
					t = &[minOutlets]uint32{}
					outlets[x] = t
				}
				for j := range t {
					if t[j] == o {
						break
					}
					if t[j] == 0 {
						t[j] = o
						break
					}
				}
			}
		}
	}
	id := map[uint32]int32{}
	var keys []uint32
	for x, t := range outlets {
		if t[len(t)-1] != 0 {
			keys = append(keys, x)
		}
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	for i, x := range keys {
		id[x] = int32(i)
	}
	dense := make([][][]int32, len(set))
	lexical := make([]bool, len(keys))
	for k := range set {
		for line, f := range features[k] {
			var d []int32
			for n, x := range f {
				if i, ok := id[x]; ok {
					if n >= shapes[k][line] {
						lexical[i] = true
					}
					d = append(d, i)
				}
			}
			dense[k] = append(dense[k], d)
		}
	}
	features, outlets = nil, nil
	l := newLearner(lexical, random)
	for e := 0; e < epochs; e++ {
		wrong := 0.0
		for _, k := range random.Perm(len(set)) {
			if dense[k] != nil {
				wrong += l.learn(dense[k], words[k], set[k].parts, set[k].costs())
			}
		}
		log.Printf("  epoch %d: cost %.0f", e, wrong)
	}
	return l.encode(keys)
}

// outletAt is a number for the outlet of line i.
func (s *sample) outletAt(i int) uint32 {
	page := -1
	for _, p := range s.parts[:min(i+1, len(s.parts))] {
		if p == lines.Opening {
			page++
		}
	}
	return hash(s.outs[min(max(page, 0), len(s.outs)-1)])
}

// costs is what a wrong part for a line costs.
func (s *sample) costs() []float32 {
	c := &news.Capture{Payload: s.text}
	bs := plain.Read(c)
	out := make([]float32, len(bs))
	for i := range bs {
		out[i] = float32(min(1+len(bs[i].Text(c.Payload))/30, 8))
		if s.parts[i] == lines.Opening {
			out[i] = openingCost
		}
	}
	return out
}
