package statements

import (
	"strings"
	"testing"

	"secondsource/internal/language"
)

// What the model read is given by words: the source, the cue, and the pieces of the content.
func TestUpright(t *testing.T) {
	for _, c := range []struct{ name, text, cue, content, source, want string }{
		{"the noun before", "The experts have praised the plan.", "have praised", "The experts / the plan", "", "The experts: the plan"},
		{"the noun behind", "The plan is dead, noted the mayor.", "noted", "The plan is dead / the mayor", "", "the mayor: The plan is dead"},
		{"a conjunction before", "After campaign aides had insisted the plan was dead, it rained.", "had insisted", "After campaign aides / the plan was dead", "", "campaign aides: the plan was dead"},
		{"no cue", "The alleged swap took place.", "alleged", "swap", "The", ": "},
		{"second verb, long subject", "But Ostland's envoys to the harbour council thanked the pilots and urged calm.", "urged", "calm", "", "Ostland's envoys to the harbour council: calm"},
		{"a participle that describes", "The words cited herein may be his.", "cited", "The words / herein may be his", "", ": The words / herein may be his"},
		{"a passive", "Quell was named the winner.", "was named", "Quell / the winner", "", ": Quell / the winner"},
		{"what seems", "The plan seems dead to many.", "seems", "The plan / dead to many", "", ": The plan / dead to many"},
		{"a clause before", "What he has told us is dull.", "told", "What he has / us is dull", "", ": What he has / us is dull"},
		{"participle", "The mayor left early, saying that the bridge was safe.", "saying", "that the bridge was safe", "", "The mayor: that the bridge was safe"},
		{"participle, clause between", "Leaders who have fought for years embraced the plan, warning that time was short.", "warning", "that time was short", "", "Leaders who have fought for years: that time was short"},
		{"participle first", "Claiming that the bridge was safe, the mayor spoke for an hour.", "Claiming", "that the bridge was safe", "", "the mayor: that the bridge was safe"},
		{"second verb", "Officials announced an arrest on Friday and said the curfew would continue.", "said", "the curfew would continue", "", "Officials: the curfew would continue"},
		{"upside down", "The bridge was safe, said Mara Quell", "said", "Mara Quell", "The bridge was safe", "Mara Quell: The bridge was safe"},
		{"a source that stands", "The mayor said the bridge was safe.", "said", "the bridge was safe", "The mayor", "The mayor: the bridge was safe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, _ := article(c.text)
			r := &reader{text: language.Read(a), article: a}
			r.collect()
			find := func(words string) run {
				if words == "" {
					return run{}
				}
				at := strings.Index(c.text, words)
				return run{r.tokenAt(at), r.tokenAt(at+len(words)-1) + 1}
			}
			f := finding{cue: find(c.cue), source: find(c.source)}
			for _, piece := range strings.Split(c.content, " / ") {
				f.content = append(f.content, find(piece))
			}
			r.upright(&f)
			var pieces []string
			for _, x := range f.content {
				pieces = append(pieces, a.Slice(r.span(x)))
			}
			source := ""
			if !f.source.empty() {
				source = a.Slice(r.span(f.source))
			}
			if got := source + ": " + strings.Join(pieces, " / "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
