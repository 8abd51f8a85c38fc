// Command frequency makes internal/lexicon/frequency/counts.txt: it reads texts on standard input, one JSON string a line, and prints
// the number of texts, then for every count from high to low the stems that stand in so many of them. Stems of fewer than three texts are left
// out, and no text, order or context is kept.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"sort"
	"strings"

	"secondsource/internal/lexicon/frequency"
	"secondsource/internal/news"
)

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	texts, count := 0, map[string]int{}
	dec := json.NewDecoder(in)
	for dec.More() {
		var text string
		if err := dec.Decode(&text); err != nil {
			log.Fatal(err)
		}
		texts++
		seen := map[string]bool{}
		for _, w := range frequency.Words(text, news.Span{End: len(text)}) {
			if !seen[w.Stem] && len(w.Stem) < 30 {
				seen[w.Stem] = true
				count[w.Stem]++
			}
		}
	}
	by := map[int][]string{}
	for w, c := range count {
		if c >= 3 {
			by[c] = append(by[c], w)
		}
	}
	var order []int
	for c := range by {
		order = append(order, c)
	}
	sort.Sort(sort.Reverse(sort.IntSlice(order)))
	fmt.Println(texts)
	for _, c := range order {
		sort.Strings(by[c])
		fmt.Println(c, strings.Join(by[c], " "))
	}
}
