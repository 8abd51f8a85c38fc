package participants

import (
	"regexp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/posts"
	"secondsource/internal/news"
)

// The words that list those present, by where the persons stand: behind, before, or on both sides of them.
var (
	behind = regexp.MustCompile(`(?i)\b(?:delegations?|side|those present|participants|attendees|guests|those attending|entourage) (?:also )?(?:included|includes|comprised|consisted of|was made up of)` +
		`|\b(?:attended|joined|flanked) by\b|\b(?:in|with) the (?:presence|participation|attendance) of\b|\bwitnessed the participation of\b` +
		`|(?:^|\balso |\bthose )(?:present|attending|in attendance|taking part)(?: (?:at|in|on|for|during|from) [\p{L} '’-]{2,50}?)? (?:was|were)\b|\bsat with\b|\baccompanying [^.;:]{2,60} (?:was|were)\b`)
	ahead = regexp.MustCompile(`(?i)\b(?:also )?(?:took|taken) part in (?:the |a |these |those )?[a-z' -]*\b(?:talks|meeting|discussions|negotiations|ceremony|summit|session|conference|event|forum|rally|dinner)\b|\balso took part\b` +
		`|\b(?:also )?attended (?:the |a |an |his |her |its |their )?["“]?(?:[\p{L}\p{N}'’-]+ ){0,6}(?:talks|meeting|meetings|discussions|negotiations|ceremony|summit|session|conference|event|events|forum|rally|dinner|funeral|launch|inauguration|opening|signing|briefing|gathering|hearing|reception)\b` +
		`|\b(?:was|were) (?:also )?(?:present|in attendance|among (?:those present|the attendees|the guests|the participants))\b|\balso attended\b`)
	around = regexp.MustCompile(`(?i)\baccompanied by\b|\baccompan(?:ied|ying)\b`)

	// What makes a thing that did not happen, or at another time, of one that did.
	unreal = regexp.MustCompile(`(?i)\b(?:not|never|n['’]t|will|would|should|expected|due|likely|scheduled|planned|invited|had|previously|earlier|if|to be)\b[^,.;]{0,25}$`)
)

// listing are parts of words one of which stands in what the expressions above find: they cost much more.
var listing = []string{"elegation", "side includ", "side compr", "side consist", "side was", "side also", "resen", "articipa", "ttend", "uests", "ntourage", "oined by", "lanked by", "aking part", "sat with", "art in ", "was among", "were among", "ccompan"}

func hints(text string, of []string) bool {
	return slices.ContainsFunc(of, func(w string) bool { return strings.Contains(text, w) })
}

// How far apart the names of a list stand, in bytes.
const (
	nearMarker = 90
	nearNames  = 120
)

// listed finds those that a sentence lists as present.
func (f *finder) listed(article int) {
	x := f.a.Findings[article]
	for _, s := range x.Sentences {
		text := x.Article.Slice(s)
		if !hints(text, listing) {
			continue
		}
		for _, kind := range []struct {
			words         *regexp.Regexp
			before, after bool
		}{{behind, false, true}, {ahead, true, false}, {around, true, true}} {
			at := kind.words.FindStringIndex(text)
			if at == nil || unreal.MatchString(text[:at[0]]) || quoted(text, at[0]) || f.otherDay(article, s) {
				continue
			}
			marker := news.Span{Start: s.Start + at[0], End: s.Start + at[1]}
			names := f.names(article, s, true)
			before, after := chainBefore(x.Article.Text(), names, marker.Start), chainAfter(x.Article.Text(), names, marker.End)
			if kind.words == around && !office(text[at[1]:]) && (len(after) == 0 || !introduces(gap(text, s.Start, marker.End, after[0].span.Start))) {
				continue // accompanied by music
			}
			delegation := delegations.MatchString(text[at[0]:at[1]])
			if kind.words == behind && delegation {
				f.list(article, within(names, marker), false) // "accompanying Reyl in Arven were ..."
			}
			if kind.before {
				f.list(article, before, kind.words == around && !passive.MatchString(text[at[0]:at[1]]))
			}
			if kind.after {
				f.list(article, after, delegation || kind.words == around && passive.MatchString(text[at[0]:at[1]]))
			}
			break
		}
	}
}

var (
	delegations = regexp.MustCompile(`(?i)^(?:delegation|side|accompanying)`)
	passive     = regexp.MustCompile(`(?i) by$|^accompanying`)
)

// within gives the names that stand in a span.
func within(names []name, s news.Span) (out []name) {
	for _, n := range names {
		if s.Contains(n.span) {
			out = append(out, n)
		}
	}
	return out
}

// office reports whether words begin with an office that stands for a person: "accompanied the president."
func office(words string) bool {
	for i, w := range strings.Fields(words) {
		if i > 4 {
			break
		}
		w, _, ended := strings.Cut(strings.ToLower(w), ".")
		if _, ok := posts.Head(strings.Trim(w, ",;")); ok {
			return true
		}
		if i == 0 && w != "the" && w != "his" && w != "her" && w != "their" || ended {
			return false
		}
	}
	return false
}

// list adds those named, as members of somebody's delegation where they are.
func (f *finder) list(article int, names []name, delegation bool) {
	x := f.a.Findings[article]
	for _, n := range names {
		if x.Mentions[n.index].Form != news.Name {
			continue
		}
		f.add(n.entity, "listed", x.Article.Excerpt(n.whole()))
		if delegation {
			f.as(n.entity, "delegation")
		}
	}
}

// chainAfter gives the names of a list that begins at a byte.
func chainAfter(text string, names []name, at int) (out []name) {
	begin, most := at, nearMarker
	for _, n := range names {
		if n.span.Start < begin {
			continue
		}
		at = min(at, n.span.Start) // what stands between two names may be taken for the office of either
		if n.span.Start-at > most || apart.MatchString(text[at:n.span.Start]) {
			break
		}
		out = append(out, n)
		at, most = n.end, nearNames
	}
	return out
}

// chainBefore gives the names of a list that ends at a byte, in order.
func chainBefore(text string, names []name, at int) []name {
	last := len(names)
	for last > 0 && names[last-1].span.End > at {
		last--
	}
	first, most := last, nearMarker
	for first > 0 {
		end := min(names[first-1].end, at)
		if at-end > most || first < last && apart.MatchString(text[end:at]) {
			break
		}
		first--
		at, most = names[first].span.Start, nearNames
	}
	return names[first:last]
}

// apart is what ends a list: another clause begins.
var apart = regexp.MustCompile(`(?i)\b(?:was|were|is|said|says|has|had|met|told|where|while|when|arrived|received)\b`)

// quoted reports whether byte at of a sentence stands in quotation marks.
func quoted(text string, at int) bool {
	open := false
	for _, r := range text[:at] {
		switch r {
		case '“':
			open = true
		case '”':
			open = false
		case '"':
			open = !open
		}
	}
	return open
}
