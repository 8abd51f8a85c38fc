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

// whoSaidWhat lists every statement of the story by speaker, remarks with all their wordings side by side.
func (w *writer) whoSaidWhat() Section {
	s := Section{ID: "said", Title: "Who said what", Hint: "By speaker. Wordings of one remark stand together."}
	type group struct {
		name  string
		items []news.Ref
	}
	groups := map[string]*group{}
	for _, i := range w.story.Articles {
		for j, x := range w.a.Findings[i].Statements {
			if len(x.Content) == 0 {
				continue
			}
			key, name := "~", "Reports, unnamed sources, or not told"
			if n := w.entityOf(i, x); n >= 0 {
				key, name = w.a.Entities[n].ID, w.a.Entities[n].Name
			} else if x.Source.Basis != news.ByUnnamed && x.Source.Basis != news.ByReport && !x.Source.Span.Empty() {
				name = strings.TrimRight(w.article(i).Slice(x.Source.Span), ", ")
				key = "~" + strings.ToLower(name)
			}
			if groups[key] == nil {
				groups[key] = &group{name: name}
			}
			groups[key].items = append(groups[key].items, news.Ref{Article: i, Index: j})
		}
	}
	keys := make([]string, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		switch "~" {
		case a:
			return 1 // those without a name come last
		case b:
			return -1
		}
		return cmp.Or(len(groups[b].items)-len(groups[a].items), strings.Compare(a, b))
	})
	remark := map[news.Ref]int{}
	for n, r := range w.a.Remarks {
		for _, x := range r.Statements {
			remark[x] = n + 1
		}
	}
	for _, k := range keys {
		g := groups[k]
		s.Lines = append(s.Lines, Line{Group: true, Parts: w.line().value(g.name).textf(": %s", count(len(g.items), "statement")).Parts})
		from := len(s.Lines)
		wordings := map[int][]news.Ref{}
		for _, x := range g.items {
			wordings[remark[x]] = append(wordings[remark[x]], x)
		}
		for _, x := range g.items {
			n := remark[x]
			if n > 0 && wordings[n][0] != x {
				continue
			}
			s.Lines = append(s.Lines, w.wording(x).Line)
			if n == 0 {
				continue
			}
			for _, y := range wordings[n][1:] {
				l := w.wording(y).Line
				l.Level = 1
				s.Lines = append(s.Lines, l)
			}
		}
		s.Lines = append(s.Lines[:from], unique(s.Lines[from:])...)
	}
	return s
}

// wording shows the words of a direct statement, and of any other the sentence that it stands in: its content alone is no whole.
func (w *writer) wording(r news.Ref) *line {
	x := w.a.Findings[r.Article].Statements[r.Index]
	l := w.line().value(w.labels[r.Article])
	if x.Kind != news.Direct {
		l.text(" (" + string(x.Kind) + ")")
	}
	switch x.Stance {
	case news.Asserts, "":
	default:
		l.text(" " + string(x.Stance))
	}
	l.text(": ")
	if x.Kind != news.Direct {
		return l.slice(w.excerpt(r.Article, w.sentence(r.Article, x.Span())))
	}
	for i, c := range x.Content {
		if i > 0 {
			l.text(" … ")
		}
		l.slice(w.excerpt(r.Article, c))
	}
	return l
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
