package lines

import (
	"strings"

	"secondsource/internal/ingest/blocks"
)

// A kind is what a short line tells of an article or a comment, as bits.
type kind uint8

const (
	isName kind = 1 << iota
	isByline
	isDate
	isTalk // "Jane says:", "12 comments"
)

func kindOf(text string, words int) (k kind) {
	if words < 6 && blocks.IsName(text) {
		k |= isName
	}
	if blocks.IsByline(text) {
		k |= isByline
	}
	if blocks.IsDate(text) {
		k |= isDate
	}
	if words < 8 && (strings.HasSuffix(text, ":") || strings.HasPrefix(text, "Reply") || strings.Contains(text, "omment")) {
		k |= isTalk
	}
	return k
}
