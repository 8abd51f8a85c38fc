package entities

import "secondsource/internal/news"

// Told is a person's word on two mentions: that they stand for one bearer, or for two. A pronoun or nominal counts as the name that it repeats.
type Told struct {
	A, B news.Ref
	Same bool
	By   string // the author
}

// A word is all that was told, taken together. Names told to be one are a set; two sets may be told to be two. It outranks whatever the names say: sets grow with
// each join, so that nothing brings together, not even through others, what was told apart.
type word struct {
	set       map[news.Ref]int     // by name: the number of its set; those that nothing was told of have none
	into      []int                // by set: the set that it became part of, or itself
	foes      map[int]map[int]bool // by set: those that are others
	decisions []news.Decision
}

// none is the set of a name that nothing was told of.
const none = -1

// listen takes what was told. Where it contradicts itself the later in the list counts.
func listen(told []Told, fs []*news.Findings) *word {
	w := &word{set: map[news.Ref]int{}, foes: map[int]map[int]bool{}}
	for i := len(told) - 1; i >= 0; i-- {
		t := told[i]
		a, okA := named(t.A, fs)
		b, okB := named(t.B, fs)
		if !okA || !okB || a == b {
			continue
		}
		x, y := w.made(a), w.made(b)
		d := news.Decision{A: a, B: b, Verdict: news.Different, Score: sure, Why: []string{"told so"}, By: t.By}
		switch {
		case t.Same && !w.apart(x, y):
			d.Verdict = news.Same
			w.unite(x, y)
		case !t.Same && w.root(x) != w.root(y):
			w.part(w.root(x), w.root(y))
		default:
			continue // told otherwise later
		}
		w.decisions = append(w.decisions, d)
	}
	return w
}

// of gives the set of a name, or none.
func (w *word) of(r news.Ref) int {
	if s, ok := w.set[r]; ok {
		return s
	}
	return none
}

// made gives the set of a name, a new one where it has none.
func (w *word) made(r news.Ref) int {
	s, ok := w.set[r]
	if !ok {
		s = len(w.into)
		w.set[r] = s
		w.into = append(w.into, s)
	}
	return s
}

func (w *word) root(s int) int {
	for w.into[s] != s {
		w.into[s] = w.into[w.into[s]]
		s = w.into[s]
	}
	return s
}

func (w *word) part(x, y int) {
	for _, p := range [2][2]int{{x, y}, {y, x}} {
		if w.foes[p[0]] == nil {
			w.foes[p[0]] = map[int]bool{}
		}
		w.foes[p[0]][p[1]] = true
	}
}

// apart reports whether two sets were told to be two.
func (w *word) apart(x, y int) bool {
	return x != none && y != none && w.foes[w.root(x)][w.root(y)]
}

// unite makes one set of two that are not apart, and gives it.
func (w *word) unite(x, y int) int {
	switch {
	case x == none:
		return y
	case y == none:
		return x
	}
	x, y = w.root(x), w.root(y)
	if x == y {
		return x
	}
	w.into[y] = x
	for foe := range w.foes[y] {
		w.part(x, foe)
		delete(w.foes[foe], y)
	}
	delete(w.foes, y)
	return x
}

// named gives the name that a mention is or repeats; false where there is none.
func named(r news.Ref, fs []*news.Findings) (news.Ref, bool) {
	if r.Article < 0 || r.Article >= len(fs) {
		return r, false
	}
	ms := fs[r.Article].Mentions
	for r.Index >= 0 && r.Index < len(ms) {
		m := ms[r.Index]
		if m.Form == news.Name {
			return r, true
		}
		if m.Same >= r.Index {
			return r, false
		}
		r.Index = m.Same
	}
	return r, false
}
