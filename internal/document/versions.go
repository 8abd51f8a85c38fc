package document

import "secondsource/internal/news"

// Versions is one article as it was captured more than once.
type Versions struct {
	Address    *string     `json:"address"`
	ExternalID *string     `json:"external_id"`
	Order      string      `json:"order"`    // captured, updated, published or unknown
	Articles   []string    `json:"articles"` // in order; one that came back stands again
	Current    string      `json:"current"`
	Retrievals []Retrieval `json:"retrievals"`
	Steps      []Step      `json:"steps"`
	Edits      []Edit      `json:"edits"`
	Instead    *Instead    `json:"instead"`
}

// Retrieval is one time at which the article was captured.
type Retrieval struct {
	Article string  `json:"article"`
	At      *string `json:"at"`
	Again   bool    `json:"again"` // the text of the retrieval before
}

// Step leads from one version to the next.
type Step struct {
	From      string         `json:"from"`
	To        string         `json:"to"`
	Ordered   bool           `json:"ordered"`
	OtherForm bool           `json:"other_form"`
	Cut       bool           `json:"cut"` // the end of one is missing from the other
	Announced []Announcement `json:"announced"`
}

// Announcement is what tells of a change.
type Announcement struct {
	Kind  string  `json:"kind"` // note, headline or updated
	From  *string `json:"from"`
	To    *string `json:"to"`
	Basis *string `json:"basis"`
	At    *At     `json:"at"`
}

// Edit is one thing that is otherwise in the later version.
type Edit struct {
	Part      string   `json:"part"` // headline, text, caption, byline or line
	Kind      string   `json:"kind"` // added, dropped, altered or moved
	From      *At      `json:"from"`
	To        *At      `json:"to"`
	Words     []Words  `json:"words"`
	Touches   []string `json:"touches"`
	Announced bool     `json:"announced"`
	Named     bool     `json:"named"` // a note names what changed here
	StillIn   []At     `json:"still_in"`
}

// Words are words of one side of an edit and what stands in their place on the other.
type Words struct {
	From *At `json:"from"`
	To   *At `json:"to"`
}

// Instead is the text that stood at the address before and is no version of this.
type Instead struct {
	Article string `json:"article"`
	Why     string `json:"why"` // replaced or cannot-tell
}

// Correction is a note or article that says that an article was wrong, or withdraws it.
type Correction struct {
	Article  string  `json:"article"`
	Kind     string  `json:"kind"` // correction or withdrawal
	Note     *At     `json:"note"`
	Corrects *string `json:"corrects"`
	Why      string  `json:"why"`
	Wrong    *At     `json:"wrong"`
	Right    *At     `json:"right"`
	StillIn  []At    `json:"still_in"`
}

// EncodeVersions gives the versions of one article.
func EncodeVersions(v *news.Versions) Versions {
	out := Versions{Address: optional(v.Address), ExternalID: optional(v.External), Order: string(v.Order), Current: v.Current().ID,
		Articles: []string{}, Retrievals: []Retrieval{}, Steps: []Step{}, Edits: []Edit{}}
	for _, a := range v.Articles() {
		out.Articles = append(out.Articles, a.ID)
	}
	for _, r := range v.Retrievals {
		out.Retrievals = append(out.Retrievals, Retrieval{r.Article.ID, optional(r.Time), r.Again})
	}
	for _, s := range v.Steps {
		x := Step{From: s.From.ID, To: s.To.ID, Ordered: s.Ordered, OtherForm: s.OtherForm, Cut: s.Cut, Announced: []Announcement{}}
		for _, n := range s.Announced {
			x.Announced = append(x.Announced, Announcement{string(n.Kind), optional(n.From), optional(n.To), optional(n.Basis), excerpt(n.At)})
		}
		out.Steps = append(out.Steps, x)
		for _, e := range s.Edits {
			x := Edit{Part: string(e.Part), Kind: string(e.Kind), From: excerpt(e.From), To: excerpt(e.To), Words: []Words{}, Touches: append([]string{}, e.Touches...), Announced: e.Announced, Named: e.Named, StillIn: excerpts(e.StillIn)}
			for _, w := range e.Words {
				x.Words = append(x.Words, Words{excerpt(s.From.Excerpt(w.From)), excerpt(s.To.Excerpt(w.To))})
			}
			out.Edits = append(out.Edits, x)
		}
	}
	if v.Instead != nil {
		out.Instead = &Instead{v.Instead.Article.ID, string(v.Instead.Why)}
	}
	return out
}

// EncodeCorrection gives one correction.
func EncodeCorrection(c news.Correction) Correction {
	out := Correction{Article: c.Article.ID, Kind: string(c.Kind), Note: excerpt(c.Note), Why: c.Why, Wrong: excerpt(c.Wrong), Right: excerpt(c.Right), StillIn: excerpts(c.StillIn)}
	if c.Of != nil {
		out.Corrects = &c.Of.ID
	}
	return out
}

func excerpts(list []news.Excerpt) []At {
	out := make([]At, 0, len(list))
	for _, x := range list {
		out = append(out, *excerpt(x))
	}
	return out
}
