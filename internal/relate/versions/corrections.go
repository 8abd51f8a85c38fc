package versions

import "secondsource/internal/news"

// corrections gives every note and article that says that an article was wrong, with the article it means, and adds to found and gone the
// texts that an agency sent anew under another address.
func corrections(fs []*news.Findings, found *[]news.Versions, gone map[*news.Article]bool, likes *likes) []news.Correction {
	d := &desk{fs: fs, found: found, gone: gone, likes: likes, at: map[*news.Article]int{}, instead: map[*news.Article]*news.Article{}, steps: map[*news.Article]news.Step{}}
	for i, f := range fs {
		d.at[f.Article] = i
	}
	inSteps := d.inSteps()
	for _, v := range *found {
		for _, s := range v.Steps {
			if _, known := d.steps[s.To]; !known {
				d.steps[s.To] = s
			}
		}
		if v.Instead != nil {
			d.instead[v.Retrievals[0].Article] = v.Instead.Article
		}
	}
	var out []news.Correction
	for i, f := range fs {
		switch kind, notice := noticeOf(f.Article); {
		case notice:
			out = append(out, d.notice(i, kind)...)
		default:
			for _, n := range notesOf(f) {
				if n.kind == updates {
					continue
				}
				c, ok := inSteps[noteKey{f.Article, n.Start}]
				if before := d.instead[f.Article]; !ok && before != nil && n.kind == withdraws {
					c = news.Correction{Article: f.Article, Kind: news.Withdraws, Note: f.Article.Excerpt(n.Span), Of: before, Why: stoodBefore}
				} else if !ok {
					c = news.Correction{Article: f.Article, Kind: n.correction(), Note: f.Article.Excerpt(n.Span), Why: "it means an earlier version, which is not among the captures"}
				}
				out = append(out, c)
			}
		}
	}
	return out
}

type noteKey struct {
	article *news.Article
	start   int
}

func (n note) correction() news.CorrectionKind {
	if n.kind == withdraws {
		return news.Withdraws
	}
	return news.Corrects
}

// noticeOf tells whether an article is itself a correction or withdrawal.
func noticeOf(a *news.Article) (noteKind, bool) {
	if _, kind, ok := labelled(a.Slice(a.Headline)); ok && kind != updates {
		return kind, true
	}
	switch a.About.Genre {
	case news.GenreCorrection:
		return corrects, true
	case news.GenreWithdrawal:
		return withdraws, true
	}
	return 0, false
}

// Why a correction is taken to mean an article.
const (
	versionBefore = "the version before it"
	stoodBefore   = "it stood at the same address before"
)

// A desk looks for the articles that corrections mean.
type desk struct {
	fs    []*news.Findings
	found *[]news.Versions
	gone  map[*news.Article]bool
	likes *likes
	at    map[*news.Article]int

	steps   map[*news.Article]news.Step     // by which a version took the place of the one before
	instead map[*news.Article]*news.Article // what stood at an article's address before it and is no version of it

	// What notices are looked up by, of the articles that they may mean: see index.
	ids        numbering
	postings   map[int32][]int
	byHeadline map[string][]int
}

// inSteps gives the corrections that came with a new version: they mean the version before.
func (d *desk) inSteps() map[noteKey]news.Correction {
	out := map[noteKey]news.Correction{}
	for _, v := range *d.found {
		for _, s := range v.Steps {
			to := d.fs[d.at[s.To]]
			for _, n := range newNotes(d.fs[d.at[s.From]], to) {
				if n.kind == updates {
					continue
				}
				c := news.Correction{Article: s.To, Kind: n.correction(), Note: s.To.Excerpt(n.Span), Of: s.From, Why: versionBefore}
				c.Wrong, c.Right = named(s)
				out[noteKey{s.To, n.Start}] = c
			}
		}
	}
	return out
}

