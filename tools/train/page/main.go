// Train learns the weights by which a page's main text is told from the rest, and reports how well that works on pages it was not
// trained on: five folds, each read by the whole reader with a model trained on the other four and scored as its data set is.
//
//	go run ./tools/train/page -out internal/lexicon/page FILE.jsonl.gz...
//
// A file holds one page a line: {"html", "url"} with its main text in "body", or "paragraphs" (one in [brackets] may be left out or not), or
// "sections" [{"headline", "paragraphs"}] with "summary", or snippets "with" and "without" only, or another program's "expected_html". Nothing of the pages is kept but the weights.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	model "secondsource/internal/lexicon/page"
	"secondsource/internal/lexicon/trees"
	"secondsource/tools/train/boost"
)

const folds = 5

var byHost = flag.Bool("by-host", true, "keep all pages of a host in one fold")

func main() {
	out := flag.String("out", "", "folder to write the model to")
	var one, two boost.Settings
	settings("", &one, 250, 0.05)
	settings("second-", &two, 200, 0.05)
	forests := flag.Int("second-forests", 3, "forests of the second look, of which the mean is taken")
	cross := flag.Bool("cross", true, "cross-validate")
	leaveOut := flag.Int("leave-out", -1, "fold, 0 to 4, that the model written is not trained on; its pages are printed")
	errors := flag.String("errors", "", "write the worst pages of the cross-validation here")
	flag.Parse()
	var samples []*sample
	for _, path := range flag.Args() {
		samples = append(samples, load(path)...)
	}
	l := newLearner(samples, one, two, *forests)
	fmt.Fprintf(os.Stderr, "%d pages, %d parts\n", len(samples), len(l.target))
	inTurn(folds, func(k int) {
		l.first[k] = trees.Decode(l.firstLook(k))
	})
	if *cross {
		scores := make([]float64, len(l.target))
		texts := make([]string, len(samples))
		inTurn(folds, func(k int) {
			m := model.Model{First: l.first[k]}
			if two.Trees > 0 {
				m.Second = trees.Decode(l.secondLook(k))
			}
			for i, p := range samples {
				if p.fold != k {
					continue
				}
				texts[i] = read(p, m)
				for j, s := range p.lesson.Scores(m) {
					scores[p.first+j] = float64(s) / 1000
				}
			}
		})
		report(samples, scores, texts, *errors)
	}
	if *out != "" {
		write(filepath.Join(*out, "blocks.model"), l.firstLook(*leaveOut))
		write(filepath.Join(*out, "again.model"), l.secondLook(*leaveOut))
		for _, p := range samples {
			if p.fold == *leaveOut {
				fmt.Printf("left out %s %s\n", p.set, p.id)
			}
		}
	}
}

func settings(prefix string, s *boost.Settings, trees int, rate float64) {
	s.Bins = 64
	flag.IntVar(&s.Trees, prefix+"trees", trees, "")
	flag.IntVar(&s.Leaves, prefix+"leaves", 10, "")
	flag.Float64Var(&s.Rate, prefix+"rate", rate, "")
	flag.Float64Var(&s.Lambda, prefix+"lambda", 2, "")
	flag.Float64Var(&s.Least, prefix+"least", 1, "")
	flag.Float64Var(&s.Columns, prefix+"columns", 0.2, "")
	flag.Float64Var(&s.Rows, prefix+"rows", 0.7, "")
	flag.Uint64Var(&s.Seed, prefix+"seed", 1, "")
}

func write(path string, b []byte) {
	if err := os.WriteFile(path, b, 0o644); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// inTurn does n things, two at a time.
func inTurn(n int, do func(int)) {
	var wait sync.WaitGroup
	slots := make(chan bool, 2)
	for k := range n {
		wait.Add(1)
		slots <- true
		go func() {
			defer wait.Done()
			do(k)
			<-slots
		}()
	}
	wait.Wait()
}

// A learner holds the parts of all pages as rows to learn from, and the models of the first look by the fold they have not seen.
type learner struct {
	samples        []*sample
	one, two       boost.Settings
	forests        int // of the second look
	table          *boost.Table
	target, weight []float64
	of             []int // the page of each row
	first          [folds]trees.Forest
}

func newLearner(samples []*sample, one, two boost.Settings, forests int) *learner {
	l := &learner{samples: samples, one: one, two: two, forests: forests}
	var features [][]int16
	for i, p := range samples {
		p.first = len(l.target)
		for j, f := range p.lesson.First() {
			features, l.target, l.weight, l.of = append(features, f), append(l.target, p.target[j]), append(l.weight, p.weight[j]), append(l.of, i)
		}
	}
	l.table = boost.NewTable(features, l.target, l.weight, l.of, one.Bins)
	return l
}

// firstLook learns the first look without a fold (-1: with all).
func (l *learner) firstLook(without int) []byte {
	use := make([]bool, len(l.target))
	for i := range use {
		use[i] = l.samples[l.of[i]].fold != without && l.weight[i] > 0
	}
	return boost.Encode(boost.Boost(l.table, use, l.one))
}

// secondLook learns the second look without a fold (-1: with all). What it is told of a page's first look is always that of a model that
// has not seen the page.
func (l *learner) secondLook(without int) []byte {
	var features [][]int16
	var target, weight []float64
	var of []int
	for i, p := range l.samples {
		if p.fold == without {
			continue
		}
		for j, f := range p.lesson.Second(l.first[p.fold]) {
			if f != nil && p.weight[j] > 0 {
				features, target, weight, of = append(features, f), append(target, p.target[j]), append(weight, p.weight[j]), append(of, i)
			}
		}
	}
	use := make([]bool, len(target))
	for i := range use {
		use[i] = true
	}
	return boost.Encode(boost.Averaged(boost.NewTable(features, target, weight, of, l.two.Bins), use, l.two, l.forests))
}
