package versions

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// edits gives what the later of two versions has otherwise: sentences that were added, dropped, altered or moved. The sentences that are in
// no edit are the same in both and stand in the same order. Edits of b against a are those of a against b, seen from the other side.
func edits(from, to *news.Findings) []news.Edit {
	a, b := unitsOf(from), unitsOf(to)
	marksFrom, marksTo := marksOf(from), marksOf(to)
	var all []change
	// Where two alignments are equally good, which is found depends on the side it is looked for from; so it is always the same one.
	if compareUnits(a, b) > 0 {
		all = compare(to, b, from, a)
		for i, c := range all {
			all[i] = change{c.to, c.from, c.toAnchor, c.fromAnchor}
		}
	} else {
		all = compare(from, a, to, b)
	}
	part := func(c change) news.EditPart {
		if c.to >= 0 {
			return b[c.to].part
		}
		return a[c.from].part
	}
	slices.SortFunc(all, func(x, y change) int {
		return cmp.Or(slices.Index(parts, part(x))-slices.Index(parts, part(y)), x.place()-y.place(), x.from-y.from, x.to-y.to)
	})
	out := make([]news.Edit, 0, len(all))
	for _, c := range all {
		e := news.Edit{Part: part(c), Kind: news.EditAltered}
		if c.from >= 0 {
			e.From = from.Article.Excerpt(a[c.from].Span)
		} else {
			e.Kind = news.EditAdded
		}
		if c.to >= 0 {
			e.To = to.Article.Excerpt(b[c.to].Span)
		} else {
			e.Kind = news.EditDropped
		}
		if c.from >= 0 && c.to >= 0 && a[c.from].key == b[c.to].key {
			e.Kind = news.EditMoved
		}
		if e.Kind == news.EditAltered {
			e.Words = words(e.From, e.To)
			e.Touches = touches(marksFrom, marksTo, e)
		}
		out = append(out, e)
	}
	return out
}

// parts in the order in which edits of them are told.
var parts = []news.EditPart{news.PartHeadline, news.PartByline, news.PartLine, news.PartText, news.PartCaption}

// compareUnits puts any two texts in one order.
func compareUnits(a, b []unit) int {
	return slices.CompareFunc(a, b, func(x, y unit) int {
		return cmp.Or(strings.Compare(string(x.part), string(y.part)), strings.Compare(x.key, y.key))
	})
}

// A change is a unit of one side and the unit of the other that it answers to; -1 where there is none.
type change struct {
	from, to             int
	fromAnchor, toAnchor int // the last unit of each side before it that is the same in both; -1 where none
}

// place orders changes by where a reader of the later version meets them.
func (c change) place() int {
	if c.to >= 0 {
		return 2 * c.to
	}
	return 2*c.toAnchor + 1
}

// compare aligns the units of two versions, part by part.
func compare(fa *news.Findings, a []unit, fb *news.Findings, b []unit) (out []change) {
	ids := numbering{}
	for _, p := range parts {
		inA, idsA := ofPart(a, p, ids)
		inB, idsB := ofPart(b, p, ids)
		left, right := leftovers(align(idsA, idsB), inA, inB)
		left, right, out = moved(a, left, b, right, out)
		if p == news.PartHeadline || p == news.PartByline {
			// There is one of each: what stands there now stands in its place.
			for len(left) > 0 && len(right) > 0 {
				out = append(out, change{left[0].at, right[0].at, left[0].anchorA, right[0].anchorB})
				left, right = left[1:], right[1:]
			}
		} else {
			left, right, out = altered(fa.Article, a, left, fb.Article, b, right, out)
		}
		for _, l := range left {
			out = append(out, change{l.at, -1, l.anchorA, l.anchorB})
		}
		for _, r := range right {
			out = append(out, change{-1, r.at, r.anchorA, r.anchorB})
		}
	}
	return out
}

func ofPart(units []unit, p news.EditPart, ids numbering) (at []int, keys []int32) {
	for i, u := range units {
		if u.part == p {
			at = append(at, i)
			keys = append(keys, ids.of(u.key))
		}
	}
	return at, keys
}

// A leftover is a unit that has no equal at the same place, with the last units before it that have: both numbers name the gap it stands in.
type leftover struct{ at, anchorA, anchorB int }

func leftovers(same [][2]int, inA, inB []int) (left, right []leftover) {
	i, j := 0, 0
	anchorA, anchorB := -1, -1
	for _, p := range append(same, [2]int{len(inA), len(inB)}) {
		for ; i < p[0]; i++ {
			left = append(left, leftover{inA[i], anchorA, anchorB})
		}
		for ; j < p[1]; j++ {
			right = append(right, leftover{inB[j], anchorA, anchorB})
		}
		if p[0] < len(inA) {
			anchorA, anchorB = inA[p[0]], inB[p[1]]
		}
		i, j = p[0]+1, p[1]+1
	}
	return left, right
}

