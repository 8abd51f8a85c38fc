package statements

import (
	"sort"
	"strings"

	"secondsource/internal/language"
	"secondsource/internal/news"
)

// Occasions tells of each statement to whom, when and where it was said, as far as the clause of its cue has it: "told the Ostland Herald",
// "at a press briefing in Arven", "on Tuesday". times are the article's, in the order of the text. What stands in the content is not looked
// at: it is the speaker's, and of other things.
func Occasions(t *language.Text, mentions []news.Mention, times []news.Time, found []news.Statement) {
	for i := range found {
		s := &found[i]
		s.To = news.Listener{Mention: -1}
		if s.Cue.Empty() {
			continue
		}
		c := clauseOf(t, mentions, s)
		if x, ok := c.listener(); ok {
			s.To = c.listenerOf(x)
			c.told = append(c.told, s.To.Span)
		}
		s.Said.Venue = c.venue()
		c.told = append(c.told, s.Said.Venue)
		s.Said.When, s.Said.Date = c.when(times)
	}
}

// A clause is the sentence of a statement's cue, with the tokens that are neither content nor another clause.
type clause struct {
	text     *language.Text
	mentions []news.Mention
	cue      run
	of       run          // the sentence
	open     map[int]bool // tokens that tell of the saying
	told     []news.Span  // the source, and what was found before
	chunks   []language.Chunk
}

func clauseOf(t *language.Text, mentions []news.Mention, s *news.Statement) clause {
	at := func(byte int) int {
		return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].End > byte })
	}
	cue := run{at(s.Cue.Start), at(s.Cue.End-1) + 1}
	sentence := t.Sentences[t.Tokens[cue.first].Sentence]
	c := clause{text: t, mentions: mentions, cue: cue, of: run{sentence.First, sentence.Last}, open: map[int]bool{}, told: []news.Span{s.Source.Span}, chunks: t.Chunks(sentence)}
	// From the cue outwards, until content, a mark that parts sentences, or the verb of another clause. The source between the cue and
	// what leads up to it is passed.
	for i := cue.first; i < cue.last; i++ {
		c.open[i] = true
	}
	for _, step := range [2]int{-1, 1} {
		from := cue.last
		if step < 0 {
			from = cue.first - 1
		}
		for i := from; i >= c.of.first && i < c.of.last; i += step {
			if touches(s.Content, t.Tokens[i].Span) {
				break
			}
			if c.parts(i) {
				if step < 0 && s.Source.Span.Start < t.Tokens[i].Start && !s.Source.Span.Empty() { // "Quell, who spoke on Monday, said"
					for n := i + 1; n < cue.first; n++ {
						delete(c.open, n)
					}
				}
				break
			}
			c.open[i] = true
		}
	}
	return c
}

// parts reports whether a token begins or is of another clause than the cue's.
func (c clause) parts(i int) bool {
	tok := c.text.Tokens[i]
	switch tok.Tag {
	case "VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB", "WP$":
		return true
	case ":", "``", "''", "-LRB-", "-RRB-":
		return true
	}
	switch tok.Lower {
	case ";", "—", "–", "(", ")", "because", "although", "though", "while", "if", "that":
		return true
	}
	return false
}

func touches(spans []news.Span, s news.Span) bool {
	for _, x := range spans {
		if x.Overlaps(s) {
			return true
		}
	}
	return false
}

// chunkAt is the noun phrase that begins at token i within the clause; one whose last tokens are not of it is none.
func (c clause) chunkAt(i int) (language.Chunk, bool) {
	n := sort.Search(len(c.chunks), func(n int) bool { return c.chunks[n].Last > i })
	if n == len(c.chunks) || c.chunks[n].First > i || !c.open[c.chunks[n].Head] {
		return language.Chunk{}, false
	}
	x := c.chunks[n]
	x.First = i
	return x, true
}

// Verbs that take whom they are said to as their object, and nouns for what is said to somebody.
var (
	tells    = set("tell inform assure warn remind notify brief advise email text message reassure address")
	saidTo   = set("say speak explain complain confirm confide admit reveal write announce talk respond reply add insist stress recall testify read comment")
	saidIn   = set("interview remark remarks comment comments letter statement email e-mail message speech address note memo call testimony report conversation response reply briefing")
	speaking = set("speaking talking writing responding replying testifying")
)

