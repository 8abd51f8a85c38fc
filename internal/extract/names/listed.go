package names

import (
	"sync"

	"secondsource/internal/language"
	"secondsource/internal/lexicon"
	"secondsource/internal/lexicon/linear"
)

// Places in a name of the list of organizations.
const (
	bodyAlone = 1 + iota // the name has one word
	bodyFirst
	bodyLater
)

// phrases are the names of organizations as hashes of their words and of what they begin with: 2 for a name, 1 for a beginning.
var phrases = sync.OnceValue(func() map[uint64]uint8 {
	out := map[uint64]uint8{}
	for _, name := range lexicon.Organizations() {
		key := uint64(0)
		for _, w := range language.Words(name) {
			key = linear.Mix(key, linear.Hash(name[w.Start:w.End]))
			out[key] |= 1
		}
		out[key] |= 2
	}
	return out
})

// organizations marks the longest names of the list of organizations, some of which may stand for something else as well: "Ford", "Delta".
func (v *View) organizations() {
	known := phrases()
	for _, s := range v.Sentences {
		for i := s.First; i < s.Last; i++ {
			if !v.tokens[i].capital {
				continue
			}
			last, key := i, uint64(0)
			for j := i; j < s.Last; j++ {
				key = linear.Mix(key, v.tokens[j].exact)
				state := known[key]
				if state == 0 {
					break
				}
				if state&2 != 0 {
					last = j + 1
				}
			}
			for j := i; j < last; j++ {
				switch {
				case last-i == 1:
					v.tokens[j].body = bodyAlone
				case j == i:
					v.tokens[j].body = bodyFirst
				default:
					v.tokens[j].body = bodyLater
				}
			}
			i = max(i, last-1)
		}
	}
}
