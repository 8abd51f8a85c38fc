package language

import (
	"sort"
	"strings"
	"unicode/utf8"

	"secondsource/internal/language/tags"
	"secondsource/internal/news"
)

// MaxText bounds how much of an article's text is read, in bytes: a novel's length, that no piece of journalism has.
const MaxText = 1 << 19

// Read gives the sentences and tagged tokens of a's headline, paragraphs and captions in the order of the text.
//
// Headlines and subheads are one sentence each whatever marks they hold. Where two parts overlap, the later one is left out. What stands
// beyond [MaxText] is not read.
func Read(a *news.Article) *Text {
	t := &Text{Article: a}
	s := a.Text()
	parts := partsOf(a)
	t.Tokens = make([]Token, 0, min(len(s), MaxText)/5+8)
	t.Sentences = make([]Sentence, 0, min(len(s), MaxText)/100+4)
	q := quoting{at: -1}
	for _, p := range parts {
		begin := len(t.Tokens)
		t.Tokens = appendWords(t.Tokens, s, p.Span)
		if len(t.Tokens) == begin {
			continue
		}
		tokens := t.Tokens[begin:]
		first := 0
		for i := 0; i < len(tokens); i++ {
			end, taken := i == len(tokens)-1, 0
			if !end && p.part != InHeadline && p.part != InSubhead {
				end, taken = ends(s, tokens, first, i)
			}
			if !end {
				continue
			}
			i += taken
			t.Sentences = append(t.Sentences, Sentence{
				Span:  news.Span{Start: tokens[first].Start, End: tokens[i].End},
				First: begin + first, Last: begin + i + 1, Part: p.part, Paragraph: p.index,
			})
			for k := first; k <= i; k++ {
				tokens[k].Sentence = len(t.Sentences) - 1
			}
			first = i + 1
		}
		if p.part == InBody || p.part == InSubhead {
			q.read(t, begin, len(t.Tokens))
		} else {
			alone := quoting{at: -1}
			alone.read(t, begin, len(t.Tokens))
			alone.drop(t)
		}
	}
	q.drop(t)
	quoteSingles(t)
	tag(t)
	return t
}

// tag gives the tokens their parts of speech.
func tag(t *Text) {
	tagger := tags.New()
	var words []tags.Word
	for _, s := range t.Sentences {
		words = words[:0]
		for i := s.First; i < s.Last; i++ {
			word := t.Word(i)
			if strings.Contains(word, "’") {
				word = strings.ReplaceAll(word, "’", "'")
			}
			words = append(words, tags.Word{Text: word, Lower: t.Tokens[i].Lower})
		}
		tagger.Tag(words, func(i int, tag string) { t.Tokens[s.First+i].Tag = tag })
	}
}

type partOf struct {
	news.Span
	part  Part
	index int
}

// partsOf gives the parts of the article that are read, in the order of the text, none overlapping.
func partsOf(a *news.Article) []partOf {
	all := make([]partOf, 0, len(a.Paragraphs)+len(a.Captions)+1)
	all = append(all, partOf{a.Headline, InHeadline, 0})
	for i, p := range a.Paragraphs {
		part := InBody
		if p.Kind == news.Subhead {
			part = InSubhead
		}
		all = append(all, partOf{p.Span, part, i})
	}
	for i, c := range a.Captions {
		all = append(all, partOf{c.Span, InCaption, i})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	out, end := all[:0], 0
	for _, p := range all {
		if p.Start >= MaxText {
			break
		}
		if !p.Empty() && p.Start >= end && p.End <= len(a.Text()) {
			p.End = readable(a.Text(), p.Span)
			out = append(out, p)
			end = p.End
		}
	}
	return out
}

// readable gives the end of what is read of a part: its own, or the last blank before [MaxText], or the last character.
func readable(text string, part news.Span) int {
	if part.End <= MaxText {
		return part.End
	}
	if blank := strings.LastIndexByte(text[part.Start:MaxText], ' '); blank > 0 {
		return part.Start + blank
	}
	end := MaxText
	for end > part.Start && !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}
