package page

import (
	"strings"
	"testing"
	"unicode/utf8"

	"secondsource/internal/ingest/blocks"
	"secondsource/internal/news"
)

// body is prose enough for a page to be taken for an article.
const body = `<p>The ferry between Orvale and Lutz will run again from Monday, the company that owns it said on Friday, after three
weeks in the dock.</p><p>Workers had found a crack in the hull in the spring, and the mayor of Lutz said that the town had waited long
enough for its boat.</p><p>Tickets cost what they cost before, and the first boat leaves the harbour of Orvale at six in the morning.</p>`

func TestHeadline(t *testing.T) {
	for _, c := range []struct{ name, address, head, shown, want string }{
		{"the heading of the page", "", `<title>Ferry runs again - The Orvale Post</title>`, `<h1>Ferry between towns runs again</h1>`, "Ferry between towns runs again"},
		{"no heading: less the name that the page gives", "", `<meta property="og:site_name" content="The Orvale Post"><title>Ferry runs again | Regional News | The Orvale Post</title>`, ``, "Ferry runs again"},
		{"no heading: less the name of the host", "https://www.orvalepost.example/a/1", `<title>Ferry runs again - what we know - Orvale Post</title>`, ``, "Ferry runs again - what we know"},
		{"the name in front", "", `<meta property="og:site_name" content="Orvale Post"><title>Orvale Post: Ferry runs again today</title>`, ``, "Ferry runs again today"},
		{"a dash that is the title's own", "", `<meta property="og:title" content="Ferry runs again – at last"><title>Ferry runs again – at last – Orvale Post</title>`, ``, "Ferry runs again – at last"},
		{"a bar that is the title's own", "", `<meta property="og:site_name" content="Orvale Post"><meta property="og:title" content="BUDGET | Ferry runs again today">`, ``, "BUDGET | Ferry runs again today"},
		{"references", "", `<meta property="og:site_name" content="Orvale Post"><title>Ferry &amp; bus &quot;run again&quot; &#8211; Orvale Post</title>`, ``, `Ferry & bus "run again"`},
		{"words left out", "", `<meta property="og:title" content="Ferry between Orvale and…"><meta name="twitter:title" content="Ferry between Orvale and Lutz runs again">`, ``, "Ferry between Orvale and Lutz runs again"},
		{"most sources agree", "", `<meta property="og:title" content="You will love this boat"><meta name="twitter:title" content="Ferry runs again today"><title>Ferry runs again today</title>`, ``, "Ferry runs again today"},
		{"a heading that is the name of the site", "", `<title>Ferry between towns runs again - Orvale Post</title>`, `<h1>Das Blatt</h1>`, "Ferry between towns runs again"},
		{"a heading that is the name the page gives", "", `<meta property="og:site_name" content="Orvale Post"><title>Ferry between towns runs again - Orvale Post</title>`, `<h1>Orvale Post</h1>`, "Ferry between towns runs again"},
		{"a label in the heading", "", `<meta property="og:title" content="Ferry between towns runs again"><title>Ferry between towns runs again - Orvale Post</title>`,
			`<h1><span>OPINION</span> Ferry between towns runs again <button>Read aloud</button></h1>`, "Ferry between towns runs again"},
		{"more words in the same element are the title's", "", `<meta property="og:title" content="Ferry between towns runs again"><title>Ferry between towns runs again</title>`,
			`<h1>Ferry between towns runs again: what to know</h1>`, "Ferry between towns runs again: what to know"},
		{"no blanks between words", "https://news.example.cn/1", `<meta property="og:site_name" content="奥瓦新闻"><title>奥瓦至卢茨渡轮周一起恢复通航_奥瓦新闻</title>`, ``, "奥瓦至卢茨渡轮周一起恢复通航"},
		{"Cyrillic", "", `<meta property="og:site_name" content="Орвальская Почта"><title>Паром снова ходит между городами | В мире | Орвальская Почта</title>`, ``, "Паром снова ходит между городами"},
		{"Arabic", "", `<meta property="og:site_name" content="بريد أورفال"><title>بريد أورفال - العبّارة تعود إلى العمل يوم الاثنين</title>`, ``, "العبّارة تعود إلى العمل يوم الاثنين"},
	} {
		payload := "<html><head>" + c.head + "</head><body><article>" + c.shown + body + "</article></body></html>"
		p := Read(&news.Capture{Payload: payload, URL: c.address, Media: news.MediaHTML})
		if len(p.Articles) != 1 {
			t.Errorf("%s: %d articles", c.name, len(p.Articles))
			continue
		}
		checkPieces(t, payload, p.Articles[0].Blocks[:1])
		if b := p.Articles[0].Blocks[0]; b.Label != blocks.Headline || b.Text(payload) != c.want {
			t.Errorf("%s: %q, want %q", c.name, b.Text(payload), c.want)
		}
	}
}

func TestNamesOfOutlet(t *testing.T) {
	names := outletNames{names: []string{pressed("The Orvale Post")}, hosts: hostWords("https://sport.orvalepost.co.uk/x")}
	for _, c := range []struct {
		words    string
		are, has bool
	}{
		{"The Orvale Post", true, true}, {"Orvale Post", true, true}, {"ORVALEPOST", true, true}, {"Orvale Post Sport", false, true}, {"OrvalePost.co.uk", false, true},
		{"Sport", true, true}, {"Ferry runs again", false, false}, {"Lutz", false, false}, {"", false, false}, {"...", false, false},
	} {
		if names.are(c.words) != c.are || names.has(c.words) != c.has {
			t.Errorf("%q: are %v, has %v", c.words, names.are(c.words), names.has(c.words))
		}
	}
}

// FuzzTitle holds for any title and name: the bounds lie in the title, between characters, and what lies between them has words where the
// title has.
func FuzzTitle(f *testing.F) {
	for _, s := range []string{"Ferry runs again | Orvale Post", "A - B - C", " | ", ": ", "x: y | z", "渡轮_新闻", "\xff - \xff", strings.Repeat("a | ", 50)} {
		f.Add(s, "Orvale Post", true)
	}
	f.Fuzz(func(t *testing.T, s, name string, guess bool) {
		s = s[:min(len(s), 300)] // cutting everywhere is quadratic here
		s, name = strings.ToValidUTF8(s, ""), strings.ToValidUTF8(name, "")
		start, end := withoutOutlet(s, outletNames{names: []string{pressed(name)}}, guess, []string{fold(name)})
		if start < 0 || end > len(s) || start > end || !utf8.ValidString(s[start:end]) || s != "" && start == end {
			t.Errorf("%q without %q: %d to %d", s, name, start, end)
		}
		w := writer{payload: s}
		w.text(0, len(s), nil)
		text := (&blocks.Block{Pieces: w.pieces}).Text(s)
		for i := range text {
			left, right := cut(s, w.pieces, 0, i), cut(s, w.pieces, i, len(text))
			a, b := (&blocks.Block{Pieces: left}).Text(s), (&blocks.Block{Pieces: right}).Text(s)
			if a != strings.TrimSpace(text[:i]) || b != strings.TrimSpace(text[i:]) {
				t.Errorf("%q cut at %d: %q and %q", text, i, a, b)
			}
		}
	})
}