// listener finds to whom it was said: right behind a verb of telling, behind "to" or behind "in an interview with".
func (c clause) listener() (language.Chunk, bool) {
	verb, after := "", c.cue.first
	for i := c.cue.first; i < c.cue.last; i++ {
		if w := c.text.Lemma(i); tells[w] || saidTo[w] {
			verb, after = w, i+1
		}
	}
	for after < c.of.last && (c.text.Tokens[after].Tag == "RB" || c.text.Tokens[after].Lower == "exclusively") {
		after++
	}
	if after < c.of.last && (c.open[after] || c.cue.holds(after)) {
		switch {
		case tells[verb]:
			if x, ok := c.chunkAt(after); ok && !c.occasion(x.Head) {
				return x, true
			}
		case saidTo[verb] && (c.lower(after) == "to" || c.lower(after) == "with" && verb != "say"):
			if x, ok := c.chunkAt(after + 1); ok && !c.occasion(x.Head) {
				return x, true
			}
		}
	}
	for i := c.of.first; i+1 < c.of.last; i++ {
		if !c.open[i] || !c.open[i+1] {
			continue
		}
		led := (saidIn[c.lower(i)] && c.text.Tokens[i].Tag[0] == 'N' || speaking[c.lower(i)]) && (c.lower(i+1) == "with" || c.lower(i+1) == "to")
		if led || c.lower(i) == "asked" && c.lower(i+1) == "by" {
			if x, ok := c.chunkAt(i + 2); ok && !c.occasion(x.Head) {
				return x, true
			}
		}
	}
	return language.Chunk{}, false
}

func (c clause) lower(i int) string { return c.text.Tokens[i].Lower }

// listenerOf widens a noun phrase to the name that it is of, and tells which mention it stands for.
func (c clause) listenerOf(x language.Chunk) news.Listener {
	for x.Last-1 > x.First && weekdays[c.lower(x.Last-1)] { // "told reporters Monday"
		x.Last--
		x.Head = min(x.Head, x.Last-1)
	}
	span := news.Span{Start: c.text.Tokens[x.First].Start, End: c.text.Tokens[x.Last-1].End}
	out := news.Listener{Span: span, Mention: -1}
	head := c.text.Tokens[x.Head].Span
	from := sort.Search(len(c.mentions), func(i int) bool { return c.mentions[i].End > span.Start })
	for i := from; i < len(c.mentions) && c.mentions[i].Start < span.End; i++ {
		if m := c.mentions[i]; m.Overlaps(head) && (out.Mention < 0 || m.Len() > c.mentions[out.Mention].Len()) {
			out.Mention = i
		}
	}
	if out.Mention >= 0 {
		out.Span = span.Cover(c.mentions[out.Mention].Span)
		for m := out.Mention; c.mentions[m].Same >= 0 && c.mentions[m].Same < m; m = c.mentions[m].Same {
			out.Mention = c.mentions[m].Same
		}
	}
	return out
}

// occasions are nouns for where or on what occasion something is said.
var occasions = set("briefing conference interview statement speech address meeting session hearing parliament rally post tweet letter email e-mail call report message " +
	"broadcast summit ceremony talk forum event visit debate testimony podcast show programme appearance ruling filing document memo note video " +
	"tv television radio trial court congress assembly panel gathering dinner lunch reception webcast " +
	"editorial op-ed column article blog website release communique communiqué indictment affidavit complaint lawsuit inauguration funeral vigil")

// occasion reports whether a noun is one for where something is said. A name is not, but for the places where all may write.
func (c clause) occasion(i int) bool {
	if strings.HasPrefix(c.text.Tokens[i].Tag, "NNP") {
		return platforms[c.lower(i)] && !strings.HasPrefix(c.text.Tokens[max(0, i-1)].Tag, "NNP")
	}
	return occasions[c.text.Lemma(i)] || occasions[c.lower(i)]
}

var platforms = set("twitter facebook telegram instagram youtube tiktok weibo x parliament congress tv television radio")

