package versions

import (
	"slices"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

// A relation is what two texts at one address are to each other.
type relation int

const (
	isOther relation = iota
	mayBe
	isVersion
)

// How much of the shorter of two texts must be in the other, in thousandths: runs of three words, or the weight of its telling words.
// Measured on pairs of articles on one event, which a rewritten version is like, and on pairs on different ones: three quarters of the first
// share 10 or more of runs or 140 of words, of the second one in a hundred 31 or 171.
const (
	versionRuns, versionWords = 100, 300
	mayBeRuns, mayBeWords     = 31, 120
	frontRuns                 = 500 // of what stands on a front page
	fewest                    = 3   // words or runs in common, to speak of any
	// Short texts on one matter, such as the posts of one page, have a few words in common whatever they say: so many there must be, or
	// nearly all.
	enoughRuns, enoughWords = 6, 8
	nearlyAll               = 700
)

// likes compares texts and keeps what it has read of them.
type likes struct {
	ids      numbering
	profiles map[*news.Article]*profile
}

// A profile is what texts are compared by.
type profile struct {
	runs    []uint64 // hashes of three words in a row, in order of size, each once
	content content  // the telling words
}

func newLikes() *likes { return &likes{numbering{}, map[*news.Article]*profile{}} }

func (l *likes) of(f *news.Findings) *profile {
	if p := l.profiles[f.Article]; p != nil {
		return p
	}
	p := &profile{}
	var last [3]uint64
	var words []weighted
	n := 0
	units := unitsOf(f)
	part := news.PartText // the headline is weighed apart, unless there is nothing else
	if !slices.ContainsFunc(units, func(u unit) bool { return u.part == part }) {
		part = news.PartHeadline
	}
	for _, u := range units {
		if u.part != part {
			continue
		}
		for _, w := range frequency.Words(f.Article.Text(), u.Span) {
			id := l.ids.of(w.Stem)
			last = [3]uint64{last[1], last[2], uint64(id) + 1}
			if n++; n >= 3 {
				h := uint64(14695981039346656037)
				for _, x := range last {
					h = (h ^ x) * 1099511628211
					h ^= h >> 29
				}
				p.runs = append(p.runs, h)
			}
			if x := weight(w.Stem); x >= common {
				words = append(words, weighted{id, x})
			}
		}
	}
	slices.Sort(p.runs)
	p.runs = slices.Compact(p.runs)
	slices.SortFunc(words, func(x, y weighted) int { return int(x.id - y.id) })
	p.content.words = slices.Compact(words)
	for _, w := range p.content.words {
		p.content.sum += w.weight
	}
	l.profiles[f.Article] = p
	return p
}

// relation tells what two texts at one address are to each other. One headline brings them together where their texts have something in
// common; a front page, whose address names no article, shows many, and its texts must have most in common.
func (l *likes) relation(a, b *news.Findings) relation {
	runs, manyRuns := l.sharedRuns(a, b)
	words, manyWords := l.sharedWords(a, b)
	enough := runs >= versionRuns && (manyRuns >= enoughRuns || runs >= nearlyAll) || words >= versionWords && (manyWords >= enoughWords || words >= nearlyAll)
	some := runs >= mayBeRuns || words >= mayBeWords
	if address := AddressOf(b.Article); address != "" && !strings.ContainsAny(address, "/?") {
		enough, some = runs >= frontRuns, enough
	} else if h := headline(a.Article); h != "" && h == headline(b.Article) && some {
		enough = true
	}
	switch {
	case enough:
		return isVersion
	case some:
		return mayBe
	}
	return isOther
}

// sharedRuns gives the share of the shorter text's runs that the other has, in thousandths, and their number.
func (l *likes) sharedRuns(a, b *news.Findings) (share, number int) {
	x, y := l.of(a).runs, l.of(b).runs
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			number++
			i++
			j++
		}
	}
	if number < fewest {
		return 0, number
	}
	return 1000 * number / min(len(x), len(y)), number
}

// sharedWords gives the share of the weight of the telling words of the text with less that the other has, in thousandths, and their number.
func (l *likes) sharedWords(a, b *news.Findings) (share, number int) {
	x, y := l.of(a).content, l.of(b).content
	sum := 0
	for i, j := 0, 0; i < len(x.words) && j < len(y.words); {
		switch v, w := x.words[i], y.words[j]; {
		case v.id < w.id:
			i++
		case v.id > w.id:
			j++
		default:
			sum += v.weight
			number++
			i++
			j++
		}
	}
	if number < fewest {
		return 0, number
	}
	return 1000 * sum / min(x.sum, y.sum), number
}
