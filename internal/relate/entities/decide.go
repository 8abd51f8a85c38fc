package entities

import (
	"slices"
	"strings"

	"secondsource/internal/language/translit"
	"secondsource/internal/lexicon/givennames"
	"secondsource/internal/news"
)

// Scores are thousandths.
const (
	sure   = 1000
	likely = 850 // of two full names: enough to join them
	fair   = 600 // enough where they keep the same company
)

// A full is a full name: two words or more, or one with a number ("Leo XIV").
type full struct {
	words []string
	order string   // what tells it from others of the name in the family or on the throne: "jr", "iii"; "" mostly
	at    news.Ref // where it stands first
}

func (f full) equal(g full) bool { return f.order == g.order && slices.Equal(f.words, g.words) }

// last is the last word.
func (f full) last() string { return f.words[len(f.words)-1] }

// familyFirst reports whether the family name stands first: "Tam Jong Un".
func (f full) familyFirst() bool {
	return len(f.words) > 1 && familyFirst[f.words[0]] && !givennames.Known(f.words[1])
}

func (f full) String() string { return strings.TrimSpace(strings.Join(f.words, " ") + " " + f.order) }

// samePerson decides whether two full names are names of one person. Score tells how sure Same is, in thousandths; at CannotTell it is how well the names fit, and
// other evidence may raise it. The answer doesn't depend on the order of the two.
func samePerson(a, b full) (v news.Verdict, score int, reason string) {
	if a.order != "" || b.order != "" {
		a.words, b.words = crownless(a.words), crownless(b.words)
		if len(a.words) == 1 && len(b.words) == 1 && a.words[0] == b.words[0] {
			v, score, reason = news.Same, sure, "the same name" // "Leo XIV", "Pope Leo"
		}
	}
	if score == 0 {
		v, score, reason = sameWords(a.words, b.words)
	}
	switch {
	case a.order == b.order || v == news.Different:
		return v, score, reason
	case a.order != "" && b.order != "":
		if score < likely {
			return news.CannotTell, 0, ""
		}
		return news.Different, 0, "two of one name: " + min(a.order, b.order) + ", " + max(a.order, b.order)
	}
	return v, max(0, score-50), reason
}

// crownless takes off the title of one who has a name by it.
func crownless(words []string) []string {
	if len(words) > 1 && throne[words[0]] {
		return words[1:]
	}
	return words
}

const endOfLonger = "the end of a longer name"

