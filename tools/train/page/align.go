package main

// align finds which word of the gold each word of the page is: -1 for none. Both orders are kept. The longest run that both have is taken
// first, then the longest before and after it, down to runs of three words, and single words where they fill a gap between two runs.
func align(text, gold []string) []int {
	at := make([]int, len(text))
	for i := range at {
		at[i] = -1
	}
	where := map[[3]string][]int{}
	for j := 0; j+3 <= len(gold); j++ {
		k := [3]string{gold[j], gold[j+1], gold[j+2]}
		where[k] = append(where[k], j)
	}
	var match func(i0, i1, j0, j1 int)
	match = func(i0, i1, j0, j1 int) {
		for {
			bi, bj, n := longest(text, where, i0, i1, j0, j1)
			if n < 3 {
				fill(text, gold, at, i0, i1, j0, j1)
				return
			}
			for k := range n {
				at[bi+k] = bj + k
			}
			if bi-i0 < i1-bi-n { // recursion into the smaller half only
				match(i0, bi, j0, bj)
				i0, j0 = bi+n, bj+n
			} else {
				match(bi+n, i1, bj+n, j1)
				i1, j1 = bi, bj
			}
		}
	}
	match(0, len(text), 0, len(gold))
	return at
}

// longest finds the longest run that text[i0:i1] and the gold's [j0:j1] share, of at least three words.
func longest(text []string, where map[[3]string][]int, i0, i1, j0, j1 int) (bi, bj, n int) {
	runs := map[int]int{}
	for i := i0; i+3 <= i1; i++ {
		next := map[int]int{}
		for _, j := range where[[3]string{text[i], text[i+1], text[i+2]}] {
			if j < j0 || j+3 > j1 {
				continue
			}
			k := runs[j-1] + 1
			next[j] = k
			if k+2 > n {
				n, bi, bj = k+2, i-k+1, j-k+1
			}
		}
		runs = next
	}
	return bi, bj, n
}

// fill pairs what is left over between two runs, word for word from both ends.
func fill(text, gold []string, at []int, i0, i1, j0, j1 int) {
	for i0 < i1 && j0 < j1 && text[i0] == gold[j0] {
		at[i0] = j0
		i0, j0 = i0+1, j0+1
	}
	for i0 < i1 && j0 < j1 && text[i1-1] == gold[j1-1] {
		i1, j1 = i1-1, j1-1
		at[i1] = j1
	}
	if j1-j0 > 12 || i1-i0 > 2000 {
		return
	}
	for j := j0; j < j1; j++ { // few words of gold: the first place for each
		for i := i0; i < i1; i++ {
			if text[i] == gold[j] {
				at[i] = j
				i0 = i + 1
				break
			}
		}
	}
}
