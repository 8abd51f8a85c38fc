package lineage

import (
	"strings"

	"secondsource/internal/news"
)

// A direction tells which of two articles was there first.
type direction struct {
	back  bool   // b before a
	shown bool   // by a credit or by the times of publication; else the order says nothing
	why   string // the credit or times, from a template; "" where nothing shows it
}

// directionOf goes by what the articles tell of themselves: a credit to the other's outlet, an agency's credit on one of them alone, or
// publication on an earlier day. Two articles under one agency's credit follow that agency, not each other; the earlier stands first, and nothing is
// shown.
func directionOf(a, b *reading) direction {
	x, y := a.article.About, b.article.About
	agencyA, agencyB := agencyOf(a.article), agencyOf(b.article)
	switch {
	case agencyB != "" && strings.EqualFold(agencyB, x.Outlet.Name):
		return direction{false, true, agencyB + " credited on " + name(b.article) + ", which " + name(a.article) + " is of"}
	case agencyA != "" && strings.EqualFold(agencyA, y.Outlet.Name):
		return direction{true, true, agencyA + " credited on " + name(a.article) + ", which " + name(b.article) + " is of"}
	case agencyA != "" && agencyB == "":
		return direction{false, true, agencyA + " credited on " + name(a.article) + "; no agency on " + name(b.article)}
	case agencyB != "" && agencyA == "":
		return direction{true, true, agencyB + " credited on " + name(b.article) + "; no agency on " + name(a.article)}
	}
	before, after := before(x.Published.Value, y.Published.Value), before(y.Published.Value, x.Published.Value)
	if !before && !after {
		return direction{}
	}
	d := direction{back: after, shown: agencyA == "" && agencyB == "" || !strings.EqualFold(agencyA, agencyB)}
	first, second := a.article, b.article
	if after {
		first, second = b.article, a.article
	}
	d.why = name(first) + " is dated " + first.About.Published.Value + ", " + name(second) + " " + second.About.Published.Value
	return d
}

// agencyOf gives the agency that an article's text is credited to: of several the one with the firmest basis, of equal the first; "" where
// none is. An agency that the text only speaks of is none.
func agencyOf(a *news.Article) string {
	if a.About.Dateline.Agency != "" {
		return a.About.Dateline.Agency
	}
	for _, basis := range []string{"dateline", "byline", "credit"} {
		for _, g := range a.About.Agencies {
			if g.Basis == basis {
				return g.Name
			}
		}
	}
	return ""
}

// creditsOther reports whether the two articles credit one agency, in whatever way.
func creditsOther(a, b *reading) bool {
	for _, g := range a.article.About.Agencies {
		for _, h := range b.article.About.Agencies {
			if strings.EqualFold(g.Name, h.Name) {
				return true
			}
		}
		if strings.EqualFold(g.Name, b.article.About.Outlet.Name) {
			return true
		}
	}
	for _, h := range b.article.About.Agencies {
		if strings.EqualFold(h.Name, a.article.About.Outlet.Name) {
			return true
		}
	}
	return false
}

// before reports whether every day that EDTF value x may mean lies before every day that y may mean.
func before(x, y string) bool {
	_, x = ends(x)
	y, _ = ends(y)
	return x != "" && y != "" && x < y
}

// ends gives the first and last day of an EDTF value as strings that sort as days; "" where it is open or unknown.
func ends(v string) (first, last string) {
	from, to, interval := strings.Cut(v, "/")
	if !interval {
		to = from
	}
	if from == "" || from == ".." {
		first = ""
	} else {
		first = (from + "-00-00")[:min(10, len(from)+6)]
	}
	if to == "" || to == ".." {
		last = ""
	} else {
		last = (to + "-99-99")[:min(10, len(to)+6)]
	}
	return first, last
}

// name is what an article is called in reasons: its outlet, else the name of the file it came from.
func name(a *news.Article) string {
	if n := a.About.Outlet.Name; n != "" {
		return n
	}
	return stem(a)
}

// stem is the name of the file that an article came from, without folders and ending.
func stem(a *news.Article) string {
	p := a.Capture.Path
	if i := strings.LastIndexAny(p, `/\`); i >= 0 {
		p = p[i+1:]
	}
	if i := strings.IndexByte(p, '.'); i > 0 {
		ext := p[i:]
		p = p[:i]
		if j := strings.IndexByte(ext, '#'); j >= 0 {
			p += ext[j:]
		}
	}
	if p == "" || p == "-" {
		return a.ID
	}
	return p
}
