package network

// A layer adds up rows of weights, each times a number. Two sums are kept in one word, side by side: that halves the multiplications.
type layer struct {
	outs int
	wide int     // words for the sums of a row
	bias []int64 // packed
	rows []int64 // packed, one row after the other
}

func newLayer(bias []int32, weights []int8) layer {
	l := layer{outs: len(bias), wide: (len(bias) + 1) / 2}
	row := make([]int32, l.outs)
	l.bias = make([]int64, l.wide)
	l.pack(l.bias, bias)
	ins := len(weights) / l.outs
	l.rows = make([]int64, ins*l.wide)
	for i := range ins {
		for k := range row {
			row[k] = int32(weights[i*l.outs+k])
		}
		l.pack(l.rows[i*l.wide:][:l.wide], row)
	}
	return l
}

// pack adds numbers to packed ones.
func (l *layer) pack(into []int64, numbers []int32) {
	for k, n := range numbers {
		into[k/2] += int64(n) << (k % 2 * 32)
	}
}

// sum gives one of packed numbers.
func sum(packed []int64, k int) int32 {
	low := int32(packed[k/2])
	if k%2 == 0 {
		return low
	}
	return int32((packed[k/2] - int64(low)) >> 32)
}

// bounded reports whether no sum of inputs from 0 to 127 reaches most.
func (l *layer) bounded(most int64) bool {
	for k := range l.outs {
		up, down := max(0, int64(sum(l.bias, k))), min(0, int64(sum(l.bias, k)))
		for at := 0; at < len(l.rows); at += l.wide {
			if w := int64(sum(l.rows[at:at+l.wide], k)); w > 0 {
				up += w * 127
			} else {
				down += w * 127
			}
		}
		if up >= most || down <= -most {
			return false
		}
	}
	return true
}

// An active input of a layer: which, and how strong, from 1 to 127.
type active struct {
	input uint16
	value uint8
}

// add adds the rows of inputs, counted from row first. Four are added at a time, so that sums are read and written less often.
func (l *layer) add(sums []int64, first int, inputs []active) {
	row := func(k int) ([]int64, int64) {
		at := (first + int(inputs[k].input)) * l.wide
		return l.rows[at : at+l.wide], int64(inputs[k].value)
	}
	sums = sums[:l.wide]
	k := 0
	for ; k+4 <= len(inputs); k += 4 {
		a, x := row(k)
		b, y := row(k + 1)
		c, z := row(k + 2)
		d, w := row(k + 3)
		a, b, c, d = a[:len(sums)], b[:len(sums)], c[:len(sums)], d[:len(sums)]
		for i := range sums {
			sums[i] += a[i]*x + b[i]*y + c[i]*z + d[i]*w
		}
	}
	for ; k < len(inputs); k++ {
		a, x := row(k)
		a = a[:len(sums)]
		for i := range sums {
			sums[i] += a[i] * x
		}
	}
}

// activate brings a sum to 0..127 by a factor in 1/65536.
func activate(sum int32, factor int32) uint8 {
	n := (int64(sum)*int64(factor) + 1<<15) >> 16
	return uint8(max(0, min(n, 127)))
}
