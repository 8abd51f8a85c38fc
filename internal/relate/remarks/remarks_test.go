package remarks

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
)

// told makes one article a line of texts: "Quell: words said". The speaker is the text's; articles are published on the days given.
func told(lines ...string) ([]*news.Findings, []news.Entity) {
	var fs []*news.Findings
	var entities []news.Entity
	index := map[string]int{}
	for n, line := range lines {
		day, rest, _ := strings.Cut(line, " ")
		b := news.NewBuilder(&news.Capture{ID: fmt.Sprint("c", n), SHA256: fmt.Sprint(n)})
		f := &news.Findings{}
		for _, s := range strings.Split(rest, " | ") {
			who, words, _ := strings.Cut(s, ": ")
			source := b.Insert(who)
			b.Insert(": ")
			content := b.Insert(words)
			b.Insert("\n")
			f.Sentences = append(f.Sentences, sentences(source.Start, content, words)...)
			kind := news.Indirect
			if strings.HasPrefix(words, "“") {
				kind = news.Direct
			}
			m := -1
			if who != "-" {
				m = len(f.Mentions)
				f.Mentions = append(f.Mentions, news.Mention{Span: source, Kind: news.Person, Form: news.Name, Same: -1})
				e, ok := index[who]
				if !ok {
					e = len(entities)
					index[who] = e
					entities = append(entities, news.Entity{Name: who})
				}
				entities[e].Mentions = append(entities[e].Mentions, news.Ref{Article: n, Index: m})
			}
			f.Statements = append(f.Statements, news.Statement{Kind: kind, Source: news.Source{Span: source, Mention: m}, Content: []news.Span{content}, Stance: news.Asserts, Within: -1})
		}
		f.Article = b.Article()
		f.Article.About.Published.Value = day
		fs = append(fs, f)
	}
	return fs, entities
}

// sentences cuts words behind every full stop.
func sentences(start int, content news.Span, words string) (out []news.Span) {
	for i := range words {
		if end := content.Start + i + 1; strings.HasPrefix(words[i:], ". ") {
			out = append(out, news.Span{Start: start, End: end})
			start = end + 1
		}
	}
	return append(out, news.Span{Start: start, End: content.End})
}

