package passing

import (
	"slices"

	"secondsource/internal/news"
)

// What an event has of the text of each article: its own report has more than what is told in it besides.
const (
	mostOwn     = 8
	leastOwn    = 3
	mostPassing = 2
)

// own gives the evidence of each of the story's main events: what it has already (headline and opening of its articles), and the sentences
// that tell of it: those of the event's day, and undated ones of the deeds that the article opens with. An article that has few is given
// the sentences that it opens with. It also tells how much room that leaves in each article.
func (r *reader) own() [][]news.Excerpt {
	told := map[int][]*telling{}
	for _, t := range r.tellings {
		if t.own {
			told[t.article] = append(told[t.article], t)
		}
	}
	var out [][]news.Excerpt
	for _, n := range r.a.Stories[r.story].Events {
		had := map[*news.Article][]news.Excerpt{}
		for _, x := range r.a.Events[n].Evidence {
			had[x.Article()] = append(had[x.Article()], x)
		}
		var all []news.Excerpt
		for _, i := range r.a.Events[n].Articles {
			mine := r.ownOf(i, had[r.a.Findings[i].Article], told[i])
			r.room[i] = max(1, min(mostPassing, len(mine)-1))
			all = append(all, mine...)
		}
		out = append(out, all)
	}
	return out
}

// ownOf is what the event that article i reports has of its text.
func (r *reader) ownOf(i int, had []news.Excerpt, told []*telling) []news.Excerpt {
	out := slices.Clone(had)
	add := func(x news.Excerpt) {
		if len(out) < mostOwn && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	for _, t := range told {
		add(r.sentence(t))
	}
	for _, s := range r.a.Findings[i].Sentences {
		if len(out) >= leastOwn {
			break
		}
		add(r.a.Findings[i].Article.Excerpt(s))
	}
	return out
}
