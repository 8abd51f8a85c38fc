package warc

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// maxHeader is how many bytes the header of a record, and that of an HTTP response, may have.
const maxHeader = 64 << 10

// A header is the lines before the blank line: a first line, then "Name: value".
type header []byte

// first is the first line.
func (h header) first() string {
	line, _, _ := bytes.Cut(h, []byte("\n"))
	return strings.TrimSpace(string(line))
}

// get gives the value of a field, whatever the case of its name, with continued lines joined; "" where there is none.
func (h header) get(name string) string {
	_, rest, _ := bytes.Cut(h, []byte("\n"))
	for len(rest) > 0 {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		if len(line) <= len(name) || line[len(name)] != ':' || !strings.EqualFold(string(line[:len(name)]), name) {
			continue
		}
		value := string(bytes.TrimSpace(line[len(name)+1:]))
		for len(rest) > 0 && (rest[0] == ' ' || rest[0] == '\t') {
			line, rest, _ = bytes.Cut(rest, []byte("\n"))
			value += " " + string(bytes.TrimSpace(line))
		}
		return value
	}
	return ""
}

// readLine reads a line with its end, or the limit's bytes where it is longer.
func readLine(in *bufio.Reader, limit int64) ([]byte, error) {
	line, _ := in.Peek(int(min(limit, int64(in.Buffered()))))
	end := bytes.IndexByte(line, '\n') + 1
	if end == 0 && int64(len(line)) < limit {
		return longLine(in, limit)
	}
	if end == 0 {
		end = len(line)
	}
	_, err := in.Discard(end)
	return line[:end], err
}

// longLine is readLine for a line of which only a part is in the buffer.
func longLine(in *bufio.Reader, limit int64) ([]byte, error) {
	line, err := in.Peek(int(min(limit, int64(in.Size()))))
	end := bytes.IndexByte(line, '\n') + 1
	switch {
	case end > 0:
		err = nil
	case err == nil && int64(len(line)) < limit:
		return nil, bufio.ErrBufferFull
	default:
		end = len(line)
	}
	in.Discard(end)
	return line[:end], err
}

var errLongHeader = fault(fmt.Sprintf("its header is longer than %d KiB", maxHeader>>10))

// readHeader reads to the blank line, at most limit bytes, into buf, and says how many bytes it took. io.EOF is given with what there was
// where the stream ends before a blank line.
func readHeader(in *bufio.Reader, buf []byte, limit int64) (header, int64, error) {
	buf = buf[:0]
	var n int64
	for {
		line, err := readLine(in, limit-n)
		n += int64(len(line))
		switch {
		case n > maxHeader || err == bufio.ErrBufferFull:
			return nil, n, errLongHeader
		case err == io.EOF || err == nil && n == limit:
			return append(buf, line...), n, io.EOF
		case err != nil:
			return nil, n, err
		case len(line) == 1 || len(line) == 2 && line[0] == '\r':
			return buf, n, nil
		}
		buf = append(buf, line...)
	}
}
