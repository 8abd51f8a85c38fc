// Package corefer answers: whom do "he", "its", "the minister" and "the company" stand for in an article?
//
// It reads the article from start to end and keeps in mind who and what was spoken of: names, and nouns without a name ("a spokesman", "the report"),
// which take part so that their pronouns are not given to somebody else. Each pronoun is weighed against each of them that number and gender allow:
// how far back it stands, in what place of its sentence, how often it was named, who spoke last and the like; and against its standing for nothing named.
// The weights are whole numbers learned from texts with known answers (lexicon/corefer). The best is taken where it is ahead of the next by a margin; else
// nobody can tell, and the pronoun is left out.
//
// Rules tie nominals. An office ("the Syrian president") stands for the one person of the article who holds it, another noun ("the lawyer") for the one
// in mind whom the article has called so, the noun of a body or place ("the ministry", "the company", "the city") for the one spoken of last of those that
// it fits best: that are called so, whose name holds the noun, or that are of the sort.
//
// A headline, standfirst, subhead or caption is no running text: whom only these name is weighed apart, and hardly counts where the text has introduced
// somebody that fits.
//
// Left out: pronouns in headlines, subheads and captions; "I", "we", "you" and "they"; a person first named after the pronoun ("For his part, Oku said");
// kin ("his wife"); "the couple", "both", "the former" and all that stands for several.
// Known weaknesses: subjects are told from the order of words; relatives of one surname; "it" is mostly left out, since most stand for no name.
//
// Work for an article is in proportion to its length: at most [maxNear] with a name and as many without are in mind at a time, and of persons of one name,
// or in office, [maxNamesakes].
package corefer

import (
	"secondsource/internal/language"
	model "secondsource/internal/lexicon/corefer"
	"secondsource/internal/news"
)

// Find gives the mentions of an article in the order of the text: names, with the pronouns and nominals that stand for one of them. Same of a
// pronoun or nominal is the nearest earlier name; Same of names is kept, counted in the new list. Names are in the order of the text.
func Find(a *news.Article, t *language.Text, names []news.Mention) []news.Mention {
	return merge(names, read(t, names, model.Weights(), nil))
}

// Teach reads an article as [Find] does, but asks decide for whom each pronoun stands: an index into its candidates, or -1.
func Teach(t *language.Text, names []news.Mention, decide func(*Case) int) {
	read(t, names, nil, decide)
}

// With is Find by other weights, and gives only what was found beside the names.
func With(t *language.Text, names []news.Mention, weights *model.Model) []news.Mention {
	return read(t, names, weights, nil)
}

// A Case is a pronoun with those that it may stand for.
type Case struct {
	news.Span
	Class      model.Class
	Null       []int16 // the features that speak for its standing for none of them
	Candidates []Candidate
}

// A Candidate is somebody or something that a pronoun may stand for.
type Candidate struct {
	Features []int16
	Named    bool
	Said     []news.Span // where the article has spoken of it so far
}

// merge puts found between names, in the order of the text, and counts every Same in the joined list.
func merge(names, found []news.Mention) []news.Mention {
	if len(found) == 0 {
		return names
	}
	out := make([]news.Mention, 0, len(names)+len(found))
	at := make([]int, len(names))
	for len(names) > 0 || len(found) > 0 {
		if len(found) == 0 || len(names) > 0 && names[0].Compare(found[0].Span) <= 0 {
			at[len(at)-len(names)] = len(out)
			out, names = append(out, names[0]), names[1:]
		} else {
			out, found = append(out, found[0]), found[1:]
		}
	}
	for i, m := range out {
		if m.Same >= 0 && m.Same < len(at) {
			out[i].Same = at[m.Same]
		} else {
			out[i].Same = -1
		}
	}
	return out
}
