package dossier

import (
	"cmp"
	"slices"

	"secondsource/internal/news"
)

// Write gives the dossier of one story of an analysis.
func Write(a *news.Analysis, story int) *Dossier {
	w := newWriter(a)
	w.story, w.index = &a.Stories[story], story
	w.prepare()
	d := &Dossier{Schema: Schema, Story: w.story.ID, Title: w.line().slice(w.headline(w.story.Title, w.story.Articles)).Line}
	claims := w.claims()
	d.First = fit(present(
		w.asOf(),
		w.origins(),
		w.restsOn(),
		w.inBrief(claims),
		w.notAsFact(claims),
		w.corroborated(claims),
		w.differences(),
		w.sinceLast(),
		w.whoWasThere(),
		w.oneOrigin(claims),
		w.onlyInRewording(),
	))
	d.Folded = present(
		w.sources(),
		w.versions(),
		w.whoSaidWhat(),
		w.formulas(),
		w.claimsInFull(claims),
		w.allDifferences(func(news.Difference) bool { return true }),
		w.people(),
		w.judgements(),
		w.everybodyThere(),
		w.toldBesides(),
		w.timeline(),
		w.derived(),
		w.setAside(),
	)
	w.finish(d)
	return d
}

func newWriter(a *news.Analysis) *writer {
	w := &writer{a: a, noted: map[noteKey]int{}, lines: news.Lines{}, at: map[*news.Article]int{}, called: map[*news.Article]string{}}
	var articles []*news.Article
	for i, f := range a.Findings {
		articles = append(articles, f.Article)
		w.at[f.Article] = i
	}
	for _, f := range a.Earlier {
		articles = append(articles, f.Article)
	}
	slices.SortStableFunc(articles, news.CompareArticles)
	for i, label := range Labels(articles) {
		w.called[articles[i]] = label
	}
	for _, f := range a.Findings {
		w.labels = append(w.labels, w.called[f.Article])
	}
	return w
}

// finish numbers the notes and adds the captures that they lead to.
func (w *writer) finish(d *Dossier) {
	d.Notes = renumber(d, w.notes)
	d.Captures = captures(d.Notes)
	noNulls(d)
}

// headline gives a title, or, where it is that of an article that follows or may follow another of the story, that of the other where it
// is among the articles named, else that of the first of these that follows none.
func (w *writer) headline(title news.Excerpt, articles []int) news.Excerpt {
	if title.IsZero() {
		return title
	}
	i := w.at[title.Article()]
	if !w.mayFollow(i) {
		return title
	}
	own := func(i int) bool { return !w.mayFollow(i) && !w.article(i).Headline.Empty() }
	if source := w.sourceOf[i]; own(source) && slices.Contains(articles, source) {
		return w.excerpt(source, w.article(source).Headline)
	}
	for _, i := range articles {
		if own(i) {
			return w.excerpt(i, w.article(i).Headline)
		}
	}
	return title
}

// Largest gives the story with the most articles, of equal the first; -1 where there is none.
func Largest(a *news.Analysis) int {
	best := -1
	for i, s := range a.Stories {
		if best < 0 || len(s.Articles) > len(a.Stories[best].Articles) {
			best = i
		}
	}
	return best
}

// present leaves out sections that have nothing to say.
func present(all ...Section) []Section {
	return slices.DeleteFunc(all, func(s Section) bool { return len(s.Lines) == 0 && s.Table == nil })
}

// claims gives the story's claims, the weightiest first.
func (w *writer) claims() []news.Claim {
	var out []news.Claim
	for _, c := range w.a.Claims {
		if c.Story == w.index {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b news.Claim) int {
		return cmp.Or(w.weight(b)-w.weight(a), b.Origins-a.Origins, a.Text.Span().Start-b.Text.Span().Start)
	})
	return out
}

// weight orders claims for a reader: by how many origins report them, and how near the top. One more origin weighs as much as a third of
// an article; what fewer than two report comes after all others.
func (w *writer) weight(c news.Claim) int {
	n := 10*c.Origins - 3*w.depth(c)
	if c.Origins < 2 {
		n -= 1000
	}
	return n
}

// depth is how far down its articles a claim stands, in tenths: what stands on top is the news.
func (w *writer) depth(c news.Claim) int {
	best := 10
	for _, e := range c.Evidence {
		if n := len(w.article(e.Article).Text()); n > 0 {
			best = min(best, e.Span.Start*10/n)
		}
	}
	return best
}

func captures(notes []Note) []Capture {
	out := []Capture{}
	for _, n := range notes {
		c := n.Excerpt.Article().Capture
		out = append(out, Capture{ID: c.ID, Path: printable(c.Path), URL: c.URL, SHA256: c.SHA256})
	}
	slices.SortFunc(out, func(a, b Capture) int { return cmp.Compare(a.ID, b.ID) })
	return slices.Compact(out)
}
