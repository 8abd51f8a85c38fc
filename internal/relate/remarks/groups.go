package remarks

import (
	"slices"

	"secondsource/internal/news"
)

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
func (g *groups) join(p pair, said []saying) {
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
func (g *groups) near(p pair, said []saying) bool {
	a, b := g.members[g.of[p.a]], g.members[g.of[p.b]]
	a, b = a[:min(len(a), looked)], b[:min(len(b), looked)]
	near := 0
	for _, i := range a {
		for _, j := range b {
			itself := i == p.a && j == p.b
			if shared := inCommon(&said[i], &said[j]); itself || shared.weight*1000 >= nearEnough*min(said[i].weight, said[j].weight) {
				near++
			}
		}
	}
	return near*3 >= len(a)*len(b)*2
}

// second gives the sayings that belong to another group as well, in the order of the pairs: what is told in the reporter's words may sum up two
// sayings. Such a one is alike to one of the group's and near to most of them, or alike to two of different articles.
func (g *groups) second(pairs []pair, said []saying) map[int][]int {
	out := map[int][]int{}
	for _, p := range pairs {
		for _, x := range [2][2]int{{p.a, p.b}, {p.b, p.a}} {
			i, group := x[0], g.of[x[1]]
			if said[i].kind == news.Direct || g.of[i] == group || len(g.members[group]) < 2 || slices.Contains(out[group], i) || g.against(i, group, said) {
				continue
			}
			if g.nearTo(i, x[1], group, said) {
				out[group] = append(out[group], i)
			}
		}
	}
	return out
}

// against reports whether a saying cannot be one with a member of a group.
func (g *groups) against(i, group int, said []saying) bool {
	return slices.ContainsFunc(g.members[group], func(j int) bool {
		return said[i].speaker >= 0 && said[j].speaker >= 0 && said[i].speaker != said[j].speaker || contradict(&said[i], &said[j])
	})
}

// nearTo reports whether a saying that is alike to member m of a group is so to a member of another article too, or near to two of three.
func (g *groups) nearTo(i, m, group int, said []saying) bool {
	members := g.members[group][:min(len(g.members[group]), looked)]
	near, more := 0, false
	for _, j := range members {
		more = more || said[j].ref.Article != said[m].ref.Article && said[j].ref.Article != said[i].ref.Article &&
			alike(&said[j], &said[i]) > 0 && alike(&said[j], &said[m]) < sameWords // the same words twice are no second witness
		if j == m || inCommon(&said[i], &said[j]).weight*1000 >= nearEnough*min(said[i].weight, said[j].weight) {
			near++
		}
	}
	return more || near*3 >= len(members)*2
}

// lists gives the groups with their members in order, those that belong to another group as well among them, in the order of their first
// members.
func (g *groups) lists(second map[int][]int) [][]int {
	var out [][]int
	for n, m := range g.members {
		if len(m) > 1 {
			m = append(m, second[n]...)
			slices.Sort(m)
			out = append(out, m)
		}
	}
	slices.SortFunc(out, slices.Compare[[]int])
	return out
}
