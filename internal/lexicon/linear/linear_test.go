package linear

import (
	"fmt"
	"testing"
)

func TestWriteAndRead(t *testing.T) {
	for _, c := range []struct {
		labels, given int // how many labels there are, and have weights
		way           string
	}{{3, 2, dense}, {8, 8, dense}, {9, 5, dense}, {16, 16, dense}, {9, 2, sparse}, {21, 21, sparse}, {48, 3, sparse}} {
		labels := make([]string, c.labels)
		for i := range labels {
			labels[i] = fmt.Sprint("L", i)
		}
		weights := map[uint64][]int8{}
		var features []uint64
		sums := make([]int32, c.labels)
		for i := range uint64(1000) {
			row := make([]int8, c.labels)
			for k := range c.given {
				row[k*c.labels/c.given] = int8(i*7+uint64(k)*31)%127 - int8(i%2)
			}
			weights[Mix(1, i)] = row
			features = append(features, Mix(1, i))
			for k, w := range row {
				sums[k] += int32(w)
			}
		}
		data := Write(labels, map[string]uint8{"the": 2}, weights)
		m, err := Read(data)
		if err != nil {
			t.Fatal(err)
		}
		if way := string(data[:4]); way != c.way {
			t.Errorf("%d of %d labels: written %s, want %s", c.given, c.labels, way, c.way)
		}
		if m.Words["the"] != 2 || len(m.Labels) != c.labels || m.Labels[1] != "L1" {
			t.Errorf("labels %q, words %v", m.Labels, m.Words)
		}
		scores := make([]int32, c.labels)
		if m.Add(features, scores); fmt.Sprint(scores) != fmt.Sprint(sums) {
			t.Errorf("all features: got %v, want %v", scores, sums)
		}
		for f, w := range weights {
			clear(scores)
			m.Add([]uint64{f}, scores)
			for k := range w {
				if scores[k] != int32(w[k]) {
					t.Fatalf("feature %x: got %v, want %v", f, scores, w)
				}
			}
		}
		unknown := 0
		for i := range uint64(1000) {
			clear(scores)
			m.Add([]uint64{Mix(2, i), Mix(2, i+1000)}, scores)
			for _, s := range scores {
				if s != 0 {
					unknown++
					break
				}
			}
		}
		if unknown > 3 {
			t.Errorf("%d of 1000 unknown features have weights", unknown)
		}
	}
}

func TestReadCutShort(t *testing.T) {
	data := Write([]string{"A", "B"}, nil, map[uint64][]int8{1: {1, 2}, 1 << 60: {3, 4}, 1<<64 - 1: {5, 0}})
	if _, err := Read(data); err != nil {
		t.Fatal(err)
	}
	for n := range len(data) {
		if _, err := Read(data[:n:n]); err == nil {
			t.Fatalf("read %d of %d bytes without an error", n, len(data))
		}
	}
}
