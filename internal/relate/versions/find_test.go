package versions

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"secondsource/internal/news"
)

// The texts of one story, as it was changed, and of another.
const (
	morning = "Car ferry aground off Merrow Point, two dead\nA car ferry ran aground off Merrow Point on Tuesday and two people died, the coastguard said.\nThe Lady Isaura was on her way from Saltby to Inver Quay when she struck a sandbank in fog.\n“We are still looking,” coastguard commander Fergus Hale told reporters."
	noon    = "Car ferry aground off Merrow Point, five dead\nA car ferry ran aground off Merrow Point on Tuesday and five people died, the coastguard said.\nThe Lady Isaura was on her way from Saltby to Inver Quay when she struck a sandbank in fog.\n“We are still looking,” coastguard commander Fergus Hale told reporters."
	fixed   = noon + "\nCorrection: An earlier version of this story said that two people had died."
	other   = "Parliament adjourns until spring\nDeputies in Lessing went home before noon, and no vote was taken on the budget of the schools.\nThe speaker, Edda Marsh, called it a winter without results."
)

const address = "https://www.saltbyecho.example/ferry"

// find runs Find and shows what it found, one line a group: the retrievals by the numbers of the pages, with = for the same text again;
// the order; edits and, of these, silent ones; what stood there before. Corrections follow: page, what of, wrong and right.
func find(t *testing.T, pages ...page) []string {
	t.Helper()
	var fs []*news.Findings
	number := map[*news.Article]int{}
	for i, p := range pages {
		f := p.read(t)
		fs = append(fs, f)
		number[f.Article] = i + 1
	}
	r := Find(fs)
	var out []string
	for _, v := range r.Versions {
		line := ""
		for _, x := range v.Retrievals {
			line += fmt.Sprint(map[bool]string{true: "=", false: " "}[x.Again], number[x.Article])
		}
		line = strings.TrimSpace(line) + " " + string(v.Order)
		for _, s := range v.Steps {
			line += fmt.Sprintf("; %d edits, %d silent", len(s.Edits), s.Silent())
			for _, x := range s.Announced {
				line += ", " + string(x.Kind)
			}
			if s.Cut {
				line += ", cut"
			}
			if !s.Ordered {
				line += ", not ordered"
			}
		}
		if v.Instead != nil {
			line += fmt.Sprintf("; %s %d", v.Instead.Why, number[v.Instead.Article])
		}
		out = append(out, line)
	}
	for _, c := range r.Corrections {
		out = append(out, fmt.Sprintf("%d is a %s of %d: %s -> %s", number[c.Article], c.Kind, number[c.Of], c.Wrong.Text(), c.Right.Text()))
	}
	var current []int
	for _, f := range r.Current {
		current = append(current, number[f.Article])
	}
	slices.Sort(current)
	if len(r.Current)+len(r.Earlier) != len(fs) {
		t.Errorf("%d current and %d earlier of %d", len(r.Current), len(r.Earlier), len(fs))
	}
	return append(out, fmt.Sprint("current ", current))
}

