package about

import (
	"strings"

	"secondsource/internal/lexicon/press"
	"secondsource/internal/news"
)

// marks are the words that name a genre: before a colon or bar in the headline, or as a part of the address.
var marks = map[string]news.Genre{
	"opinion": news.GenreOpinion, "editorial": news.GenreOpinion, "op-ed": news.GenreOpinion, "commentary": news.GenreOpinion,
	"column": news.GenreOpinion, "viewpoint": news.GenreOpinion, "comment": news.GenreOpinion, "opinions": news.GenreOpinion,
	"commentisfree": news.GenreOpinion, "editorials": news.GenreOpinion, "columnists": news.GenreOpinion, "letters": news.GenreOpinion,
	"analysis": news.GenreAnalysis, "news analysis": news.GenreAnalysis, "explainer": news.GenreAnalysis,
	"live": news.GenreLive, "live updates": news.GenreLive, "live blog": news.GenreLive, "liveblog": news.GenreLive, "as it happened": news.GenreLive,
	"live-updates": news.GenreLive, "live-blog": news.GenreLive, "live-news": news.GenreLive,
	"transcript": news.GenreTranscript, "full transcript": news.GenreTranscript, "full text": news.GenreTranscript, "transcripts": news.GenreTranscript,
	"readout": news.GenreReadout, "readouts": news.GenreReadout,
	"correction": news.GenreCorrection, "corrections": news.GenreCorrection, "withdrawal": news.GenreWithdrawal, "withdrawn": news.GenreWithdrawal,
	"retraction": news.GenreWithdrawal, "kill": news.GenreWithdrawal, "advisory/withdrawal": news.GenreWithdrawal,
	"press release": news.GenrePressRelease, "press-release": news.GenrePressRelease, "press-releases": news.GenrePressRelease, "for immediate release": news.GenrePressRelease,
	"sponsored": news.GenreSponsored, "sponsored content": news.GenreSponsored, "sponsored-content": news.GenreSponsored, "advertorial": news.GenreSponsored,
	"paid content": news.GenreSponsored, "partner content": news.GenreSponsored, "paidpost": news.GenreSponsored, "brandstories": news.GenreSponsored,
	"satire": news.GenreSatire,
}

// notInAddress names the marks that are too common as words of an address to tell a genre there.
var notInAddress = map[string]bool{"live": true, "column": true, "comment": true, "letters": true, "kill": true, "correction": true, "transcript": true, "withdrawal": true, "explainer": true}

// genre is the kind of journalism where the article is marked as such; a report where nothing marks it.
func (r *reader) genre(address, outlet string) news.Genre {
	headline := strings.ToLower(r.a.Slice(r.a.Headline))
	if g, ok := headlineMark(headline); ok {
		return g
	}
	for _, line := range r.lines {
		if g, ok := marks[strings.ToLower(strings.Trim(r.a.Slice(line), " :|.\u00a0"))]; ok {
			return g
		}
	}
	for i, p := range r.body {
		if s := r.a.Slice(p); i < 2 {
			if g, ok := marks[strings.ToLower(strings.Trim(s, " :|.\u00a0"))]; ok {
				return g
			}
			if strings.Contains(s[:min(len(s), 120)], "PRNewswire") || strings.Contains(s[:min(len(s), 120)], "BUSINESS WIRE") || strings.Contains(s[:min(len(s), 120)], "GLOBE NEWSWIRE") {
				return news.GenrePressRelease
			}
		}
	}
	if g, ok := ownRecord(outlet, headline); ok {
		return g
	}
	if h := host(address); h != "" {
		if o, ok := press.OutletAt(h); ok && o.Sort != "" {
			return news.Genre(o.Sort)
		}
		for i, part := range strings.Split(path(address), "/") {
			if g, ok := marks[part]; ok && !notInAddress[part] && i < 5 {
				return g
			}
		}
	}
	return news.GenreReport
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

// headlineMark reads "Opinion: …", "ANALYSIS | …", "Readout of …", "… | Opinion".
func headlineMark(headline string) (news.Genre, bool) {
	if i := strings.IndexAny(headline, ":|"); i > 0 && i <= 24 {
		if g, ok := marks[strings.TrimSpace(headline[:i])]; ok {
			return g, true
		}
	}
	if i := strings.LastIndexByte(headline, '|'); i > 0 {
		if g, ok := marks[strings.TrimSpace(headline[i+1:])]; ok {
			return g, true
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
			return opening.genre, true
		}
	}
	return "", false
}
