package pipeline

import (
	"io"
	"iter"
	"runtime"
	"sync"

	"secondsource/internal/ingest"
	"secondsource/internal/news"
)

// Limits of what is read ahead of the oldest capture that is not handed on yet: so many bytes of payload (or one capture), and so many
// captures a processor.
const (
	aheadBytes    = 32 << 20
	aheadCaptures = 16
)

// A Reading is one capture with what was made of it, or what could not be read.
type Reading[T any] struct {
	Capture *news.Capture // nil for a skip
	Made    T
	Skip    ingest.Skip

	done chan struct{}
}

// Stream reads the captures that the paths hold one after the other, does the work for each on all processors and yields the results in
// the order in which the captures stand: files by their names, captures as they stand in their file. A capture that was yielded already (the
// same payload at the same address) is left out. Memory does not grow with what is read, but for the ids of the captures, some 40 bytes each.
func Stream[T any](paths []string, stdin io.Reader, work func(*news.Capture) T) iter.Seq[*Reading[T]] {
	return func(yield func(*Reading[T]) bool) {
		workers := runtime.GOMAXPROCS(0)
		s := stream[T]{
			ordered: make(chan *Reading[T], aheadCaptures*workers),
			todo:    make(chan *Reading[T], aheadCaptures*workers),
			stop:    make(chan struct{}),
		}
		s.room.L = &s.lock
		var wait sync.WaitGroup
		defer wait.Wait()
		defer s.end()
		go s.read(paths, stdin) // nobody waits for it: where more is not wanted it may stand before an input that gives nothing
		for range workers {
			wait.Go(func() { s.work(work) })
		}
		for r := range s.ordered {
			if r.Capture != nil {
				<-r.done
			}
			if !yield(r) {
				return
			}
			if r.Capture != nil {
				s.give(len(r.Capture.Payload))
			}
		}
	}
}

// A stream is the state of one [Stream].
type stream[T any] struct {
	ordered chan *Reading[T] // as they will be yielded
	todo    chan *Reading[T]
	stop    chan struct{} // closed where nobody wants more

	lock  sync.Mutex
	room  sync.Cond
	ahead int // bytes of payload read and not yielded yet
	ended bool
}

// work is what a worker does.
func (s *stream[T]) work(work func(*news.Capture) T) {
	for {
		select {
		case r, more := <-s.todo:
			if !more {
				return
			}
			r.Made = work(r.Capture)
			close(r.done)
		case <-s.stop:
			return
		}
	}
}

// read gives the captures to the workers until all are read or nobody wants more.
func (s *stream[T]) read(paths []string, stdin io.Reader) {
	defer close(s.ordered)
	defer close(s.todo)
	files, skips := ingest.Files(paths)
	for _, skip := range skips {
		if !s.put(&Reading[T]{Skip: skip}) {
			return
		}
	}
	seen := map[[17]byte]struct{}{}
	for _, f := range files {
		for c, err := range ingest.Captures(f, stdin) {
			r := &Reading[T]{Capture: c}
			if skip, bad := err.(ingest.Skip); bad {
				r.Skip = skip
			} else {
				var id [17]byte
				copy(id[:], c.ID)
				if _, again := seen[id]; again {
					continue
				}
				seen[id] = struct{}{}
				r.done = make(chan struct{})
			}
			if !s.put(r) {
				return
			}
		}
	}
}

// put hands on a reading once there is room for it, and reports whether more is wanted.
func (s *stream[T]) put(r *Reading[T]) bool {
	if r.Capture != nil && !s.take(len(r.Capture.Payload)) {
		return false
	}
	select {
	case s.ordered <- r:
	case <-s.stop:
		return false
	}
	if r.Capture != nil {
		s.todo <- r // has as much room as ordered
	}
	return true
}

// take waits until bytes of payload may be read ahead.
func (s *stream[T]) take(n int) bool {
	s.lock.Lock()
	defer s.lock.Unlock()
	for s.ahead > 0 && s.ahead+n > aheadBytes && !s.ended {
		s.room.Wait()
	}
	s.ahead += n
	return !s.ended
}

func (s *stream[T]) give(n int) {
	s.lock.Lock()
	s.ahead -= n
	s.lock.Unlock()
	s.room.Signal()
}

// end lets the goroutines end.
func (s *stream[T]) end() {
	close(s.stop)
	s.lock.Lock()
	s.ended = true
	s.lock.Unlock()
	s.room.Signal()
}