func TestFind(t *testing.T) {
	at := func(hour int) string { return fmt.Sprintf("2031-03-03T%02d:00:00Z", hour) }
	for _, test := range []struct {
		name  string
		pages []page
		want  []string
	}{
		{"a silent change", []page{{url: address, captured: at(12), text: noon}, {url: address + "/?utm_source=x", captured: at(9), text: morning}},
			[]string{"2 1 captured; 2 edits, 2 silent", "current [1]"}},
		{"announced by a time", []page{{url: address, captured: at(9), updated: at(8), text: morning}, {url: address, captured: at(12), updated: at(11), text: noon}},
			[]string{"1 2 captured; 2 edits, 0 silent, updated", "current [2]"}},
		{"announced by a note", []page{{url: address, captured: at(9), text: morning}, {url: address, captured: at(12), text: fixed}},
			[]string{"1 2 captured; 2 edits, 0 silent, note", "2 is a correction of 1: two -> five", "current [2]"}},
		{"by the times of the page", []page{{url: address, updated: at(11), text: noon}, {url: address, updated: at(8), text: morning}},
			[]string{"2 1 updated; 2 edits, 0 silent, updated", "current [1]"}},
		{"one hour, two texts", []page{{url: address, captured: "2031-03-03", text: morning}, {url: address, captured: at(12), text: noon}},
			[]string{"1 2 captured; 2 edits, 2 silent, not ordered", "current [2]"}},
		{"seen again", []page{{url: address, captured: at(9), text: morning, again: []string{at(10), at(11)}}},
			[]string{"1=1=1 captured", "current [1]"}},
		{"there and back", []page{{url: address, captured: at(9), text: morning, again: []string{at(15)}}, {url: address, captured: at(12), text: noon}},
			[]string{"1 2 1 captured; 2 edits, 2 silent; 2 edits, 2 silent", "current [1]"}},
		{"other marks only", []page{{url: address, captured: at(9), text: morning}, {url: address, captured: at(12), text: strings.ReplaceAll(strings.ReplaceAll(morning, "“", `"`), "”", `"`)}},
			[]string{"1=2 captured", "current [1]"}},
		{"capitals only", []page{{url: address, captured: at(9), text: morning}, {url: address, captured: at(12), text: strings.Replace(morning, "the coastguard", "the Coastguard", 1)}},
			[]string{"1 2 captured; 1 edits, 0 silent", "current [2]"}},
		{"cut", []page{{url: address, captured: at(9), text: morning + "\nMore divers came at noon.\nThe board met at two.\nNobody spoke to reporters."}, {url: address, captured: at(12), text: morning}},
			[]string{"1 2 captured; 3 edits, 3 silent, cut", "current [2]"}},
		{"only the time", []page{{url: address, captured: at(9), updated: at(8), text: morning}, {url: address + "?x=1", captured: at(9), updated: at(8), text: morning},
			{url: address + "/", captured: at(12), updated: at(11), text: morning}},
			[]string{"1=3 captured; 0 edits, 0 silent, updated", "current [1 2]"}},
		{"an alert that grows", []page{{url: address, captured: at(9), text: "Car ferry aground off Merrow Point"}, {url: address, captured: at(12), text: morning}},
			[]string{"1 2 captured; 4 edits, 4 silent", "current [2]"}},
		{"posts of one page", []page{{url: address, captured: at(9), text: "Ferry fire in Saltby\nA large fire has destroyed much of a ferry in Saltby.\nCrews were called to the Lady Isaura on the quay just after six."},
			{url: address, captured: at(12), text: "Fire on ferry may have been set\nPolice are looking into the fire in Saltby.\nPassengers of the Isaura who did not know of it were sent home today."}},
			[]string{"2 captured; cannot-tell 1", "current [1 2]"}},
		{"a column of the same name", []page{{url: address, captured: at(9), text: "What you need to know\n" + strings.SplitN(morning, "\n", 2)[1]}, {url: address, captured: at(12), text: "What you need to know\n" + strings.SplitN(other, "\n", 2)[1]}},
			[]string{"2 captured; replaced 1", "current [1 2]"}},
		{"a front page", []page{{url: "https://saltbyecho.example/", captured: at(9), text: morning}, {url: "https://saltbyecho.example", captured: at(12), text: "Board denies that a light had failed\nA car ferry ran aground off Merrow Point on Tuesday, and the board of the harbour denied that its light was dark.\nNobody had told the fishermen of Saltby, said its head."}},
			[]string{"2 captured; cannot-tell 1", "current [1 2]"}},
		{"a front page seen again", []page{{url: "https://saltbyecho.example/", captured: at(9), text: morning}, {url: "https://saltbyecho.example", captured: at(12), text: noon}},
			[]string{"1 2 captured; 2 edits, 2 silent", "current [2]"}},
		{"another text", []page{{url: address, captured: at(9), text: morning}, {url: address, captured: at(12), text: other}},
			[]string{"2 captured; replaced 1", "current [1 2]"}},
		{"two addresses", []page{{url: address, captured: at(9), text: morning}, {url: "https://invergazette.example/ferry", captured: at(12), text: morning}},
			[]string{"current [1 2]"}},
		{"no address", []page{{captured: at(9), text: morning}, {captured: at(12), text: noon}}, []string{"current [1 2]"}},
		{"withdrawn at its address", []page{{url: address, captured: at(9), text: morning}, {url: address, captured: at(12), text: "Withdrawn\nThis story has been withdrawn."}},
			[]string{"2 captured; replaced 1", "2 is a withdrawal of 1:  -> ", "current []"}},
		{"a kill names a headline", []page{
			{outlet: "Kestrel Wire", published: at(8), text: morning}, {outlet: "Kestrel Wire", published: at(8), text: other}, {outlet: "Inver Gazette", text: morning + " He left."},
			{outlet: "Kestrel Wire", published: at(12), genre: news.GenreWithdrawal, text: "Advisory\nThe story Car ferry aground off Merrow Point, two dead is withdrawn. No other will be sent."}},
			[]string{"4 is a withdrawal of 1:  -> ", "current [2 3]"}},
		{"a corrections column", []page{
			{outlet: "Kestrel Wire", published: at(8), text: morning}, {outlet: "Kestrel Wire", published: at(8), text: other},
			{outlet: "Kestrel Wire", published: at(12), genre: news.GenreCorrection, text: "Corrections\nA report on the car ferry that ran aground off Merrow Point on Tuesday said that two people had died, the coastguard said. It was three.\nA list of the week's films had a wrong hour."}},
			[]string{"3 is a correction of 1: two -> ", "current [1 2 3]"}},
		{"a column that means another", []page{
			{outlet: "Kestrel Wire", published: at(8), text: other},
			{outlet: "Kestrel Wire", published: at(12), genre: news.GenreCorrection, text: "Corrections\nA report on the car ferry that ran aground off Merrow Point said that two people had died."}},
			[]string{"2 is a correction of 0:  -> ", "current [1 2]"}},
		{"the whole text anew", []page{
			{outlet: "Kestrel Wire", published: at(8), text: morning},
			{outlet: "Kestrel Wire", published: at(12), text: "CORRECTED-" + strings.Replace(fixed, "\n", "\n(Corrects the toll to five, not two)\n", 1)}},
			[]string{"1 2 published; 2 edits, 0 silent, note, note, headline, updated", "2 is a correction of 1: two -> five", "current [2]"}},
		{"corrected at its address", []page{{url: address, captured: at(9), text: morning}, {url: address, captured: at(12), text: "CORRECTED-" + fixed}},
			[]string{"1 2 captured; 2 edits, 0 silent, note, headline", "2 is a correction of 1: two -> five", "current [2]"}},
		{"sent anew", []page{{url: "https://kestrel.example/3", outlet: "Kestrel Wire", published: at(12), text: "UPDATE 2-" + noon + "\nDivers came."}, {url: "https://kestrel.example/1", outlet: "Kestrel Wire", published: at(9), text: noon},
			{url: "https://kestrel.example/2", outlet: "Kestrel Wire", published: at(10), text: "UPDATE 1-" + noon}, {url: "https://inver.example/2", outlet: "Inver Gazette", published: at(10), text: noon}},
			[]string{"2 3 1 published; 1 edits, 0 silent, headline, updated; 2 edits, 0 silent, updated", "current [1 4]"}},
		{"one headline at two addresses", []page{{url: "https://kestrel.example/1", outlet: "Kestrel Wire", published: at(9), text: noon}, {url: "https://kestrel.example/2", outlet: "Kestrel Wire", published: at(10), text: noon}},
			[]string{"current [1 2]"}},
		{"a note without what it means", []page{{url: address, text: fixed}}, []string{"1 is a correction of 0:  -> ", "current [1]"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := find(t, test.pages...); !slices.Equal(got, test.want) {
				t.Errorf("\n got %q\nwant %q", got, test.want)
			}
		})
	}
}

