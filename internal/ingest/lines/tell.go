package lines

import "secondsource/internal/ingest/blocks"

// A teller tells the facts of an article's lines, from the first to the last.
type teller struct {
	*outline
	payload string
	bs      []blocks.Block
	f       Facts
	since   int   // lines since the last line of the body
	worst   int32 // the least sure of them
}

const (
	surroundings = 4     // lines before and after a line that are looked at one by one
	nothing      = -3000 // stands for a margin where there is no line
	surest       = 30000 // above any margin: no line was looked at
)

func (t *teller) tell(i int) {
	t.judged(i)
	t.place(i)
	t.topical(i)
	t.shape(i)
	t.signs(i)
	t.words(i)
	t.farther(i)
	t.repeated(i)
	t.addressed(i)
	t.gap(i)
	t.form(i)
	t.doubts(i)
}

// pass goes on from line i.
func (t *teller) pass(i int) {
	if t.parts[i] == Body {
		t.since, t.worst = 0, surest
	} else {
		t.since, t.worst = t.since+1, min(t.worst, t.sure.body[i])
	}
}

func (t *teller) put(v int) { t.f = append(t.f, int16(max(-32000, min(32000, v)))) }

// has reports whether the article has line i.
func (t *teller) has(i int) bool { return i >= t.from && i < t.to }

// margin puts what a look says of line i.
func (t *teller) margin(of []int32, i int) {
	if !t.has(i) {
		t.put(nothing)
		return
	}
	t.put(int(of[i]))
}

// means puts the means of margins over some lines before and after line i.
func (t *teller) means(sums []int32, i int, widths ...int) {
	k, n := i-t.from, t.to-t.from
	for _, w := range widths {
		lo, hi := max(0, k-w), min(n, k+w+1)
		t.put(int(sums[k]-sums[lo]) / max(1, k-lo))
		t.put(int(sums[hi]-sums[min(k+1, n)]) / max(1, hi-k-1))
	}
}

// sides puts the sums over w lines before and after line i.
func (t *teller) sides(a []int, i, w int) {
	k := i - t.from
	t.put(t.sum(a, k-w, k))
	t.put(t.sum(a, k+1, k+1+w))
}

// runs puts how many lines straight before and after line i are like it.
func (t *teller) runs(i, most int, like func(j int) bool) {
	for _, step := range []int{-1, 1} {
		run := 0
		for j := i + step; t.has(j) && run < most && like(j); j += step {
			run++
		}
		t.put(run)
	}
}

// judged: the first look, here and around.
func (t *teller) judged(i int) {
	t.put(int(t.parts[i]))
	t.put(int(t.sure.opening[i]))
	for d := -surroundings; d <= surroundings; d++ {
		t.margin(t.sure.body, i+d)
	}
	t.means(t.margins, i, 3, 8, 20)
}

// place: where the line stands in the article and how dense the body is around it.
func (t *teller) place(i int) {
	k, n := i-t.from, t.to-t.from
	t.put(min(k, 3000))
	t.put(min(i-t.first, 3000))
	t.put(min(t.last-i, 3000))
	t.put(t.since)
	next := i + 1
	for next < t.to && t.parts[next] != Body && next-i < 60 {
		next++
	}
	t.put(next - i)
	t.runs(i, 50, func(j int) bool { return t.parts[j] == Body })
	all := t.body[n]
	t.put(t.body[k])
	t.put(all - t.body[k+1])
	t.put(100 * t.body[k] / max(1, all))
	t.put(all)
	t.sides(t.body, i, 10)
	t.sides(t.body, i, 40)
	for _, w := range []int{3, 10} {
		t.sides(t.sentences, i, w)
		t.sides(t.titles, i, w)
	}
}

// topical: how much of what the line says the body and the title say too.
func (t *teller) topical(i int) {
	s := &t.page.shapes[i]
	own, of, head, others := 0, 0, 0, 0
	for j, w := range s.tokens {
		if functionWords[w] || seenBefore(s.tokens[:j], w) {
			continue
		}
		of++
		c := t.topic[w]
		if t.parts[i] == Body {
			c-- // the line's own
		}
		own += one(c > 0)
		others += one(c > 2)
		head += one(t.heads[w] && i >= t.from+3)
	}
	t.put(100 * own / max(1, of))
	t.put(100 * others / max(1, of))
	t.put(100 * head / max(1, of))
	t.put(head)
	t.put(of)
	t.put(t.usual)
	t.put(100 * s.words / max(1, t.usual))
	t.put(t.longest)
}

// shape: the line's and its neighbours', and more of the line's own.
func (t *teller) shape(i int) {
	for j := i - 2; j <= i+2; j++ {
		if !t.has(j) {
			for range 10 {
				t.put(-1)
			}
			continue
		}
		q := &t.page.shapes[j]
		t.put(q.words)
		t.put(100 * q.stops / max(1, min(q.words, maxTokens)))
		t.put(100 * q.upper / max(1, q.words))
		t.put(100 * q.allUpper / max(1, q.words))
		t.put(q.inner)
		t.put(int(lastRank[q.last]))
		t.put(int(firstRank[q.first]))
		t.put(int(classRank[q.class]))
		t.put(t.page.gaps[j] - t.page.usual)
		t.put(int(t.parts[j]))
	}
	s := &t.page.shapes[i]
	t.put(s.digits)
	t.put(s.commas)
	t.put(int(t.page.count[i]))
	t.put(t.page.later[i].far)
	t.put(t.page.later[i].share)
	t.put(t.page.before[i].far)
	t.put(t.page.before[i].share)
	t.put(one(s.suffix))
	t.put(one(s.mark))
	t.put(one(s.cased))
	t.runs(i, 30, func(j int) bool { return t.page.shapes[j].class == s.class })
}

