package differences

import (
	"regexp"
	"slices"

	"secondsource/internal/news"
)

// absent tells of somebody that he was not there.
var absent = regexp.MustCompile(`^,? (?:(?:was|were|is) (?:not (?:at the table|present|there|among (?:them|those present|the participants)|in (?:the room|attendance))|absent|missing)|(?:did not|didn['’]t) (?:attend|take part|come|appear|travel)|stayed away|missed the (?:meeting|talks|ceremony|session|summit))\b`)

// presence finds whom one article lists or shows as present and another, in so many words, as not there. That an article does not name him is
// no difference.
func (r reader) presence() []news.Difference {
	var out []news.Difference
	for _, v := range r.a.Stories[r.story].Events {
		event := &r.a.Events[v]
		gone := r.absent(event.Articles)
		for _, p := range event.Participants {
			away := gone[p.Entity]
			if p.Basis != "listed" && p.Basis != "photographed" || len(away) == 0 {
				continue
			}
			delete(gone, p.Entity)
			there := news.Side{Value: p.Basis}
			for _, x := range append([]news.Excerpt{p.Excerpt}, p.Others...) {
				i := slices.IndexFunc(event.Articles, func(i int) bool { return r.a.Findings[i].Article == x.Article() })
				if i >= 0 {
					there.Evidence = append(there.Evidence, evidence(event.Articles[i], x.Span()))
				}
			}
			if d, ok := r.make("participants", "conflict", "somebody there and not there", []news.Side{there, {Value: "not there", Evidence: away}}); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// absent gives the passages in which articles tell of a person that he was not there, one for each article.
func (r reader) absent(articles []int) map[int][]news.Evidence {
	out := map[int][]news.Evidence{}
	for _, i := range articles {
		f := r.a.Findings[i]
		for k, m := range f.Mentions {
			end := max(m.End, m.Also.End)
			if m.Role.Start > m.End {
				end = max(end, m.Role.End)
			}
			at := absent.FindStringIndex(f.Article.Text()[end:])
			if at == nil {
				continue
			}
			n := r.a.EntityOf(news.Ref{Article: i, Index: k})
			if n < 0 || r.a.Entities[n].Kind != news.Person || slices.ContainsFunc(out[n], func(e news.Evidence) bool { return e.Article == i }) {
				continue
			}
			out[n] = append(out[n], evidence(i, news.Span{Start: m.Start, End: end + at[1]}))
		}
	}
	return out
}
