package pipeline

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"secondsource/internal/document"
	"secondsource/internal/dossier"
	"secondsource/internal/news"
	"secondsource/internal/roster"
	"secondsource/internal/verify"
)

// judge draws a judgement on entities of an analysis; false where there is nobody to judge.
func judge(t *rapid.T, a *news.Analysis, second int) (news.Judgement, bool) {
	r := roster.New(a)
	all := r.List("", "")
	j := news.Judgement{Author: "Ines", Time: fmt.Sprintf("2031-03-05T10:00:%02dZ", second)}
	if len(all) == 0 {
		return j, false
	}
	one, other := rapid.SampledFrom(all).Draw(t, "one"), rapid.SampledFrom(all).Draw(t, "other")
	var err error
	switch rapid.IntRange(0, 4).Draw(t, "kind") {
	case 0:
		j.Kind = news.Merges
		j.Anchors, err = r.Merge([]roster.Entry{one, other})
	case 1:
		j.Kind = news.Splits
		p := rapid.SampledFrom(r.Why(one).Places).Draw(t, "place")
		by := rapid.SampledFrom([]string{p.Article, p.Text, fmt.Sprint(p.Path, ":", p.Line), fmt.Sprint(p.Path, ":", p.CaptureStart, "-", p.CaptureEnd)}).Draw(t, "by")
		j.Anchors, err = r.Split(one, []string{by})
	case 2:
		j.Kind = news.Splits
		j.Anchors, err = r.Apart(one, other)
	case 3:
		j.Kind, j.Text = news.Sorts, "facility"
		j.Anchors, err = r.Describe(one)
	default:
		j.Kind, j.Text = news.Renames, "A name "+fmt.Sprint(second)
		j.Anchors, err = r.Describe(one)
	}
	j.ID = j.Derive()
	return j, err == nil && j.Check() == nil
}

// TestGeneratedJudgements: of any judgements on any captures the last is applied, their order does not matter, every note still leads to its bytes, and
// undone they leave nothing.
func TestGeneratedJudgements(t *testing.T) {
	made := map[news.JudgementKind]int{}
	show := func(a *news.Analysis) string {
		b, err := json.Marshal(document.Encode(a, document.Program{}))
		if err != nil {
			panic(err)
		}
		return string(b)
	}
	rapid.Check(t, func(t *rapid.T) {
		captures := generated(t)
		findings := Findings(captures, func() {})
		plain := show(Relate(captures, findings))
		var judgements []news.Judgement
		for second := range rapid.IntRange(1, 6).Draw(t, "judgements") {
			a := Names(captures, findings, judgements...)
			j, ok := judge(t, a, second)
			if !ok {
				continue
			}
			made[j.Kind]++
			judgements = append(judgements, j)
			after := Names(captures, findings, judgements...)
			if last := after.Judgements[len(after.Judgements)-1]; last.ID != j.ID || !last.Applied {
				t.Fatalf("judgement %d, %+v, is not applied: %s", len(judgements), j, last.Why)
			}
		}
		a := Relate(captures, findings, judgements...)
		for s := range a.Stories {
			if err := verify.Dossier(dossier.Write(a, s)); err != nil {
				t.Fatal(err)
			}
		}
		undone := slices.Clone(judgements)
		for _, j := range judgements {
			u := news.Judgement{Author: "Rosa", Time: "2031-03-05T11:00:00Z", Kind: news.Undoes, Undoes: j.ID}
			u.ID = u.Derive()
			undone = append(undone, u)
		}
		want := show(a)
		rand.Shuffle(len(judgements), func(i, k int) { judgements[i], judgements[k] = judgements[k], judgements[i] })
		if show(Relate(captures, findings, judgements...)) != want {
			t.Fatal("judgements in another order give another document")
		}
		if show(Relate(captures, findings, undone...)) != plain {
			t.Fatal("judgements that were undone leave something")
		}
	})
	if len(made) < 4 {
		t.Errorf("judgements made: %v", made)
	}
}

// otherModel gives findings as another model might: some names wider by the word before them, some narrower, some not found at all.
func otherModel(findings []*news.Findings, seed uint64) []*news.Findings {
	r := rand.New(rand.NewPCG(seed, seed))
	var out []*news.Findings
	for _, f := range findings {
		g := &news.Findings{Article: f.Article, Sentences: f.Sentences}
		to := map[int]int{-1: -1}
		for i, m := range f.Mentions {
			words := f.Article.Slice(m.Span)
			before := strings.TrimRight(f.Article.Text()[:m.Start], " ")
			first := strings.IndexByte(words, ' ')
			switch n := r.IntN(10); {
			case m.Form != news.Name:
			case n == 0:
				to[i] = -1
				continue
			case n < 3 && before != "" && !strings.HasSuffix(before, "\n"):
				m.Start = strings.LastIndexAny(before, " \n") + 1
			case n < 5 && first > 0:
				m.Start += first + 1
			}
			m.Same = to[m.Same]
			to[i] = len(g.Mentions)
			g.Mentions = append(g.Mentions, m)
		}
		out = append(out, g)
	}
	return out
}

// TestAnotherModel: a model that gives names other borders, or finds fewer of them, loses no judgement.
func TestAnotherModel(t *testing.T) {
	captures, _ := Read([]string{"../../examples/harbour"}, nil)
	findings := Findings(captures, func() {})
	var judgements []news.Judgement
	say := func(kind news.JudgementKind, text string, anchors []news.Anchor, err error) {
		if err != nil {
			t.Fatal(err)
		}
		j := news.Judgement{Author: "Ines", Time: "2031-03-05T10:00:00Z", Kind: kind, Text: text, Anchors: anchors}
		j.ID = j.Derive()
		judgements = append(judgements, j)
	}
	r := roster.New(Names(captures, findings))
	find := func(name string) roster.Entry {
		e, err := r.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	anchors, err := r.Merge([]roster.Entry{find("Joren Falk"), find("Leila Saffar"), find("Ilse Brandvik")})
	say(news.Merges, "", anchors, err)
	anchors, err = r.Split(find("Osric Halden"), []string{"03-calder-bay-times.txt"})
	say(news.Splits, "", anchors, err)
	anchors, err = r.Describe(find("Anders Kolm"))
	say(news.Renames, "A. Kolm", anchors, err)
	for seed := range uint64(20) {
		a := Names(captures, otherModel(findings, seed), judgements...)
		if len(a.Judgements) != len(judgements) {
			t.Fatalf("%d rulings", len(a.Judgements))
		}
		for _, j := range a.Judgements {
			if !j.Applied {
				t.Errorf("seed %d: %s is not applied: %s", seed, j.Kind, j.Why)
			}
		}
	}
}
