package dossier

import (
	"slices"
	"strings"

	"secondsource/internal/news"
)

// Lengths of the first page.
const (
	briefLines  = 4
	mostClaims  = 8
	mostNotFact = 4
	mostDiffer  = 5
	mostOrigins = 6
	mostEvents  = 5
	mostNames   = 6   // of a list of names in one line
	typical     = 0.8 // of the likeness of the most typical passage of a claim
	shortest    = 50  // bytes of a sentence that can stand in "in brief"
	longest     = 330 // bytes
)

// inBrief gives the shortest complete passages of what most origins report. A sentence that begins with a pronoun, or that an article has
// or may have from another, is no complete passage.
func (w *writer) inBrief(claims []news.Claim) Section {
	s := Section{ID: "brief", Title: "In brief", Hint: "Passages of articles, unchanged, of what two or more origins report."}
	used := map[news.Excerpt]bool{}
	for _, c := range claims {
		if len(s.Lines) == briefLines || c.Origins < 2 {
			break
		}
		x, from := w.passage(c)
		if x.IsZero() || used[x] || c.Status != "happened" && c.Status != "said" {
			continue
		}
		used[x] = true
		s.Lines = append(s.Lines, w.line().origins(c.Origins, c.OriginsHigh).text(" ").slice(x).text(" (").value(w.nameOf(w.origin(from))).text(")").Line)
	}
	return s
}

// passage gives the shortest complete sentence that asserts a claim, and its article; the zero excerpt where there is none. A sentence that
// is at the edge of what the claim's passages share doesn't speak for them.
func (w *writer) passage(c news.Claim) (best news.Excerpt, from int) {
	most := 0.0
	for _, e := range c.Evidence {
		most = max(most, e.Likeness)
	}
	for _, e := range c.Evidence {
		span := w.sentence(e.Article, e.Span)
		if e.Role != "asserts" || e.Likeness < typical*most || w.mayFollow(e.Article) || !w.complete(e.Article, span) {
			continue
		}
		if best.IsZero() || span.Len() < best.Span().Len() {
			best, from = w.excerpt(e.Article, span), e.Article
		}
	}
	return best, from
}

// nextBest gives the first sentence that asserts a claim and doesn't begin with a word that points back, else the sentence of its text.
func (w *writer) nextBest(c news.Claim) news.Excerpt {
	for _, e := range c.Evidence {
		x := w.excerpt(e.Article, w.sentence(e.Article, e.Span))
		if e.Role == "asserts" && !w.mayFollow(e.Article) && !pointsBack(x.Text()) {
			return x
		}
	}
	i := w.at[c.Text.Article()]
	return w.excerpt(i, w.sentence(i, c.Text.Span()))
}

// pointsBack reports whether a sentence begins with a word that stands for something said before it.
func pointsBack(text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimLeft(text, "“\"‘'")), " ")
	return slices.Contains(dangling, strings.Trim(first, ",.;:"))
}

