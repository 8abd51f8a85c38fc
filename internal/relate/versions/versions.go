// Package versions answers: which articles are one article, captured more than once, and what was changed between?
//
// Articles are one where they were retrieved from one address (see [Normalise]) or came under one id of one outlet, or under one headline of which an agency sent an "UPDATE", and enough of the text
// of the one is in the other. Of an address that gave several articles each time (a live page, a round-up), each is set against those that
// stood there before and that it has most in common with. Two texts at one address that have little in common are not versions: a front
// page shows other articles every hour. Where they have some, it cannot be told.
//
// A capture of the same words is no new version; it was seen again. Between versions, sentences are aligned (see [edits]), and what tells a
// reader of a change is set apart from it: a note, a later time of change. An edit without any of these is silent.
//
// Known to be weak: a sentence cut in two is one altered and one added; a note whose wording no rule knows makes its step silent; and two
// captures in different forms (a page and a document) differ for that alone, which [news.Step] tells.
package versions

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// A Result is what became of the articles.
type Result struct {
	Versions    []news.Versions
	Corrections []news.Correction
	Current     []*news.Findings // the articles that count, in canonical order
	Earlier     []*news.Findings // those that a later version replaces, that were seen again, or that were withdrawn, in canonical order
}

// Find groups articles, whatever order they are given in.
func Find(fs []*news.Findings) Result {
	fs = slices.Clone(fs)
	slices.SortFunc(fs, func(a, b *news.Findings) int { return news.CompareArticles(a.Article, b.Article) })
	var r Result
	likes := newLikes()
	gone := map[*news.Article]bool{}
	for _, g := range groups(fs) {
		for _, c := range chains(g, likes) {
			if c.Instead == nil && len(c.Retrievals) < 2 {
				continue
			}
			if c.Address == "" {
				c.Address = AddressOf(c.head.Article)
			}
			r.Versions = append(r.Versions, c.Versions)
			for _, x := range c.Retrievals {
				gone[x.Article] = x.Article != c.head.Article
			}
		}
	}
	r.Corrections = corrections(fs, &r.Versions, gone, likes)
	slices.SortStableFunc(r.Versions, func(a, b news.Versions) int {
		return news.CompareArticles(a.Retrievals[0].Article, b.Retrievals[0].Article)
	})
	for _, c := range r.Corrections {
		if c.Kind != news.Withdraws {
			continue
		}
		if _, notice := noticeOf(c.Article); c.Of != nil || !notice { // neither what is withdrawn nor the notice reports anything
			gone[c.Article] = true
		}
		if c.Of != nil {
			gone[c.Of] = true
		}
	}
	for _, f := range fs {
		if gone[f.Article] {
			r.Earlier = append(r.Earlier, f)
		} else {
			r.Current = append(r.Current, f)
		}
	}
	stillIn(&r, fs)
	return r
}

// A group is the articles that share an address or an id.
type group struct {
	address, external string
	articles          []*news.Findings
}

// groups gives the groups in the order of their first articles. What a feed says of an article is not the article, and is in none.
func groups(fs []*news.Findings) []group {
	parent := map[string]string{}
	root := func(k string) string {
		for parent[k] != "" {
			if up := parent[parent[k]]; up != "" {
				parent[k] = up
			}
			k = parent[k]
		}
		return k
	}
	join := func(a, b string) string {
		if a != "" && b != "" && root(a) != root(b) {
			parent[root(b)] = root(a)
		}
		return cmp.Or(a, b)
	}
	anew := updatedAnew(fs)
	keys := make([]string, len(fs))
	for i, f := range fs {
		if _, summary := f.Article.Capture.First(news.FieldSummary); summary {
			continue
		}
		id := ""
		if about := f.Article.About; about.External != "" && about.Outlet.Name != "" {
			id = "id\x00" + strings.ToLower(about.Outlet.Name) + "\x00" + about.External
		}
		keys[i] = join(AddressOf(f.Article), id)
		if k := series(f.Article); anew[k] {
			keys[i] = join(keys[i], k)
		}
	}
	at := map[string]int{}
	var out []group
	for i, f := range fs {
		if keys[i] == "" {
			continue
		}
		k := root(keys[i])
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, group{address: AddressOf(f.Article), external: f.Article.About.External})
		}
		g := &out[n]
		if AddressOf(f.Article) != g.address {
			g.address = ""
		}
		if f.Article.About.External != g.external {
			g.external = ""
		}
		g.articles = append(g.articles, f)
	}
	return out
}

// updatedAnew gives the series of which one article is marked as sent anew: "UPDATE 2-" before the headline.
func updatedAnew(fs []*news.Findings) map[string]bool {
	out := map[string]bool{}
	for _, f := range fs {
		if _, kind, ok := labelled(f.Article.Slice(f.Article.Headline)); ok && kind == updates {
			out[series(f.Article)] = true
		}
	}
	delete(out, "")
	return out
}