func TestGroup(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  int
	}{
		{"the same words", []string{"2031-05-01 Quell: “The bridge over the Ost will open in May.”", "2031-05-01 Quell: “The bridge over the Ost will open in May.”"}, 1},
		{"cut shorter", []string{"2031-05-01 Quell: “The bridge over the Ost will open in May, whatever the council says of it.”", "2031-05-01 Quell: “The bridge over the Ost will open in May.”"}, 1},
		{"the same words of somebody unknown", []string{"2031-05-01 Quell: “The bridge over the Ost will open in May.”", "2031-05-01 -: “The bridge over the Ost will open in May.”"}, 1},
		{"the same words of another", []string{"2031-05-01 Quell: “The bridge over the Ost will open in May.”", "2031-05-01 Orle: “The bridge over the Ost will open in May.”"}, 0},
		{"another translation", []string{"2031-05-01 Quell: “Our engineers closely watched the pillars and repaired every bolt of the harbour bridge.”", "2031-05-01 Quell: “Engineers of ours have watched the pillars and every bolt of the harbour bridge was repaired.”"}, 1},
		{"in the reporter's words", []string{"2031-05-01 Quell: “Our engineers watched the pillars and repaired every bolt of the harbour bridge.”", "2031-05-01 Quell: engineers had repaired every bolt of the harbour bridge"}, 1},
		{"a part in the reporter's words", []string{"2031-05-01 Quell: “This may not be as splendid as we would like, but the harbour works. And we have to guard what was built,”", "2031-05-01 Quell: it may not be as splendid as hoped but was a solid achievement that others should copy"}, 1},
		{"a part in another's words", []string{"2031-05-01 Quell: “This may not be as splendid as we would like, but the harbour works. And we have to guard what was built,”", "2031-05-01 Orle: it may not be as splendid as hoped but was a solid achievement that others should copy"}, 0},
		{"a deed done by saying it", []string{"2031-05-01 Quell: “I thank the pilots of the harbour for their work in the long winter months,”", "2031-05-01 Quell: thanked the harbour crews for winter work on what were described as frozen piers near Ost"}, 1},
		{"words of another ending", []string{"2031-05-01 Quell: “We watched your work on the territorial waters with pride,”", "2031-05-01 Quell: watched with pride the work on the territory"}, 1},
		{"another number", []string{"2031-05-01 Quell: “Our engineers repaired 40 bolts of the harbour bridge yesterday.”", "2031-05-01 Quell: engineers repaired 70 bolts of the harbour bridge"}, 0},
		{"not", []string{"2031-05-01 Quell: engineers repaired the pillars of the harbour bridge", "2031-05-01 Quell: engineers did not repair the pillars of the harbour bridge"}, 0},
		{"months later", []string{"2031-05-01 Quell: “The bridge over the Ost will open in May.”", "2031-09-01 Quell: “The bridge over the Ost will open in May.”"}, 0},
		{"other matters", []string{"2031-05-01 Quell: the ferry to the islands needs a new engine", "2031-05-01 Quell: the opera will close its doors in winter"}, 0},
		{"within one article", []string{"2031-05-01 Quell: “The bridge over the Ost will open in May.” | Quell: “The bridge over the Ost will open in May.”"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			filler := []string{"2031-05-01 Ames: the harvest was poor in the valley this year | Ames: rain had come too late for barley", "2031-05-01 Bodo: the team would train in Ost | Bodo: a new coach arrives on Friday"}
			fs, entities := told(append(c.lines, filler...)...)
			if got := Find(fs, entities, nil).Remarks; len(got) != c.want {
				t.Errorf("%d remarks, want %d: %v", len(got), c.want, got)
			}
		})
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	lines := []string{
		"2031-05-01 Quell: “The bridge over the Ost will open in May.” | Quell: engineers repaired the pillars of the harbour bridge with care",
		"2031-05-01 Quell: “The bridge over the Ost will open in May, whatever they say.”",
		"2031-05-02 Quell: “The bridge over the Ost will open in May.” | Orle: the ferry needs a new engine before winter comes",
		"2031-05-02 Orle: the ferry needed a new engine before winter came | Quell: engineers had repaired the pillars of the harbour bridge with much care",
	}
	want := words(lines)
	if len(want) != 3 {
		t.Fatalf("%d remarks: %q", len(want), want)
	}
	back := slices.Clone(lines)
	slices.Reverse(back)
	if got := words(back); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func words(lines []string) []string {
	fs, entities := told(lines...)
	var out []string
	for _, r := range Find(fs, entities, nil).Remarks {
		var texts []string
		for _, s := range r.Statements {
			texts = append(texts, fs[s.Article].Article.Slice(fs[s.Article].Statements[s.Index].Content[0]))
		}
		slices.Sort(texts)
		out = append(out, strings.Join(texts, " = "))
	}
	slices.Sort(out)
	return out
}

func BenchmarkGroup(b *testing.B) {
	nouns := strings.Fields("bridge ferry harbour pillar engine winter council harvest valley coach team opera island bolt tower train river market school border")
	verbs := strings.Fields("open close repair build need watch move cost fail help start stop carry lose win pay")
	var lines []string
	for n := range 200 {
		var said []string
		for i := range 20 {
			k := n*7 + i*13
			said = append(said, fmt.Sprintf("Quell%d: the %s will %s the %s of the %s and %s every %s", i%5, nouns[k%20], verbs[k%16], nouns[(k*3+1)%20], nouns[(k*5+2)%20], verbs[(k*7+3)%16], nouns[(k*11+4)%20]))
		}
		lines = append(lines, "2031-05-01 "+strings.Join(said, " | "))
	}
	fs, entities := told(lines...)
	for b.Loop() {
		Find(fs, entities, nil)
	}
	b.ReportMetric(float64(200*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// happened gives one event for each list of articles.
func happened(articles ...[]int) (out []news.Event) {
	for _, a := range articles {
		out = append(out, news.Event{Articles: a})
	}
	return out
}

func TestSentencesOfOneQuotation(t *testing.T) {
	fs, entities := told(
		"2031-05-01 Quell: “Our engineers watched every pillar of the harbour bridge. We never promised a ferry to the outer islands.”",
		"2031-05-01 Quell: “Our engineers have watched every pillar of the harbour bridge.”",
		"2031-05-01 Quell: a ferry to the outer islands had never been promised",
		"2031-05-01 Ames: the harvest was poor in the valley this year | Ames: rain had come too late for barley")
	rs := Find(fs, entities, nil).Remarks
	if len(rs) != 2 {
		t.Fatalf("%d remarks, want one for each sentence: %+v", len(rs), rs)
	}
	for i, want := range []string{"pillar", "ferry"} {
		for j, s := range rs[i].Statements {
			for _, span := range rs[i].Wordings[j].Spans {
				if got := fs[s.Article].Article.Slice(span); !strings.Contains(got, want) {
					t.Errorf("remark %d has %q, want what is said of the %s", i, got, want)
				}
			}
		}
	}
	if rs[0].ID == rs[1].ID {
		t.Errorf("two remarks have one id")
	}
}

func TestOccasions(t *testing.T) {
	for _, c := range []struct {
		name   string
		days   [2]string
		events []news.Event
		want   int
	}{
		{"undated, of one event", [2]string{"", ""}, happened([]int{0, 1}), 1},
		{"undated, of two events", [2]string{"", ""}, happened([]int{0}, []int{1}), 0},
		{"one undated, of two events", [2]string{"2031-05-01", ""}, happened([]int{0}, []int{1}), 0},
		{"two events of one day", [2]string{"2031-05-01", "2031-05-01"}, happened([]int{0}, []int{1}), 1},
		{"undated, of no event that is known", [2]string{"", ""}, nil, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			fs, entities := told(
				c.days[0]+" Quell: “Our engineers closely watched the pillars and repaired every bolt of the harbour bridge.”",
				c.days[1]+" Quell: “Engineers of ours have watched the pillars and every bolt of the harbour bridge was repaired.”")
			if got := Find(fs, entities, c.events).Remarks; len(got) != c.want {
				t.Errorf("%d remarks, want %d", len(got), c.want)
			}
		})
	}
}

func TestDeedsToOthers(t *testing.T) {
	for _, c := range []struct {
		b    string
		want int
	}{
		{"thanked Orle for the nine boats sent", 1},
		{"thanked Ames for the ten boats of winter", 0},
	} {
		fs, entities := told("2031-05-01 Quell: thanked the mayor Orle for sending boats", "2031-05-01 Quell: "+c.b, "2031-05-01 Bodo: the team would train in Ost | Bodo: a new coach arrives on Friday")
		if got := Find(fs, entities, nil).Remarks; len(got) != c.want {
			t.Errorf("%q: %d remarks, want %d", c.b, len(got), c.want)
		}
	}
}

func TestDiffers(t *testing.T) {
	fs, entities := told(
		"2031-05-01 Quell: “The harbour bridge over the Ost will surely open in winter, whatever the council says.”",
		"2031-05-01 Quell: “The harbour bridge over the Ost is to open in winter.”",
		"2031-05-01 Quell: the harbour bridge over the Ost will open in winter")
	rs := Find(fs, entities, nil).Remarks
	if len(rs) != 1 || len(rs[0].Wordings) != 3 {
		t.Fatalf("%+v", rs)
	}
	var got []string
	for i, w := range rs[0].Wordings {
		for _, s := range w.Differs {
			got = append(got, fmt.Sprint(i, ":", fs[rs[0].Statements[i].Article].Article.Slice(s)))
		}
	}
	if want := []string{"1:is to"}; !slices.Equal(got, want) {
		t.Errorf("differs %q, want %q: the fullest quotation is the yardstick, and a report in other words has none", got, want)
	}
}

func TestYardstickIsTheRecord(t *testing.T) {
	fs, entities := told(
		"2031-05-01 Quell: “The bridge over the Ost will surely open in May, whatever the council says.”",
		"2031-05-01 Quell: “The bridge over the Ost will open in May.”")
	fs[1].Article.About.Genre = news.GenreTranscript
	rs := Find(fs, entities, nil).Remarks
	if len(rs) != 1 || len(rs[0].Wordings[1].Differs) != 0 || len(rs[0].Wordings[0].Differs) != 2 {
		t.Errorf("the transcript is not the yardstick: %+v", rs)
	}
}

func TestDateAndCount(t *testing.T) {
	fs, entities := told(
		"2031-05-03 Quell: “The bridge over the Ost will open in May.”",
		"2031-05-02 Quell: “The bridge over the Ost will open in May.”",
		"2031-05-02 Quell: “The bridge over the Ost will open in May.”")
	rs := Find(fs, entities, nil).Remarks
	if len(rs) != 1 || rs[0].Date != "/2031-05-02" {
		t.Fatalf("want a remark made not after the first report of it: %+v", rs)
	}
	fs[0].Statements[0].Said.Date = "2031-05-01"
	if rs = Find(fs, entities, nil).Remarks; rs[0].Date != "2031-05-01" {
		t.Errorf("date %q, want the one told", rs[0].Date)
	}
	Count(rs, []news.Story{{Origins: []news.Origin{{ID: "o1", Articles: []int{0, 1}}}}})
	if rs[0].Origins != 2 {
		t.Errorf("%d origins, want 2: one of two articles, and an article of none", rs[0].Origins)
	}
}

func TestTwoVoices(t *testing.T) {
	for _, c := range []struct {
		b    string
		kind news.Kind
		want int
	}{
		{"Orle: “The bridge over the Ost will open in May.”", news.Person, 1},
		{"Quell: “The bridge over the Ost will open in May.”", news.Person, 0},
		{"Orle: “The ferry to the islands needs a new engine.”", news.Person, 0},
		{"Orle: the bridge over the Ost will open in May", news.Person, 0},
		{"Orle: “The bridge over the Ost will open in May.”", news.Organization, 0},
	} {
		fs, entities := told("2031-05-01 Quell: “The bridge over the Ost will open in May.”", "2031-05-01 "+c.b)
		for i := range entities {
			entities[i].Kind = news.Person
		}
		entities[len(entities)-1].Kind = c.kind
		if c.kind != news.Person && len(entities) < 2 {
			t.Fatal("one entity")
		}
		if got := Find(fs, entities, nil).Voices; len(got) != c.want {
			t.Errorf("%q (%s): %d, want %d", c.b, c.kind, len(got), c.want)
		}
	}
}

func TestFormulas(t *testing.T) {
	fs, entities := told(
		"2031-05-01 Quell: “The harbour bridge will be closed to heavy lorries until the autumn.”",
		"2031-09-01 Quell: “Heavy lorries may use the harbour bridge from Monday, not before.”",
		"2031-09-02 Quell: “From Monday heavy lorries may use the harbour bridge.”",
		"2031-09-01 Quell: “The opera has never had such a tenor.”",
		"2031-09-01 Orle: “Heavy lorries may use the harbour bridge from Monday, not before.”")
	got := Find(fs, entities, nil).Formulas
	if len(got) != 1 || len(got[0].Statements) != 2 {
		t.Fatalf("%+v, want one of two occasions", got)
	}
	if got[0].Statements[0].Article != 0 || got[0].Statements[1].Article != 1 || got[0].Dates[0] != "2031-05-01" || got[0].Dates[1] != "2031-09-01" {
		t.Errorf("%+v, want them in their order, the fullest of each occasion", got[0])
	}
	fs, entities = told(
		"2031-05-01 Quell: “The harbour bridge will be closed to heavy lorries until the autumn.”",
		"2031-09-01 Quell: “The harbour bridge will be closed to heavy lorries until the autumn.”")
	if got := Find(fs, entities, nil).Formulas; len(got) != 0 {
		t.Errorf("%+v: the same words are quoted again, not said again", got)
	}
}
