package main

import (
	"math/rand"
	"strings"

	"secondsource/internal/ingest/lines"
	"secondsource/internal/ingest/plain"
	"secondsource/internal/news"
	"secondsource/tools/train/boost"
)

// titleSettings: there are few pages, and few lines of each could be its headline.
var titleSettings = boost.Settings{Trees: 80, Leaves: 8, Rate: .1, Columns: .4, Rows: .7, Least: 3, Lambda: 2, Bins: 32, Seed: 1}

// titleCaptures is how many captures of each group are made for learning headlines.
const titleCaptures = 100

// titleRows gives the lines before the bodies of made captures, and which of them are headlines. A page's headline is the line that says
// what the data have as its title; pages without such a line are left out.
func titleRows(all []page, seed int64) *reviewed {
	r := &reviewed{}
	for k := range groups {
		var mine []page
		for _, p := range all {
			if groupOf(p.outlet) == k && p.title != "" {
				mine = append(mine, p)
			}
		}
		random := rand.New(rand.NewSource(seed + int64(k)))
		for n, s := range sampled(mine, titleCaptures, random) {
			bs := plain.Read(&news.Capture{Payload: s.text})
			if len(bs) != len(s.parts) {
				continue
			}
			pageOf := map[int]*page{}
			for i, part := range s.parts {
				if part == lines.Opening {
					pageOf[i] = &s.pages[len(pageOf)]
				}
			}
			type row struct {
				facts []int16
				is    float64
			}
			of := map[int][]row{}
			var openings []int
			lines.Titles(s.text, bs, s.parts, func(opening, line int, facts []int16) {
				p, text := pageOf[opening], bs[line].Text(s.text)
				same := normal(text) == normal(p.title)
				if line == opening {
					same = same || normal(text[:lines.SuffixAt(text)]) == normal(p.title)
				}
				if of[opening] == nil {
					openings = append(openings, opening)
				}
				of[opening] = append(of[opening], row{append([]int16(nil), facts...), float64(one(same))})
			})
			for _, o := range openings {
				positive := 0.0
				for _, x := range of[o] {
					positive += x.is
				}
				if positive == 0 {
					continue
				}
				weight := 1.0
				if pageOf[o].silver {
					weight = silverWeight
				}
				for _, x := range of[o] {
					r.facts = append(r.facts, x.facts)
					r.target = append(r.target, x.is)
					r.weight = append(r.weight, weight)
					r.capture = append(r.capture, k*titleCaptures+n)
					r.group = append(r.group, k)
				}
			}
		}
	}
	r.table = boost.NewTable(r.facts, r.target, r.weight, r.capture, titleSettings.Bins)
	return r
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// normal is the words of a line, as the scorer compares headlines.
func normal(text string) string {
	return strings.Join(wordPattern.FindAllString(strings.ToLower(text), -1), " ")
}