// several makes one capture of several articles, each a headline and one paragraph.
func several(captured string, articles ...string) (out []*news.Findings) {
	c := &news.Capture{URL: address, Captured: captured, Payload: strings.Join(articles, "\n\n"), Media: news.MediaText}
	c.SHA256 = news.Digest(c.Payload)
	c.ID = news.CaptureID(c.SHA256, c.URL)
	at := 0
	for _, x := range articles {
		b := news.NewBuilder(c)
		i := strings.IndexByte(x, '\n')
		h := b.Keep(news.Range{Start: at, End: at + i})
		b.Insert("\n\n")
		p := b.Keep(news.Range{Start: at + i + 1, End: at + len(x)})
		a := b.Article()
		a.Headline, a.Paragraphs = h, []news.Paragraph{{Span: p, Kind: news.Body}}
		a.About.Address = address
		out = append(out, findings(a))
		at += len(x) + 2
	}
	return out
}

// TestSeveralArticles: of a live page, each post is set against the one that it was, wherever it stands; a new one and one that is gone are
// no versions of each other.
func TestSeveralArticles(t *testing.T) {
	cars, wreck := "Cars are lifted from the deck\nDivers found two cars and a van before dark, the coastguard said.", "Nobody is left in the wreck\nThe engine room is empty, commander Fergus Hale told reporters."
	gone, new := "Board speaks of its light\nThe harbour board denied that the lamp on Merrow Point was dark.", "Ministers to visit Saltby\nParliament in Lessing will not sit on Wednesday."
	a := several("2031-03-03T09:00:00Z", cars, wreck, gone)
	b := several("2031-03-03T12:00:00Z", new, strings.Replace(strings.Replace(cars, "two cars", "three cars", 1), "lifted from", "off", 1), wreck)
	r := Find(slices.Concat(b, a))
	if len(r.Versions) != 2 || len(r.Earlier) != 2 || len(r.Current) != 4 {
		t.Fatalf("%d groups, %d current, %d earlier", len(r.Versions), len(r.Current), len(r.Earlier))
	}
	for _, v := range r.Versions {
		from, to := v.Retrievals[0].Article, v.Retrievals[1].Article
		if v.Instead != nil || len(v.Retrievals) != 2 || from.Slice(from.Headline)[:4] != to.Slice(to.Headline)[:4] {
			t.Errorf("%q is taken for %q", to.Text(), from.Text())
		}
	}
}

