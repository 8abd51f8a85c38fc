// Package language reads a text into sentences and tokens, once for all that need them. Joining the pieces, with the white space between
// them, gives back the text: nothing is changed, every token and sentence is a span.
//
// Tokens are cut by hand-written rules as in the Penn treebank, sentences by their marks, a list of abbreviations and what follows, quotations
// by where their marks stand; parts of speech come from package tags, base forms from package lemmas. Base noun phrases are read
// off the tags ([Text.Chunks]). It leaves out clauses.
// Known weaknesses: an abbreviation that is not listed ends a sentence before a capital; a quotation whose closing mark is missing ends with
// its sentence or paragraph; single quotation marks are taken for apostrophes in articles that have as many double ones.
package language

import (
	"secondsource/internal/language/lemmas"
	"secondsource/internal/news"
)

// Text is an article's text in sentences and tokens. Only the headline, paragraphs and captions are read; furniture is not.
type Text struct {
	Article   *news.Article
	Sentences []Sentence
	Tokens    []Token // in the order of the text
}

// A Sentence is a run of tokens. It never crosses the edge of a headline, paragraph or caption.
type Sentence struct {
	news.Span
	First, Last int  // its tokens are Text.Tokens[First:Last]
	Part        Part // what it is part of
	Paragraph   int  // index into Article.Paragraphs or Article.Captions, by Part; 0 for the headline
}

// Part is the part of an article that a sentence stands in.
type Part uint8

// The parts of an article.
const (
	InBody Part = iota
	InHeadline
	InSubhead // a subhead or standfirst is a paragraph too; subheads are told apart because they are no sentences
	InCaption
)

// A Token is a word, a number or a mark.
type Token struct {
	news.Span
	Lower    string // the word in lower case, with ' for ’
	Tag      string // part of speech, Penn treebank
	Sentence int    // index into Text.Sentences
	Quoted   bool   // inside double quotation marks, or single ones that stand for them
	Single   bool   // a single quotation mark that stands for a double one
}

// Word is the token's text as it stands.
func (t *Text) Word(i int) string { return t.Article.Slice(t.Tokens[i].Span) }

// Lemma is the base form of the token in lower case: "say" for "said". It is worked out when asked for.
func (t *Text) Lemma(i int) string { return lemmas.Of(t.Tokens[i].Lower, t.Tokens[i].Tag) }

// QuoteMark reports whether token i is a mark that quotations stand in: a double one, or a single one that stands for it.
func (t *Text) QuoteMark(i int) bool { return t.Tokens[i].Single || IsQuote(t.Word(i)) }
