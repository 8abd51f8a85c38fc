package roster_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondsource/internal/news"
	"secondsource/internal/pipeline"
	"secondsource/internal/roster"
)

// pages are invented captures in which a minister and his son have one surname.
var pages = []string{
	"Port talks resume\n\nThe harbour minister of Arven, Tomas Reyl, met the ferry workers' union in Port Arven on Monday.\n\nMr Reyl told reporters that the talks would go on. “We have spoken about everything but money,” Reyl said.",
	"Ferries stay in port\n\nThomas Reyl, the harbour minister, said on Tuesday that the ferries would sail again soon.\n\nAnders Reyl, his son, owns three of them, the Arven Courier reported.",
	"Union sets a date\n\nThe union of ferry workers said on Wednesday that it had an answer from Tomas Reyl.\n\nIt would be read out in Port Arven on Friday, union leader Dagny Rosk said.",
}

func captures() (out []*news.Capture) {
	for i, p := range pages {
		c := &news.Capture{Path: fmt.Sprintf("captures/%d.txt", i+1), Payload: p, SHA256: news.Digest(p), Media: news.MediaDocument, Charset: "utf-8"}
		c.RawSHA256, c.ID = c.SHA256, news.CaptureID(c.SHA256, "")
		out = append(out, c)
	}
	return pipeline.Canonical(out)
}

func read(judgements ...news.Judgement) *roster.Roster {
	c := captures()
	return roster.New(pipeline.Names(c, pipeline.Findings(c, func() {}), judgements...))
}

func must(t *testing.T, r *roster.Roster, words string) roster.Entry {
	t.Helper()
	e, err := r.Find(words)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func say(kind news.JudgementKind, text string, anchors []news.Anchor) news.Judgement {
	j := news.Judgement{Author: "Ines", Time: "2031-03-05T10:00:00Z", Kind: kind, Text: text, Anchors: anchors}
	j.ID = j.Derive()
	return j
}

func TestFind(t *testing.T) {
	r := read()
	minister := must(t, r, "Tomas Reyl")
	for _, words := range []string{"thomas  REYL", minister.ID} {
		if e := must(t, r, words); e.ID != minister.ID {
			t.Errorf("%q: %s", words, e.Name)
		}
	}
	for words, want := range map[string][]string{
		"Reyl, the younger": {`nobody and nothing is called "Reyl, the younger"`},
		"reyl":              {"Tomas Reyl (person, in"},
		"Rey":               {"just", minister.ID + "  Tomas Reyl (person, in 3 articles)", "Anders Reyl (person, in 1 article)"},
		"":                  {"nobody"},
		"e0123456789abcdef": {"nobody"},
	} {
		e, err := r.Find(words)
		var unclear *roster.Unclear
		if words == "reyl" && err == nil && e.ID == minister.ID {
			continue // only he is called so without a given name
		}
		if !errors.As(err, &unclear) {
			t.Errorf("%q: %s, %v", words, e.Name, err)
			continue
		}
		for _, w := range want {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("%q: %v; want %q in it", words, err, w)
			}
		}
	}
	// An id that an entity had before it became part of another finds the other.
	son := must(t, r, "Anders Reyl")
	anchors, err := r.Merge([]roster.Entry{minister, son})
	if err != nil {
		t.Fatal(err)
	}
	merged := read(say(news.Merges, "", anchors))
	if a, b := must(t, merged, minister.ID), must(t, merged, son.ID); a.ID != b.ID || a.Articles != 3 {
		t.Errorf("by the first id %s in %d articles, by the second %s", a.Name, a.Articles, b.Name)
	}
	if _, err := r.Merge([]roster.Entry{minister, minister}); err == nil {
		t.Error("one was merged with itself")
	}
}

func TestList(t *testing.T) {
	r := read()
	all := r.List("", "")
	if !slices.IsSortedFunc(all, func(a, b roster.Entry) int { return b.Articles - a.Articles }) || len(all) < 4 {
		t.Errorf("%d entities, by falling number of articles", len(all))
	}
	for words, want := range map[string]int{"reyl": 2, "Tomas reyl": 1, "rosk dagny": 1, "nobody": 0} {
		if got := r.List(words, news.Person); len(got) != want {
			t.Errorf("%q: %d persons, want %d", words, len(got), want)
		}
	}
	if got := r.List("reyl", news.Place); len(got) != 0 {
		t.Errorf("%d places are called Reyl", len(got))
	}
}

// TestSplit: what is split off can be told by form, article, file, line and bytes; the others stay together.
func TestSplit(t *testing.T) {
	r := read()
	e := must(t, r, "Tomas Reyl")
	var second roster.Place
	for _, p := range r.Why(e).Places {
		if strings.HasSuffix(p.Path, "2.txt") {
			second = p
		}
	}
	for _, chosen := range [][]string{
		{"Thomas Reyl"}, {second.Article}, {"2.txt"}, {"captures/2.txt"}, {"./2.txt"}, {"2.txt:3"}, {fmt.Sprintf("2.txt:%d-%d", second.CaptureStart, second.CaptureEnd)},
		{fmt.Sprintf("2.txt:%d-%d", second.CaptureStart+3, second.CaptureStart+4), "2.txt:3"},
	} {
		anchors, err := r.Split(e, chosen)
		if err != nil {
			t.Errorf("%v: %v", chosen, err)
			continue
		}
		after := read(say(news.Splits, "", anchors))
		one, other := must(t, after, "Thomas Reyl"), must(t, after, "Tomas Reyl")
		if one.ID == other.ID || one.Articles != 1 || other.Articles != 2 {
			t.Errorf("%v: %s in %d articles, %s in %d", chosen, one.Name, one.Articles, other.Name, other.Articles)
		}
		why := after.Why(one)
		if len(why.Judgements) != 1 || !why.Judgements[0].Applied || !slices.ContainsFunc(why.Apart, func(d roster.Decision) bool {
			return d.By == "Ines, 2031-03-05T10:00:00Z" && d.Other.ID == other.ID && d.Verdict == news.Different
		}) {
			t.Errorf("%v: it is not told who says so: %+v, %+v", chosen, why.Judgements, why.Apart)
		}
	}
	for _, chosen := range [][]string{{"Anders Reyl"}, {"3.txt:1"}, {"4.txt"}, {"2.txt:x"}, {"2.txt:9-"}, {""}, {":"}, {"xt"}, {"1.txt", "2.txt", "3.txt"}} {
		if a, err := r.Split(e, chosen); err == nil {
			t.Errorf("%v: %d anchors", chosen, len(a))
		}
	}
}

