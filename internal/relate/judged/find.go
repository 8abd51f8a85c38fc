package judged

import (
	"cmp"
	"slices"

	"secondsource/internal/news"
)

// A finder finds mentions by what judgements were anchored to.
type finder struct {
	a         *news.Analysis
	payloads  map[string][]int            // articles by the digest of their payload
	addresses map[string][]int            // and by the address of their capture
	earlier   map[string][]*news.Article  // articles that do not count, by the digest of their payload
	current   map[*news.Article]int       // by version: the article that counts
	extents   []news.Range                // by article: from the first to the last byte of the payload that it uses
	words     map[int]map[string]news.Ref // by article: the first mention of each name, made when first asked for
}

func newFinder(a *news.Analysis) *finder {
	f := &finder{a: a, payloads: map[string][]int{}, addresses: map[string][]int{}, earlier: map[string][]*news.Article{}, current: map[*news.Article]int{}, words: map[int]map[string]news.Ref{}}
	at := make(map[*news.Article]int, len(a.Findings))
	for i, x := range a.Findings {
		f.extents = append(f.extents, extent(x.Article))
		c := x.Article.Capture
		at[x.Article] = i
		f.payloads[c.SHA256] = append(f.payloads[c.SHA256], i)
		if c.URL != "" {
			f.addresses[c.URL] = append(f.addresses[c.URL], i)
		}
	}
	for _, x := range a.Earlier {
		f.earlier[x.Article.Capture.SHA256] = append(f.earlier[x.Article.Capture.SHA256], x.Article)
	}
	for i := range a.Versions {
		if n, ok := at[a.Versions[i].Current()]; ok {
			for _, r := range a.Versions[i].Retrievals {
				f.current[r.Article] = n
			}
		}
	}
	return f
}

// Why a mention is not found.
const (
	noCapture = "its capture is not among those read"
	noName    = "no name stands there any more"
)

// find gives the mention that an anchor speaks of, or why there is none.
func (f *finder) find(x news.Anchor) (ref news.Ref, why string) {
	here := slices.Clone(f.payloads[x.SHA256])
	slices.SortStableFunc(here, func(a, b int) int { // the same bytes at another address do, too
		return cmp.Compare(f.elsewhere(a, x), f.elsewhere(b, x))
	})
	for _, i := range here {
		if ref, ok := f.inBytes(i, x); ok {
			return ref, ""
		}
	}
	why = noName
	if len(here) == 0 && len(f.earlier[x.SHA256]) == 0 {
		why = noCapture
	}
	for _, a := range f.earlier[x.SHA256] {
		if i, ok := f.current[a]; ok && (x.Range.Len() == 0 || !a.Cover(x.Range).Empty()) {
			if ref, ok := f.called(i, x.Text); ok {
				return ref, ""
			}
		}
	}
	if len(here) > 0 || x.URL == "" {
		return news.Ref{}, why
	}
	for _, i := range f.addresses[x.URL] {
		if ref, ok := f.called(i, x.Text); ok {
			return ref, ""
		}
	}
	return news.Ref{}, why
}

func (f *finder) elsewhere(i int, x news.Anchor) int {
	if f.a.Findings[i].Article.Capture.URL == x.URL {
		return 0
	}
	return 1
}

// inBytes finds the mention of article i that has most of the anchor's bytes, of equal the shortest; else, or where its words stand in no bytes, one of
// the same words.
func (f *finder) inBytes(i int, x news.Anchor) (news.Ref, bool) {
	if x.Range.Len() == 0 {
		return f.called(i, x.Text)
	}
	span := news.Span{}
	if e := f.extents[i]; e.Start < x.Range.End && x.Range.Start < e.End {
		span = f.a.Findings[i].Article.Cover(x.Range)
	}
	if span.Empty() {
		return news.Ref{}, false
	}
	best, ok := news.Ref{Article: i}, false
	mentions := f.a.Findings[i].Mentions
	for n, m := range mentions {
		shared := span.Shared(m.Span)
		if shared == 0 {
			continue
		}
		was := mentions[best.Index].Span
		if !ok || cmp.Or(shared-span.Shared(was), was.Len()-m.Len()) > 0 {
			best.Index, ok = n, true
		}
	}
	if ok {
		return best, true
	}
	return f.called(i, x.Text)
}

// called finds the first name of these words in article i.
func (f *finder) called(i int, words string) (news.Ref, bool) {
	if f.words[i] == nil {
		f.words[i] = map[string]news.Ref{}
		for n, m := range f.a.Findings[i].Mentions {
			text := f.a.Findings[i].Article.Slice(m.Span)
			if _, known := f.words[i][text]; !known && m.Form == news.Name {
				f.words[i][text] = news.Ref{Article: i, Index: n}
			}
		}
	}
	ref, ok := f.words[i][words]
	return ref, ok
}

func extent(a *news.Article) (out news.Range) {
	for _, run := range a.Runs() {
		if out.Len() == 0 {
			out = run.Payload
		}
		out.Start, out.End = min(out.Start, run.Payload.Start), max(out.End, run.Payload.End)
	}
	return out
}
