package page

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// prose gives n sentences of an invented report, all different.
func prose(n int) string {
	places := strings.Fields("Velmora Ostrava Tarnish Quellin Dorrance Hapley Merrow Askerby")
	var b strings.Builder
	for i := range n {
		b.WriteString("The harbour council of " + places[i%len(places)] + " said on Tuesday that, after " + strings.Repeat("long and ", i%3) +
			"careful talks, the ferry would run again in " + places[(i*3+1)%len(places)] + ". ")
	}
	return b.String()
}

func read(payload string) *Page {
	return Read(&news.Capture{Payload: strings.ToValidUTF8(payload, "\ufffd")})
}

// words gives the text of all blocks, one a line.
func words(payload string) string {
	var out []string
	for _, b := range read(payload).Blocks {
		out = append(out, b.Text(payload))
	}
	return strings.Join(out, "\n")
}

func TestWords(t *testing.T) {
	for _, x := range []struct{ name, page, want string }{
		{"white space", "<p>  one\n\ttwo <b> three</b>four </p>", "one two threefour"},
		{"line break", "<p>one<br>two<br/>\n three<br><br>four", "one two three\nfour"},
		{"references", "<p>A &amp; B &lt;c&gt; &#8212; &#x2014;&nbsp;d &eacute;t&eacute", "A & B <c> — — d été"},
		{"old references", "<p>&copy2026 &#150; caf&eacute!", "©2026 – café!"},
		{"no references", "<p>AT&T &; &#; &#x; &nosuch; &#0; &#xD800; &#1; R&D", "AT&T &; &#; &#x; &nosuch; &#0; &#xD800; &#1; R&D"},
		{"two characters for one reference", "<p>a &NotEqualTilde; b", "a &NotEqualTilde; b"},
		{"comment and CDATA", "<p>one<!-- no <p>no --> two<![CDATA[ no ]]> three", "one two three"},
		{"unseen", "<p>ex\u00adam\ufeffple o\x00ne soft&shy;ly", "example one softly"},
		{"left out", "<script>var no = '<p>no'</script><style>no{}</style><p>one<noscript>no</noscript><svg><text>no</text></svg><template><p>no</p></template>", "one"},
		{"open script", "<p>one<script>no", "one"},
		{"open drawing", "<p>one<svg><path><div>two</div>", "one\ntwo"},
		{"preformatted", "<pre>one\ntwo\n\nthree</pre>", "one two\nthree"},
		{"blocks in a line", "<div>one<p>two</p>three</div>four", "one\ntwo\nthree\nfour"},
		{"no end tags", "<ul><li>one<li>two</ul><p>three<p>four<table><tr><td>five<td>six", "one\ntwo\nthree\nfour\nfive\nsix"},
		{"ends that do not meet", "</div></p>one</b><i>two<p>three</i></span>four</p>", "onetwo\nthreefour"},
		{"other scripts", "<p>एक दो</p><p>一二。三四</p><p>واحد\u3000اثنان</p>", "एक दो\n一二。三四\nواحد اثنان"},
		{"nothing", "", ""},
		{"only a tag", "<p", ""},
	} {
		if got := words(x.page); got != x.want {
			t.Errorf("%s: got %q, want %q", x.name, got, x.want)
		}
	}
}

// TestColumn: where neither words nor sentences can be told, a column of text is an article by its mere length.
func TestColumn(t *testing.T) {
	menu := "<ul class=menu><li><a href=/>หน้าแรก</a><li><a href=/news>ข่าว</a></ul>"
	for _, x := range []struct {
		name, page string
		articles   int
	}{
		{"no blanks, no full stops", menu + "<h1>เรือข้ามฟาก</h1><div>" + strings.Repeat("สภาท่าเรือกล่าวว่าเรือจะกลับมาแล่นอีกครั้ง", 8) + "</div>", 1},
		{"a menu alone", menu, 0},
		{"links alone", menu + "<div><a href=/x>" + strings.Repeat("สภาท่าเรือกล่าวว่าเรือจะกลับมาแล่นอีกครั้ง", 8) + "</a></div>", 0},
		{"data", "<div>" + strings.Repeat("{a=1|b=2}", 60) + "</div>", 0},
	} {
		if got := len(read(x.page).Articles); got != x.articles {
			t.Errorf("%s: %d articles, want %d", x.name, got, x.articles)
		}
	}
}

