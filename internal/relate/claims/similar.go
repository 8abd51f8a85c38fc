package claims

import "math"

// similarity tells how much two passages say the same, 0 to 1: the weight of what they share, against the geometric mean of what each
// holds. Passages that share too little, or give different numbers, are not alike.
func similarity(a, b *unit) float64 {
	shared, n, content := 0.0, 0, 0
	for i, j := 0, 0; i < len(a.keys) && j < len(b.keys); {
		switch {
		case a.keys[i].rank < b.keys[j].rank:
			i++
		case a.keys[i].rank > b.keys[j].rank:
			j++
		default:
			shared += a.keys[i].weight
			n++
			if !isEntity(a.keys[i].name) {
				content++
			}
			i++
			j++
		}
	}
	if n < 2 || content < 1 {
		return 0
	}
	s := shared / math.Sqrt(a.mass*b.mass)
	if shared < minShared*min(1, 1.4-s) { // the more alike two passages are, the less of them must be rare
		return 0
	}
	if len(a.numbers) > 0 && len(b.numbers) > 0 && !meet(a.numbers, b.numbers) {
		s *= 0.6
	}
	if a.negated != b.negated {
		s *= 0.8
	}
	return s
}

func meet(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// isEntity tells an entity's id from a stem: stems have no digit after their first letter and are in lower case without it.
func isEntity(name string) bool { return len(name) == 17 && name[0] == 'e' }
