package dossier

import (
	"slices"
	"strings"

	"secondsource/internal/news"
)

// Lengths of the first page.
const (
	briefLines = 4
	mostLines  = 12
	shortest   = 50  // bytes of a sentence that can stand in "in brief"
	longest    = 330 // bytes
)

// inBrief gives the shortest complete passages of what most origins report. A sentence that begins with a pronoun, or that an article has
// only from another, is no complete passage.
func (w *writer) inBrief(claims []news.Claim) Section {
	s := Section{ID: "brief", Title: "In brief", Hint: "Passages of articles, unchanged, of what two or more origins report."}
	used := map[noteKey]bool{}
	for _, c := range claims {
		if len(s.Lines) == briefLines || c.Origins < 2 {
			break
		}
		best := news.Excerpt{}
		from := -1
		for _, e := range c.Evidence {
			span := w.sentence(e.Article, e.Span)
			x := w.excerpt(e.Article, span)
			if e.Role != "asserts" || w.follows(e.Article) != nil || !w.complete(e.Article, span) {
				continue
			}
			if best.IsZero() || span.Len() < best.Span().Len() {
				best, from = x, e.Article
			}
		}
		key := noteKey{}
		if !best.IsZero() {
			key = noteKey{best.Article().ID, best.Span()}
		}
		if best.IsZero() || used[key] {
			continue
		}
		used[key] = true
		l := w.line().origins(c.Origins, c.OriginsHigh).text(" ").slice(best).text(" (").value(w.origin(from).Name).text(")")
		s.Lines = append(s.Lines, l.Line)
	}
	return s
}

// complete reports whether a sentence can be read by itself.
func (w *writer) complete(article int, s news.Span) bool {
	a := w.article(article)
	text := a.Slice(s)
	if len(text) < shortest || len(text) > longest || !strings.ContainsAny(text[len(text)-1:], ".”\"") && !strings.HasSuffix(text, "”") {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimLeft(text, "“\"‘'")), " ")
	if slices.Contains(dangling, strings.Trim(first, ",.;:")) {
		return false
	}
	for _, x := range w.a.Findings[article].Statements {
		if x.Span().Overlaps(s) && (x.Source.Span.Empty() || !s.Contains(x.Source.Span)) {
			return false // somebody's word, without whose
		}
		if x.Source.Span.Overlaps(s) && slices.Contains(dangling, strings.ToLower(a.Slice(x.Source.Span))) {
			return false
		}
	}
	return strings.Count(text, "“") == strings.Count(text, "”") && strings.Count(text, "\"")%2 == 0
}

var dangling = []string{"he", "she", "it", "they", "his", "her", "its", "their", "this", "these", "that", "those", "such", "but", "and", "however", "also", "meanwhile", "there", "we", "i", "another", "other", "both", "so", "then", "yet", "still", "earlier", "later", "afterwards", "instead", "separately"}

// corroborated lists what two or more origins report.
func (w *writer) corroborated(claims []news.Claim) Section {
	s := Section{ID: "corroborated", Title: "Reported by two or more origins", Hint: "The number says how many origins report it; after the arrow, on whose word. It does not say that it is so."}
	more := 0
	for _, c := range claims {
		if c.Origins < 2 || c.Status == "expected" && c.Origins < 2 {
			continue
		}
		if len(s.Lines) == mostLines {
			more++
			continue
		}
		s.Lines = append(s.Lines, w.claimLine(c).Line)
	}
	if more > 0 {
		s.Lines = append(s.Lines, w.line().textf("and %d more, below under “Claims in full”.", more).Line)
	}
	return s
}

// claimLine writes a claim: origins, on whose word, the passage.
func (w *writer) claimLine(c news.Claim) *line {
	l := w.line().origins(c.Origins, c.OriginsHigh).text(" ").names(w.carriers(c))
	if words := w.words(c); len(words) > 0 {
		l.text(" → ").names(words)
	}
	if c.Status != "happened" && c.Status != "said" {
		l.text(" (" + c.Status + ")")
	}
	return l.text(": ").slice(c.Text)
}

// carriers names the origins that report a claim.
func (w *writer) carriers(c news.Claim) []string {
	var out []string
	for _, e := range c.Evidence {
		if o := w.origin(e.Article); o != nil && e.Role == "asserts" && !slices.Contains(out, o.Name) {
			out = append(out, o.Name)
		}
	}
	return out
}

