package claims

import (
	"strings"

	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// grade tells on what sort of word a passage rests.
func (r *reader) grade(u unit) string {
	if u.statement < 0 {
		if u.status == reported {
			return "reports"
		}
		return "own-voice"
	}
	f := r.a.Findings[u.article]
	s := f.Statements[u.statement].Source
	words := strings.ToLower(f.Article.Slice(s.Span))
	if s.Mention >= 0 {
		m := f.Mentions[s.Mention]
		words += " " + strings.ToLower(f.Article.Slice(m.Role)+" "+f.Article.Slice(m.Also))
		switch {
		case s.Basis == news.ByReport || m.Kind == news.Organization && newsroom(f.Article.Slice(m.Span)) && !r.publishes(u.article, f.Article.Slice(m.Span)):
			return "reports"
		case has(words, witnesses):
			return "witness"
		case has(words, experts):
			return "expert"
		case s.Basis == news.ByUnnamed && m.Kind == news.Person:
			return unnamed(words)
		case m.Kind == news.Person: // in a statement of his too: it is his word
			return "on-record"
		}
		return "institution"
	}
	switch s.Basis {
	case news.ByDocument:
		return "document"
	case news.ByReport:
		return "reports"
	case news.ByUnnamed:
		switch {
		case has(words, witnesses):
			return "witness"
		case has(words, experts):
			return "expert"
		case has(words, bodies):
			return "institution"
		case has(words, hearsayers):
			return "reports"
		}
		return unnamed(words)
	}
	return "on-record"
}

// unnamed tells one unnamed source from several.
func unnamed(words string) string {
	if words = strings.TrimSpace(words); len(words) > 1 && words[len(words)-1] == 's' {
		return "several-unnamed"
	}
	return "one-unnamed"
}

// has reports whether some words are among a list.
func has(words string, list map[string]bool) bool {
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return !('a' <= r && r <= 'z') && r != '-' }) {
		if list[w] {
			return true
		}
	}
	return false
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

var (
	witnesses  = set("witness witnesses eyewitness eyewitnesses survivor survivors bystander bystanders passer-by passers-by onlooker onlookers resident residents neighbor neighbors neighbour neighbours passenger passengers")
	experts    = set("expert experts analyst analysts observer observers economist economists professor researcher researchers scientist scientists scholar scholars historian historians astronomer seismologist epidemiologist")
	bodies     = set("authorities government ministry police army military court council parliament agency department presidency administration embassy consulate regulator union company firm airline zoo team club league school bank church hospital university prosecutors rescuers firefighters coastguard")
	hearsayers = set("media outlets rumors rumours reports newspapers websites")
)

// newsroom reports whether a name is one of a newsroom: an agency's, or one that ends as those of papers and broadcasters do.
func newsroom(name string) bool {
	if _, ok := press.AgencyNamed(name); ok {
		return true
	}
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 1 && papers[words[len(words)-1]]
}

var papers = set("news times post herald tribune gazette journal guardian telegraph observer chronicle mirror mail daily weekly magazine tv television radio today week verge broadcasting press newspaper")

// toldTo leaves what several newsrooms have from one to that one: what somebody told it begins there, whoever passes it on. Evidence is in
// order; the newsroom's own stays, else the first that passes it on.
func (r *reader) toldTo(evidence []news.Evidence) {
	first := map[string]int{} // the article that a newsroom's word is counted for
	for _, own := range [2]bool{true, false} {
		for _, e := range evidence {
			if n := r.newsroom(e); n != "" && e.Role == "asserts" && r.publishes(e.Article, n) == own {
				if _, ok := first[n]; !ok {
					first[n] = e.Article
				}
			}
		}
	}
	for i := range evidence {
		e := &evidence[i]
		if n := r.newsroom(*e); n != "" && e.Role == "asserts" && first[n] != e.Article {
			e.Role = "relays"
		}
	}
}

// newsroom is the newsroom that a passage's statement was made to, by the name that articles have it published under; "" where it was made
// to none.
func (r *reader) newsroom(e news.Evidence) string {
	if e.Statement < 0 {
		return ""
	}
	f := r.a.Findings[e.Article]
	to := f.Statements[e.Statement].To
	if to.Span.Empty() {
		return ""
	}
	name := strings.TrimPrefix(strings.TrimSpace(f.Article.Slice(to.Span)), "the ")
	if a, ok := press.AgencyNamed(name); ok {
		return a.Short
	}
	if to.Mention >= 0 && f.Mentions[to.Mention].Kind == news.Organization {
		return name
	}
	return ""
}

// publishes reports whether an article is of a newsroom.
func (r *reader) publishes(article int, newsroom string) bool {
	about := r.a.Findings[article].Article.About
	for _, a := range about.Agencies {
		if a.Name == newsroom {
			return true
		}
	}
	return strings.EqualFold(strings.TrimPrefix(about.Outlet.Name, "The "), strings.TrimPrefix(newsroom, "The "))
}