// TestOtherForm: two forms of one page differ for that alone, so nothing in them is a silent edit.
func TestOtherForm(t *testing.T) {
	from, to := page{url: address, captured: "2031-03-03T09:00:00Z", text: morning}.read(t), page{url: address, captured: "2031-03-03T12:00:00Z", text: noon}.read(t)
	to.Article.Capture.Media = news.MediaText
	r := Find([]*news.Findings{from, to})
	if len(r.Versions) != 1 || len(r.Versions[0].Steps) != 1 {
		t.Fatalf("%d groups", len(r.Versions))
	}
	if s := r.Versions[0].Steps[0]; !s.OtherForm || len(s.Edits) != 2 || s.Silent() != 0 {
		t.Errorf("other form %v, %d edits, %d silent", s.OtherForm, len(s.Edits), s.Silent())
	}
}

// TestOrderOfInput: whatever order articles come in, the same is found.
func TestOrderOfInput(t *testing.T) {
	at := func(hour int) string { return fmt.Sprintf("2031-03-03T%02d:00:00Z", hour) }
	rapid.Check(t, func(t *rapid.T) {
		var fs []*news.Findings
		for i := range rapid.IntRange(1, 7).Draw(t, "pages") {
			p := page{
				url:     rapid.SampledFrom([]string{"", address, address + "?ref=7", "https://kestrel.example/1"}).Draw(t, "url"),
				outlet:  rapid.SampledFrom([]string{"", "Kestrel Wire"}).Draw(t, "outlet"),
				updated: rapid.SampledFrom([]string{"", at(1), at(2)}).Draw(t, "updated"), captured: rapid.SampledFrom([]string{"", at(3), at(4), at(5), "2031-03-03"}).Draw(t, "captured"),
				text: rapid.SampledFrom([]string{morning, noon, fixed, other, "CORRECTED-" + noon}).Draw(t, "text"),
			}
			p.text += fmt.Sprint("\nPage ", i%3)
			f := p.read(t)
			if !slices.ContainsFunc(fs, func(g *news.Findings) bool { return g.Article.ID == f.Article.ID }) {
				fs = append(fs, f)
			}
		}
		show := func(fs []*news.Findings) string {
			r := Find(fs)
			var b strings.Builder
			for _, v := range r.Versions {
				fmt.Fprintln(&b, v.Address, v.Order)
				for _, x := range v.Retrievals {
					fmt.Fprintln(&b, x.Article.ID, x.Time, x.Again)
				}
				for _, s := range v.Steps {
					for _, e := range s.Edits {
						fmt.Fprintln(&b, show(e), e.Announced, e.Named)
					}
				}
			}
			for _, c := range r.Corrections {
				fmt.Fprintln(&b, c.Article.ID, c.Kind, c.Why, c.Note.Text(), c.Wrong.Text(), c.Right.Text())
			}
			for _, f := range r.Current {
				fmt.Fprintln(&b, f.Article.ID)
			}
			return b.String()
		}
		want := show(fs)
		shuffled := slices.Clone(fs)
		seed := rapid.Uint64().Draw(t, "seed")
		rand.New(rand.NewPCG(seed, seed)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := show(shuffled); got != want {
			t.Fatalf("in another order:\n%s\nfirst:\n%s", got, want)
		}
	})
}

func TestInstant(t *testing.T) {
	for _, test := range []struct {
		a, b   string
		before bool
	}{
		{"2031-03-03T09:00:00Z", "2031-03-03T12:00:00+02:00", true}, {"2031-03-03T12:00:00+02:00", "2031-03-03T10:00:00Z", false}, {"2031-03-03", "2031-03-04T00:00", true},
		{"2031-03-03", "2031-03-03T12:00", false}, {"2031-02", "2031-03-01", true}, {"", "2031", false}, {"/2031-03-03", "2032", false}, {"3 March 2031", "4 March 2031", true},
		{"2031-03-03 09:00", "2031-03-03 09:01", true}, {"nonsense", "2031", false},
	} {
		if got := instantOf(test.a).before(instantOf(test.b)); got != test.before {
			t.Errorf("%q before %q: %v", test.a, test.b, got)
		}
	}
}

// large makes a text of so many bytes from words that another seed does not have.
func large(bytes int, seed string) string {
	var b strings.Builder
	b.WriteString("Headline\n")
	for i := 0; b.Len() < bytes; i++ {
		fmt.Fprintf(&b, "%s%d said that %s%d went to %s%d", seed, i, seed, i*7, seed, i*13)
		b.WriteString([]string{". ", ".\n"}[i%2])
	}
	return strings.TrimSpace(b.String())
}

// BenchmarkLarge compares two texts of 500 KB that have nothing, everything but little, or only common words in common.
func BenchmarkLarge(b *testing.B) {
	for name, texts := range map[string][2]string{
		"nothing in common": {large(500_000, "a"), large(500_000, "b")},
		"one in ten edited": {large(500_000, "a"), strings.ReplaceAll(large(500_000, "a"), "5 said", "6 did not say")},
		"one sentence":      {strings.Repeat("All the same words again. ", 20_000), strings.Repeat("All the same words again! ", 20_000)},
		"shuffled words":    {"H\n" + strings.Repeat("a b c d e f g ", 36_000), "H\n" + strings.Repeat("g c b a d f e ", 36_000)},
	} {
		from, to := page{text: texts[0]}.read(b), page{text: texts[1]}.read(b)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				edits(from, to)
			}
		})
	}
}

// BenchmarkVersions is 1,000 versions of one article of 4 KB, and 1,000 different texts at one address.
func BenchmarkVersions(b *testing.B) {
	var versions, others []*news.Findings
	start := time.Date(2031, 3, 3, 0, 0, 0, 0, time.UTC)
	for i := range 1000 {
		captured := start.Add(time.Duration(i) * time.Minute).Format(time.RFC3339)
		versions = append(versions, page{url: address, captured: captured, text: strings.Replace(large(4000, "a"), "a7 said", fmt.Sprint("a", i, " denied"), 1)}.read(b))
		others = append(others, page{url: address, captured: captured, text: large(4000, fmt.Sprint("t", i, "x"))}.read(b))
	}
	for name, fs := range map[string][]*news.Findings{"versions": versions, "replaced": others} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Find(fs)
			}
		})
	}
}
