package page

import (
	"encoding/json"
	"html"
	"strings"

	"secondsource/internal/news"
)

// maxNesting is how deep JSON-LD is read; what lies deeper is skipped.
const maxNesting = 32

// A datum is a value of JSON-LD: an object or array with its members, or a string with its place between the quotation marks.
type datum struct {
	key     string
	members []*datum
	place   news.Range
	text    bool
}

// linkedData reads a script of JSON-LD.
func (t *telling) linkedData(r news.Range) {
	root := readJSON(t.payload, r)
	t.identified(root)
	var visit func(d *datum, depth int)
	visit = func(d *datum, depth int) {
		switch t.kindOf(d) {
		case anArticle:
			t.article(d)
		case aPage:
			for _, m := range d.members {
				switch m.key {
				case "datePublished":
					t.string(news.FieldPublished, 5, m)
				case "dateModified":
					t.string(news.FieldModified, 5, m)
				}
			}
		}
		if depth < maxNesting {
			for _, m := range d.members {
				if m.key == "liveBlogUpdate" {
					t.readPosts(m)
					continue
				}
				visit(m, depth+1)
			}
		}
	}
	visit(root, 0)
}

type datumKind uint8

const (
	other     datumKind = iota
	anArticle           // it stands for a piece of journalism
	aPage               // it stands for the page
)

// kindOf tells what an object stands for.
func (t *telling) kindOf(d *datum) datumKind {
	kind := other
	for _, m := range d.members {
		if m.key != "@type" {
			continue
		}
		for _, x := range append(m.members, m) {
			switch s := t.payload[x.place.Start:x.place.End]; {
			case s == "LiveBlogPosting":
				t.live = true
				return anArticle
			case strings.HasSuffix(s, "Article"), strings.HasSuffix(s, "BlogPosting"), s == "Report":
				return anArticle
			case s == "WebPage":
				kind = aPage
			}
		}
	}
	return kind
}

func (t *telling) article(d *datum) {
	if t.first == nil {
		t.first = d
	}
	for _, m := range d.members {
		switch strings.ToLower(m.key) {
		case "headline":
			t.string(news.FieldTitle, 2, m)
		case "name":
			t.string(news.FieldTitle, 4, m)
		case "datepublished":
			t.string(news.FieldPublished, 1, m)
		case "datecreated":
			t.string(news.FieldPublished, 4, m)
		case "datemodified":
			t.string(news.FieldModified, 0, m)
		case "inlanguage":
			t.string(news.FieldLanguage, 1, m)
		case "articlebody":
			if m.text && len(t.body) < 64 {
				t.body = append(t.body, unquote(t.payload, m.place))
			}
		case "@type":
			for _, x := range append(m.members, m) {
				name := t.payload[x.place.Start:x.place.End]
				if x.text && (t.first == d && name != "NewsArticle" && name != "Article" || name == "LiveBlogPosting") { // a live page may be an article too; others tell of other articles
					t.string(news.FieldSection, 0, x)
				}
			}
		case "articlesection":
			if t.first != d {
				continue
			}
			for _, x := range append(m.members, m) {
				t.string(news.FieldSection, 1, x)
			}
		case "isaccessibleforfree":
			if t.first == d && m.place.Len() > 0 {
				t.put(news.FieldAccess, "json-ld", 0, m.place, strings.ToLower(t.payload[m.place.Start:m.place.End]))
			}
		case "url", "mainentityofpage":
			if t.first == d {
				t.string(news.FieldURL, 2, m)
				for _, x := range m.members {
					if x.key == "@id" {
						t.string(news.FieldURL, 3, x)
					}
				}
			}
		case "publisher", "sourceorganization":
			t.names(news.FieldOutlet, 1, m)
		case "author", "creator":
			rank := 0
			if m.key == "creator" {
				rank = 3
			}
			t.names(news.FieldByline, rank, m)
		}
	}
}

// names tells the names of a person, an organization, or a list of them.
func (t *telling) names(f news.Field, rank int, d *datum) {
	t.string(f, rank, d)
	if t.referred(f, rank, d) {
		return
	}
	for _, m := range d.members {
		if m.key == "" && t.referred(f, rank, m) {
			continue
		}
		if m.key == "name" || m.key == "" && m.text {
			t.string(f, rank, m)
			for _, x := range m.members {
				t.string(f, rank, x)
			}
		} else if m.key == "" {
			for _, x := range m.members {
				if x.key == "name" {
					t.string(f, rank, x)
				}
			}
		}
	}
}

func (t *telling) string(f news.Field, rank int, d *datum) {
	if d.text && d.place.Len() <= maxTold {
		t.put(f, "json-ld", rank, d.place, strings.Join(strings.Fields(html.UnescapeString(unquote(t.payload, d.place))), " "))
	}
}

// readJSON reads JSON leniently: raw line ends in strings, comments around it and a missing end are let pass.
func readJSON(payload string, r news.Range) *datum {
	root := &datum{}
	open := []*datum{root}
	key, skip := "", 0
	for i := r.Start; i < r.End; {
		top := open[len(open)-1]
		switch c := payload[i]; c {
		case '{', '[':
			if len(open) > maxNesting {
				skip++
			} else {
				d := &datum{key: key}
				top.members = append(top.members, d)
				open = append(open, d)
			}
			key = ""
		case '}', ']':
			if skip > 0 {
				skip--
			} else if len(open) > 1 {
				open = open[:len(open)-1]
			}
			key = ""
		case ',':
			key = ""
		case '"':
			end := i + 1
			for end < r.End && payload[end] != '"' {
				if payload[end] == '\\' {
					end++
				}
				end++
			}
			end = min(end, r.End)
			place := news.Range{Start: i + 1, End: max(i+1, end)}
			i = place.End
			after := i + 1
			for after < r.End && tagSpace(payload[after]) {
				after++
			}
			if key == "" && after < r.End && payload[after] == ':' {
				key = payload[place.Start:min(place.End, place.Start+64)]
				i = after
			} else if skip == 0 {
				top.members = append(top.members, &datum{key: key, place: place, text: true})
			}
		default:
			if key != "" && skip == 0 && alphanumeric(c) { // true, false, a number
				end := i + 1
				for end < r.End && alphanumeric(payload[end]) {
					end++
				}
				top.members = append(top.members, &datum{key: key, place: news.Range{Start: i, End: end}})
				key, i = "", end-1
			}
		}
		i++
	}
	return root
}

// unquote decodes the inside of a JSON string.
func unquote(payload string, r news.Range) string {
	s := payload[r.Start:r.End]
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	clean := strings.Map(func(c rune) rune {
		if c < ' ' {
			return ' '
		}
		return c
	}, s)
	var out string
	if json.Unmarshal([]byte(`"`+clean+`"`), &out) != nil {
		return strings.ReplaceAll(clean, `\`, "")
	}
	return out
}
