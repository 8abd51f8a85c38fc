package names

import "secondsource/internal/lexicon/linear"

// Votes are what a first reading of the article made of its words: one name is the same in all places where it stands, and where the words
// beside it tell nothing, the other places do.
type Votes struct {
	labels []uint8
	words  map[uint64]*votes // by the word as it is written
	longer map[uint64]int    // the names of two words and more, with their kind
}

type votes struct {
	kinds  [len(Kinds) + 1]int16 // the last is outside
	labels [Labels]int16
}

// Count takes the votes of a reading.
func (v *View) Count(labels []uint8) *Votes {
	r := &Votes{labels: labels, words: map[uint64]*votes{}, longer: map[uint64]int{}}
	for i, l := range labels {
		if !v.tokens[i].capital {
			continue
		}
		w := r.words[v.tokens[i].exact]
		if w == nil {
			w = &votes{}
			r.words[v.tokens[i].exact] = w
		}
		w.kinds[kindOf(l)]++
		w.labels[l]++
	}
	for _, s := range Spans(labels) {
		if s.Last-s.First > 1 {
			r.longer[v.key(s.First, s.Last)] = s.Kind
		}
	}
	return r
}

// kindOf is the index of a label's kind; len(Kinds) for outside.
func kindOf(label uint8) int {
	if label == Outside {
		return len(Kinds)
	}
	return int(label-1) / 4
}

func (v *View) key(first, last int) uint64 {
	key := uint64(last - first)
	for i := first; i < last; i++ {
		key = linear.Mix(key, v.tokens[i].exact)
	}
	return key
}

// Voted adds the features of word i that tell of the first reading.
func (v *View) Voted(out []uint64, r *Votes, i int) []uint64 {
	mix := linear.Mix
	label := func(k int) uint64 {
		if k < 0 || k >= len(r.labels) {
			return 0
		}
		return uint64(r.labels[k])
	}
	own, before, after := label(i), label(i-1), label(i+1)
	out = append(out, mix(70, own), mix(71, own<<8|after), mix(72, before<<8|own), mix(73, before<<16|own<<8|after))
	if w := r.words[v.tokens[i].exact]; w != nil {
		best, second, total := -1, -1, int16(0)
		for k, n := range w.kinds {
			if k == kindOf(uint8(own)) {
				n--
			}
			total += n
			if n > 0 && (best < 0 || n > w.count(best, own)) {
				best, second = k, best
			} else if n > 0 && (second < 0 || n > w.count(second, own)) {
				second = k
			}
		}
		if best >= 0 {
			n := w.count(best, own)
			sure := uint64(0)
			if n == total {
				sure = 1
			}
			if n > 2 {
				sure |= 2
			}
			out = append(out, mix(74, uint64(best)), mix(75, uint64(best)<<2|sure), mix(mix(76, uint64(best)), own), mix(mix(77, uint64(best)<<2|sure), own), mix(78, uint64(best*8+second+1)))
			for l, n := range w.labels {
				if uint64(l) == own {
					n--
				}
				if n > 0 {
					out = append(out, mix(79, uint64(l)))
				}
			}
		} else {
			out = append(out, mix(80, own))
		}
	}
	// The longest name read elsewhere that the word would be part of here.
	s := v.Sentences[v.Words[i].Sentence]
	for n := 5; n >= 2; n-- {
		for first := max(s.First, i-n+1); first <= i && first+n <= s.Last; first++ {
			if kind, ok := r.longer[v.key(first, first+n)]; ok {
				place := Inner
				if first == i {
					place = Begin
				} else if first+n-1 == i {
					place = End
				}
				return append(out, mix(81, uint64(Label(kind, place))), mix(mix(82, uint64(Label(kind, place))), own))
			}
		}
	}
	return out
}

// count is the number of other places with a kind.
func (w *votes) count(kind int, own uint64) int16 {
	if kind == kindOf(uint8(own)) {
		return w.kinds[kind] - 1
	}
	return w.kinds[kind]
}
