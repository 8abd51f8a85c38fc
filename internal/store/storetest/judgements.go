package storetest

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"secondsource/internal/news"
	"secondsource/internal/store"
)

// Judgement makes a judgement as a person would.
func Judgement(kind news.JudgementKind, at string, change func(*news.Judgement)) news.Judgement {
	j := news.Judgement{Author: "Ines, night desk", Time: at, Kind: kind, Note: "two lines\nof “reasons”"}
	sides := map[news.JudgementKind]int{news.Merges: 3, news.Splits: 2, news.Renames: 1}[kind]
	for side := range sides {
		for i := range 2 {
			j.Anchors = append(j.Anchors, news.Anchor{Side: side, SHA256: news.Digest(fmt.Sprint(side, i)), URL: "https://a.example/1", Range: news.Range{Start: i, End: i + 9}, Text: "الميدهار"})
		}
	}
	if kind == news.Renames {
		j.Text = "Ana al-Midhar"
	}
	if change != nil {
		change(&j)
	}
	j.ID = j.Derive()
	return j
}

func judge(t *testing.T, s store.Store, want int, judgements ...news.Judgement) {
	t.Helper()
	if n, err := s.Judge(context.Background(), judgements); err != nil || n != want {
		t.Errorf("Judge: %d new, %v; want %d", n, err, want)
	}
}

func judged(t *testing.T, s store.Store) []news.Judgement {
	t.Helper()
	got, err := s.Judgements(context.Background())
	if err != nil {
		t.Fatalf("Judgements: %v", err)
	}
	return got
}

// judgements: each is kept once, unchanged, in canonical order whatever the order they came in, and the store opened again still has them.
func judgements(t *testing.T, open func(*testing.T, string) store.Store) {
	s := open(t, "judgements")
	if got := judged(t, s); len(got) != 0 {
		t.Errorf("a new store has %d judgements", len(got))
	}
	merge := Judgement(news.Merges, "2031-04-05T06:07:08Z", nil)
	split := Judgement(news.Splits, "2031-04-05T08:07:07.5+02:00", nil) // half a second before, on another clock
	rename := Judgement(news.Renames, "2031-04-05T06:07:08.1Z", nil)
	undo := Judgement(news.Undoes, "2031-04-05T06:07:09Z", func(j *news.Judgement) { j.Undoes = merge.ID })
	foreign := Judgement(news.Undoes, "2031-04-05T06:07:10Z", func(j *news.Judgement) { j.Undoes = "j0123456789abcdef" }) // of what is not here
	judge(t, s, 3, undo, rename, merge)
	judge(t, s, 2, foreign, merge, split, split)
	want := []news.Judgement{split, merge, rename, undo, foreign}
	if diff := cmp.Diff(want, judged(t, s)); diff != "" {
		t.Errorf("judgements (-want +got):\n%s", diff)
	}
	put(t, s, 1, Capture("words", ""))
	again := open(t, "judgements")
	judge(t, again, 0, want...)
	if diff := cmp.Diff(want, judged(t, again)); diff != "" {
		t.Errorf("judgements, opened again (-want +got):\n%s", diff)
	}
}

// refused: of a list with a judgement that is none, nothing is kept.
func refused(t *testing.T, s store.Store) {
	good := Judgement(news.Merges, "2031-04-05T06:07:08Z", nil)
	altered := Judgement(news.Renames, "2031-04-05T06:07:08Z", nil)
	altered.Text = "Somebody else"
	for what, bad := range map[string]news.Judgement{
		"altered":     altered,
		"no author":   Judgement(news.Merges, "2031-04-05T06:07:08Z", func(j *news.Judgement) { j.Author = "" }),
		"no time":     Judgement(news.Merges, "yesterday", nil),
		"one side":    Judgement(news.Merges, "2031-04-05T06:07:08Z", func(j *news.Judgement) { j.Anchors = j.Anchors[:1] }),
		"third side":  Judgement(news.Splits, "2031-04-05T06:07:08Z", func(j *news.Judgement) { j.Anchors[3].Side = 2 }),
		"no such day": Judgement(news.Undoes, "2031-02-30T06:07:08Z", func(j *news.Judgement) { j.Undoes = good.ID }),
		"no kind":     Judgement("remark", "2031-04-05T06:07:08Z", nil),
	} {
		if n, err := s.Judge(context.Background(), []news.Judgement{good, bad}); err == nil || n != 0 {
			t.Errorf("%s: %d new, %v", what, n, err)
		}
	}
	if got := judged(t, s); len(got) != 0 {
		t.Errorf("%d judgements were kept", len(got))
	}
}

func judgeAtOnce(t *testing.T, s store.Store) {
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			for k := range 5 {
				if _, err := s.Judge(context.Background(), []news.Judgement{Judgement(news.Merges, fmt.Sprintf("2031-04-05T06:07:%02dZ", (i+k)%10), nil)}); err != nil {
					t.Errorf("Judge: %v", err)
				}
			}
		})
	}
	wait.Wait()
	if got := judged(t, s); len(got) != 10 || !slices.IsSortedFunc(got, news.CompareJudgements) {
		t.Errorf("%d judgements in order, want 10", len(got))
	}
}
