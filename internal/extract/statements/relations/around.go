package relations

import "secondsource/internal/lexicon/linear"

// Around is what the second model looks at: the words around one cue at a time. [Around.Turn] turns it to a cue.
type Around struct {
	x      *Words
	cues   []Run
	inCue  []bool
	cue    Run
	window Run
	headAt int    // the word of the cue that carries its meaning
	head   uint64 // its hash
	kin    uint64 // its cluster
	form   uint64 // its tag
	use    uint64
	ahead  uint64 // what follows the cue
	behind uint64 // what stands before it
	quoted uint64 // whether its sentence begins in, and its paragraph holds, quotation marks
	commas []int32
	verbs  []int32
	others []int32
	marks  []int32
	stops  []int32
	finite []int32
}

// How far around a cue its source and content are looked for, in tokens.
const (
	leftmost  = 90
	rightmost = 130
)

// NewAround prepares a text with its cues.
func NewAround(x *Words, cues []Run) *Around {
	n := len(x.w) + 1
	a := &Around{x: x, cues: cues, inCue: make([]bool, n-1)}
	all := make([]int32, 6*n)
	for k, column := range [...]*[]int32{&a.commas, &a.verbs, &a.others, &a.marks, &a.stops, &a.finite} {
		*column = all[k*n : (k+1)*n]
	}
	for _, c := range cues {
		for i := c.First; i < c.Last; i++ {
			a.inCue[i] = true
		}
	}
	for i := range x.w { // sums up to i, so that counts between two places are differences
		for _, sums := range [...][]int32{a.commas, a.verbs, a.others, a.marks, a.stops, a.finite} {
			sums[i+1] = sums[i]
		}
		if x.finite[i] {
			a.finite[i+1]++
		}
		if x.comma[i] {
			a.commas[i+1]++
		}
		if x.verb[i] {
			a.verbs[i+1]++
		}
		if a.inCue[i] && (i == 0 || !a.inCue[i-1]) {
			a.others[i+1]++
		}
		if x.quote[i] == 2 {
			a.marks[i+1]++
		}
		if i > 0 && x.Text.Tokens[i].Sentence != x.Text.Tokens[i-1].Sentence {
			a.stops[i+1]++
		}
	}
	return a
}

// Window gives the words around a cue that may belong to it.
func (a *Around) Window(cue Run) Run {
	b := a.x.Blocks[a.x.block[cue.First]]
	last := b.Last
	if n := int(a.x.block[cue.First]) + 1; n < len(a.x.Blocks) && a.x.Text.Tokens[b.Last-1].Lower == ":" {
		last = a.x.Blocks[n].Last
	}
	return Run{max(b.First, cue.First-leftmost), min(last, cue.Last+rightmost)}
}

// Turn turns to a cue.
func (a *Around) Turn(cue, window Run) {
	x := a.x
	a.cue, a.window = cue, window
	mix := linear.Mix
	head := cue.Last - 1
	for i := cue.Last - 1; i >= cue.First; i-- {
		if x.cue[i] != 0 {
			head = i
			break
		}
		if x.verb[i] && !x.verb[head] {
			head = i
		}
	}
	a.headAt, a.head, a.use = head, x.w[head], x.cue[head]
	a.form = x.tag[head]
	a.kin = mix(x.fine[head], a.form)
	a.ahead = linear.Mix(at(x.w, window, cue.Last), at(x.quote, window, cue.Last+1))
	a.behind = linear.Mix(at(x.tag, window, cue.First-1), at(x.quote, window, cue.First-1))
	s := x.Text.Sentences[x.Text.Tokens[cue.First].Sentence]
	a.quoted = x.quote[max(s.First, window.First)]
	if a.marks[window.Last] > a.marks[window.First] {
		a.quoted += 4
	}
	if x.quote[cue.First] == 1 {
		a.quoted += 8
	}
}

func between(sums []int32, i, k int, most int32) uint64 {
	if i > k {
		i, k = k, i
	}
	return uint64(min(sums[k]-sums[i], most))
}

func boolBit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// A relation of a word to the cue: its side (1 before, 2 in, 3 after), how far it is, coarser farther away, and what lies between.
type beside struct{ side, far, commas, verbs, others, stops, marks, other uint64 }

func (a *Around) relate(i int) beside {
	side, distance, from := uint64(2), 0, i
	switch {
	case i < a.cue.First:
		side, distance, from = 1, a.cue.First-i, a.cue.First
	case i >= a.cue.Last:
		side, distance, from = 3, i-a.cue.Last+1, a.cue.Last
	}
	far := uint64(distance)
	switch {
	case distance > 40:
		far = 12
	case distance > 20:
		far = 11
	case distance > 12:
		far = 10
	case distance > 8:
		far = 9
	case distance > 5:
		far = 8
	}
	r := beside{side: side, far: far, commas: between(a.commas, i, from, 3), verbs: between(a.verbs, i, from, 3), others: between(a.others, i, from, 2), stops: between(a.stops, i, from, 2), marks: between(a.marks, i, from, 3)}
	if side == 1 {
		r.stops = uint64(min(a.stops[a.cue.First+1]-a.stops[i+1], 2))
	} else if side == 3 {
		r.stops = uint64(min(a.stops[i+1]-a.stops[a.cue.Last], 2))
	}
	if a.inCue[i] && side != 2 {
		r.other = 1
	}
	if i+1 < a.window.Last && a.inCue[i+1] && !(i+1 >= a.cue.First && i+1 < a.cue.Last) {
		r.other += 2
	}
	return r
}

