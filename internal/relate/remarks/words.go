package remarks

import (
	"math"
	"sort"
	"strings"

	"secondsource/internal/lexicon/clusters"
)

// weigh gives the words of every saying their weights: how rare each is in news, less where many say it in the reports of the same event, since
// the words for the matter itself tell nothing.
func weigh(all []saying) {
	type local struct {
		event int
		word  uint64
	}
	seen := map[uint64]int{}
	here, size := map[local]int{}, map[int]int{}
	for _, x := range all {
		size[x.occasion.event]++
		for w := range x.content {
			seen[w]++
			here[local{x.occasion.event, w}]++
		}
	}
	for i := range all {
		x := &all[i]
		for w, v := range x.content {
			e := x.occasion.event
			v.weight = int(float64(v.weight) * math.Log2(1+float64(size[e])/float64(here[local{e, w}])) / math.Log2(1+float64(size[e])))
			if x.deeds[w] {
				v.weight *= 2
			}
			x.content[w] = v
			x.weight += v.weight
			if seen[w] > 1 { // what no other has finds none
				x.order = append(x.order, w)
			}
		}
		sort.Slice(x.order, func(i, j int) bool {
			if a, b := x.content[x.order[i]].weight, x.content[x.order[j]].weight; a != b {
				return a > b
			}
			return x.order[i] < x.order[j]
		})
	}
}

// clusterOf gives the smallest cluster that a word is in. Names and numbers of one cluster are no two words for one thing.
func clusterOf(w string, lower bool) int {
	if !lower {
		return -1
	}
	c, ok := clusters.Of(w)
	if !ok {
		return -1
	}
	return int(c.Finest)
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

// hash is FNV-1a of 64 bits.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
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
		"whose this these those there here it its it's he his him she her they their them we our us i my me you your is are was were be been being am has have had having do does did " +
		"will would can could may might must should shall not no also just very more most some any all each every both such own only then when where while how what why because " +
		"up out off down again further once other another s t re ve ll d m said says say saying added adding told noted noting one year years month months week weeks day days today yesterday tomorrow since last next first time times i'm i've i'll i'd we're we've we'll we'd you're they're that's there's he's she's")
	plainCues = set("said says say saying added adding adds told tells telling noted noting notes stated stating reported reports according asked announced explained continued wrote " +
		"reportedly statement expressed stressed emphasized emphasised highlighted pointed mentioned indicated called calling described describing")
	numerals = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
		"twelve": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000"}
)