// moved takes out what has its equal at another place.
func moved(a []unit, left []leftover, b []unit, right []leftover, out []change) (restA, restB []leftover, all []change) {
	places := map[string][]int{} // indexes into right
	for n, r := range right {
		places[b[r.at].key] = append(places[b[r.at].key], n)
	}
	taken := make([]bool, len(right))
	for _, l := range left {
		p := places[a[l.at].key]
		if len(p) == 0 {
			restA = append(restA, l)
			continue
		}
		taken[p[0]] = true
		out = append(out, change{l.at, right[p[0]].at, l.anchorA, right[p[0]].anchorB})
		places[a[l.at].key] = p[1:]
	}
	for n, r := range right {
		if !taken[n] {
			restB = append(restB, r)
		}
	}
	return restA, restB, out
}

// What two sentences must have in common to be one that was altered, in thousandths of the weight of their words: less where they stand
// between the same neighbours.
const (
	alteredHere  = 350
	alteredAway  = 600
	mostPostings = 64 // a word that stands in more sentences than that brings none together
	mostOffers   = 8  // sentences that one is compared with
)

// altered takes out the pairs of sentences that have most of their words in common, the closest first.
func altered(textA *news.Article, a []unit, left []leftover, textB *news.Article, b []unit, right []leftover, out []change) (restA, restB []leftover, all []change) {
	ids := numbering{}
	wordsA, wordsB := contents(textA, a, left, ids), contents(textB, b, right, ids)
	postings := map[int32][]int{}
	for j, w := range wordsB {
		for _, x := range w.words {
			postings[x.id] = append(postings[x.id], j)
		}
	}
	type offer struct{ i, j, score int }
	var offers []offer
	common := make([]int, len(right))
	for i, w := range wordsA {
		var touched []int
		for _, x := range w.words {
			if len(postings[x.id]) > mostPostings {
				continue
			}
			for _, j := range postings[x.id] {
				if common[j] == 0 {
					touched = append(touched, j)
				}
				common[j] += x.weight
			}
		}
		slices.SortFunc(touched, func(x, y int) int { return cmp.Or(common[y]-common[x], x-y) })
		for n, j := range touched {
			common[j] = 0
			if n >= mostOffers {
				continue
			}
			o := offer{i, j, likeness(w, wordsB[j])}
			if left[i].anchorA == right[j].anchorA {
				o.score += alteredAway - alteredHere
			}
			if o.score >= alteredAway {
				offers = append(offers, o)
			}
		}
	}
	slices.SortFunc(offers, func(x, y offer) int { return cmp.Or(y.score-x.score, x.i-y.i, x.j-y.j) })
	goneA, goneB := make([]bool, len(left)), make([]bool, len(right))
	for _, o := range offers {
		if goneA[o.i] || goneB[o.j] {
			continue
		}
		goneA[o.i], goneB[o.j] = true, true
		out = append(out, change{left[o.i].at, right[o.j].at, left[o.i].anchorA, right[o.j].anchorB})
	}
	return without(left, goneA), without(right, goneB), out
}

func without(list []leftover, gone []bool) (rest []leftover) {
	for i, x := range list {
		if !gone[i] {
			rest = append(rest, x)
		}
	}
	return rest
}

// A content is the different words of a unit, in order of their numbers, with the sum of their weights.
type content struct {
	words []weighted
	sum   int
}

type weighted struct {
	id     int32
	weight int
}

func contents(text *news.Article, units []unit, at []leftover, ids numbering) []content {
	out := make([]content, len(at))
	for i, l := range at {
		out[i] = contentOf(text.Text(), units[l.at].Span, ids)
	}
	return out
}

func contentOf(text string, s news.Span, ids numbering) (c content) {
	for _, w := range frequency.Words(text, s) {
		c.words = append(c.words, weighted{ids.of(w.Stem), weight(w.Stem)})
	}
	slices.SortFunc(c.words, func(x, y weighted) int { return int(x.id - y.id) })
	c.words = slices.Compact(c.words)
	for _, w := range c.words {
		c.sum += w.weight
	}
	return c
}

// shared is the weight of the words that both have.
func shared(a, b content) (sum int) {
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch x, y := a.words[i], b.words[j]; {
		case x.id < y.id:
			i++
		case x.id > y.id:
			j++
		default:
			sum += x.weight
			i++
			j++
		}
	}
	return sum
}

// likeness is the share of both contents' weight that they have in common, in thousandths.
func likeness(a, b content) int { return 2000 * shared(a, b) / max(1, a.sum+b.sum) }
