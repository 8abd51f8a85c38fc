// Package open turns the bytes of a file, stream or record into a payload: unpacked, its kind told by its content, decoded to UTF-8.
// It answers what the bytes are; what they say is for others. All limits of reading are stated here.
package open

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"secondsource/internal/news"
)

// Whole reads one text or page to its end and decodes it. Content above [MaxPayload] bytes is refused, not cut: half a page would be quoted
// as if it were all.
func Whole(r io.Reader, kind Kind, packing []string) (*news.Capture, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxPayload+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxPayload {
		return nil, fmt.Errorf("more than %d MiB after unpacking: too large for one page", MaxPayload>>20)
	}
	c := Capture(raw, kind == HTML, "")
	c.Encoding = packing
	return c, nil
}

// Capture decodes the bytes of a text or page, without an address. transport is the charset that came with them; see [Decode].
func Capture(raw []byte, page bool, transport string) *news.Capture {
	sum := sha256.Sum256(raw)
	c := &news.Capture{RawSHA256: hex.EncodeToString(sum[:]), Media: news.MediaText}
	if page {
		c.Media = news.MediaHTML
	}
	c.Payload, c.Charset, c.Warnings = Decode(raw, page, transport)
	if c.SHA256 = c.RawSHA256; len(c.Payload) != len(raw) || c.Payload != string(raw) {
		c.SHA256 = news.Digest(c.Payload)
	}
	c.ID = news.CaptureID(c.SHA256, "")
	return c
}
