package warc

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// A packing opens the members of a packed archive: each unpacks by itself, so that one that is broken takes no other with it.
type packing interface {
	name() string
	begins(head []byte) bool                  // whether a member may begin with these bytes
	holds(head []byte, arc bool) bool         // whether the member that begins with these bytes holds a record
	open(in *bufio.Reader) (io.Reader, error) // the next member, which ends where it ends
}

// packingOf tells how an archive is packed; nil where it is not.
func packingOf(head []byte) packing {
	for _, p := range []packing{&gzipped{}, &zstandard{}} {
		if p.begins(head) {
			return p
		}
	}
	return nil
}

const (
	magicBytes = 4    // how many bytes begins looks at
	trialBytes = 4096 // and holds
)

type gzipped struct {
	z     *gzip.Reader
	trial *gzip.Reader
}

var gzipMagic = []byte{0x1f, 0x8b, 8}

func (*gzipped) name() string { return "gzip" }

func (*gzipped) begins(b []byte) bool {
	return len(b) >= 4 && b[0] == 0x1f && b[1] == 0x8b && b[2] == 8 && b[3]&0xe0 == 0
}

func (g *gzipped) holds(head []byte, arc bool) bool {
	if g.trial == nil {
		g.trial = new(gzip.Reader)
	}
	if g.trial.Reset(bytes.NewReader(head)) != nil {
		return false
	}
	var first [len(fileDescription)]byte
	n, _ := io.ReadFull(g.trial, first[:])
	if arc {
		return beginsARC(first[:n])
	}
	return bytes.HasPrefix(first[:n], []byte(version))
}

func (g *gzipped) open(in *bufio.Reader) (io.Reader, error) {
	var err error
	if g.z == nil {
		g.z, err = gzip.NewReader(in)
	} else {
		err = g.z.Reset(in)
	}
	if err != nil {
		return nil, unexpected(err)
	}
	g.z.Multistream(false)
	return g.z, nil
}

// zstandard reads frames. A first skippable frame may hold the dictionary of all others (the "WARC with zstd" specification).
type zstandard struct {
	d *zstd.Decoder
}

const (
	zstdMagic      = 0xfd2fb528
	skippable      = 0x184d2a50 // the last four bits are free
	dictionary     = 0x184d2a5d
	maxDictionary  = 16 << 20
	maxZstdWindow  = 128 << 20
	blockHeader    = 3
	zstdRLE        = 1
	checksumLength = 4
)

func (*zstandard) name() string { return "zstd" }

func (*zstandard) begins(b []byte) bool {
	return len(b) >= 4 && (binary.LittleEndian.Uint32(b) == zstdMagic || binary.LittleEndian.Uint32(b)&^0xf == skippable)
}

// holds looks at the frame's header only: four bytes of magic are not met by chance.
func (*zstandard) holds(head []byte, _ bool) bool {
	var h zstd.Header
	return h.Decode(head) == nil
}

func (z *zstandard) open(in *bufio.Reader) (io.Reader, error) {
	head, err := in.Peek(8)
	for err == nil && binary.LittleEndian.Uint32(head)&^0xf == skippable {
		magic, size := binary.LittleEndian.Uint32(head), int64(binary.LittleEndian.Uint32(head[4:]))
		if _, err = in.Discard(8); err != nil {
			return nil, unexpected(err)
		}
		if magic == dictionary && z.d == nil {
			if err := z.learn(io.LimitReader(in, size), size); err != nil {
				return nil, err
			}
		} else if _, err := io.CopyN(io.Discard, in, size); err != nil {
			return nil, unexpected(err)
		}
		head, err = in.Peek(8)
	}
	if err == io.EOF && len(head) == 0 {
		return bytes.NewReader(nil), nil // skippable frames at the end
	}
	if z.d == nil {
		if err := z.decoder(); err != nil {
			return nil, err
		}
	}
	f := &frame{in: in}
	if err := z.d.Reset(f); err != nil {
		return nil, unexpected(err)
	}
	return z.d, nil
}

// learn reads a dictionary, which may be packed itself.
func (z *zstandard) learn(r io.Reader, size int64) error {
	if size > maxDictionary {
		return fault("its dictionary is too large")
	}
	raw, err := io.ReadAll(r)
	if err == nil && len(raw) >= 4 && binary.LittleEndian.Uint32(raw) == zstdMagic {
		var d *zstd.Decoder
		if d, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxDictionary)); err == nil {
			raw, err = d.DecodeAll(raw, nil)
			d.Close()
		}
	}
	if err != nil {
		return unexpected(err)
	}
	return z.decoder(zstd.WithDecoderDicts(raw))
}

func (z *zstandard) decoder(o ...zstd.DOption) (err error) {
	z.d, err = zstd.NewReader(nil, append(o, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxZstdWindow))...)
	return err
}

// frame gives the bytes of one frame and then its end: the decoder would go on into the next.
type frame struct {
	in    *bufio.Reader
	left  int  // bytes of the current part
	state int  // 0: at the frame's header; 1: at a block's header; 2: after the last block; 3: after the frame
	sum   bool // a checksum follows the last block
}

func (f *frame) Read(p []byte) (int, error) {
	for f.left == 0 {
		if err := f.next(); err != nil {
			return 0, err
		}
	}
	n, err := f.in.Read(p[:min(len(p), f.left)])
	f.left -= n
	return n, err
}

// next finds how long the next part of the frame is.
func (f *frame) next() error {
	switch f.state {
	case 0:
		head, err := f.in.Peek(zstd.HeaderMaxSize)
		if err != nil && err != io.EOF {
			return err
		}
		var h zstd.Header
		if err := h.Decode(head); err != nil {
			return unexpected(err)
		}
		f.left, f.sum, f.state = h.HeaderSize, h.HasCheckSum, 1
	case 1:
		b, err := f.in.Peek(blockHeader)
		if err != nil {
			return unexpected(err)
		}
		v := int(b[0]) | int(b[1])<<8 | int(b[2])<<16
		f.left = blockHeader + v>>3
		if v>>1&3 == zstdRLE {
			f.left = blockHeader + 1
		}
		if v&1 == 1 {
			f.state = 2
		}
	case 2:
		f.state = 3
		if f.sum {
			f.left = checksumLength
		}
	default:
		return io.EOF
	}
	return nil
}

// unexpected makes the end of the stream in the middle of something an error that says so.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
