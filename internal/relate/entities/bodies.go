package entities

import (
	"slices"
	"strings"

	"secondsource/internal/language/translit"
	"secondsource/internal/news"
)

// joinBodies joins organizations, places and facilities whose names are spellings of one another: "Tartus" and "Tartous", "Tarsa naval base" and "Tarssa naval base",
// "Election Commission" and "Elections Commission"; and an organization's name that was cut at "and" to the whole. What is spelled as it is heard is joined by itself,
// other spellings and cut names where they keep the same company.
func (w *world) joinBodies() {
	w.takeCompany()
	known := map[string][]*group{}
	for _, g := range w.roots() {
		b := g.best()
		if g.votes.most() == news.Person || b.country || b.capitals != "" || b.generic() || len(b.words) == 0 {
			continue
		}
		keys := bodyKeys(b.words)
		for _, f := range w.candidates(known, keys) {
			score, why := sameBody(g, f)
			if score >= likely || score >= fair && w.shared(f, g) >= enough {
				if w.join(f, g, score, why) {
					break
				}
			}
		}
		for _, key := range keys {
			if len(known[key]) < maxCandidates {
				known[key] = append(known[key], g)
			}
		}
	}
}

// candidates gives the groups under any of the keys, each once, in the order of their numbers.
func (w *world) candidates(known map[string][]*group, keys []string) []*group {
	var found []*group
	for _, key := range keys {
		found = append(found, known[key]...)
	}
	slices.SortFunc(found, func(a, b *group) int { return a.number - b.number })
	return slices.Compact(found)
}

// bodyKeys are the keys under which spellings of a name meet: the sounds of its words, and the first words of a longer one.
func bodyKeys(words []string) []string {
	words = words[:min(len(words), maxWords)]
	var sounds []string
	for _, word := range words {
		sounds = append(sounds, translit.Key(one(word)))
	}
	keys := []string{strings.Join(sounds, " ")}
	if len(words) > 3 {
		keys = append(keys, strings.Join(words[:4], " "))
	}
	return keys
}

// one takes the plural s off a word.
func one(word string) string {
	if len(word) > 4 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") {
		return word[:len(word)-1]
	}
	return word
}

// sameBody scores two names that are no person's: likely and more where they are spellings of one name, fair where company must tell.
func sameBody(a, b *group) (int, string) {
	x, y := a.best(), b.best()
	if (a.votes.most() == news.Group) != (b.votes.most() == news.Group) || !kin(a.votes.most(), b.votes.most()) && (a.votes.most() != news.Facility && b.votes.most() != news.Facility) {
		return 0, ""
	}
	if len(x.words) > len(y.words) {
		x, y = y, x
	}
	n := len(x.words)
	if n < len(y.words) {
		if n > 3 && slices.Equal(x.words, y.words[:n]) && strings.Contains(strings.ToLower(y.clean), " and ") {
			return 800, "the beginning of a longer name"
		}
		return 0, ""
	}
	cost, differ := 0, 0
	for i, word := range x.words {
		if word == y.words[i] {
			continue
		}
		if differ++; n > 1 && one(word) == one(y.words[i]) {
			continue
		}
		c, ok := translit.Apart(word, y.words[i])
		if !ok || common[word] || common[y.words[i]] {
			return 0, ""
		}
		cost += c
	}
	switch {
	case differ > 1:
		return 0, ""
	case cost == 0 && (n > 1 || len(x.words[0]) > 5):
		return 900, "another spelling"
	}
	return 750, "another spelling"
}
