package main

import (
	"fmt"
	"math"
	"regexp"
	"sort"
	"strings"

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

// score counts what a model makes of one capture, for those of its pages that are judged; a predicted article belongs to the page in which
// the middle of its body stands. say is told what is wrong.
func score(m *lines.Model, r *record, judged func(article) bool, say func(string, ...any)) (t tally) {
	c := &news.Capture{Payload: r.Text}
	bs := plain.Read(c)
	m.Label(c.Payload, bs)
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
			for i, f := range all {
				if !used[i] && f.start >= low && f.start <= high {
					used[i] = true
					t.right++
					break
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
			if strings.Join(wordPattern.FindAllString(strings.ToLower(pages[p.i].Title), -1), " ") ==
				strings.Join(wordPattern.FindAllString(strings.ToLower(all[p.j].headline), -1), " ") {
				t.sameTitles++
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
