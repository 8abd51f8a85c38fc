package page

import (
	"strings"

	"golang.org/x/net/html/atom"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// telling gathers what the page tells of its article: meta elements, JSON-LD, the title, times and authors marked as such.
type telling struct {
	payload string
	all     []candidate
	live    bool       // JSON-LD calls the page a live blog
	json    bool       // inside a script of JSON-LD
	script  news.Range // its content so far
	body    []string   // articleBody of JSON-LD
	posts   []post     // the posts of a live page

	scripted int // dates found in other scripts

	first *datum // the first article of JSON-LD
	ids   map[string]*datum
	at    int32  // the innermost open element
	label string // the value of the last meta element that labels the next

	summaries []string // what meta elements give as the page's description

	hear    *writer   // the element whose words are being taken down
	hearing candidate // what they will tell
	until   atom.Atom
	depth   int
}

// A candidate is one thing told, with its rank within its field: the smaller the better.
type candidate struct {
	news.Told
	rank int
	in   int32 // the element it stands in (times)
}

// metaNames ranks what meta elements tell, by their name, property, itemprop or http-equiv.
var metaNames = map[string]struct {
	field news.Field
	rank  int
}{
	"og:title": {news.FieldTitle, 1}, "twitter:title": {news.FieldTitle, 3}, "dc.title": {news.FieldTitle, 5}, "headline": {news.FieldTitle, 2},
	"sailthru.title": {news.FieldTitle, 4}, "parsely-title": {news.FieldTitle, 4}, "title": {news.FieldTitle, 6},
	"og:site_name": {news.FieldOutlet, 0}, "application-name": {news.FieldOutlet, 3}, "dc.publisher": {news.FieldOutlet, 2},
	"publisher": {news.FieldOutlet, 2}, "cre": {news.FieldOutlet, 2}, "source-name": {news.FieldOutlet, 2},
	"author": {news.FieldByline, 1}, "article:author_name": {news.FieldByline, 1}, "byl": {news.FieldByline, 2}, "sailthru.author": {news.FieldByline, 3},
	"parsely-author": {news.FieldByline, 3}, "dc.creator": {news.FieldByline, 3}, "article:author": {news.FieldByline, 2}, "byline": {news.FieldByline, 2},
	"dc.creator.name": {news.FieldByline, 3}, "authors": {news.FieldByline, 3}, "cxenseparse:author": {news.FieldByline, 3}, "mediator_author": {news.FieldByline, 3},
	"author_name": {news.FieldByline, 3}, "article.author": {news.FieldByline, 3}, "shareaholic:article_author_name": {news.FieldByline, 3}, "citation_author": {news.FieldByline, 3}, "creator": {news.FieldByline, 4},
	"article:published_time": {news.FieldPublished, 0}, "article:published": {news.FieldPublished, 0}, "datepublished": {news.FieldPublished, 2},
	"parsely-pub-date": {news.FieldPublished, 3}, "sailthru.date": {news.FieldPublished, 3}, "dc.date.issued": {news.FieldPublished, 3},
	"dcterms.created": {news.FieldPublished, 4}, "dc.date": {news.FieldPublished, 4}, "dcterms.date": {news.FieldPublished, 4},
	"dc.date.created": {news.FieldPublished, 4}, "pubdate": {news.FieldPublished, 3}, "publishdate": {news.FieldPublished, 3},
	"publish-date": {news.FieldPublished, 3}, "publish_date": {news.FieldPublished, 3}, "published-date": {news.FieldPublished, 3},
	"og:published_time": {news.FieldPublished, 3}, "og:article:published_time": {news.FieldPublished, 3}, "rnews:datepublished": {news.FieldPublished, 3},
	"originalpublicationdate": {news.FieldPublished, 3}, "article_date_original": {news.FieldPublished, 3}, "date": {news.FieldPublished, 5},
	"cxenseparse:recs:publishtime": {news.FieldPublished, 3}, "cxenseparse:publishtime": {news.FieldPublished, 3}, "ptime": {news.FieldPublished, 3},
	"displaydate": {news.FieldPublished, 4}, "bt:pubdate": {news.FieldPublished, 3}, "article.published": {news.FieldPublished, 3},
	"iptc:datepublished": {news.FieldPublished, 3}, "datecreated": {news.FieldPublished, 4}, "uploaddate": {news.FieldPublished, 7},
	"article:modified_time": {news.FieldModified, 1}, "datemodified": {news.FieldModified, 2}, "og:updated_time": {news.FieldModified, 3},
	"lastmod": {news.FieldModified, 4}, "last-modified": {news.FieldModified, 4}, "dcterms.modified": {news.FieldModified, 4},
	"dc.date.modified": {news.FieldModified, 4}, "utime": {news.FieldModified, 4}, "revised": {news.FieldModified, 5}, "article:modified": {news.FieldModified, 2},
	"dc:date": {news.FieldPublished, 4}, "dc.date.x-metadatalastmodified": {news.FieldModified, 4}, "citation_date": {news.FieldPublished, 3},
	"citation_publication_date": {news.FieldPublished, 3}, "citation_online_date": {news.FieldPublished, 3},
	"bepress_citation_date": {news.FieldPublished, 4}, "dcterms.issued": {news.FieldPublished, 3}, "published_at": {news.FieldPublished, 3},
	"og:pubdate": {news.FieldPublished, 3}, "release_date": {news.FieldPublished, 4}, "article_publication_date": {news.FieldPublished, 3},
	"time": {news.FieldPublished, 6}, "shareaholic:article_published_time": {news.FieldPublished, 3}, "eomportal-lastupdate": {news.FieldModified, 5},
	"article:section": {news.FieldSection, 2}, "og:type": {news.FieldSection, 4}, "section": {news.FieldSection, 3}, "parsely-section": {news.FieldSection, 3},
	"article:content_tier": {news.FieldAccess, 1}, "contenttier": {news.FieldAccess, 2},
	"og:url": {news.FieldURL, 1}, "content-language": {news.FieldLanguage, 2}, "og:locale": {news.FieldLanguage, 3}, "dc.language": {news.FieldLanguage, 3},
	"inlanguage": {news.FieldLanguage, 3},
}

func (t *telling) add(f news.Field, where string, rank int, place news.Range) {
	if place.Len() > maxTold {
		return
	}
	t.put(f, where, rank, place, plainText(t.payload, place))
}

func (t *telling) put(f news.Field, where string, rank int, place news.Range, value string) {
	value = strings.TrimSpace(value)
	if value == "" || len(value) > maxTold {
		return
	}
	if f == news.FieldByline && strings.Contains(value, "://") {
		return // the address of a profile
	}
	t.all = append(t.all, candidate{Told: news.Told{Field: f, Value: value, Where: where, Place: place}, rank: rank})
}

// start reads a tag that opens no element of the tree.
func (t *telling) start(tag atom.Atom, r news.Range) {
	switch tag {
	case atom.Meta:
		t.meta(r)
	case atom.Link:
		var rel, href news.Range
		attributes(t.payload, r, func(name string, v news.Range) {
			switch name {
			case "rel":
				rel = v
			case "href":
				href = v
			}
		})
		if strings.EqualFold(t.payload[rel.Start:rel.End], "canonical") {
			t.add(news.FieldURL, "canonical", 0, href)
		}
	case atom.Script:
		t.json, t.script = false, news.Range{}
		attributes(t.payload, r, func(name string, v news.Range) {
			if name == "type" && strings.Contains(strings.ToLower(t.payload[v.Start:v.End]), "ld+json") {
				t.json = true
			}
		})
	case atom.A:
		t.marked(tag, r, t.at)
	}
}

func (t *telling) meta(r news.Range) {
	var names [4]string
	var content news.Range
	n := 0
	attributes(t.payload, r, func(name string, v news.Range) {
		switch name {
		case "name", "property", "itemprop", "http-equiv":
			if n < len(names) && v.Len() < 64 {
				names[n] = strings.ToLower(strings.TrimSpace(t.payload[v.Start:v.End]))
				n++
			}
		case "content":
			content = v
		}
	})
	for _, name := range names[:n] {
		if strings.HasSuffix(name, "description") && content.Len() <= maxTold && len(t.summaries) < 8 {
			t.summaries = append(t.summaries, plainText(t.payload, content))
			return
		}
		switch name { // "Written by" and who, in two elements
		case "twitter:label1", "twitter:label2":
			t.label = strings.ToLower(plainText(t.payload, content))
		case "twitter:data1", "twitter:data2":
			switch t.label {
			case "written by", "author", "by":
				t.add(news.FieldByline, name, 4, content)
			}
			t.label = ""
		}
		if m, ok := metaNames[name]; ok {
			t.add(m.field, name, m.rank, content)
			return
		}
	}
	for _, name := range names[:n] {
		if f, rank := dateName(name); f != "" {
			t.add(f, name, rank, content)
			return
		}
	}
}

// open reads a tag that opens an element of the tree.
func (t *telling) open(tag atom.Atom, r news.Range, element int32) {
	switch tag {
	case atom.Html:
		attributes(t.payload, r, func(name string, v news.Range) {
			if name == "lang" || name == "xml:lang" {
				t.add(news.FieldLanguage, "html lang", 0, v)
			}
		})
	default:
		t.marked(tag, r, element)
	}
}

// marked reads times and authors that the page's own markup names as such.
func (t *telling) marked(tag atom.Atom, r news.Range, element int32) {
	t.edge(tag)
	if t.hear != nil {
		if tag == t.until {
			t.depth++
		}
	}
	if r.Len() < len("<a rel=author>") {
		return
	}
	var prop, rel, class, href string
	var value news.Range
	attributes(t.payload, r, func(name string, v news.Range) {
		switch name {
		case "itemprop":
			prop = strings.ToLower(t.payload[v.Start:v.End])
		case "rel":
			rel = strings.ToLower(t.payload[v.Start:v.End])
		case "class":
			if v.Len() < 64 {
				class = strings.ToLower(t.payload[v.Start:v.End])
			}
		case "href":
			href = t.payload[v.Start:v.End]
		case "datetime", "content":
			if v.Len() > 0 {
				value = v
			}
		case "data-datetime", "data-time", "data-timestamp", "data-date", "data-utime":
			if v.Len() > 0 && value.Len() == 0 && (tag == atom.Time || dated(class)) {
				value = v
			}
		case "title":
			if v.Len() > 0 && value.Len() == 0 && (tag == atom.Abbr || dated(class)) {
				value = v
			}
		}
	})
	time := candidate{Told: news.Told{Field: news.FieldPublished, Where: "time"}, rank: 8, in: element}
	switch {
	case strings.Contains(prop, "datepublished"):
		time.rank = 4
	case strings.Contains(prop, "datemodified"):
		time.Field, time.rank = news.FieldModified, 4
	case tag != atom.Time && !dated(class):
		who := candidate{Told: news.Told{Field: news.FieldByline}, rank: 9, in: element}
		switch {
		case strings.Contains(rel, "author"):
			who.Where, who.rank = "rel=author", rankMarked
		case prop == "author" || prop == "author name":
			who.Where, who.rank = "itemprop=author", 6
		case authorClass(class):
			who.Where, who.rank = "class author", rankClass
		case tag == atom.A && authorPage(href):
			who.Where, who.rank = "link to author", rankLink
		default:
			return
		}
		if t.hear != nil && t.hearing.Field == news.FieldByline && who.rank <= t.hearing.rank {
			t.hear = nil // the inner element has the name without what stands beside it
		}
		t.listen(tag, who)
		return
	}
	if strings.Contains(class, "updat") || strings.Contains(class, "modif") {
		time.Field, time.Where = news.FieldModified, "time of change"
	}
	if value.Len() > 0 && value.Len() < 64 {
		time.Value, time.Place = plainText(t.payload, value), value
		t.all = append(t.all, time)
		return
	}
	if t.hear != nil && t.hearing.Field == news.FieldByline {
		t.heard() // a line of authors and times
	}
	t.listen(tag, time)
}

// dated reports whether a class attribute, in lower case, has a word that names a time of publication.
func dated(class string) bool {
	for _, w := range strings.Fields(class) {
		switch w {
		case "published", "entry-date", "timestamp", "post-date", "pubdate", "dt-published", "article-date", "publish-date", "published-date", "updated", "timeago", "byline-timestamp":
			return true
		}
	}
	return false
}

func (t *telling) listen(tag atom.Atom, c candidate) {
	if t.hear == nil {
		t.hear, t.hearing, t.until, t.depth = &writer{payload: t.payload}, c, tag, 1
	}
}

// edge parts the names that are being heard where a tag stands between them: blocks by a line's end.
func (t *telling) edge(tag atom.Atom) {
	if t.hear == nil || t.hearing.Field != news.FieldByline || len(t.hear.pieces) == 0 {
		return
	}
	if last := t.hear.pieces[len(t.hear.pieces)-1]; kinds[tag] == block && last.Char != '\n' {
		t.hear.gap = false
		t.hear.pieces = append(t.hear.pieces, blocks.Piece{Char: '\n'})
	} else if kinds[tag] != block && last.Char != '\n' && !t.hear.gap {
		t.hear.gap, t.hear.space = true, news.Range{}
	}
}

// words takes down the words of the element that is being heard.
func (t *telling) words(r news.Range) {
	if t.hear != nil && t.hear.chars < 200 {
		t.hear.text(r.Start, min(r.End, r.Start+400), nil)
	}
}

func (t *telling) end(tag atom.Atom) {
	switch {
	case tag == atom.Script && t.json:
		t.json = false
		if t.script.Len() <= maxJSON {
			t.linkedData(t.script)
		}
	case t.hear != nil && tag != t.until:
		t.edge(tag)
	case t.hear != nil:
		if t.depth--; t.depth == 0 {
			t.heard()
		}
	}
}

func (t *telling) heard() {
	w, c := t.hear, t.hearing
	t.hear = nil
	if len(w.pieces) == 0 || w.chars >= 200 {
		return
	}
	for _, p := range w.pieces {
		if p.Char == 0 {
			c.Value += t.payload[p.Range.Start:p.Range.End]
		} else {
			c.Value += string(p.Char)
		}
	}
	c.Value = strings.TrimSpace(c.Value)
	for _, p := range w.pieces {
		if p.Range.End > 0 && c.Place.End == 0 {
			c.Place.Start = p.Range.Start
		}
		c.Place.End = max(c.Place.End, p.Range.End)
	}
	t.all = append(t.all, c)
}

// content reads what an element holds that is left out of the words.
func (t *telling) content(tag atom.Atom, r news.Range) {
	switch {
	case tag == atom.Title:
		t.add(news.FieldTitle, "title", 7, r)
	case tag == atom.Script && t.json && t.script.Len() == 0:
		t.script = r
	case tag == atom.Script && !t.json:
		t.scriptDates(r)
	}
}

// list gives what was told, the best source of each field first, repetitions left out.
func (t *telling) list() []news.Told {
	var out []news.Told
	seen := map[news.Told]bool{}
	for rank := 0; rank < 10; rank++ {
		for _, c := range t.all {
			key := news.Told{Field: c.Field, Value: c.Value, Where: c.Where}
			if c.rank == rank && !seen[key] {
				seen[key] = true
				out = append(out, c.Told)
			}
		}
	}
	return out
}
