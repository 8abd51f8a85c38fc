package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"secondsource/internal/ingest/page"
	"secondsource/internal/news"
)

// A row is a line of a data file.
type row struct {
	ID, URL, HTML, Body, Publisher string
	Paragraphs                     []string
	Summary                        json.RawMessage
	Sections                       []struct{ Headline, Paragraphs []string }
	With, Without                  []string
	Expected                       string `json:"expected_html"`
}

// A sample is one page with its gold text, and what is learned from it: of each part whether it belongs to the main text, and how much
// that counts.
type sample struct {
	set, id  string
	host     string
	fold     int
	capture  *news.Capture
	lesson   *page.Lesson
	lines    []string // gold, as given
	brackets bool     // a line of the gold in [brackets] may be left out or not
	snippets bool     // only some of the gold is known
	parts    [][]string
	target   []float64
	weight   []float64
	first    int // row of its first part
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

// open makes a sample without targets.
func (r *row) open(set string) *sample {
	c := &news.Capture{Payload: r.HTML, Media: news.MediaHTML}
	p := &sample{set: set, id: r.ID, host: r.host(), capture: c, lesson: page.Learn(c)}
	for _, t := range p.lesson.Texts() {
		p.parts = append(p.parts, words(t))
	}
	key := r.ID
	if *byHost {
		key = p.host
	}
	h := fnv.New32a()
	h.Write([]byte(key))
	p.fold = int(h.Sum32() % folds)
	return p
}

// host gives the last two names of the page's host, or three where the last but one is short; the id where there is no address.
func (r *row) host() string {
	if u, err := url.Parse(r.URL); err == nil && u.Host != "" {
		names := strings.Split(u.Host, ".")
		n := 2
		if len(names) > 2 && len(names[len(names)-2]) <= 3 {
			n = 3
		}
		return strings.Join(names[max(0, len(names)-n):], ".")
	}
	return r.ID
}

// expected is how much a page counts that a program has labelled, not people.
const expected = 0.4

func (r *row) sample(set string) *sample {
	if r.Body == "" && len(r.With) > 0 {
		return r.snippets(set)
	}
	p := r.open(set)
	switch {
	case r.Expected != "":
		c := &news.Capture{Payload: r.Expected}
		for _, b := range page.Read(c).Blocks {
			p.lines = append(p.lines, b.Text(c.Payload))
		}
		p.learn(expected)
	case r.Body != "":
		p.lines = strings.Split(r.Body, "\n")
		p.learn(1)
	case len(r.Paragraphs) > 0:
		p.lines, p.brackets = r.Paragraphs, true
		p.learn(1)
	default:
		var list []string
		if json.Unmarshal(r.Summary, &list) == nil {
			p.lines = append(p.lines, list...)
		}
		var one string
		if json.Unmarshal(r.Summary, &one) == nil {
			p.lines = append(p.lines, one)
		}
		for _, x := range r.Sections {
			p.lines = append(append(p.lines, x.Headline...), x.Paragraphs...)
		}
		p.learn(1)
	}
	if len(words(strings.Join(p.lines, " "))) < 20 {
		return nil
	}
	return p
}

// learn makes targets of the gold lines. A part belongs to the main text where the gold has most of its words, in this order.
func (p *sample) learn(importance float64) {
	var gold []string
	var optional []bool
	for _, l := range p.lines {
		may := p.brackets && strings.HasPrefix(l, "[") && strings.HasSuffix(l, "]")
		for _, w := range words(l) {
			gold, optional = append(gold, w), append(optional, may)
		}
	}
	var flat []string
	var of []int
	for i, w := range p.parts {
		for _, x := range w {
			flat, of = append(flat, x), append(of, i)
		}
	}
	hits, may := make([]int, len(p.parts)), make([]int, len(p.parts))
	for i, g := range align(lower(flat), lower(gold)) {
		if g >= 0 {
			hits[of[i]]++
			if optional[g] {
				may[of[i]]++
			}
		}
	}
	texts := p.lesson.Texts()
	seen := map[string]bool{}
	sum, found := 0.0, 0
	for i, w := range p.parts {
		target := 0.0
		if len(w) > 0 && hits[i]*10 >= len(w)*6 {
			target = 1
			found += hits[i]
		}
		weight := float64(min(len(w), 80)) + 1
		if may[i]*2 > len(w) || len(w) == 0 {
			weight = 0
		}
		if seen[texts[i]] && len(w) >= 10 {
			weight = 0 // the reader drops repetitions itself
		}
		seen[texts[i]] = true
		p.target, p.weight = append(p.target, target), append(p.weight, weight)
		sum += weight
	}
	if found*2 < len(gold) {
		fmt.Fprintf(os.Stderr, "%s %s: only %d of %d gold words found in %d\n", p.set, p.id, found, len(gold), len(flat))
	}
	for i := range p.weight {
		if found*5 < len(gold) {
			p.weight[i] = 0 // the page is not what the gold was made from
		}
		p.weight[i] = p.weight[i]/math.Max(sum, float64(len(gold)))*100*importance + 0.03*math.Min(1, p.weight[i])
	}
}

// snippets makes a sample of a page of which only some snippets are known to belong to the main text or not: the parts that hold them.
func (r *row) snippets(set string) *sample {
	p := r.open(set)
	p.snippets = true
	holds := func(text string, list []string) bool {
		for _, s := range list {
			s = strings.Join(strings.Fields(s), " ")
			if strings.Contains(text, s) && len(s)*20 > len(text) {
				return true
			}
		}
		return false
	}
	for _, text := range p.lesson.Texts() {
		target, weight := 0.0, 0.0
		switch in, out := holds(text, r.With), holds(text, r.Without); {
		case in && !out:
			target, weight = 1, 6
		case out && !in:
			weight = 6
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

func lower(w []string) []string {
	out := make([]string, len(w))
	for i := range w {
		out[i] = strings.ToLower(w[i])
	}
	return out
}
