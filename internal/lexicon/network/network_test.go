package network

import (
	"encoding/binary"
	"fmt"
	"math/rand"
	"testing"

	"secondsource/internal/lexicon/clusters"
	"secondsource/internal/lexicon/linear"
)

// A plan is a network in the order of its file, with weights by chance.
type plan struct {
	size, slots, hidden, labels, parts, rows, places int
	factors                                          [3]int32
	unknown, centres, pieces, rowWeights             []int8
	bias, placeSums                                  []int32
	hiddenBias, outBias                              []int32
	hiddenWeights, outWeights                        []int8
	codes                                            []byte
}

func chance(random *rand.Rand) *plan { return planned(random, 2) }

func planned(random *rand.Rand, parts int) *plan {
	p := &plan{size: 8, slots: 3, hidden: 7, labels: 5, parts: parts, rows: 40, places: 6, factors: [3]int32{20000, 900, 4000}}
	small := func(n int) []int8 {
		out := make([]int8, n)
		for i := range out {
			out[i] = int8(random.Intn(255) - 127)
		}
		return out
	}
	long := func(n, most int) []int32 {
		out := make([]int32, n)
		for i := range out {
			out[i] = int32(random.Intn(2*most) - most)
		}
		return out
	}
	p.unknown, p.centres, p.pieces, p.rowWeights = small(p.size), small(clusters.Finest*p.size), small(min(parts, 1)*256*p.size), small(p.rows*p.size)
	p.bias, p.placeSums = long(p.size, 300), long(p.places*p.hidden, 3000)
	p.hiddenBias, p.hiddenWeights = long(p.hidden, 5000), small(p.slots*p.size*p.hidden)
	p.outBias, p.outWeights = long(p.labels, 5000), small(p.hidden*p.labels)
	p.codes = make([]byte, clusters.Entries()*p.parts)
	random.Read(p.codes)
	return p
}

func (p *plan) bytes() string {
	out := []byte(magic)
	long := func(numbers ...int32) {
		for _, n := range numbers {
			out = binary.LittleEndian.AppendUint32(out, uint32(n))
		}
	}
	small := func(numbers []int8) {
		for _, n := range numbers {
			out = append(out, byte(n))
		}
	}
	long(int32(p.size), int32(p.slots), int32(p.hidden), int32(p.labels), int32(p.parts), int32(p.rows), int32(p.places), int32(len(p.codes)/max(p.parts, 1)))
	long(p.factors[:]...)
	small(p.unknown)
	small(p.centres)
	small(p.pieces)
	small(p.rowWeights)
	long(p.bias...)
	long(p.placeSums...)
	long(p.hiddenBias...)
	small(p.hiddenWeights)
	long(p.outBias...)
	small(p.outWeights)
	return string(append(out, p.codes...))
}

// vector is Vector without anything clever.
func (p *plan) vector(hash uint64, rows []uint16) []int {
	sums := make([]int, p.size)
	for k := range sums {
		sums[k] = int(p.bias[k])
		entry, cluster, ok := clusters.Entry(hash)
		switch {
		case ok && p.parts > 0:
			n := p.size / p.parts
			code := int(p.codes[entry*p.parts+k/n])
			sums[k] += int(p.centres[int(cluster)*p.size+k]) + int(p.pieces[(k/n*256+code)*n+k%n])
		case ok:
			sums[k] += int(p.centres[int(cluster)*p.size+k])
		default:
			sums[k] += int(p.unknown[k])
		}
		for _, r := range rows {
			sums[k] += int(p.rowWeights[int(r)*p.size+k])
		}
		sums[k] = max(0, min(127, (sums[k]*int(p.factors[0])+1<<15)>>16))
	}
	return sums
}

