package warc

import (
	"bytes"
	"io"
	"runtime"
	"slices"
	"sync"

	"github.com/klauspost/compress/gzip"
)

// Bounds of reading ahead. With n workers at most n+4 blocks are held, each with the block behind it and with what was unpacked of it: 45 MiB
// with one worker, 54 MiB with two, 108 MiB with eight.
const (
	blockBytes  = 512 << 10
	blockUnpack = 8 << 20 // of a block no more is unpacked ahead
	mostWorkers = 8
	behind      = 2 * windowBytes // bytes behind the last that was read, for whose members may still be asked
	mostTrials  = 4               // how many places of a block are tried at which no member begins
)

// ahead is the bytes of an archive packed with gzip, of which the members that come next are unpacked beforehand on all processors.
//
// Nothing in such an archive says where a member begins, so that is guessed: each block of bytes is searched by itself for the first place
// that looks like a member with a record, and from there on one member after another is unpacked. Whoever reads the archive in order and
// comes to the byte at which such a member begins takes it from here; a wrong guess is never asked for. A member that is broken, or too long
// for a block, is not given, and has to be unpacked as it is read. So the archive reads the same with any number of workers.
type ahead struct {
	src     io.Reader
	size    int // of a block
	workers int

	blocks []*block    // those at hand, in order
	at     int         // the one that is read; those before it wait to be asked for their members
	pos    int         // the next byte in it
	end    error       // of src, behind the blocks
	read   int64       // bytes of src
	given  *block      // whose content was given last
	free   []*block    // to be filled again
	todo   chan *block // nil until there is something to do
	wait   sync.WaitGroup
}

// A block is a part of the archive and the members that begin in it.
type block struct {
	offset int64
	own    int           // how many bytes of packed are the block's; the rest are the next one's, where its last member may end
	packed []byte        // not changed while it is read and worked on
	done   chan struct{} // closed once it was worked on; nil where it is not

	unpacked []byte
	members  []member
	dropped  bool
}

// ends is the offset behind the block.
func (b *block) ends() int64 { return b.offset + int64(b.own) }

// A member of gzip: where it stands in its block, and its content in what was unpacked.
type member struct {
	start, end int
	from, to   int
}

func newAhead(src io.Reader, size, workers int) *ahead {
	return &ahead{src: src, size: size, workers: workers}
}

// processors is how many workers there are where nobody says otherwise.
func processors() int { return min(runtime.GOMAXPROCS(0), mostWorkers) }

// close ends the workers.
func (a *ahead) close() {
	if a.todo != nil {
		close(a.todo)
		a.wait.Wait()
	}
}

// Read gives the bytes of the archive.
func (a *ahead) Read(p []byte) (int, error) {
	for a.at == len(a.blocks) || a.pos == a.blocks[a.at].own {
		if a.at < len(a.blocks) {
			a.at, a.pos = a.at+1, 0
		}
		if a.at > 0 {
			a.drop(a.blocks[a.at-1].ends() - behind)
		}
		a.fill()
		if a.at == len(a.blocks) {
			return 0, a.end
		}
	}
	b := a.blocks[a.at]
	n := copy(p, b.packed[a.pos:b.own])
	a.pos += n
	return n, nil
}

// fill reads blocks until the workers have enough to do.
func (a *ahead) fill() {
	for len(a.blocks)-a.at < a.workers+2 && a.end == nil {
		b := a.fresh()
		n, err := io.ReadFull(a.src, b.packed[:a.size])
		if err == io.ErrUnexpectedEOF {
			err = io.EOF
		}
		b.offset, b.own, a.end = a.read, n, err
		a.read += int64(n)
		if k := len(a.blocks); k > 0 {
			a.start(a.blocks[k-1], b.packed[:n])
		}
		if n > 0 {
			a.blocks = append(a.blocks, b)
		}
		if n > 0 && err != nil && b.offset > 0 { // an archive of one block is unpacked as it is read
			a.start(b, nil)
		}
	}
}

