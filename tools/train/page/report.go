package main

import (
	"fmt"
	"os"
	"sort"
	"strings"

	"secondsource/internal/ingest/clean"
	"secondsource/internal/ingest/page"
	model "secondsource/internal/lexicon/page"
)

// read gives the text that the reader makes of a page with this model: the paragraphs of its longest article.
func read(p *sample, m model.Model) string {
	best, out := 0, ""
	for _, found := range page.ReadWith(p.capture, m).Articles {
		a := clean.Article(p.capture, found.Blocks)
		if a == nil || len(a.Text()) <= best {
			continue
		}
		best = len(a.Text())
		var ps []string
		for _, x := range a.Paragraphs {
			ps = append(ps, a.Slice(x.Span))
		}
		out = strings.Join(ps, "\n")
	}
	return out
}

// report prints the figures of each set, as its own metric has them.
func report(samples []*sample, scores []float64, texts []string, errors string) {
	sets := map[string][]int{}
	var names []string
	for i, p := range samples {
		if sets[p.set] == nil {
			names = append(names, p.set)
		}
		sets[p.set] = append(sets[p.set], i)
	}
	type bad struct {
		f    float64
		text string
	}
	var worst []bad
	for _, name := range names {
		if samples[sets[name][0]].snippets {
			right, wrong := 0, 0
			for _, i := range sets[name] {
				p := samples[i]
				for j := range p.parts {
					if p.weight[j] > 0 && (scores[p.first+j] > 0) == (p.target[j] > 0) {
						right++
					} else if p.weight[j] > 0 {
						wrong++
					}
				}
			}
			fmt.Printf("%-20s accuracy of parts %.4f\n", name, float64(right)/float64(right+wrong))
			continue
		}
		var s, r, w figure
		n, np, nr, exact := 0.0, 0.0, 0.0, 0
		ideal := 0.0
		for _, i := range sets[name] {
			p := samples[i]
			text := texts[i]
			gold := strings.Join(p.lines, "\n")
			if p.brackets {
				gold = required(p.lines, text)
			}
			g, t := words(gold), words(text)
			f := compare(shingles(g, 4), shingles(t, 4))
			if len(t) > 0 {
				s.p, np = s.p+f.p, np+1
			}
			s.r, nr = s.r+f.r, nr+1
			if strings.Join(g, " ") == strings.Join(t, " ") {
				exact++
			}
			main := f.f
			x := rouge(gold, text)
			r.p, r.r, r.f = r.p+x.p, r.r+x.r, r.f+x.f
			x = compare(shingles(lower(g), 1), shingles(lower(t), 1))
			w.p, w.r, w.f = w.p+x.p, w.r+x.r, w.f+x.f
			n++
			var best []string
			for j, w := range p.parts {
				if p.target[j] > 0 && p.weight[j] > 0 {
					best = append(best, w...)
				}
			}
			ideal += compare(shingles(g, 4), shingles(best, 4)).f
			if errors != "" {
				var b strings.Builder
				fmt.Fprintf(&b, "==== %s %s %s %.3f P %.3f R %.3f\n", name, p.id, p.host, main, f.p, f.r)
				for j, w := range p.parts {
					if (scores[p.first+j] > 0) != (p.target[j] > 0) && len(w) > 0 {
						fmt.Fprintf(&b, "  gold %v score %.2f w %d: %s\n", p.target[j], scores[p.first+j], len(w), strings.Join(w[:min(len(w), 20)], " "))
					}
				}
				difference(&b, g, t)
				worst = append(worst, bad{main, b.String()})
			}
		}
		s.p, s.r = s.p/np, s.r/nr
		fmt.Printf("%-20s %3d pages: shingles P %.4f R %.4f F1 %.4f exact %.3f; rouge P %.4f R %.4f F1 %.4f; words P %.4f R %.4f F1 %.4f; with gold labels %.4f\n",
			name, len(sets[name]), s.p, s.r, 2*s.p*s.r/(s.p+s.r), float64(exact)/n, r.p/n, r.r/n, r.f/n, w.p/n, w.r/n, w.f/n, ideal/n)
	}
	if errors != "" {
		sort.SliceStable(worst, func(i, j int) bool { return worst[i].f < worst[j].f })
		var b strings.Builder
		for _, w := range worst {
			b.WriteString(w.text)
		}
		os.WriteFile(errors, []byte(b.String()), 0o644)
	}
}

// difference writes where the text is not the gold: runs of words that only one has.
func difference(b *strings.Builder, gold, text []string) {
	at := align(text, gold)
	have := make([]bool, len(gold))
	runs := func(sign string, w []string, in func(int) bool) {
		for i := 0; i < len(w); {
			j := i
			for j < len(w) && !in(j) {
				j++
			}
			if j > i {
				fmt.Fprintf(b, "    %s %d@%d: %s\n", sign, j-i, i, strings.Join(w[i:min(j, i+25)], " "))
			}
			i = max(j, i+1)
		}
	}
	for _, g := range at {
		if g >= 0 {
			have[g] = true
		}
	}
	runs("+", text, func(i int) bool { return at[i] >= 0 })
	runs("-", gold, func(i int) bool { return have[i] })
}