var (
	leadsTo = set("at during in on via through before after following amid")
	within3 = set("of with in at to on for from by")
)

// mostBetween is how many words of meaning may lie between the cue and what tells where or when.
const mostBetween = 1

// bounding are words before a time that is another's.
var bounding = set("since after before until till by from of for than")

// venue finds where or on what occasion it was said.
func (c clause) venue() news.Span {
	best, far := news.Span{}, 1<<30
	for i := c.of.first; i+1 < c.of.last; i++ {
		if !c.open[i] {
			continue
		}
		first, at := i, i+1
		switch w := c.lower(i); {
		case w == "told" && c.cue.holds(i): // "told a news conference"
			first = i + 1
		case w == "ahead" && c.lower(i+1) == "of" && i+2 < c.of.last:
			at = i + 2
		case w == "sidelines" && c.lower(i+1) == "of" && i >= c.of.first+2:
			first, at = i-2, i+2
		case !leadsTo[w]:
			continue
		}
		x, ok := c.chunkAt(at)
		if !ok || !c.occasion(x.Head) {
			continue
		}
		end := x.Last
		for n := 0; n < 2 && end < c.of.last && c.open[end] && within3[c.lower(end)]; n++ { // "of the council in Arven"
			y, ok := c.chunkAt(end + 1)
			if !ok {
				break
			}
			end = y.Last
		}
		if d := c.gap(first, end); d <= mostBetween && d < far {
			best, far = news.Span{Start: c.text.Tokens[first].Start, End: c.text.Tokens[end-1].End}, d
		}
	}
	return best
}

// gap is how many words of meaning lie between a phrase and the cue, but for those of the source and of what was found before.
func (c clause) gap(first, last int) int {
	from, to := c.cue.last, first
	if first < c.cue.last {
		from, to = last, c.cue.first
	}
	n := 0
	for i := from; i < to; i++ {
		switch c.text.Tokens[i].Tag[0] {
		case 'N', 'V', 'J', 'C', 'P':
			if !touches(c.told, c.text.Tokens[i].Span) && !speaking[c.lower(i)] {
				n++
			}
		}
	}
	return n
}

// when finds when it was said, and the day that it resolves to.
func (c clause) when(times []news.Time) (news.Span, string) {
	sentence := c.text.Sentences[c.text.Tokens[c.of.first].Sentence].Span
	best, far := -1, 1<<30
	for n := sort.Search(len(times), func(i int) bool { return times[i].End > sentence.Start }); n < len(times) && times[n].Start < sentence.End; n++ {
		i := sort.Search(len(c.text.Tokens), func(i int) bool { return c.text.Tokens[i].End > times[n].Start })
		if times[n].Kind == "date" && c.open[i] && c.beside(i) && !bounding[c.lower(i)] && c.lower(i) != "now" {
			end := sort.Search(len(c.text.Tokens), func(i int) bool { return c.text.Tokens[i].End >= times[n].End }) + 1
			d := c.gap(i, end)
			if i-c.of.first <= 2 {
				d = 0 // "On Tuesday, …"
			}
			if d <= mostBetween && d < far {
				best, far = n, d
			}
		}
	}
	if best >= 0 {
		return times[best].Span, times[best].Value
	}
	for i := c.of.first; i < c.of.last; i++ {
		if w := c.lower(i); c.open[i] && (w == "earlier" || w == "later") && c.text.Tokens[i].Tag[0] == 'R' && c.gap(i, i+1) == 0 {
			return c.text.Tokens[i].Span, ""
		}
	}
	return news.Span{}, ""
}

// beside reports whether a time that begins at token i is of the cue: not one within a phrase ("the victims of Monday's fire said"), nor one
// that only bounds something ("since Monday").
func (c clause) beside(i int) bool {
	if i > c.of.first && bounding[c.lower(i-1)] {
		return false
	}
	for n := i + 1; n < c.of.last && n < i+4; n++ {
		if c.lower(n) == "'s" {
			return false
		}
		if t := c.text.Tokens[n].Tag; t != "NN" && t != "NNP" && t != "CD" && t != "," {
			break
		}
	}
	return true
}
