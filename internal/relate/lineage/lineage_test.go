package lineage

import (
	"reflect"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// The texts are invented. The first line is the headline, then one paragraph a line; sentences end with a full stop and a blank.
const (
	agencyReport = `Orlan's leader receives Tessaly's new premier, with the harbour lease on the agenda
Tessaly's premier Maro Denk visited Orlan on Tuesday for the third time in under five months, and President Ilya Voss promised machinery for the country's flooded tin mines.
Negotiators were also expected to take up the lease of the Karst harbour, the only deep anchorage that Orlan's fishing fleet has in the gulf.
“You know that we have always stood by the miners of Tessaly, by all of them, and we will send whatever pumps your engineers ask us for,” Voss said.
Voss said Orlan has backed the premier's effort to reopen the northern pits, including those held by the strikers' council.
Denk, who first came to Orlan in spring, thanked Voss for the grain shipments of last winter.
He led a march of pit workers in November that toppled former premier Sava Brenn, who had sold the smelters to foreign creditors.
Orlan's surveyors recently have begun leaving the camps around Lake Tarn, in a district still guarded by the council after it lost most of its lorries in the floods.
Despite having been rivals in the cable dispute, the cabinet in Port Amsel has signalled interest in Orlan's shipyards in apparent hopes they could repair its dredgers.
Harbour officials have voiced hope for a renewed lease of the Karst quays and the coaling station at Brill.
The fishing guild, which has 4,000 members, did not answer questions. It has struck twice since summer.`

	rewording = `Denk, Voss discuss future of Karst harbour lease
Tessaly's premier, Maro Denk, met President Ilya Voss in Orlan on Tuesday to discuss the lease of the Karst harbour.
It was Denk's third trip to Orlan in under five months, as his country tries to bring its flooded tin mines back to work, for which Voss promised machinery.
The main subject of the talks was the lease of the Karst harbour, the only deep anchorage of Orlan's fishing fleet anywhere in the gulf.
A key remark of the host underlined the bond: “You know that we have always stood by the miners of Tessaly, by all of them, and we will send whatever pumps your engineers ask us for.”
Orlan has long backed the effort to reopen the northern pits, including those formerly held by the council of strikers.
Denk thanked Voss for last winter's shipments of grain.
The premier came to power after a November march of pit workers toppled Sava Brenn, who had sold smelters to creditors abroad.
The discussion also touched on the departure of Orlan's surveyors from camps around Lake Tarn, a district formerly guarded by the council before the floods took its lorries.
Despite their rivalry in the cable dispute, the cabinet in Port Amsel looks eager to have Orlan's shipyards repair its dredgers.
Harbour officials hold that a renewed lease covers the Karst quays as well as the coaling station at Brill.
For now, poets and painters of both capitals remain wedded to a quieter idea of friendship.`

	otherAgency = `Voss hails miners as Denk comes to Orlan
President Ilya Voss on Tuesday assured visiting premier Maro Denk that Orlan would keep helping Tessaly's flooded mines.
“Our country stood at the side of Tessaly's miners, all miners, from the first day, as you are aware, and your engineers need only name the pumps that they want from us,” Voss said at the opening.
Denk called the two neighbours old friends and invited his host to the lantern festival.
The visitor also laid a wreath at the sailors' column and toured a cannery before leaving by train.
Trade between the two grew by a tenth last year, according to the customs office, mostly in barley and rope.
A spokeswoman for the admiralty said quays were a matter for engineers.`

	sameSpeech = `Opposition in Port Amsel doubts pump promise
Lawmakers of the Lantern party called the visit theatre and asked who would pay for diesel.
“Our country stood at the side of Tessaly's miners, all miners, from the first day, as you are aware, and your engineers need only name the pumps that they want from us,” Voss had told reporters.
Party leader Oda Prill said that pumps rust in the same warehouses every year.
A vote on the budget of the mining board is due in the autumn sitting.
Two former ministers wrote in a newspaper that barges were needed more than speeches.`

	elsewhere = `Snow closes mountain pass above Quill
Road crews closed the Quill pass on Monday after forty centimetres of snow fell overnight.
Drivers were sent over the southern viaduct, where queues reached nine kilometres by noon.
The weather office expects the storm to move east by Thursday.`
)

func article(text, path, outlet, agency, published string) *news.Findings {
	c := &news.Capture{ID: news.CaptureID(news.Digest(text), path), Payload: text, SHA256: news.Digest(text), Path: path}
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
		for from := s.Start; from < s.End; {
			to := s.End
			if j := strings.Index(text[from:s.End], ". "); j >= 0 {
				to = from + j + 1
			}
			f.Sentences = append(f.Sentences, news.Span{Start: from, End: to})
			from = to + 1
		}
	}
	a.About.Outlet.Name = outlet
	if agency != "" {
		a.About.Agencies = []news.Agency{{Name: agency, Basis: "dateline"}}
	}
	a.About.Published.Value = published
	return f
}

