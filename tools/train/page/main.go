// Train learns the weights by which a page's main text is told from the rest, and reports how well that works on pages it was not
// trained on (five parts, each scored by a model trained on the other four).
//
//	go run ./tools/train/page -out internal/lexicon/page/blocks.model FILE.jsonl.gz...
//
// A file holds one page a line: {"html"} with its main text in "body", or "paragraphs" (one in [brackets] may be left out or not), or
// "sections" [{"headline", "paragraphs"}] with "summary", or snippets "with" and "without" only, or another program's "expected_html". Nothing of the pages is kept but the weights.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"unicode"

	"secondsource/internal/ingest/page"
	"secondsource/internal/news"
	"secondsource/tools/train/boost"
)

type row struct {
	ID, HTML, Body, Publisher string
	Paragraphs                []string
	Summary                   json.RawMessage
	Sections                  []struct{ Headline, Paragraphs []string }
	With, Without             []string
	Expected                  string `json:"expected_html"`
}

// A sample is one page with its gold text.
type sample struct {
	set, id  string
	fold     int
	gold     []string // words
	parts    [][]string
	features []page.Features
	target   []float64
	weight   []float64
	first    int // row of its first part
}

const folds = 5

func main() {
	out := flag.String("out", "", "file to write the model to")
	s := boost.Settings{Bins: 64}
	flag.IntVar(&s.Trees, "trees", 200, "")
	flag.IntVar(&s.Leaves, "leaves", 14, "")
	flag.Float64Var(&s.Rate, "rate", 0.1, "")
	flag.Float64Var(&s.Lambda, "lambda", 2, "")
	flag.Float64Var(&s.Least, "least", 1, "")
	flag.Float64Var(&s.Columns, "columns", 0.3, "")
	flag.Float64Var(&s.Rows, "rows", 0.7, "")
	flag.Uint64Var(&s.Seed, "seed", 1, "")
	cross := flag.Bool("cross", true, "cross-validate")
	leaveOut := flag.Int("leave-out", -1, "part of the pages, 0 to 4, that the model written is not trained on; their ids are printed")
	errors := flag.String("errors", "", "write the worst pages of the cross-validation here")
	flag.Parse()
	var samples []*sample
	for _, path := range flag.Args() {
		samples = append(samples, load(path)...)
	}
	var features [][]int16
	var target, weight []float64
	var of []int
	for i, p := range samples {
		p.first = len(target)
		for j := range p.features {
			features, target, weight, of = append(features, p.features[j]), append(target, p.target[j]), append(weight, p.weight[j]), append(of, i)
		}
	}
	fmt.Fprintf(os.Stderr, "%d pages, %d parts\n", len(samples), len(target))
	t := boost.NewTable(features, target, weight, of, s.Bins)
	if *cross {
		scores := make([]float64, len(target))
		var wait sync.WaitGroup
		slots := make(chan bool, 2)
		for k := range folds {
			wait.Add(1)
			go func() {
				defer wait.Done()
				slots <- true
				defer func() { <-slots }()
				use := make([]bool, len(target))
				for i := range use {
					use[i] = samples[of[i]].fold != k
				}
				trees := boost.Boost(t, use, s)
				for i := range use {
					if !use[i] {
						for _, tree := range trees {
							scores[i] += boost.Predict(tree, t, i)
						}
					}
				}
			}()
		}
		wait.Wait()
		report(samples, scores, *errors)
	}
	if *out != "" {
		use := make([]bool, len(target))
		for i := range use {
			use[i] = samples[of[i]].fold != *leaveOut
		}
		for _, p := range samples {
			if p.fold == *leaveOut {
				fmt.Printf("left out %s %s\n", p.set, p.id)
			}
		}
		trees := boost.Boost(t, use, s)
		if err := os.WriteFile(*out, boost.Encode(trees), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func load(path string) []*sample {
	f, err := os.Open(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 64<<20)
	var out []*sample
	for lines.Scan() {
		var r row
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			fmt.Fprintln(os.Stderr, err)
			continue
		}
		if p := r.sample(filepath.Base(filepath.Dir(path))); p != nil {
			out = append(out, p)
		}
	}
	return out
}

func (r *row) sample(set string) *sample {
	var lines, maybe []string
	importance := 1.0
	switch {
	case r.Body == "" && len(r.With) > 0:
		return r.snippets(set)
	case r.Expected != "":
		importance = 0.4 // another program's answer
		c := &news.Capture{Payload: r.Expected}
		for _, b := range page.Read(c).Blocks {
			lines = append(lines, b.Text(c.Payload))
		}
	case r.Body != "":
		lines = strings.Split(r.Body, "\n")
	case len(r.Paragraphs) > 0:
		for _, p := range r.Paragraphs {
			if strings.HasPrefix(p, "[") && strings.HasSuffix(p, "]") {
				maybe = append(maybe, p)
			} else {
				lines = append(lines, p)
			}
		}
	default:
		var list []string
		if json.Unmarshal(r.Summary, &list) == nil {
			lines = append(lines, list...)
		}
		var one string
		if json.Unmarshal(r.Summary, &one) == nil {
			lines = append(lines, one)
		}
		for _, x := range r.Sections {
			lines = append(append(lines, x.Headline...), x.Paragraphs...)
		}
	}
	p := r.empty(set)
	gold, whole, optional := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range lines {
		w := words(l)
		whole[strings.Join(w, " ")] = true
		p.gold = append(p.gold, w...)
	}
	for k := 1; k <= 4; k++ {
		for i := 0; i+k <= len(p.gold); i++ {
			gold[strings.Join(p.gold[i:i+k], " ")] = true
		}
	}
	for _, l := range maybe {
		w := words(l)
		for i := 0; i+4 <= len(w); i++ {
			optional[strings.Join(w[i:i+4], " ")] = true
		}
	}
	if len(p.gold) < 20 {
		return nil
	}
	texts, features := page.Measured(&news.Capture{Payload: r.HTML})
	p.features = features
	total, found := 0, 0
	seen := map[string]bool{}
	for _, text := range texts {
		w := words(text)
		p.parts = append(p.parts, w)
		hits, of, may := 0, 0, 0
		k := min(4, len(w))
		for i := 0; k > 0 && i+k <= len(w); i++ {
			of++
			g := strings.Join(w[i:i+k], " ")
			if gold[g] {
				hits++
			}
			if optional[g] {
				may++
			}
		}
		target := 0.0
		if len(w) < 4 && whole[strings.Join(w, " ")] || len(w) >= 4 && hits*10 >= of*6 {
			target = 1
			found += len(w)
		}
		weight := float64(min(len(w), 80)) + 1
		if of > 0 && may*2 > of || len(w) == 0 {
			weight = 0
		}
		if seen[text] && len(w) >= 10 {
			weight, w = 0, nil // the reader drops repetitions itself
			p.parts[len(p.parts)-1] = nil
		}
		seen[text] = true
		total += len(w)
		p.target, p.weight = append(p.target, target), append(p.weight, weight)
	}
	if found*2 < len(p.gold) {
		fmt.Fprintf(os.Stderr, "%s %s: only %d of %d gold words found in %d\n", set, r.ID, found, len(p.gold), total)
		if found*5 < len(p.gold) {
			return nil
		}
	}
	sum := 0.0
	for _, w := range p.weight {
		sum += w
	}
	for i := range p.weight {
		p.weight[i] = p.weight[i]/math.Max(sum, float64(len(p.gold)))*100*importance + 0.03*math.Min(1, p.weight[i])
	}
	return p
}

func (r *row) empty(set string) *sample {
	p := &sample{set: set, id: r.ID}
	key := r.ID
	if r.Publisher != "" {
		key = r.Publisher
	}
	h := fnv.New32a()
	h.Write([]byte(key))
	p.fold = int(h.Sum32() % folds)
	return p
}

// snippets makes a sample of a page of which only some snippets are known to belong to the main text or not: the parts that hold them.
func (r *row) snippets(set string) *sample {
	p := r.empty(set)
	texts, features := page.Measured(&news.Capture{Payload: r.HTML})
	p.features = features
	holds := func(text string, list []string) bool {
		for _, s := range list {
			s = strings.Join(strings.Fields(s), " ")
			if strings.Contains(text, s) && len(s)*20 > len(text) {
				return true
			}
		}
		return false
	}
	for _, text := range texts {
		w := words(text)
		p.parts = append(p.parts, w)
		target, weight := 0.0, 0.0
		switch in, out := holds(text, r.With), holds(text, r.Without); {
		case in && !out:
			target, weight = 1, 6
		case out && !in:
			weight = 6
		}
		if target > 0 {
			p.gold = append(p.gold, w...)
		}
		p.target, p.weight = append(p.target, target), append(p.weight, weight)
	}
	return p
}

func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && !unicode.IsMark(r)
	})
}

