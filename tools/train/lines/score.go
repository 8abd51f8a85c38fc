package main

import (
	"fmt"
	"math"
	"regexp"
	"sort"
	"strings"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/ingest/clean"
	"secondsource/internal/ingest/lines"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/ingest/split"
	"secondsource/internal/news"
)

// A tally is what the scorer of captures counts: means over pages of the shares of 4-word shingles, and starts.
type tally struct {
	precision, recall            float64
	found, gold, right           int
	titles, sameTitles, spurious int
}

func (t *tally) sum(u tally) {
	t.precision += u.precision
	t.recall += u.recall
	t.found += u.found
	t.gold += u.gold
	t.right += u.right
	t.titles += u.titles
	t.sameTitles += u.sameTitles
	t.spurious += u.spurious
}

func (t tally) String() string {
	p, r := t.precision/math.Max(float64(t.found), 1), t.recall/math.Max(float64(t.gold), 1)
	f := func(p, r float64) float64 { return 2 * p * r / math.Max(p+r, 1e-9) }
	bp, br := float64(t.right)/math.Max(float64(t.found), 1), float64(t.right)/math.Max(float64(t.gold), 1)
	return fmt.Sprintf("body F1 %.4f (P %.4f R %.4f), boundary F1 %.4f (P %.3f R %.3f), headline %.3f, %d articles without a page", f(p, r), p, r,
		f(bp, br), bp, br, float64(t.sameTitles)/math.Max(float64(t.titles), 1), t.spurious)
}

var wordPattern = regexp.MustCompile(`[\p{L}\p{N}_]+`)

func shingles(text string) map[string]int {
	w := wordPattern.FindAllString(text, -1)
	out := map[string]int{}
	for i := 0; i < max(1, len(w)-3) && len(w) > 0; i++ {
		out[strings.Join(w[i:min(len(w), i+4)], " ")]++
	}
	return out
}

func common(a, b map[string]int) (n int) {
	for k, v := range a {
		n += min(v, b[k])
	}
	return n
}

func total(a map[string]int) (n int) {
	for _, v := range a {
		n += v
	}
	return n
}

// known labels the blocks of a capture by the parts that the data give its lines: what the rules that name the parts lose by themselves.
func (r *record) known(m *lines.Model, payload string, bs []blocks.Block) {
	ofLine := map[int]lines.Part{}
	for k, p := range r.pages() {
		for i, part := range p.parts {
			ofLine[r.Articles[k].FirstLine+i] = part
		}
	}
	ps := make([]lines.Part, len(bs))
	line, at := 0, 0
	for i := range bs {
		start := bs[i].Start()
		line += strings.Count(payload[at:start], "\n")
		at = start
		part, ok := ofLine[line]
		if !ok {
			part = lines.After
		}
		ps[i] = part
	}
	m.Name(payload, bs, ps)
}

// score counts what a model makes of one capture, for those of its pages that are judged; a predicted article belongs to the page in which
// the middle of its body stands. say is told what is wrong.
func score(label func(payload string, bs []blocks.Block), r *record, judged func(article) bool, say func(string, ...any)) (t tally) {
	c := &news.Capture{Payload: r.Text}
	bs := plain.Read(c)
	label(c.Payload, bs)
	type found struct {
		start    int
		body     map[string]int
		headline string
		a        *news.Article
	}
	var all []found
	for _, run := range split.Split(c.Payload, bs) {
		a := clean.Article(c, run)
		if a == nil {
			continue
		}
		first := a.Start()
		line := strings.Count(r.Text[:first], "\n")
		body := line
		if len(a.Paragraphs) > 0 {
			if ranges := a.Ranges(a.Paragraphs[len(a.Paragraphs)/2].Span); len(ranges) > 0 {
				body = strings.Count(r.Text[:ranges[0].Start], "\n")
			}
		}
		mine := false
		for _, g := range r.Articles {
			if body >= g.FirstLine && body < g.EndLine {
				mine = judged(g)
			}
		}
		var text []string
		for _, p := range a.Paragraphs {
			text = append(text, a.Slice(p.Span))
		}
		f := found{line, shingles(strings.Join(text, "\n")), a.Slice(a.Headline), a}
		if mine {
			all = append(all, f)
		}
	}
	used := make([]bool, len(all))
	previous := -1
	var gold []map[string]int
	var pages []article
	for _, g := range r.Articles {
		first := g.FirstLine
		if len(g.BodyLines) > 0 {
			first = g.BodyLines[0]
		}
		low, high := min(g.FirstLine-3, previous+1), max(g.FirstLine+3, first)
		if judged(g) {
			t.gold++
			at := -1
			for i, f := range all {
				if !used[i] && f.start >= low && f.start <= high {
					used[i], at = true, i
					t.right++
					break
				}
			}
			if at < 0 && say != nil {
				say("%s %s starts in lines %d to %d", r.ID, g.URL, low, high)
				for _, f := range all {
					if f.start >= low-400 && f.start <= high+400 {
						say("    line %d: %.100s", f.start, f.a.Text())
					}
				}
			}
			gold = append(gold, shingles(g.Body))
			pages = append(pages, g)
		}
		previous = g.EndLine - 1
		if len(g.BodyLines) > 0 {
			previous = g.BodyLines[len(g.BodyLines)-1]
		}
	}
	t.found = len(all)
	type pair struct{ n, i, j int }
	var pairs []pair
	for i := range gold {
		for j := range all {
			if n := common(gold[i], all[j].body); n > 0 {
				pairs = append(pairs, pair{n, i, j})
			}
		}
	}
	sort.SliceStable(pairs, func(a, b int) bool { return pairs[a].n > pairs[b].n })
	gi, fj := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if gi[p.i] || fj[p.j] {
			continue
		}
		gi[p.i], fj[p.j] = true, true
		prec, rec := float64(p.n)/float64(total(all[p.j].body)), float64(p.n)/float64(total(gold[p.i]))
		t.precision += prec
		t.recall += rec
		if pages[p.i].Title != "" {
			t.titles++
			if normal(pages[p.i].Title) == normal(all[p.j].headline) {
				t.sameTitles++
			} else if say != nil {
				say("%s %s headline %q, not %q", r.ID, pages[p.i].URL, all[p.j].headline, pages[p.i].Title)
			}
		}
		if say != nil && (prec < .97 || rec < .97) {
			say("%s %s P %.2f R %.2f", r.ID, pages[p.i].URL, prec, rec)
			for _, q := range all[p.j].a.Paragraphs {
				l := all[p.j].a.Slice(q.Span)
				if s := shingles(l); common(s, gold[p.i])*2 < total(s) {
					say("    + %.150s", l)
				}
			}
			for _, l := range strings.Split(pages[p.i].Body, "\n") {
				if s := shingles(l); total(s) > 0 && common(s, all[p.j].body)*2 < total(s) {
					say("    - %.150s", l)
				}
			}
		}
	}
	for j := range all {
		if !fj[j] {
			t.spurious++
			if say != nil {
				say("%s no page: line %d, %d shingles: %.120s", r.ID, all[j].start, total(all[j].body), all[j].a.Text())
			}
		}
	}
	if say != nil {
		for i := range gold {
			if !gi[i] {
				say("%s no article: %s line %d", r.ID, pages[i].URL, pages[i].FirstLine)
			}
		}
	}
	return t
}
