package passing

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"secondsource/internal/language/calendar"
	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/news"
)

// A reader holds a story while its events are found.
type reader struct {
	a        *news.Analysis
	story    int
	main     map[int]int        // the event that each article reports
	news     map[int][]*telling // what each article opens with
	governs  map[news.Ref]bool  // places that stand for governments
	room     map[int]int        // how many clauses of an article an event told in passing may have
	tellings []*telling
}

func read(a *news.Analysis, story int, governs map[news.Ref]bool) *reader {
	r := &reader{a: a, story: story, main: map[int]int{}, news: map[int][]*telling{}, governs: governs, room: map[int]int{}}
	for _, n := range a.Stories[story].Events {
		for _, i := range a.Events[n].Articles {
			r.main[i] = n
		}
	}
	for _, i := range a.Stories[story].Articles {
		var all []*telling
		for _, t := range a.Findings[i].Tellings {
			all = append(all, r.read(t, i))
		}
		r.news[i] = opening(a.Findings[i], all)
		for _, t := range all {
			t.stands, t.own = r.stands(t), r.ofItsNews(t)
		}
		r.tellings = append(r.tellings, all...)
	}
	r.weigh()
	return r
}

// openingSentences is how many sentences of an article tell what its news is.
const openingSentences = 4 // the headline among them

// opening gives what an article opens with, but for what its words put before its news.
func opening(f *news.Findings, all []*telling) []*telling {
	var out []*telling
	if len(f.Sentences) == 0 {
		return nil
	}
	end := f.Sentences[min(openingSentences, len(f.Sentences))-1].End
	for _, t := range all {
		if t.Start < end && !t.Before {
			out = append(out, t)
		}
	}
	return out
}

// isNews reports whether a telling may be of what its article opens with: the same deed, of no other person or place.
func (r *reader) isNews(t *telling) bool {
	return slices.ContainsFunc(r.news[t.article], func(x *telling) bool {
		return x.Deed == t.Deed && !disjoint(x.persons, t.persons) && !r.elsewhere(x, t)
	})
}

// ofItsNews reports whether a telling is of its article's news: of its day, or undated and of what it opens with.
func (r *reader) ofItsNews(t *telling) bool {
	if about, ok := r.day(t.article); ok && t.dated {
		return t.period.First <= about && about <= t.period.Last && t.period.Last-t.period.First < mostDays
	}
	return !t.dated && !t.Before && r.isNews(t)
}

// read takes in a telling of article i.
func (r *reader) read(t news.Telling, i int) *telling {
	f := r.a.Findings[i]
	out := &telling{Telling: t, article: i, features: map[uint64]int{}, entities: map[int]bool{}, places: map[int]bool{}, persons: map[int]bool{}, counts: map[int]bool{}, context: map[int]bool{}, say: -1}
	for _, m := range t.Mentions {
		if e := r.a.EntityOf(news.Ref{Article: i, Index: m}); e >= 0 {
			out.entities[e] = true
			out.features[uint64(e)+1] = 0
			if f.Mentions[m].Kind == news.Person {
				out.persons[e] = true
			}
			if m == t.Place {
				out.places[e] = true
			}
		}
	}
	for e := range r.around(t, i) {
		if !out.entities[e] {
			out.features[uint64(e)+1] = 0
			out.context[e] = true
		}
	}
	text := strings.ToLower(f.Article.Slice(t.Phrase))
	head := f.Article.Slice(t.Head)
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) > 3 && !strings.Contains(strings.ToLower(head), w) {
			if s := frequency.Stem(w); frequency.Weight(s, 0, 0) > 2 {
				out.features[1<<63|linear.Hash(s)] = 0
			}
		}
	}
	if t.Time >= 0 {
		if p, ok := calendar.Parse(f.Times[t.Time].Value); ok {
			out.period = p
			out.dated, out.bounded = !p.OpenFirst && !p.OpenLast, p.OpenFirst != p.OpenLast
		}
	}
	for _, q := range f.Quantities[sort.Search(len(f.Quantities), func(n int) bool { return f.Quantities[n].Start >= t.Phrase.Start }):] {
		if q.Start >= t.Phrase.End {
			break
		}
		if q.Unit == "" && q.Value == float64(int(q.Value)) {
			out.counts[int(q.Value)] = true
		}
	}
	if p, ok := calendar.Parse(f.Article.About.Published.Value); ok && !p.OpenLast && !out.dated && !out.bounded && t.Status == "happened" {
		back := calendar.Day(lately)
		if t.Before {
			back = before
		}
		out.period, out.told = calendar.Period{First: p.Last - back, Last: p.Last}, true
	}
	return out
}

// around gives the entities of the sentence that a telling stands in.
func (r *reader) around(t news.Telling, i int) map[int]bool {
	f := r.a.Findings[i]
	out := map[int]bool{}
	n := sort.Search(len(f.Sentences), func(n int) bool { return f.Sentences[n].End > t.Start })
	if n == len(f.Sentences) {
		return out
	}
	for m := sort.Search(len(f.Mentions), func(m int) bool { return f.Mentions[m].Start >= f.Sentences[n].Start }); m < len(f.Mentions) && f.Mentions[m].Start < f.Sentences[n].End; m++ {
		if e := r.a.EntityOf(news.Ref{Article: i, Index: m}); e >= 0 {
			out[e] = true
		}
	}
	return out
}

// stands reports whether a telling is put apart from what its article reports: by its words, or by a day before or after that.
func (r *reader) stands(t *telling) bool {
	about, known := r.day(t.article)
	switch {
	case t.dated && known:
		return t.period.Last < about || t.period.First > about+1
	case t.dated:
		return true
	case t.Before: // "after the attack" of a report of the attack is not another
		return !r.isNews(t)
	case t.Status == "expected":
		return t.bounded
	}
	return false
}

// day is the day of what an article reports, else of its publication.
func (r *reader) day(article int) (calendar.Day, bool) {
	if n, ok := r.main[article]; ok {
		if p, ok := calendar.Parse(r.a.Events[n].Date); ok && p.Single() {
			return p.First, true
		}
	}
	p, ok := calendar.Parse(r.a.Findings[article].Article.About.Published.Value)
	return p.First, ok && p.Single()
}

// entityWeight is how much more a name tells than a word as rare.
const entityWeight = 2

// weigh gives features their weights: how rare each is in the story.
func (r *reader) weigh() {
	seen := map[uint64]int{}
	for _, t := range r.tellings {
		for f := range t.features {
			seen[f]++
		}
	}
	for _, t := range r.tellings {
		for f := range t.features {
			w := int(1000 * math.Log2(1+float64(len(r.tellings))/float64(seen[f])))
			if f < 1<<63 && !t.context[int(f)-1] {
				w *= entityWeight
			}
			t.features[f] = w
			t.weight += w
		}
	}
}

// id is that of an event told in passing: of the article and clause that tell it first, and its deed.
func id(a *news.Article, t *telling) string {
	return "v" + news.ID("passing", a.ID, strconv.Itoa(t.Head.Start))
}
