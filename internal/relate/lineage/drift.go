package lineage

import (
	"slices"
	"strings"

	"secondsource/internal/lexicon/cues"
	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// sureScore is how much two sentences must share for a change of wording to be a change at all.
const sureScore = 0.40

// drift gives what b changed of a: firmness, numbers, attribution and time in sentences that answer to each other, and the sentences
// that only one of them has. Only what word lists show for sure is told; a change of meaning in other words is not seen.
func (c *comparison) drift() []news.Drift {
	var out []news.Drift
	told := map[int]bool{}
	for _, m := range c.matches {
		s, t := c.a.sentences[m.a], c.b.sentences[m.b]
		if s.quoted > 0.7 && t.quoted > 0.7 || told[m.b] || c.a.article.Slice(s.Span) == c.b.article.Slice(t.Span) {
			continue
		}
		x, y := c.a.wording(m.a), c.b.wording(m.b)
		// Two sentences are about the same thing where none is closer, or where both are headlines.
		sure := m.score >= sureScore && (m.score == c.bestB[m.b] || s.headline && t.headline)
		each := sure && (m.score == c.bestA[m.a] || s.quoted >= mostlyQuoted && m.score >= 0.5) && !s.headline && !t.headline
		add := func(kind string) {
			out = append(out, news.Drift{Kind: kind, From: s.Span, To: t.Span})
			told[m.b] = true
		}
		switch {
		case y.topic && !x.topic && !x.hedged && !s.headline && !t.headline:
			add("background-to-topic")
		case sure && x.hedged && !y.hedged && !y.spoken && (s.headline || !t.headline):
			add("strengthened")
		case sure && y.hedged && !x.hedged && !x.spoken && s.headline == t.headline:
			add("weakened")
		}
		if sure && differ(x.numbers, y.numbers) {
			add("altered")
		} else if x.still && y.former || x.former && y.still {
			add("time-shifted")
		}
		if each && x.spoken && !y.spoken && !y.quote {
			add("attribution-lost")
		}
	}
	for _, t := range alone(c.b, c.alignedB, c.bestB, c.inB) {
		out = append(out, news.Drift{Kind: "added", To: t})
	}
	for _, s := range alone(c.a, c.alignedA, c.bestA, c.inA) {
		out = append(out, news.Drift{Kind: "dropped", From: s})
	}
	slices.SortStableFunc(out, func(a, b news.Drift) int { return a.To.Compare(b.To) })
	return out
}

// alone gives the sentences that the other article has nothing of: no counterpart, no shared run, hardly a telling word.
func alone(r *reading, aligned []bool, best []float64, in []bool) (out []news.Span) {
	for i, s := range r.sentences {
		if !aligned[i] && best[i] < newScore && !s.headline && len(s.content) >= matchWords && !slices.Contains(in[s.first:s.last], true) {
			out = append(out, s.Span)
		}
	}
	return out
}

// A wording is how a sentence says what it says.
type wording struct {
	read          bool
	hedged        bool // expected, may, reportedly
	spoken        bool // on somebody's word, or in quotation marks
	topic         bool // said to be discussed
	quote         bool // begins with a single quotation mark
	still, former bool
	numbers       []counted
}

// A counted is a number with the word that follows it.
type counted struct{ number, of string }

// wording reads a sentence once, however many articles it is compared with.
func (r *reading) wording(i int) wording {
	if r.wordings == nil {
		r.wordings = make([]wording, len(r.sentences))
	}
	if !r.wordings[i].read {
		r.wordings[i] = wordingOf(r, r.sentences[i])
	}
	return r.wordings[i]
}

func wordingOf(r *reading, s sentence) wording {
	w := wording{read: true, spoken: s.quoted > 0.3}
	text := r.article.Slice(s.Span)
	w.quote = strings.HasPrefix(text, "'") || strings.HasPrefix(text, "‘")
	before := ""
	for _, t := range r.words[s.first:s.last] {
		word := strings.ToLower(r.article.Slice(t.Span))
		if t.quoted {
			before = word
			continue
		}
		switch {
		case cues.Hedges(word) || word == "agenda" || word == "set" && before == "is" || word == "to" && before == "set":
			w.hedged = true
		case speaks[word] || word == "to" && before == "according":
			w.spoken = true
		}
		switch word {
		case "discuss", "discussed", "discusses", "discussing", "discussion", "discussions", "touched", "topic", "topics", "agenda":
			w.topic = true
		case "still":
			w.still = true
		case "formerly", "previously", "former":
			w.former = true
		}
		if n := len(w.numbers); n > 0 && w.numbers[n-1].of == "" {
			w.numbers[n-1].of = frequency.Stem(word)
		}
		if '0' <= word[0] && word[0] <= '9' {
			w.numbers = append(w.numbers, counted{number: strings.ReplaceAll(word, ",", "")})
		} else if n := numerals[word]; n != "" {
			w.numbers = append(w.numbers, counted{number: n})
		}
		before = word
	}
	return w
}

// differ reports whether two sentences count one thing differently: another number before the same word, and neither number in both.
func differ(a, b []counted) bool {
	has := func(list []counted, number string) bool {
		return slices.ContainsFunc(list, func(c counted) bool { return c.number == number })
	}
	for _, x := range a {
		for _, y := range b {
			if x.of == y.of && len(x.of) > 2 && x.number != y.number && !has(b, x.number) && !has(a, y.number) {
				return true
			}
		}
	}
	return false
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var speaks = set(`said says say saying told tells stated states noted notes added adds announced announces claimed claims reported
	reports argued argues insisted insists denied denies confirmed confirms warned warns wrote writes explained explains acknowledged acknowledges
	described describes called emphasized emphasised emphasizes stressed stresses declared declares admitted admits asked asks replied
	recalled recalls alleged alleges suggested suggests indicated indicates`)

var numerals = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "thirteen": "13", "fifteen": "15", "twenty": "20", "dozen": "12", "hundred": "100"}
