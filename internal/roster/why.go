package roster

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/news"
)

// An Account tells why an entity is one: what joined its names, what was kept apart from it, what persons said, and where it stands.
type Account struct {
	Entry
	Joined     []Decision  `json:"joined"` // what persons said first, then what is least sure
	Apart      []Decision  `json:"apart"`  // others, or nobody can tell; likewise
	Judgements []Judgement `json:"judgements"`
	Places     []Place     `json:"mentions"` // by path and bytes
}

// A Decision is what was decided of two names, with one place where each stands. Decisions alike of names alike are one.
type Decision struct {
	Verdict news.Verdict `json:"verdict"`
	Score   int          `json:"score"` // thousandths
	Why     []string     `json:"why"`
	By      string       `json:"by,omitempty"` // author and time; "" for the program
	A       Place        `json:"a"`
	B       Place        `json:"b"`
	Times   int          `json:"times"`
	Other   *Other       `json:"other,omitempty"` // of what was kept apart: whom B stands for
}

// Other is an entity beside the one that is explained.
type Other struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// A Place is a mention: its words, where they stand in the article's text and in the capture, and the sentence around them.
type Place struct {
	Text         string `json:"text"`
	Article      string `json:"article"`
	Start        int    `json:"start"`
	End          int    `json:"end"`
	Path         string `json:"capture_path"`
	Line         int    `json:"line"` // of the payload, from 1; 0 where the words do not stand in it
	CaptureStart int    `json:"capture_start"`
	CaptureEnd   int    `json:"capture_end"`
	Sentence     string `json:"sentence"`
}

// A Judgement is what a person said, in short.
type Judgement struct {
	ID      string             `json:"id"`
	Author  string             `json:"author"`
	Time    string             `json:"time"`
	Kind    news.JudgementKind `json:"kind"`
	Text    string             `json:"text,omitempty"`
	Note    string             `json:"note,omitempty"`
	Applied bool               `json:"applied"`
	Why     string             `json:"why,omitempty"`
}

func encode(j news.Ruling) Judgement {
	return Judgement{j.ID, j.Author, j.Time, j.Kind, j.Text, j.Note, j.Applied, j.Why}
}

// Why explains an entity.
func (r *Roster) Why(e Entry) Account {
	out := Account{Entry: e, Joined: []Decision{}, Apart: []Decision{}, Judgements: append([]Judgement{}, e.judged...), Places: []Place{}}
	joined, apart := map[string]int{}, map[string]int{}
	for _, d := range r.a.Decisions {
		a, b := r.a.EntityOf(d.A), r.a.EntityOf(d.B)
		switch {
		case a != e.index && b != e.index:
		case d.Verdict == news.Same:
			r.add(&out.Joined, joined, d, nil)
		default:
			if a != e.index {
				d.A, d.B, b = d.B, d.A, a
			}
			if b >= 0 && b != e.index {
				r.add(&out.Apart, apart, d, new(r.other(b)))
			}
		}
	}
	// What may be wrong comes first: what persons said, then what the program is least sure of.
	for _, list := range [][]Decision{out.Joined, out.Apart} {
		slices.SortStableFunc(list, func(a, b Decision) int {
			if (a.By != "") != (b.By != "") {
				return strings.Compare(b.By, a.By)
			}
			return a.Score - b.Score
		})
	}
	for _, m := range r.named(e) {
		out.Places = append(out.Places, r.place(m))
	}
	slices.SortStableFunc(out.Places, func(a, b Place) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), a.CaptureStart-b.CaptureStart)
	})
	return out
}

// add puts a decision on a list, or counts it to one alike.
func (r *Roster) add(list *[]Decision, at map[string]int, d news.Decision, other *Other) {
	x := Decision{Verdict: d.Verdict, Score: d.Score, Why: append([]string{}, d.Why...), By: d.By, A: r.place(d.A), B: r.place(d.B), Times: 1, Other: other}
	parts := []string{string(x.Verdict), x.By, x.A.Text, x.B.Text, strings.Join(x.Why, "\x00")}
	if other != nil {
		parts = append(parts, other.ID)
	}
	key := strings.Join(parts, "\x00")
	if i, ok := at[key]; ok {
		(*list)[i].Times++
		return
	}
	at[key] = len(*list)
	*list = append(*list, x)
}

// place tells where a mention stands.
func (r *Roster) place(m news.Ref) Place {
	f := r.a.Findings[m.Article]
	span := f.Mentions[m.Index].Span
	out := Place{Text: f.Article.Slice(span), Article: f.Article.ID, Start: span.Start, End: span.End, Path: f.Article.Capture.Path}
	if ranges := f.Article.Ranges(span); len(ranges) > 0 {
		at := cover(ranges)
		out.Line, out.CaptureStart, out.CaptureEnd = r.lines.Of(f.Article.Capture, at.Start), at.Start, at.End
	}
	i, found := slices.BinarySearchFunc(f.Sentences, span, func(s, t news.Span) int {
		switch {
		case s.End <= t.Start:
			return -1
		case s.Start > t.Start:
			return 1
		}
		return 0
	})
	if found {
		out.Sentence = f.Article.Slice(f.Sentences[i])
	}
	return out
}
