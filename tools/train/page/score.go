package main

import (
	"regexp"
	"sort"
	"strings"
)

// A figure is precision, recall and F1 of one page.
type figure struct{ p, r, f float64 }

func figureOf(tp, np, ng int) figure {
	if tp == 0 {
		return figure{}
	}
	p, r := float64(tp)/float64(np), float64(tp)/float64(ng)
	return figure{p, r, 2 * p * r / (p + r)}
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

func compare(gold, text map[string]int) figure {
	tp, ng, nt := 0, 0, 0
	for k, n := range gold {
		tp += min(n, text[k])
		ng += n
	}
	for _, n := range text {
		nt += n
	}
	return figureOf(tp, nt, ng)
}

// required gives the gold paragraphs without the optional ones, which stand in brackets, that the text leaves out.
func required(paragraphs []string, text string) string {
	found := shingles(words(text), 3)
	var out []string
	for _, p := range paragraphs {
		if strings.HasPrefix(p, "[") && strings.HasSuffix(p, "]") {
			p = p[1 : len(p)-1]
			in, all := 0, 0
			for k, n := range shingles(words(p), 3) {
				in, all = in+min(n, found[k]), all+n
			}
			if 2*in < all {
				continue
			}
		}
		out = append(out, p)
	}
	return strings.Join(out, "\n")
}

var (
	sentenceEnd = regexp.MustCompile(`\n+|[.!?]["”’')]*\s+["“‘(]?[A-Z0-9]`)
	rougeWord   = regexp.MustCompile(`[a-z0-9]+`)
)

func sentences(text string) [][]string {
	var out [][]string
	add := func(s string) {
		if w := rougeWord.FindAllString(strings.ToLower(s), -1); len(w) > 0 {
			out = append(out, w)
		}
	}
	for {
		m := sentenceEnd.FindStringIndex(text)
		if m == nil {
			break
		}
		if text[m[0]] == '\n' {
			add(text[:m[0]])
			text = text[m[1]:]
			continue
		}
		cut := m[1] - 1
		add(text[:cut])
		text = text[cut:]
	}
	add(text)
	return out
}

// rouge is ROUGE-LSum: the union over the text's sentences of what each shares, in order, with a sentence of the gold.
func rouge(gold, text string) figure {
	g, p := sentences(gold), sentences(text)
	leftG, leftP := map[string]int{}, map[string]int{}
	ng, np := 0, 0
	for _, s := range g {
		for _, w := range s {
			leftG[w]++
			ng++
		}
	}
	sets := make([]map[string]bool, len(p))
	for i, s := range p {
		sets[i] = map[string]bool{}
		for _, w := range s {
			leftP[w]++
			np++
			sets[i][w] = true
		}
	}
	hits := 0
	for _, s := range g {
		mine := map[string]bool{}
		for _, w := range s {
			mine[w] = true
		}
		type near struct{ i, n int }
		var order []near
		for i := range p {
			n := 0
			for w := range mine {
				if sets[i][w] {
					n++
				}
			}
			if n > 0 {
				order = append(order, near{i, n})
			}
		}
		sort.SliceStable(order, func(a, b int) bool { return order[a].n > order[b].n })
		union := make([]bool, len(s))
		have := 0
		for _, o := range order {
			if have == len(s) {
				break
			}
			for _, i := range common(s, p[o.i]) {
				if !union[i] {
					union[i] = true
					have++
				}
			}
		}
		for i, in := range union {
			if in && leftG[s[i]] > 0 && leftP[s[i]] > 0 {
				leftG[s[i]]--
				leftP[s[i]]--
				hits++
			}
		}
	}
	return figureOf(hits, np, ng)
}

// common gives the positions in a of a longest common subsequence with b.
func common(a, b []string) []int {
	n, m := len(a), len(b)
	table := make([]int, (n+1)*(m+1))
	for i := 1; i <= n; i++ {
		for j := 1; j <= m; j++ {
			if a[i-1] == b[j-1] {
				table[i*(m+1)+j] = table[(i-1)*(m+1)+j-1] + 1
			} else {
				table[i*(m+1)+j] = max(table[(i-1)*(m+1)+j], table[i*(m+1)+j-1])
			}
		}
	}
	var out []int
	for i, j := n, m; i > 0 && j > 0; {
		switch {
		case a[i-1] == b[j-1]:
			out = append(out, i-1)
			i, j = i-1, j-1
		case table[i*(m+1)+j-1] > table[(i-1)*(m+1)+j]:
			j--
		default:
			i--
		}
	}
	return out
}