// report prints the figures of each set: four-word shingles (means over pages) and words (mean F1 over pages).
func report(samples []*sample, scores []float64, errors string) {
	sets := map[string][]*sample{}
	var names []string
	for _, p := range samples {
		if sets[p.set] == nil {
			names = append(names, p.set)
		}
		sets[p.set] = append(sets[p.set], p)
	}
	type bad struct {
		f    float64
		text string
	}
	var worst []bad
	for _, at := range []float64{-0.3, 0, 0.3} {
		for _, name := range names {
			if name == "snippet-extraction" {
				var right, wrong int
				for _, p := range sets[name] {
					for j := range p.parts {
						if p.weight[j] > 0 && (scores[p.first+j] > at) == (p.target[j] > 0) {
							right++
						} else if p.weight[j] > 0 {
							wrong++
						}
					}
				}
				fmt.Printf("at %+.1f %s: accuracy of parts %.3f\n", at, name, float64(right)/float64(right+wrong))
				continue
			}
			var sp, sr, wf, best, np, nr float64
			for _, p := range sets[name] {
				var text, ideal []string
				for j, w := range p.parts {
					if scores[p.first+j] > at {
						text = append(text, w...)
					}
					if p.target[j] > 0 {
						ideal = append(ideal, w...)
					}
				}
				pr, re, _ := prf(shingles(p.gold, 4), shingles(text, 4))
				if len(text) > 0 {
					sp, np = sp+pr, np+1
				}
				sr, nr = sr+re, nr+1
				_, _, f := prf(shingles(lower(p.gold), 1), shingles(lower(text), 1))
				wf += f
				_, _, f4 := prf(shingles(p.gold, 4), shingles(ideal, 4))
				best += f4
				if at == 0 && errors != "" {
					_, _, f := prf(shingles(p.gold, 4), shingles(text, 4))
					var b strings.Builder
					fmt.Fprintf(&b, "==== %s %s %.3f P %.3f R %.3f\n", name, p.id, f, pr, re)
					for j, w := range p.parts {
						if (scores[p.first+j] > 0) != (p.target[j] > 0) && len(w) > 2 {
							fmt.Fprintf(&b, "  gold %v score %.2f w %d: %s\n", p.target[j], scores[p.first+j], len(w), strings.Join(w[:min(len(w), 20)], " "))
						}
					}
					worst = append(worst, bad{f, b.String()})
				}
			}
			sp, sr = sp/np, sr/nr
			fmt.Printf("at %+.1f %-20s %3d pages: shingles P %.3f R %.3f F1 %.4f; words F1 %.4f; with gold labels %.3f\n",
				at, name, len(sets[name]), sp, sr, 2*sp*sr/(sp+sr), wf/nr, best/nr)
		}
	}
	if errors != "" {
		sort.Slice(worst, func(i, j int) bool { return worst[i].f < worst[j].f })
		var b strings.Builder
		for _, w := range worst {
			b.WriteString(w.text)
		}
		os.WriteFile(errors, []byte(b.String()), 0o644)
	}
}

func lower(w []string) []string {
	out := make([]string, len(w))
	for i := range w {
		out[i] = strings.ToLower(w[i])
	}
	return out
}

func shingles(w []string, n int) map[string]int {
	out := map[string]int{}
	if len(w) > 0 && len(w) < n {
		out[strings.Join(w, " ")]++
	}
	for i := 0; i+n <= len(w); i++ {
		out[strings.Join(w[i:i+n], " ")]++
	}
	return out
}

func prf(gold, text map[string]int) (p, r, f float64) {
	tp, ng, nt := 0, 0, 0
	for k, n := range gold {
		tp += min(n, text[k])
		ng += n
	}
	for _, n := range text {
		nt += n
	}
	if tp == 0 {
		return 0, 0, 0
	}
	p, r = float64(tp)/float64(nt), float64(tp)/float64(ng)
	return p, r, 2 * p * r / (p + r)
}
