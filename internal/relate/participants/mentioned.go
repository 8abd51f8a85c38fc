package participants

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"secondsource/internal/news"
)

// The words by which two come together: who stands before hosts, visits, or only meets who stands behind.
var meetings = []struct {
	words         *regexp.Regexp
	before, after string // roles; "-" where nobody is looked for
}{
	{regexp.MustCompile(`(?i)\b(?:hosts|hosted|receives|received|welcomes|welcomed)\b`), "host", "visitor"},
	{regexp.MustCompile(`(?i)\b(?:was|were|been) (?:received|welcomed|hosted) by\b`), "visitor", "host"},
	{regexp.MustCompile(`(?i)\b(?:meets|met|greets|greeted)(?: (?:with|separately|privately))*\b|\b(?:holds|held|opened|began|starts|started|concluded) (?:[a-z-]+ ){0,3}(?:talks|discussions|negotiations|a meeting) with\b|\bsat down with\b|\bshook hands with\b`), "", ""},
	{regexp.MustCompile(`(?i)\b(?:arrives|arrived|landed) in\b|\b(?:pays|paid|made) (?:a|an) (?:[a-z-]+ ){0,2}visit\b|\b(?:visited|is visiting)\b`), "visitor", "-"},
	{regexp.MustCompile(`(?i)\b(?:talks?|meeting|discussions|negotiations|summit|encounter) between\b`), "-", ""},
}

// meeting are parts of words one of which stands in what the expressions above find.
var meeting = []string{"hosts", "hosted", "Hosts", "Hosted", "eceive", "elcome", "reet", "met", "meet", "Met", "Meet", "talk", "Talk", "iscussions", "egotiations", "visit", "Visit", "rrive", "anded in", "sat down", "shook", "ummit", "ncounter", "elegation"}

// leadSentences is how many sentences of an article's beginning are taken to be of its event: what stands below may be of another meeting.
const leadSentences = 8

// elsewhen tells of another time than the event's.
var elsewhen = regexp.MustCompile(`(?i)\b(?:previously|earlier|last (?:year|month|week|time)|years? ago|months? ago|in the past|had (?:met|hosted|received|visited|held)|first (?:visited|met)|next (?:week|month|year)|will|would|to meet|expected|plans|planned|since)\b`)

// mentioned finds those whom an event's own reports name as having met, hosted or visited one another.
func (f *finder) mentioned(article int) {
	x := f.a.Findings[article]
	told := 0
	for _, s := range x.Sentences {
		if !x.Article.Body(s) && !x.Article.Headline.Overlaps(s) {
			continue
		}
		if told++; told > leadSentences {
			break
		}
		text := x.Article.Slice(s)
		if !hints(text, meeting) {
			continue
		}
		if elsewhen.MatchString(text) || f.otherDay(article, s) {
			continue
		}
		names := f.names(article, s, true)
		for _, m := range meetings {
			at := m.words.FindStringIndex(text)
			if at == nil || unreal.MatchString(text[:at[0]]) || noun.MatchString(text[:at[0]]) || quoted(text, at[0]) {
				continue
			}
			before, after := subject(text, s.Start, names, s.Start+at[0]), objects(text, s.Start, names, s.Start+at[1])
			if m.after != "-" && len(after) == 0 || m.before != "-" && len(before) == 0 {
				continue // one of them is not told, or no person
			}
			for side, role := range [...]string{m.before, m.after} {
				if role == "-" {
					continue
				}
				for _, n := range [][]name{before, after}[side] {
					if f.add(n.entity, "mentioned", x.Article.Excerpt(n.whole())); role != "" {
						f.as(n.entity, role)
					}
				}
			}
			break
		}
		f.delegationsOf(article, s, text)
	}
}

// noun stands before what is no verb: "gave the hosts the lead".
var noun = regexp.MustCompile(`(?i)\b(?:the|a|an|its|their|his|her|co|two)[ -]$`)

// subject gives the last names before a verb that may be its subject: nothing but an apposition or the like between.
func subject(text string, start int, names []name, at int) []name {
	last := len(names)
	for last > 0 && names[last-1].span.End > at {
		last--
	}
	if last == 0 || !between(gap(text, start, names[last-1].end, at)) {
		return nil
	}
	first := last - 1
	for first > 0 && joined(gap(text, start, names[first-1].end, names[first].span.Start)) {
		first--
	}
	return names[first:last]
}

