package statements

import (
	"strings"

	"secondsource/internal/news"
)

// nominals are nouns that tell of a saying by the clause behind them, "his claim that the bridge is safe", "allegations that he fled", with what
// they do with it.
var nominals = map[string]news.Stance{
	"claim": news.Asserts, "accusation": news.Asserts, "allegation": news.Asserts, "assertion": news.Asserts, "statement": news.Asserts, "warning": news.Asserts,
	"complaint": news.Asserts, "insistence": news.Asserts, "contention": news.Asserts, "argument": news.Asserts, "conclusion": news.Asserts, "prediction": news.Asserts,
	"assurance": news.Asserts, "report": news.Asserts, "announcement": news.Asserts, "declaration": news.Asserts, "criticism": news.Asserts, "finding": news.Asserts,
	"denial": news.Denies, "admission": news.Confirms, "acknowledgment": news.Confirms, "acknowledgement": news.Confirms, "confirmation": news.Confirms, "concession": news.Confirms,
	"pledge": news.Promises, "promise": news.Promises, "vow": news.Promises, "guarantee": news.Promises, "threat": news.Promises,
	"demand": news.Asks, "request": news.Asks, "recommendation": news.Asks, "proposal": news.Asks,
	"suggestion": news.Hedges, "speculation": news.Hedges, "rumour": news.Hedges, "rumor": news.Hedges, "fear": news.Hedges, "hope": news.Hedges, "concern": news.Hedges,
	"worry": news.Hedges, "belief": news.Hedges, "suspicion": news.Hedges, "expectation": news.Hedges,
}

// passedOn are those that tell of a word without a speaker, where nobody's name stands before them.
var passedOn = set("report rumour rumor speculation")

// nominal adds what is told by a noun and a clause behind it, where no cue has the noun. Where one has, the clause is all of the content.
func (r *reader) nominal() {
	for k := range r.found {
		f := &r.found[k]
		if f.cue.last-f.cue.first != 1 || !strings.HasPrefix(r.text.Tokens[f.cue.first].Tag, "NN") || nominals[r.text.Lemma(f.cue.first)] == "" {
			continue
		}
		for n, c := range f.content {
			if n > 0 && c.first == f.cue.last && r.lower(c.first) == "that" {
				f.content = f.content[n:]
				break
			}
		}
	}
	r.index()
	for i := 1; i+2 < len(r.text.Tokens); i++ {
		if r.cueOf[i] >= 0 || r.quoteOf[i] >= 0 || r.lower(i+1) != "that" || !strings.HasPrefix(r.text.Tokens[i].Tag, "NN") {
			continue
		}
		lemma := r.text.Lemma(i)
		stance, ok := nominals[lemma]
		s := r.sentence(i)
		if !ok || i+3 >= s.last || r.finite(i+2) { // "a claim that was made": which
			continue
		}
		content := run{i + 1, r.phraseEnd(i+1, s.last)}
		if r.wordsIn(content) < 4 || !r.finiteIn(content) || r.text.Tokens[i+1].Tag == "WDT" && r.gaps(content) {
			continue
		}
		f := finding{cue: run{i, i + 1}, content: []run{content}, source: r.owner(i, s.first), stance: stance, mention: -1, reason: "noun"}
		f.kind = r.kindOf(f.content)
		if r.resolve(&f); f.source.empty() && passedOn[lemma] {
			f.basis = news.ByReport
		}
		f.settled = f.source.empty()
		r.found = append(r.found, f)
	}
}

// gaps reports whether a clause ends in a verb or preposition whose object it was asked for: "a claim that nobody had read".
func (r *reader) gaps(x run) bool {
	tag := r.text.Tokens[x.last-1].Tag
	return strings.HasPrefix(tag, "V") || tag == "IN" || tag == "RP" || tag == "TO"
}

func (r *reader) finiteIn(x run) bool {
	for i := x.first; i < x.last; i++ {
		if r.finite(i) {
			return true
		}
	}
	return false
}

// owner is who makes the claim of the noun at token i: "his", "the mayor's", with adjectives between; none where nobody stands before it.
func (r *reader) owner(i, first int) run {
	for k := i - 1; k >= max(first, i-4); k-- {
		switch tag := r.text.Tokens[k].Tag; {
		case tag == "PRP$":
			return run{k, k + 1}
		case tag == "POS" && k > first:
			if x := r.chunkBefore(k); !x.empty() {
				return x
			}
			return run{}
		case tag == "JJ", tag == "JJR", tag == "JJS", tag == "RB", tag == "VBN", tag == "VBG", tag == "NN", tag == "CC", tag == "CD", tag == ",":
		default:
			return run{}
		}
	}
	return run{}
}
