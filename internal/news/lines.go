package news

import "slices"

// Lines tells in which line of a capture's payload a byte stands. It remembers where the lines of a capture begin, by id; the zero value cannot
// be used, an empty map can. It is not for use by several goroutines at once.
type Lines map[string][]int

// Of gives the number of the line of c's payload that byte at stands in, from 1.
func (l Lines) Of(c *Capture, at int) int {
	starts, ok := l[c.ID]
	if !ok {
		starts = []int{0}
		for i := range len(c.Payload) {
			if c.Payload[i] == '\n' {
				starts = append(starts, i+1)
			}
		}
		l[c.ID] = starts
	}
	n, found := slices.BinarySearch(starts, at)
	if found {
		n++
	}
	return n
}
