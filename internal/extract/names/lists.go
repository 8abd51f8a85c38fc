package names

import "secondsource/internal/lexicon/linear"

// list looks up the gazetteer, names of up to three words.
func (v *View) list(lists *linear.Model) {
	scores := make([]int32, len(lists.Labels))
	for i := range v.tokens {
		if !v.tokens[i].capital {
			continue
		}
		key := linear.Hash(v.Words[i].Lower)
		for n := 0; ; n++ {
			clear(scores)
			lists.Add([]uint64{ListKey(key)}, scores)
			for k, w := range scores {
				if w == 0 {
					continue
				}
				if k >= isWorldGiven {
					if n == 0 && k == isWorldGiven {
						v.tokens[i].elsewhere = true
					}
					continue
				}
				for j := i; j <= i+n; j++ {
					bit := uint64(1) << k
					if n > 0 {
						bit = uint64(1) << (k + 8)
					}
					v.tokens[j].listed |= bit
				}
			}
			if n == 2 || i+n+1 >= len(v.tokens) || !v.tokens[i+n+1].capital && !joins[v.Words[i+n+1].Lower] {
				break
			}
			key = linear.Mix(key, linear.Hash(v.Words[i+n+1].Lower))
		}
	}
}

// ListKey is the feature that the gazetteer has for a name. The key of a single word is its hash; that of more is mixed word by word.
func ListKey(key uint64) uint64 { return linear.Mix(77, key) }
