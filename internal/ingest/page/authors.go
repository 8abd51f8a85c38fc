package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/news"
)

// Ranks of what the page itself marks as an author, behind what its metadata say.
const (
	rankMarked = 5 // rel=author, itemprop=author; the first of the ranks that [measurer.authors] chooses among
	rankClass  = 7 // an element whose class names the author
	rankLink   = 8 // a link to an author's page
)

var unhyphened = strings.NewReplacer("-", "", "_", "")

// authorClass reports whether a word of a class attribute, in lower case, names an element that holds an author's name.
func authorClass(class string) bool {
	for _, w := range strings.Fields(class) {
		w = unhyphened.Replace(w)
		for _, end := range []string{"authorname", "authorsname", "byline", "bylinename", "bylineauthor", "entryauthor", "postauthor", "articleauthor", "authorlink", "writername", "bylinelink",
			"storyauthor", "metaauthor", "newsauthor", "contentauthor", "authorfn", "postauthorname", "authortext"} {
			if strings.HasSuffix(w, end) {
				return true
			}
		}
		if w == "author" || w == "authors" || w == "writer" {
			return true
		}
	}
	return false
}

// authorPage reports whether the address of a link is that of an author's page.
func authorPage(href string) bool {
	if len(href) > 300 {
		return false
	}
	href = strings.ToLower(href)
	for _, part := range []string{"/author/", "/authors/", "/profile/", "/profiles/", "/contributor/", "/contributors/", "/by/", "/writers/", "/autor/", "/auteur/", "/reporter/", "/journalist/", "/redakteur/"} {
		if i := strings.Index(href, part); i >= 0 && len(href) > i+len(part)+2 {
			return true
		}
	}
	return false
}

// near and far in bytes of the page: authors of one article stand close to one another, and not far from its headline.
const (
	nextAuthor  = 1200
	aboveTitle  = 3000
	mostAuthors = 12
)

// authors keeps, of what the page marks as authors, those of the article: names that stand together, the first ones after the headline or
// right above it; not those of comments and of other articles. Where nothing is marked, a line "By …" around the headline tells. Of a page
// of several articles, the lines of each tell.
func (m *measurer) authors(several bool) {
	from := 0
	if m.head >= 0 {
		from = m.parts[m.head].pieces[0].Range.Start - aboveTitle
	}
	rank := m.surest(from)
	if rank == 0 {
		from = 0
		rank = m.surest(from)
	}
	last, kept, any := -1, 0, false
	m.told.all = slices.DeleteFunc(m.told.all, func(c candidate) bool {
		if c.Field != news.FieldByline || c.rank < rankMarked {
			any = any || c.Field == news.FieldByline
			return false
		}
		if c.rank != rank || several && c.rank >= rankClass || c.Place.Start < from || !m.mayName(&c) || last >= 0 && c.Place.Start > last+nextAuthor || kept == mostAuthors {
			return true
		}
		last = c.Place.End
		kept++
		return false
	})
	if !any && kept == 0 && !several {
		m.byLine()
	}
}

// surest gives the rank of the surest kind of mark that names anybody behind a byte of the page; 0 where none does.
func (m *measurer) surest(from int) int {
	for _, rank := range []int{rankMarked, rankMarked + 1, rankClass, rankLink} {
		for i := range m.told.all {
			if c := &m.told.all[i]; c.Field == news.FieldByline && c.rank == rank && c.Place.Start >= from && m.mayName(c) {
				return rank
			}
		}
	}
	return 0
}

// around is how many parts of the page before and behind the headline may be the line that names the author.
const around = 12

// byLine notes the first line near the headline that begins with "By".
func (m *measurer) byLine() {
	if m.head < 0 {
		return
	}
	for i := max(0, m.head-around/3); i < min(len(m.parts), m.head+around); i++ {
		p := &m.parts[i]
		low := strings.ToLower(p.text[:min(len(p.text), 16)])
		if p.words > 14 || i == m.head || !slices.ContainsFunc([]string{"by ", "by: ", "written by", "author: ", "posted by", "article by", "words by", "von ", "par ", "por "}, func(s string) bool { return strings.HasPrefix(low, s) }) {
			continue
		}
		c := candidate{Told: news.Told{Field: news.FieldByline, Value: p.text, Where: "by line", Place: news.Range{Start: p.pieces[0].Range.Start, End: p.pieces[len(p.pieces)-1].Range.End}}, rank: 9, in: p.in}
		if m.mayName(&c) {
			m.told.all = append(m.told.all, c)
			return
		}
	}
}

// mayName reports whether what is marked as an author is a few words like names, and stands in no comment, menu or list of other articles.
func (m *measurer) mayName(c *candidate) bool {
	if c.in >= 0 && int(c.in) < len(m.elements) {
		e := &m.elements[c.in]
		all := e.own | e.near
		if c.rank >= rankClass {
			all |= e.far
		}
		if all&(mComment|mRelated) != 0 || c.rank >= rankClass && (e.hidden || all&(mFooter|mNav) != 0) {
			return false
		}
	}
	words := strings.Fields(c.Value)
	if len(words) == 0 || len(words) > 16 || len(c.Value) > 120 || strings.ContainsAny(c.Value, "?!{}<>=@/") {
		return false
	}
	low := strings.ToLower(c.Value)
	if low == "by" || low == "by:" || strings.HasSuffix(low, "written by") || low == "author" || low == "author:" {
		return false
	}
	for _, w := range []string{"view ", "more ", "read ", "about ", "all posts", "follow", "see ", "posts by", "profile", "subscribe", "share", "published", "updated", "contact", "meet ", "our ", "cc ", "creative commons", "log", "sign ", "member", "image", "photo", "picture", "credit"} {
		if strings.HasPrefix(low, w) {
			return false
		}
	}
	if c.rank < rankClass {
		return true
	}
	capitals := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) {
			capitals++
		}
	}
	return capitals*2 >= len(words)
}
