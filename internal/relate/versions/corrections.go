package versions

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// corrections gives every note and article that says that an article was wrong, with the article it means, and adds to found and gone the
// texts that an agency sent anew under another address.
func corrections(fs []*news.Findings, found *[]news.Versions, gone map[*news.Article]bool, likes *likes) []news.Correction {
	d := &desk{fs: fs, found: found, gone: gone, likes: likes, at: map[*news.Article]int{}, instead: map[*news.Article]*news.Article{}}
	for i, f := range fs {
		d.at[f.Article] = i
	}
	inSteps := d.inSteps()
	for _, v := range *found {
		if v.Instead != nil {
			d.instead[v.Retrievals[0].Article] = v.Instead.Article
		}
	}
	var out []news.Correction
	for i, f := range fs {
		switch kind, notice := noticeOf(f.Article); {
		case notice:
			out = append(out, d.notice(i, kind)...)
		default:
			for _, n := range notesOf(f) {
				if n.kind == updates {
					continue
				}
				c, ok := inSteps[noteKey{f.Article, n.Start}]
				if before := d.instead[f.Article]; !ok && before != nil && n.kind == withdraws {
					c = news.Correction{Article: f.Article, Kind: news.Withdraws, Note: f.Article.Excerpt(n.Span), Of: before, Why: stoodBefore}
				} else if !ok {
					c = news.Correction{Article: f.Article, Kind: n.correction(), Note: f.Article.Excerpt(n.Span), Why: "it means an earlier version, which is not among the captures"}
				}
				out = append(out, c)
			}
		}
	}
	return out
}

type noteKey struct {
	article *news.Article
	start   int
}

func (n note) correction() news.CorrectionKind {
	if n.kind == withdraws {
		return news.Withdraws
	}
	return news.Corrects
}

// noticeOf tells whether an article is itself a correction or withdrawal.
func noticeOf(a *news.Article) (noteKind, bool) {
	if _, kind, ok := labelled(a.Slice(a.Headline)); ok && kind != updates {
		return kind, true
	}
	switch a.About.Genre {
	case news.GenreCorrection:
		return corrects, true
	case news.GenreWithdrawal:
		return withdraws, true
	}
	return 0, false
}

const stoodBefore = "it stood at the same address before"

// A desk looks for the articles that corrections mean.
type desk struct {
	fs    []*news.Findings
	found *[]news.Versions
	gone  map[*news.Article]bool
	likes *likes
	at    map[*news.Article]int
	// what stood at an article's address before it
	instead map[*news.Article]*news.Article

	ids        numbering // of the words of headlines and texts
	words      []content // of each article, its telling words; nil where it can be no target
	postings   map[int32][]int
	byHeadline map[string][]int
}

// inSteps gives the corrections that came with a new version: they mean the version before.
func (d *desk) inSteps() map[noteKey]news.Correction {
	out := map[noteKey]news.Correction{}
	for _, v := range *d.found {
		for _, s := range v.Steps {
			to := d.fs[d.at[s.To]]
			for _, n := range newNotes(d.fs[d.at[s.From]], to) {
				if n.kind == updates {
					continue
				}
				c := news.Correction{Article: s.To, Kind: n.correction(), Note: s.To.Excerpt(n.Span), Of: s.From, Why: "the version before it"}
				c.Wrong, c.Right = named(s)
				out[noteKey{s.To, n.Start}] = c
			}
		}
	}
	return out
}

// named gives what a step's notes name: the changed words of the first sentence that they name and of which one thing was changed, else the two
// versions of the first that they name.
func named(s news.Step) (wrong, right news.Excerpt) {
	for _, e := range s.Edits {
		if !e.Named {
			continue
		}
		if e.Part == news.PartText && len(e.Words) == 1 && !e.Words[0].From.Empty() && !e.Words[0].To.Empty() {
			return s.From.Excerpt(e.Words[0].From), s.To.Excerpt(e.Words[0].To)
		}
		if wrong.IsZero() {
			wrong, right = e.From, e.To
		}
	}
	return wrong, right
}

// A naming tells which words of a note name what was changed between two versions.
type naming struct {
	numbers, words map[string]bool // of the notes, in lower case
	from, to       map[string]bool // the words of both versions, notes aside
}

