package remarks

import (
	"cmp"
	"slices"
	"strconv"

	"secondsource/internal/news"
)

// The bounds within which one speaker says again what he said on another occasion, in thousandths of the weight of content words.
const (
	onTheMatter = 300 // share of the shorter one's
	ofTheOther  = 120 // and of the longer one's
	mostAgain   = 40  // sayings on one matter
)

// formulas gives what a speaker said on one matter on several occasions, in quotation marks and in the order of the occasions: how he put it,
// and puts it now. A saying that several articles have stands once for each occasion, as the fullest of them has it.
func formulas(said []saying, fs []*news.Findings) []news.Formula {
	said = only(said, func(x *saying) bool { return x.kind != news.Indirect && x.speaker >= 0 })
	g := newGroups(len(said))
	candidates(said, func(j, i int) {
		if said[j].speaker == said[i].speaker && sameMatter(&said[j], &said[i]) {
			g.unite(j, i)
		}
	})
	var out []news.Formula
	for _, members := range g.lists(nil) {
		if f, ok := formula(members, said, fs); ok {
			out = append(out, f)
		}
	}
	return out
}

// unite joins the groups of two members, unless that would make one too long to read.
func (g *groups) unite(i, j int) {
	a, b := g.of[i], g.of[j]
	if a == b || len(g.members[a])+len(g.members[b]) > mostAgain {
		return
	}
	for _, x := range g.members[b] {
		g.of[x] = a
	}
	g.members[a], g.members[b] = append(g.members[a], g.members[b]...), nil
}

// sameMatter reports whether two sayings of one speaker are on one matter. The same words are one saying, quoted again.
func sameMatter(a, b *saying) bool {
	if run, _ := longestRun(a.tokens, b.tokens); run >= quotedAgain || run >= 4 && run*1000 >= sameVoiceShare*min(len(a.tokens), len(b.tokens)) {
		return false
	}
	shared := inCommon(a, b)
	low, high := min(a.weight, b.weight), max(a.weight, b.weight)
	return shared.same >= leastWords-1 && shared.weight*1000 >= onTheMatter*low && shared.weight*1000 >= ofTheOther*high
}

// formula makes one of sayings on a matter, the fullest of each occasion; false where there is only one occasion.
func formula(members []int, said []saying, fs []*news.Findings) (news.Formula, bool) {
	var best []int
	for _, i := range members {
		at := slices.IndexFunc(best, func(j int) bool { return !said[i].occasion.apart(said[j].occasion) })
		switch {
		case at < 0:
			best = append(best, i)
		case len(said[i].tokens) > len(said[best[at]].tokens):
			best[at] = i
		}
	}
	if len(best) < 2 {
		return news.Formula{}, false
	}
	slices.SortStableFunc(best, func(i, j int) int { return cmp.Compare(said[i].occasion.when(), said[j].occasion.when()) })
	first := &said[best[0]]
	f := news.Formula{Speaker: first.speaker, ID: "f" + news.ID(fs[first.ref.Article].Article.ID, strconv.Itoa(first.spans[0].Start))}
	for _, i := range best {
		f.Statements = append(f.Statements, said[i].ref)
		f.Wordings = append(f.Wordings, news.Wording{Spans: said[i].spans})
		f.Dates = append(f.Dates, said[i].occasion.date)
	}
	return f, true
}

// when orders occasions: those without a day come first, by event.
func (o occasion) when() int {
	if o.day != 0 {
		return o.day
	}
	return o.event
}
