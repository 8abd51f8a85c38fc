package passing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/relate/passing"
)

// relate reads articles, each a day, a headline and paragraphs parted by empty lines.
func relate(texts ...string) *news.Analysis {
	var captures []*news.Capture
	for i, text := range texts {
		day, rest, _ := strings.Cut(text, "\n")
		c := &news.Capture{Path: fmt.Sprint(i, ".txt"), Media: news.MediaDocument, Payload: rest, Charset: "utf-8", SHA256: news.Digest(rest)}
		c.ID = news.CaptureID(c.SHA256, "")
		c.Told = []news.Told{{Field: news.FieldPublished, Value: day, Where: "document"}}
		captures = append(captures, c)
	}
	captures = pipeline.Canonical(captures)
	return pipeline.Relate(captures, pipeline.Findings(captures, func() {}))
}

// told writes events as "date status place [articles]: words of the first telling".
func told(a *news.Analysis) []string {
	var out []string
	for _, e := range a.Passing {
		var names []string
		for _, p := range e.Participants {
			names = append(names, a.Entities[p.Entity].Name)
		}
		out = append(out, fmt.Sprintf("%s %s %s %d %s", e.Date, e.Status, e.Place, len(e.Articles), strings.Join(names, "+")))
	}
	return out
}

const fire = "Fire destroys ferry terminal in Port Arven\n\nA fire destroyed the ferry terminal in Port Arven on Thursday, the Arven fire brigade said. Nobody was hurt in the blaze. Mayor Laura Vendome called it a sad day for the town and its ferries.\n\n"

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, first, second string
		want                []string
	}{
		{"dated before", "The terminal was opened by President Pawel Nowak on 12 March 2029.", "", []string{"2029-03-12 happened  1 Pawel Nowak"}},
		{"told by two", "The terminal was opened by President Pawel Nowak on 12 March 2029.", "President Pawel Nowak opened the terminal in March 2029.", []string{"2029-03-12 happened  2 Pawel Nowak"}},
		{"of another day", "The terminal was opened by President Pawel Nowak on 12 March 2029.", "President Pawel Nowak opened the terminal again on 3 June 2030.", []string{"2029-03-12 happened  1 Pawel Nowak", "2030-06-03 happened  1 Pawel Nowak"}},
		{"of another person", "Pawel Nowak visited Lisbon on 12 March 2029.", "Omar Haddad visited Lisbon in March 2029.", []string{"2029-03 happened Lisbon 1 Omar Haddad", "2029-03-12 happened Lisbon 1 Pawel Nowak"}},
		{"in other words", "The army withdrew from Lisbon on 12 March 2029.", "The blaze came two years after the withdrawal of the army from Lisbon in March 2029.", []string{"2029-03-12 happened Lisbon 2 "}},
		{"expected", "Pawel Nowak will visit Lisbon on 20 May 2031.", "", []string{"2031-05-20 expected Lisbon 1 Pawel Nowak"}},
		{"planned and done", "Pawel Nowak had planned to visit Lisbon on 12 March 2029.", "Pawel Nowak visited Lisbon on 12 March 2029.", []string{"2029-03-12 happened Lisbon 2 Pawel Nowak"}},
		{"a detail of the news", "The blaze began in a kitchen on Thursday.", "", nil},
		{"a briefing", "The cause is not known, Omar Haddad told a press briefing in Lisbon. “We look at every wire,” he said.", "", []string{"/2031-05-01 happened  1 Omar Haddad"}},
		{"a body and its spokesman", "Kremlin spokesman Omar Haddad said ahead of the talks that the boats would be discussed.", "The Kremlin had indicated ahead of the talks that the boats would be discussed.", []string{"/2031-05-01 happened  2 Omar Haddad"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			texts := []string{"2031-05-01\n" + fire + c.first}
			if c.second != "" {
				texts = append(texts, "2031-05-01\n"+strings.ReplaceAll(fire, "sad day", "black day")+c.second)
			}
			got := told(relate(texts...))
			slices.Sort(got)
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestAnyOrder: the same events whatever the order of the articles, each with evidence in its articles.
func TestAnyOrder(t *testing.T) {
	texts := []string{
		"2031-05-01\n" + fire + "The terminal was opened by President Pawel Nowak on 12 March 2029. The army withdrew from Lisbon last month.",
		"2031-05-02\n" + strings.ReplaceAll(fire, "sad day", "black day") + "President Pawel Nowak opened the terminal in March 2029. Pawel Nowak will visit Lisbon on 20 May 2031.",
		"2031-05-01\n" + strings.ReplaceAll(fire, "sad day", "dark day") + "The town had seen the withdrawal of the army from Lisbon in April.",
	}
	a := relate(texts...)
	want := told(a)
	if len(want) < 3 {
		t.Fatalf("%q", want)
	}
	for _, e := range a.Passing {
		if len(e.Evidence) == 0 || !e.Passing || e.Title.IsZero() {
			t.Errorf("%+v", e)
		}
		for _, x := range e.Evidence {
			if !slices.ContainsFunc(e.Articles, func(i int) bool { return a.Findings[i].Article == x.Article() }) {
				t.Errorf("%q is of no article of its event", x.Text())
			}
		}
	}
	slices.Reverse(texts)
	if got := told(relate(texts...)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func BenchmarkFind(b *testing.B) {
	var texts []string
	for i := range 40 {
		texts = append(texts, fmt.Sprintf("2031-05-01\n%sThe terminal was opened by President Pawel Nowak on %d March 2029. The army withdrew from Lisbon last month. Omar Haddad was arrested in %d. Number %d.",
			fire, 1+i%3, 2020+i%5, i))
	}
	a := relate(texts...)
	for b.Loop() {
		for i := range a.Stories {
			passing.Find(a, i, nil)
		}
	}
	b.ReportMetric(float64(40*b.N)/b.Elapsed().Seconds(), "articles/s")
}
