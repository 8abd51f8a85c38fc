package remarks

import "secondsource/internal/news"

// The bounds within which two sayings are one, in thousandths of the weight of content words where nothing else is said. Set on the
// development captures and stories and on what was read of other news.
const (
	longRun     = 6    // words in a row
	runWeight   = 4000 // how rare the words in it are in news, taken together
	mostOfIt    = 600  // share of the shorter saying's words in that run
	retold      = 350  // and where one speaker says both
	paraphrase  = 420  // share of the shorter one's content, told by one speaker
	ofLonger    = 200  // and of the longer one's
	sameDeed    = 200  // share of the shorter one's content where both tell of one deed: "congratulated"
	sameWords   = 2000 // the score from which on the words themselves are the same
	nearEnough  = 200  // share of the shorter one's content that sayings of joined groups have in common, mostly
	leastWords  = 4    // content words shared, or used alike
	leastSame   = 2    // of them shared
	usedAlike   = 500  // what a word counts for another that is used alike
	quotedAgain = 10   // words in a row: what is repeated at such length is quoted again, not said again
)

// alike tells whether two sayings are one, as a score above 0.
func alike(a, b *saying) int {
	if a.speaker >= 0 && b.speaker >= 0 && a.speaker != b.speaker || contradict(a, b) {
		return 0
	}
	run, weight := longestRun(a.tokens, b.tokens)
	shorter := min(len(a.tokens), len(b.tokens))
	whole := run == shorter && run >= 5
	if weight >= runWeight && (run >= longRun && run*1000 >= mostOfIt*shorter || whole || run >= quotedAgain) {
		return sameWords + 1000*run/shorter
	}
	if a.speaker < 0 || a.speaker != b.speaker {
		return 0
	}
	if run >= longRun && weight >= runWeight && run*1000 >= retold*shorter {
		return 1000 * run / shorter
	}
	shared := inCommon(a, b)
	low, high := min(a.weight, b.weight), max(a.weight, b.weight)
	share := shared.weight * 1000
	switch {
	case shared.same < leastSame || share < ofLonger*high:
		return 0
	case shared.deed && share >= sameDeed*low && !toOthers(a, b):
		return sameWords + share/low
	case shared.words < leastWords || share < paraphrase*low:
		return 0
	}
	return share / low
}

// toOthers reports whether two tellings of a deed name different people, and neither says "you".
func toOthers(a, b *saying) bool {
	if a.you || b.you || len(a.names) == 0 || len(b.names) == 0 {
		return false
	}
	for n := range a.names {
		if b.names[n] {
			return false
		}
	}
	return true
}

// common is what two sayings share: content words, how many of them are the same, their weight, and whether one is a deed that both tell of.
type common struct {
	weight, words, same int
	deed                bool
}

// inCommon finds the content words that two sayings share: the same word, or for what is left another that is used alike.
func inCommon(a, b *saying) common {
	if len(b.content) < len(a.content) {
		a, b = b, a
	}
	var out common
	left := map[int]int{} // the weight of b's words that a does not have, by cluster: the least of each
	for w, x := range b.content {
		if _, ok := a.content[w]; !ok && x.cluster >= 0 {
			if v, ok := left[x.cluster]; !ok || x.weight < v {
				left[x.cluster] = x.weight
			}
		}
	}
	for w, x := range a.content {
		if y, ok := b.content[w]; ok {
			out.weight += min(x.weight, y.weight)
			out.words++
			out.same++
			out.deed = out.deed || a.deeds[w]
		} else if v, ok := left[x.cluster]; ok && x.cluster >= 0 {
			out.weight += min(x.weight, v) * usedAlike / 1000
			out.words++
		}
	}
	return out
}

// contradict reports whether two sayings cannot be one: other numbers, "not" in one of them, the one denying what the other confirms, or
// told of different occasions.
func contradict(a, b *saying) bool {
	if a.stance != b.stance && (a.stance == news.Denies || b.stance == news.Denies) {
		return true
	}
	if len(a.numbers) > 0 && len(b.numbers) > 0 {
		any := false
		for n := range a.numbers {
			any = any || b.numbers[n]
		}
		if !any {
			return true
		}
	}
	apart := a.occasion.apart(b.occasion)
	if !apart && a.not == b.not {
		return false
	}
	run, _ := longestRun(a.tokens, b.tokens)
	return apart && run < quotedAgain || a.not != b.not && run*10 < 8*min(len(a.tokens), len(b.tokens))
}

// longestRun is the length of the longest run of words that two sayings share, of equal ones the first, and what its words weigh in
// news, in thousandths.
func longestRun(a, b []token) (length, weight int) {
	type run struct{ length, weight int }
	row := make([]run, len(b)+1)
	for _, x := range a {
		diagonal := run{}
		for j, y := range b {
			above := row[j+1]
			row[j+1] = run{}
			if x.hash == y.hash {
				row[j+1] = run{diagonal.length + 1, diagonal.weight + x.weight}
				if row[j+1].length > length {
					length, weight = row[j+1].length, row[j+1].weight
				}
			}
			diagonal = above
		}
	}
	return length, weight
}
