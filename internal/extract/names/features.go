package names

import (
	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
)

var edge = seen{lower: 1, exact: 1, suffix3: 1, shape: 1, tag: 1}

// Features adds the features of token i. It is shared by the program and the training of its model.
func (v *View) Features(out []uint64, i int) []uint64 {
	s := v.Sentences[v.Words[i].Sentence]
	at := func(k int) *seen {
		if k < s.First || k >= s.Last {
			return &edge
		}
		return &v.tokens[k]
	}
	w, p1, p2, n1, n2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	first := uint64(0)
	if i == s.First {
		first = 1
	} else if i == s.First+1 && language.IsQuote(v.Words[s.First].Text) {
		first = 2
	}
	if w.titled {
		first |= 4
	}
	place := uint64(s.Part)<<3 | first
	before, after, after2 := at(int(w.runFirst)-1), at(int(w.runLast)+1), at(int(w.runLast)+2)
	runFirst, runLast := at(int(w.runFirst)), at(int(w.runLast))
	inRun := uint64(min(i-int(w.runFirst), 3))<<4 | uint64(min(int(w.runLast)-i, 3))
	mix := linear.Mix
	out = append(out,
		mix(1, first),
		mix(2, w.lower),
		mix(3, p1.lower),
		mix(4, n1.lower),
		mix(5, p2.lower),
		mix(6, n2.lower),
		mix(7, w.exact),
		mix(8, w.prefix2),
		mix(9, w.prefix3),
		mix(10, w.prefix4),
		mix(11, w.suffix1),
		mix(12, w.suffix2),
		mix(13, w.suffix3),
		mix(14, w.suffix4),
		mix(mix(15, w.shape), place),
		mix(mix(16, p1.shape), w.shape),
		mix(mix(17, w.shape), n1.shape),
		mix(mix(mix(18, p1.shape), w.shape), n1.shape),
		mix(19, w.tag),
		mix(mix(20, p1.tag), w.tag),
		mix(mix(21, w.tag), n1.tag),
		mix(mix(22, p1.lower), w.lower),
		mix(mix(23, w.lower), n1.lower),
		mix(mix(24, p1.lower), w.shape),
		mix(mix(25, n1.lower), w.shape),
		mix(mix(26, p1.lower), n1.lower),
		mix(mix(27, p2.lower), p1.lower),
		mix(mix(28, n1.lower), n2.lower),
		mix(29, w.listed),
		mix(30, p1.listed),
		mix(31, n1.listed),
		mix(mix(32, p1.listed), w.listed),
		mix(mix(33, w.listed), n1.listed),
		mix(mix(34, inRun), w.shape),
		mix(mix(35, inRun), w.listed),
		mix(mix(36, before.lower), inRun),
		mix(mix(37, after.lower), inRun),
		mix(mix(38, runLast.lower), inRun),
		mix(mix(39, runFirst.lower), inRun),
		mix(mix(40, after.lower), after2.lower),
		mix(mix(41, before.tag), after.tag),
		mix(mix(42, p1.lower), w.tag),
		mix(43, n1.suffix3),
		mix(44, p1.suffix3),
		mix(mix(45, w.suffix3), w.shape),
		mix(mix(46, w.lower), place),
		mix(mix(47, runLast.suffix3), inRun),
		mix(mix(48, runFirst.listed), runLast.listed),
	)
	out = append(out,
		mix(100, w.cluster.coarsest),
		mix(101, w.cluster.coarse),
		mix(102, w.cluster.fine),
		mix(103, w.cluster.finest),
		mix(104, p1.cluster.coarse),
		mix(105, p1.cluster.fine),
		mix(106, p1.cluster.finest),
		mix(107, n1.cluster.coarse),
		mix(108, n1.cluster.fine),
		mix(109, n1.cluster.finest),
		mix(110, p2.cluster.coarse),
		mix(111, n2.cluster.coarse),
		mix(mix(112, before.cluster.coarse), inRun),
		mix(mix(113, before.cluster.fine), inRun),
		mix(mix(114, after.cluster.coarse), inRun),
		mix(mix(115, after.cluster.fine), inRun),
		mix(mix(116, runFirst.cluster.coarse), inRun),
		mix(mix(117, runFirst.cluster.fine), inRun),
		mix(mix(118, runLast.cluster.coarse), inRun),
		mix(mix(119, runLast.cluster.fine), inRun),
	)
	if w.body != 0 {
		out = append(out, mix(120, w.body), mix(mix(121, w.body), w.listed), mix(mix(122, w.body), w.cluster.coarse))
	}
	if p1.body != 0 {
		out = append(out, mix(123, p1.body))
	}
	if n1.body != 0 {
		out = append(out, mix(124, n1.body))
	}
	if runFirst.body|runLast.body != 0 {
		out = append(out, mix(mix(125, runFirst.body), runLast.body))
	}
	if w.known != 0 {
		out = append(out, mix(60, w.known), mix(mix(61, w.known&^(often|leads)), w.shape), mix(mix(62, w.known), first))
		for k := uint64(1); k <= bracketed; k <<= 1 {
			if w.known&k != 0 {
				out = append(out, mix(63, k))
			}
		}
	}
	if n1.known != 0 {
		out = append(out, mix(64, n1.known&(afterTitle|beforeSaid|afterPlace|longer|small)))
	}
	if p1.known != 0 {
		out = append(out, mix(65, p1.known&(afterTitle|beforeSaid|afterPlace|leads|small)))
	}
	if w.same != nil {
		out = v.elsewhere(out, i)
	}
	return out
}
