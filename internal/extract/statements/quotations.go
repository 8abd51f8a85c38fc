package statements

import (
	"secondsource/internal/language"
)

// A quotation is one run of tokens in quotation marks, marks included. It lies within one paragraph.
type quotation struct {
	run
	inner  run  // without the marks
	block  run  // the tokens of its paragraph, headline or caption
	goesOn bool // it is still open at the end of its paragraph
	from   int  // the quotation of the paragraph before that it continues; -1 for none
	words  int
	found  int // the finding that holds it; -1 for none
}

// collect finds the quotations of the text.
func (r *reader) collect() {
	t := r.text
	r.quoteOf = make([]int32, len(t.Tokens))
	for i := range r.quoteOf {
		r.quoteOf[i] = -1
	}
	for s := 0; s < len(t.Sentences); {
		end := s + 1
		for end < len(t.Sentences) && t.Sentences[end].Part == t.Sentences[s].Part && t.Sentences[end].Paragraph == t.Sentences[s].Paragraph {
			end++
		}
		r.collectIn(run{t.Sentences[s].First, t.Sentences[end-1].Last}, t.Sentences[s].Part)
		s = end
	}
}

// together reports whether two tokens stand in the same headline, paragraph or caption.
func (r *reader) together(i, k int) bool {
	a, b := r.text.Sentences[r.text.Tokens[i].Sentence], r.text.Sentences[r.text.Tokens[k].Sentence]
	return a.Part == b.Part && a.Paragraph == b.Paragraph
}

func (r *reader) collectIn(block run, part language.Part) {
	for i := block.first; i < block.last; i++ {
		if !r.text.Tokens[i].Quoted {
			continue
		}
		q := quotation{inner: run{i, i}, block: block, from: -1, found: -1}
		for q.inner.last < block.last && r.text.Tokens[q.inner.last].Quoted {
			q.words += boolInt(wordy(r.lower(q.inner.last)))
			q.inner.last++
		}
		q.run = q.inner
		opened, closed := false, false
		if q.first > block.first && r.text.QuoteMark(q.first-1) {
			q.first--
			opened = true
		}
		if q.last < block.last && r.text.QuoteMark(q.last) {
			q.last++
			closed = true
		}
		q.goesOn = !closed && q.last == block.last
		if n := len(r.quotes); n > 0 && part == language.InBody && r.quotes[n-1].goesOn && q.first == block.first && r.quotes[n-1].last == block.first {
			q.from = n - 1
		}
		i = q.last - 1
		if q.words == 0 || !opened && q.from < 0 && !closed {
			continue
		}
		for k := q.first; k < q.last; k++ {
			r.quoteOf[k] = int32(len(r.quotes))
		}
		r.quotes = append(r.quotes, q)
	}
}

// wordy reports whether a token is a word or number, not a mark.
func wordy(s string) bool {
	for _, c := range s {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 0x7f && !mark(c) {
			return true
		}
	}
	return false
}

func mark(c rune) bool {
	switch c {
	case '“', '”', '‘', '’', '„', '«', '»', '—', '–', '…', '•', '·':
		return true
	}
	return false
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
