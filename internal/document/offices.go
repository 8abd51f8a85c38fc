package document

import "secondsource/internal/news"

// Office is a post that articles give somebody, in one way of holding it.
type Office struct {
	ID          string   `json:"id"`
	Title       *At      `json:"title"` // the words for the post in the first passage that gives it
	Post        string   `json:"post"`  // one for all names of the post, in lower case
	Body        *At      `json:"body"`
	Country     *At      `json:"country"`
	CountryCode *string  `json:"country_code"` // ISO 3166-1 alpha-2
	Holder      string   `json:"holder"`
	Qualifier   *string  `json:"qualifier"` // former, then, late, interim, acting, elect, designate, self-declared, outgoing, de facto
	Given       []At     `json:"given"`     // every passage that gives it
	Outlets     []string `json:"outlets"`
	From        *string  `json:"from"` // the first and last day on which it was given
	To          *string  `json:"to"`
}

func (e encoder) office(o *news.Office) Office {
	out := Office{ID: o.ID, Title: excerpt(o.Title), Post: o.Post, Body: excerpt(o.Body), Country: excerpt(o.Country), CountryCode: optional(o.Code),
		Holder: e.a.Entities[o.Holder].ID, Qualifier: optional(o.Qualifier), Given: []At{}, Outlets: append([]string{}, o.Outlets...), From: optional(o.From), To: optional(o.To)}
	for _, g := range o.Given {
		out.Given = append(out.Given, at(e.article(g.Mention.Article), g.Span))
	}
	return out
}
