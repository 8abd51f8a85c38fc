// Command tags trains the model that gives words their parts of speech.
//
//	tags -out FILE -dev FILE[,FILE] TRAIN...
//
// The data are JSON Lines of sentences, {"t": [[form, lemma, xpos, ...], ...]}, gzipped or not. Words cut at hyphens are joined first, as the
// program's own tokens are.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"math/rand"
	"os"
	"sort"
	"strings"
	"time"

	"secondsource/internal/language/tags"
	"secondsource/internal/lexicon/linear"
	"secondsource/tools/train/perceptron"
)

type sentence struct {
	words []tags.Word
	gold  []string
}

func main() {
	out := flag.String("out", "", "file for the model")
	dev := flag.String("dev", "", "held-out data, comma separated")
	rounds := flag.Int("rounds", 8, "times the data are gone over")
	least := flag.Int("least", 2, "features seen less often are left out")
	step := flag.Float64("step", 0.12, "weight that is one in the model")
	titles := flag.Int("titles", 8, "every so many sentences one is read once more with capitals as in a headline; 0: none")
	flag.Parse()
	var train []sentence
	for _, p := range flag.Args() {
		train = append(train, read(p)...)
	}
	words := alwaysOne(train)
	if n := len(train); *titles > 0 {
		for k := 0; k < n; k += *titles {
			train = append(train, titled(train[k]))
		}
	}
	labels := labelsOf(train)
	index := map[string]uint8{}
	for i, l := range labels {
		index[l] = uint8(i)
	}
	dictionary := map[string]uint8{}
	for w, l := range words {
		dictionary[w] = index[l]
	}
	log.Printf("%d sentences, %d labels, %d words looked up", len(train), len(labels), len(words))

	seen := map[uint64]int32{}
	plain := make([][][]uint64, len(train))
	for k, s := range train {
		look := tags.Look(nil, s.words)
		plain[k] = make([][]uint64, len(s.words))
		for i := range s.words {
			plain[k][i] = tags.Features(nil, look, i)
			b, b2 := before(s.gold, i, index)
			for _, f := range append(plain[k][i:][0], tags.History(nil, look, i, b, b2)...) {
				seen[f]++
			}
		}
	}
	l := perceptron.New(len(labels), seen, int32(*least))
	rows := make([][][]int32, len(train))
	for k := range train {
		rows[k] = make([][]int32, len(plain[k]))
		for i, fs := range plain[k] {
			for _, f := range fs {
				if r := l.Row(f); r >= 0 {
					rows[k][i] = append(rows[k][i], r)
				}
			}
		}
	}
	plain = nil
	log.Printf("%d features of %d", l.Features(), len(seen))
	order := rand.New(rand.NewSource(1)).Perm(len(train))
	random := rand.New(rand.NewSource(2))
	scores := make([]float32, len(labels))
	for round := 0; round < *rounds; round++ {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, all := 0, 0
		for _, k := range order {
			s := train[k]
			look := tags.Look(nil, s.words)
			b, b2 := tags.NoLabel, tags.NoLabel
			var history []uint64
			for i, w := range s.words {
				gold, ok := index[s.gold[i]]
				guess, known := dictionary[w.Text]
				if !known && ok {
					clear(scores)
					own := rows[k][i]
					history = tags.History(history[:0], look, i, b, b2)
					var hist [16]int32
					for j, f := range history {
						hist[j] = l.Row(f)
						l.Add(hist[j], scores)
					}
					for _, r := range own {
						l.Add(r, scores)
					}
					best := 0
					for c, x := range scores {
						if x > scores[best] {
							best = c
						}
					}
					guess = uint8(best)
					all++
					if guess != gold {
						wrong++
						for _, r := range own {
							l.Change(r, int(gold), 1)
							l.Change(r, int(guess), -1)
						}
						for _, r := range hist[:len(history)] {
							l.Change(r, int(gold), 1)
							l.Change(r, int(guess), -1)
						}
					}
					l.Tick()
				}
				b2, b = b, uint64(guess)
			}
		}
		log.Printf("round %d: %.4f wrong", round+1, float64(wrong)/float64(all))
	}
	packed := l.Packed(*step, 1)
	data := linear.Write(labels, dictionary, packed)
	m, err := linear.Read(data)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range strings.Split(*dev, ",") {
		if p != "" {
			held := read(p)
			score(p, held, m)
			for i := range held {
				held[i] = titled(held[i])
			}
			score(p+" as headlines", held, m)
		}
	}
	log.Printf("%d features kept, %d bytes", len(packed), len(data))
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal(err)
	}
}

