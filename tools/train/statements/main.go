// Command statements trains the two linear models that find who is said to have said what, and writes what the two networks beside them are
// trained on by tools/train/network.
//
//	statements -out FOLDER TRAIN...
//	statements -export FOLDER TRAIN...
//
// The data are JSON Lines, gzipped or not, of {"id", "text", "attributions": [{"source", "cue", "content"}]}, each role a list of [start, end] in
// code points of the text.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"secondsource/internal/extract/statements/relations"
	"secondsource/internal/ingest"
	"secondsource/internal/language"
	"secondsource/internal/lexicon/linear"
	"secondsource/internal/news"
)

type attribution struct {
	source, content []relations.Run
	cue             []relations.Run
}

type document struct {
	words        *relations.Words
	attributions []attribution
}

func main() {
	out := flag.String("out", "", "folder for the models")
	cueRounds := flag.Int("cue-rounds", 8, "times the data are gone over for the cues")
	spanRounds := flag.Int("span-rounds", 11, "times the data are gone over for the spans")
	least := flag.Int("least", 4, "features seen less often are left out")
	lightCues := flag.Int("light-cues", 2, "features of cues without a weight of this size are left out in the end")
	lightSpans := flag.Int("light-spans", 3, "the same for spans")
	step := flag.Float64("step", 1.2, "weight that is one in the models")
	cueDropout := flag.Float64("cue-dropout", 0.2, "share of features left out while the first model learns")
	dropout := flag.Float64("dropout", 0.4, "share of features left out while the second model learns")
	folds := flag.Int("folds", 4, "parts of the data whose cues are found by a model of the others")
	seeds := flag.Int("seeds", 6, "models whose weights are averaged")
	exported := flag.String("export", "", "folder for the examples of the networks, instead")
	limit := flag.Int("limit", 0, "documents read; 0: all")
	flag.Parse()

	var docs []document
	for _, p := range flag.Args() {
		docs = append(docs, read(p, *limit)...)
	}
	log.Printf("%d documents", len(docs))
	cue := task{labels: relations.CueLabels, allowed: relations.CueAllowed, least: *least, light: int8(*lightCues), step: *step, seeds: *seeds}

	full := make(chan []byte, 1)
	go func() {
		if *exported == "" {
			full <- cue.train(cueInstances(docs), *cueRounds, *cueDropout)
		}
	}()
	predicted := make([][]relations.Run, len(docs))
	for k := range *folds {
		var others []document
		for i := range docs {
			if i%*folds != k {
				others = append(others, docs[i])
			}
		}
		one := cue
		one.seeds = 1
		m := relations.Models{Cue: relations.NewDecoder(model(one.train(cueInstances(others), max(2, *cueRounds-2), *cueDropout)), relations.CueAllowed)}
		var b relations.Buffer
		for i := range docs {
			if i%*folds == k {
				predicted[i] = m.Cues(docs[i].words, &b)
			}
		}
	}
	if *exported != "" {
		export(*exported, docs, predicted)
		return
	}
	write(filepath.Join(*out, "cues.model"), <-full)
	span := task{labels: relations.SpanLabels, allowed: relations.SpanAllowed, least: *least, light: int8(*lightSpans), step: *step, seeds: *seeds}
	write(filepath.Join(*out, "spans.model"), span.train(spanInstances(docs, predicted), *spanRounds, *dropout))
}

func model(data []byte) *linear.Model {
	m, err := linear.Read(data)
	if err != nil {
		log.Fatal(err)
	}
	return m
}

func write(path string, data []byte) {
	log.Printf("%s: %d bytes", path, len(data))
	if err := os.WriteFile(path, data, 0o644); err != nil {
		log.Fatal(err)
	}
}

func cueInstances(docs []document) *instances {
	return newInstances(func(give func(features func(i int, out []uint64) []uint64, gold []uint8)) {
		for _, d := range docs {
			labels := d.cueLabels()
			for _, b := range d.words.Blocks {
				give(func(i int, out []uint64) []uint64 { return relations.CueFeatures(out, d.words, b.First+i) }, labels[b.First:b.Last])
			}
		}
	})
}

func (d document) cueLabels() []uint8 {
	labels := make([]uint8, len(d.words.Text.Tokens))
	for _, a := range d.attributions {
		for _, c := range a.cue {
			mark(labels, c, 1)
		}
	}
	return labels
}

