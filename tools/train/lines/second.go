package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand"
	"os"
	"path/filepath"
	"sync"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/ingest/lines"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/lexicon/trees"
	"secondsource/internal/news"
	"secondsource/tools/train/boost"
)

// groups is the number of parts that outlets are put into. The second look learns from what the first makes of pages that it was not
// trained on, as it will be in use.
const groups = 5

// groupOf is the part that an outlet belongs to.
func groupOf(outlet string) int { return int(hash(outlet)>>4) % groups }

// both runs do for each group, two at a time.
func both(do func(k int)) {
	var wait sync.WaitGroup
	slots := make(chan bool, 2)
	for k := range groups {
		wait.Add(1)
		go func() {
			defer wait.Done()
			slots <- true
			defer func() { <-slots }()
			do(k)
		}()
	}
	wait.Wait()
}

// firstLooks gives for each group a model that has seen no page of its outlets.
func firstLooks(all []page, samples, epochs int, seed int64) (out [groups]*lines.Model) {
	both(func(k int) {
		name := ""
		if *keep != "" {
			name = filepath.Join(*keep, fmt.Sprintf("group-%d.bin", k))
		}
		data, err := os.ReadFile(name)
		if err != nil || name == "" {
			var used []page
			for _, p := range all {
				if groupOf(p.outlet) != k {
					used = append(used, p)
				}
			}
			data = train(used, samples, epochs, seed)
			if name != "" {
				if err := os.WriteFile(name, data, 0o644); err != nil {
					log.Fatal(err)
				}
			}
		}
		if out[k], err = lines.NewModel(data); err != nil {
			log.Fatal(err)
		}
	})
	return out
}

// A reviewed is what the second look learns from.
type reviewed struct {
	facts          [][]int16
	target, weight []float64
	capture, group []int
	table          *boost.Table
}

var (
	second   = flag.Int("second", 160, "captures of each group that the second look learns from")
	settings = boost.Settings{Bins: 64, Lambda: 2, Rows: .5, Seed: 1}
)

func init() {
	flag.IntVar(&settings.Trees, "trees", 250, "")
	flag.IntVar(&settings.Leaves, "leaves", 16, "")
	flag.Float64Var(&settings.Rate, "rate", .06, "")
	flag.Float64Var(&settings.Columns, "columns", .2, "")
	flag.Float64Var(&settings.Least, "least", 3, "")
}

// silverWeight is what a page labelled by another program counts beside one labelled by hand.
const silverWeight = .6

// secondRows shows captures made of each group's pages to the model that has not seen them.
func secondRows(models [groups]*lines.Model, all []page, seed int64) *reviewed {
	var parts [groups]reviewed
	both(func(k int) {
		var mine []page
		for _, p := range all {
			if groupOf(p.outlet) == k {
				mine = append(mine, p)
			}
		}
		random := rand.New(rand.NewSource(seed + int64(k)))
		for n, s := range sampled(mine, *second, random) {
			c := &news.Capture{Payload: s.text}
			bs := plain.Read(c)
			if len(bs) != len(s.parts) {
				continue
			}
			// the weight of a page: a page counts the same whatever its length
			weights := make([]float64, len(s.pages)+1)
			at, words := -1, make([]float64, len(s.pages)+1)
			of := make([]int, len(bs))
			for i := range bs {
				if s.parts[i] == lines.Opening {
					at++
				}
				of[i] = max(at, 0)
				if s.parts[i] == lines.Body {
					words[of[i]] += float64(len(bs[i].Text(s.text))) / 6
				}
			}
			for i := range s.pages {
				weights[i] = min(3, max(.3, 400/(words[i]+1)))
				if s.pages[i].silver {
					weights[i] *= silverWeight
				}
			}
			r := &parts[k]
			models[k].Second(s.text, bs, func(i int, f lines.Facts) {
				target := 0.0
				if s.parts[i] == lines.Body {
					target = 1
				}
				r.facts = append(r.facts, append([]int16(nil), f...))
				r.target = append(r.target, target)
				r.weight = append(r.weight, weights[of[i]]*(4+min(80, float64(len(bs[i].Text(s.text)))/6))/20)
				r.capture = append(r.capture, k**second+n)
				r.group = append(r.group, k)
			})
		}
	})
	whole := &reviewed{}
	for k := range parts {
		whole.add(&parts[k])
	}
	log.Printf("%d lines to look at again, %d facts each", len(whole.facts), len(whole.facts[0]))
	whole.table = boost.NewTable(whole.facts, whole.target, whole.weight, whole.capture, settings.Bins)
	return whole
}

// add adds the rows of another.
func (r *reviewed) add(o *reviewed) {
	r.facts = append(r.facts, o.facts...)
	r.target = append(r.target, o.target...)
	r.weight = append(r.weight, o.weight...)
	r.capture = append(r.capture, o.capture...)
	r.group = append(r.group, o.group...)
}

// grow makes the trees from the groups that are used.
func (r *reviewed) grow(settings boost.Settings, used func(group int) bool) [][]boost.Node {
	use := make([]bool, len(r.facts))
	for i := range use {
		use[i] = used(r.group[i])
	}
	return boost.Boost(r.table, use, settings)
}

// without gives a forest for each group, grown from the others.
func without(r *reviewed, settings boost.Settings) (out [groups]trees.Forest) {
	both(func(k int) {
		out[k] = trees.Decode(boost.Encode(r.grow(settings, func(g int) bool { return g != k })))
	})
	return out
}

// A trained is the rows of all trees, and for each group a model that has seen nothing of its outlets.
type trained struct {
	second, titles *reviewed
	models         [groups]*lines.Model
}

// learn makes the models of the groups.
func learn(all []page, samples, epochs int, seed int64) (t trained) {
	t.models = firstLooks(all, samples, epochs, seed)
	t.titles = titleRows(all, seed)
	titles := without(t.titles, titleSettings)
	for k, m := range t.models {
		m.Headlines(titles[k])
	}
	t.second = secondRows(t.models, all, seed)
	second := without(t.second, settings)
	for k, m := range t.models {
		m.Review(second[k])
	}
	return t
}

// crossValidate scores the captures with models that have seen no page of the outlet judged.
func (t trained) crossValidate(captures []record, say func(string, ...any)) {
	var sum tally
	for k, m := range t.models {
		for i := range captures {
			sum.sum(score(m.Label, &captures[i], func(a article) bool { return groupOf(outlet(a.URL, a.Publisher)) == k }, say))
		}
	}
	log.Printf("cross-validated: %s", sum)
}

// knownParts scores the choice of headlines and the rules alone.
func knownParts(captures []record, all []page, seed int64, say func(string, ...any)) {
	var sum tally
	for k, f := range without(titleRows(all, seed), titleSettings) {
		m := &lines.Model{}
		m.Headlines(f)
		for i := range captures {
			label := func(payload string, bs []blocks.Block) { captures[i].known(m, payload, bs) }
			sum.sum(score(label, &captures[i], func(a article) bool { return groupOf(outlet(a.URL, a.Publisher)) == k }, say))
		}
	}
	log.Printf("known parts: %s", sum)
}
