package page

import (
	"strings"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// maxPosts is how many posts of a live page are read from its JSON-LD.
const maxPosts = 2000

// A post is what JSON-LD tells of one post of a live page.
type post struct {
	told []candidate
	body []string
}

// readPosts reads what JSON-LD lists as the updates of a live page. Their words count as the page's body; what they tell is theirs alone.
func (t *telling) readPosts(list *datum) {
	posts := []*datum{list}
	if len(list.members) > 0 && list.members[0].key == "" {
		posts = list.members
	}
	for _, d := range posts {
		if len(t.posts) >= maxPosts {
			return
		}
		p := telling{payload: t.payload}
		p.article(d)
		t.posts = append(t.posts, post{p.all, p.body})
		if len(t.body) < 64 {
			t.body = append(t.body, p.body...)
		}
	}
}

// tell gives what the page tells of itself and the lines with a date that it shows, without what stands in one of its entries.
func (m *measurer) tell(entries []entry) []news.Told {
	own := telling{payload: m.payload}
	for _, c := range m.told.all {
		if !among(entries, c.Place.Start) {
			own.all = append(own.all, c)
		}
	}
	out := own.list()
	for _, t := range m.dateLines() {
		if !among(entries, t.Place.Start) {
			out = append(out, t)
		}
	}
	return out
}

// toldOf gives what is told of an entry: by JSON-LD's post with its headline or words, by its own markup and lines, and of who publishes the
// page. The entry that the page is named after has what is told of the page too. To another, but for a post, the page's own dates are
// told as such: its articles may be as old as the page, where none of them is the page's own.
func (m *measurer) toldOf(u *measurer, e entry, entries []entry, namesake bool) []news.Told {
	own := telling{payload: m.payload}
	if p := m.postOf(u); p != nil {
		own.all = append(own.all, p.told...)
	}
	for _, c := range u.told.all {
		if c.Field == news.FieldPublished || c.Field == news.FieldModified || c.Field == news.FieldByline {
			own.all = append(own.all, c)
		}
	}
	out := append(own.list(), u.dateLines()...)
	for _, t := range m.tell(entries) {
		switch t.Field {
		case news.FieldOutlet, news.FieldLanguage, news.FieldURL:
			out = append(out, t)
		case news.FieldSection:
			if namesake || e.post {
				out = append(out, t)
			}
		case news.FieldPublished, news.FieldModified:
			switch {
			case namesake:
			case m.head >= 0 && among(entries, m.parts[m.head].pieces[0].Range.Start):
				t.Where = news.OfOther + t.Where
			default:
				t.Where = news.OfPage + t.Where
			}
			if !e.post {
				out = append(out, t)
			}
		default:
			if namesake {
				out = append(out, t)
			}
		}
	}
	return out
}

// postOf finds the post of JSON-LD that an entry shows: the one with its headline, else the one with most of its words.
func (m *measurer) postOf(u *measurer) *post {
	if u.head >= 0 {
		headline := fold(u.parts[u.head].text)
		for i := range m.told.posts {
			for _, c := range m.told.posts[i].told {
				if c.Field == news.FieldTitle && fold(c.Value) == headline {
					return &m.told.posts[i]
				}
			}
		}
	}
	for i := range u.parts {
		if p := &u.parts[i]; p.score > 0 && p.words >= 6 {
			return m.postWith(p.text)
		}
	}
	return nil
}

// postWith finds the post that has most of a text's runs of three words.
func (m *measurer) postWith(text string) *post {
	if m.postTriples == nil {
		m.postTriples = map[string]int{}
		for i := range m.told.posts {
			for t := range triples(m.told.posts[i].body) {
				if _, known := m.postTriples[t]; !known {
					m.postTriples[t] = i
				}
			}
		}
	}
	votes := map[int]int{}
	words := strings.Fields(fold(text))
	best := -1
	for i := 0; i+3 <= len(words); i++ {
		if k, ok := m.postTriples[words[i]+" "+words[i+1]+" "+words[i+2]]; ok {
			votes[k]++
			if best < 0 || votes[k] > votes[best] {
				best = k
			}
		}
	}
	if best < 0 || votes[best]*2 < len(words)-2 {
		return nil
	}
	return &m.told.posts[best]
}

// labelTime names the line that tells when a post was written.
func (m *measurer) labelTime() {
	for i := range m.parts {
		if p := &m.parts[i]; p.label == blocks.Furniture && p.words <= 12 && dateLike(p.text) && !m.elements[p.in].hidden {
			p.label = blocks.Dateline
			return
		}
	}
}
