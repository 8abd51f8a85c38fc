// Package claims finds what several articles of a story report alike: passages of different articles that say one thing, with one status.
// It answers who reports it, on whose word, and from how many independent origins; never whether it is so.
//
// Passages are sentences or clauses. Two are alike where they share rare words and names (entities under all their spellings), weighed by
// how seldom a word is in news and in this story; groups grow by average link, best pairs first, so that a chain of half-likeness does not
// join what has nothing in common. Two passages with different numbers, or one denied and one not, seldom meet.
//
// Known weakness: likeness is of words. A report in quite other words is missed, and two clauses about one matter with one verb changed
// may be joined.
package claims

import (
	"maps"
	"slices"
	"sort"
	"strconv"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

const (
	minShared = 6.0  // weight that two passages must share; less where they are alike all over
	threshold = 0.36 // average likeness within a group
	growth    = 0.03 // more of it for each passage above two
	notUnlike = 0.1  // likeness of any two passages of a group
	common    = 0.5  // taken off every weight: what words that are everywhere would still weigh
	number    = 3.0  // weight of a number
	name      = 4.0  // weight of an entity
	heaviest  = 6.0  // weight of a word that no other article has
)

// Find gives the claims of one story that passages of two or more articles carry, in the order of their first evidence. The analysis needs
// its findings, entities (indexed), lineage, events and stories; it is only read, so stories can be looked at side by side.
func Find(a *news.Analysis, story int) []news.Claim {
	return (&reader{a: a, story: story}).find()
}

type reader struct {
	a     *news.Analysis
	story int
	units []unit
	in    map[string]int // key -> passages of the story that hold it
	of    int            // passages of the story
}

func (r *reader) find() []news.Claim {
	if len(r.a.Stories[r.story].Articles) < 2 {
		return nil
	}
	r.read()
	groups := r.group(r.links())
	var out []news.Claim
	for _, g := range groups {
		out = append(out, r.claim(g))
	}
	slices.SortFunc(out, func(x, y news.Claim) int { return compareEvidence(x.Evidence[0], y.Evidence[0]) })
	return out
}

// read makes the units of all articles of the story.
func (r *reader) read() {
	r.in = map[string]int{}
	for _, i := range r.a.Stories[r.story].Articles {
		f := r.a.Findings[i]
		switch f.Article.About.Genre {
		case news.GenreOpinion, news.GenreSatire, news.GenreSponsored, news.GenreWithdrawal:
			continue // they count for nothing
		}
		if _, summary := f.Article.Capture.First(news.FieldSummary); summary {
			continue // a feed's summary is no report of its own: the article may be here too, and may say more
		}
		for _, p := range passages(f) {
			u := unit{article: i, span: p.span, sentence: p.sentence, statement: statementOf(f, p.span)}
			u.status, u.speaker = statusOf(f, p.span, u.statement), r.speakerOf(i, u.statement)
			u.premise = premise(f.Article.Slice(p.span))
			r.units = append(r.units, u)
			r.of++
			seen := map[string]bool{}
			for _, w := range frequency.Words(f.Article.Text(), p.span) {
				if !seen[w.Stem] {
					seen[w.Stem] = true
					r.in[w.Stem]++
				}
			}
			for m, x := range f.Mentions {
				if n := r.a.EntityOf(news.Ref{Article: i, Index: m}); n >= 0 && p.span.Contains(x.Span) && !seen[r.a.Entities[n].ID] {
					seen[r.a.Entities[n].ID] = true
					r.in[r.a.Entities[n].ID]++
				}
			}
		}
	}
	for i := range r.units {
		r.spell(&r.units[i], r.a.Findings[r.units[i].article])
	}
	r.rank()
}

// rank gives all keys the places of their names in order.
func (r *reader) rank() {
	ranks := map[string]int32{}
	for _, u := range r.units {
		for _, k := range u.keys {
			ranks[k.name] = 0
		}
	}
	for i, name := range slices.Sorted(maps.Keys(ranks)) {
		ranks[name] = int32(i)
	}
	for _, u := range r.units {
		for i := range u.keys {
			u.keys[i].rank = ranks[u.keys[i].name]
		}
	}
}

// speakerOf gives the person whose word a statement is, as an index of entities, or -1.
func (r *reader) speakerOf(article, statement int) int {
	if statement < 0 {
		return -1
	}
	m := r.a.Findings[article].Statements[statement].Source.Mention
	if m < 0 {
		return -1
	}
	n := r.a.EntityOf(news.Ref{Article: article, Index: m})
	if n < 0 || r.a.Entities[n].Kind != news.Person {
		return -1
	}
	return n
}

// statementOf gives the statement that the span is of, or -1: the first whose content holds most of it, else one whose content holds a good
// part of it and whose source and cue most of the rest ("who was minister then, said that …").
func statementOf(f *news.Findings, s news.Span) int {
	led := -1
	for i, x := range f.Statements {
		n := 0
		for _, c := range x.Content {
			n += c.Shared(s)
		}
		if 2*n > s.Len() {
			return i
		}
		if with := n + x.Source.Span.Shared(s) + x.Cue.Shared(s); led < 0 && 5*n > 2*s.Len() && 3*with > 2*s.Len() {
			led = i
		}
	}
	return led
}

// refused reports whether a statement is told within one that denies it or declines to speak of it: "declined to comment on reports that".
func refused(f *news.Findings, statement int) bool {
	for n := f.Statements[statement].Within; n >= 0 && n != statement; n = f.Statements[n].Within {
		if s := f.Statements[n].Stance; s == news.Denies || s == news.Declines {
			return true
		}
	}
	return false
}

// oneEvent reports whether two articles of the story report one event. What is told of another meeting is another claim, however alike.
func (r *reader) oneEvent(a, b int) bool {
	x, y := r.eventOf([]int{a}), r.eventOf([]int{b})
	return x == y || x < 0 || y < 0
}

// oneSpeaker reports whether two passages may be one person's word. What two people said is two claims, however alike; who else said it is
// for the differences to show.
func oneSpeaker(u, v *unit) bool { return u.speaker == v.speaker || u.speaker < 0 || v.speaker < 0 }

type link struct {
	a, b  int
	score float64
}

// links gives the pairs of passages of different articles that are alike, best first.
func (r *reader) links() []link {
	posting := map[string][]int{}
	for i := range r.units {
		for _, k := range r.units[i].keys {
			posting[k.name] = append(posting[k.name], i)
		}
	}
	var out []link
	for i := range r.units {
		u := &r.units[i]
		seen := map[int]bool{}
		for _, k := range u.keys {
			if k.weight < 1 || len(posting[k.name]) > 400 {
				continue
			}
			for _, j := range posting[k.name] {
				v := &r.units[j]
				if j <= i || seen[j] || v.article == u.article || v.status.class() != u.status.class() || !r.oneEvent(u.article, v.article) || !oneSpeaker(u, v) {
					continue
				}
				seen[j] = true
				if s := similarity(u, v); s >= threshold {
					out = append(out, link{i, j, s})
				}
			}
		}
	}
	sort.Slice(out, func(x, y int) bool {
		p, q := out[x], out[y]
		switch {
		case p.score != q.score:
			return p.score > q.score
		case p.a != q.a:
			return p.a < q.a
		}
		return p.b < q.b
	})
	return out
}

// group joins linked passages, best first, while the average likeness between the two groups stays above the threshold.
func (r *reader) group(links []link) [][]int {
	group := make([]int, len(r.units))
	members := make([][]int, len(r.units))
	for i := range r.units {
		group[i], members[i] = i, []int{i}
	}
	for _, l := range links {
		a, b := group[l.a], group[l.b]
		if a == b || len(members[a])+len(members[b]) > 40 {
			continue
		}
		if !r.join(members[a], members[b]) {
			continue
		}
		for _, i := range members[b] {
			group[i] = a
		}
		members[a], members[b] = append(members[a], members[b]...), nil
	}
	var out [][]int
	for _, m := range members {
		slices.Sort(m)
		if len(m) > 1 {
			out = append(out, m)
		}
	}
	return out
}

// join reports whether two groups may be one: alike on average, the more so the larger they are, and nobody's words beside another's. A
// group that grows takes in what only half belongs, so it has to be surer each time.
func (r *reader) join(a, b []int) bool {
	sum, least := 0.0, 1.0
	for _, i := range a {
		for _, j := range b {
			if !oneSpeaker(&r.units[i], &r.units[j]) {
				return false
			}
			s := similarity(&r.units[i], &r.units[j])
			sum, least = sum+s, min(least, s)
		}
	}
	return sum/float64(len(a)*len(b)) >= threshold+growth*float64(len(a)+len(b)-2) && least >= notUnlike
}

func (r *reader) claim(group []int) news.Claim {
	story := &r.a.Stories[r.story]
	var articles []int
	for _, i := range group {
		articles = append(articles, r.units[i].article)
	}
	c := news.Claim{Story: r.story, Event: r.eventOf(articles), Status: string(r.statusOf(group))}
	likeness := map[int]float64{} // of each passage to the others, on average
	best := group[0]
	for _, i := range group {
		for _, j := range group {
			if i != j {
				likeness[i] += similarity(&r.units[i], &r.units[j]) / float64(len(group)-1)
			}
		}
		if likeness[i] > likeness[best] {
			best = i
		}
	}
	u := r.units[best]
	c.Text = r.a.Findings[u.article].Article.Excerpt(u.span)
	for _, i := range group {
		u := r.units[i]
		f := r.a.Findings[u.article]
		e := news.Evidence{Article: u.article, Span: u.span, Role: "asserts", Statement: u.statement, Likeness: likeness[i]}
		e.Grade = r.grade(u)
		if u.status == reported || e.Grade == "reports" || u.statement >= 0 && r.a.Findings[u.article].Statements[u.statement].Source.Basis == news.ByReport {
			e.Role = "relays"
		}
		switch {
		case u.premise || u.statement >= 0 && (f.Statements[u.statement].Negated || refused(f, u.statement)):
			e.Role = "presupposes"
		case r.beyondSource(u, group):
			e.Role = "beyond-source"
		}
		for _, o := range story.Origins {
			if slices.Contains(o.Articles, u.article) && e.Role != "beyond-source" && !record(f.Article.About.Genre) {
				e.Origin = o.ID
			}
		}
		c.Evidence = append(c.Evidence, e)
	}
	slices.SortFunc(c.Evidence, compareEvidence)
	r.toldTo(c.Evidence)
	c.Origins, c.OriginsHigh = r.count(story, c.Evidence)
	first := c.Evidence[0]
	c.ID = "k" + news.ID(r.a.Findings[first.Article].Article.ID, strconv.Itoa(first.Span.Start))
	return c
}

// beyondSource reports whether a passage of an uncredited rewording says what the text it follows does not: nothing of the group is of that
// text, or the passage is what was made firmer on the way. An outlet that prints an agency's text and adds to it has reported the addition.
func (r *reader) beyondSource(u unit, group []int) bool {
	for _, l := range r.a.Lineage {
		if l.To != u.article || l.Kind != news.Paraphrase || l.Direction != "shown" || !slices.Contains(r.a.Stories[r.story].Articles, l.From) {
			continue
		}
		if len(r.a.Findings[u.article].Article.About.Agencies) > 0 {
			continue // an agency's own later text, not a rewording of another's
		}
		for _, d := range l.Drift {
			if d.Kind == "strengthened" && d.To.Overlaps(u.span) {
				return true
			}
		}
		return !slices.ContainsFunc(group, func(i int) bool { return r.units[i].article == l.From })
	}
	return false
}

// record reports whether a text is a speaker's own record, which adds no origin to what is said in it.
func record(g news.Genre) bool {
	return g == news.GenreReadout || g == news.GenreTranscript || g == news.GenrePressRelease
}

// count gives the number of origins that assert: at least, where texts that may depend on each other count as one, and at most, where each
// that is not shown to depend counts for itself.
func (r *reader) count(story *news.Story, evidence []news.Evidence) (low, high int) {
	var asserting []int // articles
	for _, e := range evidence {
		if e.Role == "asserts" && e.Origin != "" && !slices.Contains(asserting, e.Article) {
			asserting = append(asserting, e.Article)
		}
	}
	var sure [][]int // articles by origin
	for _, o := range story.Origins {
		var mine []int
		certain := 0
		for _, i := range asserting {
			if slices.Contains(o.Articles, i) {
				mine = append(mine, i)
				if !slices.Contains(o.Probable, i) {
					certain = 1
				}
			}
		}
		if len(mine) > 0 {
			sure = append(sure, mine)
			high += certain
			for _, i := range mine {
				if slices.Contains(o.Probable, i) {
					high++
				}
			}
		}
	}
	low = len(sure)
	for i := range sure {
		for j := range i {
			if sure[j] != nil && r.mayDepend(sure[i], sure[j]) {
				sure[i], sure[j] = append(sure[i], sure[j]...), nil
				low--
			}
		}
	}
	return low, max(low, high)
}

// mayDepend reports whether it cannot be told of two of these articles whether one follows the other.
func (r *reader) mayDepend(a, b []int) bool {
	return slices.ContainsFunc(r.a.Lineage, func(l news.Lineage) bool {
		return l.Kind == news.CannotTell && (slices.Contains(a, l.From) && slices.Contains(b, l.To) || slices.Contains(b, l.From) && slices.Contains(a, l.To))
	})
}

func compareEvidence(a, b news.Evidence) int {
	if a.Article != b.Article {
		return a.Article - b.Article
	}
	return a.Span.Compare(b.Span)
}

// eventOf gives the event that most of the articles report, or -1.
func (r *reader) eventOf(articles []int) int {
	votes := map[int]int{}
	for _, i := range articles {
		for _, e := range r.a.Stories[r.story].Events {
			if slices.Contains(r.a.Events[e].Articles, i) {
				votes[e]++
			}
		}
	}
	best := -1
	for _, e := range r.a.Stories[r.story].Events {
		if votes[e] > 0 && (best < 0 || votes[e] > votes[best]) {
			best = e
		}
	}
	return best
}

// statusOf gives the group's status: what is reported in somebody's own voice happened, what only sources say is said.
func (r *reader) statusOf(group []int) status {
	best := r.units[group[0]].status
	for _, i := range group {
		if s := r.units[i].status; s == happened || best == reported && s == said {
			best = s
		}
	}
	return best
}

func (r *reader) stemWeight(stem string) float64 {
	if numeric(stem) {
		return number
	}
	w := frequency.Weight(stem, 0, 0) - common
	if w <= 0 {
		return 0
	}
	return min(w, heaviest) * r.spread(stem)
}

func (r *reader) entityWeight(id string) float64 { return name * r.spread(id) }

// spread is below 1 for what stands in many passages of this story: the names that every article repeats tell no passage from another.
func (r *reader) spread(name string) float64 {
	share := float64(r.in[name]) / float64(r.of)
	return max(0.2, 1-2.5*share)
}
