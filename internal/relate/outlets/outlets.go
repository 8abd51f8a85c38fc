// Package outlets infers who published an article that does not tell: a page made by the template of another whose outlet is known, or a
// text that tells of its own outlet's reporting ("experts cited by …").
//
// A template shows in the lines of furniture that a scrape repeats with each of its articles. Lines that pages of many outlets have
// ("Advertisement", "Read more") show nothing. Two captures of one template are of one newsroom even where neither tells its name: they
// get one key, so that the newsroom counts once.
package outlets

import (
	"maps"
	"slices"
	"strings"

	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// Infer gives, for each article, its outlet: what it tells itself, or what is inferred. Outlets that cannot be inferred stay empty.
func Infer(fs []*news.Findings) []news.Outlet {
	out := make([]news.Outlet, len(fs))
	for i, f := range fs {
		out[i] = f.Article.About.Outlet
		if out[i].Name == "" && len(f.Article.About.Agencies) == 0 {
			out[i] = cited(f.Article)
		}
	}
	for _, group := range templates(fs) {
		name := ""
		for _, i := range group {
			if n := out[i].Name; n != "" && (name == "" || name == n) {
				name = n
			} else if n != "" {
				name = "?" // the template is no single outlet's
			}
		}
		if name == "?" {
			continue
		}
		for _, i := range group {
			if out[i].Name == "" && name != "" {
				out[i] = news.Outlet{Name: name, Basis: "template"}
			}
			if name == "" {
				out[i].Room = "template of " + fs[group[0]].Article.Capture.ID
			}
		}
	}
	return out
}

// cited finds an outlet that the text names as the one that was spoken to, where it is the only one. It may be another's scoop, so the
// basis is "inferred".
func cited(a *news.Article) news.Outlet {
	var found news.Outlet
	for _, p := range a.Paragraphs {
		text := a.Slice(p.Span)
		for _, lead := range leads {
			for at := 0; ; {
				i := strings.Index(text[at:], lead)
				if i < 0 {
					break
				}
				at += i + len(lead)
				name, ok := press.OutletBeginning(text[at:])
				if !ok {
					continue
				}
				if found.Name != "" && found.Name != name {
					return news.Outlet{}
				}
				if found.Name == "" {
					start := p.Start + at
					found = news.Outlet{Name: name, Basis: "inferred", Span: news.Span{Start: start, End: start + len(name)}}
				}
			}
		}
	}
	return found
}

// leads stand before the name of the outlet that was spoken to. "Told" is not among them: what was told to another outlet is quoted by all.
var leads = []string{" cited by ", " speaking to ", " in remarks to ", " interviewed by ", " who spoke to "}

// templates groups articles whose captures repeat the same odd line of furniture with each article.
func templates(fs []*news.Findings) [][]int {
	byCapture := map[string][]int{}
	for i, f := range fs {
		if f.Article.Capture.Media == news.MediaText {
			byCapture[f.Article.Capture.ID] = append(byCapture[f.Article.Capture.ID], i)
		}
	}
	byLine := map[string][]int{}
	for _, id := range slices.Sorted(maps.Keys(byCapture)) {
		articles := byCapture[id]
		for line, n := range furniture(fs, articles) {
			if n >= max(2, len(articles)) {
				byLine[line] = append(byLine[line], articles...)
			}
		}
	}
	var out [][]int
	for _, line := range slices.Sorted(maps.Keys(byLine)) {
		group := byLine[line]
		if len(group) > 1 && fs[group[0]].Article.Capture != fs[group[len(group)-1]].Article.Capture {
			slices.Sort(group)
			out = append(out, group)
		}
	}
	return out
}

// furniture counts the short lines of a capture that no article has and that are not everybody's.
func furniture(fs []*news.Findings, articles []int) map[string]int {
	capture := fs[articles[0]].Article.Capture
	used := map[string]bool{}
	for _, i := range articles {
		for line := range strings.SplitSeq(fs[i].Article.Text(), "\n") {
			used[strings.TrimSpace(line)] = true
		}
	}
	counts := map[string]int{}
	for line := range strings.SplitSeq(capture.Payload, "\n") {
		line = strings.Trim(line, " \t\r\u00a0")
		if line != "" && len(line) <= 40 && !used[line] && !generic(line) {
			counts[line]++
		}
	}
	return counts
}

// generic reports whether a line is one that pages of many outlets have.
func generic(line string) bool {
	low := strings.ToLower(line)
	letters := strings.IndexFunc(low, func(r rune) bool { return r >= 'a' && r <= 'z' || r > 127 })
	return letters < 0 || strings.ContainsAny(low, "{}[]<>=|/@:") || slices.ContainsFunc(everybodys, func(w string) bool { return strings.Contains(low, w) })
}

var everybodys = []string{"adverti", "read", "more", "share", "comment", "sign", "subscri", "log in", "login", "menu", "home", "news", "world", "politic", "sport", "video", "photo", "image",
	"related", "tags", "copyright", "rights", "cookie", "privacy", "search", "close", "skip", "follow", "facebook", "twitter", "email", "e-mail", "print", "save", "next", "previous", "latest", "popular", "trending",
	"like", "reply", "click", "continue", "top", "back", "newsletter", "min", "ago", "about", "contact", "listen", "watch", "live", "updated", "published", "by ", "admin", "author", "file", "getty", "reuters", "getty", "ap "}
