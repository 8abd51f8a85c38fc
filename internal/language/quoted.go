package language

import (
	"unicode"
	"unicode/utf8"
)

// quoting marks the tokens inside double quotation marks, paragraph by paragraph. The marks themselves are not inside.
//
// A mark opens or closes by where it stands (blank before, word after), and only where that doesn't tell by its shape or by turns, since
// pages mix shapes. A quotation that is still open at the end of a paragraph goes on in the next if that begins with an opening mark or
// has a closing one before any opening; else it ends with its paragraph if it began it, and with its sentence if it didn't: a missing mark
// must not make a quotation of the rest of the article.
type quoting struct {
	at  int // the first token of the open quotation; -1 where none is open
	end int // the end of the paragraph that it was left open in
	led bool
}

// read marks the tokens first to last, one paragraph.
func (q *quoting) read(t *Text, first, last int) {
	marks := marksOf(t, first, last)
	if q.at >= 0 {
		goesOn := len(marks) > 0 && (marks[0].i == first && marks[0].side != closing || marks[0].side == closing && marks[0].sure)
		if !goesOn {
			q.drop(t)
		} else {
			fill(t, q.at, q.end)
			q.at = -1
			if marks[0].side == closing && marks[0].i != first {
				q.at, q.led = first, true
			}
		}
	}
	for _, m := range marks {
		side := m.side
		if m.i == first && side == either {
			side = opening
		}
		if side == either {
			side = opening
			if q.at >= 0 {
				side = closing
			}
		}
		switch {
		case side == opening && q.at < 0:
			q.at, q.led = m.i+1, m.i == first
		case side == opening:
			if end := q.cut(t, m); end >= 0 {
				fill(t, q.at, end)
				q.at, q.led = m.i+1, false
			}
		case q.at >= 0:
			fill(t, q.at, m.i)
			q.at = -1
		}
	}
	q.end = last
}

// farthest is how many tokens before a mark another is looked for that belongs to it.
const farthest = 500

// cut gives the end of the open quotation where another one is opened: a single mark that closed it. It gives -1 where there is none: the
// new mark is one inside the quotation, or begins another paragraph of it in a text whose paragraphs were run together.
func (q *quoting) cut(t *Text, next quoteMark) int {
	if !next.sure {
		return -1
	}
	inner := false
	for i := max(q.at, next.i-farthest); i < next.i; i++ {
		switch s := singleAt(t, i, q.at-1, next.i); {
		case s.side == opening:
			inner = true
		case s.side == closing && inner:
			inner = false
		case s.side == closing && s.sure:
			return i
		}
	}
	return -1
}

// drop ends a quotation that nothing closed.
func (q *quoting) drop(t *Text) {
	if q.at < 0 {
		return
	}
	end := q.end
	if !q.led && q.at < end {
		end = min(end, t.Sentences[t.Tokens[q.at].Sentence].Last)
	}
	fill(t, q.at, end)
	q.at = -1
}

func fill(t *Text, first, last int) {
	for i := first; i < last; i++ {
		t.Tokens[i].Quoted = !IsQuote(t.Word(i))
	}
}

// IsQuote reports whether a token is a double quotation mark of any style.
func IsQuote(word string) bool {
	switch word {
	case `"`, "“", "”", "„", "‟", "«", "»", "''", "``", "＂", "「", "」":
		return true
	}
	return false
}

type side uint8

const (
	either side = iota
	opening
	closing
)

type quoteMark struct {
	i    int
	side side
	sure bool // told by where it stands
}

func marksOf(t *Text, first, last int) []quoteMark {
	var out []quoteMark
	s := t.Article.Text()
	for i := first; i < last; i++ {
		word := t.Word(i)
		if !IsQuote(word) {
			continue
		}
		tok := t.Tokens[i]
		before, _ := utf8.DecodeLastRuneInString(s[:tok.Start])
		after, _ := utf8.DecodeRuneInString(s[tok.End:])
		blankBefore := i == first || unicode.IsSpace(before) || before == '(' || before == '[' || before == '—' || before == '–'
		blankAfter := i == last-1 || unicode.IsSpace(after)
		m := quoteMark{i: i}
		switch {
		case i == first && !blankAfter:
			m.side, m.sure = opening, true
		case blankBefore && !blankAfter && (solid(after) || after == '\'' || after == '‘' || after == '$' || after == '.' || after == '…' || after == '[' || after == '('):
			m.side, m.sure = opening, true
		case !blankBefore && (blankAfter || !solid(after)):
			m.side, m.sure = closing, true
		case word == "“" || word == "„" || word == "«" || word == "``" || word == "「":
			m.side = opening
		case word == "”" || word == "»" || word == "''" || word == "」":
			m.side = closing
		}
		if word == `"` && m.side == closing && unicode.IsDigit(before) && len(out) > 0 && out[len(out)-1].side == closing {
			continue // inches
		}
		out = append(out, m)
	}
	return out
}
