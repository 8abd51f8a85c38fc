package document

import "secondsource/internal/news"

// Decision is what was decided of two names: that they stand for one bearer, for two, or that nobody can tell.
type Decision struct {
	A       At       `json:"a"`
	B       At       `json:"b"`
	Verdict string   `json:"verdict"` // same, different or cannot-tell
	Score   int      `json:"score"`   // how sure, in thousandths
	Why     []string `json:"why"`
	By      *string  `json:"by"` // the author of a person's judgement; null for the program
}

// maxDecisions bounds how many of the program's decisions are written for each entity, those to join its names and those not to alike.
const maxDecisions = 24

// decisions gives what a person decided, and of the program's decisions the first that joins each two spellings of an entity and those on names that it holds
// and another's, no more than maxDecisions of each for an entity. That equal words of two articles are one is not written.
func (e encoder) decisions() []Decision {
	type spellings struct {
		entity int
		a, b   string
	}
	seen := map[spellings]bool{}
	joined, near := map[int]int{}, map[int]int{}
	var out []Decision
	for _, d := range e.a.Decisions {
		if d.By == "" {
			s := spellings{e.a.EntityOf(d.A), e.text(d.A), e.text(d.B)}
			other := e.a.EntityOf(d.B)
			switch {
			case d.Verdict != news.Same:
				if near[s.entity] >= maxDecisions || near[other] >= maxDecisions {
					continue
				}
				near[s.entity]++
				near[other]++
			case s.a == s.b || seen[s] || joined[s.entity] >= maxDecisions:
				continue
			default:
				seen[s] = true
				joined[s.entity]++
			}
		}
		out = append(out, Decision{A: e.mention(d.A), B: e.mention(d.B), Verdict: string(d.Verdict), Score: d.Score, Why: d.Why, By: optional(d.By)})
	}
	return out
}

func (e encoder) text(r news.Ref) string {
	f := e.a.Findings[r.Article]
	return f.Article.Slice(f.Mentions[r.Index].Span)
}

func (e encoder) mention(r news.Ref) At {
	f := e.a.Findings[r.Article]
	return at(f.Article, f.Mentions[r.Index].Span)
}
