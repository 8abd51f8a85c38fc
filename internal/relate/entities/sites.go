package entities

import (
	"slices"

	"secondsource/internal/news"
)

// joinSites joins bases, airports and the like whose names differ only in how the place is spelled: "Tarsa naval base" and "Tarssa naval
// base".
func (w *world) joinSites() {
	known := map[string][]*group{}
next:
	for _, g := range w.roots() {
		words := g.best().words
		if g.votes.most() != news.Facility || len(words) < 2 {
			continue
		}
		key := sound(words[0])
		for _, f := range known[key] {
			other := f.best().words
			if alike(words[0], other[0]) && slices.Equal(words[1:], other[1:]) {
				w.join(f, g, 880, "another spelling")
				continue next
			}
		}
		if len(known[key]) < maxCandidates {
			known[key] = append(known[key], g)
		}
	}
}
