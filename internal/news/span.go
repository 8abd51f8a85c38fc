package news

// A Span is a half-open byte range [Start, End) of an article's text. The zero Span is empty and means "none".
type Span struct{ Start, End int }

// A Range is a half-open byte range [Start, End) of a capture's payload.
type Range struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Shared is the number of bytes that s and t have in common.
func (s Span) Shared(t Span) int { return max(0, min(s.End, t.End)-max(s.Start, t.Start)) }

// Cover is the smallest span that holds both.
func (s Span) Cover(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

// Compare orders spans by start, then by end.
func (s Span) Compare(t Span) int {
	if s.Start != t.Start {
		return s.Start - t.Start
	}
	return s.End - t.End
}

// Len is the number of bytes in r.
func (r Range) Len() int { return r.End - r.Start }
