package warc

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

	"secondsource/internal/ingest/open"
)

// pageTypes are the types of content that pages have, and whether they are HTML.
var pageTypes = map[string]bool{"text/html": true, "application/xhtml+xml": true, "text/plain": false}

// mediaType splits a Content-Type into its type and charset, both lower case.
func mediaType(s string) (kind, charset string) {
	kind, rest, _ := strings.Cut(strings.ToLower(s), ";")
	if i := strings.Index(rest, "charset="); i >= 0 {
		charset, _, _ = strings.Cut(rest[i+len("charset="):], ";")
		charset = strings.Trim(charset, " \t\"'")
	}
	return strings.TrimSpace(kind), charset
}

// response reads a block that is the answer of a server.
func (r *Reader) response(length int64) (left string, err error) {
	h, n, err := readHeader(r.record.Reader, r.http, length)
	switch {
	case n > length:
		return "", fault("its length ends within the HTTP header")
	case err == io.EOF && n < length:
		return "", faultf("cut off: %d of %d bytes are there", n, length)
	case err != nil && err != io.EOF:
		return "", err
	}
	r.http = h
	fields := strings.Fields(clip(h.first()))
	content, charset := mediaType(h.get("Content-Type"))
	_, page := pageTypes[content]
	switch {
	case len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/"):
		left = "response without an HTTP header"
	case fields[1] != "200":
		left = "status " + fields[1]
	case !page && content != "":
		left = clip(content)
	}
	if left != "" {
		return left, r.over(length-n, length)
	}
	if err := r.body(length - n); err != nil {
		return "", err
	}
	return r.fill(content, charset, h.get("Content-Encoding"), strings.Contains(strings.ToLower(h.get("Transfer-Encoding")), "chunked"))
}

// fill makes a page of the bytes in r.block.
func (r *Reader) fill(content, charset, codings string, chunked bool) (left string, err error) {
	p := Page{Raw: r.block.Bytes(), Charset: charset}
	if r.how != nil {
		p.Packing = append(p.Packing, r.how.name())
	}
	if chunked {
		var is bool
		if p.Raw, is, err = dechunk(p.Raw); err != nil {
			return "", err
		}
		if is {
			p.Packing = append(p.Packing, "chunked")
		}
	}
	p.Entity = p.Raw
	names := strings.FieldsFunc(strings.ToLower(codings), func(c rune) bool { return c == ',' || c == ' ' || c == '\t' })
	if len(names) > open.MaxPacking {
		return "", faultf("packed more than %d times, one in another", open.MaxPacking)
	}
	for i := len(names) - 1; i >= 0; i-- {
		name := strings.TrimPrefix(names[i], "x-")
		unpacked, err := unpack(name, p.Entity)
		if err != nil {
			return "", err
		}
		if unpacked != nil {
			p.Entity = unpacked
			p.Packing = append(p.Packing, name)
		}
	}
	if pageTypes[content] && plainly(p.Entity) {
		p.HTML = true
		r.page = p
		return "", nil
	}
	switch kind := open.KindOf(p.Entity[:min(len(p.Entity), 8192)]); {
	case kind == open.Empty:
		return "empty page", nil
	case kind != open.HTML && kind != open.Text:
		return "page that is " + string(kind), nil
	default:
		p.HTML = pageTypes[content] || content == "" && kind == open.HTML
	}
	r.page = p
	return "", nil
}

// plainly reports whether a page that is declared as HTML begins as nothing else does.
func plainly(b []byte) bool {
	for _, opening := range []string{"<!doctype html", "<html"} {
		if len(b) > len(opening) && strings.EqualFold(string(b[:len(opening)]), opening) {
			return true
		}
	}
	return false
}

// unpack takes a content coding off. It gives nil where the bytes are not coded so: many archives keep pages unpacked and the header as it
// came.
func unpack(coding string, b []byte) ([]byte, error) {
	var in io.Reader
	var err error
	switch {
	case coding == "gzip" && bytes.HasPrefix(b, []byte{0x1f, 0x8b}):
		in, err = gzip.NewReader(bytes.NewReader(b))
	case coding == "deflate" && len(b) > 1 && b[0]&0xf == 8 && (int(b[0])<<8|int(b[1]))%31 == 0:
		in, err = zlib.NewReader(bytes.NewReader(b))
	case coding == "deflate" && open.KindOf(b[:min(len(b), 512)]) == open.Binary:
		in = flate.NewReader(bytes.NewReader(b))
	case coding == "br" && open.KindOf(b[:min(len(b), 512)]) != open.HTML:
		in = brotli.NewReader(bytes.NewReader(b))
	case coding == "zstd" && (&zstandard{}).begins(b):
		var d *zstd.Decoder
		if d, err = zstd.NewReader(bytes.NewReader(b), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20)); err == nil {
			defer d.Close()
			in = d
		}
	default:
		return nil, nil
	}
	if err != nil {
		return nil, faultf("content packed as %s: %v", coding, err)
	}
	out, err := io.ReadAll(io.LimitReader(in, open.MaxPayload+1))
	switch {
	case err != nil:
		return nil, faultf("content packed as %s: %v", coding, unexpected(err))
	case len(out) > open.MaxPayload:
		return nil, faultf("more than %d MiB after unpacking: too large for one page", open.MaxPayload>>20)
	}
	return out, nil
}

// dechunk takes the chunked coding off, in place. Bytes that do not begin with a chunk are given as they are: some archives keep the header
// of what they have put together already.
func dechunk(b []byte) (out []byte, chunked bool, err error) {
	out = b[:0]
	for at := 0; at < len(b); {
		line, _, ended := bytes.Cut(b[at:min(len(b), at+maxChunkLine)], []byte("\n"))
		digits, _, _ := bytes.Cut(line, []byte(";"))
		size, err := strconv.ParseUint(string(bytes.TrimSpace(digits)), 16, 32)
		switch {
		case (err != nil || !ended) && at == 0:
			return b, false, nil
		case err != nil || !ended:
			return nil, true, faultf("the chunk at byte %d of its body is broken", at)
		case size == 0:
			return out, true, nil
		}
		start := at + len(line) + 1
		if uint64(len(b)-start) < size {
			return nil, true, faultf("the chunk at byte %d of its body is cut off", at)
		}
		out = append(out, b[start:start+int(size)]...)
		at = start + int(size)
		at += len(b[at:min(len(b), at+2)]) - len(bytes.TrimLeft(b[at:min(len(b), at+2)], "\r\n"))
	}
	return out, true, nil
}

const maxChunkLine = 1024
