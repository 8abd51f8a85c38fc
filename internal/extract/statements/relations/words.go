package relations

import (
	"unicode"
	"unicode/utf8"

	"secondsource/internal/language"
	"secondsource/internal/lexicon/clusters"
	"secondsource/internal/lexicon/cues"
	"secondsource/internal/lexicon/linear"
)

// Words is a text as the features look at it, worked out once.
type Words struct {
	Text   *language.Text
	Blocks []Run // the tokens of each headline, paragraph and caption
	block  []int32
	w      []uint64 // the word, numbers of a length as one
	tag    []uint64
	suffix []uint64
	shape  []uint64
	cue    []uint64 // what the lexicon knows of the word as a cue; 0 for nothing
	fine   []uint64 // its cluster of 1,024 and of 64; 0 where the word is not known
	coarse []uint64
	quote  []uint64 // 1 inside quotation marks, 2 a mark
	verb   []bool
	finite []bool // a verb that can have a subject
	comma  []bool
	part   []int32 // the word that begins the part of the sentence between commas and the like
}

// Look works out what the features look at.
func Look(t *language.Text) *Words {
	n := len(t.Tokens)
	x := &Words{Text: t, block: make([]int32, n), verb: make([]bool, n), finite: make([]bool, n), comma: make([]bool, n), part: make([]int32, n)}
	all := make([]uint64, 8*n)
	for k, column := range [...]*[]uint64{&x.w, &x.tag, &x.suffix, &x.shape, &x.cue, &x.quote, &x.fine, &x.coarse} {
		*column = all[k*n : (k+1)*n]
	}
	for s := 0; s < len(t.Sentences); {
		end := s + 1
		for end < len(t.Sentences) && t.Sentences[end].Part == t.Sentences[s].Part && t.Sentences[end].Paragraph == t.Sentences[s].Paragraph {
			end++
		}
		b := Run{t.Sentences[s].First, t.Sentences[end-1].Last}
		for i := b.First; i < b.Last; i++ {
			x.block[i] = int32(len(x.Blocks))
		}
		x.Blocks = append(x.Blocks, b)
		s = end
	}
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		word := t.Word(i)
		lower := tok.Lower
		if lower[0] >= '0' && lower[0] <= '9' {
			lower = "0000000000"[:min(len(lower), 10)]
		}
		if language.IsQuote(word) {
			lower = `"`
			x.quote[i] = 2
		} else if tok.Quoted {
			x.quote[i] = 1
		}
		x.w[i] = linear.Hash(lower)
		if c, ok := clusters.OfHash(x.w[i]); ok {
			x.fine[i], x.coarse[i] = 1+uint64(c.Fine), 1+uint64(c.Coarsest)
		}
		x.tag[i] = linear.Hash(tok.Tag)
		x.suffix[i] = linear.Hash(lower[max(0, len(lower)-3):])
		c, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(c):
			x.shape[i] = 1
		case unicode.IsLower(c):
			x.shape[i] = 2
		case unicode.IsDigit(c):
			x.shape[i] = 3
		}
		if c, ok := cues.Of(lower); ok {
			x.cue[i] = 1 + uint64(c.Form) + 8*linear.Hash(string(c.Use)+string(c.Stance))
		}
		x.verb[i] = len(tok.Tag) > 1 && (tok.Tag[0] == 'V' || tok.Tag == "MD")
		x.finite[i] = tok.Tag == "VBD" || tok.Tag == "VBZ" || tok.Tag == "VBP" || tok.Tag == "MD"
		x.comma[i] = lower == ","
		x.part[i] = int32(i)
		if i > 0 && tok.Sentence == t.Tokens[i-1].Sentence && !parts(t.Tokens[i-1].Lower) && x.quote[i-1] != 2 {
			x.part[i] = x.part[i-1]
		}
	}
	return x
}

// parts reports whether a mark parts a sentence.
func parts(mark string) bool {
	switch mark {
	case ",", ";", ":", "(", ")", "—", "–", "--", "-", "...", "…":
		return true
	}
	return false
}