// objects gives the names that a verb or "between" has for its object: a list that begins close behind it.
func objects(text string, start int, names []name, at int) (out []name) {
	for _, n := range names {
		if n.span.End <= at || len(out) == 0 && n.span.Start < at {
			continue
		}
		words := gap(text, start, at, n.span.Start)
		if len(out) == 0 && !introduces(words) || len(out) > 0 && !joined(words) {
			break
		}
		out = append(out, n)
		at = n.end
	}
	return out
}

// between reports whether words may stand between a subject and its verb.
func between(words string) bool {
	words = strings.TrimSpace(words)
	if strings.HasPrefix(words, ",") {
		return strings.HasSuffix(words, ",") && len(words) < 90 && !strings.ContainsAny(words, "“”\"") // an apposition
	}
	return len(words) < 24 && !strings.ContainsAny(words, ",;:“”\"()") && !strings.HasPrefix(words, "and ")
}

// introduces reports whether words may stand between a verb and the name of its object: "his Marnian counterpart".
func introduces(words string) bool {
	return len(words) < 45 && !strings.ContainsAny(words, ",;:.“”\"()") && !other.MatchString(words)
}

var other = regexp.MustCompile(`(?i)\b(?:named|called|baby|visit|of|from|by|said|who|that|and|in|at|on|for|about|over|to)\b`)

// joined reports whether words join two names of a list.
func joined(words string) bool {
	words = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(words), ","))
	return words == "" || words == "and" || words == "&" || strings.HasPrefix(words, "and ") && len(words) < 45 && !other.MatchString(words[4:])
}

// delegationsOf finds what organizations sent a delegation: "a delegation from the World Bank", "the Harbour Authority delegation".
func (f *finder) delegationsOf(article int, s news.Span, text string) {
	for _, at := range delegation.FindAllStringIndex(text, 4) {
		x := f.a.Findings[article]
		from, to := s.Start+at[0], s.Start+at[1]
		for i, m := range x.Mentions {
			n := f.a.EntityOf(news.Ref{Article: article, Index: i})
			if n < 0 || f.a.Entities[n].Kind != news.Organization || !s.Contains(m.Span) {
				continue
			}
			if behind := m.Start >= to && sends.MatchString(x.Article.Slice(news.Span{Start: to, End: m.Start})); behind || m.End < from && m.End+2 > from {
				f.add(n, "mentioned", x.Article.Excerpt(m.Span))
				f.as(n, "delegation")
			}
		}
	}
}

var (
	delegation = regexp.MustCompile(`(?i)\bdelegations?\b`)
	sends      = regexp.MustCompile(`^ (?:from|of) (?:the )?$`)
)

// otherDay reports whether a sentence tells a day, month or year that is not the event's, or the article's where no day of the event is known.
func (f *finder) otherDay(article int, s news.Span) bool {
	day := f.event.Date
	if p := f.a.Findings[article].Article.About.Published.Value; len(day) != 10 && len(p) >= 10 {
		day = p[:10]
	}
	return slices.ContainsFunc(f.a.Findings[article].Times, func(t news.Time) bool {
		switch {
		case !s.Contains(t.Span) || t.Kind != "date" || len(t.Value) < 4 || strings.Contains(t.Value, "/"):
			return false
		case len(day) != 10: // of an article without a day: what is told of a year is told of long ago
			return t.Basis == "text"
		case len(t.Value) >= 10:
			return !near(t.Value[:10], day)
		}
		return !strings.HasPrefix(day, t.Value)
	})
}

// near reports whether two days are no more than two apart.
func near(a, b string) bool {
	x, err := time.Parse(time.DateOnly, a)
	y, bad := time.Parse(time.DateOnly, b)
	return err == nil && bad == nil && x.Sub(y).Abs() <= 48*time.Hour
}

// owner reports whether what ends at a byte owns what follows.
func owner(text string, end int) bool {
	rest := text[end:]
	for _, s := range [...]string{"'s", "’s", "' ", "’ "} {
		if strings.HasPrefix(rest, s) {
			return true
		}
	}
	return false
}

var owns = map[string]bool{"his": true, "her": true, "His": true, "Her": true, "their": true, "Their": true}
