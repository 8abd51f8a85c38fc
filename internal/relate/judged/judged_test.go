package judged

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
	"secondsource/internal/relate/entities"
)

// article makes findings of a text with marks: [Ines Brandt] is a name, <she> a pronoun that repeats the name before it.
func article(t testing.TB, url, marked string) *news.Findings {
	t.Helper()
	f := &news.Findings{}
	payload := strings.NewReplacer("[", "", "]", "", "<", "", ">", "").Replace(marked)
	at, last := 0, -1
	for _, r := range marked {
		switch r {
		case '[', '<':
			m := news.Mention{Span: news.Span{Start: at}, Kind: news.Person, Form: news.Name, Same: -1}
			if r == '<' {
				m.Form, m.Same = news.Pronoun, last
			} else {
				last = len(f.Mentions)
			}
			f.Mentions = append(f.Mentions, m)
		case ']', '>':
			f.Mentions[len(f.Mentions)-1].End = at
		default:
			at += len(string(r))
		}
	}
	c := &news.Capture{URL: url, SHA256: news.Digest(payload), Payload: payload}
	c.ID = news.CaptureID(c.SHA256, url)
	b := news.NewBuilder(c)
	b.Keep(news.Range{Start: 0, End: len(payload)})
	f.Article = b.Article()
	return f
}

// anchor is what a judgement has of the first of some words of an article.
func anchor(f *news.Findings, side int, words string) news.Anchor {
	at := strings.Index(f.Article.Text(), words)
	return news.Anchor{Side: side, SHA256: f.Article.Capture.SHA256, URL: f.Article.Capture.URL, Range: news.Range{Start: at, End: at + len(words)}, Text: words}
}

func judgement(kind news.JudgementKind, second int, anchors ...news.Anchor) news.Judgement {
	j := news.Judgement{Author: "Ines", Time: fmt.Sprintf("2031-03-05T10:00:%02dZ", second), Kind: kind, Anchors: anchors}
	switch kind {
	case news.Renames:
		j.Text = fmt.Sprint("Name ", second)
	case news.Sorts:
		j.Text = string(news.Place)
	}
	j.ID = j.Derive()
	return j
}

// TestAnchorsAreFoundAgain: what a judgement was anchored to is found whatever became of the article, or it is told why not.
func TestAnchorsAreFoundAgain(t *testing.T) {
	const home = "https://a.example/1"
	was := article(t, home, "Mayor [Ines Brandt] met [Tom Oku]. [Brandt] left.")
	full := anchor(was, 0, "Ines Brandt")
	title := full
	title.Range = news.Range{}
	pronoun := article(t, home, "[Ines Brandt] said <she> would leave.")
	other := article(t, home, "The mayor, [Ines Brandt], left; [Tom Oku] stayed.")
	nobody := article(t, "https://b.example/1", "[Rosa Melo] sang.")
	replaced := news.Versions{Retrievals: []news.Retrieval{{Article: was.Article}, {Article: other.Article}}}
	for _, c := range []struct {
		about   string
		current []*news.Findings
		earlier *news.Findings
		anchor  news.Anchor
		want    string // the words found, or why there are none
	}{
		{"as it was", []*news.Findings{nobody, was}, nil, full, "Ines Brandt"},
		{"a title taken for part of it", []*news.Findings{article(t, home, "[Mayor Ines Brandt] met [Tom Oku]. [Brandt] left.")}, nil, full, "Mayor Ines Brandt"},
		{"a part of it lost", []*news.Findings{article(t, home, "Mayor Ines [Brandt] met [Tom Oku]. [Brandt] left.")}, nil, full, "Brandt"},
		{"two names made of it: the one with more of its bytes", []*news.Findings{article(t, home, "Mayor [Ines] [Brandt] met [Tom Oku]. [Brandt] left.")}, nil, full, "Brandt"},
		{"a name in a name", []*news.Findings{article(t, home, "Mayor Ines [Brandt] met [Tom Oku]. [Brandt] left.")}, nil, anchor(was, 0, "Brandt"), "Brandt"},
		{"no name there any more, but these words elsewhere", []*news.Findings{article(t, home, "Mayor Ines Brandt met Tom Oku. [Brandt] left.")}, nil, anchor(was, 0, "Brandt"), "Brandt"},
		{"no name there any more", []*news.Findings{article(t, home, "Mayor Ines Brandt met [Tom Oku]. [Brandt] left.")}, nil, full, noName},
		{"a pronoun", []*news.Findings{pronoun}, nil, anchor(pronoun, 0, "she"), "she"},
		{"words that stand in no bytes", []*news.Findings{was}, nil, title, "Ines Brandt"},
		{"the same bytes at another address", []*news.Findings{article(t, "https://c.example/9", "Mayor [Ines Brandt] met [Tom Oku]. [Brandt] left.")}, nil, full, "Ines Brandt"},
		{"other bytes at the same address", []*news.Findings{other}, nil, full, "Ines Brandt"},
		{"other bytes at the same address, without the name", []*news.Findings{article(t, home, "[Rosa Melo] sang.")}, nil, full, noCapture},
		{"a version that another replaces", []*news.Findings{other}, was, full, "Ines Brandt"},
		{"a version that was withdrawn", []*news.Findings{nobody}, was, full, noName},
		{"nothing of it", []*news.Findings{nobody}, nil, full, noCapture},
		{"nothing at all", nil, nil, full, noCapture},
	} {
		a := &news.Analysis{Findings: c.current}
		if c.earlier != nil {
			a.Earlier = []*news.Findings{c.earlier}
			a.Versions = []news.Versions{replaced}
		}
		ref, why := newFinder(a).find(c.anchor)
		if why == "" {
			f := a.Findings[ref.Article]
			why = f.Article.Slice(f.Mentions[ref.Index].Span)
		}
		if why != c.want {
			t.Errorf("%s: %q, want %q", c.about, why, c.want)
		}
	}
}