// edge stands for what is before the first and after the last word of a paragraph.
const edge = 0xed9e

func at(values []uint64, in Run, i int) uint64 {
	if i < in.First || i >= in.Last {
		return edge
	}
	return values[i]
}

// CueFeatures adds the features of word i for the first model.
func CueFeatures(out []uint64, x *Words, i int) []uint64 {
	b := x.Blocks[x.block[i]]
	w, wp, wn := x.w[i], at(x.w, b, i-1), at(x.w, b, i+1)
	t, tp, tn := x.tag[i], at(x.tag, b, i-1), at(x.tag, b, i+1)
	tpp, tnn := at(x.tag, b, i-2), at(x.tag, b, i+2)
	q, qp, qn := x.quote[i], at(x.quote, b, i-1), at(x.quote, b, i+1)
	quotes := linear.Mix(linear.Mix(q, qp), linear.Mix(qn, at(x.quote, b, i-2)))
	mix := linear.Mix
	add := func(n uint64, v uint64) { out = append(out, mix(n, v)) }
	add(1, 0)
	add(2, w)
	add(3, wp)
	add(4, wn)
	add(5, at(x.w, b, i-2))
	add(6, at(x.w, b, i+2))
	add(7, t)
	add(8, mix(tp, t))
	add(9, mix(t, tn))
	add(10, mix(mix(tp, t), tn))
	add(11, mix(mix(tpp, tp), t))
	add(12, mix(mix(t, tn), tnn))
	add(13, mix(wp, w))
	add(14, mix(w, wn))
	add(15, x.suffix[i])
	add(16, mix(x.shape[i], t))
	add(17, mix(x.cue[i], t))
	add(18, at(x.cue, b, i-1))
	add(19, at(x.cue, b, i+1))
	add(20, mix(w, q))
	add(21, quotes)
	add(22, mix(quotes, t))
	add(23, mix(w, tp))
	add(24, mix(w, tn))
	add(25, mix(mix(wp, t), 1))
	add(26, mix(mix(wn, t), 2))
	add(27, mix(tpp, tp))
	add(28, mix(tn, tnn))
	// how far the last mark is behind, the next ahead
	back, ahead := uint64(0), uint64(0)
	for k := 1; k <= 5; k++ {
		if back == 0 && at(x.quote, b, i-k) == 2 {
			back = uint64(k)
		}
		if ahead == 0 && at(x.quote, b, i+k) == 2 {
			ahead = uint64(k)
		}
	}
	add(29, mix(mix(back, ahead), q))
	add(30, mix(mix(mix(back, ahead), q), x.cue[i]))
	add(31, mix(at(x.w, b, i+3), x.cue[i]))
	add(32, mix(mix(at(x.tag, b, i-3), tpp), tp))
	s := x.Text.Sentences[x.Text.Tokens[i].Sentence]
	add(33, mix(uint64(min(i-s.First, 6)), t))
	add(34, mix(mix(uint64(min(i-s.First, 3)), uint64(min(s.Last-i, 4))), x.cue[i]))
	add(35, mix(uint64(s.Part), t))
	add(36, mix(mix(wp, w), wn))
	c, cp, cn := x.fine[i], at(x.fine, b, i-1), at(x.fine, b, i+1)
	k, kp, kn := x.coarse[i], at(x.coarse, b, i-1), at(x.coarse, b, i+1)
	add(37, mix(c, t))
	add(38, mix(cp, t))
	add(39, mix(cn, t))
	add(40, mix(mix(c, kp), t))
	add(41, mix(mix(c, kn), t))
	add(42, mix(mix(kp, k), mix(kn, t)))
	add(47, mix(cp, mix(c, 3)))
	add(48, mix(c, mix(cn, 4)))
	// the part of the sentence the word stands in
	part := int(x.part[i])
	add(43, mix(x.w[part], mix(t, uint64(min(i-part, 4)))))
	add(44, mix(x.tag[part], mix(c, x.tag[i])))
	add(45, mix(mix(at(x.w, b, i-2), wp), w))
	add(46, mix(mix(w, wn), at(x.w, b, i+2)))
	return out
}
