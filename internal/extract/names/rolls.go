package names

// shortestRoll is the number of words with capitals in a row that make a roll of names: no title of a work or body has as many.
const shortestRoll = 10

// lists takes apart rolls of names whose commas or line breaks were lost: "Ada Vane Omar Haddad Laura Vendome ...". A name has two words,
// or three where that lets more names begin with a given name.
func (d *draft) lists() {
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			last, known := i, 0
			for last < s.Last && d.plainName(last) {
				if d.given(last) {
					known++
				}
				last++
			}
			if n := last - i; n >= shortestRoll && known*3 >= n {
				d.roll(i, last)
			}
			i = max(i, last)
		}
	}
}

func (d *draft) roll(first, last int) {
	n := last - first
	best, step := make([]int, n+1), make([]int, n+1)
	for k := 1; k <= n; k++ {
		best[k] = -1 << 20
		for _, words := range [...]int{2, 3} {
			if words > k {
				continue
			}
			score := best[k-words]
			switch t := d.tokens[first+k-words]; {
			case t.listed&(1<<isGiven) != 0:
				score += 3
			case t.elsewhere:
				score += 2
			}
			if words == 3 {
				score -= 2
			}
			if score > best[k] {
				best[k], step[k] = score, words
			}
		}
	}
	for k := n; k > 0 && step[k] > 0; k -= step[k] {
		d.add(first+k-step[k], first+k, person)
	}
}