// Features adds the features of word i for the second model.
func (a *Around) Features(out []uint64, i int) []uint64 {
	x, in := a.x, a.window
	mix := linear.Mix
	r := a.relate(i)
	side, commas, verbs, others, stops, marks, other := r.side, r.commas, r.verbs, r.others, r.stops, r.marks, r.other
	place := side*16 + r.far
	w, wp, wn := x.w[i], at(x.w, in, i-1), at(x.w, in, i+1)
	t, tp, tn := x.tag[i], at(x.tag, in, i-1), at(x.tag, in, i+1)
	q, qp, qn := x.quote[i], at(x.quote, in, i-1), at(x.quote, in, i+1)
	quotes := mix(mix(q, qp), qn)
	state := mix(mix(side, stops), mix(commas, verbs))
	add := func(n uint64, v uint64) { out = append(out, mix(n+100, v)) }
	add(1, side)
	add(2, place)
	add(3, mix(place, t))
	add(4, mix(place, mix(tp, t)))
	add(5, mix(place, mix(t, tn)))
	add(6, mix(side, w))
	add(7, mix(side, wp))
	add(8, mix(side, wn))
	add(9, mix(side, mix(mix(tp, t), tn)))
	add(10, state)
	add(11, mix(state, t))
	add(12, mix(state, quotes))
	add(13, mix(mix(side, stops), quotes))
	add(14, mix(mix(place, a.head), 1))
	add(15, mix(mix(side, a.head), mix(q, stops)))
	add(16, mix(mix(side, a.head), t))
	add(17, mix(mix(place, a.use), a.ahead))
	add(18, mix(mix(place, a.behind), 2))
	add(19, mix(mix(side, a.ahead), mix(stops, q)))
	add(20, mix(mix(side, a.behind), mix(stops, q)))
	add(21, mix(mix(side, a.quoted), mix(quotes, stops)))
	add(22, mix(mix(side, others), mix(q, marks)))
	add(23, mix(mix(side, other), t))
	add(24, mix(mix(side, others), mix(commas, stops)))
	add(25, mix(place, w))
	add(26, mix(mix(side, stops), mix(wp, t)))
	add(27, mix(mix(side, stops), mix(t, wn)))
	add(28, mix(mix(side, commas), mix(w, tn)))
	add(29, mix(mix(marks, quotes), mix(side, a.use)))
	add(30, mix(mix(a.quoted, q), mix(a.use, mix(side, stops))))
	s := x.Text.Sentences[x.Text.Tokens[i].Sentence]
	first, last := uint64(min(i-s.First, 2)), uint64(min(s.Last-1-i, 2))
	add(31, mix(mix(first, last), mix(side, stops)))
	add(32, mix(mix(first, last), mix(t, mix(side, q))))
	add(33, mix(mix(at(x.tag, in, i-2), tp), mix(t, side)))
	add(34, mix(mix(t, tn), mix(at(x.tag, in, i+2), side)))
	c, k := x.fine[i], x.coarse[i]
	add(35, mix(mix(side, stops), mix(c, t)))
	add(36, mix(place, mix(k, t)))
	add(37, mix(mix(side, k), mix(at(x.coarse, in, i-1), t)))
	add(38, mix(mix(side, k), mix(at(x.coarse, in, i+1), t)))
	add(39, mix(mix(place, a.kin), 3))
	add(40, mix(mix(side, a.kin), mix(t, stops)))
	where := mix(side, stops)
	add(41, mix(where, mix(wp, w)))
	add(42, mix(where, mix(w, wn)))
	add(49, mix(where, mix(at(x.fine, in, i-1), mix(c, 5))))
	add(50, mix(place, mix(a.head, mix(t, 6))))
	add(51, mix(where, mix(a.head, mix(w, 7))))
	// the part of the sentence the word stands in, and the one that begins behind it
	first = uint64(x.part[i])
	add(43, mix(where, mix(x.w[first], boolBit(x.part[i] == x.part[max(a.cue.First, 0)]))))
	add(44, mix(where, mix(x.tag[first], mix(t, tn))))
	if n := i + 2; n < in.Last && int(x.part[n]) == n {
		add(45, mix(side, mix(x.w[n], wn)))
		end := n
		for end+1 < in.Last && int(x.part[end+1]) == n {
			end++
		}
		add(46, mix(where, mix(mix(x.tag[n], wn), mix(commas, between(a.finite, n, end+1, 1)))))
	}
	before := between(a.finite, s.First, max(i, s.First), 2)
	add(47, mix(mix(where, a.form), mix(before, t)))
	add(48, mix(mix(place, a.form), mix(before, t)))
	return out
}