// sameWords decides on the words alone.
func sameWords(a, b []string) (v news.Verdict, score int, reason string) {
	if len(a) > len(b) || len(a) == len(b) && slices.Compare(a, b) > 0 {
		a, b = b, a
	}
	if len(a) < 2 {
		return news.CannotTell, 0, ""
	}
	switch {
	case slices.Equal(a, b):
		return news.Same, sure, "the same name"
	case strings.Join(a, "") == strings.Join(b, ""):
		return news.Same, 980, "the same name, written in fewer words"
	}
	if x, y := unled(a), unled(b); len(x) < len(a) || len(y) < len(b) {
		// "Hire Ines Brandt", "Chieftain Ines Brandt": what stands before the given name may be none.
		switch v, score, _ = sameWords(x, y); {
		case v == news.Same && (len(x) == len(a) || len(y) == len(b)):
			return news.CannotTell, min(score, 840), endOfLonger
		case score >= fair:
			return news.CannotTell, 0, ""
		}
	}
	given, how := sameFirst(a[0], b[0])
	la, lb := a[len(a)-1], b[len(b)-1]
	cost, spelled := 0, true
	if la != lb && givennames.Spelled(la) != givennames.Spelled(lb) {
		cost, spelled = translit.Apart(la, lb)
	}
	switch {
	case given == 0 && len(b) > len(a) && slices.Equal(a, b[len(b)-len(a):]):
		if givennames.Known(a[0]) && !slices.ContainsFunc(b[:len(b)-len(a)], givennames.Known) {
			return news.Same, 880, endOfLonger
		}
		return news.CannotTell, 700, endOfLonger // "Okuma Brandt" may be "Ines Okuma-Brandt"
	case given == 0 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]:
		return news.CannotTell, 820, "the same words in another order"
	case given == 0 && spelled:
		return news.Different, 0, "two given names" // "Maher Sharo" is not "Ahmed Sharo"
	case given == 0:
		return news.CannotTell, 0, ""
	case len(b) > len(a) && slices.Equal(a, b[:len(a)]) && namedAfter[lb]:
		return news.Different, 0, "what is named after one is not the one"
	case len(b) > len(a) && slices.Equal(a, b[:len(a)]):
		if len(a) == 2 && givennames.Known(la) {
			return news.CannotTell, 750, "a longer name that begins so" // "Anna Maria" may be anybody
		}
		return news.Same, 930, "a longer name that begins so" // a second surname
	case !spelled && a[0] == b[0] && len(a) == len(b) && slip(la, lb) && slices.Equal(a[:len(a)-1], b[:len(b)-1]):
		return news.CannotTell, 620, "a letter more or less"
	case !spelled:
		return news.CannotTell, 0, ""
	}
	score, reason = given, how
	if la != lb {
		score, reason = score-50, "another spelling"
		if cost > 0 {
			score -= 100 + 10*cost
		}
	}
	if len(b) > 2 {
		fit, clash := middles(a[1:len(a)-1], b[1:len(b)-1])
		if clash {
			return news.Different, 0, "two middle names"
		}
		score -= fit
		if given == sure && la == lb {
			reason = "a middle name more"
		}
	}
	if score >= likely {
		return news.Same, score, reason
	}
	return news.CannotTell, score, reason
}

// slip reports whether two longer words differ by one letter left out, put in, or exchanged with its neighbour: what a hurried hand does.
func slip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 4 || len(b)-len(a) > 1 || a+"a" == b { // "Petrova" is no slip of "Petrov"
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// unled takes off the words of a longer name that stand before its given name and are none.
func unled(words []string) []string {
	for i := 1; i+1 < len(words); i++ {
		if givennames.Known(words[i-1]) || len(words[i-1]) == 1 {
			break
		}
		if givennames.Known(words[i]) {
			return words[i:]
		}
	}
	return words
}

// sameFirst compares given names: 1000 where equal, less for a spelling, a short form or an initial, 0 where they are two names.
func sameFirst(a, b string) (int, string) {
	switch {
	case a == b:
		return sure, "the same name"
	case len(a) == 1 && a[0] == b[0] || len(b) == 1 && b[0] == a[0]:
		return 800, "an initial"
	case givennames.Spelled(a) == givennames.Spelled(b):
		return 960, "another spelling"
	case sameGiven(a, b):
		return 820, "a short form of the given name"
	case givennames.Clash(givennames.Of(a), givennames.Of(b)):
		return 0, ""
	}
	cost, ok := translit.Apart(a, b)
	switch {
	case !ok:
		return 0, ""
	case cost == 0:
		return 950, "another spelling"
	}
	return 840, "another spelling"
}

// middles compares what stands between first and last name. Missing ones cost little; two that are not each other's spelling or initial, each without a partner,
// clash.
func middles(a, b []string) (cost int, clash bool) {
	left, right := 0, len(b)
	used := make([]bool, len(b))
	for _, w := range a {
		found := false
		for j, x := range b {
			if !used[j] && (alike(w, x) || (len(w) == 1 || len(x) == 1) && w[0] == x[0]) {
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

// alike reports whether two words may be spellings of one name.
func alike(a, b string) bool {
	if a == b || givennames.Spelled(a) == givennames.Spelled(b) {
		return true
	}
	_, ok := translit.Apart(a, b)
	return ok
}

// sound is a key that all spellings of a word share.
func sound(word string) string { return translit.Key(givennames.Spelled(word)) }

func fold(word string) string { return translit.Latin(word) }
