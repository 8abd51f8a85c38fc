package dossier

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"secondsource/internal/news"
	"secondsource/internal/relate/offices"
)

var update = flag.Bool("update", false, "write the golden files anew")

// invented is an analysis of so many articles about ferry talks, every third of which follows the one before it, with every sort of
// finding. The last two are not of the story.
func invented(n int) *news.Analysis {
	a := &news.Analysis{}
	reyl := news.Entity{ID: "e1", Kind: news.Person, Name: "Tomas Reyl"}
	marsh := news.Entity{ID: "e2", Kind: news.Person, Name: "Edda Marsh"}
	story := news.Story{ID: "s1"}
	events := min(12, 1+n/5)
	for i := range n {
		lines := []string{
			fmt.Sprintf("Ferry talks, day %d", i),
			fmt.Sprintf("Tomas Reyl said on Monday that quay %d of the harbour at Arven would open again in spring.", i),
			"\"We have spoken about everything but money,\" " + []string{"Harbour Minister", "Interim Minister"}[i%5/4] + " Edda Marsh said.",
			fmt.Sprintf("It was not clear whether %d ships would sail.", i+2),
			"Reports had it that the company was up for sale.",
		}
		c := &news.Capture{Path: fmt.Sprintf("pages/%03d-ferry.txt", i), Media: news.MediaText, Charset: "utf-8", Payload: strings.Join(lines, "\n\n")}
		c.SHA256 = news.Digest(c.Payload)
		c.ID = news.CaptureID(c.SHA256, "")
		a.Captures = append(a.Captures, c)
		b := news.NewBuilder(c)
		b.Keep(news.Range{Start: 0, End: len(c.Payload)})
		art := b.Article()
		f := &news.Findings{Article: art}
		at := 0
		for k, l := range lines {
			s := news.Span{Start: at, End: at + len(l)}
			if k == 0 {
				art.Headline = s
			} else {
				art.Paragraphs = append(art.Paragraphs, news.Paragraph{Span: s, Kind: news.Body})
			}
			f.Sentences = append(f.Sentences, s)
			at = s.End + 2
		}
		find := func(words string) news.Span {
			k := strings.Index(art.Text(), words)
			if k < 0 {
				panic(words)
			}
			return news.Span{Start: k, End: k + len(words)}
		}
		if i%2 == 0 {
			art.About.Outlet = news.Outlet{Name: fmt.Sprintf("Arven Post %d", i/3), Basis: "explicit"}
		}
		art.About.Published = news.Published{Value: fmt.Sprintf("2026-02-%02d", 1+i%28), Basis: "metadata"}
		f.Mentions = []news.Mention{
			{Span: find("Tomas Reyl"), Kind: news.Person, Form: news.Name, Same: -1},
			{Span: find("Edda Marsh"), Kind: news.Person, Form: news.Name, Role: find([]string{"Harbour Minister", "Interim Minister"}[i%5/4]), Same: -1},
		}
		f.Statements = []news.Statement{
			{Kind: news.Indirect, Source: news.Source{Span: find("Tomas Reyl"), Mention: 0, Basis: news.ByName}, Cue: find("said"), Content: []news.Span{f.Sentences[1]}, Stance: news.Asserts, Within: -1},
			{Kind: news.Direct, Source: news.Source{Span: find("Edda Marsh"), Mention: 1, Basis: news.ByName}, Content: []news.Span{find("\"We have spoken about everything but money,\"")}, Stance: news.Asserts, Within: -1},
			{Kind: news.Indirect, Source: news.Source{Span: find("Reports"), Mention: -1, Basis: news.ByReport}, Content: []news.Span{f.Sentences[4]}, Within: -1},
		}
		f.Times = []news.Time{{Span: find("Monday"), Value: "2026-02-02", Kind: "date"}}
		reyl.Mentions = append(reyl.Mentions, news.Ref{Article: i, Index: 0})
		marsh.Mentions = append(marsh.Mentions, news.Ref{Article: i, Index: 1})
		if i < events {
			a.Events = append(a.Events, news.Event{ID: fmt.Sprint("v", i), Title: art.Excerpt(art.Headline), Date: fmt.Sprintf("2026-02-%02d", 1+i), Place: "Arven", Status: "happened"})
			story.Events = append(story.Events, i)
		}
		a.Findings = append(a.Findings, f)
		if i >= n-2 {
			continue
		}
		story.Articles = append(story.Articles, i)
		v := &a.Events[i%events]
		v.Articles = append(v.Articles, i)
		v.Participants = append(v.Participants, news.Participant{Entity: i % 2, Basis: []string{"listed", "photographed", "spoke", "mentioned"}[i%4], Role: []string{"", "host", "delegation"}[i%3], Excerpt: art.Excerpt(f.Mentions[i%2].Span)})
		if k := len(v.Participants) - 2; k >= 0 {
			v.Participants[k].Others = append(v.Participants[k].Others, art.Excerpt(f.Mentions[i%2].Span))
		}
		if i%3 == 0 {
			story.Origins = append(story.Origins, news.Origin{ID: fmt.Sprint("o", i/3), Name: fmt.Sprintf("Arven Post %d", i/3)})
		}
		o := &story.Origins[len(story.Origins)-1]
		o.Articles = append(o.Articles, i)
		if i%3 == 1 {
			o.Probable = append(o.Probable, i)
			a.Lineage = append(a.Lineage, news.Lineage{From: i - 1, To: i, Kind: news.Paraphrase, Direction: "shown", Why: []string{"9 of 10 sentences have a counterpart"},
				Pairs: []news.Pair{{From: f.Sentences[1], To: f.Sentences[1]}},
				Drift: []news.Drift{{Kind: "strengthened", From: f.Sentences[3], To: f.Sentences[3]}, {Kind: "added", To: f.Sentences[4]}}})
		}
	}
	for k := range n - 2 {
		claim := news.Claim{ID: fmt.Sprint("c", k), Event: -1, Status: []string{"said", "formulas", "happened", "expected"}[k%3], Text: a.Findings[k].Article.Excerpt(a.Findings[k].Sentences[1])}
		for i := k; i < min(k+7, n-2); i += 3 {
			claim.Origins++
			claim.Evidence = append(claim.Evidence, news.Evidence{Article: i, Span: a.Findings[i].Sentences[1+k%2], Role: "asserts", Grade: "on-record", Statement: k % 2, Origin: fmt.Sprint("o", i/3)})
		}
		claim.OriginsHigh = claim.Origins + k%2
		a.Claims = append(a.Claims, claim)
		if k%4 == 0 {
			a.Differences = append(a.Differences, news.Difference{ID: fmt.Sprint("d", k), Kind: "number", Relation: []string{"conflict", "precision"}[k%8/4], Summary: "2 ships and 3 ships", Sides: []news.Side{
				{Value: "2", Evidence: claim.Evidence[:1]}, {Value: "3", Evidence: []news.Evidence{{Article: (k + 1) % (n - 2), Span: a.Findings[(k+1)%(n-2)].Sentences[3]}}}}})
		}
	}
	for i := range n {
		a.Remarks = append(a.Remarks, news.Remark{ID: fmt.Sprint("r", i), Speaker: 0, Statements: []news.Ref{{Article: i, Index: 0}}})
	}
	a.Remarks = append(a.Remarks, news.Remark{ID: "r", Speaker: 1, Origins: 3})
	last := &a.Remarks[n]
	for i := range n {
		last.Statements = append(last.Statements, news.Ref{Article: i, Index: 1})
	}
	if n > 4 {
		x := a.Findings[1]
		x.Statements[1].To = news.Listener{Span: x.Mentions[0].Span, Mention: 0}
		x.Statements[0].Negated = true
		for i := range last.Statements {
			c := a.Findings[i].Statements[1].Content[0]
			last.Wordings = append(last.Wordings, news.Wording{Spans: []news.Span{c}, Differs: []news.Span{{Start: c.Start + 1, End: c.Start + 3}}})
		}
		a.Formulas = []news.Formula{{ID: "f", Speaker: 1, Statements: []news.Ref{{Article: 0, Index: 1}, {Article: 1, Index: 1}}, Wordings: last.Wordings[:2], Dates: []string{"", "2026-02-02"}}}
		a.Passing = []news.Event{
			{ID: "p1", Passing: true, Date: "/2026-02-01", Basis: "published", Place: "Arven", Status: "expected", Articles: []int{0, 1}, Title: a.Findings[0].Article.Excerpt(a.Findings[0].Sentences[1]), Evidence: []news.Excerpt{a.Findings[0].Article.Excerpt(a.Findings[0].Sentences[1]), a.Findings[1].Article.Excerpt(a.Findings[1].Mentions[0].Span)}},
			{ID: "p2", Passing: true, Date: "2025-10", Basis: "published", Status: "happened", Articles: []int{1}, Title: a.Findings[1].Article.Excerpt(a.Findings[1].Sentences[2]), Evidence: []news.Excerpt{a.Findings[1].Article.Excerpt(a.Findings[1].Sentences[2])}},
		}
		story.Passing = []int{0, 1}
	}
	story.Title = a.Findings[min(1, n-3)].Article.Excerpt(a.Findings[min(1, n-3)].Article.Headline)
	reyl.Names = []news.Count{{Text: "Tomas Reyl", Count: n}}
	marsh.Names = []news.Count{{Text: "Edda Marsh", Count: n}}
	marsh.Roles = []news.Role{{Text: "Minister", Mentions: marsh.Mentions}}
	a.Entities = []news.Entity{reyl, marsh}
	a.Stories = []news.Story{story}
	a.Index()
	a.Offices = offices.Find(a)
	if n > 4 {
		a.Decisions = []news.Decision{{A: reyl.Mentions[0], B: marsh.Mentions[0], Verdict: news.Different, Why: []string{"two given names"}}}
	}
	return a
}

