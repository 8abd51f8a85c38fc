package versions

import (
	"strings"

	"secondsource/internal/news"
)

// What stands elsewhere is looked for by whole sentences, so that it is found without a comparison of texts.
const (
	sentenceWords = 6  // fewer are anybody's
	mostStill     = 16 // places told of one sentence or article
)

// stillIn finds the articles that still have what others changed, corrected or withdrew.
func stillIn(r *Result, fs []*news.Findings) {
	of := make(map[*news.Article]*news.Findings, len(fs))
	for _, f := range fs {
		of[f.Article] = f
	}
	type asked struct {
		by *news.Article
		to *[]news.Excerpt
	}
	wanted := map[string][]asked{}
	want := func(x news.Excerpt, to *[]news.Excerpt) {
		if key := sentenceKey(x.Article(), x.Span()); len(strings.Fields(key)) >= sentenceWords {
			wanted[key] = append(wanted[key], asked{x.Article(), to})
		}
	}
	for i := range r.Versions {
		for k := range r.Versions[i].Steps {
			for n := range r.Versions[i].Steps[k].Edits {
				if e := &r.Versions[i].Steps[k].Edits[n]; e.Kind == news.EditAltered || e.Kind == news.EditDropped {
					want(e.From, &e.StillIn)
				}
			}
		}
	}
	for i := range r.Corrections {
		c := &r.Corrections[i]
		if c.Of == nil || c.Kind == news.Corrects && c.Wrong.IsZero() {
			continue
		}
		for _, u := range unitsOf(of[c.Of]) {
			if u.part == news.PartText && (c.Kind == news.Withdraws || u.Contains(c.Wrong.Span())) {
				want(c.Of.Excerpt(u.Span), &c.StillIn)
			}
		}
	}
	if len(wanted) == 0 {
		return
	}
	for _, f := range r.Current {
		for _, u := range unitsOf(f) {
			for _, x := range wanted[sentenceKey(f.Article, u.Span)] {
				if x.by != f.Article && len(*x.to) < mostStill {
					*x.to = append(*x.to, f.Article.Excerpt(u.Span))
				}
			}
		}
	}
}

// sentenceKey is the folded words of a sentence without the dateline that it may open with.
func sentenceKey(a *news.Article, s news.Span) string {
	if d := a.About.Dateline.Span; !d.Empty() && s.Contains(d) {
		s.Start = d.End
	}
	return strings.TrimLeft(fold(a.Slice(s)), " -:)")
}
