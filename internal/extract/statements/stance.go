package statements

import (
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/news"
)

// stanceOf reads what the source does with the content from a cue of any number of words: its last word that tells, with what stands beside
// it ("called for", "made no mention of", "has yet to comment").
func (r *reader) stanceOf(cue run) news.Stance {
	no, last := false, ""
	for i := cue.last - 1; i >= cue.first; i-- {
		w := r.lower(i)
		no = no || w == "silent" || w == "yet" && i+1 < cue.last && r.lower(i+1) == "to"
		lemma := r.text.Lemma(i)
		switch {
		case hearsay[w] != "" || seeming[lemma] || w == "likely" || w == "expected":
			return news.Hedges
		case urging[lemma] && urges[last] || lemma == "seek":
			return news.Asks
		case lemma == "offer" && i+1 == cue.last && i+2 < len(r.text.Tokens) && r.lower(i+1) == "to":
			return news.Promises
		case withheld[lemma] && r.negative(run{cue.first, i}):
			return news.Declines
		}
		if c, ok := cues.Of(w); ok && c.Use != cues.Near {
			if stance := r.stance(c, run{cue.first, i + 1}); stance != news.Asserts || !r.refused(run{cue.first, i}) {
				return stance
			}
			return news.Declines
		}
		last = w
	}
	if no {
		return news.Declines
	}
	return news.Asserts
}

var (
	seeming  = set("seem appear")
	urging   = set("call push press campaign lobby")
	urges    = set("for on upon")
	withheld = set("identify specify name provide give offer respond comment elaborate mention release")
)

// negative reports whether a run says no: "did not", "has never".
func (r *reader) negative(x run) bool {
	for i := x.first; i < x.last; i++ {
		if w := r.lower(i); w == "not" || w == "n't" || w == "never" {
			return true
		}
	}
	return false
}

// refused reports whether what follows a run was not said: "has yet to", "stopped short of", "made no", "declined to".
func (r *reader) refused(x run) bool {
	if !x.empty() && r.lower(x.last-1) == "no" {
		return true
	}
	for i := x.first; i+1 < x.last; i++ {
		w, next := r.lower(i), r.lower(i+1)
		if c, ok := cues.Of(w); w == "yet" && next == "to" || w == "short" && next == "of" || ok && c.Stance == news.Declines {
			return true
		}
	}
	return false
}