func stories() []*news.Findings {
	lines := strings.Split(agencyReport, "\n")
	cut := strings.Join(append([]string{"Voss and Denk meet over harbour lease", "The premier of Tessaly was in town again."}, lines[2:9]...), "\n")
	return []*news.Findings{
		article(agencyReport, "wire.txt", "", "NNB", ""),
		article(strings.Replace(agencyReport, "promised machinery", "pledged machinery", 1), "reprint.txt", "The Brill Post", "", ""),
		article(cut, "cut.txt", "Harbour Echo", "", "2031-03-05"),
		article(rewording, "rewording.txt", "", "", ""),
		article(otherAgency, "other.txt", "Gulf Gazette", "KPA", "2031-03-04"),
		article(sameSpeech, "speech.txt", "Amsel Herald", "", "2031-03-06"),
		article(elsewhere, "snow.txt", "Quill Courier", "", "2031-03-04"),
	}
}

func TestFind(t *testing.T) {
	fs := stories()
	got := map[string]string{}
	for _, l := range Find(fs) {
		got[stem(fs[l.From].Article)+" "+stem(fs[l.To].Article)] = string(l.Kind) + " " + l.Direction
	}
	want := map[string]string{
		"wire reprint":   "copy shown",
		"wire cut":       "edited shown",
		"wire rewording": "paraphrase shown",
		"reprint cut":    "edited unknown",
		"other speech":   "cannot-tell shown", // one rendering, and the wire has another
	}
	for pair, w := range want {
		if got[pair] != w {
			t.Errorf("%s: got %q, want %q", pair, got[pair], w)
		}
	}
	for pair, kind := range got {
		if strings.Contains(pair, "snow") || strings.Contains(pair, "speech") && pair != "other speech" ||
			strings.Contains(pair, "other") && !strings.HasPrefix(kind, "cannot-tell") {
			t.Errorf("%s: got %q, want none", pair, kind)
		}
	}
}

// A rendering of foreign speech shows a common text only where somebody renders it otherwise.
func TestRendering(t *testing.T) {
	fs := stories()
	pair := func(fs []*news.Findings) news.Lineage {
		for _, l := range Find(fs) {
			if stem(fs[l.To].Article) == "rewording" {
				return l
			}
		}
		return news.Lineage{}
	}
	const reason = "in the same rendering"
	if l := pair([]*news.Findings{fs[0], fs[3], fs[4]}); !strings.Contains(strings.Join(l.Why, "\n"), reason) {
		t.Errorf("with another rendering: %q", l.Why)
	}
	if l := Find([]*news.Findings{fs[4], fs[5]}); len(l) != 1 || l[0].Kind != news.SharedSpeech {
		t.Errorf("one quotation in two articles: %v, want shared speech", l)
	}
	if l := pair([]*news.Findings{fs[0], fs[3]}); strings.Contains(strings.Join(l.Why, "\n"), reason) || len(l.Why) == 0 {
		t.Errorf("without another rendering: %q", l.Why)
	}
}

func TestDrift(t *testing.T) {
	fs := stories()
	got := map[string]bool{}
	for _, l := range Find([]*news.Findings{fs[0], fs[3], fs[4]}) {
		for _, d := range l.Drift {
			t.Logf("%s: %q -> %q", d.Kind, fs[0].Article.Slice(d.From), fs[3].Article.Slice(d.To))
			for kind, words := range map[string]string{
				"strengthened":        "main subject of the talks",
				"background-to-topic": "discussion also touched on",
				"attribution-lost":    "long backed the effort",
				"added":               "poets and painters",
			} {
				if d.Kind == kind && strings.Contains(fs[3].Article.Slice(d.To), words) {
					got[kind] = true
				}
			}
			if d.Kind == "dropped" && strings.Contains(fs[0].Article.Slice(d.From), "struck twice") {
				got["dropped"] = true
			}
		}
	}
	for _, kind := range []string{"strengthened", "background-to-topic", "attribution-lost", "added", "dropped"} {
		if !got[kind] {
			t.Errorf("no %s where expected", kind)
		}
	}
}

