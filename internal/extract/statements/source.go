package statements

import (
	"sort"
	"strings"

	"secondsource/internal/news"
)

// tokenAt is the token that holds the byte at, or the next one.
func (r *reader) tokenAt(at int) int {
	return sort.Search(len(r.text.Tokens), func(i int) bool { return r.text.Tokens[i].End > at })
}

// mentionStarting is the longest mention that begins at token i, or -1.
func (r *reader) mentionStarting(i int) int {
	best := -1
	for m := r.mentionFrom(r.text.Tokens[i].Start); m < len(r.mentions) && r.mentions[m].Start < r.text.Tokens[i].End; m++ {
		if best < 0 || r.mentions[m].End > r.mentions[best].End {
			best = m
		}
	}
	return best
}

// mentionFrom is the first mention that begins at byte at or later.
func (r *reader) mentionFrom(at int) int {
	return sort.Search(len(r.mentions), func(m int) bool { return r.mentions[m].Start >= at })
}

// mentionEnding is a mention that ends with token i, or -1.
func (r *reader) mentionEnding(i int) int {
	end := r.text.Tokens[i].End
	for m := r.mentionFrom(end) - 1; m >= 0 && m > r.mentionFrom(end)-6; m-- {
		if r.mentions[m].End == end {
			return m
		}
	}
	return -1
}

func speaks(m news.Mention) bool { return m.Kind == news.Person || m.Kind == news.Organization }

// root follows a mention back to the first that it is known to repeat.
func (r *reader) root(m int) int {
	for n := 0; m >= 0 && m < len(r.mentions) && r.mentions[m].Same >= 0 && r.mentions[m].Same < m && n < len(r.mentions); n++ {
		m = r.mentions[m].Same
	}
	return m
}

// resolve tells which mention a source stands for and of what sort it is.
func (r *reader) resolve(f *finding) {
	f.mention, f.basis = -1, news.ByName
	if f.source.empty() {
		f.basis = news.ByUnnamed
		return
	}
	x := f.source
	if x.last-x.first == 1 {
		switch w := r.lower(x.first); {
		case w == "who" || w == "which" || w == "that":
			f.mention = r.named(run{max(r.sentence(x.first).first, x.first-12), x.first}, true)
			if f.mention < 0 {
				f.basis = news.ByUnnamed
				if y := r.chunkBefore(x.first); !y.empty() { // "media reports that claimed"
					if f.basis = r.basisOf(y, y, -1); f.basis == news.ByReport || f.basis == news.ByDocument {
						f.source = y
					}
				}
			}
			return
		case w == "i" || w == "we":
			return
		case personal[w] || w == "it":
			f.mention, f.basis = r.antecedent(x.first)
			return
		}
	}
	for x.last-1 > x.first && (adverbs[r.lower(x.last-1)] || r.lower(x.last-1) == ",") {
		x.last--
	}
	x.last = max(r.dropTime(x.last, x.first), x.first+1)
	head := r.headOf(x)
	f.mention = r.named(head, false)
	if f.mention < 0 {
		if m := r.apposed(x, head); m >= 0 {
			f.mention, f.basis = r.root(m), news.ByName
			return
		}
	}
	f.basis = r.basisOf(x, head, f.mention)
	if f.mention >= 0 {
		if r.mentions[f.mention].Form != news.Name {
			if same := r.root(f.mention); same != f.mention {
				f.mention = same
				if f.basis == news.ByUnnamed && r.mentions[same].Kind == news.Person && r.mentions[same].Form == news.Name {
					f.basis = news.ByName
				}
			}
		}
		return
	}
	if f.basis == news.ByDocument && x.last-x.first == 2 {
		// "the statement": of whoever spoke in it before
		for i := len(r.found) - 1; i >= 0 && i > len(r.found)-6; i-- {
			if g := r.found[i]; g.mention >= 0 && !g.cue.empty() && g.cue.first < x.first && r.inSentence(g.cue.first, head.last-1) {
				f.mention = g.mention
				return
			}
		}
		// else of whoever is named before it where it is first told of: "Quell said in a statement"
		for i := x.first - 1; i >= max(0, x.first-200); i-- {
			if r.quoteOf[i] < 0 && r.lower(i) == r.lower(head.last-1) {
				if f.mention = r.root(r.named(run{r.sentence(i).first, i}, true)); f.mention >= 0 {
					return
				}
				break
			}
		}
	}
	if f.basis == news.ByUnnamed || f.basis == news.ByDocument {
		// "a spokeswoman for the ministry", "the ministry's statement": its word
		if m := r.behalf(x, head); m >= 0 {
			f.mention = r.root(m)
			return
		}
		// "the spokeswoman": whoever was called so
		if first := r.lower(x.first); first == "the" || first == "that" {
			for i := len(r.found) - 1; i >= 0; i-- {
				g := r.found[i]
				if !g.source.empty() && g.source != x && r.sharesHead(g.source, head) {
					f.mention, f.basis = g.mention, g.basis
					return
				}
			}
			if strings.HasSuffix(r.lower(head.last-1), "-year-old") {
				f.mention, f.basis = r.lastPerson(x.first)
			}
		}
	}
}

