package dossier

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/news"
)

// writer holds what the sections share: the analysis, the story, the notes so far.
type writer struct {
	a      *news.Analysis
	story  *news.Story
	index  int
	labels []string                 // of all articles
	at     map[*news.Article]int    // index of an article
	called map[*news.Article]string // the label of an article, of earlier versions too
	notes  []Note
	noted  map[noteKey]int
	lines  news.Lines // capture id -> starts of its payload's lines

	inStory   []bool          // of all articles
	originOf  []*news.Origin  // of all articles; nil outside the story
	followed  []*news.Lineage // of all articles: see follows
	uncertain []bool          // of all articles: may follow another of the story
	sourceOf  []int           // of all articles that follow or may follow another of the story: which
}

type noteKey struct {
	article string
	span    news.Span
}

// line is built part by part.
type line struct {
	w *writer
	Line
}

func (w *writer) line() *line { return &line{w: w} }

// text adds fixed words.
func (l *line) text(s string) *line { return l.add(Part{Kind: Template, Text: s}) }

// textf adds fixed words with counts in them.
func (l *line) textf(format string, args ...any) *line { return l.text(fmt.Sprintf(format, args...)) }

// value adds a name, date or label.
func (l *line) value(s string) *line { return l.add(Part{Kind: Value, Text: s}) }

// origins adds the number of origins: "2", or "2 to 3".
func (l *line) origins(low, high int) *line {
	s := fmt.Sprint(low)
	if high > low {
		s = fmt.Sprintf("%d to %d", low, high)
	}
	return l.add(Part{Kind: Origins, Text: s})
}

// slice adds words of an article with their note.
func (l *line) slice(x news.Excerpt) *line {
	if x.IsZero() {
		return l
	}
	return l.add(Part{Kind: Slice, Text: x.Text(), Note: l.w.note(x)})
}

// marked adds words of an article with their note and marks those of some spans.
func (l *line) marked(x news.Excerpt, spans []news.Span) *line {
	if l.slice(x); x.IsZero() {
		return l
	}
	p := &l.Parts[len(l.Parts)-1]
	for _, s := range spans {
		if !s.Empty() && x.Span().Contains(s) {
			p.Marks = append(p.Marks, Mark{s.Start - x.Span().Start, s.End - x.Span().Start})
		}
	}
	return l
}

// mark adds only the note of an excerpt.
func (l *line) mark(x news.Excerpt) *line {
	if x.IsZero() {
		return l
	}
	return l.add(Part{Kind: Template, Note: l.w.note(x)})
}

// names adds values with commas between them.
func (l *line) names(list []string) *line {
	for i, n := range list {
		if i > 0 {
			l.text(", ")
		}
		l.value(n)
	}
	return l
}

// some adds the first values of a list that may be long, and how many more there are.
func (l *line) some(list []string, most int) *line {
	if len(list) <= most+1 {
		return l.names(list)
	}
	return l.names(list[:most]).textf(" and %d more", len(list)-most)
}

func (l *line) add(p Part) *line {
	if p.Text == "" && p.Note == 0 {
		return l
	}
	l.Parts = append(l.Parts, p)
	return l
}

// note gives the number of the excerpt's note, a new one where it has none yet.
func (w *writer) note(x news.Excerpt) int {
	key := noteKey{x.Article().ID, x.Span()}
	if n, ok := w.noted[key]; ok {
		return n
	}
	a := x.Article()
	n := Note{Number: len(w.notes) + 1, Article: a.ID, Label: w.label(a), Start: x.Span().Start, End: x.Span().End, Text: x.Text(), Capture: a.Capture.ID, Ranges: a.Ranges(x.Span()), Excerpt: x}
	if len(n.Ranges) > 0 {
		n.Line = w.lines.Of(a.Capture, n.Ranges[0].Start)
	}
	w.notes = append(w.notes, n)
	w.noted[key] = n.Number
	return n.Number
}

func (w *writer) label(a *news.Article) string {
	return w.called[a]
}

// article is the article of an index.
func (w *writer) article(i int) *news.Article { return w.a.Findings[i].Article }

// excerpt is a span of the article of an index.
func (w *writer) excerpt(article int, s news.Span) news.Excerpt { return w.article(article).Excerpt(s) }

