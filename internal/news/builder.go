package news

import "unicode/utf8"

// A Builder makes an article's text by keeping ranges of the payload and inserting text between them. The zero Builder is not ready; use
// [NewBuilder].
type Builder struct {
	capture *Capture
	text    []byte
	runs    []Run
	stood   bool // the last run is a character that stands for other bytes
}

// NewBuilder begins an article of c.
func NewBuilder(c *Capture) *Builder { return &Builder{capture: c} }

// Len is the length of the text so far: where the next piece will begin.
func (b *Builder) Len() int { return len(b.text) }

// Keep adds the payload's bytes of r, unchanged, and gives their place in the text. A range that is not inside the payload or cuts a
// character adds nothing.
func (b *Builder) Keep(r Range) Span {
	at := len(b.text)
	if r.Start < 0 || r.End > len(b.capture.Payload) || r.Len() <= 0 || !onEdges(b.capture.Payload, r) {
		return Span{at, at}
	}
	b.text = append(b.text, b.capture.Payload[r.Start:r.End]...)
	s := Span{at, len(b.text)}
	if n := len(b.runs); n > 0 && b.runs[n-1].Text.End == s.Start && b.runs[n-1].Payload.End == r.Start && !b.stood {
		b.runs[n-1].Text.End, b.runs[n-1].Payload.End = s.End, r.End
	} else {
		b.runs = append(b.runs, Run{s, r})
	}
	b.stood = false
	return s
}

// Stand adds one character that stands for the character reference or the run of white space that the payload has at r. Where the
// payload has just that character there, it is kept.
func (b *Builder) Stand(char rune, r Range) Span {
	at := len(b.text)
	if r.Start < 0 || r.End > len(b.capture.Payload) || r.Len() <= 0 || !onEdges(b.capture.Payload, r) {
		return Span{at, at}
	}
	if b.capture.Payload[r.Start:r.End] == string(char) {
		return b.Keep(r)
	}
	b.text = utf8.AppendRune(b.text, char)
	s := Span{at, len(b.text)}
	b.runs = append(b.runs, Run{s, r})
	b.stood = true
	return s
}

// Insert adds text that has no place in the payload.
func (b *Builder) Insert(s string) Span {
	at := len(b.text)
	b.text = append(b.text, s...)
	return Span{at, len(b.text)}
}

// Article finishes the text. The article's id derives from the first byte of the payload that it uses.
func (b *Builder) Article() *Article {
	a := &Article{Capture: b.capture, text: string(b.text), runs: b.runs}
	a.ID = ArticleID(b.capture.ID, a.Start())
	return a
}

func onEdges(payload string, r Range) bool {
	return utf8.RuneStart(payload[r.Start]) && (r.End == len(payload) || utf8.RuneStart(payload[r.End]))
}
