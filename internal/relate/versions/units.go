package versions

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// A unit is a sentence, headline, caption or line of an article: the smallest thing that is added, dropped or moved.
type unit struct {
	news.Span
	part news.EditPart
	key  string // its words and marks as far as they tell it from others
}

// unitsOf gives the units of an article in the order of its text. Furniture is left out; a paragraph of which no sentence is known is one.
func unitsOf(f *news.Findings) []unit {
	a := f.Article
	type part struct {
		news.Span
		part news.EditPart
	}
	var parts []part
	furniture := slices.Clone(a.Furniture)
	slices.SortFunc(furniture, news.Span.Compare)
	add := func(s news.Span, p news.EditPart) {
		i, _ := slices.BinarySearchFunc(furniture, s, func(x, s news.Span) int { return x.End - s.End })
		if !s.Empty() && s.End <= len(a.Text()) && (i == len(furniture) || !furniture[i].Contains(s)) {
			parts = append(parts, part{s, p})
		}
	}
	add(a.Headline, news.PartHeadline)
	for _, l := range a.Lines {
		add(l, linePart(a, l))
	}
	for _, p := range a.Paragraphs {
		add(p.Span, news.PartText)
	}
	for _, c := range a.Captions {
		add(c.Span, news.PartCaption)
	}
	slices.SortStableFunc(parts, func(x, y part) int { return x.Start - y.Start })
	var out []unit
	end, at := 0, 0
	for _, p := range parts {
		if p.Start < end { // a line that is a paragraph too
			continue
		}
		end = p.End
		before := len(out)
		if p.part == news.PartText {
			for at < len(f.Sentences) && f.Sentences[at].Start < p.Start {
				at++
			}
			for ; at < len(f.Sentences) && f.Sentences[at].End <= p.End; at++ {
				out = append(out, unit{Span: f.Sentences[at], part: p.part})
			}
		}
		if len(out) == before {
			out = append(out, unit{Span: p.Span, part: p.part})
		}
	}
	for i := range out {
		out[i].key = fold(a.Slice(out[i].Span))
	}
	return slices.DeleteFunc(out, func(u unit) bool { return u.key == "" })
}

// linePart tells a byline from other lines about the article.
func linePart(a *news.Article, l news.Span) news.EditPart {
	if b := a.About.Byline.Span; !b.Empty() && l.Overlaps(b) {
		return news.PartByline
	}
	return news.PartLine
}

// fold gives the words and marks of a text in one form: quotation marks, dashes and white space of every kind are one each.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range s {
		if r > 0x7f {
			r = foldRune(r)
		}
		switch r {
		case 0:
			continue
		case ' ', '\t', '\n', '\v', '\f', '\r':
			blank = true
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
	}
	return b.String()
}

// foldRune gives the common form of a mark or blank, 0 for what is not seen.
func foldRune(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»', '‟':
		return '"'
	case '‘', '’', '‚', '‛', '′':
		return '\''
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '\u00ad', '\u200b', '\ufeff':
		return 0
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// A token is a word of a unit, or one mark.
type token struct {
	news.Span
	word bool
	key  string
}

// tokensOf gives the words and marks between the bytes of s. A point, comma, apostrophe or hyphen inside a word does not end it.
func tokensOf(text string, s news.Span) []token {
	var out []token
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(text[i:s.End])
		start := i
		i += size
		if f := foldRune(r); unicode.IsSpace(r) || f == 0 {
			continue
		}
		t := token{word: inWord(r)}
		for t.word && i < s.End {
			r, size := utf8.DecodeRuneInString(text[i:s.End])
			next, _ := utf8.DecodeRuneInString(text[i+size : s.End])
			if !inWord(r) && !(strings.ContainsRune(".,'’‑-", r) && i+size < s.End && inWord(next)) {
				break
			}
			i += size
		}
		t.Span = news.Span{Start: start, End: i}
		t.key = fold(text[start:i])
		out = append(out, t)
	}
	return out
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// A numbering gives each text a number of its own.
type numbering map[string]int32

func (n numbering) of(s string) int32 {
	id, ok := n[s]
	if !ok {
		id = int32(len(n))
		n[s] = id
	}
	return id
}

// weight is how much a word tells, in thousandths.
func weight(stem string) int { return 300 + int(1000*frequency.Weight(stem, 0, 0)) }
