package document

import (
	"iter"
	"maps"
	"slices"
	"strconv"

	"secondsource/internal/news"
)

// Version of the document's schema.
const schema = 1

// Encode gives the document of an analysis.
func Encode(a *news.Analysis, program Program) *Document {
	e := encoder{a, map[string]int{}}
	d := &Document{Schema: schema, Program: program, Issues: []any{}}
	for _, c := range a.Captures {
		d.Captures = append(d.Captures, EncodeCapture(c))
	}
	of := map[*news.Article]*news.Article{}
	for i := range a.Versions {
		d.Versions = append(d.Versions, EncodeVersions(&a.Versions[i]))
		maps.Copy(of, a.Versions[i].Of())
	}
	for _, c := range a.Corrections {
		d.Corrections = append(d.Corrections, EncodeCorrection(c))
	}
	for i, f := range e.all() {
		article := EncodeArticle(f)
		if before := of[f.Article]; before != nil {
			article.VersionOf = &before.ID
		}
		d.Articles = append(d.Articles, article)
		for j := range f.Statements {
			d.Statements = append(d.Statements, e.statement(f, i, j))
		}
		for j := range f.Quantities {
			d.Quantities = append(d.Quantities, quantity(f, j))
		}
		for _, t := range f.Times {
			d.Times = append(d.Times, Time{At: at(f.Article, t.Span), Value: optional(t.Value), Kind: t.Kind, Basis: t.Basis})
		}
	}
	for i, r := range a.Judgements {
		e.judgements[r.ID] = i
		d.Judgements = append(d.Judgements, e.ruling(r))
	}
	for i := range a.Entities {
		d.Entities = append(d.Entities, e.entity(&a.Entities[i]))
	}
	d.Decisions, d.Governments = e.decisions(), e.governments()
	for i := range a.Offices {
		d.Offices = append(d.Offices, e.office(&a.Offices[i]))
	}
	for _, r := range a.Remarks {
		d.Remarks = append(d.Remarks, e.remark(r))
	}
	for _, v := range a.Voices {
		d.Voices = append(d.Voices, e.voices(v))
	}
	for _, f := range a.Formulas {
		d.Formulas = append(d.Formulas, e.formula(f))
	}
	for i := range a.Events {
		d.Events = append(d.Events, e.event(&a.Events[i]))
	}
	for i := range a.Passing {
		d.Events = append(d.Events, e.event(&a.Passing[i]))
	}
	for i := range a.Stories {
		d.Stories = append(d.Stories, e.story(&a.Stories[i]))
	}
	for i := range a.Lineage {
		d.Lineage = append(d.Lineage, e.lineage(&a.Lineage[i]))
	}
	for i := range a.Claims {
		d.Claims = append(d.Claims, e.claim(&a.Claims[i]))
	}
	for i := range a.Differences {
		d.Differences = append(d.Differences, e.difference(&a.Differences[i]))
	}
	d.fill()
	return d
}

// fill makes lists that are empty lists, not null: readers need not ask which it is.
func (d *Document) fill() {
	list(&d.Captures)
	list(&d.Articles)
	list(&d.Judgements)
	list(&d.Entities)
	list(&d.Decisions)
	list(&d.Governments)
	list(&d.Offices)
	list(&d.Statements)
	list(&d.Remarks)
	list(&d.Voices)
	list(&d.Formulas)
	list(&d.Quantities)
	list(&d.Times)
	list(&d.Events)
	list(&d.Stories)
	list(&d.Lineage)
	list(&d.Claims)
	list(&d.Differences)
	list(&d.Versions)
	list(&d.Corrections)
}

func list[T any](s *[]T) {
	if *s == nil {
		*s = []T{}
	}
}

type encoder struct {
	a          *news.Analysis
	judgements map[string]int // by id
}

// all yields the articles that count and the others, in canonical order, each with its index; -1 for the others.
func (e encoder) all() iter.Seq2[int, *news.Findings] {
	return func(yield func(int, *news.Findings) bool) {
		earlier := e.a.Earlier
		for i, f := range e.a.Findings {
			for len(earlier) > 0 && news.CompareArticles(earlier[0].Article, f.Article) < 0 {
				if !yield(-1, earlier[0]) {
					return
				}
				earlier = earlier[1:]
			}
			if !yield(i, f) {
				return
			}
		}
		for _, f := range earlier {
			if !yield(-1, f) {
				return
			}
		}
	}
}

func (e encoder) article(i int) *news.Article { return e.a.Findings[i].Article }

