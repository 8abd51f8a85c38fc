package page

import (
	"html"
	"strings"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/language/calendar"
	"secondsource/internal/news"
)

// Limits of the lines with a date that a page tells of.
const (
	maxDateLine  = 480 // bytes of a line; longer ones are prose
	maxBareDate  = 40  // bytes of a date, or of the label before it
	maxDateLines = 400 // lines of a page; one with more is a table or an archive

	maxScriptDates = 20 // times of publication in the scripts of a page
)

// dateLines gives the short lines of the page that hold a date, in the order of the page, each with where it stands: the reader of the
// article knows what is near it, but not that a line stands among the comments.
func (m *measurer) dateLines() []news.Told {
	var out []news.Told
	for i := range m.parts {
		p := &m.parts[i]
		if p.digits == 0 || len(p.text) > maxDateLine || len(out) == maxDateLines {
			continue
		}
		if _, _, _, ok := calendar.FindIn(p.text, 0, calendar.DayFirst); !ok {
			continue
		}
		line := news.Told{Field: news.FieldLine, Value: p.text, Where: "line" + m.situation(p.in), Place: extent(p.pieces)}
		if i > 0 && len(p.text) < maxBareDate {
			if label := &m.parts[i-1]; len(label.text) < maxBareDate && strings.HasSuffix(label.text, ":") {
				line.Value, line.Place.Start = label.text+" "+line.Value, extent(label.pieces).Start
			}
		}
		out = append(out, line)
	}
	return out
}

// situate says of every time that an element tells where it stands.
func (m *measurer) situate() {
	for i := range m.told.all {
		if c := &m.told.all[i]; c.in > 0 && strings.HasPrefix(c.Where, "time") {
			c.Where += m.situation(c.in)
		}
	}
}

// situation names the part of the page that element e stands in, where that is none of the article: " in comments", " in quotation", " in teasers",
// " in footer", " in navigation"; or, where the classes close to it are those of a date or a byline, " in date".
func (m *measurer) situation(e int32) string {
	x := &m.elements[e]
	close := x.own | x.near
	switch all := close | x.far; {
	case all&mComment != 0:
		return " in comments"
	case all&mQuote != 0:
		return " in quotation"
	case close&(mRelated|mCard) != 0:
		return " in teasers"
	case close&mFooter != 0:
		return " in footer"
	case close&mNav != 0:
		return " in navigation"
	case close&(mDate|mByline) != 0:
		return " in date"
	}
	return ""
}

// extent is the range from the first to the last byte of a run.
func extent(pieces []blocks.Piece) news.Range {
	return news.Range{Start: pieces[0].Range.Start, End: pieces[len(pieces)-1].Range.End}
}

// Names of meta elements that tell a date, without what parts their words and without the vocabulary's own name before them. Every system has
// its own spelling: "article:published_time", "og:article-published-time", "cXenseParse:publishtime", "articlePublishedDate".
var (
	vocabularies   = []string{"og", "article", "dcterms", "dc", "cxenseparse", "recs", "parsely", "sailthru", "bt", "rnews", "iptc", "citation", "bepress", "outbrain", "vr", "page", "story", "news", "content", "post", "prism", "ia"}
	publishedNames = set(`publishedtime publisheddate publishdate publishtime publicationdate publicationtime datepublished datepublish pubdate pubtime published publishedat
		publisheddatetime datetimepublished releasedate firstpublished onlinedate dateissued issued dateposted postdate postedon publishedon dateavailable`)
	createdNames  = set("datecreated createddate createdate created createdat createat createdtime creationdate")
	modifiedNames = set(`modifiedtime modifieddate datemodified modified lastmodified lastmod moddate updatedtime updatedat dateupdated lastupdated lastupdateddate lastupdate
		updateddate updatedate updated modificationdate modifiedat`)
)

var unmarked = strings.NewReplacer("-", "", "_", "", ".", "", ":", "", " ", "")

// dateName tells which date a meta element of an unlisted name tells, and its rank; "" where none.
func dateName(name string) (news.Field, int) {
	name = unmarked.Replace(strings.ToLower(html.UnescapeString(name)))
	for i := 0; ; i++ {
		switch {
		case publishedNames[name]:
			return news.FieldPublished, 3
		case createdNames[name]:
			return news.FieldPublished, 5
		case modifiedNames[name]:
			return news.FieldModified, 5
		case i == 3:
			return "", 0
		}
		for _, v := range vocabularies {
			if rest, ok := strings.CutPrefix(name, v); ok && rest != "" {
				name = rest
				break
			}
		}
	}
}

// scriptDates reads times of publication that a script holds for other scripts: publishedAt: "…", 'pubdate': '…', ("publishDate", "…").
func (t *telling) scriptDates(r news.Range) {
	p := t.payload
	for i := r.Start; i < r.End && t.scripted < maxScriptDates; {
		n := strings.Index(p[i:r.End], "ub") // publish…, pubDate
		if n < 0 {
			return
		}
		i += n + 2
		start, end := i-2, i
		for start > r.Start && keyByte(p[start-1]) {
			start--
		}
		for end < r.End && keyByte(p[end]) {
			end++
		}
		i = end
		if end-start > 40 || !publicationKey(strings.ToLower(p[start:end])) {
			continue
		}
		at := skipBytes(p[:r.End], end, "\"'\\ \t:=,")
		stop := at
		for stop < r.End && stop-at < 48 && p[stop] != '"' && p[stop] != '\'' && p[stop] != '\\' && p[stop] != '<' && p[stop] != '\n' && p[stop] != '}' {
			stop++
		}
		if at-end < 2 || at-end > 12 || stop == at || p[at] < '0' || p[at] > '9' && p[at] < 'A' {
			continue
		}
		t.scripted++
		t.add(news.FieldPublished, "script "+p[start:end], 9, news.Range{Start: at, End: stop})
	}
}

// publicationKey reports whether a name in a script, in lower case, is that of a time of publication.
func publicationKey(name string) bool {
	name = unhyphened.Replace(name)
	for _, k := range []string{"datepublished", "publishedat", "publisheddate", "publishdate", "publicationdate", "pubdate", "publishedtime", "publishtime", "published", "datepublish", "pubtime"} {
		if strings.HasSuffix(name, k) {
			return true
		}
	}
	return false
}

func keyByte(c byte) bool { return alphanumeric(c) || c == '_' || c == '-' }

func skipBytes(s string, i int, skip string) int {
	for i < len(s) && strings.IndexByte(skip, s[i]) >= 0 {
		i++
	}
	return i
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
