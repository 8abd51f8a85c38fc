// Package lexicon holds the word lists and models that the stages read with, each with its source. It answers look-ups and knows nothing
// of articles.
package lexicon
