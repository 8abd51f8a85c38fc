package open

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// Limits on what is read. They hold for every capture by itself.
const (
	MaxPayload = 64 << 20 // bytes of one capture after unpacking; a page is rarely over one million
	MaxPacking = 4        // how often bytes may be packed one in another (.gz in .zst in …)
)

var (
	gzipMagic = []byte{0x1f, 0x8b}
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
)

// Unpack reads through gzip and zstd as long as the content begins like them, and says which it met, outermost first. What it returns is
// read as a stream; the caller bounds how much. A web archive is left packed: its reader opens member by member.
func Unpack(r *Peeker) (*Peeker, []string, error) {
	var packing []string
	for {
		head, err := r.Peek(4)
		if err != nil && err != io.EOF {
			return nil, packing, err
		}
		if kind := KindOf(r.Within()); kind == WARC || kind == ARC {
			return r, packing, nil
		}
		var inner io.Reader
		switch {
		case bytes.HasPrefix(head, gzipMagic):
			z, err := gzip.NewReader(r)
			if err != nil {
				return nil, packing, fmt.Errorf("unpack gzip: %w", err)
			}
			inner = z
			packing = append(packing, "gzip")
		case bytes.HasPrefix(head, zstdMagic):
			z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(4*MaxPayload))
			if err != nil {
				return nil, packing, fmt.Errorf("unpack zstd: %w", err)
			}
			inner = z
			packing = append(packing, "zstd")
		default:
			return r, packing, nil
		}
		if len(packing) > MaxPacking {
			return nil, packing, fmt.Errorf("packed more than %d times, one in another", MaxPacking)
		}
		r = NewPeeker(inner)
	}
}

// Within gives the first bytes of what is packed in r, without reading r; none where it is not packed or cannot be unpacked.
func (p *Peeker) Within() []byte {
	head, _ := p.Head()
	first := make([]byte, len("filedesc://"))
	var inner io.Reader
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		z, err := gzip.NewReader(bytes.NewReader(head))
		if err != nil {
			return nil
		}
		inner = z
	case bytes.HasPrefix(head, zstdMagic):
		z, err := zstd.NewReader(bytes.NewReader(head), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(MaxPayload))
		if err != nil {
			return nil
		}
		defer z.Close()
		inner = z
	default:
		return nil
	}
	n, _ := io.ReadFull(inner, first)
	return first[:n]
}