var (
	sizes = []int{3, 4, 8, 20, 60, 1000}
	// firstOrder and foldedOrder are the sections in the order of the page; any may be missing.
	firstOrder  = []string{"as-of", "origins", "rests-on", "brief", "not-as-fact", "corroborated", "differences", "events", "there", "one-origin", "rewording"}
	foldedOrder = []string{"sources", "versions", "said", "formulas", "claims", "differences-in-full", "people", "there-in-full", "besides", "timeline", "derived", "aside"}
)

// TestPage holds for stories of any size: the sections in their order, the first page within its length, nothing empty, every slice with a
// note whose words it has, the notes numbered in the order of reading, no label twice.
func TestPage(t *testing.T) {
	for _, n := range sizes {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			d := Write(invented(n), 0)
			lines := 0
			for _, s := range d.First {
				lines += len(s.Lines)
			}
			if lines > FirstPage || lines == 0 {
				t.Errorf("the first page has %d lines, want at most %d", lines, FirstPage)
			}
			ordered(t, d.First, firstOrder)
			ordered(t, d.Folded, foldedOrder)
			for _, s := range slices.Concat(d.First, d.Folded) {
				if s.ID == "" || s.Title == "" || (len(s.Lines) == 0) == (s.Table == nil) {
					t.Errorf("section %q has %d lines and table %v", s.ID, len(s.Lines), s.Table != nil)
				}
				for i, l := range s.Lines {
					if len(l.Parts) == 0 {
						t.Errorf("%s: line %d is empty", s.ID, i)
					}
					if l.Group && (i+1 == len(s.Lines) || s.Lines[i+1].Group) {
						t.Errorf("%s: nothing stands under heading %d", s.ID, i)
					}
				}
			}
			for _, s := range d.First {
				for _, l := range s.Lines {
					if size := width(l); size > 1500 {
						t.Errorf("%s: a line of %d characters on the first page: %.200s…", s.ID, size, text(l))
					}
				}
			}
			last := 0
			each(d, func(parts []Part) {
				for _, p := range parts {
					if p.Kind == Slice && (p.Note == 0 || d.Notes[p.Note-1].Text != p.Text) {
						t.Fatalf("%q has no note of its words", p.Text)
					}
					if p.Text == "" && p.Note == 0 {
						t.Fatal("a part without words and note")
					}
					if p.Note > last+1 {
						t.Fatalf("note %d comes after note %d", p.Note, last)
					}
					last = max(last, p.Note)
				}
			})
			if last != len(d.Notes) {
				t.Errorf("%d notes, lines show %d", len(d.Notes), last)
			}
			labels := map[string]string{}
			for i, note := range d.Notes {
				if note.Number != i+1 || note.Label == "" || len(note.Ranges) == 0 || note.Line == 0 {
					t.Fatalf("note %d: %+v", i+1, note)
				}
				if a, ok := labels[note.Label]; ok && a != note.Article {
					t.Fatalf("label %q names two articles", note.Label)
				}
				labels[note.Label] = note.Article
			}
			if strings.Contains(text(d.Title), "day 1") {
				t.Errorf("the title %q is that of a derived text", text(d.Title))
			}
			b, err := json.Marshal(d)
			if err != nil || bytes.Contains(b, []byte("null")) {
				t.Errorf("the JSON has null: %v", err)
			}
		})
	}
}