// signs: what lines are by their words, as far as rules can tell.
func (t *teller) signs(i int) {
	credit, notice := -1, false
	if t.page.shapes[i].words <= 60 {
		text := t.bs[i].Text(t.payload)
		credit, _ = blocks.CreditAt(text)
		notice = blocks.IsFurniture(text)
	}
	t.put(credit)
	t.put(one(notice))
	for j := i - 2; j <= i+2; j++ {
		if !t.has(j) {
			t.put(-1)
		} else {
			t.put(int(t.kinds[j-t.from]))
		}
	}
	for _, w := range []int{4, 12} {
		t.sides(t.dates, i, w)
		t.sides(t.names, i, w)
	}
}

// words: what the first look says by the words alone.
func (t *teller) words(i int) {
	for d := -surroundings; d <= surroundings; d++ {
		t.margin(t.sure.wording, i+d)
	}
	t.means(t.wordings, i, 3, 8)
}

// farther: the shapes of the lines farther off.
func (t *teller) farther(i int) {
	for _, d := range []int{-4, -3, 3, 4} {
		j := i + d
		if !t.has(j) {
			for range 4 {
				t.put(-1)
			}
			continue
		}
		q := &t.page.shapes[j]
		t.put(q.words)
		t.put(int(classRank[q.class]))
		t.put(t.page.gaps[j] - t.page.usual)
		t.put(int(t.parts[j]))
	}
}

// repeated: how often the lines around stand in the capture.
func (t *teller) repeated(i int) {
	for j := i - 3; j <= i+3; j++ {
		switch {
		case j == i:
		case !t.has(j):
			t.put(-1)
		default:
			t.put(int(t.page.count[j]))
		}
	}
	t.sides(t.repeats, i, 5)
	t.sides(t.repeats, i, 15)
	t.put(t.here[t.page.shapes[i].whole])
}

// addressed: to whom the line speaks and of whom, and whether the article does so elsewhere.
func (t *teller) addressed(i int) {
	for j := i - 1; j <= i+1; j++ {
		if !t.has(j) {
			for range 5 {
				t.put(-1)
			}
			continue
		}
		q := &t.page.shapes[j]
		t.put(q.you)
		t.put(q.me)
		t.put(q.said)
		t.put(q.asks)
		t.put(q.quotes)
	}
	all := max(1, t.body[t.to-t.from])
	t.put(1000 * t.you / all)
	t.put(1000 * t.me / all)
	t.put(1000 * t.said / all)
	t.sides(t.asks, i, 5)
}

// gap: the lines without prose around the line, and the prose at either end of them.
func (t *teller) gap(i int) {
	const most = 200
	worst := [2]int32{surest, surest}
	var ends [2]int
	for side, step := range []int{-1, 1} {
		j := i + step
		for t.has(j) && (j-i)*step < most && !t.page.shapes[j].reads() {
			worst[side] = min(worst[side], t.sure.body[j])
			j += step
		}
		ends[side] = j
	}
	t.put(i - ends[0])
	t.put(ends[1] - i)
	t.put(int(worst[0]))
	t.put(int(worst[1]))
	for _, j := range ends {
		if !t.has(j) {
			for range 5 {
				t.put(nothing)
			}
			continue
		}
		q := &t.page.shapes[j]
		t.put(int(lastRank[q.last]))
		t.put(int(t.sure.body[j]))
		t.put(int(t.parts[j]))
		t.put(q.words)
		t.put(int(t.sure.wording[j]))
	}
	k, n := i-t.from, t.to-t.from
	t.put(int(t.margins[k]-t.margins[max(ends[0]-t.from, 0)]) / max(1, i-ends[0]))
	t.put(int(t.margins[min(ends[1]-t.from, n)]-t.margins[k]) / max(1, ends[1]-i))
}

// form: how far the headline is, and how many lines around have the same outward form, as the items of a list have.
func (t *teller) form(i int) {
	t.put(i - t.headline)
	t.put(one(t.headline > t.from))
	s := &t.page.shapes[i]
	t.runs(i, 30, func(j int) bool {
		q := &t.page.shapes[j]
		return s.first == q.first && s.last == q.last && (s.digits > 0) == (q.digits > 0) && (s.commas > 0) == (q.commas > 0)
	})
}

// doubts: the least sure line since the last line of the body, and up to the next.
func (t *teller) doubts(i int) {
	t.put(int(t.worst))
	worst := int32(surest)
	for j := i + 1; j < t.to && t.parts[j] != Body && j < i+60; j++ {
		worst = min(worst, t.sure.body[j])
	}
	t.put(int(worst))
}
