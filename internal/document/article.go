package document

import (
	"cmp"
	"strconv"

	"secondsource/internal/news"
)

// EncodeArticle gives one article with its sentences.
func EncodeArticle(f *news.Findings) Article {
	a := f.Article
	about := a.About
	out := Article{
		ID: a.ID, Capture: a.Capture.ID, Text: a.Text(), Headline: span(a.Headline), Sentences: spans(f.Sentences),
		Paragraphs: []Paragraph{}, Captions: []Caption{}, SourceMap: []Run{}, Agencies: []Agency{},
		Byline: optional(about.Byline.Text), BylineSpan: span(about.Byline.Span), Genre: optional(string(about.Genre)),
		Language: optional(about.Language), Address: optional(about.Address), ExternalID: optional(about.External),
		Published: published(about.Published), Updated: published(about.Updated),
		DatesRefused: refused(about.Refused),
	}
	out.GenreMark = mark(about.Marked)
	if about.Cut.Reason != "" {
		out.Cut = &Cut{about.Cut.Reason, mark(about.Cut.Mark)}
	}
	if about.Canonical.Len() > 0 {
		out.Canonical = &Place{about.Canonical.Start, about.Canonical.End}
	}
	for _, s := range about.Service {
		out.Service = append(out.Service, Service{s.Kind, optional(s.Value), a.Slice(s.Span), Span(s.Span)})
	}
	for _, p := range about.Byline.Places {
		out.BylineAt = append(out.BylineAt, Place{p.Start, p.End})
	}
	for _, p := range a.Paragraphs {
		out.Paragraphs = append(out.Paragraphs, Paragraph{Span(p.Span), string(p.Kind)})
	}
	for _, c := range a.Captions {
		out.Captions = append(out.Captions, Caption{Span: Span(c.Span), Credit: words(a, c.Credit), CreditSpan: span(c.Credit), Date: optional(c.Date)})
	}
	for _, r := range a.Runs() {
		out.SourceMap = append(out.SourceMap, Run{r.Text.Start, r.Text.End, r.Payload.Start, r.Payload.End})
	}
	for _, g := range about.Agencies {
		out.Agencies = append(out.Agencies, Agency{g.Name, g.Basis, span(g.Span)})
	}
	if about.Outlet.Name != "" {
		out.Outlet = &Outlet{about.Outlet.Name, about.Outlet.Basis, span(about.Outlet.Span)}
	}
	if d := about.Dateline; d != (news.Dateline{}) {
		out.Dateline = &Dateline{optional(d.Place), optional(d.Agency), optional(d.Date), span(d.Span)}
	}
	return out
}

func mark(m news.Mark) *Mark {
	if m.Basis == "" {
		return nil
	}
	out := &Mark{Basis: m.Basis, Text: m.Words, Span: span(m.Span)}
	if m.Place.Len() > 0 {
		out.Place = &Place{m.Place.Start, m.Place.End}
	}
	return out
}

// EncodeCapture gives one capture.
func EncodeCapture(c *news.Capture) Capture {
	out := Capture{ID: c.ID, Path: c.Path, SHA256: c.SHA256, RawSHA256: c.RawSHA256, Encoding: append([]string{}, c.Encoding...), Charset: c.Charset,
		MediaType: string(c.Media), URL: optional(c.URL), Captured: optional(c.Captured), Seen: c.Seen, Bytes: len(c.Payload), Warnings: c.Warnings}
	if c.Media == news.MediaDocument {
		out.MediaType = string(news.MediaText)
	}
	return out
}

func published(p news.Published) *Published {
	if p.Value == "" {
		return nil
	}
	return &Published{p.Value, p.Basis, p.Evidence, span(p.Span), place(p.Place)}
}

func refused(all []news.Refused) (out []Refused) {
	for _, r := range all {
		out = append(out, Refused{r.Value, r.Evidence, string(r.Reason), span(r.Span), place(r.Place)})
	}
	return out
}

// place is nil for an empty range.
func place(r news.Range) *Place {
	if r.Len() == 0 {
		return nil
	}
	return &Place{r.Start, r.End}
}

func quantity(f *news.Findings, i int) Quantity {
	a, q := f.Article, f.Quantities[i]
	out := Quantity{ID: quantityID(f, i), Article: a.ID, Start: q.Start, End: q.End, Value: q.Value, Unit: optional(cmp.Or(q.Unit, q.Noun)), Modifier: q.Modifier, Of: span(q.Of)}
	if q.High != q.Value {
		out.ValueHigh = &q.High
	}
	if q.Whole >= 0 {
		out.PartOf = optional(quantityID(f, q.Whole))
	}
	return out
}

func quantityID(f *news.Findings, i int) string {
	return "n" + news.ID(f.Article.ID, strconv.Itoa(f.Quantities[i].Start))
}

// span is nil for an empty one: what is not there is null.
func span(s news.Span) *Span {
	if s.Empty() {
		return nil
	}
	return &Span{s.Start, s.End}
}

func spans(in []news.Span) []Span {
	out := make([]Span, 0, len(in))
	for _, s := range in {
		out = append(out, Span(s))
	}
	return out
}

func at(a *news.Article, s news.Span) At { return At{a.ID, s.Start, s.End} }

func excerpt(x news.Excerpt) *At {
	if x.IsZero() {
		return nil
	}
	v := at(x.Article(), x.Span())
	return &v
}

func words(a *news.Article, s news.Span) *string {
	if s.Empty() {
		return nil
	}
	return optional(a.Slice(s))
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
