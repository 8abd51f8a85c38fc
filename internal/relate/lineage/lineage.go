// Package lineage answers: which article took what from which?
//
// An index proposes pairs ([propose]): articles with runs of words or rare words in common. A pure function decides on each pair ([decide]) and
// gives its reasons. Running text and quotations are weighed apart: the words of a public speaker belong to everybody who heard them,
// so a shared quotation shows nothing, unless it is one rendering of foreign speech that a third article renders otherwise.
//
// Copies and edited copies show themselves by runs of five words: independent reports of one event share up to a tenth of their running
// text that way (names, titles, stock phrases), copies a quarter and more. A rewording shares no more runs than independent reports do. It is
// told by several signs together: most sentences of both have a counterpart, the counterparts stand in the same order, a little more of the running
// text is shared than chance brings, and quotations stand in the same rendering. Some of these signs without the others are "cannot
// tell", with the signs as reasons.
//
// Left out: captions (under credits of their own), furniture, and the words of other languages that say the same. Known to be weak:
// single paragraphs reworded inside an otherwise independent article, and quotations without quotation marks.
package lineage

import (
	"cmp"
	"slices"

	"secondsource/internal/news"
)

// linksPerArticle bounds how many earlier articles one is linked with: of a thousand copies each is tied to a few, not to all.
const linksPerArticle = 12

// Find gives the links between articles, by the articles' order. Find of the same articles in the same order is the same links.
func Find(fs []*news.Findings) []news.Lineage {
	c := read(fs)
	proposed := propose(c)
	var out []news.Lineage
	for i := range c.reads {
		var links []news.Lineage
		for _, j := range proposed[i] {
			if l, ok := c.decide(c.reads[j], c.reads[i], thirds(c, proposed, i, int(j))); ok {
				links = append(links, l)
			}
		}
		slices.SortStableFunc(links, func(a, b news.Lineage) int {
			return cmp.Or(cmp.Compare(strength(a.Kind), strength(b.Kind)), cmp.Compare(b.Share, a.Share))
		})
		if len(links) > linksPerArticle {
			links = links[:linksPerArticle]
		}
		out = append(out, links...)
	}
	out = slices.DeleteFunc(out, unlikely(out))
	slices.SortStableFunc(out, func(a, b news.Lineage) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return out
}

// unlikely tells the links that say "only speech is shared" of an article and another whose copy depends on it, or it on that: what holds of
// a text holds of its copy.
func unlikely(links []news.Lineage) func(news.Lineage) bool {
	copies, depends := map[int][]int{}, map[[2]int]bool{}
	for _, l := range links {
		switch l.Kind {
		case news.Copy:
			copies[l.From], copies[l.To] = append(copies[l.From], l.To), append(copies[l.To], l.From)
		case news.Edited, news.Paraphrase:
			depends[[2]int{l.From, l.To}], depends[[2]int{l.To, l.From}] = true, true
		}
	}
	return func(l news.Lineage) bool {
		if l.Kind != news.SharedSpeech {
			return false
		}
		depend := func(a, b int) bool {
			return slices.ContainsFunc(copies[a], func(c int) bool { return depends[[2]int{c, b}] })
		}
		return depend(l.From, l.To) || depend(l.To, l.From)
	}
}

// strength orders the kinds from the closest dependence to none.
func strength(k news.LineageKind) int {
	return slices.Index([]news.LineageKind{news.Copy, news.Edited, news.Paraphrase, news.Passage, news.CannotTell, news.SharedSpeech}, k)
}

// thirds gives the other articles that were proposed with i or j: where a quotation may stand in another rendering.
func thirds(c *collection, proposed [][]int32, i, j int) []*reading {
	var out []*reading
	for _, k := range proposed[i] {
		if int(k) != j {
			out = append(out, c.reads[k])
		}
	}
	for _, k := range proposed[j] {
		out = append(out, c.reads[k])
	}
	// Articles after both are proposed with them, not they with those; look a little ahead.
	for k := i + 1; k < len(proposed) && k <= i+ahead; k++ {
		if slices.Contains(proposed[k], int32(i)) || slices.Contains(proposed[k], int32(j)) {
			out = append(out, c.reads[k])
		}
	}
	return out
}

const ahead = 24
