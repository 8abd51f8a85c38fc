package language

import (
	"unicode"
	"unicode/utf8"
)

// quoteSingles marks the tokens inside single quotation marks in articles that use these for what others set in double ones: where more
// quotations stand in single marks than in double ones. In other articles single marks are for words and titles, and inside quotations.
//
// A single mark is an apostrophe, too. It opens after a blank and before a word, and closes after a word or mark and before none; of a word
// that ends with s it closes only where no later mark does, for it may be the genitive of a plural.
func quoteSingles(t *Text) {
	var pairs [][2]int
	for first := 0; first < len(t.Sentences); {
		last := first
		for last < len(t.Sentences) && t.Sentences[last].Part == t.Sentences[first].Part && t.Sentences[last].Paragraph == t.Sentences[first].Paragraph {
			last++
		}
		pairs = singlePairs(pairs, t, t.Sentences[first].First, t.Sentences[last-1].Last)
		first = last
	}
	single, double, end := 0, 0, 0
	for _, p := range pairs {
		double += runs(t, end, p[0])
		end = p[1]
		if speech(t, p) {
			single++
		}
	}
	if double += runs(t, end, len(t.Tokens)); single <= double {
		return
	}
	for _, p := range pairs {
		t.Tokens[p[0]].Single = true
		if p[1] < len(t.Tokens) && singleAt(t, p[1], p[0], p[1]+1).side == closing {
			t.Tokens[p[1]].Single = true
		}
		fill(t, p[0]+1, p[1])
	}
}

// speech reports whether a pair of marks holds more than a word or a title: it ends with a mark of its own, or is four words long.
func speech(t *Text, pair [2]int) bool {
	if pair[1]-pair[0] < 3 {
		return false
	}
	switch last := t.Word(pair[1] - 1); last {
	case ",", ".", "!", "?", "…", "...":
		return true
	}
	return pair[1]-pair[0] > 4
}

// runs counts the quotations in double marks among tokens first to last.
func runs(t *Text, first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if t.Tokens[i].Quoted && (i == first || !t.Tokens[i-1].Quoted) {
			n++
		}
	}
	return n
}

// singlePairs adds the pairs of single marks among the tokens first to last, a paragraph, that are not inside double ones: the token of the
// opening mark, and that of the closing mark or, of a quotation that goes on in the next paragraph, last.
func singlePairs(pairs [][2]int, t *Text, first, last int) [][2]int {
	open, maybe := -1, -1
	for i := first; i < last; i++ {
		if t.Tokens[i].Quoted {
			continue
		}
		m := singleAt(t, i, first, last)
		switch {
		case m.side == opening:
			if open >= 0 && maybe >= 0 {
				pairs = append(pairs, [2]int{open, maybe})
			}
			open, maybe = i, -1
		case m.side == closing && open >= 0 && m.sure:
			pairs = append(pairs, [2]int{open, i})
			open, maybe = -1, -1
		case m.side == closing && open >= 0 && maybe < 0:
			maybe = i
		}
	}
	switch {
	case open >= 0 && maybe >= 0:
		pairs = append(pairs, [2]int{open, maybe})
	case open >= 0 && open == first && last+1 < len(t.Tokens) && t.Tokens[first].Sentence+1 < len(t.Sentences) && singleAt(t, last, last, last+2).side == opening:
		pairs = append(pairs, [2]int{open, last})
	}
	return pairs
}

// singleAt tells whether token i, of those from first to last, is a single quotation mark, and on which side. It is sure to close after
// a mark, or a word that ends with another letter than s.
func singleAt(t *Text, i, first, last int) quoteMark {
	m := quoteMark{i: i}
	tok, s := t.Tokens[i], t.Article.Text()
	word := s[tok.Start:tok.End]
	if word != "'" && word != "‘" && word != "’" {
		return m
	}
	before, _ := utf8.DecodeLastRuneInString(s[:tok.Start])
	after, _ := utf8.DecodeRuneInString(s[tok.End:])
	blankBefore := i <= first || unicode.IsSpace(before) || before == '(' || before == '[' || before == '—' || before == '–' || before == '/'
	blankAfter := i >= last-1 || !solid(after)
	switch {
	case blankBefore && word != "’" && (solid(after) || after == '"' || after == '“' || after == '$' || after == '£' || after == '€' || after == '…'):
		m.side, m.sure = opening, true
	case !blankBefore && blankAfter && word != "‘":
		m.side, m.sure = closing, before != 's' && before != 'S' || !unicode.IsSpace(after)
	}
	return m
}
