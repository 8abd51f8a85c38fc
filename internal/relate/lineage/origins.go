package lineage

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/news"
)

// followShare is the share of an article's running text that must come from another for it to follow that one.
const followShare = 0.5

// namedShare is enough where the article names the other's agency or outlet.
const namedShare = 0.2

// Origins parts the articles of a story, given by their indexes in canonical order, into origins: every article is in exactly one.
//
// An article goes with the agency that its text is credited to, unless most of its running text is another agency's; else with the article that
// most of its running text answers to; else with its outlet. So each goes with one thing only, and a page that puts two agencies' texts
// together does not make one origin of them. All articles under one agency's credit are one origin, even where their texts share nothing:
// an agency's reports are not independent of each other. One that follows by a rewording belongs probably, not certainly.
func Origins(story []int, fs []*news.Findings, links []news.Lineage) []news.Origin {
	o := &origins{parent: map[string]string{}}
	keys, credits := make(map[int]string, len(story)), credits(story, fs, links)
	for _, i := range story {
		keys[i] = "article " + fs[i].Article.ID
	}
	lead := leaders(story, fs, links)
	probable := map[int]bool{}
	for _, i := range story {
		l, follows := lead[i]
		agency := credits[i]
		if follows && agency != "" && (l.kind == news.Paraphrase || credits[l.other] == "" || fold(credits[l.other]) == fold(agency)) {
			follows = false
			delete(lead, i)
		}
		switch outlet := fs[i].Article.About.Outlet.Name; {
		case follows:
			o.join(keys[i], keys[l.other])
			probable[i] = l.kind == news.Paraphrase
		case agency != "":
			o.join(keys[i], "agency "+fold(agency))
		case outlet != "":
			o.join(keys[i], "agency "+fold(outlet)) // an agency's own page is the agency's
		case fs[i].Article.About.Outlet.Room != "":
			o.join(keys[i], fs[i].Article.About.Outlet.Room)
		default:
			o.join(keys[i], "page "+fs[i].Article.Capture.ID) // what stands on one page is one newsroom's
		}
	}
	var out []news.Origin
	at := map[string]int{}
	for _, i := range story {
		root := o.root(keys[i])
		n, ok := at[root]
		if !ok {
			n = len(out)
			at[root] = n
			out = append(out, news.Origin{})
		}
		out[n].Articles = append(out[n].Articles, i)
		if probable[i] {
			out[n].Probable = append(out[n].Probable, i)
		}
	}
	for n := range out {
		describe(&out[n], fs, credits, lead)
	}
	return out
}

// A leader is the article that another follows.
type leader struct {
	other int
	kind  news.LineageKind
	share float64
}

// leaders gives for each article the one that it follows: that most of its running text answers to, where that is at least half of it and
// is not known to have come later; less is enough where it names the other's agency or outlet besides ("told Reuters"). Text taken over
// word for word goes before a rewording.
func leaders(story []int, fs []*news.Findings, links []news.Lineage) map[int]leader {
	out := map[int]leader{}
	in := map[int]bool{}
	for _, i := range story {
		in[i] = true
	}
	for _, l := range links {
		if !in[l.From] || !in[l.To] || l.Kind != news.Copy && l.Kind != news.Edited && l.Kind != news.Paraphrase {
			continue
		}
		offer := func(i, other int, share float64) {
			if share < followShare && !(share >= namedShare && l.Kind == news.Edited && namesSource(fs[i].Article, fs[other].Article)) {
				return
			}
			best, ok := out[i]
			reworded := l.Kind == news.Paraphrase
			if !ok || best.kind == news.Paraphrase && !reworded || (best.kind == news.Paraphrase) == reworded && share > best.share {
				out[i] = leader{other, l.Kind, share}
			}
		}
		offer(l.To, l.From, l.Share)
		if l.Direction != "shown" {
			offer(l.From, l.To, l.ShareBack)
		}
	}
	return out
}