func TestOrigins(t *testing.T) {
	fs := stories()
	fs = append(fs, article(elsewhere+"\nOdd.", "later.txt", "Gulf Gazette", "", ""))
	links := Find(fs)
	got := map[string][]string{}
	seen := 0
	for _, o := range Origins([]int{0, 1, 2, 3, 4, 5, 7}, fs, links) {
		for _, i := range o.Articles {
			got[o.Name] = append(got[o.Name], stem(fs[i].Article))
			seen++
		}
		if o.Name == "NNB" && !reflect.DeepEqual(o.Probable, []int{3}) {
			t.Errorf("probable in NNB: %v, want the rewording", o.Probable)
		}
	}
	want := map[string][]string{
		"NNB": {"wire", "reprint", "cut", "rewording"}, "KPA": {"other"}, "Amsel Herald": {"speech"}, "Gulf Gazette": {"later"},
	}
	if !reflect.DeepEqual(got, want) || seen != 7 {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Every span lies in one sentence of its article, whatever the order of the articles, and the kinds do not depend on the order.
func TestOrder(t *testing.T) {
	fs := stories()
	kinds := func(fs []*news.Findings) map[string]news.LineageKind {
		out := map[string]news.LineageKind{}
		for _, l := range Find(fs) {
			a, b := stem(fs[l.From].Article), stem(fs[l.To].Article)
			out[min(a, b)+" "+max(a, b)] = l.Kind
			for _, p := range l.Pairs {
				if !inSentence(fs[l.From], p.From) || !inSentence(fs[l.To], p.To) {
					t.Errorf("%s %s: a pair crosses a sentence", a, b)
				}
			}
		}
		return out
	}
	forward := kinds(fs)
	back := make([]*news.Findings, 0, len(fs))
	for i := range fs {
		back = append(back, fs[len(fs)-1-i])
	}
	if backward := kinds(back); !reflect.DeepEqual(forward, backward) {
		t.Errorf("forward %v\nbackward %v", forward, backward)
	}
}

func inSentence(f *news.Findings, s news.Span) bool {
	if f.Article.Headline.Contains(s) {
		return true
	}
	for _, x := range f.Sentences {
		if x.Contains(s) {
			return true
		}
	}
	return false
}

func TestBefore(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"2031-03-04", "2031-03-05", true},
		{"2031-03-04T23:59", "2031-03-04T01:00", false},
		{"2031-03", "2031-03-05", false},
		{"2031-02", "2031-03-05", true},
		{"/2031-03-01", "2031-03-05", true},
		{"2031-03-01/", "2031-03-05", false},
		{"2031-03-04", "2031-03-05/", true},
		{"", "2031-03-05", false},
		{"2031-03-04", "", false},
	} {
		if got := before(x.a, x.b); got != x.want {
			t.Errorf("before(%q, %q) = %v", x.a, x.b, got)
		}
	}
}

// Odd articles are compared without harm: no words, no sentences, only quotations, marks that nothing closes, other scripts.
func TestOdd(t *testing.T) {
	var fs []*news.Findings
	for i, text := range []string{"", "Headline alone", "—\n…", "A\n“All of this is one quotation that nobody closes. And it goes on. And on.", "港口\n港口的租约将于秋天到期。港口的租约将于秋天到期。",
		"A\n“All of this is one quotation that nobody closes. And it goes on. And on.", "\n\n\n", "Été\nÀ l'été, l’été."} {
		fs = append(fs, article(text, string(rune('a'+i)), "", "", "31-31-31/x"))
		fs = append(fs, &news.Findings{Article: fs[len(fs)-1].Article})
	}
	all := make([]int, len(fs))
	for i := range all {
		all[i] = i
	}
	seen := 0
	for _, o := range Origins(all, fs, Find(fs)) {
		seen += len(o.Articles)
	}
	if seen != len(fs) {
		t.Errorf("%d of %d articles have an origin", seen, len(fs))
	}
}
