package open

import (
	"bufio"
	"io"
)

// headBytes is how much of a content is looked at to tell its kind.
const headBytes = 8192

// A Peeker is a stream whose first bytes can be looked at before it is read.
type Peeker struct{ *bufio.Reader }

// NewPeeker wraps r.
func NewPeeker(r io.Reader) *Peeker { return &Peeker{bufio.NewReaderSize(r, 1<<16)} }

// Head gives up to 8 KiB of the beginning without reading them.
func (p *Peeker) Head() ([]byte, error) {
	head, err := p.Peek(headBytes)
	if err == io.EOF || err == bufio.ErrBufferFull {
		err = nil
	}
	return head, err
}
