// Command lines trains the model of package internal/ingest/lines: which lines of a scrape are an article's body, and where one begins.
//
//	go run ./tools/train/lines -out internal/lexicon/lines/weights.bin CAPTURES.jsonl.gz...
//	go run ./tools/train/lines -folds DIR CAPTURES.jsonl.gz...   # cross-validation: one model for each tenth of the first file
//
// The data are captures in the format of the set page-captures. Pages are taken out of them and put together anew, in many ways, so that
// the model sees more captures than there are. It is a linear model over a sequence, trained as a structured perceptron with the cost of a
// wrong line (its words) added to the score while training, and averaged.
//
// In cross-validation no page of an outlet that occurs in the captures tested is used for training.
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"sort"

	"secondsource/internal/ingest/lines"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/news"
)

var verbose = flag.Bool("v", false, "list what is wrong")

func main() {
	log.SetFlags(0)
	out := flag.String("out", "", "file to write the model to")
	folds := flag.String("folds", "", "folder to write the models of a cross-validation to")
	count := flag.Int("folds-n", 10, "number of folds")
	samples := flag.Int("samples", 500, "captures made of the pages")
	epochs := flag.Int("epochs", 8, "passes over them")
	only := flag.Int("only", -1, "run this fold only")
	seed := flag.Int64("seed", 1, "of the random choices")
	flag.Parse()
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
	if *folds != "" {
		var total tally
		for k := 0; k < *count; k++ {
			if *only >= 0 && k != *only {
				continue
			}
			held := map[string]bool{}
			var test []record
			for i, r := range records[:first] {
				if i%*count == k {
					test = append(test, r)
					for _, p := range r.pages() {
						held[p.outlet] = true
					}
				}
			}
			var used []page
			for _, p := range all {
				if !held[p.outlet] {
					used = append(used, p)
				}
			}
			data := train(used, *samples, *epochs, *seed)
			if err := os.WriteFile(filepath.Join(*folds, fmt.Sprintf("fold-%d.bin", k)), data, 0o644); err != nil {
				log.Fatal(err)
			}
			m, err := lines.NewModel(data)
			if err != nil {
				log.Fatal(err)
			}
			var t tally
			for _, r := range test {
				t.add(m, r)
			}
			total.sum(t)
			log.Printf("fold %d: %d pages used, %s", k, len(used), t)
		}
		log.Printf("all: %s", total)
		return
	}
	data := train(all, *samples, *epochs, *seed)
	m, _ := lines.NewModel(data)
	var t tally
	for _, r := range records[:first] {
		t.add(m, r)
	}
	log.Printf("on its own data: %s", t)
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
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

type tally struct{ right, found, gold, starts, startsFound, startsGold float64 }

func (t *tally) sum(u tally) {
	t.right += u.right
	t.found += u.found
	t.gold += u.gold
	t.starts += u.starts
	t.startsFound += u.startsFound
	t.startsGold += u.startsGold
}

func (t tally) String() string {
	f := func(r, p, g float64) float64 { return 2 * r / math.Max(p+g, 1) }
	return fmt.Sprintf("body words F1 %.4f (P %.3f R %.3f), starts F1 %.4f (P %.3f R %.3f)", f(t.right, t.found, t.gold), t.right/t.found,
		t.right/t.gold, f(t.starts, t.startsFound, t.startsGold), t.starts/t.startsFound, t.starts/t.startsGold)
}

// add scores a model on one capture.
func (t *tally) add(m *lines.Model, r record) {
	c := &news.Capture{Payload: r.Text}
	bs := plain.Read(c)
	got := m.Parts(r.Text, bs)
	line, number := make([]int, len(bs)), 0
	at := 0
	for i := range bs {
		for ; at < bs[i].Start(); at++ {
			if r.Text[at] == '\n' {
				number++
			}
		}
		line[i] = number
	}
	body := map[int]bool{}
	for _, a := range r.Articles {
		for _, l := range a.BodyLines {
			body[l] = true
		}
	}
	for i := range bs {
		n := float64(len(bs[i].Text(r.Text))) / 6
		if got[i] == lines.Body {
			t.found += n
			if body[line[i]] {
				t.right += n
			}
		}
		if body[line[i]] {
			t.gold += n
		}
	}
	previous := -1
	used := map[int]bool{}
	for _, a := range r.Articles {
		t.startsGold++
		low, high := a.FirstLine-3, a.FirstLine+3
		if len(a.BodyLines) > 0 {
			high = max(high, a.BodyLines[0])
		}
		low = min(low, previous+1)
		for i := range bs {
			if got[i] == lines.Opening && line[i] >= low && line[i] <= high && !used[i] {
				used[i] = true
				t.starts++
				break
			}
		}
		if len(a.BodyLines) > 0 {
			previous = a.BodyLines[len(a.BodyLines)-1]
		} else {
			previous = a.EndLine - 1
		}
	}
	for i := range bs {
		if got[i] == lines.Opening {
			if *verbose && !used[i] {
				n, w := 0, 0
				for j := i; j < len(bs) && (j == i || got[j] != lines.Opening); j++ {
					if got[j] == lines.Body {
						n++
						w += len(bs[j].Text(r.Text)) / 6
					}
				}
				log.Printf("  false opening %s line %d (%d lines, %d words): %.100q", r.ID, line[i], n, w, bs[i].Text(r.Text))
			}
			t.startsFound++
		}
	}
}
