// Package remarks answers which statements of several articles tell one and the same saying: the same words, cut or extended, in another
// translation, or in one article quoted and in another told in the reporter's words.
//
// Two statements are one saying where they share a long run of words, or where they are one speaker's and share a shorter run, or most of what
// is rare in the shorter one. Numbers that differ, a "not" on one side only, or publication far apart keep them apart. What is shared is weighed by how rare
// it is among all statements given, so the same two statements may be told apart in one set and not in another.
//
// Left out: how many origins a remark has, and when it was made; that takes lineage and events. Known weaknesses: translations that share no
// words; formulas that a speaker repeats on every occasion within a few days.
package remarks

import (
	"slices"
	"sort"
	"strconv"

	"secondsource/internal/news"
)

// Group gives the remarks told by two articles or more, in the order of their first statements. entities tell who speaks.
func Group(fs []*news.Findings, entities []news.Entity) []news.Remark {
	said := read(fs, entities)
	groups := newGroups(len(said))
	for _, p := range pairs(said) {
		groups.join(p, said)
	}
	var out []news.Remark
	for _, members := range groups.lists() {
		r := news.Remark{Speaker: -1}
		articles := map[int]bool{}
		for _, i := range members {
			articles[said[i].ref.Article] = true
			r.Statements = append(r.Statements, said[i].ref)
			if r.Speaker < 0 {
				r.Speaker = said[i].speaker
			}
		}
		if len(articles) < 2 {
			continue
		}
		first := fs[r.Statements[0].Article]
		r.ID = "r" + news.ID(first.Article.ID, strconv.Itoa(first.Statements[r.Statements[0].Index].Span().Start))
		out = append(out, r)
	}
	return out
}

// A pair is two statements that tell one saying, with how sure that is.
type pair struct {
	a, b  int
	score int
}

// How many of a statement's rarest words are looked up to find what may tell the same, and how often a word may occur to be looked up.
const (
	lookedUp = 10
	common   = 300
)

// pairs finds the pairs of statements, of different articles, that tell one saying, surest first.
func pairs(said []statement) []pair {
	postings := map[uint64][]int{}
	var out []pair
	for i := range said {
		shared := map[int]int{}
		for _, w := range said[i].rarest(lookedUp) {
			list := postings[w]
			if len(list) <= common {
				for _, j := range list {
					shared[j]++
				}
				postings[w] = append(list, i)
			}
		}
		candidates := make([]int, 0, len(shared))
		for j, n := range shared {
			enough := n >= 2 || said[j].speaker >= 0 && said[j].speaker == said[i].speaker
			if enough && said[j].ref.Article != said[i].ref.Article {
				candidates = append(candidates, j)
			}
		}
		slices.Sort(candidates)
		for _, j := range candidates {
			if score := alike(&said[j], &said[i]); score > 0 {
				out = append(out, pair{j, i, score})
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// groups joins statements into remarks.
type groups struct {
	of      []int // the group of each statement
	members [][]int
	refused map[[4]int]bool // pairs of groups, with their sizes, that were found unlike
}

func newGroups(n int) *groups {
	g := &groups{of: make([]int, n), members: make([][]int, n), refused: map[[4]int]bool{}}
	for i := range n {
		g.of[i], g.members[i] = i, []int{i}
	}
	return g
}

// join joins the groups of a pair, unless two of their statements contradict each other or have different speakers. Where the pair is alike
// in sense and not in words, the groups must be so as wholes, lest one saying lead to the next.
func (g *groups) join(p pair, said []statement) {
	a, b := g.of[p.a], g.of[p.b]
	if a == b || len(g.members[a])+len(g.members[b]) > 200 {
		return
	}
	key := [4]int{a, b, len(g.members[a]), len(g.members[b])}
	if p.score < sameWords && g.refused[key] {
		return
	}
	for _, i := range g.members[a] {
		for _, j := range g.members[b] {
			if said[i].speaker >= 0 && said[j].speaker >= 0 && said[i].speaker != said[j].speaker || contradict(&said[i], &said[j]) {
				return
			}
		}
	}
	if p.score < sameWords && !g.near(p, said) {
		g.refused[key] = true
		return
	}
	if len(g.members[a]) < len(g.members[b]) {
		a, b = b, a
	}
	for _, i := range g.members[b] {
		g.of[i] = a
	}
	g.members[a] = append(g.members[a], g.members[b]...)
	g.members[b] = nil
}

// looked is how many members of a group are looked at, the first ones, to tell how alike it is to another.
const looked = 12

// near reports whether two of three pairs of members of a pair's groups are alike.
func (g *groups) near(p pair, said []statement) bool {
	a, b := g.members[g.of[p.a]], g.members[g.of[p.b]]
	a, b = a[:min(len(a), looked)], b[:min(len(b), looked)]
	near := 0
	for _, i := range a {
		for _, j := range b {
			itself := i == p.a && j == p.b
			if shared, _ := inCommon(&said[i], &said[j]); itself || shared*1000 >= nearEnough*min(said[i].weight, said[j].weight) {
				near++
			}
		}
	}
	return near*3 >= len(a)*len(b)*2
}

// lists gives the groups with their members in order, in the order of their first members.
func (g *groups) lists() [][]int {
	var out [][]int
	for _, m := range g.members {
		if len(m) > 1 {
			slices.Sort(m)
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}
