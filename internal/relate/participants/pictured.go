package participants

import (
	"regexp"
	"strings"
)

// photographed finds those that a caption names as seen in the picture.
func (f *finder) photographed(article int) {
	x := f.a.Findings[article]
	for _, c := range x.Article.Captions {
		text := x.Article.Slice(c.Span)
		if older(c.Date, x.Article.About.Published.Value, f.event.Date) || archive.MatchString(text) {
			continue
		}
		for _, n := range f.names(article, c.Span, false) {
			m := x.Mentions[n.index]
			if c.Credit.Overlaps(m.Span) || unseen.MatchString(text[:n.span.Start-c.Start]) || credited(text, m.Start-c.Start, m.End-c.Start) || speaks.MatchString(text[m.End-c.Start:]) {
				continue
			}
			f.add(n.entity, "photographed", x.Article.Excerpt(n.whole()))
		}
	}
}

var (
	archive = regexp.MustCompile(`(?i)\bfile (?:photo|image|picture|pic)\b|\(file\)|^file\b|\barchive (?:photo|image)\b|\bundated\b`)
	// What shows something of a person, or of those about him, not the person.
	unseen = regexp.MustCompile(`(?i)\b(?:portraits?|posters?|banners?|effig(?:y|ies)|statues?|murals?|pictures?|photos?|images?|supporters|followers|opponents|critics|government|regime|office|home|house|death|killing|arrest|grave|coffin|body|arrival|remarks|speech|words) of (?:the )?(?:late )?$|\b(?:against|supporting|backing|mourning|honou?ring|awaiting|named after|loyal to|support for|tribute to|call(?:s|ing) (?:for|on)|ahead of|photo(?:graph)?s? by|by) (?:the )?$|©\s?$`)
	speaks = regexp.MustCompile(`^ (?:said|says|has said|announced)\b`)
)

// credited reports whether a name is that of who took the picture: "(Ada Vane/NWA)", "Ada Vane / NWA".
func credited(text string, start, end int) bool {
	rest := strings.TrimLeft(text[end:], " ")
	return strings.HasPrefix(rest, "/") || strings.HasSuffix(strings.TrimRight(text[:start], " "), "/")
}

// older reports whether a picture is of another day than the event, or of another year than the article.
func older(taken, published, event string) bool {
	switch {
	case len(taken) < 10:
		return false
	case len(event) == 10:
		return taken[:10] < event && !near(taken[:10], event)
	}
	return len(published) >= 4 && taken[:4] != published[:4]
}
