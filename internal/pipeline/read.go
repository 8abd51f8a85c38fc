package pipeline

import (
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"

	"secondsource/internal/ingest"
	"secondsource/internal/news"
)

// Read gives the captures that the paths hold, in canonical order, each once, and what had to be skipped.
func Read(paths []string, stdin io.Reader) (captures []*news.Capture, skips []ingest.Skip) {
	files, skips := ingest.Files(paths)
	for _, f := range files {
		for c, err := range ingest.Captures(f, stdin) {
			if skip, bad := err.(ingest.Skip); bad {
				skips = append(skips, skip)
				continue
			}
			captures = append(captures, c)
		}
	}
	return Canonical(captures), skips
}

// Canonical puts captures in the order of their digests and addresses and drops repetitions: the same payload at the same address, of which
// only the time is kept, and a payload without an address where it is known at one.
func Canonical(captures []*news.Capture) []*news.Capture {
	slices.SortStableFunc(captures, func(a, b *news.Capture) int {
		if c := strings.Compare(a.SHA256, b.SHA256); c != 0 {
			return c
		}
		if c := strings.Compare(a.URL, b.URL); c != 0 {
			return c
		}
		if c := strings.Compare(a.Captured, b.Captured); c != 0 {
			return c // what was met again stands behind what was met first
		}
		return strings.Compare(a.Path, b.Path)
	})
	addressed := map[string]bool{}
	for _, c := range captures {
		if c.URL != "" {
			addressed[c.SHA256] = true
		}
	}
	kept := map[string]*news.Capture{}
	return slices.DeleteFunc(captures, func(c *news.Capture) bool {
		if first := kept[c.ID]; first != nil {
			first.SeenAgain(c)
			return true
		}
		if c.URL == "" && addressed[c.SHA256] {
			return true
		}
		kept[c.ID] = c
		return false
	})
}

// Findings reads all captures, on all processors. The result is in the order of the captures, whatever finished first.
func Findings(captures []*news.Capture, done func()) []*news.Findings {
	each := make([][]*news.Findings, len(captures))
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(captures)) {
		wait.Go(func() {
			for i := range next {
				each[i] = Capture(captures[i])
				done()
			}
		})
	}
	for i := range captures {
		next <- i
	}
	close(next)
	wait.Wait()
	return slices.Concat(each...)
}