// namesSource reports whether a's text names the agency or the outlet of b.
func namesSource(a, b *news.Article) bool {
	for _, name := range []string{agencyOf(b), b.About.Outlet.Name} {
		if len(name) < 2 || fold(name) == fold(a.About.Outlet.Name) {
			continue
		}
		for text := a.Text(); ; {
			i := strings.Index(text, name)
			if i < 0 {
				break
			}
			before, _ := utf8.DecodeLastRuneInString(text[:i])
			after, _ := utf8.DecodeRuneInString(text[i+len(name):])
			if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
				return true
			}
			text = text[i+len(name):]
		}
	}
	return false
}

// credits gives the agency that each article's text is credited to. Of several that a compilation names, it is the one that the text comes from,
// as far as another article under that agency's credit alone shows it; else the first.
func credits(story []int, fs []*news.Findings, links []news.Lineage) map[int]string {
	out := map[int]string{}
	for _, i := range story {
		out[i] = agencyOf(fs[i].Article)
	}
	for _, l := range links {
		if l.Kind != news.Copy && l.Kind != news.Edited {
			continue
		}
		for _, x := range [][2]int{{l.From, l.To}, {l.To, l.From}} {
			about := fs[x[0]].Article.About
			if len(about.Agencies) < 2 || out[x[0]] == "" {
				continue
			}
			for _, g := range about.Agencies {
				if other := fs[x[1]].Article.About.Agencies; len(other) == 1 && fold(other[0].Name) == fold(g.Name) {
					out[x[0]] = g.Name
				}
			}
		}
	}
	return out
}

// describe names an origin and says why its articles are one.
func describe(o *news.Origin, fs []*news.Findings, credits map[int]string, lead map[int]leader) {
	o.ID = "o" + news.ID("origin", fs[o.Articles[0]].Article.ID)
	agency, outlet := "", ""
	credited, followers, sameOutlet, unknown := 0, 0, 0, 0
	for _, i := range o.Articles {
		a := fs[i].Article
		_, follows := lead[i]
		switch g := credits[i]; {
		case follows:
			followers++
		case g != "":
			credited++
			if agency == "" {
				agency = g
			}
		case a.About.Outlet.Name != "":
			sameOutlet++
			if outlet == "" {
				outlet = a.About.Outlet.Name
			}
		default:
			unknown++
		}
	}
	if agency == "" {
		for _, i := range o.Articles {
			agency = cmp.Or(agency, credits[i])
		}
	}
	switch {
	case agency != "":
		o.Name = agency
	case outlet != "":
		o.Name = outlet
	default:
		o.Name = name(fs[o.Articles[0]].Article)
		for _, i := range o.Articles {
			if n := fs[i].Article.About.Outlet.Name; n != "" {
				o.Name = n
				break
			}
		}
	}
	var why []string
	if credited > 0 {
		why = append(why, fmt.Sprintf("%s credited on %s", agency, articles(credited)))
	}
	if n := followers - len(o.Probable); n > 0 {
		why = append(why, fmt.Sprintf("%s with most of the running text in common", articles(n)))
	}
	if n := len(o.Probable); n > 0 {
		why = append(why, fmt.Sprintf("%s that probably follows by rewording", articles(n)))
	}
	if sameOutlet > 0 {
		why = append(why, fmt.Sprintf("%s of %s, no agency credited", articles(sameOutlet), outlet))
	}
	if unknown > 0 {
		why = append(why, fmt.Sprintf("%s of one page, no agency credited, outlet unknown", articles(unknown)))
	}
	o.Why = strings.Join(why, "; ")
}

func articles(n int) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}

func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// origins joins names of articles, agencies and outlets.
type origins struct{ parent map[string]string }

func (o *origins) root(x string) string {
	for o.parent[x] != "" {
		x = o.parent[x]
	}
	return x
}

func (o *origins) join(x, y string) {
	if x, y = o.root(x), o.root(y); x != y {
		o.parent[x] = y
	}
}
