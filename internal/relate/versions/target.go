package versions

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// What a notice must have of an article to mean it, in thousandths of the weight of the notice's telling words.
const (
	meantWords = 500
	clearly    = 1200 // times as much as the next
	wrongWords = 350  // of the telling words of a sentence
	wholeRuns  = 500

	sharedNumber = 300 // what a number in common counts for
	mostMeant    = 512 // articles that a word is looked up in
)

// byName gives the article of the same newsroom that has the headline of a notice, but for the notice's label; -1 where there is none, or
// several.
func (d *desk) byName(i int) int {
	d.index()
	if h := headline(d.fs[i].Article); h != "" {
		return d.only(d.byHeadline[h], i)
	}
	return -1
}

// target gives the article that a paragraph of a correction means, and why: the one of the same newsroom whose headline it has, else the
// one that clearly has most of its words. -1 where there is none, or several.
func (d *desk) target(i int, paragraph news.Span) (int, string) {
	d.index()
	f := d.fs[i]
	c := telling(contentOf(f.Article.Text(), paragraph, d.ids))
	common := map[int]int{}
	for _, w := range c.words {
		for _, n := range d.postings[w.id] {
			common[n] += w.weight
		}
	}
	text := strings.ToLower(fold(f.Article.Slice(paragraph)))
	var offers, byHeadline []int
	for n := range common {
		if !d.mayMean(i, n) {
			continue
		}
		offers = append(offers, n)
		if h := headline(d.fs[n].Article); h != "" && strings.Contains(text, h) {
			byHeadline = append(byHeadline, n)
		}
	}
	slices.Sort(byHeadline)
	if n := d.only(byHeadline, i); n >= 0 {
		return n, "it names the headline"
	}
	slices.SortFunc(offers, func(a, b int) int { return cmp.Or(common[b]-common[a], a-b) })
	if len(offers) == 0 || len(c.words) < fewest || common[offers[0]]*1000 < meantWords*c.sum || len(offers) > 1 && common[offers[0]]*1000 < clearly*common[offers[1]] {
		return -1, ""
	}
	return offers[0], fmt.Sprintf("the article of the same newsroom with most of its words in common, %d %%", common[offers[0]]*100/max(1, c.sum))
}

// only gives the one article of the list that may be meant; -1 where there is none or several.
func (d *desk) only(list []int, i int) int {
	out := -1
	for _, n := range list {
		if d.mayMean(i, n) {
			if out >= 0 {
				return -1
			}
			out = n
		}
	}
	return out
}

// mayMean reports whether article n may be what the notice i means: of its newsroom, standing now, and not known to be later.
func (d *desk) mayMean(i, n int) bool {
	a, b := d.fs[i].Article, d.fs[n].Article
	if i == n || d.gone[b] || !sameRoom(a, b) {
		return false
	}
	return !instantOf(a.About.Published.Value).before(instantOf(b.About.Published.Value))
}

// sameRoom reports whether two articles are of one outlet or credited to one agency.
func sameRoom(a, b *news.Article) bool {
	if x, y := a.About.Outlet, b.About.Outlet; x.Name != "" && strings.EqualFold(x.Name, y.Name) || x.Room != "" && x.Room == y.Room {
		return true
	}
	for _, x := range a.About.Agencies {
		if strings.EqualFold(x.Name, b.About.Outlet.Name) {
			return true
		}
		for _, y := range b.About.Agencies {
			if strings.EqualFold(x.Name, y.Name) {
				return true
			}
		}
	}
	x, y := AddressOf(a), AddressOf(b)
	return x != "" && x == y
}

// index reads the telling words of all articles that a notice may mean.
func (d *desk) index() {
	if d.postings != nil {
		return
	}
	d.ids, d.postings, d.byHeadline = numbering{}, map[int32][]int{}, map[string][]int{}
	for n, f := range d.fs {
		if _, notice := noticeOf(f.Article); notice || d.gone[f.Article] {
			continue
		}
		for _, w := range telling(contentOf(f.Article.Text(), news.Span{End: len(f.Article.Text())}, d.ids)).words {
			if len(d.postings[w.id]) < mostMeant {
				d.postings[w.id] = append(d.postings[w.id], n)
			}
		}
		if h := headline(f.Article); h != "" {
			d.byHeadline[h] = append(d.byHeadline[h], n)
		}
	}
}

// telling leaves out the words that every text has.
func telling(c content) content {
	out := content{words: slices.DeleteFunc(c.words, func(w weighted) bool { return w.weight < common })}
	for _, w := range out.words {
		out.sum += w.weight
	}
	return out
}

// wrong gives the sentence of an article that a note is about, or the one number in it that the note has too. Zero where no sentence has
// clearly more in common with the note than the others. A number in common tells most.
func (d *desk) wrong(f *news.Findings, paragraph news.Span, target *news.Findings) news.Excerpt {
	ids := numbering{}
	of := telling(contentOf(f.Article.Text(), paragraph, ids))
	in := map[string]bool{}
	for _, t := range tokensOf(f.Article.Text(), paragraph) {
		in[t.key] = true
	}
	a, m := target.Article, marksOf(target)
	best, numbers, most, second := news.Span{}, []news.Span(nil), 0, 0
	for _, u := range unitsOf(target) {
		c := telling(contentOf(a.Text(), u.Span, ids))
		if u.part != news.PartText || len(c.words) < fewest {
			continue
		}
		n := 1000 * shared(c, of) / max(1, c.sum)
		var common []news.Span
		if n >= wrongWords/2 {
			for _, t := range tokensOf(a.Text(), u.Span) {
				if t.word && in[t.key] && m.number(t.Span) && tellsNumber(t) {
					common = append(common, t.Span)
				}
			}
		}
		if len(common) > 0 {
			n += sharedNumber
		}
		if n > most {
			best, numbers, most, second = u.Span, common, n, most
		} else {
			second = max(second, n)
		}
	}
	if most < wrongWords || most*1000 < clearly*second {
		return news.Excerpt{}
	}
	if len(numbers) == 1 {
		return a.Excerpt(numbers[0])
	}
	return a.Excerpt(best)
}