func before(gold []string, i int, index map[string]uint8) (b, b2 uint64) {
	b, b2 = tags.NoLabel, tags.NoLabel
	if i > 0 {
		b = uint64(index[gold[i-1]])
	}
	if i > 1 {
		b2 = uint64(index[gold[i-2]])
	}
	return
}

func score(path string, sentences []sentence, m *linear.Model) {
	t := tags.With(m)
	right, all, confused := 0, 0, map[string]int{}
	begin := time.Now()
	for _, s := range sentences {
		t.Tag(s.words, func(i int, tag string) {
			all++
			if tag == s.gold[i] {
				right++
			} else {
				confused[s.gold[i]+">"+tag]++
			}
		})
	}
	took := time.Since(begin)
	keys := make([]string, 0, len(confused))
	for k := range confused {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return confused[keys[i]] > confused[keys[j]] })
	fmt.Printf("%s accuracy %.4f of %d tokens, %.0f tokens/s;", path, float64(right)/float64(all), all, float64(all)/took.Seconds())
	for _, k := range keys[:min(8, len(keys))] {
		fmt.Printf(" %s %d", k, confused[k])
	}
	fmt.Println()
}

func labelsOf(train []sentence) []string {
	n := map[string]int{}
	for _, s := range train {
		for _, g := range s.gold {
			n[g]++
		}
	}
	var out []string
	for g, c := range n {
		if c > 2 {
			out = append(out, g)
		}
	}
	sort.Strings(out)
	return out
}

// alwaysOne gives the words that have one tag nearly always.
func alwaysOne(train []sentence) map[string]string {
	n := map[string]map[string]int{}
	for _, s := range train {
		for i, w := range s.words {
			if n[w.Text] == nil {
				n[w.Text] = map[string]int{}
			}
			n[w.Text][s.gold[i]]++
		}
	}
	out := map[string]string{}
	for w, c := range n {
		all, best := 0, ""
		for g, k := range c {
			all += k
			if best == "" || k > c[best] || k == c[best] && g < best {
				best = g
			}
		}
		if all >= 20 && float64(c[best]) >= .99*float64(all) {
			out[w] = best
		}
	}
	return out
}

func read(path string) []sentence {
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
	var out []sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var x struct{ T [][]any }
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			log.Fatal(err)
		}
		out = append(out, joined(x.T))
	}
	return out
}

// titled gives every word of more than three letters a capital.
func titled(s sentence) sentence {
	out := sentence{gold: s.gold}
	for _, w := range s.words {
		if len(w.Text) > 3 && w.Text[0] >= 'a' && w.Text[0] <= 'z' {
			w.Text = strings.ToUpper(w.Text[:1]) + w.Text[1:]
		}
		out.words = append(out.words, w)
	}
	return out
}

// joined makes a sentence as the program cuts it: what stands on both sides of a hyphen is one word.
func joined(rows [][]any) sentence {
	var s sentence
	for i := 0; i < len(rows); i++ {
		form, tag := rows[i][0].(string), rows[i][2].(string)
		for i+2 < len(rows) && rows[i+1][2] == "HYPH" {
			last := rows[i+2][2].(string)
			form += "-" + rows[i+2][0].(string)
			switch {
			case last == "VBN" || last == "VBG" || last == "VBD" || last == "NN" && tag == "CD":
				tag = "JJ"
			default:
				tag = last
			}
			i += 2
		}
		form = strings.ReplaceAll(form, "’", "'")
		s.words = append(s.words, tags.Word{Text: form, Lower: strings.ToLower(form)})
		s.gold = append(s.gold, tag)
	}
	return s
}
