package news

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func judgement(kind JudgementKind, at string, change func(*Judgement)) Judgement {
	j := Judgement{Author: "Ines", Time: at, Kind: kind}
	for side := range map[JudgementKind]int{Merges: 2, Splits: 2, Renames: 1, Sorts: 1}[kind] {
		j.Anchors = append(j.Anchors, Anchor{Side: side, SHA256: Digest("words"), Range: Range{side, side + 5}, Text: "Brandt"})
	}
	if kind == Renames {
		j.Text = "Ines Brandt"
	}
	if change != nil {
		change(&j)
	}
	j.ID = j.Derive()
	return j
}

func undo(id string, second int) Judgement {
	return judgement(Undoes, fmt.Sprintf("2031-03-05T10:00:%02dZ", second), func(j *Judgement) { j.Undoes = id })
}

// TestJudgementID: whatever is said otherwise makes another judgement, and an altered one is refused.
func TestJudgementID(t *testing.T) {
	seen := map[string]int{}
	for i, change := range []func(*Judgement){
		nil,
		func(j *Judgement) { j.Author = "Rosa" },
		func(j *Judgement) { j.Time = "2031-03-05T10:00:01Z" },
		func(j *Judgement) { j.Note = "why" },
		func(j *Judgement) { j.Anchors[0].SHA256 = Digest("other") },
		func(j *Judgement) { j.Anchors[0].URL = "https://a.example" },
		func(j *Judgement) { j.Anchors[0].Range.End++ },
		func(j *Judgement) { j.Anchors[1].Text = "Oku" },
		func(j *Judgement) {
			j.Anchors = append(j.Anchors, Anchor{Side: 2, SHA256: Digest("words"), Text: "Oku"})
		},
		func(j *Judgement) {
			j.Anchors = append(j.Anchors, Anchor{Side: 1, SHA256: Digest("words"), Text: "Oku"})
		},
	} {
		j := judgement(Merges, "2031-03-05T10:00:00Z", change)
		if err := j.Check(); err != nil {
			t.Errorf("change %d: %v", i, err)
		}
		if was, again := seen[j.ID]; again {
			t.Errorf("changes %d and %d have one id", was, i)
		}
		seen[j.ID] = i
		if altered := j; true {
			altered.Note += "!"
			if altered.Check() == nil {
				t.Errorf("change %d: an altered judgement passes", i)
			}
		}
	}
}

func TestJudgementCheck(t *testing.T) {
	for what, j := range map[string]Judgement{
		"no author":               judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Author = "" }),
		"two lines":               judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Author = "Ines\nRosa" }),
		"writing turned round":    judgement(Renames, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Text = "Ines \u202eunkO" }),
		"white space around":      judgement(Renames, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Text = " Ines" }),
		"long":                    judgement(Renames, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Text = strings.Repeat("x", MaxWords+1) }),
		"long note":               judgement(Renames, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Note = strings.Repeat("x", MaxNote+1) }),
		"not UTF-8":               judgement(Renames, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Note = "\xff" }),
		"a day alone":             judgement(Merges, "2031-03-05", nil),
		"no name":                 judgement(Renames, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Text = "" }),
		"a merge with a name":     judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Text = "Ines" }),
		"undo of nothing":         judgement(Undoes, "2031-03-05T10:00:00Z", nil),
		"a merge that undoes":     judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Undoes = "j1" }),
		"one side":                judgement(Splits, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Anchors = j.Anchors[:1] }),
		"sides out of order":      judgement(Splits, "2031-03-05T10:00:00Z", func(j *Judgement) { slices.Reverse(j.Anchors) }),
		"side left out":           judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Anchors[1].Side = 2 }),
		"no digest":               judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Anchors[0].SHA256 = "words" }),
		"range the wrong way":     judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Anchors[0].Range = Range{5, 3} }),
		"range before the start":  judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Anchors[0].Range = Range{-5, 3} }),
		"no words":                judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Anchors[0].Text = " " }),
		"a kind of nothing":       judgement(Sorts, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Text = "ship" }),
		"unknown kind":            judgement("remark", "2031-03-05T10:00:00Z", nil),
		"too many places":         judgement(Merges, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Anchors = append(j.Anchors, slices.Repeat(j.Anchors[1:], MaxAnchors)...) }),
		"a mention that is taken": judgement(Undoes, "2031-03-05T10:00:00Z", func(j *Judgement) { j.Undoes, j.Anchors = "j1", []Anchor{{SHA256: Digest(""), Text: "x"}} }),
	} {
		if j.Check() == nil {
			t.Errorf("%s: it passes", what)
		}
	}
}