// complete reports whether a sentence can be read by itself.
func (w *writer) complete(article int, s news.Span) bool {
	a := w.article(article)
	text := a.Slice(s)
	if len(text) < shortest || len(text) > longest || !strings.ContainsAny(text[len(text)-1:], ".”\"") && !strings.HasSuffix(text, "”") {
		return false
	}
	if pointsBack(text) {
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
	s := Section{ID: "corroborated", Title: "Reported by two or more origins", Hint: "The number says how many origins report it; after the arrow, on whose word. It does not say that it is so.", in: "Claims in full"}
	shown := map[news.Excerpt]bool{}
	for _, c := range claims {
		if c.Origins < 2 {
			continue
		}
		l, x := w.claimLine(c)
		switch {
		case shown[x]:
		case len(s.Lines) == mostClaims:
			s.more++
		default:
			shown[x] = true
			s.Lines = append(s.Lines, l.Line)
		}
	}
	return s
}

// claimLine writes a claim: origins, on whose word, and the sentence that says it best.
func (w *writer) claimLine(c news.Claim) (*line, news.Excerpt) {
	l := w.line().origins(c.Origins, c.OriginsHigh).text(" ").some(w.carriers(c), mostNames)
	if words := w.words(c); len(words) > 0 {
		l.text(" → ").some(words, mostNames)
	}
	if c.Status != "happened" && c.Status != "said" {
		l.text(" (" + c.Status + ")")
	}
	x, _ := w.passage(c)
	if x.IsZero() {
		x = w.nextBest(c)
	}
	return l.text(": ").slice(x), x
}

// carriers names the origins that report a claim.
func (w *writer) carriers(c news.Claim) []string {
	var out []string
	for _, e := range c.Evidence {
		if o := w.origin(e.Article); o != nil && e.Role == "asserts" && e.Origin != "" && !slices.Contains(out, w.nameOf(o)) {
			out = append(out, w.nameOf(o))
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
			} else if w.unnamed(e.Article, x) {
				name = "unnamed"
			}
		}
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// notAsFact lists what a newsroom took back and others still have, and what no origin reports in its own right: hearsay, the premise of a
// no-comment, and what a derived text has made firmer than the text it follows. A headline is not shown where the text below it says the same.
func (w *writer) notAsFact(claims []news.Claim) Section {
	s := Section{ID: "not-as-fact", Title: "Not to be printed as fact on these texts", Lines: w.takenBack()}
	taken := len(s.Lines)
	for _, i := range w.story.Articles {
		l := w.follows(i)
		if l == nil {
			continue
		}
		for _, d := range l.Drift {
			if d.Kind != "strengthened" || d.To.Empty() || d.From.Empty() || w.article(i).Headline.Contains(d.To) || len(s.Lines) >= max(mostNotFact/2, taken+1) {
				continue
			}
			s.Lines = append(s.Lines, w.line().text("Firm only in ").value(w.labels[i]).text(", which follows ").value(w.labels[l.From]).text(": ").
				slice(w.excerpt(i, d.To)).text(" ").value(w.labels[l.From]).text(" has: ").slice(w.excerpt(l.From, d.From)).Line)
		}
	}
	for _, c := range claims {
		if c.Origins == 0 {
			lead := "No origin reports it in its own right: "
			if !slices.ContainsFunc(c.Evidence, func(e news.Evidence) bool { return e.Role != "asserts" }) {
				lead = "Only in a party's own words about itself: "
			}
			s.Lines = append(s.Lines, w.line().text(lead).slice(w.excerpt(w.at[c.Text.Article()], w.sentence(w.at[c.Text.Article()], c.Text.Span()))).Line)
		}
	}
	for _, i := range w.story.Articles {
		f := w.a.Findings[i]
		for _, x := range f.Statements {
			if len(x.Content) == 0 || w.follows(i) != nil {
				continue
			}
			sentence := w.excerpt(i, w.sentence(i, x.Span()))
			switch {
			case x.Source.Basis == news.ByReport && x.Kind != news.Direct:
				s.Lines = append(s.Lines, w.line().text("Hearsay, in ").value(w.labels[i]).text(": ").slice(sentence).Line)
			case x.Stance == news.Declines && declining(f.Article.Slice(sentence.Span())):
				s.Lines = append(s.Lines, w.line().text("No comment, which confirms nothing, in ").value(w.labels[i]).text(": ").slice(sentence).Line)
			}
		}
	}
	s.Lines = unique(s.Lines)
	s.Lines = s.Lines[:min(len(s.Lines), mostNotFact)]
	return s
}

// declining reports whether a sentence says in so many words that somebody did not answer.
func declining(sentence string) bool {
	low := strings.ToLower(sentence)
	return slices.ContainsFunc([]string{"declin", "refused to", "no comment", "not comment", "would not say", "not commenting", "nothing to say", "nothing to add", "did not respond", "did not answer"}, func(w string) bool { return strings.Contains(low, w) })
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

// differences lists where accounts differ. What a derived text changed is told with that text.
func (w *writer) differences() Section {
	s := w.allDifferences(func(d news.Difference) bool { return d.Relation != "certainty" })
	s.ID, s.Title, s.in = "differences", "Where accounts differ", s.Title
	if more := len(s.Lines) - mostDiffer; more > 0 {
		s.Lines, s.more = s.Lines[:mostDiffer], more
	}
	return s
}

// allDifferences lists the differences of the story that are wanted, the plainest first.
func (w *writer) allDifferences(wanted func(news.Difference) bool) Section {
	s := Section{ID: "differences-in-full", Title: "Differences in full"}
	for _, relation := range relationOrder {
		for _, d := range w.a.Differences {
			if d.Story != w.index || d.Relation != relation || !wanted(d) {
				continue
			}
			l := w.line().value(relations[d.Relation]).text(", " + d.Summary + ": ")
			for i, side := range d.Sides {
				if i > 0 {
					l.text(" — ")
				}
				w.side(l, side)
			}
			s.Lines = append(s.Lines, l.Line)
		}
	}
	return s
}

// side shows a side's first words, those of a text that follows no other where there are such, and which other articles have it so.
func (w *writer) side(l *line, side news.Side) {
	first := side.Evidence[0]
	if i := slices.IndexFunc(side.Evidence, func(e news.Evidence) bool { return !w.mayFollow(e.Article) }); i >= 0 {
		first = side.Evidence[i]
	}
	span := first.Span
	if t := w.sentence(first.Article, span); span.Contains(t) {
		span = t
	}
	l.value(w.labels[first.Article]).text(" ").slice(w.excerpt(first.Article, span))
	var others []string
	for _, e := range side.Evidence {
		if label := w.labels[e.Article]; e.Article != first.Article && !slices.Contains(others, label) {
			others = append(others, label)
		}
	}
	if len(others) > 0 {
		l.text(" (so too ").some(others, mostNames).text(")")
	}
}

var relationOrder = []string{"conflict", "tension", "update", "voice", "precision", "scope", "translation", "label", "certainty"}

// relations are the contract's words in plain ones.
var relations = map[string]string{
	"conflict": "Conflict", "tension": "Hard to square", "update": "Later figure", "scope": "They count or name different things",
	"precision": "Rounding", "certainty": "Firmer and more hedged", "voice": "Another speaker", "translation": "Another rendering", "label": "Naming",
}

// oneOrigin tells, by origin, how much it alone reports on somebody's word, with the first of it.
func (w *writer) oneOrigin(claims []news.Claim) Section {
	s := Section{ID: "one-origin", Title: "One origin only", Hint: "Statements that no other origin of the story carries, with the first of each; all below under “Who said what”.", in: "Who said what"}
	shared := map[int][]news.Span{}
	for _, c := range claims {
		for _, e := range c.Evidence {
			shared[e.Article] = append(shared[e.Article], e.Span)
		}
	}
	for _, o := range w.story.Origins {
		var first *line
		rank := 0 // of first: a quotation before a sentence that can be read by itself, and that before any other
		total := 0
		for _, i := range o.Articles {
			if w.follows(i) != nil {
				continue
			}
			for _, x := range w.a.Findings[i].Statements {
				if len(x.Content) == 0 || x.Span().Len() < 40 || slices.ContainsFunc(shared[i], func(t news.Span) bool { return t.Overlaps(x.Span()) }) {
					continue
				}
				total++
				switch sentence := w.sentence(i, x.Span()); {
				case w.entityOf(i, x) < 0 || rank == 3:
				case x.Kind == news.Direct && len(x.Content) == 1:
					first, rank = w.statementLine(i, x), 3
				case w.complete(i, sentence) && rank < 2:
					first, rank = w.line().slice(w.excerpt(i, sentence)), 2
				case rank < 1:
					first, rank = w.statementLine(i, x), 1
				}
			}
		}
		if total == 0 {
			continue
		}
		if len(s.Lines) == mostOrigins {
			s.more++
			continue
		}
		l := w.line().value(w.nameOf(&o)).textf(": %s", count(total, "statement"))
		if first != nil {
			l.text("; ")
			l.Parts = append(l.Parts, first.Parts...)
		}
		s.Lines = append(s.Lines, l.Line)
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
		who = strings.TrimRight(w.article(article).Slice(x.Source.Span), ", ")
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
	s := Section{ID: "rewording", Title: "Only in a rewording", in: "Texts beside the ones they follow"}
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
				s.more++
				continue
			}
			s.Lines = append(s.Lines, w.line().value(w.labels[i]).text(", which follows ").value(w.labels[l.From]).text(": ").slice(w.excerpt(i, d.To)).Line)
		}
	}
	return s
}