// named gives what a step's notes name: the changed words of the first sentence that they name and of which one thing was changed, else the two
// versions of the first that they name.
func named(s news.Step) (wrong, right news.Excerpt) {
	for _, e := range s.Edits {
		if !e.Named {
			continue
		}
		if e.Part == news.PartText && len(e.Words) == 1 && !e.Words[0].From.Empty() && !e.Words[0].To.Empty() {
			return s.From.Excerpt(e.Words[0].From), s.To.Excerpt(e.Words[0].To)
		}
		if wrong.IsZero() {
			wrong, right = e.From, e.To
		}
	}
	return wrong, right
}

// mostItems is how many paragraphs of a column of corrections are looked at.
const mostItems = 100

// notice gives what an article that is a correction corrects: one article for each of its paragraphs that means one.
func (d *desk) notice(i int, kind noteKind) []news.Correction {
	f := d.fs[i]
	a := f.Article
	as := note{kind: kind}.correction()
	if before := d.instead[a]; before != nil && kind == withdraws {
		return []news.Correction{{Article: a, Kind: as, Note: firstNote(f), Of: before, Why: stoodBefore}}
	}
	if s, ok := d.steps[a]; ok && kind == corrects {
		c := news.Correction{Article: a, Kind: as, Note: firstNote(f), Of: s.From, Why: versionBefore}
		c.Wrong, c.Right = named(s)
		return []news.Correction{c}
	}
	if target := d.byName(i); target >= 0 {
		c := news.Correction{Article: a, Kind: as, Note: firstNote(f), Of: d.fs[target].Article, Why: "the same headline, of the same newsroom"}
		if as == news.Corrects && !d.whole(i, target, &c) {
			c.Wrong = d.wrong(f, c.Note.Span(), d.fs[target])
		}
		return []news.Correction{c}
	}
	var out []news.Correction
	for _, p := range a.Paragraphs[:min(len(a.Paragraphs), mostItems)] {
		target, why := d.target(i, p.Span)
		if target < 0 {
			continue
		}
		c := news.Correction{Article: a, Kind: as, Note: a.Excerpt(p.Span), Of: d.fs[target].Article, Why: why}
		whole := as == news.Corrects && d.whole(i, target, &c)
		if as == news.Corrects && !whole {
			c.Wrong = d.wrong(f, p.Span, d.fs[target])
		}
		if out = append(out, c); as == news.Withdraws || whole {
			break // the rest of the text is that of the article
		}
	}
	if len(out) == 0 {
		out = []news.Correction{{Article: a, Kind: as, Note: firstNote(f), Why: "it names no article that is among the captures, or more than one"}}
	}
	return out
}

// firstNote gives the first note of an article, else its first paragraph, else its headline.
func firstNote(f *news.Findings) news.Excerpt {
	a := f.Article
	switch notes := notesOf(f); {
	case len(notes) > 0:
		return a.Excerpt(notes[0].Span)
	case len(a.Paragraphs) > 0:
		return a.Excerpt(a.Paragraphs[0].Span)
	}
	return a.Excerpt(a.Headline)
}

// whole takes a correction that is the whole text anew for a later version of what it corrects, and reports whether it is.
func (d *desk) whole(i, target int, c *news.Correction) bool {
	f, t := d.fs[i], d.fs[target]
	_, known := d.gone[f.Article]
	share, _ := d.likes.sharedRuns(t, f)
	if _, knownToo := d.gone[t.Article]; known || knownToo || share < wholeRuns || d.likes.of(f).content.sum*2 < d.likes.of(t).content.sum {
		return false
	}
	v := news.Versions{Address: AddressOf(f.Article), Order: news.NoOrder, Retrievals: []news.Retrieval{{Article: t.Article}, {Article: f.Article}}}
	a, b := instantOf(t.Article.About.Published.Value), instantOf(f.Article.About.Published.Value)
	if a.known() && b.known() {
		v.Order = news.ByPublished
		v.Retrievals[0].Time, v.Retrievals[1].Time = a.value, b.value
	}
	s := step(t, f)
	s.Ordered = a.before(b)
	v.Steps = []news.Step{s}
	*d.found = append(*d.found, v)
	d.gone[t.Article], d.gone[f.Article] = true, false
	c.Wrong, c.Right = named(s)
	return true
}