// TestUnsure: a pair of which nobody can tell is listed until a person tells.
func TestUnsure(t *testing.T) {
	var all []*news.Capture
	for i, text := range []string{
		"Hall of Arven opens\n\nThe councillor Edward Cousins opened the hall of Arven on Monday. Dagny Rosk of the Arven Courier was there.\n\nThe hall was built by the Northern Relief Fund.",
		"Painter shows pictures in Arven\n\nThe painter Richard Cousins showed his pictures in Arven on Tuesday. Dagny Rosk of the Arven Courier wrote about them.\n\nThe show was paid for by the Northern Relief Fund.",
		"Police ask about a picture\n\nPolice in Arven asked Cousins on Wednesday about a picture, the Arven Courier reported.\n\nCousins told Dagny Rosk that the Northern Relief Fund owns it.",
	} {
		c := &news.Capture{Path: fmt.Sprint(i, ".txt"), Payload: text, SHA256: news.Digest(text), Media: news.MediaDocument, Charset: "utf-8"}
		c.RawSHA256, c.ID = c.SHA256, news.CaptureID(c.SHA256, "")
		all = append(all, c)
	}
	all = pipeline.Canonical(all)
	names := func(j ...news.Judgement) *roster.Roster {
		return roster.New(pipeline.Names(all, pipeline.Findings(all, func() {}), j...))
	}
	r := names()
	doubts := r.Unsure()
	if len(doubts) != 2 || len(doubts[0].Why) == 0 || doubts[0].AtA.Line == 0 {
		t.Fatalf("%+v; a councillor and a painter may be meant by one bare name", doubts)
	}
	d := doubts[0]
	one, other := must(t, r, d.A.ID), must(t, r, d.B.ID)
	apart, err := r.Apart(one, other)
	if err != nil {
		t.Fatal(err)
	}
	merge, err := r.Merge([]roster.Entry{one, other})
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range []news.Judgement{say(news.Splits, "", apart), say(news.Merges, "", merge)} {
		after := names(j)
		if got := after.Unsure(); slices.ContainsFunc(got, func(x roster.Doubt) bool { return x.A.ID == d.A.ID && x.B.ID == d.B.ID }) {
			t.Errorf("told by a %s, and still not sure: %+v", j.Kind, got)
		}
	}
}

// TestWhy: every decision on an entity's names is told, with places that slice.
func TestWhy(t *testing.T) {
	r := read()
	why := r.Why(must(t, r, "Tomas Reyl"))
	if len(why.Joined) < 2 || len(why.Places) != why.Mentions {
		t.Errorf("%d decisions, %d places of %d mentions", len(why.Joined), len(why.Places), why.Mentions)
	}
	for _, p := range why.Places {
		var payload string
		for i, text := range pages {
			if strings.HasSuffix(p.Path, fmt.Sprintf("%d.txt", i+1)) {
				payload = text
			}
		}
		if payload[p.CaptureStart:p.CaptureEnd] != p.Text || strings.Count(payload[:p.CaptureStart], "\n")+1 != p.Line || !strings.Contains(p.Sentence, p.Text) {
			t.Errorf("%+v does not lead to its words", p)
		}
	}
}

// TestLog: every judgement is listed with what came of it.
func TestLog(t *testing.T) {
	r := read()
	anchors, err := r.Describe(must(t, r, "Anders Reyl"))
	if err != nil {
		t.Fatal(err)
	}
	one, two := say(news.Renames, "A. Reyl", anchors), say(news.Renames, "Anders Reyl Jr.", anchors)
	undo := news.Judgement{Author: "Rosa", Time: "2031-03-05T10:00:01Z", Kind: news.Undoes, Undoes: one.ID}
	undo.ID = undo.Derive()
	all := []news.Judgement{undo, one, two, one}
	after := read(all...)
	if e := must(t, after, "anders reyl jr."); e.Name != "Anders Reyl Jr." || e.NamedBy != "Ines, 2031-03-05T10:00:00Z" {
		t.Errorf("%s is named by %q", e.Name, e.NamedBy)
	}
	log := after.Log(all)
	if len(log) != 3 || log[2].Undoes != one.ID || !log[2].Applied {
		t.Fatalf("log: %+v", log)
	}
	for _, l := range log[:2] {
		if undone := l.ID == one.ID; undone != (l.UndoneBy == undo.ID) || l.Applied == undone || !slices.Equal(l.Sides[0], []string{"Anders Reyl"}) {
			t.Errorf("log: %+v", l)
		}
	}
}