func TestInForce(t *testing.T) {
	one := judgement(Merges, "2031-03-05T10:00:10Z", nil)
	two := judgement(Renames, "2031-03-05T12:00:09+02:00", nil) // a second before
	undoOne := undo(one.ID, 11)
	redoOne := undo(undoOne.ID, 12)
	for _, c := range []struct {
		about string
		all   []Judgement
		want  []Judgement
		by    map[string]string
	}{
		{"nothing", nil, nil, map[string]string{}},
		{"in order of time, each once", []Judgement{one, two, one}, []Judgement{two, one}, map[string]string{}},
		{"undone", []Judgement{one, two, undoOne}, []Judgement{two}, map[string]string{one.ID: undoOne.ID}},
		{"undone by a clock that runs behind", []Judgement{one, undo(one.ID, 1)}, nil, map[string]string{one.ID: undo(one.ID, 1).ID}},
		{"the undo undone", []Judgement{one, undoOne, redoOne}, []Judgement{one}, map[string]string{undoOne.ID: redoOne.ID}},
		{"and that undone", []Judgement{one, undoOne, redoOne, undo(redoOne.ID, 13)}, nil, map[string]string{one.ID: undoOne.ID, redoOne.ID: undo(redoOne.ID, 13).ID}},
		{"undone twice, taken back once", []Judgement{one, undoOne, undo(one.ID, 14), redoOne}, nil, map[string]string{one.ID: undo(one.ID, 14).ID, undoOne.ID: redoOne.ID}},
		{"an undo of what is not here", []Judgement{two, undoOne}, []Judgement{two}, map[string]string{one.ID: undoOne.ID}},
	} {
		for range 10 {
			rand.Shuffle(len(c.all), func(i, k int) { c.all[i], c.all[k] = c.all[k], c.all[i] })
			got, by := InForce(c.all)
			if !slices.EqualFunc(got, c.want, func(a, b Judgement) bool { return a.ID == b.ID }) {
				t.Errorf("%s: %v, want %v", c.about, got, c.want)
			}
			for id, u := range c.by {
				if by[id] != u && slices.ContainsFunc(c.all, func(j Judgement) bool { return j.ID == id }) {
					t.Errorf("%s: %s is undone by %q, want %q", c.about, id, by[id], u)
				}
			}
		}
	}
	long := []Judgement{one}
	for i := range 20_000 {
		long = append(long, undo(long[i].ID, 1))
	}
	if got, _ := InForce(long); len(got) != 1 {
		t.Errorf("of 20,000 undos one of another: %d in force", len(got))
	}
}

// TestCover: what came from the bytes that a span came from holds the span, and nothing but it where the bytes are those of no more.
func TestCover(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		payload := "a b&amp;c  é«d» &nbsp; efgh"
		b := NewBuilder(&Capture{Payload: payload})
		for range rapid.IntRange(1, 6).Draw(t, "pieces") {
			start := rapid.IntRange(b.last(), len(payload)).Draw(t, "start")
			r := Range{start, rapid.IntRange(start, len(payload)).Draw(t, "end")}
			switch rapid.IntRange(0, 2).Draw(t, "how") {
			case 0:
				b.Insert("—\n")
			case 1:
				b.Stand('&', r)
			default:
				b.Keep(r)
			}
		}
		a := b.Article()
		for start := range len(a.Text()) {
			for end := start + 1; end <= len(a.Text()); end++ {
				s := Span{start, end}
				ranges := a.Ranges(s)
				if len(ranges) == 0 {
					continue
				}
				got := a.Cover(Range{ranges[0].Start, ranges[len(ranges)-1].End})
				for _, run := range a.Runs() {
					if held := (Span{max(run.Text.Start, s.Start), min(run.Text.End, s.End)}); !held.Empty() && !got.Contains(held) {
						t.Fatalf("%v of %q: cover %v lacks %v", s, a.Text(), got, held)
					}
				}
				if len(a.Runs()) == 1 && a.Runs()[0].Text.Len() == a.Runs()[0].Payload.Len() && a.Runs()[0].Text.Contains(s) && got != s {
					t.Fatalf("%v: cover %v", s, got)
				}
			}
		}
	})
}

// last is where the last run ends in the payload.
func (b *Builder) last() int {
	if n := len(b.runs); n > 0 {
		return b.runs[n-1].Payload.End
	}
	return 0
}
