// Package remarks answers which statements of several articles tell one and the same saying: the same words, cut or extended, in another
// translation, or in one article quoted and in another told in the reporter's words.
//
// What is compared is what a statement says in one sentence, so that two sentences of one quotation may be part of two remarks. Two sayings
// are one where they share a long run of words, or where they are one speaker's on one occasion and share a shorter run, or most of what is
// rare in the shorter one, in the same words or in words used alike. Numbers that differ, a "not" on one side only, or another occasion keep
// them apart. What is shared is weighed by how rare it is in news, less where many say it in the reports of the same event.
//
// Known weaknesses: translations that share no words; formulas that a speaker repeats on every occasion within a few days.
package remarks

import (
	"slices"
	"sort"
	"strconv"

	"secondsource/internal/news"
)

// Found is what setting all sayings against one another gives.
type Found struct {
	Remarks  []news.Remark  // told by two articles or more, in the order of their first statements; their origins are left open (see [Count])
	Voices   []news.Voices  // the same words of two speakers
	Formulas []news.Formula // one matter on several occasions
}

// Find sets what all articles say that somebody said against one another. entities tell who speaks, events on what occasion.
func Find(fs []*news.Findings, entities []news.Entity, events []news.Event) Found {
	said := read(fs, entities, occasionsOf(fs, events))
	return Found{remarks(said, fs), voices(said, fs, entities), formulas(said, fs)}
}

func remarks(said []saying, fs []*news.Findings) []news.Remark {
	groups := newGroups(len(said))
	alike := pairs(said)
	for _, p := range alike {
		groups.join(p, said)
	}
	var out []news.Remark
	for _, members := range groups.lists(groups.second(alike, said)) {
		if r, ok := remark(members, said, fs); ok {
			out = append(out, r)
		}
	}
	return out
}

// remark makes one of the sayings of a group; false where one article alone tells it.
func remark(members []int, said []saying, fs []*news.Findings) (news.Remark, bool) {
	r := news.Remark{Speaker: -1}
	for _, i := range members {
		x := &said[i]
		if r.Speaker < 0 {
			r.Speaker = x.speaker
		}
		if n := len(r.Statements); n > 0 && r.Statements[n-1] == x.ref { // the next sentence of one statement
			r.Wordings[n-1].Spans = append(r.Wordings[n-1].Spans, x.spans...)
			continue
		}
		r.Statements = append(r.Statements, x.ref)
		r.Wordings = append(r.Wordings, news.Wording{Spans: slices.Clone(x.spans)})
	}
	first := r.Statements[0]
	if first.Article == r.Statements[len(r.Statements)-1].Article {
		return news.Remark{}, false
	}
	r.ID = "r" + news.ID(fs[first.Article].Article.ID, strconv.Itoa(r.Wordings[0].Spans[0].Start))
	r.Date = dateOf(r, fs)
	compare(&r, fs)
	return r, true
}

// A pair is two sayings that are one, with how sure that is.
type pair struct {
	a, b  int
	score int
}

// How many of a saying's rarest words are looked up to find what may tell the same, and how often a word may occur to be looked up.
const (
	lookedUp  = 10
	tooCommon = 300
)

// pairs finds the pairs of sayings, of different articles, that are one, surest first.
func pairs(said []saying) []pair {
	var out []pair
	candidates(said, func(j, i int) {
		if score := alike(&said[j], &said[i]); score > 0 {
			out = append(out, pair{j, i, score})
		}
	})
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// candidates visits the pairs of sayings j < i, of different articles, that may have to do with each other: they share two of their rarest words,
// or one and the speaker. For each saying they are at most as many as words looked up times how often one may occur.
func candidates(said []saying, visit func(j, i int)) {
	postings := map[uint64][]int{}
	for i := range said {
		shared := map[int]int{}
		for _, w := range said[i].rarest(lookedUp) {
			list := postings[w]
			if len(list) <= tooCommon {
				for _, j := range list {
					shared[j]++
				}
				postings[w] = append(list, i)
			}
		}
		near := make([]int, 0, len(shared))
		for j, n := range shared {
			enough := n >= 2 || said[j].speaker >= 0 && said[j].speaker == said[i].speaker
			if enough && said[j].ref.Article != said[i].ref.Article {
				near = append(near, j)
			}
		}
		slices.Sort(near)
		for _, j := range near {
			visit(j, i)
		}
	}
}

// only gives the sayings that are wanted.
func only(said []saying, wanted func(*saying) bool) []saying {
	var out []saying
	for i := range said {
		if wanted(&said[i]) {
			out = append(out, said[i])
		}
	}
	return out
}
