package statements

import (
	"strings"

	"secondsource/internal/news"
)

// negated reports whether the text tells that this was not said: "did not say that", "stopped short of calling it".
func (r *reader) negated(f finding) bool {
	if f.cue.empty() || f.stance == news.Denies || f.kind == news.Direct {
		return false
	}
	from := max(f.cue.first-3, r.sentence(f.cue.first).first)
	for i := f.cue.last - 1; i >= from && !f.holds(i); i-- {
		next := ""
		if i+1 < len(r.text.Tokens) {
			next = r.lower(i + 1)
		}
		switch w := r.lower(i); {
		case w == "n't" || w == "never" || w == "without" || w == "cannot":
			return true
		case w == "not" && next != "only", w == "short" && next == "of":
			return true
		case i < f.cue.first && (w == "," || w == ";" || w == "and" || w == "but"): // of another clause
			return false
		}
	}
	return false
}

// holds reports whether a token is of the content.
func (f finding) holds(i int) bool {
	for _, c := range f.content {
		if c.holds(i) {
			return true
		}
	}
	return false
}

// led leaves out of content what stands between the cue and the "that" which leads into what was said: "said ahead of the meeting that …".
func (r *reader) led(f finding, content []run) []run {
	if len(content) == 0 || f.cue.empty() || content[0].first < f.cue.last {
		return content
	}
	end, rest := 0, content // of what may stand between, and what is left then
	if len(content) > 1 && r.lower(content[1].first) == "that" {
		end, rest = content[1].first, content[1:]
	} else if end = r.thatIn(content[0]); end > 0 {
		rest = append([]run{{end, content[0].last}}, content[1:]...)
	} else {
		return content
	}
	for i := f.cue.last; i < end; i++ {
		if tag := r.text.Tokens[i].Tag; strings.HasPrefix(tag, "V") || tag == "MD" || r.quoteOf[i] >= 0 {
			return content
		}
	}
	if w, before := r.lower(f.cue.last), r.lower(content[0].first-1); !prepositions[w] && w != "ahead" && before != "of" && !prepositions[before] {
		return content
	}
	return rest
}

// thatIn is the "that" among the first words of a run that begins a clause, not first; 0 where there is none.
func (r *reader) thatIn(x run) int {
	for i := x.first + 1; i < min(x.last-1, x.first+10); i++ {
		if r.lower(i) == "that" && !r.finite(i+1) {
			return i
		}
	}
	return 0
}
