package lineage

import (
	"fmt"
	"math"

	"secondsource/internal/news"
)

// why gives the reasons of a decision, from templates over counts and names.
func (c *comparison) why(kind news.LineageKind, d direction, otherwise *reading) []string {
	a, b := name(c.a.article), name(c.b.article)
	if a == b {
		a, b = c.a.article.ID, c.b.article.ID
	}
	var out []string
	if kind == news.SharedSpeech {
		out = append(out, fmt.Sprintf("both give %d words in a row of a quotation", c.quotesSame))
		if c.runs > 0 {
			out = append(out, fmt.Sprintf("outside quotations %s of %s and %s of %s lie in shared runs of %d words", percent(c.sharedB), b, percent(c.sharedA), a, runLength))
		} else {
			out = append(out, fmt.Sprintf("outside quotations no run of %d words is shared", runLength))
		}
		return out
	}
	out = append(out, fmt.Sprintf("outside quotations %s of %s and %s of %s lie in shared runs of %d words", percent(c.sharedB), b, percent(c.sharedA), a, runLength))
	if c.longest >= passageWords {
		out = append(out, fmt.Sprintf("the longest passage in common has %d words", c.longest))
	}
	if kind == news.Paraphrase || kind == news.CannotTell {
		out = append(out, fmt.Sprintf("%s of the sentences of %s and %s of those of %s have a counterpart", percent(c.coverB), b, percent(c.coverA), a),
			fmt.Sprintf("%d of %d pairs of sentences closest to each other stand in the same order", c.ordered, c.matched))
	}
	if otherwise != nil {
		out = append(out, fmt.Sprintf("both give a quotation in the same rendering, %d words in a row, where %s renders it otherwise", c.quotesSame, name(otherwise.article)))
	}
	if d.why != "" {
		out = append(out, d.why)
	}
	return out
}

func percent(v float64) string { return fmt.Sprintf("%d %%", int(math.Round(100*v))) }
