package entities

import (
	"slices"

	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// Scores are thousandths.
const (
	sure   = 1000
	likely = 850 // of two full names: enough to join them
)

// samePerson decides whether two names of two words or more, read already, are names of one person. Score tells how sure "same" is,
// in thousandths; at CannotTell it is how well the names fit, and other evidence may raise it. The answer doesn't depend on the order of the two.
func samePerson(a, b []string) (v news.Verdict, score int, reason string) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 {
		return news.CannotTell, 0, ""
	}
	if slices.Equal(a, b) {
		return news.Same, sure, "the same name"
	}
	given, how := sameFirst(a[0], b[0])
	la, lb := a[len(a)-1], b[len(b)-1]
	if again, _ := sameFirst(a[0], b[min(1, len(b)-1)]); given == 0 && again > 0 && len(b) > 2 && !givennames.Known(b[0]) && givennames.Known(b[1]) {
		// "Hire Ines Brandt", "Chieftain Ines Brandt": what stands before the given name is none.
		v, score, reason = samePerson(a, b[1:])
		return v, max(0, score-40), reason
	}
	switch {
	case given == 0 && (la == lb || alike(la, lb)):
		// "Maher Sharo" is not "Ahmed Sharo"; "Okuma Brandt" may be "Ines Okuma-Brandt".
		if len(b) > len(a) && slices.Equal(a, b[len(b)-len(a):]) {
			if givennames.Known(a[0]) && !slices.ContainsFunc(b[:len(b)-len(a)], givennames.Known) {
				return news.Same, 880, "the end of a longer name"
			}
			return news.CannotTell, 700, "the end of a longer name"
		}
		if k := skeleton(a[0]); len(k) > 2 && k == skeleton(b[0]) && !givennames.Clash(givennames.Of(a[0]), givennames.Of(b[0])) {
			return news.CannotTell, 700, "another spelling"
		}
		return news.Different, 0, ""
	case given == 0:
		return news.CannotTell, 0, ""
	case len(b) > len(a) && slices.Equal(a, b[:len(a)]):
		return news.Same, 930, "a longer name that begins so" // a second surname
	case la != lb && !alike(la, lb):
		return news.CannotTell, 0, ""
	}
	score, reason = given, how
	if la != lb {
		score, reason = score-80, "another spelling"
		if given < 950 {
			score -= 100
		}
	}
	if len(b) > 2 {
		fit, clash := middles(a[1:len(a)-1], b[1:len(b)-1])
		if clash {
			return news.Different, 0, ""
		}
		score -= fit
		if how == "the same name" && la == lb {
			reason = "a middle name more"
		}
	}
	if score >= likely {
		return news.Same, score, reason
	}
	return news.CannotTell, score, reason
}

// sameFirst compares given names: 1000 where equal, less for a spelling, a short form or an initial, 0 where they are two names.
func sameFirst(a, b string) (int, string) {
	switch {
	case a == b:
		return sure, "the same name"
	case len(a) == 1 && a[0] == b[0] || len(b) == 1 && b[0] == a[0]:
		return 800, "an initial"
	case sameGiven(a, b):
		return 820, "a short form of the given name"
	case alike(a, b) && !givennames.Clash(givennames.Of(a), givennames.Of(b)):
		if min(len(skeleton(a)), len(skeleton(b))) < 3 {
			return 840, "another spelling"
		}
		return 950, "another spelling"
	}
	return 0, ""
}

// middles compares what stands between first and last name. Missing ones cost little; two that are not each other's spelling or initial,
// each without a partner, clash.
func middles(a, b []string) (cost int, clash bool) {
	left, right := 0, len(b)
	used := make([]bool, len(b))
	for _, w := range a {
		found := false
		for j, x := range b {
			if !used[j] && (w == x || alike(w, x) || (len(w) == 1 || len(x) == 1) && w[0] == x[0]) {
				used[j], found = true, true
				right--
				break
			}
		}
		if !found {
			left++
		}
	}
	return 20 * (left + right), left > 0 && right > 0
}
