package names

import "secondsource/internal/lexicon/linear"

// elsewhere adds what stands beside word i, and beside the run of capitals that it is in, in other places of the article (context
// aggregation, after Chieu and Ng 2002): where a name stands alone, what was said of it before tells what it is.
func (v *View) elsewhere(out []uint64, i int) []uint64 {
	mix := linear.Mix
	first := len(out)
	add := func(f uint64) {
		for _, before := range out[first:] {
			if before == f {
				return
			}
		}
		out = append(out, f)
	}
	places := 0
	for _, j := range v.tokens[i].same.places {
		if int(j) == i {
			continue
		}
		if places++; places > mostPlaces {
			break
		}
		s := v.Sentences[v.Words[j].Sentence]
		t := &v.tokens[j]
		within := uint64(0)
		if t.runFirst < j {
			within = 1
		}
		if t.runLast > j {
			within |= 2
		}
		before, after := &edge, &edge
		if k := int(t.runFirst) - 1; k >= s.First {
			before = &v.tokens[k]
		}
		if k := int(t.runLast) + 1; k < s.Last {
			after = &v.tokens[k]
		}
		add(mix(mix(160, before.lower), within))
		add(mix(mix(161, after.lower), within))
		add(mix(mix(162, before.cluster.fine), within))
		add(mix(mix(163, after.cluster.fine), within))
	}
	return out
}