func (e encoder) articles(is []int) []string {
	out := make([]string, 0, len(is))
	for _, i := range is {
		out = append(out, e.article(i).ID)
	}
	return out
}

// statementID derives from where the statement's content stands, which a better model may widen but seldom moves.
func (e encoder) statementID(r news.Ref) string { return statementID(e.a.Findings[r.Article], r.Index) }

func statementID(f *news.Findings, index int) string {
	n := 0 // statements that begin at the same byte are numbered
	for i := range index {
		if f.Statements[i].Span().Start == f.Statements[index].Span().Start {
			n++
		}
	}
	return "q" + news.ID(f.Article.ID, strconv.Itoa(f.Statements[index].Span().Start), strconv.Itoa(n))
}

// statement gives statement j of the article of index i; of one without an index no entity is known.
func (e encoder) statement(f *news.Findings, i, j int) Statement {
	s := f.Statements[j]
	out := Statement{ID: statementID(f, j), Article: f.Article.ID, Kind: string(s.Kind), Cue: span(s.Cue), Stance: string(s.Stance), Reason: s.Reason, Content: spans(s.Content)}
	if s.Within >= 0 {
		out.Within = optional(statementID(f, s.Within))
	}
	if !s.Source.Span.Empty() || s.Source.Mention >= 0 || s.Source.Basis != "" {
		out.Source = &Source{Basis: string(s.Source.Basis), Span: span(s.Source.Span)}
		if !s.Source.Span.Empty() {
			out.Source.Text = optional(f.Article.Slice(s.Source.Span))
		}
		out.Source.Entity = e.entityOf(i, s.Source.Mention)
	}
	out.Negated = s.Negated
	if x := s.To; !x.Span.Empty() {
		out.To = &Source{Entity: e.entityOf(i, x.Mention), Text: optional(f.Article.Slice(x.Span)), Span: span(x.Span)}
	}
	if x := s.Said; x != (news.Occasion{}) {
		out.Said = &Said{When: span(x.When), Venue: span(x.Venue)}
		if x.Date != "" {
			out.Said.Date = optional(x.Date)
		}
	}
	return out
}

// entityOf gives the id of the entity that a mention of the article of index i stands for; nil where none is known.
func (e encoder) entityOf(i, mention int) *string {
	if i < 0 || mention < 0 {
		return nil
	}
	if n := e.a.EntityOf(news.Ref{Article: i, Index: mention}); n >= 0 {
		return &e.a.Entities[n].ID
	}
	return nil
}

func (e encoder) entity(n *news.Entity) Entity {
	out := Entity{ID: n.ID, Kind: string(n.Kind), Name: n.Name, Names: []Count{}, Roles: []Role{}, Mentions: []Mention{}}
	out.NameBy, out.KindBy = e.by(n.NamedBy), e.by(n.SortedBy)
	for _, c := range n.Names {
		out.Names = append(out.Names, Count(c))
	}
	for _, r := range n.Roles {
		var articles []string
		for _, m := range r.Mentions {
			articles = append(articles, e.article(m.Article).ID)
		}
		out.Roles = append(out.Roles, Role{Text: r.Text, Articles: slices.Compact(articles), From: optional(r.From), To: optional(r.To)})
	}
	for _, m := range n.Mentions {
		f := e.a.Findings[m.Article]
		out.Mentions = append(out.Mentions, Mention{At: at(f.Article, f.Mentions[m.Index].Span), Form: string(f.Mentions[m.Index].Form)})
	}
	return out
}

// by tells whose word a judgement is; nil where there is none.
func (e encoder) by(judgement string) *By {
	i, ok := e.judgements[judgement]
	if !ok {
		return nil
	}
	r := e.a.Judgements[i]
	return &By{r.ID, r.Author, r.Time}
}

func (e encoder) remark(r news.Remark) Remark {
	out := Remark{ID: r.ID, Origins: r.Origins, Date: optional(r.Date), Statements: []string{}, Wordings: []Wording{}}
	if r.Speaker >= 0 {
		out.Speaker = &e.a.Entities[r.Speaker].ID
	}
	for i, s := range r.Statements {
		out.Statements = append(out.Statements, e.statementID(s))
		if i < len(r.Wordings) {
			out.Wordings = append(out.Wordings, e.wording(s, r.Wordings[i]))
		}
	}
	return out
}

func (e encoder) wording(s news.Ref, w news.Wording) Wording {
	return Wording{e.statementID(s), e.a.Findings[s.Article].Article.ID, spans(w.Spans), spans(w.Differs)}
}