func spanInstances(docs []document, predicted [][]relations.Run) *instances {
	return newInstances(func(give func(features func(i int, out []uint64) []uint64, gold []uint8)) {
		for n, d := range docs {
			d.eachCue(predicted[n], func(around *relations.Around, window relations.Run, labels []uint8) {
				give(func(i int, out []uint64) []uint64 { return around.Features(out, window.First+i) }, labels)
			})
		}
	})
}

// eachCue turns to each cue found, and each that was missed, with the labels of the words of its window.
func (d document) eachCue(found []relations.Run, give func(around *relations.Around, window relations.Run, labels []uint8)) {
	cues := append([]relations.Run(nil), found...)
	for _, a := range d.attributions { // the ones that were missed
		for _, c := range a.cue {
			if !slices.ContainsFunc(found, func(p relations.Run) bool { return overlap(p, c) > 0 }) {
				cues = append(cues, c)
			}
		}
	}
	around := relations.NewAround(d.words, cues)
	for _, c := range cues {
		labels := make([]uint8, len(d.words.Text.Tokens))
		best, most := -1, 0
		for i, a := range d.attributions {
			for _, g := range a.cue {
				if o := overlap(c, g); o > most {
					best, most = i, o
				}
			}
		}
		window := around.Window(c)
		if best >= 0 {
			for _, s := range d.attributions[best].source {
				mark(labels, cut(s, window, c), 1)
			}
			for _, s := range d.attributions[best].content {
				mark(labels, cut(s, window, c), 5)
			}
		}
		around.Turn(c, window)
		give(around, window, labels[window.First:window.Last])
	}
}

// cut takes from a run what is outside the window or in the cue.
func cut(x, window, cue relations.Run) relations.Run {
	x.First, x.Last = max(x.First, window.First), min(x.Last, window.Last)
	if x.First < cue.Last && cue.First < x.Last {
		if x.First < cue.First {
			x.Last = cue.First
		} else {
			x.First = cue.Last
		}
	}
	return x
}

func overlap(a, b relations.Run) int { return max(0, min(a.Last, b.Last)-max(a.First, b.First)) }

// mark sets the labels of a run: begin, inside, end, or single.
func mark(labels []uint8, x relations.Run, begin uint8) {
	if x.Last <= x.First {
		return
	}
	if x.Last-x.First == 1 {
		labels[x.First] = begin + 3
		return
	}
	for i := x.First; i < x.Last; i++ {
		labels[i] = begin + 1
	}
	labels[x.First], labels[x.Last-1] = begin, begin+2
}

func read(path string, limit int) []document {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			log.Fatal(err)
		}
	}
	var out []document
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() && (limit == 0 || len(out) < limit) {
		var x struct {
			Text         string
			Attributions []struct{ Source, Cue, Content [][2]int }
		}
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			log.Fatal(err)
		}
		articles := ingest.Articles(&news.Capture{ID: "c", Payload: x.Text, Media: news.MediaDocument})
		if len(articles) != 1 {
			log.Print("left out: a document that is not one article")
			continue
		}
		t := language.Read(articles[0])
		d := document{words: relations.Look(t)}
		place := make([]int, len(x.Text)+1) // of each byte in the article's text
		for _, r := range articles[0].Runs() {
			for i := r.Payload.Start; i <= r.Payload.End; i++ {
				place[i] = min(r.Text.Start+i-r.Payload.Start, r.Text.End)
			}
		}
		at := make([]int, 0, len(x.Text)+1)
		for i := range x.Text {
			at = append(at, place[i])
		}
		at = append(at, place[len(x.Text)])
		runs := func(spans [][2]int) (out []relations.Run) {
			for _, s := range spans {
				if x, ok := tokens(t, at[s[0]], at[s[1]]); ok {
					out = append(out, x)
				}
			}
			return
		}
		for _, a := range x.Attributions {
			d.attributions = append(d.attributions, attribution{runs(a.Source), runs(a.Content), runs(a.Cue)})
		}
		out = append(out, d)
	}
	return out
}

// tokens gives the tokens that a span of bytes meets.
func tokens(t *language.Text, start, end int) (relations.Run, bool) {
	x := relations.Run{First: len(t.Tokens)}
	for i, k := range t.Tokens {
		if k.End > start && k.Start < end {
			x.First, x.Last = min(x.First, i), i+1
		}
	}
	return x, x.Last > x.First
}
