package warc

import (
	"bufio"
	"io"
)

// A window is a stream that remembers its last bytes, so that reading can begin again behind the place where something broken began: what
// claims to be longer than it is has swallowed what follows it.
type window struct {
	*bufio.Reader
	src  *remembered
	told int64 // bytes read twice so far
}

// Limits of remembering. A hostile archive may make every record claim all that follows, so what is read twice is bounded by what is read.
const (
	windowBytes = 1 << 16 // bytes that are read ahead of what is asked for
	remember    = 4 << 20 // bytes before the end of what was read
	againFixed  = 64 << 20
)

func newWindow(r io.Reader) *window {
	w := &window{src: &remembered{}}
	w.Reader = bufio.NewReaderSize(w.src, windowBytes)
	w.reset(r)
	return w
}

func (w *window) reset(r io.Reader) {
	*w.src = remembered{r: r, kept: w.src.kept[:0]}
	w.Reader.Reset(w.src)
	w.told = 0
}

// offset is the number of bytes before the next one.
func (w *window) offset() int64 { return w.src.base + int64(w.src.at) - int64(w.Buffered()) }

// mark forgets everything before the next byte.
func (w *window) mark() { w.src.from = w.offset() }

// back goes back to an offset at or after the last mark, or as far towards it as is remembered. It stays where it is where too much was
// read twice already.
func (w *window) back(to int64) {
	now := w.offset()
	to = max(to, w.src.base)
	if to >= now || w.told+now-to > againFixed+now {
		return
	}
	w.told += now - to
	w.src.at = int(to - w.src.base)
	w.Reader.Reset(w.src)
}

// skip reads over n bytes.
func (w *window) skip(n int64) (skipped int64, err error) {
	for skipped < n && err == nil {
		var d int
		d, err = w.Discard(int(min(n-skipped, 1<<30)))
		skipped += int64(d)
	}
	return skipped, err
}

// remembered keeps what was read of r since the offset from, or the last of it.
type remembered struct {
	r    io.Reader
	kept []byte
	base int64 // the offset of kept[0]
	at   int   // where in kept the next byte is; len(kept) where it is still in r
	from int64
}

func (m *remembered) Read(p []byte) (int, error) {
	if m.at < len(m.kept) {
		n := copy(p, m.kept[m.at:])
		m.at += n
		return n, nil
	}
	n, err := m.r.Read(p)
	if len(m.kept)+n > cap(m.kept) {
		m.drop()
	}
	m.kept = append(m.kept, p[:n]...)
	m.at = len(m.kept)
	return n, err
}

// drop makes room: what stands before the mark goes, and what is more than the limit.
func (m *remembered) drop() {
	cut := int(min(max(m.from-m.base, int64(len(m.kept)-remember), 0), int64(len(m.kept))))
	if cut < len(m.kept)/2 && len(m.kept) < 2*remember {
		return // rather grow than move few bytes often
	}
	m.kept = m.kept[:copy(m.kept, m.kept[cut:])]
	m.base += int64(cut)
}