func (p *plan) score(vectors [][]int, places []int) []int32 {
	inner := make([]int, p.hidden)
	for h := range inner {
		sum := int(p.hiddenBias[h])
		for _, q := range places {
			sum += int(p.placeSums[q*p.hidden+h])
		}
		for s, v := range vectors {
			for k, x := range v {
				sum += x * int(p.hiddenWeights[(s*p.size+k)*p.hidden+h])
			}
		}
		inner[h] = max(0, min(127, (sum*int(p.factors[1])+1<<15)>>16))
	}
	out := make([]int32, p.labels)
	for l := range out {
		sum := int(p.outBias[l])
		for h, x := range inner {
			sum += x * int(p.outWeights[h*p.labels+l])
		}
		out[l] = int32(((sum*int(p.factors[2])>>16)*16 + 8) >> 4)
	}
	return out
}

func TestScore(t *testing.T) {
	for _, parts := range []int{2, 0} {
		t.Run(fmt.Sprint(parts, " parts"), func(t *testing.T) { scores(t, parts) })
	}
}

// scores holds the scores of a network by chance, and those from sums, against plain reckoning.
func scores(t *testing.T, parts int) {
	random := rand.New(rand.NewSource(1))
	p := planned(random, parts)
	m, err := Read(p.bytes())
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"warsaw", "said", "qqqqqq", "the", "minister"}
	words := m.Words()
	different := map[string]bool{}
	for range 200 {
		var vectors []Vector
		var plain [][]int
		for range p.slots {
			k := random.Intn(len(texts))
			hash := linear.Hash(texts[k])
			constant, rows := []uint16{uint16(k), uint16(k + 10)}, []uint16{uint16(random.Intn(p.rows))}
			vectors = append(vectors, words.Vector(uint64(k), hash, func() []uint16 { return constant }, rows))
			plain = append(plain, p.vector(hash, append(constant, rows...)))
		}
		places := []int{random.Intn(p.places), random.Intn(p.places)}
		scores, again := make([]int32, p.labels), make([]int32, p.labels)
		m.Score(scores, 16, vectors, places)
		if got, want := fmt.Sprint(scores), fmt.Sprint(p.score(plain, places)); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
		cut := random.Intn(p.slots + 1)
		m.ScoreSums(again, 16, places, m.Sums(0, vectors[:cut]), m.Sums(cut, vectors[cut:]))
		if fmt.Sprint(scores) != fmt.Sprint(again) {
			t.Fatalf("from sums %v, want %v", again, scores)
		}
		different[fmt.Sprint(scores)] = true
	}
	if len(different) < 50 {
		t.Errorf("only %d different scores", len(different))
	}
}

func TestRowsAndPlacesThatDoNotExist(t *testing.T) {
	p := chance(rand.New(rand.NewSource(2)))
	m, err := Read(p.bytes())
	if err != nil {
		t.Fatal(err)
	}
	none := func() []uint16 { return []uint16{1 << 15} }
	v := m.Words().Vector(1, 1, none, []uint16{uint16(p.rows), 1<<16 - 1})
	scores := make([]int32, p.labels)
	m.Score(scores, 16, []Vector{v, v, nil}, []int{-1, p.places, 1 << 20})
	if want := p.score([][]int{p.vector(1, nil), p.vector(1, nil), nil}, nil); fmt.Sprint(scores) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", scores, want)
	}
}

func TestReadCutShort(t *testing.T) {
	data := chance(rand.New(rand.NewSource(3))).bytes()
	if _, err := Read(data); err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(data); n += 1 + n/50 {
		if _, err := Read(data[:n]); err == nil {
			t.Fatalf("read %d of %d bytes without an error", n, len(data))
		}
	}
	if _, err := Read(data + "x"); err == nil {
		t.Error("read more than there is without an error")
	}
}

func FuzzRead(f *testing.F) {
	data := chance(rand.New(rand.NewSource(4))).bytes()
	f.Add([]byte(data[:200]), 0)
	f.Fuzz(func(t *testing.T, piece []byte, at int) {
		changed := []byte(data)
		copy(changed[max(0, min(at, len(changed))):], piece)
		m, err := Read(string(changed))
		if err != nil {
			return
		}
		words := m.Words()
		slots := make([]Vector, m.Slots)
		for k := range slots {
			slots[k] = words.Vector(uint64(k), linear.Hash("warsaw"), func() []uint16 { return []uint16{0} }, []uint16{3})
		}
		m.Score(make([]int32, m.Labels), 16, slots, []int{0, 1})
	})
}
