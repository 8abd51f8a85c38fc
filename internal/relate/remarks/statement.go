package remarks

import (
	"math"
	"sort"
	"strings"
	"time"
	"unicode"

	"secondsource/internal/news"
)

// A statement is what comparing looks at.
type statement struct {
	ref     news.Ref
	speaker int // index of the entity; -1 where it cannot be told
	kind    news.StatementKind
	stance  news.Stance
	words   []uint64       // all words in their order
	content map[uint64]int // the words that carry meaning, with their weight in thousandths
	weight  int            // of all content words
	numbers map[uint64]bool
	not     bool
	day     int      // of publication; 0 where unknown
	order   []uint64 // the content words that others have too, rarest first
}

// rarest gives the n content words of the greatest weight, of equal ones those with the smaller hash.
func (s *statement) rarest(n int) []uint64 { return s.order[:min(n, len(s.order))] }

// read looks at all statements that say enough to be compared.
func read(fs []*news.Findings, entities []news.Entity) []statement {
	speaker := map[news.Ref]int{}
	for e := range entities {
		for _, m := range entities[e].Mentions {
			speaker[m] = e
		}
	}
	var out []statement
	seen := map[uint64]int{}
	for a, f := range fs {
		beside := cuesOf(f, a, speaker)
		for i, s := range f.Statements {
			x := statement{ref: news.Ref{Article: a, Index: i}, speaker: -1, kind: s.Kind, stance: s.Stance, day: dayOf(f.Article.About.Published.Value),
				content: map[uint64]int{}, numbers: map[uint64]bool{}}
			if s.Source.Mention >= 0 {
				if e, ok := speaker[news.Ref{Article: a, Index: s.Source.Mention}]; ok {
					x.speaker = e
				}
			}
			for _, c := range s.Content {
				x.add(f.Article.Slice(c), true)
			}
			x.add(f.Article.Slice(s.Cue), false)
			for _, cue := range beside[breath{sentenceOf(f, s), x.speaker}] {
				x.add(f.Article.Slice(cue), false)
			}
			if len(x.content) < 2 {
				continue
			}
			for w := range x.content {
				seen[w]++
			}
			out = append(out, x)
		}
	}
	for i := range out {
		x := &out[i]
		for w := range x.content {
			n := int(1000 * math.Log2(1+float64(len(out))/float64(seen[w])))
			if performed[w] {
				n *= 2
			}
			x.content[w] = n
			x.weight += n
			if seen[w] > 1 { // what no other statement has finds none
				x.order = append(x.order, w)
			}
		}
		sort.Slice(x.order, func(i, j int) bool {
			if a, b := x.content[x.order[i]], x.content[x.order[j]]; a != b {
				return a > b
			}
			return x.order[i] < x.order[j]
		})
	}
	return out
}

// A breath is a sentence and the entity that says several things in it: "Vane praised the crew for what she called their patience".
type breath struct{ sentence, speaker int }

// cuesOf gives the cues of each breath of article a: what one of them names, the other statements are part of.
func cuesOf(f *news.Findings, a int, speaker map[news.Ref]int) map[breath][]news.Span {
	out := map[breath][]news.Span{}
	for _, s := range f.Statements {
		if e, ok := speaker[news.Ref{Article: a, Index: s.Source.Mention}]; ok {
			b := breath{sentenceOf(f, s), e}
			if len(out[b]) < 8 {
				out[b] = append(out[b], s.Cue)
			}
		}
	}
	return out
}

// sentenceOf is the index of the sentence that a statement's cue, or else its content, begins in.
func sentenceOf(f *news.Findings, s news.Statement) int {
	at := s.Span().Start
	if !s.Cue.Empty() {
		at = s.Cue.Start
	}
	return sort.Search(len(f.Sentences), func(i int) bool { return f.Sentences[i].End > at })
}

// add takes in the words of a text; words of a cue count only for their meaning.
func (x *statement) add(text string, said bool) {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' }) {
		w = strings.Trim(strings.ReplaceAll(w, "’", "'"), "'")
		if strings.HasSuffix(w, "n't") || negations[w] {
			x.not = x.not || said
			if strings.HasSuffix(w, "n't") {
				w = "not"
			}
		}
		w = strings.TrimSuffix(w, "'s")
		if w == "" {
			continue
		}
		h := hash(w)
		if said {
			x.words = append(x.words, h)
			if n, ok := number(w); ok {
				x.numbers[n] = true
			}
		}
		if !empty[w] && len(w) > 1 && (said || !plainCues[w]) {
			x.content[hash(stem(w))] = 0
		}
	}
}

// number gives a number written in figures or as a word.
func number(w string) (uint64, bool) {
	if w[0] >= '0' && w[0] <= '9' {
		return hash(w), true
	}
	if n, ok := numerals[w]; ok {
		return hash(n), true
	}
	return 0, false
}

// stem cuts the endings of English words that change between tellings.
func stem(w string) string {
	for _, end := range [...]string{"ially", "ial", "ations", "ation", "ating", "ated", "ates", "ate", "ions", "ion", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e", "y"} {
		if n := len(w) - len(end); n >= 4 && w[n:] == end {
			return w[:n]
		}
	}
	return w
}

// performed holds verbs that are the deed they name: who congratulates somebody twice in a few days is most likely told of twice.
var performed = stems("congratulate congratulations thank apologize apologise apology condemn condolence")

func stems(list string) map[uint64]bool {
	out := map[uint64]bool{}
	for _, w := range strings.Fields(list) {
		out[hash(stem(w))] = true
	}
	return out
}

func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// dayOf gives the day of an EDTF date that tells one, counted from long ago; 0 otherwise.
func dayOf(edtf string) int {
	if len(edtf) < 10 {
		return 0
	}
	t, err := time.Parse("2006-01-02", edtf[:10])
	if err != nil {
		return 0
	}
	return int(t.Unix()/86400) + 1<<20
}

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

var (
	negations = set("not no never nor neither without cannot none nobody nothing")
	empty     = set("a an the of to in on at by for from with about into over after before under between through during against and or but so if as than that which who whom " +
		"whose this these those there here it its he his him she her they their them we our us i my me you your is are was were be been being am has have had having do does did " +
		"will would can could may might must should shall not no also just very more most some any all each every both such own only then when where while how what why because " +
		"up out off down again further once other another s t re ve ll d m said says say saying added adding told noted noting one")
	plainCues = set("said says say saying added adding adds told tells telling noted noting notes stated stating reported reports according asked announced explained continued wrote " +
		"reportedly statement expressed stressed emphasized emphasised highlighted pointed mentioned indicated called calling")
	numerals = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
		"twelve": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000"}
)
