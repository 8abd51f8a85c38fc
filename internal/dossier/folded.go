package dossier

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// sources is the table of the story's articles.
func (w *writer) sources() Section {
	t := &Table{Head: []string{"Article", "Headline", "Outlet", "Text agency", "Picture credit", "Published", "Genre", "Origin"}}
	for _, i := range w.story.Articles {
		a := w.article(i)
		about := a.About
		outlet := w.line()
		if about.Outlet.Name != "" {
			outlet.value(about.Outlet.Name).text(" (" + about.Outlet.Basis + ")")
		} else {
			outlet.text("not told")
		}
		agency := w.line()
		for n, g := range about.Agencies {
			if n > 0 {
				agency.text(", ")
			}
			agency.value(g.Name).text(" (" + g.Basis + ")").mark(a.Excerpt(g.Span))
		}
		if len(about.Agencies) == 0 {
			agency.text("none credited")
		}
		credit := w.line()
		for n, c := range a.Captions {
			if !c.Credit.Empty() && n < 2 {
				if len(credit.Parts) > 0 {
					credit.text(", ")
				}
				credit.value(a.Slice(c.Credit))
			}
		}
		published := w.line()
		if p := about.Published; p.Value != "" {
			published.value(p.Value).text(" (" + p.Basis + ")")
		} else {
			published.text("not told")
		}
		origin := w.line()
		if o := w.origin(i); o != nil {
			if slices.Contains(o.Probable, i) {
				origin.text("probably ")
			}
			origin.value(w.nameOf(o))
			if l := w.follows(i); l != nil {
				origin.text(": follows ").value(w.labels[l.From]).text(" (" + string(l.Kind) + ")")
			}
		}
		t.Rows = append(t.Rows, []Line{w.line().value(w.labels[i]).Line, w.line().slice(a.Excerpt(a.Headline)).Line, outlet.Line, agency.Line, credit.Line, published.Line, w.line().value(string(about.Genre)).Line, origin.Line})
	}
	return Section{ID: "sources", Title: "Sources", Table: t}
}

// The contract's words for claims and their evidence, in plain ones.
var (
	statuses = map[string]string{"happened": "as something that happened", "said": "as said", "expected": "as expected", "reported": "as reported by others", "denied": "as denied", "declined": "as left unanswered", "background": "as background"}
	roles    = map[string]string{"asserts": "reports it", "relays": "passes it on", "presupposes": "takes it for granted", "opposes": "speaks against it", "beyond-source": "says more than its source"}
	grades   = map[string]string{"own-voice": "in its own voice", "witness": "by a witness", "on-record": "on the record", "institution": "by an institution", "document": "from a document", "expert": "by an expert", "several-unnamed": "by several unnamed sources", "one-unnamed": "by one unnamed source", "reports": "from reports"}
)

// claimsInFull lists every claim with all its passages.
func (w *writer) claimsInFull(claims []news.Claim) Section {
	s := Section{ID: "claims", Title: "Claims in full", Hint: "Each claim with every passage that reports it, how, and the grade of its sourcing."}
	for _, c := range claims {
		head := w.line().origins(c.Origins, c.OriginsHigh).text(" ")
		if names := w.carriers(c); len(names) > 0 {
			head.some(names, mostNames).text(", ")
		}
		head.text(cmp.Or(statuses[c.Status], c.Status))
		if words := w.words(c); len(words) > 0 {
			head.text(", on the word of ").some(words, mostNames)
		}
		s.Lines = append(s.Lines, Line{Group: true, Parts: head.Parts})
		for _, e := range c.Evidence {
			l := w.line().value(w.labels[e.Article]).text(" " + cmp.Or(roles[e.Role], e.Role) + ", " + cmp.Or(grades[e.Grade], e.Grade) + ": ").slice(w.excerpt(e.Article, e.Span))
			s.Lines = append(s.Lines, l.Line)
		}
	}
	return s
}

// derived sets each text beside the one it follows, passage by passage.
func (w *writer) derived() Section {
	s := Section{ID: "derived", Title: "Texts beside the ones they follow"}
	to := map[int][]*news.Lineage{}
	for i := range w.a.Lineage {
		if l := &w.a.Lineage[i]; w.inStory[l.From] {
			to[l.To] = append(to[l.To], l)
		}
	}
	for _, i := range w.story.Articles {
		for _, l := range to[i] {
			head := w.line()
			switch l.Kind {
			case news.SharedSpeech:
				head.value(w.labels[l.From]).text(" and ").value(w.labels[i]).text(" share public remarks, no reporting")
			case news.CannotTell:
				head.text("Cannot tell whether ").value(w.labels[i]).text(" follows ").value(w.labels[l.From])
			case news.Passage:
				head.value(w.labels[l.From]).text(" and ").value(w.labels[i]).text(" have passages in common")
			default:
				head.value(w.labels[i]).text(" follows ").value(w.labels[l.From])
				if l.Direction != "shown" {
					head.text(", or the other way round")
				}
				head.text(" (" + string(l.Kind) + ")")
			}
			s.Lines = append(s.Lines, Line{Group: true, Parts: head.Parts})
			for _, why := range l.Why {
				s.Lines = append(s.Lines, w.line().text(printable(why)).Line)
			}
			if l.Kind == news.SharedSpeech {
				continue
			}
			same := 0
			for _, p := range l.Pairs {
				if w.article(l.From).Slice(p.From) == w.article(i).Slice(p.To) {
					same++
				}
			}
			if same > 0 {
				s.Lines = append(s.Lines, w.line().textf("Word for word in both: %s.", count(same, "passage")).Line)
			}
			for _, p := range l.Pairs {
				if w.article(l.From).Slice(p.From) == w.article(i).Slice(p.To) {
					continue
				}
				s.Lines = append(s.Lines, w.line().value(w.labels[l.From]).text(": ").slice(w.excerpt(l.From, p.From)).Line)
				to := w.line().value(w.labels[i]).text(": ").slice(w.excerpt(i, p.To)).Line
				to.Level = 1
				s.Lines = append(s.Lines, to)
			}
			for _, d := range l.Drift {
				x := w.line().value(strings.ReplaceAll(d.Kind, "-", " ")).text(": ")
				if !d.From.Empty() {
					x.value(w.labels[l.From]).text(" ").slice(w.excerpt(l.From, d.From))
				}
				if !d.To.Empty() {
					if !d.From.Empty() {
						x.text(" — ")
					}
					x.value(w.labels[i]).text(" ").slice(w.excerpt(i, d.To))
				}
				s.Lines = append(s.Lines, x.Line)
			}
		}
	}
	return s
}

// setAside lists the articles that are not of this story.
func (w *writer) setAside() Section {
	s := Section{ID: "aside", Title: "Set aside", Hint: "Articles of the captures that are not of this story."}
	for i, f := range w.a.Findings {
		if w.inStory[i] {
			continue
		}
		l := w.line().value(w.labels[i]).text(": ")
		if f.Article.Headline.Empty() {
			l.text("no headline")
		} else {
			l.slice(f.Article.Excerpt(f.Article.Headline))
		}
		s.Lines = append(s.Lines, l.Line)
	}
	return s
}