// ruled is what becomes of articles and judgements: the entities, each as its name and the words of its mentions by article, and of each judgement whether it is applied.
func ruled(fs []*news.Findings, all []news.Judgement) (map[string]string, []news.Ruling) {
	a := &news.Analysis{Findings: slices.Clone(fs)}
	h := Hear(all, a)
	var told []entities.Told
	for _, x := range h.Told {
		told = append(told, entities.Told(x))
	}
	a.Entities, a.Decisions = entities.Resolve(a.Findings, told)
	a.Index()
	h.Rule(a)
	out := map[string]string{}
	for _, e := range a.Entities {
		var where []string
		for _, m := range e.Mentions {
			f := a.Findings[m.Article]
			where = append(where, fmt.Sprint(slices.Index(fs, f), ":", f.Article.Slice(f.Mentions[m.Index].Span)))
		}
		slices.Sort(where)
		out[e.Name] = strings.Join(where, " ")
	}
	return out, a.Judgements
}

// TestJudgements: what persons say is done, whatever the order of articles and judgements; of two that contradict each other the later counts.
func TestJudgements(t *testing.T) {
	fs := []*news.Findings{
		article(t, "", "[Ines Brandt] met [Tom Oku]. [Brandt] said <she> would stay."),
		article(t, "", "[Ines Brandt] plays chess."),
		article(t, "", "[Agnes Brand] met [Tom Oku]."),
		article(t, "", "[Ines Brandt] and [Agnes Brand] left."),
	}
	gone := article(t, "", "[Rosa Melo] sang.")
	merge := judgement(news.Merges, 1, anchor(fs[0], 0, "Ines Brandt"), anchor(fs[2], 1, "Agnes Brand"))
	split := judgement(news.Splits, 2, anchor(fs[1], 0, "Ines Brandt"), anchor(fs[0], 1, "Ines Brandt"), anchor(fs[3], 1, "Ines Brandt"))
	rename := judgement(news.Renames, 3, anchor(fs[2], 0, "Agnes Brand"))
	undo := func(j news.Judgement, second int) news.Judgement {
		u := news.Judgement{Author: "Rosa", Time: fmt.Sprintf("2031-03-05T10:00:%02dZ", second), Kind: news.Undoes, Undoes: j.ID}
		u.ID = u.Derive()
		return u
	}
	plain := map[string]string{
		"Ines Brandt": "0:Brandt 0:Ines Brandt 0:she 1:Ines Brandt 3:Ines Brandt", "Agnes Brand": "2:Agnes Brand 3:Agnes Brand", "Tom Oku": "0:Tom Oku 2:Tom Oku",
	}
	merged := map[string]string{
		"Ines Brandt": "0:Brandt 0:Ines Brandt 0:she 1:Ines Brandt 2:Agnes Brand 3:Agnes Brand 3:Ines Brandt", "Tom Oku": "0:Tom Oku 2:Tom Oku",
	}
	again := judgement(news.Merges, 9, merge.Anchors...)
	apart := judgement(news.Splits, 8, merge.Anchors...)
	for _, c := range []struct {
		about string
		all   []news.Judgement
		want  map[string]string // nil: as without any
		came  []string          // of each in force: "", or a part of the reason why not
	}{
		{"nothing", nil, nil, nil},
		{"a merge", []news.Judgement{merge}, merged, []string{""}},
		{"a merge undone", []news.Judgement{merge, undo(merge, 4)}, nil, nil},
		{"a merge, its undo undone", []news.Judgement{merge, undo(merge, 4), undo(undo(merge, 4), 5)}, merged, []string{""}},
		{"a split of one full name", []news.Judgement{split}, map[string]string{
			"Ines Brandt": "", "Agnes Brand": plain["Agnes Brand"], "Tom Oku": plain["Tom Oku"]}, []string{""}},
		{"a name of one's own", []news.Judgement{rename}, map[string]string{
			"Ines Brandt": plain["Ines Brandt"], "Name 3": plain["Agnes Brand"], "Tom Oku": plain["Tom Oku"]}, []string{""}},
		{"two names: the later", []news.Judgement{rename, judgement(news.Renames, 4, anchor(fs[3], 0, "Agnes Brand"))}, map[string]string{
			"Ines Brandt": plain["Ines Brandt"], "Name 4": plain["Agnes Brand"], "Tom Oku": plain["Tom Oku"]}, []string{outranked, ""}},
		{"a name for what was merged later", []news.Judgement{rename, judgement(news.Merges, 4, merge.Anchors...)}, map[string]string{
			"Name 3": merged["Ines Brandt"], "Tom Oku": plain["Tom Oku"]}, []string{"", ""}},
		{"a kind", []news.Judgement{judgement(news.Sorts, 1, anchor(fs[0], 0, "Tom Oku")), judgement(news.Sorts, 2, anchor(fs[2], 0, "Tom Oku"))}, nil,
			[]string{outranked + judgement(news.Sorts, 2, anchor(fs[2], 0, "Tom Oku")).ID, ""}},
		{"joined, then told apart", []news.Judgement{merge, apart}, nil, []string{outranked + apart.ID, ""}},
		{"joined, told apart, joined again", []news.Judgement{merge, apart, again}, merged, []string{"", outranked + again.ID, ""}},
		{"what is not there", []news.Judgement{judgement(news.Merges, 1, anchor(gone, 0, "Rosa Melo"), anchor(fs[0], 1, "Tom Oku")), judgement(news.Renames, 2, anchor(gone, 0, "Rosa Melo")),
			judgement(news.Splits, 3, anchor(gone, 0, "Rosa Melo"), anchor(fs[0], 1, "Tom Oku")), judgement(news.Splits, 4, anchor(fs[0], 0, "Tom Oku"), anchor(gone, 1, "Rosa Melo"))},
			nil, []string{noCapture, noCapture, noCapture, noCapture}},
		{"one of three sides is not there", []news.Judgement{judgement(news.Merges, 1, anchor(fs[0], 0, "Ines Brandt"), anchor(gone, 1, "Rosa Melo"), anchor(fs[2], 2, "Agnes Brand"))},
			merged, []string{noCapture}},
		{"one of a side is not there, another is", []news.Judgement{judgement(news.Merges, 1, anchor(gone, 0, "Rosa Melo"), anchor(fs[1], 0, "Ines Brandt"), anchor(fs[2], 1, "Agnes Brand"))},
			merged, []string{""}},
		{"a mention against itself", []news.Judgement{judgement(news.Splits, 1, anchor(fs[0], 0, "Tom Oku"), anchor(fs[0], 1, "Tom Oku"))}, nil, []string{oneName}},
		{"an altered record", []news.Judgement{{ID: merge.ID, Kind: news.Splits, Anchors: merge.Anchors[:1]}}, nil, nil},
	} {
		want := c.want
		if want == nil {
			want = plain
		}
		for range 6 {
			shuffled := slices.Clone(c.all)
			rand.Shuffle(len(shuffled), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
			got, rulings := ruled(fs, shuffled)
			for name, where := range want {
				if g, ok := got[name]; !ok || where != "" && g != where {
					t.Errorf("%s: %s is %q, want %q", c.about, name, g, where)
				}
			}
			if len(rulings) != len(c.came) {
				t.Fatalf("%s: %d rulings", c.about, len(rulings))
			}
			for i, r := range rulings {
				if !strings.Contains(r.Why, c.came[i]) || c.came[i] == "" && r.Why != "" || r.Applied != (c.came[i] == "" || c.about == "one of three sides is not there") {
					t.Errorf("%s: %s applied: %v, %q, want %q", c.about, r.Kind, r.Applied, r.Why, c.came[i])
				}
			}
		}
	}
	// Of one full name, two: each its own.
	a := &news.Analysis{Findings: fs}
	h := Hear([]news.Judgement{split}, a)
	if len(h.Told) != 2 || h.Told[0].Same || h.Told[0].By != "Ines, 2031-03-05T10:00:02Z" {
		t.Errorf("told: %+v", h.Told)
	}
}

// TestNewCaptures: what comes later goes with whom the program takes it for.
func TestNewCaptures(t *testing.T) {
	fs := []*news.Findings{article(t, "", "[Ines Brandt] met [Tom Oku]."), article(t, "", "[Agnes Brand] met [Tom Oku].")}
	merge := judgement(news.Merges, 1, anchor(fs[0], 0, "Ines Brandt"), anchor(fs[1], 1, "Agnes Brand"))
	for i := range 20 {
		fs = append(fs, article(t, "", fmt.Sprint([]string{"[Agnes Brand]", "[Ines Brandt]"}[i%2], " came on day ", i)))
	}
	got, _ := ruled(fs, []news.Judgement{merge})
	if n := strings.Count(got["Agnes Brand"], ":"); n != 22 {
		t.Errorf("%d mentions, want 22: %v", n, got)
	}
}
