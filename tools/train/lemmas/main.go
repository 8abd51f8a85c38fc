// Command lemmas learns the rules for base forms of words.
//
//	lemmas -out FILE -verbs FILE -dev FILE[,FILE] TRAIN...
//
// -verbs is a list of past forms of irregular verbs and their base forms, made by hand.
// The data are those of [treebank.Read]. Each word of a class of parts of speech tells how many bytes its form loses and what it gains. For
// each end of words the change that most words make is a rule, unless that of a shorter end says the same. Case is not learned.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

	"secondsource/internal/language/lemmas"
	"secondsource/internal/language/tags"
	"secondsource/tools/train/treebank"
)

const longest = 7 // bytes of an end

// least is the number of words that must have an end and change alike for a rule.
const least = 2

// sure is how often a word of a class must be seen to be an exception: treebanks put slips right, and in classes whose words have no forms
// most that change are slips.
var sure = map[string]int{"-": 10, "NN": 3, "RB": 3, "DT": 3, "PRP": 3, "PRP$": 3}

type word struct{ class, form string }

type change struct {
	cut int
	add string
}

func main() {
	out := flag.String("out", "", "file for the rules")
	dev := flag.String("dev", "", "held-out data, comma separated")
	verbs := flag.String("verbs", "", "past forms and base forms of irregular verbs")
	flag.Parse()
	tokens := map[word]map[string]int{}
	for _, path := range flag.Args() {
		for _, s := range read(path) {
			for _, w := range s {
				k := word{lemmas.Class(w.Tag), strings.ToLower(w.Form)}
				if w.Tag == "NNP" || !plain(w.Form) || !plain(w.Lemma) {
					continue
				}
				if tokens[k] == nil {
					tokens[k] = map[string]int{}
				}
				tokens[k][strings.ToLower(w.Lemma)]++
			}
		}
	}
	if *verbs != "" {
		list, err := os.ReadFile(*verbs)
		if err != nil {
			log.Fatal(err)
		}
		for line := range strings.Lines(string(list)) {
			f := strings.Fields(line)
			tokens[word{lemmas.Class("VBD"), f[0]}] = map[string]int{f[1]: 1}
		}
	}
	if *out != "" {
		rules := learn(tokens)
		if err := os.WriteFile(*out, []byte(strings.Join(rules, "")), 0o644); err != nil {
			log.Fatal(err)
		}
		log.Printf("%d rules", len(rules))
	}
	for _, path := range strings.Split(*dev, ",") {
		if path != "" {
			score(path)
		}
	}
}

// learn gives the lines of rules, in order.
func learn(tokens map[word]map[string]int) []string {
	votes := map[word]map[change]int{} // by class and end
	whole := map[word]change{}
	for w, lemmas := range tokens {
		c := changeOf(w.form, most(lemmas))
		if lemmas[most(lemmas)] >= sure[w.class] {
			whole[w] = c
		}
		for n := 1; n <= min(longest, len(w.form)); n++ {
			if n < c.cut {
				continue
			}
			k := word{w.class, w.form[len(w.form)-n:]}
			if votes[k] == nil {
				votes[k] = map[change]int{}
			}
			votes[k][c]++
		}
	}
	ends := slices.SortedFunc(maps.Keys(votes), func(a, b word) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(len(a.form), len(b.form)), cmp.Compare(a.form, b.form))
	})
	rules := map[word]change{}
	said := func(class, form string, below int) change {
		for n := min(below, len(form)); n > 0; n-- {
			if c, ok := rules[word{class, form[len(form)-n:]}]; ok {
				return c
			}
		}
		return change{}
	}
	for _, e := range ends {
		best := change{}
		for c, n := range votes[e] {
			if m := votes[e][best]; n > m || n == m && (c.cut < best.cut || c.cut == best.cut && c.add < best.add) {
				best = c
			}
		}
		if votes[e][best] >= least && best != said(e.class, e.form, len(e.form)-1) {
			rules[e] = best
		}
	}
	var out []string
	line := func(class, end string, c change) {
		out = append(out, fmt.Sprintf("%s %s %d %s\n", class, end, c.cut, cmp.Or(c.add, "-")))
	}
	for e, c := range rules {
		line(e.class, e.form, c)
	}
	for w, c := range whole {
		if c != said(w.class, w.form, longest) {
			line(w.class, "^"+w.form, c)
		}
	}
	slices.Sort(out)
	return out
}

// plain reports whether a word is of English letters, apostrophes and hyphens.
func plain(w string) bool {
	return w != "" && strings.Trim(strings.ToLower(w), "abcdefghijklmnopqrstuvwxyz'-") == ""
}

func most(lemmas map[string]int) string {
	best := ""
	for l, n := range lemmas {
		if n > lemmas[best] || n == lemmas[best] && l < best {
			best = l
		}
	}
	return best
}

func changeOf(form, lemma string) change {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	return change{len(form) - n, lemma[n:]}
}

// score prints how many lemmas are right but for case, with the tags of the data and with those that the tagger gives.
func score(path string) {
	tagger := tags.New()
	all, gold, own := 0, 0, 0
	for _, s := range read(path) {
		words := make([]tags.Word, len(s))
		for i, w := range s {
			words[i] = tags.Word{Text: w.Form, Lower: strings.ToLower(w.Form)}
		}
		tagger.Tag(words, func(i int, tag string) {
			all++
			want := strings.ToLower(s[i].Lemma)
			if lemmas.Of(words[i].Lower, s[i].Tag) == want {
				gold++
			}
			if lemmas.Of(words[i].Lower, tag) == want {
				own++
			}
		})
	}
	fmt.Printf("%s: of %d words %.4f right with the data's tags, %.4f with our own\n", path, all, float64(gold)/float64(all), float64(own)/float64(all))
}

func read(path string) [][]treebank.Word {
	s, err := treebank.Read(path)
	if err != nil {
		log.Fatal(err)
	}
	return s
}
