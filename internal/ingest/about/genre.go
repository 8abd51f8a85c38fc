package about

import (
	"strings"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// marks are the words that name a genre: before a colon or bar in the headline, as a line of their own, as a section, or as a part of the
// address.
var marks = map[string]news.Genre{
	"opinion": news.GenreOpinion, "editorial": news.GenreOpinion, "op-ed": news.GenreOpinion, "commentary": news.GenreOpinion,
	"column": news.GenreOpinion, "viewpoint": news.GenreOpinion, "comment": news.GenreOpinion, "opinions": news.GenreOpinion,
	"commentisfree": news.GenreOpinion, "editorials": news.GenreOpinion, "columnists": news.GenreOpinion, "letters": news.GenreOpinion,
	"guest essay": news.GenreOpinion, "letter to the editor": news.GenreOpinion, "letters to the editor": news.GenreOpinion, "op-eds": news.GenreOpinion,
	"analysis": news.GenreAnalysis, "news analysis": news.GenreAnalysis, "explainer": news.GenreAnalysis, "explainers": news.GenreAnalysis,
	"live": news.GenreLive, "live updates": news.GenreLive, "live blog": news.GenreLive, "liveblog": news.GenreLive, "as it happened": news.GenreLive,
	"live-updates": news.GenreLive, "live-blog": news.GenreLive, "live-news": news.GenreLive,
	"transcript": news.GenreTranscript, "full transcript": news.GenreTranscript, "full text": news.GenreTranscript, "transcripts": news.GenreTranscript,
	"readout": news.GenreReadout, "readouts": news.GenreReadout,
	"correction": news.GenreCorrection, "corrections": news.GenreCorrection, "corrections and clarifications": news.GenreCorrection, "clarifications": news.GenreCorrection, "withdrawal": news.GenreWithdrawal, "withdrawn": news.GenreWithdrawal,
	"retraction": news.GenreWithdrawal, "kill": news.GenreWithdrawal, "advisory/withdrawal": news.GenreWithdrawal,
	"press release": news.GenrePressRelease, "press-release": news.GenrePressRelease, "press-releases": news.GenrePressRelease, "press releases": news.GenrePressRelease,
	"for immediate release": news.GenrePressRelease, "news release": news.GenrePressRelease,
	"sponsored": news.GenreSponsored, "sponsored content": news.GenreSponsored, "sponsored-content": news.GenreSponsored, "advertorial": news.GenreSponsored,
	"paid content": news.GenreSponsored, "partner content": news.GenreSponsored, "paidpost": news.GenreSponsored, "paid post": news.GenreSponsored,
	"brandstories": news.GenreSponsored, "brand content": news.GenreSponsored, "branded content": news.GenreSponsored, "paid partnership": news.GenreSponsored,
	"satire": news.GenreSatire,
}

// types are the kinds of article that JSON-LD names; what is not among them (NewsArticle, BlogPosting) tells no genre.
var types = map[string]news.Genre{
	"OpinionNewsArticle": news.GenreOpinion, "AnalysisNewsArticle": news.GenreAnalysis, "ReportageNewsArticle": news.GenreReport,
	"LiveBlogPosting": news.GenreLive, "AdvertiserContentArticle": news.GenreSponsored, "SatiricalArticle": news.GenreSatire,
	"SocialMediaPosting": news.GenreSocial,
}

// notAlone names the marks that are too common as words of an address, or as names of sections, to tell a genre there.
var notAlone = map[string]bool{"live": true, "column": true, "comment": true, "letters": true, "kill": true, "correction": true, "transcript": true, "withdrawal": true, "explainer": true,
	"corrections": true, "sponsored": true}

// genre is the kind of journalism where the article is marked as such, with the mark; a report where nothing marks it.
func (r *reader) genre(address, outlet string, service []news.Service) (news.Genre, news.Mark) {
	headline := r.a.Slice(r.a.Headline)
	for _, s := range service {
		first := len(r.body) == 0 || s.Span.Start < r.body[0].Start
		words := r.a.Slice(s.Span)
		switch {
		case s.Kind == blocks.ServiceKill && first:
			return news.GenreWithdrawal, news.Mark{Basis: "line", Words: words, Span: s.Span}
		case s.Kind == blocks.ServiceCorrection && first && strings.HasPrefix(strings.TrimLeft(words, "(*[ "), "CORRECTION"):
			return news.GenreCorrection, news.Mark{Basis: "line", Words: words, Span: s.Span}
		}
	}
	if g, start, end, ok := headlineMark(headline); ok {
		return g, r.mark("headline", news.Span{Start: r.a.Headline.Start + start, End: r.a.Headline.Start + end})
	}
	if g, ok := lineMark(headline); ok && len(headline) > 0 {
		return g, r.mark("headline", r.a.Headline)
	}
	if g, m, ok := r.toldGenre(); ok {
		return g, m
	}
	for i, line := range r.lines {
		if g, ok := lineMark(r.a.Slice(line)); ok && (g != news.GenreCorrection || i == 0 && len(r.body) > 0 && line.Start < r.body[0].Start) {
			return g, r.mark("line", line)
		}
	}
	for i, p := range r.body {
		if i == 2 {
			break
		}
		if g, ok := lineMark(r.a.Slice(p)); ok {
			return g, r.mark("text", p)
		}
		if at, end := wire(r.a.Slice(p)); end > 0 {
			return news.GenrePressRelease, r.mark("text", news.Span{Start: p.Start + at, End: p.Start + end})
		}
	}
	if s, ok := r.release(); ok {
		return news.GenrePressRelease, r.mark("text", s)
	}
	if s, ok := r.speakers(); ok {
		return news.GenreTranscript, r.mark("text", s)
	}
	if g, ok := ownRecord(outlet, strings.ToLower(headline)); ok {
		return g, news.Mark{Basis: "outlet", Words: outlet}
	}
	if h := host(address); h != "" {
		if o, ok := press.OutletAt(h); ok && o.Sort != "" {
			return news.Genre(o.Sort), news.Mark{Basis: "address", Words: h}
		}
		for i, part := range strings.Split(path(address), "/") {
			if g, ok := marks[part]; ok && !notAlone[part] && i < 5 {
				return g, news.Mark{Basis: "address", Words: part}
			}
		}
	}
	return news.GenreReport, news.Mark{}
}

func (r *reader) mark(basis string, s news.Span) news.Mark {
	place, _ := r.place(s)
	return news.Mark{Basis: basis, Words: r.a.Slice(s), Span: s, Place: place}
}

// toldGenre reads the kind of article or section that metadata name.
func (r *reader) toldGenre() (news.Genre, news.Mark, bool) {
	for _, t := range r.a.Capture.Told {
		if t.Field != news.FieldSection {
			continue
		}
		g, ok := types[t.Value]
		if low := strings.ToLower(t.Value); !ok && !notAlone[low] {
			g, ok = marks[low]
		}
		if ok {
			return g, news.Mark{Basis: "metadata", Words: t.Value, Place: t.Place}, true
		}
	}
	return "", news.Mark{}, false
}

// lineMark reads a line that is nothing but a mark, or that says who paid.
func lineMark(line string) (news.Genre, bool) {
	if len(line) > maxLine {
		return "", false
	}
	low := strings.ToLower(strings.Trim(line, " :|.[]()*\u00a0"))
	if g, ok := marks[low]; ok {
		return g, true
	}
	for _, opening := range []string{"brought to you by ", "sponsored by ", "paid for by ", "paid post by ", "this is a sponsored ", "this is a paid ", "this post is sponsored", "this article is sponsored"} {
		if strings.HasPrefix(low, opening) {
			return news.GenreSponsored, true
		}
	}
	if strings.HasPrefix(low, "for immediate release") {
		return news.GenrePressRelease, true
	}
	return "", false
}

// wire finds the name of a press-release wire at the beginning of a paragraph.
func wire(p string) (start, end int) {
	head := p[:min(len(p), 160)]
	for _, name := range []string{"PRNewswire", "BUSINESS WIRE", "GLOBE NEWSWIRE", "Business Wire", "ACCESSWIRE", "EQS-News", "ACCESS Newswire", "PR Newswire"} {
		i := strings.Index(head, name)
		if i < 0 {
			continue
		}
		rest := strings.TrimLeft(head[i+len(name):], "- ")
		before := strings.TrimRight(head[:i], " ")
		if before == "" || strings.HasSuffix(before, "/") || strings.HasSuffix(before, "(") || strings.HasPrefix(rest, ")") || strings.HasPrefix(rest, "/") {
			return i, i + len(name)
		}
	}
	return 0, 0
}

// release finds the close of a press release: "About X" or "Media contact" together with the mark of its end, or a contact with a telephone
// number or address of mail.
func (r *reader) release() (news.Span, bool) {
	var about, contact, end news.Span
	for _, list := range [][]news.Span{r.lines, r.body, r.a.Furniture, r.subheads()} {
		for _, p := range list {
			s := r.a.Slice(p)
			if p.Start < len(r.text)/2 || len(s) > 400 {
				continue
			}
			low := strings.ToLower(s)
			switch {
			case strings.HasPrefix(s, "About ") && len(s) < 60 && !strings.HasSuffix(s, ".") && !strings.HasPrefix(low, "about the author") && !strings.HasPrefix(low, "about this"):
				about = p
			case strings.HasPrefix(low, "media contact"), strings.HasPrefix(low, "press contact"), strings.HasPrefix(low, "contact for media"), strings.HasPrefix(low, "media inquiries"), strings.HasPrefix(low, "media enquiries"), strings.HasPrefix(low, "media relations contact"):
				contact = p
			case strings.Trim(s, "#- ") == "" && strings.Count(s, "#") > 2, s == "-30-", s == "ENDS", s == "-ENDS-":
				end = p
			}
		}
	}
	switch {
	case !contact.Empty() && (!about.Empty() || !end.Empty()):
		return contact, true
	case !about.Empty() && !end.Empty():
		return about, true
	}
	return news.Span{}, false
}

func (r *reader) subheads() (out []news.Span) {
	for _, p := range r.a.Paragraphs {
		if p.Kind == news.Subhead {
			out = append(out, p.Span)
		}
	}
	return out
}

// speakers finds the speaker lines of a transcript: at least six paragraphs, and two in five of all, begin with a name in capitals or
// question and answer, and a colon, one of them three times, the first of them in the first quarter of the text: further down, a report
// ends in what somebody was asked. It gives the first.
func (r *reader) speakers() (news.Span, bool) {
	n, most := 0, 0
	lines := map[string]int{}
	var first news.Span
	for _, p := range r.body {
		if end := speaker(r.a.Slice(p)); end > 0 {
			if n == 0 {
				first = news.Span{Start: p.Start, End: p.Start + end}
			}
			n++
			who := r.text[p.Start : p.Start+end]
			lines[who]++
			most = max(most, lines[who])
		}
	}
	if n < 6 || most < 3 || n*5 < 2*len(r.body) {
		return first, false
	}
	begin, end := r.body[0].Start, r.body[len(r.body)-1].End
	return first, (first.Start-begin)*4 <= end-begin
}

// speaker is the length of "MR. SMITH:", "Q:", "QUESTION:", "PRIME MINISTER VELL:" at the beginning of a paragraph; 0 where none stands there.
func speaker(p string) int {
	i := strings.IndexByte(p[:min(len(p), 50)], ':')
	if i < 1 {
		if strings.HasPrefix(p, "Q ") || strings.HasPrefix(p, "Q\u00a0") {
			return 1
		}
		return 0
	}
	upper := 0
	for _, c := range p[:i] {
		switch {
		case c >= 'a' && c <= 'z' && !strings.HasPrefix(p, "Mr") && !strings.HasPrefix(p, "Ms"):
			return 0
		case c >= 'A' && c <= 'Z':
			upper++
		case strings.ContainsRune("?!\"“,", c) && c != ',':
			return 0
		}
	}
	if upper == 0 || labels[p[:i]] && p[:i] != "Q" && p[:i] != "A" {
		return 0
	}
	return i + 1
}

// ownRecord tells what a party puts out about itself: the readout of a meeting or call, else a press release. A party is told by the name of
// the site: a ministry, a government, the office of a president.
func ownRecord(outlet, headline string) (news.Genre, bool) {
	low := strings.ToLower(outlet)
	party := false
	for _, w := range []string{"office of the president", "office of the prime minister", "prime minister's office", "presidency", "ministry of ", "ministry for ", "foreign ministry", "defence ministry",
		"defense ministry", "department of ", "government of ", "embassy of ", "white house", "kremlin", "president of "} {
		party = party || strings.HasPrefix(low, w) || strings.HasPrefix(low, "the "+w)
	}
	if !party {
		return "", false
	}
	for _, w := range []string{"meeting with", "meeting of", "talks with", "call with", "conversation with", "met with", "meets with", "summit with"} {
		if strings.Contains(headline, w) {
			return news.GenreReadout, true
		}
	}
	return news.GenrePressRelease, true
}

// headlineMark reads "Opinion: …", "ANALYSIS | …", "Readout of …", "… | Opinion", and tells where in the headline the mark stands.
func headlineMark(headline string) (g news.Genre, start, end int, ok bool) {
	headline = asciiLower(headline)
	if i := strings.IndexAny(headline, ":|"); i > 0 && i <= 24 {
		if g, ok := marks[strings.TrimSpace(headline[:i])]; ok {
			return g, 0, i, true
		}
	}
	if i := strings.LastIndexByte(headline, '|'); i > 0 {
		if g, ok := marks[strings.TrimSpace(headline[i+1:])]; ok {
			return g, i + 1, len(headline), true
		}
	}
	for _, opening := range []struct {
		words string
		genre news.Genre
	}{
		{"readout of ", news.GenreReadout}, {"readout from ", news.GenreReadout}, {"transcript of ", news.GenreTranscript},
		{"full transcript of ", news.GenreTranscript}, {"full text of ", news.GenreTranscript}, {"live updates", news.GenreLive},
	} {
		if strings.HasPrefix(headline, opening.words) {
			return opening.genre, 0, len(strings.TrimRight(opening.words, " ")), true
		}
	}
	return "", 0, 0, false
}
