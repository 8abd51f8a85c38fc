package differences

import (
	"slices"
	"strings"

	"secondsource/internal/news"
)

// offices compares the offices that articles of one event give: between two events an office may change.
func (r reader) offices() []news.Difference {
	var out []news.Difference
	for _, event := range r.a.Stories[r.story].Events {
		of := r.officesGiven(r.a.Events[event].Articles)
		out = append(out, r.oneHolder(of)...)
		out = append(out, r.twoHolders(of)...)
	}
	return out
}

// A post is one office as articles of one event give it, outside their captions.
type post struct {
	*news.Office
	evidence []news.Evidence // one for each article
	from, to string          // the first and last day on which these articles give it; "" where one of them is not dated
}

// officesGiven gives the offices that some articles give.
func (r reader) officesGiven(articles []int) []post {
	var out []post
	for i := range r.a.Offices {
		p := post{Office: &r.a.Offices[i]}
		undated := false
		for _, g := range p.Given {
			f := r.a.Findings[g.Mention.Article]
			m := f.Mentions[g.Mention.Index]
			if m.Form != news.Name || !slices.Contains(articles, g.Mention.Article) || caption(f.Article, m.Span) {
				continue
			}
			if slices.ContainsFunc(p.evidence, func(e news.Evidence) bool { return e.Article == g.Mention.Article }) {
				continue
			}
			p.evidence = append(p.evidence, evidence(g.Mention.Article, g.Span.Cover(m.Span)))
			day := ownDay(f.Article)
			undated = undated || day == ""
			if p.from == "" || day < p.from {
				p.from = day
			}
			p.to = max(p.to, day)
		}
		if undated {
			p.from, p.to = "", ""
		}
		if len(p.evidence) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// ownDay is the day that an article itself tells; that of its event says too little of who holds what.
func ownDay(a *news.Article) string {
	if p := a.About.Published; p.Basis != "inferred" && len(p.Value) >= 10 && !strings.Contains(p.Value, "/") {
		return p.Value[:10]
	}
	return ""
}

// before reports whether the dates tell that all of p was given before any of q.
func (p post) before(q post) bool { return p.to != "" && q.from != "" && p.to < q.from }

// oneHolder finds what one person is called otherwise by other articles: the same post, held in another way ("interim"), or two posts that
// articles give as if each were the one ("deputy prime minister", "energy minister"). What dates tell to be a change of office is none.
func (r reader) oneHolder(all []post) []news.Difference {
	var out []news.Difference
	done := make([]bool, len(all))
	for i, p := range all {
		if done[i] {
			continue
		}
		sides := []news.Side{p.side()}
		for j := i + 1; j < len(all); j++ {
			q := all[j]
			if q.Holder != p.Holder || done[j] || !(p.sameOffice(q.Office) && !successive(p, q) || r.otherTitle(p, q)) {
				continue
			}
			done[j] = true
			sides = append(sides, q.side())
		}
		if d, ok := r.make("designation", "label", "the office of one person", sides); ok {
			out = append(out, d)
		}
	}
	return out
}

// sameOffice reports whether two offices of one person are one, held in two ways. Two words for what is over are one way.
func (p post) sameOffice(q *news.Office) bool {
	return !(p.Past() && q.Past()) && p.Post == q.Post && p.Qualifier != q.Qualifier && (p.Code == q.Code || p.Code == "" || q.Code == "") && (p.Key == q.Key || p.Key == "" || q.Key == "" || p.Body.IsZero() && q.Body.IsZero())
}

// successive reports whether the dates make a change of office of what looks like two names: president first, former president later.
func successive(p, q post) bool {
	switch {
	case q.Past() && !p.Past():
		return p.before(q)
	case p.Past() && !q.Past():
		return q.before(p)
	}
	return p.before(q) || q.before(p)
}

// otherTitle reports whether p and q are two posts of one head ("energy minister", "deputy prime minister") that no article gives the person
// both of: then each article gives one as his office.
func (r reader) otherTitle(p, q post) bool {
	if p.Post == q.Post || p.Past() || q.Past() || successive(p, q) || last(p.Post) != last(q.Post) || !strings.Contains(p.Post, " ") || !strings.Contains(q.Post, " ") {
		return false
	}
	if strings.HasSuffix(p.Post, " "+q.Post) || strings.HasSuffix(q.Post, " "+p.Post) || p.Code != q.Code && p.Code != "" && q.Code != "" {
		return false
	}
	return !slices.ContainsFunc(p.Given, func(x news.Giving) bool {
		return slices.ContainsFunc(q.Given, func(y news.Giving) bool { return x.Mention.Article == y.Mention.Article })
	})
}

func last(words string) string { return words[strings.LastIndexByte(words, ' ')+1:] }

// twoHolders finds posts of one holder at a time that articles give to two persons: a conflict where they do so on the same days, and in
// tension where one of the two is said to hold it for the time being, or no dates tell.
func (r reader) twoHolders(all []post) []news.Difference {
	var out []news.Difference
	for i, p := range all {
		if !p.Sole || p.Past() || p.Key == "" {
			continue
		}
		for _, q := range all[i+1:] {
			if q.Holder == p.Holder || q.Key != p.Key || q.Past() || p.before(q) || q.before(p) || r.oneArticle(p, q) {
				continue
			}
			relation := "conflict"
			if p.Qualifier != q.Qualifier || p.from == "" || q.from == "" {
				relation = "tension"
			}
			sides := []news.Side{r.named(p), r.named(q)}
			if d, ok := r.make("designation", relation, "one office, two holders", sides); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// oneArticle reports whether an article gives both: it knows why.
func (r reader) oneArticle(p, q post) bool {
	return slices.ContainsFunc(p.evidence, func(x news.Evidence) bool {
		return slices.ContainsFunc(q.evidence, func(y news.Evidence) bool { return x.Article == y.Article })
	})
}

func (p post) side() news.Side {
	return news.Side{Value: strings.TrimSpace(p.Qualifier + " " + p.Title.Text()), Evidence: p.evidence}
}

func (r reader) named(p post) news.Side {
	s := p.side()
	s.Value += ": " + r.a.Entities[p.Holder].Name
	return s
}

func caption(a *news.Article, s news.Span) bool {
	return slices.ContainsFunc(a.Captions, func(c news.Caption) bool { return c.Contains(s) })
}
