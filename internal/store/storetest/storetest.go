// Package storetest is the contract of a store as tests. Every store passes it unchanged.
package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"secondsource/internal/news"
	"secondsource/internal/store"
)

// Run runs all tests. open gives a store on the same data each time it is called with the same name.
func Run(t *testing.T, open func(t *testing.T, name string) store.Store) {
	t.Run("same capture twice", func(t *testing.T) { twice(t, open(t, "twice")) })
	t.Run("seen again", func(t *testing.T) { seen(t, open(t, "seen")) })
	t.Run("same payload at two addresses", func(t *testing.T) { addresses(t, open(t, "addresses")) })
	t.Run("opened again", func(t *testing.T) { again(t, open) })
	t.Run("many at once", func(t *testing.T) { concurrent(t, open(t, "concurrent")) })
	t.Run("judgements", func(t *testing.T) { judgements(t, open) })
	t.Run("judgements refused", func(t *testing.T) { refused(t, open(t, "refused")) })
	t.Run("judged by many at once", func(t *testing.T) { judgeAtOnce(t, open(t, "judged")) })
	t.Run("large payload", func(t *testing.T) { large(t, open(t, "large")) })
}

// Capture makes a capture as reading would.
func Capture(payload, url string) *news.Capture {
	c := &news.Capture{
		Path: "a/" + url, URL: url, Payload: payload, SHA256: news.Digest(payload), RawSHA256: news.Digest("raw" + payload), Charset: "utf-8",
		Media: news.MediaText, Encoding: []string{"gzip"}, Captured: "2031-04-05T06:07", Warnings: []string{"odd"},
		Told: []news.Told{{Field: news.FieldOutlet, Value: "The Arven Courier", Where: "document", Place: news.Range{Start: 1, End: 4}}},
	}
	c.ID = news.CaptureID(c.SHA256, url)
	return c
}

func put(t *testing.T, s store.Store, want int, captures ...*news.Capture) {
	t.Helper()
	if n, err := s.Put(context.Background(), captures); err != nil || n != want {
		t.Errorf("Put: %d new, %v; want %d", n, err, want)
	}
}

func all(t *testing.T, s store.Store) []*news.Capture {
	t.Helper()
	got, err := s.Captures(context.Background())
	if err != nil {
		t.Fatalf("Captures: %v", err)
	}
	return got
}

func twice(t *testing.T, s store.Store) {
	c := Capture("words", "")
	put(t, s, 1, c)
	moved := *c
	moved.Path = "elsewhere"
	put(t, s, 0, &moved)
	if diff := cmp.Diff([]*news.Capture{c}, all(t, s)); diff != "" {
		t.Errorf("captures (-want +got):\n%s", diff)
	}
}

// seen: a capture that is retrieved again keeps all its times, in whatever order they are stored.
func seen(t *testing.T, s store.Store) {
	at := func(captured string, seen ...string) *news.Capture {
		c := Capture("words", "https://a.example/1")
		c.Captured, c.Seen = captured, seen
		return c
	}
	put(t, s, 1, at("2031-04-05T06:07"))
	put(t, s, 0, at("2031-04-04T06:07", "2031-04-06T06:07"))
	put(t, s, 0, at("2031-04-06T06:07"), at(""))
	if diff := cmp.Diff([]*news.Capture{at("2031-04-04T06:07", "2031-04-05T06:07", "2031-04-06T06:07")}, all(t, s)); diff != "" {
		t.Errorf("captures (-want +got):\n%s", diff)
	}
}

func addresses(t *testing.T, s store.Store) {
	one, two := Capture("words", "https://a.example/1"), Capture("words", "https://b.example/1")
	put(t, s, 2, two, one)
	if diff := cmp.Diff([]*news.Capture{one, two}, all(t, s)); diff != "" {
		t.Errorf("captures (-want +got):\n%s", diff)
	}
}

func again(t *testing.T, open func(*testing.T, string) store.Store) {
	first := open(t, "again")
	put(t, first, 1, Capture("words", ""))
	second := open(t, "again")
	put(t, second, 0, Capture("words", ""))
	if n := len(all(t, second)); n != 1 {
		t.Errorf("%d captures, want 1", n)
	}
}

func concurrent(t *testing.T, s store.Store) {
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			for j := range 5 {
				if _, err := s.Put(context.Background(), []*news.Capture{Capture(fmt.Sprint("words ", (i+j)%10), "")}); err != nil {
					t.Errorf("Put: %v", err)
				}
			}
		})
	}
	wait.Wait()
	got := all(t, s)
	if len(got) != 10 || !slices.IsSortedFunc(got, func(a, b *news.Capture) int { return strings.Compare(a.SHA256, b.SHA256) }) {
		t.Errorf("%d captures in order, want 10", len(got))
	}
}

func large(t *testing.T, s store.Store) {
	payload := strings.Repeat("كلمات и слова ", 1<<18)
	put(t, s, 1, Capture(payload, ""))
	if got := all(t, s); len(got) != 1 || got[0].Payload != payload {
		t.Error("a large payload came back changed")
	}
}
