// Package news holds the nouns of the program: captures, articles, spans and what is found in them. It knows no file format, no store
// and no JSON; every other package speaks in its words.
//
// # Two coordinate systems
//
// A [Span] counts bytes of an article's text, a [Range] counts bytes of a capture's payload. Both are half open and lie on the edges of
// characters. [Article.Ranges] and its reverse [Article.Cover] convert between them. An article is made only by a [Builder], which keeps bytes of the
// payload or inserts text without a place in it, so the map back to the payload grows by itself and cannot be forgotten.
//
// # Evidence
//
// Evidence travels as an [Excerpt]: an article, a span of it and so the words. Findings about one article live in [Findings] and carry
// spans of that article; whatever joins articles carries excerpts or [Ref]s.
package news
