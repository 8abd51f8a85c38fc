package offices

import (
	"regexp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// delegated finds a list of who was with whom: "The Marnian delegation included Foreign Minister …", "Taking part on the Marnian side were …".
var delegated = regexp.MustCompile(`\b([\p{Lu}][\p{L}’'-]+(?: [\p{Lu}][\p{L}-]+)?) (?:delegation|side|team) (?:also )?(?:included|includes|comprised|consisted of|was|were)\b`)

// ofDelegation gives the country or place whose delegation a name is listed in, as the same sentence tells it: its words, and its code where it
// is a country that is known.
func ofDelegation(f *news.Findings, m news.Mention) (words news.Span, code string) {
	i, found := slices.BinarySearchFunc(f.Sentences, m.Start, func(s news.Span, at int) int {
		switch {
		case s.End <= at:
			return -1
		case s.Start > at:
			return 1
		}
		return 0
	})
	if !found {
		return words, ""
	}
	s := f.Sentences[i]
	text := f.Article.Slice(news.Span{Start: s.Start, End: m.Start})
	if !strings.Contains(text, "delegation") && !strings.Contains(text, "side") && !strings.Contains(text, "team") {
		return words, ""
	}
	at := delegated.FindStringSubmatchIndex(text)
	if at == nil || strings.ContainsAny(text[at[1]:], ";.") {
		return words, ""
	}
	words = news.Span{Start: s.Start + at[2], End: s.Start + at[3]}
	owner := split(f.Article.Text(), words)
	for len(owner) > 0 && articles[owner[0].lower] {
		owner = owner[1:]
	}
	if len(owner) == 0 {
		return news.Span{}, ""
	}
	words.Start = owner[0].Start
	if n, c := country(owner, ""); n == len(owner) {
		code = c
	}
	return words, code
}

// governing are the posts of which a country's delegation tells the country.
func governing(post string) bool {
	return strings.HasSuffix(post, "minister") || post == "president" || post == "ambassador"
}

// undone stands before somebody who lost an office by what is told: "the march that drove out President …".
var undone = regexp.MustCompile(`(?i)\b(?:ousted|ousting|overthrew|overthrow|overthrown|toppled|toppling|drove out|deposed|deposing|unseated|removed|removal|fall|downfall|ouster|assassinated|assassination|death|murder|succeeded|succeeding|replaced|replacing|impeached)(?: of)?(?: (?:the|its|his|her|their|then|long-?time))? $`)

// lost reports whether the words before a role say that its holder lost it, or died.
func lost(f *news.Findings, role news.Span) bool {
	from := max(0, role.Start-40)
	return undone.MatchString(f.Article.Text()[from:role.Start])
}
