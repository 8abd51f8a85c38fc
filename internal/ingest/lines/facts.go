package lines

import "secondsource/internal/ingest/blocks"

// Facts are what a line of an article looks like the second time, whole numbers: how the first look judged it and the lines around it,
// where it stands in the article, how much of the body's words it shares, its shape and its neighbours'.
type Facts []int16

// FactCount is how many there are. The trees must be grown anew when they change.
const FactCount = 115

func clip(v int32) int16 { return int16(max(-32000, min(32000, v))) }

// surroundings is how many lines before and after a line are looked at one by one.
const surroundings = 4

// facts gives the facts of each line of the article from:to; from is its opening.
func (p *page) facts(payload string, bs []blocks.Block, parts []Part, sure margins, from, to int, do func(i int, f Facts)) {
	n := to - from
	first, last, longest := -1, -1, 0
	body := make([]int, n+1)     // words of body before a line
	sums := make([]int32, n+1)   // margins before it
	long := make([]int, n+1)     // sentences
	headings := make([]int, n+1) // lines like headlines
	var lengths [64]int
	paragraphs := 0
	topic := map[uint32]int16{} // content words of body lines, with how many lines have them
	heads := map[uint32]bool{}
	for i := from; i < to; i++ {
		s := &p.shapes[i]
		k := i - from
		body[k+1], sums[k+1], long[k+1], headings[k+1] = body[k], sums[k]+max(-2000, min(2000, sure.body[i])), long[k], headings[k]
		switch s.class {
		case 'L', 'M':
			long[k+1]++
		case 'T', 'l':
			headings[k+1]++
		}
		if parts[i] != Body {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
		body[k+1] += s.words
		longest = max(longest, s.words)
		if s.class == 'L' || s.class == 'M' {
			lengths[min(s.words/2, 63)]++
			paragraphs++
		}
		for j, t := range s.tokens {
			if !functionWords[t] && !seenBefore(s.tokens[:j], t) {
				topic[t]++
			}
		}
	}
	if first < 0 {
		return
	}
	usual, seen := 0, 0 // the median length of a paragraph
	for usual = range lengths {
		if seen += lengths[usual]; seen*2 >= paragraphs {
			break
		}
	}
	usual *= 2
	for i := from; i < min(first, from+3); i++ {
		for _, t := range p.shapes[i].tokens {
			if !functionWords[t] {
				heads[t] = true
			}
		}
	}
	all := body[n]
	f := make(Facts, 0, FactCount)
	put := func(v int) { f = append(f, clip(int32(v))) }
	sum := func(a []int, lo, hi int) int {
		lo, hi = max(0, min(lo, n)), max(0, min(hi, n))
		return a[hi] - a[lo]
	}
	since := 0 // lines since the last body line
	for i := from + 1; i < to; i++ {
		k := i - from
		s := &p.shapes[i]
		if i < first-reviewed || i > last+reviewed || p.code[i] {
			continue
		}
		f = f[:0]
		// the first look, here and around
		put(int(parts[i]))
		put(int(clip(sure.opening[i])))
		for d := -surroundings; d <= surroundings; d++ {
			if j := i + d; j < from || j >= to {
				put(-3000)
			} else {
				put(int(clip(sure.body[j])))
			}
		}
		for _, w := range []int{3, 8, 20} {
			lo, hi := max(0, k-w), min(n, k+w+1)
			put(int(sums[k]-sums[lo]) / max(1, k-lo))
			put(int(sums[hi]-sums[min(k+1, n)]) / max(1, hi-k-1))
		}
		// place
		put(min(k, 3000))
		put(min(i-first, 3000))
		put(min(last-i, 3000))
		put(since)
		next := i + 1
		for next < to && parts[next] != Body && next-i < 60 {
			next++
		}
		put(next - i)
		run := 0 // the body lines straight before and after
		for j := i - 1; j >= from && parts[j] == Body && run < 50; j-- {
			run++
		}
		put(run)
		run = 0
		for j := i + 1; j < to && parts[j] == Body && run < 50; j++ {
			run++
		}
		put(run)
		put(body[k])
		put(all - body[k+1])
		put(100 * body[k] / max(1, all))
		put(all)
		put(sum(body, k-10, k))
		put(sum(body, k+1, k+11))
		put(sum(body, k-40, k))
		put(sum(body, k+1, k+41))
		for _, w := range []int{3, 10} {
			put(sum(long, k-w, k))
			put(sum(long, k+1, k+1+w))
			put(sum(headings, k-w, k))
			put(sum(headings, k+1, k+1+w))
		}
		// the line
		own, of, head, others := 0, 0, 0, 0
		for j, t := range s.tokens {
			if functionWords[t] || seenBefore(s.tokens[:j], t) {
				continue
			}
			of++
			c := topic[t]
			if parts[i] == Body {
				c--
			}
			if c > 0 {
				own++
			}
			if c > 2 {
				others++
			}
			if heads[t] && i >= from+3 {
				head++
			}
		}
		put(100 * own / max(1, of))
		put(100 * others / max(1, of))
		put(100 * head / max(1, of))
		put(head)
		put(of)
		put(usual)
		put(100 * s.words / max(1, usual))
		put(longest)
		for d := -2; d <= 2; d++ {
			j := i + d
			if j < from || j >= to {
				for range 10 {
					put(-1)
				}
				continue
			}
			q := &p.shapes[j]
			put(q.words)
			put(100 * q.stops / max(1, min(q.words, maxTokens)))
			put(100 * q.upper / max(1, q.words))
			put(100 * q.allUpper / max(1, q.words))
			put(q.inner)
			put(int(lastRank[q.last]))
			put(int(firstRank[q.first]))
			put(int(classRank[q.class]))
			put(p.gaps[j] - p.usual)
			put(int(parts[j]))
		}
		put(s.digits)
		put(s.commas)
		put(int(p.count[i]))
		put(p.later[i].far)
		put(p.later[i].share)
		put(p.before[i].far)
		put(p.before[i].share)
		put(int(b2u(s.suffix)))
		put(int(b2u(s.mark)))
		put(int(b2u(s.cased)))
		same := 0 // the lines of the same kind around
		for j := i - 1; j >= from && p.shapes[j].class == s.class && same < 30; j-- {
			same++
		}
		put(same)
		same = 0
		for j := i + 1; j < to && p.shapes[j].class == s.class && same < 30; j++ {
			same++
		}
		put(same)
		text := ""
		if s.words <= 60 {
			text = bs[i].Text(payload)
		}
		credit := -1
		if text != "" {
			credit, _ = blocks.CreditAt(text)
		}
		put(credit)
		put(int(b2u(text != "" && blocks.IsFurniture(text))))
		put(int(b2u(text != "" && s.words < 20 && blocks.IsByline(text))))
		put(int(b2u(text != "" && s.words < 20 && blocks.IsDate(text))))
		put(int(b2u(text != "" && s.words < 6 && blocks.IsName(text))))
		do(i, f)
		if parts[i] == Body {
			since = 0
		} else {
			since++
		}
	}
}

func seenBefore(tokens []uint32, t uint32) bool {
	for _, u := range tokens {
		if u == t {
			return true
		}
	}
	return false
}

func ranks(order string) (out [256]int8) {
	for i := range order {
		out[order[i]] = int8(i + 1)
	}
	return out
}

// Trees ask for more or less: the codes stand in an order from furniture to prose.
var (
	lastRank  = ranks("0o):~,\"?.")
	firstRank = ranks("*0(oaA\"")
	classRank = ranks("xRUCsTtlML")
)
