package events

import (
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// The texts are invented.
var coverage = []struct{ story, event, published, text string }{
	{"talks", "spring", "2031-03-04", `Voss and Denk open harbour talks in Orlan
Presidents Ilya Voss and Maro Denk held their first meeting in Orlan on Tuesday and spoke of the Karst harbour lease, tin mines and grain.
Denk thanked Voss for pumps sent to the flooded mines of Tessaly.
The Karst quays remain leased to the fishing fleet of Orlan until autumn.`},
	{"talks", "spring", "", `Denk in Orlan for first talks with Voss on harbour
Maro Denk of Tessaly came to Orlan on Tuesday for a first meeting with Ilya Voss about the lease of the Karst harbour.
Voss promised pumps for the flooded tin mines and more grain.`},
	{"talks", "autumn", "2031-10-11", `Voss, Denk meet again over Karst harbour lease
Ilya Voss received Maro Denk in Orlan on Friday for their second meeting this year, with the lease of the Karst harbour and the tin mines on the table.
Denk asked for grain before winter and for pumps.`},
	{"talks", "autumn", "2031-10-11", `Second meeting of Denk and Voss ends without harbour lease
The second meeting between Maro Denk and Ilya Voss brought no lease for the Karst harbour, officials in Orlan said on Friday.
Grain for Tessaly and pumps for the flooded tin mines were agreed.`},
	{"snow", "snow", "2031-03-04", `Snow closes mountain pass above Quill
Road crews closed the Quill pass on Monday after forty centimetres of snow fell overnight on the viaduct.
Drivers queued for nine kilometres and ploughs worked until noon.`},
	{"snow", "snow", "2031-03-05", `Ploughs reopen Quill pass after heavy snow
Ploughs cleared the Quill pass on Tuesday, a day after snow had closed it and drivers queued for kilometres before the viaduct.`},
	{"film", "film", "2031-03-04", `Lantern festival honours film about beekeepers
A documentary on beekeepers of the southern heath won the main prize of the Lantern film festival.
The jury praised its patience, its score and the camera.`},
}

func article(text, published string) *news.Findings {
	c := &news.Capture{ID: news.CaptureID(news.Digest(text), ""), Payload: text, SHA256: news.Digest(text), Path: "x.txt"}
	b := news.NewBuilder(c)
	b.Keep(news.Range{Start: 0, End: len(text)})
	a := b.Article()
	f := &news.Findings{Article: a}
	at := 0
	for i, line := range strings.Split(text, "\n") {
		s := news.Span{Start: at, End: at + len(line)}
		at = s.End + 1
		if i == 0 {
			a.Headline = s
			continue
		}
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: s, Kind: news.Body})
		f.Sentences = append(f.Sentences, s)
	}
	a.About.Published.Value = published
	return f
}

func read(order []int) (fs []*news.Findings) {
	for _, i := range order {
		fs = append(fs, article(coverage[i].text, coverage[i].published))
	}
	return fs
}

