package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sync/atomic"

	"golang.org/x/term"

	"secondsource/internal/news"
	"secondsource/internal/pipeline"
)

// encode writes each value on a line of its own.
func encode(to io.Writer, values ...any) error {
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	for _, v := range values {
		if err := e.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

// writeJSON writes each value on a line of its own.
func (s streams) writeJSON(values ...any) error {
	out := bufio.NewWriterSize(s.out, 1<<16)
	if err := encode(out, values...); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// terminal gives stderr where it is a terminal, else nil.
func (s streams) terminal() io.Writer {
	if f, ok := s.err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return f
	}
	return nil
}

// findings reads the captures, with a progress line.
func (s streams) findings(captures []*news.Capture) []*news.Findings {
	p := progress{to: s.terminal(), total: len(captures)}
	defer p.done()
	return pipeline.Findings(captures, p.step)
}

// progress is a line on a terminal, and nothing elsewhere.
type progress struct {
	to    io.Writer
	total int // 0 where it is not known
	n     atomic.Int64
}

// step says that one more capture was read. It may be called from several goroutines.
func (p *progress) step() {
	n := p.n.Add(1)
	switch {
	case p.to == nil:
	case p.total == 0 && n%100 == 0:
		fmt.Fprintf(p.to, "\rread %d captures", n)
	case p.total > 0 && n%max(1, int64(p.total/100)) == 0:
		fmt.Fprintf(p.to, "\rread %d of %d captures", n, p.total)
	}
}

// say shows what is being done.
func (p *progress) say(format string, args ...any) {
	if p.to != nil {
		fmt.Fprintf(p.to, "\r\x1b[K"+format, args...)
	}
}

// done takes the line away.
func (p *progress) done() {
	if p.to != nil {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