// checkPieces holds every piece against the rule of the source map: bytes as they stand, or one character for one character reference
// or one run of white space.
func checkPieces(t *testing.T, payload string, bs []blocks.Block) {
	t.Helper()
	for _, b := range bs {
		at := -1
		for _, p := range b.Pieces {
			r := p.Range
			if r.Len() == 0 && (p.Char == ' ' || p.Char == '\t') {
				continue
			}
			if r.Start < at || r.End > len(payload) || r.Len() <= 0 {
				t.Fatalf("piece %v is out of order or of the payload", p)
			}
			at = r.End
			s := payload[r.Start:r.End]
			if !utf8.ValidString(s) {
				t.Fatalf("piece %v cuts a character", p)
			}
			if p.Char == 0 || s == string(p.Char) {
				continue
			}
			if p.Char == ' ' && (strings.TrimSpace(s) == "" || strings.TrimSpace(html.UnescapeString(s)) == "") {
				continue
			}
			if !referencePattern.MatchString(s) || html.UnescapeString(s) != string(p.Char) || unicode.IsSpace(p.Char) {
				t.Fatalf("piece %q stands for %q", p.Char, s)
			}
		}
	}
}

var referencePattern = regexp.MustCompile(`^&(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?$`)

func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) == 0 {
		f.Fatal("no pages in testdata")
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	for _, s := range []string{"<p>&amp;&#;&#x110000;&NotEqualTilde;&nbsp; \x00\xff</p", "<a<b<!--><![CDATA[<script></", "<script type=ld+json>[{\"@type\":\"Article\",\"headline\":\"\\u12\\\"",
		"<pre>\n\n<br><br>&nbsp;<table><tr><div></table><p><li><select><svg></svg><button>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, payload string) {
		payload = strings.ToValidUTF8(payload, "\ufffd")
		p := Read(&news.Capture{Payload: payload})
		checkPieces(t, payload, p.Blocks)
		for _, a := range p.Articles {
			for i := range a.Blocks {
				checkPieces(t, payload, a.Blocks[i:i+1])
			}
		}
		for _, x := range p.Told {
			if x.Place.Start < 0 || x.Place.End > len(payload) || x.Place.Len() < 0 {
				t.Fatalf("%v stands outside the payload", x)
			}
		}
	})
}

// TestHostile reads pages made to cost time and memory; each is some megabytes and must be read at the pace of others.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time, which the race detector multiplies")
	}
	many := func(s string, n int) string { return strings.Repeat(s, n) }
	for name, page := range map[string]string{
		"nested":           many("<div>", 1000000) + "<p>" + prose(3),
		"nested and ended": many("<div>", 500000) + prose(2) + many("</div>", 500000),
		"flat":             many("<div></div>", 300000) + "<p>" + prose(3),
		"inline":           many("<span>", 400000) + prose(2) + many("</i></em></span>", 100000),
		"scan for an end":  "<i><div>" + many("<span>", 300000) + many("</i></q>", 300000),
		"long attribute":   "<p class=\"" + many("a ", 5000000) + "\" style='" + many("x", 5000000) + "'>" + prose(3),
		"many attributes":  "<p " + many("a=b ", 1000000) + ">" + prose(3),
		"no end of tag":    "<p>one" + many("<a ", 1000000),
		"references":       "<p>" + many("&amp;&nosuch&", 300000),
		"no body":          "<html><head><title>One</title></head></html>",
		"lines":            many("<p>a</p>", 200000),
		"linked data":      "<script type='application/ld+json'>" + many(`[{"a":`, 500000) + "</script>",
		"times":            many("<time datetime='2031-01-01'><a rel=author>x", 100000),
		"titles":           many("<meta property=og:title content='A - B | C : D'><meta property=og:site_name content=C>", 50000) + "<h1>A</h1>" + many("<p>"+prose(1), 1000),
		"authors":          many("<div class=author>By A<br>", 100000),
		"ids":              "<script type='application/ld+json'>[" + many(`{"@type":"NewsArticle","@id":"a","name":"A","headline":"A - B","author":[{"@id":"a"}]},`, 30000) + "]</script><p>" + prose(3),
		"articles":         many("<article><h2>Ferry runs again</h2>", 100000),
		"line breaks":      "<p>" + many("x<br>", 500000),
		"white space":      "<pre>" + many("\n \n", 500000),
	} {
		start := time.Now()
		read(page)
		// Ten seconds a megabyte and more would be quadratic; the slowest of these takes well under one second a megabyte on an old machine, and
		// a busy one takes some times as long.
		if took := time.Since(start); took > time.Duration(2+len(page)/1000000)*6*time.Second {
			t.Errorf("%s: %d bytes took %v", name, len(page), took)
		}
	}
}
