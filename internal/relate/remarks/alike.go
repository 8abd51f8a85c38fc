package remarks

import "secondsource/internal/news"

// The bounds within which two statements are one saying, in thousandths of the weight of the shorter one's content words where nothing else
// is said. Set on three development stories; the first two kinds are safe over a wide range, the last is where precision is lost.
const (
	longRun     = 6    // words in a row
	mostOfIt    = 600  // share of the shorter statement's words in that run
	retold      = 350  // and where one speaker says both
	paraphrase  = 400  // share of the shorter one's content, told by one speaker
	ofLonger    = 150  // and of the longer one's
	sameWords   = 2000 // the score from which on the words themselves are the same
	nearEnough  = 250  // share of the shorter one's content that statements of joined groups have in common, mostly
	leastWords  = 3    // content words shared
	daysApart   = 10   // between publications, but for
	quotedAgain = 10   // words in a row: what is repeated at such length is quoted again, not said again
)

// alike tells whether two statements tell one saying, as a score above 0.
func alike(a, b *statement) int {
	if a.speaker >= 0 && b.speaker >= 0 && a.speaker != b.speaker || contradict(a, b) {
		return 0
	}
	run := longestRun(a.words, b.words)
	shorter := min(len(a.words), len(b.words))
	if run >= longRun && run*1000 >= mostOfIt*shorter || run == shorter && run >= 5 || run >= 10 {
		return sameWords + 1000*run/shorter
	}
	if a.speaker < 0 || a.speaker != b.speaker {
		return 0
	}
	if run >= longRun && run*1000 >= retold*shorter {
		return 1000 * run / shorter
	}
	shared, n := inCommon(a, b)
	low, high := min(a.weight, b.weight), max(a.weight, b.weight)
	if n < leastWords || shared*1000 < paraphrase*low || shared*1000 < ofLonger*high {
		return 0
	}
	return shared * 1000 / low
}

// inCommon is the weight and the number of the content words that two statements share.
func inCommon(a, b *statement) (weight, n int) {
	for w, x := range a.content {
		if _, ok := b.content[w]; ok {
			weight += x
			n++
		}
	}
	return weight, n
}

// contradict reports whether two statements cannot be one saying: other numbers, "not" in one of them, the one denying what the other confirms,
// or publication far apart.
func contradict(a, b *statement) bool {
	if a.day != 0 && b.day != 0 && (a.day-b.day > daysApart || b.day-a.day > daysApart) && longestRun(a.words, b.words) < quotedAgain {
		return true
	}
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
	return a.not != b.not && longestRun(a.words, b.words)*10 < 8*min(len(a.words), len(b.words))
}

// longestRun is the length of the longest run of words that two statements share.
func longestRun(a, b []uint64) int {
	best := 0
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
				best = max(best, row[j+1])
			} else {
				row[j+1] = 0
			}
			diagonal = above
		}
	}
	return best
}