func ordered(t *testing.T, sections []Section, order []string) {
	t.Helper()
	last := -1
	for _, s := range sections {
		at := slices.Index(order, s.ID)
		if at <= last {
			t.Errorf("section %q is at the wrong place, or not known", s.ID)
		}
		last = at
	}
}

func text(l Line) string {
	var b strings.Builder
	for _, p := range l.Parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

func width(l Line) int { return len([]rune(text(l))) }

// TestLargeStory: a story of 1,000 articles is written within a second.
func TestLargeStory(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	a := invented(1000)
	start := time.Now()
	d := Write(a, 0)
	if took := time.Since(start); took > 5*time.Second { // quadratic would be minutes
		t.Errorf("%v for %d notes", took, len(d.Notes))
	}
}

func BenchmarkStory(b *testing.B) {
	for _, n := range []int{60, 1000} {
		a := invented(n)
		b.Run(fmt.Sprint(n, " articles"), func(b *testing.B) {
			for b.Loop() {
				Write(a, 0)
			}
		})
	}
}

// TestNothingToSay: an article without any finding still has a dossier, of an article that is set aside nothing is said.
// TestCutArticles holds that the articles of which only a part was captured are named, and not those whose page only calls itself paid.
func TestCutArticles(t *testing.T) {
	a := invented(3)
	a.Findings[0].Article.About.Cut = news.Cut{Reason: "teaser", Mark: news.Mark{Basis: "text", Words: "Read more"}}
	a.Findings[1].Article.About.Cut = news.Cut{Reason: "paywall", Mark: news.Mark{Basis: "metadata", Words: "false"}}
	var got []string
	for _, s := range Write(a, 0).First {
		if s.ID != "as-of" {
			continue
		}
		for _, l := range s.Lines {
			words := ""
			for _, p := range l.Parts {
				words += p.Text
			}
			got = append(got, words)
		}
	}
	if n := len(got); n != 2 || !strings.HasPrefix(got[1], "Only a part was captured of ") || strings.Count(got[1], "(") != 1 || !strings.HasSuffix(got[1], " (teaser).") {
		t.Errorf("%q", got)
	}
}

func TestNothingToSay(t *testing.T) {
	a := invented(3)
	for _, f := range a.Findings {
		*f = news.Findings{Article: f.Article}
	}
	*a = news.Analysis{Captures: a.Captures, Findings: a.Findings, Stories: []news.Story{{ID: "s", Articles: []int{0}, Title: a.Stories[0].Title}}}
	a.Index()
	d := Write(a, 0)
	if len(d.First) != 1 || d.First[0].ID != "as-of" {
		t.Errorf("first page %+v", d.First)
	}
	if b, err := json.Marshal(d); err != nil || bytes.Contains(b, []byte("null")) {
		t.Errorf("the JSON has null: %s %v", b, err)
	}
}

// TestGolden shows a whole small dossier.
func TestGolden(t *testing.T) {
	d := Write(invented(8), 0)
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", golden(d.Title))
	for _, s := range slices.Concat(d.First, d.Folded) {
		fmt.Fprintf(&b, "\n%s: %s\n", s.ID, s.Title)
		for _, l := range s.Lines {
			fmt.Fprintf(&b, "%s%s\n", map[bool]string{true: "# ", false: strings.Repeat("  ", l.Level+1)}[l.Group], golden(l))
		}
		if s.Table != nil {
			fmt.Fprintf(&b, "  %s\n", strings.Join(s.Table.Head, " | "))
			for _, row := range s.Table.Rows {
				var cells []string
				for _, c := range row {
					cells = append(cells, golden(c))
				}
				fmt.Fprintf(&b, "  %s\n", strings.Join(cells, " | "))
			}
		}
	}
	const file = "testdata/eight.txt"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		got, expected := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
		for i := range min(len(got), len(expected)) {
			if got[i] != expected[i] {
				t.Fatalf("%s:%d (written anew by -update):\n got %s\nwant %s", file, i+1, got[i], expected[i])
			}
		}
		t.Fatalf("%s: %d lines, want %d", file, len(got), len(expected))
	}
}

// golden shows a line with its slices in angle brackets and their notes.
func golden(l Line) string {
	var b strings.Builder
	for _, p := range l.Parts {
		switch p.Kind {
		case Slice:
			fmt.Fprintf(&b, "‹%s›", p.Text)
		case Origins:
			fmt.Fprintf(&b, "(%s)", p.Text)
		default:
			b.WriteString(p.Text)
		}
		if p.Note > 0 {
			fmt.Fprintf(&b, "[%d]", p.Note)
		}
	}
	return b.String()
}