// longestChunk is how many tokens a base noun phrase is looked for in.
const longestChunk = 16

// chunkBefore is the base noun phrase that ends before token end, or none.
func (r *reader) chunkBefore(end int) run {
	if end == 0 {
		return run{}
	}
	s := r.text.Sentences[r.text.Tokens[end-1].Sentence]
	s.First = max(s.First, end-longestChunk)
	s.Last = min(s.Last, end+1)
	for _, c := range r.text.Chunks(s) {
		if c.Last == end {
			return run{c.First, c.Last}
		}
	}
	return run{}
}

// lastPerson is the person by name who spoke last before token i, in this paragraph or the one before: "the 21-year-old" is nobody new.
func (r *reader) lastPerson(i int) (int, news.Basis) {
	here := r.text.Sentences[r.text.Tokens[i].Sentence]
	for k := len(r.found) - 1; k >= 0 && k > len(r.found)-20; k-- {
		f := r.found[k]
		if f.source.empty() || f.source.first >= i {
			continue
		}
		s := r.text.Sentences[r.text.Tokens[f.source.first].Sentence]
		if s.Part != here.Part || here.Paragraph-s.Paragraph > 1 {
			break
		}
		if f.mention >= 0 && r.mentions[f.mention].Kind == news.Person {
			return f.mention, f.basis
		}
	}
	return -1, news.ByUnnamed
}

// inSentence reports whether the word of token w stands in the sentence of token i, not quoted.
func (r *reader) inSentence(i, w int) bool {
	s := r.sentence(i)
	for k := s.first; k < s.last; k++ {
		if k != w && r.quoteOf[k] < 0 && r.lower(k) == r.lower(w) {
			return true
		}
	}
	return false
}

// headOf cuts a noun phrase before its apposition and before its first preposition, but not inside a name.
func (r *reader) headOf(x run) run {
	for i := x.first + 1; i < x.last; i++ {
		w := r.lower(i)
		if w != "," && w != "(" && w != "who" && w != "of" && w != "for" && w != "at" && w != "in" && w != "from" && w != "with" && w != "to" && w != "on" && w != "—" {
			continue
		}
		if w != "," && r.inMention(i) {
			continue
		}
		return run{x.first, i}
	}
	return x
}

func (r *reader) inMention(i int) bool {
	at := r.text.Tokens[i].Start
	for m := r.mentionFrom(at) - 1; m >= 0 && m > r.mentionFrom(at)-6; m-- {
		if r.mentions[m].End > at {
			return true
		}
	}
	return false
}