// start has a block worked on, unless the workers are behind with blocks that nobody waits for.
func (a *ahead) start(b *block, next []byte) {
	if a.todo == nil {
		a.todo = make(chan *block, a.workers+4)
		for range a.workers {
			a.wait.Go(a.work)
		}
	}
	if b.done != nil {
		return
	}
	b.packed = append(b.packed[:b.own], next...)
	b.done = make(chan struct{})
	select {
	case a.todo <- b:
	default:
		close(b.done)
	}
}

// drop gives up the blocks that were read and end at an offset or before it.
func (a *ahead) drop(offset int64) {
	for a.at > 0 && a.blocks[0].ends() <= offset {
		b := a.blocks[0]
		a.blocks = slices.Delete(a.blocks, 0, 1)
		a.at--
		b.dropped = true
		a.reuse(b)
	}
}

// reuse lets a block be filled again where nobody has a use for it any more.
func (a *ahead) reuse(b *block) {
	if b == nil || !b.dropped || b == a.given {
		return
	}
	select {
	case <-b.done:
		a.free = append(a.free, b)
	default: // it is still worked on
	}
}

// fresh gives a block to fill.
func (a *ahead) fresh() *block {
	k := len(a.free)
	if k == 0 {
		return &block{packed: make([]byte, a.size, 2*a.size)}
	}
	b := a.free[k-1]
	a.free = a.free[:k-1]
	*b = block{packed: b.packed[:a.size], unpacked: b.unpacked[:0], members: b.members[:0]}
	return b
}

// member gives the content of the member that begins at an offset, and its length as it is packed; false where it was not unpacked. The
// content is good until another is asked for.
func (a *ahead) member(offset int64) (content []byte, length int64, ok bool) {
	if len(a.blocks) == 0 || offset < a.blocks[0].offset {
		return nil, 0, false
	}
	a.drop(offset)
	for _, b := range a.blocks {
		at := int(offset - b.offset)
		if at >= b.own {
			continue
		}
		if b.done == nil {
			return nil, 0, false
		}
		<-b.done
		i, found := slices.BinarySearchFunc(b.members, at, func(m member, at int) int { return m.start - at })
		if !found {
			return nil, 0, false
		}
		if last := a.given; last != b {
			a.given = b
			a.reuse(last)
		}
		m := b.members[i]
		return b.unpacked[m.from:m.to], int64(m.end - m.start), true
	}
	return nil, 0, false
}

// work is what a worker does.
func (a *ahead) work() {
	var how gzipped
	for b := range a.todo {
		b.unpack(&how)
		close(b.done)
	}
}

// unpack finds members.
func (b *block) unpack(how *gzipped) {
	var z gzip.Reader
	at := 0
	for range mostTrials {
		for at < b.own && !(how.begins(b.packed[at:]) && how.holds(b.packed[at:min(len(b.packed), at+trialBytes)], false)) {
			i := bytes.Index(b.packed[at+1:], gzipMagic)
			if i < 0 {
				return
			}
			at += 1 + i
		}
		for at < b.own {
			end, more := b.next(&z, at)
			if !more {
				return
			}
			if end == 0 {
				break
			}
			at = end
		}
		at++
	}
}

// next unpacks one member and says where it ends, 0 where it is broken or does not end in the block, and whether there is room for more.
func (b *block) next(z *gzip.Reader, start int) (end int, more bool) {
	in := bytes.NewReader(b.packed[start:])
	if err := z.Reset(in); err != nil {
		return 0, true
	}
	z.Multistream(false)
	from := len(b.unpacked)
	for {
		room := blockUnpack - len(b.unpacked)
		if room == 0 {
			b.unpacked = b.unpacked[:from]
			return 0, false
		}
		if len(b.unpacked) == cap(b.unpacked) {
			b.unpacked = slices.Grow(b.unpacked, min(room, max(1<<20, len(b.unpacked))))
		}
		n, err := z.Read(b.unpacked[len(b.unpacked):min(cap(b.unpacked), blockUnpack)])
		b.unpacked = b.unpacked[:len(b.unpacked)+n]
		switch {
		case err == io.EOF:
			end = len(b.packed) - in.Len()
			b.members = append(b.members, member{start, end, from, len(b.unpacked)})
			return end, true
		case err != nil:
			b.unpacked = b.unpacked[:from]
			return 0, true
		}
	}
}
