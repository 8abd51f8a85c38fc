package ingest

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"

	"secondsource/internal/ingest/about"
	"secondsource/internal/news"
)

var sentence = regexp.MustCompile(`[^.。।]+[.。।][“”’»"」』]*(,[^.]*\.)?`)

// paragraphs makes four paragraphs of a report; the second has marks of direction.
func paragraphs(report string) []string {
	s := sentence.FindAllString(report, -1)
	for i := range s {
		s[i] = strings.TrimSpace(s[i])
	}
	n := len(s)
	join := func(parts ...string) string { return strings.Join(parts, " ") }
	return []string{report, join(s[n-1]+"\u200f", s[0]+"\u200e", s[1%n]), join(s[1%n], s[n-1], s[0]), join(s[2%n], s[1%n], s[n-1])}
}

// TestScripts: an article in any script comes out of a page, a scrape and a document unharmed, with its date where one is printed.
func TestScripts(t *testing.T) {
	b, err := os.ReadFile("open/testdata/reports.txt")
	if err != nil {
		t.Fatal(err)
	}
	legacy := map[string]string{"Russian": "windows-1251", "Ukrainian": "windows-1251", "Greek": "iso-8859-7", "Polish": "windows-1250", "Turkish": "windows-1254", "Hebrew": "windows-1255", "Arabic": "windows-1256", "Chinese": "gb18030", "Taiwanese": "big5", "Japanese": "shift_jis", "Korean": "euc-kr", "Hindi": "utf-16le", "Vietnamese": "utf-16be"}
	all := 0
	for line := range strings.Lines(string(b)) {
		all++
		language, report, _ := strings.Cut(strings.TrimSpace(line), "\t")
		title := strings.TrimRight(sentence.FindString(report), ".。।")
		ps := paragraphs(report)
		page := "<html><head><meta name=viewport content=x><title>" + title + "</title></head><body><nav><a href=/>Arven</a> <a href=/x>2031</a></nav><article><h1>" + title + "</h1><time datetime=\"2031-04-05\">5.4.2031</time>\n"
		for _, p := range ps {
			page += "<p>" + html.EscapeString(p) + "</p>\n"
		}
		page += "</article><footer><p>© 2031 Arven Courier</p></footer></body></html>"
		document, err := json.Marshal(map[string]string{"text": strings.Join(ps, "\n\n"), "title": title, "published": "2031-04-05"})
		if err != nil {
			t.Fatal(err)
		}
		scrape := title + "\n\n2031-04-05\n\n" + strings.Join(ps, "\n\n") + "\n"
		forms := map[string][]byte{"page": []byte(page), "scrape": []byte(scrape), "document": document}
		if name := legacy[language]; name != "" {
			e, err := htmlindex.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			strip := strings.NewReplacer("\u200f", "", "\u200e", "", "©", "(c)")
			raw, err := e.NewEncoder().Bytes([]byte(strip.Replace(page)))
			if err != nil {
				t.Fatalf("%s: %v", language, err)
			}
			forms["page in "+name] = raw
		}
		for form, content := range forms {
			path := filepath.Join(t.TempDir(), "a")
			if err := os.WriteFile(path, content, 0o644); err != nil {
				t.Fatal(err)
			}
			var articles []*news.Article
			for c, err := range Captures(path, nil) {
				if err != nil {
					t.Fatal(err)
				}
				articles = append(articles, Articles(c)...)
			}
			if len(articles) != 1 {
				t.Errorf("%s, %s: %d articles", language, form, len(articles))
				continue
			}
			a := articles[0]
			a.About, _ = about.Read(a)
			text := a.Text()
			for i, p := range ps {
				if strings.HasPrefix(form, "page in") {
					p = strings.NewReplacer("\u200f", "", "\u200e", "").Replace(p)
				}
				if !strings.Contains(text, p) {
					t.Errorf("%s, %s: paragraph %d is harmed: %q", language, form, i+1, text)
				}
			}
			if a.About.Published.Value != "2031-04-05" {
				t.Errorf("%s, %s: published %v", language, form, a.About.Published)
			}
			if !strings.HasPrefix(text, title) {
				t.Errorf("%s, %s: headline %.60q", language, form, text)
			}
		}
	}
	if all < 15 {
		t.Errorf("%d languages", all)
	}
}
