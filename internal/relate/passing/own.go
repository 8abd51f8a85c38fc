package passing

import (
	"slices"

	"secondsource/internal/news"
)

// What an event has of the text of each article, at most: its own report has more than what is told in it besides.
const (
	mostOwn     = 8
	leastOwn    = 3
	mostPassing = 2
)

// Own gives the main events of a story the sentences of their articles that tell of them: besides headline and opening, those of the
// event's day, and undated ones of the deeds that the article opens with. An article that has few is given the sentences it opens with.
func Own(a *news.Analysis, story int) {
	r := read(a, story)
	for _, n := range a.Stories[story].Events {
		e := &a.Events[n]
		for _, i := range e.Articles {
			f := a.Findings[i]
			have := func() int {
				return count(e.Evidence, f.Article)
			}
			add := func(x news.Excerpt) {
				if have() < mostOwn && !slices.Contains(e.Evidence, x) {
					e.Evidence = append(e.Evidence, x)
				}
			}
			for _, t := range r.tellings {
				if t.article == i && t.own {
					add(r.sentence(t))
				}
			}
			for _, s := range f.Sentences {
				if have() >= leastOwn {
					break
				}
				add(f.Article.Excerpt(s))
			}
		}
		slices.SortStableFunc(e.Evidence, func(x, y news.Excerpt) int {
			return r.index(x.Article()) - r.index(y.Article())
		})
	}
}

func count(evidence []news.Excerpt, of *news.Article) int {
	n := 0
	for _, x := range evidence {
		if x.Article() == of {
			n++
		}
	}
	return n
}

// index is the place of an article among all.
func (r *reader) index(a *news.Article) int { return r.at[a] }

// room is how much of an article's text an event told in passing may have.
func (r *reader) room(article int) int {
	n, ok := r.main[article]
	if !ok {
		return mostPassing
	}
	return max(1, min(mostPassing, count(r.a.Events[n].Evidence, r.a.Findings[article].Article)-1))
}