// sentence widens a span to the sentence it stands in. A dateline before it is left out.
func (w *writer) sentence(article int, s news.Span) news.Span {
	all := w.a.Findings[article].Sentences
	first := sort.Search(len(all), func(i int) bool { return all[i].End > s.Start })
	if first == len(all) || !all[first].Overlaps(s) {
		return s
	}
	t, a := all[first], w.article(article)
	if d := a.About.Dateline.Span; !d.Empty() && d.Start >= t.Start && d.Start-t.Start < 3 && d.End < t.End {
		rest := a.Slice(news.Span{Start: d.End, End: t.End})
		if begin := strings.TrimLeft(rest, " \u00a0\u2009-–—:)"); len(begin) > shortest {
			return news.Span{Start: t.End - len(begin), End: t.End}
		}
	}
	return t
}

// prepare looks up once what is asked of every article.
func (w *writer) prepare() {
	n := len(w.a.Findings)
	w.inStory, w.originOf, w.followed, w.uncertain = make([]bool, n), make([]*news.Origin, n), make([]*news.Lineage, n), make([]bool, n)
	w.sourceOf = make([]int, n)
	for _, i := range w.story.Articles {
		w.inStory[i] = true
	}
	for i := range w.story.Origins {
		for _, x := range w.story.Origins[i].Articles {
			if w.originOf[x] == nil {
				w.originOf[x] = &w.story.Origins[i]
			}
		}
	}
	for i := range w.a.Lineage {
		l := &w.a.Lineage[i]
		if !w.inStory[l.From] {
			continue
		}
		switch l.Kind {
		case news.Copy, news.Edited, news.Paraphrase:
			if w.followed[l.To] == nil {
				w.followed[l.To], w.sourceOf[l.To] = l, l.From
			}
		case news.CannotTell:
			w.uncertain[l.To] = true
			if w.followed[l.To] == nil {
				w.sourceOf[l.To] = l.From
			}
		}
	}
}

// origin gives the origin that an article of the story belongs to.
func (w *writer) origin(article int) *news.Origin { return w.originOf[article] }

// follows gives the lineage entry by which an article is derived from another of the story, or nil.
func (w *writer) follows(article int) *news.Lineage { return w.followed[article] }

// mayFollow reports whether an article follows another of the story, or cannot be told not to.
func (w *writer) mayFollow(article int) bool {
	return w.followed[article] != nil || w.uncertain[article]
}

// nameOf names an origin: its agency or outlet, or, where none of its articles tells one, the articles.
func (w *writer) nameOf(o *news.Origin) string {
	if o == nil {
		return ""
	}
	for _, i := range o.Articles {
		a := w.article(i)
		if a.About.Outlet.Name != "" || len(a.About.Agencies) > 0 {
			return o.Name
		}
	}
	return outletOf + w.labels[o.Articles[0]]
}

// outletOf begins the name of an origin that none of its articles tells.
const outletOf = "outlet of "

// Labels gives every article a short name: the shortest beginning of its file's name that no other capture has, cut at a mark, and the
// number of the article in a capture that holds several.
func Labels(articles []*news.Article) []string {
	in := map[string]int{}
	stems := map[string]string{}
	for _, a := range articles {
		in[a.Capture.ID]++
		stems[a.Capture.ID] = printable(stem(a.Capture))
	}
	out := make([]string, len(articles))
	seen := map[string]int{}
	for i, a := range articles {
		label := short(stems, a.Capture.ID)
		seen[a.Capture.ID]++
		if in[a.Capture.ID] > 1 {
			label += fmt.Sprintf("/%d", seen[a.Capture.ID])
		}
		out[i] = label
	}
	return out
}

// printable replaces what cannot be shown in a line of text.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return utf8.RuneError
		}
		return r // RuneError for bytes that are no UTF-8
	}, s)
}

func stem(c *news.Capture) string {
	if t, ok := c.First(news.FieldID); ok && len(t.Value) <= 24 {
		return t.Value
	}
	s := c.Path[strings.LastIndexAny(c.Path, "/\\")+1:]
	name, line, _ := strings.Cut(s, "#")
	for _, ending := range []string{".gz", ".zst", ".txt", ".html", ".htm", ".jsonl", ".ndjson"} {
		name = strings.TrimSuffix(name, ending)
	}
	if line != "" {
		return name + "#" + line
	}
	return name
}

// short is the shortest beginning of a capture's stem, ending before a mark, that no other stem begins with.
func short(stems map[string]string, id string) string {
	s := stems[id]
	for i, r := range s {
		if i < 2 || r != '_' && r != '-' && r != ' ' && r != '.' {
			continue
		}
		unique := true
		for other, t := range stems {
			if other != id && strings.HasPrefix(t, s[:i]) {
				unique = false
			}
		}
		if unique {
			return s[:i]
		}
	}
	return s
}
