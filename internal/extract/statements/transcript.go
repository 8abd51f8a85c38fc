package statements

import (
	"strings"
	"unicode"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// A line of a transcript: a paragraph that begins with who speaks and a colon. “QUELL: We never close.”
type line struct {
	label   run
	colon   int
	block   run
	mention int // whose name the label is; -1 where it is of nobody mentioned elsewhere
}

// longestLabel is the most words that name a speaker in a transcript.
const longestLabel = 4

// transcript adds what the lines of a conversation say. A conversation has two speakers or more, and each of them is somebody who is named in
// the text or speaks more than once: that tells it from "CORRECTION:" and "READ MORE:".
func (r *reader) transcript() {
	var lines []line
	times, persons := map[string]int{}, r.persons()
	for _, s := range r.text.Sentences {
		if s.Part != language.InBody || s.First > 0 && r.together(s.First-1, s.First) {
			continue
		}
		if l, ok := r.labelled(s.First, persons); ok {
			lines = append(lines, l)
			times[r.joined(l.label)]++
		}
	}
	speakers := map[string]bool{}
	kept := lines[:0]
	for _, l := range lines {
		if name := r.joined(l.label); l.mention >= 0 || times[name] > 1 {
			speakers[name] = true
			kept = append(kept, l)
		}
	}
	if len(speakers) < 2 {
		return
	}
	r.addLines(kept)
}

// labelled reads the label that a paragraph begins with.
func (r *reader) labelled(first int, persons map[string][]int) (line, bool) {
	l := line{block: run{first, first + 1}, mention: -1}
	for l.block.last < len(r.text.Tokens) && r.together(first, l.block.last) {
		l.block.last++
	}
	if language.IsQuote(r.text.Word(first)) {
		first++
	}
	at := first
	for at < l.block.last && at < first+longestLabel && r.loud(at) {
		at++
	}
	if m := r.mentionStarting(min(first, l.block.last-1)); m >= 0 && r.mentions[m].Kind == news.Person {
		at = max(at, r.tokenAt(r.mentions[m].End-1)+1)
	}
	if at == first || at >= l.block.last || r.lower(at) != ":" || r.wordsIn(run{at + 1, l.block.last}) < 3 {
		return line{}, false
	}
	l.label, l.colon = run{first, at}, at
	for _, m := range persons[r.lower(at-1)] {
		if x := r.mentions[m]; x.End <= r.text.Tokens[first].Start || x.Start >= r.text.Tokens[at].Start {
			l.mention = m
			break
		}
	}
	return l, true
}

// persons gives the first two mentions of persons by name that end in a word.
func (r *reader) persons() map[string][]int {
	out := map[string][]int{}
	for m, x := range r.mentions {
		if x.Kind != news.Person || x.Form != news.Name {
			continue
		}
		if at := r.tokenAt(x.End - 1); at < len(r.text.Tokens) && len(out[r.lower(at)]) < 2 {
			out[r.lower(at)] = append(out[r.lower(at)], m)
		}
	}
	return out
}

// loud reports whether token i is a word in capital letters.
func (r *reader) loud(i int) bool {
	letters := 0
	for _, c := range r.text.Word(i) {
		if unicode.IsLower(c) || unicode.IsDigit(c) {
			return false
		}
		letters += boolInt(unicode.IsUpper(c))
	}
	return letters > 0
}

func (r *reader) joined(x run) string {
	var words []string
	for i := x.first; i < x.last; i++ {
		words = append(words, r.lower(i))
	}
	return strings.Join(words, " ")
}

// addLines adds what lines say, with the paragraphs that their quotations run on in.
func (r *reader) addLines(lines []line) {
	first := len(r.found)
	for _, l := range lines {
		f := finding{kind: news.Direct, source: l.label, cue: run{l.colon, l.colon + 1}, content: []run{{l.colon + 1, l.block.last}}, stance: news.Asserts, reason: "line of a transcript"}
		r.resolve(&f)
		if l.mention >= 0 {
			f.mention, f.basis, f.settled = r.root(l.mention), news.ByName, true
		}
		r.found = append(r.found, f)
	}
	next := 0
	for i := range r.quotes {
		q := &r.quotes[i]
		for next < len(lines) && lines[next].block.first <= q.first {
			next++
		}
		if next > 0 && q.last <= lines[next-1].block.last {
			q.found = first + next - 1
		} else if q.from >= 0 && r.quotes[q.from].found >= 0 {
			q.found = r.quotes[q.from].found
			r.found[q.found].content = append(r.found[q.found].content, q.run)
		}
	}
}
