package page

import (
	"strings"
	"testing"

	"secondsource/internal/news"
)

func TestAuthors(t *testing.T) {
	for _, c := range []struct{ name, head, above, below, want string }{
		{"a label and its value in two meta elements", `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Vell"><meta name="twitter:label2" content="Time to read"><meta name="twitter:data2" content="4 minutes">`, "", "", "Mara Vell"},
		{"JSON-LD that refers to a person by id", `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#p1"}},{"@type":"Person","@id":"#p1","name":"Mara Vell"}]}</script>`, "", "", "Mara Vell"},
		{"JSON-LD with a list of ids, names and persons", `<script type="application/ld+json">[{"@type":"Person","@id":"#p1","name":"Mara Vell"},{"@type":"NewsArticle","author":[{"@id":"#p1"},"Jon Merrow",{"@type":"Person","name":"Runa Askelby"}]}]</script>`, "", "", "Mara Vell|Jon Merrow|Runa Askelby"},
		{"JSON-LD that refers to itself", `<script type="application/ld+json">{"@type":"NewsArticle","@id":"#a","name":"Ferry runs","author":{"@id":"#a"}}</script>`, "", "", "Ferry runs"},
		{"a class that names the author, parted from the role", "", `<div class="article-byline"><div>By <span class="author-name">Mara Vell</span></div><div>Harbour correspondent</div></div>`, "", "Mara Vell"},
		{"blocks inside the author's element", "", `<div class="author"><p>By Mara Vell</p><p>Harbour correspondent</p></div>`, "", "By Mara Vell\nHarbour correspondent"},
		{"a link to the author's page", "", `<p><a href="/authors/mara-vell">Mara Vell</a></p>`, "", "Mara Vell"},
		{"not the authors of comments and related articles", "", `<p><a class="author" href="#">Mara Vell</a></p>`, `<div class="comments"><span class="author">Ola Tern</span></div><div class="related"><span class="author">Per Lund</span></div>`, "Mara Vell"},
		{"not authors far from the first", "", `<p><a class="author" href="#">Mara Vell</a></p>`, strings.Repeat("<!-- far -->", 200) + `<p><a class="author" href="#">Ola Tern</a></p>`, "Mara Vell"},
		{"nothing marked: the line", "", `<p>by Mara Vell</p>`, "", "by Mara Vell"},
		{"metadata are surer than classes", `<meta name="author" content="Mara Vell">`, `<span class="byline">The newsroom</span>`, "", "Mara Vell"},
		{"no name", "", `<div class="byline">Written by</div><a class="author" href="#">View all posts</a>`, "", ""},
	} {
		payload := "<html><head>" + c.head + "</head><body><h1>Ferry between towns runs again</h1>" + c.above + "<article>" + body + "</article>" + c.below + "</body></html>"
		p := Read(&news.Capture{Payload: payload, Media: news.MediaHTML})
		var got []string
		for _, x := range p.Told {
			if x.Field == news.FieldByline && x.Where == first(p.Told).Where {
				got = append(got, x.Value)
				if x.Place.Len() == 0 || x.Place.End > len(payload) {
					t.Errorf("%s: %q stands at %v", c.name, x.Value, x.Place)
				}
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func first(told []news.Told) news.Told {
	for _, x := range told {
		if x.Field == news.FieldByline {
			return x
		}
	}
	return news.Told{}
}