func (e encoder) voices(v news.Voices) Voices {
	out := Voices{Statements: []string{}}
	for _, s := range v.Statements {
		out.Statements = append(out.Statements, e.statementID(s))
	}
	return out
}

func (e encoder) formula(f news.Formula) Formula {
	out := Formula{ID: f.ID, Speaker: e.a.Entities[f.Speaker].ID, Wordings: []Wording{}, Dates: []*string{}}
	for i, s := range f.Statements {
		out.Wordings = append(out.Wordings, e.wording(s, f.Wordings[i]))
		out.Dates = append(out.Dates, optional(f.Dates[i]))
	}
	return out
}

func (e encoder) event(v *news.Event) Event {
	out := Event{ID: v.ID, Title: excerpt(v.Title), Date: optional(v.Date), Place: optional(v.Place), Status: v.Status, Participants: []Participant{}, Evidence: []At{}, When: excerpts(v.When), Where: excerpts(v.Where), Passing: v.Passing, Articles: e.articles(v.Articles), DateBasis: v.Basis}
	out.Participants = e.participants(v)
	for _, x := range v.Evidence {
		out.Evidence = append(out.Evidence, *excerpt(x))
	}
	return out
}

// participants gives each once, on the first basis that it is known on, which is the best; the others stand beside it.
func (e encoder) participants(v *news.Event) []Participant {
	out := []Participant{}
	at := map[int]int{}
	for _, p := range v.Participants {
		n, known := at[p.Entity]
		if !known {
			n = len(out)
			at[p.Entity] = n
			out = append(out, Participant{Entity: e.a.Entities[p.Entity].ID, Role: p.Role, Basis: p.Basis, At: *excerpt(p.Excerpt)})
		} else {
			out[n].Also = append(out[n].Also, Presence{*excerpt(p.Excerpt), p.Basis})
			if out[n].Role == "" {
				out[n].Role = p.Role
			}
		}
		for _, x := range p.Others {
			out[n].Also = append(out[n].Also, Presence{*excerpt(x), p.Basis})
		}
	}
	return out
}

func (e encoder) story(s *news.Story) Story {
	out := Story{ID: s.ID, Title: excerpt(s.Title), Articles: e.articles(s.Articles), Events: []string{}, Origins: []Origin{}}
	for _, v := range s.Events {
		out.Events = append(out.Events, e.a.Events[v].ID)
	}
	for _, v := range s.Passing {
		out.Events = append(out.Events, e.a.Passing[v].ID)
	}
	for _, o := range s.Origins {
		out.Origins = append(out.Origins, Origin{ID: o.ID, Articles: e.articles(o.Articles), Name: o.Name, Why: o.Why, Probable: e.articles(o.Probable)})
	}
	return out
}

func (e encoder) lineage(l *news.Lineage) Lineage {
	out := Lineage{From: e.article(l.From).ID, To: e.article(l.To).ID, Kind: string(l.Kind), Direction: l.Direction, Share: l.Share, Why: append([]string{}, l.Why...), Pairs: []Pair{}, Drift: []Drift{}}
	for _, p := range l.Pairs {
		out.Pairs = append(out.Pairs, Pair{Span(p.From), Span(p.To)})
	}
	for _, d := range l.Drift {
		out.Drift = append(out.Drift, Drift{d.Kind, span(d.From), span(d.To)})
	}
	return out
}

func (e encoder) claim(c *news.Claim) Claim {
	out := Claim{ID: c.ID, Story: &e.a.Stories[c.Story].ID, Text: excerpt(c.Text), Status: c.Status, Origins: c.Origins, OriginsHigh: c.OriginsHigh, Evidence: e.evidence(c.Evidence)}
	if c.Event >= 0 {
		out.Event = &e.a.Events[c.Event].ID
	}
	return out
}

func (e encoder) difference(d *news.Difference) Difference {
	out := Difference{ID: d.ID, Story: &e.a.Stories[d.Story].ID, Kind: d.Kind, Relation: d.Relation, Summary: d.Summary, Sides: []Side{}}
	for _, s := range d.Sides {
		out.Sides = append(out.Sides, Side{s.Value, e.evidence(s.Evidence)})
	}
	return out
}

func (e encoder) evidence(list []news.Evidence) []Evidence {
	out := []Evidence{}
	for _, x := range list {
		v := Evidence{At: at(e.article(x.Article), x.Span), Role: x.Role, Grade: x.Grade, Origin: optional(x.Origin)}
		if x.Statement >= 0 {
			v.Statement = optional(e.statementID(news.Ref{Article: x.Article, Index: x.Statement}))
		}
		out = append(out, v)
	}
	return out
}
