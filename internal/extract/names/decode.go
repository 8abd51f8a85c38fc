package names

import (
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/news"
)

// Kinds are the kinds of names that the model tells apart, in the order of its labels.
var Kinds = [...]news.Kind{news.Person, news.Organization, news.Place, news.Facility, news.Group}

// The labels of the model: Outside, then for each kind the four places that a word can have in a name.
const (
	Outside = 0
	Begin   = 1
	Inner   = 2
	End     = 3
	Single  = 4
	Labels  = 1 + 4*len(Kinds)
)

// Label gives the label of a place in a name of a kind, by the kind's index.
func Label(kind, place int) int { return kind*4 + place }

// follows[a] are the labels that may stand after label a.
var follows = func() (out [Labels][]uint8) {
	for a := range Labels {
		for b := range Labels {
			open := a != Outside && ((a-1)%4+1 == Begin || (a-1)%4+1 == Inner)
			goesOn := b != Outside && ((b-1)%4+1 == Inner || (b-1)%4+1 == End)
			if open != goesOn || open && (a-1)/4 != (b-1)/4 {
				continue
			}
			out[a] = append(out[a], uint8(b))
		}
	}
	return out
}()

// Step is the feature of a label that stands after another.
func Step(before int) uint64 { return linear.Mix(90, uint64(before)) }

// StepUnit is what a step's weight of one in the model counts in units of the others: steps are few and weigh more than a byte holds.
const StepUnit = 4

// Best gives the best sequence of labels for the scores of neighbouring words, rows of Labels, and the scores of steps. A word before the
// first and after the last is outside.
func Best[N int32 | float32](scores []N, steps *[Labels][Labels]N, labels []uint8) {
	n := len(labels)
	if n == 0 {
		return
	}
	const never = -1 << 29
	back := make([][Labels]uint8, n)
	var now, next [Labels]N
	for k := range now {
		now[k] = never
	}
	now[Outside] = 0
	for i := range n {
		for k := range next {
			next[k] = never
		}
		row := scores[i*Labels:][:Labels]
		for a := range Labels {
			if now[a] <= never {
				continue
			}
			for _, b := range follows[a] {
				if s := now[a] + steps[a][b]; s > next[b] {
					next[b], back[i][b] = s, uint8(a)
				}
			}
		}
		for k := range next {
			if next[k] > never {
				next[k] += row[k]
			}
		}
		now = next
	}
	best := -1
	for _, a := range [...]int{0, 3, 4, 7, 8, 11, 12, 15, 16, 19, 20} { // what may end a run
		if now[a] > never && (best < 0 || now[a]+steps[a][Outside] > now[best]+steps[best][Outside]) {
			best = a
		}
	}
	for i := n - 1; i >= 0; i-- {
		labels[i] = uint8(best)
		best = int(back[i][best])
	}
}

// Runs gives the runs of tokens that may hold names, none across sentences.
func (v *View) Runs(yield func(first, last int) bool) {
	for _, s := range v.Sentences {
		for i := s.First; i < s.Last; i++ {
			if !v.tokens[i].scored {
				continue
			}
			first := i
			for i < s.Last && v.tokens[i].scored {
				i++
			}
			if !yield(first, i) {
				return
			}
		}
	}
}

// networkWeight brings the scores of the network to the scale of the linear model, in sixteenths. It was chosen on articles that neither
// had learned from, and again on the development parts when the linear model changed: 8 to 12 are within .006.
const networkWeight = 10

// label gives each word its label: a first reading by what stands around it, and a second that also knows what the first made of the same
// words elsewhere.
func (v *View) label(m Models) []uint8 {
	return v.read(m.Names, v.network(m.Network, networkWeight), 2)
}

// First is the first reading alone, by the linear model alone, which the second learns from.
func (v *View) First(m *linear.Model) []uint8 { return v.read(m, v.network(nil, 0), 1) }

// read adds the scores of the linear model to those that are given.
func (v *View) read(m *linear.Model, scores []int32, times int) []uint8 {
	var steps [Labels][Labels]int32
	for a := range Labels {
		m.Add([]uint64{Step(a)}, steps[a][:])
		for b := range steps[a] {
			steps[a][b] *= StepUnit
		}
	}
	labels := make([]uint8, len(v.tokens))
	features := v.Features
	for range times {
		var buffer []uint64
		for first, last := range v.Runs {
			for i := first; i < last; i++ {
				buffer = features(buffer[:0], i)
				m.Add(buffer, scores[i*Labels:][:Labels])
			}
			Best(scores[first*Labels:last*Labels], &steps, labels[first:last])
		}
		votes := v.Count(append([]uint8(nil), labels...))
		features = func(out []uint64, i int) []uint64 { return v.Voted(out, votes, i) }
	}
	return labels
}