// named is the last mention that ends x, a name before others; with anywhere the last one in it.
func (r *reader) named(x run, anywhere bool) int {
	s := r.span(x)
	best := -1
	for m := r.mentionFrom(s.Start); m < len(r.mentions) && r.mentions[m].Start < s.End; m++ {
		if r.mentions[m].Kind != "" && !speaks(r.mentions[m]) && r.mentions[m].Kind != news.Place && r.mentions[m].Kind != news.Group && r.mentions[m].Kind != news.Facility {
			continue
		}
		if r.mentions[m].End > s.End || !anywhere && r.mentions[m].End < s.End {
			continue
		}
		if anywhere && !speaks(r.mentions[m]) {
			continue
		}
		if best < 0 || r.mentions[m].Form == news.Name || r.mentions[best].Form != news.Name {
			best = m
		}
	}
	return best
}

// behalf is the organization that an unnamed source speaks for, or the person whose document it is.
func (r *reader) behalf(x, head run) int {
	for i := head.last; i < x.last; i++ { // "a man who was leaving the hospital" does not speak for it
		if w := r.lower(i); w == "who" || w == "which" || w == "that" || w == "whose" {
			x.last = i
		}
	}
	s := r.span(x)
	for m := r.mentionFrom(s.Start); m < len(r.mentions) && r.mentions[m].Start < s.End; m++ {
		if r.mentions[m].Kind != news.Organization && !(r.documentary(head) && r.mentions[m].Kind == news.Person) {
			continue
		}
		return m
	}
	return -1
}

// apposed is the person named after a comma: "the spokesman, Tam Orle".
func (r *reader) apposed(x, head run) int {
	for i := head.last; i+1 < x.last; i++ {
		if r.lower(i) != "," || r.inMention(i) {
			continue
		}
		for k := i + 1; k < x.last && (r.capital(k) || r.lower(k) == "al" || r.lower(k) == "-"); k++ {
			if m := r.mentionEnding(k); m >= 0 && r.mentions[m].Kind == news.Person && r.mentions[m].Form == news.Name && (k+1 == x.last || r.lower(k+1) == ",") {
				return m
			}
		}
	}
	return -1
}

func (r *reader) sharesHead(x, head run) bool {
	want := r.lower(head.last - 1)
	h := r.headOf(x)
	return !h.empty() && want != "'s" && (r.lower(h.last-1) == want)
}

var (
	documents = set("statement report letter document documents study survey poll email memo filing lawsuit indictment transcript text message post tweet release book " +
		"complaint affidavit communique communiqué declaration resolution law bill constitution order ruling paper reports website records data figures estimate estimates headline sign quote quotation remark remarks")
	outlets = set("media newspaper newspapers agency broadcaster television tv radio outlets outlet magazine reuters ap afp bbc cnn nbc cbs abc npr dpa anadolu tass xinhua interfax ria " +
		"al-jazeera jazeera bloomberg politico times post guardian telegraph journal tribune herald reports press axios")
	persons = set("official officials source sources spokesman spokeswoman spokesperson spokespeople spokespersons diplomat diplomats aide aides analyst analysts expert experts " +
		"resident residents witness witnesses officer officers lawyer lawyers")
)

func (r *reader) documentary(head run) bool { return !head.empty() && documents[r.lower(head.last-1)] }

func (r *reader) basisOf(x, head run, mention int) news.Basis {
	last := r.lower(head.last - 1)
	if mention >= 0 {
		if m := r.mentions[mention]; m.Form == news.Name && m.Kind == news.Organization && outlets[last] {
			return news.ByReport
		} else if m.Form == news.Name {
			return news.ByName
		}
	}
	switch {
	case last == "media" || last == "reports" || last == "newspaper" || last == "newspapers" || last == "broadcaster" || last == "agency" && strings.Contains(r.lower(max(head.first, head.last-2)), "news"):
		return news.ByReport
	case documents[last]:
		return news.ByDocument
	case persons[last] || !r.capital(head.last-1):
		return news.ByUnnamed
	}
	return news.ByName
}
