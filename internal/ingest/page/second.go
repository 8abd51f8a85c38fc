package page

import (
	model "secondsource/internal/lexicon/page"
	"secondsource/internal/lexicon/trees"
)

// The second look knows what the first could not: how the parts around, beside and above were judged, where the text that was found
// begins and ends, and which words it holds already.

// scores judges every part: above zero it belongs to the main text.
func (m *measurer) scores(trained model.Model) []int32 {
	first := m.allFeatures()
	scores := m.look(trained.First, first)
	if len(trained.Second) == 0 || len(first) == 0 {
		return scores
	}
	for i, f := range m.lookAgain(first, scores) {
		if f != nil {
			scores[i] = trained.Second.Score(f)
		}
	}
	return scores
}

// hopeless is the score of the first look below which there is no second: menus, lists of links and the like, most of a page.
const hopeless = -4500

func (m *measurer) look(forest trees.Forest, features []Features) []int32 {
	out := make([]int32, len(features))
	for i, f := range features {
		out[i] = forest.Score(f)
	}
	return out
}

// lookAgain gives the features of the second look: those of the first, and what its scores show; none for parts that are hopeless.
func (m *measurer) lookAgain(first []Features, scores []int32) []Features {
	s := m.survey(scores)
	doubtful := 0
	for _, score := range scores {
		if score >= hopeless {
			doubtful++
		}
	}
	out := make([]Features, len(m.parts))
	v := vector{values: make(Features, 0, doubtful*(len(first[0])+60))}
	for i, score := range scores {
		if score < hopeless {
			continue
		}
		start := len(v.values)
		v.values = append(v.values, first[i]...)
		m.again(s, i, &v)
		out[i] = v.values[start:len(v.values):len(v.values)]
	}
	return out
}

// again measures part i by what the first look found around it, above it, and in parts that stand alike.
func (m *measurer) again(s *survey, i int, v *vector) {
	p := &m.parts[i]
	total := s.before[len(m.parts)]
	for k := -4; k <= 4; k++ {
		v.add("score", s.score(i+k))
	}
	v.add("prev", i-s.prev[i])
	v.add("next", s.next[i]-i)
	v.add("words before", s.before[i])
	v.add("words after", total-s.before[i+1])
	v.add("share before", share(s.before[i], total))
	v.add("kept words", total)
	v.add("from first kept", i-s.first)
	v.add("from last kept", i-s.last)
	for _, step := range []int{-1, 1} {
		words, kept := m.beside(s, i, step)
		v.add("kept near", share(kept, words))
		v.add("words near", kept)
	}
	up := m.elements[p.container].parent
	if up < 0 {
		up = p.container
	}
	w := &s.within[up]
	v.add("siblings", int(w.parts))
	v.add("siblings topic", share(int(w.topic), int(w.words)))
	v.add("siblings kept", share(int(w.kept), int(w.parts)))
	v.add("siblings kept words", share(int(w.keptWords), int(w.words)))
	v.add("siblings mean", int(w.sum/max(1, w.parts)))
	for k := 0; k < 4; k++ {
		b := &s.below[up]
		v.add("below kept", share(int(b.kept), int(b.parts)))
		v.add("below kept words", share(int(b.keptWords), int(b.words)))
		v.add("below share", share(int(b.keptWords), total))
		if m.elements[up].parent >= 0 {
			up = m.elements[up].parent
		}
	}
	g := s.groups[p.group]
	v.add("group kept", share(int(g.kept), int(g.parts)))
	v.add("group kept words", share(int(g.keptWords), int(g.words)))
	v.add("group mean", int(g.sum/max(1, g.parts)))
	v.add("group share", share(int(g.keptWords), total))
	v.add("echo", s.text.echo(p.text, s.scores[i] > 0))
}
