package lines

import "secondsource/internal/ingest/blocks"

// Facts are what a line of an article looks like the second time, whole numbers: how the first look judged it and the lines around it,
// where it stands in the article, how much of the body's words it shares, to whom it speaks, its shape and its neighbours'.
type Facts []int16

// FactCount is how many there are. The trees must be grown anew when they change.
const FactCount = 207

// facts gives the facts of each line of the article from:to; from is its opening.
func (p *page) facts(payload string, bs []blocks.Block, parts []Part, sure margins, from, to int, do func(i int, f Facts)) {
	o := outlined(p, payload, bs, parts, sure, from, to)
	if o.first < 0 {
		return
	}
	t := teller{outline: o, payload: payload, bs: bs, f: make(Facts, 0, FactCount), worst: surest}
	for i := from + 1; i < to; i++ {
		if i < o.first-reviewedBefore || i > o.last+reviewed || p.code[i] {
			continue
		}
		t.f = t.f[:0]
		t.tell(i)
		do(i, t.f)
		t.pass(i)
	}
}

// An outline is what is known of an article after the first look: sums over its lines, so that any stretch of them costs nothing, and what
// its body is about. All slices of sums have one more entry than the article has lines: entry k is the sum over the lines before line k.
type outline struct {
	page     *page
	parts    []Part
	sure     margins
	from, to int
	first    int // first line of the body, -1: there is none
	last     int
	headline int // the last line before the body that says what the opening says

	body              []int   // words of body
	margins, wordings []int32 // of the first look, each line's at most 2000
	sentences, titles []int   // lines of either shape
	repeats           []int   // lines that the capture has more than once
	asks              []int   // words that ask the reader to do something
	dates, names      []int   // lines that are little else
	kinds             []kind
	here              map[uint32]int // how often each line stands in the article

	topic         map[uint32]int16 // content words of the body, with how many of its lines have them
	heads         map[uint32]bool  // content words of the first lines, where its title is
	you, me, said int              // of the body
	usual         int              // the median length of a paragraph, in words
	longest       int
}

func outlined(p *page, payload string, bs []blocks.Block, parts []Part, sure margins, from, to int) *outline {
	n := to - from
	ints := make([]int, 7*(n+1))
	slice := func() []int { s := ints[: n+1 : n+1]; ints = ints[n+1:]; return s }
	o := &outline{page: p, parts: parts, sure: sure, from: from, to: to, first: -1, last: -1, headline: from,
		body: slice(), sentences: slice(), titles: slice(), repeats: slice(), asks: slice(), dates: slice(), names: slice(),
		margins: make([]int32, n+1), wordings: make([]int32, n+1), kinds: make([]kind, n),
		here: map[uint32]int{}, topic: map[uint32]int16{}, heads: map[uint32]bool{}}
	var lengths [64]int // of paragraphs, two words a step
	paragraphs := 0
	for k := range n {
		i := from + k
		s := &p.shapes[i]
		if s.words > 0 && s.words < 20 {
			o.kinds[k] = kindOf(bs[i].Text(payload), s.words)
		}
		o.margins[k+1], o.wordings[k+1] = o.margins[k]+within(sure.body[i], 2000), o.wordings[k]+within(sure.wording[i], 2000)
		o.sentences[k+1], o.titles[k+1] = o.sentences[k]+one(s.reads()), o.titles[k]+one(s.class == 'T' || s.class == 'l')
		o.repeats[k+1], o.asks[k+1] = o.repeats[k]+one(p.count[i] > 1), o.asks[k]+s.asks
		o.dates[k+1], o.names[k+1] = o.dates[k]+one(o.kinds[k]&isDate != 0), o.names[k]+one(o.kinds[k]&(isByline|isName) != 0)
		o.here[s.whole]++
		o.body[k+1] = o.body[k]
		if parts[i] != Body {
			continue
		}
		if o.first < 0 {
			o.first = i
		}
		o.last = i
		o.body[k+1] += s.words
		o.you, o.me, o.said = o.you+s.you, o.me+s.me, o.said+s.said
		o.longest = max(o.longest, s.words)
		if s.reads() {
			lengths[min(s.words/2, 63)]++
			paragraphs++
		}
		for j, t := range s.tokens {
			if !functionWords[t] && !seenBefore(s.tokens[:j], t) {
				o.topic[t]++
			}
		}
	}
	seen := 0
	for o.usual = range lengths {
		if seen += lengths[o.usual]; seen*2 >= paragraphs {
			break
		}
	}
	o.usual *= 2
	for i := from; i < min(o.first, from+3); i++ {
		for _, t := range p.shapes[i].tokens {
			if !functionWords[t] {
				o.heads[t] = true
			}
		}
	}
	for i := from + 1; i <= o.first; i++ {
		if e := p.before[i]; e.far == i-from && e.share >= 5 {
			o.headline = i
		}
	}
	return o
}

// sum is the sum of line lo up to hi of the article, as far as it has them.
func (o *outline) sum(a []int, lo, hi int) int {
	lo, hi = max(0, min(lo, o.to-o.from)), max(0, min(hi, o.to-o.from))
	return a[hi] - a[lo]
}

func clip(v int32) int16 { return int16(within(v, 32000)) }

func within(v, most int32) int32 { return max(-most, min(most, v)) }

func one(b bool) int { return int(b2u(b)) }

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
