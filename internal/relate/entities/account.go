package entities

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// maxReasons bounds an entity's Why.
const maxReasons = 12

// entities writes the groups down, in the order of their first mention.
func (w *world) entities(fs []*news.Findings, decisions []news.Decision) []news.Entity {
	roots := w.roots()
	out := make([]news.Entity, 0, len(roots))
	for _, g := range roots {
		slices.SortStableFunc(g.referents, func(a, b *referent) int { return a.place - b.place })
		out = append(out, write(g, fs))
	}
	explain(out, fs, decisions)
	return out
}

// explain gives the reasons for which names of an entity were joined, other than that they are equal.
func explain(entities []news.Entity, fs []*news.Findings, decisions []news.Decision) {
	of := make([][]*news.Entity, len(fs))
	for i, f := range fs {
		of[i] = make([]*news.Entity, len(f.Mentions))
	}
	for i := range entities {
		for _, m := range entities[i].Mentions {
			of[m.Article][m.Index] = &entities[i]
		}
	}
	for _, d := range decisions {
		a, b := fs[d.A.Article], fs[d.B.Article]
		x, y := a.Article.Slice(a.Mentions[d.A.Index].Span), b.Article.Slice(b.Mentions[d.B.Index].Span)
		if e := of[d.B.Article][d.B.Index]; d.Verdict == news.Same && x != y && len(e.Why) < maxReasons {
			if why := "“" + x + "”, “" + y + "”: " + strings.Join(d.Why, ", "); !slices.Contains(e.Why, why) {
				e.Why = append(e.Why, why)
			}
		}
	}
}

func write(g *group, fs []*news.Findings) news.Entity {
	e := news.Entity{Kind: g.kind()}
	counts, clean := map[string]int{}, map[string]int{}
	roles := map[string]int{}
	for _, r := range g.referents {
		f := fs[r.article]
		for _, m := range r.mentions {
			e.Mentions = append(e.Mentions, news.Ref{Article: r.article, Index: m})
		}
		for _, c := range r.callings {
			for _, m := range c.mentions {
				counts[f.Article.Slice(f.Mentions[m].Span)]++
			}
			for _, text := range c.shown {
				clean[text]++
			}
		}
		for _, m := range r.mentions {
			mention := f.Mentions[m]
			if mention.Role.Empty() {
				continue
			}
			text := f.Article.Slice(mention.Role)
			i, ok := roles[text]
			if !ok {
				i = len(e.Roles)
				roles[text] = i
				e.Roles = append(e.Roles, news.Role{Text: text})
			}
			role := &e.Roles[i]
			role.Mentions = append(role.Mentions, news.Ref{Article: r.article, Index: m})
			if day := day(f.Article.About.Published); day != "" {
				if role.From == "" || day < role.From {
					role.From = day
				}
				role.To = max(role.To, day)
			}
		}
	}
	// Referents of one article stand by their first mention.
	sortRefs(e.Mentions, g)
	first := e.Mentions[0]
	f := fs[first.Article]
	e.ID = news.EntityID(f.Article.ID, f.Mentions[first.Index].Span)
	e.Names = counted(counts)
	e.Name = fullest(clean, g)
	if e.Name == "" {
		e.Name = f.Article.Slice(f.Mentions[first.Index].Span)
	}
	return e
}

// kind is what most mentions were taken for; of equals, one bare word is rather no person.
func (g *group) kind() news.Kind {
	votes := g.votes
	if len(g.full) == 0 && votes[0] <= max(votes[1], votes[2], votes[3], votes[4]) {
		votes[0] = 0
	}
	return votes.most()
}

// sortRefs orders by the canonical place of the article, then by index.
func sortRefs(refs []news.Ref, g *group) {
	place := map[int]int{}
	for _, r := range g.referents {
		place[r.article] = r.place
	}
	slices.SortFunc(refs, func(a, b news.Ref) int { return cmp.Or(place[a.Article]-place[b.Article], a.Index-b.Index) })
}

// day is the day of publication where the article tells it exactly: inferred days don't date an office.
func day(p news.Published) string {
	if p.Basis == "inferred" || len(p.Value) < 10 || strings.ContainsAny(p.Value, "/~?%X") || p.Value[4] != '-' || p.Value[7] != '-' {
		return ""
	}
	return p.Value[:10]
}

// counted lists texts by falling count, then by alphabet.
func counted(m map[string]int) []news.Count {
	out := make([]news.Count, 0, len(m))
	for text, n := range m {
		out = append(out, news.Count{Text: text, Count: n})
	}
	slices.SortFunc(out, func(a, b news.Count) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Text, b.Text)) })
	return out
}

// fullest is the name to show: most words, then most frequent, then first by alphabet. A country is shown as most articles write it, capitals throughout
// only where nothing else is seen; and words before a name that is seen more often without them are no part of it.
func fullest(clean map[string]int, g *group) string {
	country := g.best().country
	best := ""
	for _, c := range counted(clean) {
		if cmp.Compare(rank(c.Text, country), rank(best, country)) > 0 && !padded(c.Text, c.Count, clean) || best == "" {
			best = c.Text
		}
	}
	return best
}

// padded reports whether a name ends with another of at least two words that is seen more often, or begins with one that is seen far more often: what is left
// over is no part of it.
func padded(text string, count int, clean map[string]int) bool {
	text = strings.ToLower(text)
	for other, n := range clean {
		if len(other) >= len(text) || n <= count || !strings.Contains(other, " ") {
			continue
		}
		other = strings.ToLower(other)
		if strings.HasSuffix(text, " "+other) || n >= 5*count && strings.HasPrefix(text, other+" ") {
			return true
		}
	}
	return false
}

// rank counts the words, hyphened ones as several.
func rank(text string, country bool) int {
	if text == "" {
		return -1000
	}
	n := 1 + strings.Count(text, " ") + strings.Count(text, "-")
	if country {
		n = 0
	}
	if text == strings.ToUpper(text) && !country {
		n -= 100
	}
	return n
}