// groups gives the articles of coverage that each group holds.
func groups(order []int, lists [][]int) [][]int {
	var out [][]int
	for _, l := range lists {
		var g []int
		for _, i := range l {
			g = append(g, order[i])
		}
		slices.Sort(g)
		out = append(out, g)
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}

func find(t *testing.T, order []int) (events, stories [][]int) {
	fs := read(order)
	es, ss := Find(fs)
	for _, e := range es {
		events = append(events, e.Articles)
		if e.Title.IsZero() || len(e.Evidence) == 0 {
			t.Errorf("event without title or evidence: %v", e.Articles)
		}
	}
	seen := map[int]bool{}
	for _, s := range ss {
		stories = append(stories, s.Articles)
		for _, e := range s.Events {
			for _, i := range es[e].Articles {
				if seen[i] || !slices.Contains(s.Articles, i) {
					t.Errorf("article %d is not in exactly the story of its event", i)
				}
				seen[i] = true
			}
		}
	}
	if len(seen) != len(fs) {
		t.Errorf("%d of %d articles are in a story", len(seen), len(fs))
	}
	return groups(order, events), groups(order, stories)
}

func TestFind(t *testing.T) {
	order := []int{0, 1, 2, 3, 4, 5, 6}
	events, stories := find(t, order)
	if want := [][]int{{0, 1}, {2, 3}, {4, 5}, {6}}; !reflect.DeepEqual(events, want) {
		t.Errorf("events %v, want %v", events, want)
	}
	if want := [][]int{{0, 1, 2, 3}, {4, 5}, {6}}; !reflect.DeepEqual(stories, want) {
		t.Errorf("stories %v, want %v", stories, want)
	}
}

func TestOrder(t *testing.T) {
	order := []int{0, 1, 2, 3, 4, 5, 6}
	events, stories := find(t, order)
	r := rand.New(rand.NewSource(1))
	for range 10 {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		e, s := find(t, order)
		if !reflect.DeepEqual(e, events) || !reflect.DeepEqual(s, stories) {
			t.Errorf("order %v: events %v, stories %v", order, e, s)
		}
	}
}

func TestEmpty(t *testing.T) {
	if e, s := Find(nil); len(e)+len(s) > 0 {
		t.Errorf("events of nothing: %v %v", e, s)
	}
	if e, s := Find([]*news.Findings{article("x", ""), article("—\n—", "")}); len(e) != 2 || len(s) != 2 {
		t.Errorf("two articles without words: %d events, %d stories", len(e), len(s))
	}
}

func TestOccasion(t *testing.T) {
	for _, x := range []struct {
		text string
		want counts
	}{
		{"Their SECOND meeting\nNobody came.", counts{2: 1}},
		{"Denk in Orlan\nIt was the third such round of talks.", counts{3: 1}},
		{"Denk in Orlan\nFor the first time a premier came by boat.", nil},
		{"Denk in Orlan\nThe second floor burned.", nil},
	} {
		if got := occasion(article(x.text, "")); !reflect.DeepEqual(got, x.want) {
			t.Errorf("occasion(%q) = %v, want %v", x.text, got, x.want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want float64
	}{
		{"2031-03-04", "2031-03-14", 10},
		{"2031-03-04T10:00:00+02:00", "2031-03-04", 0},
		{"/2031-03-01", "2031-03-11", 10},
		{"2031-03-01/", "2031-03-11", 0},
		{"2031-03", "2031-05", 61},
		{"", "2031-05-01", 0},
		{"soon", "2031-05-01", 0},
	} {
		if got := daysOf(x.a).apart(daysOf(x.b)); got != x.want {
			t.Errorf("%q and %q are %v days apart, want %v", x.a, x.b, got, x.want)
		}
	}
}

func TestDescribe(t *testing.T) {
	a := article("Voss receives Denk\nIlya Voss received Maro Denk of Tessaly in Orlan on Tuesday for talks on the Karst harbour lease.", "2031-03-04")
	b := article("Denk at the Karst harbour talks\nMaro Denk of Tessaly met Ilya Voss in Orlan for talks on the Karst harbour lease.", "2031-03-05")
	for _, f := range []*news.Findings{a, b} {
		for _, place := range []string{"Tessaly", "Orlan"} {
			at := strings.Index(f.Article.Text(), place)
			f.Mentions = append(f.Mentions, news.Mention{Span: news.Span{Start: at, End: at + len(place)}, Kind: news.Place, Form: news.Name, Same: -1})
		}
	}
	b.Article.About.Dateline.Place = "ORLAN"
	at := strings.Index(a.Article.Text(), "Tuesday")
	a.Times = []news.Time{{Span: news.Span{Start: at, End: at + 7}, Value: "2031-03-04", Kind: "date"}}
	events, stories := Find([]*news.Findings{a, b})
	if len(events) != 1 || len(stories) != 1 {
		t.Fatalf("%d events, %d stories, want one of each", len(events), len(stories))
	}
	e := events[0]
	if e.Place != "Orlan" || e.Date != "2031-03-04" || e.Status != "happened" || len(e.Evidence) != 4 {
		t.Errorf("place %q, date %q, status %q, %d passages", e.Place, e.Date, e.Status, len(e.Evidence))
	}
}