// words names those on whose word a claim is reported: speakers by name, others by the sort of source.
func (w *writer) words(c news.Claim) []string {
	var out []string
	for _, e := range c.Evidence {
		name := ""
		if e.Statement >= 0 {
			x := w.a.Findings[e.Article].Statements[e.Statement]
			if n := w.entityOf(e.Article, x); n >= 0 {
				name = w.a.Entities[n].Name
			} else if x.Source.Basis == news.ByUnnamed {
				name = "unnamed"
			}
		}
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// notAsFact lists what no origin reports in its own right: hearsay, the premise of a no-comment or denial, and what a derived text has
// made firmer than the text it follows.
func (w *writer) notAsFact(claims []news.Claim) Section {
	s := Section{ID: "not-as-fact", Title: "Not to be printed as fact on these texts"}
	for _, i := range w.story.Articles {
		l := w.follows(i)
		if l == nil {
			continue
		}
		for _, d := range l.Drift {
			if d.Kind == "strengthened" && !d.To.Empty() && !d.From.Empty() {
				s.Lines = append(s.Lines, w.line().text("Only in ").value(w.labels[i]).text(", which follows ").value(w.labels[l.From]).text(": ").
					slice(w.excerpt(i, d.To)).text(" ").value(w.labels[l.From]).text(" has: ").slice(w.excerpt(l.From, d.From)).Line)
			}
		}
	}
	for _, i := range w.story.Articles {
		f := w.a.Findings[i]
		for _, x := range f.Statements {
			if len(s.Lines) >= mostLines {
				return s
			}
			switch {
			case x.Source.Basis == news.ByReport && x.Kind != news.Direct && len(x.Content) > 0:
				s.Lines = append(s.Lines, w.line().text("Hearsay only, in ").value(w.labels[i]).text(": ").slice(w.excerpt(i, w.sentence(i, x.Span()))).Line)
			case x.Stance == news.Declines && len(x.Content) > 0:
				s.Lines = append(s.Lines, w.line().text("A no-comment carries no premise, in ").value(w.labels[i]).text(": ").slice(w.excerpt(i, w.sentence(i, x.Span()))).Line)
			}
		}
	}
	for _, c := range claims {
		if c.Origins == 0 && len(s.Lines) < mostLines {
			s.Lines = append(s.Lines, w.line().text("No origin reports it in its own right: ").slice(c.Text).Line)
		}
	}
	s.Lines = unique(s.Lines)
	return s
}

// unique drops lines whose note another line has shown.
func unique(lines []Line) []Line {
	seen := map[int]bool{}
	return slices.DeleteFunc(lines, func(l Line) bool {
		again := false
		for _, p := range l.Parts {
			if p.Note > 0 && p.Kind == Slice {
				again = again || seen[p.Note]
				seen[p.Note] = true
				break
			}
		}
		return again
	})
}

// differences lists where accounts differ.
func (w *writer) differences() Section {
	s := Section{ID: "differences", Title: "Where accounts differ"}
	for _, d := range w.a.Differences {
		if d.Story != w.index {
			continue
		}
		l := w.line().value(relations[d.Relation]).text(", ").text(d.Summary).text(": ")
		for i, side := range d.Sides {
			if i > 0 {
				l.text(" — ")
			}
			for j, e := range side.Evidence {
				if j > 0 {
					l.text("; ")
				}
				l.value(w.labels[e.Article]).text(" ").slice(w.excerpt(e.Article, e.Span))
				if j == 1 && len(side.Evidence) > 2 {
					l.textf(" and %d more", len(side.Evidence)-2)
					break
				}
			}
		}
		s.Lines = append(s.Lines, l.Line)
	}
	return s
}

// relations are the contract's words in plain ones.
var relations = map[string]string{
	"conflict": "Conflict", "tension": "Hard to square", "update": "Later figure", "scope": "They count or name different things",
	"precision": "Rounding", "certainty": "Firmer and more hedged", "voice": "Another speaker", "translation": "Another rendering", "label": "Naming",
}

// oneOrigin lists, by origin, what only one origin reports on somebody's word, the first of each article.
func (w *writer) oneOrigin(claims []news.Claim) Section {
	s := Section{ID: "one-origin", Title: "One origin only", Hint: "The first statements of each origin that no other origin of the story carries; all of them below under “Who said what”."}
	shared := map[int][]news.Span{}
	for _, c := range claims {
		for _, e := range c.Evidence {
			shared[e.Article] = append(shared[e.Article], e.Span)
		}
	}
	for _, o := range w.story.Origins {
		var lines []Line
		total := 0
		for _, i := range o.Articles {
			if w.follows(i) != nil {
				continue
			}
			for _, x := range w.a.Findings[i].Statements {
				if len(x.Content) == 0 || slices.ContainsFunc(shared[i], func(t news.Span) bool { return t.Overlaps(x.Span()) }) || x.Span().Len() < 40 {
					continue
				}
				total++
				if len(lines) < 2 {
					lines = append(lines, w.statementLine(i, x).Line)
				}
			}
		}
		if total == 0 {
			continue
		}
		s.Lines = append(s.Lines, Line{Group: true, Parts: w.line().value(o.Name).textf(": %s", count(total, "statement")).Parts})
		s.Lines = append(s.Lines, lines...)
	}
	return s
}

// statementLine writes a statement: who, then the words.
func (w *writer) statementLine(article int, x news.Statement) *line {
	l := w.line()
	who := "unattributed"
	if n := w.entityOf(article, x); n >= 0 {
		who = w.a.Entities[n].Name
	} else if !x.Source.Span.Empty() {
		who = w.article(article).Slice(x.Source.Span)
	}
	l.value(who)
	switch x.Stance {
	case news.Denies, news.Confirms, news.Asks, news.Promises, news.Declines:
		l.text(" " + string(x.Stance))
	}
	l.text(": ")
	for i, c := range x.Content {
		if i > 0 {
			l.text(" … ")
		}
		l.slice(w.excerpt(article, c))
	}
	return l
}

// onlyInRewording lists what a derived text says more than the text it follows.
func (w *writer) onlyInRewording() Section {
	s := Section{ID: "rewording", Title: "Only in a rewording"}
	for _, i := range w.story.Articles {
		l := w.follows(i)
		if l == nil {
			continue
		}
		n := 0
		for _, d := range l.Drift {
			if d.Kind != "added" || d.To.Empty() {
				continue
			}
			if n++; n > 3 {
				continue
			}
			s.Lines = append(s.Lines, w.line().value(w.labels[i]).text(", which follows ").value(w.labels[l.From]).text(": ").slice(w.excerpt(i, d.To)).Line)
		}
		if n > 3 {
			s.Lines = append(s.Lines, w.line().textf("and %d more in ", n-3).value(w.labels[i]).text(".").Line)
		}
	}
	return s
}
