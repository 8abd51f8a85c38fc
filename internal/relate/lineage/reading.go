package lineage

import (
	"cmp"
	"slices"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// runLength is the number of words of the runs that texts are compared by.
const runLength = 5

// A word is one word of an article as lineage sees it.
type word struct {
	news.Span
	id       int32 // of its stem, in the collection's list
	quoted   bool  // inside quotation marks or an embedded quotation: public speech, not the reporter's text
	last     bool  // the last word of its paragraph
	sentence int32 // index into reading.sentences
}

// A sentence is a run of words of the headline or body.
type sentence struct {
	news.Span
	first, last int     // its words are reading.words[first:last]
	content     []int32 // ids of the words that carry content, sorted, each once
	quoted      float64 // share of its words that are quoted
	headline    bool
}

// A reading is what lineage needs to know of one article.
type reading struct {
	index     int
	article   *news.Article
	findings  *news.Findings
	words     []word
	sentences []sentence
	running   int       // words outside quotations
	runs      []runAt   // runs of running text, sorted by hash
	quotes    []quote   // quotations long enough to compare
	content   []int32   // content of all sentences, sorted
	places    []place   // the same with the sentences it stands in, sorted
	wordings  []wording // of the sentences, as far as they were looked at; see drift
}

// A place is a sentence that a word stands in.
type place struct {
	id, sentence int32
}

// A runAt is a run of words with the place of its first word.
type runAt struct {
	hash uint64
	at   int32
}

// A quote is one stretch of quoted words.
type quote struct {
	first, last int
	content     []int32
}

// A collection gives ids to stems and knows in how many articles of those at hand each stands.
type collection struct {
	ids     map[string]int32
	stems   []string
	in      []int32
	weights []float64
	reads   []*reading
}

// read reads all articles, in their order.
func read(fs []*news.Findings) *collection {
	c := &collection{ids: map[string]int32{}}
	for i, f := range fs {
		c.reads = append(c.reads, c.readOne(i, f))
	}
	c.weights = make([]float64, len(c.stems))
	for i, s := range c.stems {
		c.weights[i] = frequency.Weight(s, int(c.in[i]), len(fs))
	}
	for _, r := range c.reads {
		c.weigh(r)
	}
	return c
}

func (c *collection) id(stem string) int32 {
	id, ok := c.ids[stem]
	if !ok {
		id = int32(len(c.stems))
		stem = strings.Clone(stem)
		c.ids[stem] = id
		c.stems = append(c.stems, stem)
		c.in = append(c.in, 0)
	}
	return id
}

func (c *collection) readOne(index int, f *news.Findings) *reading {
	r := &reading{index: index, article: f.Article, findings: f}
	quoted := quotedSpans(f)
	for _, s := range sentencesOf(f) {
		first := len(r.words)
		for _, w := range frequency.Words(f.Article.Text(), s.Span) {
			q := within(quoted, w.Span)
			r.words = append(r.words, word{Span: w.Span, id: c.id(w.Stem), quoted: q, sentence: int32(len(r.sentences))})
			if !q {
				r.running++
			}
		}
		s.first, s.last = first, len(r.words)
		if s.first == s.last {
			continue
		}
		r.words[s.last-1].last = endsPart(f.Article, s.Span)
		r.sentences = append(r.sentences, s)
	}
	seen := map[int32]bool{}
	for _, w := range r.words {
		if !seen[w.id] {
			seen[w.id] = true
			c.in[w.id]++
		}
	}
	r.runs = runsOf(r.words)
	return r
}

// contentWeight is how rare a word must be to carry content: rarer than one article in about eight.
const contentWeight = 2.1

// weigh fills in what depends on how rare words are.
func (c *collection) weigh(r *reading) {
	for i := range r.sentences {
		s := &r.sentences[i]
		quoted := 0
		for _, w := range r.words[s.first:s.last] {
			if w.quoted {
				quoted++
			}
		}
		s.quoted = float64(quoted) / float64(s.last-s.first)
		s.content = c.contentOf(r.words[s.first:s.last])
		for _, id := range s.content {
			r.places = append(r.places, place{id, int32(i)})
		}
	}
	slices.SortFunc(r.places, func(a, b place) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.sentence, b.sentence)) })
	for i, p := range r.places {
		if i == 0 || p.id != r.places[i-1].id {
			r.content = append(r.content, p.id)
		}
	}
	for i := 0; i < len(r.words); {
		j := i
		for j < len(r.words) && r.words[j].quoted {
			j++
		}
		if j-i >= 8 {
			r.quotes = append(r.quotes, quote{i, j, c.contentOf(r.words[i:j])})
		}
		i = max(j, i+1)
	}
}

func (c *collection) contentOf(words []word) []int32 {
	ids := make([]int32, 0, len(words))
	for _, w := range words {
		if c.weights[w.id] >= contentWeight {
			ids = append(ids, w.id)
		}
	}
	return sortedSet(ids)
}

func (c *collection) weightOf(ids []int32) (sum float64) {
	for _, id := range ids {
		sum += c.weights[id]
	}
	return sum
}

// shared is the weight of what two sorted lists of words have in common, and how many words that is.
func (c *collection) shared(a, b []int32) (weight float64, n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			weight += c.weights[a[i]]
			n++
			i++
			j++
		}
	}
	return weight, n
}

func sortedSet(ids []int32) []int32 {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// runsOf gives every run of words outside quotations that stays in one paragraph.
func runsOf(words []word) []runAt {
	var out []runAt
	length := 0
	for i, w := range words {
		if w.quoted {
			length = 0
			continue
		}
		if length++; length >= runLength {
			h := uint64(14695981039346656037)
			for _, v := range words[i+1-runLength : i+1] {
				h = (h ^ uint64(uint32(v.id))) * 1099511628211
				h ^= h >> 29
			}
			out = append(out, runAt{h, int32(i + 1 - runLength)})
		}
		if w.last {
			length = 0
		}
	}
	slices.SortFunc(out, func(a, b runAt) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.at, b.at)) })
	return out
}