func namingOf(from, to *news.Findings, notes []note) *naming {
	if len(notes) == 0 {
		return nil
	}
	n := &naming{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	a, m := to.Article, marksOf(to)
	for _, x := range notes {
		for _, t := range tokensOf(a.Text(), x.Span) {
			switch {
			case t.word && m.number(t.Span) && tellsNumber(t):
				n.numbers[strings.ToLower(t.key)] = true
			case t.word && tells(t):
				n.words[strings.ToLower(t.key)] = true
			}
		}
	}
	for _, u := range unitsOf(from) {
		for _, t := range tokensOf(from.Article.Text(), u.Span) {
			n.from[strings.ToLower(t.key)] = true
		}
	}
	for _, u := range unitsOf(to) {
		if slices.ContainsFunc(notes, func(x note) bool { return x.Contains(u.Span) }) {
			continue
		}
		for _, t := range tokensOf(a.Text(), u.Span) {
			n.to[strings.ToLower(t.key)] = true
		}
	}
	return n
}

// in reports whether the notes name what an edit changed: a number of either side, or a telling word that only one of the versions has.
func (n *naming) in(e news.Edit) bool {
	if n == nil {
		return false
	}
	has := func(x news.Excerpt, s news.Span, other map[string]bool) bool {
		return !s.Empty() && slices.ContainsFunc(tokensOf(x.Article().Text(), s), func(t token) bool {
			k := strings.ToLower(t.key)
			return n.numbers[k] || n.words[k] && !other[k]
		})
	}
	return slices.ContainsFunc(e.Words, func(p news.Pair) bool { return has(e.From, p.From, n.to) || has(e.To, p.To, n.from) })
}

// tellsNumber reports whether a word of a number is more than one of the commonest words ("at least").
func tellsNumber(t token) bool {
	return strings.ContainsAny(t.key, "0123456789") || weight(frequency.Stem(strings.ToLower(t.key))) >= common/2
}

// notice gives what an article that is a correction corrects: one article for each of its paragraphs that means one.
func (d *desk) notice(i int, kind noteKind) []news.Correction {
	f := d.fs[i]
	a := f.Article
	as := note{kind: kind}.correction()
	if before := d.instead[a]; before != nil && kind == withdraws {
		return []news.Correction{{Article: a, Kind: as, Note: firstNote(f), Of: before, Why: stoodBefore}}
	}
	if target := d.byName(i); target >= 0 {
		c := news.Correction{Article: a, Kind: as, Note: firstNote(f), Of: d.fs[target].Article, Why: "the same headline, of the same newsroom"}
		if as == news.Corrects && !d.whole(i, target, &c) {
			c.Wrong = d.wrong(f, c.Note.Span(), d.fs[target])
		}
		return []news.Correction{c}
	}
	var out []news.Correction
	for _, p := range a.Paragraphs {
		if len(out) == mostNotes {
			break
		}
		target, why := d.target(i, p.Span)
		if target < 0 {
			continue
		}
		c := news.Correction{Article: a, Kind: as, Note: a.Excerpt(p.Span), Of: d.fs[target].Article, Why: why}
		whole := as == news.Corrects && d.whole(i, target, &c)
		if as == news.Corrects && !whole {
			c.Wrong = d.wrong(f, p.Span, d.fs[target])
		}
		if out = append(out, c); as == news.Withdraws || whole {
			break // the rest of the text is that of the article
		}
	}
	if len(out) == 0 {
		out = []news.Correction{{Article: a, Kind: as, Note: firstNote(f), Why: "it names no article that is among the captures, or more than one"}}
	}
	return out
}

// firstNote gives the first note of an article, else its first paragraph, else its headline.
func firstNote(f *news.Findings) news.Excerpt {
	a := f.Article
	switch notes := notesOf(f); {
	case len(notes) > 0:
		return a.Excerpt(notes[0].Span)
	case len(a.Paragraphs) > 0:
		return a.Excerpt(a.Paragraphs[0].Span)
	}
	return a.Excerpt(a.Headline)
}

// whole takes a correction that is the whole text anew for a later version of what it corrects, and reports whether it is.
func (d *desk) whole(i, target int, c *news.Correction) bool {
	f, t := d.fs[i], d.fs[target]
	_, known := d.gone[f.Article]
	if _, knownToo := d.gone[t.Article]; known || knownToo || d.likes.runs(t, f) < wholeRuns || d.likes.of(f).content.sum*2 < d.likes.of(t).content.sum {
		return false
	}
	v := news.Versions{Order: news.NoOrder, Retrievals: []news.Retrieval{{Article: t.Article}, {Article: f.Article}}}
	a, b := instantOf(t.Article.About.Published.Value), instantOf(f.Article.About.Published.Value)
	if a.known() && b.known() {
		v.Order = news.ByPublished
		v.Retrievals[0].Time, v.Retrievals[1].Time = a.value, b.value
	}
	s := step(t, f)
	s.Ordered = a.before(b)
	v.Steps = []news.Step{s}
	*d.found = append(*d.found, v)
	d.gone[t.Article], d.gone[f.Article] = true, false
	c.Wrong, c.Right = named(s)
	return true
}

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
	if h := headline(d.fs[i]); h != "" {
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
		if h := headline(d.fs[n]); h != "" && strings.Contains(text, h) {
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
	d.words = make([]content, len(d.fs))
	for n, f := range d.fs {
		if _, notice := noticeOf(f.Article); notice || d.gone[f.Article] {
			continue
		}
		d.words[n] = telling(contentOf(f.Article.Text(), news.Span{End: len(f.Article.Text())}, d.ids))
		for _, w := range d.words[n].words {
			if len(d.postings[w.id]) < mostMeant {
				d.postings[w.id] = append(d.postings[w.id], n)
			}
		}
		if h := headline(f); h != "" {
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
