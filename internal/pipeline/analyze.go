// Package pipeline is the order of the stages: captures come in, articles are read out of them, findings out of each article, and articles
// are set against one another. It holds no logic of its own.
package pipeline

import (
	"runtime"
	"slices"
	"sync"

	"secondsource/internal/extract/statements"
	"secondsource/internal/extract/tellings"
	"secondsource/internal/extract/times"
	"secondsource/internal/language"
	"secondsource/internal/news"
	"secondsource/internal/relate/claims"
	"secondsource/internal/relate/dated"
	"secondsource/internal/relate/differences"
	"secondsource/internal/relate/entities"
	"secondsource/internal/relate/eras"
	"secondsource/internal/relate/events"
	"secondsource/internal/relate/governments"
	"secondsource/internal/relate/judged"
	"secondsource/internal/relate/lineage"
	"secondsource/internal/relate/offices"
	"secondsource/internal/relate/outlets"
	"secondsource/internal/relate/participants"
	"secondsource/internal/relate/passing"
	"secondsource/internal/relate/remarks"
	"secondsource/internal/relate/versions"
)

// Relate sets the articles of all captures against one another, and does as persons judged. The order in which captures and judgements are given
// does not matter.
func Relate(captures []*news.Capture, findings []*news.Findings, judgements ...news.Judgement) *news.Analysis {
	a := Versions(captures, findings)
	findings = a.Findings
	heard := judged.Hear(judgements, a)
	together( // these need nothing of one another
		func() {
			name(a, heard)
			a.Governments = governments.Find(findings)
		},
		func() { a.Lineage = lineage.Find(findings) },
		func() { a.Events, a.Stories = events.Find(findings) },
	)
	a.Findings = undated(a)
	a.Findings = byEras(a)
	said := remarks.Find(a.Findings, a.Entities, a.Events)
	a.Remarks, a.Voices, a.Formulas = said.Remarks, said.Voices, said.Formulas
	a.Offices = offices.Find(a)
	for i := range a.Stories {
		a.Stories[i].Origins = lineage.Origins(a.Stories[i].Articles, findings, a.Lineage)
	}
	remarks.Count(a.Remarks, a.Stories)
	for i := range a.Events {
		a.Events[i].Participants = participants.Find(a, &a.Events[i])
	}
	inPassing(a)
	together( // likewise; and each story is by itself
		func() { a.Claims = ofStories(a, claims.Find) },
		func() { a.Differences = ofStories(a, differences.Find) },
	)
	return a
}

// inPassing finds what the articles of each story tell besides their news.
func inPassing(a *news.Analysis) {
	governs := map[news.Ref]bool{}
	for _, g := range a.Governments {
		for _, x := range g.Readings {
			governs[x.Mention] = true
		}
	}
	for i, found := range ofStories(a, func(a *news.Analysis, i int) []passing.Found { return []passing.Found{passing.Find(a, i, governs)} }) {
		for k, n := range a.Stories[i].Events {
			a.Events[n].Evidence = found.Own[k]
		}
		for _, e := range found.Events {
			a.Stories[i].Passing = append(a.Stories[i].Passing, len(a.Passing))
			a.Passing = append(a.Passing, e)
		}
	}
}

// undated reads the times of articles anew that tell no day and report an event whose day others tell.
func undated(a *news.Analysis) []*news.Findings {
	out := slices.Clone(a.Findings)
	for i, day := range dated.Find(a) {
		f := *out[i] // what was read of the article alone stays as it was
		text := language.Read(f.Article)
		f.Times = times.FindFrom(f.Article, text, day)
		f.Statements = slices.Clone(f.Statements)
		statements.Occasions(text, f.Mentions, f.Times, f.Statements)
		f.Tellings = tellings.Find(text, f.Mentions, f.Times)
		out[i] = &f
	}
	return out
}

// byEras adds the times that others bound.
func byEras(a *news.Analysis) []*news.Findings {
	out := slices.Clone(a.Findings)
	for i, found := range eras.Find(a) {
		f := *out[i]
		f.Times = append(slices.Clone(f.Times), found...)
		slices.SortFunc(f.Times, func(x, y news.Time) int { return x.Span.Compare(y.Span) })
		f.Tellings = slices.Clone(f.Tellings)
		for k := range f.Tellings { // they tell their times by place in the list
			if t := &f.Tellings[k]; t.Time >= 0 {
				t.Time = slices.Index(f.Times, out[i].Times[t.Time])
			}
		}
		out[i] = &f
	}
	return out
}

// Names finds who is who and holds which office, unless persons judged otherwise, and sets nothing else against anything.
func Names(captures []*news.Capture, findings []*news.Findings, judgements ...news.Judgement) *news.Analysis {
	a := Versions(captures, findings)
	name(a, judged.Hear(judgements, a))
	a.Offices = offices.Find(a)
	return a
}

func name(a *news.Analysis, heard *judged.Heard) {
	a.Entities, a.Decisions = entities.Resolve(a.Findings, told(heard))
	a.Index()
	heard.Rule(a)
}

// told hands what persons said from one stage to the next.
func told(h *judged.Heard) []entities.Told {
	out := make([]entities.Told, 0, len(h.Told))
	for _, t := range h.Told {
		out = append(out, entities.Told(t))
	}
	return out
}

// Versions finds which articles are versions of one another, and sets nothing else against anything.
func Versions(captures []*news.Capture, findings []*news.Findings) *news.Analysis {
	slices.SortFunc(findings, func(a, b *news.Findings) int { return news.CompareArticles(a.Article, b.Article) })
	for i, o := range outlets.Infer(findings) {
		findings[i].Article.About.Outlet = o
	}
	found := versions.Find(findings)
	return &news.Analysis{Captures: captures, Findings: found.Current, Earlier: found.Earlier, Versions: found.Versions, Corrections: found.Corrections}
}

// ofStories does the work for every story, on all processors, and puts the results one after the other in the order of the stories.
func ofStories[T any](a *news.Analysis, find func(*news.Analysis, int) []T) []T {
	each := make([][]T, len(a.Stories))
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(a.Stories)) {
		wait.Go(func() {
			for i := range next {
				each[i] = find(a, i)
			}
		})
	}
	for i := range a.Stories {
		next <- i
	}
	close(next)
	wait.Wait()
	return slices.Concat(each...)
}

// together does all of it at the same time, and waits.
func together(work ...func()) {
	var wait sync.WaitGroup
	for _, w := range work {
		wait.Go(w)
	}
	wait.Wait()
}