// series names what an agency sends again and again under one headline; "" where outlet or headline do not tell.
func series(a *news.Article) string {
	if h := headline(a); h != "" && a.About.Outlet.Name != "" {
		return "series\x00" + strings.ToLower(a.About.Outlet.Name) + "\x00" + h
	}
	return ""
}

// A chain is the versions of one article so far.
type chain struct {
	news.Versions
	head *news.Findings // the newest
	last *visit         // that brought it
}

// chains sets the articles of each visit of a group against those of the visits before.
func chains(g group, likes *likes) []*chain {
	all := visits(g.articles)
	if len(all) < 2 {
		return nil
	}
	by := ordered(all)
	known := chainsOf{byText: map[string]*chain{}, byHeadline: map[string]*chain{}}
	for i, v := range all {
		follows := known.match(v, likes)
		for j, f := range v.articles {
			c := follows[j]
			if c == nil {
				c = &chain{Versions: news.Versions{Address: g.address, Order: by}}
				if g.address == "" {
					c.External = g.external
				}
				if i > 0 {
					c.Instead = instead(all[i-1], v, likes)
				}
				known.all = append(known.all, c)
			}
			c.add(f, v)
			known.index(c)
		}
	}
	return known.all
}

// instead tells what stood at the address before, where each visit gave one article.
func instead(before, v *visit, likes *likes) *news.Instead {
	if len(v.articles) > 1 || len(before.articles) > 1 {
		return nil
	}
	was, is := before.articles[0], v.articles[0]
	if a := AddressOf(is.Article); a == "" || a != AddressOf(was.Article) {
		return nil
	}
	x := &news.Instead{Article: was.Article, Why: news.Replaced}
	if likes.relation(was, is) == mayBe {
		x.Why = news.MaybeVersion
	}
	return x
}

// add puts a retrieval at the end of the chain.
func (c *chain) add(f *news.Findings, v *visit) {
	x := news.Retrieval{Article: f.Article}
	if c.Order != news.NoOrder {
		x.Time = v.times[slices.Index(orders[:], c.Order)].value
	}
	if c.head == nil {
		c.head, c.last = f, v
		c.Retrievals = append(c.Retrievals, x)
		return
	}
	if f.Article == c.head.Article {
		x.Again = true
	} else {
		s := step(c.head, f)
		s.Ordered = knownOrder(c.last, v, c.Order)
		x.Again = len(s.Edits) == 0
		if len(s.Edits) > 0 || len(s.Announced) > 0 {
			c.Steps = append(c.Steps, s)
		}
	}
	c.Retrievals = append(c.Retrievals, x)
	if !x.Again {
		c.head, c.last = f, v
	}
}

// chainsOf holds the chains of a group, in the order in which they began, with the texts and headlines of the newest of each.
type chainsOf struct {
	all                []*chain
	byText, byHeadline map[string]*chain
}

func (k *chainsOf) index(c *chain) {
	k.byText[fold(c.head.Article.Text())] = c
	if h := headline(c.head.Article); h != "" {
		k.byHeadline[h] = c
	}
}

// mostCompared bounds how many articles of one visit, and how many that stood there before, are compared by their texts: the newest.
const mostCompared = 32

// match gives for each article of a visit the chain that it goes on: that with the same text, else with the same headline, else with most
// of its text in common. Each chain goes on once.
func (k *chainsOf) match(v *visit, likes *likes) []*chain {
	out := make([]*chain, len(v.articles))
	taken := map[*chain]bool{}
	take := func(i int, c *chain) {
		if c != nil && !taken[c] && out[i] == nil {
			out[i], taken[c] = c, true
		}
	}
	for i, f := range v.articles {
		if c := k.byText[fold(f.Article.Text())]; c != nil && fold(c.head.Article.Text()) == fold(f.Article.Text()) {
			take(i, c)
		}
	}
	for i, f := range v.articles {
		if c := k.byHeadline[headline(f.Article)]; c != nil && headline(c.head.Article) == headline(f.Article) && likes.relation(c.head, f) == isVersion {
			take(i, c)
		}
	}
	type offer struct{ i, c, like int }
	var offers []offer
	compared := 0
	for i, f := range v.articles {
		if out[i] != nil || compared == mostCompared {
			continue
		}
		compared++
		n := 0
		for c := len(k.all) - 1; c >= 0 && n < mostCompared; c-- {
			if taken[k.all[c]] {
				continue
			}
			n++
			if likes.relation(k.all[c].head, f) == isVersion {
				share, _ := likes.sharedRuns(k.all[c].head, f)
				offers = append(offers, offer{i, c, share})
			}
		}
	}
	slices.SortFunc(offers, func(a, b offer) int { return cmp.Or(b.like-a.like, a.i-b.i, a.c-b.c) })
	for _, o := range offers {
		take(o.i, k.all[o.c])
	}
	return out
}

// headline gives the folded headline of an article where it is long enough to tell it from others of its site.
func headline(a *news.Article) string {
	h, _, _ := labelled(a.Slice(a.Headline))
	if len(strings.Fields(h)) < 3 {
		return ""
	}
	return strings.ToLower(fold(h))
}
